// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Days, months and years as British papers write them and as machines misread them: what dates are put together from.

#include "core/order/page_dates.h"

#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace core::date_parts {

// Figures that readers take for one another, by figure.
constexpr std::array<std::string_view, 10> lookAlikes{"689", "47", "7", "8", "19", "68", "058", "12", "0356", "04"};

int thisYear();

// -1 where it is no number, or where all of it is letters but those that look most like figures.
int number(std::string_view text);
int fullYear(std::string_view text); // of two figures, or four

// 1 to 12, or 0, in English or Welsh. A name of six letters and more may have two wrong, one of five one, and one of four where a year of four
// figures stands behind it and makes it no other word; short forms are taken as they are, but between hyphens.
int monthNamed(std::string_view text, std::string_view year, bool betweenHyphens = false);
int dayInWords(std::string_view text);    // "twenty-first"; 0 where it is none
int weekdayBefore(std::string_view text); // 0 for Sunday to 6, of the word that ends in front of a date; -1 where it names none

// Where no month has such a day, the figure that readers took for the first one: 69 for 09, 71 for 11.
int plausibleDay(int day);
// The same of a year of four figures: 7993 and 1093 for 1993, 1006 and 2906 for 2006.
int plausibleYear(int y);

std::optional<std::chrono::year_month_day> dateOf(int y, int m, int d);

bool overlapsOne(std::vector<PageDate> const& dates, std::size_t begin, std::size_t end);

} // namespace core::date_parts
