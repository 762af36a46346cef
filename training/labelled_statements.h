// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Invented passages of records with a label for each sentence (training/statements/): what it speaks of.

#include "core/suggest/statement_features.h"

#include <bitset>
#include <filesystem>
#include <string>
#include <vector>

namespace training {

using StatementLabels = std::bitset<core::statementCategories.size()>;

struct LabelledStatement {
    StatementLabels labels;
    std::string text;
    core::PageKind kind = core::PageKind::Other; // of the papers it stands in
};

// A passage is a line "# kind=letter ...", then a line a sentence: labels joined by "+", or "-", a tab, and the text. Throws core::Error
// (Missing, Input) where the file is absent or malformed.
std::vector<LabelledStatement> readStatements(std::filesystem::path const& file);

// As a page that has nothing but this sentence.
core::PageText typed(std::string const& sentence);

// The features as the program finds them.
core::StatementFeatures featuresOf(std::vector<core::Token> const& tokens, core::PageKind kind);

} // namespace training
