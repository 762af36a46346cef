// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/postcodes.h"

#include "core/suggest/patterns.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace core {

namespace {

char asDigit(char c)
{
    static constexpr std::string_view letters = "OoQDIl|!]LSsBZzG";
    static constexpr std::string_view digits = "0000111111558226";
    auto const at = letters.find(c);
    return at == std::string_view::npos ? c : digits[at];
}

// A small letter is the capital one that was taken for it: few differ in more than their height.
char asLetter(char c)
{
    static constexpr std::string_view digits = "015826";
    static constexpr std::string_view letters = "OISBZG";
    auto const at = digits.find(c);
    if (at != std::string_view::npos)
        return letters[at];
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Whether each character is what the shape wants, A for a letter and 9 for a digit, once misreadings are put right.
std::optional<std::string> shaped(std::string_view text, std::string_view shape)
{
    if (text.size() != shape.size())
        return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = shape[i] == '9' ? asDigit(text[i]) : asLetter(text[i]);
        bool const fits = shape[i] == '9' ? c >= '0' && c <= '9' : c >= 'A' && c <= 'Z';
        if (!fits)
            return std::nullopt;
        out += c;
    }
    return out;
}

int changes(std::string_view read, std::string_view printed)
{
    int changed = 0;
    for (std::size_t i = 0; i < read.size(); ++i)
        changed += read[i] == printed[i] ? 0 : 1;
    return changed;
}

std::string areaOf(std::string_view outward)
{
    return std::string(outward.substr(0, outward.find_first_of("0123456789")));
}

// The area that was read as one that does not exist: "WE" for "WF".
std::optional<std::string> areaMeant(std::string const& area)
{
    static constexpr std::string_view groups[] = {"EF", "VWYU", "IL1TJ", "ODQCG", "HNM", "BRP", "XK"};
    if (patterns().postcodeAreas.contains(area))
        return area;
    for (std::size_t i = 0; i < area.size(); ++i)
        for (std::string_view group : groups)
            for (char other : group.find(area[i]) == std::string_view::npos ? std::string_view() : group) {
                std::string meant = area;
                meant[i] = other;
                // A single letter is taken for too many others.
                if (area.size() > 1 && patterns().postcodeAreas.contains(meant))
                    return meant;
            }
    return std::nullopt;
}

std::optional<std::string> outwardOf(std::string_view text)
{
    // The reading that changes fewest characters: what is a digit as it stands is taken for one first.
    static constexpr std::string_view shapes[] = {"A9", "AA9", "A99", "AA99", "A9A", "AA9A"};
    std::optional<std::string> best;
    int fewest = 99;
    for (std::string_view shape : shapes) {
        auto read = shaped(text, shape);
        auto const area = read ? areaMeant(areaOf(*read)) : std::nullopt;
        if (!area)
            continue;
        read = *area + read->substr(area->size());
        int const changed = changes(*read, text);
        if (changed < fewest) {
            best = read;
            fewest = changed;
        }
    }
    return best;
}

// C I K M O V never stand in the last two places; an I there is a J.
std::string withInwardLetters(std::string inward)
{
    std::replace(inward.begin() + 1, inward.end(), 'I', 'J');
    return inward;
}

// "WFE7" and "WEF9", where the scan had one F.
std::string withoutTornLetter(std::string outward)
{
    for (std::string_view torn : {"EF", "FE"})
        if (auto const at = outward.find(torn);
            at != std::string::npos && at + 2 < outward.size() && outward[at + 2] >= '0' && outward[at + 2] <= '9')
            outward.erase(outward[at] == 'E' ? at : at + 1, 1);
    return outward;
}

std::string withoutBlank(std::string_view text)
{
    std::string out(text);
    std::erase(out, ' ');
    return out;
}

// Some types are read as a letter and its other size: "1SyY" is "1SY", and "HXx8" is "HX8".
std::string withoutTwins(std::string const& text)
{
    std::string out;
    for (char c : text) {
        bool const twin = !out.empty() && out.back() != c && asLetter(out.back()) == asLetter(c) && asLetter(c) >= 'A';
        if (twin)
            out.back() = asLetter(c);
        else
            out += c;
    }
    return out;
}

// "W8 2nd", "E1 9am": an ordinal number or a time behind something.
bool ordinalOrTime(std::string_view inward)
{
    static constexpr std::string_view ends[] = {"st", "nd", "rd", "th", "am", "pm", "hr", "yr"};
    return inward.size() == 3 && std::find(std::begin(ends), std::end(ends), inward.substr(1)) != std::end(ends);
}

} // namespace

