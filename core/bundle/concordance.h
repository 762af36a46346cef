// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which page of a bundle is which page of the record and of its file: for those who keep the file, so that a number in a letter leads
// back to the paper. It stays in retained/ and is never sent.

#include "core/bundle/page_numbers.h"
#include "core/order/bundle_order.h"
#include "core/source/pages.h"

#include <string>
#include <vector>

namespace core {

// A table for spreadsheets (CSV, RFC 4180) with a row for each page, in order of the bundle. `numbers` has one for each place.
std::string concordanceCsv(std::vector<BundlePlace> const& places, std::vector<PageNumber> const& numbers,
                           std::vector<Page> const& record, std::vector<Source> const& sources);

} // namespace core
