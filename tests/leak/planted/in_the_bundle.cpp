// SPDX-License-Identifier: GPL-3.0-or-later
// What a bundle can tell as a whole: pages that are not those reviewed, bytes that belong to no page, files that do not belong
// together, and withheld names outside the pages.
#include "core/reference/exemptions.h"
#include "core/verify/stream_bytes.h"
#include "tests/leak/planted/planted.h"
#include "tests/support/burnt_pages.h"

#include <stdexcept>

namespace planted {

namespace {

using Handle = QPDFObjectHandle;
using support::SpoiltBundle;

Plant bytesOfTheFile(std::function<void(std::string&)> work)
{
    return [work = std::move(work)](SpoiltBundle& bundle) { bundle.changeBytes(bundle.record(), work); };
}

// As another program would write the file.
Plant rewritten(
    std::function<void(QPDFWriter&)> settings, std::function<void(QPDF&)> work = [](QPDF&) {})
{
    return [=](SpoiltBundle& bundle) { bundle.change(work, settings); };
}

void keepOrphans(QPDFWriter& writer)
{
    writer.setPreserveUnreferencedObjects(true);
    writer.setDeterministicID(true);
}

void swapEnds(QPDF& pdf)
{
    Handle kids = pdf.getRoot().getKey("/Pages").getKey("/Kids");
    Handle const first = kids.getArrayItem(0);
    kids.setArrayItem(0, kids.getArrayItem(6));
    kids.setArrayItem(6, first);
}

// A title that an earlier state of the file had, and the table that leads to it.
void addRevision(SpoiltBundle& bundle)
{
    std::string root;
    {
        QPDF pdf;
        pdf.processFile(bundle.record().c_str());
        root = pdf.getRoot().unparse();
    }
    bundle.changeBytes(bundle.record(), [&](std::string& file) {
        std::size_t const mark = file.rfind("startxref\n") + 10;
        std::string const previous = file.substr(mark, file.find('\n', mark) - mark);
        std::string place = std::to_string(file.size());
        place.insert(0, 10 - place.size(), '0');
        file += "900 0 obj\n<< /Title (SECRET) >>\nendobj\n";
        std::string const table = std::to_string(file.size());
        file += "xref\n900 1\n" + place + " 00000 n \ntrailer\n<< /Size 901 /Root " + root + " /Prev " + previous
                + " >>\nstartxref\n" + table + "\n%%EOF\n";
    });
}

// The objects stay where they are listed; a comment stands between two of them, and nothings fill what it left.
void commentInObjectStream(std::string& file)
{
    std::size_t const begin = file.find("stream\n", file.find("/ObjStm")) + 7;
    std::size_t const length = file.find("endstream", begin) - begin;
    std::string plain = core::verifier::inflated(std::string_view(file).substr(begin, length)).value();
    std::string packed = support::deflated(plain.replace(plain.find("/Lang (en-GB)"), 13, "%%%%%%%%%%%%\n"));
    if (packed.size() >= length)
        throw std::logic_error("the object stream has no room for slack");
    packed.resize(length, '\0');
    file.replace(begin, length, packed);
}

// Written again by a program that keeps the first of its two identifiers.
void changeLater(SpoiltBundle& bundle)
{
    std::string const before = support::contentOf(bundle.record());
    QPDF pdf;
    pdf.processMemoryFile("record", before.data(), before.size());
    support::draw(pdf, "q Q\n");
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    auto const bytes = writer.getBufferSharedPointer();
    std::string const after(reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize());
    bundle.changeBytes(bundle.record(), [&](std::string& file) { file = after; });
}

Plant inTheSchedule(std::string what, std::string instead)
{
    return [=](SpoiltBundle& bundle) {
        bundle.changeBytes(bundle.schedule(), [&](std::string& csv) { csv.replace(csv.find(what), what.size(), instead); });
    };
}

Plant withheld(
    std::string name, Plant const& told = [](SpoiltBundle&) {})
{
    return [=](SpoiltBundle& bundle) {
        bundle.changeManifest([&](core::Manifest& manifest) { manifest.withheld = {name}; });
        told(bundle);
    };
}

} // namespace

std::vector<Leak> inTheOrderOfPages()
{
    return {
        {"a page missing", "The record has 6 pages; 7 were exported",
         objects([](QPDF& pdf) { pdf.removePage(support::pageOf(pdf, 3)); })},
        {"a page too many", "The record has 8 pages; 7 were exported",
         objects([](QPDF& pdf) { pdf.addPage(support::pageOf(pdf, 3).shallowCopy(), false); })},
        {"a page that stands twice", "The page stands twice in the record", objects([](QPDF& pdf) {
             Handle kids = pdf.getRoot().getKey("/Pages").getKey("/Kids");
             kids.setArrayItem(6, kids.getArrayItem(0));
         })},
        {"two pages swapped", "Page 7: The picture is not the one that was made of this page", objects(swapEnds)},
        {"a page of another size", "The page has another size than the page that it was made from",
         put(page(7), "/MediaBox", written("[0 0 595 850]"))},
        {"a wrong count of pages", otherEntry("tree of pages", "/Count"),
         objects([](QPDF& pdf) { pdf.getRoot().getKey("/Pages").replaceKey("/Count", Handle::newInteger(6)); })},
        {"a redaction that is not marked", "A redaction is not marked where it should be", instead("0.851 g", "1 g")},
        {"a mark where nobody redacted", "The page is marked as redacted where nobody redacted it",
         drawn("0.851 g 300 300 50 10 re f\n")},
    };
}

std::vector<Leak> inTheBytesOfTheFile()
{
    std::string const orphans = "objects that no page uses";
    std::string const slack = "record.pdf has bytes that belong to none of its objects";
    std::string const ending = "record.pdf does not end as a file of one revision ends";
    return {
        {"an object that no page uses", orphans,
         rewritten(keepOrphans, [](QPDF& pdf) { pdf.makeIndirectObject(Handle::parse("<< /SECRET (SECRET) >>")); })},
        {"an orphan that calls itself a cross-reference table", orphans,
         rewritten(keepOrphans, [](QPDF& pdf) { aStream(pdf).getDict().replaceKey("/Type", Handle::newName("/XRef")); })},
        {"an earlier revision", strangeEntry("cross-reference table", "/Prev"), addRevision},
        {"bytes after the end", ending, bytesOfTheFile([](std::string& file) { file += "SECRET"; })},
        {"a second ending", ending, bytesOfTheFile([](std::string& file) { file += file.substr(file.rfind("startxref")); })},
        {"bytes before the ending", ending,
         bytesOfTheFile([](std::string& file) { file.insert(file.rfind("startxref"), "% SECRET\n"); })},
        {"another head", "record.pdf does not begin as a PDF of this program begins",
         bytesOfTheFile([](std::string& file) { file.replace(10, 4, "SECR"); })},
        {"comments between objects", slack, rewritten([](QPDFWriter& writer) {
             writer.setQDFMode(true);
             writer.setStaticID(true);
         })},
        {"another order of bytes for quick viewing", slack, rewritten([](QPDFWriter& writer) {
             writer.setLinearization(true);
             writer.setDeterministicID(true);
         })},
        {"a comment in an object stream", "an object stream that holds more than the objects it is listed for",
         bytesOfTheFile(commentInObjectStream)},
        {"a file that another program changed since", "its two identifiers differ", changeLater},
        {"a file that is locked", "The record is encrypted, which the manifest does not say", rewritten([](QPDFWriter& writer) {
             writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
         })},
    };
}

std::vector<Leak> amongTheFiles()
{
    std::string const said = "The schedule says of redaction 1 something else than the catalogue says of its exemption";
    return {
        {"a record that is not the one exported", "disclosure/record.pdf is not the file that was exported",
         [](SpoiltBundle& bundle) {
             support::overwrite(bundle.record(), support::contentOf(SpoiltBundle(core::Stamp::Draft).record()));
         }},
        {"a schedule that is not the one exported", "disclosure/schedule.csv is not the file that was exported",
         [](SpoiltBundle& bundle) { support::overwrite(bundle.schedule(), support::contentOf(bundle.schedule()) + "9,1\r\n"); }},
        {"a schedule that is missing", "disclosure/schedule.csv is not there",
         [](SpoiltBundle& bundle) { std::filesystem::remove(bundle.schedule()); }},
        {"a schedule that no spreadsheet reads", "The schedule is not a list that a spreadsheet can read",
         [](SpoiltBundle& bundle) { bundle.changeBytes(bundle.schedule(), [](std::string& csv) { csv += "\"SECRET"; }); }},
        {"a schedule with another column", "The schedule has other columns than a schedule has",
         inTheSchedule("explanation", "explanation,SECRET")},
        {"a redaction that the schedule makes up", "The schedule lists 13 redactions, the manifest 12",
         [](SpoiltBundle& bundle) { bundle.changeBytes(bundle.schedule(), [](std::string& csv) { csv += "9,1,SECRET\r\n"; }); }},
        {"a label that the catalogue does not know", said, inTheSchedule("Third party", "SECRET")},
        {"an explanation of another's making", said,
         inTheSchedule(core::Exemptions::shipped().find("TP")->printText, "She asked us not to, and SECRET")},
        {"a file too many", "disclosure/ holds something that export did not write",
         [](SpoiltBundle& bundle) { support::overwrite(bundle.folder() / "disclosure/SECRET.txt", "SECRET"); }},
        {"a redaction that the manifest does not list", "The schedule lists 12 redactions, the manifest 11",
         [](SpoiltBundle& bundle) {
             bundle.changeManifest([](core::Manifest& manifest) { manifest.pages[0].redactions.pop_back(); });
         }},
        {"an exemption that no law knows", "The manifest names an exemption that the catalogue does not know",
         [](SpoiltBundle& bundle) {
             bundle.changeManifest([](core::Manifest& manifest) { manifest.pages[0].redactions[0].exemption = "SECRET"; });
         }},
        {"a draft that is called final", otherEntry("document information", "/Title"),
         [](SpoiltBundle& bundle) { bundle.changeManifest([](core::Manifest& manifest) { manifest.draft = true; }); }},
    };
}

std::vector<Leak> inWhatIsSaidElsewhere()
{
    return {
        {"a withheld name in the schedule", "disclosure/schedule.csv tells a name or number that is withheld",
         withheld("Third party")},
        {"a withheld name in the name of a file", "The name of a file in disclosure/ tells a name or number that is withheld",
         withheld("Dean Ellis",
                  [](SpoiltBundle& bundle) { support::overwrite(bundle.folder() / "disclosure/letter to dean-ellis.txt", ""); })},
        {"a withheld name in a bookmark", "Something beside the pages of the record, such as a bookmark, tells a name",
         withheld("Dean Ellis", put(bookmark, "/Title", written("(Letter to Dean Ellis)")))},
    };
}

} // namespace planted
