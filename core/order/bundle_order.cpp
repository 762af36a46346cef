// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/bundle_order.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace core {

std::string_view name(PageOrder order)
{
    return order == PageOrder::Filed ? "file" : "chronological";
}

PageOrder pageOrder(std::string_view name)
{
    if (name == "file")
        return PageOrder::Filed;
    if (name == "chronological")
        return PageOrder::Chronological;
    throw Error(Fault::Usage, "The pages of a bundle stand in file or in chronological order. Choose one of these.");
}

std::string_view name(Undated undated)
{
    return undated == Undated::InPlace ? "in-place" : "gathered";
}

Undated undatedAs(std::string_view name)
{
    if (name == "in-place")
        return Undated::InPlace;
    if (name == "gathered")
        return Undated::Gathered;
    throw Error(Fault::Usage, "Documents without a date stand in-place or are gathered at the end. Choose one of these.");
}

namespace bundle_order {

void choose(Act& act, BundleOrder const& order)
{
    act.database()
        .prepare("INSERT INTO bundle_order (only, pages, undated) VALUES (1, ?, ?) "
                 "ON CONFLICT (only) DO UPDATE SET pages = excluded.pages, undated = excluded.undated")
        .with(name(order.pages), name(order.undated))
        .run();
    nlohmann::json const details{{"pages", name(order.pages)}, {"undated", name(order.undated)}};
    act.record("bundle order", details.dump());
}

BundleOrder of(Connection const& connection)
{
    Statement row = connection.prepare("SELECT pages, undated FROM bundle_order");
    return row.step() ? BundleOrder{pageOrder(row.text(0)), undatedAs(row.text(1))} : BundleOrder{};
}

std::vector<BundlePlace> places(Connection const& connection)
{
    BundleOrder const order = of(connection);
    std::vector<Document> const documents = documents::all(connection);
    std::vector<BundlePlace> list;
    if (order.pages == PageOrder::Chronological) {
        std::vector<std::size_t> const sequence = chronology::order(documents, order.undated);
        int year = 0; // what has no date goes with what it stands behind
        for (std::size_t place = 0; place < sequence.size(); ++place) {
            Document const& document = documents[sequence[place]];
            if (document.date && !document.date->doubted)
                year = int(document.date->date.year());
            else if (!document.date && order.undated == Undated::Gathered)
                year = 0;
            for (PageId const page : document.pages)
                list.push_back({page, place, year});
        }
        return list;
    }
    std::vector<Page> const record = pages::all(connection);
    for (std::size_t place = 0; place < documents.size(); ++place)
        for (PageId const page : documents[place].pages)
            list.push_back({page, place, 0});
    std::sort(list.begin(), list.end(), [](BundlePlace const& a, BundlePlace const& b) { return a.page < b.page; });
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i].part = static_cast<int>(record[i].source.value);
    return list;
}

} // namespace bundle_order
} // namespace core
