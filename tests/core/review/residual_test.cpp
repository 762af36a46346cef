// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/slips.h"
#include "core/review/residual.h"
#include "core/suggest/suggestions.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// Somebody drew a box around the name at the top left of page 1; the other pages say the lines.
SampleCase withheldOnFirst(std::vector<std::string> const& first, Rect const& box,
                           std::vector<std::vector<std::string>> const& others)
{
    SampleCase sample = sampleCase(static_cast<int>(others.size()) + 1);
    read(sample.caseFile, {1}, first);
    for (std::size_t i = 0; i < others.size(); ++i)
        read(sample.caseFile, {static_cast<std::int64_t>(i) + 2}, others[i]);
    decide(sample.caseFile, {decisions::draw({1}, {box}, "TP", "")});
    return sample;
}

Rect const twoWords{72, 72, 174, 84}; // "Bronwen Thackray"

} // namespace

TEST_CASE("A name that was withheld is found where it still stands, reversed, in capitals and misread", "[review]")
{
    SampleCase sample = withheldOnFirst({"Bronwen Thackray came to the house"}, twoWords,
                                        {{"We spoke to Bronwen Thackray at length"},
                                         {"THACKRAY, Bronwen was told by letter"},
                                         {"We spoke to Bronwcn Thackray again"},
                                         {"Nobody of that name is here, but Bronwen alone is"}});
    auto const list = residual::find(sample.caseFile.database());
    REQUIRE(list.size() == 1);
    CHECK(list[0].what == "Bronwen Thackray");
    REQUIRE(list[0].places.size() == 3);
    CHECK(list[0].places[0].page == PageId{2});
    CHECK_FALSE(list[0].places[0].misread);
    CHECK(list[0].places[1].page == PageId{3});
    CHECK(list[0].places[2].page == PageId{4});
    CHECK(list[0].places[2].misread);
}

TEST_CASE("What a box covers, somebody kept, or is not sent does not stand any more", "[review]")
{
    SampleCase sample = withheldOnFirst({"Bronwen Thackray came to the house"}, twoWords,
                                        {{"Bronwen Thackray"}, {"Bronwen Thackray"}, {"Bronwen Thackray"}});
    CaseFile& file = sample.caseFile;
    Suggestion const kept{"0123456789abcdef", {3}, Category::Person, "Another", {twoWords}, .9, "", "", Advice::Keep};
    decide(file, {decisions::draw({2}, {twoWords}, "TP", ""), decisions::dismiss(file.database(), kept, ""),
                  slips::lay(file.database(), {{4}, PageSlip::Kind::Withheld, "LP", {}, ""})});
    CHECK(residual::find(file.database()).empty());
}

TEST_CASE("A number is found with other blanks, and withheld where it stands as one step", "[review]")
{
    SampleCase sample = withheldOnFirst({"0117 496 0123 is the number"}, {72, 72, 150, 84},
                                        {{"Ring 01174960123 after six"}, {"Ring 0117 4960124"}});
    CaseFile& file = sample.caseFile;
    auto const list = residual::find(file.database());
    REQUIRE(list.size() == 1);
    REQUIRE(list[0].places.size() == 1);
    CHECK(list[0].places[0].page == PageId{2});
    decide(file, residual::withhold(file.database(), list[0], "TP"));
    CHECK(residual::find(file.database()).empty());
}

TEST_CASE("An ordinary word that was withheld is not looked for, nor the data subject", "[review]")
{
    SampleCase sample = withheldOnFirst({"Parveen Ellis came"}, {72, 72, 150, 84}, {{"Parveen Ellis was there"}});
    CHECK(residual::find(sample.caseFile.database()).empty());
    SampleCase other = withheldOnFirst({"House was warm"}, {72, 72, 102, 84}, {{"The house was cold"}});
    CHECK(residual::find(other.caseFile.database()).empty());
}

TEST_CASE("An explained remainder keeps its note until another place comes", "[review]")
{
    SampleCase sample = withheldOnFirst({"Bronwen Thackray came"}, twoWords, {{"Bronwen Thackray"}, {"nobody"}});
    CaseFile& file = sample.caseFile;
    Act act = file.act(officer);
    explanations::note(act, "residual", {residual::find(file.database())[0].digest}, "She wrote this page.");
    act.commit();
    CHECK(residual::find(file.database())[0].note == "She wrote this page.");
    read(file, {3}, {"Bronwen Thackray"});
    CHECK(residual::find(file.database())[0].note.empty());
}
