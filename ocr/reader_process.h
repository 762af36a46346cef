// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The other end of candour-reader: a process that opens, renders, reads and burns pages of files that nobody vouches for,
// and that is killed when it is stuck or takes too much memory. A crash costs one page, never the window or the case.
// Belongs to one thread. Every call may throw core::Error with what the reader said, ReaderFailure, or Stopped.

#include "core/base/error.h"
#include "core/bundle/burn.h"
#include "core/source/pages.h"
#include "core/source/viewed_file.h"
#include "ocr/page_reader.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <stop_token>

namespace ocr {

// The reader died or was killed over this question; the message says why.
class ReaderFailure : public core::Error {
public:
    explicit ReaderFailure(std::string const& reason) : core::Error(core::Fault::Input, reason) {}
};

// The caller's stop token was set while the answer was awaited; the reader is killed then.
class Stopped : public core::Error {
public:
    Stopped() : core::Error(core::Fault::Usage, "Stopped as asked.") {}
};

struct ReaderLimits {
    // For one answer, in seconds of a processor, so that a busy machine costs no page; and on the clock for a reader that does
    // nothing.
    std::chrono::seconds patience{30};
    std::int64_t memory = std::int64_t{2} << 30; // bytes of address space
};

class ReaderProcess {
public:
    // `program` is the path of candour-reader. The process starts with the first call, and again after a failure.
    explicit ReaderProcess(std::filesystem::path program, ReaderLimits limits = {});
    ~ReaderProcess();
    ReaderProcess(ReaderProcess&&) noexcept;
    ReaderProcess& operator=(ReaderProcess&&) noexcept;

    // Starts the process before there is a question for it.
    void wake();
    // Opens the file and measures its pages. Throws Fault::Input naming what is wrong with it.
    core::PdfPages look(std::filesystem::path const& file, std::stop_token stop = {});
    // The page as displayed, at most so many pixels wide and high, in its proportions.
    core::Raster render(std::filesystem::path const& file, int number, core::PixelSize atMost, core::Colour colour,
                        std::stop_token stop = {});
    // The page, or a part of it, for the eye: without a walk through the file, and from the scan's own codec.
    core::Raster show(std::filesystem::path const& file, core::Look const& look, std::stop_token stop = {});
    // Whether that finds the right pages in this file.
    bool countsAreTrue(std::filesystem::path const& file, std::stop_token stop = {});
    ReadPage read(std::filesystem::path const& file, int number, std::string const& languages, std::stop_token stop = {});
    core::BurntPage burn(core::BurnOrder const& order, std::stop_token stop = {});

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

// candour-reader beside the running program. Throws core::Fault::Missing where it is not there.
std::filesystem::path readerProgram();

// What readings are made by: engine version, language data, preparation. Throws Fault::Missing where language data is not
// installed, naming its package.
core::Digest readingRecipe(std::string const& languages);

} // namespace ocr
