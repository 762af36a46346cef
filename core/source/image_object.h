// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An image object of a PDF, described: its size, its filters, and what its samples mean. Nothing is decoded here. For
// picture.cpp; libqpdf does not leave these files.

#include "core/base/geometry.h"
#include "core/source/stream_bytes.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

using Shade = std::array<std::uint8_t, 3>;
inline constexpr Shade blackShade{0, 0, 0};
inline constexpr Shade whiteShade{255, 255, 255};

// No picture takes more than this, encoded or decoded.
inline constexpr std::int64_t mostImageBytes = std::int64_t{1} << 28;

// What the samples of a picture mean.
struct Space {
    std::size_t components = 1;
    std::vector<Shade> palette; // empty unless indexed
};

// One image object, looked at once.
struct ImageObject {
    QPDFObjectHandle object;
    QPDFObjectHandle dictionary;
    PixelSize size;
    int bits = 8;
    std::vector<Filter> filters;
    std::optional<Space> space; // may be missing for JPEG 2000 alone
    std::vector<double> decode; // empty for the default

    std::string lastFilter() const { return filters.empty() ? std::string() : filters.back().name; }
    QPDFObjectHandle parameter(char const* key)
    {
        return filters.empty() || !filters.back().parameters.isDictionary() ? QPDFObjectHandle::newNull()
                                                                            : filters.back().parameters.getKey(key);
    }
    long long integer(char const* key, long long otherwise)
    {
        QPDFObjectHandle value = parameter(key);
        return value.isInteger() ? value.getIntValue() : otherwise;
    }
    bool flag(char const* key)
    {
        QPDFObjectHandle value = parameter(key);
        return value.isBool() && value.getBoolValue();
    }
    // What goes into the last filter. Nothing where the filters before it are broken or of another kind.
    std::optional<std::string> encoded();
};

// Nothing where the picture is masked, larger than 2^29 pixels, or of a colour space other than grey, RGB and palettes of these.
std::optional<ImageObject> imageObject(QPDFObjectHandle object);

// What each value of a one-component sample looks like.
std::vector<Shade> shadesOf(ImageObject const& image);

} // namespace core
