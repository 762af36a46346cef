// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/operators.h"

#include "tests/support/refused.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("Numbers are written without an exponent and without needless zeros", "[bundle]")
{
    CHECK(pdfNumber(0) == "0");
    CHECK(pdfNumber(-0.0001) == "0");
    CHECK(pdfNumber(595) == "595");
    CHECK(pdfNumber(841.8898) == "841.89");
    CHECK(pdfNumber(-12.05) == "-12.05");
    CHECK(pdfNumber(0.000488, 6) == "0.000488");
    CHECK(pdfNumber(1.5, 0) == "2");
    CHECK(support::refused([] { pdfNumber(1e12); }).fault() == Fault::Internal);
}
