// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/patterns.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/suggest/tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

std::unique_ptr<re2::RE2> expression(nlohmann::json const& text)
{
    auto made = std::make_unique<re2::RE2>(text.get<std::string>(), re2::RE2::Quiet);
    if (!made->ok())
        throw Error(Fault::Integrity,
                    "A pattern of identifiers.json is no regular expression: " + made->error() + ". Install the program again.");
    return made;
}

std::unordered_set<std::string> foldedSet(nlohmann::json const& list)
{
    std::unordered_set<std::string> out;
    for (auto const& word : list)
        out.insert(plainWord(word.get<std::string>()));
    return out;
}

NumberPattern numberPattern(nlohmann::json const& row)
{
    NumberPattern made;
    made.category = category(row.at("category").get<std::string>());
    made.expression = expression(row.at("expression"));
    made.digits = row.at("digits").get<bool>();
    made.check = row.value("check", "");
    made.score = row.at("score").get<double>();
    made.checkScore = row.value("check_score", 0.0);
    made.labelScore = row.value("label_score", 0.0);
    made.labels = row.value("labels", std::vector<std::string>{});
    made.between = row.value("between", 1);
    made.letterhead = row.value("letterhead", std::vector<std::string>{});
    made.advice = row.value("advice", "redact") == "keep" ? Advice::Keep : Advice::Redact;
    made.words = row.at("words").get<std::string>();
    made.passed = row.value("passed", "");
    made.failed = row.value("failed", "");
    return made;
}

} // namespace

Patterns::Patterns(std::string_view json)
{
    try {
        auto const file = nlohmann::json::parse(json);
        threshold = file.at("threshold").get<double>();
        for (auto const& row : file.at("numbers"))
            numbers.push_back(numberPattern(row));
        for (auto const& row : file.at("dates"))
            dates.push_back(expression(row));
        birthLabels = file.at("birth_labels").get<std::vector<std::string>>();
        postcode = expression(file.at("postcode"));
        for (auto const& area : file.at("postcode_areas"))
            postcodeAreas.insert(area.get<std::string>());
        telephoneLabels = file.at("telephone_labels").get<std::vector<std::string>>();
        telephoneMarks = foldedSet(file.at("telephone_marks"));
        exchangeNumber = expression(file.at("exchange_number"));
        localNumber = expression(file.at("local_number"));
        misreadTelephone = expression(file.at("misread_telephone"));
        auto const& words = file.at("address");
        address.streets = foldedSet(words.at("streets"));
        address.houses = foldedSet(words.at("houses"));
        address.flats = foldedSet(words.at("flats"));
        address.offices = foldedSet(words.at("offices"));
        address.stops = foldedSet(words.at("stops"));
    } catch (nlohmann::json::exception const& problem) {
        throw Error(Fault::Integrity,
                    "Reading the patterns of numbers failed: " + std::string(problem.what()) + ". Install the program again.");
    }
    fingerprint = Fingerprint().add(json).finish();
}

Patterns const& patterns()
{
    static Patterns const shipped(resource("patterns/identifiers.json"));
    return shipped;
}

std::vector<NumberPattern> ownNumbers(std::string_view json)
{
    std::vector<NumberPattern> out;
    std::size_t row = 1;
    try {
        if (json.empty())
            return out;
        auto const file = nlohmann::json::parse(json);
        for (auto const& one : file.value("numbers", nlohmann::json::array())) {
            out.push_back(numberPattern(one));
            re2::RE2 const& made = *out.back().expression;
            // What takes no character, or has no part to be shown, would never end or never be seen.
            if (made.NumberOfCapturingGroups() < 1 || re2::RE2::FullMatch("", made))
                throw Error(Fault::Input, "its expression has no part in brackets, or fits where nothing stands.");
            ++row;
        }
    } catch (std::exception const& problem) {
        throw Error(Fault::Input,
                    "Row " + std::to_string(row) + " of the patterns cannot be used: " + std::string(problem.what())
                        + " Each row has category, expression, digits, score and words; see the program's own file.");
    }
    return out;
}

std::vector<Match> matches(re2::RE2 const& expression, std::string_view text)
{
    auto const groups = static_cast<std::size_t>(expression.NumberOfCapturingGroups());
    std::vector<re2::StringPiece> pieces(groups + 1);
    re2::StringPiece const whole(text.data(), text.size());
    std::vector<Match> out;
    std::size_t at = 0;
    while (at < text.size()
           && expression.Match(whole, at, text.size(), re2::RE2::UNANCHORED, pieces.data(), static_cast<int>(pieces.size()))) {
        Match match;
        match.begin = text.size();
        for (std::size_t i = 1; i <= groups; ++i) {
            match.groups.emplace_back(pieces[i].data() ? std::string_view(pieces[i].data(), pieces[i].size())
                                                       : std::string_view());
            if (match.groups.back().empty())
                continue;
            auto const begin = static_cast<std::size_t>(pieces[i].data() - text.data());
            match.begin = std::min(match.begin, begin);
            match.end = std::max(match.end, begin + pieces[i].size());
        }
        expects(match.end > at, "a pattern takes at least one character");
        // The character behind a match may stand in front of the next.
        at = match.end;
        out.push_back(std::move(match));
    }
    return out;
}

std::string_view group(re2::RE2 const& expression, Match const& match, std::string const& name)
{
    auto const found = expression.NamedCapturingGroups().find(name);
    expects(found != expression.NamedCapturingGroups().end(), "a pattern of dates names its parts");
    return match.groups[static_cast<std::size_t>(found->second - 1)];
}

} // namespace core
