// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page as a small upright picture of ink, to be compared with others where words do not tell: photographs, handwriting, faint print. Two
// scans of one sheet agree in nearly every place once each place may move a little; other pages do not, and forms with other
// entries agree in their print alone.

#include "core/base/geometry.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

// How far two pictures agree.
struct PictureMatch {
    double alike = 0; // correlation of the middle one of all places that bear ink, -1 to 1
    double share = 0; // of those places, how many agree clearly
    int places = 0;   // that bear ink on the first
};

class PagePicture {
public:
    // From a small picture of the page as displayed, given how its content lies. Nothing where that is no JPEG.
    static std::optional<PagePicture> of(std::string const& jpeg, Turn turn, double skew);

    // Hardly any ink: the back of a sheet.
    bool empty() const;
    // The same page upside down.
    PagePicture upsideDown() const;

    // What is alike at a glance: -1 to 1.
    double glance(PagePicture const& other) const;
    // Nothing at all of two that differ from afar already.
    PictureMatch compared(PagePicture const& other) const;
    // Whether they agree at least as far; sooner told where they do not.
    bool agrees(PagePicture const& other, PictureMatch const& least) const;
    // Whether compared() would look nearer; the second picture as it is, or, about, upside down. Of pictures that kept their glance.
    bool mayAgree(PagePicture const& other) const;
    // Forgets all but what glance() and lookups() go by.
    void keepGlance();

    // Pictures of one sheet share most of these, others few: for looking them up.
    static constexpr int keys = 8;
    std::array<std::uint32_t, keys> lookups() const;

private:
    static constexpr int width = 128;
    static constexpr int height = 181;
    static constexpr int coarseness = 4;
    struct Shift {
        double alike = -1;
        int x = 0;
        int y = 0;
    };
    Shift shiftTo(PagePicture const& other, int reach) const;
    PictureMatch matched(PagePicture const& other, PictureMatch const& least) const;
    void makeCoarse();
    std::vector<std::uint8_t> m_ink;    // 0 for paper, 255 for black; rows from the top
    std::vector<std::uint8_t> m_coarse; // the same, four times smaller
};

} // namespace core
