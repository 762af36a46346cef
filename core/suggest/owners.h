// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose a number or an address of a page is: whoever is named last in front of it, the office in whose letterhead it stands, or the desk
// that its extension belongs to. For whose.cpp, which advises by it. Runs on what detectors found.

#include "core/suggest/knowledge.h"
#include "core/suggest/mailboxes.h"

#include <optional>
#include <string>
#include <vector>

namespace core::whose {

enum class Owner { Unknown, AtWork, Subject, Other };

class Owners {
public:
    // All must outlive this.
    Owners(std::vector<Finding> const& findings, ReadPage const& page, Knowledge const& knowledge);
    // Whoever is named last in front of it, in the same sentence.
    Owner before(Finding const& finding) const;
    // "My own number is ...", "they have the telephone now: ...", and "Rang ...: Winifred to bring it", where whoever it is follows.
    bool somebodysOwn(Finding const& finding) const;
    // "T: ... M: ... E: ...gov.uk": in front of the mail of a public body, with nothing but numbers and labels between.
    bool besideWorkMail(Finding const& finding) const;
    // "Please telephone me on 01632 ..." in a letter with the head of an office, and the line that a fax machine prints.
    bool writersOwn(Finding const& finding) const;
    // A number or mail at the head of a page, closely under the name of an office: nobody else is named and no form asks for
    // anybody in between.
    bool atHead(Finding const& finding) const;
    // Behind "Tel." under the address of an office, wherever the head of the paper was read: lines of words without cells, the first of
    // which names the office.
    bool underAddress(Finding const& finding) const;
    // An address in the head of a page, in the line under the name of an office.
    bool addressAtHead(Finding const& finding) const;
    // "My direct line is ...", "... extension 214": telephones of that kind stand on desks.
    bool onDesk(Finding const& finding) const;
    // A postcode, or a town with one, that may be wanting at the end of somebody's address a little above: cells of a table are read
    // line by line.
    bool endsAnother(Finding const& finding) const;
    // Mail at an organisation that carries the name of somebody whom the page names at work, and of nobody else.
    bool workersMail(std::string const& plain) const;
    // Mail that carries a first name and a surname of the data subject's.
    bool subjectsMail(std::string const& plain) const;
    // "File no. CF0012345", "Dean Ellis ID CF0012345": how case systems number people. A case in a cell of its own is the page's,
    // any other number that of whoever is named in front.
    bool numbersCase(Finding const& finding, Owner before) const;
    // Whether the page names the data subject at all.
    bool subjectNamed() const;

private:
    std::size_t placeOf(Finding const& finding) const;
    // "Tamsin Orrell", "Orrell, Tamsin"
    MailName nameOf(Finding const& finding) const;
    // Whoever is kept because the requester knows them is not at work for that.
    bool privately(std::string const& person) const;
    // The name of an office in so many lines above the word, with nothing of anybody in between.
    enum class Cells { Any, None };
    std::optional<std::size_t> officeAbove(std::size_t at, int lines, Cells cells) const;
    static bool officeLabel(Token const& token);
    // A word that speaks of somebody, or asks for somebody's particulars.
    bool ofAnybody(std::size_t at) const;
    // From its beginning to the word the line is not parted into cells.
    bool plainLine(std::size_t at) const;
    // The label of a field of a form.
    static bool asksForSomebody(Token const& token);
    bool ofSubject(Token const& token) const;
    // Part of somebody's name, who is not at work, or of an address that no office's name stands upon.
    bool ofSomebody(Token const& token) const;
    // A house without a number may stand between the two.
    bool beneathOffice(Finding const& address) const;
    // Half a name that nobody but people at work bear: no suggestion says so.
    bool ofWorker(Token const& token) const;
    bool officeHead() const;
    Owner of(std::size_t at, Finding const& finding) const;
    // As in an address: "Area Office", not "Church Fenton".
    bool officeWord(std::size_t i) const;
    bool workRole(std::size_t last) const;

    std::vector<Finding> const& m_findings;
    KnownNames const& m_names;
    KnownNames const& m_subject;
    RecordNames const& m_record;
    std::vector<Token> const& m_tokens;
    std::string const& m_text;
};

} // namespace core::whose
