// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Months in Roman figures, as doctors and older clerks wrote them: "9.xii.59".

#include <string_view>

namespace core {

// 1 to 12, in small letters or capitals; 0 for anything else.
int romanMonth(std::string_view text);

} // namespace core
