// SPDX-License-Identifier: GPL-3.0-or-later
// Other people's PDFs: real scans, broken and hostile files, files that leak. They belong to others and are no part of the
// project; where they are not at hand the tests say that they were skipped.
#include "core/base/error.h"
#include "core/source/pdf_source.h"
#include "core/source/raster.h"
#include "tests/cli/small_case.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <sstream>

using namespace cli;

namespace {

constexpr std::int64_t gigabyte = std::int64_t{1} << 30;
constexpr double longest = 60; // seconds of a processor, for one hostile file: the clock on the wall also counts what else runs

std::vector<std::filesystem::path> strangers(std::string const& kind)
{
    std::filesystem::path const folder = support::strangersFolder(kind);
    std::vector<std::filesystem::path> files;
    std::error_code absent;
    for (auto const& entry : std::filesystem::directory_iterator(folder, absent))
        if (entry.path().extension() == ".pdf")
            files.push_back(std::filesystem::canonical(entry.path()));
    std::sort(files.begin(), files.end());
    if (files.empty())
        WARN("Skipped: there is no folder of PDFs " << folder.lexically_normal() << ". CANDOUR_REAL may name another place.");
    return files;
}

Surroundings const bounded{.memory = 3 * gigabyte, .patience = std::chrono::seconds(400)};

// The program ended by itself, with a code that says what was wrong with the file and a sentence a person understands.
void endedWell(Outcome const& outcome)
{
    INFO(outcome.out << outcome.err);
    CHECK_FALSE(outcome.outOfPatience);
    CHECK(outcome.signal == 0);
    CHECK(outcome.largest < 3 * gigabyte);
    CHECK((outcome.code == 0 || outcome.code == core::exitCode(core::Fault::Input)));
    if (outcome.code != 0)
        CHECK(outcome.err.size() > 40);
}

// The seconds of a processor that a file took; none where it was refused.
using Opened = std::optional<double>;

// new, add, read. A page is set aside after so many seconds.
Opened opened(std::filesystem::path const& file, std::filesystem::path const& at, int patience)
{
    mustDo({"new", at, "--subject", "Kevin Midgley", "--actor", "Officer"});
    Outcome const added = candour({"add", at, file, "--actor", "Officer"}, bounded);
    endedWell(added);
    if (added.code != 0)
        return {};
    Outcome const read = candour({"read", at, "--jobs", "2", "--patience", std::to_string(patience)}, bounded);
    endedWell(read);
    CHECK(read.code == 0);
    return added.processor + read.processor;
}

bool isLetter(char c)
{
    auto const u = static_cast<unsigned char>(c);
    return std::isalnum(u) != 0 || u >= 0x80;
}

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

// Letters and figures alone, in lower case.
std::string lettersOf(std::string const& text)
{
    std::string letters;
    for (char const c : text)
        if (isLetter(c))
            letters += lower(c);
    return letters;
}

// The same, word by word.
std::set<std::string> wordsIn(std::string const& text)
{
    std::set<std::string> words;
    std::string word;
    for (char const c : text + " ") {
        if (isLetter(c))
            word += lower(c);
        else if (!word.empty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

std::string textOf(std::filesystem::path const& pdf)
{
    core::PdfSource const source(pdf);
    std::string all;
    for (int number = 1; number <= source.pageCount(); ++number)
        for (core::EmbeddedWord const& word : source.words(number))
            all += word.text + " ";
    return all;
}

// Every byte that a person with tools can get at: the file, its strings, its streams without their filters.
std::string everythingIn(std::filesystem::path const& pdf)
{
    std::string all = contents(pdf);
    QPDF document;
    document.processFile(pdf.c_str());
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (object.isStream()) {
            QPDFObjectHandle dictionary = object.getDict();
            all += dictionary.unparse();
            if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image")) {
                auto const data = object.getStreamData(qpdf_dl_all);
                all.append(reinterpret_cast<char const*>(data->getBuffer()), data->getSize());
            }
        } else {
            all += object.unparseResolved();
        }
        all += '\n';
    }
    return all;
}

// Words of the source that its pages, drawn, do not show: there is one colour where they stand.
std::vector<core::EmbeddedWord> hiddenWords(core::PdfSource const& source, int number)
{
    core::Size const page = source.pageSize(number);
    core::PixelSize const pixels{static_cast<int>(page.width * 2), static_cast<int>(page.height * 2)};
    core::Raster const drawn = source.render(number, pixels, core::Colour::Grey);
    core::Scale const scale(page, pixels);
    std::vector<core::EmbeddedWord> hidden;
    for (core::EmbeddedWord const& word : source.words(number)) {
        core::PixelRect const place = scale.outward(core::within(word.box, page));
        if (place.empty())
            continue;
        auto const piece = core::cropped(drawn, place);
        auto const [least, greatest] = std::minmax_element(piece.bytes().begin(), piece.bytes().end());
        if (*greatest - *least <= 8)
            hidden.push_back(word);
    }
    return hidden;
}

} // namespace

TEST_CASE("Hostile and broken PDFs end as opened or refused, within a minute and 3 GB", "[cli][strangers]")
{
    for (auto const& file : strangers("hostile")) {
        INFO(file.filename());
        TempFolder const folder;
        Opened const processor = opened(file, folder / "case", 20);
        if (!processor)
            continue;
        CHECK(*processor < longest);
        Outcome const exported =
            candour({"export", folder / "case", "--draft", "--out", folder / "bundle", "--jobs", "2"}, bounded);
        endedWell(exported);
        CHECK(exported.processor < longest);
        CHECK(std::filesystem::exists(folder / "bundle") == (exported.code == 0));
        mustDo({"log", folder / "case", "--verify"});
    }
}

TEST_CASE("Real scans of every kind are read and exported", "[cli][strangers]")
{
    for (auto const& file : strangers("scans")) {
        INFO(file.filename());
        TempFolder const folder;
        REQUIRE(opened(file, folder / "case", 120));
        for (nlohmann::json const& page : nlohmann::json::parse(mustDo({"dump", folder / "case", "pages"}))) {
            INFO(page.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            CHECK(page.at("state") != "failed");
            CHECK(page.at("state") != "unread");
        }
        Outcome const exported =
            candour({"export", folder / "case", "--draft", "--out", folder / "bundle", "--jobs", "2"}, bounded);
        INFO(exported.err);
        CHECK(exported.code == 0);
        if (exported.code == 0)
            mustDo({"verify", folder / "bundle"});
    }
}

TEST_CASE("Nothing that a PDF hides reaches a bundle", "[cli][strangers]")
{
    for (auto const& file : strangers("leaky")) {
        INFO(file.filename());
        TempFolder const folder;
        std::filesystem::path const at = folder / "case";
        REQUIRE(opened(file, at, 120));
        mustDo({"export", at, "--draft", "--out", folder / "bundle", "--jobs", "2"});
        std::filesystem::path const record = folder / "bundle" / "disclosure" / "record.pdf";

        // A word of the bundle was read from pixels. Readers may take two words that stand close for one. Where the reading is spelt
        // as the file spells it, the bundle's own reading of the pixels may differ.
        std::string read;
        bool respelt = false;
        for (nlohmann::json const& page : nlohmann::json::parse(mustDo({"dump", at, "pages"}))) {
            read += page.at("text").get<std::string>() + " ";
            respelt = respelt || page.value("embedded_text", "") == "used";
        }
        std::set<std::string> const seen = wordsIn(read);
        std::string const letters = lettersOf(read);
        for (std::string const& word : wordsIn(textOf(record)))
            CHECK((respelt || letters.find(word) != std::string::npos));

        // No embedded word that was not seen stands anywhere in the file.
        std::string const all = everythingIn(record);
        for (std::string const& word : wordsIn(textOf(file)))
            if (word.size() >= 5 && !seen.contains(word))
                CHECK(std::search(all.begin(), all.end(), word.begin(), word.end(), [](char a, char b) { return lower(a) == b; })
                      == all.end());

        core::PdfSource const source(file);
        core::PdfSource const sent(record);
        for (int number = 1; number <= source.pageCount(); ++number)
            for (core::EmbeddedWord const& hidden : hiddenWords(source, number))
                for (core::EmbeddedWord const& word : sent.words(number))
                    CHECK_FALSE(core::grown(hidden.box, -1).contains(word.box.centre()));
    }
}
