// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/fax.h"

#include "core/base/error.h"

#include <tiffio.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

namespace core {

namespace {

// A TIFF file in memory, which libtiff wants around a stream.
struct Memory {
    std::string bytes;
    std::size_t at = 0;
    int complaints = 0;
};

tmsize_t readSome(thandle_t handle, void* to, tmsize_t count)
{
    auto& memory = *static_cast<Memory*>(handle);
    std::size_t const rest = memory.at < memory.bytes.size() ? memory.bytes.size() - memory.at : 0;
    std::size_t const length = std::min(static_cast<std::size_t>(count), rest);
    std::memcpy(to, memory.bytes.data() + std::min(memory.at, memory.bytes.size()), length);
    memory.at += length;
    return static_cast<tmsize_t>(length);
}

tmsize_t writeSome(thandle_t handle, void* from, tmsize_t count)
{
    auto& memory = *static_cast<Memory*>(handle);
    std::size_t const length = static_cast<std::size_t>(count);
    if (memory.bytes.size() < memory.at + length)
        memory.bytes.resize(memory.at + length);
    std::memcpy(memory.bytes.data() + memory.at, from, length);
    memory.at += length;
    return count;
}

toff_t seek(thandle_t handle, toff_t offset, int whence)
{
    auto& memory = *static_cast<Memory*>(handle);
    std::size_t const base = whence == SEEK_CUR ? memory.at : whence == SEEK_END ? memory.bytes.size() : 0;
    memory.at = base + static_cast<std::size_t>(offset);
    return memory.at;
}

int closed(thandle_t)
{
    return 0;
}

toff_t sizeOf(thandle_t handle)
{
    return static_cast<Memory*>(handle)->bytes.size();
}

int complain(TIFF*, void* memory, char const*, char const*, va_list)
{
    ++static_cast<Memory*>(memory)->complaints;
    return 1; // said, and not to be printed
}

struct Close {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using Tiff = std::unique_ptr<TIFF, Close>;

Tiff open(Memory& memory, char const* mode)
{
    memory.at = 0;
    std::unique_ptr<TIFFOpenOptions, void (*)(TIFFOpenOptions*)> const options(TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), complain, &memory);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), complain, &memory);
    Tiff tiff(
        TIFFClientOpenExt("memory", mode, &memory, readSome, writeSome, seek, closed, sizeOf, nullptr, nullptr, options.get()));
    expects(tiff != nullptr, "a TIFF file in memory opens");
    return tiff;
}

int compression(FaxCode code)
{
    switch (code) {
    case FaxCode::Group4:
        return COMPRESSION_CCITTFAX4;
    case FaxCode::Group3:
    case FaxCode::Group3Mixed:
        return COMPRESSION_CCITTFAX3;
    case FaxCode::Group3Bare:
    case FaxCode::Group3Aligned:
        break;
    }
    return COMPRESSION_CCITTRLE;
}

void describe(TIFF* tiff, FaxCode code, PixelSize size)
{
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(size.width));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(size.height));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_FILLORDER, FILLORDER_MSB2LSB);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, compression(code));
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, static_cast<std::uint32_t>(size.height));
    if (code == FaxCode::Group3Mixed)
        TIFFSetField(tiff, TIFFTAG_GROUP3OPTIONS, GROUP3OPT_2DENCODING);
}

// Into these rows; those that the stream does not have are left as they are. How often the decoder complains; nothing where it fails.
std::optional<int> decodeFax(std::string const& stream, FaxCode code, PixelSize size, std::vector<std::uint8_t>& rows)
{
    Memory memory;
    {
        Tiff const writing = open(memory, "w");
        describe(writing.get(), code, size);
        TIFFWriteRawStrip(writing.get(), 0, const_cast<char*>(stream.data()), static_cast<tmsize_t>(stream.size()));
    }
    Tiff const tiff = open(memory, "r");
    if (code == FaxCode::Group3Bare)
        TIFFSetField(tiff.get(), TIFFTAG_FAXMODE, FAXMODE_NORTC | FAXMODE_NOEOL);
    tmsize_t const got = TIFFReadEncodedStrip(tiff.get(), 0, rows.data(), static_cast<tmsize_t>(rows.size()));
    return got >= 0 ? std::optional(memory.complaints) : std::nullopt;
}

} // namespace

std::optional<Raster> faxPixels(std::string const& stream, FaxCode code, PixelSize size)
{
    expects(size.width > 0 && size.height > 0, "a fax stream holds a picture that has a size");
    std::vector<std::uint8_t> rows(Raster::rowBytes(size.width, Colour::Bilevel) * static_cast<std::size_t>(size.height), 0);
    if (decodeFax(stream, code, size, rows) != 0)
        return {};
    return Raster(size, Colour::Bilevel, std::move(rows));
}

// The decoder is asked for two rows too many. When it comes to the end it complains, once, writes one of them, and none after that.
bool faxRowsAre(std::string const& stream, PixelSize size)
{
    expects(size.width > 0 && size.height > 0, "a fax stream holds a picture that has a size");
    constexpr std::uint8_t untouched = 0xA5;
    std::size_t const row = Raster::rowBytes(size.width, Colour::Bilevel);
    std::vector<std::uint8_t> rows(row * (static_cast<std::size_t>(size.height) + 2), untouched);
    if (decodeFax(stream, FaxCode::Group4, {size.width, size.height + 2}, rows) != 1)
        return false;
    auto const written = [&](int number) {
        auto const begin = rows.begin() + static_cast<std::ptrdiff_t>(row) * number;
        return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(row), [](std::uint8_t byte) { return byte != untouched; });
    };
    return written(size.height) && !written(size.height + 1);
}

std::string encodeG4(Raster const& raster)
{
    expects(raster.colour() == Colour::Bilevel && !raster.bytes().empty(), "only black and white is stored as Group 4");
    Memory memory;
    Tiff const tiff = open(memory, "w");
    describe(tiff.get(), FaxCode::Group4, raster.size());
    auto* const pixels = const_cast<std::uint8_t*>(raster.bytes().data());
    tmsize_t const written = TIFFWriteEncodedStrip(tiff.get(), 0, pixels, static_cast<tmsize_t>(raster.bytes().size()));
    expects(written >= 0 && memory.complaints == 0, "a black and white picture can be encoded");
    TIFFFlushData(tiff.get());
    return memory.bytes.substr(TIFFGetStrileOffset(tiff.get(), 0), TIFFGetStrileByteCount(tiff.get(), 0));
}

} // namespace core
