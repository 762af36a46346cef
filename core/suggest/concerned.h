// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whom a statement seems to concern: the person named last before the telling words, what "he" and "her" stand for, the row of a
// table, or else whom the page is about. People who merely report are not meant. Runs on the people that detectors found.

#include "core/suggest/knowledge.h"
#include "core/suggest/page_kind.h"
#include "core/suggest/sentences.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct Concerned {
    enum class Who { Unknown, Subject, AtWork, Other };
    Who who = Who::Unknown;
    std::string person; // the name of the register; empty for anybody else
    std::string words;  // as the page names them; may be empty
    bool here = false;  // named or meant in the sentence itself
    bool byPronoun = false;
    bool fromBefore = false; // by a pronoun for somebody of an earlier sentence
};

class People {
public:
    // All must outlive this. `findings` of other categories are not looked at. `noNames` has the tokens that are the name of a medicine
    // or the like: nobody is called so unless the register says it; empty for none.
    People(ReadPage const& page, Knowledge const& knowledge, std::vector<Sentence> const& sentences,
           std::vector<Finding> const& findings, std::vector<bool> noNames = {});

    // Of the sentence, where its words [first, last) tell something of the category. What is told of a child's health or belief may well
    // be the data subject's; offences and the like are somebody else's wherever the words leave a choice.
    Concerned concerned(std::size_t sentence, std::size_t first, std::size_t last, Category category) const;
    // Whether the sentence names or means anybody at all.
    bool anybody(std::size_t sentence) const;
    // Where the sentence goes on behind "PC Smith confirmed that", if somebody at work or the data subject is who speaks; its beginning
    // otherwise. As a token before `limit`.
    std::size_t behindSpeaker(std::size_t sentence, std::size_t limit) const;
    // Somebody at work whom the register knows and who speaks in the sentence: "Dr Lowe considers that", "PC Ames shared that", "Mr
    // Hall's advice is". The kind is whose papers they would write, Other where nobody speaks.
    struct Voice {
        PageKind kind = PageKind::Other;
        bool judges = false; // tells what they think, not only what there was
    };
    Voice voice(std::size_t sentence) const;
    // Whether the sentence begins with somebody at work.
    bool opensAtWork(std::size_t sentence) const;
    // Whether the page names the data subject before anybody else who is not at work.
    bool aboutSubject() const { return m_aboutSubject; }
    // Whether the token is part of somebody's name.
    bool isName(std::size_t token) const { return m_named[token]; }
    std::vector<bool> const& names() const { return m_named; }
    // The same of a name that no list has: it may be a word that only looks like one.
    bool mayBeName(std::size_t token) const { return m_mayBeNamed[token]; }

private:
    struct Mention {
        std::size_t first = 0;
        std::size_t last = 0;
        Concerned::Who who = Concerned::Who::Unknown;
        bool pronoun = false;
        Sex sex = Sex::Unknown;
        std::string person;
        PageKind calling = PageKind::Other; // of somebody at work: whose papers they would write
    };

    void addFindings(std::vector<Finding> const& findings, std::vector<bool> const& noNames);
    void addWords(std::vector<bool> const& noNames);
    Concerned whom(Mention const& mention) const;
    enum class Likelier { First, Others };
    std::optional<Concerned> meantBy(std::size_t pronoun, Likelier likelier) const;
    std::optional<Concerned> suffering(std::size_t last) const;
    std::optional<Concerned> writer(std::size_t first) const;
    bool onlySubjectBefore(std::size_t sentence) const;
    std::vector<std::size_t> of(std::size_t sentence) const;
    bool speaks(Mention const& mention) const;
    std::optional<Concerned> inRow(std::size_t sentence) const;
    std::optional<Concerned> inFrontOf(std::size_t sentence, Likelier likelier) const;
    bool aside(std::vector<std::size_t> const& here, std::size_t mention, std::size_t first) const;
    bool ofSeveral(std::size_t sentence) const;
    bool asFormField(std::size_t sentence) const;
    bool labelled(std::size_t sentence, std::size_t last) const;
    bool inTelegraphStyle(std::size_t sentence) const;

    ReadPage const& m_page;
    Knowledge const& m_knowledge;
    std::vector<Sentence> const& m_sentences;
    std::vector<Mention> m_mentions; // in reading order
    std::vector<bool> m_named;
    std::vector<bool> m_mayBeNamed;
    std::vector<std::size_t> m_sentenceOf; // by token
    bool m_aboutSubject = false;
};

} // namespace core
