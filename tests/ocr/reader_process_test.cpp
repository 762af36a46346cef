// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/reader_process.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace core;
using namespace std::chrono_literals;

namespace {

std::filesystem::path drawnLetter(support::TemporaryFolder const& folder)
{
    support::DrawnPage page;
    page.lines = support::column(
        {"Dear Mrs Hargreaves, thank you for your letter.", "We shall write to you again in the summer."}, {70, 120});
    return folder.write("letter.pdf", support::drawnPdf({page, page}));
}

// A program that stands in for the reader and does what the script says.
std::string problemOf(std::filesystem::path const& program, std::chrono::seconds patience = 5s)
{
    ocr::ReaderProcess reader(program, {patience, std::int64_t{1} << 30});
    try {
        reader.read("/nowhere.pdf", 1, "eng");
    } catch (ocr::ReaderFailure const& failure) {
        return failure.what();
    }
    return "nothing went wrong";
}

} // namespace

TEST_CASE("A reader measures, draws and reads the pages of a file", "[ocr]")
{
    support::TemporaryFolder const folder;
    std::filesystem::path const file = drawnLetter(folder);
    ocr::ReaderProcess reader(ocr::readerProgram());
    PdfPages const pages = reader.look(file);
    REQUIRE(pages.sizes.size() == 2);
    CHECK(pages.sizes[0].width == Approx(595).margin(0.5));
    Raster const small = reader.render(file, 2, {200, 200}, Colour::Grey);
    CHECK(small.size().height == 200);
    CHECK(small.size().width <= 200);
    CHECK(reader.read(file, 1, "eng").reading.text.text.find("Hargreaves") != std::string::npos);
}

TEST_CASE("What is wrong with a file is said by name", "[ocr]")
{
    support::TemporaryFolder const folder;
    ocr::ReaderProcess reader(ocr::readerProgram());
    auto const wordsAbout = [&](std::string const& bytes) {
        try {
            reader.look(folder.write("file.pdf", bytes));
        } catch (Error const& error) {
            CHECK(error.fault() == Fault::Input);
            return std::string(error.what());
        }
        return std::string("nothing is wrong");
    };
    CHECK(wordsAbout("").find("empty") != std::string::npos);
    CHECK(wordsAbout("PK\3\4 a word processor's file").find("not a PDF") != std::string::npos);
    CHECK(wordsAbout("%PDF-1.7\nrubbish").find("broken") != std::string::npos);
    CHECK(wordsAbout("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj "
                     "trailer<</Root 1 0 R>>")
              .find("no pages")
          != std::string::npos);
}

TEST_CASE("A reader that crashes costs one answer, and the next one starts anew", "[ocr]")
{
    support::TemporaryFolder const folder;
    CHECK(problemOf(folder.writeProgram("kill -SEGV $$")).find("crash") != std::string::npos);
    ocr::ReaderProcess reader(folder.writeProgram("exit 3"));
    CHECK_THROWS_AS(reader.look("/a.pdf"), ocr::ReaderFailure);
    CHECK_THROWS_AS(reader.look("/a.pdf"), ocr::ReaderFailure);
}

TEST_CASE("A reader that is stuck is killed when patience ends", "[ocr]")
{
    support::TemporaryFolder const folder;
    auto const began = std::chrono::steady_clock::now();
    CHECK(problemOf(folder.writeProgram("exec sleep 60"), 1s).find("longer than 1 second") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - began < 10s);
}

TEST_CASE("A reader that computes without end is killed when its time of a processor is used up", "[ocr]")
{
    support::TemporaryFolder const folder;
    CHECK(problemOf(folder.writeProgram("while :; do :; done"), 1s).find("longer than 1 second") != std::string::npos);
}

TEST_CASE("A reader that is slow because the machine is busy keeps its page", "[ocr]")
{
    support::TemporaryFolder const folder;
    // Computes a little every now and then, for three times its seconds on the clock, and then ends by itself.
    auto const slow = folder.writeProgram("for i in 1 2 3 4 5 6 7 8 9 10; do /bin/sleep 0.3; done\nexit 3");
    CHECK(problemOf(slow, 1s).find("stop without an answer") != std::string::npos);
}

TEST_CASE("A reader that talks rubbish is not believed", "[ocr]")
{
    support::TemporaryFolder const folder;
    CHECK(problemOf(folder.writeProgram("printf 'rubbish that is long enough to look like two lengths' >&0; exec sleep 60"), 5s)
          != "nothing went wrong");
}

TEST_CASE("Who stops waiting is let go within a second", "[ocr]")
{
    support::TemporaryFolder const folder;
    ocr::ReaderProcess reader(folder.writeProgram("exec sleep 60"));
    std::stop_source stop;
    std::jthread const stopper([&] {
        std::this_thread::sleep_for(200ms);
        stop.request_stop();
    });
    auto const began = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(reader.read("/a.pdf", 1, "eng", stop.get_token()), ocr::Stopped);
    CHECK(std::chrono::steady_clock::now() - began < 5s);
}

TEST_CASE("A program without its reader says so", "[ocr]")
{
    ocr::ReaderProcess reader("/nowhere/candour-reader");
    CHECK_THROWS_AS(reader.look("/a.pdf"), Error);
}
