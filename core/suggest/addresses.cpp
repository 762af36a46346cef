// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/addresses.h"

#include "core/suggest/cells.h"
#include "core/suggest/known_names.h"
#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/patterns.h"
#include "core/suggest/postcodes.h"
#include "core/suggest/subject.h"
#include "core/suggest/tokens.h"

#include <algorithm>

namespace core::addresses {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t addressRules = 5;

constexpr std::size_t longestStreet = 5; // words of a street's name, its kind among them
constexpr std::size_t longestTown = 3;
constexpr int mostTowns = 4; // village, town, county ...

// Tokens [first, last), and the postcode at their end.
struct AddressPlace {
    std::size_t first = 0;
    std::size_t last = 0;
    PostcodePlace const* postcode = nullptr;
    bool street = false;
    bool whole = true; // with its house number, and nothing in it misread
    // The rest of it on the next line of its cell, tokens [belowFirst, belowLast); none where the two are one.
    std::size_t belowFirst = 0;
    std::size_t belowLast = 0;
    PostcodePlace const* belowPostcode = nullptr;
};

bool year(std::string const& word)
{
    return word.size() == 4 && (word.starts_with("18") || word.starts_with("19") || word.starts_with("20"));
}

// Marks that a scan adds to a number, or that a form draws beside it.
bool speck(char mark)
{
    return mark == 0 || std::string_view("([{|'\"*+$#\\").find(mark) != std::string_view::npos;
}

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

class Addresses {
public:
    Addresses(ReadPage const& page, Knowledge const& knowledge)
        : m_page(page),
          m_words(patterns().address),
          m_known(knowledge.names),
          m_tokens(page.tokens),
          m_postcodes(postcodesIn(page.text))
    {
    }

    std::vector<Token> const& tokensOf() const { return m_tokens; }
    std::vector<PostcodePlace> const& postcodes() const { return m_postcodes; }

    std::vector<AddressPlace> all() const
    {
        std::vector<AddressPlace> out;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            std::optional<AddressPlace> const place = streetAt(i);
            if (!place)
                continue;
            out.push_back(*place);
            i = place->last - 1;
        }
        for (PostcodePlace const& postcode : m_postcodes) {
            bool const taken = std::any_of(out.begin(), out.end(), [&](AddressPlace const& place) {
                return place.postcode == &postcode || place.belowPostcode == &postcode;
            });
            if (!taken)
                if (auto const place = before(postcode, out))
                    out.push_back(*place);
        }
        return out;
    }

    // Where the name of whoever has the address begins: "Garside, Firth & Co, 14 Exchange Buildings".
    std::size_t occupantOf(AddressPlace const& place) const
    {
        std::size_t first = place.first;
        while (first > 0 && place.first - first < 6 && near(first - 1) && m_tokens[first - 1].capital()
               && (m_tokens[first - 1].after == ',' || (first < place.first && m_tokens[first - 1].after == 0)))
            --first;
        return first;
    }
    bool office(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i)
            if (officeWord(i))
                return true;
        return false;
    }

