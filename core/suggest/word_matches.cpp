// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/word_matches.h"

#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"

#include <algorithm>

namespace core {

namespace {

// A word without a capital letter must be longer to be taken for a name, and nearer to it, than one with it.
constexpr std::size_t shortestSmall = 4;
constexpr std::size_t shortestSpoilt = 6;
// A word that the reader gave less confidence than this may be further from the name.
constexpr int doubted = 60;
constexpr double smallShare = 0.75;
// What the halves of a name that a scan tore apart may cost.
constexpr double tornCost = 0.5;
constexpr std::size_t longTorn = 7;
// What a mark in the place of one letter costs, and nothing else.
constexpr double unreadAlone = 0.35;
// What a capital costs that was read as a small letter of the same shape.
constexpr double capitalCost = 0.2;

} // namespace

bool ordinary(std::string const& word)
{
    return isOrdinaryWord(word) || nameWords().isNoName(word);
}

Bearers const& WordMatches::find(Kind kind, std::string const& word, Support support) const
{
    return kind == Kind::Given ? m_known.byGiven(word, support) : m_known.bySurname(word, support);
}

bool WordMatches::smallName(std::size_t i) const
{
    Token const& token = m_tokens[i];
    // A stroke of the table, or half a quotation mark, may stand in front.
    bool const parted = (token.before == 0 || std::string_view("|'\"(").find(token.before) != std::string_view::npos)
                        && (token.after == 0 || std::string_view(".,;:!?)").find(token.after) != std::string_view::npos);
    static constexpr std::string_view articles[] = {"the", "a", "an", "this", "that"};
    if (i > 0 && std::find(std::begin(articles), std::end(articles), m_tokens[i - 1].folded) != std::end(articles))
        return false;
    bool const letters = token.shape == Token::Shape::Lower
                         || (token.shape == Token::Shape::Mixed && token.folded.find_first_of("0123456789") == std::string::npos);
    return letters && token.folded.size() >= shortestSmall && parted && !ordinary(token.folded);
}

WordMatch WordMatches::at(std::size_t i, std::size_t longest, Support support, Kind kind) const
{
    if (i >= m_tokens.size())
        return {};
    bool const capital = m_tokens[i].capital();
    // "ap Rhys", "van der Berg": small words that begin a surname.
    bool const begins =
        !capital && kind == Kind::Surname && i + 1 < m_tokens.size() && nameWords().isParticle(m_tokens[i].folded);
    if (!capital && !initial(i) && !smallName(i) && !begins)
        return {};
    for (std::size_t length = longest; length > 1; --length)
        if (auto match = several(i, length, kind))
            return match;
    if (initial(i) || begins)
        return {};
    std::string const& word = m_tokens[i].folded;
    if (WordMatch match = capital ? WordMatch{} : capitalSpoilt(word, kind))
        return match;
    if (Bearers const* found = edgeMarked(i, kind))
        return {*found, 1};
    // Carlos is no misread Carole.
    bool const another = support == Support::Little && (nameWords().isMaleName(word) || nameWords().isFemaleName(word));
    bool const unsure = m_tokens[i].confidence < doubted && support == Support::Little;
    bool const tooShort = !capital && word.size() + (unsure ? 1 : 0) < shortestSpoilt;
    Bearers const& found = find(kind, word,
                                ordinary(word) || another || tooShort ? Support::None
                                : unsure                              ? Support::Doubt
                                                                      : support);
    bool const smallFits =
        !found.lesser && (!found.misread() || (!tooShort && found.unlike <= smallShare * mostUnlike(word.size(), support)));
    if (found.empty() || (!capital && !smallFits))
        return capital && support != Support::None ? runTogether(i, kind) : WordMatch{};
    return {found, 1};
}

// "lnga" for Inga: the capital was read as a small letter of the same shape, and all others rightly.
WordMatch WordMatches::capitalSpoilt(std::string const& word, Kind kind) const
{
    if (word.front() != 'l')
        return {};
    WordMatch match{find(kind, 'i' + word.substr(1), Support::None), 1};
    if (match.bearers.empty() || match.bearers.lesser)
        return {};
    match.bearers.unlike = capitalCost;
    return match;
}

// "Car}" for Carl: a mark at the end of a word in the place of its last letter.
Bearers const* WordMatches::edgeMarked(std::size_t i, Kind kind) const
{
    Token const& token = m_tokens[i];
    bool const marked = token.after != 0 && std::string_view("}{|]!/\\").find(token.after) != std::string_view::npos;
    if (!marked || !token.capital() || token.folded.size() < 3 || !find(kind, token.folded, Support::None).empty())
        return nullptr;
    Bearers const& found = find(kind, token.folded + unreadMark, Support::Little);
    return found.empty() || found.unlike > unreadAlone ? nullptr : &found;
}

// "Winif:ed": one printed word with a mark in it.
WordMatch WordMatches::marked(std::size_t i, Kind kind) const
{
    if (i + 1 >= m_tokens.size() || !(m_tokens[i].capital() || initial(i)) || m_tokens[i + 1].line != m_tokens[i].line
        || m_tokens[i + 1].begin - m_tokens[i].end > 2 || m_tokens[i].after == 0 || m_tokens[i].after == '.'
        || m_tokens[i].after == ',' || m_tokens[i].after == '/' || m_tokens[i].after == '@'
        || m_tokens[i + 1].shape != Token::Shape::Lower)
        return {};
    std::string const word = m_tokens[i].folded + unreadMark + m_tokens[i + 1].folded;
    Bearers const& found = word.size() < 6 ? m_nobody : find(kind, word, Support::Little);
    return found.empty() ? WordMatch{} : WordMatch{found, 2};
}

// "Kerry Ann" for Kerry-Ann, and the halves of a name that a scan tore apart.
WordMatch WordMatches::several(std::size_t i, std::size_t length, Kind kind) const
{
    if (length == 2)
        if (auto match = marked(i, kind))
            return match;
    std::string word = m_tokens[i].folded;
    bool torn = length == 2 && word.size() < 4;
    for (std::size_t k = 1; k < length; ++k) {
        if (!continues(m_tokens, i + k - 1) || m_tokens[i + k].shape == Token::Shape::Number)
            return {};
        std::string const& part = m_tokens[i + k].folded;
        torn = torn && m_tokens[i + k].shape == Token::Shape::Lower && !ordinary(part);
        word += part;
    }
    if (initial(i) && !torn)
        return {};
    bool const search = torn && word.size() > 4 && !isOrdinaryWord(word);
    double const most = word.size() < longTorn ? tornCost : 2 * tornCost;
    if (Bearers const& found = find(kind, word, search ? Support::Little : Support::None); !found.empty() && found.unlike <= most)
        return {found, length};
    // The tear may have taken a letter with it: "Deb rah".
    if (Bearers const& found =
            search ? find(kind, m_tokens[i].folded + unreadMark + m_tokens[i + 1].folded, Support::Little) : m_nobody;
        !found.empty() && found.unlike <= most)
        return {found, length};
    return {};
}

// "Donnais" for "Donna is", "Parveenonce": a blank was lost behind a name.
WordMatch WordMatches::runTogether(std::size_t i, Kind kind) const
{
    constexpr std::size_t shortestName = 4;
    static constexpr std::string_view shortWords[] = {"is", "in", "to", "at", "on", "he", "it", "of", "by"};
    std::string const& word = m_tokens[i].folded;
    if (m_tokens[i].shape != Token::Shape::Capital || ordinary(word))
        return {};
    for (std::size_t length = shortestName; length + 2 <= word.size(); ++length) {
        std::string const behind = word.substr(length);
        bool const parted = behind.size() == 2
                                ? std::find(std::begin(shortWords), std::end(shortWords), behind) != std::end(shortWords)
                                : isOrdinaryWord(behind);
        if (!parted)
            continue;
        if (Bearers const& found = find(kind, word.substr(0, length), Support::None); !found.empty() && !found.lesser)
            return {found, 1};
    }
    return {};
}

WordMatch WordMatches::surname(std::size_t i, Support support) const
{
    WordMatch match = at(i, 3, support, Kind::Surname);
    // "the Baileys" are the family; "Hughe's" is a reading of "Hughes".
    if ((!match || match.bearers.misread()) && i < m_tokens.size() && m_tokens[i].capital() && m_tokens[i].folded.size() > 4
        && m_tokens[i].folded.back() == 's') {
        std::string const one = m_tokens[i].folded.substr(0, m_tokens[i].folded.size() - 1);
        if (Bearers const& found = find(Kind::Surname, one, Support::None); !found.empty())
            return {found, 1};
    }
    return match;
}

} // namespace core
