// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/likeness.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace core {

namespace {

constexpr double alikeCost = 0.4;
constexpr double swappedCost = 0.7;
constexpr double doubledCost = 0.5;
constexpr double unreadCost = 0.3;
constexpr double thinCost = 0.6; // i, l and t come and go in a scan

// Groups of letters and digits that machines take for one another.
constexpr std::array<std::string_view, 24> groups{"ceo0", "aou",  "unh", "hb6k", "il1tj", "ft",  "rn",  "mn",
                                                  "vuy",  "gqy9", "s5",  "z2",   "b8",    "dcl", "wvu", "kxc",
                                                  "pr",   "jyg",  "aes", "ri",   "oq0d",  "hn",  "fp",  "nrv"};

constexpr std::size_t codes = 128;

using Costs = std::array<std::array<float, codes>, codes>;

Costs substitutionCosts()
{
    Costs costs{};
    for (auto& row : costs)
        row.fill(1);
    for (std::size_t c = 0; c < codes; ++c)
        costs[c][c] = 0;
    for (std::string_view group : groups)
        for (char a : group)
            for (char b : group)
                if (a != b)
                    costs[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] = static_cast<float>(alikeCost);
    return costs;
}

double replaced(char a, char b)
{
    static Costs const costs = substitutionCosts();
    if (a == unreadMark)
        return unreadCost;
    auto const x = static_cast<unsigned char>(a);
    auto const y = static_cast<unsigned char>(b);
    if (x >= codes || y >= codes)
        return x == y ? 0 : 1;
    return costs[x][y];
}

double lost(std::string_view text, std::size_t i)
{
    char const c = text[i];
    if (c == unreadMark)
        return unreadCost;
    if ((i > 0 && text[i - 1] == c) || (i + 1 < text.size() && text[i + 1] == c))
        return doubledCost;
    return c == 'i' || c == 'l' || c == 't' ? thinCost : 1;
}

// Two letters that print as one: "rn" for "m".
struct Ligature {
    std::string_view pair;
    char one;
};
constexpr std::array<Ligature, 9> ligatures{
    {{"rn", 'm'}, {"nn", 'm'}, {"cl", 'd'}, {"vv", 'w'}, {"ii", 'u'}, {"li", 'h'}, {"lc", 'k'}, {"ic", 'k'}, {"in", 'm'}}};

// What letter each pair of letters may print as, by their codes; at most two for one pair.
using Joins = std::array<std::array<std::array<char, 2>, codes>, codes>;

Joins joins()
{
    Joins out{};
    for (Ligature const& ligature : ligatures) {
        auto& ones = out[static_cast<std::size_t>(ligature.pair[0])][static_cast<std::size_t>(ligature.pair[1])];
        ones[ones[0] == 0 ? 0 : 1] = ligature.one;
    }
    return out;
}

double joined(char first, char second, char one)
{
    static Joins const table = joins();
    auto const x = static_cast<unsigned char>(first);
    auto const y = static_cast<unsigned char>(second);
    constexpr double never = 9;
    if (x >= codes || y >= codes)
        return never;
    auto const& ones = table[x][y];
    return ones[0] != 0 && (ones[0] == one || ones[1] == one) ? alikeCost : never;
}

constexpr std::size_t longest = 40;

} // namespace

double unlikeness(std::string_view word, std::string_view name, double limit)
{
    std::size_t const n = word.size();
    std::size_t const m = name.size();
    if (word == name)
        return 0;
    std::size_t const apart = n > m ? n - m : m - n;
    if (n == 0 || m == 0 || n > longest || m > longest || static_cast<double>(apart) * doubledCost > limit)
        return limit + 1;
    std::array<std::array<double, longest + 1>, 3> rows{};
    for (std::size_t j = 1; j <= m; ++j)
        rows[0][j] = rows[0][j - 1] + lost(name, j - 1);
    for (std::size_t i = 1; i <= n; ++i) {
        auto& now = rows[i % 3];
        auto const& before = rows[(i + 2) % 3];
        auto const& earlier = rows[(i + 1) % 3];
        now[0] = before[0] + lost(word, i - 1);
        double least = now[0];
        for (std::size_t j = 1; j <= m; ++j) {
            double best = before[j - 1] + replaced(word[i - 1], name[j - 1]);
            best = std::min(best, before[j] + lost(word, i - 1));
            best = std::min(best, now[j - 1] + lost(name, j - 1));
            if (i > 1 && j > 1 && word[i - 1] == name[j - 2] && word[i - 2] == name[j - 1])
                best = std::min(best, earlier[j - 2] + swappedCost);
            if (i > 1)
                best = std::min(best, earlier[j - 1] + joined(word[i - 2], word[i - 1], name[j - 1]));
            if (j > 1)
                best = std::min(best, before[j - 2] + joined(name[j - 2], name[j - 1], word[i - 1]));
            now[j] = best;
            least = std::min(least, best);
        }
        // A ligature may still jump a row, for its own small cost.
        if (least > limit + alikeCost)
            return limit + 1;
    }
    return rows[n % 3][m];
}

