// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/embedded_text.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>

namespace ocr {

namespace {

// Share of the letters of both that stand in words which agree. An old reading of the same page has its errors, but agrees in
// most words; that of another page in next to none. A drawn page is misread in a few words at most.
constexpr double agreeing = 0.5;
constexpr double nearlyAll = 0.85;

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t const change = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, diagonal + 1, change});
        }
    }
    return row.back();
}

// One letter in four may be misread.
bool alike(std::string_view read, std::string_view embedded)
{
    std::size_t const longer = std::max(read.size(), embedded.size());
    return read == embedded || (longer < 100 && distance(read, embedded) * 4 <= longer);
}

// Finds the embedded word that stands where a read word does and says the same.
class Claims {
public:
    explicit Claims(std::vector<core::EmbeddedWord> const& words) : m_words(words), m_order(words.size())
    {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::sort(m_order.begin(), m_order.end(),
                  [&](std::size_t a, std::size_t b) { return words[a].box.y0 < words[b].box.y0; });
        for (core::EmbeddedWord const& word : words)
            m_tallest = std::max(m_tallest, word.box.height());
    }

    core::EmbeddedWord const* of(std::string_view text, core::Rect const& box) const
    {
        auto const from = std::lower_bound(m_order.begin(), m_order.end(), box.y0 - m_tallest,
                                           [&](std::size_t index, double y) { return m_words[index].box.y0 < y; });
        for (auto at = from; at != m_order.end() && m_words[*at].box.y0 < box.y1; ++at) {
            core::EmbeddedWord const& word = m_words[*at];
            double const both = core::shared(word.box, box).area();
            if (both * 2 > std::min(word.box.area(), box.area()) && alike(text, word.text))
                return &word;
        }
        return nullptr;
    }

private:
    std::vector<core::EmbeddedWord> const& m_words;
    std::vector<std::size_t> m_order; // by their upper edge
    double m_tallest = 0;
};

core::PageText respelt(core::PageText const& read, Claims const& claims)
{
    core::PageTextWriter writer;
    int line = 0;
    for (core::Word const& word : read.words) {
        if (word.line != line)
            writer.endLine();
        line = word.line;
        core::EmbeddedWord const* const claim = claims.of(read.textOf(word), word.box);
        bool const one = claim != nullptr && claim->text.find_first_of(" \t\r\n") == std::string::npos;
        if (one)
            writer.word(claim->text, word.box, 100);
        else
            writer.word(read.textOf(word), word.box, word.confidence);
    }
    return writer.finish(read.turn, read.skew);
}

} // namespace

void compareEmbedded(core::Reading& reading, std::vector<core::EmbeddedWord> const& embedded, Origin origin)
{
    reading.embedded = core::EmbeddedText::None;
    std::size_t letters = 0;
    for (core::EmbeddedWord const& word : embedded)
        letters += word.text.size();
    if (letters == 0)
        return;
    Claims const claims(embedded);
    std::size_t agreed = 0;
    for (core::Word const& word : reading.text.words) {
        letters += word.end - word.begin;
        if (claims.of(reading.text.textOf(word), word.box))
            agreed += 2 * (word.end - word.begin);
    }
    double const share = static_cast<double>(agreed) / static_cast<double>(letters);
    if (share < agreeing) {
        reading.embedded = core::EmbeddedText::Differs;
    } else if (origin == Origin::Drawn && share >= nearlyAll) {
        reading.embedded = core::EmbeddedText::Used;
        reading.text = respelt(reading.text, claims);
    } else {
        reading.embedded = core::EmbeddedText::Agrees;
    }
}

} // namespace ocr
