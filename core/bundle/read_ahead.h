// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Burns and reads, before anybody exports, the pages whose decisions stand, so that the export finds their words and seldom waits; and
// looks through the pictures of those on which nothing is withheld, which the export then passes on without decoding them.

#include "core/bundle/bundle.h"

namespace core::bundle {

// Pages without a suggestion that is undecided; what is known already is left alone. Returns how many were made ready. It may be stopped at any time, and ends with the Error of a page that cannot be burnt; what was read by then is kept.
int readAhead(CaseFile& caseFile, readings::RecipeFor const& recipeFor, Press const& press, Progress const& progress,
              std::stop_token stop);

} // namespace core::bundle
