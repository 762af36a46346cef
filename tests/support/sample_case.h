// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A small case in a folder that goes away with the test: pages of given sizes, readings made from lines of text, a request
// and people. Nothing is parsed or read by a machine, so that a test says in full what its case holds.

#include "core/case/case_file.h"
#include "core/decide/decisions.h"
#include "core/reference/people.h"
#include "core/request/request.h"
#include "core/review/remarks.h"
#include "core/source/pages.h"
#include "core/text/readings.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace support {

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    std::filesystem::path const& path() const { return m_path; }
    std::filesystem::path operator/(std::string const& name) const { return m_path / name; }
    // Writes a file into it and returns where it is.
    std::filesystem::path write(std::string const& name, std::string_view bytes) const;
    // Writes lines for the shell as a program that stands in for another, and returns where it is.
    std::filesystem::path writeProgram(std::string const& lines) const;

private:
    std::filesystem::path m_path;
};

inline constexpr core::Size a4{595, 842};

// Who works on the cases of tests, and who signs them off.
inline std::string const officer = "Olu Officer";
inline std::string const reviewer = "Rae Reviewer";

// Words set in lines from the top left of an upright page, in type of 12 points, each letter 6 points wide.
core::PageText typed(std::vector<std::string> const& lines, int confidence = 90);
// A reading of those lines, for pages made by this file's functions.
core::Reading readingOf(core::PageId page, std::vector<std::string> const& lines);
// The recipe of those readings.
core::Digest sampleRecipe();

// Adds a file of that name and of those page sizes; its bytes are its name and no PDF.
core::Source addPages(core::CaseFile& caseFile, TemporaryFolder const& folder, std::string const& name,
                      std::vector<core::Size> const& sizes);
// Stores a reading of those lines, as a machine would.
void read(core::CaseFile& caseFile, core::PageId page, std::vector<std::string> const& lines);
// Stores that no machine could read the page.
void failToRead(core::CaseFile& caseFile, core::PageId page, std::string const& problem = "The picture is torn.");

// Parveen Ellis, as in the sample record.
core::Request sampleRequest();
std::vector<core::Person> samplePeople();

// A case with one file, "record.pdf", of so many A4 pages, and the sample request; its pages are still unread.
struct SampleCase {
    TemporaryFolder folder;
    core::CaseFile caseFile;
};
SampleCase sampleCase(int pages);

// Does a step as somebody, and gives it back as it was applied.
core::Step decide(core::CaseFile& caseFile, core::Step const& step, std::string const& actor = officer);
// Says something of a decision, as an officer and a reviewer do to each other.
void say(core::CaseFile& caseFile, std::string const& actor, core::DecisionId decision, core::Remark::Kind kind,
         std::string const& note = "");

} // namespace support
