// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision_list.h"

#include "core/base/error.h"
#include "core/decide/decisions.h"
#include "core/source/pages.h"
#include "core/suggest/suggestions.h"

#include <nlohmann/json.hpp>

#include <set>
#include <utility>

namespace app {

using core::Error;
using core::Fault;
using nlohmann::json;

namespace {

std::string text(json const& row, char const* key)
{
    if (!row.contains(key) || row.at(key).is_null())
        return {};
    if (!row.at(key).is_string())
        throw Error(Fault::Input, std::string("\"") + key + "\" must be a text.");
    return row.at(key).get<std::string>();
}

std::vector<core::Rect> boxes(json const& row, core::Size page)
{
    std::vector<core::Rect> all;
    if (!row.contains("boxes") || !row.at("boxes").is_array() || row.at("boxes").empty())
        throw Error(Fault::Input, "\"boxes\" must be a list of [x0, y0, x1, y1] in points.");
    for (json const& box : row.at("boxes")) {
        if (!box.is_array() || box.size() != 4
            || !std::all_of(box.begin(), box.end(), [](json const& n) { return n.is_number(); }))
            throw Error(Fault::Input, "a box must be four numbers: [x0, y0, x1, y1] in points, origin at the top left.");
        core::Rect const wanted{box[0], box[1], box[2], box[3]};
        core::Rect const onPage = core::within(wanted, page);
        if (onPage.empty())
            throw Error(Fault::Input, "a box has no area on its page; x0 < x1, y0 < y1, in points from the top left.");
        all.push_back(onPage);
    }
    return all;
}

enum class Answer { Accept, Dismiss, Ask };

Answer answer(json const& row)
{
    std::set<Answer> said;
    for (auto const& [word, meaning] :
         {std::pair{"accept", Answer::Accept}, std::pair{"dismiss", Answer::Dismiss}, std::pair{"ask", Answer::Ask}}) {
        if (row.contains(word) && row.at(word).is_boolean() && row.at(word).get<bool>())
            said.insert(meaning);
        for (char const* key : {"decision", "action", "answer", "verdict"})
            if (text(row, key) == word)
                said.insert(meaning);
    }
    if (said.size() != 1)
        throw Error(Fault::Input, "an answer to a suggestion says \"accept\": true, \"dismiss\": true or \"ask\": true.");
    return *said.begin();
}

core::Edit answered(core::Connection const& connection, json const& row, core::Suggestion const& suggestion)
{
    std::string const reason = text(row, "reason");
    switch (answer(row)) {
    case Answer::Accept:
        return core::decisions::accept(connection, suggestion, text(row, "exemption"), reason);
    case Answer::Dismiss:
        return core::decisions::dismiss(connection, suggestion, reason);
    case Answer::Ask:
        return core::decisions::ask(connection, suggestion, reason);
    }
    throw Error(Fault::Internal, "An answer to a suggestion is of no known kind.");
}

core::Edit editOf(core::Connection const& connection, json const& row)
{
    if (!row.is_object())
        throw Error(Fault::Input, "it is not an object.");
    std::string const exemption = text(row, "exemption");
    std::string const reason = text(row, "reason");
    if (std::string const key = text(row, "suggestion"); !key.empty()) {
        auto const suggestion = core::suggestions::withKey(connection, key);
        if (!suggestion)
            throw Error(Fault::Input, "the case has no suggestion " + key + ". Take the ids from: dump CASE suggestions.");
        return answered(connection, row, *suggestion);
    }
    if (!row.contains("page") || !row.at("page").is_number_integer())
        throw Error(Fault::Input, "\"page\" must be a whole number, counted from 1 in its file.");
    // A number too large for the type must not come round as the number of another page.
    auto const number = row.at("page").get<std::int64_t>();
    auto const page =
        std::in_range<int>(number) ? core::pages::find(connection, text(row, "file"), static_cast<int>(number)) : std::nullopt;
    if (!page)
        throw Error(Fault::Input, "the case has no such page. \"file\" is the name under which the PDF was added.");
    if (row.contains("ask") && row.at("ask").is_boolean() && row.at("ask").get<bool>())
        return core::decisions::ask(page->id, boxes(row, page->size), reason);
    return core::decisions::draw(page->id, boxes(row, page->size), exemption, reason);
}

} // namespace

core::Step decisionList(core::Connection const& connection, std::string_view source)
{
    json const list = json::parse(source, nullptr, false);
    if (!list.is_array())
        throw Error(Fault::Input,
                    "The decisions are not a JSON list. Nothing was decided. See candour-cli decide --help for the form.");
    core::Step step;
    for (std::size_t i = 0; i < list.size(); ++i) {
        try {
            step.push_back(editOf(connection, list[i]));
        } catch (Error const& wrong) {
            throw Error(Fault::Input,
                        "Row " + std::to_string(i + 1) + " of the decisions is wrong, so none was taken: " + wrong.what());
        }
    }
    return step;
}

core::Step acceptAll(core::Connection const& connection, std::string const& exemption)
{
    std::set<std::string> answered;
    for (core::Decision const& decision : core::decisions::all(connection))
        answered.insert(decision.suggestion);
    core::Step step;
    for (core::Suggestion const& suggestion : core::suggestions::all(connection)) {
        if (answered.contains(suggestion.key))
            continue;
        step.push_back(suggestion.advice == core::Advice::Keep ? core::decisions::dismiss(connection, suggestion, "")
                                                               : core::decisions::accept(connection, suggestion, exemption, ""));
    }
    return step;
}

} // namespace app
