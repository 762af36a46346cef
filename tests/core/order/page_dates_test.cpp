// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_dates.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace core;
using support::typed;

namespace {

std::vector<std::string> datesIn(std::string const& line)
{
    std::vector<std::string> all;
    for (PageDate const& date : page_dates::find(typed({line})))
        all.push_back(page_dates::iso(date.date));
    return all;
}

std::string dateOf(std::vector<std::vector<std::string>> const& document)
{
    std::vector<DatesOfPage> pages;
    for (auto const& lines : document)
        pages.push_back(page_dates::of(typed(lines)));
    auto const dates = page_dates::ofDocument(pages);
    return dates.empty() ? "" : page_dates::iso(dates.front().date);
}

// Words that stand at these places of a line, from the left.
using Columns = std::vector<std::pair<double, std::string>>;

std::string dateOfForm(std::vector<Columns> const& lines)
{
    constexpr double letter = 5;
    constexpr double height = 10;
    PageTextWriter writer;
    double y = height;
    for (Columns const& columns : lines) {
        for (auto const& [left, text] : columns) {
            std::istringstream words(text);
            double x = left;
            for (std::string word; words >> word; x += letter) {
                double const right = x + letter * static_cast<double>(word.size());
                writer.word(word, {x, y, right, y + height}, 90);
                x = right;
            }
        }
        writer.endLine();
        y += 2 * height;
    }
    auto const dates = page_dates::ofDocument({page_dates::of(writer.finish(Turn(), 0))});
    return dates.empty() ? "" : page_dates::iso(dates.front().date);
}

} // namespace

TEST_CASE("Dates are found in every form that British papers use", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("Seen on 4/3/91 at home") == Dates{"1991-03-04"});
    CHECK(datesIn("04.03.1991 and 5-3-1991") == Dates{"1991-03-04", "1991-03-05"});
    CHECK(datesIn("the 21st day of June 1988") == Dates{"1988-06-21"});
    CHECK(datesIn("3rd May, 1991") == Dates{"1991-05-03"});
    CHECK(datesIn("07 OCT 88") == Dates{"1988-10-07"});
    CHECK(datesIn("March 4, 1991") == Dates{"1991-03-04"});
    CHECK(datesIn("made 1991-03-04.") == Dates{"1991-03-04"});
    CHECK(datesIn("12 Sept 03") == Dates{"2003-09-12"});
}

TEST_CASE("Dates are found with colons, with strokes that lean back and with nothing but blanks, and times, sort codes and "
          "numbers are none",
          "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("Date 23:2:94 Time 1915 hrs") == Dates{"1994-02-23"});
    CHECK(datesIn("28\\10\\79 Office visit") == Dates{"1979-10-28"});
    CHECK(datesIn("12 01 86 Tel. call in") == Dates{"1986-01-12"});
    CHECK(datesIn("When 11 10 83 2.05pm") == Dates{"1983-10-11"});
    CHECK(dateOf({{"p. 4", "7:3:86", "Dear Mrs Cole"}}) == "1986-03-07");
    CHECK(datesIn("Sent: 3 May 2001 10:12:04") == Dates{"2001-05-03"});
    CHECK(datesIn("Date and time 22:10:03 1510 hrs") == Dates{"2003-10-22"});
    CHECK(datesIn("at 10:12:04").empty());
    CHECK(dateOf({{"INCIDENT LOG 3/5/90", "12:53:42", "10:08:12", "08:07:03"}}) == "1990-05-03");
    CHECK(datesIn("Sort code 20 12 79, account").empty());
    CHECK(datesIn("Tel 01 12 83 and 4 20 12 79, 12 09 03 44 5").empty());
    CHECK(datesIn("25 13 86").empty());
}

