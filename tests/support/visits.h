// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notes of a visit, for pages that are copies of each other.

#include <string>
#include <vector>

namespace support {

inline std::vector<std::string> const visit{"I visited the family on Tuesday and found the house warm and tidy.",
                                            "Both children were at home with a cold.",
                                            "We agreed that the health visitor should call on Friday."};

// One that names somebody, at the left of its third line.
inline std::vector<std::string> const visitToDean{"I visited the family on Tuesday and found the house warm and tidy.",
                                                  "Both children were at home with a cold and asked after their uncle.",
                                                  "Dean Ellis of 14 Mill Lane agreed that the health visitor should call."};

} // namespace support
