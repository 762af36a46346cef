// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words by which statements are known that need care: about health, belief, offences ..., and passages that carry rules of their
// own, such as legal advice. They are data (resources/sensitive/statements.json), and an organisation can add to them.

#include "core/base/digest.h"
#include "core/suggest/phrases.h"
#include "core/suggest/suggestion.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace core {

// One kind of statement; its place in the list is the set of its phrases.
struct StatementKind {
    Category category = Category::Health;
    std::string words;    // "health"
    std::string pageKind; // on pages and in sections of this kind most of the text is such a passage; empty for none
};

class SensitiveWords {
public:
    // `own` is what an organisation added, in the form of its own patterns; may be empty. Throws Fault::Integrity where the program's
    // own list is malformed, Fault::Input for the organisation's.
    explicit SensitiveWords(std::string_view json, std::string_view own = {});

    std::vector<StatementKind> const& kinds() const { return m_kinds; }
    Phrases const& phrases() const { return m_phrases; }
    bool isAbbreviation(std::string const& word) const { return m_abbreviations.contains(word); }
    // Verbs by which somebody's words are told: "said", "confirmed".
    bool isReporting(std::string const& word) const { return m_reporting.contains(word); }
    // Relations as social workers write them short: "MGM" for the mother's mother.
    bool isShortRelation(std::string const& word) const { return m_relations.contains(word); }
    Digest const& fingerprint() const { return m_fingerprint; }

private:
    std::vector<StatementKind> m_kinds;
    Phrases m_phrases;
    std::unordered_set<std::string> m_abbreviations;
    std::unordered_set<std::string> m_reporting;
    std::unordered_set<std::string> m_relations;
    Digest m_fingerprint;
};

// The list that ships with the program.
SensitiveWords const& sensitiveWords();
// How many rows of statements a file of an organisation's own adds. Throws Fault::Input where one cannot be used.
std::size_t ownStatements(std::string_view own);

} // namespace core
