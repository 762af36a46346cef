// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestion.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

#include <set>

using core::Category;

TEST_CASE("Every kind of suggestion has a name for lists and a title for people", "[suggest]")
{
    std::set<std::string_view> names;
    std::set<std::string_view> titles;
    for (Category const category :
         {Category::Person, Category::Nhs, Category::Nino, Category::Upn, Category::Phone, Category::Email, Category::Address,
          Category::Postcode, Category::DateOfBirth, Category::Bank, Category::Vehicle}) {
        CHECK(core::category(core::name(category)) == category);
        names.insert(core::name(category));
        titles.insert(core::title(category));
    }
    CHECK(names
          == std::set<std::string_view>{"PERSON", "NHS", "NINO", "UPN", "PHONE", "EMAIL", "ADDRESS", "POSTCODE", "DOB", "BANK",
                                        "VEHICLE"});
    CHECK(titles.size() == names.size());
}

TEST_CASE("A kind of suggestion that there is not is refused", "[suggest]")
{
    CHECK_THROWS_AS(core::category("SHOE_SIZE"), core::Error);
    CHECK_THROWS_AS(core::category(""), core::Error);
}
