// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is the data subject's own and therefore never suggested: numbers, addresses, postcodes and the date of birth that the
// request names, with the letters that OCR confuses taken for one another. A number that passes its own check and differs
// is somebody else's; so is a house two doors on.

#include "core/request/request.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Day {
    int year = 0;
    int month = 0;
    int day = 0;
    bool operator==(Day const&) const = default;
};

// From the parts as printed: a month as number or word, a year of two digits taken as the last hundred years. Nothing
// where it is no day of the calendar.
std::optional<Day> dayOf(std::string_view day, std::string_view month, std::string_view year);

// Letters and digits alone, in capitals: how numbers are compared.
std::string bare(std::string_view number);

// The text with letters put right that stand among digits ("O1632" is 01632), every byte in its place.
std::string withDigitsPutRight(std::string const& text);

class Subject {
public:
    explicit Subject(Request const& request);

    // `checked` says that the number passes a check of its own, so that one wrong character cannot be a misreading.
    enum class Checked { No, Yes };
    bool owns(std::string_view number, Checked checked) const;
    bool bornOn(Day const& day) const { return m_born && *m_born == day; }
    // One digit differs, as in a misreading or in the birthday of a sister.
    bool nearlyBornOn(Day const& day) const;
    // The words of an address, folded: house number and street decide.
    bool livesAt(std::vector<std::string> const& words) const;
    bool ownsPostcode(std::string_view postcode, int mostDifferences = 0) const;

private:
    struct Home {
        std::vector<std::string> words;
        std::size_t number = 0; // where the house number stands, or the first word where there is none
        std::string flat;       // empty for a whole house
    };
    std::vector<std::string> m_numbers;
    std::vector<Home> m_homes;
    std::vector<std::string> m_postcodes;
    std::optional<Day> m_born;
};

} // namespace core
