// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/burn_orders.h"
#include "core/bundle/concordance.h"
#include "core/bundle/manifest.h"
#include "core/bundle/page_numbers.h"
#include "core/bundle/record.h"
#include "core/bundle/schedule.h"
#include "core/bundle/slip_page.h"
#include "core/bundle/warnings.h"
#include "core/bundle/withheld.h"
#include "core/decide/slips.h"
#include "core/review/review.h"
#include "core/source/pages.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace core {

namespace {

// So many orders, and the words of their pages, are in memory at a time.
constexpr std::size_t pagesAtOnce = 500;

constexpr char const* scheduleName = "schedule.csv";

// What an export writes. Only a bundle can be sent.
enum class Kind { Bundle, SeeThrough };

// A hidden folder beside the place where the bundle will stand, on the same disk. What a killed export left there goes
// first; what is not renamed goes with the object.
class Aside {
public:
    Aside(std::filesystem::path const& out, Kind kind)
        : m_path(out.parent_path() / ('.' + out.filename().string() + ".unfinished"))
    {
        std::string const doing = "Making room for the bundle in " + out.parent_path().string();
        make(m_path, doing);
        m_lock.emplace(m_path, O_RDONLY | O_DIRECTORY, 0, doing);
        // Freed by the system when an export ends, however it ends.
        if (::flock(m_lock->descriptor(), LOCK_EX | LOCK_NB) != 0)
            throw Error(Fault::Access,
                        "Another export to " + out.string() + " is under way. Wait for it, or choose another place.");
        for (auto const& left : std::filesystem::directory_iterator(m_path))
            std::filesystem::remove_all(left.path());
        m_rest.emplace(m_path);
        if (kind == Kind::Bundle)
            make(m_path / "disclosure", doing);
        make(m_path / "retained", doing);
    }

    std::filesystem::path const& path() const { return m_path; }
    Unfinished& rest() { return *m_rest; }

private:
    static void make(std::filesystem::path const& folder, std::string const& doing)
    {
        if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
            throw accessError(doing, errno);
    }

    std::filesystem::path m_path;
    std::optional<File> m_lock;
    std::optional<Unfinished> m_rest;
};

std::filesystem::path checkedPlace(BundleOptions const& options)
{
    if (options.out.empty())
        throw Error(Fault::Usage, "An export needs a folder to write to.");
    std::filesystem::path out = std::filesystem::absolute(options.out).lexically_normal();
    if (!out.has_filename())
        out = out.parent_path();
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(out, ignored)))
        throw Error(Fault::Access,
                    out.string() + " is already there, and an export never writes over anything. Choose another name.");
    if (!std::filesystem::is_directory(out.parent_path(), ignored))
        throw Error(Fault::Access, "The bundle cannot be written to " + out.string() + ": there is no folder "
                                       + out.parent_path().string() + ". Make it first, or choose another place.");
    return out;
}

std::optional<SignOff> checkedSignOff(Connection const& connection, bool draft)
{
    std::optional<SignOff> const standing = review::standing(connection);
    if (!standing && !draft)
        throw Error(
            Fault::Access,
            "The case is not signed off as it is now. Ask a second person to check it and to sign off, or export a draft.");
    // New suggestions change nothing that was signed, but nobody has answered them yet.
    std::vector<Gate> const owed = draft ? std::vector<Gate>{} : review::gates(connection);
    if (!owed.empty())
        throw Error(Fault::Access, "The case was signed off, but something is owed since then: " + owed.front().message);
    return standing;
}

// As PDF takes it (ISO 32000-2, 7.6.4.3.3): UTF-8 of at most 127 bytes.
void checkPassphrase(std::string const& passphrase)
{
    constexpr std::size_t least = 8;
    constexpr std::size_t most = 127;
    bool const plain =
        std::none_of(passphrase.begin(), passphrase.end(), [](char letter) { return letter >= 0 && letter < ' '; });
    if (!passphrase.empty() && (passphrase.size() < least || passphrase.size() > most || !plain))
        throw Error(Fault::Usage, "A passphrase has 8 to 127 letters on one line. Choose another.");
}