TEST_CASE("Dates are found as readers misread them", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("Date 1ith April 1998") == Dates{"1998-04-11"});
    CHECK(datesIn("l4/O3/1994") == Dates{"1994-03-14"});
    CHECK(datesIn("2 Febuary 1990") == Dates{"1990-02-02"});
    CHECK(datesIn("Dated 12th\"May 1991") == Dates{"1991-05-12"});
    CHECK(datesIn("10th\u2019March 1988") == Dates{"1988-03-10"});
    CHECK(datesIn("IO/5/01") == Dates{"2001-05-10"});
    CHECK(datesIn("31,10.2010") == Dates{"2010-10-31"});
    CHECK(datesIn("Date of Panel 28/August 1994") == Dates{"1994-08-28"});
    CHECK(datesIn("Date 20 Novembe: 1991") == Dates{"1991-11-20"});
    CHECK(datesIn("Date 7/7102") == Dates{"2002-07-07"});
    CHECK(datesIn("Date: 3173/04") == Dates{"2004-03-31"});
    CHECK(datesIn("26.06.2005at 11.15am") == Dates{"2005-06-26"});
    CHECK(datesIn("Date 1th of January 2004") == Dates{"2004-01-11"});
    CHECK(datesIn("20 Suly 1992") == Dates{"1992-07-20"});
    CHECK(datesIn("7th Dec \u201909") == Dates{"2009-12-07"});
    CHECK(datesIn("\\|.05.00") == Dates{"2000-05-11"});
    CHECK(datesIn("}].05.00") == Dates{"2000-05-11"});
    CHECK(datesIn("\\l-SeR-2006 at ten") == Dates{"2006-09-11"});
    CHECK(datesIn("11-Jut-2006").empty()); // June or July
    CHECK(datesIn("Date \u2014-20 April 1997") == Dates{"1997-04-20"});
    CHECK(datesIn("Date ....20.4.97") == Dates{"1997-04-20"});
    CHECK(datesIn("Date / time (24,01,02 1755 hrs") == Dates{"2002-01-24"});
    CHECK(datesIn("26,01,89 Ada fell out with him") == Dates{"1989-01-26"});
}

TEST_CASE("Ordinals in capitals or misread, months in Roman figures and words that run into a date are read", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("27TH APRIL 1999") == Dates{"1999-04-27"});
    CHECK(datesIn("held on IST APRIL 1990.") == Dates{"1990-04-01"});
    CHECK(datesIn("WEEK ENDING January 18fh, 1988") == Dates{"1988-01-18"});
    CHECK(datesIn("by Mr Ellis, 1 1th Sept. 97.") == Dates{"1997-09-11"});
    CHECK(datesIn("Date dictated 9.vi.97") == Dates{"1997-06-09"});
    CHECK(datesIn("14-XII-88") == Dates{"1988-12-14"});
    CHECK(datesIn("14-II-88") == Dates{"1988-11-14"}); // 11 misread
    CHECK(datesIn("14.ii.88") == Dates{"1988-02-14"});
    CHECK(datesIn("14.xiv.88").empty());
    CHECK(datesIn("Date17 November 1998") == Dates{"1998-11-17"});
    CHECK(datesIn("Update17 November 1998").empty());
    CHECK(datesIn("Date & time 26 JAN 901440 hrs") == Dates{"1990-01-26"});
    CHECK(datesIn("Prepared 16.03.2000page 1") == Dates{"2000-03-16"});
    CHECK(datesIn("Prepared 16.03 2000 page 1") == Dates{"2000-03-16"});
    CHECK(datesIn("16.03 200").empty());
}

TEST_CASE("The border of a table is no figure of a date, nor is a line to write on part of its label", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("Date / time |7/9/95 20:10") == Dates{"1995-09-07"});
    CHECK(dateOf({{"Date _ 5th November 1990", "Re: Ada Quigley, d.o.b. 22.02.83", "seen on 23rd November 1990"}})
          == "1990-11-05");
}

TEST_CASE("A figure that makes no day or no year is put right", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("Date 69 SEP 1988 Time") == Dates{"1988-09-09"});
    CHECK(datesIn("71 March 1988") == Dates{"1988-03-11"});
    CHECK(datesIn("12 March 1098") == Dates{"1998-03-12"});
    CHECK(datesIn("12 March 7993") == Dates{"1993-03-12"});
    CHECK(datesIn("12 March 1006") == Dates{"2006-03-12"});
    CHECK(datesIn("12 March 2901") == Dates{"2001-03-12"});
    CHECK(datesIn("52 March 1993").empty());
}

TEST_CASE("The day of the week puts a date right where only one other figure agrees with it", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("on Friday 8 March 1991") == Dates{"1991-03-08"});
    CHECK(datesIn("on Sunday 8 March 1991") == Dates{"1991-03-03"});
    CHECK(datesIn("on Wednesday 8 March 1991") == Dates{"1991-03-06"});
    CHECK(datesIn("on Monday 8 March 1991") == Dates{"1991-03-08"}); // no figure like 8 makes it a Monday
}

