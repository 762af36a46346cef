// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_images.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <thread>

#include <malloc.h>
#include <unistd.h>

namespace ui {
namespace {

constexpr int readers = 2;
constexpr double mostPixels = 16e6;
// What nobody waits for any more is given up after so long; a reader that is started anew costs about as much.
constexpr int giveUpAfter = 120; // milliseconds

// One processor stays with the window, which paints what stands in meanwhile: on two, two pages at once come later than one
// after the other.
int readersAtOnce()
{
    static int const processors = static_cast<int>(std::thread::hardware_concurrency());
    return std::clamp(processors - 1, 1, readers);
}

// What the program takes of the memory; nothing where the system does not tell.
std::int64_t residentBytes()
{
    std::ifstream in("/proc/self/statm");
    std::int64_t all = 0;
    std::int64_t resident = 0;
    in >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

// The wish is about the page as a person turned it; the reader knows the page as its file displays it.
core::Look lookOf(Wish const& wish, PageOrigin const& origin)
{
    core::PixelSize const shown{wish.pixels.width(), wish.pixels.height()};
    auto const back = origin.turn.inverse();
    core::PixelRect part{0, 0, shown.width, shown.height};
    if (!wish.part.isNull())
        part = {wish.part.left(), wish.part.top(), wish.part.left() + wish.part.width(), wish.part.top() + wish.part.height()};
    return {origin.number, origin.size, back.apply(shown), back.apply(part, shown)};
}

// A picture fits the page's proportions within what was wished for.
core::Look fitted(core::Look look)
{
    if (!look.all())
        return look;
    auto const scale = std::min(look.whole.width / look.page.width, look.whole.height / look.page.height);
    auto const side = [&](double length, int most) { return std::clamp(static_cast<int>(std::lround(length * scale)), 1, most); };
    core::PixelSize const size{side(look.page.width, look.whole.width), side(look.page.height, look.whole.height)};
    // What only differs by what the screen rounds is made for exactly the pixels of the screen: scaled once more it would blur.
    constexpr int rounding = 2;
    if (look.whole.width - size.width <= rounding && look.whole.height - size.height <= rounding)
        return look;
    look.whole = {side(look.page.width, look.whole.width), side(look.page.height, look.whole.height)};
    look.part = {0, 0, look.whole.width, look.whole.height};
    return look;
}

} // namespace

QImage imageOf(core::Raster const& raster)
{
    if (raster.colour() == core::Colour::Bilevel)
        return imageOf(core::grey(raster));
    auto const size = raster.size();
    if (raster.colour() == core::Colour::Grey) {
        QImage image(size.width, size.height, QImage::Format_Grayscale8);
        for (int y = 0; y < size.height; ++y)
            std::copy(raster.row(y).begin(), raster.row(y).end(), image.scanLine(y));
        return image;
    }
    // The format that the screen paints without converting it each time.
    QImage image(size.width, size.height, QImage::Format_RGB32);
    for (int y = 0; y < size.height; ++y) {
        auto const* from = raster.row(y).data();
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width; ++x, from += 3)
            to[x] = qRgb(from[0], from[1], from[2]);
    }
    return image;
}

PageImages::PageImages(std::filesystem::path const& reader, QObject* parent)
    : QObject(parent), m_program(reader), m_checks(1), m_background(readers)
{
    for (int i = 0; i < readers; ++i) {
        m_readers.push_back(std::make_unique<Reader>());
        m_readers.back()->process = std::make_unique<ocr::ReaderProcess>(reader);
    }
    // Pictures that go are given back to the system at once. By itself the library keeps their room for the next ones, in as
    // many pieces as there are threads that made them.
    ::mallopt(M_MMAP_THRESHOLD, 256 << 10);
    m_again.setSingleShot(true);
    m_again.setInterval(giveUpAfter);
    connect(&m_again, &QTimer::timeout, this, &PageImages::begin);
    wake();
}

PageImages::~PageImages() = default;

void PageImages::serve(Locate locate, Preview preview)
{
    m_locate = std::move(locate);
    m_preview = std::move(preview);
    takeExpected();
}

void PageImages::expect(PageOrigin const& origin, Wish const& wish)
{
    if (m_locate || origin.number == 0)
        return;
    m_expected = Expected{origin, wish, {}};
    if (freeReader(wish, origin) != nullptr)
        start(wish, origin);
}

// What was expected is good when the case says that this page stands there.
void PageImages::takeExpected()
{
    auto const expected = std::exchange(m_expected, std::nullopt);
    if (!expected)
        return;
    auto const origin = m_locate(expected->wish.page);
    auto const same = origin.file == expected->origin.file && origin.number == expected->origin.number
                      && origin.size == expected->origin.size && origin.turn == expected->origin.turn;
    if (same && !expected->image.isNull())
        keep(expected->wish, expected->image);
    if (!same)
        drop([page = expected->wish.page](core::PageId other) { return other == page; });
}

void PageImages::rest()
{
    ++m_case;
    m_locate = {};
    m_preview = {};
    m_wishes = {};
    m_background.stopAll();
    m_checks.stopAll();
    m_kept.clear();
    m_order.clear();
    m_previews.clear();
    m_previewOrder.clear();
    m_problems.clear();
    m_checked.clear();
    m_distrusted.clear();
    m_expected.reset();
    m_bytes = 0;
    m_previewBytes = 0;
}

void PageImages::wake()
{
    // A reader that still has a file of the last case open is ended; the next is started before anybody waits for it.
    for (auto const& each : m_readers) {
        auto* reader = each.get();
        if (reader->busy)
            continue;
        reader->busy = true;
        reader->file.clear();
        reader->page = {};
        auto const freed = [this, reader] {
            reader->busy = false;
            begin();
        };
        m_background.run(
            this,
            [reader, program = m_program](std::stop_token) {
                *reader->process = ocr::ReaderProcess(program);
                reader->process->wake();
                return true;
            },
            [freed](bool) { freed(); }, [freed](core::Error const&) { freed(); });
    }
}

PageImages::Key PageImages::keyOf(Wish const& wish)
{
    return {wish.page,
            {wish.pixels.width(), wish.pixels.height(), wish.part.isNull() ? 0 : wish.part.left(),
             wish.part.isNull() ? 0 : wish.part.top(), wish.part.isNull() ? 0 : wish.part.width(),
             wish.part.isNull() ? 0 : wish.part.height()}};
}

QSize PageImages::affordable(QSize pixels)
{
    auto const area = static_cast<double>(pixels.width()) * pixels.height();
    if (area <= mostPixels)
        return pixels;
    auto const factor = std::sqrt(mostPixels / area);
    return {std::max(1, static_cast<int>(pixels.width() * factor)), std::max(1, static_cast<int>(pixels.height() * factor))};
}

QImage PageImages::exact(Wish const& wish)
{
    auto const found = m_kept.find(keyOf(wish));
    if (found == m_kept.end())
        return {};
    m_order.splice(m_order.begin(), m_order, found->second.used);
    return found->second.image;
}

QImage PageImages::any(core::PageId page)
{
    // The keys of a page stand together, the largest last; parts are no picture of the page.
    for (auto at = m_kept.lower_bound(Key{{page.value + 1}, {}}); at != m_kept.begin();) {
        --at;
        if (at->first.page != page)
            break;
        if (at->first.place[4] == 0)
            return at->second.image;
    }
    return preview(page);
}

QImage PageImages::preview(core::PageId page)
{
    if (auto const found = m_previews.find(page); found != m_previews.end()) {
        m_previewOrder.splice(m_previewOrder.begin(), m_previewOrder, found->second.used);
        return found->second.image;
    }
    if (!m_preview)
        return {};
    auto const bytes = m_preview(page);
    if (bytes.empty())
        return {};
    auto image = QImage::fromData(reinterpret_cast<uchar const*>(bytes.data()), static_cast<int>(bytes.size()));
    if (image.isNull())
        return {};
    if (auto const turn = m_locate(page).turn; turn.quarters() != 0)
        image = image.transformed(QTransform().rotate(turn.degrees()));
    // The screen enlarges it, which takes several times as long from grey.
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    m_previewBytes += image.sizeInBytes();
    m_previewOrder.push_front(page);
    m_previews[page] = {image, m_previewOrder.begin()};
    while (m_previewBytes > previewBudget && m_previews.size() > 1) {
        auto const oldest = m_previews.find(m_previewOrder.back());
        m_previewBytes -= oldest->second.image.sizeInBytes();
        m_previews.erase(oldest);
        m_previewOrder.pop_back();
    }
    return image;
}

QString PageImages::problem(core::PageId page) const
{
    auto const found = m_problems.find(page);
    return found == m_problems.end() ? QString() : found->second;
}

void PageImages::wish(Wisher wisher, std::vector<Wish> wishes)
{
    auto& list = m_wishes[static_cast<std::size_t>(wisher)];
    if (list == wishes)
        return;
    list = std::move(wishes);
    // Others wait for a turn of the event loop, in which what is in view may be wished for too.
    if (wisher == Wisher::View)
        begin();
    else
        QMetaObject::invokeMethod(this, &PageImages::begin, Qt::QueuedConnection);
}

void PageImages::forget(core::PageId page)
{
    drop([page](core::PageId kept) { return kept == page; });
    m_problems.erase(page);
    begin();
    emit arrived(page);
}

void PageImages::drop(std::function<bool(core::PageId)> const& which)
{
    for (auto at = m_kept.begin(); at != m_kept.end();) {
        if (!which(at->first.page)) {
            ++at;
            continue;
        }
        m_bytes -= at->second.image.sizeInBytes();
        m_order.erase(at->second.used);
        at = m_kept.erase(at);
    }
    for (auto at = m_previews.begin(); at != m_previews.end();) {
        if (!which(at->first)) {
            ++at;
            continue;
        }
        m_previewBytes -= at->second.image.sizeInBytes();
        m_previewOrder.erase(at->second.used);
        at = m_previews.erase(at);
    }
    for (auto& [key, job] : m_underWay)
        if (which(key.page))
            job.stop.request_stop();
}

bool PageImages::settled(Wish const& wish) const
{
    return m_kept.contains(keyOf(wish)) || m_underWay.contains(keyOf(wish)) || m_problems.contains(wish.page);
}

bool PageImages::wished(Key const& key) const
{
    return std::any_of(m_wishes.begin(), m_wishes.end(), [&](auto const& list) {
        return std::any_of(list.begin(), list.end(), [&](Wish const& wish) { return keyOf(wish) == key; });
    });
}

void PageImages::begin()
{
    if (!m_locate)
        return;
    for (std::size_t urgency = 0; urgency < m_wishes.size(); ++urgency) {
        // Nothing else competes for the processor with the page that somebody waits for; its evidence is cut from its pixels.
        if (urgency > static_cast<std::size_t>(Wisher::View) && urgentUnderWay())
            return;
        for (auto const& wish : m_wishes[urgency]) {
            if (settled(wish))
                continue;
            if (std::all_of(m_readers.begin(), m_readers.end(), [](auto const& reader) { return reader->busy; })) {
                giveUpForgotten();
                return;
            }
            if (underWay(urgency) >= readersAtOnce()) {
                m_again.start();
                return;
            }
            make(wish);
        }
    }
}

// How many pictures are being made that are as urgent as that. Those that take long do not count: they would hold up all others.
int PageImages::underWay(std::size_t urgency) const
{
    int count = 0;
    for (std::size_t each = 0; each <= urgency; ++each)
        for (auto const& wish : m_wishes[each]) {
            auto const job = m_underWay.find(keyOf(wish));
            count += job != m_underWay.end() && job->second.since.elapsed() < giveUpAfter;
        }
    return count;
}

bool PageImages::urgentUnderWay() const
{
    auto const& urgent = m_wishes[static_cast<std::size_t>(Wisher::View)];
    return std::any_of(urgent.begin(), urgent.end(), [this](Wish const& wish) { return m_underWay.contains(keyOf(wish)); });
}

// A page that takes long and that nobody wishes for any more must not keep a reader from one that somebody does.
void PageImages::giveUpForgotten()
{
    for (auto& [key, job] : m_underWay)
        if (job.since.elapsed() > giveUpAfter && !wished(key))
            job.stop.request_stop();
}

// Rather the reader that has the page's pixels already, or its file.
PageImages::Reader* PageImages::freeReader(Wish const& wish, PageOrigin const& origin)
{
    Reader* best = nullptr;
    int most = -1;
    for (auto const& reader : m_readers) {
        auto const worth = reader->page == wish.page ? 2 : reader->file == origin.file ? 1 : 0;
        if (!reader->busy && worth > most) {
            best = reader.get();
            most = worth;
        }
    }
    return best;
}

void PageImages::make(Wish const& wish)
{
    auto const origin = m_locate(wish.page);
    if (origin.number == 0) {
        m_problems[wish.page] = tr("This page cannot be shown.");
        return;
    }
    start(wish, origin);
}

void PageImages::start(Wish const& wish, PageOrigin const& origin)
{
    auto* reader = freeReader(wish, origin);
    reader->busy = true;
    reader->page = wish.page;
    reader->file = origin.file;
    auto const key = keyOf(wish);
    auto const back = [this, key, reader, number = m_case] {
        reader->busy = false;
        m_underWay.erase(key);
        return number == m_case;
    };
    auto& job = m_underWay[key];
    job.wish = wish;
    job.since.start();
    auto const plain = m_distrusted.contains(origin.file);
    job.stop = m_background.run(
        this,
        [reader, origin, look = fitted(lookOf(wish, origin)), plain](std::stop_token stop) {
            if (!plain)
                return imageOf(core::turned(reader->process->show(origin.file, look, stop), origin.turn));
            auto const whole = reader->process->render(origin.file, origin.number, look.whole, core::Colour::Rgb, stop);
            return imageOf(core::turned(look.all() ? whole : core::cropped(whole, look.part), origin.turn));
        },
        [this, wish, back, file = origin.file](QImage image) {
            if (!back())
                return begin();
            if (m_expected) {
                m_expected->image = std::move(image);
                return;
            }
            arrive(wish, std::move(image));
            checkCounts(file);
        },
        [this, wish, back](core::Error const& error) {
            auto const stopped = error.fault() == core::Fault::Usage;
            if (back() && !stopped && !m_expected) {
                m_problems[wish.page] = toQt(error.what());
                emit arrived(wish.page);
            }
            begin();
        });
}

void PageImages::arrive(Wish const& wish, QImage image)
{
    keep(wish, std::move(image));
    // First whoever waited, then the next piece of work.
    emit arrived(wish.page);
    begin();
}

void PageImages::keep(Wish const& wish, QImage image)
{
    auto const key = keyOf(wish);
    m_bytes += image.sizeInBytes();
    m_order.push_front(key);
    m_kept[key] = {std::move(image), m_order.begin()};
    auto const most = allowance();
    while (m_bytes > most && m_kept.size() > 1) {
        auto const oldest = m_kept.find(m_order.back());
        m_bytes -= oldest->second.image.sizeInBytes();
        m_kept.erase(oldest);
        m_order.pop_back();
    }
}

std::int64_t PageImages::allowance() const
{
    auto const others = residentBytes() - m_bytes - m_previewBytes;
    return std::clamp(wholeBudget - others, leastBudget, budget);
}

// Once for each file, behind what people wait for: the walk through the tree that showing its pages does without.
void PageImages::checkCounts(std::filesystem::path const& file)
{
    if (!m_checked.insert(file).second)
        return;
    m_checks.run(
        this,
        [program = m_program, file](std::stop_token stop) {
            return ocr::ReaderProcess(program, {std::chrono::minutes(5)}).countsAreTrue(file, stop);
        },
        [this, file, number = m_case](bool areTrue) {
            if (areTrue || number != m_case)
                return;
            m_distrusted.insert(file);
            drop([&](core::PageId page) { return m_locate(page).file == file; });
            emit distrusted(pathToQt(file.filename()));
            begin();
        },
        [](core::Error const&) {});
}

} // namespace ui
