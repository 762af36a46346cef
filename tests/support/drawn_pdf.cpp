// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_pdf.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "tests/support/drawn_picture.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>
#include <cstdio>

namespace support {

namespace {

constexpr int firstLetter = 32;
constexpr int lastLetter = 126;

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

QPDFObjectHandle name(std::string const& text)
{
    return QPDFObjectHandle::newName(text);
}

// The embedded font, one for the file.
QPDFObjectHandle fontOf(QPDF& pdf)
{
    QPDFObjectHandle program = QPDFObjectHandle::newStream(&pdf, std::string(core::resource("fonts/candour-sans.ttf")));
    program.getDict().replaceKey(
        "/Length1", QPDFObjectHandle::newInteger(static_cast<long long>(core::resource("fonts/candour-sans.ttf").size())));
    QPDFObjectHandle descriptor =
        QPDFObjectHandle::parse("<< /Type /FontDescriptor /FontName /CandourSans /Flags 32 /FontBBox [-1000 -300 2000 1000] "
                                "/ItalicAngle 0 /Ascent 760 /Descent -240 /CapHeight 730 /StemV 80 >>");
    descriptor.replaceKey("/FontFile2", program);
    QPDFObjectHandle font =
        QPDFObjectHandle::parse("<< /Type /Font /Subtype /TrueType /BaseFont /CandourSans /Encoding /WinAnsiEncoding >>");
    font.replaceKey("/FirstChar", QPDFObjectHandle::newInteger(firstLetter));
    font.replaceKey("/LastChar", QPDFObjectHandle::newInteger(lastLetter));
    QPDFObjectHandle widths = QPDFObjectHandle::newArray();
    for (int letter = firstLetter; letter <= lastLetter; ++letter)
        widths.appendItem(QPDFObjectHandle::newReal(advanceOf(static_cast<char>(letter)) * 1000, 3));
    font.replaceKey("/Widths", widths);
    font.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));
    return pdf.makeIndirectObject(font);
}

std::string textOperators(std::vector<DrawnLine> const& lines, core::Size page, int mode)
{
    std::string content;
    for (DrawnLine const& line : lines) {
        content += "BT /F1 " + number(line.height) + " Tf " + std::to_string(mode) + " Tr";
        for (unsigned shift : {16u, 8u, 0u})
            content += " " + number((line.rgb >> shift & 0xff) / 255.0);
        content += " rg " + number(line.at.x) + " " + number(page.height - line.at.y) + " Td "
                   + QPDFObjectHandle::newString(line.text).unparse() + " Tj ET\n";
    }
    return content;
}

// From the page as displayed, y upwards, to the default space of a page that /Rotate turns.
std::string displaySpace(core::Size displayed, int rotate)
{
    std::string const width = number(displayed.width);
    std::string const height = number(displayed.height);
    switch (core::Turn(rotate).quarters()) {
    case 1:
        return "0 1 -1 0 " + height + " 0 cm\n";
    case 2:
        return "-1 0 0 -1 " + width + " " + height + " cm\n";
    case 3:
        return "0 -1 1 0 0 " + width + " cm\n";
    default:
        return {};
    }
}

// Lays a stored picture over the default space, turned clockwise.
std::string pictureSpace(core::Size unrotated, int turn)
{
    std::string const width = number(unrotated.width);
    std::string const height = number(unrotated.height);
    switch (core::Turn(turn).quarters()) {
    case 1:
        return "0 -" + height + " " + width + " 0 0 " + height + " cm\n";
    case 2:
        return "-" + width + " 0 0 -" + height + " " + width + " " + height + " cm\n";
    case 3:
        return "0 " + height + " -" + width + " 0 " + width + " 0 cm\n";
    default:
        return width + " 0 0 " + height + " 0 0 cm\n";
    }
}

std::string stringOf(core::Raster const& raster)
{
    return {reinterpret_cast<char const*>(raster.bytes().data()), raster.bytes().size()};
}

