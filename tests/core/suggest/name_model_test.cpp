// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_model.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

namespace {

core::LearntNames learnt()
{
    core::LearntNames out;
    for (std::uint32_t feature = 1; feature < 1000; ++feature)
        out.weights[feature * 4294900U] = {static_cast<float>(feature % 7), -1.27F, 0, 0.01F, 0};
    out.pairs.next[1][2] = 2.5F;
    out.lists.add("winifred", core::NameLists::FirstName);
    out.lists.add("grace", core::NameLists::FirstName);
    out.lists.add("grace", core::NameLists::Common);
    return out;
}

} // namespace

TEST_CASE("A model that was written says the same when it is read", "[suggest]")
{
    std::string const bytes = core::written(learnt());
    core::NameModel const model(bytes);
    CHECK(model.pairs().next[1][2] == 2.5F);
    for (std::uint32_t feature = 1; feature < 1000; ++feature) {
        core::LabelScores scores{};
        model.add(feature * 4294900U, scores);
        CHECK(scores[0] == Approx(feature % 7).margin(0.03));
        CHECK(scores[1] == Approx(-1.27).margin(0.03));
    }
    core::LabelScores none{};
    model.add(77, none);
    CHECK(none == core::LabelScores{});
    CHECK(model.lists().of(core::NameLists::key("grace")) == (core::NameLists::FirstName | core::NameLists::Common));
    CHECK(model.lists().of(core::NameLists::key("winfired")) == 0);
}

TEST_CASE("The same weights are written as the same bytes, others as others", "[suggest]")
{
    CHECK(core::written(learnt()) == core::written(learnt()));
    core::LearntNames other = learnt();
    other.weights.begin()->second[0] += 1;
    std::string const one = core::written(learnt());
    std::string const two = core::written(other);
    CHECK(one != two);
    CHECK(core::NameModel(one).fingerprint() != core::NameModel(two).fingerprint());
}

TEST_CASE("A model that is cut short or is none is refused", "[suggest]")
{
    std::string const bytes = core::written(learnt());
    for (std::size_t const size : {std::size_t{0}, std::size_t{10}, bytes.size() / 2, bytes.size() - 1})
        CHECK_THROWS_AS(core::NameModel(std::string_view(bytes).substr(0, size)), core::Error);
    std::string const other = "something else " + bytes;
    CHECK_THROWS_AS(core::NameModel(other), core::Error);
}

TEST_CASE("The program's own model holds first names and fits into twelve megabytes", "[suggest]")
{
    core::NameModel const& model = core::nameModel();
    CHECK((model.lists().of(core::NameLists::key("margaret")) & core::NameLists::FirstName) != 0);
    CHECK((model.lists().of(core::NameLists::key("table")) & core::NameLists::Common) != 0);
}
