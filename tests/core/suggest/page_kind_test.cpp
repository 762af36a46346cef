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

TEST_CASE("An opinion of counsel is known by a title that fills its line", "[suggest]")
{
    Lines const body{"RE: THE MINOR CHILDREN",
                     "ADVICE",
                     "1. I am asked by Mr Tull of Northmoor Council to advise on the order.",
                     "2. The neighbour would not be believed.",
                     "R Ames",
                     "9 Castle Chambers"};
    CHECK(kindOf(body) == PageKind::Legal);
    CHECK(kindOf({"Northmoor Infirmary", "The family asked for advice about sleeping and were given a leaflet.",
                  "The dietician was asked to advise on what the boy eats."})
          != PageKind::Legal);
}

TEST_CASE("Many turns of phrase of a lawyer tell advice without a letterhead", "[suggest]")
{
    CHECK(kindOf({"2 December", "My instructing solicitor has sent the diary.", "There are fair prospects of success.",
                  "On balance I advise that the claim be met.", "The neighbour will make a poor witness."})
          == PageKind::Legal);
    CHECK(kindOf({"2 December", "The bus was late.", "She will make a poor witness."}) == PageKind::Other);
}

TEST_CASE("The police named in the running text of a head make no police paper of it", "[suggest]")
{
    CHECK(kindOf({"Date of contact: 6 February", "He said that he would come round to the office again today.",
                  "Police informed. Her own victim statement was not ready when we spoke."})
          == PageKind::Other);
}

TEST_CASE("Minutes that pass in a story make no minutes of a witness statement", "[suggest]")
{
    CHECK(kindOf({"NORTHMOOR CONSTABULARY", "WITNESS STATEMENT", "(CJ Act 1967, s.9)", "Statement of: A Neighbour",
                  "About ten minutes later the door was open.", "Signature witnessed by: J Ames PC 114"})
          == PageKind::Police);
}

TEST_CASE("A letter from a hospital stays one when it is to Social Services, and theirs is none", "[suggest]")
{
    Lines const letter{"St Hilda's Hospital",         "Department of Child and Family Psychiatry",
                       "Social Services Department",  "Dear Ms Fenn",
                       "This boy came to us in May.", "M Ferris",
                       "Consultant Psychiatrist"};
    CHECK(kindOf(letter) == PageKind::Medical);
    CHECK(kindOf({"Northmoor Social Services Department", "St Hilda's Hospital", "Department of Child and Family Psychiatry",
                  "Dear Dr Ferris", "We write about this boy.", "K Fenn", "Team Manager"})
          == PageKind::Other);
}

TEST_CASE("A page that opens in the middle of a sentence goes on from the page that broke off", "[suggest]")
{
    auto const first = support::typed({"He should settle, having regard to the"});
    auto const second = support::typed({"entries in the diary of that year.", "R Ames"});
    PageNature before = core::page_kind::of(core::ReadPage(first));
    before.kind = PageKind::Legal;
    PageNature const page = core::page_kind::of(core::ReadPage(second));
    CHECK(core::page_kind::carried({before, page}).back() == PageKind::Legal);
    PageNature minutes = page;
    minutes.refused = {PageKind::Legal};
    CHECK(core::page_kind::carried({before, minutes}).back() == PageKind::Other);
    before.endsMidway = false;
    CHECK(core::page_kind::carried({before, page}).back() == PageKind::Other);
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
