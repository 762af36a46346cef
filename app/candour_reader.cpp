// SPDX-License-Identifier: GPL-3.0-or-later
// The process that opens, draws, reads and burns pages of files that nobody vouches for. It may use so much memory and
// write no file; the program at the other end of its standard input kills it when a page takes too long.

#include "ocr/reader_server.h"

#include <cstdlib>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

void limit(__rlimit_resource resource, rlim_t value)
{
    rlimit const both{value, value};
    ::setrlimit(resource, &both);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, std::strtoull(argv[1], nullptr, 10));
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ocr::serve(STDIN_FILENO, ocr::sharedBytesDescriptor);
    return 0;
}
