// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verifier.h"

#include "core/base/error.h"
#include "core/reference/exemptions.h"
#include "core/source/fax.h"
#include "core/verify/report.h"
#include "core/verify/stream_bytes.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace core;

namespace {

using Handle = QPDFObjectHandle;

void overwrite(std::filesystem::path const& file, std::string const& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

// A clean bundle that a test may spoil. Its manifest is written again afterwards, so that it is never the digest of the file
// alone that gives the change away.
class Bundle {
public:
    explicit Bundle(Stamp stamp = Stamp::Final) : manifest(support::writeBundle(m_folder.path(), stamp)) {}

    std::filesystem::path const& folder() const { return m_folder.path(); }
    std::filesystem::path record() const { return m_folder / "disclosure/record.pdf"; }

    // Changes objects and writes the file as an export writes it, unless `settings` says otherwise.
    void change(std::function<void(QPDF&)> const& work, std::function<void(QPDFWriter&)> const& settings = {})
    {
        QPDF pdf;
        std::string const before = support::contentOf(record());
        pdf.processMemoryFile("record", before.data(), before.size());
        pdf.getTrailer().removeKey("/ID"); // so that both halves of the new one agree
        work(pdf);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDecodeLevel(qpdf_dl_none);
        if (settings)
            settings(writer);
        else
            writer.setDeterministicID(true);
        writer.write();
        auto const bytes = writer.getBufferSharedPointer();
        overwrite(record(), {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()});
        support::seal(folder(), manifest);
    }

    void changeBytes(std::function<void(std::string&)> const& work)
    {
        std::string bytes = support::contentOf(record());
        work(bytes);
        overwrite(record(), bytes);
        support::seal(folder(), manifest);
    }

    std::vector<std::string> findings() const { return sentences(verifier::look(folder()).leaks); }
    std::vector<std::string> notices() const { return sentences(verifier::look(folder()).notices); }

private:
    static std::vector<std::string> sentences(std::vector<Leak> const& leaks)
    {
        std::vector<std::string> all;
        for (Leak const& leak : leaks)
            all.push_back((leak.page > 0 ? "Page " + std::to_string(leak.page) + ": " : "") + leak.what);
        return all;
    }

    support::TemporaryFolder m_folder;

public:
    Manifest manifest;
};

Handle page(QPDF& pdf, int number = 1)
{
    return pdf.getAllPages().at(static_cast<std::size_t>(number - 1));
}

Handle picture(QPDF& pdf, int number = 1)
{
    return page(pdf, number).getKey("/Resources").getKey("/XObject").getKey("/Im");
}

// The first of the first page.
Handle paragraph(QPDF& pdf)
{
    return pdf.getRoot()
        .getKey("/StructTreeRoot")
        .getKey("/K")
        .getArrayItem(0)
        .getKey("/K")
        .getArrayItem(0)
        .getKey("/K")
        .getArrayItem(0);
}

std::string bytesOf(Handle stream, qpdf_stream_decode_level_e level)
{
    auto const buffer = level == qpdf_dl_none ? stream.getRawStreamData() : stream.getStreamData(level);
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

std::string content(QPDF& pdf, int number = 1)
{
    return bytesOf(page(pdf, number).getKey("/Contents"), qpdf_dl_generalized);
}

void setContent(QPDF& pdf, std::string const& operators, int number = 1)
{
    page(pdf, number).getKey("/Contents").replaceStreamData(operators, Handle::newNull(), Handle::newNull());
}

void append(QPDF& pdf, std::string const& operators)
{
    setContent(pdf, content(pdf) + operators);
}

void replace(QPDF& pdf, std::string const& before, std::string const& after)
{
    std::string text = content(pdf);
    std::size_t const at = text.find(before);
    REQUIRE(at != std::string::npos);
    setContent(pdf, text.replace(at, before.size(), after));
}

Handle parsed(std::string const& text)
{
    return Handle::parse(text);
}

// Another stream for the picture of a page, and a manifest that believes in it.
void setPicture(Bundle& bundle, QPDF& pdf, int number, std::string const& bytes)
{
    Handle image = picture(pdf, number);
    image.replaceStreamData(bytes, image.getDict().getKey("/Filter"), image.getDict().getKey("/DecodeParms"));
    bundle.manifest.pages[static_cast<std::size_t>(number - 1)].picture = sha256(bytes);
}

void spoilPicture(Bundle& bundle, QPDF& pdf, int number, std::function<void(std::string&)> const& work)
{
    std::string bytes = bytesOf(picture(pdf, number), qpdf_dl_none);
    work(bytes);
    setPicture(bundle, pdf, number, bytes);
}

Handle stream(QPDF& pdf, std::string const& bytes)
{
    return Handle::newStream(&pdf, bytes);
}

Handle smallImage(QPDF& pdf, std::string const& entries = "")
{
    Handle image = stream(pdf, std::string(4, 'S'));
    image.replaceDict(parsed("<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                             + entries + " >>"));
    return image;
}

struct Plant {
    std::string name;
    std::string finding; // words of the sentence that must tell of it
    std::function<void(Bundle&, QPDF&)> work;
};

void checkAllCaught(std::vector<Plant> const& plants)
{
    for (Plant const& plant : plants) {
        INFO(plant.name);
        Bundle bundle;
        bundle.change([&](QPDF& pdf) { plant.work(bundle, pdf); });
        std::vector<std::string> const findings = bundle.findings();
        std::string all;
        for (std::string const& finding : findings)
            all += finding + "\n";
        CAPTURE(all);
        CHECK(all.find(plant.finding) != std::string::npos);
        CHECK(all.find("SECRET") == std::string::npos); // a finding is no leak itself
    }
}

// Places an invisible letter at a point of the page, in PDF's own space.
std::string letterAt(double x, double y)
{
    return "BT 3 Tr /F 10 Tf 100 Tz 1 0 0 1 " + std::to_string(x) + ' ' + std::to_string(y) + " Tm <0024> Tj ET\n";
}

} // namespace

TEST_CASE("A clean bundle has nothing to tell of", "[verify]")
{
    CHECK(Bundle(Stamp::Final).findings().empty());
    CHECK(Bundle(Stamp::Draft).findings().empty());
}

TEST_CASE("An encrypted record is looked at as closely as any other, by whoever has its passphrase", "[verify]")
{
    std::string const passphrase = "correct horse battery";
    Bundle bundle;
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
        bundle.change([](QPDF& pdf) { append(pdf, letterAt(150, 743)); }, locked);
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

TEST_CASE("A bundle that was only written again is still clean", "[verify]")
{
    Bundle bundle;
    bundle.change([](QPDF&) {});
    CHECK(bundle.findings().empty());
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
        core::BurntImage const image{core::BurntImage::Codec::G4, paper.size(), Colour::Bilevel, picture, encodeG4(paper)};
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

TEST_CASE("Text that should not be there is found", "[verify]")
{
    checkAllCaught({
        {"visible text", "not invisible", [](Bundle&, QPDF& pdf) { replace(pdf, "3 Tr", "0 Tr"); }},
        {"text without a mode", "not invisible", [](Bundle&, QPDF& pdf) { replace(pdf, "BT 3 Tr\n", "BT\n"); }},
        {"a word under a box", "text under a redaction", [](Bundle&, QPDF& pdf) { append(pdf, letterAt(150, 743)); }},
        {"a word of no height under a box", "text under a redaction",
         [](Bundle&, QPDF& pdf) { append(pdf, "BT 3 Tr /F 0.01 Tf 100 Tz 1 0 0 1 150 745 Tm <0024> Tj ET\n"); }},
        {"a word that runs on under a box", "text under a redaction",
         [](Bundle&, QPDF& pdf) { append(pdf, "BT 3 Tr /F 10 Tf 100 Tz 1 0 0 1 138 743 Tm <002400240024> Tj ET\n"); }},
        {"a word in two pieces, the second under a box", "text under a redaction",
         [](Bundle&, QPDF& pdf) { append(pdf, "BT 3 Tr /F 10 Tf 100 Tz 1 0 0 1 136 743 Tm <0024> Tj <0024> Tj ET\n"); }},
        {"a turned word under a box", "text under a redaction",
         [](Bundle&, QPDF& pdf) { append(pdf, "BT 3 Tr /F 10 Tf 100 Tz 0 1 -1 0 160 742 Tm <0024> Tj ET\n"); }},
        {"a word left of the page", "beyond the edge", [](Bundle&, QPDF& pdf) { append(pdf, letterAt(-200, 400)); }},
        {"a word above the page", "beyond the edge", [](Bundle&, QPDF& pdf) { append(pdf, letterAt(100, 2000)); }},
        {"text for a screen reader", "operator",
         [](Bundle&, QPDF& pdf) { append(pdf, "/Span << /ActualText (SECRET) >> BDC EMC\n"); }},
        {"a comment in the content", "comment", [](Bundle&, QPDF& pdf) { append(pdf, "% SECRET\n"); }},
        {"padding in the content", "padding", [](Bundle&, QPDF& pdf) { append(pdf, "q  \t  \t Q\n"); }},
        {"a string that nothing shows", "not complete", [](Bundle&, QPDF& pdf) { append(pdf, "(SECRET)\n"); }},
        {"a name that nothing uses", "operator", [](Bundle&, QPDF& pdf) { append(pdf, "/SECRET q Q\n"); }},
        {"text in brackets", "written as", [](Bundle&, QPDF& pdf) { append(pdf, "BT 3 Tr /F 1 Tf (SECRETS) Tj ET\n"); }},
        {"text by another operator", "operator", [](Bundle&, QPDF& pdf) { append(pdf, "BT 3 Tr /F 1 Tf [<0024>] TJ ET\n"); }},
    });
}

TEST_CASE("Pictures that should not be there are found", "[verify]")
{
    checkAllCaught({
        {"an image inside the content", "operator",
         [](Bundle&, QPDF& pdf) { append(pdf, "q BI /W 1 /H 1 /BPC 8 /CS /G ID S EI Q\n"); }},
        {"a second picture that is painted", "list of a page's pictures",
         [](Bundle&, QPDF& pdf) {
             page(pdf).getKey("/Resources").getKey("/XObject").replaceKey("/Im2", smallImage(pdf));
             append(pdf, "q 10 0 0 10 0 0 cm /Im2 Do Q\n");
         }},
        {"a second picture that is not painted", "list of a page's pictures",
         [](Bundle&, QPDF& pdf) { page(pdf).getKey("/Resources").getKey("/XObject").replaceKey("/SECRET", smallImage(pdf)); }},
        {"the picture painted twice", "2 pictures", [](Bundle&, QPDF& pdf) { append(pdf, "q 595 0 0 842 0 0 cm /Im Do Q\n"); }},
        {"a picture larger than the page", "cover the page",
         [](Bundle&, QPDF& pdf) { replace(pdf, "q 595 0 0 842 0 0 cm", "q 600 0 0 842 0 0 cm"); }},
        {"a mirrored picture", "cover the page",
         [](Bundle&, QPDF& pdf) { replace(pdf, "q 595 0 0 842 0 0 cm", "q -595 0 0 842 595 0 cm"); }},
        {"a clipped picture", "operator", [](Bundle&, QPDF& pdf) { replace(pdf, "/Im Do", "0 0 1 1 re W n /Im Do"); }},
        {"a box under the picture instead of over it", "first thing",
         [](Bundle&, QPDF& pdf) {
             std::string const paint = "q 595 0 0 842 0 0 cm /Im Do Q\n";
             replace(pdf, paint, "");
             append(pdf, paint);
         }},
        {"a translucent state", "operator", [](Bundle&, QPDF& pdf) { append(pdf, "/SECRET gs\n"); }},
        {"a soft mask", "/SMask", [](Bundle&, QPDF& pdf) { picture(pdf).getDict().replaceKey("/SMask", smallImage(pdf)); }},
        {"a mask", "/Mask", [](Bundle&, QPDF& pdf) { picture(pdf).getDict().replaceKey("/Mask", parsed("[0 1]")); }},
        {"another version of the picture", "/Alternates",
         [](Bundle&, QPDF& pdf) { picture(pdf).getDict().replaceKey("/Alternates", Handle::newArray({smallImage(pdf)})); }},
        {"inverted values", "/Decode", [](Bundle&, QPDF& pdf) { picture(pdf).getDict().replaceKey("/Decode", parsed("[1 0]")); }},
        {"a thumbnail", "/Thumb", [](Bundle&, QPDF& pdf) { page(pdf).replaceKey("/Thumb", smallImage(pdf)); }},
        {"an ICC profile", "not of a kind",
         [](Bundle&, QPDF& pdf) {
             picture(pdf, 3).getDict().replaceKey("/ColorSpace",
                                                  Handle::newArray({Handle::newName("/ICCBased"), stream(pdf, "SECRET")}));
         }},
        {"a codec that shares symbols over pages", "not of a kind",
         [](Bundle&, QPDF& pdf) {
             picture(pdf).replaceStreamData("SECRET", Handle::newName("/JBIG2Decode"), Handle::newNull());
         }},
        {"a picture used on two pages", "used elsewhere",
         [](Bundle&, QPDF& pdf) { page(pdf, 2).getKey("/Resources").getKey("/XObject").replaceKey("/Im", picture(pdf, 1)); }},
    });
}

TEST_CASE("Whatever still lies under a box is found, in each codec and turn", "[verify]")
{
    for (int number = 1; number <= 6; ++number) {
        INFO(number);
        Bundle bundle;
        bundle.change([&](QPDF& pdf) {
            support::BurntShape const& shape = support::bundleShapes()[static_cast<std::size_t>(number - 1)];
            setPicture(bundle, pdf, number, support::unburnt(shape, support::bundleLines()).stream);
        });
        CHECK(bundle.findings()
              == std::vector<std::string>{"Page " + std::to_string(number)
                                          + ": The picture still shows something under a redaction."});
    }
}

TEST_CASE("Bytes hidden in a picture's stream are found", "[verify]")
{
    auto const insert = [](int number, std::size_t at, std::string const& bytes) {
        return [=](Bundle& bundle, QPDF& pdf) {
            spoilPicture(bundle, pdf, number, [&](std::string& file) { file.insert(at, bytes); });
        };
    };
    auto const append = [](int number, std::size_t fromEnd, std::string const& bytes) {
        return [=](Bundle& bundle, QPDF& pdf) {
            spoilPicture(bundle, pdf, number, [&](std::string& file) { file.insert(file.size() - fromEnd, bytes); });
        };
    };
    checkAllCaught({
        {"behind a fax code's end", "follows the end of the picture's fax code", append(1, 0, "SECRET")},
        {"behind the rows of a Flate picture", "holds more than a picture", append(3, 0, "SECRET")},
        {"more rows than are shown", "holds more than a picture",
         [](Bundle& bundle, QPDF& pdf) {
             setPicture(bundle, pdf, 3,
                        support::deflated(bytesOf(picture(pdf, 3), qpdf_dl_generalized) + std::string(3000, 'S')));
         }},
        {"what a camera notes", "no part of a picture", insert(5, 2, std::string("\xFF\xE1\x00\x08SECRET", 10))},
        {"a comment in a JPEG", "no part of a picture", insert(5, 2, std::string("\xFF\xFE\x00\x08SECRET", 10))},
        {"a colour marker", "no part of a picture", insert(6, 2, std::string("\xFF\xEE\x00\x08SECRET", 10))},
        {"behind the end of a JPEG", "follows the end", append(5, 0, "SECRET")},
        {"before the end of a JPEG", "holds more than a picture", append(5, 2, std::string(40, 'S'))},
        {"a fax code that is cut", "no end",
         [](Bundle& bundle, QPDF& pdf) { spoilPicture(bundle, pdf, 1, [](std::string& file) { file.resize(20); }); }},
        {"a JPEG that is cut", "not a complete JPEG",
         [](Bundle& bundle, QPDF& pdf) {
             spoilPicture(bundle, pdf, 5, [](std::string& file) { file.resize(file.size() / 2); });
         }},
        {"a picture of another page", "not the one that was made of this page",
         [](Bundle&, QPDF& pdf) {
             Handle one = picture(pdf, 1);
             Handle other = picture(pdf, 7);
             one.replaceStreamData(bytesOf(other, qpdf_dl_none), other.getDict().getKey("/Filter"),
                                   other.getDict().getKey("/DecodeParms"));
         }},
    });
}

TEST_CASE("What a PDF can keep beside its pages is found", "[verify]")
{
    auto const inRoot = [](std::string const& key, std::string const& value) {
        return [=](Bundle&, QPDF& pdf) { pdf.getRoot().replaceKey(key, parsed(value)); };
    };
    auto const inPage = [](std::string const& key, std::string const& value) {
        return [=](Bundle&, QPDF& pdf) { page(pdf, 2).replaceKey(key, parsed(value)); };
    };
    checkAllCaught({
        {"an author", "/Author",
         [](Bundle&, QPDF& pdf) { pdf.getTrailer().getKey("/Info").replaceKey("/Author", Handle::newString("SECRET")); }},
        {"a title of its own", "/Title",
         [](Bundle&, QPDF& pdf) { pdf.getTrailer().getKey("/Info").replaceKey("/Title", Handle::newString("SECRET")); }},
        {"a time", "/ModDate",
         [](Bundle&, QPDF& pdf) { pdf.getTrailer().getKey("/Info").replaceKey("/ModDate", Handle::newString("D:2024")); }},
        {"XMP of the file", "description of the record",
         [](Bundle&, QPDF& pdf) { pdf.getRoot().replaceKey("/Metadata", stream(pdf, "SECRET")); }},
        {"XMP of a page", "/Metadata", [](Bundle&, QPDF& pdf) { page(pdf).replaceKey("/Metadata", stream(pdf, "SECRET")); }},
        {"XMP of a picture", "/Metadata",
         [](Bundle&, QPDF& pdf) { picture(pdf).getDict().replaceKey("/Metadata", stream(pdf, "SECRET")); }},
        {"an attachment", "/Names",
         [](Bundle&, QPDF& pdf) {
             Handle file = parsed("<< /Type /Filespec /F (SECRET) /EF << >> >>");
             file.getKey("/EF").replaceKey("/F", stream(pdf, "SECRET"));
             pdf.getRoot().replaceKey("/Names", parsed("<< /EmbeddedFiles << /Names [(SECRET)] >> >>"));
             pdf.getRoot().getKey("/Names").getKey("/EmbeddedFiles").getKey("/Names").appendItem(file);
         }},
        {"a script", "/OpenAction", inRoot("/OpenAction", "<< /S /JavaScript /JS (SECRET) >>")},
        {"a form", "/AcroForm", inRoot("/AcroForm", "<< /Fields [] >>")},
        {"layers", "/OCProperties", inRoot("/OCProperties", "<< /D << >> >>")},
        {"named places", "/Dests", inRoot("/Dests", "<< /SECRET [0 /Fit] >>")},
        {"another structure", "logical structure", inRoot("/StructTreeRoot", "<< /Type /StructTreeRoot >>")},
        {"more about the structure", "/MarkInfo", inRoot("/MarkInfo", "<< /Marked true /SECRET 1 >>")},
        {"a paragraph with another text", "logical structure",
         [](Bundle&, QPDF& pdf) { paragraph(pdf).replaceKey("/ActualText", Handle::newString("SECRET")); }},
        {"a paragraph with a description", "logical structure",
         [](Bundle&, QPDF& pdf) { paragraph(pdf).replaceKey("/Alt", Handle::newString("SECRET")); }},
        {"a paragraph with a name of its own", "logical structure",
         [](Bundle&, QPDF& pdf) { paragraph(pdf).replaceKey("/S", Handle::newName("/SECRET")); }},
        {"a paragraph of another page", "logical structure",
         [](Bundle&, QPDF& pdf) { paragraph(pdf).replaceKey("/Pg", page(pdf, 2)); }},
        {"a paragraph that no page has", "paragraphs are not those",
         [](Bundle&, QPDF& pdf) {
             Handle section = paragraph(pdf).getKey("/P");
             Handle more = pdf.makeIndirectObject(parsed("<< /S /P /K 1 >>"));
             more.replaceKey("/P", section);
             more.replaceKey("/Pg", page(pdf, 1));
             section.getKey("/K").appendItem(more);
             pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums").getArrayItem(1).appendItem(more);
         }},
        {"a way back to something else", "logical structure",
         [](Bundle&, QPDF& pdf) {
             pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums").setArrayItem(1, parsed("[(SECRET)]"));
         }},
        {"a portfolio", "/Collection", inRoot("/Collection", "<< >>")},
        {"an entry of an unknown name", "has an entry that no bundle may have.", inRoot("/SECRET", "true")},
        {"another language", "/Lang", inRoot("/Lang", "(SECRET)")},
        {"page labels with a text", "/PageLabels", inRoot("/PageLabels", "<< /Nums [0 << /S /D /P (SECRET) >>] >>")},
        {"preferences with more in them", "/ViewerPreferences",
         inRoot("/ViewerPreferences", "<< /DisplayDocTitle true /SECRET 1 >>")},
        {"a comment on a page", "/Annots",
         inPage("/Annots", "[<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (SECRET) >>]")},
        {"another program's notes", "/PieceInfo", inPage("/PieceInfo", "<< /SECRET << /Private (SECRET) >> >>")},
        {"an action of a page", "/AA", inPage("/AA", "<< /O << /S /JavaScript /JS (SECRET) >> >>")},
        {"a crop box", "/CropBox", inPage("/CropBox", "[0 0 100 100]")},
        {"a turned page", "/Rotate", inPage("/Rotate", "90")},
        {"a transparency group", "/Group", inPage("/Group", "<< /S /Transparency >>")},
        {"a scaled page", "/UserUnit", inPage("/UserUnit", "2")},
        {"a page that begins elsewhere", "size is not given", inPage("/MediaBox", "[10 10 605 852]")},
        {"content in two streams", "not one stream",
         [](Bundle&, QPDF& pdf) {
             page(pdf).replaceKey("/Contents", Handle::newArray({page(pdf).getKey("/Contents"), stream(pdf, "q Q\n")}));
         }},
        {"a pattern", "list of a page's resources",
         [](Bundle&, QPDF& pdf) { page(pdf).getKey("/Resources").replaceKey("/Pattern", parsed("<< >>")); }},
        {"a bookmark with a file's name", "/Title",
         [](Bundle&, QPDF& pdf) {
             pdf.getRoot().getKey("/Outlines").getKey("/First").replaceKey("/Title", Handle::newString("SECRET"));
         }},
        {"a bookmark that acts", "/A",
         [](Bundle&, QPDF& pdf) {
             pdf.getRoot().getKey("/Outlines").getKey("/First").replaceKey("/A", parsed("<< /S /URI /URI (SECRET) >>"));
         }},
        {"a bookmark too many", "bookmark",
         [](Bundle&, QPDF& pdf) {
             Handle last = pdf.getRoot().getKey("/Outlines").getKey("/Last");
             Handle more = pdf.makeIndirectObject(parsed("<< /Title (Part 3) >>"));
             more.replaceKey("/Parent", pdf.getRoot().getKey("/Outlines"));
             more.replaceKey("/Prev", last);
             more.replaceKey("/Dest", last.getKey("/Dest"));
             last.replaceKey("/Next", more);
             pdf.getRoot().getKey("/Outlines").replaceKey("/Last", more);
         }},
    });
}

TEST_CASE("A font that says something about the words is found", "[verify]")
{
    auto const fontOf = [](QPDF& pdf) { return page(pdf).getKey("/Resources").getKey("/Font").getKey("/F"); };
    checkAllCaught({
        {"another font beside it", "list of a page's fonts",
         [](Bundle&, QPDF& pdf) {
             page(pdf)
                 .getKey("/Resources")
                 .getKey("/Font")
                 .replaceKey("/G", parsed("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
         }},
        {"another font in its place", "another font",
         [](Bundle&, QPDF& pdf) {
             page(pdf, 2)
                 .getKey("/Resources")
                 .getKey("/Font")
                 .replaceKey("/F", pdf.makeIndirectObject(parsed("<< /Type /Font >>")));
         }},
        {"a subset of the glyphs", "embedded font",
         [=](Bundle&, QPDF& pdf) {
             Handle file = fontOf(pdf).getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor").getKey("/FontFile2");
             file.replaceStreamData(bytesOf(file, qpdf_dl_generalized).substr(0, 20000), Handle::newNull(), Handle::newNull());
         }},
        {"a list of letters in use", "list of letters",
         [=](Bundle&, QPDF& pdf) {
             Handle map = fontOf(pdf).getKey("/ToUnicode");
             std::string text = bytesOf(map, qpdf_dl_generalized);
             map.replaceStreamData(text.replace(text.find("<0024> <"), 13, "<0024> <0053>"), Handle::newNull(),
                                   Handle::newNull());
         }},
        {"a comment in the list of letters", "list of letters",
         [=](Bundle&, QPDF& pdf) {
             Handle map = fontOf(pdf).getKey("/ToUnicode");
             map.replaceStreamData(bytesOf(map, qpdf_dl_generalized) + "% SECRET\n", Handle::newNull(), Handle::newNull());
         }},
        {"other widths", "/W",
         [=](Bundle&, QPDF& pdf) {
             fontOf(pdf).getKey("/DescendantFonts").getArrayItem(0).replaceKey("/W", parsed("[0 [600 600]]"));
         }},
        {"a subset's name", "/BaseFont",
         [=](Bundle&, QPDF& pdf) { fontOf(pdf).replaceKey("/BaseFont", Handle::newName("/SECRET+CandourSans")); }},
        {"a list of glyphs in use", "has an entry that no bundle may have",
         [=](Bundle&, QPDF& pdf) {
             fontOf(pdf)
                 .getKey("/DescendantFonts")
                 .getArrayItem(0)
                 .getKey("/FontDescriptor")
                 .replaceKey("/CIDSet", stream(pdf, "SECRET"));
         }},
    });
}

TEST_CASE("Pages that are missing, doubled, swapped or of another size are found", "[verify]")
{
    auto const kids = [](QPDF& pdf) { return pdf.getRoot().getKey("/Pages").getKey("/Kids"); };
    checkAllCaught({
        {"a page missing", "6 pages", [](Bundle&, QPDF& pdf) { pdf.removePage(page(pdf, 3)); }},
        {"a page too many", "8 pages", [](Bundle&, QPDF& pdf) { pdf.addPage(page(pdf, 3).shallowCopy(), false); }},
        {"two pages swapped", "not the one that was made of this page",
         [=](Bundle&, QPDF& pdf) {
             Handle const first = kids(pdf).getArrayItem(0);
             kids(pdf).setArrayItem(0, kids(pdf).getArrayItem(6));
             kids(pdf).setArrayItem(6, first);
         }},
        {"a page of another size", "another size",
         [](Bundle&, QPDF& pdf) { page(pdf, 7).replaceKey("/MediaBox", parsed("[0 0 595 850]")); }},
        {"a wrong count of pages", "/Count",
         [](Bundle&, QPDF& pdf) { pdf.getRoot().getKey("/Pages").replaceKey("/Count", Handle::newInteger(6)); }},
        {"a redaction that is not marked", "not marked", [](Bundle&, QPDF& pdf) { replace(pdf, "0.851 g", "1 g"); }},
        {"a mark where nobody redacted", "nobody redacted",
         [](Bundle&, QPDF& pdf) { append(pdf, "0.851 g 300 300 50 10 re f\n"); }},
    });
}

TEST_CASE("A file with a past, an orphan or slack is found", "[verify]")
{
    SECTION("an object that no page uses")
    {
        Bundle bundle;
        bundle.change([](QPDF& pdf) { pdf.makeIndirectObject(parsed("<< /SECRET (SECRET) >>")); },
                      [](QPDFWriter& writer) {
                          writer.setPreserveUnreferencedObjects(true);
                          writer.setDeterministicID(true);
                      });
        REQUIRE(bundle.findings().size() == 1);
        CHECK(bundle.findings().front().find("objects that no page uses.") != std::string::npos);
    }
    SECTION("an orphan that calls itself a cross-reference table")
    {
        Bundle bundle;
        bundle.change(
            [](QPDF& pdf) {
                Handle orphan = stream(pdf, "SECRET");
                orphan.getDict().replaceKey("/Type", Handle::newName("/XRef"));
            },
            [](QPDFWriter& writer) {
                writer.setPreserveUnreferencedObjects(true);
                writer.setDeterministicID(true);
            });
        CHECK_FALSE(bundle.findings().empty());
    }
    SECTION("an earlier revision")
    {
        Bundle bundle;
        std::string root;
        {
            QPDF pdf;
            pdf.processFile(bundle.record().c_str());
            root = pdf.getRoot().unparse();
        }
        bundle.changeBytes([&](std::string& file) {
            std::size_t const mark = file.rfind("startxref\n") + 10;
            std::string const previous = file.substr(mark, file.find('\n', mark) - mark);
            std::size_t const object = file.size();
            file += "900 0 obj\n<< /Title (SECRET) >>\nendobj\n";
            std::string place = std::to_string(object);
            place.insert(0, 10 - place.size(), '0');
            std::string const table = std::to_string(file.size());
            file += "xref\n900 1\n" + place + " 00000 n \ntrailer\n<< /Size 901 /Root " + root + " /Prev " + previous
                    + " >>\nstartxref\n" + table + "\n%%EOF\n";
        });
        std::vector<std::string> const findings = bundle.findings();
        CHECK(
            std::find(findings.begin(), findings.end(), "The cross-reference table has an entry that no bundle may have: /Prev.")
            != findings.end());
        CHECK(findings.size() > 1);
    }
    SECTION("bytes after the end")
    {
        Bundle bundle;
        bundle.changeBytes([](std::string& file) { file += "SECRET"; });
        REQUIRE(bundle.findings().size() == 1);
        CHECK(bundle.findings().front().find("does not end as") != std::string::npos);
    }
    SECTION("bytes before the ending")
    {
        Bundle bundle;
        bundle.changeBytes([](std::string& file) { file.insert(file.rfind("startxref"), "% SECRET\n"); });
        CHECK(bundle.findings().size() == 1);
    }
    SECTION("a second ending")
    {
        Bundle bundle;
        bundle.changeBytes([](std::string& file) { file += file.substr(file.rfind("startxref")); });
        CHECK(bundle.findings().size() == 1);
    }
    SECTION("another head")
    {
        Bundle bundle;
        bundle.changeBytes([](std::string& file) { file.replace(10, 4, "SECR"); });
        REQUIRE(bundle.findings().size() == 1);
        CHECK(bundle.findings().front().find("begin") != std::string::npos);
    }
    SECTION("comments between objects")
    {
        Bundle bundle;
        bundle.change([](QPDF&) {},
                      [](QPDFWriter& writer) {
                          writer.setQDFMode(true);
                          writer.setStaticID(true);
                      });
        CHECK_FALSE(bundle.findings().empty());
    }
    SECTION("another order of bytes for quick viewing")
    {
        Bundle bundle;
        bundle.change([](QPDF&) {},
                      [](QPDFWriter& writer) {
                          writer.setLinearization(true);
                          writer.setDeterministicID(true);
                      });
        CHECK_FALSE(bundle.findings().empty());
    }
    SECTION("a file that was changed by another program since")
    {
        Bundle bundle;
        QPDF pdf;
        std::string const before = support::contentOf(bundle.record());
        pdf.processMemoryFile("record", before.data(), before.size());
        append(pdf, "q Q\n");
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
        auto const bytes = writer.getBufferSharedPointer();
        overwrite(bundle.record(), {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()});
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings()
              == std::vector<std::string>{"The file has been changed since it was written: its two identifiers differ.",
                                          "Page 1: The page's content is not parted into what is drawn and what is read."});
    }
    SECTION("an encrypted file")
    {
        Bundle bundle;
        bundle.change([](QPDF&) {},
                      [](QPDFWriter& writer) {
                          writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
                      });
        CHECK(bundle.findings() == std::vector<std::string>{"The record is encrypted, which the manifest does not say."});
    }
    SECTION("a comment in an object stream, and slack behind it")
    {
        Bundle bundle;
        bundle.changeBytes([](std::string& file) {
            std::size_t const begin = file.find("stream\n", file.find("/ObjStm")) + 7;
            std::size_t const length = file.find("endstream", begin) - begin;
            std::string plain = verifier::inflated(std::string_view(file).substr(begin, length)).value();
            std::string packed = support::deflated(plain.replace(plain.find("/Lang (en-GB)"), 13, "%%%%%%%%%%%%\n"));
            REQUIRE(packed.size() < length);
            packed.resize(length, '\0');
            file.replace(begin, length, packed);
        });
        std::string all;
        for (std::string const& finding : bundle.findings())
            all += finding + "\n";
        CHECK(all.find("an object stream that holds more") != std::string::npos);
    }
    SECTION("bytes behind a compressed content")
    {
        Bundle bundle;
        bundle.change([](QPDF& pdf) {
            Handle stream = page(pdf).getKey("/Contents");
            stream.replaceStreamData(bytesOf(stream, qpdf_dl_none) + "SECRET", Handle::newName("/FlateDecode"),
                                     Handle::newNull());
        });
        CHECK(bundle.findings()
              == std::vector<std::string>{
                  "Page 1: The page's content is not stored as a bundle's content is, or something follows it."});
    }
}

TEST_CASE("Files that do not belong together are found", "[verify]")
{
    Bundle bundle;
    SECTION("a record that is not the one exported")
    {
        std::string bytes = support::contentOf(bundle.record());
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        overwrite(bundle.record(), bytes);
        std::vector<std::string> findings;
        try {
            findings = bundle.findings();
        } catch (Error const& error) {
            CHECK(error.fault() == Fault::Integrity);
            return;
        }
        CHECK(findings.front()
              == "disclosure/record.pdf is not the file that was exported: its SHA-256 differs from the manifest's.");
    }
    SECTION("a schedule that was changed")
    {
        overwrite(bundle.folder() / "disclosure/schedule.csv",
                  support::contentOf(bundle.folder() / "disclosure/schedule.csv") + "9,1,SECRET\r\n");
        CHECK(bundle.findings().size() == 2);
    }
    SECTION("a schedule that says more than the catalogue")
    {
        std::string csv = support::contentOf(bundle.folder() / "disclosure/schedule.csv");
        csv.replace(csv.find("Third party"), 11, "SECRET");
        overwrite(bundle.folder() / "disclosure/schedule.csv", csv);
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings()
              == std::vector<std::string>{
                  "Page 1: The schedule says of redaction 1 something else than the catalogue says of its exemption."});
    }
    SECTION("an explanation of another's making")
    {
        std::string csv = support::contentOf(bundle.folder() / "disclosure/schedule.csv");
        std::string const& told = Exemptions::shipped().find("TP")->printText;
        csv.replace(csv.find(told), told.size(), "She asked us not to, and SECRET");
        overwrite(bundle.folder() / "disclosure/schedule.csv", csv);
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings()
              == std::vector<std::string>{
                  "Page 1: The schedule says of redaction 1 something else than the catalogue says of its exemption."});
    }
    SECTION("the catalogue's own wording for somebody who did not agree")
    {
        std::string csv = support::contentOf(bundle.folder() / "disclosure/schedule.csv");
        Exemption const& exemption = *Exemptions::shipped().find("TP");
        csv.replace(csv.find(exemption.printText), exemption.printText.size(), exemption.told("no_agreement"));
        REQUIRE(exemption.told("no_agreement") != exemption.printText);
        overwrite(bundle.folder() / "disclosure/schedule.csv", csv);
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings().empty());
    }
    SECTION("a schedule that is missing")
    {
        std::filesystem::remove(bundle.folder() / "disclosure/schedule.csv");
        CHECK(bundle.findings().front() == "disclosure/schedule.csv is not there.");
    }
    SECTION("a file too many")
    {
        overwrite(bundle.folder() / "disclosure/SECRET.txt", "SECRET");
        CHECK(bundle.findings() == std::vector<std::string>{"disclosure/ holds something that export did not write."});
    }
    SECTION("a manifest without one of the redactions")
    {
        bundle.manifest.pages[0].redactions.pop_back();
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings()
              == std::vector<std::string>{"The schedule lists 12 redactions, the manifest 11.",
                                          "Page 1: The page is marked as redacted where nobody redacted it."});
    }
    SECTION("a draft that is called final")
    {
        bundle.manifest.draft = true;
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings()
              == std::vector<std::string>{"The entry /Title of the document information is not what a bundle has there.",
                                          "The description of the record is not the one that a bundle has."});
    }
}

TEST_CASE("What is withheld is found in whatever is sent: pages, schedule, names of files", "[verify]")
{
    Bundle bundle;
    SECTION("nowhere")
    {
        bundle.manifest.withheld = {"Robert Hall", "01632 960999"};
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings().empty());
    }
    SECTION("on the one page where nobody drew a box")
    {
        bundle.manifest.withheld = {"Dean Ellis", "01632 960123"};
        support::seal(bundle.folder(), bundle.manifest);
        std::vector<std::string> const findings = bundle.notices();
        CHECK(findings.size() == 2);
        for (std::string const& finding : findings)
            CHECK(finding.starts_with("Page 7: A name or number that is withheld"));
    }
    SECTION("on the pages, where it stands: worth a look, for somebody may have kept it there")
    {
        bundle.manifest.withheld = {"school was told"};
        support::seal(bundle.folder(), bundle.manifest);
        CHECK(bundle.findings().empty());
        std::vector<std::string> const findings = bundle.notices();
        CHECK(findings.size() == 7);
        CHECK(findings.front().find("Page 1: A name or number that is withheld") == 0);
        CHECK(findings.front().find("cm from the top") != std::string::npos);
        CHECK(findings.front().find("told") == std::string::npos);
    }
    SECTION("in the schedule")
    {
        bundle.manifest.withheld = {"Third party"};
        support::seal(bundle.folder(), bundle.manifest);
        std::vector<std::string> const findings = bundle.findings();
        CHECK(std::find(findings.begin(), findings.end(),
                        "disclosure/schedule.csv tells a name or number that is withheld in this record.")
              != findings.end());
    }
    SECTION("in the name of a file")
    {
        bundle.manifest.withheld = {"Dean Ellis"};
        support::seal(bundle.folder(), bundle.manifest);
        overwrite(bundle.folder() / "disclosure/letter to dean-ellis.txt", "");
        std::vector<std::string> const findings = bundle.findings();
        CHECK(std::any_of(findings.begin(), findings.end(),
                          [](std::string const& finding) { return finding.starts_with("The name of a file"); }));
    }
    SECTION("in a bookmark")
    {
        bundle.manifest.withheld = {"Dean Ellis"};
        bundle.change([](QPDF& pdf) {
            pdf.getRoot()
                .getKey("/Outlines")
                .getKey("/First")
                .replaceKey("/Title", Handle::newUnicodeString("Letter to Dean Ellis"));
        });
        std::vector<std::string> const findings = bundle.findings();
        CHECK(std::any_of(findings.begin(), findings.end(),
                          [](std::string const& finding) { return finding.find("such as a bookmark") != std::string::npos; }));
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
    Bundle bundle;
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
        bundle.changeBytes([](std::string& file) { file.resize(file.size() / 2); });
    }
    CHECK(support::refused([&] { verifier::verify(bundle.folder()); }).fault() == Fault::Integrity);
}

TEST_CASE("Verification counts the pages that it has looked at", "[verify]")
{
    Bundle const bundle;
    std::vector<int> seen;
    verifier::verify(bundle.folder(), [&](int done, int total) {
        CHECK(total == 7);
        seen.push_back(done);
    });
    CHECK(seen == std::vector<int>{1, 2, 3, 4, 5, 6, 7});
}