// In the order that was chosen for the bundle.
std::vector<Page> checkedPages(Connection const& connection, std::vector<BundlePlace> const& places)
{
    std::vector<Page> const all = pages::all(connection);
    if (all.empty())
        throw Error(Fault::Usage, "The case has no pages yet. Add a file first.");
    auto const heldBack = slips::all(connection);
    std::string lost;
    for (Page const& page : all)
        if (!heldBack.contains(page.id) && !(page.size.width > 0 && page.size.height > 0))
            lost += (lost.empty() ? "" : ", ") + std::to_string(page.id.value);
    if (!lost.empty())
        throw Error(Fault::Input,
                    "These pages of the record cannot be shown, and an export must not drop a page: " + lost
                        + ". Say of each that it is illegible or missing, so that a slip goes out in its place, or make a "
                          "new case with a copy of their files that opens whole.");
    // The record counts its pages without gaps.
    std::vector<Page> ordered;
    for (BundlePlace const& place : places)
        ordered.push_back(all[static_cast<std::size_t>(place.page.value) - 1]);
    expects(ordered.size() == all.size(), "a bundle has every page of the record once");
    return ordered;
}

// Pictures are written twice, once aside and once into the record; most are no larger than in their source.
void checkRoom(std::filesystem::path const& out, std::vector<Source> const& sources, std::size_t pages)
{
    std::uintmax_t needed = pages * 40'000;
    for (Source const& source : sources)
        needed += 2 * static_cast<std::uintmax_t>(source.bytes);
    std::uintmax_t const free = std::filesystem::space(out.parent_path()).available;
    auto const megabytes = [](std::uintmax_t bytes) { return std::to_string(bytes / 1'000'000 + 1) + " MB"; };
    if (free < needed)
        throw Error(Fault::Access, "There is too little room for the bundle in " + out.parent_path().string() + ": it may take "
                                       + megabytes(needed) + ", and " + megabytes(free)
                                       + " are free. Make room there or choose another disk.");
}

bool holdsAsked(std::vector<BundledPage> const& pages)
{
    return std::any_of(pages.begin(), pages.end(), [](BundledPage const& page) {
        return std::any_of(page.redactions.begin(), page.redactions.end(),
                           [](BundledRedaction const& redaction) { return redaction.exemption.empty(); });
    });
}

// Makes one export, in steps that are called in this order.
class Export {
public:
    Export(CaseFile& caseFile, BundleOptions const& options, Kind kind)
        : m_case(caseFile),
          m_options(options),
          m_kind(kind),
          m_draft(options.draft || kind == Kind::SeeThrough),
          m_out(checkedPlace(options))
    {
        if (options.actor.empty())
            throw Error(Fault::Usage, "An export is logged under a name. Say who exports.");
        Connection const& database = caseFile.database();
        m_manifest.draft = m_draft;
        m_manifest.boxes = options.boxes;
        checkPassphrase(options.passphrase);
        m_manifest.encrypted = !options.passphrase.empty();
        m_manifest.actor = options.actor;
        m_manifest.signOff = checkedSignOff(database, m_draft);
        m_manifest.audit = audit::head(database);
        m_manifest.sources = pages::sources(database);
        // Colleagues get drafts while names are still undecided elsewhere.
        if (!m_draft)
            m_manifest.withheld = withheld::texts(database);
        m_places = bundle_order::places(database);
        m_manifest.pages = withRedactions(database, checkedPages(database, m_places));
        numberPages(database);
        expects(m_draft || !holdsAsked(m_manifest.pages), "a place that is asked about is never sent");
        checkRoom(m_out, m_manifest.sources, m_manifest.pages.size());
        m_aside.emplace(m_out, kind);
    }

