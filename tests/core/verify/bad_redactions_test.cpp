// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/bad_redactions.h"

#include "core/base/error.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

using namespace core;
using support::DrawnPage;
using support::Stored;

namespace {

DrawnPage letter(Stored stored = Stored::Text)
{
    DrawnPage page;
    page.stored = stored;
    page.size = {298, 421};
    page.lines = support::column(
        {"Dear Ms Ellis,", "thank you for the letter from", "Robert Hall, who called again", "on Tuesday."}, {30, 60});
    return page;
}

// A bar over the name, as operators of the page.
std::string overTheName(DrawnPage const& page, std::string const& colour)
{
    Rect const ink = grown(support::inkOf(page.lines[2], "Robert Hall"), 2);
    std::string const rectangle = std::to_string(ink.x0) + ' ' + std::to_string(page.size.height - ink.y1) + ' '
                                  + std::to_string(ink.width()) + ' ' + std::to_string(ink.height()) + " re ";
    return "q " + colour + ' ' + rectangle + "f Q";
}

std::vector<Leak> found(DrawnPage const& page)
{
    support::TemporaryFolder const folder;
    return verifier::badRedactions(folder.write("letter.pdf", support::drawnPdf({letter(), page})));
}

} // namespace

TEST_CASE("A bar over live words is a bad redaction", "[verify]")
{
    Stored const stored = GENERATE(Stored::Text, Stored::Jpeg420, Stored::G4, Stored::Jbig2);
    std::string const colour = GENERATE("0 g", "1 g", "0.8 g", "0.8 0.1 0.1 rg");
    DrawnPage page = letter(stored);
    page.after = overTheName(page, colour);
    std::vector<Leak> const leaks = found(page);
    REQUIRE_FALSE(leaks.empty());
    for (Leak const& leak : leaks) {
        CHECK(leak.page == 2);
        CHECK(leak.what.find("cm from the left") != std::string::npos);
        CHECK(leak.what.find("Hall") == std::string::npos);
    }
}

TEST_CASE("A thick line or a note over live words is a bad redaction", "[verify]")
{
    DrawnPage page = letter();
    Rect const ink = support::inkOf(page.lines[2], "Robert Hall");
    SECTION("a line")
    {
        std::string const y = std::to_string(page.size.height - ink.centre().y);
        page.after = "q 0 G 14 w " + std::to_string(ink.x0) + ' ' + y + " m " + std::to_string(ink.x1) + ' ' + y + " l S Q";
    }
    SECTION("a note")
    {
        page.notes = {{"Square", grown(ink, 2)}};
    }
    CHECK_FALSE(found(page).empty());
}

TEST_CASE("Words of an older reading that were left under a bar are a bad redaction, though the picture is empty there",
          "[verify]")
{
    DrawnPage page = letter(Stored::G4);
    page.hidden = page.lines;
    page.after = overTheName(page, "0 g");
    page.lines.erase(page.lines.begin() + 2);
    CHECK_FALSE(found(page).empty());
    page.hidden.erase(page.hidden.begin() + 2);
    CHECK(found(page).empty());
}

TEST_CASE("What hides nothing is no bad redaction", "[verify]")
{
    DrawnPage page = letter(GENERATE(Stored::Text, Stored::Jpeg420, Stored::G4));
    SECTION("nothing drawn over") {}
    SECTION("a bar over empty paper")
    {
        page.after = "q 0 g 40 40 120 20 re f Q";
    }
    SECTION("a frame around words")
    {
        page.after = "q 0 G 0.5 w 20 300 250 100 re S Q";
    }
    SECTION("rules of a table")
    {
        page.after = "q 0 G 0.7 w 20 345 m 270 345 l S 20 327 m 270 327 l S 20 309 m 270 309 l S Q";
    }
    SECTION("lines that cross words")
    {
        page.after = "q 0 G 1 w 20 300 m 270 400 l S 20 400 m 270 300 l S 30 326 m 200 326 l S Q";
    }
    SECTION("words on a tint that was painted first")
    {
        page.before = "q 0.85 g 20 300 250 100 re f Q";
    }
    SECTION("an older reading over its scan")
    {
        page.hidden = page.lines;
    }
    CHECK(found(page).empty());
}

TEST_CASE("What is no PDF is refused", "[verify]")
{
    support::TemporaryFolder const folder;
    auto const file = folder.write("letter.pdf", "Dear Ms Ellis");
    CHECK(support::refused([&] { verifier::badRedactions(file); }).fault() == Fault::Input);
}

TEST_CASE("Court filings that only covered are found out, their neighbours are not", "[verify]")
{
    std::filesystem::path const folder = support::strangersFolder("leaky");
    if (!std::filesystem::is_directory(folder)) {
        WARN("skipped: there are no strangers' files here");
        return;
    }
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        std::string const name = entry.path().filename().string();
        INFO(name);
        CHECK(verifier::badRedactions(entry.path()).empty() == !name.starts_with("xray_"));
    }
}
