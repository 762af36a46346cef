// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/addresses.h"

#include "core/suggest/cells.h"
#include "core/suggest/patterns.h"
#include "core/suggest/postcodes.h"
#include "core/suggest/streets.h"
#include "core/suggest/subject.h"
#include "core/suggest/tokens.h"

#include <algorithm>

namespace core::addresses {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t addressRules = 6;

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

class Addresses {
public:
    Addresses(ReadPage const& page, Knowledge const& knowledge) : m_page(page), m_tokens(page.tokens), m_streets(page, knowledge)
    {
    }

    std::vector<Token> const& tokensOf() const { return m_tokens; }
    std::vector<PostcodePlace> const& postcodes() const { return m_streets.postcodes(); }

    std::vector<AddressPlace> all() const
    {
        std::vector<AddressPlace> out;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            std::optional<AddressPlace> const place = withStreet(i);
            if (!place)
                continue;
            out.push_back(*place);
            i = place->last - 1;
        }
        for (PostcodePlace const& postcode : postcodes()) {
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
        while (first > 0 && place.first - first < 6 && m_streets.near(first - 1) && m_tokens[first - 1].capital()
               && (m_tokens[first - 1].after == ','
                   || (m_tokens[first - 1].after == 0 && (first < place.first || m_streets.officeWord(first - 1)))))
            --first;
        return first;
    }
    bool office(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i)
            if (m_streets.officeWord(i))
                return true;
        return false;
    }

private:
    // A street, and what belongs to it behind.
    std::optional<AddressPlace> withStreet(std::size_t i) const
    {
        for (Street const& street : m_streets.at(i)) {
            AddressPlace place{street.first, street.last, nullptr, true, street.whole};
            extend(place);
            if (street.certain || place.last > street.last)
                return place;
        }
        return std::nullopt;
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
            if (!separate || !m_streets.near(at - 1) || (m_tokens[at].before != 0 && !torn))
                break;
            if (PostcodePlace const* postcode = m_streets.postcodeAt(at)) {
                place.postcode = postcode;
                sure = m_streets.behind(*postcode, at);
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
                mark == '.' && m_streets.uncommon(at, end) && m_tokens[end - 1].after != 0 && m_tokens[end - 1].after != '\'';
            bool const follows = (mark == ',' || sentence || (lineEnds && mark == 0 && alone(at, end)))
                                 && (closed(end - 1) || (mark == ',' && m_streets.uncommon(at, end))) && sure == at;
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
            bool const word = mark == '-' ? token.shape != Token::Shape::Number : goesOn && m_streets.placeWord(placeOf(token));
            return m_streets.postcodeAt(placeOf(token)) || (word && !m_streets.stop(token));
        });
        if (!below)
            return;
        std::size_t at = *below;
        while (at < *below + longestRest && at < m_tokens.size() && m_tokens[at].line == m_tokens[*below].line
               && (at == *below || (!m_tokens[at].afterGap && m_tokens[at].before != '|'))) {
            if (PostcodePlace const* postcode = m_streets.postcodeAt(at)) {
                place.belowPostcode = postcode;
                at = m_streets.behind(*postcode, at);
                break;
            }
            if (at > *below && (!m_streets.placeWord(at) || m_streets.stop(m_tokens[at])))
                break;
            ++at;
        }
        place.belowFirst = *below;
        place.belowLast = at;
    }

    std::size_t townEnd(std::size_t from) const
    {
        std::size_t at = from;
        while (at < from + longestTown && at < m_tokens.size() && m_streets.placeWord(at) && !m_streets.stop(m_tokens[at])
               && !m_streets.postcodeAt(at) && (at == from || m_streets.runsOn(at - 1)))
            ++at;
        while (at > from && !m_tokens[at - 1].capital())
            --at;
        return m_tokens[from].capital() ? at : from;
    }

    std::string rawOf(Token const& token) const { return m_page.text.substr(token.begin, token.end - token.begin); }

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
        if (at + 1 >= m_tokens.size() || !m_streets.near(at) || m_tokens[at + 1].line != m_tokens[at].line
            || std::string_view(",.;:").find(m_tokens[at].after) != std::string_view::npos)
            return false;
        auto const part = [&](std::size_t i, std::size_t longest) {
            std::string const& word = m_tokens[i].folded;
            return m_tokens[i].shape != Token::Shape::Lower && m_tokens[i].shape != Token::Shape::Capital && word.size() >= 2
                   && word.size() <= longest && !m_streets.stop(m_tokens[i]);
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
               && end < m_tokens.size() && m_streets.postcodeAt(end);
    }
    // Whether the word is the last of its phrase, so that no sentence goes on behind it.
    bool closed(std::size_t i) const
    {
        if (i + 1 >= m_tokens.size() || m_tokens[i].after != 0 || m_tokens[i + 1].afterGap || m_streets.postcodeAt(i + 1)
            || m_tokens[i + 1].before != 0)
            return true;
        if (m_tokens[i + 1].startsLine)
            return m_tokens[i + 1].shape != Token::Shape::Lower;
        static constexpr std::string_view links[] = {
            "and",   "or",     "but",   "where",     "with",  "when", "to",  "from", "on",        "at",     "by",    "for",
            "in",    "since",  "until", "is",        "was",   "has",  "had", "tel",  "telephone", "who",    "which", "as",
            "after", "before", "given", "following", "under", "near", "are", "were", "while",     "because"};
        return m_streets.stop(m_tokens[i + 1])
               || std::find(std::begin(links), std::end(links), m_tokens[i + 1].folded) != std::end(links);
    }

    // What stands in front of a postcode that no street led to: a chain of capitalised words over at most four lines.
    std::optional<AddressPlace> before(PostcodePlace const& postcode, std::vector<AddressPlace> const& taken) const
    {
        auto const found =
            std::find_if(m_tokens.begin(), m_tokens.end(), [&](Token const& token) { return token.begin >= postcode.begin; });
        auto const end = static_cast<std::size_t>(found - m_tokens.begin());
        std::size_t first = end;
        bool number = false;
        while (first > 0 && !number && end - first < 12 && m_streets.near(first - 1)
               && m_tokens[end].line - m_tokens[first - 1].line <= 3) {
            Token const& token = m_tokens[first - 1];
            bool const separated =
                token.after == 0 || token.after == ',' || token.after == '.' || token.after == ';' || token.after == '-';
            bool const inside = std::any_of(taken.begin(), taken.end(), [&](AddressPlace const& place) {
                return first - 1 < place.last && first - 1 >= place.first;
            });
            number = houseNumber(token) && m_tokens[first].capital() && !m_streets.officeWord(first);
            bool const part = number || m_streets.placeWord(first - 1) || (houseNumber(token) && m_streets.officeWord(first));
            if (inside || !separated || !part || (m_streets.stop(token) && !patterns().address.offices.contains(token.folded)))
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
        return AddressPlace{first, m_streets.behind(postcode, end), &postcode, false};
    }

    ReadPage const& m_page;
    std::vector<Token> const& m_tokens;
    Streets m_streets;
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
