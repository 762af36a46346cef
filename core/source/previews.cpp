// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/previews.h"

#include "core/source/jpeg.h"

#include <algorithm>

namespace core::previews {

std::string made(Raster const& page)
{
    // Letters are grey smudges at this size, and 10 kB a page are not worth more.
    constexpr int quality = 50;
    PixelSize const size = page.size();
    double const scale = std::min(1.0, static_cast<double>(longerSide) / std::max(size.width, size.height));
    auto const side = [scale](int length) { return std::max(1, static_cast<int>(length * scale)); };
    return encodeJpeg(grey(shrunk(page, {side(size.width), side(size.height)})), quality);
}

void record(Batch& batch, PageId page, std::string const& jpeg)
{
    batch.database()
        .prepare("INSERT INTO preview (page, jpeg) VALUES (?, ?) ON CONFLICT (page) DO UPDATE SET jpeg = excluded.jpeg")
        .with(page.value, Statement::Blob{jpeg})
        .run();
}

std::optional<std::string> preview(Connection const& connection, PageId page)
{
    Statement row = connection.prepare("SELECT jpeg FROM preview WHERE page = ?");
    if (!row.with(page.value).step())
        return std::nullopt;
    return row.blob(0);
}

} // namespace core::previews
