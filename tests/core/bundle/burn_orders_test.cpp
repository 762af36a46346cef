// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/burn_orders.h"

#include "core/decide/decisions.h"
#include "core/suggest/suggestions.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A redaction is told in the wording that the consent of whoever it protects had when it was made", "[bundle]")
{
    auto sample = support::sampleCase(1);
    support::read(sample.caseFile, PageId{1}, {"told Winifred Ainley that"});
    Person winifred;
    winifred.name = "Winifred Ainley";
    winifred.consent = Consent::Refused;
    Act entering = sample.caseFile.act("Olu Officer");
    people::import(entering, {winifred});
    entering.commit();
    suggestions::run(sample.caseFile, {}, {});
    Connection const& connection = sample.caseFile.database();
    Step step;
    for (Suggestion const& suggestion : suggestions::onPage(connection, PageId{1}))
        if (suggestion.person == winifred.name)
            step.push_back(decisions::accept(connection, suggestion, "TP", ""));
    REQUIRE(step.size() == 1);
    step.push_back(decisions::draw(PageId{1}, {{10, 700, 60, 720}}, "TP", ""));
    Act deciding = sample.caseFile.act("Olu Officer");
    decisions::apply(deciding, step);
    deciding.commit();
    auto const pages = withRedactions(connection, pages::all(connection));
    REQUIRE(pages.size() == 1);
    REQUIRE(pages[0].redactions.size() == 2);
    CHECK(pages[0].redactions[0].wording == "no_agreement");
    CHECK(pages[0].redactions[1].wording.empty());
}
