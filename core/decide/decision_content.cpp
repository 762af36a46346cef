// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decision_content.h"

namespace core {

Digest contentOf(Decision const& decision)
{
    return Fingerprint()
        .add(decision.page.value)
        .add(boxesText(decision.boxes))
        .add(name(decision.verdict))
        .add(decision.exemption)
        .add(decision.reason)
        .finish();
}

} // namespace core
