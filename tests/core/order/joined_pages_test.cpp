// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/joined_pages.h"

#include <catch2/catch.hpp>

using core::JoinedPages;

TEST_CASE("Pages joined by way of others are one group, named by its first page", "[order]")
{
    JoinedPages pages(6);
    CHECK(pages.join(4, 5));
    CHECK(pages.join(1, 4));
    CHECK(pages.join(1, 5));
    CHECK(pages.of(5) == 1);
    CHECK(pages.of(0) == 0);
    CHECK(pages.groups()[1] == std::vector<std::size_t>{1, 4, 5});
    CHECK(pages.groups()[4].empty());
}

TEST_CASE("Pages that are kept apart come together by no way", "[order]")
{
    JoinedPages pages(6);
    pages.keepApart(0, 3);
    CHECK(pages.join(0, 1));
    CHECK(pages.join(3, 4));
    CHECK_FALSE(pages.join(0, 3));
    CHECK_FALSE(pages.join(1, 4));
    CHECK(pages.join(4, 5));
    CHECK_FALSE(pages.join(5, 0));
    CHECK(pages.groups()[0] == std::vector<std::size_t>{0, 1});
    CHECK(pages.groups()[3] == std::vector<std::size_t>{3, 4, 5});
}
