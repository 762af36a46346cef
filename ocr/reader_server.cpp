// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/reader_server.h"

#include "core/source/page_pixels.h"
#include "core/source/previews.h"
#include "core/source/viewed_file.h"
#include "ocr/embedded_text.h"
#include "ocr/messages.h"
#include "ocr/page_reader.h"
#include "ocr/shared_bytes.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <memory>
#include <optional>
#include <thread>

#include <leptonica/allheaders.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

namespace ocr {

namespace {

// One open PDF, kept until another is asked for: questions come file by file.
struct OpenFile {
    std::filesystem::path path;
    core::PdfSource source;
    std::unique_ptr<core::ScanFile> scans; // nothing where libqpdf cannot open what Poppler can

    explicit OpenFile(std::filesystem::path const& file) : path(file), source(file)
    {
        try {
            scans = std::make_unique<core::ScanFile>(file);
        } catch (core::Error const&) {
            // Rendering alone will do.
        }
    }

    core::ScanFile const* scanFile() const { return scans.get(); }

    core::Size size(int number) const
    {
        if (number < 1 || number > source.pageCount())
            throw core::Error(core::Fault::Input, "The file has no such page any more. Add the file again.");
        core::Size const size = source.pageSize(number);
        if (!(size.width > 0))
            throw core::Error(core::Fault::Input, "The page has no area, so there is nothing to show.");
        return size;
    }
};

// The files that the window looks at. A record has a few; going back and forth between them must not open them anew.
class ViewedFiles {
public:
    core::ViewedFile& at(std::filesystem::path const& path)
    {
        auto const found = std::find_if(m_files.begin(), m_files.end(), [&](auto const& file) { return file.path() == path; });
        if (found != m_files.end())
            m_files.splice(m_files.begin(), m_files, found);
        else
            m_files.emplace_front(path);
        if (m_files.size() > keptOpen)
            m_files.pop_back();
        return m_files.front();
    }

private:
    static constexpr std::size_t keptOpen = 8;
    std::list<core::ViewedFile> m_files;
};

// Whoever reads or burns hundreds of pages steps back for whoever shows one to somebody who waits.
void stepBack()
{
    static bool const done = ::setpriority(PRIO_PROCESS, 0, 10) == 0;
    static_cast<void>(done);
}

class Answers {
public:
    explicit Answers(std::optional<SharedBytes> shared) : m_shared(std::move(shared)) {}

    Frame operator()(LookQuestion const& question)
    {
        OpenFile const& file = open(question.file);
        core::PdfPages pages;
        int empty = 0;
        for (int number = 1; number <= file.source.pageCount(); ++number) {
            pages.sizes.push_back(file.source.pageSize(number));
            empty += !(pages.sizes.back().width > 0);
        }
        if (empty > 0)
            pages.warning = std::to_string(empty) + (empty == 1 ? " page" : " pages")
                            + " of this file cannot be shown: broken, or without an area.";
        return frameOf(pages);
    }

    Frame operator()(RenderQuestion const& question)
    {
        OpenFile const& file = open(question.file);
        file.size(question.number);
        return frameOf(core::pageView(file.scanFile(), file.source, question.number, question.atMost, question.colour));
    }

    Frame operator()(ShowQuestion const& question)
    {
        return frameOf(m_viewed.at(question.file).show(question.look), m_shared ? m_shared->bytes() : std::span<std::uint8_t>());
    }

    Frame operator()(CountsQuestion const& question)
    {
        stepBack();
        return frameOf(core::ViewedFile(question.file).countsAreTrue());
    }

    Frame operator()(ReadQuestion const& question)
    {
        stepBack();
        OpenFile const& file = open(question.file);
        core::Size const size = file.size(question.number);
        core::PagePixels const pixels = core::pagePixels(file.scanFile(), file.source, question.number);
        ReadPage page{readPixels(engine(question.languages), pixels.raster, size), core::previews::made(pixels.raster)};
        compareEmbedded(page.reading, file.source.words(question.number), pixels.native() ? Origin::Scan : Origin::Drawn);
        return frameOf(page, size);
    }

    Frame operator()(BurnQuestion const& question)
    {
        stepBack();
        core::BurnOrder const& order = question.order;
        OpenFile const& file = open(order.file);
        file.size(order.number);
        core::BurntPage page{order.page,
                             order.size,
                             core::burn(file.scanFile(), file.source, order.number, order.boxes, order.dpi, order.picture),
                             {}};
        page.words = order.words ? *order.words : readPixels(engine(order.languages), core::pixels(page.image), order.size).text;
        return frameOf(page);
    }

private:
    OpenFile const& open(std::filesystem::path const& path)
    {
        if (!m_file || m_file->path != path) {
            m_file.reset(); // two open files are never needed, and the first may be large
            m_file = std::make_unique<OpenFile>(path);
        }
        return *m_file;
    }

    // One engine at a time: pages of one language stand together mostly, and an engine holds a hundred megabytes.
    TesseractEngine& engine(std::string const& languages)
    {
        if (!m_engine || m_engine->languages() != languages) {
            m_engine.reset();
            m_engine = std::make_unique<TesseractEngine>(languages);
        }
        return *m_engine;
    }

    std::optional<SharedBytes> m_shared;
    ViewedFiles m_viewed;
    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<TesseractEngine> m_engine;
};

// A reader that is deep in a page would not notice that nobody waits any more.
void leaveWhenAbandoned(int socket)
{
    std::thread([socket] {
        pollfd watched{socket, POLLRDHUP, 0};
        while (::poll(&watched, 1, -1) < 0 || (watched.revents & (POLLRDHUP | POLLHUP | POLLERR)) == 0) {
        }
        ::_exit(0);
    }).detach();
}

Frame answer(Answers& answers, Frame const& question)
{
    try {
        return std::visit(answers, questionOf(question));
    } catch (core::Error const& error) {
        return frameOf(error);
    } catch (std::bad_alloc const&) {
        return frameOf(core::Error(core::Fault::Input, "The page needs more memory than one page may take."));
    }
}

} // namespace

void serve(int socket, int sharedBytes)
{
    setMsgSeverity(L_SEVERITY_NONE);
    leaveWhenAbandoned(socket);
    Answers answers(SharedBytes::handed(sharedBytes));
    for (;;) {
        Received const received = receive(socket, {}, {});
        if (received.outcome != Wait::Arrived || !send(socket, answer(answers, received.frame)))
            return;
    }
}

} // namespace ocr
