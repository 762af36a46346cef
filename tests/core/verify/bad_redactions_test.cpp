// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/bad_redactions.h"

#include "core/base/error.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <functional>

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
    return verifier::badRedactions(folder.write("letter.pdf", support::drawnPdf({letter(), page}))).leaks;
}

// What is found in a file of the one page after a change of its objects.
verifier::Report changed(DrawnPage const& drawn, std::function<void(QPDF& pdf, QPDFObjectHandle page)> const& change)
{
    support::TemporaryFolder const folder;
    std::string const bytes = support::drawnPdf({drawn});
    QPDF pdf;
    pdf.processMemoryFile("letter", bytes.data(), bytes.size());
    change(pdf, pdf.getAllPages().at(0));
    auto const file = folder / "changed.pdf";
    QPDFWriter writer(pdf, file.c_str());
    writer.write();
    return verifier::badRedactions(file);
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
        REQUIRE(leak.place);
        CHECK(grown(support::inkOf(letter().lines[2], "Robert Hall"), 6).contains(leak.place->centre()));
        CHECK_FALSE(leak.why.empty());
        CHECK_FALSE(leak.remedy.empty());
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

TEST_CASE("A picture of one colour over live words is a bad redaction, whether it stands in the page or beside it", "[verify]")
{
    DrawnPage page = letter(GENERATE(Stored::Text, Stored::G4));
    Rect const ink = grown(support::inkOf(page.lines[2], "Robert Hall"), 2);
    std::string const place = std::to_string(ink.width()) + " 0 0 " + std::to_string(ink.height()) + ' ' + std::to_string(ink.x0)
                              + ' ' + std::to_string(page.size.height - ink.y1) + " cm ";
    page.after = "q " + place + "BI /W 1 /H 1 /BPC 8 /CS /G ID \x20 EI Q";
    CHECK_FALSE(found(page).empty());
}

TEST_CASE("A note or a highlight in black over live words is a bad redaction, and told from a bar", "[verify]")
{
    DrawnPage page = letter();
    page.notes = {{GENERATE("Square", "Highlight"), grown(support::inkOf(page.lines[2], "Robert Hall"), 2)}};
    std::vector<Leak> const leaks =
        changed(page, [](QPDF& pdf, QPDFObjectHandle object) {
            QPDFObjectHandle note = object.getKey("/Annots").getArrayItem(0);
            auto const r = note.getKey("/Rect").getArrayAsRectangle();
            QPDFObjectHandle corners = QPDFObjectHandle::newArray();
            for (double const corner : {r.llx, r.ury, r.urx, r.ury, r.llx, r.lly, r.urx, r.lly})
                corners.appendItem(QPDFObjectHandle::newReal(corner));
            note.replaceKey("/QuadPoints", corners);
            QPDFObjectHandle look = note.getKey("/AP").getKey("/N");
            look.replaceStreamData("0 g 0 0 300 300 re f", QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
            pdf.getTrailer().removeKey("/ID");
        }).leaks;
    REQUIRE_FALSE(leaks.empty());
    CHECK(std::any_of(leaks.begin(), leaks.end(), [](Leak const& leak) { return leak.kind == "note"; }));
}

TEST_CASE("A redaction that was marked and never carried out is a bad redaction, and where it was marked is told", "[verify]")
{
    DrawnPage page = letter(GENERATE(Stored::Text, Stored::G4));
    page.rotate = GENERATE(0, 90);
    Rect const ink = support::inkOf(page.lines[2], "Robert Hall");
    page.notes = {{"Redact", ink, support::DrawnNote::Look::None}};
    std::vector<Leak> const leaks = found(page);
    REQUIRE(leaks.size() == 1);
    CHECK(leaks[0].kind == "marked");
    REQUIRE(leaks[0].place);
    CHECK(shared(*leaks[0].place, ink).area() > 0.9 * ink.area());
}

TEST_CASE("Words in the colour of the paper, or that an older reading left where there is nothing, are a bad redaction",
          "[verify]")
{
    DrawnPage page = letter(GENERATE(Stored::Text, Stored::G4));
    SECTION("white on white")
    {
        page = letter(Stored::Text);
        page.lines[2].rgb = 0xffffff;
    }
    SECTION("an older reading")
    {
        page = letter(Stored::G4);
        page.hidden = {page.lines[2]};
        page.lines.erase(page.lines.begin() + 2);
    }
    std::vector<Leak> const leaks = found(page);
    REQUIRE_FALSE(leaks.empty());
    CHECK(leaks[0].kind == "unseen");
    CHECK(leaks[0].page == 2);
}

TEST_CASE("Words beyond the edge of a page are a bad redaction", "[verify]")
{
    std::string const box = GENERATE("/CropBox", "/MediaBox");
    std::vector<Leak> const leaks = changed(letter(), [&](QPDF&, QPDFObjectHandle page) {
                                        page.replaceKey(box, QPDFObjectHandle::parse("[0 340 298 421]"));
                                    }).leaks;
    REQUIRE(leaks.size() == 1);
    CHECK(leaks[0].kind == "beyond");
}

TEST_CASE("What a file keeps beside what its pages show is told, without calling it a bad redaction", "[verify]")
{
    std::function<void(QPDF&, QPDFObjectHandle)> change;
    std::string kind;
    SECTION("a picture beyond the crop")
    {
        kind = "cropped";
        change = [](QPDF&, QPDFObjectHandle page) { page.replaceKey("/CropBox", QPDFObjectHandle::parse("[0 0 298 200]")); };
    }
    SECTION("a layer that is switched off")
    {
        kind = "layer";
        change = [](QPDF& pdf, QPDFObjectHandle page) {
            QPDFObjectHandle layer = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /OCG /Name (Notes) >>"));
            pdf.getRoot().replaceKey("/OCProperties", QPDFObjectHandle::parse("<< /OCGs [] /D << /OFF [] >> >>"));
            pdf.getRoot().getKey("/OCProperties").getKey("/OCGs").appendItem(layer);
            pdf.getRoot().getKey("/OCProperties").getKey("/D").getKey("/OFF").appendItem(layer);
            page.getKey("/Resources").replaceKey("/Properties", QPDFObjectHandle::newDictionary({{"/L", layer}}));
            page.addPageContents(QPDFObjectHandle::newStream(&pdf, "q /OC /L BDC 0 g 60 100 80 40 re f EMC Q\n"), false);
        };
    }
    SECTION("a small picture of the page")
    {
        kind = "thumbnail";
        change = [](QPDF& pdf, QPDFObjectHandle page) { page.replaceKey("/Thumb", QPDFObjectHandle::newStream(&pdf, "small")); };
    }
    SECTION("an attachment")
    {
        kind = "attachment";
        change = [](QPDF& pdf, QPDFObjectHandle) {
            QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
                "notes", QPDFFileSpecObjectHelper::createFileSpec(pdf, "notes.txt",
                                                                  QPDFEFStreamObjectHelper::createEFStream(pdf, "Hall")));
        };
    }
    verifier::Report const report = changed(letter(Stored::G4), change);
    CHECK(report.leaks.empty());
    REQUIRE_FALSE(report.notices.empty());
    CHECK(report.notices[0].kind == kind);
}

TEST_CASE("An earlier state that lies beneath later changes is told", "[verify]")
{
    support::TemporaryFolder const folder;
    std::string bytes = support::drawnPdf({letter()});
    std::size_t const mark = bytes.rfind("startxref\n") + 10;
    std::string const previous = bytes.substr(mark, bytes.find('\n', mark) - mark);
    QPDF pdf;
    pdf.processMemoryFile("letter", bytes.data(), bytes.size());
    std::string const root = pdf.getRoot().unparse();
    std::string const size = pdf.getTrailer().getKey("/Size").unparse();
    std::string const table = std::to_string(bytes.size());
    bytes += "xref\n0 0\ntrailer\n<< /Size " + size + " /Root " + root + " /Prev " + previous + " >>\nstartxref\n" + table
             + "\n%%EOF\n";
    verifier::Report const report = verifier::badRedactions(folder.write("letter.pdf", bytes));
    CHECK(report.leaks.empty());
    REQUIRE(report.notices.size() == 1);
    CHECK(report.notices[0].kind == "earlier-state");
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
        CHECK(verifier::badRedactions(entry.path()).leaks.empty() == !name.starts_with("xray_"));
    }
}
