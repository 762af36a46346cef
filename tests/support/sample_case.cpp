// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_case.h"

#include "core/base/error.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace support {

TemporaryFolder::TemporaryFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "candour-test-XXXXXX").string();
    core::expects(::mkdtemp(name.data()) != nullptr, "a test may make a temporary folder");
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

std::filesystem::path TemporaryFolder::write(std::string const& name, std::string_view bytes) const
{
    std::filesystem::path const file = m_path / name;
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    core::expects(out.good(), "a test may write into its temporary folder");
    return file;
}

std::filesystem::path TemporaryFolder::writeProgram(std::string const& lines) const
{
    std::filesystem::path const program = write("stand-in", "#!/bin/sh\n" + lines + "\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    return program;
}

core::PageText typed(std::vector<std::string> const& lines, int confidence)
{
    constexpr double left = 72;
    constexpr double top = 72;
    constexpr double letter = 6;
    constexpr double leading = 18;
    constexpr double height = 12;
    core::PageTextWriter writer;
    double y = top;
    for (std::string const& line : lines) {
        std::istringstream words(line);
        double x = left;
        for (std::string word; words >> word;) {
            double const width = letter * static_cast<double>(word.size());
            writer.word(word, {x, y, x + width, y + height}, confidence);
            x += width + letter;
        }
        writer.endLine();
        y += leading;
    }
    return writer.finish(core::Turn(), 0);
}

core::Digest sampleRecipe()
{
    return core::Fingerprint().add("typed in a test").finish();
}

core::Reading readingOf(core::PageId page, std::vector<std::string> const& lines)
{
    core::PageText text = typed(lines);
    auto const state = text.words.empty() ? core::ReadingState::Blank : core::ReadingState::Read;
    return {page, state, {}, sampleRecipe(), std::move(text), {}, core::EmbeddedText::None, {}};
}

core::Source addPages(core::CaseFile& caseFile, TemporaryFolder const& folder, std::string const& name,
                      std::vector<core::Size> const& sizes)
{
    std::filesystem::path const file = folder.write(name, "no PDF, but a file of its own: " + name);
    return core::pages::add(caseFile, {{file, {sizes, {}}}}, officer).front();
}

namespace {

void store(core::CaseFile& caseFile, core::Reading const& reading)
{
    core::Batch batch(caseFile);
    core::readings::record(batch, reading);
    batch.commit();
}

} // namespace

void read(core::CaseFile& caseFile, core::PageId page, std::vector<std::string> const& lines)
{
    store(caseFile, readingOf(page, lines));
}

void failToRead(core::CaseFile& caseFile, core::PageId page, std::string const& problem)
{
    store(caseFile, {page, core::ReadingState::Failed, problem, sampleRecipe(), {}, {}, core::EmbeddedText::None, {}});
}

core::Request sampleRequest()
{
    core::Request request;
    request.dataSubject = "Parveen Ellis";
    request.otherNames = {"Parveen Womersley"};
    request.dateOfBirth = "1987-01-28";
    request.addresses = {"61 Sebastopol Street, Calderbeck, WF13 6FN"};
    request.identifiers = {{"nhs_number", "9452831723"}};
    request.reference = "SAR-2024-0117";
    return request;
}

std::vector<core::Person> samplePeople()
{
    return {{{}, "Gail Thornber", {"G. Thornber"}, core::PersonClass::Professional, "social worker", ""},
            {{}, "Dean Ellis", {}, core::PersonClass::ThirdParty, "", "brother", core::Consent::Refused}};
}

SampleCase sampleCase(int pages)
{
    TemporaryFolder folder;
    core::CaseFile caseFile = core::CaseFile::create(folder / "case", officer);
    core::Act act = caseFile.act(officer);
    core::request::store(act, sampleRequest());
    act.commit();
    addPages(caseFile, folder, "record.pdf", std::vector<core::Size>(static_cast<std::size_t>(pages), a4));
    return {std::move(folder), std::move(caseFile)};
}

core::Step decide(core::CaseFile& caseFile, core::Step const& step, std::string const& actor)
{
    core::Act act = caseFile.act(actor);
    core::Step applied = core::decisions::apply(act, step);
    act.commit();
    return applied;
}

void say(core::CaseFile& caseFile, std::string const& actor, core::DecisionId decision, core::Remark::Kind kind,
         std::string const& note)
{
    core::Act act = caseFile.act(actor);
    core::remarks::add(act, decision, kind, note);
    act.commit();
}

} // namespace support
