// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many there are of something, in words that are right for one and for many: "1 place", "1,533 places".

#include <QString>

#include <cstdint>

namespace ui {

QString placesWords(std::int64_t count);
QString pagesWords(std::int64_t count);
QString filesWords(std::int64_t count);

} // namespace ui
