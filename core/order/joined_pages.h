// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which pages of a list belong together, by joining pairs; what is known to be apart never comes together, not by way of a third page
// either.

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace core {

class JoinedPages {
public:
    explicit JoinedPages(std::size_t count);

    std::size_t of(std::size_t page); // the first page of its group
    void keepApart(std::size_t one, std::size_t other);
    // False, and nothing is joined, where pages that are kept apart would come together.
    bool join(std::size_t one, std::size_t other);
    // By their first pages, each in order.
    std::vector<std::vector<std::size_t>> groups();

private:
    std::vector<std::size_t> m_parent;
    std::vector<std::vector<std::uint32_t>> m_members; // of each first page; empty for others and for a page alone
    std::unordered_map<std::size_t, std::vector<std::size_t>> m_apart;

    bool mayJoin(std::size_t smaller, std::size_t larger);
};

} // namespace core
