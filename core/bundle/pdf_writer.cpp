// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/pdf_writer.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/resource.h"
#include "core/bundle/operators.h"
#include "core/bundle/outlines.h"
#include "core/bundle/page_content.h"
#include "core/bundle/pdf_file.h"
#include "core/bundle/tag_tree.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <unordered_map>

#include <unistd.h>

namespace core {

namespace {

constexpr int pagesInNode = 100;

// Bytes set aside on disk. The file has lost its name as soon as it is open, so that nothing of it outlives the program.
class Spool {
public:
    struct Piece {
        std::int64_t begin = 0;
        std::size_t size = 0;
    };

    explicit Spool(std::filesystem::path const& folder)
        : m_file(File::unique(folder / "pictures.XXXXXX", "Setting pages of the bundle aside in " + folder.string()))
    {
        std::filesystem::remove(m_file.path());
    }

    Piece add(std::string const& bytes)
    {
        m_file.write(bytes);
        Piece const piece{m_end, bytes.size()};
        m_end += static_cast<std::int64_t>(bytes.size());
        return piece;
    }

    std::int64_t bytes() const { return m_end; }

    std::string read(Piece const& piece) const
    {
        std::string bytes(piece.size, '\0');
        for (std::size_t done = 0; done < bytes.size();) {
            ssize_t const length =
                ::pread(m_file.descriptor(), bytes.data() + done, bytes.size() - done, piece.begin + static_cast<off_t>(done));
            if (length < 0 && errno == EINTR)
                continue;
            if (length <= 0)
                throw accessError("Reading pages of the bundle back", length < 0 ? errno : EIO);
            done += static_cast<std::size_t>(length);
        }
        return bytes;
    }

private:
    File m_file;
    std::int64_t m_end = 0;
};

struct SpooledPage {
    Size size;
    BurntImage::Codec codec = BurntImage::Codec::Flate;
    bool inverse = false;
    PixelSize pixels;
    Colour colour = Colour::Grey;
    Spool::Piece picture;
    Spool::Piece content;
    int paragraphs = 0;
    Foot foot;
    PageNumber number;
};

// Gives libqpdf each stream when it is written, and not before.
class Streams : public QPDFObjectHandle::StreamDataProvider {
public:
    Streams(Spool& spool, Outlines const& outlines, int total) : m_spool(&spool), m_outlines(&outlines), m_total(total) {}

    void picture(QPDFObjectHandle const& stream, SpooledPage const& page) { m_streams[stream.getObjectID()] = {&page, 0}; }
    void content(QPDFObjectHandle const& stream, SpooledPage const& page, int place)
    {
        m_streams[stream.getObjectID()] = {&page, place};
    }

