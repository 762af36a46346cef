// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/reading_flow.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// As long as they are one size of type apart or less, lines belong together.
constexpr double mostGap = 0.8;        // of a line's height
constexpr double leastInLine = 0.4;    // of the lower of a box and a line, for the box to stand in it
constexpr std::size_t mostParts = 100; // of a page; a form has hundreds of places with a word or two

struct Line {
    Rect bounds; // upright
    Paragraph said;
    bool alone = false; // a redaction that stands in no line of words
};

class Flow {
public:
    Flow(PageText const& page, Size size) : m_back(page.turn.inverse()), m_size(size)
    {
        int last = -1;
        for (Word const& word : page.words) {
            if (m_lines.empty() || word.line != last)
                m_lines.emplace_back();
            last = word.line;
            m_lines.back().bounds = united(m_lines.back().bounds, upright(word.box));
            m_lines.back().said.push_back({&word, nullptr});
        }
        std::vector<double> heights;
        for (Line const& line : m_lines)
            heights.push_back(line.bounds.height());
        auto const middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        m_usual = heights.empty() ? 0 : *middle;
    }

    void add(LabelledBox const& box)
    {
        Rect const place = upright(box.place);
        auto const line = lineOf(place);
        if (line == m_lines.end()) {
            m_lines.insert(lineBelow(place), {place, {{nullptr, &box}}, true});
            return;
        }
        auto const next = std::find_if(line->said.begin(), line->said.end(), [&](Utterance const& one) {
            return upright(one.word != nullptr ? one.word->box : one.box->place).centre().x > place.centre().x;
        });
        line->said.insert(next, {nullptr, &box});
    }

    std::vector<Paragraph> paragraphs() const
    {
        std::vector<Paragraph> all;
        Line const* before = nullptr;
        for (Line const& line : m_lines) {
            if (before == nullptr || (all.size() < mostParts && parted(*before, line)))
                all.emplace_back();
            all.back().insert(all.back().end(), line.said.begin(), line.said.end());
            before = &line;
        }
        return all;
    }

private:
    Rect upright(Rect const& r) const { return m_back.apply(r, m_size); }

    // The line that a box stands in: of several side by side the nearest.
    std::vector<Line>::iterator lineOf(Rect const& place)
    {
        auto best = m_lines.end();
        double nearest = 0;
        for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
            double const both = std::min(place.y1, line->bounds.y1) - std::max(place.y0, line->bounds.y0);
            if (line->alone || both < leastInLine * std::min(place.height(), line->bounds.height()))
                continue;
            double const away = std::max({line->bounds.x0 - place.x1, place.x0 - line->bounds.x1, 0.0});
            if (best == m_lines.end() || away < nearest) {
                best = line;
                nearest = away;
            }
        }
        return best;
    }

    std::vector<Line>::iterator lineBelow(Rect const& place)
    {
        auto const below = [&](Line const& line) { return line.bounds.centre().y >= place.centre().y; };
        auto const under = std::find_if(m_lines.begin(), m_lines.end(), [&](Line const& line) {
            return below(line) && line.bounds.x0 < place.x1 && place.x0 < line.bounds.x1;
        });
        return under != m_lines.end() ? under : std::find_if(m_lines.begin(), m_lines.end(), below);
    }

    bool parted(Line const& before, Line const& line) const
    {
        double const gap = line.bounds.y0 - before.bounds.y1;
        bool const beside = line.bounds.x0 >= before.bounds.x1 || before.bounds.x0 >= line.bounds.x1;
        return line.alone || before.alone || beside || gap > mostGap * m_usual || gap < -m_usual;
    }

    Turn m_back;
    Size m_size;
    std::vector<Line> m_lines;
    double m_usual = 0;
};

} // namespace

std::vector<Paragraph> readingFlow(PageText const& page, Size size, std::vector<LabelledBox> const& boxes)
{
    Flow flow(page, size);
    for (LabelledBox const& box : boxes)
        if (!box.said.empty())
            flow.add(box);
    return flow.paragraphs();
}

} // namespace core
