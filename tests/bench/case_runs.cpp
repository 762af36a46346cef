// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/case_runs.h"

#include "core/base/error.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"
#include "training/damage.h"

#include <chrono>
#include <cstdlib>

namespace bench {

namespace {

constexpr std::uint64_t seed = 17;

// A folder of its own that goes with the object.
class Scratch {
public:
    Scratch()
    {
        std::string name = (std::filesystem::temp_directory_path() / "candour-bench-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw core::Error(core::Fault::Access, "Making a folder for a copy of the case failed. Free some room in "
                                                       + std::filesystem::temp_directory_path().string() + ".");
        m_folder = name;
    }
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    std::filesystem::path const& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

// Its database; suggesting needs none of the scans.
core::CaseFile copyOf(std::filesystem::path const& caseFolder, Scratch const& scratch)
{
    std::filesystem::path const copy = scratch.folder() / "case";
    std::filesystem::create_directory(copy);
    std::filesystem::create_directory(core::CaseFile::sourcesPath(copy));
    std::filesystem::path const to = core::CaseFile::databasePath(copy);
    for (std::string const ending : {"", "-wal"})
        if (std::filesystem::path const from = core::CaseFile::databasePath(caseFolder).string() + ending;
            std::filesystem::exists(from) || ending.empty())
            std::filesystem::copy_file(from, to.string() + ending);
    return core::CaseFile(copy);
}

core::PageText misread(core::PageText const& text, double rate, training::Chance& chance)
{
    core::PageTextWriter writer;
    int line = 0;
    for (core::Word const& word : text.words) {
        if (word.line != line)
            writer.endLine();
        line = word.line;
        std::string const letters = training::misread(std::string(text.textOf(word)), rate, chance);
        if (!letters.empty())
            writer.word(letters, word.box, word.confidence);
    }
    return writer.finish(text.turn, text.skew);
}

void misreadAll(core::CaseFile& caseFile, double rate)
{
    training::Chance chance(seed);
    core::Batch batch(caseFile);
    for (core::Page const& page : core::pages::all(batch.database()))
        if (auto reading = core::readings::reading(batch.database(), page.id)) {
            reading->text = misread(reading->text, rate, chance);
            core::readings::record(batch, *reading);
        }
    batch.commit();
}

void forgetSuggestions(core::CaseFile& caseFile)
{
    core::Batch batch(caseFile);
    batch.database().execute("DELETE FROM suggestion");
    batch.database().execute("DELETE FROM suggested");
    batch.commit();
}

} // namespace

CaseRun suggestAnew(std::filesystem::path const& caseFolder, std::vector<KnownPage> const& pages, double misreadRate)
{
    Scratch const scratch;
    core::CaseFile caseFile = copyOf(caseFolder, scratch);
    if (misreadRate > 0)
        misreadAll(caseFile, misreadRate);
    forgetSuggestions(caseFile);
    CaseRun run;
    auto const began = std::chrono::steady_clock::now();
    run.pages = core::suggestions::run(caseFile, {}, {}).pages;
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    for (KnownPage const& page : pages)
        if (auto const found = core::pages::find(caseFile.database(), page.file, page.number))
            run.scores.add(page, core::suggestions::onPage(caseFile.database(), found->id));
    return run;
}

} // namespace bench
