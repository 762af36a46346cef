// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/duplicates.h"

#include "core/text/readings.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace core::duplicates {

namespace {

constexpr std::size_t fewestMarks = 16; // a page with fewer has too few words to be told by
constexpr std::size_t commonness = 40;  // a mark on more pages than that brings none together
constexpr std::size_t fewestShared = 6; // rare marks
constexpr double alike = 0.24;          // of the weight of both pages' marks
constexpr double inOrder = 0.62;        // of the shorter page's words, those that both have in one order
constexpr int sure = 80;                // confidence of a word
// Where the readings agree in nearly all, readers erred little, and one word that both are sure of tells a revision.
constexpr double wellRead = 0.94;
constexpr std::size_t otherWordsOfPoor = 3;
// A stamp or a note says less; a passage that one page has and the other has not tells a revision.
constexpr std::size_t wordsOfPassage = 9;

// A word, or two that stand together, as a number.
using Mark = std::uint32_t;

struct Token {
    std::string letters; // folded: small letters and digits
    int confidence = 0;
};

std::vector<Token> tokensOf(PageText const& page)
{
    std::vector<Token> tokens;
    for (Word const& word : page.words) {
        Token token{{}, word.confidence};
        for (char const letter : page.textOf(word))
            if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
                token.letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        if (!token.letters.empty())
            tokens.push_back(std::move(token));
    }
    return tokens;
}

Mark hashed(std::string_view text)
{
    Mark value = 2166136261u; // FNV-1a
    for (char const letter : text)
        value = (value ^ static_cast<unsigned char>(letter)) * 16777619u;
    return value;
}

std::vector<Mark> marksOf(std::vector<Token> const& tokens)
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].letters.size() >= 3)
            marks.push_back(hashed(tokens[i].letters));
        if (i > 0)
            marks.push_back(hashed(tokens[i - 1].letters + ' ' + tokens[i].letters));
    }
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
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
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row.back();
}

// The tokens that both have in one order, as pairs of places (longest common subsequence).
std::vector<std::pair<std::size_t, std::size_t>> aligned(std::vector<Token> const& a, std::vector<Token> const& b)
{
    std::size_t const width = b.size() + 1;
    std::vector<std::uint16_t> length((a.size() + 1) * width);
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            length[i * width + j] = a[i].letters == b[j].letters
                                        ? static_cast<std::uint16_t>(length[(i + 1) * width + j + 1] + 1)
                                        : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].letters == b[j].letters)
            pairs.emplace_back(i++, j++);
        else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

std::string joined(std::vector<Token> const& tokens, std::size_t begin, std::size_t end)
{
    std::string all;
    for (std::size_t i = begin; i < end; ++i)
        all += tokens[i].letters;
    return all;
}

std::size_t sureWords(std::vector<Token> const& tokens, std::size_t begin, std::size_t end)
{
    return static_cast<std::size_t>(
        std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(begin), tokens.begin() + static_cast<std::ptrdiff_t>(end),
                      [](Token const& token) { return token.confidence >= sure && token.letters.size() >= 3; }));
}

struct Comparison {
    double inOrder = 0;     // share of the shorter page's words
    std::size_t others = 0; // words that both readings are sure of and that are not the same
    bool passage = false;   // one page says something that the other does not
};

Comparison compared(std::vector<Token> const& a, std::vector<Token> const& b)
{
    auto pairs = aligned(a, b);
    Comparison result;
    std::size_t const shorter = std::max<std::size_t>(1, std::min(a.size(), b.size()));
    result.inOrder = static_cast<double>(pairs.size()) / static_cast<double>(shorter);
    std::size_t i = 0;
    std::size_t j = 0;
    pairs.emplace_back(a.size(), b.size());
    for (auto const& [nextA, nextB] : pairs) {
        std::size_t const sureA = sureWords(a, i, nextA);
        std::size_t const sureB = sureWords(b, j, nextB);
        std::string const one = joined(a, i, nextA);
        std::string const other = joined(b, j, nextB);
        if (std::min(sureA, sureB) > 0 && distance(one, other) * 2 >= static_cast<int>(std::max(one.size(), other.size())))
            result.others += std::min(sureA, sureB);
        if ((sureA >= wordsOfPassage && other.size() * 3 < one.size())
            || (sureB >= wordsOfPassage && one.size() * 3 < other.size()))
            result.passage = true;
        i = nextA + 1;
        j = nextB + 1;
    }
    return result;
}

