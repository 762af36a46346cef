// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a refusal says: a test names the fault that it provokes and reads the sentence that the user would read.

#include "core/base/error.h"

#include <string>

namespace support {

// The error that the work ends with. Where it ends well the test fails, with an error that no test expects.
template <typename Work>
core::Error refused(Work const& work)
{
    try {
        work();
    } catch (core::Error const& error) {
        return error;
    }
    return {core::Fault::Internal, "Nothing was refused."};
}

inline bool says(core::Error const& error, std::string const& words)
{
    return std::string(error.what()).find(words) != std::string::npos;
}

} // namespace support
