// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/knowledge.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

TEST_CASE("What is known holds the data subject and the register, each as detectors ask for it", "[suggest]")
{
    core::Knowledge const knowledge(support::family());
    CHECK(knowledge.names.people().size() == support::family().people.size() + 1);
    CHECK(knowledge.subjectNames.people().size() == 1);
    CHECK(knowledge.names.isSubject(0));
    CHECK(knowledge.subject.ownsPostcode("HX12QT") == core::Subject(support::family().request).ownsPostcode("HX12QT"));
}

TEST_CASE("A page is taken apart once: its words, and its text with misread digits put right in their places", "[suggest]")
{
    auto const page = support::typed({"Telephone O1632 960l43"});
    core::ReadPage const read(page);
    CHECK(read.digits.starts_with("Telephone 01632 960143"));
    CHECK(read.digits.size() == read.text.size());
    REQUIRE(read.tokens.size() == 3);
    CHECK(read.tokens.front().folded == "telephone");
}
