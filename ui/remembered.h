// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where somebody was in a case, and how the pages stood, for the next time it is opened on this machine.

#include "ui/page_view.h"

#include <filesystem>
#include <optional>

namespace ui {

struct LastPlace {
    Spot spot;
    double zoom = 1;
    Fit fit = Fit::Width;
    Arrangement arrangement = Arrangement::Continuous;
    PageOrigin origin; // of the page, for a picture of it to be made before the case is open
    QSize pixels;
};

std::optional<LastPlace> lastPlace(std::filesystem::path const& folder);
void rememberPlace(std::filesystem::path const& folder, LastPlace const& place);

} // namespace ui
