// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/residual.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace core::verifier;

TEST_CASE("A name or number that is withheld is found however it is written, and nowhere else", "[verify]")
{
    Residual const residual({"Dean Ellis", "01632 960123", "j.marsh@example.org", "Zoë O'Hara"});
    for (char const* text : {"spoke to Dean Ellis today", "DEAN  ELLIS.", "dean\nellis", "Dean-Ellis", "(01632) 960 123",
                             "01632960123", "write to J.Marsh@example.org", "zoë O’Hara", "zoë o hara's"})
        CHECK(residual.in(text));
    for (char const* text :
         {"Dean spoke to Mr Ellis", "Deanna Ellison", "Dean Ellison", "101632960123", "0163296012", "", "Ellis Dean"})
        CHECK_FALSE(residual.in(text));
}

TEST_CASE("What is withheld is found where it stands on the page, over the ends of lines", "[verify]")
{
    Residual const residual({"Dean Ellis"});
    std::vector<Rect> const places = residual.among({{"Her", {0, 0, 10, 10}},
                                                     {"brother", {12, 0, 40, 10}},
                                                     {"Dean", {42, 0, 60, 10}},
                                                     {"Ellis,", {0, 12, 20, 22}},
                                                     {"who", {22, 12, 40, 22}}});
    REQUIRE(places.size() == 1);
    CHECK(places[0] == Rect{0, 0, 60, 22});
}

TEST_CASE("Too little to search for is not searched for", "[verify]")
{
    CHECK(Residual({}).empty());
    CHECK(Residual({"Ann", "12345", "", "..."}).empty());
    CHECK_FALSE(Residual({"Ann Lee"}).empty());
}
