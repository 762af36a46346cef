// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/operators.h"

#include "core/base/error.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace core {

Direction along(Turn turn)
{
    std::array<Direction, 4> const ways{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
    return ways[static_cast<std::size_t>(turn.quarters())];
}

Direction upwards(Turn turn)
{
    Direction const line = along(turn);
    return {line.y, -line.x};
}

std::string pdfNumber(double value, int decimals)
{
    expects(std::isfinite(value) && std::abs(value) < 1e9 && decimals >= 0 && decimals <= 6, "a number does not fit a PDF");
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    std::int64_t const scaled = std::llround(value * static_cast<double>(unit));
    std::int64_t const size = std::abs(scaled);
    std::string text = std::to_string(size / unit);
    if (std::int64_t const rest = size % unit; rest != 0) {
        std::string const digits = std::to_string(rest);
        text += '.' + std::string(static_cast<std::size_t>(decimals) - digits.size(), '0') + digits;
        text.erase(text.find_last_not_of('0') + 1);
    }
    return scaled < 0 ? '-' + text : text;
}

std::string textMatrix(Turn turn, Point base, double scale, double pageHeight, int decimals)
{
    Direction const line = along(turn);
    Direction const up = upwards(turn);
    std::string text;
    for (double const value : {line.x, -line.y, up.x, -up.y})
        text += pdfNumber(value * scale, decimals) + ' ';
    return text + pdfNumber(base.x) + ' ' + pdfNumber(pageHeight - base.y);
}

std::string rectangle(Rect const& r, double pageHeight)
{
    return pdfNumber(r.x0) + ' ' + pdfNumber(pageHeight - r.y1) + ' ' + pdfNumber(r.width()) + ' ' + pdfNumber(r.height())
           + " re";
}

} // namespace core
