// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reopens a bundle and looks for what must not be there. It shares no code with the writer: it reads the manifest as a file and
// the PDF through libqpdf and Poppler, and knows only what a bundle may contain.

#include "core/base/geometry.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace core {

struct Leak {
    int page = 0;     // its place in the bundle, from 1; 0 for the file as a whole
    std::string what; // a sentence; never any text of a page
    // For findings in PDFs that are no bundles: a word for scripts, where on the page (page points), why it matters, what to do.
    std::string kind{};
    std::optional<Rect> place{};
    std::string why{};
    std::string remedy{};
    std::string printed{}; // the number that the page has in the bundle, where that is not its place
};

namespace verifier {

// Checks DIR/disclosure and DIR/retained. Empty where nothing was found. Throws Fault::Missing where there is no bundle,
// Fault::Integrity where the manifest or the PDF cannot be read at all, Fault::Usage where the record is encrypted and the passphrase
// does not open it.
std::vector<Leak> verify(std::filesystem::path const& folder, std::function<void(int done, int total)> const& progress = {},
                         std::string const& passphrase = {});

// That, with what is worth a look and no reason to refuse the bundle: names and numbers that were withheld in one place and can be
// read in another, where nobody was asked about them.
struct Report; // report.h
Report look(std::filesystem::path const& folder, std::function<void(int done, int total)> const& progress = {},
            std::string const& passphrase = {});

} // namespace verifier
} // namespace core
