// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace core::verifier {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr int format = 1;

OrderedJson jsonOf(Leak const& leak)
{
    OrderedJson row{{"page", leak.page}, {"what", leak.what}};
    for (auto const& [key, words] :
         {std::pair{"kind", leak.kind}, {"why", leak.why}, {"remedy", leak.remedy}, {"printed", leak.printed}})
        if (!words.empty())
            row[key] = words;
    if (leak.place)
        row["place"] = {leak.place->x0, leak.place->y0, leak.place->x1, leak.place->y1};
    return row;
}

Leak leakIn(OrderedJson const& json)
{
    Leak leak{json.at("page").get<int>(), json.at("what").get<std::string>()};
    leak.kind = json.value("kind", "");
    leak.why = json.value("why", "");
    leak.remedy = json.value("remedy", "");
    leak.printed = json.value("printed", "");
    if (json.contains("place")) {
        OrderedJson const& place = json["place"];
        leak.place =
            Rect{place.at(0).get<double>(), place.at(1).get<double>(), place.at(2).get<double>(), place.at(3).get<double>()};
    }
    return leak;
}

std::string counted(std::size_t count, std::string const& noun)
{
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

// "page 3, 5 cm from the left and 12 cm from the top"
std::string whereabouts(Leak const& leak)
{
    auto const centimetres = [](double points) { return std::to_string(std::lround(points / 72 * 2.54)) + " cm"; };
    std::string words = leak.page > 0 ? "page " + std::to_string(leak.page) : "the file as a whole";
    if (leak.place)
        words += ", " + centimetres(leak.place->x0) + " from the left and " + centimetres(leak.place->y0) + " from the top";
    return words;
}

// Findings of one kind together: what, the places, why it matters, what to do.
std::string kindInWords(std::vector<Leak> const& leaks)
{
    std::string words = leaks.front().what + '\n';
    for (Leak const& leak : leaks)
        words += "    " + whereabouts(leak) + '\n';
    return words + "  Why it matters: " + leaks.front().why + "\n  What to do: " + leaks.front().remedy + "\n\n";
}

std::string kindsInWords(std::vector<Leak> const& leaks)
{
    std::vector<std::vector<Leak>> kinds;
    for (Leak const& leak : leaks) {
        auto const same =
            std::find_if(kinds.begin(), kinds.end(), [&](auto const& kind) { return kind.front().kind == leak.kind; });
        if (same == kinds.end())
            kinds.push_back({leak});
        else
            same->push_back(leak);
    }
    std::string words;
    for (std::vector<Leak> const& kind : kinds)
        words += kindInWords(kind);
    return words;
}

std::string sentences(std::vector<Leak> const& leaks)
{
    std::string words;
    for (Leak const& leak : leaks)
        words += (leak.page > 0 ? pageWords(leak) + ": " : "") + leak.what + '\n';
    return words;
}

std::string bundleInWords(Report const& report)
{
    std::string words = report.leaks.empty() ? "Nothing was found that must not be there.\n" : sentences(report.leaks);
    if (!report.notices.empty())
        words += "Worth a look before it is sent:\n" + sentences(report.notices);
    return words;
}

} // namespace

std::string pageWords(Leak const& leak)
{
    return leak.page > 0 ? "Page " + (leak.printed.empty() ? std::to_string(leak.page) : leak.printed) : std::string();
}

std::string toJson(Report const& report)
{
    auto const rows = [](std::vector<Leak> const& leaks) {
        OrderedJson all = OrderedJson::array();
        for (Leak const& leak : leaks)
            all.push_back(jsonOf(leak));
        return all;
    };
    OrderedJson const json{{"format", format},
                           {"subject", report.subject == Subject::Bundle ? "bundle" : "pdf"},
                           {"pages", report.pages},
                           {"findings", rows(report.leaks)},
                           {"notices", rows(report.notices)}};
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::optional<Report> reportFrom(std::string_view text)
{
    try {
        OrderedJson const json = OrderedJson::parse(text);
        if (json.at("format").get<int>() != format)
            return std::nullopt;
        Report report{
            json.at("subject").get<std::string>() == "pdf" ? Subject::Pdf : Subject::Bundle, json.at("pages").get<int>(), {}};
        for (OrderedJson const& leak : json.at("findings"))
            report.leaks.push_back(leakIn(leak));
        for (OrderedJson const& notice : json.at("notices"))
            report.notices.push_back(leakIn(notice));
        return report;
    } catch (nlohmann::json::exception const&) {
        return std::nullopt;
    }
}

std::string inWords(Report const& report)
{
    if (report.subject == Subject::Bundle)
        return bundleInWords(report);
    std::string words = kindsInWords(report.leaks);
    if (report.leaks.empty())
        words = "No redaction was found that only covers, on " + counted(static_cast<std::size_t>(report.pages), "page")
                + ". That is not to say that enough was redacted.\n";
    if (!report.notices.empty())
        words += "Worth a look before it is sent:\n\n" + kindsInWords(report.notices);
    return words;
}

} // namespace core::verifier
