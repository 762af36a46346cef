// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/manifest.h"

#include <nlohmann/json.hpp>

#include <map>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

Json redactionsOf(BundledPage const& page)
{
    Json rows = Json::array();
    for (BundledRedaction const& redaction : page.redactions) {
        Json boxes = Json::array();
        for (Rect const& box : redaction.boxes)
            boxes.push_back({box.x0, box.y0, box.x1, box.y1});
        rows.push_back({{"exemption", redaction.exemption}, {"boxes", boxes}});
    }
    return rows;
}

Json pagesOf(Manifest const& manifest)
{
    std::map<SourceId, std::string> files;
    for (Source const& source : manifest.sources)
        files[source.id] = source.file;
    std::map<PageId, std::string> printed;
    for (BundledPage const& page : manifest.pages)
        printed[page.page.id] = name(page.printed);
    Json rows = Json::array();
    for (BundledPage const& page : manifest.pages) {
        rows.push_back({{"page", rows.size() + 1},
                        {"printed", printed[page.page.id]},
                        {"file", files[page.page.source]},
                        {"number", page.page.number},
                        {"width", page.page.size.width},
                        {"height", page.page.size.height},
                        {"source", page.source ? name(*page.source) : "drawn"},
                        {"picture", page.picture.hex()},
                        {"redactions", redactionsOf(page)}});
        if (page.slip)
            rows.back()["slip"] = name(page.slip->kind);
        if (page.slip && page.slip->kind == PageSlip::Kind::Duplicate)
            rows.back()["sent_as"] = printed.at(page.slip->copy);
    }
    return rows;
}

Json volumesOf(Manifest const& manifest)
{
    Json rows = Json::array();
    for (Volume const& volume : manifest.volumes) {
        Json bookmarks = Json::array();
        for (Bookmark const& bookmark : volume.bookmarks)
            bookmarks.push_back({{"title", bookmark.title}, {"page", bookmark.page}});
        rows.push_back(
            {{"file", "disclosure/" + volume.file}, {"first", volume.first}, {"pages", volume.pages}, {"bookmarks", bookmarks}});
    }
    return rows;
}

} // namespace

std::string toJson(Manifest const& manifest)
{
    Json sources = Json::array();
    for (Source const& source : manifest.sources)
        sources.push_back({{"part", sources.size() + 1},
                           {"file", source.file},
                           {"sha256", source.sha256.hex()},
                           {"bytes", source.bytes},
                           {"pages", source.pageCount}});
    Json outputs = Json::array();
    for (BundledFile const& file : manifest.outputs)
        outputs.push_back({{"file", file.file}, {"sha256", file.sha256.hex()}, {"bytes", file.bytes}});
    Json signOff;
    if (manifest.signOff)
        signOff = {{"by", manifest.signOff->actor}, {"at", manifest.signOff->at}, {"digest", manifest.signOff->digest.hex()}};
    Json const json{{"format", 1},
                    {"program", "Candour " CANDOUR_VERSION},
                    {"status", manifest.draft ? "draft" : "final"},
                    {"boxes", name(manifest.boxes)},
                    {"encrypted", manifest.encrypted},
                    {"volumes", volumesOf(manifest)},
                    {"exported", {{"by", manifest.actor}, {"at", manifest.at}}},
                    {"sign_off", signOff},
                    {"audit", {{"count", manifest.audit.count}, {"seal", manifest.audit.seal.hex()}}},
                    {"outputs", outputs},
                    {"sources", sources},
                    {"pages", pagesOf(manifest)},
                    {"withheld", manifest.withheld}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace core
