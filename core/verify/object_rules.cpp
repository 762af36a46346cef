// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/object_rules.h"

#include "core/verify/font_rules.h"
#include "core/verify/stream_bytes.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>

namespace core::verifier {

namespace {

// Entries that PDF defines and that can carry something: named in a finding. Any other name might itself be a disclosure.
constexpr std::array knownEntries{"/A",
                                  "/AA",
                                  "/AF",
                                  "/AcroForm",
                                  "/Alternates",
                                  "/Annots",
                                  "/ArtBox",
                                  "/Author",
                                  "/BleedBox",
                                  "/Collection",
                                  "/CreationDate",
                                  "/Creator",
                                  "/CropBox",
                                  "/Dests",
                                  "/Dur",
                                  "/Encrypt",
                                  "/Extensions",
                                  "/Group",
                                  "/JavaScript",
                                  "/Keywords",
                                  "/LastModified",
                                  "/MarkInfo",
                                  "/Mask",
                                  "/Metadata",
                                  "/ModDate",
                                  "/Names",
                                  "/OC",
                                  "/OCProperties",
                                  "/OPI",
                                  "/OpenAction",
                                  "/OutputIntents",
                                  "/Perms",
                                  "/PieceInfo",
                                  "/Prev",
                                  "/PressSteps",
                                  "/Rotate",
                                  "/SMask",
                                  "/SMaskInData",
                                  "/StructParents",
                                  "/StructTreeRoot",
                                  "/Subject",
                                  "/Tabs",
                                  "/Thumb",
                                  "/Threads",
                                  "/TrimBox",
                                  "/URI",
                                  "/UserUnit",
                                  "/VP",
                                  "/XRefStm",
                                  "/Decode",
                                  "/ImageMask",
                                  "/Interpolate",
                                  "/ExtGState",
                                  "/Pattern"};

class Rules {
public:
    Rules(QPDF& pdf, Expected const& expected) : m_pdf(pdf), m_expected(expected), m_draft(expected.draft) {}

    Objects walk()
    {
        QPDFObjectHandle trailer = m_pdf.getTrailer();
        if (m_expected.encrypted) {
            only(trailer, "cross-reference table",
                 {"/Type", "/Size", "/W", "/Root", "/Info", "/ID", "/Length", "/Filter", "/DecodeParms", "/Encrypt"});
            lock(trailer.getKey("/Encrypt"));
        } else {
            only(trailer, "cross-reference table",
                 {"/Type", "/Size", "/W", "/Root", "/Info", "/ID", "/Length", "/Filter", "/DecodeParms"});
        }
        identity(trailer.getKey("/ID"));
        document(trailer.getKey("/Info"));
        catalogue(trailer.getKey("/Root"));
        return std::move(m_found);
    }

private:
    void leak(std::string const& what, int page = 0) { m_found.leaks.push_back({page, what}); }

    // False, with a finding, where the object is no dictionary or has an entry besides those.
    bool only(QPDFObjectHandle object, std::string const& kind, std::initializer_list<char const*> allowed, int page = 0)
    {
        if (object.isIndirect())
            m_found.reached.insert(object.getObjGen());
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary()) {
            leak("The " + kind + " is not what it should be.", page);
            return false;
        }
        bool clean = true;
        for (std::string const& key : dictionary.getKeys()) {
            if (std::find(allowed.begin(), allowed.end(), key) != allowed.end())
                continue;
            bool const known = std::find(knownEntries.begin(), knownEntries.end(), key) != knownEntries.end();
            leak("The " + kind + " has an entry that no bundle may have" + (known ? ": " + key + "." : "."), page);
            clean = false;
        }
        return clean;
    }

    // The entry is direct and reads exactly so.
    void reads(QPDFObjectHandle dictionary, char const* key, std::string const& value, std::string const& kind, int page = 0)
    {
        if (dictionary.getKey(key).unparse() != value)
            leak("The entry " + std::string(key) + " of the " + kind + " is not what a bundle has there.", page);
    }

    void identity(QPDFObjectHandle id)
    {
        bool const plain = id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString()
                           && id.getArrayItem(0).unparse() == id.getArrayItem(1).unparse()
                           && id.getArrayItem(0).getStringValue().size() == 16;
        if (!plain)
            leak("The file has been changed since it was written: its two identifiers differ.");
    }

