// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/streets.h"

#include "core/suggest/known_names.h"
#include "core/suggest/likeness.h"
#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/patterns.h"
#include "core/suggest/tokens.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t longestStreet = 5; // words of a street's name, its kind among them

bool year(std::string const& word)
{
    return word.size() == 4 && (word.starts_with("18") || word.starts_with("19") || word.starts_with("20"));
}

// Marks that a scan adds to a number, or that a form draws beside it.
bool speck(char mark)
{
    return mark == 0 || std::string_view("([{|'\"*+$#\\").find(mark) != std::string_view::npos;
}

bool plainKind(std::string const& word, double share)
{
    static constexpr std::string_view kinds[] = {"street", "road",    "avenue",  "lane",  "close", "drive",   "crescent",
                                                 "place",  "terrace", "gardens", "grove", "walk",  "cottages"};
    return std::any_of(std::begin(kinds), std::end(kinds), [&](std::string_view kind) {
        double const limit = share * static_cast<double>(kind.size());
        return unlikeness(word, kind, limit) <= limit;
    });
}

} // namespace

bool houseNumber(Token const& token)
{
    std::string const& word = token.folded;
    auto const digits = std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    // "2ob" is 20b.
    bool const spoilt = token.shape == Token::Shape::Mixed && word.size() <= 3 && word.front() >= '0' && word.front() <= '9';
    if (spoilt)
        return speck(token.after) && speck(token.before);
    return token.shape == Token::Shape::Number && digits <= 6 && word.size() - static_cast<std::size_t>(digits) <= 1
           && word.size() <= 6 && !year(word) && (speck(token.after) || token.after == ',') && speck(token.before);
}

Streets::Streets(ReadPage const& page, Knowledge const& knowledge)
    : m_words(patterns().address), m_known(knowledge.names), m_tokens(page.tokens), m_postcodes(postcodesIn(page.text))
{
}

bool Streets::officeWord(std::size_t i) const
{
    auto const office = [&](std::size_t k) { return m_tokens[k].capital() && m_words.offices.contains(m_tokens[k].folded); };
    return office(i) && !(runsOn(i) && m_tokens[i + 1].capital() && !office(i + 1) && m_tokens[i + 1].line == m_tokens[i].line);
}

// "Road"; "St" and "Dr" only where no name goes on behind them.
bool Streets::streetKind(std::size_t i) const
{
    if (!m_words.streets.contains(m_tokens[i].folded))
        return false;
    // A small letter is a misreading only where a comma or a postcode shows that the street ends there.
    if (!m_tokens[i].capital())
        return m_tokens[i].shape == Token::Shape::Lower && m_tokens[i].folded.size() > 3
               && (m_tokens[i].after == ',' || postcodeAt(i + 1));
    bool const named = nameWords().isTitle(m_tokens[i].folded) || m_tokens[i].folded == "st";
    return !named || !runsOn(i) || postcodeAt(i + 1)
           || (m_tokens[i + 1].startsLine && !stop(m_tokens[i + 1]) && !stop(m_tokens[i - 1]));
}

bool Streets::stop(Token const& token) const
{
    return m_words.stops.contains(token.folded) || nameWords().isTitle(token.folded) || !m_known.byGiven(token.folded).empty();
}

bool Streets::placeWord(std::size_t i) const
{
    static constexpr std::string_view small[] = {"of", "the",  "on",   "upon", "under", "in",  "le", "la",
                                                 "by", "next", "with", "cum",  "super", "sub", "and"};
    return i < m_tokens.size()
           && (m_tokens[i].capital() || std::find(std::begin(small), std::end(small), m_tokens[i].folded) != std::end(small));
}

bool Streets::runsOn(std::size_t i) const
{
    return i + 1 < m_tokens.size() && m_tokens[i].after == 0 && m_tokens[i + 1].before == 0 && !m_tokens[i + 1].afterGap
           && m_tokens[i + 1].line - m_tokens[i].line <= 1;
}

