// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>

namespace core::request {

namespace {

using nlohmann::json;

Error wrong(std::string const& what)
{
    return {Fault::Input, "The request cannot be used: " + what};
}

std::string textOf(json const& value, std::string const& key)
{
    if (value.is_null())
        return {};
    if (!value.is_string())
        throw wrong("\"" + key + "\" must be text in quotation marks. Correct it, or leave it out.");
    return trimmed(value.get<std::string>());
}

std::vector<std::string> textsOf(json const& value, std::string const& key)
{
    std::vector<std::string> texts;
    if (value.is_null())
        return texts;
    if (!value.is_array())
        throw wrong("\"" + key + R"(" must be a list of texts, such as ["one", "another"]. Correct it, or leave it out.)");
    for (json const& item : value)
        if (std::string text = textOf(item, key); !text.empty())
            texts.push_back(std::move(text));
    return texts;
}

int numberIn(std::string_view digits)
{
    int value = 0;
    auto const [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const onlyDigits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return problem == std::errc() && onlyDigits ? value : -1;
}

// ISO 8601, a day that there was: 1987-02-30 is none.
bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    int const year = numberIn(text.substr(0, 4));
    int const month = numberIn(text.substr(5, 2));
    int const day = numberIn(text.substr(8, 2));
    if (year < 1 || month < 1 || day < 1)
        return false;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

void check(Request const& request)
{
    if (trimmed(request.dataSubject).empty())
        throw wrong("it does not say whose record it is. Give the name as \"data_subject\".");
    if (!request.dateOfBirth.empty() && !isDate(request.dateOfBirth))
        throw wrong("the date of birth is not a day of the calendar. Write it as year-month-day, such as 1987-01-28.");
}

int lineOf(std::string_view text, std::size_t byte)
{
    return 1
           + static_cast<int>(
               std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())), '\n'));
}

json parsedJson(std::string_view text)
{
    try {
        return json::parse(text);
    } catch (json::parse_error const& e) {
        // What the parser says quotes the request, so only the place is passed on.
        throw wrong("line " + std::to_string(lineOf(text, e.byte)) + " is not JSON. Correct it, or make the request anew.");
    }
}

std::set<std::string> const& knownMembers()
{
    // The second line is the clock's (clock.h).
    static std::set<std::string> const known{"data_subject", "also_known_as", "date_of_birth", "addresses", "reference",
                                             "files",        "received",      "regime",        "nation",    "identity_received",
                                             "fee_paid"};
    return known;
}

} // namespace

Request parse(std::string_view json)
{
    nlohmann::json const members = parsedJson(json);
    if (!members.is_object())
        throw wrong("it is not a JSON object. It begins with { and ends with }.");
    auto const member = [&members](std::string const& key) { return members.value(key, nlohmann::json()); };

    Request request;
    request.dataSubject = textOf(member("data_subject"), "data_subject");
    request.otherNames = textsOf(member("also_known_as"), "also_known_as");
    request.dateOfBirth = textOf(member("date_of_birth"), "date_of_birth");
    request.addresses = textsOf(member("addresses"), "addresses");
    request.reference = textOf(member("reference"), "reference");
    // An identifier that was passed over unseen would be proposed for redaction on every page, so a number is refused.
    for (auto const& [key, value] : members.items())
        if (!knownMembers().contains(key))
            if (std::string identifier = textOf(value, key); !identifier.empty())
                request.identifiers.push_back({key, std::move(identifier)});
    check(request);
    return request;
}

std::string toJson(Request const& request)
{
    json members{{"data_subject", request.dataSubject},
                 {"also_known_as", request.otherNames},
                 {"date_of_birth", request.dateOfBirth},
                 {"addresses", request.addresses},
                 {"reference", request.reference}};
    for (Identifier const& identifier : request.identifiers)
        members[identifier.kind] = identifier.value;
    try {
        return members.dump(1);
    } catch (json::type_error const&) {
        throw wrong("it holds text that is not UTF-8. Type that text again.");
    }
}

void store(Act& act, Request const& request)
{
    std::set<std::string> kinds;
    for (Identifier const& identifier : request.identifiers)
        if (knownMembers().contains(identifier.kind) || !kinds.insert(identifier.kind).second)
            throw wrong("the identifier \"" + identifier.kind + "\" stands twice. Give each kind once.");
    // As it would be read from a file: checked, trimmed, in one order.
    Request const kept = parse(toJson(request));
    act.database()
        .prepare("INSERT INTO request (only, json) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET json = excluded.json")
        .with(toJson(kept))
        .run();
    json const details{{"other names", kept.otherNames.size()},
                       {"addresses", kept.addresses.size()},
                       {"identifiers", kept.identifiers.size()},
                       {"fingerprint", fingerprint(kept).hex()}};
    act.record("request", details.dump());
}

Request load(Connection const& connection)
{
    Statement row = connection.prepare("SELECT json FROM request");
    return row.step() ? parse(row.text(0)) : Request{};
}

Digest fingerprint(Request const& request)
{
    Fingerprint digest;
    auto const list = [&digest](std::vector<std::string> const& texts) {
        digest.add(static_cast<std::int64_t>(texts.size()));
        for (std::string const& text : texts)
            digest.add(text);
    };
    digest.add(request.dataSubject);
    list(request.otherNames);
    digest.add(request.dateOfBirth);
    list(request.addresses);
    digest.add(static_cast<std::int64_t>(request.identifiers.size()));
    for (Identifier const& identifier : request.identifiers)
        digest.add(identifier.kind).add(identifier.value);
    return digest.add(request.reference).finish();
}

} // namespace core::request
