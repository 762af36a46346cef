// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/shared_marks.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

std::vector<SharedMarks::Mark> marks(std::string const& line)
{
    return SharedMarks::of(same_words::tokensOf(support::typed({line})));
}

std::string const atHome = "I visited the family on Tuesday and found the house warm and tidy";
std::string const saidOfMeeting = "The committee met at the school and talked about attendance in spring";

} // namespace

TEST_CASE("Pages that share rare words are brought together, the likeliest first", "[order]")
{
    SharedMarks const index({marks(atHome + " but cold"), marks(saidOfMeeting), marks(atHome), marks(atHome), {}});
    CHECK(index.before(0).near.empty());
    CHECK(index.before(1).near.empty());
    CHECK(index.before(3).near == std::vector<std::size_t>{2, 0});
    CHECK(index.before(4).near.empty());
}
