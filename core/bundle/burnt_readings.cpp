// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/burnt_readings.h"

#include <array>
#include <cstring>

namespace core::burnt_readings {

namespace {

std::int64_t bitsOf(double value)
{
    std::int64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

} // namespace

Digest madeFrom(BurnOrder const& order, Digest const& source, Digest const& recipe)
{
    Fingerprint print;
    print.add(source).add(std::int64_t{order.number}).add(recipe).add(static_cast<std::int64_t>(order.boxes.size()));
    for (Rect const& box : order.boxes)
        for (double const edge : {box.x0, box.y0, box.x1, box.y1})
            print.add(bitsOf(edge));
    return print.finish();
}

std::optional<BurntReading> find(Connection const& connection, Page const& page, Digest const& madeFrom)
{
    Statement row = connection.prepare("SELECT picture, words, text FROM burnt_reading WHERE page = ? AND made_from = ?");
    if (!row.with(page.id.value, Statement::Blob{madeFrom.raw()}).step())
        return std::nullopt;
    BurntReading reading{madeFrom, {}, unpack(row.blob(1), row.text(2), page.size)};
    std::string const picture = row.blob(0);
    if (picture.size() != reading.picture.bytes.size())
        return std::nullopt;
    std::copy(picture.begin(), picture.end(), reading.picture.bytes.begin());
    return reading;
}

void record(Batch& batch, Page const& page, BurntReading const& reading)
{
    batch.database()
        .prepare("INSERT OR REPLACE INTO burnt_reading (page, made_from, picture, words, text) VALUES (?, ?, ?, ?, ?)")
        .with(page.id.value, Statement::Blob{reading.madeFrom.raw()}, Statement::Blob{reading.picture.raw()},
              Statement::Blob{pack(reading.words, page.size)}, reading.words.text)
        .run();
}

} // namespace core::burnt_readings
