// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bytes of a PDF file, from the first to the last: one revision, one object after the other, nothing between them, nothing
// after them.

#include "core/verify/verifier.h"

#include <filesystem>
#include <set>
#include <vector>

#include <qpdf/QPDF.hh>

namespace core::verifier {

// Every byte of the file belongs to an object of its cross-reference table or to the one ending that a file has.
std::vector<Leak> checkBytes(QPDF& pdf, std::filesystem::path const& file);
// The table names no object but these and those that hold objects.
std::vector<Leak> checkReached(QPDF& pdf, std::set<QPDFObjGen> const& reached);

} // namespace core::verifier
