// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/warnings.h"

#include "core/bundle/short_boxes.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace core {

namespace {

char const* sentence(Warning::Kind kind)
{
    switch (kind) {
    case Warning::Kind::ShortBox:
        return "This box is short and stands alone in a line of type: its length shows how long the covered words are. Widen it "
               "to the "
               "whole line where that matters.";
    case Warning::Kind::Recoded:
        return "The page was JPEG 2000, which is not written: it was decoded and encoded anew.";
    case Warning::Kind::Residue:
        break;
    }
    return "The page was JPEG 2000, whose encoder may have carried faint traces of what a box covers to places far from it. Look "
           "at the "
           "page, or have the original scanned again.";
}

std::string counted(std::size_t count, std::string const& one, std::string const& several)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : several);
}

// "on page 3" or "on 25 pages (3, 4, 8 ...)".
std::string places(std::vector<std::string> const& pages)
{
    constexpr std::size_t mostNamed = 10;
    if (pages.size() == 1)
        return "on page " + pages.front();
    std::string list;
    for (std::size_t i = 0; i < std::min(mostNamed, pages.size()); ++i)
        list += (i == 0 ? "" : ", ") + pages[i];
    return "on " + std::to_string(pages.size()) + " pages (" + list + (pages.size() > mostNamed ? " ..." : "") + ")";
}

} // namespace

std::vector<Warning> warningsOf(std::string const& page, BurntPage const& burnt, std::vector<BundledRedaction> const& redactions)
{
    std::vector<Warning> warnings;
    std::vector<Rect> boxes;
    std::vector<int> numbers;
    for (std::size_t i = 0; i < redactions.size(); ++i)
        for (Rect const& box : redactions[i].boxes) {
            boxes.push_back(box);
            numbers.push_back(static_cast<int>(i) + 1);
        }
    std::set<int> told;
    for (std::size_t const index : shortBoxes(burnt.words, burnt.size, boxes))
        if (told.insert(numbers[index]).second)
            warnings.push_back({Warning::Kind::ShortBox, page, numbers[index]});
    if (burnt.image.source == Codec::Jpx)
        warnings.push_back({boxes.empty() ? Warning::Kind::Recoded : Warning::Kind::Residue, page, 0});
    return warnings;
}

std::string warningsCsv(std::vector<Warning> const& warnings)
{
    std::string csv = "page,number on the page,warning\r\n";
    for (Warning const& warning : warnings)
        csv += warning.page + ',' + (warning.redaction > 0 ? std::to_string(warning.redaction) : "") + ",\""
               + sentence(warning.kind) + "\"\r\n";
    return csv;
}

std::vector<std::string> summary(std::vector<Warning> const& warnings)
{
    std::vector<std::string> sentences;
    for (Warning::Kind const kind : {Warning::Kind::ShortBox, Warning::Kind::Residue, Warning::Kind::Recoded}) {
        std::vector<std::string> pages; // warnings come page by page
        auto const count = static_cast<std::size_t>(std::count_if(warnings.begin(), warnings.end(), [&](Warning const& warning) {
            if (warning.kind == kind && (pages.empty() || pages.back() != warning.page))
                pages.push_back(warning.page);
            return warning.kind == kind;
        }));
        if (count == 0)
            continue;
        if (kind == Warning::Kind::ShortBox)
            sentences.push_back(
                counted(count, "short box stands", "short boxes stand") + " alone in a line of type, " + places(pages)
                + ": the length shows how long the covered words are. Widen a box to the whole line where that matters.");
        else if (kind == Warning::Kind::Residue)
            sentences.push_back(
                counted(count, "page with boxes was", "pages with boxes were") + " JPEG 2000, " + places(pages)
                + ": that codec may carry faint traces of what is covered far beyond a box. Look at them, or have them "
                  "scanned again.");
        else
            sentences.push_back(counted(count, "page was", "pages were") + " JPEG 2000, " + places(pages)
                                + ": decoded and encoded anew, as that codec is not written.");
    }
    return sentences;
}

} // namespace core
