// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/page_kind.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

namespace {

using core::PageKind;
using core::PageNature;
using Lines = std::vector<std::string>;

PageKind kindOf(Lines const& lines)
{
    auto const page = support::typed(lines);
    return core::page_kind::of(core::ReadPage(page)).kind;
}

PageNature numbered(PageKind kind, int number)
{
    PageNature nature;
    nature.kind = kind;
    nature.number = number;
    nature.beginsAnew = false;
    return nature;
}

} // namespace

TEST_CASE("Papers with rules of their own are known by head and foot", "[suggest]")
{
    CHECK(kindOf({"Northmoor District Council", "Legal Services", "To: K Fenn, Team Manager", "PRIVILEGED AND CONFIDENTIAL",
                  "You asked about the injunction. I do not think that it would be granted.", "R Tull", "Senior Solicitor"})
          == PageKind::Legal);
    CHECK(kindOf({"NORTHMOOR CONSTABULARY", "WITNESS STATEMENT", "(CJ Act 1967, s.9)", "Statement of: A Neighbour",
                  "I saw the door was open.", "Signature witnessed by: J Ames PC 114"})
          == PageKind::Police);
    CHECK(kindOf({"St Hilda's Hospital", "Department of Child Health", "Consultant Paediatrician: Dr M Ferris", "Dear Dr Lowe",
                  "Thank you for referring this boy.", "Yours sincerely", "M Ferris", "Consultant Paediatrician"})
          == PageKind::Medical);
    CHECK(kindOf({"IN THE NORTHMOOR FAMILY PROCEEDINGS COURT", "Case no. 17", "BETWEEN", "Northmoor Council", "Applicant"})
          == PageKind::Court);
    CHECK(kindOf({"Northmoor Council", "ADOPTION PANEL", "Prospective adopters", "The panel met on Monday."})
          == PageKind::Adoption);
    CHECK(kindOf({"Scottish Children's Reporter Administration", "Grounds for referral", "The child is to appear."})
          == PageKind::Reporter);
}

TEST_CASE("A record that only speaks of lawyers, police or doctors is none of their papers", "[suggest]")
{
    CHECK(kindOf({"CASE RECORD", "Sheet 4", "Rang the police and the hospital about last night.", "The solicitor will write."})
          == PageKind::Other);
    CHECK(kindOf({"Dear Kim", "The doctor at the hospital was kind and the police came too.", "Love", "Gran"})
          == PageKind::Other);
}

TEST_CASE("The next page of a document has its kind, and a blank back does not part them", "[suggest]")
{
    PageNature blank;
    blank.blank = true;
    PageNature letter = numbered(PageKind::Other, 0);
    letter.beginsAnew = true;
    CHECK(core::page_kind::carried({numbered(PageKind::Medical, 1), blank, numbered(PageKind::Other, 2), letter})
          == std::vector{PageKind::Medical, PageKind::Other, PageKind::Medical, PageKind::Other});
    CHECK(core::page_kind::carried({numbered(PageKind::Police, 1), numbered(PageKind::Other, 4)}).back() == PageKind::Other);
}

TEST_CASE("A page tells its number and whether it begins anew", "[suggest]")
{
    auto const page = support::typed({"and so it went on.", "Nothing further.", "Page 3 of 5"});
    PageNature const nature = core::page_kind::of(core::ReadPage(page));
    CHECK(nature.number == 3);
    CHECK_FALSE(nature.beginsAnew);
    auto const letter = support::typed({"Dear Ms Fenn", "I write about the flat."});
    CHECK(core::page_kind::of(core::ReadPage(letter)).beginsAnew);
}

TEST_CASE("Kinds have names and titles, and an unknown name is no kind", "[suggest]")
{
    for (PageKind const kind :
         {PageKind::Legal, PageKind::Police, PageKind::Medical, PageKind::Court, PageKind::Adoption, PageKind::Reporter}) {
        CHECK(core::pageKind(core::name(kind)) == kind);
        CHECK_FALSE(core::title(kind).empty());
    }
    CHECK(core::pageKind("letter") == PageKind::Other);
    CHECK(core::title(PageKind::Other).empty());
}
