// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/report.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace core::verifier;

namespace {

Report found()
{
    Report report{Subject::Pdf, 3, {}};
    Leak leak{2, "What a bar covers is still there."};
    leak.kind = "bar";
    leak.place = Rect{72, 144, 100, 160};
    leak.why = "Anybody can lift it.";
    leak.remedy = "Redact it.";
    report.leaks = {leak, leak};
    report.leaks[1].page = 3;
    return report;
}

} // namespace

TEST_CASE("A report that was printed is read as it was", "[verify]")
{
    Report const report = reportFrom(toJson(found())).value();
    CHECK(report.subject == Subject::Pdf);
    CHECK(report.pages == 3);
    REQUIRE(report.leaks.size() == 2);
    CHECK(report.leaks[1].page == 3);
    CHECK(report.leaks[0].what == "What a bar covers is still there.");
    CHECK(report.leaks[0].kind == "bar");
    CHECK(report.leaks[0].place == Rect{72, 144, 100, 160});
    CHECK(report.leaks[0].why == "Anybody can lift it.");
    CHECK(report.leaks[0].remedy == "Redact it.");
    CHECK(toJson(found()).find('\n') == std::string::npos);
}

TEST_CASE("What is no whole report is none", "[verify]")
{
    std::string const whole = toJson(found());
    for (std::string const& text :
         {std::string(), std::string("{}"), std::string("[]"), whole.substr(0, whole.size() - 1),
          std::string(R"({"format":2,"subject":"pdf","pages":1,"findings":[],"notices":[]})"),
          std::string(R"({"format":1,"subject":"pdf","findings":[],"notices":[]})"),
          std::string(R"({"format":1,"subject":"pdf","pages":1,"findings":[{"page":1}],"notices":[]})")})
        CHECK_FALSE(reportFrom(text));
}

TEST_CASE("People read what was found, where, why it matters and what to do", "[verify]")
{
    std::string const words = inWords(found());
    for (char const* part : {"What a bar covers is still there.", "page 2, 3 cm from the left and 5 cm from the top",
                             "page 3, 3 cm", "Why it matters: Anybody can lift it.", "What to do: Redact it."})
        CHECK(words.find(part) != std::string::npos);
    // One kind is explained once.
    CHECK(words.find("Why it matters", words.find("Why it matters") + 1) == std::string::npos);
    CHECK(inWords({Subject::Pdf, 1, {}}).find("on 1 page.") != std::string::npos);
    CHECK(inWords({Subject::Bundle, 1, {}}) == "Nothing was found that must not be there.\n");
    CHECK(inWords({Subject::Bundle, 1, {{4, "There is text under a redaction."}}})
          == "Page 4: There is text under a redaction.\n");
}