double mostUnlike(std::size_t letters, Support support)
{
    auto const length = static_cast<double>(letters);
    if (support == Support::Little)
        return letters < 4 ? 0 : letters == 4 ? 0.6 : letters == 5 ? 1.1 : std::min(0.27 * length, 3.0);
    if (support == Support::Doubt)
        return letters < 3 ? 0 : letters == 3 ? 1 : letters == 4 ? 1.3 : std::min(0.36 * length, 4.0);
    if (support == Support::Much)
        return letters < 3 ? 0 : letters == 3 ? 0.6 : letters == 4 ? 1 : std::min(0.36 * length, 4.0);
    return 0;
}

NameTree::NameTree() : m_nodes(1) {}

void NameTree::add(std::string_view name, std::size_t entry)
{
    if (name.empty() || name.size() > longest)
        return;
    std::uint32_t at = 0;
    for (std::size_t i = 0;; ++i) {
        m_nodes[at].shortest = std::min(m_nodes[at].shortest, name.size());
        m_nodes[at].longestName = std::max(m_nodes[at].longestName, name.size());
        if (i == name.size())
            break;
        auto const [child, isNew] = m_nodes[at].children.emplace(name[i], static_cast<std::uint32_t>(m_nodes.size()));
        std::uint32_t const next = child->second;
        if (isNew) {
            m_nodes.emplace_back();
            m_nodes.back().letter = name[i];
        }
        at = next;
    }
    m_nodes[at].entries.push_back(entry);
}

struct NameTree::Search {
    std::string_view word;
    double limit = 0;
    std::array<Row, longest + 1> rows{}; // by depth
    std::array<char, longest + 1> name{};
    std::vector<std::size_t> found;
};

namespace {

// A letter that is lost costs less where its twin follows, which the tree does not know yet.
constexpr double slack = doubledCost;

double tooFar(std::size_t length, std::size_t shortest, std::size_t longestName)
{
    std::size_t const apart = length < shortest ? shortest - length : length > longestName ? length - longestName : 0;
    return static_cast<double>(apart) * doubledCost;
}

} // namespace

void NameTree::visit(Search& search, Node const& node, std::size_t depth) const
{
    std::string_view const word = search.word;
    std::size_t const n = word.size();
    if (tooFar(n, node.shortest, node.longestName) > search.limit)
        return;
    Row& now = search.rows[depth];
    if (depth > 0) {
        Row const& before = search.rows[depth - 1];
        char const letter = node.letter;
        char const previous = depth > 1 ? search.name[depth - 1] : '\0';
        search.name[depth] = letter;
        std::array<char, 2> const tail{previous, letter};
        double const letterLost = lost(std::string_view(tail.data(), 2), 1);
        now[0] = before[0] + letterLost;
        double least = now[0];
        for (std::size_t i = 1; i <= n; ++i) {
            double best =
                std::min({before[i - 1] + replaced(word[i - 1], letter), before[i] + letterLost, now[i - 1] + lost(word, i - 1)});
            if (i > 1)
                best = std::min(best, before[i - 2] + joined(word[i - 2], word[i - 1], letter));
            if (depth > 1) {
                Row const& earlier = search.rows[depth - 2];
                best = std::min(best, earlier[i - 1] + joined(previous, letter, word[i - 1]));
                if (i > 1 && word[i - 1] == previous && word[i - 2] == letter)
                    best = std::min(best, earlier[i - 2] + swappedCost);
            }
            now[i] = best;
            least = std::min(least, best);
        }
        if (least > search.limit + slack + alikeCost)
            return;
        if (now[n] <= search.limit + slack)
            search.found.insert(search.found.end(), node.entries.begin(), node.entries.end());
    }
    for (auto const& [letter, child] : node.children)
        visit(search, m_nodes[child], depth + 1);
}

std::vector<std::size_t> NameTree::near(std::string_view word, double limit) const
{
    if (word.empty() || word.size() > longest)
        return {};
    Search search;
    search.word = word;
    search.limit = limit;
    for (std::size_t i = 1; i <= word.size(); ++i)
        search.rows[0][i] = search.rows[0][i - 1] + lost(word, i - 1);
    visit(search, m_nodes.front(), 0);
    std::sort(search.found.begin(), search.found.end());
    return search.found;
}

} // namespace core
