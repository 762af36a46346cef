// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where one document ends and the next begins, told from the words of the pages alone: heads, salutations, printed page numbers,
// sentences and numbered paragraphs that run on. A proposal; a page that was not read belongs to the one before.

#include "core/case/database.h"
#include "core/order/page_dates.h"
#include "core/source/pages.h"
#include "core/text/page_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// What a page tells of its place in a document.
struct PageSigns {
    bool blank = false;     // no words to speak of: the back of a sheet, or a page that was not read
    int number = 0;         // printed on it as its number in its document; 0 for none
    bool titled = false;    // a title, a form's head or a letterhead stands at its top
    bool addressed = false; // it begins as a letter, a memorandum or an e-mail does
    bool dated = false;     // a date for the whole stands at its top
    bool closes = false;    // it ends as documents do: greeting, signature, list of copies
    bool runsIn = false;    // its first line goes on with a sentence
    bool runsOut = false;   // its last line breaks off
    int firstParagraph = 0; // numbers of its first and last numbered paragraphs or sections; 0 for none
    int lastParagraph = 0;
    std::string head; // letters of its first line, folded
    std::string date; // the one at its top, ISO; empty for none
    bool operator==(PageSigns const&) const = default;
};

struct Document {
    std::vector<PageId> pages; // in order of the record
    std::optional<ProposedDate> date;
};

namespace documents {

// Every page of the record is in one of them; none reaches from one file into another.
std::vector<Document> all(Connection const& connection);

PageSigns signsOf(PageText const& page);

// For each page in the order of the file, whether a document begins there. The first page always begins one; a blank page never
// does otherwise.
std::vector<bool> beginnings(std::vector<PageSigns> const& pages);

} // namespace documents
} // namespace core
