// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/labelled_text.h"

#include "core/base/error.h"

#include <charconv>
#include <fstream>

namespace training {

namespace {

std::vector<std::string> columns(std::string const& line)
{
    std::vector<std::string> out;
    std::size_t from = 0;
    for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', from)) {
        out.push_back(line.substr(from, tab - from));
        from = tab + 1;
    }
    out.push_back(line.substr(from));
    return out;
}

long number(std::string const& text, std::filesystem::path const& file)
{
    long value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw core::Error(core::Fault::Input,
                          "Reading " + file.filename().string()
                              + ": a line has no place of its word. Each line needs word, tag, begin and end.");
    return value;
}

bool endsSentence(std::string const& text)
{
    return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?');
}

core::NameLabel labelOf(std::string const& kind, bool first)
{
    if (kind == "PER")
        return first ? core::NameLabel::PersonBegin : core::NameLabel::PersonInside;
    if (kind == "LOC")
        return core::NameLabel::Place;
    if (kind == "ORG")
        return core::NameLabel::Organisation;
    return core::NameLabel::Other;
}

core::NameLattice::Allowed only(core::NameLabel label)
{
    return static_cast<core::NameLattice::Allowed>(1U << static_cast<unsigned>(label));
}

} // namespace

std::vector<LabelledDocument> readTokens(std::filesystem::path const& file)
{
    std::ifstream in(file);
    if (!in)
        throw core::Error(core::Fault::Missing,
                          "There is no " + file.string() + ". Name the folder that holds the labelled texts.");
    std::vector<LabelledDocument> out;
    bool sentence = true;
    long last = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("-DOCSTART-", 0) == 0 && line.find('\t') == std::string::npos) {
            out.push_back({line.substr(std::min<std::size_t>(11, line.size())), {}});
            sentence = true;
            continue;
        }
        if (line.empty()) {
            sentence = true;
            continue;
        }
        std::vector<std::string> const parts = columns(line);
        if (parts.size() < 4 || out.empty())
            throw core::Error(core::Fault::Input, "Reading " + file.filename().string()
                                                      + ": a line has fewer than four columns, or stands before the first text.");
        long const begin = number(parts[2], file);
        out.back().tokens.push_back({parts[0], parts[1], sentence || begin > last, sentence});
        last = number(parts[3], file);
        sentence = false;
    }
    return out;
}

LabelledText assembled(LabelledDocument const& document)
{
    LabelledText out;
    for (LabelledToken const& token : document.tokens) {
        if (token.startsSentence && !out.text.empty())
            out.text += endsSentence(out.text) ? " " : "\n\n";
        else if (token.blankBefore && !out.text.empty())
            out.text += ' ';
        std::size_t const begin = out.text.size();
        for (char const c : token.word)
            out.text += c == ' ' || c == '\n' ? '_' : c;
        bool const outside = token.tag.empty() || token.tag == "O" || token.tag == "o";
        if (outside)
            continue;
        std::string const kind = token.tag == "?" ? "?" : token.tag.substr(std::min<std::size_t>(2, token.tag.size()));
        bool const goesOn =
            token.tag.rfind("I-", 0) == 0 && !out.spans.empty() && out.spans.back().kind == kind && !token.startsSentence;
        if (goesOn)
            out.spans.back().end = out.text.size();
        else
            out.spans.push_back({kind, begin, out.text.size()});
    }
    out.pieces = core::namePieces(out.text);
    return out;
}

std::vector<core::NameLattice::Allowed> allowedLabels(LabelledText const& text)
{
    std::vector<core::NameLattice::Allowed> out(text.pieces.size(), only(core::NameLabel::Other));
    std::size_t span = 0;
    bool first = true;
    for (std::size_t i = 0; i < text.pieces.size(); ++i) {
        core::NamePiece const& piece = text.pieces[i];
        while (span < text.spans.size() && text.spans[span].end <= piece.begin) {
            ++span;
            first = true;
        }
        if (span == text.spans.size() || text.spans[span].begin >= piece.end)
            continue;
        std::string const& kind = text.spans[span].kind;
        out[i] = kind == "?" ? core::NameLattice::any : only(labelOf(kind, first));
        first = false;
    }
    return out;
}

} // namespace training
