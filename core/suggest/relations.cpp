// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/relations.h"

#include "core/suggest/name_words.h"

#include <algorithm>
#include <optional>
#include <sstream>

namespace core::relations {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t relationRules = 1;

// "maternal grandmother" is a grandmother; "friend's mother" is no mother of the data subject's.
bool stands(std::string const& description, std::string const& relation)
{
    if (description.find("'s") != std::string::npos || description.find("s' ") != std::string::npos)
        return false;
    std::istringstream in(description);
    for (std::string word; in >> word;)
        if (plainWord(word) == relation)
            return true;
    return false;
}

std::optional<std::size_t> onlyOne(KnownNames const& known, std::vector<std::string> const& meant)
{
    std::optional<std::size_t> found;
    for (std::size_t p = 0; p < known.people().size(); ++p) {
        KnownPerson const& person = known.person(p);
        bool const other = person.personClass == PersonClass::ThirdParty || person.personClass == PersonClass::Carer;
        if (!other
            || std::none_of(meant.begin(), meant.end(), [&](std::string const& one) { return stands(person.description, one); }))
            continue;
        if (found)
            return std::nullopt;
        found = p;
    }
    return found;
}

// Whether the words in front say that it is somebody else's relative, or one of many.
bool anothers(std::vector<Token> const& tokens, std::size_t i, KnownNames const& subject)
{
    if (i == 0 || tokens[i - 1].line < tokens[i].line - 1 || tokens[i].afterGap)
        return false;
    Token const& before = tokens[i - 1];
    if (before.possessive)
        return subject.byGiven(before.folded).empty();
    static constexpr std::string_view words[] = {"my", "your",    "our",   "a",      "an",    "any", "every",
                                                 "no", "another", "other", "foster", "whose", "to",  "each"};
    return std::find(std::begin(words), std::end(words), before.folded) != std::end(words);
}

// A name goes on behind it: then the name is what counts.
bool named(std::vector<Token> const& tokens, std::size_t i)
{
    return i + 1 < tokens.size() && tokens[i].after == 0 && tokens[i + 1].capital() && tokens[i + 1].line - tokens[i].line <= 1
           && !nameWords().isNoName(tokens[i + 1].folded);
}

} // namespace

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge)
{
    std::vector<Finding> out;
    for (std::size_t i = 0; i < page.tokens.size(); ++i) {
        Token const& token = page.tokens[i];
        std::vector<std::string> const& meant = nameWords().relationsMeant(token.folded);
        bool const word = token.shape == Token::Shape::Lower || (token.shape == Token::Shape::Capital && token.startsSentence);
        // The head of a column or a label of a form names nobody.
        if (meant.empty() || !word || token.after == ':' || anothers(page.tokens, i, knowledge.subjectNames)
            || named(page.tokens, i))
            continue;
        std::optional<std::size_t> const whom = onlyOne(knowledge.names, meant);
        if (!whom)
            continue;
        KnownPerson const& person = knowledge.names.person(*whom);
        Finding found;
        found.category = Category::Person;
        found.begin = token.begin;
        found.end = token.end;
        found.score = 0.5;
        found.person = person.name;
        found.reason =
            "A relation without a name: the register has one such person, " + person.name + " (" + person.description + ")";
        if (person.known == Known::No && person.consent != Consent::Given) {
            found.reason += ", of whom the requester does not know.";
        } else {
            found.advice = Advice::Keep;
            found.reason += ": to be kept.";
        }
        out.push_back(std::move(found));
    }
    return out;
}

Digest fingerprint()
{
    return Fingerprint().add(relationRules).add(nameWords().fingerprint()).finish();
}

} // namespace core::relations
