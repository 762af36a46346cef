// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads all unread pages of a case in the background: worker threads, each driving a reader process, and one recorder thread
// that stores page by page. The work list is a query, so a kill loses nothing but the pages in hand.

#include "core/case/case_file.h"
#include "core/text/readings.h"
#include "ocr/reader_process.h"

#include <functional>
#include <memory>
#include <optional>

namespace ocr {

struct ReadingProgress {
    int done = 0; // of this run
    int total = 0;
    int read = 0;
    int poor = 0;
    int unreadable = 0;
    int blank = 0;
    int failed = 0;
    double pagesPerMinute = 0; // over this run; 0 until a page is done
    std::optional<double> secondsLeft;
    bool paused = false;
    bool ended = false;  // nothing more will come
    std::string problem; // why the run ended before its time; empty otherwise
};

struct ReadingOptions {
    std::filesystem::path reader;
    int jobs = 1; // worker threads, at least 1
    ReaderLimits limits;
    std::optional<std::vector<core::PageId>> only; // of the unread pages; all of them without it
    // Called on the recorder thread after a page is stored, with the recorder's own connection.
    std::function<void(core::CaseFile&, core::PageId)> recorded;
    // Called on the recorder thread after every page, and once at the end with `ended` set.
    std::function<void(ReadingProgress const&)> progress;
};

class ReadingRun {
public:
    // Starts. The case file must outlive the run. Throws Fault::Missing where the language data is not installed.
    ReadingRun(core::CaseFile const& caseFile, ReadingOptions options);
    // Cancels and waits; pages in hand are given up.
    ~ReadingRun();

    void pause();
    void resume();
    void cancel();
    // Read these next, in this order.
    void want(std::vector<core::PageId> pages);
    // Until all is read or cancelled. Returns the last progress.
    ReadingProgress wait();

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

} // namespace ocr