// Sixteen shades of a tinted paper, four bits a pixel.
std::string paletteStream(core::Raster const& picture)
{
    core::Raster const grey = core::grey(picture);
    std::string bytes;
    for (int y = 0; y < grey.size().height; ++y) {
        auto const row = grey.row(y);
        for (std::size_t x = 0; x < row.size(); x += 2) {
            int const second = x + 1 < row.size() ? row[x + 1] >> 4 : 0;
            bytes.push_back(static_cast<char>((row[x] >> 4) << 4 | second));
        }
    }
    return bytes;
}

std::string paletteSpace()
{
    std::string space = "[/Indexed /DeviceRGB 15 <";
    for (int i = 0; i < 16; ++i) {
        char shade[8];
        std::snprintf(shade, sizeof shade, "%02x%02x%02x", i * 17, i * 17, i * 15);
        space += shade;
    }
    return space + ">]";
}

struct EncodedPicture {
    std::string stream;
    std::string keys; // what its dictionary says beside its size
};

std::string inverted(std::string bytes)
{
    for (char& byte : bytes)
        byte = static_cast<char>(~byte);
    return bytes;
}

EncodedPicture faxPicture(DrawnPage const& page, core::Raster const& bilevel)
{
    char const* const k = page.stored == Stored::G4 ? "-1" : page.stored == Stored::G3 ? "0" : "4";
    std::string keys = "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K " + std::string(k)
                       + " /Columns " + std::to_string(bilevel.size().width) + " /Rows " + std::to_string(bilevel.size().height);
    // Black that counts as 1 is white to DeviceGray: the runs of white are stored as black then.
    if (!page.blackIs1)
        return {faxStream(bilevel, page.stored), keys + " >>"};
    core::Raster const negative(bilevel.size(), core::Colour::Bilevel, [&] {
        std::vector<std::uint8_t> bytes(bilevel.bytes().begin(), bilevel.bytes().end());
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(~byte);
        return bytes;
    }());
    return {faxStream(negative, page.stored), keys + " /BlackIs1 true >>"};
}

EncodedPicture encoded(DrawnPage const& page, core::Raster const& picture)
{
    std::string const grey = "/ColorSpace /DeviceGray /BitsPerComponent 8";
    std::string const colour = "/ColorSpace /DeviceRGB /BitsPerComponent 8";
    switch (page.stored) {
    case Stored::G4:
    case Stored::G3:
    case Stored::G3Mixed:
        return faxPicture(page, blackAndWhite(picture));
    case Stored::Jbig2:
        return {jbig2Stream(blackAndWhite(picture)), "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode"};
    case Stored::Bilevel:
        return {inverted(stringOf(blackAndWhite(picture))), "/ColorSpace /DeviceGray /BitsPerComponent 1"};
    case Stored::Grey:
        return {stringOf(core::grey(picture)), grey};
    case Stored::Rgb:
        return {stringOf(picture), colour};
    case Stored::Palette:
        return {paletteStream(picture), "/BitsPerComponent 4 /ColorSpace " + paletteSpace()};
    case Stored::Jpx:
        return {jpxStream(picture), colour + " /Filter /JPXDecode"};
    default:
        break;
    }
    return {jpegStream(picture, page.stored, page.quality),
            (page.stored == Stored::JpegGrey ? grey : colour) + " /Filter /DCTDecode"};
}

QPDFObjectHandle pictureOf(QPDF& pdf, DrawnPage const& page)
{
    core::Turn const total(page.pictureTurn + page.rotate);
    core::Raster const stored = core::turned(drawn(page), total.inverse());
    EncodedPicture const image = encoded(page, stored);
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, image.stream);
    std::string const own = "/Type /XObject /Subtype /Image /Width " + std::to_string(stored.size().width) + " /Height "
                            + std::to_string(stored.size().height) + " " + image.keys;
    for (std::string const& part : {own, page.pictureKeys}) {
        QPDFObjectHandle keys = QPDFObjectHandle::parse("<< " + part + " >>");
        for (std::string const& key : keys.getKeys())
            stream.getDict().replaceKey(key, keys.getKey(key));
    }
    return stream;
}

