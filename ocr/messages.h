// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The questions put to a reader process and its answers, as frames. Both sides use these and nothing else; an answer that
// does not fit is core::Fault::Integrity.

#include "core/base/error.h"
#include "core/bundle/burn.h"
#include "core/source/pages.h"
#include "core/source/viewed_file.h"
#include "core/text/readings.h"
#include "ocr/frame.h"
#include "ocr/page_reader.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <variant>

namespace ocr {

struct LookQuestion {
    std::filesystem::path file;
};

struct RenderQuestion {
    std::filesystem::path file;
    int number = 0;
    core::PixelSize atMost;
    core::Colour colour = core::Colour::Grey;
};

struct ReadQuestion {
    std::filesystem::path file;
    int number = 0;
    std::string languages; // as Tesseract names them
};

struct BurnQuestion {
    core::BurnOrder order;
};

// For the eye of somebody who waits.
struct ShowQuestion {
    std::filesystem::path file;
    core::Look look;
};

// Whether the pages that are shown without a walk through the tree are the right ones.
struct CountsQuestion {
    std::filesystem::path file;
};

using Question = std::variant<LookQuestion, RenderQuestion, ReadQuestion, BurnQuestion, ShowQuestion, CountsQuestion>;

Frame frameOf(Question const& question);
Question questionOf(Frame const& frame);

Frame frameOf(core::Error const& error);
// Throws the core::Error that the frame carries, if it carries one.
void throwError(Frame const& frame);

Frame frameOf(core::PdfPages const& pages);
core::PdfPages pagesOf(Frame const& frame);
Frame frameOf(bool answer);
bool answerOf(Frame const& frame);
// With `shared` bytes, the pixels are put there as far as there is room, and only what they are is sent.
Frame frameOf(core::Raster const& raster, std::span<std::uint8_t> shared = {});
core::Raster rasterOf(Frame const& frame, std::span<std::uint8_t const> shared = {});
// `size` is that of the page, which the words' places are kept in proportion to.
Frame frameOf(ReadPage const& page, core::Size size);
ReadPage readPageOf(Frame const& frame);
Frame frameOf(core::BurntPage const& page);
core::BurntPage burntPageOf(Frame const& frame);

} // namespace ocr
