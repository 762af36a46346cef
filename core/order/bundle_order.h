// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// In which order the pages of the record go into a bundle: as they were filed, or document by document in order of their dates. Chosen
// once for the case and kept, so that one bundle after the other stands in one order.

#include "core/case/case_file.h"
#include "core/order/chronology.h"

#include <string_view>
#include <vector>

namespace core {

enum class PageOrder { Filed, Chronological };

// The second throws Fault::Usage for another word.
std::string_view name(PageOrder order); // "file", "chronological"
PageOrder pageOrder(std::string_view name);
std::string_view name(Undated undated); // "in-place", "gathered"
Undated undatedAs(std::string_view name);

struct BundleOrder {
    PageOrder pages = PageOrder::Filed;
    Undated undated = Undated::InPlace; // of documents without a date, in chronological order
    bool operator==(BundleOrder const&) const = default;
};

// A page at its place in the bundle, and where it came from.
struct BundlePlace {
    PageId page;
    std::size_t document = 0; // counted from 0 in the order of the bundle
    int part = 0;             // another one for each file or, in chronological order, for each year
};

namespace bundle_order {

void choose(Act& act, BundleOrder const& order);
BundleOrder of(Connection const& connection);

// Every page of the record once. As filed, that is the order of the record; what people moved stands where they moved it in chronological
// order alone.
std::vector<BundlePlace> places(Connection const& connection);

} // namespace bundle_order
} // namespace core
