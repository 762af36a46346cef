// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/unread.h"

#include <algorithm>
#include <cmath>

namespace ocr {

namespace {

// Squares of six points: about half a line of print.
constexpr double square = 6;

// A page laid out in squares, for the question what lies beside what.
class Squares {
public:
    explicit Squares(core::Size page)
        : m_columns(static_cast<int>(page.width / square) + 1),
          m_rows(static_cast<int>(page.height / square) + 1),
          m_counts(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
    {
    }

    void add(core::Rect const& piece)
    {
        for (int row = at(piece.y0, m_rows); row <= at(piece.y1, m_rows); ++row)
            for (int column = at(piece.x0, m_columns); column <= at(piece.x1, m_columns); ++column)
                ++m_counts[index(column, row)];
    }

    struct Group {
        core::Rect box;
        int pieces = 0;
    };

    // Squares with something in them that lie beside one another: up to two apart along a line, one across.
    std::vector<Group> groups()
    {
        std::vector<Group> all;
        for (int row = 0; row < m_rows; ++row)
            for (int column = 0; column < m_columns; ++column)
                if (m_counts[index(column, row)] > 0)
                    all.push_back(groupFrom(column, row));
        return all;
    }

private:
    static int at(double place, int count) { return std::clamp(static_cast<int>(place / square), 0, count - 1); }
    std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }

    Group groupFrom(int column, int row)
    {
        Group group;
        std::vector<std::pair<int, int>> open;
        auto const take = [&](int x, int y) {
            int& count = m_counts[index(x, y)];
            group.pieces += count;
            count = 0;
            group.box = core::united(group.box, {x * square, y * square, (x + 1) * square, (y + 1) * square});
            open.emplace_back(x, y);
        };
        take(column, row);
        while (!open.empty()) {
            auto const [x, y] = open.back();
            open.pop_back();
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -2; dx <= 2; ++dx)
                    if (x + dx >= 0 && x + dx < m_columns && y + dy >= 0 && y + dy < m_rows
                        && m_counts[index(x + dx, y + dy)] > 0)
                        take(x + dx, y + dy);
        }
        return group;
    }

    int m_columns;
    int m_rows;
    std::vector<int> m_counts;
};

// Looks up, line by line, whether a piece of ink belongs to a word that counts as read.
class ReadWords {
public:
    explicit ReadWords(core::PageText const& text)
    {
        for (core::Word const& word : text.words)
            if (word.confidence >= sureOf)
                m_boxes.push_back(core::grown(word.box, 1));
        std::sort(m_boxes.begin(), m_boxes.end(), [](core::Rect const& a, core::Rect const& b) { return a.y0 < b.y0; });
        for (core::Rect const& box : m_boxes)
            m_tallest = std::max(m_tallest, box.height());
    }

    bool hold(core::Point place) const
    {
        auto const from = std::lower_bound(m_boxes.begin(), m_boxes.end(), place.y - m_tallest,
                                           [](core::Rect const& box, double y) { return box.y0 < y; });
        for (auto box = from; box != m_boxes.end() && box->y0 <= place.y; ++box)
            if (box->contains(place))
                return true;
        return false;
    }

private:
    std::vector<core::Rect> m_boxes;
    double m_tallest = 0;
};

// Fewer pieces in less room are dirt, a dash, or the dot of an i that a word's box left out.
bool worthSeeing(Squares::Group const& group)
{
    return group.pieces >= 4 && group.box.width() >= 3 * square;
}

} // namespace

Unread unreadOf(Ink const& ink, core::PageText const& text, core::Size page)
{
    Unread result;
    core::Scale const scale(page, ink.size);
    ReadWords const words(text);
    Squares writing(page);
    std::size_t missed = 0;
    for (core::PixelRect const& letter : ink.letters) {
        core::Rect const box = scale.points(letter);
        if (words.hold(box.centre()))
            continue;
        writing.add(box);
        ++missed;
    }
    result.share = ink.letters.empty() ? 0 : static_cast<double>(missed) / static_cast<double>(ink.letters.size());
    for (Squares::Group const& group : writing.groups())
        if (worthSeeing(group))
            result.areas.push_back({core::UnreadArea::Kind::Writing, core::within(group.box, page)});
    for (core::PixelRect const& solid : ink.solids) {
        core::Rect const box = scale.points(solid);
        bool const picture = box.width() > 72 && box.height() > 72;
        if (!words.hold(box.centre()))
            result.areas.push_back({picture ? core::UnreadArea::Kind::Picture : core::UnreadArea::Kind::Mark, box});
    }
    // Whatever was read under a stroke: somebody wanted it gone.
    for (core::PixelRect const& stroke : ink.strokes)
        result.areas.push_back({core::UnreadArea::Kind::Mark, scale.points(stroke)});
    std::stable_sort(result.areas.begin(), result.areas.end(),
                     [](core::UnreadArea const& a, core::UnreadArea const& b) { return a.box.y0 < b.box.y0; });
    return result;
}

} // namespace ocr