    void writeRecord(bundle::Press const& press, bundle::Progress const& progress, std::stop_token const& stop)
    {
        bool const seeThrough = m_kind == Kind::SeeThrough;
        std::string const folder = seeThrough ? "retained" : "disclosure";
        Record record({{seeThrough ? Stamp::SeeThrough
                        : m_draft  ? Stamp::Draft
                                   : Stamp::Final,
                        m_options.boxes},
                       static_cast<int>(m_manifest.pages.size()),
                       m_options.volumeBytes,
                       m_options.passphrase,
                       seeThrough ? "see-through-draft" : "record"},
                      m_aside->path() / folder, m_aside->path());
        // The words of pages that are not burnt are never kept: they would take the place of those that are.
        BurnOrders orders(m_case, seeThrough ? readings::RecipeFor() : m_options.recipeFor);
        std::size_t done = 0;
        while (done < m_manifest.pages.size()) {
            std::size_t const begin = done;
            std::size_t const end = std::min(done + pagesAtOnce, m_manifest.pages.size());
            std::vector<BurnOrder> list;
            std::vector<Kept> kept;
            for (std::size_t i = begin; i < end; ++i) {
                if (m_manifest.pages[i].slip)
                    continue;
                KnownOrder known = orders.of(seeThrough ? unburnt(m_manifest.pages[i]) : m_manifest.pages[i]);
                known.order.dpi = m_options.dpi;
                list.push_back(std::move(known.order));
                kept.push_back({known.madeFrom, known.picture, known.ownWords});
            }
            std::size_t burntSoFar = 0;
            auto const passed = [&] {
                ++done;
                if (progress)
                    progress(static_cast<int>(done), static_cast<int>(m_manifest.pages.size()));
            };
            auto const addSlips = [&] {
                for (; done < end && m_manifest.pages[done].slip; passed())
                    takeSlip(record, m_manifest.pages[done]);
            };
            addSlips();
            press(
                list,
                [&](BurntPage&& burnt) {
                    expects(done < end && m_manifest.pages[done].page.id == burnt.page, "the press handed on the wrong page");
                    take(record, std::move(burnt), m_manifest.pages[done], kept[burntSoFar],
                         rereading(press, list[burntSoFar], stop));
                    ++burntSoFar;
                    passed();
                    addSlips();
                },
                stop);
            if (stop.stop_requested())
                throw Error(Fault::Usage, "The export was stopped; no bundle was written.");
            expects(done == end, "the press lost a page");
            keepFresh();
        }
        m_manifest.volumes = record.finish();
        for (Volume const& volume : m_manifest.volumes)
            list(folder + '/' + volume.file);
    }

    void writeSchedule()
    {
        std::vector<ScheduleRow> rows;
        for (BundledPage const& page : m_manifest.pages)
            for (BundledRedaction const& redaction : page.redactions)
                rows.push_back({name(page.printed), redaction.exemption, redaction.wording});
        m_redactions = static_cast<int>(rows.size());
        std::string const name = std::string("disclosure/") + scheduleName;
        save(name, scheduleCsv(rows, Exemptions::shipped()));
        list(name);
    }

    void writeManifest()
    {
        m_manifest.at = timestamp();
        save("retained/manifest.json", toJson(m_manifest));
        if (!m_warnings.empty())
            save("retained/warnings.csv", warningsCsv(m_warnings));
        save("retained/concordance.csv", concordanceCsv(m_places, m_numbers, pages::all(m_case.database()), m_manifest.sources));
        for (char const* folder : {"disclosure", "retained", "."})
            syncFolder(m_aside->path() / folder);
    }

    void verify(bundle::Check const& check) const
    {
        constexpr std::size_t mostTold = 20;
        std::vector<std::string> const problems = check(m_aside->path());
        if (problems.empty())
            return;
        std::string words = "The bundle was not released: looking at it again found what must not be there.";
        for (std::size_t i = 0; i < std::min(problems.size(), mostTold); ++i)
            words += "\n" + problems[i];
        if (problems.size() > mostTold)
            words += "\nAnd " + std::to_string(problems.size() - mostTold) + " more.";
        throw Error(Fault::Integrity, words + "\nNothing was left behind. Please report this with the case's log.");
    }

