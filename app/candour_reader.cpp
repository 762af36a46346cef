// SPDX-License-Identifier: GPL-3.0-or-later
// The process that opens, draws, reads and burns pages of files that nobody vouches for. It may use so much memory, and read
// files, and nothing else; the program at the other end of its standard input kills it when a page takes too long.

#include "core/base/confinement.h"
#include "ocr/reader_server.h"

#include <cstdlib>

#include <unistd.h>

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    core::confine(std::strtoull(argv[1], nullptr, 10));
    ocr::serve(STDIN_FILENO, ocr::sharedBytesDescriptor);
    return 0;
}
