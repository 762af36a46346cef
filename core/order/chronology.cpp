// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/chronology.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace core::chronology {

namespace {

using Day = std::chrono::year_month_day;

// Of one without a date: of the document that it follows. Where that is itself out of its time, the one before it and the one behind say
// so; of the three days it is the middle one. What comes before the first date has no day at all and stays in front.
Day dayAmong(std::vector<Day> const& before, std::optional<Day> behind)
{
    if (before.empty())
        return Day{};
    if (before.size() < 2 || !behind)
        return before.back();
    Day const last = before.back();
    Day const other = before[before.size() - 2];
    return std::max(std::min(last, other), std::min(std::max(last, other), *behind));
}

bool isDated(Document const& document)
{
    return document.date && !document.date->doubted;
}

} // namespace

std::vector<Day> days(std::vector<Document> const& documents)
{
    std::vector<Day> list;
    std::vector<Day> before;
    auto next = documents.begin();
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        if (isDated(*document)) {
            before.push_back(document->date->date);
            list.push_back(before.back());
            continue;
        }
        next = std::find_if(std::max(next, document), documents.end(), isDated);
        auto const behind = next == documents.end() ? std::nullopt : std::optional(next->date->date);
        list.push_back(dayAmong(before, behind));
    }
    return list;
}

std::vector<std::size_t> order(std::vector<Document> const& documents, Undated undated)
{
    Day const behindAll(std::chrono::year::max(), std::chrono::December, std::chrono::day(31));
    std::vector<Day> places = days(documents);
    if (undated == Undated::Gathered)
        for (std::size_t i = 0; i < documents.size(); ++i)
            if (!documents[i].date)
                places[i] = behindAll;
    std::vector<std::size_t> indices(documents.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
    return indices;
}

} // namespace core::chronology
