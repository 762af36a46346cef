// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/schedule.h"

#include "tests/support/refused.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

std::string reason(std::string const& code, std::string const& label, std::string const& text, std::string const& sentUnder)
{
    return R"({"code":")" + code + R"(","regime":"R","title":"T","statutory_ref":"s 1, s 2","print_label":")" + label
           + R"(","print_text":")" + text + R"(","schedule_code":")" + sentUnder
           + R"(","redaction":true,"officer_test":["?"],"effect":"may_withhold","approval_role":"","verification":"memory","common":true,"jurisdictions":["England"]})";
}

Exemptions catalogue()
{
    return Exemptions(
        R"({"status":"For a test.","reasons":[)" + reason("TP", "Third party", "It is about \\\"somebody\\\" else.", "TP") + ","
        + reason("TPS", "Source", "It would show who told us.", "TP") + "," + reason("EQ", "=SUM(A1)", "-1 or so", "EQ") + "]}");
}

} // namespace

TEST_CASE("The schedule has one row for each redaction, numbered on its page", "[bundle]")
{
    std::string const csv = scheduleCsv({{"2", "TP"}, {"2", "TP"}, {"2A", "TP"}, {"5", "TP"}}, catalogue());
    std::string const rest = R"(,TP,Third party,"s 1, s 2","It is about ""somebody"" else.")"
                             "\r\n";
    CHECK(csv
          == "page,number on the page,code,label,provision,explanation\r\n2,1" + rest + "2,2" + rest + "2A,1" + rest + "5,1"
                 + rest);
}

TEST_CASE("A record without redactions has a schedule with its heads alone", "[bundle]")
{
    CHECK(scheduleCsv({}, catalogue()) == "page,number on the page,code,label,provision,explanation\r\n");
}

TEST_CASE("A reason that would itself disclose is sent under another", "[bundle]")
{
    CHECK(scheduleCsv({{"1", "TPS"}}, catalogue()) == scheduleCsv({{"1", "TP"}}, catalogue()));
    CHECK(sentAs("TPS", catalogue()).printLabel == "Third party");
}

TEST_CASE("The schedule tells by its own words that somebody's agreement was not to be had", "[bundle]")
{
    Exemptions const& law = Exemptions::shipped();
    std::string const general = scheduleCsv({{"1", "TP"}}, law);
    std::string const without = scheduleCsv({{"1", "TP", "no_agreement"}}, law);
    CHECK(general.find(law.find("TP")->printText) != std::string::npos);
    CHECK(without.find("We do not have their agreement") != std::string::npos);
    CHECK(without != general);
    CHECK(scheduleCsv({{"1", "TP", "exemption"}}, law) != without);
    CHECK(scheduleCsv({{"1", "HH", "no_agreement"}}, law) == scheduleCsv({{"1", "HH"}}, law));
}

TEST_CASE("No cell of the schedule is a formula to a spreadsheet", "[bundle]")
{
    std::string const csv = scheduleCsv({{"1", "EQ"}}, catalogue());
    CHECK(csv.find(",'=SUM(A1),") != std::string::npos);
    CHECK(csv.find(",'-1 or so") != std::string::npos);
    CHECK(csv.find(",=") == std::string::npos);
    CHECK(csv.find(",-") == std::string::npos);
}

TEST_CASE("A redaction for a reason that nobody knows stops the schedule", "[bundle]")
{
    CHECK(support::refused([] { scheduleCsv({{"1", "??"}}, catalogue()); }).fault() == Fault::Internal);
}

TEST_CASE("Every reason that ships can be printed in a schedule", "[bundle]")
{
    std::vector<ScheduleRow> rows;
    for (Exemption const& exemption : Exemptions::shipped().all())
        rows.push_back({"1", exemption.code});
    std::string const csv = scheduleCsv(rows, Exemptions::shipped());
    CHECK(std::count(csv.begin(), csv.end(), '\n') >= static_cast<std::ptrdiff_t>(rows.size()));
}
