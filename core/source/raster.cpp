// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/raster.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace core {

namespace {

using Bytes = std::vector<std::uint8_t>;

std::size_t bytesOf(PixelSize size, Colour colour)
{
    expects(size.width >= 0 && size.height >= 0, "a picture has no negative size");
    return Raster::rowBytes(size.width, colour) * static_cast<std::size_t>(size.height);
}

std::size_t bytesPerPixel(Colour colour)
{
    return colour == Colour::Rgb ? 3 : 1;
}

// The bits of the last byte of a row that belong to pixels.
std::uint8_t lastByteMask(int width)
{
    return static_cast<std::uint8_t>(width % 8 == 0 ? 0xff : 0xff << (8 - width % 8));
}

// Bits behind the last pixel of a row are zero, so that pictures that look alike are alike.
void clearPadding(Bytes& bytes, PixelSize size)
{
    if (size.width % 8 == 0)
        return;
    std::size_t const rowBytes = Raster::rowBytes(size.width, Colour::Bilevel);
    for (std::size_t at = rowBytes - 1; at < bytes.size(); at += rowBytes)
        bytes[at] = static_cast<std::uint8_t>(bytes[at] & lastByteMask(size.width));
}

PixelRect within(PixelRect const& r, PixelSize size)
{
    return {std::clamp(r.x0, 0, size.width), std::clamp(r.y0, 0, size.height), std::clamp(r.x1, 0, size.width),
            std::clamp(r.y1, 0, size.height)};
}

// The grey value of each pixel of a packed byte.
std::array<std::array<std::uint8_t, 8>, 256> greyOfBits()
{
    std::array<std::array<std::uint8_t, 8>, 256> table{};
    for (std::size_t bits = 0; bits < 256; ++bits)
        for (std::size_t i = 0; i < 8; ++i)
            table[bits][i] = bits & (0x80u >> i) ? 0 : 255;
    return table;
}

std::array<std::uint8_t, 256> reversedBits()
{
    std::array<std::uint8_t, 256> table{};
    for (unsigned bits = 0; bits < 256; ++bits)
        for (unsigned i = 0; i < 8; ++i)
            if (bits & (1u << i))
                table[bits] = static_cast<std::uint8_t>(table[bits] | (0x80u >> i));
    return table;
}

void unpackBits(std::uint8_t const* from, int width, std::uint8_t* to)
{
    static auto const table = greyOfBits();
    int x = 0;
    for (; x + 8 <= width; x += 8)
        std::memcpy(to + x, table[from[x / 8]].data(), 8);
    if (x < width)
        std::memcpy(to + x, table[from[x / 8]].data(), static_cast<std::size_t>(width - x));
}

// Clears the bits [x0, x1) of a packed row: white.
void clearBits(std::uint8_t* row, int x0, int x1)
{
    auto const head = static_cast<std::uint8_t>(0xff >> (x0 % 8)); // from x0 to the end of its byte
    auto const tail = static_cast<std::uint8_t>(x1 % 8 == 0 ? 0 : 0xff << (8 - x1 % 8));
    if (x0 / 8 == x1 / 8) {
        row[x0 / 8] = static_cast<std::uint8_t>(row[x0 / 8] & ~(head & tail));
        return;
    }
    row[x0 / 8] = static_cast<std::uint8_t>(row[x0 / 8] & ~head);
    std::memset(row + x0 / 8 + 1, 0, static_cast<std::size_t>(x1 / 8 - x0 / 8 - 1));
    if (tail != 0)
        row[x1 / 8] = static_cast<std::uint8_t>(row[x1 / 8] & ~tail);
}

// Transposes eight bytes as a square of bits (H. S. Warren, Hacker's Delight, 7-3).
std::uint64_t transposed(std::uint64_t x)
{
    std::uint64_t t = (x ^ (x >> 7)) & 0x00AA00AA00AA00AAULL;
    x = x ^ t ^ (t << 7);
    t = (x ^ (x >> 14)) & 0x0000CCCC0000CCCCULL;
    x = x ^ t ^ (t << 14);
    t = (x ^ (x >> 28)) & 0x00000000F0F0F0F0ULL;
    return x ^ t ^ (t << 28);
}

// A quarter turn of packed bits, eight rows by eight columns at a time. Columns become rows; read from the bottom up
// the turn is clockwise, and written from the bottom up it is the other way round.
Bytes quarterTurnedBits(Raster const& raster, bool clockwise)
{
    PixelSize const from = raster.size();
    std::size_t const fromRow = Raster::rowBytes(from.width, Colour::Bilevel);
    std::size_t const toRow = Raster::rowBytes(from.height, Colour::Bilevel);
    std::uint8_t const* const source = raster.bytes().data();
    Bytes result(toRow * static_cast<std::size_t>(from.width), 0);
    for (int y = 0; y < from.height; y += 8) {
        int const rows = std::min(8, from.height - y);
        for (std::size_t column = 0; column < fromRow; ++column) {
            std::uint64_t square = 0;
            for (int i = 0; i < rows; ++i) {
                auto const at = static_cast<std::size_t>(clockwise ? from.height - 1 - (y + i) : y + i);
                square |= std::uint64_t{source[at * fromRow + column]} << (56 - 8 * i);
            }
            if (square == 0)
                continue;
            square = transposed(square);
            int const x = static_cast<int>(column) * 8;
            for (int i = 0; i < std::min(8, from.width - x); ++i) {
                auto const at = static_cast<std::size_t>(clockwise ? x + i : from.width - 1 - (x + i));
                result[at * toRow + static_cast<std::size_t>(y / 8)] = static_cast<std::uint8_t>(square >> (56 - 8 * i));
            }
        }
    }
    return result;
}

Bytes upsideDownBits(Raster const& raster)
{
    static auto const reversed = reversedBits();
    PixelSize const size = raster.size();
    std::size_t const rowBytes = Raster::rowBytes(size.width, Colour::Bilevel);
    int const shift = (8 - size.width % 8) % 8;
    Bytes result(raster.bytes().size(), 0);
    for (int y = 0; y < size.height; ++y) {
        auto const from = raster.row(size.height - 1 - y);
        std::uint8_t* const to = result.data() + static_cast<std::size_t>(y) * rowBytes;
        for (std::size_t i = 0; i < rowBytes; ++i) {
            unsigned const here = reversed[from[rowBytes - 1 - i]];
            unsigned const next = i + 1 < rowBytes ? reversed[from[rowBytes - 2 - i]] : 0u;
            to[i] = static_cast<std::uint8_t>(here << shift | next >> (8 - shift));
        }
    }
    return result;
}

// Whole bytes a pixel, in squares that fit the cache. A row of the result is a row or a column of the original, forwards or
// backwards.
template <std::size_t pixel>
Bytes turnedBytes(Raster const& raster, Turn turn)
{
    constexpr int square = 64;
    PixelSize const from = raster.size();
    PixelSize const to = turn.apply(from);
    auto const stride = static_cast<std::ptrdiff_t>(from.width) * static_cast<std::ptrdiff_t>(pixel);
    auto const step = static_cast<std::ptrdiff_t>(pixel);
    std::ptrdiff_t const along = turn.quarters() == 1 ? -stride : turn.quarters() == 2 ? -step : stride;
    std::ptrdiff_t const down = turn.quarters() == 1 ? step : turn.quarters() == 2 ? -stride : -step;
    PixelRect const first = turn.inverse().apply(PixelRect{0, 0, 1, 1}, to);
    std::uint8_t const* const start = raster.bytes().data() + first.y0 * stride + first.x0 * step;
    Bytes result(raster.bytes().size());
    if (pixel == 1 && turn.quarters() == 2) {
        std::reverse_copy(raster.bytes().begin(), raster.bytes().end(), result.begin());
        return result;
    }
    for (int top = 0; top < to.height; top += square)
        for (int left = 0; left < to.width; left += square)
            for (int y = top; y < std::min(top + square, to.height); ++y) {
                std::uint8_t const* in = start + y * down + left * along;
                std::uint8_t* out = result.data() + (static_cast<std::ptrdiff_t>(y) * to.width + left) * step;
                int const count = std::min(square, to.width - left);
                for (int x = 0; x < count; ++x)
                    std::memcpy(out + x * step, in + x * along, pixel);
            }
    return result;
}

// How much of each original row or column lies in each of the fewer new ones, in 256ths; the weights of a new one add up
// to the same sum within rounding. Between the first and the last, all lie in it whole.
struct Share {
    int first = 0;
    int last = 0;
    std::uint32_t firstWeight = 0;
    std::uint32_t lastWeight = 0; // 0 where the first is the last
    std::uint32_t sum = 0;