TEST_CASE("Where no other day agrees with the day of the week, the last figure of the year was misread", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("THURSDAY, 2 JULY 2004") == Dates{"2009-07-02"});
    CHECK(datesIn("FRIDAY, 2 JULY 2004") == Dates{"2004-07-02"});
    CHECK(datesIn("SUNDAY, 2 JULY 2004") == Dates{"2004-07-02"}); // no year like it has that Sunday
}

TEST_CASE("The first letter of a month is no day", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("in person on September 24 1991 about") == Dates{"1991-09-24"});
    CHECK(datesIn("Tel 900436 September 29 2003") == Dates{"2003-09-29"});
    CHECK(datesIn("S September 1991") == Dates{"1991-09-05"});
    CHECK(datesIn("Typed 9th Apri) 1997") == Dates{"1997-04-09"});
}

TEST_CASE("A date that a narrow column breaks is read on in the next line", "[order]")
{
    auto const found = [](std::vector<std::string> const& lines) {
        std::vector<PageDate> const dates = page_dates::find(typed(lines));
        return dates.size() == 1 ? page_dates::iso(dates[0].date) : "";
    };
    CHECK(found({"10/05/199 | Granddad let slip that she was away", "9 and that nobody listens."}) == "1999-05-10");
    CHECK(found({"Date 22nd November Attendance | 45%", ": 1999"}) == "1999-11-22");
    CHECK(found({"Completed 24.11.", "1996 by her"}) == "1996-11-24");
    CHECK(found({"DATE", "26.04.", "92", "Raymond came."}) == "1992-04-26");
    CHECK(found({"24.", "0s.", "88", "The house was warm."}) == "1988-05-24");
    CHECK(found({"5.", "12.", "14 chairs were there."}).empty());
    CHECK(found({"5 Mill Lane", "3173/04", "Dear Ms Ellis,"}) == "2004-03-31");
    CHECK(found({"Ellis, Ada", "3173/04", "Running record"}).empty());
    CHECK(found({"She came on 22nd November and went", "home again."}).empty());
    CHECK(found({"on October 20th,", "1986 at 13:45"}) == "1986-10-20");
}

TEST_CASE("Years of two figures stand below their days where entries of the page agree on them, numbers of houses do not",
          "[order]")
{
    auto const found = [](std::vector<std::string> const& lines) {
        std::vector<std::string> days;
        for (PageDate const& date : page_dates::find(typed(lines)))
            days.push_back(page_dates::iso(date.date));
        return days;
    };
    CHECK(found({"4th Dec. Letter Note from Mr Ellis", "87 Ada in tears.", "22nd Dec. T/C Please ring before 2",
                 "87 or the neighbour."})
          == std::vector<std::string>{"1987-12-04", "1987-12-22"});
    CHECK(found({"4th Dec. Letter Note from Mr Ellis", "87 Ada in tears."}).empty());
    CHECK(found({"4 May She went to", "12 Mill Lane", "9 June She went to", "14 Mill Lane"}).empty());
}

TEST_CASE("A number of a house behind a month is no year to come", "[order]")
{
    CHECK(dateOf({{"INITIAL CONFERENCE", "Family name Quigley  Date 10 February 1999", "Child  D.O.B.  Address",
                   "Ada Quigley 5th November 35 Weavers Walk", "1979"}})
          == "1999-02-10");
}

TEST_CASE("A form without a date is of when it was stamped, before any date that it tells of", "[order]")
{
    std::vector<std::string> form(20, "There was more to say about it.");
    form[0] = "REFERRAL RECORD  ALLOCATED";
    form[1] = "Form 102  CONFIDENTIAL  21 MAY 1987";
    form[15] = "He was seen on 19.02.87 by the doctor, who said nothing.";
    CHECK(dateOf({form}) == "1987-05-21");
    // A letter's own date stands above it.
    CHECK(dateOf({{"RECEIVED", "16 MAR 1994", "5 Mill Lane", "14 March 1994", "Dear Ms Ellis,"}}) == "1994-03-14");
}

TEST_CASE("A statement is of the date above its signatures, though a sheet follows", "[order]")
{
    CHECK(dateOf({{"IN THE COUNTY COURT", "1.1 He was seen on 3 April 1994."},
                  {"I believe that the facts stated are true. Dated 27 December 1993"},
                  {"Ada Quigley", "Senior Social Worker"},
                  {}})
          == "1993-12-27");
}

