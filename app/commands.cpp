// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/arguments.h"
#include "app/clock_command.h"
#include "app/consistency_command.h"
#include "app/copies_commands.h"
#include "app/decision_list.h"
#include "app/dumps.h"
#include "app/order_command.h"
#include "app/people_command.h"
#include "app/progress_line.h"
#include "app/reading_commands.h"
#include "app/review_command.h"
#include "app/signals.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/bundle.h"
#include "core/bundle/read_ahead.h"
#include "core/decide/decisions.h"
#include "core/order/copies.h"
#include "core/request/clock.h"
#include "core/review/owed.h"
#include "core/review/review.h"
#include "core/suggest/own_patterns.h"
#include "core/suggest/suggestions.h"
#include "ocr/burn_run.h"
#include "ocr/reading_run.h"
#include "ocr/verifier_process.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

namespace app {

using core::CaseFile;
using core::Error;
using core::Fault;

namespace {

std::function<void()> newCase(CLI::App& command)
{
    struct Arguments {
        std::string folder, requestFile, subject, actor = userName();
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    auto* const file =
        command.add_option("--request", given->requestFile, "request.json: whose record it is, as in the sample record");
    auto* const subject = command.add_option("--subject", given->subject, "Only the data subject's name");
    file->excludes(subject);
    command.add_option("--actor", given->actor, "Who opens the case");
    return [given] {
        if (given->requestFile.empty() && given->subject.empty())
            throw Error(Fault::Usage, "Say whose record it is: --request FILE or --subject NAME.");
        core::Request request;
        std::optional<core::Clock> clock;
        request.dataSubject = given->subject;
        if (!given->requestFile.empty()) {
            std::string const json = core::contentOf(given->requestFile);
            request = core::request::parse(json);
            clock = core::clocks::fromRequest(json);
        }
        CaseFile caseFile = CaseFile::create(given->folder, given->actor);
        core::Act act = caseFile.act(given->actor);
        core::request::store(act, request);
        if (clock)
            core::clocks::store(act, *clock);
        act.commit();
        std::cout << "Case opened in " << given->folder << " for the record of " << request.dataSubject << ".\n";
    };
}

// All files are looked into before the first is added, so that a list with a bad one in it adds none.
std::vector<core::PdfPages> lookIntoAll(std::vector<std::string> const& files)
{
    ocr::ReaderProcess reader(ocr::readerProgram());
    std::vector<core::PdfPages> seen;
    for (std::string const& file : files) {
        if (!std::filesystem::exists(file))
            throw Error(Fault::Access, "There is no file " + file + ". Nothing was added.");
        try {
            seen.push_back(reader.look(file));
        } catch (Error const& error) {
            throw Error(error.fault(), file + " was not added, nor was any other. " + error.what());
        }
    }
    return seen;
}

std::function<void()> add(CLI::App& command)
{
    struct Arguments {
        std::string folder, actor = userName();
        std::vector<std::string> files;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_option("FILE", given->files, "PDFs, in the order of the record")->required();
    command.add_option("--actor", given->actor, "Who adds them");
    return [given] {
        CaseFile caseFile(given->folder);
        std::vector<core::PdfPages> const seen = lookIntoAll(given->files);
        std::vector<core::NewSource> sources;
        for (std::size_t i = 0; i < seen.size(); ++i)
            sources.push_back({given->files[i], seen[i]});
        for (core::Source const& source : core::pages::add(caseFile, sources, given->actor)) {
            std::cout << source.file << ": " << source.pageCount << " pages\n";
            if (!source.warning.empty())
                std::cout << "  warning: " << source.warning << "\n";
        }
    };
}

std::function<void()> suggest(CLI::App& command)
{
    struct Arguments {
        std::string folder, care, actor = userName();
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_option("--care", given->care,
                       "How far to go in suggesting names that nobody listed, from now on: careful, normal or brief");
    command.add_option("--actor", given->actor, "Who chooses that");
    return [given] {
        CaseFile caseFile(given->folder);
        if (!given->care.empty()) {
            core::Act act = caseFile.act(given->actor);
            core::cares::store(act, core::care(given->care));
            act.commit();
        }
        ProgressLine line("Suggesting");
        core::suggestions::Outcome const outcome =
            core::suggestions::run(caseFile, [&](int done, int total) { line.show(done, total); }, {});
        std::cout << outcome.suggestions << " suggestions on " << outcome.pages << " pages looked at.\n"
                  << "A page without a suggestion is not a safe page: a person looks at every page.\n";
    };
}

std::function<void()> decide(CLI::App& command)
{
    struct Arguments {
        std::string folder, from, exemption, actor;
        bool acceptAll = false;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    auto* const from = command.add_option(
        "--from", given->from,
        "JSON list of {file, page, boxes, exemption, reason} and of {suggestion, \"accept\": true | \"dismiss\": true | "
        "\"ask\": true, exemption, reason}; with \"ask\" the reason is the question");
    auto* const all =
        command.add_flag("--accept-all", given->acceptAll,
                         "Answer every open suggestion as it advises, and withhold on copies what is withheld on a page");
    from->excludes(all);
    command.add_option("--exemption", given->exemption, "Code of the catalogue, for --accept-all");
    addActor(command, given->actor, "decides");
    return [given] {
        if (given->from.empty() && !given->acceptAll)
            throw Error(Fault::Usage, "Say what is decided: --from FILE or --accept-all with --exemption CODE.");
        if (given->acceptAll && given->exemption.empty())
            throw Error(Fault::Usage, "--accept-all needs --exemption CODE, such as TP: no box goes without a reason.");
        CaseFile caseFile(given->folder);
        std::string const list = given->from.empty() ? "" : core::contentOf(given->from);
        core::Step const step =
            given->acceptAll ? acceptAll(caseFile.database(), given->exemption) : decisionList(caseFile.database(), list);
        if (!step.empty()) {
            core::Act act = caseFile.act(given->actor);
            core::decisions::apply(act, step);
            act.commit();
        }
        std::cout << step.size() << " decisions recorded.\n";
        if (given->acceptAll)
            std::cout << carryAcceptedAll(caseFile, given->actor);
    };
}

template <typename TakeStep>
std::function<void()> history(CLI::App& command, TakeStep takeStep, std::string const& done, std::string const& nothing)
{
    struct Arguments {
        std::string folder, actor;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    addActor(command, given->actor, "does it");
    return [=] {
        CaseFile caseFile(given->folder);
        core::Act act = caseFile.act(given->actor);
        auto const step = takeStep(act);
        if (step)
            act.commit();
        std::cout << (step ? std::to_string(step->size()) + done : nothing) << "\n";
    };
}

std::function<void()> undo(CLI::App& command)
{
    return history(command, core::decisions::undo, " changes taken back.", "There is nothing to undo.");
}

std::function<void()> redo(CLI::App& command)
{
    return history(command, core::decisions::redo, " changes made again.", "There is nothing to redo.");
}

std::function<void()> ownPatterns(CLI::App& command)
{
    struct Arguments {
        std::string folder, file, actor = userName();
        bool clear = false;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    auto* const import =
        command.add_option("--import", given->file, "JSON with the rows of \"numbers\", as in the program's own file");
    command.add_flag("--clear", given->clear, "Take the organisation's patterns away")->excludes(import);
    command.add_option("--actor", given->actor, "Who changes them");
    return [given] {
        CaseFile caseFile(given->folder);
        if (given->file.empty() && !given->clear) {
            std::cout << core::own_patterns::load(caseFile.database());
            return;
        }
        core::Act act = caseFile.act(given->actor);
        core::own_patterns::store(act, given->clear ? std::string() : core::contentOf(given->file));
        act.commit();
        core::suggestions::Outcome const outcome = core::suggestions::run(caseFile, {}, {});
        std::cout << outcome.changed << " suggestions changed on " << outcome.pages << " pages looked at anew.\n";
    };
}

std::function<void()> status(CLI::App& command)
{
    auto const folder = arguments<std::string>();
    addCase(command, *folder);
    return [folder] {
        CaseFile caseFile(*folder);
        core::Connection const& connection = caseFile.database();
        std::cout << "Record of " << core::request::load(connection).dataSubject << ": " << core::pages::all(connection).size()
                  << " pages, " << core::suggestions::all(connection).size() << " suggestions, "
                  << core::decisions::all(connection).size() << " decisions.\n";
        std::cout << dueDate(connection) << "\n";
        if (auto const signedOff = core::review::standing(connection))
            std::cout << "Signed off by " << signedOff->actor << " at " << signedOff->at << ".\n";
        if (auto const lapse = core::review::lapsed(connection))
            std::cout << "The sign-off by " << lapse->last.actor << " is void on " << lapse->pages.size()
                      << " pages that changed since: sign off anew.\n";
        for (core::Gate const& gate : core::review::gates(connection))
            std::cout << "Owed: " << gate.message << "\n";
        std::cout << "Pages that owe something:";
        for (auto const& [owing, pages] : core::owed::all(connection))
            std::cout << ' ' << name(owing) << ' ' << pages.size() << (owing == core::Owing::Unseen ? ".\n" : ",");
    };
}

std::function<void()> lookedAt(CLI::App& command)
{
    struct Arguments {
        std::string folder, actor;
        std::vector<std::int64_t> pages;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_option("PAGE", given->pages, "Pages at which a person has looked, with what no machine could read on them")
        ->required();
    addActor(command, given->actor, "has looked at them");
    return [given] {
        CaseFile caseFile(given->folder);
        core::Act act = caseFile.act(given->actor);
        for (std::int64_t const page : given->pages)
            core::review::lookedAt(act, core::PageId{page});
        act.commit();
        std::cout << given->pages.size() << " pages looked at.\n";
    };
}

std::function<void()> signOff(CLI::App& command)
{
    struct Arguments {
        std::string folder, actor;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    addActor(command, given->actor, "signs off; not somebody who decided");
    return [given] {
        CaseFile caseFile(given->folder);
        core::copies::refresh(caseFile);
        core::Act act = caseFile.act(given->actor);
        core::review::signOff(act);
        act.commit();
        std::cout << "Signed off by " << given->actor << ".\n";
    };
}

void printSeeThrough(core::BundleReport const& report)
{
    std::cout << report.pages << " pages written to " << (report.folder / report.files.front()).string()
              << ".\nThey SHOW everything that is to be withheld. Keep the file inside, and never send it.\n";
}

std::function<void()> exportBundle(CLI::App& command)
{
    struct Arguments {
        std::string folder, out, actor = userName(), boxes = "grey", passphraseFile;
        bool draft = false;
        bool seeThrough = false;
        bool renumber = false;
        int dpi = static_cast<int>(core::usualDpi);
        int volumeMegabytes = 0;
        int jobs = processors();
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_option("--out", given->out, "Folder for the bundle; must not exist yet")->required();
    command.add_flag("--draft", given->draft, "For colleagues: needs no sign-off, and every page says that it is a draft");
    command
        .add_flag(
            "--see-through", given->seeThrough,
            "Only for checking inside: the pages as they are with the edges of the boxes, marked on every page. Never to be "
            "sent; goes into retained/, without a disclosure")
        ->excludes("--draft");
    command.add_flag("--renumber", given->renumber,
                     "Number the pages anew from 1. Otherwise each keeps the number that it had in a bundle or draft before, "
                     "and pages that come in between are 12A, 12B");
    command.add_option("--actor", given->actor, "Who exports");
    command.add_option("--boxes", given->boxes, "How redactions look: grey, black or white")
        ->check(CLI::IsMember({"grey", "black", "white"}))
        ->capture_default_str();
    command.add_option("--dpi", given->dpi, "Resolution of pages that are no scan")
        ->check(CLI::Range(100, 600))
        ->capture_default_str();
    command.add_option("--volume-size", given->volumeMegabytes, "Several PDFs of at most so many megabytes")
        ->check(CLI::Range(1, 100'000));
    addPassphrase(command, given->passphraseFile);
    addJobs(command, given->jobs);
    return [given] {
        core::BundleOptions options{given->out, given->draft, given->actor, ocr::readingRecipe, *core::boxColour(given->boxes)};
        options.dpi = given->dpi;
        options.volumeBytes = std::int64_t{given->volumeMegabytes} * 1'000'000;
        options.passphrase = passphraseIn(given->passphraseFile);
        options.numberAnew = given->renumber;
        CaseFile caseFile(given->folder);
        ProgressLine line("Exporting");
        auto const exporting = [&](int done, int total) { line.show(done, total); };
        if (given->seeThrough)
            return printSeeThrough(
                core::bundle::writeSeeThrough(caseFile, options, ocr::press(ocr::readerProgram(), given->jobs), exporting, {}));
        std::optional<ProgressLine> checking;
        auto const verifying = [&](int done, int total) {
            if (!checking)
                checking.emplace("Verifying");
            checking->show(done, total);
        };
        core::verifier::Report verified;
        ocr::VerifierLimits limits;
        limits.passphrase = options.passphrase;
        auto const check = [&](std::filesystem::path const& folder) {
            verified = ocr::verifyApart(ocr::verifierProgram(), folder, verifying, {}, limits);
            return ocr::sentences(verified.leaks);
        };
        core::BundleReport const report =
            core::bundle::write(caseFile, options, ocr::press(ocr::readerProgram(), given->jobs), check, exporting, {});
        for (std::string const& warning : report.warnings)
            std::cout << "Note: " << warning << "\n";
        if (!report.warnings.empty())
            std::cout << "retained/warnings.csv lists each place.\n";
        if (!report.numbering.empty())
            std::cout << report.numbering << "\n";
        std::cout << report.pages << " pages with " << report.redactions << " redactions written to " << report.folder.string();
        if (report.files.size() > 1)
            std::cout << " in " << report.files.size() << " volumes";
        std::cout << " and verified.\nSHA-256 of " << report.files.front() << ": " << report.record.hex() << "\n";
        if (!verified.notices.empty())
            std::cout << "Worth a look before it is sent:\n";
        for (std::string const& notice : ocr::sentences(verified.notices))
            std::cout << notice << "\n";
    };
}

std::function<void()> prepare(CLI::App& command)
{
    struct Arguments {
        std::string folder;
        int jobs = processors();
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    addJobs(command, given->jobs);
    return [given] {
        CaseFile caseFile(given->folder);
        ProgressLine line("Preparing");
        int const read = core::bundle::readAhead(caseFile, ocr::readingRecipe, ocr::press(ocr::readerProgram(), given->jobs),
                                                 [&](int done, int total) { line.show(done, total); }, {});
        std::cout << read << " pages made ready for an export.\n";
    };
}

std::function<void()> verify(CLI::App& command)
{
    struct Arguments {
        std::string path, format = "text", passphraseFile;
    };
    auto const given = arguments<Arguments>();
    command.add_option("DIR", given->path, "A bundle, as export wrote it, or any PDF, to look for redactions that only cover")
        ->required();
    addPassphrase(command, given->passphraseFile);
    command.add_option("--format", given->format, "How to print what is found")->check(CLI::IsMember({"text", "json"}));
    return [given] {
        core::verifier::Report report;
        {
            ProgressLine line("Verifying");
            ocr::VerifierLimits limits;
            limits.passphrase = passphraseIn(given->passphraseFile);
            report = ocr::verifyApart(
                ocr::verifierProgram(), given->path, [&](int done, int total) { line.show(done, total); }, {}, limits);
        }
        std::cout << (given->format == "json" ? core::verifier::toJson(report) + '\n' : core::verifier::inWords(report));
        if (report.leaks.empty())
            return;
        bool const bundle = report.subject == core::verifier::Subject::Bundle;
        throw Error(Fault::Integrity, (bundle ? "This bundle" : "This file") + std::string(" must not be sent: ")
                                          + std::to_string(report.leaks.size()) + " problems were found.");
    };
}

std::string csvCell(std::string const& text)
{
    std::string cell = "\"";
    for (char const c : text)
        cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

void printLog(std::vector<core::AuditEntry> const& entries, std::string const& format)
{
    nlohmann::json list = nlohmann::json::array();
    if (format == "csv")
        std::cout << "number,at,actor,action,details,seal\r\n";
    for (core::AuditEntry const& entry : entries) {
        if (format == "json")
            list.push_back({{"number", entry.number},
                            {"at", entry.at},
                            {"actor", entry.actor},
                            {"action", entry.action},
                            {"details", nlohmann::json::parse(entry.details, nullptr, false)},
                            {"seal", entry.seal.hex()}});
        else if (format == "csv")
            std::cout << entry.number << ',' << entry.at << ',' << csvCell(entry.actor) << ',' << csvCell(entry.action) << ','
                      << csvCell(entry.details) << ',' << entry.seal.hex() << "\r\n";
        else
            std::cout << entry.number << "  " << entry.at << "  " << entry.actor << "  " << entry.action << "  " << entry.details
                      << "\n";
    }
    if (format == "json")
        std::cout << list.dump(1) << "\n";
}

std::function<void()> log(CLI::App& command)
{
    struct Arguments {
        std::string folder, format = "text";
        bool verify = false;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_flag("--verify", given->verify, "Check the chain instead of printing it");
    command.add_option("--format", given->format, "How to print it")->check(CLI::IsMember({"text", "csv", "json"}));
    return [given] {
        CaseFile caseFile(given->folder);
        if (!given->verify)
            return printLog(core::audit::entries(caseFile.database()), given->format);
        if (auto const problem = core::audit::problem(caseFile.database()))
            throw Error(Fault::Integrity, "The audit log was tampered with. " + *problem);
        core::AuditHead const head = core::audit::head(caseFile.database());
        std::cout << "The log is whole: " << head.count << " entries, head " << head.seal.hex() << ".\n";
    };
}

std::function<void()> dump(CLI::App& command)
{
    struct Arguments {
        std::string folder, what;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_option("WHAT", given->what, "suggestions, pages or redactions")
        ->required()
        ->check(CLI::IsMember({"suggestions", "pages", "redactions"}));
    return [given] {
        CaseFile caseFile(given->folder);
        core::Connection const& connection = caseFile.database();
        std::cout << (given->what == "suggestions" ? dumpSuggestions(connection)
                      : given->what == "pages"     ? dumpPages(connection)
                                                   : dumpRedactions(connection));
    };
}

} // namespace

std::vector<Command> const& commands()
{
    static std::vector<Command> const table{
        {"new", "Open a case: whose record it is", newCase},
        {"add", "Copy PDFs into the case", add},
        {"read", "Read all pages that are not read yet", read},
        {"language", "Choose the languages in which pages are read", language},
        {"people", "The register of people: lists, proposals, changes", people},
        {"patterns", "The organisation's own patterns of numbers", ownPatterns},
        {"order", "Documents, their dates and kinds, and copies: lists and changes", order},
        {"suggest", "Suggest what to look at", suggest},
        {"decide", "Record decisions", decide},
        {"carry", "Carry decisions to the copies of their pages", carry},
        {"page", "Hold pages back whole, or send them once for all their copies", page},
        {"consistency", "List what is treated differently, make it alike or explain it", consistency},
        {"undo", "Take back the last step", undo},
        {"redo", "Make the step again that was taken back", redo},
        {"looked-at", "Record that a person looked at pages no machine could read", lookedAt},
        {"status", "What the case holds and what is owed", status},
        {"clock", "When the request was received, what pauses and extends the time limit, and when it is due", clock},
        {"review", "What the second person looks at, says and gets answered", review},
        {"hand-over", "Leave a note for whoever takes over, or read the last one", handOver},
        {"sign-off", "Sign the case off as the second person", signOff},
        {"prepare", "Read the burnt pages whose decisions stand, so that an export is quick", prepare},
        {"export", "Write and verify the disclosure bundle", exportBundle},
        {"verify", "Check a bundle, or the redactions of any PDF, for what must not be there", verify},
        {"log", "Print or check the audit log", log},
        {"dump", "Print what the case holds as JSON", dump},
    };
    return table;
}

} // namespace app
