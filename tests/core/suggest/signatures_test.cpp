// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/signatures.h"

#include "core/suggest/names.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Advice;

namespace {

struct Row {
    std::string text;
    int confidence = 90;
};

core::PageText pageOf(std::vector<Row> const& rows)
{
    std::vector<std::string> lines;
    for (Row const& row : rows)
        lines.push_back(row.text);
    core::PageText page = support::typed(lines);
    for (core::Word& word : page.words)
        word.confidence = rows[static_cast<std::size_t>(word.line)].confidence;
    return page;
}

std::vector<std::string> withheld(std::vector<Row> const& rows)
{
    auto const page = pageOf(rows);
    std::vector<std::string> out;
    for (core::Finding const& finding : core::names::detect(page, support::family()))
        if (finding.advice == Advice::Redact)
            out.push_back(support::wordsOf(page, finding));
    return out;
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("The misread signature above a worker's printed name is nobody's to be withheld", "[suggest]")
{
    CHECK(withheld({{"Yours sincerely,"}, {"Goil Thomlcy", 30}, {"Gail Thornber"}, {"Social Worker"}}).empty());
    CHECK(withheld({{"I enclose the form."}, {"W Sajidson", 25}, {"Gail Thornber, Social Worker"}}).empty());
}

TEST_CASE("What is written over a worker's printed name is nobody's to be withheld either", "[suggest]")
{
    CHECK(
        withheld({{"Yours faithfully"}, {"Sing Deanhill", 21}, {"prsida Sin Dean", 40}, {"Team Leader"}, {"c.c. file"}}).empty());
}

TEST_CASE("The signature above a third party's printed name is that person's", "[suggest]")
{
    CHECK(withheld({{"I agree to the placement."}, {"Wiafr ed Ainl", 20}, {"Winifred Ainley"}})
          == List{"Winifred Ainley", "Wiafr ed Ainl"});
}

TEST_CASE("A line in print above a name is no signature", "[suggest]")
{
    CHECK(withheld({{"Present: Sajid Womersley"}, {"Gail Thornber, Social Worker"}}) == List{"Sajid Womersley"});
}
