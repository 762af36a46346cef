// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/subject.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using core::dayOf;
using core::Subject;

TEST_CASE("A date is read in figures and in words, with two digits of the year or four", "[suggest]")
{
    core::Day const day{1987, 1, 28};
    CHECK(dayOf("28", "1", "87") == day);
    CHECK(dayOf("28", "01", "1987") == day);
    CHECK(dayOf("28", "January", "1987") == day);
    CHECK(dayOf("28", "JAN", "87") == day);
    CHECK(dayOf("3", "4", "03")->year == 2003);
    CHECK(dayOf("29", "2", "1988").has_value());
}

TEST_CASE("What is no day of the calendar is no date", "[suggest]")
{
    CHECK_FALSE(dayOf("29", "2", "1987"));
    CHECK_FALSE(dayOf("31", "4", "1987"));
    CHECK_FALSE(dayOf("12", "13", "1987"));
    CHECK_FALSE(dayOf("12", "Nonsense", "1987"));
    CHECK_FALSE(dayOf("1", "1", "1066"));
}

TEST_CASE("Letters among digits are put right and every byte stays in its place", "[suggest]")
{
    CHECK(core::withDigitsPutRight("tel O1632 96O1O7 or l1") == "tel 01632 960107 or l1");
    CHECK(core::withDigitsPutRight("28/O1/l987") == "28/01/1987");
    CHECK(core::withDigitsPutRight("Is SS/GM/2444 OK? WF16") == "Is SS/GM/2444 OK? WF16");
}

TEST_CASE("The data subject's own number is known with blanks, with hyphens and with one digit misread", "[suggest]")
{
    Subject const subject(support::sampleRequest());
    CHECK(subject.owns("945 283 1723", Subject::Checked::Yes));
    CHECK(subject.owns("945-283-1723", Subject::Checked::Yes));
    CHECK(subject.owns("94S 283 I723", Subject::Checked::No));
    CHECK(subject.owns("945 283 1728", Subject::Checked::No));
}

TEST_CASE("A number that passes its check and differs is somebody else's", "[suggest]")
{
    Subject const subject(support::sampleRequest());
    CHECK_FALSE(subject.owns("845 000 8654", Subject::Checked::Yes));
    CHECK_FALSE(subject.owns("945 283 1728", Subject::Checked::Yes));
    CHECK_FALSE(subject.owns("945 283 1799", Subject::Checked::No));
}

TEST_CASE("The data subject's home is known by house number and street; the house next door is not", "[suggest]")
{
    Subject const subject(support::sampleRequest());
    CHECK(subject.livesAt({"61", "sebastopol", "street", "calderbeck"}));
    CHECK(subject.livesAt({"61", "sebastopoi", "st"}));
    CHECK(subject.livesAt({"6l", "sebastopol", "street"}));
    CHECK_FALSE(subject.livesAt({"63", "sebastopol", "street", "calderbeck"}));
    CHECK_FALSE(subject.livesAt({"61", "inkerman", "street", "calderbeck"}));
    CHECK(subject.ownsPostcode("WF136FN"));
    CHECK_FALSE(subject.ownsPostcode("WF136FB"));
}

TEST_CASE("A flat in the data subject's house is the data subject's only by its number", "[suggest]")
{
    core::Request request = support::sampleRequest();
    request.addresses = {"Flat 3, 65 Inkerman Street, Millbridge"};
    Subject const subject(request);
    CHECK(subject.livesAt({"flat", "3", "65", "inkerman", "street"}));
    CHECK(subject.livesAt({"65", "inkerman", "street"}));
    CHECK_FALSE(subject.livesAt({"flat", "4", "65", "inkerman", "street"}));
}

TEST_CASE("The date of birth is the data subject's to the day, and nearly so with one digit wrong", "[suggest]")
{
    Subject const subject(support::sampleRequest());
    CHECK(subject.bornOn({1987, 1, 28}));
    CHECK_FALSE(subject.bornOn({1987, 1, 23}));
    CHECK(subject.nearlyBornOn({1987, 1, 23}));
    CHECK_FALSE(subject.nearlyBornOn({1985, 1, 23}));
}

TEST_CASE("A request that holds nothing but a name owns nothing", "[suggest]")
{
    core::Request request;
    request.dataSubject = "Parveen Ellis";
    Subject const subject(request);
    CHECK_FALSE(subject.owns("9452831723", Subject::Checked::No));
    CHECK_FALSE(subject.livesAt({"61", "sebastopol", "street"}));
    CHECK_FALSE(subject.bornOn({1987, 1, 28}));
    CHECK_FALSE(subject.nearlyBornOn({1987, 1, 28}));
}
