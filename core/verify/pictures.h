// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The pixels of a bundle's pictures, decoded anew and without the exporter's own decoders.

#include "core/base/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::verifier {

struct Pixels {
    PixelSize size;
    int channels = 1;
    int bits = 8; // of a channel: 1 or 8
    std::size_t rowBytes = 0;
    std::vector<std::uint8_t> bytes;
};

enum class PictureKind { Fax, Jpeg, Flate };

struct Decoded {
    std::string problem; // empty where all is well
    Pixels pixels;
};

// `expected` says the size, channels and depth that the picture's dictionary gives.
Decoded decodePicture(PictureKind kind, std::string_view bytes, Pixels expected);

// Whether all pixels of the place are alike.
bool isUniform(Pixels const& pixels, PixelRect const& place);

} // namespace core::verifier