    std::uint32_t weight(int at) const { return at == first ? firstWeight : at == last ? lastWeight : whole; }
    static constexpr std::uint32_t whole = 256;
};

std::vector<Share> shares(int from, int to)
{
    std::vector<Share> result(static_cast<std::size_t>(to));
    double const step = static_cast<double>(from) / to;
    for (int i = 0; i < to; ++i) {
        Share& share = result[static_cast<std::size_t>(i)];
        double const begin = i * step;
        double const end = i + 1 == to ? from : (i + 1) * step;
        auto const weight = [&](int at) {
            return static_cast<std::uint32_t>((std::min(at + 1.0, end) - std::max<double>(at, begin)) * Share::whole + 0.5);
        };
        share.first = std::min(static_cast<int>(begin), from - 1);
        share.last = std::clamp(static_cast<int>(std::ceil(end)) - 1, share.first, from - 1);
        share.firstWeight = weight(share.first);
        share.lastWeight = share.last > share.first ? weight(share.last) : 0;
        share.sum = share.firstWeight + share.lastWeight;
        if (share.last > share.first)
            share.sum += Share::whole * static_cast<std::uint32_t>(share.last - share.first - 1);
    }
    return result;
}

// A weight times a level fits in 16 bits, which processors multiply eight at a time.
void addRow(std::vector<std::uint32_t>& sums, std::uint8_t const* row, std::uint32_t weight)
{
    auto const narrow = static_cast<std::uint16_t>(weight);
    std::uint32_t* const to = sums.data();
    for (std::size_t x = 0, count = sums.size(); x < count; ++x)
        to[x] += static_cast<std::uint16_t>(narrow * row[x]);
}

template <std::size_t channels>
void averageColumns(std::vector<std::uint32_t> const& sums, std::vector<Share> const& columns, std::vector<double> const& each,
                    std::uint8_t* out)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Share const& share = columns[i];
        std::uint32_t const* const first = sums.data() + static_cast<std::size_t>(share.first) * channels;
        std::uint32_t const* const last = sums.data() + static_cast<std::size_t>(share.last) * channels;
        std::array<std::int64_t, channels> total;
        for (std::size_t c = 0; c < channels; ++c)
            total[c] = std::int64_t{share.firstWeight} * first[c] + std::int64_t{share.lastWeight} * last[c];
        for (std::uint32_t const* in = first + channels; in < last; in += channels)
            for (std::size_t c = 0; c < channels; ++c)
                total[c] += std::int64_t{Share::whole} * in[c];
        for (std::size_t c = 0; c < channels; ++c)
            *out++ = static_cast<std::uint8_t>(static_cast<double>(total[c]) * each[i] + 0.5);
    }
}

} // namespace