bool sameWords(std::vector<Token> const& a, std::vector<Token> const& b)
{
    Comparison const both = compared(a, b);
    return both.inOrder >= inOrder && !both.passage && both.others <= (both.inOrder >= wellRead ? 0 : otherWordsOfPoor);
}

// Which pages belong together, by joining pairs.
class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), std::size_t{0}); }
    std::size_t of(std::size_t page)
    {
        while (m_parent[page] != page)
            page = m_parent[page] = m_parent[m_parent[page]];
        return page;
    }
    void join(std::size_t one, std::size_t other)
    {
        std::size_t const a = of(one);
        std::size_t const b = of(other);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

class Index {
public:
    explicit Index(std::vector<std::vector<Mark>> const& marks) : m_marks(marks)
    {
        for (std::size_t page = 0; page < marks.size(); ++page)
            for (Mark const mark : marks[page])
                m_pages[mark].push_back(static_cast<std::uint32_t>(page));
        for (std::size_t page = 0; page < marks.size(); ++page)
            m_weights.push_back(std::accumulate(marks[page].begin(), marks[page].end(), 0.0,
                                                [this](double sum, Mark mark) { return sum + weight(mark); }));
    }

    // Earlier pages that share rare marks with this one, and say about as much as it does.
    std::vector<std::size_t> before(std::size_t page) const
    {
        std::unordered_map<std::uint32_t, std::size_t> shared;
        for (Mark const mark : m_marks[page])
            if (auto const& pages = m_pages.at(mark); pages.size() <= commonness)
                for (std::uint32_t const other : pages) {
                    if (other >= page)
                        break;
                    ++shared[other];
                }
        std::vector<std::size_t> list;
        for (auto const& [other, count] : shared)
            if (count >= fewestShared && likeness(page, other) >= alike)
                list.push_back(other);
        std::sort(list.begin(), list.end());
        return list;
    }

private:
    // Rare marks weigh more.
    double weight(Mark mark) const
    {
        return std::log(static_cast<double>(m_marks.size() + 1) / static_cast<double>(m_pages.at(mark).size()));
    }

    double likeness(std::size_t one, std::size_t other) const
    {
        double common = 0;
        auto const& a = m_marks[one];
        auto const& b = m_marks[other];
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (a[i] == b[j]) {
                common += weight(a[i]);
                ++i;
                ++j;
            } else {
                ++(a[i] < b[j] ? i : j);
            }
        }
        return common / (m_weights[one] + m_weights[other] - common);
    }

    std::vector<std::vector<Mark>> const& m_marks;
    std::unordered_map<Mark, std::vector<std::uint32_t>> m_pages;
    std::vector<double> m_weights;
};

} // namespace

bool saySame(PageText const& one, PageText const& other)
{
    return sameWords(tokensOf(one), tokensOf(other));
}

std::vector<std::vector<PageId>> among(std::vector<PageId> const& pages, std::function<PageText(PageId)> const& text)
{
    std::vector<std::vector<Mark>> marks;
    for (PageId const page : pages) {
        marks.push_back(marksOf(tokensOf(text(page))));
        if (marks.back().size() < fewestMarks)
            marks.back().clear();
    }
    Index const index(marks);
    Groups groups(pages.size());
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (std::size_t const other : index.before(page))
            if (saySame(text(pages[other]), text(pages[page])))
                groups.join(other, page);
    std::vector<std::vector<PageId>> list(pages.size());
    for (std::size_t page = 0; page < pages.size(); ++page)
        list[groups.of(page)].push_back(pages[page]);
    std::erase_if(list, [](auto const& group) { return group.size() < 2; });
    return list;
}

std::vector<std::vector<PageId>> all(Connection const& connection)
{
    std::vector<PageId> ids;
    for (Page const& page : pages::all(connection))
        ids.push_back(page.id);
    return among(ids, [&](PageId page) {
        auto reading = readings::reading(connection, page);
        return reading ? std::move(reading->text) : PageText();
    });
}

} // namespace core::duplicates
