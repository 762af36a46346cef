// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is sent and what is kept: disclosure/ (record.pdf, schedule.csv) and retained/ (manifest.json, warnings.csv). Written aside,
// checked by a pass that shares no code with the writing, synced, and renamed into place; whatever fails on the way leaves
// nothing under the final name.

#include "core/bundle/burn.h"
#include "core/bundle/pdf_writer.h"
#include "core/case/case_file.h"
#include "core/text/readings.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

struct BundleOptions {
    std::filesystem::path out; // must not exist yet
    bool draft = false;        // a draft needs no sign-off and says on every page what it is
    std::string actor;
    // What burnt pages are read by: their words are kept, and taken again for a page that is burnt as it was. Without it every
    // burnt page is read anew.
    readings::RecipeFor recipeFor{};
    BoxColour boxes = BoxColour::Grey;
    double dpi = usualDpi;        // of pages that are no scan
    std::int64_t volumeBytes = 0; // that one PDF of the record may have; 0 for any size
    std::string passphrase{};     // that opens the record; empty for a record that opens without
    bool numberAnew = false;      // pages count from 1, whatever numbers they bore in what is out
};

struct BundleReport {
    std::filesystem::path folder;
    int pages = 0;
    int redactions = 0;
    Digest record;                     // SHA-256 of record.pdf, or of the first volume
    std::vector<std::string> files;    // of the record, under the folder
    std::vector<std::string> warnings; // a sentence each; retained/warnings.csv lists the places
    std::string numbering{};           // how pages came to their numbers, where some were out before (page_numbers.h)
};

namespace bundle {

// Burns pages and hands each to the sink in the order of the orders, from the thread that called.
using Press = std::function<void(std::vector<BurnOrder> const&, std::function<void(BurntPage&&)> const& sink, std::stop_token)>;
// Looks at a finished folder for what must not be there: one sentence a problem.
using Check = std::function<std::vector<std::string>(std::filesystem::path const& folder)>;
using Progress = std::function<void(int done, int total)>;

// Keeps the numbers of the pages for whatever goes out after it. Throws Fault::Access where the case is not signed off or something is owed since (unless a draft), where `out` exists or cannot be written;
// Fault::Integrity, with the findings, where the check fails; Fault::Usage when stopped.
BundleReport write(CaseFile& caseFile, BundleOptions const& options, Press const& press, Check const& check,
                   Progress const& progress, std::stop_token stop);

// A draft for whoever checks the boxes, numbered as a bundle would be: the pages as they are, with the edges of the boxes, marked on each page. Writes
// retained/see-through-draft.pdf under `out` and nothing else: no disclosure/, no manifest, so that nothing takes it for a bundle and
// `verify` does not pass it. Throws as write does; `draft` and the colour of boxes are not looked at.
BundleReport writeSeeThrough(CaseFile& caseFile, BundleOptions const& options, Press const& press, Progress const& progress,
                             std::stop_token stop);

// Name of the PDF inside disclosure/, where the record is one.
inline constexpr char const* recordName = "record.pdf";

} // namespace bundle
} // namespace core
