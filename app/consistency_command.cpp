// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consistency_command.h"

#include "app/arguments.h"
#include "app/progress_line.h"
#include "core/base/error.h"
#include "core/decide/consistency.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/travel.h"
#include "core/review/residual.h"

#include <iostream>

namespace app {

namespace {

using core::CaseFile;
using core::Error;
using core::Fault;

struct ConsistencyArguments {
    std::string folder, justify, alike, exemption, note, actor;
    bool justifyAll = false;
    bool keep = false;
};

// Everything that the command may list, each with its digest.
struct Lists {
    core::Copies copies;
    std::vector<core::CopyConflict> conflicts;
    std::vector<core::Difference> differences;
    std::vector<core::Remainder> remainders;
};

Lists listsOf(CaseFile& caseFile)
{
    {
        ProgressLine line("Comparing copies");
        core::copies::refresh(caseFile, [&line](int done, int total) { line.show(done, total); });
    }
    core::Connection const& connection = caseFile.database();
    core::Copies copies = core::copies::all(connection);
    std::vector<core::CopyConflict> conflicts = core::travel::conflicts(connection, copies);
    return {std::move(copies), std::move(conflicts), core::consistency::differences(connection),
            core::residual::find(connection)};
}

std::string idOf(core::Digest const& digest)
{
    return digest.hex().substr(0, 12);
}

void printRow(core::Digest const& digest, std::string const& words, std::string const& note)
{
    std::cout << idOf(digest) << "  " << words << (note.empty() ? "" : "  [explained: " + note + "]") << "\n";
}

std::string placesOf(core::Remainder const& remainder)
{
    constexpr std::size_t named = 8;
    std::string pages;
    std::size_t misread = 0;
    for (std::size_t i = 0; i < remainder.places.size(); ++i) {
        misread += remainder.places[i].misread;
        if (i < named)
            pages += (i == 0 ? " " : ", ") + std::to_string(remainder.places[i].page.value);
    }
    return std::to_string(remainder.places.size()) + (remainder.places.size() == 1 ? " place" : " places") + " on page" + pages
           + (remainder.places.size() > named ? " and more" : "")
           + (misread > 0 ? " (" + std::to_string(misread) + " misread)" : std::string());
}

void print(Lists const& lists)
{
    std::cout << lists.conflicts.size()
              << " places that differ between copies of a page; those without an explanation stop a sign-off.\n";
    for (core::CopyConflict const& conflict : lists.conflicts)
        printRow(conflict.digest, core::travel::sentence(conflict), conflict.note);
    std::cout << lists.differences.size() << " people or words that are treated differently.\n";
    for (core::Difference const& difference : lists.differences)
        printRow(difference.digest,
                 std::string(core::name(difference.category)) + " \"" + difference.what
                     + "\": " + core::consistency::sentence(difference),
                 difference.note);
    std::cout << lists.remainders.size()
              << " names and numbers that are withheld elsewhere and still stand in what would be sent.\n";
    for (core::Remainder const& remainder : lists.remainders)
        printRow(remainder.digest, '"' + remainder.what + "\": " + placesOf(remainder), remainder.note);
}

std::vector<core::Digest> unexplained(Lists const& lists)
{
    std::vector<core::Digest> open;
    auto const add = [&open](auto const& list) {
        for (auto const& each : list)
            if (each.note.empty())
                open.push_back(each.digest);
    };
    add(lists.conflicts);
    add(lists.differences);
    add(lists.remainders);
    return open;
}

template <typename List>
auto found(List const& list, std::string const& id)
{
    return std::find_if(list.begin(), list.end(), [&id](auto const& each) { return idOf(each.digest) == id; });
}

core::Step alikeStep(core::Connection const& connection, Lists const& lists, ConsistencyArguments const& given)
{
    if (auto const conflict = found(lists.conflicts, given.alike); conflict != lists.conflicts.end()) {
        std::optional<core::Edit> edit = core::travel::alike(connection, lists.copies, *conflict);
        return edit ? core::Step{std::move(*edit)} : core::Step{};
    }
    if (!given.keep && given.exemption.empty())
        throw Error(Fault::Usage, "Say how it is to be: --exemption CODE, or --keep.");
    if (auto const difference = found(lists.differences, given.alike); difference != lists.differences.end())
        return core::consistency::alike(connection, *difference, given.keep ? core::Verdict::Keep : core::Verdict::Redact,
                                        given.exemption);
    auto const remainder = found(lists.remainders, given.alike);
    if (remainder == lists.remainders.end())
        throw Error(Fault::Missing, "Nothing in the list has the number " + given.alike + ". Take it from: consistency CASE.");
    if (given.keep)
        throw Error(Fault::Usage,
                    "What still stands is sent as it is. Explain it with --justify, or withhold it with --exemption.");
    return core::residual::withhold(connection, *remainder, given.exemption);
}

void makeAlike(CaseFile& caseFile, Lists const& lists, ConsistencyArguments const& given)
{
    core::Act act = caseFile.act(given.actor);
    core::Step const step = core::decisions::apply(act, alikeStep(act.database(), lists, given));
    if (!step.empty())
        act.commit();
    std::cout << step.size() << " decisions changed.\n";
}

void justify(CaseFile& caseFile, Lists const& lists, ConsistencyArguments const& given)
{
    std::vector<core::Digest> explained = unexplained(lists);
    if (!given.justifyAll) {
        std::erase_if(explained, [&](core::Digest const& digest) { return idOf(digest) != given.justify; });
        if (explained.empty())
            throw Error(Fault::Missing, "Nothing in the list without an explanation has the number " + given.justify
                                            + ". Take it from: consistency CASE.");
    }
    if (!explained.empty()) {
        core::Act act = caseFile.act(given.actor);
        core::explanations::note(act, given.justifyAll ? "consistency, all that was open" : "consistency", explained, given.note);
        act.commit();
    }
    std::cout << explained.size() << " explained.\n";
}

} // namespace

std::function<void()> consistency(CLI::App& command)
{
    auto const given = arguments<ConsistencyArguments>();
    addCase(command, given->folder);
    auto* const what = command.add_option_group("what", "What to do; without any, everything is listed");
    what->add_option("--alike", given->alike, "Make this one of the list alike, as one step; with --exemption or --keep");
    what->add_option("--justify", given->justify, "Explain this one of the list; with --note");
    what->add_flag("--justify-all", given->justifyAll, "Explain everything that is open with one note");
    what->require_option(0, 1);
    command.add_option("--exemption", given->exemption, "Code of the catalogue, to withhold all places");
    command.add_flag("--keep", given->keep, "Keep all places");
    command.add_option("--note", given->note, "Why it is right as it is; kept, and in the log");
    command.add_option("--actor", given->actor, "Who does it");
    return [given] {
        CaseFile caseFile(given->folder);
        bool const changes = !given->alike.empty() || !given->justify.empty() || given->justifyAll;
        if (changes && given->actor.empty())
            throw Error(Fault::Usage, "Say who does it: --actor NAME.");
        Lists const lists = listsOf(caseFile);
        if (!changes)
            print(lists);
        else if (!given->alike.empty())
            makeAlike(caseFile, lists, *given);
        else
            justify(caseFile, lists, *given);
    };
}

} // namespace app