bool Streets::near(std::size_t i) const
{
    return i + 1 < m_tokens.size() && !m_tokens[i + 1].afterGap && m_tokens[i + 1].line - m_tokens[i].line <= 1;
}

PostcodePlace const* Streets::postcodeAt(std::size_t i) const
{
    if (i >= m_tokens.size())
        return nullptr;
    auto const found = std::find_if(m_postcodes.begin(), m_postcodes.end(),
                                    [&](PostcodePlace const& p) { return p.begin == m_tokens[i].begin; });
    return found == m_postcodes.end() ? nullptr : &*found;
}

std::size_t Streets::behind(PostcodePlace const& postcode, std::size_t from) const
{
    while (from < m_tokens.size() && m_tokens[from].begin < postcode.end)
        ++from;
    return from;
}

std::vector<Street> Streets::at(std::size_t i) const
{
    if (!(houseNumber(m_tokens[i]) || behindStroke(i)) || postcodeAt(i)) {
        if (std::optional<Street> const house = namedHouse(i))
            return {*house};
        return withoutNumber(i);
    }
    if (!near(i) || !(m_tokens[i + 1].before == 0 || m_tokens[i + 1].before == '[' || m_tokens[i + 1].before == '|'))
        return {};
    std::vector<Street> out;
    std::size_t kind = kindOfStreet(i + 1);
    if (kind == 0)
        kind = behindKind(i + 1);
    if (std::size_t const last = kind == 0 && houseNumber(m_tokens[i]) ? unkindStreet(i) : 0; last != 0)
        out.push_back({startOf(i), last + 1, true, false});
    // "1, Brenda Singh-Gill, Social Worker" is no street: no comma stands behind a number whose street was misread.
    std::size_t const end = kind != 0 ? kind : m_tokens[i].after == 0 ? misreadKind(i + 1) : 0;
    bool const lost = m_tokens[i + 1].shape == Token::Shape::Lower && !isOrdinaryWord(m_tokens[i + 1].folded);
    if (end != 0 && (m_tokens[i + 1].capital() || lost) && m_tokens[end].line - m_tokens[i].line <= 1)
        out.push_back({startOf(i), end + 1, kind != 0, kind != 0});
    return out;
}

// The word that ends the name of the street that begins at `from`; 0 for none.
std::size_t Streets::kindOfStreet(std::size_t from) const
{
    std::size_t kind = 0;
    for (std::size_t k = from;
         k < from + longestStreet && k < m_tokens.size() && (k == from || placeWord(k) || streetKind(k)) && !postcodeAt(k); ++k) {
        bool const isKind = streetKind(k);
        if (k > from && isKind)
            kind = k;
        else if (!isKind && (k > from || m_words.stops.contains(m_tokens[k].folded)) && stop(m_tokens[k]))
            break;
        if (!runsOn(k) || (kind != 0 && m_tokens[k + 1].line != m_tokens[k].line))
            break;
    }
    return kind;
}

// "Heol y Parc", "Ffordd Las": the last word of a street whose kind stands in front of its name; 0 for none.
std::size_t Streets::behindKind(std::size_t from) const
{
    static constexpr std::string_view kinds[] = {"heol", "ffordd", "stryd", "lon", "rhodfa", "clos", "maes",
                                                 "cwrt", "tyle",   "rhiw",  "cae", "rue",    "via"};
    static constexpr std::string_view articles[] = {"y", "yr", "la", "le", "de", "du", "des"};
    if (std::find(std::begin(kinds), std::end(kinds), m_tokens[from].folded) == std::end(kinds) || !m_tokens[from].capital())
        return 0;
    std::size_t last = from;
    while (last < from + longestStreet && runsOn(last) && m_tokens[last + 1].line == m_tokens[from].line && !postcodeAt(last + 1)
           && !stop(m_tokens[last + 1])
           && (m_tokens[last + 1].capital()
               || std::find(std::begin(articles), std::end(articles), m_tokens[last + 1].folded) != std::end(articles)))
        ++last;
    return m_tokens[last].capital() && last > from ? last : 0;
}

