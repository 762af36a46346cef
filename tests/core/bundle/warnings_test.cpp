// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/warnings.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

BurntPage page(std::optional<Codec> source)
{
    PageTextWriter text;
    text.word("from", {104, 100, 130, 110}, 90);
    return {{1}, support::a4, {BurntImage::Codec::Flate, {10, 10}, Colour::Grey, Turn(), "x", source}, text.finish(Turn(), 0)};
}

BundledRedaction const shortOne{"TP", {{132, 98, 190, 112}}};
BundledRedaction const longOne{"TP", {{132, 298, 400, 312}}};

} // namespace

TEST_CASE("Whoever exports is told of short boxes and of pages that were JPEG 2000", "[bundle]")
{
    auto const kinds = [](std::optional<Codec> source, std::vector<BundledRedaction> const& redactions) {
        std::vector<Warning::Kind> list;
        for (Warning const& warning : warningsOf("3A", page(source), redactions))
            list.push_back(warning.kind);
        return list;
    };
    using Kind = Warning::Kind;
    CHECK(kinds(Codec::G4, {longOne}).empty());
    CHECK(kinds(Codec::G4, {longOne, shortOne}) == std::vector{Kind::ShortBox});
    CHECK(kinds(Codec::Jpx, {}) == std::vector{Kind::Recoded});
    CHECK(kinds(Codec::Jpx, {longOne}) == std::vector{Kind::Residue});
    CHECK(warningsOf("3A", page(Codec::G4), {longOne, shortOne}).front().redaction == 2);
    CHECK(warningsOf("3A", page(Codec::G4), {longOne, shortOne}).front().page == "3A");
}

TEST_CASE("Warnings are a list for the file and a sentence a kind for the eye", "[bundle]")
{
    std::vector<Warning> warnings;
    for (int number = 1; number <= 12; ++number)
        warnings.push_back({Warning::Kind::ShortBox, std::to_string(number), 1});
    warnings.push_back({Warning::Kind::Recoded, "7", 0});
    std::vector<std::string> const sentences = summary(warnings);
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].starts_with(
        "12 short boxes stand alone in a line of type, on 12 pages (1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ...): "));
    CHECK(sentences[1].starts_with("1 page was JPEG 2000, on page 7: "));
    std::string const csv = warningsCsv(warnings);
    CHECK(csv.starts_with("page,number on the page,warning\r\n1,1,\"This box is short"));
    CHECK(csv.find("\r\n7,,\"The page was JPEG 2000") != std::string::npos);
    CHECK(summary({}).empty());
}
