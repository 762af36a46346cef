// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The page that goes out in the place of one which is not sent itself: which it is, what became of it, why, and where its copy is. Set
// in the program's own type as a picture with its words, so that it is a page like any other; nothing of the source has a part in it.

#include "core/bundle/burn.h"
#include "core/bundle/outlines.h"
#include "core/decide/decision.h"
#include "core/source/pages.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct SlipText {
    PageSlip::Kind kind = PageSlip::Kind::Withheld;
    int part = 0;       // of the record, from 1: the name of a file may itself disclose
    int number = 0;     // in its part
    std::string sentAs; // for a duplicate: the number of the page of the bundle that is its copy
};

// `sentAs` is the number that a duplicate's copy has in the bundle; of no account for the others.
SlipText slipText(PageSlip const& slip, Page const& page, std::vector<Source> const& sources, std::string const& sentAs);

// A page that cannot be shown has no size of its own.
Size slipSize(Size page);
BurntPage slipPage(PageId page, SlipText const& text, Size size, Outlines const& outlines);
// Where the exemption stands on the slip of a page that is withheld or deferred, as a box with its label; nothing for the others.
std::optional<Rect> slipBox(PageSlip::Kind kind, Size size);

} // namespace core
