// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/reading_run.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <atomic>

using namespace core;

namespace {

constexpr int pageCount = 6;

// A case with one file of six typed pages, each with its own number on it.
struct TypedCase {
    support::TemporaryFolder folder;
    CaseFile caseFile;
};

// `extra` is the size of one more page, drawn with so many dots an inch.
TypedCase typedCase(std::optional<Size> extra = {}, int dpi = 200)
{
    support::TemporaryFolder folder;
    std::vector<support::DrawnPage> pages;
    for (int i = 1; i <= pageCount; ++i) {
        support::DrawnPage page;
        page.lines = support::column(
            {"This is the sheet with the number " + std::to_string(100 + i), "and it was typed by Mrs Hargreaves."}, {70, 120});
        pages.push_back(page);
    }
    if (extra) {
        support::DrawnPage page;
        page.size = *extra;
        page.dpi = dpi;
        page.lines = support::column({"A plan of the whole town"}, {70, 120});
        pages.push_back(page);
    }
    std::filesystem::path const file = folder.write("typed.pdf", support::drawnPdf(pages));
    CaseFile caseFile = CaseFile::create(folder / "case", "Officer");
    ocr::ReaderProcess reader(ocr::readerProgram());
    pages::add(caseFile, {{file, reader.look(file)}}, "Officer");
    return {std::move(folder), std::move(caseFile)};
}

ocr::ReadingOptions options(std::filesystem::path const& reader = ocr::readerProgram())
{
    ocr::ReadingOptions options;
    options.reader = reader;
    options.jobs = 2;
    return options;
}

} // namespace

TEST_CASE("All pages are read, each its own words, and the log says when", "[ocr]")
{
    TypedCase typed = typedCase();
    std::atomic<int> recorded = 0;
    ocr::ReadingOptions wanted = options();
    wanted.jobs = 4;
    wanted.recorded = [&](CaseFile&, PageId) { ++recorded; };
    ocr::ReadingProgress const end = ocr::ReadingRun(typed.caseFile, wanted).wait();
    CHECK(end.done == pageCount);
    CHECK(end.total == pageCount);
    CHECK(end.failed == 0);
    CHECK(end.ended);
    CHECK(end.pagesPerMinute > 0);
    CHECK(recorded == pageCount);
    for (int i = 1; i <= pageCount; ++i)
        CHECK(readings::reading(typed.caseFile.database(), {i})->text.text.find(std::to_string(100 + i)) != std::string::npos);
    std::vector<AuditEntry> const log = audit::entries(typed.caseFile.database());
    CHECK(log.at(log.size() - 2).action == "reading began");
    CHECK(log.back().action == "reading ended");
}

TEST_CASE("What is read is not read again", "[ocr]")
{
    TypedCase typed = typedCase();
    ocr::ReadingRun(typed.caseFile, options()).wait();
    CHECK(ocr::ReadingRun(typed.caseFile, options()).wait().total == 0);
}

TEST_CASE("A run that is cancelled keeps what it read, and the next goes on from there", "[ocr]")
{
    TypedCase typed = typedCase();
    std::atomic<int> done = 0;
    ocr::ReadingRun* running = nullptr;
    std::atomic<bool> started = false;
    ocr::ReadingOptions wanted = options();
    wanted.progress = [&](ocr::ReadingProgress const& progress) {
        done = progress.done;
        started.wait(false);
        if (progress.done >= 2)
            running->cancel();
    };
    {
        ocr::ReadingRun run(typed.caseFile, wanted);
        running = &run;
        started = true;
        started.notify_all();
        run.wait();
    }
    CHECK(done >= 2);
    CHECK(done < pageCount);
    CHECK(readings::toDo(typed.caseFile.database(), ocr::readingRecipe).unread.size()
          == static_cast<std::size_t>(pageCount - done));
    ocr::ReadingProgress const rest = ocr::ReadingRun(typed.caseFile, options()).wait();
    CHECK(rest.total == pageCount - done);
    CHECK(readings::toDo(typed.caseFile.database(), ocr::readingRecipe).unread.empty());
    CHECK(rest.failed == 0);
}

