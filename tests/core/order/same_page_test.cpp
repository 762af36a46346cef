// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_page.h"
#include "core/source/previews.h"
#include "tests/support/sample_case.h"
#include "tests/support/visits.h"

#include <catch2/catch.hpp>

#include <random>

using namespace core;

namespace {

// A page with strokes of ink at random places, as handwriting leaves them.
std::string strokes(unsigned seed, std::uint8_t ink = 0)
{
    constexpr int width = 496;
    std::mt19937 random(seed);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(width) * 702, 255);
    for (int stroke = 0; stroke < 500; ++stroke) {
        int const left = 40 + static_cast<int>(random() % 380);
        int const top = 40 + static_cast<int>(random() % 600);
        for (int row = top; row < top + 5; ++row)
            for (int column = left; column < left + 9; ++column)
                bytes[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)] = ink;
    }
    return previews::made(Raster({width, 702}, Colour::Grey, std::move(bytes)));
}

Sight seen(std::vector<std::string> const& lines, std::string preview, int confidence = 92)
{
    return {support::typed(lines, confidence), std::move(preview)};
}

} // namespace

TEST_CASE("Pages that were read badly are told by their pictures", "[order]")
{
    CHECK(same_page::same(seen({"Pboto"}, strokes(1)), seen({"xq", "i"}, strokes(1) + " ")));
    CHECK_FALSE(same_page::same(seen({"Photo"}, strokes(1)), seen({"Photo"}, strokes(5))));
    CHECK_FALSE(same_page::same(seen({"Photo"}, ""), seen({"Photo"}, "")));
}

TEST_CASE("A faint page is told by its picture where words were read on it, and is an empty back where none were", "[order]")
{
    constexpr std::uint8_t faint = 225;
    std::vector<std::string> const one{"my rates on Red", "he slept tnragul", "and rang ket at ten", "we went te clrapel"};
    std::vector<std::string> const other{"ny rotes on Rod", "he slept thraugl", "and rang hex at ten", "we wert to chapel"};
    CHECK(same_page::same(seen(one, strokes(1), 60), seen(other, strokes(1, faint), 60)));
    CHECK_FALSE(same_page::same(seen(one, strokes(1), 60), seen(other, strokes(5, faint), 60)));
    CHECK_FALSE(same_page::same(seen({"xq"}, strokes(1)), seen({"i"}, strokes(1, faint))));
}

TEST_CASE("Where a glance told pictures apart, words alone tell pages the same", "[order]")
{
    ComparedSight const photograph(seen({"Pboto"}, strokes(1)));
    ComparedSight const again(seen({"xq", "i"}, strokes(1) + " "));
    CHECK(same_page::compared(photograph, again) == same_page::Likeness::Same);
    CHECK(same_page::compared(photograph, again, same_page::Glance::Unlike) == same_page::Likeness::Other);
    ComparedSight const visit(seen(support::visit, strokes(1)));
    ComparedSight const visitAgain(seen(support::visit, strokes(2)));
    CHECK(same_page::compared(visit, visitAgain, same_page::Glance::Unlike) == same_page::Likeness::Same);
}

TEST_CASE("Pages that look alike and say other things are not the same", "[order]")
{
    auto revised = support::visit;
    revised[0] = "I visited the family on Saturday and found the house warm and tidy.";
    CHECK(same_page::same(seen(support::visit, strokes(1)), seen(support::visit, strokes(1))));
    CHECK_FALSE(same_page::same(seen(support::visit, strokes(1)), seen(revised, strokes(1))));
}

TEST_CASE("Two forms with the same words and other dates are not the same", "[order]")
{
    auto one = support::visit;
    one.insert(one.begin(), "Date 11 December 2000");
    auto other = support::visit;
    other.insert(other.begin(), "Date 21 February 2002");
    CHECK_FALSE(same_page::same(seen(one, "", 60), seen(other, "", 60)));
}

