// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/chronology.h"

#include <algorithm>
#include <numeric>

namespace core::chronology {

std::vector<std::size_t> order(std::vector<Document> const& documents, Undated undated)
{
    // What comes before the first date has no day at all and stays in front.
    std::vector<std::chrono::year_month_day> days(documents.size());
    std::chrono::year_month_day last{};
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].date)
            last = documents[i].date->date;
        bool const gathered = undated == Undated::Gathered && !documents[i].date;
        days[i] =
            gathered ? std::chrono::year_month_day(std::chrono::year::max(), std::chrono::December, std::chrono::day(31)) : last;
    }
    std::vector<std::size_t> indices(documents.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) { return days[a] < days[b]; });
    return indices;
}

} // namespace core::chronology
