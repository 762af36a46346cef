// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/resource.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

TEST_CASE("What is linked into the program is what lies in its resources, byte for byte", "[base]")
{
    for (std::string const name :
         {"schema/0001.sql", "law/exemptions.json", "patterns/identifiers.json", "fonts/candour-sans.ttf"}) {
        INFO(name);
        std::ifstream in(support::sourceTree() / "resources" / name, std::ios::binary);
        std::string const file{std::istreambuf_iterator<char>(in), {}};
        REQUIRE_FALSE(file.empty());
        CHECK(core::resource(name) == file);
    }
}

TEST_CASE("A part that the program does not have is a fault of the program", "[base]")
{
    try {
        core::resource("law/forgotten.json");
        FAIL("nothing was thrown");
    } catch (core::Error const& error) {
        CHECK(error.fault() == core::Fault::Internal);
        CHECK_THAT(error.what(), Catch::Contains("law/forgotten.json"));
    }
}
