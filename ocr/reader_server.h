// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The inside of candour-reader: answers questions about pages until the other side is gone.

namespace ocr {

// Serves the socket. Returns when the program at the other end has ended; an Error becomes an answer.
void serve(int socket);

} // namespace ocr
