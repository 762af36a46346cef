// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pixels as a value: made once, shared by copies, never altered. Rows run from the top; bilevel rows are packed, most
// significant bit first, 1 for black, each row padded to whole bytes.

#include "core/base/geometry.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace core {

enum class Colour { Bilevel, Grey, Rgb };

class Raster {
public:
    // `bytes` holds height rows of rowBytes(width, colour). Another length is Fault::Internal.
    Raster(PixelSize size, Colour colour, std::vector<std::uint8_t> bytes);
    // All white.
    Raster(PixelSize size, Colour colour);

    PixelSize size() const { return m_size; }
    Colour colour() const { return m_colour; }
    std::span<std::uint8_t const> bytes() const { return *m_bytes; }
    std::span<std::uint8_t const> row(int y) const;
    static std::size_t rowBytes(int width, Colour colour);

    // What is alike: size, colour and every pixel.
    bool operator==(Raster const& other) const;

private:
    PixelSize m_size;
    Colour m_colour;
    std::shared_ptr<std::vector<std::uint8_t> const> m_bytes;
};

// White where the rectangles lie.
Raster whitened(Raster const& raster, std::vector<PixelRect> const& places);
Raster cropped(Raster const& raster, PixelRect const& place);
Raster turned(Raster const& raster, Turn turn);
// Bilevel and colour made grey; grey stays as it is.
Raster grey(Raster const& raster);
// Smaller (or the same), by averaging areas; bilevel becomes grey. Never larger than the original.
Raster shrunk(Raster const& raster, PixelSize size);
// The least colour depth that holds the same pixels: grey where all channels agree, bilevel where all is black or white.
Raster simplest(Raster const& raster);

} // namespace core
