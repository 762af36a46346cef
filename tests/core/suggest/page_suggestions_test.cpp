// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/page_suggestions.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace suggestions = core::suggestions;
using core::Advice;
using core::Category;
using core::PageId;
using core::Suggestion;

namespace {

std::vector<Suggestion> found(std::vector<std::string> const& lines, core::Reference const& reference = support::family())
{
    return suggestions::find(PageId{1}, support::typed(lines), support::a4, reference);
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("An address is one suggestion, with its postcode and the name of its street", "[suggest]")
{
    CHECK(support::textsOf(found({"moved to 12 Bailey Road, Leeds LS1 4AB today"}))
          == List{"ADDRESS 12 Bailey Road, Leeds LS1 4AB"});
}

TEST_CASE("A name inside an e-mail address is no suggestion of its own", "[suggest]")
{
    CHECK(support::textsOf(found({"winifred.Ainley@freemail.example"})) == List{"EMAIL winifred.Ainley@freemail.example"});
}

TEST_CASE("Of two kinds of number on the same digits the one that passes its check stays", "[suggest]")
{
    CHECK(support::textsOf(found({"NHS number 016 329 6010"})).size() <= 1);
    auto const nhs = found({"NHS number 8450008654"});
    REQUIRE(nhs.size() == 1);
    CHECK(nhs[0].category == Category::Nhs);
    auto const bank = found({"sort code 20-84-01 account 11687326"});
    REQUIRE(bank.size() == 1);
    CHECK(bank[0].text == "sort code 20-84-01 account 11687326");
}

TEST_CASE("Suggestions come in reading order, with a box for each printed line", "[suggest]")
{
    auto const list = found({"Told Sajid that 19 Canal Row,", "Rastrick Moor, WF12 4DH is Brenda's"});
    REQUIRE(support::textsOf(list) == List{"PERSON Sajid", "ADDRESS 19 Canal Row, Rastrick Moor, WF12 4DH", "PERSON Brenda"});
    CHECK(list[0].boxes.size() == 1);
    CHECK(list[1].boxes.size() == 2);
    CHECK(list[1].boxes[0].y1 <= list[1].boxes[1].y0);
}

TEST_CASE("The same words at the same place have the same key, and no others do", "[suggest]")
{
    auto const once = found({"Sajid rang", "Sajid rang"});
    auto const again = found({"Sajid rang", "Sajid rang"});
    REQUIRE(once.size() == 2);
    CHECK(once == again);
    CHECK(once[0].key != once[1].key);
    CHECK(once[0].key.size() == 16);
    auto const elsewhere = suggestions::find(PageId{2}, support::typed({"Sajid rang"}), support::a4, support::family());
    CHECK(elsewhere[0].key != once[0].key);
}

TEST_CASE("What is to be redacted calls for an exemption, what is to be kept for none", "[suggest]")
{
    for (Suggestion const& suggestion : found({"told Dean Ellis that Gail Thornber, NHS no. 943 476 5919"}))
        CHECK(suggestion.exemption == (suggestion.advice == Advice::Redact ? "TP" : ""));
}

TEST_CASE("What looks like a registration at the end of an address is its postcode", "[suggest]")
{
    CHECK(support::textsOf(found({"sent to 94 Inkerman Street, Millbridge, HX11 SWX last week"}))
          == List{"ADDRESS 94 Inkerman Street, Millbridge, HX11 SWX"});
}
