// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/verifier.h"

#include "core/base/error.h"
#include "core/source/pdf_source.h"
#include "core/verify/file_shape.h"
#include "core/verify/manifest.h"
#include "core/verify/object_rules.h"
#include "core/verify/page_rules.h"
#include "core/verify/pictures.h"
#include "core/verify/report.h"
#include "core/verify/residual_search.h"
#include "core/verify/stream_bytes.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace core {

namespace {

using namespace verifier;

std::string bytesOf(QPDFObjectHandle stream)
{
    auto const raw = stream.getRawStreamData();
    return {reinterpret_cast<char const*>(raw->getBuffer()), raw->getSize()};
}

// One page against what the manifest says of it.
class PageCheck {
public:
    // `number` is told, and counts through all volumes; `inFile` is where it stands in its own.
    PageCheck(int number, int inFile, ListedPage const& listed, SheetObjects const& sheet, Metrics const& font, double boxGrey,
              Residual const& residual)
        : m_number(number),
          m_inFile(inFile),
          m_listed(listed),
          m_sheet(sheet),
          m_boxes(listed.boxes()),
          m_font(font),
          m_boxGrey(boxGrey),
          m_residual(residual)
    {
    }

    std::vector<Leak> run(PdfSource const& reader, std::vector<Leak>& notices)
    {
        if (std::abs(m_sheet.size.width - m_listed.size.width) > 0.01
            || std::abs(m_sheet.size.height - m_listed.size.height) > 0.01)
            leak("The page has another size than the page that it was made from.");
        if (m_sheet.content.isStream())
            content();
        if (m_sheet.picture.isInitialized() && m_sheet.picture.isStream())
            picture();
        std::vector<Rect> places;
        std::vector<ReadWord> words;
        for (EmbeddedWord const& word : reader.words(m_inFile)) {
            words.push_back({word.text, word.box});
            if (!isPartOfWhatIsSaid(word))
                places.push_back(word.box);
        }
        add(wordsInTheWrongPlace(places, m_boxes, m_sheet.size));
        if (!m_residual.empty())
            for (std::string const& sentence : residualsIn(words, m_residual))
                notices.push_back({m_number, sentence});
        return std::move(m_leaks);
    }

private:
    void leak(std::string const& what)
    {
        if (std::none_of(m_leaks.begin(), m_leaks.end(), [&](Leak const& known) { return known.what == what; }))
            m_leaks.push_back({m_number, what});
    }
    void add(std::vector<std::string> const& problems)
    {
        for (std::string const& problem : problems)
            leak(problem);
    }

    // The words of a redaction, whole and within one of its boxes.
    bool isSaid(Shown const& shown) const
    {
        constexpr double rounding = 0.05;
        return std::any_of(m_listed.redactions.begin(), m_listed.redactions.end(), [&](ListedRedaction const& redaction) {
            return !redaction.said.empty() && shown.codes == codesOf(redaction.said)
                   && std::any_of(redaction.boxes.begin(), redaction.boxes.end(), [&](Rect const& box) {
                          Rect const inside = shared(shown.box, grown(box, rounding));
                          return inside == shown.box;
                      });
        });
    }

    static std::string withoutBlanks(std::string text)
    {
        std::erase(text, ' ');
        return text;
    }

    // Readers part and join words as they see fit.
    bool isPartOfWhatIsSaid(EmbeddedWord const& word) const
    {
        return std::any_of(m_listed.redactions.begin(), m_listed.redactions.end(), [&](ListedRedaction const& redaction) {
            return withoutBlanks(redaction.said).find(withoutBlanks(word.text)) != std::string::npos
                   && std::any_of(redaction.boxes.begin(), redaction.boxes.end(),
                                  [&](Rect const& box) { return box.contains(word.box.centre()); });
        });
    }