Raster::Raster(PixelSize size, Colour colour, std::vector<std::uint8_t> bytes) : m_size(size), m_colour(colour)
{
    expects(bytes.size() == bytesOf(size, colour), "a picture has as many bytes as its pixels need");
    if (colour == Colour::Bilevel)
        clearPadding(bytes, size);
    m_bytes = std::make_shared<std::vector<std::uint8_t> const>(std::move(bytes));
}

Raster::Raster(PixelSize size, Colour colour)
    : m_size(size),
      m_colour(colour),
      m_bytes(std::make_shared<std::vector<std::uint8_t> const>(bytesOf(size, colour),
                                                                static_cast<std::uint8_t>(colour == Colour::Bilevel ? 0 : 255)))
{
}

std::span<std::uint8_t const> Raster::row(int y) const
{
    expects(y >= 0 && y < m_size.height, "a row is one of the picture's");
    std::size_t const length = rowBytes(m_size.width, m_colour);
    return bytes().subspan(static_cast<std::size_t>(y) * length, length);
}

std::size_t Raster::rowBytes(int width, Colour colour)
{
    auto const pixels = static_cast<std::size_t>(width);
    return colour == Colour::Bilevel ? (pixels + 7) / 8 : pixels * bytesPerPixel(colour);
}

bool Raster::operator==(Raster const& other) const
{
    return m_size == other.m_size && m_colour == other.m_colour && (m_bytes == other.m_bytes || *m_bytes == *other.m_bytes);
}

