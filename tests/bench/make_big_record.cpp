// SPDX-License-Identifier: GPL-3.0-or-later
// candour-big-record FOLDER PAGES UNREAD PDF...: makes the case that candour-window-bench opens.
#include "tests/bench/big_record.h"

#include <cstdlib>
#include <exception>
#include <iostream>

int main(int argc, char** argv)
{
    if (argc < 5) {
        std::cerr << "candour-big-record FOLDER PAGES UNREAD PDF...\n";
        return 2;
    }
    try {
        bench::BigRecord wanted;
        wanted.pages = std::atoi(argv[2]);
        wanted.unread = std::atoi(argv[3]);
        wanted.samples.assign(argv + 4, argv + argc);
        bench::make(argv[1], wanted);
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