TEST_CASE("The date of the next review is not the date of the last one", "[order]")
{
    CHECK(dateOf({{"REVIEW", "Date of review 1 February 1995", "Date of next review 1 August 1995"}}) == "1995-02-01");
}

TEST_CASE("A label that lost a blank, and dots that lead up to a date, are still in front of it", "[order]")
{
    CHECK(dateOf({{"REVIEW", "Legal status Section 2 Date ofreview \u2014_| 15.08.95", "Last medical 18.03.95",
                   "A further meeting was on 29.08.95."}})
          == "1995-08-15");
    CHECK(dateOf({{"REVIEW", "Date ofbirth 15.08.85", "Seen on 29.08.95."}}) == "1995-08-29");
}

TEST_CASE("A date alone above the salutation dates a letter, whatever later day was misread below", "[order]")
{
    CHECK(dateOf({{"5 Mill Lane", "24th December 1994", "Dear Ms Ellis,", "He was in your care from 23rd January 99."}})
          == "1994-12-24");
}

TEST_CASE("What happened on a day in another sentence than the one that says made or signed does not date the paper", "[order]")
{
    CHECK(dateOf({{"RUNNING RECORD", "14/2/99 He rang about the house.", "21/2/99 He rang again.",
                   "11/3/99 The forms were signed. She was admitted on 5/2/99 after it."}})
          == "1999-02-14");
}

TEST_CASE("Of several dates on a form the one that the paper was made on dates it", "[order]")
{
    CHECK(dateOf({{"Child Health Department", "Clinic date: 18th of November 1998 Hospital no: 343",
                   "Typed: 27th of November 1998", "Dear Dr Ellis,"}})
          == "1998-11-27");
    CHECK(dateOf({{"CORE ASSESSMENT", "Name Ada Quigley", "Date started 21-Jun-2001", "Date completed 26-Jul-2001"}})
          == "2001-07-26");
    CHECK(dateOf({{"FILE FRONT SHEET", "Part 5", "Date of birth 28 Aug 93", "Date opened 31.05.2009", "Reviewed by 3/6/2010"}})
          == "2009-05-31");
    CHECK(dateOf({{"REVIEW", "Born 28 August 1993", "Review held 22/12/04 at 10.00 am", "Review date 3/6/05"}}) == "2004-12-22");
}

TEST_CASE("Of a date told of and one that says who made the paper, when it was made counts, and not when money was sent",
          "[order]")
{
    CHECK(dateOf({{"SOCIAL HISTORY", "Ada Quigley, b. 11th February, 1982. Prepared by Ms. Ellis, 11th Sept. 97.",
                   "He came on 20/4/99."}})
          == "1997-09-11");
    std::vector<std::string> form(30, "There was more to say about it.");
    form[0] = "APPLICATION FOR A GRANT";
    form[29] = "Authorised A Ellis Date 10.4.94 Cheque sent 18.4.94";
    CHECK(dateOf({form}) == "1994-04-10");
    CHECK(dateOf({{"REPORT OF THE OFFICER", "Complainant Ada Quigley", "Received Wednesday 4 September 2002",
                   "Report Thursday 19 September 2002"}})
          == "2002-09-19");
    CHECK(dateOf({{"DISCUSSION", "Helo : 8.2.89, 20:45", "Ada was afraid", "on 9.1.89."}}) == "1989-02-08");
    CHECK(dateOf({{"the 14th day of October 2001 Our ref 1243/L", "Dear Ms Ellis,", "He stays away until 20/10/01."}})
          == "2001-10-14");
    CHECK(dateOf({{"COMMITTEE", "Minutes of the meeting held in the Hall. Overton on 30TH APRIL 1995.", "PRESENT: Mr Ellis"}})
          == "1995-04-30");
}

