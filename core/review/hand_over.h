// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A note for whoever takes over: where one stopped, what is open, what to know. Notes are only added; the last one counts.

#include "core/base/id.h"
#include "core/case/case_file.h"

#include <optional>
#include <string>

namespace core {

struct HandOver {
    std::optional<PageId> page; // where one stopped
    std::string note;
    std::string actor;
    std::string at; // UTC, ISO 8601
    bool operator==(HandOver const&) const = default;
};

namespace hand_over {

// Throws Fault::Usage for an empty note.
void leave(Act& act, std::optional<PageId> page, std::string const& note);
// Nothing where nobody left one.
std::optional<HandOver> last(Connection const& connection);

} // namespace hand_over
} // namespace core
