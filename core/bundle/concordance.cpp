// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/concordance.h"

#include <map>

namespace core {

namespace {

std::string fieldOf(std::string const& text)
{
    std::string cell = "\"";
    for (char const letter : text)
        cell += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return cell + '"';
}

} // namespace

std::string concordanceCsv(std::vector<BundlePlace> const& places, std::vector<PageNumber> const& numbers,
                           std::vector<Page> const& record, std::vector<Source> const& sources)
{
    std::map<PageId, Page const*> pages;
    for (Page const& page : record)
        pages[page.id] = &page;
    std::map<SourceId, std::string> files;
    for (Source const& source : sources)
        files[source.id] = source.file;
    std::string csv = "page in bundle,place in bundle,page in record,file,page in file,document in bundle\r\n";
    for (std::size_t i = 0; i < places.size(); ++i) {
        Page const& page = *pages.at(places[i].page);
        csv += name(numbers[i]) + ',' + std::to_string(i + 1) + ',' + std::to_string(page.id.value) + ','
               + fieldOf(files.at(page.source)) + ',' + std::to_string(page.number) + ',' + std::to_string(places[i].document + 1)
               + "\r\n";
    }
    return csv;
}

} // namespace core
