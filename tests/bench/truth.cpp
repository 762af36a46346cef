// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/truth.h"

#include "core/base/file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace bench {

namespace {

constexpr double squaresAPoint = 2;

std::vector<core::Rect> boxesIn(nlohmann::json const& list)
{
    std::vector<core::Rect> boxes;
    for (auto const& box : list)
        boxes.push_back({box.at(0), box.at(1), box.at(2), box.at(3)});
    return boxes;
}

bool says(nlohmann::json const& row, char const* key)
{
    return row.contains(key) && row.at(key).is_boolean() && row.at(key).get<bool>();
}

Mention mentionIn(nlohmann::json const& row)
{
    auto const suggest = row.at("suggest").get<std::string>();
    auto const wanted = suggest == "redact" || suggest == "consult";
    Mention mention;
    mention.type = row.at("type").get<std::string>();
    if (row.contains("person") && row.at("person").is_string())
        mention.person = row.at("person").get<std::string>();
    mention.boxes = boxesIn(row.at("boxes"));
    mention.words = boxesIn(row.at("word_boxes"));
    mention.free = says(row, "discretion") || (wanted && says(row, "illegible"));
    mention.withhold = wanted && !mention.free;
    return mention;
}

} // namespace

Truth truthIn(std::filesystem::path const& file)
{
    auto const json = nlohmann::json::parse(core::contentOf(file));
    Truth truth;
    std::set<std::string> withheld;
    for (auto const& row : json.at("pages")) {
        TruePage page;
        page.size = {row.at("width"), row.at("height")};
        for (auto const& mention : row.at("mentions")) {
            page.mentions.push_back(mentionIn(mention));
            if (page.mentions.back().withhold && page.mentions.back().type == "PERSON")
                withheld.insert(page.mentions.back().person);
        }
        truth.pages[{row.at("file").get<std::string>(), row.at("page_in_file").get<int>()}] = std::move(page);
    }
    for (auto const& person : json.at("people")) {
        auto const id = person.at("id").get<std::string>();
        if (!withheld.contains(id))
            continue;
        auto const name = person.at("name").get<std::string>();
        truth.names[id].insert(name);
        truth.names[id].insert(name.substr(0, name.find(' ')));
        for (auto const& other : person.at("other_names"))
            truth.names[id].insert(other.get<std::string>());
    }
    return truth;
}

Mask::Mask(core::Size page)
    : m_width(static_cast<int>(page.width * squaresAPoint) + 2),
      m_height(static_cast<int>(page.height * squaresAPoint) + 2),
      m_squares(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height))
{
}

template <typename Take>
void Mask::each(core::Rect const& box, Take take) const
{
    auto const at = [](double points, int most) {
        return std::clamp(static_cast<int>(std::lround(points * squaresAPoint)), 0, most);
    };
    for (int y = at(box.y0, m_height); y < at(box.y1, m_height); ++y)
        for (int x = at(box.x0, m_width); x < at(box.x1, m_width); ++x)
            take(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x));
}

void Mask::fill(std::vector<core::Rect> const& boxes, double grown)
{
    for (auto const& box : boxes)
        each(core::grown(box, grown), [this](std::size_t square) { m_squares[square] = true; });
}

double Mask::covered(std::vector<core::Rect> const& boxes) const
{
    int all = 0;
    int hit = 0;
    for (auto const& box : boxes)
        each(box, [&](std::size_t square) {
            ++all;
            hit += m_squares[square];
        });
    return all == 0 ? 0 : static_cast<double>(hit) / all;
}

} // namespace bench
