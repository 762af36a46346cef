// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The places that were visited, as in a browser: a jump leaves its place behind, back returns to it, and a jump from there
// leaves out what lay ahead.

#include "core/base/id.h"

#include <optional>
#include <vector>

namespace ui {

struct Spot {
    core::PageId page;
    double down = 0; // of the page's height, at the top of the view
    bool operator==(Spot const&) const = default;
};

class Trail {
public:
    // A jump away from here.
    void leave(Spot const& here);
    // `here` is where one is when going back, so that forward leads there again.
    std::optional<Spot> back(Spot const& here);
    std::optional<Spot> forward(Spot const& here);
    bool hasBack() const { return !m_behind.empty(); }
    bool hasForward() const { return !m_ahead.empty(); }
    void clear();

private:
    static constexpr std::size_t most = 200;
    std::vector<Spot> m_behind;
    std::vector<Spot> m_ahead;
};

} // namespace ui