private:
    // A word of an office, unless it only names a street or a village: "Council Offices", not "Council Street" nor "Church Fenton".
    bool officeWord(std::size_t i) const
    {
        auto const office = [&](std::size_t k) { return m_tokens[k].capital() && m_words.offices.contains(m_tokens[k].folded); };
        return office(i)
               && !(runsOn(i) && m_tokens[i + 1].capital() && !office(i + 1) && m_tokens[i + 1].line == m_tokens[i].line);
    }
    // "Road"; "St" and "Dr" only where no name goes on behind them.
    bool streetKind(std::size_t i) const
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
    bool stop(Token const& token) const
    {
        return m_words.stops.contains(token.folded) || nameWords().isTitle(token.folded)
               || !m_known.byGiven(token.folded).empty();
    }
    // A word as the names of streets and towns have them.
    bool placeWord(std::size_t i) const
    {
        static constexpr std::string_view small[] = {"of", "the",  "on",   "upon", "under", "in",  "le", "la",
                                                     "by", "next", "with", "cum",  "super", "sub", "and"};
        return i < m_tokens.size()
               && (m_tokens[i].capital() || std::find(std::begin(small), std::end(small), m_tokens[i].folded) != std::end(small));
    }
    // Nothing but a blank or a new line between i and i + 1.
    bool runsOn(std::size_t i) const
    {
        return i + 1 < m_tokens.size() && m_tokens[i].after == 0 && m_tokens[i + 1].before == 0 && !m_tokens[i + 1].afterGap
               && m_tokens[i + 1].line - m_tokens[i].line <= 1;
    }
    bool near(std::size_t i) const
    {
        return i + 1 < m_tokens.size() && !m_tokens[i + 1].afterGap && m_tokens[i + 1].line - m_tokens[i].line <= 1;
    }
    PostcodePlace const* postcodeAt(std::size_t i) const
    {
        if (i >= m_tokens.size())
            return nullptr;
        auto const found = std::find_if(m_postcodes.begin(), m_postcodes.end(),
                                        [&](PostcodePlace const& p) { return p.begin == m_tokens[i].begin; });
        return found == m_postcodes.end() ? nullptr : &*found;
    }
    std::size_t behind(PostcodePlace const& postcode, std::size_t from) const
    {
        while (from < m_tokens.size() && m_tokens[from].begin < postcode.end)
            ++from;
        return from;
    }

    // "47 Ravensknowle Road", and what belongs to it on both sides.
    std::optional<AddressPlace> streetAt(std::size_t i) const
    {
        if (!(houseNumber(m_tokens[i]) || behindStroke(i)) || postcodeAt(i))
            return streetWithoutNumber(i);
        if (!near(i) || !(m_tokens[i + 1].before == 0 || m_tokens[i + 1].before == '[' || m_tokens[i + 1].before == '|'))
            return std::nullopt;
        std::size_t kind = kindOfStreet(i + 1);
        if (kind == 0)
            kind = behindKind(i + 1);
        if (std::size_t const last = kind == 0 && houseNumber(m_tokens[i]) ? unkindStreet(i) : 0; last != 0) {
            AddressPlace place{startOf(i), last + 1, nullptr, true};
            extend(place);
            if (place.last > last + 1)
                return place;
        }
        // "1, Brenda Singh-Gill, Social Worker" is no street: no comma stands behind a number whose street was misread.
        std::size_t const end = kind != 0 ? kind : m_tokens[i].after == 0 ? misreadKind(i + 1) : 0;
        bool const lost = m_tokens[i + 1].shape == Token::Shape::Lower && !isOrdinaryWord(m_tokens[i + 1].folded);
        if (end == 0 || !(m_tokens[i + 1].capital() || lost) || m_tokens[end].line - m_tokens[i].line > 1)
            return std::nullopt;
        AddressPlace place{startOf(i), end + 1, nullptr, true, kind != 0};
        extend(place);
        return kind != 0 || place.last > end + 1 ? std::optional(place) : std::nullopt;
    }

    // The word that ends the name of the street that begins at `from`; 0 for none.
    std::size_t kindOfStreet(std::size_t from) const
    {
        std::size_t kind = 0;
        for (std::size_t k = from;
             k < from + longestStreet && k < m_tokens.size() && (k == from || placeWord(k) || streetKind(k)) && !postcodeAt(k);
             ++k) {
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
    std::size_t behindKind(std::size_t from) const
    {
        static constexpr std::string_view kinds[] = {"heol", "ffordd", "stryd", "lon", "rhodfa", "clos", "maes",
                                                     "cwrt", "tyle",   "rhiw",  "cae", "rue",    "via"};
        static constexpr std::string_view articles[] = {"y", "yr", "la", "le", "de", "du", "des"};
        if (std::find(std::begin(kinds), std::end(kinds), m_tokens[from].folded) == std::end(kinds) || !m_tokens[from].capital())
            return 0;
        std::size_t last = from;
        while (last < from + longestStreet && runsOn(last) && m_tokens[last + 1].line == m_tokens[from].line
               && !postcodeAt(last + 1) && !stop(m_tokens[last + 1])
               && (m_tokens[last + 1].capital()
                   || std::find(std::begin(articles), std::end(articles), m_tokens[last + 1].folded) != std::end(articles)))
            ++last;
        return m_tokens[last].capital() && last > from ? last : 0;
    }

    static bool plainKind(std::string const& word, double share)
    {
        static constexpr std::string_view kinds[] = {"street", "road",    "avenue",  "lane",  "close", "drive",   "crescent",
                                                     "place",  "terrace", "gardens", "grove", "walk",  "cottages"};
        return std::any_of(std::begin(kinds), std::end(kinds), [&](std::string_view kind) {
            double const limit = share * static_cast<double>(kind.size());
            return unlikeness(word, kind, limit) <= limit;
        });
    }

    // "47 Ravensknete Read, Millbridge": behind a house number and in front of a comma the kind of street may be misread.
    std::size_t misreadKind(std::size_t from) const
    {
        constexpr double mostMisread = 0.25;
        for (std::size_t k = from + 1; k < from + longestStreet && k < m_tokens.size() && m_tokens[k].capital() && runsOn(k - 1);
             ++k)
            if (m_tokens[k].after == ',' || m_tokens[k].after == '.' || m_tokens[k].after == ';')
                return plainKind(m_tokens[k].folded, mostMisread) || uncommon(from, from + 1) ? k : 0;
        return 0;
    }

    // "GO Delph Hill, Overclough": a street with its town, whatever a scan made of the number in front.
    std::optional<AddressPlace> streetWithoutNumber(std::size_t i) const
    {
        bool const inside = i > 0 && runsOn(i - 1) && m_tokens[i - 1].line == m_tokens[i].line && m_tokens[i - 1].capital()
                            && !spoiltNumber(i - 1);
        if (!m_tokens[i].capital() || m_tokens[i].folded.size() < 3 || inside || stop(m_tokens[i]) || officeWord(i))
            return std::nullopt;
        std::size_t const kind = kindOfStreet(i);
        if (kind == 0 || m_tokens[kind].line != m_tokens[i].line || m_words.offices.contains(m_tokens[kind].folded)
            || !(plainKind(m_tokens[kind].folded, 0) || spoiltNumber(i - 1)))
            return std::nullopt;
        AddressPlace place{i, kind + 1, nullptr, true, false};
        extend(place);
        if (place.last == kind + 1)
            return std::nullopt;
        place.first = spoiltNumber(i - 1) ? i - 1 : startOf(i);
        return place;
    }

    // Up to three letters or marks that stand where a house number would: "GO" for 60, "LLL" for 111.
    bool spoiltNumber(std::size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].folded.size() <= 3 && runsOn(i) && m_tokens[i + 1].line == m_tokens[i].line
               && !nameWords().isTitle(m_tokens[i].folded) && !nameWords().isNoName(m_tokens[i].folded)
               && (!isOrdinaryWord(m_tokens[i].folded) || m_tokens[i].capital());
    }

    // "Flat 3, 12 High Street", "Rose Cottage, 12 High Street".
    std::size_t startOf(std::size_t number) const
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
            while (first > 0 && house - first < 4 && runsOn(first - 1) && m_tokens[first - 1].capital()
                   && !stop(m_tokens[first - 1]) && m_tokens[first - 1].line == m_tokens[first].line)
                --first;
            first = flatBefore(first);
        }
        return first;
    }

    // "12/4 Leith Walk": the fourth flat of number 12, and no date.
    bool behindStroke(std::size_t i) const
    {
        constexpr std::size_t longestNumber = 3;
        auto const number = [&](std::size_t k) {
            return m_tokens[k].shape == Token::Shape::Number && m_tokens[k].folded.size() <= longestNumber;
        };
        return i >= 1 && number(i) && number(i - 1) && m_tokens[i].before == '/' && m_tokens[i - 1].before == 0
               && m_tokens[i].after == 0 && m_tokens[i - 1].end + 1 == m_tokens[i].begin;
    }

    // Where "Flat 3," in front of a house begins; `house` for none.
    std::size_t flatBefore(std::size_t house) const
    {
        bool const flat = house >= 2 && near(house - 1) && near(house - 2) && m_words.flats.contains(m_tokens[house - 2].folded)
                          && m_tokens[house - 2].after == 0;
        return flat ? house - 2 : house;
    }

    // Towns, one after the other, as long as commas, line ends or a postcode set them off from a sentence.
    void extend(AddressPlace& place) const
    {
        std::size_t sure = place.last;
        std::size_t at = place.last;
        for (int towns = 0; towns <= mostTowns; ++towns) {
            char const mark = m_tokens[at - 1].after;
            bool const separate = mark == ',' || mark == '.' || mark == ';' || mark == 0 || mark == '-';
            bool const torn = m_tokens[at].before == '\\' && m_tokens[at].folded.front() == 'v';
            if (!separate || !near(at - 1) || (m_tokens[at].before != 0 && !torn))
                break;
            if (PostcodePlace const* postcode = postcodeAt(at)) {
                place.postcode = postcode;
                sure = behind(*postcode, at);
                break;
            }
            if (std::size_t const length = spoiltPostcode(at); length > 0) {
                sure = at + length;
                break;
            }
            if (halfPostcode(at)) {
                if (auto const below = belowInCell(m_page, at, [&](Token const& token) { return inward(rawOf(token)); })) {
                    place.belowFirst = *below;
                    place.belowLast = *below + 1;
                    sure = at + 1;
                    break;
                }
            }
            std::size_t const end = townEnd(at);
            if (end == at)
                break;
            // Behind a comma, or a line that ends, a town is taken at its word; behind a full stop, only for its postcode.
            bool const lineEnds = m_tokens[at].startsLine;
            bool const sentence =
                mark == '.' && uncommon(at, end) && m_tokens[end - 1].after != 0 && m_tokens[end - 1].after != '\'';
            bool const follows = (mark == ',' || sentence || (lineEnds && mark == 0 && alone(at, end)))
                                 && (closed(end - 1) || (mark == ',' && uncommon(at, end))) && sure == at;
            if (follows)
                sure = end;
            at = end;
        }
        place.last = sure;
        if (!place.postcode && place.belowLast == 0)
            extendBelow(place);
    }

    // Towns and the postcode on the next line of the cell of a table, where the upper line ends with a comma or a hyphen, or nothing but
    // the postcode is wanting.
    void extendBelow(AddressPlace& place) const
    {
        constexpr std::size_t longestRest = 6;
        std::size_t const last = place.last - 1;
        char const mark = m_tokens[last].after;
        if (place.last >= m_tokens.size() || !(m_tokens[place.last].afterGap || m_tokens[place.last].before == '|'))
            return;
        auto const placeOf = [&](Token const& token) { return static_cast<std::size_t>(&token - m_tokens.data()); };
        bool const goesOn = mark == ',' || mark == '-';
        auto const below = belowInCell(m_page, last, [&](Token const& token) {
            // Behind a hyphen the rest of a name may begin with a small letter.
            bool const word = mark == '-' ? token.shape != Token::Shape::Number : goesOn && placeWord(placeOf(token));
            return postcodeAt(placeOf(token)) || (word && !stop(token));
        });
        if (!below)
            return;
        std::size_t at = *below;
        while (at < *below + longestRest && at < m_tokens.size() && m_tokens[at].line == m_tokens[*below].line
               && (at == *below || (!m_tokens[at].afterGap && m_tokens[at].before != '|'))) {
            if (PostcodePlace const* postcode = postcodeAt(at)) {
                place.belowPostcode = postcode;
                at = behind(*postcode, at);
                break;
            }
            if (at > *below && (!placeWord(at) || stop(m_tokens[at])))
                break;
            ++at;
        }
        place.belowFirst = *below;
        place.belowLast = at;
    }

    // "184 Foxcote, Denfirth", "from 21 The Strays, Denfirth": a house in a street whose name has no word for its kind. What stands in
    // front, or a word that is no ordinary one, tells it from a number of other things; its last word, or 0 for none.
    std::size_t unkindStreet(std::size_t number) const
    {
        static constexpr std::string_view links[] = {"at", "from", "to", "of", "address", "home", "near"};
        constexpr std::size_t longestName = 3;
        bool const cell = number == 0 || m_tokens[number].startsLine || m_tokens[number].afterGap;
        bool const led =
            number > 0 && std::find(std::begin(links), std::end(links), m_tokens[number - 1].folded) != std::end(links);
        if (!(cell || led) || m_tokens[number].after != 0)
            return 0;
        bool strange = false;
        for (std::size_t k = number + 1; k <= number + longestName && k < m_tokens.size(); ++k) {
            Token const& token = m_tokens[k];
            bool const article = k == number + 1 && token.folded == "the";
            if (!token.capital() || token.line != m_tokens[number].line || !(runsOn(k - 1)) || stop(token)
                || token.folded.size() < 3 || (!article && nameWords().isNoName(token.folded))
                || !m_known.bySurname(token.folded).empty())
                return 0;
            strange = strange || !isOrdinaryWord(token.folded);
            if (token.after == ',' && !article)
                return led || strange ? k : 0;
            if (token.after != 0)
                return 0;
        }
        return 0;
    }

    std::size_t townEnd(std::size_t from) const
    {
        std::size_t at = from;
        while (at < from + longestTown && at < m_tokens.size() && placeWord(at) && !stop(m_tokens[at]) && !postcodeAt(at)
               && (at == from || runsOn(at - 1)))
            ++at;
        while (at > from && !m_tokens[at - 1].capital())
            --at;
        return m_tokens[from].capital() ? at : from;
    }

    std::string rawOf(Token const& token) const { return m_page.text.substr(token.begin, token.end - token.begin); }

    // Words that only the name of a place can be: a strange one, and behind it "Moor" or "Bridge".
    bool uncommon(std::size_t from, std::size_t end) const
    {
        for (std::size_t i = from; i < end; ++i)
            if (!m_tokens[i].capital() || m_tokens[i].folded.size() < 4 || (i == from && isOrdinaryWord(m_tokens[i].folded))
                || nameWords().isNoName(m_tokens[i].folded) || !m_known.bySurname(m_tokens[i].folded).empty())
                return false;
        return true;
    }

    // Behind a street and its town the shape of a postcode is enough, whatever a scan made of its letters: how many tokens.
    std::size_t spoiltPostcode(std::size_t at) const
    {
        std::string text;
        for (std::size_t length = 1; length <= 2 && at + length <= m_tokens.size(); ++length) {
            Token const& token = m_tokens[at + length - 1];
            bool const together = length == 1 || (token.line == m_tokens[at].line && !token.afterGap && m_tokens[at].after == 0);
            if (!together)
                break;
            // A bracket or a stroke in front of it is a misread one.
            if (length == 2 && (token.before == '[' || token.before == '|') && rawOf(token).size() == 2)
                text += '1';
            // "\VE7" for "WE7".
            if (length == 1 && token.before == '\\')
                text += '\\';
            text += rawOf(token);
            if (core::spoiltPostcode(text))
                return length;
        }
        return remainsOfPostcode(at) ? 2 : 0;
    }

    // "HXI] SUR" at the end of a line or in front of a comma: two short words in capitals, in which no digit was known.
    bool remainsOfPostcode(std::size_t at) const
    {
        if (at + 1 >= m_tokens.size() || !near(at) || m_tokens[at + 1].line != m_tokens[at].line
            || std::string_view(",.;:").find(m_tokens[at].after) != std::string_view::npos)
            return false;
        auto const part = [&](std::size_t i, std::size_t longest) {
            std::string const& word = m_tokens[i].folded;
            return m_tokens[i].shape != Token::Shape::Lower && m_tokens[i].shape != Token::Shape::Capital && word.size() >= 2
                   && word.size() <= longest && !stop(m_tokens[i]);
        };
        bool const ends =
            m_tokens[at + 1].after != 0 || at + 2 >= m_tokens.size() || m_tokens[at + 2].startsLine || m_tokens[at + 2].afterGap;
        return ends && part(at, 5) && part(at + 1, 3);
    }

    bool halfPostcode(std::size_t at) const { return at < m_tokens.size() && outward(rawOf(m_tokens[at])); }

    // A town on a line of its own.
    bool alone(std::size_t from, std::size_t end) const
    {
        return m_tokens[from].startsLine && (end >= m_tokens.size() || m_tokens[end].startsLine) && m_tokens[end - 1].after != '.'
               && end < m_tokens.size() && postcodeAt(end);
    }
    // Whether the word is the last of its phrase, so that no sentence goes on behind it.
    bool closed(std::size_t i) const
    {
        if (i + 1 >= m_tokens.size() || m_tokens[i].after != 0 || m_tokens[i + 1].afterGap || postcodeAt(i + 1)
            || m_tokens[i + 1].before != 0)
            return true;
        if (m_tokens[i + 1].startsLine)
            return m_tokens[i + 1].shape != Token::Shape::Lower;
        static constexpr std::string_view links[] = {
            "and",   "or",     "but",   "where",     "with",  "when", "to",  "from", "on",        "at",     "by",    "for",
            "in",    "since",  "until", "is",        "was",   "has",  "had", "tel",  "telephone", "who",    "which", "as",
            "after", "before", "given", "following", "under", "near", "are", "were", "while",     "because"};
        return stop(m_tokens[i + 1]) || std::find(std::begin(links), std::end(links), m_tokens[i + 1].folded) != std::end(links);
    }

    // What stands in front of a postcode that no street led to: a chain of capitalised words over at most four lines.
    std::optional<AddressPlace> before(PostcodePlace const& postcode, std::vector<AddressPlace> const& taken) const
    {
        auto const found =
            std::find_if(m_tokens.begin(), m_tokens.end(), [&](Token const& token) { return token.begin >= postcode.begin; });
        auto const end = static_cast<std::size_t>(found - m_tokens.begin());
        std::size_t first = end;
        bool number = false;
        while (first > 0 && !number && end - first < 12 && near(first - 1)
               && m_tokens[end].line - m_tokens[first - 1].line <= 3) {
            Token const& token = m_tokens[first - 1];
            bool const separated =
                token.after == 0 || token.after == ',' || token.after == '.' || token.after == ';' || token.after == '-';
            bool const inside = std::any_of(taken.begin(), taken.end(), [&](AddressPlace const& place) {
                return first - 1 < place.last && first - 1 >= place.first;
            });
            number = houseNumber(token) && m_tokens[first].capital() && !officeWord(first);
            bool const part = number || placeWord(first - 1) || (houseNumber(token) && officeWord(first));
            if (inside || !separated || !part || (stop(token) && !m_words.offices.contains(token.folded)))
                break;
            --first;
        }
        while (first < end && !m_tokens[first].capital() && !houseNumber(m_tokens[first]))
            ++first;
        auto const separators = std::count_if(m_tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                              m_tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                              [](Token const& token) { return token.after == ',' || token.startsLine; });
        auto const words = static_cast<std::ptrdiff_t>(end - first);
        if (words == 0 || (!number && (separators == 0 || words < 2)))
            return std::nullopt;
        return AddressPlace{first, behind(postcode, end), &postcode, false};
    }

    ReadPage const& m_page;
    AddressWords const& m_words;
    KnownNames const& m_known;
    std::vector<Token> const& m_tokens;
    std::vector<PostcodePlace> m_postcodes;
};

