// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/viewed_file.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace core {

namespace {

// How the pixels [from, from + count) of a line scaled from `native` to `scaled` pixels draw on the native ones.
struct Span {
    int first = 0;
    std::vector<float> weights; // sum 1
};

std::vector<Span> spans(int native, int scaled, int from, int count)
{
    std::vector<Span> all(static_cast<std::size_t>(count));
    double const step = static_cast<double>(native) / scaled;
    for (int i = 0; i < count; ++i) {
        double const begin = (from + i) * step;
        double const end = std::min(begin + step, static_cast<double>(native));
        Span& span = all[static_cast<std::size_t>(i)];
        span.first = std::clamp(static_cast<int>(begin), 0, native - 1);
        int const last = std::clamp(static_cast<int>(std::ceil(end)) - 1, span.first, native - 1);
        for (int at = span.first; at <= last; ++at) {
            double const covered = std::min<double>(end, at + 1) - std::max<double>(begin, at);
            span.weights.push_back(static_cast<float>(std::max(covered, 0.0) / step));
        }
    }
    return all;
}

PixelRect insideOf(PixelSize whole, PixelRect const& part)
{
    return {std::clamp(part.x0, 0, whole.width), std::clamp(part.y0, 0, whole.height), std::clamp(part.x1, 0, whole.width),
            std::clamp(part.y1, 0, whole.height)};
}

// The native pixels that the part touches.
PixelRect under(PixelSize native, PixelSize whole, PixelRect const& part)
{
    // One more on either side: what is a whole number here may be a hair less in floating point.
    auto const low = [](int at, int have, int scaled) {
        return static_cast<int>(std::max<std::int64_t>(std::int64_t{at} * have / scaled - 1, 0));
    };
    auto const high = [](int at, int have, int scaled) {
        return static_cast<int>(std::min<std::int64_t>((std::int64_t{at} * have + scaled - 1) / scaled + 1, have));
    };
    return {low(part.x0, native.width, whole.width), low(part.y0, native.height, whole.height),
            high(part.x1, native.width, whole.width), high(part.y1, native.height, whole.height)};
}

void shiftTo(std::vector<Span>& all, int origin)
{
    for (Span& span : all)
        span.first -= origin;
}

} // namespace

Raster scaledPart(Raster const& raster, PixelSize whole, PixelRect const& wanted)
{
    PixelRect const part = insideOf(whole, wanted);
    expects(!part.empty() && raster.size().width > 0 && raster.size().height > 0, "a part of a picture has an area");
    PixelRect const own = under(raster.size(), whole, part);
    Raster const near = raster.colour() == Colour::Bilevel ? grey(cropped(raster, own)) : cropped(raster, own);
    std::size_t const channels = near.colour() == Colour::Rgb ? 3 : 1;
    std::vector<Span> columns = spans(raster.size().width, whole.width, part.x0, part.width());
    std::vector<Span> rows = spans(raster.size().height, whole.height, part.y0, part.height());
    shiftTo(columns, own.x0);
    shiftTo(rows, own.y0);

    std::size_t const samples = static_cast<std::size_t>(near.size().width) * channels;
    std::vector<float> line(samples);
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(part.width()) * static_cast<std::size_t>(part.height()) * channels);
    for (Span const& row : rows) {
        std::fill(line.begin(), line.end(), 0.0F);
        for (std::size_t i = 0; i < row.weights.size(); ++i) {
            auto const from = near.row(row.first + static_cast<int>(i));
            float const weight = row.weights[i];
            for (std::size_t x = 0; x < samples; ++x)
                line[x] += weight * static_cast<float>(from[x]);
        }
        for (Span const& column : columns)
            for (std::size_t c = 0; c < channels; ++c) {
                float sum = 0.5F;
                for (std::size_t i = 0; i < column.weights.size(); ++i)
                    sum += column.weights[i] * line[(static_cast<std::size_t>(column.first) + i) * channels + c];
                bytes.push_back(static_cast<std::uint8_t>(std::min(sum, 255.0F)));
            }
    }
    return Raster({part.width(), part.height()}, near.colour(), std::move(bytes));
}

