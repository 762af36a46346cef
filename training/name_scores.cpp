// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/name_scores.h"

#include "core/suggest/name_features.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace training {

namespace {

bool hasLetter(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 128;
    });
}

bool title(std::string_view word)
{
    static constexpr std::array<std::string_view, 24> titles{
        "mr", "mrs", "ms", "miss", "dr",  "sir", "lady",    "lord",    "prof", "professor", "rev",    "judge",
        "st", "mx",  "pc", "dc",   "sgt", "hon", "captain", "colonel", "aunt", "uncle",     "madame", "master"};
    std::string small(word);
    std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(titles.begin(), titles.end(), small) != titles.end();
}

bool overlap(MarkedSpan const& span, std::size_t begin, std::size_t end)
{
    return span.begin < end && begin < span.end;
}

} // namespace

float NameScores::threshold(std::size_t step)
{
    double const odds = -8 + 12 * static_cast<double>(step) / static_cast<double>(steps - 1);
    return static_cast<float>(1 / (1 + std::exp(-odds)));
}

std::size_t NameScores::stepAt(float wanted)
{
    std::size_t best = 0;
    for (std::size_t step = 1; step < steps; ++step)
        if (std::abs(threshold(step) - wanted) < std::abs(threshold(best) - wanted))
            best = step;
    return best;
}

void NameScores::add(LabelledText const& text, std::vector<core::NameChances> const& chances)
{
    auto const wordOf = [&](std::size_t i) {
        return std::string_view(text.text).substr(text.pieces[i].begin, text.pieces[i].end - text.pieces[i].begin);
    };
    std::vector<float> least; // of each name: the chance of its least likely word
    for (MarkedSpan const& span : text.spans) {
        if (span.kind != m_kind)
            continue;
        auto at = std::lower_bound(text.pieces.begin(), text.pieces.end(), span.begin,
                                   [](core::NamePiece const& piece, std::size_t begin) { return piece.end <= begin; });
        float lowest = 1;
        bool opened = false;
        for (; at != text.pieces.end() && at->begin < span.end; ++at) {
            auto const i = static_cast<std::size_t>(at - text.pieces.begin());
            bool const skip = !hasLetter(wordOf(i)) || (!opened && title(wordOf(i)));
            if (skip)
                continue;
            opened = true;
            lowest = std::min(lowest, chances[i].person());
        }
        if (opened)
            least.push_back(lowest);
    }
    m_names += static_cast<int>(least.size());
    for (std::size_t step = 0; step < steps; ++step) {
        float const wanted = threshold(step);
        m_found[step] +=
            static_cast<int>(std::count_if(least.begin(), least.end(), [&](float chance) { return chance >= wanted; }));
        for (core::NameSpan const& span : core::personSpans(text.pieces, chances, wanted)) {
            std::size_t const begin = text.pieces[span.first].begin;
            std::size_t const end = text.pieces[span.last - 1].end;
            auto const touches = [&](std::string_view kind) {
                return std::any_of(text.spans.begin(), text.spans.end(),
                                   [&](MarkedSpan const& marked) { return marked.kind == kind && overlap(marked, begin, end); });
            };
            bool const right = touches(m_kind);
            if (!right && touches("?"))
                continue;
            ++m_suggested[step];
            m_right[step] += right ? 1 : 0;
        }
    }
}

double NameScores::recall(std::size_t step) const
{
    return m_names == 0 ? 0 : static_cast<double>(m_found[step]) / m_names;
}

double NameScores::precision(std::size_t step) const
{
    return m_suggested[step] == 0 ? 1 : static_cast<double>(m_right[step]) / m_suggested[step];
}

std::size_t NameScores::stepFor(double wanted) const
{
    std::size_t step = 0;
    while (step < steps && precision(step) < wanted)
        ++step;
    return step;
}

} // namespace training
