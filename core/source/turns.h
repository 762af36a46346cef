// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How people turned pages for good, because they were scanned lying or upside down. A turn is for the eye alone: boxes, words
// and the bundle keep the page as its file displays it, so that nothing that was decided moves. Whoever shows a page turns what it
// shows.

#include "core/base/geometry.h"
#include "core/base/id.h"
#include "core/case/case_file.h"

#include <vector>

namespace core {

struct PageTurn {
    PageId page;
    Turn turn; // clockwise, from the page as its file displays it
    bool operator==(PageTurn const&) const = default;
};

namespace turns {

// Pages that are turned, in order.
std::vector<PageTurn> all(Connection const& connection);
Turn of(Connection const& connection, PageId page);
// Throws Fault::Missing for a page that the case does not have.
void turn(Act& act, PageTurn const& wanted);

} // namespace turns
} // namespace core
