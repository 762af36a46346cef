// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/date_words.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

// About the first date of the text.
AroundDate aboutDate(std::string const& text)
{
    PageText page;
    page.text = text;
    static std::string kept; // what it points into
    kept = text;
    return date_words::around(kept, page_dates::find(page).at(0));
}

DateLabel labelIn(std::string const& text)
{
    return date_words::label(aboutDate(text));
}

} // namespace

TEST_CASE("A label says whether the paper is of that day", "[order]")
{
    for (char const* line : {"Date 3/4/99", "DATE: 3/4/99", "Date of contact: 3/4/99", "Date typed 3/4/99", "Typed: 3/4/99",
                             "Ref: 5/38 Date: Monday 3/4/99", "Date and 3/4/99", "Date / time |3/4/99", "Sent 3/4/99",
                             "Updated 3/4/99", "Week beginning: 3/4/99", "w/c 3/4/99", "When: 3/4/99", "Meeting date 3/4/99",
                             "Prepared by Ada Quigley 3/4/99", "Panel 3/4/99 Siblings Carl", "Key events as at 3/4/99",
                             "Enquiry began and enquiry ended 3/4/99", "REQUESTED BY PS ELLIS 3/4/99 1.25pm"}) {
        INFO(line);
        CHECK(labelIn(line) == DateLabel::OfPaper);
    }
    for (char const* line : {"Clinic date: 3/4/99", "Date opened 3/4/99", "Date received: Monday 3/4/99",
                             "Date of admission 3/4/99", "Reg. GP Dr Ellis printed 3/4/99", "Printed Sat 3/4/99 by Dr Ellis"}) {
        INFO(line);
        CHECK(labelIn(line) == DateLabel::OfSomething);
    }
    for (char const* line : {"Date of birth 3/4/99", "Date of next review 3/4/99", "Review date 3/4/99", "Expiry date 3/4/99",
                             "Date of death 3/4/99", "I do not know when 3/4/99", "The update of 3/4/99",
                             "to be completed by Mr Ellis 3/4/99", "Next review: 3/4/99", "PRINTED 3/4/99"}) {
        INFO(line);
        CHECK(labelIn(line) == DateLabel::None);
    }
}

TEST_CASE("A date stands alone though its day of the week and a time stand beside it", "[order]")
{
    for (char const* line :
         {"3/4/99", "Saturday 3/4/99", "Sat, 3 April 1999 at 12.50pm", "3 Apr 99 1530 hrs", "3/4/99 - 10:30"}) {
        INFO(line);
        CHECK(date_words::isAlone(aboutDate(line)));
    }
    CHECK_FALSE(date_words::isAlone(aboutDate("3/4/99 12 Mill Lane")));
    CHECK_FALSE(date_words::isAlone(aboutDate("She came on Saturday 3/4/99")));
}

TEST_CASE("A date beside references stands alone, and the end of a sentence does not", "[order]")
{
    CHECK(date_words::isAlone(aboutDate("Our ref FB/Quigley/88 Your ref WCC/73 3 April 1999")));
    CHECK(date_words::isAlone(aboutDate("3 April 1999 Ref HB2447/JH")));
    CHECK_FALSE(date_words::isAlone(aboutDate("Our ref FB/Quigley/88 and yours of 3 April 1999")));
    CHECK_FALSE(
        date_words::isAlone(aboutDate("I have asked for a report and shall see her again in the clinic on\n3 April 1999.")));
    CHECK(date_words::isAlone(aboutDate("The Health Centre\n3 April 1999.")));
}

TEST_CASE("A date behind the numbers of whose paper it is is told from a hearing and from a birthday", "[order]")
{
    CHECK(date_words::isBehindFields(aboutDate("Ada Quigley NHS 926 387 6215 the 3rd of April 1999")));
    CHECK_FALSE(date_words::isBehindFields(aboutDate("Case: No. 211 Hearing: 3 April 1999")));
    CHECK_FALSE(date_words::isBehindFields(aboutDate("NHS 926 387 6215 DOB 3 April 1999")));
    CHECK_FALSE(date_words::isBehindFields(aboutDate("NHS 926 387 6215 3 April 1999 to be told of it")));
}

TEST_CASE("The day that a form says something was received is no stamp", "[order]")
{
    CHECK_FALSE(date_words::isStamped(aboutDate("Date received: 3/4/99")));
    CHECK(date_words::isStamped(aboutDate("DATE RECEIVED 3 APR 1999")));
    CHECK(date_words::isStamped(aboutDate("RECEIVED\n3 APR 1999")));
    CHECK(date_words::isStamped(aboutDate("rec'd 3/4/99")));
    CHECK_FALSE(date_words::isStamped(aboutDate("RECEIVED\nshe wrote on 3/4/99 and again")));
}

TEST_CASE("A sentence may break in front of a date", "[order]")
{
    CHECK(date_words::isBirth(aboutDate("There was also Ben Ellis of 5 Mill Lane, born\n3/4/59, who was away.")));
    CHECK_FALSE(date_words::isBirth(aboutDate("He was born here.\n3/4/99")));
    CHECK(date_words::goesOnFromAbove(aboutDate("She left her in the care of her aunt on\n3/4/99 and went.")));
    CHECK_FALSE(date_words::goesOnFromAbove(aboutDate("She told me what she had seen before.\n3/4/99 Visited.")));
    CHECK_FALSE(date_words::goesOnFromAbove(aboutDate("She left on\nMonday, the day, 3/4/99")));
}

TEST_CASE("A name alone in front of a date signs", "[order]")
{
    CHECK(date_words::isSigned(aboutDate("Ada Quigley 3/4/99 1410 hrs")));
    CHECK(date_words::isSigned(aboutDate("A. Quigley 3/4/99")));
    CHECK_FALSE(date_words::isSigned(aboutDate("Ada Quigley came 3/4/99")));
    CHECK_FALSE(date_words::isSigned(aboutDate("Ada Quigley 3/4/99 was there")));
    CHECK_FALSE(date_words::isSigned(aboutDate("D.O.B. 3/4/99")));
    CHECK_FALSE(date_words::isSigned(
        aboutDate("Advice was taken from Dr Ellis and the school on 2 May 1999, and from\nDr Quigley 3/4/99")));
}
