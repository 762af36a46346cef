// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/likeness.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using core::mostUnlike;
using core::Support;
using core::unlikeness;

TEST_CASE("Letters that look alike in print cost less than strange ones", "[suggest]")
{
    CHECK(unlikeness("winifrcd", "winifred", 9) < unlikeness("winifrxd", "winifred", 9));
    CHECK(unlikeness("womersiey", "womersley", 9) < 0.5);
    CHECK(unlikeness("rnartyn", "martyn", 9) < 0.5);
    CHECK(unlikeness("winifred", "winifred", 9) == 0);
}

TEST_CASE("Letters exchanged, doubled or left out cost less than two strange ones", "[suggest]")
{
    CHECK(unlikeness("soctt", "scott", 9) < 1);
    CHECK(unlikeness("dona", "donna", 9) < 1);
    CHECK(unlikeness("lnda", "linda", 9) <= 1);
}

TEST_CASE("A mark where a letter was costs little", "[suggest]")
{
    CHECK(unlikeness("winif?ed", "winifred", 9) < 0.5);
}

TEST_CASE("What costs more than the limit is only known to cost more", "[suggest]")
{
    CHECK(unlikeness("boiler", "winifred", 1) > 1);
    CHECK(unlikeness("", "winifred", 1) > 1);
    CHECK(unlikeness(std::string(60, 'a'), std::string(60, 'b'), 1) > 1);
}

TEST_CASE("A short name is taken as it stands, a longer one may be further off, most of all beside its other half", "[suggest]")
{
    CHECK(mostUnlike(3, Support::Little) == 0);
    CHECK(mostUnlike(5, Support::Little) < mostUnlike(9, Support::Little));
    CHECK(mostUnlike(6, Support::Little) < mostUnlike(6, Support::Much));
    CHECK(mostUnlike(20, Support::None) == 0);
}

TEST_CASE("The tree of names leaves out no name that may be meant", "[suggest]")
{
    std::vector<std::string> const names{"winifred", "win",        "ainley", "aimley",  "womersley", "murgatroyd",
                                         "shannon",  "hinchliffe", "anne",   "annette", "schofield", "mclellan",
                                         "clegg",    "dobson",     "barry",  "harry"};
    std::vector<std::string> const words{"vvinifred", "wimfred",    "ainlcy", "ainlye",  "worrnersley", "mucsatroyd",
                                         "shanon",    "hinch1iffe", "annete", "anrette", "sclofield",   "mdellan",
                                         "dcgg",      "?obson",     "bary",   "zzz"};
    core::NameTree tree;
    for (std::size_t i = 0; i < names.size(); ++i)
        tree.add(names[i], i);
    for (std::string const& word : words)
        for (double const limit : {0.6, 1.5, 3.0}) {
            auto const near = tree.near(word, limit);
            for (std::size_t i = 0; i < names.size(); ++i) {
                INFO(word << " for " << names[i] << " at " << limit);
                CHECK((core::unlikeness(word, names[i], limit) > limit || std::count(near.begin(), near.end(), i) == 1));
            }
        }
    CHECK(tree.near("zzz", 0.6).empty());
    CHECK(tree.near("murgatroyd", 0.6).size() == 1);
}

TEST_CASE("A word that the reader doubted may be further from the name than one that it was sure of", "[suggest]")
{
    for (std::size_t letters = 3; letters < 14; ++letters) {
        CHECK(core::mostUnlike(letters, core::Support::Doubt) >= core::mostUnlike(letters, core::Support::Little));
        CHECK(core::mostUnlike(letters, core::Support::None) == 0);
    }
}
