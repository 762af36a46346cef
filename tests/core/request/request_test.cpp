// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

TEST_CASE("A request says whose record it is", "[request]")
{
    Request const request = request::parse(R"({
        "data_subject": " Parveen Ellis ",
        "also_known_as": ["Parveen Womersley", "  "],
        "date_of_birth": "1987-01-28",
        "nhs_number": "9452831723",
        "passport": null,
        "addresses": ["61 Sebastopol Street, Calderbeck, WF13 6FN"],
        "reference": "SAR-2024-0117",
        "files": ["vol 1.pdf"]
    })");
    CHECK(request == sampleRequest());
    CHECK(request::parse(R"({"data_subject": "Zoë Ó Briain"})").dataSubject == "Zoë Ó Briain");
}

TEST_CASE("A request that is written down is read back the same", "[request]")
{
    CHECK(request::parse(request::toJson(sampleRequest())) == sampleRequest());
    Request bare;
    bare.dataSubject = "Zoë \"the\" Ó Briain";
    CHECK(request::parse(request::toJson(bare)) == bare);
}

TEST_CASE("What is wrong with a request is said in words", "[request]")
{
    auto const message = [](std::string const& json) {
        Error const error = refused([&json] { request::parse(json); });
        CHECK(error.fault() == Fault::Input);
        return std::string(error.what());
    };
    CHECK(message("").find("line 1 is not JSON") != std::string::npos);
    CHECK(message("{\n\"data_subject\": \"Ann\",\n}").find("line 3 is not JSON") != std::string::npos);
    CHECK(message("[]").find("not a JSON object") != std::string::npos);
    CHECK(message("{}").find("whose record") != std::string::npos);
    CHECK(message(R"({"data_subject": "  "})").find("whose record") != std::string::npos);
    CHECK(message(R"({"data_subject": 7})").find("\"data_subject\" must be text") != std::string::npos);
    CHECK(message(R"({"data_subject": "Ann", "also_known_as": "Anna"})").find("\"also_known_as\" must be a list")
          != std::string::npos);
    CHECK(message(R"({"data_subject": "Ann", "addresses": [1]})").find("\"addresses\" must be text") != std::string::npos);
    CHECK(message(R"({"data_subject": "Ann", "nhs_number": 9452831723})").find("\"nhs_number\" must be text")
          != std::string::npos);
    CHECK(message("{\"data_subject\": \"Zo\xEB\"}").find("is not JSON") != std::string::npos);
}

TEST_CASE("What the parser says of a broken request does not repeat the request", "[request]")
{
    Error const error = refused([] { request::parse(R"({"data_subject": "Parveen Ellis" "secret"})"); });
    CHECK_FALSE(says(error, "Parveen"));
    CHECK_FALSE(says(error, "secret"));
}

TEST_CASE("A date of birth is a day of the calendar", "[request]")
{
    auto const accepted = [](std::string const& date) {
        return !says(refused([&date] { request::parse(R"({"data_subject": "Ann", "date_of_birth": ")" + date + "\"}"); }),
                     "calendar");
    };
    for (char const* date : {"1987-01-28", "2000-02-29", "1912-12-31", ""})
        CHECK(accepted(date));
    for (char const* date : {"1987-02-29", "1900-02-29", "1987-13-01", "1987-00-10", "1987-01-00", "1987-04-31", "28/01/1987",
                             "1987-1-28", "87-01-28", "1987-01-28T00:00", "1987-01-2x", "1987-01--8", "+987-01-28", "unknown"}) {
        CAPTURE(date);
        CHECK_FALSE(accepted(date));
    }
}

TEST_CASE("A case keeps its request, and the log says that it was set without repeating it", "[request]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    CHECK(request::load(caseFile.database()) == Request{});
    for (char const* reference : {"SAR-2024-0117", "SAR-2024-0118"}) {
        Request request = sampleRequest();
        request.reference = reference;
        Act act = caseFile.act("Olu Officer");
        request::store(act, request);
        act.commit();
        CHECK(request::load(caseFile.database()) == request);
    }
    AuditEntry const entry = audit::entries(caseFile.database()).back();
    CHECK(entry.action == "request");
    CHECK(entry.details.find("Parveen") == std::string::npos);
    CHECK(entry.details.find("9452831723") == std::string::npos);
}

TEST_CASE("A request that is wrong is not kept", "[request]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    Request nameless = sampleRequest();
    nameless.dataSubject = " ";
    Request unborn = sampleRequest();
    unborn.dateOfBirth = "1987-02-30";
    Request doubled = sampleRequest();
    doubled.identifiers.push_back({"nhs_number", "4010232137"});
    Request misnamed = sampleRequest();
    misnamed.identifiers.push_back({"addresses", "elsewhere"});
    Request unreadable = sampleRequest();
    unreadable.otherNames = {"Zo\xEB"};
    for (Request const& request : {nameless, unborn, doubled, misnamed, unreadable}) {
        Act act = caseFile.act("Olu Officer");
        CHECK(refused([&] { request::store(act, request); }).fault() == Fault::Input);
    }
    CHECK(request::load(caseFile.database()) == Request{});
}

TEST_CASE("A request's fingerprint changes with anything in it", "[request]")
{
    std::vector<Request> changed(7, sampleRequest());
    changed[1].dataSubject += "s";
    changed[2].otherNames.push_back("Parveen Ainley");
    changed[3].dateOfBirth = "1987-01-29";
    changed[4].addresses = {"61 Sebastopol Street", "Calderbeck, WF13 6FN"};
    changed[5].identifiers[0].value = "4010232137";
    changed[6].reference = "";
    for (std::size_t a = 0; a < changed.size(); ++a)
        for (std::size_t b = 0; b < changed.size(); ++b)
            CHECK((request::fingerprint(changed[a]) == request::fingerprint(changed[b])) == (a == b));
}