TEST_CASE("The head of its column says what a date is", "[order]")
{
    std::vector<Columns> plan{{{72, "MY PLAN"}},
                              {{72, "Personal adviser"}, {200, "Tel"}, {300, "Plan date"}, {400, "Review"}},
                              {{72, "Ada Ellis"}, {200, "07700 900436"}, {300, "2 May 2003"}, {400, "29 October 2003"}},
                              {{72, "Where I live"}}};
    CHECK(dateOfForm(plan) == "2003-05-02");
    CHECK(dateOfForm({{{72, "ASSESSMENT RECORD"}},
                      {{72, "Start"}, {172, "Completed"}, {300, "Insurance no."}},
                      {{72, "21.6.2001"}, {172, "26.7.2001"}, {300, "GL 45 53 07 A"}},
                      {{72, "3.5.1994 a Place of Safety Order was made."}},
                      {{72, "4.6.1994 he was taken to Mrs Ellis."}}})
          == "2001-07-26");
    CHECK(dateOfForm({{{72, "REVIEW FORM"}},
                      {{72, "Date of review"}, {190, "Last seen"}, {300, "Last medical"}},
                      {{72, "17.2.92"}, {190, "8.2.92"}, {300, "10/10/1991"}},
                      {{72, "Next review 5.8.92"}}})
          == "1992-02-17");
    CHECK(dateOfForm({{{72, "RECORD"}}, {{72, "Name"}, {200, "D.o.b."}}, {{72, "Ada Quigley"}, {200, "5.6.1985"}}}).empty());
}

TEST_CASE("A chronology is of the day that it was prepared, a print of the day that it was printed, and a log of its first line",
          "[order]")
{
    std::vector<std::string> entries(20, "There was more to say about it.");
    entries[3] = "3.8.97 Ada moved to the unit.";
    entries[8] = "19/9/98 Nobody came.";
    auto const under = [entries](std::string const& first, std::string const& second) {
        std::vector<std::string> page = entries;
        page[0] = first;
        page[1] = second;
        return dateOf({page});
    };
    CHECK(under("CHRONOLOGY", "_Prepared by Ada Ellis March 14 2005. SK/33622/C") == "2005-03-14");
    CHECK(under("PATIENT SUMMARY", "Reg. GP Dr Ellis printed 25th Oct. 2001") == "2001-10-25");
    CHECK(under("INCIDENT LOG PRINT 61286 of 1998 15NOV98", "LOCATION: Mill Lane") == "1998-11-15");
    CHECK(under("RUNNING RECORD", "Ada Quigley") == "1997-08-03");
}

TEST_CASE("What opens with when and where, or with whose paper it is, is of that day, whatever is to be done later", "[order]")
{
    std::vector<std::string> minutes(30, "There was more to say about it.");
    minutes[0] = "MINUTES OF INITIAL CONFERENCE";
    minutes[2] = "5th April 2004 at County Hall, Haldon Rise, Overton";
    minutes[25] = "Next review: 22nd September 2004 Mr Ellis 23rd April 2004";
    CHECK(dateOf({minutes}) == "2004-04-05");
    std::vector<std::string> summary(30, "There was more to say about it.");
    summary[0] = "Clinic summary";
    summary[8] = "Ada Quigley DOB 28-04-1994 NHS 926 387 6215 the 16th of October 2002";
    summary[20] = "Ada will be seen here again with all of her family on";
    summary[21] = "13th of November 2002.";
    CHECK(dateOf({summary}) == "2002-10-16");
    // A date at the head comes before what is told of, though nothing says that it is the paper's.
    std::vector<std::string> record(30, "There was more to say about it.");
    record[0] = "RECORD OF WHAT WAS SAID";
    record[1] = "Section 47 Act 1989 09-10-1998 20:45 by telephone";
    record[20] = "Ada came on 18/10/98.";
    CHECK(dateOf({record}) == "1998-10-09");
}

TEST_CASE("The review that papers are of dates them, the next one does not", "[order]")
{
    CHECK(dateOf({{"REVIEW OF ARRANGEMENTS", "Child Ada Quigley DOB 25/12/91", "Legal status Care Order Review date 25/09/1998",
                   "Dentist seen on 06/08/1998.", "To be done by 02/12/1998"}})
          == "1998-09-25");
    CHECK(dateOf({{"CARE PLAN", "Made 5 May 1998", "Review date 25/09/1998"}}) == "1998-05-05");
}

TEST_CASE("A report for a hearing is of the date at its end, whatever its lines begin with", "[order]")
{
    std::vector<std::string> first{"OVERTON COURT", "Case: No. 5 of 1987 Hearing: 23rd January 1991", "He was born on",
                                   "11th February, 1982, second child of Ada Quigley, and came to us on",
                                   "4th March 1989, when nobody else would have him."};
    CHECK(dateOf({first, {"He is well.", "Dated 13th January 1991", "Ada Ellis"}}) == "1991-01-13");
}

