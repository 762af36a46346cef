// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/whose.h"

#include "core/suggest/addresses.h"
#include "core/suggest/identifiers.h"
#include "core/suggest/names.h"
#include "core/suggest/telephones.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Advice;

namespace {

Advice adviceOn(std::string const& words, std::vector<std::string> const& lines,
                core::Reference const& reference = support::family())
{
    auto const page = support::typed(lines);
    std::vector<core::Finding> findings;
    for (auto const detect : {core::names::detectRegistered, core::names::detectTitled, core::telephones::detect,
                              core::identifiers::detect, core::addresses::detect})
        for (core::Finding& finding : detect(page, reference))
            findings.push_back(std::move(finding));
    core::whose::advise(findings, page, reference);
    auto const finding = support::findingOf(page, findings, words);
    REQUIRE(finding);
    return finding->advice;
}

core::Reference withoutNumbers()
{
    core::Reference reference = support::family();
    reference.request.identifiers.clear();
    return reference;
}

} // namespace

TEST_CASE("A telephone behind somebody at work is kept, behind anybody else it is not", "[suggest]")
{
    CHECK(adviceOn("0114 496 0846", {"ask for Gail Thornber on 0114 496 0846"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0162", {"GP Dr Barker, 0114 496 0162"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0162", {"Area Office", "Telephone 0114 496 0162"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0005", {"T/C Brenda Bailey, 0114 496 0005"}) == Advice::Redact);
    CHECK(adviceOn("0114 496 0005", {"The office says her mother is on 0114 496 0005"}) == Advice::Redact);
    CHECK(adviceOn("0114 496 0005", {"call 0114 496 0005"}) == Advice::Redact);
}

TEST_CASE("The number of whoever writes from an office, or of a fax machine, is kept", "[suggest]")
{
    CHECK(adviceOn("0114 496 0005", {"Social Services Department", "Please telephone me on 0114 496 0005 if"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0005", {"Dear Sir", "Please telephone me on 0114 496 0005 if"}) == Advice::Redact);
    CHECK(adviceOn("0114 496 0005", {"16:12 FROM CALDERBECK SSD TO 0114 496 0005 P.01"}) == Advice::Keep);
}

TEST_CASE("The number in a message for somebody at work is whose it asks to ring", "[suggest]")
{
    CHECK(adviceOn("0114 496 0005", {"Message for Mrs Gail Thornber: please ring him on 0114 496 0005"}) == Advice::Redact);
}

TEST_CASE("A worker's home number is not the office's", "[suggest]")
{
    CHECK(adviceOn("0114 496 0005", {"Gail Thornber, home number 0114 496 0005"}) == Advice::Redact);
}

TEST_CASE("The mail of a public body is kept, private mail is not", "[suggest]")
{
    CHECK(adviceOn("g.thornber@calderbeck.gov.uk", {"write to g.thornber@calderbeck.gov.uk"}) == Advice::Keep);
    CHECK(adviceOn("gail@notgov.uk", {"write to gail@notgov.uk"}) == Advice::Redact);
    CHECK(adviceOn("gail42@freemail.example", {"write to gail42@freemail.example"}) == Advice::Redact);
    CHECK(adviceOn("g.thornber@calderbeck.gov", {"write to g.thornber@calderbeck.gov", ".uk"}) == Advice::Keep);
}

TEST_CASE("Mail at an organisation is kept where it carries the name of somebody at work", "[suggest]")
{
    std::string const mail = "gthornber@calderhomes.org.uk";
    CHECK(adviceOn(mail, {"Gail Thornber, " + mail}) == Advice::Keep);
    CHECK(adviceOn(mail, {"write to " + mail}) == Advice::Redact);
    CHECK(adviceOn("gthornber@hotmail.co.uk", {"Gail Thornber, gthornber@hotmail.co.uk"}) == Advice::Redact);
    CHECK(adviceOn("gthornber@fsnet.co.uk", {"Gail Thornber, gthornber@fsnet.co.uk"}) == Advice::Redact);
    CHECK(adviceOn("gthornber@gmx.co.uk", {"Gail Thornber, gthornber@gmx.co.uk"}) == Advice::Redact);
    CHECK(adviceOn("gail@thornber.co.uk", {"Gail Thornber, gail@thornber.co.uk"}) == Advice::Redact);
    CHECK(adviceOn("sajidwomersley@calderhomes.org.uk", {"Sajid Womersley, sajidwomersley@calderhomes.org.uk"})
          == Advice::Redact);
}

TEST_CASE("A pupil number behind the data subject's name is kept, in all places of the page", "[suggest]")
{
    CHECK(adviceOn("K591221992092", {"Pupil Parveen Ellis Class 4 UPN K591221992092"}, withoutNumbers()) == Advice::Keep);
    CHECK(adviceOn("K591221992092", {"Pupil Dean Ellis Class 4 UPN K591221992092"}, withoutNumbers()) == Advice::Redact);
    CHECK(adviceOn("K591221992092", {"Parveen and her brother Howard UPN K591221992092"}, withoutNumbers()) == Advice::Redact);
}

TEST_CASE("An NHS number behind a name that nobody knows is not taken for the data subject's", "[suggest]")
{
    CHECK(adviceOn("845 000 8654", {"for Parveen, NHS 845 000 8654"}, withoutNumbers()) == Advice::Keep);
    CHECK(adviceOn("845 000 8654", {"for Parveen. I saw Lorraine too, NHS 845 000 8654"}, withoutNumbers()) == Advice::Redact);
}

TEST_CASE("Where the request holds the data subject's number, another one is another person's", "[suggest]")
{
    CHECK(adviceOn("845 000 8654", {"for Parveen, NHS 845 000 8654"}) == Advice::Redact);
}

TEST_CASE("The number of a case in brackets is that of whoever is named in front", "[suggest]")
{
    CHECK(adviceOn("CB/08645", {"Dean Ellis (case CB/08645) stays"}) == Advice::Redact);
    CHECK(adviceOn("CB/26134", {"Parveen Ellis (case CB/26134) stays"}) == Advice::Keep);
}

TEST_CASE("The number of a case behind its label is somebody else's only behind their name", "[suggest]")
{
    CHECK(adviceOn("CF0012345", {"Contact record: Dean Ellis ID CF0012345"}) == Advice::Redact);
    CHECK(adviceOn("CF0012345", {"Linked files: Dean Ellis (CF0012345)"}) == Advice::Redact);
    CHECK(adviceOn("CF0054321", {"Linked files: Parveen Ellis (CF0054321)"}) == Advice::Keep);
    CHECK(adviceOn("CF0054321", {"Parveen Ellis Case CF0054321"}) == Advice::Keep);
    CHECK(adviceOn("CF0054321", {"File no. CF0054321"}) == Advice::Keep);
    CHECK(adviceOn("CR0054321", {"Parveen Ellis, crime no. CR0054321"}) == Advice::Redact);
}

TEST_CASE("What stands in the head of an office's paper is the office's", "[suggest]")
{
    CHECK(adviceOn("0114 496 0005", {"Wexcombe Royal Infirmary", "Direct line 0114 496 0005"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0005", {"Referral to Children's Services", "Family name: Orrell", "Telephone: 0114 496 0005"})
          == Advice::Redact);
    CHECK(adviceOn("tamsin.orrell@post.example", {"Wexcombe Royal Infirmary", "e-mail tamsin.orrell@post.example"})
          == Advice::Keep);
}

TEST_CASE("Mail of a public body is known by any part of its address, also where a cell breaks it off", "[suggest]")
{
    CHECK(adviceOn("torrell@wexcombe.probation.gs", {"torrell@wexcombe.probation.gs"}) == Advice::Keep);
    CHECK(adviceOn("torrell@nhsfan.example", {"torrell@nhsfan.example"}) == Advice::Redact);
}

TEST_CASE("A postcode behind somebody at work may be the end of the address in another cell", "[suggest]")
{
    CHECK(adviceOn("HX4 7QR", {"Gail Thornber, Social Worker:", "HX4 7QR"}) == Advice::Keep);
    CHECK(adviceOn("HX4 7QR", {"14 Ravensknowle Road, Wexcombe,", "Gail Thornber, Social Worker:", "HX4 7QR"}) == Advice::Redact);
}

TEST_CASE("A telephone under the address of an office is the office's, wherever the head of the paper stands", "[suggest]")
{
    std::vector<std::string> const letter{"Dear Mrs Womersley,",
                                          "Thank you for the letter, which I have passed on to the team.",
                                          "I shall write again when there is an answer to it.",
                                          "A meeting was held in the meantime and nothing was decided.",
                                          "There will be another one in the spring.",
                                          "I am sorry that this takes so long.",
                                          "You will hear from us.",
                                          "Yours sincerely",
                                          "Area 2 Office",
                                          "Collingwood House",
                                          "Ropery Lane",
                                          "Millbridge",
                                          "HX3 9QP",
                                          "Telephone 0114 496 0005",
                                          "Fax 0114 496 0162"};
    CHECK(adviceOn("0114 496 0005", letter) == Advice::Keep);
    CHECK(adviceOn("0114 496 0162", letter) == Advice::Keep);
    CHECK(adviceOn("0114 496 0005", {"Area 2 Office", "Mother: Winifred Ainley", "Telephone 0114 496 0005"}) == Advice::Redact);
}

TEST_CASE("A direct line and an extension stand on desks", "[suggest]")
{
    CHECK(adviceOn("0114 496 0005", {"Should you need anything my direct line is 0114 496 0005"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0005 ext. 214", {"call 0114 496 0005 ext. 214"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0005 ext. 214", {"at home on 0114 496 0005 ext. 214"}) == Advice::Redact);
    CHECK(adviceOn("0114 496 0005 ext. 214", {"Kerry-Ann O'Hara, 0114 496 0005 ext. 214"}) == Advice::Redact);
    CHECK(adviceOn("0114 496 0005", {"The line was poor. Her mother is on 0114 496 0005"}) == Advice::Redact);
}

TEST_CASE("A fax beside the telephone of an office is the office's", "[suggest]")
{
    CHECK(adviceOn("0114 496 0162", {"Area Office", "Tel 0114 496 0005 Fax 0114 496 0162"}) == Advice::Keep);
    CHECK(adviceOn("0114 496 0162", {"Her mother", "Tel 0114 496 0005 Fax 0114 496 0162"}) == Advice::Redact);
}

TEST_CASE("An address in the line under the name of an office at the head of a page is the office's", "[suggest]")
{
    CHECK(adviceOn("22 Pitt Street, Millbridge", {"KELL MATHER", "Solicitors", "22 Pitt Street, Millbridge", "Dear Sir"})
          == Advice::Keep);
    CHECK(adviceOn("22 Pitt Street, Millbridge", {"Area Office", "Winifred Ainley", "22 Pitt Street, Millbridge"})
          == Advice::Redact);
}

TEST_CASE("Mail that carries the data subject's first name and surname is theirs", "[suggest]")
{
    CHECK(adviceOn("parveen_ellis@freemail.example", {"write to parveen_ellis@freemail.example"}) == Advice::Keep);
    CHECK(adviceOn("dean_ellis@freemail.example", {"write to dean_ellis@freemail.example"}) == Advice::Redact);
}

TEST_CASE("A number is somebody's own where the words say so, and of whoever follows a colon", "[suggest]")
{
    CHECK(adviceOn("01632 960107", {"Gail Thornber wrote: my mobile is dead so use 01632 960107"}) == Advice::Redact);
    CHECK(adviceOn("01632 960107", {"Gail Thornber says that they have the telephone now: 01632 960107"}) == Advice::Redact);
    CHECK(adviceOn("01632 960107", {"Gail Thornber rang 01632 960107: Winifred to bring the coat"}) == Advice::Redact);
    CHECK(adviceOn("01632 960107", {"Gail Thornber can be reached on 01632 960107"}) == Advice::Keep);
}

TEST_CASE("Numbers in front of the mail of a public body are the worker's", "[suggest]")
{
    core::PageText const page =
        support::typed({"Ring Dean on 0161 496 0347.", "T: 0113 496 0018 M: 07700 900655", "E: gail.thornber@lodeshire.gov.uk"});
    std::vector<core::Finding> findings = core::telephones::detect(page, support::family());
    for (core::Finding& mail : core::identifiers::detect(page, support::family()))
        findings.push_back(std::move(mail));
    core::whose::advise(findings, page, support::family());
    CHECK(support::findingOf(page, findings, "0113 496 0018")->advice == Advice::Keep);
    CHECK(support::findingOf(page, findings, "07700 900655")->advice == Advice::Keep);
    CHECK(support::findingOf(page, findings, "0161 496 0347")->advice == Advice::Redact);
}
