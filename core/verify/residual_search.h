// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where else than in the words of its pages a bundle could hold what it withholds: the names and contents of all files that are
// sent, and every string of a PDF.

#include "core/verify/residual.h"
#include "core/verify/verifier.h"

#include <filesystem>
#include <vector>

#include <qpdf/QPDF.hh>

namespace core::verifier {

// One sentence a place on a page.
std::vector<std::string> residualsIn(std::vector<ReadWord> const& words, Residual const& residual);
// Of all files under disclosure/ but those that are searched page by page.
std::vector<Leak> searchFiles(std::filesystem::path const& folder, Residual const& residual);
// Bookmarks, labels, titles and whatever else is a string or a name in the file.
std::vector<Leak> searchStrings(QPDF& pdf, Residual const& residual);

} // namespace core::verifier
