// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/word_runs.h"

#include "core/suggest/tokens.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr std::string_view tails = "gjpqyQ,;()|/";
constexpr double tail = 0.28; // of a capital's height

bool any(std::string_view word, std::string_view set)
{
    return word.find_first_of(set) != std::string_view::npos;
}

Rect uprightBox(PageText const& page, std::size_t i)
{
    return upright(page.words[i].box, page.turn);
}

std::string_view wordOf(PageText const& page, std::size_t i)
{
    return page.textOf(page.words[i]);
}

// Of the line through the feet of the words, by least squares.
double slopeOf(PageText const& page, std::size_t first, std::size_t last)
{
    constexpr double shortest = 60;
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (std::size_t i = first; i < last; ++i) {
        std::string_view const word = wordOf(page, i);
        if (lettersIn(word) == 0)
            continue;
        Rect const box = uprightBox(page, i);
        double const foot = box.y1 - (any(word, tails) ? tail * capitalHeight(word, box.height()) : 0);
        double const at = box.centre().x - uprightBox(page, first).x0;
        n += 1, x += at, y += foot, xx += at * at, xy += at * foot;
    }
    double const spread = n * xx - x * x;
    if (n < 3 || uprightBox(page, last - 1).x0 - uprightBox(page, first).x0 < shortest || spread <= 0)
        return 0;
    return std::atan((n * xy - x * y) / spread) * 180 / 3.14159265358979;
}

// The slope of most long lines is the page's own.
void straighten(std::vector<WordRun>& runs)
{
    constexpr double longLine = 150;
    std::vector<double> slopes;
    for (WordRun const& run : runs)
        if (run.upright.width() > longLine)
            slopes.push_back(run.slope);
    if (slopes.empty())
        return;
    auto const middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
    std::nth_element(slopes.begin(), middle, slopes.end());
    for (WordRun& run : runs)
        run.slope -= run.slope != 0 ? *middle : 0;
}

} // namespace

int lettersIn(std::string_view word)
{
    // Latin letters with accents begin with one of these bytes in UTF-8; signs and quotation marks do not.
    return static_cast<int>(std::count_if(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || (static_cast<unsigned char>(c) >= 0xc3 && static_cast<unsigned char>(c) < 0xe2);
    }));
}

double capitalHeight(std::string_view word, double height)
{
    // A word of small letters alone has seven tenths of a capital's height, one with tails a quarter more.
    static constexpr std::string_view tall = "bdfhklt0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ/()|!?$%&[]{}'\"";
    bool const quoted = word.find("\xe2\x80") != std::string_view::npos;
    return height / ((any(word, tall) || quoted ? 1.0 : 0.7) + (any(word, tails) ? tail : 0));
}

namespace {

// With each height so many letters.
double middleOf(std::vector<std::pair<double, int>> heights, double otherwise)
{
    int all = 0;
    for (auto const& [height, letters] : heights)
        all += letters;
    std::sort(heights.begin(), heights.end());
    int before = 0;
    for (auto const& [height, letters] : heights)
        if ((before += letters) * 2 >= all)
            return height;
    return otherwise;
}

} // namespace

double printHeight(PageText const& page)
{
    std::vector<std::pair<double, int>> heights;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        int const letters = lettersIn(wordOf(page, i));
        if (page.words[i].confidence < sureWord || letters == 0)
            continue;
        heights.emplace_back(capitalHeight(wordOf(page, i), uprightBox(page, i).height()), letters);
    }
    constexpr double usual = 8;
    return middleOf(std::move(heights), usual);
}

WordRun runOf(PageText const& page, std::size_t first, std::size_t last, double printHeight)
{
    constexpr double lowest = 1.12; // letters up to so many times the print's height are print
    WordRun run;
    run.first = first;
    run.last = last;
    int capitals = 0;
    int digits = 0;
    int plain = 0;
    double heights = 0;
    std::vector<std::pair<double, int>> each;
    for (std::size_t i = first; i < last; ++i) {
        Word const& word = page.words[i];
        int const letters = lettersIn(wordOf(page, i));
        double const height = capitalHeight(wordOf(page, i), uprightBox(page, i).height());
        run.box = united(run.box, word.box);
        run.upright = united(run.upright, uprightBox(page, i));
        run.letters += letters;
        run.confidence += word.confidence * letters;
        heights += height * letters;
        if (letters > 0)
            each.emplace_back(height, letters);
        plain += word.confidence >= sureWord && height <= lowest * printHeight ? letters : 0;
        for (char c : wordOf(page, i)) {
            capitals += c >= 'A' && c <= 'Z';
            digits += c >= '0' && c <= '9';
        }
    }
    if (run.letters == 0)
        return run;
    run.confidence /= run.letters;
    run.height = heights / run.letters / printHeight;
    run.middle = middleOf(std::move(each), printHeight) / printHeight;
    run.capitals = static_cast<double>(capitals) / run.letters;
    run.digits = static_cast<double>(digits) / run.letters;
    run.plain = static_cast<double>(plain) / run.letters;
    run.slope = slopeOf(page, first, last);
    return run;
}

std::vector<WordRun> wordRuns(PageText const& page, double printHeight)
{
    constexpr double widestBlank = 2.2; // times the height of the word before
    std::vector<WordRun> runs;
    for (std::size_t i = 0; i < page.words.size();) {
        std::size_t end = i + 1;
        while (end < page.words.size() && page.words[end].line == page.words[i].line
               && uprightBox(page, end).x0 - uprightBox(page, end - 1).x1
                      < widestBlank * std::max(uprightBox(page, end - 1).height(), 6.0))
            ++end;
        if (WordRun const run = runOf(page, i, end, printHeight); run.letters > 0)
            runs.push_back(run);
        i = end;
    }
    straighten(runs);
    return runs;
}

} // namespace core
