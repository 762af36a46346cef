// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whom the names of one page mean. Half a name ("Wayne", "Miss Ainley") is settled by what else the page says; the data
// subject is never suggested, and people at work are advised to be kept.

#include "core/suggest/name_forms.h"
#include "core/suggest/suggestion.h"

#include <optional>
#include <set>

namespace core {

class PageNames {
public:
    // The page and the names must outlive this.
    PageNames(std::vector<Token> const& tokens, KnownNames const& known);

    std::vector<NamedPlace> const& places() const { return m_places; }
    // Nothing for the data subject, and for what is too little to name anybody.
    std::optional<Finding> finding(NamedPlace const& place) const;

private:
    // The people whom a place may mean, by what they are to the data subject.
    struct Meant {
        std::vector<std::size_t> subject;
        std::vector<std::size_t> atWork;
        std::vector<std::size_t> others; // third parties and carers
    };

    std::vector<std::size_t> fitting(NamedPlace const& place) const;
    Meant sorted(std::vector<std::size_t> const& people) const;
    bool otherThanSubject(NamedPlace const& place, Meant const& meant) const;
    bool asked(NamedPlace const& place) const;
    bool listed(NamedPlace const& place, std::size_t person) const;
    Sex titleSex(NamedPlace const& place) const;
    void settle(NamedPlace const& place, Meant& meant) const;
    Finding made(NamedPlace const& place, double score, std::string reason, std::string person, Advice advice) const;
    std::optional<Finding> other(NamedPlace const& place, Meant const& meant) const;
    Finding asRegistered(NamedPlace const& place, double score, std::string reason, KnownPerson const& person) const;
    Finding atWork(NamedPlace const& place, Meant const& meant) const;
    Finding relative(NamedPlace const& place) const;
    std::optional<Finding> unlisted(NamedPlace const& place, Meant const& meant) const;
    std::optional<Finding> family(NamedPlace const& place, Meant const& meant) const;

    std::vector<Token> const& m_tokens;
    KnownNames const& m_known;
    std::vector<NamedPlace> m_places;
    std::set<std::size_t> m_named; // people whom the page names beyond doubt
    bool m_subjectByFirstName = false;
};

} // namespace core
