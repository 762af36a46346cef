// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decision_content.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A decision that somebody else made again is the same to a reader, another box or reason is not", "[decide]")
{
    Decision decision;
    decision.page = PageId{3};
    decision.boxes = {{10, 10, 60, 20}};
    decision.verdict = Verdict::Redact;
    decision.exemption = "third-party";
    decision.reason = "Her sister";
    decision.actor = "Olive Officer";
    Decision again = decision;
    again.actor = "Simon Second";
    again.id = DecisionId{9};
    CHECK(contentOf(again) == contentOf(decision));
    again.reason = "Her brother";
    CHECK_FALSE(contentOf(again) == contentOf(decision));
    again = decision;
    again.boxes.front().x1 += 1;
    CHECK_FALSE(contentOf(again) == contentOf(decision));
    again = decision;
    again.verdict = Verdict::Keep;
    CHECK_FALSE(contentOf(again) == contentOf(decision));
}
