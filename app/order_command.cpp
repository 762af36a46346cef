// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/order_command.h"

#include "app/arguments.h"
#include "app/progress_line.h"
#include "core/base/error.h"
#include "core/decide/decisions.h"
#include "core/decide/order_steps.h"
#include "core/order/bundle_order.h"
#include "core/order/record_order.h"

#include <algorithm>
#include <iostream>

namespace app {

using core::CaseFile;
using core::Document;
using core::Error;
using core::Fault;
using core::PageId;
namespace order_steps = core::order_steps;

namespace {

struct OrderArguments {
    std::string folder, kind, title, author, date, actor = userName();
    std::int64_t split = 0, join = 0, putBack = 0, confirm = 0, withdraw = 0;
    std::vector<std::int64_t> move, same, different, undecided;
    std::int64_t document = 0;
    std::string bundle, undated;
    bool chronological = false;
    bool copies = false;
};

std::string pagesOf(Document const& document)
{
    std::string text;
    for (std::size_t i = 0; i < document.pages.size();) {
        std::size_t last = i;
        while (last + 1 < document.pages.size() && document.pages[last + 1].value == document.pages[last].value + 1)
            ++last;
        text += (text.empty() ? "" : ", ") + std::to_string(document.pages[i].value);
        if (last > i)
            text += "-" + std::to_string(document.pages[last].value);
        i = last + 1;
    }
    return text;
}

void listDocuments(core::Connection const& connection, bool chronological)
{
    std::vector<Document> const documents = core::documents::all(connection);
    std::vector<std::size_t> order;
    if (chronological)
        order = core::chronology::order(documents);
    else
        for (std::size_t i = 0; i < documents.size(); ++i)
            order.push_back(i);
    for (std::size_t const i : order) {
        Document const& document = documents[i];
        std::string const date = document.date ? core::page_dates::iso(document.date->date) : "undated   ";
        std::cout << date << (document.said.date ? " * " : "   ") << core::title(document.kind)
                  << (document.said.kind ? " *" : "") << ", " << document.title << ", pages " << pagesOf(document)
                  << (document.sorted ? " (filed in another order)" : "");
        if (!document.author.empty())
            std::cout << ", " << document.author;
        std::cout << "\n";
    }
    std::cout << documents.size() << " documents. What a person settled is marked with a star; the rest is proposed.\n";
}

void listCopies(core::Connection const& connection)
{
    std::vector<core::CopyGroup> const groups = core::duplicates::all(connection);
    for (core::CopyGroup const& group : groups) {
        std::cout << "page " << group.front().page.value << ":";
        for (std::size_t i = 1; i < group.size(); ++i) {
            std::cout << " " << group[i].page.value << " (" << core::name(group[i].kind);
            if (group[i].turn.degrees() != 0)
                std::cout << ", turned by " << group[i].turn.degrees();
            std::cout << ")";
        }
        std::cout << "\n";
    }
    for (core::DocumentCopy const& copy : core::duplicates::documents(core::documents::all(connection), groups))
        std::cout << "the document of page " << copy.first.value << " again from page " << copy.copy.value << "\n";
    std::cout << groups.size() << " groups of copies.\n";
}

Document const& documentOf(std::vector<Document> const& documents, PageId page)
{
    for (Document const& document : documents)
        if (std::find(document.pages.begin(), document.pages.end(), page) != document.pages.end())
            return document;
    throw Error(Fault::Missing,
                "The record has no page " + std::to_string(page.value) + ". Choose one of those that \"order\" lists.");
}

// Of one document: only one ruling is made of it, so that all that is said comes into one step.
core::Step aboutDocument(core::Connection const& connection, OrderArguments const& given)
{
    PageId const first = documentOf(core::documents::all(connection), {given.document}).pages.front();
    core::PageRuling const before = core::rulings::of(connection, first);
    core::PageRuling after = before;
    if (!given.kind.empty())
        after.kind = core::documentKind(given.kind);
    if (!given.title.empty())
        after.title = given.title;
    if (!given.author.empty())
        after.author = given.author;
    if (!given.date.empty())
        after.date = given.date == "none" ? "" : given.date;
    return order_steps::change(before, after);
}

std::vector<core::Step> wanted(core::Connection const& connection, OrderArguments const& given)
{
    std::vector<core::Step> steps;
    if (given.split > 0)
        steps.push_back(order_steps::split(connection, {given.split}));
    if (given.join > 0)
        steps.push_back(order_steps::join(connection, {given.join}));
    if (!given.move.empty())
        steps.push_back(order_steps::move(connection, {given.move[0]}, {given.move[1]}));
    if (given.putBack > 0)
        steps.push_back(order_steps::putBack(connection, {given.putBack}));
    if (given.document > 0)
        steps.push_back(aboutDocument(connection, given));
    if (given.confirm > 0)
        steps.push_back(order_steps::confirm(connection, documentOf(core::documents::all(connection), {given.confirm})));
    if (given.withdraw > 0)
        steps.push_back(
            order_steps::withdraw(connection, documentOf(core::documents::all(connection), {given.withdraw}).pages.front()));
    if (!given.same.empty())
        steps.push_back(order_steps::settle(connection, {given.same[0]}, {given.same[1]}, core::CopyVerdict::Same));
    if (!given.different.empty())
        steps.push_back(
            order_steps::settle(connection, {given.different[0]}, {given.different[1]}, core::CopyVerdict::Different));
    if (!given.undecided.empty())
        steps.push_back(order_steps::settle(connection, {given.undecided[0]}, {given.undecided[1]}, {}));
    return steps;
}

void chooseOrder(CaseFile& caseFile, OrderArguments const& given)
{
    core::BundleOrder order = core::bundle_order::of(caseFile.database());
    if (!given.bundle.empty())
        order.pages = core::pageOrder(given.bundle);
    if (!given.undated.empty())
        order.undated = core::undatedAs(given.undated);
    core::Act act = caseFile.act(given.actor);
    core::bundle_order::choose(act, order);
    act.commit();
    std::cout << "Bundles are in " << core::name(order.pages) << " order"
              << (order.pages == core::PageOrder::Filed      ? ".\n"
                  : order.undated == core::Undated::Gathered ? ", documents without a date gathered at the end.\n"
                                                             : ", documents without a date behind the one that they follow.\n");
}

void run(OrderArguments const& given)
{
    CaseFile caseFile(given.folder);
    if (!given.bundle.empty() || !given.undated.empty())
        return chooseOrder(caseFile, given);
    core::Connection const& connection = caseFile.database();
    std::vector<core::Step> const steps = wanted(connection, given);
    if (steps.size() > 1)
        throw Error(Fault::Usage, "One change at a time, so that each is a step that undo takes back. Nothing was changed.");
    if (steps.size() == 1) {
        core::Act act = caseFile.act(given.actor);
        if (core::decisions::apply(act, steps.front()).empty()) {
            std::cout << "That is so already.\n";
            return;
        }
        act.commit();
        std::cout << "Changed.\n";
        return;
    }
    {
        ProgressLine line("Looking for documents and copies");
        core::record_order::look(caseFile, {[&](int done, int total) { line.show(done, total); }, {}});
    }
    if (given.copies)
        listCopies(connection);
    else
        listDocuments(connection, given.chronological);
}

} // namespace

std::function<void()> order(CLI::App& command)
{
    auto const given = arguments<OrderArguments>();
    addCase(command, given->folder);
    command.add_flag("--chronological", given->chronological, "List the documents by date");
    command.add_flag("--copies", given->copies, "List the pages that are copies of each other");
    command.add_option("--split", given->split, "A document begins at this page of the record");
    command.add_option("--join", given->join, "This page goes on with the document before it");
    command
        .add_option("--move", given->move, "PAGE BEHIND: it stands right behind the other page, 0 for the front of the record")
        ->expected(2);
    command.add_option("--put-back", given->putBack, "The page stands where it was filed again");
    auto* const document =
        command.add_option("--document", given->document, "A page of the document about which something is said");
    command.add_option("--kind", given->kind, "Its kind, such as letter, e-mail, minutes or running-record")->needs(document);
    command.add_option("--title", given->title, "Its title")->needs(document);
    command.add_option("--author", given->author, "Whose paper it is")->needs(document);
    command.add_option("--date", given->date, "Its date, as in 1991-03-04, or \"none\"")->needs(document);
    command.add_option("--confirm", given->confirm, "All that is proposed of the document with this page is so");
    command.add_option("--withdraw", given->withdraw,
                       "All that was said of the document with this page is as it is proposed again");
    command.add_option("--same", given->same, "PAGE OTHER: they are copies of each other")->expected(2);
    command.add_option("--different", given->different, "PAGE OTHER: they are no copies of each other")->expected(2);
    command.add_option("--undecided", given->undecided, "PAGE OTHER: as it is proposed again")->expected(2);
    command.add_option("--bundle", given->bundle, "In which order pages go into bundles from now on: file or chronological");
    command.add_option("--undated", given->undated, "Documents without a date, in chronological order: in-place or gathered");
    command.add_option("--actor", given->actor, "Who says so");
    return [given] { run(*given); };
}

} // namespace app
