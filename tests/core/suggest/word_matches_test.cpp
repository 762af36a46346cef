// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/word_matches.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Support;

namespace {

// How many words the name takes up that begins the line; 0 where it is none.
std::size_t given(std::string const& line, Support support = Support::Little)
{
    auto const page = support::typed({line});
    auto const reference = support::family();
    core::KnownNames const known(reference.request, reference.people);
    auto const tokens = core::tokens(page);
    return core::WordMatches(tokens, known).given(0, support).length;
}

} // namespace

TEST_CASE("A first name is known as it stands, misread, torn, marked and run together", "[suggest]")
{
    CHECK(given("Winifred rang", Support::None) == 1);
    CHECK(given("Winifrcd rang") == 1);
    CHECK(given("Win ifred rang") >= 1);
    CHECK(given("Winif:ed rang") == 2);
    CHECK(given("W}nifred rang") == 2);
    CHECK(given("Winifredis here") == 1);
}

TEST_CASE("Ordinary words and other first names are no misread ones", "[suggest]")
{
    CHECK(given("Window open") == 0);
    CHECK(given("Deal with it") == 0);
    CHECK(given("Carole came") == 0);
}