    // Under its final name and in the log, or neither.
    BundleReport release()
    {
        BundleReport report{m_out,        static_cast<int>(m_manifest.pages.size()),
                            m_redactions, m_manifest.outputs.front().sha256,
                            {},           summary(m_warnings),
                            m_numbering};
        for (Volume const& volume : m_manifest.volumes)
            report.files.push_back((m_kind == Kind::SeeThrough ? "retained/" : "disclosure/") + volume.file);
        Act act = m_case.act(m_options.actor);
        nlohmann::json details{{"draft", m_draft},
                               {"see_through", m_kind == Kind::SeeThrough},
                               {"pages", report.pages},
                               {"record", report.record.hex()},
                               {"redactions", report.redactions}};
        // What is only looked at inside binds nobody to its numbers.
        if (m_kind == Kind::Bundle) {
            details["numbered_anew"] = m_options.numberAnew && !m_kept.empty();
            std::map<PageId, PageNumber> numbers;
            for (BundledPage const& page : m_manifest.pages)
                numbers[page.page.id] = page.printed;
            page_numbers::keep(act, numbers, m_kept);
        }
        act.record("export", details.dump());
        if (::renameat2(AT_FDCWD, m_aside->path().c_str(), AT_FDCWD, m_out.c_str(), RENAME_NOREPLACE) != 0)
            throw accessError("Giving the bundle its name, " + m_out.string() + ',', errno);
        Unfinished named(m_out);
        syncFolder(m_out.parent_path());
        act.commit();
        named.keep();
        return report;
    }

private:
    // By what the words of a page are kept, and which picture they were read from, where they are known.
    struct Kept {
        std::optional<Digest> madeFrom;
        std::optional<Digest> picture;
        bool ownWords = false;
    };

    static BundledPage unburnt(BundledPage page)
    {
        page.redactions.clear();
        return page;
    }

    using Reread = std::function<BurntPage()>;
    static Reread rereading(bundle::Press const& press, BurnOrder const& order, std::stop_token const& stop)
    {
        return [&press, &order, &stop] {
            BurnOrder anew = order;
            anew.words.reset();
            std::optional<BurntPage> page;
            press(
                {anew}, [&page](BurntPage&& burnt) { page = std::move(burnt); }, stop);
            expects(page.has_value(), "the press lost a page");
            return std::move(*page);
        };
    }

    void keepFresh()
    {
        Batch batch(m_case);
        for (auto const& [page, reading] : m_fresh)
            burnt_readings::record(batch, page, reading);
        batch.commit();
        m_fresh.clear();
    }

    void take(Record& record, BurntPage&& burnt, BundledPage& page, Kept const& kept, Reread const& reread)
    {
        page.picture = digestOf(burnt.image);
        if (kept.picture && *kept.picture != page.picture && !kept.ownWords) {
            burnt = reread();
            page.picture = digestOf(burnt.image);
        }
        burnt.image.sha256 = page.picture;
        burnt.size = page.page.size;
        page.source = burnt.image.source;
        // Kept words are rounded; so are those that were just read, and a second export gives the same bytes.
        std::string const words = pack(burnt.words, burnt.size);
        burnt.words = unpack(words, std::move(burnt.words.text), burnt.size);
        if (kept.madeFrom && kept.picture != page.picture)
            m_fresh.push_back({page.page, {*kept.madeFrom, page.picture, kept.ownWords ? PageText() : burnt.words}});
        auto const place = static_cast<int>(&page - m_manifest.pages.data()) + 1;
        std::vector<Warning> const warnings = warningsOf(name(page.printed), burnt, page.redactions);
        m_warnings.insert(m_warnings.end(), warnings.begin(), warnings.end());
        record.add(burnt, labelled(page.redactions), bookmarkAt(place), page.printed);
    }

