// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/date_columns.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace core::date_columns {

namespace {

constexpr double gapOfColumns = 0.8; // of the height of a word; blanks between words are narrower
constexpr double alignment = 1.5;    // of that height: by so much heads and what stands below them may be out of line

struct Column {
    double left = 0;
    double right = 0;
    std::size_t begin = 0; // bytes of the text
    std::size_t end = 0;
};

using WordAt = std::vector<Word>::const_iterator;

// The words of the line that ends in front of `end`.
WordAt beginOfLine(std::vector<Word> const& words, WordAt end)
{
    int const line = (end - 1)->line;
    while (end != words.begin() && (end - 1)->line == line)
        --end;
    return end;
}

std::vector<Column> columnsOf(WordAt first, WordAt last)
{
    std::vector<Column> columns;
    for (WordAt word = first; word != last; ++word) {
        double const height = word->box.y1 - word->box.y0;
        if (columns.empty() || word->box.x0 - columns.back().right > gapOfColumns * height)
            columns.push_back({word->box.x0, word->box.x1, word->begin, word->end});
        columns.back().right = word->box.x1;
        columns.back().end = word->end;
    }
    return columns;
}

WordAt wordAt(PageText const& page, std::size_t begin)
{
    return std::partition_point(page.words.begin(), page.words.end(), [begin](Word const& word) { return word.end <= begin; });
}

bool hasFigures(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// The one that begins in front of the word, or hardly behind it, and reaches to it.
std::vector<Column>::const_iterator columnOver(std::vector<Column> const& columns, Word const& word)
{
    double const bearable = alignment * (word.box.y1 - word.box.y0);
    auto const over = std::find_if(columns.rbegin(), columns.rend(),
                                   [&](Column const& column) { return column.left <= word.box.x0 + bearable; });
    return over == columns.rend() || over->right + bearable < word.box.x0 ? columns.end() : over.base() - 1;
}

} // namespace

std::string_view headOver(PageText const& page, std::size_t begin)
{
    WordAt const found = wordAt(page, begin);
    if (found == page.words.end())
        return {};
    WordAt const line = beginOfLine(page.words, found + 1);
    if (line == page.words.begin())
        return {};
    std::vector<Column> const columns = columnsOf(beginOfLine(page.words, line), line);
    auto const over = columnOver(columns, *found);
    if (columns.size() < 2 || over == columns.end())
        return {};
    std::string_view const head = std::string_view(page.text).substr(over->begin, over->end - over->begin);
    return hasFigures(head) ? std::string_view() : head;
}

std::string_view topOver(PageText const& page, std::size_t begin)
{
    constexpr int rows = 10;
    WordAt const found = wordAt(page, begin);
    if (found == page.words.end())
        return {};
    WordAt line = beginOfLine(page.words, found + 1);
    for (int row = 0; row < rows && line != page.words.begin(); ++row) {
        WordAt const above = beginOfLine(page.words, line);
        std::vector<Column> const columns = columnsOf(above, line);
        line = above;
        auto const over = columnOver(columns, *found);
        if (over == columns.end())
            continue;
        std::string_view const cell = std::string_view(page.text).substr(over->begin, over->end - over->begin);
        if (!hasFigures(cell))
            return cell;
    }
    return {};
}

std::string_view wordBelow(PageText const& page, std::size_t begin, std::size_t end)
{
    WordAt const first = wordAt(page, begin);
    WordAt const last = wordAt(page, end - 1);
    if (last == page.words.end())
        return {};
    double const bearable = alignment * (first->box.y1 - first->box.y0);
    auto const isNext = [line = last->line](Word const& word) { return word.line > line; };
    WordAt word = std::find_if(last, page.words.end(), isNext);
    for (int const line = word == page.words.end() ? 0 : word->line; word != page.words.end() && word->line == line; ++word)
        if (word->box.x0 >= first->box.x0 - bearable && word->box.x1 <= last->box.x1 + bearable)
            return page.textOf(*word);
    return {};
}

} // namespace core::date_columns
