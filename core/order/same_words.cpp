// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_words.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <unordered_map>

namespace core::same_words {

namespace {

constexpr double mostInCommon = 0.66; // of the shorter page's words, those that both have
constexpr double muchInOrder = 0.45;  // and those that both have in one order
constexpr int sure = 80;              // confidence of a word
// Where the readings agree in nearly all, readers erred little, and one word that both are sure of tells a revision.
constexpr double wellRead = 0.94;
constexpr std::size_t otherWordsOfPoor = 3;
constexpr std::size_t otherWordsOfBad = 12;
// A stamp or a note says less; a passage that one page has and the other has not tells a revision.
constexpr std::size_t wordsOfPassage = 9;

// What readers take for one another, in small letters.
char asSeen(char letter)
{
    constexpr std::string_view letters = "odqlitsbzgf";
    constexpr std::string_view figures = "000111582 7";
    auto const place = letters.find(letter);
    return place == std::string_view::npos || figures[place] == ' ' ? letter : figures[place];
}

int distance(std::string const& a, std::string const& b)
{
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            int const above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (asSeen(a[i - 1]) != asSeen(b[j - 1]))});
            diagonal = above;
        }
    }
    return row.back();
}

std::vector<std::pair<std::size_t, std::size_t>> aligned(std::vector<ComparedWord> const& a, std::vector<ComparedWord> const& b)
{
    std::size_t const width = b.size() + 1;
    std::vector<std::uint16_t> length((a.size() + 1) * width);
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            length[i * width + j] = a[i].mark == b[j].mark ? static_cast<std::uint16_t>(length[(i + 1) * width + j + 1] + 1)
                                                           : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].mark == b[j].mark)
            pairs.emplace_back(i++, j++);
        else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

// What one page has and the other has not, in runs as they stand. A word that the other has in another place was only read in another
// order, as happens with skewed pages and columns.
std::vector<std::vector<ComparedWord const*>> remains(std::vector<ComparedWord> const& words, std::vector<bool> const& shared)
{
    std::vector<std::vector<ComparedWord const*>> runs(1);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!shared[i])
            runs.back().push_back(&words[i]);
        else if (!runs.back().empty())
            runs.emplace_back();
    }
    return runs;
}

// Marks words of both pages that are the same, one for one, wherever they stand; returns how many.
std::size_t markMoved(std::vector<ComparedWord> const& one, std::vector<bool>& sharedOfOne,
                      std::vector<ComparedWord> const& other, std::vector<bool>& sharedOfOther)
{
    std::unordered_multimap<std::uint32_t, std::size_t> left;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (!sharedOfOne[i])
            left.emplace(one[i].mark, i);
    std::size_t moved = 0;
    for (std::size_t j = 0; j < other.size(); ++j) {
        if (sharedOfOther[j])
            continue;
        if (auto const found = left.find(other[j].mark); found != left.end()) {
            sharedOfOne[found->second] = true;
            sharedOfOther[j] = true;
            left.erase(found);
            ++moved;
        }
    }
    return moved;
}

bool isSure(ComparedWord const& word)
{
    return word.confidence >= sure && word.letters.size() >= 3;
}

// Whether what is left of the other page holds the word as a reader may have got it wrong: parted, joined, or with a third of its letters.
bool misread(ComparedWord const& word, std::vector<std::vector<ComparedWord const*>> const& runs)
{
    auto const length = static_cast<int>(word.letters.size());
    for (auto const& run : runs) {
        std::string joined;
        for (ComparedWord const* const other : run) {
            if (distance(word.letters, other->letters) * 3 <= length)
                return true;
            joined += other->letters;
        }
        if (joined.find(word.letters) != std::string::npos)
            return true;
    }
    return false;
}

struct Remains {
    std::size_t sure = 0;    // words
    std::size_t longest = 0; // such words in a run
};

Remains remainsOf(std::vector<std::vector<ComparedWord const*>> const& runs,
                  std::vector<std::vector<ComparedWord const*>> const& others)
{
    Remains result;
    for (auto const& run : runs) {
        auto const count = static_cast<std::size_t>(std::count_if(
            run.begin(), run.end(), [&](ComparedWord const* word) { return isSure(*word) && !misread(*word, others); }));
        result.sure += count;
        result.longest = std::max(result.longest, count);
    }
    return result;
}

} // namespace

std::uint32_t markOf(std::string_view text)
{
    std::uint32_t value = 2166136261u; // FNV-1a
    for (char const letter : text)
        value = (value ^ static_cast<unsigned char>(letter)) * 16777619u;
    return value;
}

std::vector<ComparedWord> tokensOf(PageText const& page)
{
    std::vector<ComparedWord> tokens;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        ComparedWord token{{}, 0, page.words[i].confidence, i};
        for (char const letter : page.textOf(page.words[i]))
            if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
                token.letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        if (token.letters.empty())
            continue;
        token.mark = markOf(token.letters);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

Comparison compared(std::vector<ComparedWord> const& one, std::vector<ComparedWord> const& other)
{
    Comparison result{aligned(one, other)};
    std::vector<bool> sharedOfOne(one.size());
    std::vector<bool> sharedOfOther(other.size());
    for (auto const& [i, j] : result.pairs)
        sharedOfOne[i] = sharedOfOther[j] = true;
    std::size_t const moved = markMoved(one, sharedOfOne, other, sharedOfOther);
    auto const shorter = static_cast<double>(std::max<std::size_t>(1, std::min(one.size(), other.size())));
    result.inOrder = static_cast<double>(result.pairs.size()) / shorter;
    result.inCommon = static_cast<double>(result.pairs.size() + moved) / shorter;
    auto const left = remains(one, sharedOfOne);
    auto const leftOfOther = remains(other, sharedOfOther);
    Remains const a = remainsOf(left, leftOfOther);
    Remains const b = remainsOf(leftOfOther, left);
    result.others = std::min(a.sure, b.sure);
    result.added = std::max(a.sure, b.sure) - result.others;
    result.passage = std::max(a.longest, b.longest) >= wordsOfPassage;
    return result;
}

bool same(Comparison const& comparison)
{
    return comparison.inCommon >= mostInCommon && comparison.inOrder >= muchInOrder && !differ(comparison);
}

bool differSlightly(Comparison const& comparison)
{
    return comparison.inOrder < wellRead && comparison.inCommon >= mostInCommon && comparison.others <= otherWordsOfBad;
}

bool differ(Comparison const& comparison)
{
    return comparison.passage || comparison.others > (comparison.inOrder >= wellRead ? 0 : otherWordsOfPoor);
}

std::vector<std::pair<std::size_t, std::size_t>> inCommon(PageText const& one, PageText const& other)
{
    std::vector<ComparedWord> const a = tokensOf(one);
    std::vector<ComparedWord> const b = tokensOf(other);
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (auto const& [i, j] : aligned(a, b))
        words.emplace_back(a[i].word, b[j].word);
    return words;
}

} // namespace core::same_words
