// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/ordinary_words.h"

#include <catch2/catch.hpp>

TEST_CASE("Ordinary words are told from names", "[suggest]")
{
    for (std::string_view const word : {"a", "said", "neighbour", "grace", "zoology"}) {
        INFO(word);
        CHECK(core::isOrdinaryWord(word));
    }
    for (std::string_view const word : {"", "winifred", "womersley", "Said", "saidd"}) {
        INFO(word);
        CHECK_FALSE(core::isOrdinaryWord(word));
    }
}
