// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_forms.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using Form = core::NamedPlace::Form;

namespace {

struct Named {
    std::string words;
    Form form;
    bool operator==(Named const&) const = default;
};

std::ostream& operator<<(std::ostream& out, Named const& named)
{
    return out << named.words << " (" << static_cast<int>(named.form) << ')';
}

std::vector<Named> named(std::vector<std::string> const& lines, int confidence = 90)
{
    auto const page = support::typed(lines, confidence);
    auto const reference = support::family();
    core::KnownNames const known(reference.request, reference.people);
    auto const tokens = core::tokens(page);
    std::vector<Named> out;
    for (auto const& place : core::namesOn(tokens, known)) {
        core::Finding span;
        span.begin = tokens[place.first].begin;
        span.end = tokens[place.last - 1].end;
        out.push_back({support::wordsOf(page, span), place.form});
    }
    return out;
}

using Names = std::vector<Named>;

} // namespace

TEST_CASE("A full name is found in every case, order and spacing", "[suggest]")
{
    CHECK(named({"saw Winifred Ainley there"}) == Names{{"Winifred Ainley", Form::Full}});
    CHECK(named({"WINIFRED AINLEY"}) == Names{{"WINIFRED AINLEY", Form::Full}});
    CHECK(named({"Winifred AINLEY"}) == Names{{"Winifred AINLEY", Form::Full}});
    CHECK(named({"AINLEY, Winifred"}) == Names{{"AINLEY, Winifred", Form::Full}});
    CHECK(named({"AINLEY Winifred"}) == Names{{"AINLEY Winifred", Form::Full}});
    CHECK(named({"with Winifred", "Ainley in the car"}) == Names{{"Winifred Ainley", Form::Full}});
    CHECK(named({"with Wini-", "fred Ainley"}) == Names{{"Wini- fred Ainley", Form::Full}});
    CHECK(named({"Kerry Ann O’Hara and Kerry-Ann OHara"})
          == Names{{"Kerry Ann O’Hara", Form::Full}, {"Kerry-Ann OHara", Form::Full}});
}

TEST_CASE("A middle name that nobody listed belongs to the name", "[suggest]")
{
    CHECK(named({"Winifred Leanne Ainley"}) == Names{{"Winifred Leanne Ainley", Form::Full}});
    CHECK(named({"Winifred L. Ainley"}) == Names{{"Winifred L. Ainley", Form::Full}});
    CHECK(named({"Ainley, Winifred Leanne MGM"}) == Names{{"Ainley, Winifred Leanne", Form::Full}});
    CHECK(named({"Ainley, Winifred Mother"}) == Names{{"Ainley, Winifred", Form::Full}});
}

TEST_CASE("A former name in brackets belongs to the name", "[suggest]")
{
    CHECK(named({"Winifred Ainley (nee Ellis) said"}) == Names{{"Winifred Ainley (nee Ellis", Form::Full}});
}

TEST_CASE("Initials and titles go with the surname", "[suggest]")
{
    CHECK(named({"W. Ainley"}) == Names{{"W. Ainley", Form::Initials}});
    CHECK(named({"Miss W Ainley"}) == Names{{"Miss W Ainley", Form::Initials}});
    CHECK(named({"Mrs. Ainley"}) == Names{{"Mrs. Ainley", Form::Titled}});
    CHECK(named({"Mr and Mrs Bailey"}) == Names{{"Mr and Mrs Bailey", Form::Titled}});
    CHECK(named({"Mr & Mrs B Bailey"}) == Names{{"Mr & Mrs B Bailey", Form::Initials}});
    CHECK(named({"Auntie Winifred"}) == Names{{"Auntie Winifred", Form::Titled}});
    CHECK(named({"Miss Winifred Ainley's"}) == Names{{"Miss Winifred Ainley", Form::Full}});
}

TEST_CASE("First names and surnames alone are found, and initials with their points", "[suggest]")
{
    CHECK(named({"told Winifred's friend"}) == Names{{"Winifred", Form::Given}});
    CHECK(named({"left at the Baileys"}) == Names{{"Baileys", Form::Surname}});
    CHECK(named({"but W.A. insists"}) == Names{{"W.A", Form::Letters}});
    CHECK(named({"but WA insists"}) == Names{{"WA", Form::Letters}});
    CHECK(named({"WA", "PARTY WA HALL"}).empty());
}

TEST_CASE("A letter misread or mistyped is still the name", "[suggest]")
{
    CHECK(named({"told Winifrcd that"}) == Names{{"Winifrcd", Form::Given}});
    CHECK(named({"Sajid Womersiey"}) == Names{{"Sajid Womersiey", Form::Full}});
    CHECK(named({"Wiinfred Ainley"}) == Names{{"Wiinfred Ainley", Form::Full}});
    CHECK(named({"Dcan Ellis"}) == Names{{"Dcan Ellis", Form::Full}});
}

TEST_CASE("A name that a scan spoilt is still found: torn, marked, without its capital, its initial or title misread",
          "[suggest]")
{
    CHECK(named({"saw Winif:ed there"}) == Names{{"Winif:ed", Form::Given}});
    CHECK(named({"saw Wo mersley there"}) == Names{{"Wo mersley", Form::Surname}});
    CHECK(named({"told winifred that"}) == Names{{"winifred", Form::Given}});
    CHECK(named({"told sajid womersley that"}) == Names{{"sajid womersley", Form::Full}});
    CHECK(named({"with Sajid Womerzlcy today"}) == Names{{"Sajid Womerzlcy", Form::Full}});
    CHECK(named({"from 5. Womersley today"}) == Names{{"5. Womersley", Form::Initials}});
    CHECK(named({"Me Bailey rang"}) == Names{{"Me Bailey", Form::Titled}});
    CHECK(named({"to the brook, the wards and the winifreds"}).empty());
}

