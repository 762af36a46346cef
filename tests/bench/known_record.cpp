// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/known_record.h"

#include "core/base/error.h"
#include "core/base/file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bench {

namespace {

using nlohmann::json;

std::vector<core::Rect> boxes(json const& list)
{
    std::vector<core::Rect> out;
    for (json const& box : list)
        out.push_back({box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(), box.at(3).get<double>()});
    return out;
}

KnownMention mention(json const& row)
{
    KnownMention made;
    made.type = row.at("type").get<std::string>();
    made.concerns = row.value("concerns", std::string("none"));
    made.text = row.at("text").get<std::string>();
    made.boxes = boxes(row.at("boxes"));
    made.words = boxes(row.at("word_boxes"));
    std::string const suggest = row.at("suggest").get<std::string>();
    made.decide = suggest == "redact" || suggest == "consult";
    made.keep = suggest == "keep";
    made.discretion = row.value("discretion", false);
    made.byHand = row.value("handwriting", false);
    made.illegible = row.value("illegible", false);
    return made;
}

KnownPage page(json const& row)
{
    KnownPage made;
    made.file = row.at("file").get<std::string>();
    made.number = row.at("page_in_file").get<int>();
    made.size = {row.at("width").get<double>(), row.at("height").get<double>()};
    made.legibility = row.at("legibility").get<std::string>();
    made.drawnOver = row.at("doc_type") == "photo";
    for (json const& effect : row.at("effects"))
        made.drawnOver = made.drawnOver || effect == "handwriting" || effect == "stamp";
    for (json const& one : row.at("mentions"))
        made.mentions.push_back(mention(one));
    return made;
}

} // namespace

std::vector<KnownPage> knownRecord(std::filesystem::path const& file)
{
    std::vector<KnownPage> out;
    try {
        json const known = json::parse(core::contentOf(file));
        for (json const& row : known.at("pages"))
            out.push_back(page(row));
    } catch (json::exception const& problem) {
        throw core::Error(core::Fault::Input,
                          "Reading what is known of " + file.string() + " failed: " + problem.what() + ". Make it again.");
    }
    return out;
}

} // namespace bench
