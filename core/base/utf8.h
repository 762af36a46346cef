// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text that comes from outside (file names, notes, lists of people) is UTF-8 or it is refused: what goes in must come out of the
// case, of its log and of its lists unchanged.

#include <string>
#include <string_view>

namespace core {

bool isUtf8(std::string_view bytes);
// Without the blanks at both ends.
std::string trimmed(std::string_view text);
// The form in which two spellings of a person's name are the same: trimmed, single blanks, case folded (Unicode).
std::string folded(std::string_view name);

} // namespace core
