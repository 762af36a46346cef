// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_words.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace core::same_words {

namespace {

constexpr double inOrder = 0.62; // of the shorter page's words, those that both have in one order
constexpr int sure = 80;         // confidence of a word
// Where the readings agree in nearly all, readers erred little, and one word that both are sure of tells a revision.
constexpr double wellRead = 0.94;
constexpr std::size_t otherWordsOfPoor = 3;
// A stamp or a note says less; a passage that one page has and the other has not tells a revision.
constexpr std::size_t wordsOfPassage = 9;

int distance(std::string const& a, std::string const& b)
{
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            int const above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
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

// Tokens of one page between two that both pages have.
struct Gap {
    std::string letters;
    std::size_t sureWords = 0;
};

Gap gap(std::vector<ComparedWord> const& tokens, std::size_t begin, std::size_t end)
{
    Gap between;
    for (std::size_t i = begin; i < end; ++i) {
        between.letters += tokens[i].letters;
        between.sureWords += tokens[i].confidence >= sure && tokens[i].letters.size() >= 3;
    }
    return between;
}

void addDifference(Comparison& comparison, Gap const& one, Gap const& other)
{
    std::size_t const both = std::min(one.sureWords, other.sureWords);
    auto const longer = static_cast<int>(std::max(one.letters.size(), other.letters.size()));
    if (both > 0 && distance(one.letters, other.letters) * 2 >= longer)
        comparison.others += both;
    for (auto const& [says, silent] : {std::pair(&one, &other), std::pair(&other, &one)}) {
        if (silent->letters.size() * 3 >= says->letters.size())
            continue;
        comparison.added += says->sureWords;
        comparison.passage = comparison.passage || says->sureWords >= wordsOfPassage;
    }
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
    std::size_t const shorter = std::max<std::size_t>(1, std::min(one.size(), other.size()));
    result.inOrder = static_cast<double>(result.pairs.size()) / static_cast<double>(shorter);
    std::size_t i = 0;
    std::size_t j = 0;
    for (auto const& [nextI, nextJ] : result.pairs) {
        addDifference(result, gap(one, i, nextI), gap(other, j, nextJ));
        i = nextI + 1;
        j = nextJ + 1;
    }
    addDifference(result, gap(one, i, one.size()), gap(other, j, other.size()));
    return result;
}

bool same(Comparison const& comparison)
{
    return comparison.inOrder >= inOrder && !comparison.passage
           && comparison.others <= (comparison.inOrder >= wellRead ? 0 : otherWordsOfPoor);
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
