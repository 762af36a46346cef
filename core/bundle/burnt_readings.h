// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of burnt pages, read from the burnt pixels and kept, so that an export reads again only the pages whose source, boxes or
// way of reading changed since. Always holds: words are used for no other picture than the one that they were read from.

#include "core/bundle/burn.h"
#include "core/case/case_file.h"
#include "core/source/pages.h"

#include <optional>

namespace core {

struct BurntReading {
    Digest madeFrom;
    Digest picture; // SHA-256 of the burnt picture's stream
    PageText words;
};

namespace burnt_readings {

// What an order's words depend on: the source's bytes, the page, its boxes, and the recipe that it is read by; none
// where they are not read for the bundle.
Digest madeFrom(BurnOrder const& order, Digest const& source, Digest const& recipe);
// Nothing where the page was never burnt, or from something else.
std::optional<BurntReading> find(Connection const& connection, Page const& page, Digest const& madeFrom);
// In place of what was kept of the page before.
void record(Batch& batch, Page const& page, BurntReading const& reading);

} // namespace burnt_readings
} // namespace core
