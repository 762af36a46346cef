// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/ordinary_words.h"

#include "core/base/resource.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

// Views of the file that is linked in, so that the list costs no more than its places.
std::vector<std::string_view> sortedLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

bool isOrdinaryWord(std::string_view word)
{
    static std::vector<std::string_view> const words = sortedLines(resource("names/ordinary_words.txt"));
    return std::binary_search(words.begin(), words.end(), word);
}

} // namespace core
