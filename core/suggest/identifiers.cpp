// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/identifiers.h"

#include "core/suggest/labels.h"
#include "core/suggest/patterns.h"
#include "core/suggest/postcodes.h"
#include "core/suggest/subject.h"

#include <algorithm>
#include <array>
#include <map>

namespace core::identifiers {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t identifierRules = 7;

// What scores less is not even named as another possibility.
constexpr double leastCandidate = 0.3;

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), digit);
}

// A letter where the shape wants a digit, as the digit that OCR took for it.
char asDigit(char c)
{
    static constexpr std::string_view letters = "OIlLSBZ";
    static constexpr std::string_view digits = "0111582";
    auto const at = letters.find(c);
    return at == std::string_view::npos ? c : digits[at];
}

std::string withDigits(std::string text, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < std::min(to, text.size()); ++i)
        text[i] = asDigit(text[i]);
    return text;
}

// A National Insurance number: prefixes that are not issued are refused (HMRC, NIM39110). Only the letters can be checked.
bool validNino(std::string_view nino)
{
    static constexpr std::string_view firsts = "ABCEGHJKLMNOPRSTWXYZ";
    static constexpr std::string_view seconds = "ABCEGHJKLMNPRSTWXYZ";
    static constexpr std::array<std::string_view, 7> never{"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"};
    return nino.size() == 9 && firsts.find(nino[0]) != std::string_view::npos && seconds.find(nino[1]) != std::string_view::npos
           && std::find(never.begin(), never.end(), nino.substr(0, 2)) == never.end() && allDigits(nino.substr(2, 6))
           && nino[8] >= 'A' && nino[8] <= 'D';
}

// Nothing in a registration can be checked but how much of its shape there is: a year that exists in the current style,
// three digits in the older ones.
bool strongRegistration(std::string_view mark)
{
    if (mark.size() != 7)
        return false;
    if (std::count_if(mark.begin(), mark.end(), digit) == 3)
        return true;
    if (!allDigits(mark.substr(2, 2)))
        return false;
    int const year = (mark[2] - '0') * 10 + (mark[3] - '0');
    return (year >= 2 && year <= 29) || (year >= 51 && year <= 79);
}

// The number as it would be without misreadings of the kind that its shape betrays.
std::string normal(std::string const& check, std::string_view text)
{
    std::string plain = bare(text);
    if (check == "nino") {
        plain = withDigits(plain, 2, 8);
        if (plain.size() == 9 && plain[8] == '8')
            plain[8] = 'B';
    } else if (check == "upn") {
        plain = withDigits(plain, 1, 12);
        if (plain.size() == 13 && !validUpn(plain))
            plain = withDigits(plain, 12, 13);
    } else if (check == "vehicle, current") {
        plain = withDigits(plain, 2, 4);
    } else if (check == "vehicle, letter first" && plain.size() > 4) {
        plain = withDigits(plain, 1, plain.size() - 3);
    } else if (check == "vehicle, letter last" && plain.size() > 4) {
        plain = withDigits(plain, 3, plain.size() - 1);
    }
    return plain;
}

bool passes(std::string const& check, std::string const& number)
{
    if (check == "nhs")
        return validNhs(number);
    if (check == "nino")
        return validNino(number);
    if (check == "upn")
        return validUpn(number);
    if (check == "chi")
        return validChi(number);
    if (check == "hcn")
        return validHcn(number);
    if (check == "uln")
        return validUln(number);
    if (check == "utr")
        return validUtr(number);
    if (check == "card")
        return validCard(number);
    if (check == "iban")
        return validIban(number);
    if (check.starts_with("vehicle"))
        return strongRegistration(number);
    return false;
}