    void provideStreamData(QPDFObjGen const& object, Pipeline* pipeline) override
    {
        Stream const& stream = m_streams.at(object.getObj());
        SpooledPage const& page = *stream.page;
        std::string const bytes =
            stream.place == 0
                ? m_spool->read(page.picture)
                : m_spool->read(page.content)
                      + footContent(page.foot, page.size, footWords(page.number, stream.place, m_total), *m_outlines);
        pipeline->write(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
        pipeline->finish();
    }

private:
    struct Stream {
        SpooledPage const* page = nullptr;
        int place = 0; // in the bundle; 0 for the picture
    };
    Spool* m_spool;
    Outlines const* m_outlines;
    int m_total;
    std::unordered_map<int, Stream> m_streams;
};

QPDFObjectHandle dictionary(std::string const& entries)
{
    return QPDFObjectHandle::parse("<< " + entries + " >>");
}

QPDFObjectHandle stream(QPDF& pdf, std::string const& bytes)
{
    return QPDFObjectHandle::newStream(&pdf, bytes);
}

// Which letter each glyph stands for, for all glyphs, whatever stands on the pages.
std::string unicodeMap(std::vector<Glyph> const& glyphs)
{
    std::vector<std::string> rows;
    for (Glyph const& glyph : glyphs) {
        if (glyph.character == 0 || glyph.character > 0xFFFF)
            continue;
        std::array<char, 32> row{};
        std::snprintf(row.data(), row.size(), "<%04x> <%04x>\n", glyph.number, static_cast<unsigned>(glyph.character));
        rows.emplace_back(row.data());
    }
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
    constexpr std::size_t mostInBlock = 100;
    for (std::size_t at = 0; at < rows.size(); at += mostInBlock) {
        std::size_t const count = std::min(mostInBlock, rows.size() - at);
        map += std::to_string(count) + " beginbfchar\n";
        for (std::size_t i = 0; i < count; ++i)
            map += rows[at + i];
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// The one font of all bundles, whole and always the same.
QPDFObjectHandle font(QPDF& pdf, Outlines const& outlines)
{
    std::string_view const bytes = resource("fonts/candour-sans.ttf");
    auto const thousandths = [](double size) { return pdfNumber(size * 1000, 0); };
    QPDFObjectHandle descriptor =
        dictionary("/Type /FontDescriptor /FontName /CandourSans /Flags 4 /FontBBox [-500 -300 1500 1000] "
                   "/ItalicAngle 0 /StemV 80 /Ascent "
                   + thousandths(outlines.ascent()) + " /Descent -" + thousandths(outlines.descent()) + " /CapHeight "
                   + thousandths(outlines.capHeight()));
    QPDFObjectHandle file = stream(pdf, std::string(bytes));
    file.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(static_cast<long long>(bytes.size())));
    descriptor.replaceKey("/FontFile2", file);

    QPDFObjectHandle widths = QPDFObjectHandle::newArray();
    for (Glyph const& glyph : outlines.all())
        widths.appendItem(QPDFObjectHandle::newInteger(glyph.advance));
    QPDFObjectHandle letters = dictionary("/Type /Font /Subtype /CIDFontType2 /BaseFont /CandourSans /CIDToGIDMap /Identity "
                                          "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0]");
    letters.getKey("/W").appendItem(widths);
    letters.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));

    QPDFObjectHandle whole = dictionary("/Type /Font /Subtype /Type0 /BaseFont /CandourSans /Encoding /Identity-H");
    whole.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({pdf.makeIndirectObject(letters)}));
    whole.replaceKey("/ToUnicode", stream(pdf, unicodeMap(outlines.all())));
    return pdf.makeIndirectObject(whole);
}

QPDFObjectHandle picture(QPDF& pdf, SpooledPage const& page, std::shared_ptr<Streams> const& streams)
{
    std::string const width = std::to_string(page.pixels.width);
    std::string const height = std::to_string(page.pixels.height);
    QPDFObjectHandle image = QPDFObjectHandle::newStream(&pdf);
    image.replaceDict(dictionary("/Type /XObject /Subtype /Image /Width " + width + " /Height " + height + " /ColorSpace "
                                 + (page.colour == Colour::Rgb ? "/DeviceRGB" : "/DeviceGray") + " /BitsPerComponent "
                                 + (page.colour == Colour::Bilevel ? "1" : "8")));
    QPDFObjectHandle filter = QPDFObjectHandle::newName("/FlateDecode");
    QPDFObjectHandle parameters = QPDFObjectHandle::newNull();
    if (page.codec == BurntImage::Codec::Jpeg) {
        filter = QPDFObjectHandle::newName("/DCTDecode");
    } else if (page.codec == BurntImage::Codec::G4) {
        filter = QPDFObjectHandle::newName("/CCITTFaxDecode");
        parameters =
            dictionary("/K -1 /Columns " + width + " /Rows " + height + " /BlackIs1 " + (page.inverse ? "true" : "false"));
    }
    image.replaceStreamData(streams, filter, parameters);
    image.setFilterOnWrite(false);
    streams->picture(image, page);
    return image;
}

// A tree of two levels, so that a reader finds a page among thousands without walking them all.
class PageTree {
public:
    PageTree(QPDF& pdf, std::size_t total) : m_pdf(pdf), m_root(pdf.getRoot().getKey("/Pages")), m_flat(total <= pagesInNode)
    {
        m_root.replaceKey("/Kids", QPDFObjectHandle::newArray());
        m_root.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(total)));
    }

    void add(QPDFObjectHandle page)
    {
        QPDFObjectHandle node = m_flat ? m_root : openNode();
        page.replaceKey("/Parent", node);
        page = m_pdf.makeIndirectObject(page);
        node.getKey("/Kids").appendItem(page);
        pages.push_back(page);
    }

    std::vector<QPDFObjectHandle> pages;

