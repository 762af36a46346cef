// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/verifier_process.h"

#include "tests/support/burnt_pages.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace core;

namespace {

// A program that does as the lines of shell say, in place of the verifier.
std::string const clean = R"(echo '{"format":1,"subject":"bundle","pages":7,"findings":[],"notices":[]}')";

} // namespace

TEST_CASE("A clean bundle is found clean by the process, page by page", "[ocr]")
{
    support::TemporaryFolder const folder;
    support::writeBundle(folder.path(), Stamp::Final);
    std::vector<int> seen;
    verifier::Report const report = ocr::verifyApart(ocr::verifierProgram(), folder.path(), [&](int done, int total) {
        CHECK(total == 7);
        seen.push_back(done);
    });
    CHECK(report.leaks.empty());
    CHECK(report.pages == 7);
    CHECK(seen == std::vector<int>{1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("What the process finds in a bundle arrives whole", "[ocr]")
{
    support::TemporaryFolder const folder;
    support::writeBundle(folder.path(), Stamp::Final);
    std::ofstream(folder / "disclosure/record.pdf", std::ios::app) << "SECRET";
    CHECK(ocr::verifyApart(ocr::verifierProgram(), folder.path()).leaks.size() == verifier::verify(folder.path()).size());
    std::vector<std::string> const sentences = ocr::sentences(ocr::verifyApart(ocr::verifierProgram(), folder.path()).leaks);
    REQUIRE(sentences.size() >= 2);
    CHECK(sentences.front().find("SHA-256 differs") != std::string::npos);
}

TEST_CASE("The process looks at any PDF too, and says what is wrong with one that it cannot open", "[ocr]")
{
    support::TemporaryFolder const folder;
    support::DrawnPage page;
    page.lines = {{"Dear Ms Ellis,", {60, 60}, 12, 0}};
    auto const letter = folder.write("letter.pdf", support::drawnPdf({page}));
    verifier::Report const report = ocr::verifyApart(ocr::verifierProgram(), letter);
    CHECK(report.subject == verifier::Subject::Pdf);
    CHECK(report.leaks.empty());
    auto const text = folder.write("letter.txt", "Dear Ms Ellis,");
    CHECK(support::refused([&] { ocr::verifyApart(ocr::verifierProgram(), text); }).fault() == Fault::Input);
    CHECK(support::refused([&] { ocr::verifyApart(ocr::verifierProgram(), folder / "nothing"); }).fault() == Fault::Missing);
}

TEST_CASE("A verifier that dies, is silent, lies or ends early has verified nothing", "[ocr]")
{
    support::TemporaryFolder const folder;
    std::string lines;
    std::string words;
    std::tie(lines, words) = GENERATE_COPY(table<std::string, std::string>({
        {"exit 0", "without a report"},
        {clean + "; exit 6", "without a report"},
        {clean + "; kill -9 $$", "died"},
        {"kill -11 $$", "died"},
        {clean + "; echo more", "went on"},
        {"echo '{\"format\":1,\"subject\":\"bundle\",\"pages\":0,\"findings\":[],\"notices\":[]}'", "without a report"},
        {"echo '{\"format\":1,\"subject\":\"bundle\",\"pages\":7,\"findings\":[{\"page\":1,\"what\":\"x\"}],\"notices\":[]}'",
         "without a report"},
        {"echo '{\"error\":\"none\",\"code\":3}'; exit 0", "without a report"},
        {"printf '{\"format\":1,\"subject\":\"bundle\",\"pages\":7,\"findings\":[],\"notices\":[]}'", "without a report"},
        {"exec sleep 20", "stuck"},
    }));
    INFO(lines);
    auto const program = folder.writeProgram(lines);
    Error const error = support::refused([&] {
        ocr::verifyApart(program, folder.path(), {}, {}, {std::chrono::seconds(1), std::int64_t{1} << 30});
    });
    CHECK(error.fault() == Fault::Integrity);
    CHECK(support::says(error, words));
}

TEST_CASE("A stop ends the verifier", "[ocr]")
{
    support::TemporaryFolder const folder;
    std::stop_source stop;
    stop.request_stop();
    auto const program = folder.writeProgram("exec sleep 20");
    CHECK(support::refused([&] { ocr::verifyApart(program, folder.path(), {}, stop.get_token()); }).fault() == Fault::Usage);
}

TEST_CASE("A verifier with too little memory says so and lets nothing through", "[ocr]")
{
    support::TemporaryFolder const folder;
    support::writeBundle(folder.path(), Stamp::Final);
    CHECK_THROWS_AS(
        ocr::verifyApart(ocr::verifierProgram(), folder.path(), {}, {}, {std::chrono::seconds(20), std::int64_t{48} << 20}),
        Error);
}