// "47 Ravensknete Read, Millbridge": behind a house number and in front of a comma the kind of street may be misread.
std::size_t Streets::misreadKind(std::size_t from) const
{
    constexpr double mostMisread = 0.25;
    for (std::size_t k = from + 1; k < from + longestStreet && k < m_tokens.size() && m_tokens[k].capital() && runsOn(k - 1); ++k)
        if (m_tokens[k].after == ',' || m_tokens[k].after == '.' || m_tokens[k].after == ';')
            return plainKind(m_tokens[k].folded, mostMisread) || uncommon(from, from + 1) ? k : 0;
    return 0;
}

// "GO Delph Hill, Overclough": a street with its town, whatever a scan made of the number in front.
std::vector<Street> Streets::withoutNumber(std::size_t i) const
{
    bool const inside =
        i > 0 && runsOn(i - 1) && m_tokens[i - 1].line == m_tokens[i].line && m_tokens[i - 1].capital() && !spoiltNumber(i - 1);
    if (!m_tokens[i].capital() || m_tokens[i].folded.size() < 3 || inside || stop(m_tokens[i]) || officeWord(i))
        return {};
    std::size_t const kind = kindOfStreet(i);
    if (kind == 0 || m_tokens[kind].line != m_tokens[i].line || m_words.offices.contains(m_tokens[kind].folded)
        || !(plainKind(m_tokens[kind].folded, 0) || spoiltNumber(i - 1)))
        return {};
    return {{spoiltNumber(i - 1) ? i - 1 : startOf(i), kind + 1, false, false}};
}

// "'Seaholme', Chapel Approach": a house that has a name, in quotation marks or behind a word that leads to an address, and its street.
std::optional<Street> Streets::namedHouse(std::size_t i) const
{
    static constexpr std::string_view links[] = {"at", "of", "from", "address", "to", "c/o", "co"};
    constexpr std::size_t longestHouse = 3;
    bool const quoted = m_tokens[i].before == '\'' || m_tokens[i].before == '"';
    bool const led = i > 0 && m_tokens[i - 1].shape == Token::Shape::Lower && m_tokens[i - 1].after == 0
                     && std::find(std::begin(links), std::end(links), m_tokens[i - 1].folded) != std::end(links);
    if (!m_tokens[i].capital() || m_tokens[i].folded.size() < 3 || !(quoted || led))
        return std::nullopt;
    std::size_t last = i;
    while (last < i + longestHouse && runsOn(last) && m_tokens[last + 1].capital())
        ++last;
    char const mark = m_tokens[last].after;
    bool const ends = mark == ',' || (quoted && (mark == '\'' || mark == '"'));
    for (std::size_t k = i; k <= last; ++k)
        if (stop(m_tokens[k]) || m_words.offices.contains(m_tokens[k].folded))
            return std::nullopt;
    if (!ends || !near(last) || !m_tokens[last + 1].capital() || m_tokens[last + 1].before != 0 || officeWord(last + 1))
        return std::nullopt;
    std::size_t const kind = kindOfStreet(last + 1);
    if (kind == 0 || m_words.offices.contains(m_tokens[kind].folded))
        return std::nullopt;
    return Street{i, kind + 1, false, quoted || plainKind(m_tokens[kind].folded, 0)};
}

// Up to three letters or marks that stand where a house number would: "GO" for 60, "LLL" for 111.
bool Streets::spoiltNumber(std::size_t i) const
{
    return i < m_tokens.size() && m_tokens[i].folded.size() <= 3 && runsOn(i) && m_tokens[i + 1].line == m_tokens[i].line
           && !nameWords().isTitle(m_tokens[i].folded) && !nameWords().isNoName(m_tokens[i].folded)
           && (!isOrdinaryWord(m_tokens[i].folded) || m_tokens[i].capital());
}

