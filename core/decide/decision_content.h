// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a reader of a decision sees of it: the page, the boxes, the verdict and its reason. Who made it, and when, does not count.

#include "core/base/digest.h"
#include "core/decide/decision.h"

namespace core {

Digest contentOf(Decision const& decision);

} // namespace core