private:
    QPDFObjectHandle openNode()
    {
        if (pages.size() % pagesInNode == 0) {
            m_node = m_pdf.makeIndirectObject(dictionary("/Type /Pages /Kids []"));
            m_node.replaceKey("/Parent", m_root);
            m_root.getKey("/Kids").appendItem(m_node);
        }
        m_node.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(pages.size() % pagesInNode + 1)));
        return m_node;
    }

    QPDF& m_pdf;
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_node;
    bool m_flat;
};

void addOutlines(QPDF& pdf, std::vector<Bookmark> const& bookmarks, std::vector<QPDFObjectHandle> const& pages)
{
    if (bookmarks.empty())
        return;
    QPDFObjectHandle root = pdf.makeIndirectObject(dictionary("/Type /Outlines"));
    QPDFObjectHandle last;
    for (Bookmark const& bookmark : bookmarks) {
        expects(bookmark.page >= 1 && static_cast<std::size_t>(bookmark.page) <= pages.size(), "a bookmark leads to no page");
        QPDFObjectHandle item = pdf.makeIndirectObject(dictionary(""));
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
        item.replaceKey("/Parent", root);
        item.replaceKey("/Dest", QPDFObjectHandle::newArray(
                                     {pages[static_cast<std::size_t>(bookmark.page - 1)], QPDFObjectHandle::newName("/Fit")}));
        if (last.isInitialized()) {
            item.replaceKey("/Prev", last);
            last.replaceKey("/Next", item);
        } else {
            root.replaceKey("/First", item);
        }
        last = item;
    }
    root.replaceKey("/Last", last);
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(bookmarks.size())));
    pdf.getRoot().replaceKey("/Outlines", root);
}

// A range for pages that count on, and one for each that was put in between (ISO 32000-2, 12.4.2).
QPDFObjectHandle pageLabels(std::vector<SpooledPage> const& pages)
{
    std::string ranges;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PageNumber const& number = pages[i].number;
        if (number.inserted > 0)
            ranges += std::to_string(i) + " << /P (" + name(number) + ") >> ";
        else if (i == 0 || pages[i - 1].number != PageNumber{number.whole - 1, 0})
            ranges += std::to_string(i) + " << /S /D /St " + std::to_string(number.whole) + " >> ";
    }
    return dictionary("/Nums [" + ranges + ']');
}

// The title once more, where PDF/UA asks for it. Titles are the program's own and need no escaping.
QPDFObjectHandle metadata(QPDF& pdf, std::string const& title)
{
    QPDFObjectHandle packet =
        stream(pdf, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
                    "<rdf:li xml:lang=\"x-default\">"
                        + title
                        + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>\n"
                          "<?xpacket end=\"r\"?>");
    packet.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    return packet;
}

} // namespace

std::string_view title(Stamp stamp)
{
    return stamp == Stamp::Final   ? "Disclosed record"
           : stamp == Stamp::Draft ? "Draft - not for release"
                                   : "See-through draft - shows what is withheld - never to be sent";
}

std::string_view name(BoxColour colour)
{
    return colour == BoxColour::Black ? "black" : colour == BoxColour::White ? "white" : "grey";
}

std::optional<BoxColour> boxColour(std::string_view word)
{
    for (BoxColour const colour : {BoxColour::Grey, BoxColour::Black, BoxColour::White})
        if (name(colour) == word)
            return colour;
    return {};
}

struct PdfWriter::Part {
    std::string title;
    Style style;
    Numbering numbering;
    Spool spool;
    Outlines outlines;
    std::vector<SpooledPage> pages;
    Fingerprint identity{}; // of what was added