TEST_CASE("A referral without a date is of the day that somebody turned to the office, and not of the stamp behind it", "[order]")
{
    std::vector<std::string> form(20, "There was more to say about it.");
    form[0] = "REFERRAL RECORD  ALLOCATED";
    form[1] = "Form 102  CONFIDENTIAL  21 MAY 1987";
    form[14] = "Mrs Ellis of Mill Lane contacted the";
    form[15] = "Department on 20 May 1987 at 0815 hrs about him. He was seen on 19.02.87.";
    CHECK(dateOf({form}) == "1987-05-20");
}

TEST_CASE("A date that was written not long before the stamp stands before it, an older one does not", "[order]")
{
    std::vector<std::string> form(30, "There was more to say about it.");
    form[0] = "MESSAGE";
    form[9] = "26 JAN 90 1440 hrs";
    form[20] = "RECEIVED";
    form[21] = "30 JAN 90";
    CHECK(dateOf({form}) == "1990-01-26");
    form[9] = "26 JAN 89 1440 hrs";
    CHECK(dateOf({form}) == "1990-01-30");
}

TEST_CASE("Where the first sheet of a record could not be read, the entries of the next ones date it", "[order]")
{
    CHECK(dateOf({{"nothing of it could be read"}, {"4/9/90 She rang.", "She came on 3/8/90.", "6/9/90 She rang again."}})
          == "1990-09-06");
}

TEST_CASE("How the entries of a page write their dates is told where all do so in one way", "[order]")
{
    auto const style = [](std::vector<std::string> const& lines) { return page_dates::of(typed(lines)).entries->style; };
    CHECK(style({"4.9.90 She rang.", "6.9.90 She rang again."}) == '.');
    CHECK(style({"4th Sept. 90 She rang.", "6-Sep-90 She rang again."}) == 'n');
    CHECK(style({"4.9.90 She rang.", "6/9/90 She rang again."}) == 0);
}

TEST_CASE("A label may stand in the line above its date, and what was dated at the foot is of the day on the head", "[order]")
{
    CHECK(dateOf({{"Primary Care", "Clinic date:", "12th May 2000", "Hospital no:", "X983", "Typed:", "21st May 2000"}})
          == "2000-05-21");
    std::vector<std::string> form(30, "There was more to say about it.");
    form[10] = "Date received:";
    form[11] = "Tuesday 22nd June 2004";
    form[28] = "Manager: Ada Quigley Date: Wednesday 23rd June 2004";
    CHECK(dateOf({form}) == "2004-06-22");
    form[10] = "Date of birth";
    CHECK(dateOf({form}) == "2004-06-23");
}

TEST_CASE("The entries of a page go from the first to the last, whether a label or nothing stands in front of their dates",
          "[order]")
{
    auto const entries = [](std::vector<std::string> const& lines) { return page_dates::of(typed(lines)).entries; };
    auto const found = entries({"RUNNING RECORD", "14/2/90 He rang about the house.", "21/2/90 He rang again.",
                                "1/3/40 He came on 3/3/90.", "Date of contact: 2/3/90"});
    REQUIRE(found);
    CHECK(page_dates::iso(found->first) == "1990-02-14");
    CHECK(page_dates::iso(found->last) == "1990-03-02");
    CHECK(found->count == 3);
    CHECK_FALSE(entries({"She was seen on 14/2/90."}));
}

TEST_CASE("The day of the week and the time of day belong to a date", "[order]")
{
    std::vector<std::string> form(30, "There was more to say about it.");
    form[0] = "OBSERVATION NOTES";
    form[12] = "Date: Friday 14th November 2008";
    form[20] = "She had come on 12/11/08.";
    CHECK(dateOf({form}) == "2008-11-14");
    form[12] = "6-May-1997 6.45pm";
    form[20] = "She had come on 3/5/97.";
    CHECK(dateOf({form}) == "1997-05-06");
    form[12] = "When: Fri 11 Aug 2000 at 15:30";
    CHECK(dateOf({form}) == "2000-08-11");
}

TEST_CASE("The stamp of an office gives way to the date that somebody wrote", "[order]")
{
    CHECK(dateOf({{"12 APR 1990", "LEGAL DEPT", "Ada in our garden", "5/4/90"}}) == "1990-04-05");
    CHECK(dateOf({{"12 APR 1990", "LEGAL DEPT", "Ada in our garden"}}) == "1990-04-12");
    CHECK(dateOf({{"DATE 12 APR 1990", "Ada in our garden", "5/4/90"}}) == "1990-04-12");
    // Nor does one at the foot say when a statement was made.
    CHECK(dateOf({{"STATEMENT", "1.1 He was seen on 3 April 1990."},
                  {"I believe it. Dated 9 April 1990", "RECEIVED", "12 APR 1991"}})
          == "1990-04-09");
}

