// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ways in which a redaction of some PDF fails, each with what a person has to know of it: what it is, why it matters, what to
// do. For bad_redactions.cpp.

#include "core/verify/verifier.h"

#include <optional>

namespace core::verifier {

enum class Kind {
    Covered,    // by something drawn
    Noted,      // by a note of a viewer
    Copied,     // words under a bar of the picture
    Unseen,     // words that the page does not show
    Beyond,     // words off the page
    Marked,     // for a redaction that never was
    SeeThrough, // a draft of this program that shows what is withheld
    // Not redactions that failed, but places in which more is kept than a page shows.
    Layer,
    Cropped,
    EarlierState,
    Attachment,
    Thumbnail
};

// `place` in points of the page as displayed; `page` 0 for the file as a whole.
Leak leakOf(Kind kind, int page, std::optional<Rect> place = {});

} // namespace core::verifier