// The page last seen, as it is stored.
struct Seen {
    int number = 0;
    Turn turn;
    std::optional<Raster> pixels; // nothing: the page is no scan, or does not decode
    PixelSize full;               // of the stored picture; a JPEG may have been decoded at a fraction of it
    std::string encoded;          // of a JPEG, to be decoded again, larger
};

struct ViewedFile::Part {
    std::filesystem::path file;
    std::optional<ScanFile> scans;
    std::optional<PdfSource> source;
    bool scansFail = false;
    Seen seen;

    ScanFile const* scanFile()
    {
        if (!scans && !scansFail) {
            try {
                scans.emplace(file);
            } catch (Error const&) {
                scansFail = true; // Poppler alone will do.
            }
        }
        return scans ? &*scans : nullptr;
    }

    PdfSource const& poppler()
    {
        if (!source)
            source.emplace(file);
        return *source;
    }

    void remember(Look const& look)
    {
        seen = {};
        seen.number = look.number;
        auto const* file_ = scanFile();
        auto scan = file_ != nullptr ? file_->scanByCount(look.number) : std::nullopt;
        bool const same =
            scan && std::abs(scan->page.width - look.page.width) <= 1 && std::abs(scan->page.height - look.page.height) <= 1;
        if (!same)
            return;
        seen.turn = scan->turn;
        seen.full = scan->size;
        if (scan->codec == Codec::Jpeg) {
            seen.pixels = jpegPixels(scan->encoded, scan->turn.inverse().apply(look.whole));
            seen.encoded = std::move(scan->encoded);
        } else {
            seen.pixels = nativePixels(*scan);
        }
    }

    // Pixels fine enough for the look, as stored; nothing where the page has to be rendered.
    std::optional<Raster> const& pixels(Look const& look)
    {
        if (seen.number != look.number)
            remember(look);
        PixelSize const stored = seen.turn.inverse().apply(look.whole);
        bool const coarse = seen.pixels && seen.pixels->size() != seen.full
                            && (seen.pixels->size().width < stored.width || seen.pixels->size().height < stored.height);
        if (coarse)
            seen.pixels = jpegPixels(seen.encoded, stored);
        return seen.pixels;
    }
};

ViewedFile::ViewedFile(std::filesystem::path file) : m_part(std::make_unique<Part>())
{
    m_part->file = std::move(file);
}

ViewedFile::~ViewedFile() = default;
ViewedFile::ViewedFile(ViewedFile&&) noexcept = default;
ViewedFile& ViewedFile::operator=(ViewedFile&&) noexcept = default;

std::filesystem::path const& ViewedFile::path() const
{
    return m_part->file;
}

Raster ViewedFile::show(Look const& look)
{
    if (!(look.page.width > 0 && look.page.height > 0) || look.whole.width < 1 || look.whole.height < 1
        || insideOf(look.whole, look.part).empty())
        throw Error(Fault::Input, "The page cannot be shown: it has no size. Ask for it to be scanned again.");
    auto const& pixels = m_part->pixels(look);
    if (!pixels) {
        PdfSource const& source = m_part->poppler();
        if (look.number < 1 || look.number > source.pageCount())
            throw Error(Fault::Input, "The file has no such page any more. Add the file again.");
        return look.all() ? source.render(look.number, look.whole, Colour::Rgb)
                          : source.renderPart(look.number, look.whole, look.part);
    }
    Turn const turn = m_part->seen.turn;
    PixelSize const stored = turn.inverse().apply(look.whole);
    if (!look.all())
        return turned(scaledPart(*pixels, stored, turn.inverse().apply(insideOf(look.whole, look.part), look.whole)), turn);
    bool const fits = pixels->size().width <= stored.width && pixels->size().height <= stored.height;
    return turned(fits ? *pixels : shrunk(*pixels, stored), turn);
}

bool ViewedFile::countsAreTrue() const
{
    auto const* scans = m_part->scanFile();
    return scans == nullptr || (scans->countsAreTrue() && scans->pageCount() == m_part->poppler().pageCount());
}

} // namespace core