    void numberPages(Connection const& database)
    {
        m_kept = page_numbers::kept(database);
        std::vector<PageId> order;
        for (BundlePlace const& place : m_places)
            order.push_back(place.page);
        std::map<PageId, PageNumber> const standing = m_options.numberAnew ? std::map<PageId, PageNumber>() : m_kept;
        m_numbers = page_numbers::numbered(order, standing);
        m_numbering = page_numbers::told(order, standing);
        for (std::size_t i = 0; i < m_numbers.size(); ++i)
            m_manifest.pages[i].printed = m_numbers[i];
    }

    std::string numberOf(PageId page) const
    {
        auto const found = std::find_if(m_manifest.pages.begin(), m_manifest.pages.end(),
                                        [page](BundledPage const& each) { return each.page.id == page; });
        expects(found != m_manifest.pages.end(), "a slip names a page of the bundle");
        return name(found->printed);
    }

    void takeSlip(Record& record, BundledPage& page)
    {
        std::string const sentAs = page.slip->kind == PageSlip::Kind::Duplicate ? numberOf(page.slip->copy) : std::string();
        SlipText const text = slipText(*page.slip, page.page, m_manifest.sources, sentAs);
        take(record, slipPage(page.page.id, text, page.page.size, m_outlines), page, {}, {});
    }

    // One a part, by number: the name of a file may itself disclose.
    std::string bookmarkAt(int place)
    {
        int const part = m_places[static_cast<std::size_t>(place - 1)].part;
        if (m_lastPart == part)
            return {};
        m_lastPart = part;
        return "Part " + std::to_string(++m_parts);
    }

    void save(std::string const& name, std::string const& bytes)
    {
        File file(m_aside->path() / name, O_WRONLY | O_CREAT | O_EXCL, 0600, "Writing " + name + " of the bundle");
        file.write(bytes);
        file.sync();
    }

    void list(std::string const& name)
    {
        std::filesystem::path const file = m_aside->path() / name;
        m_manifest.outputs.push_back({name, sha256OfFile(file), static_cast<std::int64_t>(std::filesystem::file_size(file))});
    }

    CaseFile& m_case;
    BundleOptions const& m_options;
    Kind m_kind;
    bool m_draft;
    std::filesystem::path m_out;
    std::vector<BundlePlace> m_places;
    std::map<PageId, PageNumber> m_kept; // when the export began
    std::vector<PageNumber> m_numbers;   // one for each place
    std::string m_numbering;
    Manifest m_manifest;
    std::optional<Aside> m_aside;
    Outlines m_outlines; // what slips are set in
    int m_redactions = 0;
    int m_parts = 0;
    std::optional<int> m_lastPart;
    std::vector<Warning> m_warnings;
    std::vector<std::pair<Page, BurntReading>> m_fresh; // not yet in the case
};

} // namespace

BundleReport bundle::write(CaseFile& caseFile, BundleOptions const& options, Press const& press, Check const& check,
                           Progress const& progress, std::stop_token stop)
{
    try {
        Export made(caseFile, options, Kind::Bundle);
        made.writeRecord(press, progress, stop);
        made.writeSchedule();
        made.writeManifest();
        made.verify(check);
        return made.release();
    } catch (std::filesystem::filesystem_error const& problem) {
        throw accessError("Writing the bundle to " + options.out.string(), problem.code().value());
    }
}

BundleReport bundle::writeSeeThrough(CaseFile& caseFile, BundleOptions const& options, Press const& press,
                                     Progress const& progress, std::stop_token stop)
{
    try {
        Export made(caseFile, options, Kind::SeeThrough);
        made.writeRecord(press, progress, stop);
        return made.release();
    } catch (std::filesystem::filesystem_error const& problem) {
        throw accessError("Writing the draft to " + options.out.string(), problem.code().value());
    }
}

} // namespace core