    // Of all that makes this file another than others.
    Digest identify(std::vector<Bookmark> const& bookmarks)
    {
        identity.add(title).add(numbering.total);
        for (SpooledPage const& page : pages)
            identity.add(name(page.number));
        for (Bookmark const& bookmark : bookmarks)
            identity.add(bookmark.title).add(bookmark.page);
        return identity.finish();
    }

    void fill(QPDF& pdf, std::vector<Bookmark> const& bookmarks)
    {
        pdf.emptyPDF();
        int const total = numbering.total > 0 ? numbering.total : static_cast<int>(pages.size());
        auto const streams = std::make_shared<Streams>(spool, outlines, total);
        QPDFObjectHandle const words = font(pdf, outlines);
        PageTree tree(pdf, pages.size());
        TagTree tags(pdf);
        for (SpooledPage const& page : pages) {
            QPDFObjectHandle content = QPDFObjectHandle::newStream(&pdf);
            content.replaceStreamData(streams, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
            streams->content(content, page, numbering.first + static_cast<int>(tree.pages.size()));
            QPDFObjectHandle sheet = dictionary("/Type /Page /MediaBox [0 0 " + pdfNumber(page.size.width) + ' '
                                                + pdfNumber(page.size.height) + "] /Resources << /XObject << >> /Font << >> >>");
            sheet.getKey("/Resources").getKey("/XObject").replaceKey("/Im", picture(pdf, page, streams));
            sheet.getKey("/Resources").getKey("/Font").replaceKey("/F", words);
            sheet.replaceKey("/Contents", content);
            tree.add(sheet);
            tags.add(tree.pages.back(), page.paragraphs);
        }
        tags.finish();
        addOutlines(pdf, bookmarks, tree.pages);
        QPDFObjectHandle root = pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString("en-GB"));
        root.replaceKey("/PageLabels", pageLabels(pages));
        root.replaceKey("/ViewerPreferences", dictionary("/DisplayDocTitle true"));
        root.replaceKey("/Metadata", metadata(pdf, title));
        QPDFObjectHandle document = dictionary("/Producer (Candour)");
        document.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
        pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(document));
    }
};

PdfWriter::PdfWriter(std::string title, Style style, std::filesystem::path const& spool, Numbering numbering)
    : m_part(new Part{std::move(title), style, numbering, Spool(spool), Outlines(), {}, {}})
{
}

PdfWriter::~PdfWriter() = default;

void PdfWriter::add(BurntPage const& page, std::vector<LabelledBox> const& boxes, PageNumber number)
{
    expects(page.size.width > 0 && page.size.height > 0 && !page.image.stream.empty(),
            "a page of a bundle has no area or no picture");
    expects(page.image.colour == Colour::Bilevel || page.image.codec != BurntImage::Codec::G4,
            "only black and white goes into a fax stream");
    Part& part = *m_part;
    int const place = part.numbering.first + static_cast<int>(part.pages.size());
    if (number == PageNumber())
        number = {place, 0};
    PageContent const content = pageContent(page, boxes, part.style, part.outlines);
    part.identity.add(digestOf(page.image)).add(content.operators);
    part.pages.push_back({page.size, page.image.codec, page.image.inverse, page.image.size, page.image.colour,
                          part.spool.add(page.image.stream), part.spool.add(content.operators), content.paragraphs,
                          footOf(page, boxes, number, place, part.outlines), number});
}

std::int64_t PdfWriter::bytes() const
{
    return m_part->spool.bytes();
}

void PdfWriter::write(std::filesystem::path const& file, std::vector<Bookmark> const& bookmarks, std::string const& passphrase)
{
    expects(!m_part->pages.empty(), "a bundle has no pages");
    try {
        QPDF pdf;
        m_part->fill(pdf, bookmarks);
        savePdf(pdf, file, m_part->identify(bookmarks), passphrase);
    } catch (Error const&) {
        throw;
    } catch (std::exception const& problem) {
        throw Error(Fault::Internal,
                    "Writing " + file.string() + " failed: " + problem.what() + ". Nothing was exported; please report it.");
    }
}

} // namespace core
