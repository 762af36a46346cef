// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a page must be read by eye, because no machine can vouch for what it read there or read nothing at all: handwriting,
// signatures, stamps, pictures, faint print, whole pages. Known from the reading alone: what was left unread, and words that are taller,
// slope otherwise or were read with less confidence than the print about them. A page without such a region is no safe page either.

#include "core/text/readings.h"

#include <string_view>
#include <vector>

namespace core {

struct EyeRegion {
    enum class Kind { Page, Picture, Mark, Handwriting, Signature, Print };
    Kind kind = Kind::Page;
    Rect box; // page points
    bool operator==(EyeRegion const&) const = default;
};
// "Handwriting"; and what there is to do, as a sentence.
std::string_view title(EyeRegion::Kind kind);
std::string_view reason(EyeRegion::Kind kind);

namespace legibility {

// From the top down; none overlaps another.
std::vector<EyeRegion> detect(Reading const& reading, Size page);

// Changes when the rules do.
Digest fingerprint();

} // namespace legibility
} // namespace core
