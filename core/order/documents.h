// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where one document ends and the next begins, told from the words of the pages: heads, salutations, printed page numbers, sentences and
// numbered paragraphs that run on; and what each is. What people settled stands above what is proposed. A page that was not read belongs
// to the one before.

#include "core/order/page_signs.h"
#include "core/order/rulings.h"
#include "core/source/pages.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

struct Document {
    std::vector<PageId> pages; // as they are to be read, blank backs behind their fronts
    std::set<PageId> blanks;   // those of them that bear no words: mostly backs of sheets
    DocumentKind kind = DocumentKind::Other;
    std::string title;  // never empty: that of its kind where it bears none
    std::string author; // whose paper it is; empty where that is not known
    std::optional<ProposedDate> date;
    std::vector<ProposedDate> otherDates; // what else may date it, the likeliest first
    std::optional<YearlessDay> yearless;  // a day without a year at its head, or of its first entry
    PageRuling said;                      // what people settled about its first page, and so about it
    bool sorted = false;                  // its pages are proposed in another order than they were filed in
};

namespace documents {

// Every page of the record is in one of them; none reaches from one file into another, unless somebody says so.
std::vector<Document> all(Connection const& connection);

// A page of the record, as `arranged` goes by it.
struct SeenPage {
    PageId page;
    SourceId source;
    PageSigns signs;
};
std::vector<Document> arranged(std::vector<SeenPage> const& record, std::vector<PageRuling> const& rulings);

// Dates years away from those of all other papers were mostly misread: they no longer stand out nor say
// where a paper belongs, and those that did not are dropped.
void doubtFarDates(std::vector<Document>& record);

// Where the date of a document does not stand out, but does on a copy of its first page, that of the copy. Pages of a group are copies.
void takeDatesOfCopies(std::vector<Document>& record, std::vector<std::vector<PageId>> const& groups);

// Where a document has no date but a day without a year, the year that brings it nearest to the papers that it is filed with.
void giveYears(std::vector<Document>& record);

// For each page in the order of the file, whether a document begins there. The first page always begins one; a blank page never
// does otherwise.
std::vector<bool> beginnings(std::vector<PageSigns> const& pages);

} // namespace documents
} // namespace core
