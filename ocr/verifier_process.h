// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The verifier as a process of its own, candour-verify: what it looks at may be a stranger's file, and a bundle must not appear
// because the program that made it says that it is clean. Only a whole report of a process that ended as it said counts.

#include "core/verify/report.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace ocr {

struct VerifierLimits {
    std::chrono::seconds patience{300};          // from one sign of life to the next
    std::int64_t memory = std::int64_t{3} << 30; // bytes of address space
    std::string passphrase{};                    // of an encrypted record; it is handed over where no other process sees it
};

// Looks at a bundle's folder, or at any PDF. Throws what the verifier said where it could not look; Fault::Integrity where the
// process died, fell silent, or ended in another way than its report says; Fault::Usage when stopped.
core::verifier::Report verifyApart(std::filesystem::path const& program, std::filesystem::path const& what,
                                   std::function<void(int done, int total)> const& progress = {},
                                   std::stop_token const& stop = {}, VerifierLimits const& limits = {});

// "Page 3: ...", one a finding.
std::vector<std::string> sentences(std::vector<core::Leak> const& leaks);

// candour-verify beside the running program. Throws core::Fault::Missing where it is not there.
std::filesystem::path verifierProgram();

} // namespace ocr
