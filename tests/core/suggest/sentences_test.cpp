// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/sentences.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

std::vector<std::string> parted(core::PageText const& page)
{
    core::ReadPage const read(page);
    std::vector<std::string> out;
    for (core::Sentence const& sentence : core::sentences(read)) {
        std::string words = page.text.substr(read.tokens[sentence.first].begin,
                                             read.tokens[sentence.last - 1].end - read.tokens[sentence.first].begin);
        std::replace(words.begin(), words.end(), '\n', ' ');
        out.push_back(words);
    }
    return out;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("A sentence goes on through the ends of lines and stops at its full stop", "[suggest]")
{
    CHECK(parted(support::typed({"The visit was cut short because the lift had failed and nobody could",
                                 "bring the pram down. A second visit is booked for next Tuesday at ten."}))
          == Strings{"The visit was cut short because the lift had failed and nobody could bring the pram down",
                     "A second visit is booked for next Tuesday at ten"});
}

TEST_CASE("A title, an initial and a short form end no sentence", "[suggest]")
{
    CHECK(parted(support::typed({"Mrs. P. Otley rang Dr. Nuttall at approx. nine. He was out."})).size() == 2);
    CHECK(parted(support::typed({"See no. 7 and ref. 12 for that."})).size() == 1);
}

TEST_CASE("A heading and a line that ends short stand by themselves", "[suggest]")
{
    Strings const found = parted(support::typed({"HOUSING", "The flat is on the fourth floor of a block without any lift at all",
                                                 "and has been damp", "Signed by both"}));
    CHECK(found
          == Strings{"HOUSING", "The flat is on the fourth floor of a block without any lift at all and has been damp",
                     "Signed by both"});
}

TEST_CASE("The capital I that was read as a stroke begins a sentence", "[suggest]")
{
    CHECK(parted(support::typed({"They agreed to it at once. | called again later in the week."})).size() == 2);
}

TEST_CASE("A page without words has no sentences", "[suggest]")
{
    CHECK(parted(core::PageText{}).empty());
}
