// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages as they come from burning, made without a source: lines of grey bars for words, white where the boxes are, in each
// codec and turn. And a whole bundle of them, as an export writes it.

#include "core/bundle/burn.h"
#include "core/bundle/manifest.h"
#include "core/bundle/pdf_writer.h"

#include <filesystem>
#include <string>
#include <vector>

namespace support {

struct BurntShape {
    core::BurntImage::Codec codec = core::BurntImage::Codec::G4;
    core::Colour colour = core::Colour::Bilevel;
    core::Turn turn; // from the stored picture to the page
};

// The page's text in lines, its words around the bars that stand for them; what lies under a box is white and unread.
core::BurntPage burntPage(int number, BurntShape const& shape, std::vector<std::string> const& lines,
                          std::vector<core::Rect> const& boxes);

// The picture of such a page with no box burnt into it.
core::BurntImage unburnt(BurntShape const& shape, std::vector<std::string> const& lines);

struct MarkedPage {
    core::BurntPage page;
    std::vector<core::Rect> boxes;
};

// A bundle of these pages in `folder`, the first four of one source and the others of a second. Returns its manifest.
core::Manifest writeBundle(std::filesystem::path const& folder, core::Stamp stamp, std::vector<MarkedPage> const& pages);

// A bundle of one page of each kind in `folder`, redactions on most of them.
core::Manifest writeBundle(std::filesystem::path const& folder, core::Stamp stamp);

// The shapes of that bundle's pages, in order, and the text and boxes that each has.
std::vector<BurntShape> const& bundleShapes();
std::vector<std::string> const& bundleLines();
std::vector<core::Rect> bundleBoxes(int page);

// Writes the manifest again, with the digests that the outputs have now.
void seal(std::filesystem::path const& folder, core::Manifest manifest);

std::string deflated(std::string const& bytes);
std::string contentOf(std::filesystem::path const& file);

} // namespace support
