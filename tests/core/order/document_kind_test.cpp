// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/order/document_kind.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

DocumentHead headOf(std::vector<std::string> const& lines)
{
    return document_heads::of(support::typed(lines));
}

} // namespace

TEST_CASE("The kind of a document is told from its head", "[order]")
{
    using enum DocumentKind;
    CHECK(headOf({"OVERTON COUNTY COUNCIL", "5 Mill Lane", "Dear Ms Ellis,", "thank you for your letter of last week"}).kind
          == Letter);
    CHECK(headOf({"From: Ada Quigley", "Sent: 3 May 2001 10:12", "To: Robert Hall", "Subject: the visit"}).kind == Email);
    CHECK(headOf({"MINUTES OF A CASE CONFERENCE", "held at the hospital on 6 June 1996"}).kind == Minutes);
    CHECK(headOf({"IN THE OVERTON COUNTY COURT", "Case No. 14", "BETWEEN"}).kind == Court);
    CHECK(headOf({"Overton General Hospital", "Ward 4", "NHS No. 943 476 5919", "Dear Dr Hall,"}).kind == Medical);
    CHECK(headOf({"Mill Lane Primary School", "Annual report", "Pupil Ada Quigley"}).kind == School);
    CHECK(headOf({"MEMORANDUM", "Legally privileged", "From Robert Hall, Principal Solicitor"}).kind == LegalAdvice);
    CHECK(headOf({"OVERTON CONSTABULARY", "Crime No. 14/91"}).kind == Police);
    CHECK(headOf({"Running Record", "Date Event"}).kind == RunningRecord);
    CHECK(headOf({"Ada at the seaside 1991"}).kind == Photograph);
    CHECK(headOf({}).kind == Other);
}

TEST_CASE("Title and agency are read off the head, and markings are neither", "[order]")
{
    DocumentHead const head =
        headOf({"STRICTLY CONFIDENTIAL", "Overton County Council", "COMPREHENSIVE ASSESSMENT", "of a child"});
    CHECK(head.title == "COMPREHENSIVE ASSESSMENT");
    CHECK(head.author == "Overton County Council");
}

TEST_CASE("Kinds of documents are known by their names, and no others are", "[order]")
{
    for (DocumentKind const kind : documentKinds())
        CHECK(documentKind(name(kind)) == kind);
    CHECK(support::refused([] { documentKind("poem"); }).fault() == Fault::Usage);
}
