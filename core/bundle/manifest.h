// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a bundle was made of, for those who made it: sources, pages, boxes, outputs, by digest, and the audit log's head, so
// that whoever holds it can show that either was altered later. It stays in retained/ and is never sent.

#include "core/bundle/bundle.h"
#include "core/bundle/page_numbers.h"
#include "core/bundle/pdf_writer.h"
#include "core/bundle/record.h"
#include "core/case/audit.h"
#include "core/decide/decision.h"
#include "core/review/review.h"
#include "core/source/pages.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct BundledRedaction {
    std::string exemption;   // code; empty for a place that is asked about, in a draft
    std::vector<Rect> boxes; // page points, cut to the page
    std::string wording{};   // of the exemption, as the consent of whoever it protects has it; for the schedule alone
};

struct BundledPage {
    Page page;
    Digest picture; // SHA-256 of the picture's stream in the bundle
    std::vector<BundledRedaction> redactions;
    std::optional<Codec> source{};  // of the scan; nothing for a page that was drawn
    std::optional<PageSlip> slip{}; // goes out in its place
    PageNumber printed{};           // on it, and its label; no two have the same
};

struct BundledFile {
    std::string file; // under the bundle's folder, such as "disclosure/record.pdf"
    Digest sha256;
    std::int64_t bytes = 0;
};

struct Manifest {
    bool draft = false;
    BoxColour boxes = BoxColour::Grey;
    bool encrypted = false;
    std::string actor;
    std::string at; // UTC, ISO 8601
    std::optional<SignOff> signOff;
    AuditHead audit; // before the export is logged
    std::vector<Source> sources;
    std::vector<BundledPage> pages;
    std::vector<Volume> volumes;
    std::vector<BundledFile> outputs;
    std::vector<std::string> withheld{}; // names and numbers that nothing sent may tell (withheld.h); none in a draft
};

// JSON, the pages of the bundle in order.
std::string toJson(Manifest const& manifest);

} // namespace core
