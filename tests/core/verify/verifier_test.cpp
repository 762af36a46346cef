// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verifier.h"

#include "core/base/error.h"
#include "core/reference/exemptions.h"
#include "core/source/fax.h"
#include "core/verify/report.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/refused.h"
#include "tests/support/spoilt_bundle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace core;
using Handle = QPDFObjectHandle;
using support::overwrite;

// What is found in bundles that were spoilt: tests/leak/planted_leaks_test.cpp.

TEST_CASE("An encrypted record is looked at as closely as any other, by whoever has its passphrase", "[verify]")
{
    std::string const passphrase = "correct horse battery";
    support::SpoiltBundle bundle;
    bundle.manifest.encrypted = true;
    auto const locked = [&](QPDFWriter& writer) {
        writer.setR6EncryptionParameters(passphrase.c_str(), passphrase.c_str(), true, true, true, true, true, true,
                                         qpdf_r3p_full, true);
    };
    auto const found = [&](std::string const& words) {
        std::string all;
        for (Leak const& leak : verifier::verify(bundle.folder(), {}, words))
            all += leak.what + "\n";
        return all;
    };
    SECTION("clean")
    {
        bundle.change([](QPDF&) {}, locked);
        CHECK(found(passphrase).empty());
        Error const none = support::refused([&] { found(""); });
        CHECK(none.fault() == Fault::Usage);
        CHECK(support::says(none, "passphrase"));
        CHECK(support::refused([&] { found("wrong horse battery"); }).fault() == Fault::Usage);
    }
    SECTION("a word under a box")
    {
        bundle.change([](QPDF& pdf) { support::say(pdf, support::letterAt(150, 743)); }, locked);
        CHECK(found(passphrase).find("text under a redaction") != std::string::npos);
    }
    SECTION("an author")
    {
        bundle.change([](QPDF& pdf) { pdf.getTrailer().getKey("/Info").replaceKey("/Author", Handle::newString("SECRET")); },
                      locked);
        CHECK(found(passphrase).find("/Author") != std::string::npos);
    }
    SECTION("a weaker lock")
    {
        bundle.change([](QPDF&) {},
                      [&](QPDFWriter& writer) {
                          writer.setR5EncryptionParameters(passphrase.c_str(), passphrase.c_str(), true, true, true, true, true,
                                                           true, qpdf_r3p_full, true);
                      });
        CHECK(found(passphrase).find("/R of the description of the encryption") != std::string::npos);
    }
    SECTION("no lock at all")
    {
        bundle.change([](QPDF&) {});
        CHECK(found(passphrase).find("not encrypted") != std::string::npos);
    }
}

TEST_CASE("Clean bundles are not refused, whatever their words and boxes", "[verify]")
{
    std::mt19937 dice(20241122);
    auto const between = [&](double least, double most) { return std::uniform_real_distribution<double>(least, most)(dice); };
    Raster const paper({300, 400}, Colour::Bilevel);
    std::vector<support::MarkedPage> pages;
    for (int number = 1; number <= 250; ++number) {
        Size const size{between(30, 1300), between(30, 1300)};
        Turn const picture(90 * (number % 4));
        core::BurntImage image{core::BurntImage::Codec::G4, paper.size(), Colour::Bilevel, picture, encodeG4(paper)};
        image.inverse = number % 12 == 0; // as a page without a box may be
        core::PageTextWriter text;
        for (int i = 0; i < 60; ++i) {
            double const x = between(-40, size.width);
            double const y = between(-20, size.height);
            text.word(i % 7 == 0   ? "—"
                      : i % 5 == 0 ? "yours"
                                   : "Adoption",
                      {x, y, x + between(0.1, 70), y + between(0.1, 25)}, 80);
            if (i % 6 == 5)
                text.endLine();
        }
        std::vector<Rect> boxes;
        for (int i = 0; i < number % 12; ++i) {
            double const x = between(0, size.width - 1);
            double const y = between(0, size.height - 1);
            boxes.push_back(within({x, y, x + between(0.2, 200), y + between(0.2, 40)}, size));
        }
        pages.push_back({{PageId{number}, size, image, text.finish(Turn(90 * (number / 4 % 4)), 0)}, boxes});
    }
    support::TemporaryFolder const folder;
    support::writeBundle(folder.path(), Stamp::Draft, pages);
    std::vector<Leak> const leaks = verifier::verify(folder.path());
    for (std::size_t i = 0; i < std::min<std::size_t>(leaks.size(), 5); ++i)
        UNSCOPED_INFO("Page " << leaks[i].page << ": " << leaks[i].what);
    CHECK(leaks.empty());
}

TEST_CASE("The schedule may say what the catalogue has for somebody who did not agree", "[verify]")
{
    support::SpoiltBundle bundle;
    Exemption const& exemption = *Exemptions::shipped().find("TP");
    REQUIRE(exemption.told("no_agreement") != exemption.printText);
    bundle.changeBytes(bundle.schedule(), [&](std::string& csv) {
        csv.replace(csv.find(exemption.printText), exemption.printText.size(), exemption.told("no_agreement"));
    });
    CHECK(bundle.findings().empty());
}

