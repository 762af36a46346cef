// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/labelled_statements.h"

#include "core/base/error.h"
#include "core/suggest/sensitive_words.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace training {

namespace {

core::PageKind kindOf(std::string const& heading)
{
    constexpr std::string_view mark = "kind=";
    auto const at = heading.find(mark);
    std::string const kind =
        at == std::string::npos ? "" : heading.substr(at + mark.size(), heading.find(' ', at) - at - mark.size());
    return core::pageKind(kind == "health" ? "medical" : kind);
}

// Labels are the categories' names, those of statements without their common beginning.
std::size_t labelOf(std::string const& word)
{
    for (std::size_t i = 0; i < core::statementCategories.size(); ++i) {
        std::string_view const name = core::name(core::statementCategories[i]);
        if (name == word || name == "SENSITIVE_" + word)
            return i;
    }
    throw core::Error(core::Fault::Input, "No statement is called " + word + ".");
}

} // namespace

std::vector<LabelledStatement> readStatements(std::filesystem::path const& file)
{
    std::ifstream in(file);
    if (!in)
        throw core::Error(core::Fault::Missing, "Opening " + file.string() + " failed.");
    std::vector<LabelledStatement> out;
    core::PageKind kind = core::PageKind::Other;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#'))
            kind = kindOf(line);
        auto const tab = line.find('\t');
        if (line.starts_with('#') || line.empty())
            continue;
        if (tab == std::string::npos)
            throw core::Error(core::Fault::Input, file.string() + ": no tab in \"" + line + "\".");
        LabelledStatement statement;
        statement.kind = kind;
        statement.text = line.substr(tab + 1);
        std::istringstream labels(line.substr(0, tab));
        for (std::string label; std::getline(labels, label, '+');)
            if (label != "-")
                statement.labels.set(labelOf(label));
        out.push_back(std::move(statement));
    }
    return out;
}

core::PageText typed(std::string const& sentence)
{
    constexpr double letter = 6;
    core::PageTextWriter writer;
    std::istringstream words(sentence);
    double x = 0;
    for (std::string word; words >> word;) {
        double const width = letter * static_cast<double>(word.size());
        writer.word(word, {x, 0, x + width, 10}, 95);
        x += width + letter;
    }
    return writer.finish(core::Turn(0), 0);
}

core::StatementFeatures featuresOf(std::vector<core::Token> const& tokens, core::PageKind kind)
{
    return core::statement_features::of(tokens, 0, tokens.size(), core::sensitiveWords().phrases().find(tokens), kind);
}

} // namespace training