QPDFObjectHandle annotationOf(QPDF& pdf, DrawnNote const& note, core::Size displayed, int rotate)
{
    core::Turn const back = core::Turn(rotate).inverse();
    core::Rect const place = back.apply(note.place, displayed);
    double const height = back.apply(displayed).height;
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", name("/Annot"));
    annotation.replaceKey("/Subtype", name("/" + note.subtype));
    annotation.replaceKey("/Rect", QPDFObjectHandle::newArray(
                                       QPDFObjectHandle::Rectangle(place.x0, height - place.y1, place.x1, height - place.y0)));
    annotation.replaceKey("/F", QPDFObjectHandle::newInteger(note.look == DrawnNote::Look::Hidden ? 2 : 4));
    if (note.look == DrawnNote::Look::None)
        return annotation;
    std::string const size = number(place.width()) + " " + number(place.height());
    QPDFObjectHandle look = QPDFObjectHandle::newStream(&pdf, "0.8 0.2 0.2 rg 0 0 " + size + " re f");
    look.getDict().replaceKey("/Type", name("/XObject"));
    look.getDict().replaceKey("/Subtype", name("/Form"));
    look.getDict().replaceKey("/BBox", QPDFObjectHandle::parse("[0 0 " + size + "]"));
    annotation.replaceKey("/AP", QPDFObjectHandle::newDictionary({{"/N", look}}));
    return annotation;
}

void addPage(QPDF& pdf, DrawnPage const& page, QPDFObjectHandle font)
{
    core::Size const unrotated = core::Turn(page.rotate).inverse().apply(page.size);
    QPDFObjectHandle resources = QPDFObjectHandle::parse("<< /Font << >> /XObject << >> " + page.resourceKeys + " >>");
    resources.getKey("/Font").replaceKey("/F1", font);
    std::string content = page.before + "\n";
    if (page.stored == Stored::Text) {
        content += "q " + displaySpace(page.size, page.rotate) + textOperators(page.lines, page.size, 0) + "Q\n";
    } else {
        resources.getKey("/XObject").replaceKey("/Scan", pictureOf(pdf, page));
        content += "q " + pictureSpace(unrotated, page.pictureTurn) + "/Scan Do Q\n";
    }
    if (!page.hidden.empty())
        content += "q " + displaySpace(page.size, page.rotate) + textOperators(page.hidden, page.size, 3) + "Q\n";
    content += page.after;
    QPDFObjectHandle object = QPDFObjectHandle::parse("<< /Type /Page >>");
    object.replaceKey("/MediaBox",
                      QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, unrotated.width, unrotated.height)));
    object.replaceKey("/Rotate", QPDFObjectHandle::newInteger(core::Turn(page.rotate).degrees()));
    object.replaceKey("/Resources", resources);
    object.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
    QPDFObjectHandle annotations = QPDFObjectHandle::newArray();
    for (DrawnNote const& note : page.notes)
        annotations.appendItem(pdf.makeIndirectObject(annotationOf(pdf, note, page.size, page.rotate)));
    if (!page.notes.empty())
        object.replaceKey("/Annots", annotations);
    pdf.addPage(pdf.makeIndirectObject(object), false);
}

} // namespace

std::string drawnPdf(std::vector<DrawnPage> const& pages, std::string const& title)
{
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle const font = fontOf(pdf);
    for (DrawnPage const& page : pages)
        addPage(pdf, page, font);
    if (!title.empty())
        pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(QPDFObjectHandle::newDictionary(
                                                 {{"/Title", QPDFObjectHandle::newUnicodeString(title)}})));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

std::vector<DrawnLine> column(std::vector<std::string> const& lines, core::Point at, double height)
{
    std::vector<DrawnLine> column;
    for (std::string const& text : lines) {
        at.y += height * 1.5;
        column.push_back({text, at, height});
    }
    return column;
}

} // namespace support