Raster whitened(Raster const& raster, std::vector<PixelRect> const& places)
{
    if (places.empty())
        return raster;
    Bytes bytes(raster.bytes().begin(), raster.bytes().end());
    std::size_t const rowBytes = Raster::rowBytes(raster.size().width, raster.colour());
    std::size_t const pixel = bytesPerPixel(raster.colour());
    for (PixelRect const& wish : places) {
        PixelRect const place = within(wish, raster.size());
        if (place.empty())
            continue;
        for (int y = place.y0; y < place.y1; ++y) {
            std::uint8_t* const row = bytes.data() + static_cast<std::size_t>(y) * rowBytes;
            if (raster.colour() == Colour::Bilevel)
                clearBits(row, place.x0, place.x1);
            else
                std::memset(row + static_cast<std::size_t>(place.x0) * pixel, 255,
                            static_cast<std::size_t>(place.width()) * pixel);
        }
    }
    return Raster(raster.size(), raster.colour(), std::move(bytes));
}

Raster cropped(Raster const& raster, PixelRect const& wish)
{
    PixelRect place = within(wish, raster.size());
    place.x1 = std::max(place.x0, place.x1);
    place.y1 = std::max(place.y0, place.y1);
    PixelSize const size{place.width(), place.height()};
    Bytes bytes(bytesOf(size, raster.colour()));
    std::size_t const rowBytes = Raster::rowBytes(size.width, raster.colour());
    auto const left = static_cast<std::size_t>(place.x0);
    for (int y = 0; rowBytes > 0 && y < size.height; ++y) {
        auto const from = raster.row(place.y0 + y);
        std::uint8_t* const to = bytes.data() + static_cast<std::size_t>(y) * rowBytes;
        if (raster.colour() != Colour::Bilevel) {
            std::memcpy(to, from.data() + left * bytesPerPixel(raster.colour()), rowBytes);
            continue;
        }
        for (std::size_t i = 0; i < rowBytes; ++i) {
            std::size_t const at = left / 8 + i;
            unsigned const next = at + 1 < from.size() ? from[at + 1] : 0u;
            to[i] = static_cast<std::uint8_t>((unsigned{from[at]} << 8 | next) >> (8 - left % 8));
        }
    }
    return Raster(size, raster.colour(), std::move(bytes));
}

Raster turned(Raster const& raster, Turn turn)
{
    if (turn.quarters() == 0)
        return raster;
    PixelSize const size = turn.apply(raster.size());
    switch (raster.colour()) {
    case Colour::Bilevel:
        return Raster(size, Colour::Bilevel,
                      turn.quarters() == 2 ? upsideDownBits(raster) : quarterTurnedBits(raster, turn.quarters() == 1));
    case Colour::Grey:
        return Raster(size, Colour::Grey, turnedBytes<1>(raster, turn));
    case Colour::Rgb:
        break;
    }
    return Raster(size, Colour::Rgb, turnedBytes<3>(raster, turn));
}

