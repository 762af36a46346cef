// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reading_commands.h"

#include "app/arguments.h"
#include "app/progress_line.h"
#include "app/signals.h"
#include "core/base/error.h"
#include "core/text/reading_share.h"
#include "ocr/reading_run.h"

#include <cstdio>
#include <iostream>

namespace app {

using core::CaseFile;
using core::Error;
using core::Fault;

namespace {

std::string remark(ocr::ReadingProgress const& progress)
{
    if (progress.pagesPerMinute <= 0)
        return {};
    std::string text = std::to_string(static_cast<int>(progress.pagesPerMinute + 0.5)) + " pages a minute";
    if (progress.secondsLeft && progress.done < progress.total)
        text += ", " + duration(*progress.secondsLeft) + " left";
    return text;
}

void reportReading(CaseFile const& caseFile, ocr::ReadingProgress const& end)
{
    std::cout << end.done << " pages read: " << end.read << " well, " << end.poor << " poor, " << end.unreadable
              << " unreadable, " << end.blank << " blank, " << end.failed << " failed.\n";
    int differing = 0;
    for (core::ReadingSummary const& page : core::readings::summaries(caseFile.database())) {
        if (core::unseen(page))
            std::cout << "  page " << page.page.value << ": " << page.problem << "\n";
        differing += page.embedded == core::EmbeddedText::Differs;
    }
    if (differing > 0)
        std::cout << "  On " << differing << (differing == 1 ? " page" : " pages")
                  << " the text that came with the file is not what the page shows; it was left aside.\n";
}

// Reads until all is done. A signal ends it in good order; what was read is kept.
void readPages(CaseFile& caseFile, ocr::ReadingOptions options)
{
    ProgressLine line("Reading");
    SignalWatch signals;
    options.progress = [&](ocr::ReadingProgress const& progress) {
        line.show(progress.done, progress.total, remark(progress));
        if (progress.ended)
            signals.end();
    };
    ocr::ReadingRun run(caseFile, options);
    bool const interrupted = signals.wait();
    if (interrupted)
        run.cancel();
    ocr::ReadingProgress const end = run.wait();
    if (!end.problem.empty())
        throw Error(Fault::Access,
                    "Reading ended before its time. " + end.problem + " What was read is kept; start again to go on.");
    if (interrupted)
        throw Error(Fault::Usage,
                    "Reading was stopped after " + std::to_string(end.done) + " pages, which are kept. Start again to go on.");
    reportReading(caseFile, end);
}

core::reading_share::Share shareOf(std::string const& text)
{
    core::reading_share::Share share;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%d/%d%c", &share.number, &share.count, &rest) != 2)
        throw Error(Fault::Usage, "\"" + text + "\" is no share. Give it as 1/4, 2/4 and so on.");
    return share;
}

// The case that is read in stands beside the file until the share is whole, so that a run that was stopped goes on.
void readShare(std::string const& folder, std::string const& share, std::string const& into, ocr::ReadingOptions options)
{
    std::filesystem::path const scratch = into + ".reading";
    options.only = core::reading_share::pagesOf(folder, shareOf(share), ocr::readingRecipe);
    {
        CaseFile caseFile = core::reading_share::begin(folder, scratch);
        readPages(caseFile, options);
        core::reading_share::write(caseFile, into);
    }
    std::filesystem::remove_all(scratch);
}

void mergeShares(std::string const& folder, std::vector<std::string> const& files)
{
    CaseFile caseFile(folder);
    for (std::string const& file : files)
        std::cout << file << ": " << core::reading_share::merge(caseFile, file, ocr::readingRecipe) << " pages taken.\n";
    std::cout << core::readings::toDo(caseFile.database(), ocr::readingRecipe).unread.size() << " pages are still to be read.\n";
}

core::PageId pageOf(CaseFile const& caseFile, std::string const& file, int number)
{
    auto const page = core::pages::find(caseFile.database(), file, number);
    if (!page)
        throw Error(Fault::Missing,
                    "The case has no page " + std::to_string(number) + " of " + file + ". Check the name and the number.");
    return page->id;
}

} // namespace

std::function<void()> read(CLI::App& command)
{
    struct Arguments {
        std::string folder, share, into;
        std::vector<std::string> merge;
        int jobs = processors();
        int patience = 30;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    addJobs(command, given->jobs);
    command.add_option("--patience", given->patience, "Seconds of a processor that one page may take before it is set aside")
        ->check(CLI::Range(1, 3600));
    CLI::Option* const share =
        command.add_option("--shard", given->share, "Read a share of the pages, such as 1/4, and leave the case as it is");
    CLI::Option* const into = command.add_option("--into", given->into, "The file that the share is written to");
    share->needs(into);
    into->needs(share);
    command.add_option("--merge", given->merge, "Take in shares that were read elsewhere")->excludes(share);
    return [given] {
        ocr::ReadingOptions options;
        options.reader = ocr::readerProgram();
        options.jobs = given->jobs;
        options.limits.patience = std::chrono::seconds(given->patience);
        if (!given->merge.empty())
            return mergeShares(given->folder, given->merge);
        if (!given->share.empty())
            return readShare(given->folder, given->share, given->into, options);
        CaseFile caseFile(given->folder);
        readPages(caseFile, options);
    };
}

std::function<void()> language(CLI::App& command)
{
    struct Arguments {
        std::string folder, actor = userName(), file, languages;
        int page = 0;
    };
    auto const given = arguments<Arguments>();
    addCase(command, given->folder);
    command.add_option("LANGUAGES", given->languages,
                       "As Tesseract names them, such as eng+cym; without it, the present ones are printed");
    CLI::Option* const page = command.add_option("--page", given->page, "Of this page alone, counted from 1 in its file");
    page->needs(command.add_option("--file", given->file, "The file of that page"));
    command.add_option("--actor", given->actor, "Who chooses");
    return [given] {
        CaseFile caseFile(given->folder);
        std::optional<core::PageId> id;
        if (given->page > 0)
            id = pageOf(caseFile, given->file, given->page);
        if (given->languages.empty()) {
            std::cout << core::readings::languages(caseFile.database(), id) << "\n";
            return;
        }
        ocr::readingRecipe(given->languages); // refuses what is not installed
        core::Act act = caseFile.act(given->actor);
        core::readings::chooseLanguages(act, id, given->languages);
        act.commit();
        std::cout << "Pages that are not read in " << given->languages << " yet are read again by the next run.\n";
    };
}

} // namespace app
