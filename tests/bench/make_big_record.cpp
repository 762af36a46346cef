// SPDX-License-Identifier: GPL-3.0-or-later
// candour-big-record [--places N] FOLDER PAGES UNREAD PDF..., or FOLDER giant: makes the case that candour-window-bench opens.
#include "tests/bench/big_record.h"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

int main(int argc, char** argv)
{
    // --places N comes first, if at all: so many are suggested a page.
    double places = 2;
    if (argc > 2 && std::string(argv[1]) == "--places") {
        places = std::max(2.0, std::atof(argv[2]));
        argv += 2;
        argc -= 2;
    }
    bool const giant = argc == 3 && std::string(argv[2]) == "giant";
    if (argc < 5 && !giant) {
        std::cerr << "candour-big-record [--places N] FOLDER PAGES UNREAD PDF...\ncandour-big-record FOLDER giant\n";
        return 2;
    }
    try {
        bench::BigRecord wanted;
        wanted.giant = giant;
        if (!giant) {
            wanted.pages = std::atoi(argv[2]);
            wanted.unread = std::atoi(argv[3]);
            wanted.places = places;
            wanted.samples.assign(argv + 4, argv + argc);
        }
        bench::make(argv[1], wanted);
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