// "Flat 3, 12 High Street", "Rose Cottage, 12 High Street".
std::size_t Streets::startOf(std::size_t number) const
{
    std::size_t first = number;
    if (behindStroke(first))
        --first;
    if (first >= 1 && near(first - 1) && m_tokens[first - 1].after == 0 && m_words.flats.contains(m_tokens[first - 1].folded))
        return first - 1;
    first = flatBefore(first);
    std::size_t const house = first;
    if (house >= 2 && near(house - 1) && m_tokens[house - 1].after == ',' && m_tokens[house - 1].capital()
        && (m_words.houses.contains(m_tokens[house - 1].folded))) {
        first = house - 1;
        while (first > 0 && house - first < 4 && runsOn(first - 1) && m_tokens[first - 1].capital() && !stop(m_tokens[first - 1])
               && m_tokens[first - 1].line == m_tokens[first].line)
            --first;
        first = flatBefore(first);
    }
    return first;
}

// "12/4 Leith Walk": the fourth flat of number 12, and no date.
bool Streets::behindStroke(std::size_t i) const
{
    constexpr std::size_t longestNumber = 3;
    auto const number = [&](std::size_t k) {
        return m_tokens[k].shape == Token::Shape::Number && m_tokens[k].folded.size() <= longestNumber;
    };
    return i >= 1 && number(i) && number(i - 1) && m_tokens[i].before == '/' && m_tokens[i - 1].before == 0
           && m_tokens[i].after == 0 && m_tokens[i - 1].end + 1 == m_tokens[i].begin;
}

// Where "Flat 3," in front of a house begins; `house` for none.
std::size_t Streets::flatBefore(std::size_t house) const
{
    bool const flat = house >= 2 && near(house - 1) && near(house - 2) && m_words.flats.contains(m_tokens[house - 2].folded)
                      && m_tokens[house - 2].after == 0;
    return flat ? house - 2 : house;
}

// "184 Foxcote, Denfirth", "from 21 The Strays, Denfirth": a house in a street whose name has no word for its kind. What stands in
// front, or a word that is no ordinary one, tells it from a number of other things; its last word, or 0 for none.
std::size_t Streets::unkindStreet(std::size_t number) const
{
    static constexpr std::string_view links[] = {"at", "from", "to", "of", "address", "home", "near"};
    constexpr std::size_t longestName = 3;
    bool const cell = number == 0 || m_tokens[number].startsLine || m_tokens[number].afterGap;
    bool const led = number > 0 && std::find(std::begin(links), std::end(links), m_tokens[number - 1].folded) != std::end(links);
    if (!(cell || led) || m_tokens[number].after != 0)
        return 0;
    bool strange = false;
    for (std::size_t k = number + 1; k <= number + longestName && k < m_tokens.size(); ++k) {
        Token const& token = m_tokens[k];
        bool const article = k == number + 1 && token.folded == "the";
        if (!token.capital() || token.line != m_tokens[number].line || !(runsOn(k - 1)) || stop(token) || token.folded.size() < 3
            || (!article && nameWords().isNoName(token.folded)) || !m_known.bySurname(token.folded).empty())
            return 0;
        strange = strange || !isOrdinaryWord(token.folded);
        if (token.after == ',' && !article)
            return led || strange ? k : 0;
        if (token.after != 0)
            return 0;
    }
    return 0;
}

bool Streets::uncommon(std::size_t from, std::size_t end) const
{
    for (std::size_t i = from; i < end; ++i)
        if (!m_tokens[i].capital() || m_tokens[i].folded.size() < 4 || (i == from && isOrdinaryWord(m_tokens[i].folded))
            || nameWords().isNoName(m_tokens[i].folded) || !m_known.bySurname(m_tokens[i].folded).empty())
            return false;
    return true;
}

} // namespace core
