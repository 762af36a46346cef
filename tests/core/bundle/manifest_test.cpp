// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/manifest.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

using namespace core;

TEST_CASE("A manifest of a draft says that nobody signed it", "[bundle]")
{
    Manifest manifest;
    manifest.draft = true;
    auto const json = nlohmann::json::parse(toJson(manifest));
    CHECK(json.at("format") == 1);
    CHECK(json.at("status") == "draft");
    CHECK(json.at("sign_off").is_null());
    CHECK(json.at("pages").empty());
    CHECK(json.at("program").get<std::string>().starts_with("Candour "));
}

TEST_CASE("A page of the manifest says which page of which source it was", "[bundle]")
{
    Manifest manifest;
    manifest.sources = {{{4}, "volume 1.pdf", sha256("a"), 1, 7, ""}, {{9}, "volume 2.pdf", sha256("b"), 2, 3, ""}};
    manifest.pages = {{{{12}, {9}, 3, {595.25, 842}}, sha256("p"), {{"TP", {{1, 2.5, 3, 4}, {5, 6, 7, 8}}}}}};
    auto const json = nlohmann::json::parse(toJson(manifest));
    auto const page = json.at("pages").at(0);
    CHECK(page.at("page") == 1);
    CHECK(page.at("file") == "volume 2.pdf");
    CHECK(page.at("number") == 3);
    CHECK(page.at("width") == 595.25);
    CHECK(page.at("picture") == sha256("p").hex());
    CHECK(page.at("redactions").at(0).at("boxes").at(1) == nlohmann::json{5.0, 6.0, 7.0, 8.0});
    CHECK(json.at("sources").at(1).at("part") == 2);
    CHECK(json.at("sources").at(1).at("sha256") == sha256("b").hex());
}

TEST_CASE("A file name that is no UTF-8 does not stop an export", "[bundle]")
{
    Manifest manifest;
    manifest.sources = {{{1}, "volume \xFF.pdf", sha256("a"), 1, 1, ""}};
    CHECK(nlohmann::json::parse(toJson(manifest)).at("sources").size() == 1);
}