// "Ten digits that pass the NHS check, after the words 'NHS number'."
std::string reasonFor(NumberPattern const& pattern, bool passed, std::optional<std::string> const& label)
{
    std::string reason = pattern.words;
    std::string const& outcome = passed ? pattern.passed : pattern.failed;
    if (!pattern.check.empty() && !outcome.empty())
        reason += ' ' + outcome;
    if (label)
        reason += ", after the words '" + *label + '\'';
    return reason + '.';
}

// Whether the top lines of a page name one of those whose paper it may be.
bool headed(std::vector<Token> const& tokens, std::vector<std::string> const& heads)
{
    constexpr int topLines = 5;
    std::string top = " ";
    for (Token const& token : tokens) {
        if (token.line >= topLines)
            break;
        top += token.folded + ' ';
    }
    return std::any_of(heads.begin(), heads.end(),
                       [&](std::string const& head) { return top.find(' ' + head + ' ') != std::string::npos; });
}

// "Your ref" is the number of whoever was written to.
bool theirs(PageText const& page, std::size_t begin)
{
    static std::vector<std::string> const labels{"your ref", "your reference", "yr ref"};
    return labelBefore(page, begin, labels, 0).has_value();
}

std::optional<Finding> judged(NumberPattern const& pattern, Match const& match, PageText const& page, Subject const& subject)
{
    if (!pattern.letterhead.empty() && theirs(page, match.begin))
        return std::nullopt;
    std::string const number = normal(pattern.check, match.groups[0]);
    // A word in capitals may have the shape of a registration if enough of its letters are called digits.
    if (pattern.category == Category::Vehicle && std::none_of(match.groups[0].begin(), match.groups[0].end(), digit))
        return std::nullopt;
    // "HX20 SDR" is a postcode sooner than a car, and the data subject's own is neither.
    if (pattern.category == Category::Vehicle)
        for (PostcodePlace const& postcode : postcodesIn(match.groups[0]))
            if (subject.ownsPostcode(postcode.postcode, 1))
                return std::nullopt;
    if (pattern.category == Category::Postcode && subject.ownsPostcode(number, 1))
        return std::nullopt;
    bool const passed = passes(pattern.check, number);
    if (subject.owns(number, passed ? Subject::Checked::Yes : Subject::Checked::No))
        return std::nullopt;
    auto const label = pattern.labels.empty() ? std::nullopt : labelBefore(page, match.begin, pattern.labels, pattern.between);
    double const score = pattern.score + (passed ? pattern.checkScore : 0) + (label ? pattern.labelScore : 0);
    if (score < leastCandidate)
        return std::nullopt;
    Finding found;
    found.advice = pattern.advice;
    found.category = pattern.category;
    found.begin = match.begin;
    found.end = match.end;
    found.score = std::min(score, 1.0);
    found.reason = reasonFor(pattern, passed, label);
    return found;
}

void collect(std::vector<Finding>& out, std::vector<NumberPattern> const& shapes, ReadPage const& page, Subject const& subject)
{
    for (NumberPattern const& pattern : shapes) {
        if (!pattern.letterhead.empty() && !headed(page.tokens, pattern.letterhead))
            continue;
        for (Match const& match : matches(*pattern.expression, pattern.digits ? page.digits : page.text))
            if (auto found = judged(pattern, match, page.page, subject))
                out.push_back(std::move(*found));
    }
}

// Digits that fit several kinds of number: each finding says what else they may be, the likeliest first.
void nameCandidates(std::vector<Finding>& findings)
{
    std::vector<Finding> const all = findings;
    for (Finding& finding : findings) {
        std::map<Category, double> others;
        for (Finding const& other : all)
            if (other.category != finding.category && other.begin < finding.end && finding.begin < other.end)
                others[other.category] = std::max(others[other.category], other.score);
        std::vector<std::pair<double, Category>> ranked;
        for (auto const& [category, score] : others)
            ranked.emplace_back(-score, category);
        std::sort(ranked.begin(), ranked.end());
        std::string list;
        for (auto const& [score, category] : ranked)
            list += (list.empty() ? "" : ", ") + std::string(title(category)) + " ("
                    + std::to_string(static_cast<int>(-score * 100 + 0.5)) + " %)";
        if (!list.empty())
            finding.reason += " It may also be: " + list + '.';
    }
}

} // namespace

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge)
{
    std::vector<Finding> out;
    collect(out, patterns().numbers, page, knowledge.subject);
    collect(out, knowledge.ownNumbers, page, knowledge.subject);
    nameCandidates(out);
    std::erase_if(out, [](Finding const& finding) { return finding.score < patterns().threshold; });
    return out;
}

