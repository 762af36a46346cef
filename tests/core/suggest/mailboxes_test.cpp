// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/mailboxes.h"

#include <catch2/catch.hpp>

using namespace core::whose;

TEST_CASE("A mailbox carries a name by its surname, or by the first name and an initial", "[suggest]")
{
    MailName const name{"marva", "morrison"};
    CHECK(carriesName("m.morrison@society.org.uk", name));
    CHECK(carriesName("marvam@society.org.uk", name));
    CHECK_FALSE(carriesName("marva@society.org.uk", name));
    CHECK_FALSE(carriesName("marvant@society.org.uk", name));
    CHECK(carriesName("jlee@society.org.uk", {"jane", "lee"}));
    CHECK_FALSE(carriesName("asleep@society.org.uk", {"jane", "lee"}));
}

TEST_CASE("The words of a mailbox are parted by whatever is no letter", "[suggest]")
{
    CHECK(mailboxParts("aoife_ellis85@mail.example") == std::vector<std::string>{"aoife", "ellis"});
    CHECK(mailboxParts("@mail.example").empty());
}
