// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace core {

int exitCode(Fault fault)
{
    return 2 + static_cast<int>(fault);
}

void expects(bool claim, std::string_view words)
{
    if (!claim)
        throw Error(Fault::Internal, "The program found itself in a state that must not be: " + std::string(words)
                                         + ". Nothing was changed; please report it.");
}

} // namespace core
