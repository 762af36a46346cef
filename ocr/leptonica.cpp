// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/leptonica.h"

#include "core/base/error.h"

#include <cstring>
#include <utility>
#include <vector>

namespace ocr {

PixPtr pixOf(core::Raster const& grey)
{
    core::expects(grey.colour() == core::Colour::Grey, "a grey picture is prepared for reading");
    PixPtr pix(pixCreateNoInit(grey.size().width, grey.size().height, 8));
    core::expects(pix != nullptr, "there is memory for a page");
    for (int y = 0; y < grey.size().height; ++y)
        std::memcpy(pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get()), grey.row(y).data(),
                    grey.row(y).size());
    pixEndianByteSwap(pix.get());
    return pix;
}

core::Raster rasterOf(PixPtr pix)
{
    core::PixelSize const size{pixGetWidth(pix.get()), pixGetHeight(pix.get())};
    pixEndianByteSwap(pix.get());
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    for (int y = 0; y < size.height; ++y)
        std::memcpy(bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width),
                    pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get()),
                    static_cast<std::size_t>(size.width));
    return core::Raster(size, core::Colour::Grey, std::move(bytes));
}

} // namespace ocr
