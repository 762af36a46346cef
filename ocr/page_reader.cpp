// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/page_reader.h"

#include "ocr/prepare.h"

#include <algorithm>
#include <cctype>

namespace ocr {

namespace {

// Below this a page's letters are too small for the reader, so the picture is doubled.
constexpr double fewestDotsPerInch = 140;
// More pixels than this add time and no words.
constexpr double mostDotsPerInch = 320;
// Mean confidence below which a page is poor. Measured on 110 typed and handwritten scans: below 80 stood 12 of the 13 pages
// that had lost more than 15 % of their words, and one that had not.
constexpr int poorConfidence = 80;

core::Raster atReadingScale(core::Raster const& grey, core::Size page)
{
    double const dots = grey.size().width * 72 / page.width;
    if (dots < fewestDotsPerInch)
        return doubled(grey);
    if (dots <= mostDotsPerInch)
        return grey;
    double const factor = 300 / dots;
    return core::shrunk(grey, {std::max(1, static_cast<int>(grey.size().width * factor)),
                               std::max(1, static_cast<int>(grey.size().height * factor))});
}

core::PageText readTurned(TesseractEngine& engine, core::Raster const& raster, core::Size page, core::Turn turn)
{
    Straightened const how = straightened(raster, turn);
    core::PageText const read = engine.read(how.raster, turn.apply(page));
    core::PageTextWriter writer;
    int line = 0;
    for (core::Word const& word : read.words) {
        if (word.line != line)
            writer.endLine();
        line = word.line;
        // Straightening can push a word off the page's edge; what is not on the page is not part of it.
        if (core::Rect const box = asDisplayed(word.box, how, page); !box.empty())
            writer.word(read.textOf(word), box, word.confidence);
    }
    return writer.finish(turn.inverse(), -how.degrees);
}

// How much was read: letters of words that the engine is sure of.
std::int64_t yield(core::PageText const& text)
{
    std::int64_t sum = 0;
    for (core::Word const& word : text.words)
        if (word.confidence >= 60)
            sum += static_cast<std::int64_t>(word.end - word.begin) * word.confidence;
    return sum;
}

bool good(core::PageText const& text)
{
    return text.confidence() >= 80 && text.words.size() >= 8;
}

// Upright first, unless the letters say otherwise; where the result is poor, the turn that Tesseract sees, and the better
// of both is kept.
core::PageText bestReading(TesseractEngine& engine, core::Raster const& raster, core::Size page, std::optional<core::Turn> hint)
{
    core::Turn const first = hint.value_or(core::Turn(0));
    core::PageText best = readTurned(engine, raster, page, first);
    if (good(best))
        return best;
    std::vector<core::Turn> others;
    if (auto const seen = engine.uprightTurn(raster); seen && *seen != first)
        others.push_back(*seen);
    else if (first != core::Turn(0))
        others.emplace_back(0);
    for (core::Turn const turn : others) {
        core::PageText const other = readTurned(engine, raster, page, turn);
        if (yield(other) > yield(best))
            best = other;
    }
    return best;
}

} // namespace

core::Reading readPixels(TesseractEngine& engine, core::Raster const& raster, core::Size page)
{
    core::Reading reading;
    core::Raster const grey = atReadingScale(core::grey(raster), page);
    Survey const seen = survey(grey);
    if (seen.ink < blankInk) {
        reading.state = core::ReadingState::Blank;
        return reading;
    }
    reading.text = bestReading(engine, grey, page, seen.uprightTurn);
    reading.state = core::ReadingState::Read;
    if (reading.text.words.empty()) {
        reading.state = core::ReadingState::Poor;
        reading.problem = "There is something on this page, but no words that could be read. Look at it by eye.";
    } else if (reading.text.confidence() < poorConfidence) {
        reading.state = core::ReadingState::Poor;
        reading.problem = "Much of this page could not be read with confidence. Look at it by eye.";
    }
    return reading;
}

core::Digest readingFingerprint(std::string const& languages)
{
    constexpr std::int64_t stepsOfThisFile = 1;
    return core::Fingerprint().add(engineFingerprint(languages)).add(stepsOfThisFile).finish();
}

} // namespace ocr
