// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review_command.h"

#include "app/arguments.h"
#include "core/base/error.h"
#include "core/case/case_file.h"
#include "core/review/hand_over.h"
#include "core/review/remarks.h"
#include "core/review/review.h"
#include "core/review/second_look.h"

#include <iostream>
#include <map>
#include <vector>

namespace app {

namespace {

using core::Error;
using core::Fault;
using core::Remark;

struct ReviewArguments {
    std::string folder, note, actor;
    std::vector<std::int64_t> agree, giveBack, comment, answer;
    bool ofPages = false;
    bool returned = false;
    double begin = 0;
};

// Every remark of one call is one act: all of them, or none.
int say(core::Act& act, ReviewArguments const& given)
{
    int said = 0;
    auto const each = [&](std::vector<std::int64_t> const& numbers, Remark::Kind kind) {
        for (std::int64_t const number : numbers) {
            if (given.ofPages)
                core::remarks::add(act, core::PageId{number}, kind, given.note);
            else
                core::remarks::add(act, core::DecisionId{number}, kind, given.note);
            ++said;
        }
    };
    each(given.agree, Remark::Kind::Agree);
    each(given.giveBack, Remark::Kind::Return);
    each(given.comment, Remark::Kind::Comment);
    each(given.answer, Remark::Kind::Answer);
    return said;
}

void print(core::Connection const& connection, std::vector<core::ReviewPlace> const& looks)
{
    std::map<std::pair<core::PageId, core::DecisionId>, std::string> notes;
    for (Remark const& remark : core::remarks::all(connection))
        if (!remark.note.empty())
            notes[{remark.page, remark.decision}] = std::string(name(remark.kind)) + " by " + remark.actor + ": " + remark.note;
    std::size_t open = 0;
    for (core::ReviewPlace const& look : looks) {
        open += look.state == core::LookState::Open || look.state == core::LookState::Answered ? 1U : 0U;
        std::cout << "page " << look.page.value;
        if (look.decision.value != 0)
            std::cout << ", decision " << look.decision.value;
        std::cout << ": " << name(look.reason) << ", " << name(look.state) << (look.why.empty() ? "" : "; " + look.why);
        if (auto const note = notes.find({look.page, look.decision}); note != notes.end())
            std::cout << "; " << note->second;
        std::cout << "\n";
    }
    std::cout << looks.size() << " places to look at, " << open << " of them open.\n";
}

void printLapse(core::Connection const& connection)
{
    auto const lapse = core::review::lapsed(connection);
    if (!lapse)
        return;
    std::cout << "The sign-off by " << lapse->last.actor << " is void on " << lapse->pages.size() << " pages:";
    for (core::PageId const page : lapse->pages)
        std::cout << ' ' << page.value;
    std::cout << "\n";
}

} // namespace

std::function<void()> review(CLI::App& command)
{
    auto const given = arguments<ReviewArguments>();
    addCase(command, given->folder);
    command.add_option("--begin", given->begin,
                       "Begin a review of this share of the ordinary decisions (0.1: a tenth, 1: all), and more of risky ones");
    command.add_option("--agree", given->agree, "Decisions, by their numbers, that the second person agrees to");
    command.add_option("--return", given->giveBack, "Decisions that go back to the officer, with --note");
    command.add_option("--comment", given->comment, "Decisions of which something is noted, with --note");
    command.add_option("--answer", given->answer, "Returned decisions that the officer leaves as they are, with --note");
    command.add_flag("--pages", given->ofPages, "The numbers are those of pages");
    command.add_option("--note", given->note, "The note");
    command.add_flag("--returned", given->returned, "List only what was returned and is not answered");
    command.add_option("--actor", given->actor, "Who says so");
    return [given] {
        core::CaseFile caseFile(given->folder);
        bool const says = !given->agree.empty() || !given->giveBack.empty() || !given->comment.empty() || !given->answer.empty();
        if ((says || given->begin != 0) && given->actor.empty())
            throw Error(Fault::Usage, "Say who looks: --actor NAME.");
        if (says || given->begin != 0) {
            core::Act act = caseFile.act(given->actor);
            if (given->begin != 0)
                core::second_look::begin(act, given->begin);
            int const said = say(act, *given);
            act.commit();
            if (said > 0)
                std::cout << said << " remarks recorded.\n";
            if (given->begin == 0)
                return;
        }
        core::Connection const& connection = caseFile.database();
        printLapse(connection);
        print(connection, given->returned ? core::second_look::returned(connection) : core::second_look::queue(connection));
    };
}

std::function<void()> handOver(CLI::App& command)
{
    struct HandOverArguments {
        std::string folder, note, actor;
        std::int64_t page = 0;
    };
    auto const given = arguments<HandOverArguments>();
    addCase(command, given->folder);
    command.add_option("--note", given->note, "What the next person has to know; without it the last note is printed");
    command.add_option("--page", given->page, "The page at which one stopped");
    command.add_option("--actor", given->actor, "Who hands over");
    return [given] {
        core::CaseFile caseFile(given->folder);
        if (!given->note.empty()) {
            if (given->actor.empty())
                throw Error(Fault::Usage, "Say who hands over: --actor NAME.");
            core::Act act = caseFile.act(given->actor);
            core::hand_over::leave(act, given->page > 0 ? std::optional(core::PageId{given->page}) : std::nullopt, given->note);
            act.commit();
        }
        auto const left = core::hand_over::last(caseFile.database());
        if (!left) {
            std::cout << "Nobody left a note.\n";
            return;
        }
        std::cout << left->actor << ", " << left->at << (left->page ? ", page " + std::to_string(left->page->value) : "") << ":\n"
                  << left->note << "\n";
    };
}

} // namespace app
