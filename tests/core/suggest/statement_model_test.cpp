// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/statement_model.h"

#include "core/base/error.h"
#include "core/suggest/sensitive_words.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace {

using core::Category;

std::size_t labelOf(Category category)
{
    auto const found = std::find(core::statementCategories.begin(), core::statementCategories.end(), category);
    return static_cast<std::size_t>(found - core::statementCategories.begin());
}

struct Sentence {
    core::PageText page;
    std::vector<core::Token> tokens;
    explicit Sentence(std::string const& text) : page(support::typed({text})), tokens(core::tokens(page)) {}
    core::StatementFeatures features(std::vector<bool> const& named = {}) const
    {
        return core::statement_features::of(tokens, 0, tokens.size(), core::sensitiveWords().phrases().find(tokens),
                                            core::PageKind::Other, named);
    }
    float odds(Category category) const { return core::statementModel().weigh(features())[labelOf(category)]; }
};

std::vector<std::uint32_t> hashesOf(core::StatementFeatures const& features)
{
    std::vector<std::uint32_t> out;
    for (auto const& one : features.words)
        out.push_back(one.feature);
    return out;
}

core::LearntStatements learnt()
{
    core::LearntStatements out;
    out.bias[0] = -2;
    out.weights[core::statement_features::ofWord("feverish")][0] = 6;
    out.weights[core::statement_features::ofWord("garden")][0] = -1;
    return out;
}

} // namespace

TEST_CASE("What a sentence may speak of stands in the order of the lists", "[suggest]")
{
    auto const& kinds = core::sensitiveWords().kinds();
    REQUIRE(kinds.size() >= core::statementCategories.size());
    for (std::size_t i = 0; i < core::statementCategories.size(); ++i)
        CHECK(kinds[i].category == core::statementCategories[i]);
}

TEST_CASE("Names and numbers are all alike to the model", "[suggest]")
{
    CHECK(hashesOf(Sentence("Visited Wojciech on 14/3/91").features())
          == hashesOf(Sentence("Visited Adaeze on 2/11/04").features()));
    CHECK(hashesOf(Sentence("Visited Grace today").features({false, true, false}))
          == hashesOf(Sentence("Visited Adaeze today").features()));
    CHECK(hashesOf(Sentence("Visited Grace today").features()) != hashesOf(Sentence("Visited Adaeze today").features()));
}

TEST_CASE("A model that was written weighs the same when it is read, and names the words that tell most", "[suggest]")
{
    std::string const bytes = core::written(learnt());
    CHECK(bytes == core::written(learnt()));
    core::StatementModel const model(bytes);
    Sentence const sentence("he was feverish in the garden");
    auto const features = sentence.features();
    CHECK(model.weigh(features)[0] == Approx(-2 + (6 - 1) / std::sqrt(6.0)).margin(0.05));
    CHECK(model.weigh(features)[1] == Approx(0).margin(0.01));
    CHECK(model.telling(features, 0) == std::pair<std::size_t, std::size_t>(2, 3));
    CHECK(model.telling(features, 1) == std::pair<std::size_t, std::size_t>(0, 0));
}

TEST_CASE("A model of statements that is cut short or is none is refused", "[suggest]")
{
    std::string const bytes = core::written(learnt());
    for (std::size_t const size : {std::size_t{0}, std::size_t{10}, bytes.size() / 2, bytes.size() - 1})
        CHECK_THROWS_AS(core::StatementModel(std::string_view(bytes).substr(0, size)), core::Error);
    std::string const other = "something else " + bytes;
    CHECK_THROWS_AS(core::StatementModel(other), core::Error);
}

TEST_CASE("The shipped model knows what no phrase says", "[suggest]")
{
    struct Told {
        Category category;
        std::string sentence;
    };
    // Written for this test; none stands in the sentences that the model was learnt from.
    std::vector<Told> const sentences{
        {Category::Health, "Her nan slipped on the ice and has broken her ankle."},
        {Category::Health, "The lodger has gone deaf in one ear since the mumps."},
        {Category::Religion, "They go to the gurdwara on Sundays and the boys keep their hair uncut."},
        {Category::Offence, "His uncle got eighteen months for robbing the bookmaker's."},
        {Category::Sexual, "She has been sleeping with her sister's husband since Easter."},
        {Category::Legal, "Counsel takes the view that we would struggle on threshold and should settle."},
        {Category::HealthProfessional, "On examination there were several linear bruises over the left buttock."},
        {Category::SeriousHarm, "He says that he will burn the house down with all of them in it if she leaves."},
    };
    for (Told const& told : sentences) {
        CAPTURE(told.sentence);
        CHECK(Sentence(told.sentence).odds(told.category) > -0.4F);
    }
    for (std::string const plain : {"The bus was late and we missed the start of the film.",
                                    "She would like a new school bag and a pair of football boots.",
                                    "The next visit will be on Thursday at the usual time."}) {
        CAPTURE(plain);
        auto const scores = core::statementModel().weigh(Sentence(plain).features());
        CHECK(*std::max_element(scores.begin(), scores.end()) < -0.4F);
    }
}
