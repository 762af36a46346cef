// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a process that opens strangers' files gives up before it opens the first: it can read files and use what it was handed,
// and nothing else. A file that takes such a process over has won a room without a door.

#include <cstdint>

namespace core {

// For the whole process, and for good: so many bytes of address space, no core dump, no file made, changed or opened for writing,
// no other program started, no socket opened. What was open before stays so. Throws Fault::Internal where the system cannot do it.
void confine(std::uint64_t memory);

} // namespace core
