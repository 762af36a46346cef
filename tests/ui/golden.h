// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pictures of how parts of the window are to look, kept in tests/ui/golden. A part that looks different fails its test, and its
// picture is put beside the test's temporary files. Where it was meant to change: CANDOUR_RENEW_GOLDEN=1 ui_tests "[golden]",
// then look at each picture that git lists as changed.

#include <QImage>
#include <QWidget>

#include <string>

namespace support {

// Empty where the widget looks as kept under that name; else what differs, and where the picture lies.
std::string unlikeGolden(QWidget& widget, char const* name);

// The share of pixels of which a channel differs by more than what text at another sub-pixel does; 1 for another size.
double unlikeness(QImage const& a, QImage const& b);

} // namespace support
