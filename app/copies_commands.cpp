// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/copies_commands.h"

#include "app/arguments.h"
#include "app/progress_line.h"
#include "core/base/error.h"
#include "core/decide/decisions.h"
#include "core/decide/slips.h"
#include "core/decide/travel.h"

#include <algorithm>
#include <iostream>
#include <set>

namespace app {

using core::CaseFile;
using core::Error;
using core::Fault;

namespace {

core::Copies copiesOf(CaseFile& caseFile)
{
    ProgressLine line("Comparing copies");
    core::copies::refresh(caseFile, [&line](int done, int total) { line.show(done, total); });
    return core::copies::all(caseFile.database());
}

char const* word(core::Carriage::Kind kind)
{
    switch (kind) {
    case core::Carriage::Kind::Carry:
        return "carry";
    case core::Carriage::Kind::Follow:
        return "follow";
    case core::Carriage::Kind::TakeAway:
        return "take away";
    }
    return "";
}

void print(core::Travel const& travel)
{
    for (core::Carriage const& each : travel.carried) {
        std::cout << word(each.kind) << ": page " << each.fromPage.value << " -> page " << each.edit.page().value;
        if (each.edit.after)
            std::cout << ", " << (each.edit.after->verdict == core::Verdict::Keep ? "keep" : each.edit.after->exemption) << ", "
                      << each.edit.after->boxes.size() << (each.edit.after->boxes.size() == 1 ? " box" : " boxes");
        std::cout << "\n";
    }
    for (core::LeftBehind const& each : travel.left)
        std::cout << "left: page " << each.page.value << " -> page " << each.copy.value << ": " << each.reason << "\n";
}

void printOpenConflicts(core::Connection const& connection, core::Copies const& copies)
{
    std::size_t open = 0;
    for (core::CopyConflict const& conflict : core::travel::conflicts(connection, copies))
        open += conflict.note.empty();
    if (open > 0)
        std::cout << open << " places still differ between copies. See: consistency CASE.\n";
}

} // namespace

std::function<void()> carry(CLI::App& command)
{
    struct Arguments {
        std::string folder, actor;
        std::vector<std::int64_t> pages;
        bool dryRun = false;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_option("--page", given->pages, "Only what was decided on these pages of the record");
    command.add_flag("--dry-run", given->dryRun, "List what would be carried, and carry nothing");
    addActor(command, given->actor, "carries");
    return [given] {
        CaseFile caseFile(given->folder);
        core::Copies const copies = copiesOf(caseFile);
        std::optional<std::vector<core::PageId>> from;
        if (!given->pages.empty()) {
            from.emplace();
            for (std::int64_t const page : given->pages)
                from->push_back({page});
        }
        core::Travel const travel = core::travel::proposals(caseFile.database(), copies, from);
        print(travel);
        if (!given->dryRun && !travel.carried.empty()) {
            core::Act act = caseFile.act(given->actor);
            core::decisions::apply(act, travel.step());
            act.commit();
        }
        std::cout << travel.carried.size()
                  << (given->dryRun ? " decisions would be carried to copies, " : " decisions carried to copies, ")
                  << travel.left.size() << " left where they are.\n";
        core::travel::Saved const saved = core::travel::saved(caseFile.database());
        std::cout << saved.carried << " of " << saved.all << " boxes were placed by carrying.\n";
        if (!given->dryRun)
            printOpenConflicts(caseFile.database(), copies);
    };
}

namespace {

// Whether nobody else kept anything at the place.
bool keptByAlone(core::Connection const& connection, core::CopyConflict const& conflict, std::string const& actor)
{
    std::vector<core::Decision> const there = core::decisions::onPage(connection, conflict.copy);
    return std::none_of(there.begin(), there.end(), [&](core::Decision const& decision) {
        bool const touches = std::any_of(decision.boxes.begin(), decision.boxes.end(), [&](core::Rect const& box) {
            return std::any_of(conflict.place.begin(), conflict.place.end(),
                               [&](core::Rect const& place) { return !core::shared(box, place).empty(); });
        });
        return touches && decision.verdict == core::Verdict::Keep && decision.actor != actor;
    });
}

// What the same person kept beside a copy that withholds it is withheld too.
core::Step withheldToo(core::Connection const& connection, core::Copies const& copies, std::string const& actor)
{
    std::set<core::DecisionId> changed;
    core::Step step;
    for (core::CopyConflict const& conflict : core::travel::conflicts(connection, copies)) {
        if (conflict.kind != core::CopyConflict::Kind::Kept || !conflict.note.empty()
            || !keptByAlone(connection, conflict, actor))
            continue;
        std::optional<core::Edit> edit = core::travel::alike(connection, copies, conflict);
        if (edit && (!edit->before || changed.insert(edit->before->id).second))
            step.push_back(std::move(*edit));
    }
    return step;
}

} // namespace

std::string carryAcceptedAll(CaseFile& caseFile, std::string const& actor)
{
    constexpr int rounds = 8; // one answer may stand beside several places, and takes one at a time
    core::Copies const copies = copiesOf(caseFile);
    core::Act act = caseFile.act(actor);
    std::size_t carried = 0;
    std::size_t withheld = 0;
    for (int round = 0; round < rounds; ++round) {
        core::Step const going = core::travel::proposals(act.database(), copies).step();
        carried += core::decisions::apply(act, going).size();
        core::Step const alike = withheldToo(act.database(), copies, actor);
        withheld += core::decisions::apply(act, alike).size();
        if (alike.empty())
            break;
    }
    if (carried + withheld == 0)
        return {};
    act.commit();
    return std::to_string(carried) + " more carried to copies of pages, and " + std::to_string(withheld)
           + " withheld that advice would have kept beside a copy that withholds them, so that no copy is left bare.\n";
}

namespace {

struct PageArguments {
    std::string folder, exemption, note, actor;
    std::vector<std::int64_t> pages;
    std::int64_t duplicateOf = 0;
    bool withhold = false, defer = false, illegible = false, missing = false, release = false;
};

core::PageSlip slipFrom(PageArguments const& given, std::int64_t page)
{
    using Kind = core::PageSlip::Kind;
    core::PageSlip slip{{page}, Kind::Withheld, given.exemption, {given.duplicateOf}, given.note};
    if (given.defer)
        slip.kind = Kind::Deferred;
    else if (given.duplicateOf != 0)
        slip.kind = Kind::Duplicate;
    else if (given.illegible)
        slip.kind = Kind::Illegible;
    else if (given.missing)
        slip.kind = Kind::Missing;
    return slip;
}

core::Step stepFrom(core::Connection const& connection, PageArguments const& given)
{
    core::Step step;
    for (std::int64_t const page : given.pages) {
        if (!given.release) {
            step.push_back(core::slips::lay(connection, slipFrom(given, page)));
            continue;
        }
        core::pages::page(connection, {page});
        if (auto const slip = core::slips::of(connection, {page}))
            step.push_back(core::slips::release(*slip));
    }
    return step;
}

void printSlips(core::Connection const& connection)
{
    for (auto const& [page, slip] : core::slips::all(connection)) {
        std::cout << "page " << page.value << ": " << core::name(slip.kind);
        if (!slip.exemption.empty())
            std::cout << ", " << slip.exemption;
        if (slip.copy.value != 0)
            std::cout << ", sent as page " << slip.copy.value;
        std::cout << ", by " << slip.actor << "\n";
    }
}

} // namespace

std::function<void()> page(CLI::App& command)
{
    auto const given = arguments<PageArguments>();
    addCase(command, given->folder);
    command.add_option("PAGE", given->pages, "Pages of the record; without any, the slips are listed");
    auto* const what = command.add_option_group("what", "What becomes of the pages");
    what->add_flag("--withhold", given->withhold, "Withhold them whole; needs --exemption");
    what->add_flag("--defer", given->defer, "Hold them back for now, such as for a consultation; needs --exemption");
    what->add_option("--duplicate-of", given->duplicateOf, "Send this page of the record in their place");
    what->add_flag("--illegible", given->illegible, "They cannot be read by anybody");
    what->add_flag("--missing", given->missing, "They are not in the file, or cannot be shown");
    what->add_flag("--release", given->release, "Send them themselves again");
    what->require_option(0, 1);
    command.add_option("--exemption", given->exemption, "Code of the catalogue");
    command.add_option("--note", given->note, "For the file; never sent");
    command.add_option("--actor", given->actor, "Who decides");
    return [given] {
        CaseFile caseFile(given->folder);
        bool const chosen =
            given->withhold || given->defer || given->duplicateOf != 0 || given->illegible || given->missing || given->release;
        if (given->pages.empty() && !chosen)
            return printSlips(caseFile.database());
        if (given->pages.empty() || !chosen)
            throw Error(Fault::Usage, "Say which pages, and what becomes of them: --withhold, --defer, --duplicate-of, "
                                      "--illegible, --missing or --release.");
        if (given->actor.empty())
            throw Error(Fault::Usage, "Say who decides: --actor NAME.");
        core::Act act = caseFile.act(given->actor);
        std::size_t const changed = core::decisions::apply(act, stepFrom(act.database(), *given)).size();
        if (changed > 0)
            act.commit();
        std::cout << changed << (given->release ? " pages are sent again.\n" : " pages go out as slips.\n");
    };
}

} // namespace app