    // AES-256 for everything, as PDF 2.0 has it, and nothing beside its keys.
    void lock(QPDFObjectHandle lock)
    {
        std::string const kind = "description of the encryption";
        if (!only(lock, kind,
                  {"/Filter", "/V", "/R", "/Length", "/P", "/O", "/U", "/OE", "/UE", "/Perms", "/CF", "/StmF", "/StrF",
                   "/EncryptMetadata"}))
            return;
        reads(lock, "/Filter", "/Standard", kind);
        reads(lock, "/V", "5", kind);
        reads(lock, "/R", "6", kind);
        reads(lock, "/CF", "<< /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >>", kind);
        reads(lock, "/StmF", "/StdCF", kind);
        reads(lock, "/StrF", "/StdCF", kind);
        for (auto const& [key, size] :
             std::map<std::string, std::size_t>{{"/O", 48}, {"/U", 48}, {"/OE", 32}, {"/UE", 32}, {"/Perms", 16}})
            if (!lock.getKey(key).isString() || lock.getKey(key).getStringValue().size() != size)
                leak("The entry " + key + " of the " + kind + " is not what a bundle has there.");
    }

    void document(QPDFObjectHandle const& record)
    {
        if (!only(record, "document information", {"/Title", "/Producer"}))
            return;
        reads(record, "/Producer", "(Candour)", "document information");
        reads(record, "/Title", m_draft ? "(Draft - not for release)" : "(Disclosed record)", "document information");
    }

    void catalogue(QPDFObjectHandle root)
    {
        QPDFObjectHandle extensions = root.getKey("/Extensions");
        if (m_expected.encrypted && extensions.unparse() == "<< /ADBE << /BaseVersion /1.7 /ExtensionLevel 8 >> >>")
            root.removeKey("/Extensions"); // it says that the encryption is of PDF 2.0
        if (!only(root, "catalogue",
                  {"/Type", "/Pages", "/Lang", "/PageLabels", "/Outlines", "/ViewerPreferences", "/MarkInfo", "/StructTreeRoot",
                   "/Metadata"}))
            return;
        reads(root, "/Type", "/Catalog", "catalogue");
        reads(root, "/Lang", "(en-GB)", "catalogue");
        reads(root, "/PageLabels", labels(), "catalogue");
        reads(root, "/ViewerPreferences", "<< /DisplayDocTitle true >>", "catalogue");
        reads(root, "/MarkInfo", "<< /Marked true >>", "catalogue");
        nodeOfPages(root.getKey("/Pages"), QPDFObjGen(), 0);
        bookmarks(root.getKey("/Outlines"));
        metadata(root.getKey("/Metadata"));
        structure(root.getKey("/StructTreeRoot"));
    }

    // As they have to stand in the file: plain numbers in runs, each of the others by itself.
    std::string labels() const
    {
        std::string text = "<< /Nums [ ";
        long long next = -1; // what the run that is open goes on with
        for (std::size_t i = 0; i < m_expected.numbers.size(); ++i) {
            std::string const& number = m_expected.numbers[i];
            bool const plain = number.find_first_not_of("0123456789") == std::string::npos;
            long long const value = plain ? std::stoll(number) : -2;
            if (!plain)
                text += std::to_string(i) + " << /P (" + number + ") >> ";
            else if (value != next)
                text += std::to_string(i) + " << /S /D /St " + number + " >> ";
            next = value + 1;
        }
        return text + "] >>";
    }

    // Returns the number of pages below the node.
    long long nodeOfPages(QPDFObjectHandle node, QPDFObjGen const& parent, int depth)
    {
        if (node.isDictionary() && node.getKey("/Type").unparse() == "/Page")
            return sheet(node, parent);
        bool const fresh = node.isIndirect() && !m_found.reached.contains(node.getObjGen());
        if (!fresh || depth > 2 || !only(node, "tree of pages", {"/Type", "/Kids", "/Count", "/Parent"})
            || !node.getKey("/Kids").isArray()) {
            leak("The tree of pages is not what it should be.");
            return 0;
        }
        reads(node, "/Type", "/Pages", "tree of pages");
        if (node.getKey("/Parent").isNull() != (depth == 0) || (depth > 0 && node.getKey("/Parent").getObjGen() != parent))
            leak("The tree of pages is not what it should be.");
        long long count = 0;
        for (QPDFObjectHandle const& kid : node.getKey("/Kids").aitems())
            count += nodeOfPages(kid, node.getObjGen(), depth + 1);
        reads(node, "/Count", std::to_string(count), "tree of pages");
        return count;
    }

