// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/telling_words.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

bool differ(std::vector<std::string> const& lines, std::vector<std::string> const& otherLines, int confidence = 95)
{
    PageText const one = support::typed(lines, confidence);
    PageText const other = support::typed(otherLines, confidence);
    auto const here = same_words::tokensOf(one);
    auto const there = same_words::tokensOf(other);
    return telling_words::differ(one, here, other, there, same_words::compared(here, there));
}

} // namespace

TEST_CASE("Another figure in a number tells two papers apart, but not one that readers mistake", "[order]")
{
    CHECK(differ({"Account", "number 40178 of the bank"}, {"Account", "number 40118 of the bank"}));
    CHECK_FALSE(differ({"Account", "number 40178 of the bank"}, {"Account", "number 4O1Z8 of the bank"}));
    CHECK_FALSE(differ({"Account", "number 40178 of the bank"}, {"Account", "number 40118 of the bank"}, 70));
    CHECK_FALSE(differ({"Account", "number 40178 of the bank"}, {"Account", "of the bank"}));
}

TEST_CASE("What a stamp, a fax or a page number says tells no two papers apart", "[order]")
{
    CHECK_FALSE(differ({"RECEIVED 12 MAY 1991", "a letter"}, {"RECEIVED 13 MAY 1991", "a letter"}));
    CHECK_FALSE(differ({"From 0161 4960 11 p 2", "a letter", "end"}, {"From 0161 4960 17 p 2", "a letter", "end"}));
    CHECK_FALSE(differ({"a letter", "of two lines", "181"}, {"a letter", "of two lines", "443"}));
    CHECK_FALSE(differ({"a letter", "Page 2 of 3", "end"}, {"a letter", "Page 2 of 4", "end"}));
}

TEST_CASE("A name that stands for another throughout tells two papers apart", "[order]")
{
    CHECK(differ({"Dear Joan,", "we saw Joan at home"}, {"Dear John,", "we saw John at home"}));
    CHECK_FALSE(differ({"Dear Joan,", "we saw Joan at home"}, {"Dear Joan,", "we saw John at home"}));
    CHECK_FALSE(differ({"Dear Carl,", "we saw Carl at home"}, {"Dear Car!,", "we saw Car! at home"}));
}
