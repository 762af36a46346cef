// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How one picture of a page lies upon another of the same page: a copy, a second scan, turned, askew, larger or smaller, stamped. Told by
// the words that both were read to have; picture_alignment.h where words are few. A value: it knows how well it is founded, and
// what does not lie together has none.

#include "core/base/geometry.h"
#include "core/text/page_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Alignment {
    enum class By { Words, Picture };
    // From page points to page points: x' = xx x + xy y + dx, y' = yx x + yy y + dy.
    double xx = 1, xy = 0, dx = 0;
    double yx = 0, yy = 1, dy = 0;
    By by = By::Words;
    double residual = 0; // page points: root mean square of what supports it
    double support = 0;  // 0 to 1: the share of the words, or of the likeness of the pictures, that falls into place
    bool operator==(Alignment const&) const = default;

    Point apply(Point p) const { return {xx * p.x + xy * p.y + dx, yx * p.x + yy * p.y + dy}; }
    // The smallest upright rectangle around where it comes to lie.
    Rect apply(Rect const& r) const;
    Alignment inverse() const;
    // This one, and from there that one; as well founded as the worse of both.
    Alignment then(Alignment const& next) const;
};

namespace alignment {

// Nothing where too few words of the one stand on the other at places that fit one another.
std::optional<Alignment> ofWords(PageText const& from, PageText const& to);

// Where boxes of a page lie on its copy: each with the copy's words whose middle it covers whole in it, in several pieces where the copy
// is more askew than one upright box can follow. Cut to the page; empty where it lies off it.
std::vector<Rect> placed(std::vector<Rect> const& boxes, Alignment const& alignment, PageText const& copy, Size copySize);

// "1,0,0,0,1,0,words,0.5,0.9": as a case keeps it, each number exactly. The second throws Fault::Integrity for anything else.
std::string text(Alignment const& alignment);
Alignment alignmentFrom(std::string_view text);

} // namespace alignment
} // namespace core
