// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Numbers that cannot be mistaken for one another: a page number is not a person number.

#include <compare>
#include <cstdint>
#include <functional>

namespace core {

template <typename Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(Id const&) const = default;
};

using SourceId = Id<struct SourceTag>;     // a PDF of the case, in the order added
using PageId = Id<struct PageTag>;         // a page of the record, counted from 1 through all sources
using PersonId = Id<struct PersonTag>;     // a person of the register
using DecisionId = Id<struct DecisionTag>; // what a person decided about a place

} // namespace core

template <typename Tag>
struct std::hash<core::Id<Tag>> {
    std::size_t operator()(core::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