TEST_CASE("Nicknames and halves of double names lead to the person", "[suggest]")
{
    CHECK(named({"told Winnie that"}) == Names{{"Winnie", Form::Given}});
    CHECK(named({"told Kerry that"}) == Names{{"Kerry", Form::Given}});
}

TEST_CASE("A firm that is called after somebody, and letters that are short for something else, are no people", "[suggest]")
{
    CHECK(named({"from Garside, Bailey & Co", "Bailey Solicitors wrote"}).empty());
    CHECK(named({"Winifred did P.E. today"}) == Names{{"Winifred", Form::Given}});
}

TEST_CASE("A name that is not listed, with a surname that is, is somebody of the family", "[suggest]")
{
    CHECK(named({"with Colin Womersley there"}) == Names{{"Colin Womersley", Form::Family}});
    CHECK(named({"WOMERSLEY, Colin"}) == Names{{"WOMERSLEY, Colin", Form::Family}});
    CHECK(named({"Telephoned Womersley today"}) == Names{{"Womersley", Form::Surname}});
}

TEST_CASE("Streets, schools and common words are not taken for people", "[suggest]")
{
    CHECK(named({"on Bailey Street, at Ellis School, in 12 Dean Road"}).empty());
    CHECK(named({"St Winifred"}).empty());
    CHECK(named({"Dean of the faculty"}).empty());
    CHECK(named({"Dean says so"}) == Names{{"Dean", Form::Given}});
    CHECK(named({"to the dean and the bailey"}).empty());
}

TEST_CASE("A name does not reach over a comma, a bracket or into the next column", "[suggest]")
{
    CHECK(named({"Winifred, Ainley"}) == Names{{"Winifred", Form::Given}, {"Ainley", Form::Surname}});
    core::PageTextWriter writer;
    writer.word("Winifred", {72, 100, 120, 112}, 90);
    writer.word("Bailey", {300, 100, 340, 112}, 90);
    auto const page = writer.finish(core::Turn(), 0);
    auto const reference = support::family();
    CHECK(core::namesOn(core::tokens(page), core::KnownNames(reference.request, reference.people)).size() == 2);
}

TEST_CASE("Initials that are short for something else are somebody's where something is done by them", "[suggest]")
{
    CHECK(named({"and then WA rang the office"}) == Names{{"WA", Form::Letters}});
    CHECK(named({"Signed W.A."}) == Names{{"W.A", Form::Signed}});
}

TEST_CASE("A name is known though a scan tore it, ran it together or set a mark at its end", "[suggest]")
{
    CHECK(named({"told Win ifred that"}) == Names{{"Win ifred", Form::Given}});
    CHECK(named({"that Winifredis late"}) == Names{{"Winifredis", Form::Given}});
    CHECK(named({"3.1-Winifred disputes"}) == Names{{"Winifred", Form::Given}});
    CHECK(named({"saw A, Womersley there"}).size() == 1);
}

TEST_CASE("A word that the reader doubted is taken for a name from further off", "[suggest]")
{
    CHECK(named({"told Wiritxcd about it"}).empty());
    CHECK(named({"told Wiritxcd about it"}, 30) == Names{{"Wiritxcd", Form::Given}});
}

TEST_CASE("A first name at the end of a line does not take the whole name in the next with it", "[suggest]")
{
    CHECK(named({"was noted by Winifred", "Parveen Ellis was there"})
          == Names{{"Winifred", Form::Given}, {"Parveen Ellis", Form::Full}});
    CHECK(named({"was noted by Winifred", "Mary Ellis at noon"}) == Names{{"Winifred Mary Ellis", Form::Full}});
}

TEST_CASE("A surname in capitals goes with the first name behind it, not with the words in front", "[suggest]")
{
    CHECK(named({"CASE RECCRD AINLEY, Winifred"}) == Names{{"AINLEY, Winifred", Form::Full}});
}

TEST_CASE("A name stands by itself behind the word that parts the sides of a court paper", "[suggest]")
{
    CHECK(named({"COUNCIL Applicant", "-and-", "WINIFRED AINLEY Respondent"}) == Names{{"WINIFRED AINLEY", Form::Full}});
}

TEST_CASE("Of several who were present each keeps the surname behind the first name", "[suggest]")
{
    CHECK(named({"Present: Colin Womersley; Parveen"}) == Names{{"Colin Womersley", Form::Family}, {"Parveen", Form::Given}});
    CHECK(named({"Present: Colin Womersley, Parveen"}) == Names{{"Colin Womersley", Form::Family}, {"Parveen", Form::Given}});
}

TEST_CASE("A first name takes the initial of the surname with it", "[suggest]")
{
    CHECK(named({"Risk: Winifred A. He followed"}) == Names{{"Winifred A", Form::Full}});
    CHECK(named({"played with Winifred E and left"}) == Names{{"Winifred E", Form::Full}});
    CHECK(named({"played with Winifred B and left"}) == Names{{"Winifred", Form::Given}});
    CHECK(named({"told Winifred A man had called"}) == Names{{"Winifred", Form::Given}});
}
