// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which pages the case holds and where each came from: several PDFs, in the order added, as one record of continuous
// pages. Sizes are stored when a file is added, so that opening a case never walks a PDF.

#include "core/base/geometry.h"
#include "core/base/id.h"
#include "core/case/case_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace core {

// What a look into a PDF found, by whoever may be killed for it.
struct PdfPages {
    std::vector<Size> sizes; // displayed, in points; an empty size is a page that cannot be shown
    std::string warning;     // why some pages may be missing or empty; empty where all is well
};

struct NewSource {
    std::filesystem::path file;
    PdfPages seen;
};

struct Source {
    SourceId id;
    std::string file; // the name it was added under
    Digest sha256;
    std::int64_t bytes = 0;
    int pageCount = 0;
    std::string warning;
};

struct Page {
    PageId id; // the record's page number, from 1
    SourceId source;
    int number = 0; // in its source, from 1
    Size size;      // displayed, in points; empty where the page cannot be shown
    bool operator==(Page const&) const = default;
};

namespace pages {

// Copies the files into the case and lists their pages, all of them or none. Throws Fault::Input where a file (by SHA-256) is
// already there or stands in the list twice, naming it, or where another file of the same name is there.
std::vector<Source> add(CaseFile& caseFile, std::vector<NewSource> const& files, std::string const& actor);

std::vector<Source> sources(Connection const& connection);
std::vector<Page> all(Connection const& connection);
// Throws Fault::Missing for a page that the case does not have.
Page page(Connection const& connection, PageId id);
std::optional<Page> find(Connection const& connection, std::string const& file, int number);

} // namespace pages
} // namespace core