TEST_CASE("Two forms with the same words that were signed on other days are not the same", "[order]")
{
    std::vector<std::string> one(9, "I agree to the placement and to any treatment that may be needed.");
    one.insert(one.end(), support::visit.begin(), support::visit.end());
    one.resize(24, "Ask for the others.");
    auto other = one;
    one.emplace_back("Witnessed: A Marlow Date: 20/07/1998");
    other.emplace_back("Witnessed: A Marlow Date: 09/02/1997");
    CHECK_FALSE(same_page::same(seen(one, "", 60), seen(other, "", 60)));
    CHECK(same_page::same(seen(one, "", 60), seen(one, "", 60)));
}

TEST_CASE("A letter and the same letter with other figures in its telephone number are two records", "[order]")
{
    auto one = support::visit;
    one.push_back("Please ring her on 01632 960 418 before noon.");
    auto other = support::visit;
    other.push_back("Please ring her on 01632 960 413 before noon.");
    CHECK(same_page::compared(seen(one, strokes(1)), seen(other, strokes(1) + " ")) == same_page::Likeness::Apart);
    // With few words only, where the pictures of both agree.
    CHECK_FALSE(
        same_page::same(seen({"Ring 01632 960 418 now"}, strokes(1)), seen({"Ring 01632 960 413 now"}, strokes(1) + " ")));
}

TEST_CASE("A figure that a reader doubts, or takes for a letter, makes no other record", "[order]")
{
    auto one = support::visit;
    one.push_back("Please ring her on 01632 960 418 before noon.");
    auto misread = support::visit;
    misread.push_back("Please ring her on O1632 96O 4l8 before noon.");
    CHECK(same_page::same(seen(one, strokes(1)), seen(misread, strokes(1) + " ")));
    auto doubted = support::visit;
    doubted.push_back("Please ring her on 01632 960 413 before noon.");
    CHECK(same_page::same(seen(one, strokes(1)), seen(doubted, strokes(1) + " ", 70)));
}

TEST_CASE("One letter that went to two people is two records", "[order]")
{
    auto one = support::visit;
    one.insert(one.begin(), "Dear Mrs Marlow,");
    one.push_back("Mrs Marlow will tell her daughter herself.");
    auto other = support::visit;
    other.insert(other.begin(), "Dear Mrs Barlow,");
    other.push_back("Mrs Barlow will tell her daughter herself.");
    CHECK_FALSE(same_page::same(seen(one, strokes(1)), seen(other, strokes(1) + " ")));
    // Once in one place it may be a reader's error.
    other.back() = one.back();
    CHECK(same_page::same(seen(one, strokes(1)), seen(other, strokes(1) + " ")));
}

TEST_CASE("Two copies of a letter with stamps of two days are still copies", "[order]")
{
    auto one = support::visit;
    one.insert(one.begin(), {"RECEIVED", "14 MAR 1994", "AREA 3 OFFICE"});
    auto other = support::visit;
    other.insert(other.begin(), {"RECEIVED", "16 MAR 1994", "AREA 3 OFFICE"});
    CHECK(same_page::same(seen(one, strokes(1)), seen(other, strokes(1) + " ")));
}

TEST_CASE("Dates that both pages give make no two records of them, whichever was taken for the date of each", "[order]")
{
    auto one = support::visit;
    one.insert(one.begin(), {"Date 11 December 2000", "4 December 2000"});
    auto other = support::visit;
    other.insert(other.begin(), {"11 December 2000", "Date 4 December 2000"});
    CHECK(same_page::same(seen(one, ""), seen(other, "")));
}

TEST_CASE("The last line of a letter, alone on its second page, is a copy where the first pages are", "[order]")
{
    Sight const last = seen({"enquiry is over."}, strokes(1));
    CHECK_FALSE(same_page::same(last, seen({"enquiry is over."}, strokes(7))));
    CHECK(same_page::sameBesideCopies(last, seen({"enquiry is over. ."}, strokes(7))));
    CHECK_FALSE(same_page::sameBesideCopies(last, seen({"Yours sincerely,"}, strokes(7))));
    CHECK_FALSE(same_page::sameBesideCopies(seen({"enquiry no 41"}, strokes(1)), seen({"enquiry no 47"}, strokes(1))));
}
