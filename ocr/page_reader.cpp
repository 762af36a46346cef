// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page_reader.h"

#include "ocr/prepare.h"
#include "ocr/unread.h"

#include <algorithm>
#include <array>

namespace ocr {

namespace {

// Mean confidence below which a page is poor, and below which its words are guesses. Measured on 110 typed and handwritten
// scans: below 80 stood all 13 pages that had lost more than 15 % of their words; below 70 the 12 that had lost 24 % and more.
constexpr int poorConfidence = 80;
constexpr int guessConfidence = 70;
// The same by the share of letters outside of all words that were read.
constexpr double poorShare = 0.35;
constexpr double guessShare = 0.6;
// What is read the wrong way up has less confidence than this; of the same handwriting, read upright, most has more.
constexpr int lyingConfidence = 55;
// Pieces of broken strokes count as specks: handwriting had up to 120 on a page, print in pieces 180 and more.
constexpr double brokenSpecks = 150;
constexpr double missedShare = 0.5;

// A way to prepare and read the pixels. The first is the usual one; its name is empty.
struct Way {
    std::string_view name;
    enum class Strokes { Evened, Thickened } strokes;
    Layout layout;
};
constexpr Way usualWay{"", Way::Strokes::Evened, Layout::Automatic};
constexpr std::array<Way, 1> otherWays{{{"thickened, one block", Way::Strokes::Thickened, Layout::OneBlock}}};

struct Attempt {
    core::PageText text;
    Unread unread;
    std::string method;
};

// The engine sees words in a solid bar where there are none. Around and between the strokes of a word there is paper.
bool printed(core::Raster const& grey, core::PixelRect const& box)
{
    constexpr int leastContrast = 40;
    int const from = std::max(0, box.x0 - box.height() / 2);
    int const to = std::min(grey.size().width, box.x1 + box.height() / 2);
    int least = 255;
    int greatest = 0;
    for (int y = box.y0 + box.height() / 4; y < box.y1 - box.height() / 4; ++y)
        for (std::uint8_t const level :
             grey.row(y).subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(std::max(0, to - from)))) {
            least = std::min<int>(least, level);
            greatest = std::max<int>(greatest, level);
        }
    return box.height() < 4 || greatest - least >= leastContrast;
}

// A page as it comes, and what stands on it.
class Sheet {
public:
    Sheet(TesseractEngine& engine, core::Raster const& raster, core::Size page)
        : m_engine(engine),
          m_page(page),
          m_grey(levelled(atReadingScale(core::grey(raster), page), page)),
          m_ink(inkOf(m_grey, page, raster.colour()))
    {
    }

    Ink const& ink() const { return m_ink; }

    Attempt read(core::Turn turn, Way const& way) const
    {
        Attempt attempt;
        attempt.text = textOf(straightened(m_grey, turn), way);
        attempt.unread = unreadOf(m_ink, attempt.text, m_page);
        attempt.method = way.name;
        return attempt;
    }

    // The turn that the engine itself sees.
    std::optional<core::Turn> turnSeen() const { return m_engine.uprightTurn(m_grey); }

private:
    core::PageText textOf(Straightened const& how, Way const& way) const
    {
        core::Size const upright = how.turn.apply(m_page);
        core::Raster const pixels =
            way.strokes == Way::Strokes::Evened ? evened(how.raster, upright, m_ink.letterHeight) : thickened(how.raster);
        core::PageText const read = m_engine.read(pixels, upright, way.layout);
        core::Scale const scale(upright, how.raster.size());
        core::PageTextWriter writer;
        int line = 0;
        for (core::Word const& word : read.words) {
            if (word.line != line)
                writer.endLine();
            line = word.line;
            // Straightening can push a word off the page's edge; what is not on the page is not part of it.
            core::Rect const box = asDisplayed(word.box, how, m_page);
            if (!box.empty() && printed(how.raster, scale.outward(word.box)))
                writer.word(read.textOf(word), box, word.confidence);
        }
        return writer.finish(how.turn.inverse(), -how.degrees);
    }

    TesseractEngine& m_engine;
    core::Size m_page;
    core::Raster m_grey;
    Ink m_ink;
};

// How much was read: letters of words that the engine is sure of.
std::int64_t yield(core::PageText const& text)
{
    std::int64_t sum = 0;
    for (core::Word const& word : text.words)
        if (word.confidence >= sureOf)
            sum += static_cast<std::int64_t>(word.end - word.begin) * word.confidence;
    return sum;
}

bool good(Attempt const& attempt)
{
    return attempt.text.confidence() >= poorConfidence && attempt.unread.share < poorShare && attempt.text.words.size() >= 8;
}

void keepBetter(Attempt& best, Attempt other)
{
    if (yield(other.text) > yield(best.text))
        best = std::move(other);
}

// Upright first, unless the letters say otherwise. Where hardly anything can be read, the page may lie another way; where strokes
// are in pieces or most of the letters were missed, the other ways may help. Handwriting gains by neither, and is left.
Attempt bestAttempt(Sheet const& sheet)
{
    core::Turn const first = sheet.ink().uprightTurn.value_or(core::Turn(0));
    Attempt best = sheet.read(first, usualWay);
    if (good(best))
        return best;
    if (best.text.confidence() < lyingConfidence) {
        if (auto const seen = sheet.turnSeen(); seen && *seen != first)
            keepBetter(best, sheet.read(*seen, usualWay));
        else if (first != core::Turn(0))
            keepBetter(best, sheet.read(core::Turn(0), usualWay));
    }
    core::Turn const turn = best.text.turn.inverse();
    for (Way const& way : otherWays)
        if (!good(best) && (sheet.ink().specks > brokenSpecks || best.unread.share > missedShare))
            keepBetter(best, sheet.read(turn, way));
    return best;
}

// A page with hardly a mark on it, and no word.
bool blankAfterAll(Attempt const& attempt)
{
    return yield(attempt.text) == 0 && attempt.unread.areas.empty();
}

void judge(core::Reading& reading, Attempt const& attempt, Ink const& ink)
{
    std::string fault;
    reading.state = core::ReadingState::Poor;
    if (reading.text.words.empty())
        fault = "There is something on this page, but no words that could be read.";
    else if (attempt.unread.share > guessShare || reading.text.confidence() < guessConfidence) {
        reading.state = core::ReadingState::Unreadable;
        fault = "What was read of this page is guesswork; it may be handwritten or faint.";
    } else if (attempt.unread.share > poorShare || reading.text.confidence() < poorConfidence)
        fault = "Much of this page could not be read with confidence.";
    else
        fault = pictureFault(ink);
    if (fault.empty())
        reading.state = core::ReadingState::Read;
    else
        reading.problem = fault + " Look at it by eye.";
}

} // namespace

core::Reading readPixels(TesseractEngine& engine, core::Raster const& raster, core::Size page)
{
    core::Reading reading;
    reading.state = core::ReadingState::Blank;
    Sheet const sheet(engine, raster, page);
    if (blank(sheet.ink()))
        return reading;
    Attempt attempt = bestAttempt(sheet);
    if (blankAfterAll(attempt))
        return reading;
    reading.text = std::move(attempt.text);
    reading.method = attempt.method;
    reading.unread = attempt.unread.areas;
    judge(reading, attempt, sheet.ink());
    return reading;
}

core::Digest readingFingerprint(std::string const& languages)
{
    constexpr std::int64_t stepsOfThisFile = 5;
    return core::Fingerprint().add(engineFingerprint(languages)).add(stepsOfThisFile).finish();
}

} // namespace ocr
