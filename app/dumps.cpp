// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dumps.h"

#include "core/bundle/bundle.h"
#include "core/decide/decisions.h"
#include "core/order/bundle_order.h"
#include "core/order/documents.h"
#include "core/order/duplicates.h"
#include "core/source/pages.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"

#include <map>
#include <nlohmann/json.hpp>

#include <unordered_map>

namespace app {

using nlohmann::json;

namespace {

class Places {
public:
    explicit Places(core::Connection const& connection)
    {
        std::unordered_map<core::SourceId, std::string> files;
        for (core::Source const& source : core::pages::sources(connection))
            files[source.id] = source.file;
        for (core::Page const& page : core::pages::all(connection))
            m_places[page.id] = {{"file", files.at(page.source)}, {"page", page.number}};
    }

    json at(core::PageId page) const { return m_places.at(page); }

private:
    std::unordered_map<core::PageId, json> m_places;
};

json jsonOf(std::vector<core::Rect> const& boxes)
{
    json all = json::array();
    for (core::Rect const& box : boxes)
        all.push_back({box.x0, box.y0, box.x1, box.y1});
    return all;
}

// A misread page may hold bytes that are no UTF-8; they must not stop a dump.
std::string written(json const& value)
{
    return value.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace

std::string dumpSuggestions(core::Connection const& connection)
{
    Places const places(connection);
    json all = json::array();
    for (core::Suggestion const& suggestion : core::suggestions::all(connection)) {
        json row = places.at(suggestion.page);
        row["id"] = suggestion.key;
        row["boxes"] = jsonOf(suggestion.boxes);
        row["category"] = core::name(suggestion.category);
        row["text"] = suggestion.text;
        row["score"] = suggestion.score;
        row["reason"] = suggestion.reason;
        // What must be looked at is no advice to withhold, nor to keep.
        row["action"] = suggestion.category == core::Category::ReadByEye ? "look" : core::name(suggestion.advice);
        // Of a statement, whom it concerns; else whom it names.
        if (!suggestion.person.empty())
            row[suggestion.category == core::Category::Person ? "person" : "concerns"] = suggestion.person;
        if (std::string_view const whom = core::hold(suggestion.category); !whom.empty())
            row["hold"] = whom;
        if (!suggestion.exemption.empty())
            row["exemption"] = suggestion.exemption;
        if (!suggestion.wording.empty())
            row["wording"] = suggestion.wording;
        all.push_back(std::move(row));
    }
    return written(all);
}

// Which document each page belongs to, its date, its place among all documents by date, and the pages that say the same.
std::map<core::PageId, json> placesInOrder(core::Connection const& connection)
{
    std::vector<core::Document> const documents = core::documents::all(connection);
    std::vector<std::size_t> const order = core::chronology::order(documents);
    std::map<core::PageId, json> rows;
    for (std::size_t place = 0; place < order.size(); ++place) {
        core::Document const& document = documents[order[place]];
        for (core::PageId const page : document.pages) {
            rows[page] = {
                {"doc", order[place] + 1}, {"order", place + 1}, {"kind", core::name(document.kind)}, {"title", document.title}};
            if (!document.author.empty())
                rows[page]["author"] = document.author;
            if (document.date)
                rows[page].update({{"date", core::page_dates::iso(document.date->date)}, {"date_reason", document.date->reason}});
        }
    }
    int group = 0;
    for (core::CopyGroup const& alike : core::duplicates::all(connection)) {
        ++group;
        for (core::Copy const& copy : alike)
            rows[copy.page].update({{"dup_group", group}, {"dup_kind", core::name(copy.kind)}});
    }
    return rows;
}

std::string dumpPages(core::Connection const& connection)
{
    Places const places(connection);
    std::map<core::PageId, json> const inOrder = placesInOrder(connection);
    json all = json::array();
    for (core::Page const& page : core::pages::all(connection)) {
        json row = places.at(page.id);
        row.update(inOrder.at(page.id));
        auto const reading = core::readings::reading(connection, page.id);
        row["state"] = core::name(reading ? reading->state : core::ReadingState::Unread);
        if (reading) {
            row["text"] = reading->text.text;
            row["rotation"] = reading->text.turn.degrees();
            row["confidence"] = reading->text.confidence();
            if (!reading->problem.empty())
                row["problem"] = reading->problem;
            if (!reading->method.empty())
                row["method"] = reading->method;
            if (reading->embedded != core::EmbeddedText::None)
                row["embedded_text"] = core::name(reading->embedded);
            for (core::UnreadArea const& area : reading->unread)
                row["unread"].push_back({{"kind", core::name(area.kind)}, {"box", jsonOf(std::vector{area.box}).front()}});
        }
        all.push_back(std::move(row));
    }
    return written(all);
}

std::string dumpRedactions(core::Connection const& connection)
{
    Places const places(connection);
    json redactions = json::array();
    json asked = json::array();
    for (core::Decision const& decision : core::decisions::all(connection)) {
        json row = places.at(decision.page);
        row["boxes"] = jsonOf(decision.boxes);
        if (decision.verdict == core::Verdict::Redact) {
            row["exemption"] = decision.exemption;
            redactions.push_back(std::move(row));
        } else if (decision.verdict == core::Verdict::Ask) {
            row["question"] = decision.reason;
            asked.push_back(std::move(row));
        }
    }
    json pages = json::array();
    int number = 0;
    for (core::BundlePlace const& place : core::bundle_order::places(connection)) {
        json row = places.at(place.page);
        row["out_file"] = core::bundle::recordName;
        row["out_page"] = ++number;
        pages.push_back(std::move(row));
    }
    return written({{"redactions", redactions}, {"asked", asked}, {"pages", pages}});
}

} // namespace app
