// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/labels.h"

#include "core/suggest/likeness.h"
#include "core/suggest/tokens.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// Words without case and points, from the furthest to the nearest.
using Words = std::vector<std::string>;

// How many words of a label and of what stands between are looked at.
constexpr std::size_t mostWords = 7;

void keepNearest(Words& words)
{
    if (words.size() > mostWords)
        words.erase(words.begin(), words.end() - static_cast<std::ptrdiff_t>(mostWords));
}

Words foldedWords(std::string_view text)
{
    Words out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find_first_of(" \n", at), text.size());
        if (std::string word = plainWord(text.substr(at, end - at)); !word.empty())
            out.push_back(std::move(word));
        at = end + 1;
    }
    return out;
}

// Whether a line that begins at one byte may go on at the other: a cell further left than the line is another column's.
bool runsOn(PageText const& page, std::size_t line, std::size_t next)
{
    std::size_t const first = wordAt(page, line);
    std::size_t const second = wordAt(page, next);
    if (first >= page.words.size() || second >= page.words.size())
        return false;
    Rect const a = upright(page.words[first].box, page.turn);
    Rect const b = upright(page.words[second].box, page.turn);
    return b.x0 > a.x0 - 1.5 * b.height();
}

// In the text: the same line, and the line before where the number begins one.
Words inFront(PageText const& page, std::size_t begin)
{
    std::size_t const before = begin > 0 ? page.text.rfind('\n', begin - 1) : std::string::npos;
    std::size_t from = before == std::string::npos ? 0 : before + 1;
    bool const startsLine = foldedWords(std::string_view(page.text).substr(from, begin - from)).empty();
    if (startsLine && from > 1) {
        std::size_t const earlier = page.text.rfind('\n', from - 2);
        std::size_t const start = earlier == std::string::npos ? 0 : earlier + 1;
        if (runsOn(page, start, begin))
            from = start;
    }
    Words words = foldedWords(std::string_view(page.text).substr(from, begin - from));
    keepNearest(words);
    return words;
}

// The words found, by their left edges.
Words fromLeft(PageText const& page, std::vector<std::pair<double, std::size_t>> found)
{
    std::sort(found.begin(), found.end());
    Words words;
    for (auto const& [x, i] : found)
        if (std::string plain = plainWord(page.textOf(page.words[i])); !plain.empty())
            words.push_back(std::move(plain));
    return words;
}

// On the page: what stands in the same row further left, however the lines were read.
Words leftOf(PageText const& page, std::size_t word)
{
    Rect const here = upright(page.words[word].box, page.turn);
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        if (page.words[i].line == page.words[word].line)
            continue;
        Rect const box = upright(page.words[i].box, page.turn);
        double const overlap = std::min(box.y1, here.y1) - std::max(box.y0, here.y0);
        if (overlap > 0.5 * std::min(box.height(), here.height()) && box.x1 <= here.x0 + 1)
            found.emplace_back(box.x0, i);
    }
    Words words = fromLeft(page, std::move(found));
    keepNearest(words);
    return words;
}

// On the page: what stands closely above.
Words above(PageText const& page, std::size_t word)
{
    Rect const here = upright(page.words[word].box, page.turn);
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        Rect const box = upright(page.words[i].box, page.turn);
        bool const near = box.y1 <= here.y0 + 1 && here.y0 - box.y1 < 1.6 * here.height();
        if (near && box.x1 > here.x0 - 2 && box.x0 < here.x0 + 12 * here.height() && box.x0 > here.x0 - 2 * here.height())
            found.emplace_back(box.x0, i);
    }
    return fromLeft(page, std::move(found));
}

// "barn" for "born".
bool misread(std::string const& word, std::string const& label)
{
    double const limit = 0.2 * static_cast<double>(label.size());
    return label.size() > 3 && word.front() == label.front() && unlikeness(word, label, limit) <= limit;
}

