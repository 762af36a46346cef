// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far a word as read is from a name as it is known, counted as misreading and mistyping go: letters that look alike in
// print cost little, a letter doubled or two exchanged cost less than a strange one.

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace core {

// Stands in a word for a mark that the scan has where a letter was.
constexpr char unreadMark = '?';

// The cost of reading `name` as `word`, both folded (see tokens.h); more than `limit` where it cannot be had for that. A
// letter that looks nothing like the other costs 1.
double unlikeness(std::string_view word, std::string_view name, double limit);

// What a word may cost and still be taken for a name of so many letters.
enum class Support {
    None,   // nothing else speaks for it: it must be as it is known
    Little, // it stands alone, capitalised
    Doubt,  // the same, and the reader was not sure of it
    Much    // a first name or surname beside it is the same person's
};
constexpr std::size_t supports = 4;
double mostUnlike(std::size_t letters, Support support);

// Many names by their beginnings, so that a word is compared with all of them at once: what two names begin with is compared once,
// and what begins too differently not at all.
class NameTree {
public:
    NameTree();
    // `entry` is handed back by the search.
    void add(std::string_view name, std::size_t entry);
    // The entries of every name that may be read as the word at a cost of at most `limit`, and of a few that are a little further
    // away: unlikeness() has the last word.
    std::vector<std::size_t> near(std::string_view word, double limit) const;

private:
    static constexpr std::size_t longest = 40;
    using Row = std::array<double, longest + 1>; // what the first letters of the word cost as the name up to here
    struct Node {
        char letter = 0;
        std::map<char, std::uint32_t> children; // in m_nodes
        std::vector<std::size_t> entries;       // of the names that end here
        std::size_t shortest = longest;         // of the names that go through here
        std::size_t longestName = 0;
    };
    struct Search;
    void visit(Search& search, Node const& node, std::size_t depth) const;

    std::vector<Node> m_nodes;
};

} // namespace core
