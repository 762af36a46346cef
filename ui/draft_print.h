// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages on paper for a colleague, as a draft: what is redacted is black in the picture itself, so that a print into a file holds
// no more than the paper shows; what is still open is framed; every sheet says that it is a draft.

#include "ui/open_case.h"
#include "ui/page_images.h"

#include <QPrinter>

#include <functional>
#include <stop_token>
#include <vector>

namespace ui {

struct DraftPage {
    core::PageId page;
    PageOrigin origin;
    std::vector<Mark> marks;
    QString caption;
};

std::vector<DraftPage> draftPages(OpenCase const& open, int first, int last);

// The page's picture with its marks in it, at most so many pixels wide and high, upright as people turned it.
QImage draftPicture(ocr::ReaderProcess& reader, DraftPage const& page, QSize atMost, std::stop_token stop = {});

// For a thread in the background. Returns how many pages were printed. Throws core::Error where the printer fails.
int printDraft(QPrinter& printer, std::filesystem::path const& reader, std::vector<DraftPage> const& pages,
               std::function<void(int)> const& progress, std::stop_token stop);

} // namespace ui