    void content()
    {
        std::string const raw = bytesOf(m_sheet.content);
        std::string const filter = m_sheet.content.getDict().getKey("/Filter").unparse();
        std::optional<std::string> const plain = filter == "null" ? raw : filter == "/FlateDecode" ? inflated(raw) : std::nullopt;
        if (!plain)
            return leak("The page's content is not stored as a bundle's content is, or something follows it.");
        Content const read = readContent(*plain, m_sheet.size, m_font, m_boxGrey);
        add(read.problems);
        if (read.paragraphs != m_sheet.paragraphs)
            leak("The page's paragraphs are not those that the record's structure lists.");
        std::vector<Rect> words;
        for (Shown const& shown : read.words)
            if (!isSaid(shown))
                words.push_back(shown.box);
        add(wordsInTheWrongPlace(words, m_boxes, m_sheet.size));
        m_turn = read.turn;
        for (Rect const& box : m_boxes)
            if (std::none_of(read.marks.begin(), read.marks.end(), [&](Rect const& mark) { return alike(mark, box); }))
                leak("A redaction is not marked where it should be.");
        if (std::any_of(read.marks.begin(), read.marks.end(), [&](Rect const& mark) {
                return std::none_of(m_boxes.begin(), m_boxes.end(), [&](Rect const& box) { return alike(mark, box); });
            }))
            leak("The page is marked as redacted where nobody redacted it.");
    }

    static bool alike(Rect const& one, Rect const& other)
    {
        auto const close = [](double a, double b) { return std::abs(a - b) < 0.02; };
        return close(one.x0, other.x0) && close(one.y0, other.y0) && close(one.x1, other.x1) && close(one.y1, other.y1);
    }

    void picture()
    {
        std::string const raw = bytesOf(m_sheet.picture);
        if (sha256(raw) != m_listed.picture)
            leak("The picture is not the one that was made of this page: pages are out of order, or it was changed.");
        QPDFObjectHandle dictionary = m_sheet.picture.getDict();
        std::string const filter = dictionary.getKey("/Filter").unparse();
        PictureKind const kind = filter == "/CCITTFaxDecode" ? PictureKind::Fax
                                 : filter == "/DCTDecode"    ? PictureKind::Jpeg
                                                             : PictureKind::Flate;
        Pixels expected;
        expected.size = {number(dictionary, "/Width"), number(dictionary, "/Height")};
        expected.channels = dictionary.getKey("/ColorSpace").unparse() == "/DeviceRGB" ? 3 : 1;
        expected.bits = number(dictionary, "/BitsPerComponent");
        if (expected.size.width <= 0 || expected.size.height <= 0 || (expected.bits != 1 && expected.bits != 8))
            return leak("The page's picture is not of a kind that a bundle has.");
        Decoded const decoded = decodePicture(kind, raw, expected);
        if (!decoded.problem.empty())
            return leak(decoded.problem);
        if (m_boxes.empty() || !m_turn)
            return;
        // Only what nobody touched is coded the other way round.
        if (dictionary.getKey("/DecodeParms").getKeyIfDict("/BlackIs1").unparse() == "true")
            leak("The picture of a page with redactions is not coded as a bundle codes it.");
        Turn const back = m_turn->inverse();
        Scale const scale(back.apply(m_sheet.size), decoded.pixels.size);
        for (Rect const& box : m_boxes)
            if (!isUniform(decoded.pixels, scale.outward(back.apply(box, m_sheet.size))))
                leak("The picture still shows something under a redaction.");
    }

    static int number(QPDFObjectHandle dictionary, char const* key)
    {
        QPDFObjectHandle value = dictionary.getKey(key);
        return value.isInteger() ? value.getIntValueAsInt() : 0;
    }

