// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/ordinary_words.h"

#include "core/base/resource.h"

#include <algorithm>
#include <unordered_set>

namespace core {

namespace {

// Views of the file that is linked in, so that the list costs no more than its places.
std::unordered_set<std::string_view> linesOf(std::string_view text)
{
    std::unordered_set<std::string_view> lines;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.insert(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

bool isOrdinaryWord(std::string_view word)
{
    static std::unordered_set<std::string_view> const words = linesOf(resource("names/ordinary_words.txt"));
    return words.contains(word);
}

} // namespace core
