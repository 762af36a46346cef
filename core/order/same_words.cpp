// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstdlib>
#include <numeric>
#include <unordered_map>

namespace core::same_words {

namespace {

constexpr double mostInCommon = 0.66; // of the shorter page's words, those that both have
constexpr double muchInOrder = 0.45;  // and those that both have in one order
constexpr int sure = 80;              // confidence of a word
// Where the readings agree in nearly all, readers erred little, and one word that both are sure of tells a revision.
constexpr double wellRead = 0.94;
constexpr int wellReadConfidence = 90;
constexpr double nearlyAll = 0.97;
// So many words of print that each has and the other has nowhere are other sentences, though readers doubted some letters.
constexpr std::size_t wordsReworded = 5;
constexpr int fairlyReadConfidence = 88;
constexpr std::size_t otherWordsOfPoor = 3;
constexpr std::size_t wordsForEachOther = 30; // on a short page one other word is much
constexpr std::size_t otherWordsOfBad = 12;
// A stamp or a note says less; a passage that one page has and the other has not tells a revision.
constexpr std::size_t wordsOfPassage = 9;

// Letters that differ; of words that are longer than any, those at their beginnings.
int distance(std::string_view a, std::string_view b)
{
    constexpr std::size_t longest = 39;
    a = a.substr(0, longest);
    b = b.substr(0, longest);
    std::array<int, longest + 1> row{};
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
    return row[b.size()];
}

// A letter put in, left out or taken for another changes the length by one at most, and the kinds of letters by two.
bool mayBeNear(ComparedWord const& a, ComparedWord const& b, int most)
{
    auto const lengths = static_cast<int>(a.letters.size()) - static_cast<int>(b.letters.size());
    return std::abs(lengths) <= most && std::popcount(a.kinds ^ b.kinds) <= 2 * most;
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

std::vector<Gap> gapsBetween(std::vector<std::pair<std::size_t, std::size_t>> const& pairs, std::size_t length,
                             std::size_t otherLength)
{
    std::vector<Gap> gaps;
    std::size_t i = 0;
    std::size_t j = 0;
    auto const upTo = [&](std::size_t end, std::size_t otherEnd) {
        if (i < end || j < otherEnd)
            gaps.push_back({i, end, j, otherEnd});
        i = end + 1;
        j = otherEnd + 1;
    };
    for (auto const& [end, otherEnd] : pairs)
        upTo(end, otherEnd);
    upTo(length, otherLength);
    return gaps;
}

// What one page has in a gap and the other has nowhere; nothing stands for a word that the other has in another place, which was only
// read in another order, as happens with skewed pages and columns.
struct Run {
    std::vector<ComparedWord const*> words;
    std::string joined; // their letters, with a blank for nothing
};

Run remains(std::vector<ComparedWord> const& words, std::size_t begin, std::size_t end, std::vector<bool> const& shared)
{
    Run run;
    for (std::size_t i = begin; i < end; ++i) {
        run.words.push_back(shared[i] ? nullptr : &words[i]);
        run.joined += shared[i] ? " " : words[i].letters;
    }
    return run;
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

int meanConfidence(std::vector<ComparedWord> const& words)
{
    std::int64_t sum = 0;
    for (ComparedWord const& word : words)
        sum += word.confidence;
    return words.empty() ? 0 : static_cast<int>(sum / static_cast<std::int64_t>(words.size()));
}

bool isSure(ComparedWord const& word)
{
    return word.confidence >= sure && word.letters.size() >= 3;
}

// Whether what is left of the other page holds the word as a reader may have got it wrong: parted, joined, or with a third of its letters.
bool misread(ComparedWord const& word, std::vector<Run> const& runs)
{
    int const most = static_cast<int>(word.letters.size()) / 3;
    return std::any_of(runs.begin(), runs.end(), [&](Run const& run) {
        return run.joined.find(word.letters) != std::string::npos
               || std::any_of(run.words.begin(), run.words.end(), [&](ComparedWord const* other) {
                      return other != nullptr && mayBeNear(word, *other, most) && distance(word.letters, other->letters) <= most;
                  });
    });
}

struct Certain {
    std::size_t words = 0;   // that nobody can have misread
    std::size_t stamped = 0; // of them, in capitals and figures
    std::size_t longest = 0; // of them, without a word of both pages between them
};

Certain certain(Run const& run, std::vector<Run> const& others)
{
    Certain result;
    std::size_t together = 0;
    for (ComparedWord const* const word : run.words) {
        if (word == nullptr) {
            together = 0;
        } else if (isSure(*word) && !misread(*word, others)) {
            ++result.words;
            result.stamped += word->capitals;
            result.longest = std::max(result.longest, ++together);
        }
    }
    return result;
}

// What a fax machine puts above or below a page that it passes on: when, from where, to where, and which page of how many.
int lineOfFax(PageText const& page)
{
    static RE2 const header(R"((?i)\b(from|to|fax)\b.*\bp(age)?[. ]{0,2}[0-9o]{1,3} ?(/|of) ?[0-9o]{1,3}\b)");
    static RE2 const time(R"(\b[0-9]{1,2}[:.][0-9]{2}\b)");
    auto const says = [&](std::size_t begin, std::size_t end) {
        re2::StringPiece const line(page.text.data() + begin, end - begin);
        return RE2::PartialMatch(line, header) && RE2::PartialMatch(line, time);
    };
    if (page.words.empty())
        return -1;
    Word const& first = page.words.front();
    Word const& last = page.words.back();
    if (says(first.begin, std::min(page.text.find('\n', first.begin), page.text.size())))
        return first.line;
    std::size_t const before = page.text.rfind('\n', last.begin);
    return says(before == std::string::npos ? 0 : before + 1, last.end) ? last.line : -1;
}

// A note on the one page and a stamp elsewhere on the other are no other words: those stand at one place.
void countOthers(std::vector<Run> const& runs, std::vector<Run> const& runsOfOther, Comparison& result)
{
    std::size_t sum = 0;
    std::size_t sumOfOther = 0;
    std::size_t stamped = 0;
    std::size_t stampedOfOther = 0;
    std::size_t longest = 0;
    for (std::size_t gap = 0; gap < runs.size(); ++gap) {
        Certain const here = certain(runs[gap], runsOfOther);
        Certain const there = certain(runsOfOther[gap], runs);
        sum += here.words;
        sumOfOther += there.words;
        stamped += here.stamped;
        stampedOfOther += there.stamped;
        // Capitals of a stamp stand upon what is printed, and do not take its place.
        result.others += std::min(here.stamped, there.stamped) + std::min(here.words - here.stamped, there.words - there.stamped);
        longest = std::max({longest, here.longest, there.longest});
    }
    result.added = std::max(sum, sumOfOther) - result.others;
    result.elsewhere = std::min(sum - stamped, sumOfOther - stampedOfOther);
    result.passage = longest >= wordsOfPassage;
}

// A sentence that was changed and put in another place, on pages that were read well; or more of them.
bool movedAndChanged(Comparison const& comparison)
{
    if (comparison.confidence >= fairlyReadConfidence && comparison.elsewhere >= wordsReworded)
        return true;
    return comparison.confidence >= wellReadConfidence && comparison.inCommon >= nearlyAll && comparison.elsewhere > 0;
}

} // namespace

char asSeen(char letter)
{
    constexpr std::string_view letters = "odqlitsbzgf";
    constexpr std::string_view figures = "000111582 7";
    auto const place = letters.find(letter);
    return place == std::string_view::npos || figures[place] == ' ' ? letter : figures[place];
}

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
    int const fax = lineOfFax(page);
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        if (page.words[i].line == fax)
            continue;
        ComparedWord token{{}, 0, 0, page.words[i].confidence, i, true};
        for (char const letter : page.textOf(page.words[i])) {
            token.capitals = token.capitals && std::islower(static_cast<unsigned char>(letter)) == 0;
            if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
                token.letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        }
        if (token.letters.empty())
            continue;
        token.mark = markOf(token.letters);
        for (char const letter : token.letters)
            token.kinds |= std::uint64_t{1} << (static_cast<unsigned char>(asSeen(letter)) % 64);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

Comparison compared(std::vector<ComparedWord> const& one, std::vector<ComparedWord> const& other)
{
    Comparison result;
    result.pairs = aligned(one, other);
    std::vector<bool> sharedOfOne(one.size());
    std::vector<bool> sharedOfOther(other.size());
    for (auto const& [i, j] : result.pairs)
        sharedOfOne[i] = sharedOfOther[j] = true;
    std::size_t const moved = markMoved(one, sharedOfOne, other, sharedOfOther);
    result.shorter = std::min(one.size(), other.size());
    auto const shorter = static_cast<double>(std::max<std::size_t>(1, result.shorter));
    result.inOrder = static_cast<double>(result.pairs.size()) / shorter;
    result.inCommon = static_cast<double>(result.pairs.size() + moved) / shorter;
    result.confidence = std::min(meanConfidence(one), meanConfidence(other));
    result.gaps = gapsBetween(result.pairs, one.size(), other.size());
    std::vector<Run> runs;
    std::vector<Run> runsOfOther;
    for (Gap const& gap : result.gaps) {
        runs.push_back(remains(one, gap.begin, gap.end, sharedOfOne));
        runsOfOther.push_back(remains(other, gap.otherBegin, gap.otherEnd, sharedOfOther));
    }
    countOthers(runs, runsOfOther, result);
    return result;
}

bool same(Comparison const& comparison)
{
    return comparison.inCommon >= mostInCommon && comparison.inOrder >= muchInOrder && !differ(comparison);
}

bool differSlightly(Comparison const& comparison)
{
    return !movedAndChanged(comparison) && comparison.inOrder < wellRead && comparison.inCommon >= mostInCommon
           && comparison.others <= otherWordsOfBad;
}

bool differ(Comparison const& comparison)
{
    bool const readWell = comparison.inOrder >= wellRead && comparison.confidence >= wellReadConfidence;
    std::size_t const borne = readWell ? 0 : std::min(otherWordsOfPoor, comparison.shorter / wordsForEachOther);
    return comparison.passage || comparison.others > borne || movedAndChanged(comparison);
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
