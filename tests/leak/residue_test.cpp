// SPDX-License-Identifier: GPL-3.0-or-later
// The residue of a covered word: JPEG spreads it over blocks of 8 x 8 and 16 x 16 pixels, so that pixels outside a tight box can still
// say which of some known words stood there. Whoever has a template of each word learns nothing where all words leave the same bytes.

#include "core/bundle/burn.h"
#include "tests/support/opened_pdf.h"

#include <catch2/catch.hpp>

#include <set>

using namespace core;
using support::DrawnLine;
using support::DrawnPage;
using support::Stored;

namespace {

// Sixty-four names of a few widths, as a list of candidates has them.
std::vector<std::string> candidates()
{
    std::vector<std::string> all;
    for (char const* first : {"Ann", "Dean", "Ella", "Fred", "Gwen", "Hugh", "Iris", "Joan"})
        for (char const* last : {"Ash", "Bell", "Cole", "Dunn", "Ellis", "Ford", "Gill", "Hall"})
            all.push_back(std::string(first) + ' ' + last);
    return all;
}

DrawnLine line(std::string const& name)
{
    return {name, {61.7, 51.9}, 12, 0x102040};
}

Rect tightBox()
{
    Rect all;
    for (std::string const& name : candidates())
        all = united(all, support::inkOf(line(name), name));
    return all;
}

DrawnPage letter(Stored stored, int quality, std::string const& name)
{
    DrawnPage page;
    page.stored = stored;
    page.quality = quality;
    page.size = {200, 100};
    page.lines = {
        {"Dear", {20, 36}, 12, 0}, line(name), {"said so", {tightBox().x1 + 3, 51.9}, 12, 0}, {"on Monday.", {20, 68}, 12, 0}};
    return page;
}

std::string burntBytes(DrawnPage const& page, std::vector<Rect> const& boxes)
{
    support::OpenedPdf const opened(page);
    return burn(&opened.scans, opened.source, 1, boxes).stream;
}

} // namespace

TEST_CASE("Sixty-four words under one box leave the same picture, whatever the quality", "[leak]")
{
    Stored const stored = GENERATE(Stored::Jpeg444, Stored::Jpeg420, Stored::JpegGrey);
    int const quality = GENERATE(50, 75, 90, 95);
    std::set<std::string> left;
    std::set<std::string> before;
    for (std::string const& name : candidates()) {
        DrawnPage const page = letter(stored, quality, name);
        left.insert(burntBytes(page, {tightBox()}));
        before.insert(burntBytes(page, {}));
    }
    CHECK(before.size() == candidates().size());
    CHECK(left.size() == 1);
}