Raster grey(Raster const& raster)
{
    if (raster.colour() == Colour::Grey)
        return raster;
    PixelSize const size = raster.size();
    Bytes bytes(bytesOf(size, Colour::Grey));
    if (raster.colour() == Colour::Bilevel) {
        for (int y = 0; y < size.height; ++y)
            unpackBits(raster.row(y).data(), size.width,
                       bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width));
    } else {
        // Brightness of ITU-R BT.601 in 256ths.
        std::uint8_t const* in = raster.bytes().data();
        for (std::uint8_t& out : bytes) {
            out = static_cast<std::uint8_t>((77u * in[0] + 150u * in[1] + 29u * in[2] + 128u) >> 8);
            in += 3;
        }
    }
    return Raster(size, Colour::Grey, std::move(bytes));
}

Raster shrunk(Raster const& raster, PixelSize wish)
{
    PixelSize const from = raster.size();
    PixelSize const size{std::min(std::max(wish.width, 1), from.width), std::min(std::max(wish.height, 1), from.height)};
    Colour const colour = raster.colour() == Colour::Rgb ? Colour::Rgb : Colour::Grey;
    if (size == from || from.width == 0 || from.height == 0)
        return colour == raster.colour() ? raster : grey(raster);
    std::size_t const channels = bytesPerPixel(colour);
    std::size_t const samples = static_cast<std::size_t>(from.width) * channels;
    std::vector<Share> const columns = shares(from.width, size.width);
    std::vector<Share> const rows = shares(from.height, size.height);
    std::vector<std::uint32_t> sums(samples);
    std::vector<double> each(columns.size());
    std::uint64_t rowWeight = 0;
    Bytes unpacked(raster.colour() == Colour::Bilevel ? samples : 0);
    Bytes bytes(bytesOf(size, colour));
    std::uint8_t* out = bytes.data();
    for (Share const& share : rows) {
        std::fill(sums.begin(), sums.end(), 0u);
        for (int at = share.first; at <= share.last; ++at) {
            std::uint8_t const* in = raster.row(at).data();
            if (raster.colour() == Colour::Bilevel) {
                unpackBits(in, from.width, unpacked.data());
                in = unpacked.data();
            }
            addRow(sums, in, share.weight(at));
        }
        // Few rows weigh another sum than the one before.
        if (std::exchange(rowWeight, share.sum) != share.sum)
            std::transform(columns.begin(), columns.end(), each.begin(),
                           [&](Share const& column) { return 1.0 / static_cast<double>(std::uint64_t{column.sum} * share.sum); });
        if (colour == Colour::Rgb)
            averageColumns<3>(sums, columns, each, out);
        else
            averageColumns<1>(sums, columns, each, out);
        out += Raster::rowBytes(size.width, colour);
    }
    return Raster(size, colour, std::move(bytes));
}

Raster simplest(Raster const& raster)
{
    if (raster.colour() == Colour::Bilevel)
        return raster;
    auto const bytes = raster.bytes();
    if (raster.colour() == Colour::Rgb) {
        for (std::size_t i = 0; i < bytes.size(); i += 3)
            if (bytes[i] != bytes[i + 1] || bytes[i] != bytes[i + 2])
                return raster;
        Bytes single(bytes.size() / 3);
        for (std::size_t i = 0; i < single.size(); ++i)
            single[i] = bytes[3 * i];
        return simplest(Raster(raster.size(), Colour::Grey, std::move(single)));
    }
    if (!std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t v) { return v == 0 || v == 255; }))
        return raster;
    Bytes packed(bytesOf(raster.size(), Colour::Bilevel), 0);
    std::size_t const rowBytes = Raster::rowBytes(raster.size().width, Colour::Bilevel);
    for (int y = 0; y < raster.size().height; ++y) {
        auto const row = raster.row(y);
        std::uint8_t* const to = packed.data() + static_cast<std::size_t>(y) * rowBytes;
        for (std::size_t x = 0; x < row.size(); ++x)
            to[x / 8] = static_cast<std::uint8_t>(to[x / 8] | (~row[x] & 0x80u) >> (x % 8));
    }
    return Raster(raster.size(), Colour::Bilevel, std::move(packed));
}

} // namespace core