Finding addressFinding(Addresses const& seen, AddressPlace const& place)
{
    Finding found;
    found.category = Category::Address;
    found.begin = seen.tokensOf()[place.first].begin;
    found.end = place.postcode ? place.postcode->end : seen.tokensOf()[place.last - 1].end;
    found.score = !place.street ? 0.75 : !place.whole ? 0.6 : place.postcode ? 0.97 : 0.85;
    found.reason = !place.street  ? "The lines in front of a postcode"
                   : !place.whole ? "A street with its town, misread or without a house number"
                                  : "A house number and a street";
    if (place.street && place.postcode)
        found.reason += ", with a postcode";
    if (seen.office(place.street ? seen.occupantOf(place) : place.first, place.last)) {
        found.advice = Advice::Keep;
        found.reason += "; the words of an office stand in it: to be kept";
    }
    found.reason += '.';
    return found;
}

} // namespace

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge)
{
    Subject const& subject = knowledge.subject;
    Addresses const seen(page, knowledge);
    std::vector<Finding> out;
    std::vector<PostcodePlace const*> used;
    for (AddressPlace const& place : seen.all()) {
        std::vector<std::string> words;
        for (std::size_t i = place.first; i < place.last; ++i)
            words.push_back(seen.tokensOf()[i].folded);
        used.push_back(place.postcode);
        used.push_back(place.belowPostcode);
        // A house number that was lost on the way leaves the street and the postcode to tell whose it is.
        bool const numbered = std::any_of(words.begin(), words.end() - (place.postcode ? 1 : 0),
                                          [](std::string const& word) { return word.front() >= '0' && word.front() <= '9'; });
        bool const ownPostcode = !place.street && !numbered && place.postcode && subject.ownsPostcode(place.postcode->postcode);
        if (subject.livesAt(words) || ownPostcode)
            continue;
        out.push_back(addressFinding(seen, place));
        if (place.belowLast > place.belowFirst) {
            Finding rest = out.back();
            rest.begin = page.tokens[place.belowFirst].begin;
            rest.end = page.tokens[place.belowLast - 1].end;
            rest.reason = "The rest of the address in the line above.";
            out.push_back(std::move(rest));
        }
    }
    for (PostcodePlace const& postcode : seen.postcodes()) {
        if (std::find(used.begin(), used.end(), &postcode) != used.end()
            || subject.ownsPostcode(postcode.postcode, postcode.misread ? 1 : 0))
            continue;
        Finding found;
        found.category = Category::Postcode;
        found.begin = postcode.begin;
        found.end = postcode.end;
        found.score = postcode.misread ? 0.6 : 0.85;
        found.reason = postcode.misread ? "The shape of a postcode, once letters and digits that look alike are put right."
                                        : "The shape of a postcode, in an area that exists.";
        out.push_back(std::move(found));
    }
    return out;
}

Digest fingerprint()
{
    return Fingerprint().add(addressRules).add(patterns().fingerprint).finish();
}

} // namespace core::addresses
