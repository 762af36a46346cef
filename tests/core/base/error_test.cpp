// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <catch2/catch.hpp>

using core::Fault;

TEST_CASE("Each kind of fault has an exit code of its own, from 2 to 8", "[base]")
{
    CHECK(core::exitCode(Fault::Usage) == 2);
    CHECK(core::exitCode(Fault::Input) == 3);
    CHECK(core::exitCode(Fault::Access) == 4);
    CHECK(core::exitCode(Fault::Version) == 5);
    CHECK(core::exitCode(Fault::Integrity) == 6);
    CHECK(core::exitCode(Fault::Missing) == 7);
    CHECK(core::exitCode(Fault::Internal) == 8);
}

TEST_CASE("What must hold stops the work where it does not, and says what", "[base]")
{
    CHECK_NOTHROW(core::expects(true, "this holds"));
    try {
        core::expects(false, "a page has a size");
        FAIL("nothing was thrown");
    } catch (core::Error const& error) {
        CHECK(error.fault() == Fault::Internal);
        CHECK_THAT(error.what(), Catch::Contains("a page has a size"));
    }
}
