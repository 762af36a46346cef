// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is named in the record, put together from the mentions of all its pages: a name that one page makes sure is known on
// every other, and so is that it is borne at work. What hangs on it carries its fingerprint.

#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/suggest/likeness.h"
#include "core/suggest/name_mentions.h"

#include <map>
#include <set>
#include <string>

namespace core {

// A mention as it is stored: what it tells about its words.
struct NameEvidence {
    std::string title;
    std::string given;
    std::string surname;
    std::string role;
    std::string relation;
    bool atWork = false;
    bool sure = false; // the mention alone makes it a name
    int workSigns = 0;
};

class RecordNames {
public:
    enum class Bearer { Unknown, Somebody, AtWork };
    // Whether signs of work (work_signs.h) weigh enough against relations and mere mentions.
    static bool signsTell(int workSigns, int related, int mentions);

    RecordNames() = default;
    RecordNames(std::vector<NameEvidence> const& mentions, std::vector<std::string> const& places);

    // Who bears the name, as far as the record tells. Words are folded; a given of one letter is an initial.
    Bearer bearer(NameMention const& mention) const;
    // Who bears the initials, two letters: nobody for those that several people far apart may bear, or who is seldom named.
    Bearer ofInitials(std::string const& letters) const;
    // Who is called by the short form ("Debs") of a first name that the record has.
    Bearer ofNickname(std::string const& word) const;
    // Whether the record has made sure that somebody bears the first name with the surname.
    bool isPerson(std::string const& given, std::string const& surname) const;
    // Whether somebody of the first name, an ordinary word, is named in full so often that the word alone names them too.
    bool isOrdinaryPerson(std::string const& given) const;
    // Whether the record has made sure that the word is a first name, or a surname.
    bool isGiven(std::string const& word) const;
    bool isSurname(std::string const& word) const;
    // The first name as it is often read, where this is a rare misreading of it; the word itself otherwise.
    std::string const& speltGiven(std::string const& given) const;
    // The name that the record has often and that the word nearly is, as a scan spoils it; empty for none. Ordinary words are for the
    // caller to leave out.
    std::string nearest(std::string const& word) const;
    // Whether the word names places rather than people.
    bool isPlace(std::string const& word) const;
    Digest fingerprint() const;

private:
    struct Tally {
        int sure = 0;
        int mentions = 0;
        int atWork = 0;
        int workSigns = 0;
        int related = 0;
        int places = 0;
        int titled = 0; // with a first name too, as grown-up people are
        int male = 0;   // of those, with a title that only men bear
        int female = 0;
        void add(NameEvidence const& evidence);
        void add(Tally const& other);
        Bearer bearer() const;
        // Of a first name that never goes with a surname: whether nearly all that is told of it tells of work.
        Bearer bearerAlone() const;
    };
    struct Bearing {
        std::string given; // an initial where no more is known; empty for a title or the surname alone
        std::string title; // where there is no given
        Tally tally;
        // Whether somebody of that title may be meant; "Mrs Dyson" is not Mark, nor whoever is called Mr in full.
        bool bears(std::string const& word) const;
    };
    void settle(std::string const& surname, std::map<std::string, Tally> const& givens,
                std::map<std::string, Tally> const& titles);
    void attachSigns(std::map<std::string, int> const& signs);
    std::string const& spelt(std::string const& surname) const;
    int mentionsOf(std::string const& given, std::string const& surname) const;
    Bearer ofGiven(std::string const& given, std::vector<std::string> const& surnames) const;
    Bearer ofSurname(std::string const& surname, std::string const& given, std::string const& title) const;

    std::map<std::string, Tally> m_words[2];              // first names; surnames
    std::set<std::string> m_givenAlone;                   // read alone as if surnames, and first names wherever more is told
    std::map<std::string, std::vector<Bearing>> m_people; // by surname
    std::map<std::string, std::string> m_misread;         // a surname read once or twice, to the one that it nearly is
    std::map<std::string, std::string> m_misreadGiven;    // the same of first names
    std::vector<std::string> m_often;                     // names that are read often, as the tree has them
    NameTree m_near;
    std::map<std::string, std::set<std::string>> m_atWorkAs;      // titles under which somebody of the surname is at work
    std::map<std::string, std::vector<std::string>> m_surnamesOf; // by first name
    std::map<std::string, Bearer> m_ofGiven;                      // whose first names those are, where they stand alone
    struct Borne {
        int atWork = 0; // mentions of people at work, and of others
        int others = 0;
        Bearer bearer() const;
    };
    static void count(Borne& borne, Tally const& tally);
    std::map<std::string, Borne> m_initials;
    std::map<std::string, Borne> m_nicknames;
};

namespace record_names {

// The names of a page's reading: as the case keeps them, and where they stand.
struct Seen {
    std::string mentions;
    std::vector<TaggedName> tagged;
};
Seen see(ReadPage const& read);
void keep(Batch& batch, PageId page, Seen const& seen, Digest const& reading);
// Read pages whose names were not taken, or were with another model.
std::vector<PageId> unseen(Connection const& connection);
RecordNames load(Connection const& connection);

// Changes with the model and the rules.
Digest fingerprint();

} // namespace record_names
} // namespace core
