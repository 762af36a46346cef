// SPDX-License-Identifier: GPL-3.0-or-later
// The draft that shows what is withheld, of bundle.h.
#include "core/bundle/bundle.h"

#include "core/base/error.h"
#include "core/decide/decisions.h"
#include "core/source/pdf_source.h"
#include "core/verify/bad_redactions.h"
#include "core/verify/verifier.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

using namespace core;

namespace {

Rect const deanEllis{144, 90, 206, 102}; // as "Dean Ellis" of the lines is set

bundle::Press press(std::vector<BurnOrder>& asked)
{
    return [&asked](std::vector<BurnOrder> const& orders, std::function<void(BurntPage &&)> const& sink, std::stop_token) {
        for (BurnOrder const& order : orders) {
            asked.push_back(order);
            sink(support::burntPage(static_cast<int>(order.page.value), support::bundleShapes().front(), support::bundleLines(),
                                    order.boxes));
        }
    };
}

std::string titleOf(std::filesystem::path const& file)
{
    QPDF pdf;
    pdf.processFile(file.c_str());
    return pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value();
}

} // namespace

TEST_CASE("A see-through draft shows what is withheld, says so on every page, and is no bundle", "[bundle]")
{
    support::SampleCase sample = support::sampleCase(2);
    Act act = sample.caseFile.act("Olu Officer");
    decisions::apply(act, {decisions::draw(PageId{2}, {deanEllis}, "TP", "")});
    act.commit();
    std::vector<BurnOrder> asked;
    BundleOptions options{sample.folder / "check", false, "Olu Officer", [](std::string const&) { return Digest(); }};
    BundleReport const report = bundle::writeSeeThrough(sample.caseFile, options, press(asked), {}, {});

    // Nothing is burnt, and nothing is kept that would take the place of what is read from burnt pages.
    REQUIRE(asked.size() == 2);
    CHECK(asked[1].boxes.empty());
    Statement kept = sample.caseFile.database().prepare("SELECT count(*) FROM burnt_reading");
    REQUIRE(kept.step());
    CHECK(kept.integer(0) == 0);

    // It is where nothing is sent from, and nothing takes it for a bundle.
    CHECK(report.files == std::vector<std::string>{"retained/see-through-draft.pdf"});
    CHECK_FALSE(std::filesystem::exists(report.folder / "disclosure"));
    CHECK_THROWS_AS(verifier::verify(report.folder), Error);
    std::vector<Leak> const found = verifier::badRedactions(report.folder / report.files.front()).leaks;
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().kind == "see-through");
    CHECK(audit::entries(sample.caseFile.database()).back().details.find("\"see_through\":true") != std::string::npos);

    // What lies in the box can be read, by eye and by search; edges and marks are over it.
    std::filesystem::path const file = report.folder / report.files.front();
    CHECK(titleOf(file).find("never to be sent") != std::string::npos);
    PdfSource const source(file);
    std::string words;
    for (EmbeddedWord const& word : source.words(2))
        words += word.text + ' ';
    CHECK(words.find("Dean Ellis") != std::string::npos);
    PixelSize const size{595, 842};
    Raster const shown = source.render(2, size, Colour::Grey);
    Raster const plain = source.render(1, size, Colour::Grey);
    PixelRect const inside{150, 93, 200, 99};
    CHECK(cropped(shown, inside) == cropped(plain, inside));
    CHECK_FALSE(cropped(shown, {140, 86, 210, 106}) == cropped(plain, {140, 86, 210, 106}));
    for (Raster const& page : {shown, plain}) {
        CHECK(page.row(420)[2] < 60); // the frame
        CHECK(page.row(2)[300] < 60);
    }
}

TEST_CASE("A page that nothing covers is asked for with the picture that came of it before", "[bundle]")
{
    support::SampleCase sample = support::sampleCase(2);
    support::read(sample.caseFile, PageId{1}, support::bundleLines());
    BundleOptions options{sample.folder / "first", true, "Olu Officer", [](std::string const&) { return Digest(); }};
    auto const clean = [](std::filesystem::path const&) { return std::vector<std::string>(); };
    std::vector<BurnOrder> first;
    bundle::write(sample.caseFile, options, press(first), clean, {}, {});
    CHECK_FALSE(first.at(0).picture);
    options.out = sample.folder / "second";
    std::vector<BurnOrder> second;
    bundle::write(sample.caseFile, options, press(second), clean, {}, {});
    REQUIRE(second.at(0).picture);
    CHECK(second.at(0).words->text == first.at(0).words->text);
    CHECK(support::contentOf(sample.folder / "first/disclosure/record.pdf")
          == support::contentOf(sample.folder / "second/disclosure/record.pdf"));
}