TEST_CASE("What is withheld and can be read on a page is worth a look, and no reason to refuse", "[verify]")
{
    support::SpoiltBundle bundle;
    auto const withhold = [&](std::vector<std::string> const& names) {
        bundle.changeManifest([&](Manifest& manifest) { manifest.withheld = names; });
    };
    SECTION("nowhere")
    {
        withhold({"Robert Hall", "01632 960999"});
        CHECK(bundle.findings().empty());
    }
    SECTION("on the one page where nobody drew a box")
    {
        withhold({"Dean Ellis", "01632 960123"});
        std::vector<std::string> const findings = bundle.notices();
        CHECK(findings.size() == 2);
        for (std::string const& finding : findings)
            CHECK(finding.starts_with("Page 7: A name or number that is withheld"));
    }
    SECTION("on the pages, where it stands: worth a look, for somebody may have kept it there")
    {
        withhold({"school was told"});
        CHECK(bundle.findings().empty());
        std::vector<std::string> const findings = bundle.notices();
        CHECK(findings.size() == 7);
        CHECK(findings.front().find("Page 1: A name or number that is withheld") == 0);
        CHECK(findings.front().find("cm from the top") != std::string::npos);
        CHECK(findings.front().find("told") == std::string::npos);
    }
}

TEST_CASE("Numbers of pages are the same in the manifest, on the pages and in the schedule, and findings go by them", "[verify]")
{
    support::SpoiltBundle bundle;
    auto const found = [&] {
        std::vector<std::string> sentences;
        for (Leak const& leak : verifier::verify(bundle.folder()))
            sentences.push_back(verifier::pageWords(leak) + '|' + leak.what);
        return sentences;
    };
    REQUIRE(found().empty());
    SECTION("a number that neither the labels nor the schedule has")
    {
        bundle.changeManifest([](Manifest& manifest) { manifest.pages[1].printed = {1, 1}; });
        std::vector<std::string> const sentences = found();
        auto const told = [&](std::string const& start) {
            return std::count_if(sentences.begin(), sentences.end(),
                                 [&](std::string const& sentence) { return sentence.starts_with(start); });
        };
        CHECK(told("|The entry /PageLabels of the catalogue") == 1);
        CHECK(told("Page 1A|The schedule says") == 2);
        CHECK(sentences.size() == 3);
    }
    SECTION("one number for two pages")
    {
        bundle.changeManifest([](Manifest& manifest) { manifest.pages[1].printed = {1, 0}; });
        CHECK(support::refused([&] { found(); }).fault() == Fault::Integrity);
    }
    SECTION("a number that is none")
    {
        std::string const text = support::contentOf(bundle.folder() / "retained/manifest.json");
        for (std::string const number : {"2 of 7", "", "A", "02", "0", "2a"}) {
            CAPTURE(number);
            std::string spoilt = text;
            std::string const before = "\"printed\": \"2\"";
            spoilt.replace(spoilt.find(before), before.size(), "\"printed\": \"" + number + '"');
            overwrite(bundle.folder() / "retained/manifest.json", spoilt);
            CHECK(support::refused([&] { found(); }).fault() == Fault::Integrity);
        }
    }
    SECTION("a bundle of an older program, which counted pages from 1")
    {
        std::string text = support::contentOf(bundle.folder() / "retained/manifest.json");
        for (std::size_t at = text.find("   \"printed\""); at != std::string::npos; at = text.find("   \"printed\""))
            text.erase(at, text.find('\n', at) + 1 - at);
        overwrite(bundle.folder() / "retained/manifest.json", text);
        CHECK(found().empty());
    }
}

TEST_CASE("A folder without a bundle is no bundle", "[verify]")
{
    support::TemporaryFolder const folder;
    Error const error = support::refused([&] { verifier::verify(folder.path()); });
    CHECK(error.fault() == Fault::Missing);
    CHECK(support::says(error, folder.path().string()));
}

TEST_CASE("A manifest or a record that cannot be read is damage, not a clean bundle", "[verify]")
{
    support::SpoiltBundle bundle;
    SECTION("a manifest that is no JSON")
    {
        overwrite(bundle.folder() / "retained/manifest.json", "{");
    }
    SECTION("a manifest without pages")
    {
        overwrite(bundle.folder() / "retained/manifest.json",
                  R"({"format":1,"status":"final","sources":[],"outputs":[],"pages":[]})");
    }
    SECTION("a manifest of a later format")
    {
        overwrite(bundle.folder() / "retained/manifest.json", R"({"format":2})");
    }
    SECTION("a record that is no PDF")
    {
        overwrite(bundle.record(), "SECRET");
        support::seal(bundle.folder(), bundle.manifest);
    }
    SECTION("a record that is cut")
    {
        bundle.changeBytes(bundle.record(), [](std::string& file) { file.resize(file.size() / 2); });
    }
    CHECK(support::refused([&] { verifier::verify(bundle.folder()); }).fault() == Fault::Integrity);
}

TEST_CASE("Verification counts the pages that it has looked at", "[verify]")
{
    support::SpoiltBundle const bundle;
    std::vector<int> seen;
    verifier::verify(bundle.folder(), [&](int done, int total) {
        CHECK(total == 7);
        seen.push_back(done);
    });
    CHECK(seen == std::vector<int>{1, 2, 3, 4, 5, 6, 7});
}
