// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The shapes of numbers, dates and addresses, and the words beside them, as resources/patterns/identifiers.json has them:
// a new shape is a row there. Expressions are RE2's, which take a time that grows with the page and no faster.

#include "core/base/digest.h"
#include "core/suggest/suggestion.h"

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace core {

// A kind of number. The score begins at `score`; a check that passes and a label in front of it add to it.
struct NumberPattern {
    Category category = Category::Nhs;
    std::unique_ptr<re2::RE2> expression;
    bool digits = false; // read on text whose misread digits were put right
    std::string check;   // nhs, nino, upn, card, iban, a style of vehicle, or nothing
    double score = 0;
    double checkScore = 0;               // added where the check passes
    double labelScore = 0;               // added after one of the labels
    std::vector<std::string> labels;     // as people print them
    int between = 0;                     // words that may stand between label and number
    std::vector<std::string> letterhead; // one of these must stand at the top of the page; none if empty
    Advice advice = Advice::Redact;
    std::string words;  // "Ten digits"
    std::string passed; // "that pass the NHS check"
    std::string failed;
};

struct AddressWords {
    std::unordered_set<std::string> streets; // folded: "road", "rd"
    std::unordered_set<std::string> houses;  // words that end the name of a building: "cottage"
    std::unordered_set<std::string> flats;   // words in front of a second number: "flat"
    std::unordered_set<std::string> offices; // words of an address where people work
    std::unordered_set<std::string> stops;   // labels of forms, which end an address
};

struct Patterns {
    // Throws Fault::Integrity where the file is malformed or an expression is none.
    explicit Patterns(std::string_view json);

    double threshold = 0; // what scores less is not suggested
    std::vector<NumberPattern> numbers;
    std::vector<std::unique_ptr<re2::RE2>> dates; // with groups day, month and year
    std::vector<std::string> birthLabels;
    std::unique_ptr<re2::RE2> postcode; // with groups outward and inward
    std::unordered_set<std::string> postcodeAreas;
    std::vector<std::string> telephoneLabels;
    std::unordered_set<std::string> telephoneMarks; // folded words in brackets behind a number: "(work)"
    std::unique_ptr<re2::RE2> localNumber;          // a telephone number without its area code
    std::unique_ptr<re2::RE2> exchangeNumber;       // one behind the name of its exchange: "Thornby 3412"
    std::unique_ptr<re2::RE2> misreadTelephone;     // one with digits lost or taken for others
    AddressWords address;
    Digest fingerprint;
};

// The file that ships with the program.
Patterns const& patterns();

// The rows of "numbers" in a file of an organisation's own; none where it has no such part. Throws Fault::Input, saying which row is
// wrong.
std::vector<NumberPattern> ownNumbers(std::string_view json);

// A place where an expression matches: from the first of its groups to the last, without the characters beside them.
struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::string_view> groups; // from 0; empty where a group took no part
};

// From left to right, none overlapping another. The expression must have at least one group.
std::vector<Match> matches(re2::RE2 const& expression, std::string_view text);
// The group of that name. The expression must have it.
std::string_view group(re2::RE2 const& expression, Match const& match, std::string const& name);

} // namespace core