std::vector<PostcodePlace> postcodesIn(std::string_view text)
{
    std::vector<PostcodePlace> out;
    for (Match const& match : matches(*patterns().postcode, text)) {
        std::string const outward = withoutTornLetter(withoutTwins(withoutBlank(match.groups[0])));
        std::string const inward = withoutTwins(std::string(match.groups[1]));
        if (ordinalOrTime(inward))
            continue;
        auto const first = outwardOf(outward);
        auto const shape = shaped(inward, "9AA");
        if (!first || !shape || inward.find_first_not_of("0123456789", 1) == std::string::npos)
            continue;
        std::string const second = withInwardLetters(*shape);
        if (second.find_first_of("CKMOV", 1) != std::string::npos)
            continue;
        // Words become postcodes if only enough letters are called digits.
        int const changed = changes(*first, outward) + changes(second, inward);
        bool const parted = match.end - match.begin > match.groups[0].size() + inward.size();
        if (changed > 2 || (changed > 0 && (!parted || (outward + inward).find_first_of("0123456789") == std::string::npos)))
            continue;
        out.push_back({match.begin, match.end, *first + second, changed > 0});
    }
    return out;
}

bool outward(std::string_view text)
{
    auto const read = outwardOf(text);
    return read && *read == text;
}

bool inward(std::string_view text)
{
    return text.size() == 3 && text[0] >= '0' && text[0] <= '9' && text[1] >= 'A' && text[1] <= 'Z' && text[2] >= 'A'
           && text[2] <= 'Z';
}

namespace {

// What stands for a digit, and for a letter, in a postcode that a scan spoilt.
bool nearDigit(char c)
{
    return (c >= '0' && c <= '9') || std::string_view("OoQDIl|!SsBZzGATJi").find(c) != std::string_view::npos;
}

bool nearLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || std::string_view("0158264").find(c) != std::string_view::npos;
}

// The shape with A for a letter and 9 for a digit; at least half of the characters are what they should be.
bool nearShape(std::string_view text, std::string_view shape)
{
    if (text.size() != shape.size())
        return false;
    std::size_t right = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const digit = text[i] >= '0' && text[i] <= '9';
        bool const letter = text[i] >= 'A' && text[i] <= 'Z';
        if (!(shape[i] == '9' ? nearDigit(text[i]) : nearLetter(text[i])))
            return false;
        right += (shape[i] == '9' ? digit : letter) ? 1 : 0;
    }
    return right * 2 > text.size();
}

bool nearPostcode(std::string_view plain)
{
    static constexpr std::string_view shapes[] = {"A99AA", "AA99AA", "A999AA", "AA999AA", "A9A9AA", "AA9A9AA"};
    return std::any_of(std::begin(shapes), std::end(shapes), [&](std::string_view shape) { return nearShape(plain, shape); });
}

// "1sy" as "1SY"; a small l stands for a digit sooner.
std::string capitals(std::string text)
{
    for (char& c : text)
        c = c == 'l' ? '1' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

} // namespace

bool spoiltPostcode(std::string_view text)
{
    std::string plain = withoutBlank(text);
    // "\\VE7" is "WE7".
    if (plain.starts_with("\\V"))
        plain.replace(0, 2, "W");
    if (plain.find_first_of("0123456789") == std::string::npos)
        return false;
    if (nearPostcode(plain))
        return true;
    // "l1sy", "1iSyY", "2JUY": a letter was read in both its sizes, or one letter as two.
    for (std::size_t i = 2; i < plain.size(); ++i)
        if (std::string const shorter = plain.substr(0, i) + plain.substr(i + 1); nearPostcode(capitals(withoutTwins(shorter))))
            return true;
    return nearPostcode(capitals(withoutTwins(plain)));
}

} // namespace core
