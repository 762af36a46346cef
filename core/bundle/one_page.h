// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One page as it would stand in a bundle made now: for a last look before anything is sent. Always holds: it is burnt, labelled and
// written by the same code as the bundle, so that its pixels are the bundle's.

#include "core/bundle/bundle.h"

#include <filesystem>

namespace core::bundle {

// Writes a PDF with that page alone, its number printed as in the whole. `options.out` is not looked at. What throws for an export
// throws here for the page, but for the sign-off: a page can be looked at before.
void writePage(CaseFile const& caseFile, PageId page, BundleOptions const& options, Press const& press,
               std::filesystem::path const& file, std::stop_token stop);

} // namespace core::bundle
