// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/exemptions.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace {

nlohmann::json reason(std::string const& code)
{
    return {{"code", code},
            {"regime", "R"},
            {"jurisdictions", {"England"}},
            {"title", "T"},
            {"statutory_ref", "s.1"},
            {"print_label", "Label"},
            {"print_text", "Text."},
            {"schedule_code", code},
            {"officer_test", {"Is it?"}},
            {"effect", "may_withhold"},
            {"approval_role", ""},
            {"verification", "memory"},
            {"common", false},
            {"redaction", true}};
}

std::string catalogue(std::vector<nlohmann::json> const& reasons)
{
    return nlohmann::json{{"status", "Not checked."}, {"reasons", reasons}}.dump();
}

core::Fault faultOf(std::string const& json)
{
    try {
        core::Exemptions const made(json);
    } catch (core::Error const& error) {
        return error.fault();
    }
    FAIL("the catalogue was taken");
    return core::Fault::Internal;
}

} // namespace

TEST_CASE("The catalogue that ships offers common reasons first and says that no solicitor checked it", "[reference]")
{
    core::Exemptions const& shipped = core::Exemptions::shipped();
    REQUIRE(shipped.all().size() == 129);
    CHECK(shipped.status().find("not checked by a solicitor") != std::string::npos);
    CHECK(shipped.all().front().code == "TP");
    auto const rare =
        std::find_if(shipped.all().begin(), shipped.all().end(), [](core::Exemption const& e) { return !e.common; });
    CHECK(rare - shipped.all().begin() == 19);
    CHECK(std::none_of(rare, shipped.all().end(), [](core::Exemption const& e) { return e.common; }));
}

TEST_CASE("A reason carries the provision, the questions to ask, who approves it and how it was checked", "[reference]")
{
    core::Exemption const* const found = core::Exemptions::shipped().find("SW");
    REQUIRE(found != nullptr);
    CHECK(found->title == "Social work data: serious harm");
    CHECK(found->statutoryRef == "DPA 2018 Sch 3 Pt 3 para 11 (test in para 7(2))");
    CHECK(found->printLabel == "Safety");
    CHECK(found->approvalRole == "service_manager+ig_lead");
    CHECK(found->effect == "may_withhold");
    CHECK(found->verification == "statute_read");
    CHECK(found->officerTest.size() >= 3);
    CHECK_FALSE(found->printText.empty());
    CHECK(std::count(found->jurisdictions.begin(), found->jurisdictions.end(), "England") == 1);
}

TEST_CASE("Every label fits a box and every schedule code is in the catalogue", "[reference]")
{
    core::Exemptions const& shipped = core::Exemptions::shipped();
    for (core::Exemption const& exemption : shipped.all()) {
        INFO(exemption.code);
        CHECK(exemption.printLabel.size() <= 22);
        CHECK(shipped.find(exemption.scheduleCode) != nullptr);
        CHECK((exemption.effect == "may_withhold" || exemption.effect == "must_withhold"));
    }
}

TEST_CASE("The identity of an informant is listed under the same code as any third party", "[reference]")
{
    core::Exemptions const& shipped = core::Exemptions::shipped();
    REQUIRE(shipped.find("TPS") != nullptr);
    CHECK(shipped.find("TPS")->scheduleCode == "TP");
    CHECK(shipped.find("TPS")->printLabel == shipped.find("TP")->printLabel);
}

TEST_CASE("A reason for refusing a whole request cannot stand in a redaction", "[reference]")
{
    core::Exemptions const& shipped = core::Exemptions::shipped();
    for (char const* code : {"MX", "RP", "F12", "F14"})
        CHECK(shipped.find(code) == nullptr);
    auto whole = reason("WHOLE");
    whole["redaction"] = false;
    core::Exemptions const made(catalogue({reason("PART"), whole}));
    CHECK(made.all().size() == 1);
    CHECK(made.find("WHOLE") == nullptr);
}

TEST_CASE("A code that nobody wrote down is not found", "[reference]")
{
    CHECK(core::Exemptions::shipped().find("NOPE") == nullptr);
    CHECK(core::Exemptions::shipped().find("") == nullptr);
}

TEST_CASE("A catalogue that is torn, lacks a field, has a label too long or a code twice is refused", "[reference]")
{
    CHECK(faultOf("{\"status\": \"x\", \"reasons\": [") == core::Fault::Integrity);
    CHECK(faultOf("{}") == core::Fault::Integrity);
    auto lacking = reason("A");
    lacking.erase("print_text");
    CHECK(faultOf(catalogue({lacking})) == core::Fault::Integrity);
    auto empty = reason("A");
    empty["title"] = "";
    CHECK(faultOf(catalogue({empty})) == core::Fault::Integrity);
    auto longLabel = reason("A");
    longLabel["print_label"] = "A label of far too many letters";
    CHECK(faultOf(catalogue({longLabel})) == core::Fault::Integrity);
    CHECK(faultOf(catalogue({reason("A"), reason("A")})) == core::Fault::Integrity);
}

TEST_CASE("The fingerprint of a catalogue changes with its words", "[reference]")
{
    auto changed = reason("A");
    changed["print_text"] = "Other text.";
    core::Exemptions const before(catalogue({reason("A")}));
    CHECK(before.fingerprint() == core::Exemptions(catalogue({reason("A")})).fingerprint());
    CHECK_FALSE(before.fingerprint() == core::Exemptions(catalogue({changed})).fingerprint());
}
