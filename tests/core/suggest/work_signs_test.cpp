// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/work_signs.h"

#include "core/suggest/knowledge.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

namespace {

// What a page of those lines tells of the name, where it stands first.
int signsOf(std::string const& name, std::vector<std::string> const& lines)
{
    core::PageText const page = support::typed(lines);
    core::ReadPage const read(page);
    std::size_t const begin = page.text.find(name);
    REQUIRE(begin != std::string::npos);
    std::size_t first = 0;
    while (read.tokens[first].begin < begin)
        ++first;
    std::size_t last = first;
    while (last < read.tokens.size() && read.tokens[last].end <= begin + name.size())
        ++last;
    return core::WorkSigns(read).of(first, last);
}

} // namespace

TEST_CASE("Whoever signs the entries of a running record is at work", "[suggest]")
{
    CHECK(signsOf("Nell Orwin", {"3.2.84 The milk was late.", "Nell Orwin", "7.2.84 Called at the house."}) == 2);
    CHECK(signsOf("Orwin", {"No reply at the flat. Orwin", "Thu 9/2/84 Rang the school."}) == 2);
    CHECK(signsOf("N. Orwin", {"They had no coal.", "N. Orwin", "14.iii.84 Visit"}) == 2);
}

TEST_CASE("A name in a list with dates, or at the end of a line, signs nothing", "[suggest]")
{
    CHECK(signsOf("Nell Orwin", {"Mother", "Nell Orwin", "7.2.54"}) == 0);
    CHECK(signsOf("Nell Orwin", {"I spoke to Nell Orwin", "7.2.84 Called at the house."}) == 0);
    CHECK(signsOf("Nell Orwin", {"They came at once. Nell Orwin", "was at home."}) == 0);
}

TEST_CASE("A memo goes from a worker to a worker, a message from anybody to a worker", "[suggest]")
{
    CHECK(signsOf("Nell Orwin", {"MEMORANDUM", "TO Nell Orwin", "FROM Giles Attwater"}) == 2);
    CHECK(signsOf("Giles Attwater", {"MEMORANDUM", "TO Nell Orwin", "FROM Giles Attwater"}) == 2);
    CHECK(signsOf("Nell Orwin", {"Telephone message", "To: Nell Orwin", "From: Vera Stubbins"}) == 2);
    CHECK(signsOf("Vera Stubbins", {"Telephone message", "To: Nell Orwin", "From: Vera Stubbins"}) == 0);
    CHECK(signsOf("Vera Stubbins", {"To Vera Stubbins", "with love on your birthday"}) == 0);
}

TEST_CASE("Mail tells who has an address at a public body, and who stands in the office's own address book", "[suggest]")
{
    CHECK(signsOf("Nell Orwin", {"From: Nell Orwin <nell.orwin@lodeshire.gov.uk>", "Subject: Thursday"}) == 2);
    CHECK(signsOf("Orwin, Nell", {"From: Orwin, Nell", "Sent: Thursday", "Subject: transport"}) == 2);
    CHECK(signsOf("Vera Stubbins", {"From: Vera Stubbins <vera.stubbins@hotmail.com>", "Subject: Thursday"}) == 0);
    auto const mailed =
        core::namesInWorkMail("Ring me, or write to nell.orwin@lodeshire.gov.uk. My aunt is vera.stubbins@hotmail.com.");
    REQUIRE(mailed.size() == 1);
    CHECK(mailed.front().given == "nell");
    CHECK(mailed.front().surname == "orwin");
}

TEST_CASE("Labels of lists and services tell of work, talk of a case and copies only hint at it", "[suggest]")
{
    CHECK(signsOf("Nell Orwin", {"Minutes: Nell Orwin."}) == 2);
    CHECK(signsOf("Giles Attwater", {"Staff: Nell Orwin, Giles Attwater"}) == 2);
    CHECK(signsOf("Nell Orwin", {"Worker: Nell Orwin", "Manager: Giles Attwater"}) == 2);
    CHECK(signsOf("Nell Orwin", {"he is in Year 8 with Nell Orwin now"}) == 2);
    CHECK(signsOf("Mr Attwater", {"Mr Attwater from the advocacy service rang."}) == 2);
    CHECK(signsOf("Giles Attwater", {"Circulation: Nell Orwin, Giles Attwater"}) == 1);
    CHECK(signsOf("Giles Attwater", {"I discussed with Giles Attwater what to do."}) == 1);
    CHECK(signsOf("Vera Stubbins", {"Apologies: Nell Orwin", "Vera Stubbins came late."}) == 0);
    CHECK(signsOf("Vera Stubbins", {"Vera Stubbins from the corner shop rang."}) == 0);
}

TEST_CASE("Whoever holds an office beside the name is at work, and a relative's living is none", "[suggest]")
{
    CHECK(signsOf("Nell Orwin", {"Nell Orwin", "Placement Worker", "7.2.84"}) == 2);
    CHECK(signsOf("Nell Orwin", {"Copies to Nell Orwin, Family Finding Officer, and mother"}) == 2);
    CHECK(signsOf("Nell Orwin", {"Neighbourhood Officer: Nell Orwin"}) == 2);
    CHECK(signsOf("Vera Stubbins", {"Vera Stubbins", "Factory Worker", "7.2.54"}) == 0);
    CHECK(signsOf("Vera Stubbins", {"Vera Stubbins", "Placement Officer: Nell Orwin"}) == 0);
    CHECK(signsOf("Vera Stubbins", {"Vera Stubbins, a shop worker, rang"}) == 0);
}

TEST_CASE("Whoever is on duty in a home, or visits together with the writer, is at work", "[suggest]")
{
    CHECK(signsOf("Giles", {"Tue 25/8/98 On: Nell, Giles", "Quiet night."}) == 2);
    CHECK(signsOf("Mr Attwater", {"Joint visit w/ Mr Attwater."}) == 2);
    CHECK(signsOf("Mr Stubbins", {"A visit with Mr Stubbins."}) == 0);
}
