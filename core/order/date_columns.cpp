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

} // namespace

std::string_view headOver(PageText const& page, std::size_t begin)
{
    auto const found =
        std::partition_point(page.words.begin(), page.words.end(), [begin](Word const& word) { return word.end <= begin; });
    if (found == page.words.end())
        return {};
    WordAt const line = beginOfLine(page.words, found + 1);
    if (line == page.words.begin())
        return {};
    std::vector<Column> const columns = columnsOf(beginOfLine(page.words, line), line);
    double const bearable = alignment * (found->box.y1 - found->box.y0);
    auto const over = std::find_if(columns.rbegin(), columns.rend(),
                                   [&](Column const& column) { return column.left <= found->box.x0 + bearable; });
    if (columns.size() < 2 || over == columns.rend() || over->right + bearable < found->box.x0)
        return {};
    std::string_view const head = std::string_view(page.text).substr(over->begin, over->end - over->begin);
    bool const figures = std::any_of(head.begin(), head.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    return figures ? std::string_view() : head;
}

} // namespace core::date_columns
