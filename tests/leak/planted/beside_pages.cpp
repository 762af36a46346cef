// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF can keep beside what its pages show: entries of the file and of its pages, bookmarks, the structure for screen readers,
// the font.
#include "tests/leak/planted/planted.h"

namespace planted {

namespace {

using Handle = QPDFObjectHandle;

Handle descendant(QPDF& pdf)
{
    return support::fontOf(pdf).getKey("/DescendantFonts").getArrayItem(0);
}

Handle fontDescription(QPDF& pdf)
{
    return descendant(pdf).getKey("/FontDescriptor");
}

Handle fontList(QPDF& pdf)
{
    return resources(pdf).getKey("/Font");
}

Plant changed(Object const& stream, std::function<void(std::string&)> work)
{
    return objects([=](QPDF& pdf) {
        Handle changed = stream(pdf);
        std::string bytes = support::plainBytes(changed);
        work(bytes);
        changed.replaceStreamData(bytes, Handle::newNull(), Handle::newNull());
    });
}

Handle letterList(QPDF& pdf)
{
    return support::fontOf(pdf).getKey("/ToUnicode");
}

void attach(QPDF& pdf)
{
    Handle file = Handle::parse("<< /Type /Filespec /F (SECRET) /EF << >> >>");
    file.getKey("/EF").replaceKey("/F", aStream(pdf));
    Handle names = Handle::parse("<< /EmbeddedFiles << /Names [(SECRET)] >> >>");
    names.getKey("/EmbeddedFiles").getKey("/Names").appendItem(file);
    pdf.getRoot().replaceKey("/Names", names);
}

void addBookmark(QPDF& pdf)
{
    Handle list = pdf.getRoot().getKey("/Outlines");
    Handle last = list.getKey("/Last");
    Handle more = pdf.makeIndirectObject(Handle::parse("<< /Title (Part 3) >>"));
    more.replaceKey("/Parent", list);
    more.replaceKey("/Prev", last);
    more.replaceKey("/Dest", last.getKey("/Dest"));
    last.replaceKey("/Next", more);
    list.replaceKey("/Last", more);
}

Handle waysBack(QPDF& pdf)
{
    return pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
}

void addParagraph(QPDF& pdf)
{
    Handle section = paragraph(pdf).getKey("/P");
    Handle more = pdf.makeIndirectObject(Handle::parse("<< /S /P /K 1 >>"));
    more.replaceKey("/P", section);
    more.replaceKey("/Pg", support::pageOf(pdf));
    section.getKey("/K").appendItem(more);
    waysBack(pdf).getArrayItem(1).appendItem(more);
}

} // namespace

std::vector<Leak> besideThePages()
{
    auto const strange = [](std::string const& name, std::string const& key, std::string const& value) {
        return Leak{name, strangeEntry("catalogue", key), put(catalogue, key, written(value))};
    };
    return {
        {"an author", strangeEntry("document information", "/Author"), put(information, "/Author", written("(SECRET)"))},
        {"a time", strangeEntry("document information", "/ModDate"), put(information, "/ModDate", written("(D:2024)"))},
        {"keywords", strangeEntry("document information", "/Keywords"), put(information, "/Keywords", written("(SECRET)"))},
        {"a title of its own", otherEntry("document information", "/Title"), put(information, "/Title", written("(SECRET)"))},
        {"another program's name", otherEntry("document information", "/Producer"),
         put(information, "/Producer", written("(SECRET)"))},
        {"XMP of the file", "The description of the record is not the one that a bundle has",
         put(catalogue, "/Metadata", aStream)},
        {"an attachment", strangeEntry("catalogue", "/Names"), objects(attach)},
        strange("associated files", "/AF", "[]"),
        strange("a script", "/OpenAction", "<< /S /JavaScript /JS (SECRET) >>"),
        strange("a form", "/AcroForm", "<< /Fields [] >>"),
        strange("layers", "/OCProperties", "<< /D << >> >>"),
        strange("named places", "/Dests", "<< /SECRET [0 /Fit] >>"),
        strange("a portfolio", "/Collection", "<< >>"),
        strange("what another program keeps of the file", "/PieceInfo", "<< /SECRET << /Private (SECRET) >> >>"),
        strange("threads through articles", "/Threads", "[]"),
        strange("permissions of a signature", "/Perms", "<< >>"),
        strange("a profile of a printer", "/OutputIntents", "[]"),
        strange("where links begin", "/URI", "<< /Base (SECRET) >>"),
        {"an entry of an unknown name", "The catalogue has an entry that no bundle may have.",
         put(catalogue, "/SECRET", written("true"))},
        {"another language", otherEntry("catalogue", "/Lang"), put(catalogue, "/Lang", written("(SECRET)"))},
        {"page labels with a text", otherEntry("catalogue", "/PageLabels"),
         put(catalogue, "/PageLabels", written("<< /Nums [0 << /S /D /P (SECRET) >>] >>"))},
        {"preferences with more in them", otherEntry("catalogue", "/ViewerPreferences"),
         put(catalogue, "/ViewerPreferences", written("<< /DisplayDocTitle true /SECRET 1 >>"))},
        {"a bookmark with a file's name", otherEntry("list of bookmarks", "/Title"),
         put(bookmark, "/Title", written("(SECRET)"))},
        {"a bookmark that acts", strangeEntry("list of bookmarks", "/A"),
         put(bookmark, "/A", written("<< /S /URI /URI (SECRET) >>"))},
        {"a bookmark that leads elsewhere", "A bookmark is not what it should be",
         put(bookmark, "/Dest",
             [](QPDF& pdf) {
                 return Handle::newArray({support::pageOf(pdf, 2), Handle::newName("/Fit")});
             })},
        {"a bookmark too many", "The list of bookmarks does not match the sources", objects(addBookmark)},
    };
}

std::vector<Leak> onThePages()
{
    auto const strange = [](std::string const& name, std::string const& key, std::string const& value) {
        return Leak{name, strangeEntry("page", key), put(page(2), key, written(value))};
    };
    return {
        strange("a comment on a page", "/Annots", "[<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (SECRET) >>]"),
        strange("another program's notes on a page", "/PieceInfo", "<< /SECRET << /Private (SECRET) >> >>"),
        strange("an action of a page", "/AA", "<< /O << /S /JavaScript /JS (SECRET) >> >>"),
        strange("a crop box", "/CropBox", "[0 0 100 100]"),
        strange("a trim box", "/TrimBox", "[0 0 100 100]"),
        strange("a turned page", "/Rotate", "90"),
        strange("a transparency group", "/Group", "<< /S /Transparency >>"),
        strange("a scaled page", "/UserUnit", "2"),
        strange("a time of a page", "/LastModified", "(D:2024)"),
        strange("a measure of a page", "/VP", "[<< /Name (SECRET) >>]"),
        {"XMP of a page", strangeEntry("page", "/Metadata"), put(page(1), "/Metadata", aStream)},
        {"a page that begins elsewhere", "The page's size is not given as a bundle gives it",
         put(page(2), "/MediaBox", written("[10 10 605 852]"))},
        {"content in two streams", "The page's content is not one stream", objects([](QPDF& pdf) {
             Handle sheet = support::pageOf(pdf);
             sheet.replaceKey("/Contents", Handle::newArray({sheet.getKey("/Contents"), aStream(pdf)}));
         })},
        {"content that two pages share", "The page's content is used elsewhere",
         put(page(2), "/Contents", [](QPDF& pdf) { return support::pageOf(pdf, 1).getKey("/Contents"); })},
        {"bytes behind a compressed content",
         "The page's content is not stored as a bundle's content is, or something follows it", objects([](QPDF& pdf) {
             Handle content = support::pageOf(pdf).getKey("/Contents");
             content.replaceStreamData(support::storedBytes(content) + "SECRET", Handle::newName("/FlateDecode"),
                                       Handle::newNull());
         })},
        {"a file that a content comes from", "The content of a page has an entry that no bundle may have",
         put([](QPDF& pdf) { return support::pageOf(pdf).getKey("/Contents"); }, "/F", written("(SECRET)"))},
        {"a pattern", strangeEntry("list of a page's resources", "/Pattern"), put(resources, "/Pattern", written("<< >>"))},
        {"a graphics state", strangeEntry("list of a page's resources", "/ExtGState"),
         put(resources, "/ExtGState", written("<< >>"))},
    };
}

std::vector<Leak> inTheStructure()
{
    std::string const other = "The logical structure is not what a bundle has";
    std::string const strange = "The logical structure has an entry that no bundle may have";
    return {
        {"another structure", other, put(catalogue, "/StructTreeRoot", written("<< /Type /StructTreeRoot >>"))},
        {"roles of its own", strange,
         put([](QPDF& pdf) { return catalogue(pdf).getKey("/StructTreeRoot"); }, "/RoleMap", written("<< /SECRET /P >>"))},
        {"more about the structure", otherEntry("catalogue", "/MarkInfo"),
         put(catalogue, "/MarkInfo", written("<< /Marked true /SECRET 1 >>"))},
        {"a paragraph with another text", strange, put(paragraph, "/ActualText", written("(SECRET)"))},
        {"a paragraph with a description", strange, put(paragraph, "/Alt", written("(SECRET)"))},
        {"a paragraph with a name of its own", other, put(paragraph, "/S", written("/SECRET"))},
        {"a paragraph of another page", other, put(paragraph, "/Pg", page(2))},
        {"a paragraph that no page has", "The page's paragraphs are not those that the record's structure lists",
         objects(addParagraph)},
        {"a way back to something else", other,
         objects([](QPDF& pdf) { waysBack(pdf).setArrayItem(1, Handle::parse("[(SECRET)]")); })},
        {"a page with another place in the structure", otherEntry("page", "/StructParents"),
         put(page(1), "/StructParents", written("77"))},
        {"another order of reading", otherEntry("page", "/Tabs"), put(page(1), "/Tabs", written("/R"))},
    };
}

std::vector<Leak> inTheFont()
{
    std::string const list = "The font's list of letters is not the one that all bundles have";
    return {
        {"another font beside it", "The list of a page's fonts has an entry that no bundle may have",
         put(fontList, "/G", written("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"))},
        {"another font in its place", "The page has another font than the one that bundles have",
         put([](QPDF& pdf) { return support::pageOf(pdf, 2).getKey("/Resources").getKey("/Font"); }, "/F",
             [](QPDF& pdf) { return pdf.makeIndirectObject(Handle::parse("<< /Type /Font >>")); })},
        {"a subset of the glyphs", "The embedded font is not the one that all bundles have",
         changed([](QPDF& pdf) { return fontDescription(pdf).getKey("/FontFile2"); },
                 [](std::string& bytes) { bytes.resize(20000); })},
        {"a list of letters in use", list,
         changed(letterList, [](std::string& bytes) { bytes.replace(bytes.find("<0024> <"), 13, "<0024> <0053>"); })},
        {"a comment in the list of letters", list, changed(letterList, [](std::string& bytes) { bytes += "% SECRET\n"; })},
        {"other widths", otherEntry("font", "/W"), put(descendant, "/W", written("[0 [600 600]]"))},
        {"another way from letters to glyphs", otherEntry("font", "/CIDToGIDMap"), put(descendant, "/CIDToGIDMap", aStream)},
        {"a subset's name", otherEntry("font", "/BaseFont"), put(support::fontOf, "/BaseFont", written("/SECRET+CandourSans"))},
        {"a name in the font's description", otherEntry("font's description", "/FontName"),
         put(fontDescription, "/FontName", written("/SECRET"))},
        {"a list of glyphs in use", "The font's description has an entry that no bundle may have",
         put(fontDescription, "/CIDSet", aStream)},
    };
}

} // namespace planted