    long long sheet(QPDFObjectHandle page, QPDFObjGen const& parent)
    {
        int const number = ++m_page;
        bool const fresh = page.isIndirect() && !m_found.reached.contains(page.getObjGen());
        if (!fresh)
            leak("The page stands twice in the record.", number);
        only(page, "page", {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents", "/Tabs", "/StructParents"}, number);
        reads(page, "/Tabs", "/S", "page", number);
        if (page.getKey("/Parent").getObjGen() != parent)
            leak("The page hangs in the wrong place of the tree of pages.", number);
        std::optional<Size> const size = mediaBox(page.getKey("/MediaBox"));
        if (!size)
            leak("The page's size is not given as a bundle gives it.", number);
        QPDFObjectHandle resources = page.getKey("/Resources");
        only(resources, "list of a page's resources", {"/XObject", "/Font"}, number);
        QPDFObjectHandle content = page.getKey("/Contents");
        QPDFObjectHandle image;
        if (resources.isDictionary()) {
            only(resources.getKey("/XObject"), "list of a page's pictures", {"/Im"}, number);
            only(resources.getKey("/Font"), "list of a page's fonts", {"/F"}, number);
            font(resources.getKey("/Font").getKeyIfDict("/F"), number);
            image = resources.getKey("/XObject").getKeyIfDict("/Im");
        }
        contentStream(content, number);
        picture(image, number);
        m_found.sheets.push_back({size.value_or(Size{}), content, image, 0});
        m_pages.push_back(page);
        return 1;
    }

    static std::optional<Size> mediaBox(QPDFObjectHandle box)
    {
        if (!box.isArray() || box.isIndirect() || box.getArrayNItems() != 4)
            return std::nullopt;
        std::array<double, 4> values{};
        for (int i = 0; i < 4; ++i)
            if (!box.getArrayItem(i).getValueAsNumber(values[static_cast<std::size_t>(i)]))
                return std::nullopt;
        if (values[0] != 0 || values[1] != 0 || values[2] <= 0 || values[3] <= 0)
            return std::nullopt;
        return Size{values[2], values[3]};
    }

    void contentStream(QPDFObjectHandle stream, int page)
    {
        if (!stream.isStream()) {
            leak("The page's content is not one stream.", page);
            return;
        }
        if (m_found.reached.contains(stream.getObjGen()))
            leak("The page's content is used elsewhere.", page);
        only(stream, "content of a page", {"/Length", "/Filter"}, page);
    }

    void picture(QPDFObjectHandle stream, int page)
    {
        if (!stream.isInitialized() || !stream.isStream()) {
            leak("The page has no picture.", page);
            return;
        }
        if (m_found.reached.contains(stream.getObjGen()))
            leak("The page's picture is used elsewhere.", page);
        QPDFObjectHandle dictionary = stream.getDict();
        only(stream, "picture of a page",
             {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Filter", "/DecodeParms", "/Length"},
             page);
        reads(dictionary, "/Type", "/XObject", "picture of a page", page);
        reads(dictionary, "/Subtype", "/Image", "picture of a page", page);
        std::string const filter = dictionary.getKey("/Filter").unparse();
        std::string const bits = dictionary.getKey("/BitsPerComponent").unparse();
        std::string const space = dictionary.getKey("/ColorSpace").unparse();
        std::string parameters = "null";
        // Pages that are passed on may be coded the other way round.
        bool const inverse = dictionary.getKey("/DecodeParms").getKeyIfDict("/BlackIs1").unparse() == "true";
        if (filter == "/CCITTFaxDecode")
            parameters = std::string("<< /BlackIs1 ") + (inverse ? "true" : "false") + " /Columns "
                         + dictionary.getKey("/Width").unparse() + " /K -1 /Rows " + dictionary.getKey("/Height").unparse()
                         + " >>";
        reads(dictionary, "/DecodeParms", parameters, "picture of a page", page);
        bool const whole = dictionary.getKey("/Width").isInteger() && dictionary.getKey("/Height").isInteger();
        bool const oneBit = bits == "1" && space == "/DeviceGray" && (filter == "/CCITTFaxDecode" || filter == "/FlateDecode");
        bool const eightBit = bits == "8" && (space == "/DeviceGray" || space == "/DeviceRGB")
                              && (filter == "/DCTDecode" || filter == "/FlateDecode");
        if (!whole || !(oneBit || eightBit))
            leak("The page's picture is not of a kind that a bundle has.", page);
    }

    void font(QPDFObjectHandle whole, int page)
    {
        if (m_font && whole.isInitialized() && whole.getObjGen() == *m_font)
            return;
        if (m_font || !whole.isInitialized() || !whole.isIndirect()) {
            leak("The page has another font than the one that bundles have.", page);
            return;
        }
        m_font = whole.getObjGen();
        std::string const kind = "font";
        if (!only(whole, kind, {"/Type", "/Subtype", "/BaseFont", "/Encoding", "/DescendantFonts", "/ToUnicode"}))
            return;
        reads(whole, "/Type", "/Font", kind);
        reads(whole, "/Subtype", "/Type0", kind);
        reads(whole, "/BaseFont", "/CandourSans", kind);
        reads(whole, "/Encoding", "/Identity-H", kind);
        if (!mapsAsTheFontDoes(plain(whole.getKey("/ToUnicode"), {"/Length", "/Filter"})))
            leak("The font's list of letters is not the one that all bundles have.");
        QPDFObjectHandle below = whole.getKey("/DescendantFonts");
        if (below.isArray() && !below.isIndirect() && below.getArrayNItems() == 1)
            letters(below.getArrayItem(0));
        else
            leak("The font is not what it should be.");
    }

    void letters(QPDFObjectHandle below)
    {
        std::string const kind = "font";
        if (!only(below, kind, {"/Type", "/Subtype", "/BaseFont", "/CIDToGIDMap", "/CIDSystemInfo", "/W", "/FontDescriptor"}))
            return;
        reads(below, "/Type", "/Font", kind);
        reads(below, "/Subtype", "/CIDFontType2", kind);
        reads(below, "/BaseFont", "/CandourSans", kind);
        reads(below, "/CIDToGIDMap", "/Identity", kind);
        reads(below, "/CIDSystemInfo", "<< /Ordering (Identity) /Registry (Adobe) /Supplement 0 >>", kind);
        std::string widths = "[ 0 [ ";
        for (int const width : metricsOfTheFont().widths)
            widths += std::to_string(width) + ' ';
        reads(below, "/W", widths + "] ]", kind);
        descriptor(below.getKey("/FontDescriptor"));
    }

    void descriptor(QPDFObjectHandle descriptor)
    {
        std::string const kind = "font's description";
        if (!only(descriptor, kind,
                  {"/Type", "/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/StemV", "/Ascent", "/Descent", "/CapHeight",
                   "/FontFile2"}))
            return;
        reads(descriptor, "/Type", "/FontDescriptor", kind);
        reads(descriptor, "/FontName", "/CandourSans", kind);
        for (char const* key : {"/Flags", "/ItalicAngle", "/StemV", "/Ascent", "/Descent", "/CapHeight"})
            if (!descriptor.getKey(key).isInteger())
                leak("The entry " + std::string(key) + " of the " + kind + " is not what a bundle has there.");
        reads(descriptor, "/FontBBox", "[ -500 -300 1500 1000 ]", kind);
        if (!isTheFont(plain(descriptor.getKey("/FontFile2"), {"/Length", "/Length1", "/Filter"})))
            leak("The embedded font is not the one that all bundles have.");
    }

    // The bytes of a stream that is stored plain or by Flate and that holds nothing else; empty where it is not so.
    std::string plain(QPDFObjectHandle stream, std::initializer_list<char const*> allowed)
    {
        if (!stream.isStream() || !only(stream, "font", allowed))
            return {};
        auto const raw = stream.getRawStreamData();
        std::string_view const bytes(reinterpret_cast<char const*>(raw->getBuffer()), raw->getSize());
        std::string const filter = stream.getDict().getKey("/Filter").unparse();
        if (filter == "null")
            return std::string(bytes);
        return filter == "/FlateDecode" ? inflated(bytes).value_or("") : std::string();
    }

    void bookmarks(QPDFObjectHandle root)
    {
        std::string const kind = "list of bookmarks";
        std::vector<ListedBookmark> const& listed = m_expected.volume.bookmarks;
        if (!root.isIndirect() || !only(root, kind, {"/Type", "/First", "/Last", "/Count"}))
            return leak("The list of bookmarks is not what it should be.");
        reads(root, "/Type", "/Outlines", kind);
        reads(root, "/Count", std::to_string(listed.size()), kind);
        QPDFObjectHandle item = root.getKey("/First");
        QPDFObjectHandle before;
        std::size_t number = 0;
        for (; item.isDictionary() && number < listed.size(); before = item, item = item.getKey("/Next")) {
            ListedBookmark const& bookmark = listed[number++];
            only(item, kind, {"/Title", "/Parent", "/Prev", "/Next", "/Dest"});
            reads(item, "/Title", "(" + bookmark.title + ")", kind);
            bool const linked = item.getKey("/Parent").getObjGen() == root.getObjGen()
                                && (before.isInitialized() ? item.getKey("/Prev").getObjGen() == before.getObjGen()
                                                           : item.getKey("/Prev").isNull());
            if (!linked || !leadsTo(item.getKey("/Dest"), bookmark.page))
                leak("A bookmark is not what it should be.");
        }
        if (number != listed.size() || !item.isNull() || root.getKey("/Last").getObjGen() != before.getObjGen())
            leak("The list of bookmarks does not match the sources of the record.");
    }

    bool leadsTo(QPDFObjectHandle place, int page) const
    {
        return place.isArray() && !place.isIndirect() && place.getArrayNItems() == 2 && place.getArrayItem(1).unparse() == "/Fit"
               && page >= 1 && static_cast<std::size_t>(page) <= m_pages.size()
               && place.getArrayItem(0).getObjGen() == m_pages[static_cast<std::size_t>(page - 1)].getObjGen();
    }

    // The title, as programs for blind readers ask for it, and nothing else.
    void metadata(QPDFObjectHandle stream)
    {
        std::string const expected =
            std::string(
                "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
            + (m_draft ? "Draft - not for release" : "Disclosed record")
            + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
        if (!stream.isStream() || plain(stream, {"/Type", "/Subtype", "/Length", "/Filter"}) != expected)
            return leak("The description of the record is not the one that a bundle has.");
        reads(stream.getDict(), "/Type", "/Metadata", "description of the record");
        reads(stream.getDict(), "/Subtype", "/XML", "description of the record");
    }

    // One Document, in it a Sect for each page that has words, in that a P for each of its paragraphs; no words of their own.
    void structure(QPDFObjectHandle root)
    {
        if (!only(root, "logical structure", {"/Type", "/K", "/ParentTree", "/ParentTreeNextKey"}))
            return;
        reads(root, "/Type", "/StructTreeRoot", "logical structure");
        QPDFObjectHandle top = root.getKey("/K");
        if (!top.isArray() || top.isIndirect() || top.getArrayNItems() != 1)
            return leak("The logical structure is not what a bundle has.");
        QPDFObjectHandle document = top.getArrayItem(0);
        std::vector<QPDFObjectHandle> const sections = element(document, "/Document", root);
        std::size_t page = 0;
        std::vector<std::vector<QPDFObjGen>> expected;
        for (QPDFObjectHandle const& section : sections) {
            std::vector<QPDFObjectHandle> const paragraphs = element(section, "/Sect", document);
            while (page < m_pages.size() && m_pages[page].getKey("/StructParents").isNull())
                ++page;
            if (page == m_pages.size() || paragraphs.empty())
                return leak("The logical structure is not what a bundle has.");
            reads(m_pages[page], "/StructParents", std::to_string(expected.size()), "page", static_cast<int>(page) + 1);
            expected.emplace_back();
            for (QPDFObjectHandle const& paragraph : paragraphs) {
                element(paragraph, "/P", section, m_pages[page], expected.back().size());
                expected.back().push_back(paragraph.getObjGen());
            }
            m_found.sheets[page++].paragraphs = static_cast<int>(paragraphs.size());
        }
        for (; page < m_pages.size(); ++page)
            reads(m_pages[page], "/StructParents", "null", "page", static_cast<int>(page) + 1);
        reads(root, "/ParentTreeNextKey", std::to_string(expected.size()), "logical structure");
        std::size_t row = 0;
        parentRows(root.getKey("/ParentTree"), expected, row, 0);
        if (row != expected.size())
            leak("The logical structure is not what a bundle has.");
    }

    // The kids of an element; for a P the page and number that it must have.
    std::vector<QPDFObjectHandle> element(QPDFObjectHandle object, std::string const& kind, QPDFObjectHandle const& parent,
                                          std::optional<QPDFObjectHandle> const& page = {}, std::size_t number = 0)
    {
        bool const fresh = object.isIndirect() && !m_found.reached.contains(object.getObjGen());
        bool const clean = page ? only(object, "logical structure", {"/S", "/P", "/K", "/Pg"})
                                : only(object, "logical structure", {"/S", "/P", "/K"});
        QPDFObjectHandle kids = clean ? object.getKey("/K") : QPDFObjectHandle::newNull();
        bool const holds = page ? kids.unparse() == std::to_string(number) : kids.isArray() && !kids.isIndirect();
        if (!fresh || !clean || !holds || object.getKey("/S").unparse() != kind
            || object.getKey("/P").getObjGen() != parent.getObjGen()
            || (page && object.getKey("/Pg").getObjGen() != page->getObjGen())) {
            leak("The logical structure is not what a bundle has.");
            return {};
        }
        return page ? std::vector<QPDFObjectHandle>() : kids.getArrayAsVector();
    }

    // The way back from a page's paragraphs to the structure: a tree of two levels at most.
    void parentRows(QPDFObjectHandle node, std::vector<std::vector<QPDFObjGen>> const& expected, std::size_t& row, int depth)
    {
        std::size_t const first = row;
        bool const fresh = node.isIndirect() && !m_found.reached.contains(node.getObjGen());
        bool fits = fresh && only(node, "logical structure", {"/Nums", "/Kids", "/Limits"})
                    && node.hasKey("/Nums") != node.hasKey("/Kids") && node.hasKey("/Limits") == (depth > 0);
        if (fits && depth == 0 && node.getKey("/Kids").isArray()) {
            for (QPDFObjectHandle const& kid : node.getKey("/Kids").aitems())
                parentRows(kid, expected, row, 1);
            return;
        }
        std::vector<QPDFObjectHandle> const rows =
            fits && node.getKey("/Nums").isArray() ? node.getKey("/Nums").getArrayAsVector() : std::vector<QPDFObjectHandle>();
        fits = fits && node.getKey("/Nums").isArray() && rows.size() % 2 == 0;
        for (std::size_t i = 0; fits && i + 1 < rows.size(); i += 2, ++row)
            fits = row < expected.size() && QPDFObjectHandle(rows[i]).unparse() == std::to_string(row)
                   && isListOf(rows[i + 1], expected[row]);
        if (fits && depth > 0)
            fits = row > first
                   && node.getKey("/Limits").unparse() == "[ " + std::to_string(first) + ' ' + std::to_string(row - 1) + " ]";
        if (!fits)
            leak("The logical structure is not what a bundle has.");
    }

    static bool isListOf(QPDFObjectHandle list, std::vector<QPDFObjGen> const& objects)
    {
        if (!list.isArray() || list.isIndirect() || static_cast<std::size_t>(list.getArrayNItems()) != objects.size())
            return false;
        for (std::size_t i = 0; i < objects.size(); ++i)
            if (list.getArrayItem(static_cast<int>(i)).getObjGen() != objects[i])
                return false;
        return true;
    }

    QPDF& m_pdf;
    Expected const& m_expected;
    bool m_draft;
    int m_page = 0;
    std::vector<QPDFObjectHandle> m_pages; // in order
    std::optional<QPDFObjGen> m_font;
    Objects m_found;
};

} // namespace

Objects walkObjects(QPDF& pdf, Expected const& expected)
{
    return Rules(pdf, expected).walk();
}

} // namespace core::verifier
