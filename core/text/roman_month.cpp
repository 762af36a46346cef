// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/roman_month.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace core {

int romanMonth(std::string_view text)
{
    constexpr std::array<std::string_view, 12> months{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    auto const found = std::find(months.begin(), months.end(), small);
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

} // namespace core