TEST_CASE("A page that the reader cannot survive is set aside with its reason, and the others are read", "[ocr]")
{
    TypedCase typed = typedCase();
    ocr::ReadingProgress const end = ocr::ReadingRun(typed.caseFile, options(typed.folder.writeProgram("kill -SEGV $$"))).wait();
    CHECK(end.unreadable == pageCount);
    for (ReadingSummary const& page : readings::summaries(typed.caseFile.database())) {
        CHECK(page.state == ReadingState::Unreadable);
        CHECK(page.problem.find("crash") != std::string::npos);
    }
}

TEST_CASE("A page that hangs is given up within its time and named, while the other worker reads on", "[ocr]")
{
    TypedCase typed = typedCase();
    // The first process to start never answers; all others are real.
    std::string const first = (typed.folder / "first").string();
    ocr::ReadingOptions wanted = options(typed.folder.writeProgram(
        "if mkdir '" + first + "' 2>/dev/null; then exec sleep 1000; fi\nexec '" + ocr::readerProgram().string() + "' \"$@\""));
    wanted.limits.patience = std::chrono::seconds(10);
    int readMeanwhile = 0;
    wanted.progress = [&](ocr::ReadingProgress const& progress) {
        if (progress.unreadable == 0)
            readMeanwhile = progress.read;
    };
    ocr::ReadingProgress const end = ocr::ReadingRun(typed.caseFile, wanted).wait();
    CHECK(end.read == pageCount - 1);
    CHECK(end.unreadable == 1);
    CHECK(readMeanwhile >= 2);
    int named = 0;
    for (ReadingSummary const& page : readings::summaries(typed.caseFile.database()))
        if (page.state == ReadingState::Unreadable) {
            CHECK(page.problem.find("longer than 10 seconds") != std::string::npos);
            CHECK(unseen(page));
            ++named;
        }
    CHECK(named == 1);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // whose own memory leaves no room for a limit
TEST_CASE("A page that takes too much memory costs that page and says so", "[ocr]")
{
    // A plan of 123 million pixels among typed pages, and no room for it in grey.
    TypedCase typed = typedCase(Size{2000, 2000}, 400);
    ocr::ReadingOptions wanted = options();
    wanted.limits.memory = 320'000'000;
    ocr::ReadingProgress const end = ocr::ReadingRun(typed.caseFile, wanted).wait();
    CHECK(end.read == pageCount);
    CHECK(end.unreadable + end.failed == 1);
    ReadingSummary const plan = readings::summaries(typed.caseFile.database()).back();
    CHECK(unseen(plan));
    CHECK(plan.problem.find("memory") != std::string::npos);
}
#endif

TEST_CASE("Pages in hand when the program dies are tried again twice, then set aside", "[ocr]")
{
    TypedCase typed = typedCase();
    Digest const recipe = ocr::readingRecipe("eng");
    for (int death = 0; death < 3; ++death) {
        Batch batch(typed.caseFile);
        readings::begin(batch, PageId{3}, recipe);
        batch.commit();
    }
    ocr::ReadingProgress const end = ocr::ReadingRun(typed.caseFile, options()).wait();
    CHECK(end.done == pageCount);
    CHECK(end.unreadable == 1);
    CHECK(readings::reading(typed.caseFile.database(), {3})->state == ReadingState::Unreadable);
}

TEST_CASE("The page in view is read next", "[ocr]")
{
    TypedCase typed = typedCase();
    std::vector<PageId> order;
    ocr::ReadingOptions wanted = options();
    wanted.jobs = 1;
    wanted.recorded = [&](CaseFile&, PageId page) { order.push_back(page); };
    ocr::ReadingRun run(typed.caseFile, wanted);
    run.want({{6}});
    run.wait();
    REQUIRE(order.size() == pageCount);
    CHECK(std::find(order.begin(), order.end(), PageId{6}) - order.begin() <= 2);
}

TEST_CASE("A paused run reads nothing more until it goes on", "[ocr]")
{
    TypedCase typed = typedCase();
    std::atomic<int> done = 0;
    ocr::ReadingOptions wanted = options();
    wanted.jobs = 1;
    wanted.progress = [&](ocr::ReadingProgress const& progress) {
        done = progress.done;
        done.notify_all();
    };
    ocr::ReadingRun run(typed.caseFile, wanted);
    run.pause();
    // At most the two pages that were already handed out come back.
    std::this_thread::sleep_for(std::chrono::seconds(3));
    CHECK(done <= 2);
    run.resume();
    CHECK(run.wait().done == pageCount);
}
