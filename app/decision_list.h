// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Decisions that people made elsewhere, as a JSON list: {file, page, boxes, exemption, reason} for a box that is drawn, and
// {suggestion, "accept": true or "dismiss": true, exemption, reason} for an answer to a suggestion.

#include "core/case/case_file.h"
#include "core/decide/decision.h"

#include <string_view>

namespace app {

// Throws Fault::Input naming the first row that is wrong, and how.
core::Step decisionList(core::Connection const& connection, std::string_view source);

// An answer to every suggestion that has none: what is advised to be kept is kept, the rest is withheld.
core::Step acceptAll(core::Connection const& connection, std::string const& exemption);

} // namespace app
