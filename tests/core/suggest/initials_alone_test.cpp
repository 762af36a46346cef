// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/initials_alone.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using Form = core::NamedPlace::Form;

namespace {

// Where the word "WA" stands on the page, and whom it names there.
std::optional<Form> formOf(std::vector<std::string> const& lines)
{
    auto const page = support::typed(lines);
    auto const reference = support::family();
    core::KnownNames const known(reference.request, reference.people);
    auto const tokens = core::tokens(page);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].folded == "wa" || tokens[i].folded == "w")
            if (auto const place = core::initialsAlone(tokens, known, i))
                return place->form;
    return std::nullopt;
}

} // namespace

TEST_CASE("Initials name somebody in a sentence, and sign elsewhere", "[suggest]")
{
    CHECK(formOf({"I told WA that she must wait"}) == Form::Letters);
    CHECK(formOf({"Case closed.", "W.A."}) == Form::Signed);
}

TEST_CASE("Initials that begin an entry or end a line are somebody's where something is done by them", "[suggest]")
{
    CHECK(formOf({"01/06/1992", "WA is said to be upset"}) == Form::Letters);
    CHECK(formOf({"I asked whether WA", "had a telephone"}) == Form::Letters);
    CHECK_FALSE(formOf({"01/06/1992", "WA Form returned"}));
}

TEST_CASE("Initials in a row of initials, and with a possessive, name somebody", "[suggest]")
{
    CHECK(formOf({"Residents: DP, WA, KT"}) == Form::Letters);
    CHECK(formOf({"Residents: D.P., WA, K.T."}) == Form::Letters);
    CHECK(formOf({"Residents: D.P., W.A."}) == Form::Letters);
    CHECK(formOf({"WA's birthday tomorrow"}) == Form::Letters);
    CHECK_FALSE(formOf({"Residents: Dean, WA"}));
}