TEST_CASE("What is no date is none", "[order]")
{
    for (char const* line : {"lO/Il/OO", "12,10.50", "her sons, 14,12,10", "x-4.10.50", "with 12 Jane 99", "3 Juny 1990",
                             "31/2/1990", "0113 496 0279", "Form CB 102 (rev. 6/88)", "£4.10.50", "section 3.4.91a", "1/2/3/1990",
                             "IS/OI/SS", "14 Maple 1990", "4 March", "99/99/99", "1.2"}) {
        INFO(line);
        CHECK(datesIn(line).empty());
    }
}

TEST_CASE("The date of a document is the one on its face", "[order]")
{
    SECTION("labelled, below a birthday")
    {
        CHECK(dateOf({{"SCHOOL REPORT", "Pupil Ada Quigley  D.O.B. 22/2/83", "Date 06.09.90", "She was away on 3/9/90."}})
              == "1990-09-06");
    }
    SECTION("alone at the head of a letter")
    {
        CHECK(dateOf({{"5 Mill Lane", "14 December 1993", "Dear Ms Ellis,", "I met him on 1/12/93 and on 20 December 1993."}})
              == "1993-12-14");
    }
    SECTION("in the sentence of the head")
    {
        CHECK(
            dateOf({{"MINUTES OF A MEETING", "held at County Hall on 06/06/1996 at 18:20", "concerning Ada Quigley (22.02.83)"}})
            == "1996-06-06");
    }
    SECTION("at the end of a statement")
    {
        std::vector<std::string> first{"IN THE COUNTY COURT", "1.1 He was seen on 12 April 1989 by the doctor, who said that"};
        CHECK(dateOf({first, {"nothing more was to be done.", "I believe that this is true. Dated 9 September 1989"}})
              == "1989-09-09");
    }
    SECTION("or else the newest that is told of, but no deadline")
    {
        std::vector<std::string> lines(20, "There was more to say about it.");
        lines.push_back("He rang on 8/2/01 about what happened on 3/2/01, and wants an answer by 20/2/01.");
        CHECK(dateOf({lines}) == "2001-02-08");
    }
    SECTION("of a running record, its first entry, though a later one was misread")
    {
        std::vector<std::string> lines(20, "There was more to say about it.");
        lines[12] = "14/2/90 He rang about the house.";
        lines[15] = "21/2/90 He rang again.";
        lines[18] = "1/3/09 He came.";
        CHECK(dateOf({lines}) == "1990-02-14");
    }
    SECTION("never a birthday alone")
    {
        CHECK(dateOf({{"Name Ada Quigley", "Date of birth 22.02.83"}}).empty());
        CHECK(dateOf({{"no date at all"}}).empty());
        CHECK(dateOf({}).empty());
    }
}

TEST_CASE("Birthdays of a table and sentences that break in front of a date date no paper", "[order]")
{
    CHECK(dateOfForm({{{72, "FIRST CONTACT SHEET"}},
                      {{72, "Others in household"}, {220, "Born"}, {340, "Remarks"}},
                      {{72, "Ben Ellis"}, {220, "29 Aug 1963"}, {340, "nerves"}},
                      {{72, "Jean Ellis"}, {220, "29. 5. 84"}, {340, "at home"}},
                      {{72, "Ada Quigley 21, 5. 00 2025 hrs"}}})
          == "2000-05-21");
    CHECK(dateOf({{"STATEMENT OF ADA QUIGLEY", "I visited the house twice and saw nobody there. Ben Ellis, born",
                   "9.xii.59, was in the Merchant Navy. He was served with the papers on", "17 April 1993."},
                  {"I believe this to be true.", "Sworn at Thornsea this 1st day of May 1993"}})
          == "1993-05-01");
}

TEST_CASE("A year stands below its day in the cell of a table", "[order]")
{
    CHECK(dateOfForm({{{72, "REVIEW"}},
                      {{72, "Child"}, {200, "Placed with"}, {320, "Date"}},
                      {{72, "Ada Ellis"}, {200, "Lucy Blowers"}, {320, "15 January"}},
                      {{200, "Blowers"}, {320, "1990"}},
                      {{72, "There had been 11 visits since 17 September 1989."}}})
          == "1990-01-15");
}