bool validNhs(std::string_view digits)
{
    if (digits.size() != 10 || !allDigits(digits) || digits.find_first_not_of(digits[0]) == std::string_view::npos)
        return false;
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (digits[static_cast<std::size_t>(i)] - '0') * (10 - i);
    int const check = 11 - sum % 11;
    return check != 10 && (check == 11 ? 0 : check) == digits[9] - '0';
}

bool validChi(std::string_view digits)
{
    return validNhs(digits) && dayOf(digits.substr(0, 2), digits.substr(2, 2), digits.substr(4, 2)).has_value();
}

bool validHcn(std::string_view digits)
{
    return validNhs(digits) && digits >= "3200000010" && digits <= "3999999999";
}

bool validUln(std::string_view digits)
{
    if (digits.size() != 10 || !allDigits(digits) || digits[0] == '0')
        return false;
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (digits[static_cast<std::size_t>(i)] - '0') * (10 - i);
    return sum % 11 != 0 && 10 - sum % 11 == digits[9] - '0';
}

bool validUtr(std::string_view digits)
{
    static constexpr std::array<int, 9> weights{6, 7, 8, 9, 10, 5, 4, 3, 2};
    static constexpr std::string_view checks = "21987654321";
    if (digits.size() != 10 || !allDigits(digits) || digits.find_first_not_of(digits[0]) == std::string_view::npos)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += (digits[i + 1] - '0') * weights[i];
    return checks[static_cast<std::size_t>(sum % 11)] == digits[0];
}

bool validCard(std::string_view digits)
{
    if (digits.size() < 13 || digits.size() > 19 || !allDigits(digits)
        || digits.find_first_not_of(digits[0]) == std::string_view::npos)
        return false;
    int sum = 0;
    bool twice = false;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c, twice = !twice) {
        int const value = (*c - '0') * (twice ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

bool validIban(std::string_view iban)
{
    if (iban.size() < 15 || iban.size() > 34 || !allDigits(iban.substr(2, 2)))
        return false;
    std::string const turned = std::string(iban.substr(4)) + std::string(iban.substr(0, 4));
    int rest = 0;
    for (char c : turned) {
        if (digit(c))
            rest = (rest * 10 + (c - '0')) % 97;
        else if (c >= 'A' && c <= 'Z')
            rest = (rest * 100 + (c - 'A' + 10)) % 97;
        else
            return false;
    }
    return rest == 1;
}

bool validUpn(std::string_view upn)
{
    // I, O and S are not used; a temporary number ends in a letter, which counts by its place in the same row.
    static constexpr std::string_view row = "ABCDEFGHJKLMNPQRTUVWXYZ";
    if (upn.size() != 13 || !allDigits(upn.substr(1, 11)))
        return false;
    std::size_t sum = 0;
    for (std::size_t i = 1; i < 12; ++i)
        sum += static_cast<std::size_t>(upn[i] - '0') * (i + 1);
    std::size_t const last = digit(upn[12]) ? static_cast<std::size_t>(upn[12] - '0') : row.find(upn[12]);
    if (last == std::string_view::npos)
        return false;
    sum += last * 13;
    return row[sum % 23] == upn[0];
}

Digest fingerprint()
{
    return Fingerprint().add(identifierRules).add(patterns().fingerprint).finish();
}

} // namespace core::identifiers
