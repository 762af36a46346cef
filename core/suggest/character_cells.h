// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a form asks for one character a box: "9 | 4 | 3 | 4". The page is given once more with each row of boxes as the words that
// people see in it, so that detectors see them too, and every place leads back to the page as it was read.

#include "core/text/page_text.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace core {

class ClosedUp {
public:
    // A word of the page without the lines of boxes: one character or two, or nothing but lines.
    struct Box {
        std::size_t word = 0;
        std::size_t begin = 0; // of its characters, in the page's text
        std::size_t end = 0;
    };
    explicit ClosedUp(PageText const& page);

    // Whether the page has such rows at all.
    bool any() const { return !m_rows.empty(); }
    // The page with them closed up; without them it is empty.
    PageText const& page() const { return m_page; }
    // Whether the bytes [begin, end) of that page touch a row.
    bool inRow(std::size_t begin, std::size_t end) const;
    // The bytes of the page as it was read where [begin, end) of the other came from.
    std::pair<std::size_t, std::size_t> asRead(std::size_t begin, std::size_t end) const;

private:
    struct Character {
        std::size_t begin = 0; // in the page as it was read
        std::size_t end = 0;
    };
    struct Row {
        std::size_t begin = 0; // bytes of the page with the rows closed up
        std::size_t end = 0;
    };
    void put(PageTextWriter& writer, PageText const& page, std::size_t word);
    void put(PageTextWriter& writer, PageText const& page, std::vector<Box> const& boxes);

    PageText m_page;
    std::vector<Character> m_from; // for each byte of the page with the rows closed up
    std::vector<Row> m_rows;
};

} // namespace core
