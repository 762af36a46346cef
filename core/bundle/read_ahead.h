// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Burns and reads, before anybody exports, the pages whose decisions stand, so that the export finds their words and seldom waits.

#include "core/bundle/bundle.h"

namespace core::bundle {

// Pages with something to redact and no suggestion that is undecided; what is known already is left alone. Returns how many were
// read. It may be stopped at any time, and ends with the Error of a page that cannot be burnt; what was read by then is kept.
int readAhead(CaseFile& caseFile, readings::RecipeFor const& recipeFor, Press const& press, Progress const& progress,
              std::stop_token stop);

} // namespace core::bundle