// Whether the words, up to `skipped` of them left off at the end, end with the label as whole words.
bool endsWith(Words const& words, std::string const& label, std::size_t skipped)
{
    // Two letters say how a word begins however it was read; most labels differ there already.
    auto const beginning = [](std::string_view word) { return alike(word.substr(0, 2)).front(); };
    char const first = beginning(label);
    std::string tail;
    for (std::size_t i = words.size() - skipped; i > 0 && tail.size() <= label.size(); --i) {
        tail.insert(0, words[i - 1]);
        // A short label has too little to lose a letter.
        bool const enough = label.size() > 3 || tail.size() >= label.size();
        if (tail == label || (label.size() > 2 && enough && beginning(tail) == first && alike(tail) == alike(label))
            || misread(tail, label))
            return true;
    }
    // A hyphen or a lost blank joins a label to the word before: "was-born on".
    return label.size() > 4 && tail.size() > label.size() && tail.size() <= label.size() + 4 && tail.ends_with(label);
}

// A label of one letter or two counts only directly in front of a number: elsewhere it is an initial.
enum class Short { Taken, Left };

std::optional<std::string> labelIn(Words const& words, std::vector<std::string> const& labels, int between, Short shortLabels)
{
    for (std::size_t skipped = 0; skipped <= static_cast<std::size_t>(between) && skipped < words.size(); ++skipped) {
        bool const number = skipped > 0 && words[words.size() - skipped].find_first_of("0123456789") != std::string::npos;
        if (number)
            break;
        for (std::string const& label : labels) {
            std::string const plain = plainWord(label);
            bool const counts = plain.size() > 2 || (shortLabels == Short::Taken && skipped == 0 && !plain.empty());
            if (counts && endsWith(words, plain, skipped))
                return label;
        }
    }
    return std::nullopt;
}

// In a column, how far one row may stand from the next, in heights of a word, and how many words may be misread beyond telling.
constexpr double widestRow = 5;
constexpr int mostStrange = 2;

// Whether the word is a head of a column, or the last word of one.
bool endsHead(PageText const& page, std::size_t word, std::string const& plain, std::string const& label)
{
    if (label.size() < 3 || plain.size() < 3)
        return false;
    return alike(plain) == alike(label)
           || (label.size() > plain.size() && label.ends_with(plain) && endsWith(inFront(page, page.words[word].end), label, 0));
}

} // namespace

std::size_t wordAt(PageText const& page, std::size_t byte)
{
    auto const found =
        std::partition_point(page.words.begin(), page.words.end(), [&](Word const& word) { return word.end <= byte; });
    return static_cast<std::size_t>(found - page.words.begin());
}

std::optional<std::string> labelBefore(PageText const& page, std::size_t begin, std::vector<std::string> const& labels,
                                       int between)
{
    if (auto label = labelIn(inFront(page, begin), labels, between, Short::Taken))
        return label;
    std::size_t const word = wordAt(page, begin);
    if (word >= page.words.size())
        return std::nullopt;
    if (auto label = labelIn(leftOf(page, word), labels, between, Short::Left))
        return label;
    return labelIn(above(page, word), labels, 0, Short::Left);
}

std::optional<std::string> columnHead(PageText const& page, std::size_t begin, std::vector<std::string> const& labels,
                                      bool (*isValue)(std::string_view word))
{
    std::size_t const word = wordAt(page, begin);
    if (word >= page.words.size())
        return std::nullopt;
    Rect const here = upright(page.words[word].box, page.turn);
    std::vector<std::pair<double, std::size_t>> column;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        Rect const box = upright(page.words[i].box, page.turn);
        double const overlap = std::min(box.x1, here.x1) - std::max(box.x0, here.x0);
        if (box.y1 <= here.y0 + 1 && overlap > 0.3 * std::min(box.width(), here.width()))
            column.emplace_back(-box.y1, i);
    }
    std::sort(column.begin(), column.end());
    int strange = 0;
    double edge = here.y0;
    for (auto const& [bottom, i] : column) {
        if (edge + bottom > widestRow * here.height())
            return std::nullopt;
        edge = upright(page.words[i].box, page.turn).y0;
        std::string const plain = plainWord(page.textOf(page.words[i]));
        for (std::string const& label : labels)
            if (endsHead(page, i, plain, plainWord(label)))
                return label;
        if (!plain.empty() && !isValue(page.textOf(page.words[i])) && ++strange > mostStrange)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace core