    int m_number;
    int m_inFile;
    ListedPage const& m_listed;
    SheetObjects m_sheet;
    std::vector<Rect> m_boxes;
    Metrics const& m_font;
    double m_boxGrey;
    Residual const& m_residual;
    std::optional<Turn> m_turn;
    std::vector<Leak> m_leaks;
};

void append(std::vector<Leak>& to, std::vector<Leak> const& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

Error unreadable(std::filesystem::path const& file)
{
    return {Fault::Integrity,
            "The record of the bundle, " + file.string() + ", cannot be read as a PDF. Do not send the bundle; export it again."};
}

// One PDF of the record, and which of the pages it should hold.
struct Volume {
    ListedVolume const& listed;
    std::filesystem::path file;
    Manifest const& manifest;
    std::string const& passphrase;
    Residual const& residual;
};

// Whoever looks a finding up goes by what is printed.
void nameByNumber(std::vector<Leak>& leaks, Manifest const& manifest)
{
    for (Leak& leak : leaks)
        if (auto const place = static_cast<std::size_t>(std::max(leak.page, 0)); place > 0 && place <= manifest.pages.size())
            if (std::string const& printed = manifest.pages[place - 1].printed; printed != std::to_string(place))
                leak.printed = printed;
}

std::vector<Leak> checkPages(Volume const& volume, Objects const& objects, std::vector<Leak>& notices,
                             std::function<void(int, int)> const& progress)
{
    if (objects.sheets.size() != volume.listed.pages)
        return {{0, "The record has " + std::to_string(objects.sheets.size()) + " pages; " + std::to_string(volume.listed.pages)
                        + " were exported."}};
    PdfSource const reader(volume.file, volume.passphrase);
    if (static_cast<std::size_t>(reader.pageCount()) != objects.sheets.size())
        return {{0, "Two readers of PDF disagree on how many pages the record has."}};
    std::vector<Leak> leaks;
    Metrics const font = metricsOfTheFont();
    for (std::size_t index = 0; index < objects.sheets.size(); ++index) {
        int const page = volume.listed.first + static_cast<int>(index);
        ListedPage const& listed = volume.manifest.pages[static_cast<std::size_t>(page - 1)];
        append(leaks, PageCheck(page, static_cast<int>(index) + 1, listed, objects.sheets[index], font, volume.manifest.boxGrey,
                                volume.residual)
                          .run(reader, notices));
        if (progress)
            progress(page, static_cast<int>(volume.manifest.pages.size()));
    }
    return leaks;
}

// Bytes and objects first; then what the pages show.
std::vector<Leak> checkVolume(Volume const& volume, std::vector<Leak>& notices, std::function<void(int, int)> const& progress)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processFile(volume.file.c_str(), volume.passphrase.empty() ? nullptr : volume.passphrase.c_str());
    if (pdf.isEncrypted() != volume.manifest.encrypted)
        return {{0, pdf.isEncrypted() ? "The record is encrypted, which the manifest does not say."
                                      : "The record is not encrypted, though it should be."}};
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < volume.listed.pages; ++i)
        numbers.push_back(volume.manifest.pages[static_cast<std::size_t>(volume.listed.first - 1) + i].printed);
    Objects const objects = walkObjects(pdf, {volume.manifest.draft, volume.manifest.encrypted, volume.listed, numbers});
    std::vector<Leak> leaks;
    for (Leak leak : objects.leaks) {
        leak.page += leak.page > 0 ? volume.listed.first - 1 : 0;
        leaks.push_back(leak);
    }
    append(leaks, checkBytes(pdf, volume.file));
    append(leaks, checkReached(pdf, objects.reached));
    if (!volume.residual.empty())
        append(leaks, searchStrings(pdf, volume.residual));
    append(leaks, checkPages(volume, objects, notices, progress));
    if (pdf.anyWarnings())
        leaks.push_back({0, "record.pdf does not keep to the rules of PDF; it was changed after it was written."});
    return leaks;
}

} // namespace

Report verifier::look(std::filesystem::path const& folder, std::function<void(int done, int total)> const& progress,
                      std::string const& passphrase)
{
    Manifest const manifest = manifestOf(folder);
    if (manifest.encrypted && passphrase.empty())
        throw Error(Fault::Usage, "The record of this bundle is encrypted. Name the file that holds its passphrase.");
    Report report{Subject::Bundle, static_cast<int>(manifest.pages.size()), checkFiles(folder, manifest)};
    std::vector<Leak>& leaks = report.leaks;
    append(leaks, checkSchedule(folder / "disclosure" / "schedule.csv", manifest));
    Residual const residual(manifest.withheld);
    if (!residual.empty())
        append(leaks, searchFiles(folder, residual));
    for (ListedVolume const& volume : manifest.volumes) {
        try {
            append(leaks, checkVolume({volume, folder / volume.file, manifest, passphrase, residual}, report.notices, progress));
        } catch (Error const&) {
            throw;
        } catch (QPDFExc const& problem) {
            if (problem.getErrorCode() == qpdf_e_password)
                throw Error(Fault::Usage, "The record of this bundle does not open with that passphrase.");
            throw unreadable(folder / volume.file);
        } catch (std::exception const&) {
            throw unreadable(folder / volume.file);
        }
    }
    nameByNumber(report.leaks, manifest);
    nameByNumber(report.notices, manifest);
    return report;
}

std::vector<Leak> verifier::verify(std::filesystem::path const& folder, std::function<void(int done, int total)> const& progress,
                                   std::string const& passphrase)
{
    return look(folder, progress, passphrase).leaks;
}

} // namespace core
