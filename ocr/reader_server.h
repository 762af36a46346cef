// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The inside of candour-reader: answers questions about pages until the other side is gone.

namespace ocr {

// Where a reader process finds what it was handed: its socket in place of its input, and the memory that it shares.
inline constexpr int sharedBytesDescriptor = 3;

// Serves the socket. Returns when the program at the other end has ended; an Error becomes an answer. Pictures for the eye go
// through the shared bytes under the descriptor, where there are such.
void serve(int socket, int sharedBytes);

} // namespace ocr
