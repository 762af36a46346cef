// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_numbers.h"

#include "core/base/error.h"

#include <algorithm>

namespace core {

std::string name(PageNumber const& number)
{
    std::string letters;
    for (int rest = number.inserted; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return std::to_string(number.whole) + letters;
}

namespace page_numbers {

namespace {

// At most ten, so that a sentence stays one.
std::string firstTen(std::vector<std::string> const& names)
{
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    return list + (names.size() > most ? " ..." : "");
}

} // namespace

std::map<PageId, PageNumber> kept(Connection const& connection)
{
    std::map<PageId, PageNumber> numbers;
    Statement rows = connection.prepare("SELECT page, whole, inserted FROM page_number");
    while (rows.step())
        numbers[{rows.integer(0)}] = {static_cast<int>(rows.integer(1)), static_cast<int>(rows.integer(2))};
    return numbers;
}

std::vector<PageNumber> numbered(std::vector<PageId> const& pages, std::map<PageId, PageNumber> const& kept)
{
    int last = 0;
    std::map<int, int> letters; // the last one behind each whole number
    for (auto const& [page, number] : kept) {
        last = std::max(last, number.whole);
        letters[number.whole] = std::max(letters[number.whole], number.inserted);
    }
    std::size_t behind = pages.size(); // the first of those behind all that are kept
    while (behind > 0 && !kept.contains(pages[behind - 1]))
        --behind;
    std::vector<PageNumber> numbers;
    int whole = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (auto const own = kept.find(pages[i]); own != kept.end())
            numbers.push_back(own->second);
        else if (i >= behind)
            numbers.push_back({++last, 0});
        else
            numbers.push_back({whole, ++letters[whole]});
        whole = numbers.back().whole;
    }
    return numbers;
}

void keep(Act& act, std::map<PageId, PageNumber> const& numbers, std::map<PageId, PageNumber> const& before)
{
    if (kept(act.database()) != before)
        throw Error(Fault::Access, "Another bundle of this case was written meanwhile, and it numbered the pages. Export again.");
    act.database().execute("DELETE FROM page_number");
    Statement row = act.database().prepare("INSERT INTO page_number (page, whole, inserted) VALUES (?, ?, ?)");
    for (auto const& [page, number] : numbers)
        row.with(page.value, number.whole, number.inserted).run();
}

std::string told(std::vector<PageId> const& pages, std::map<PageId, PageNumber> const& kept)
{
    if (kept.empty())
        return {};
    std::vector<PageNumber> const numbers = numbered(pages, kept);
    std::vector<std::string> added;
    std::vector<std::string> backwards;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!kept.contains(pages[i]))
            added.push_back(name(numbers[i]));
        if (i > 0 && numbers[i] < numbers[i - 1])
            backwards.push_back(name(numbers[i]));
    }
    std::string words = "Pages that are out already keep their numbers: " + std::to_string(pages.size() - added.size()) + ".";
    if (!added.empty())
        words += " New: " + std::to_string(added.size()) + " (" + firstTen(added) + ").";
    if (!backwards.empty())
        words += " Pages were moved since, and the numbers run backwards before page " + firstTen(backwards)
                 + "; number anew where nobody quotes the old numbers.";
    return words;
}

} // namespace page_numbers
} // namespace core
