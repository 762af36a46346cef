// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names and numbers that the record withholds, searched in everything that is sent: the words of pages, other files, names of files.
// Letters and digits alone count, in either case; a hit begins and ends where words do.

#include "core/base/geometry.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core::verifier {

struct ReadWord {
    std::string text;
    Rect box;
};

class Residual {
public:
    explicit Residual(std::vector<std::string> const& withheld);
    bool empty() const { return m_nodes.size() == 1; }
    // Where they stand among words in reading order.
    std::vector<Rect> among(std::vector<ReadWord> const& words) const;
    bool in(std::string_view text) const;

private:
    struct Node {
        std::map<char, std::uint32_t> next;
        bool end = false;
    };
    std::vector<Node> m_nodes{1};
};

} // namespace core::verifier
