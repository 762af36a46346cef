// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/telling_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace core::telling_words {

namespace {

constexpr int sureOfNumber = 83;
constexpr int sureOfFigure = 92; // one that stands alone
constexpr int sureOnBadPage = 95;
constexpr int goodPage = 90; // mean confidence
constexpr int sureOfName = 88;
constexpr std::size_t fewestTimes = 2; // that a name stands for the other one
constexpr std::size_t shortestName = 3;

bool isFigure(char letter)
{
    return std::isdigit(static_cast<unsigned char>(letter)) != 0;
}

// The same but for figures that nobody takes for one another.
bool otherNumber(ComparedWord const& one, ComparedWord const& other, int pages)
{
    if (one.letters.size() != other.letters.size())
        return false;
    int const sure = pages < goodPage ? sureOnBadPage : one.letters.size() == 1 ? sureOfFigure : sureOfNumber;
    if (std::min(one.confidence, other.confidence) < sure)
        return false;
    bool differs = false;
    for (std::size_t i = 0; i < one.letters.size(); ++i) {
        char const a = one.letters[i];
        char const b = other.letters[i];
        if (same_words::asSeen(a) == same_words::asSeen(b))
            continue;
        if (!isFigure(a) || !isFigure(b))
            return false;
        differs = true;
    }
    return differs;
}

std::string_view lineOf(PageText const& page, Word const& word)
{
    std::size_t const begin = word.begin == 0 ? 0 : page.text.rfind('\n', word.begin - 1) + 1;
    return std::string_view(page.text).substr(begin, std::min(page.text.find('\n', word.end), page.text.size()) - begin);
}

std::string_view lineAbove(PageText const& page, Word const& word)
{
    std::string_view const line = lineOf(page, word);
    auto const begin = static_cast<std::size_t>(line.data() - page.text.data());
    return begin < 2 ? std::string_view() : lineOf(page, Word{begin - 1, begin - 1, {}, 0, 0});
}

// What offices and machines put upon a copy is no part of the paper: stamps, the line of a fax, numbers of its pages.
bool putUpon(PageText const& page, Word const& word)
{
    static RE2 const stamp(R"(\b(RECEIVED|REC'?D|ALLOCATED|SCANNED|PRINTED|FAXED|COPY|COPIED|FILED)\b)");
    static RE2 const label(R"((?i)^\W*(received|rec'?d|allocated|scanned|printed|faxed|copied)\b|\b(page|sheet|p\.) ?[0-9])");
    static RE2 const fax(R"((?i)\b(fax|from|to)\b)");
    auto const says = [](std::string_view line, RE2 const& what) {
        return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), what);
    };
    std::string_view const line = lineOf(page, word);
    bool const alone = line.size() == word.end - word.begin;
    bool const first = word.line == 0;
    bool const last = word.line == page.words.back().line;
    auto const stamped = [&](std::string_view text) { return says(text, stamp) || says(text, label); };
    return stamped(line) || stamped(lineAbove(page, word)) || (first && says(line, fax)) || (alone && (first || last));
}

// "Karen", without what stands about it; empty for what is no name, or was read with marks that letters are taken for.
std::string nameIn(std::string_view text)
{
    while (!text.empty() && std::string_view(".,;:'\"-").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    while (!text.empty() && std::string_view("'\"-").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    bool const letters = std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
    bool const named = text.size() >= shortestName && letters && std::isupper(static_cast<unsigned char>(text.front())) != 0;
    return named ? std::string(text) : std::string();
}

std::string seen(std::string letters)
{
    std::transform(letters.begin(), letters.end(), letters.begin(), same_words::asSeen);
    return letters;
}

struct Side {
    PageText const& page;
    std::vector<ComparedWord> const& words;
    Word const& word(std::size_t at) const { return page.words[words[at].word]; }
    std::string name(std::size_t at) const
    {
        return words[at].confidence < sureOfName ? std::string() : nameIn(page.textOf(word(at)));
    }
    bool has(std::string const& letters) const
    {
        return std::any_of(words.begin(), words.end(), [&](ComparedWord const& word) { return word.letters == letters; });
    }
};

// The places where one word stands for one other.
std::vector<std::pair<std::size_t, std::size_t>> replaced(Comparison const& comparison)
{
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (Gap const& gap : comparison.gaps)
        if (gap.end - gap.begin == gap.otherEnd - gap.otherBegin)
            for (std::size_t i = 0; i < gap.end - gap.begin; ++i)
                places.emplace_back(gap.begin + i, gap.otherBegin + i);
    return places;
}

// A name that was misread stands rightly somewhere else; one that is another stands nowhere on the other page.
bool otherName(Side const& one, Side const& other, std::vector<std::pair<std::size_t, std::size_t>> const& places)
{
    std::map<std::pair<std::string, std::string>, std::size_t> times;
    for (auto const& [i, j] : places) {
        std::string const& a = one.words[i].letters;
        std::string const& b = other.words[j].letters;
        if (one.name(i).empty() || other.name(j).empty() || seen(a) == seen(b) || one.has(b) || other.has(a))
            continue;
        if (++times[{a, b}] >= fewestTimes)
            return true;
    }
    return false;
}

} // namespace

bool differ(PageText const& one, std::vector<ComparedWord> const& wordsOfOne, PageText const& other,
            std::vector<ComparedWord> const& wordsOfOther, Comparison const& comparison)
{
    Side const here{one, wordsOfOne};
    Side const there{other, wordsOfOther};
    auto const places = replaced(comparison);
    bool const number = std::any_of(places.begin(), places.end(), [&](auto const& place) {
        return otherNumber(wordsOfOne[place.first], wordsOfOther[place.second], comparison.confidence)
               && !putUpon(one, here.word(place.first)) && !putUpon(other, there.word(place.second));
    });
    return number || otherName(here, there, places);
}

} // namespace core::telling_words
