// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a bundle says of itself: retained/manifest.json as the verifier reads it, and whether the files beside it are those
// that it names.

#include "core/base/digest.h"
#include "core/base/geometry.h"
#include "core/verify/verifier.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::verifier {

struct ListedRedaction {
    std::string exemption;   // code
    std::vector<Rect> boxes; // page points
    std::string said;        // the only words that may stand in the boxes
};

struct ListedPage {
    std::string printed; // its number, such as 12 or 12A, and its label
    Size size;
    Digest picture; // SHA-256 of the picture's stream
    std::vector<ListedRedaction> redactions;
    std::vector<Rect> boxes() const;
};

struct ListedBookmark {
    std::string title;
    int page = 0; // of the volume
};

// One PDF of the record.
struct ListedVolume {
    std::string file; // under the bundle's folder
    int first = 1;    // place of its first page, counted through all volumes
    std::size_t pages = 0;
    std::vector<ListedBookmark> bookmarks;
};

struct ListedFile {
    std::string file; // under the bundle's folder
    Digest sha256;
};

struct Manifest {
    bool draft = false;
    bool encrypted = false;
    double boxGrey = 0;                // how redactions are filled, from 0 for black to 1 for white
    std::vector<ListedVolume> volumes; // which hold all pages, in order
    std::vector<ListedFile> outputs;
    std::vector<ListedPage> pages;
    std::vector<std::string> withheld{}; // names and numbers that nothing sent may tell
};

// Throws Fault::Missing where there is none, Fault::Integrity where it cannot be understood.
Manifest manifestOf(std::filesystem::path const& folder);

// Every file of the bundle is listed, is there, and is what it was; nothing else is there.
std::vector<Leak> checkFiles(std::filesystem::path const& folder, Manifest const& manifest);
// The schedule says of each redaction what the catalogue says of its exemption, and nothing else.
std::vector<Leak> checkSchedule(std::filesystem::path const& file, Manifest const& manifest);

} // namespace core::verifier
