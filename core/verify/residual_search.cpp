// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/residual_search.h"

#include "core/base/utf8.h"
#include "core/source/pdf_source.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace core::verifier {

namespace {

std::string textOf(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!isUtf8(text))
        std::replace_if(
            text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; }, ' ');
    return text;
}

bool holds(std::filesystem::path const& file, Residual const& residual)
{
    if (file.extension() != ".pdf")
        return residual.in(textOf(file));
    PdfSource const pdf(file);
    for (int number = 1; number <= pdf.pageCount(); ++number) {
        std::vector<ReadWord> words;
        for (EmbeddedWord const& word : pdf.words(number))
            words.push_back({word.text, word.box});
        if (!residual.among(words).empty())
            return true;
    }
    return false;
}

// Direct parts of an object; what it refers to is an object of the table itself.
bool anyString(QPDFObjectHandle object, Residual const& residual, int depth)
{
    constexpr int deepest = 20;
    if (object.isString())
        return residual.in(object.getUTF8Value());
    if (object.isName())
        return residual.in(object.getName());
    if (depth > deepest)
        return false;
    if (object.isStream())
        object = object.getDict();
    if (object.isArray())
        for (QPDFObjectHandle const& item : object.aitems())
            if (!item.isIndirect() && anyString(item, residual, depth + 1))
                return true;
    if (object.isDictionary())
        for (auto const& [key, item] : object.ditems())
            if (residual.in(key) || (!item.isIndirect() && anyString(item, residual, depth + 1)))
                return true;
    return false;
}

} // namespace

std::vector<std::string> residualsIn(std::vector<ReadWord> const& words, Residual const& residual)
{
    auto const centimetres = [](double points) { return std::to_string(std::lround(points / 72 * 2.54)) + " cm"; };
    std::vector<std::string> sentences;
    for (Rect const& place : residual.among(words))
        sentences.push_back("A name or number that is withheld in this record can be read here, " + centimetres(place.x0)
                            + " from the left and " + centimetres(place.y0)
                            + " from the top. Withhold it here too, unless it may be read here.");
    return sentences;
}

std::vector<Leak> searchFiles(std::filesystem::path const& folder, Residual const& residual)
{
    std::vector<Leak> leaks;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder / "disclosure")) {
        std::string const name = entry.path().filename().string();
        if (residual.in(name))
            leaks.push_back({0, "The name of a file in disclosure/ tells a name or number that is withheld in this record."});
        else if (entry.is_regular_file() && !name.starts_with("record") && holds(entry.path(), residual))
            leaks.push_back({0, "disclosure/" + name + " tells a name or number that is withheld in this record."});
    }
    return leaks;
}

std::vector<Leak> searchStrings(QPDF& pdf, Residual const& residual)
{
    bool found = anyString(pdf.getTrailer(), residual, 0);
    for (auto const& [object, entry] : pdf.getXRefTable())
        found = found || (entry.getType() != 0 && anyString(pdf.getObject(object), residual, 0));
    if (!found)
        return {};
    return {{0, "Something beside the pages of the record, such as a bookmark, tells a name or number that is withheld in it."}};
}

} // namespace core::verifier
