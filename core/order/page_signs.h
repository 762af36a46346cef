// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What each page tells of its place in the record: its head and foot, its numbers, its dates. Kept in the case with the fingerprint of the
// reading that it was told from, so that lists of a large record do not go through all its words each time.

#include "core/case/case_file.h"
#include "core/order/document_kind.h"
#include "core/order/page_dates.h"
#include "core/text/page_text.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

struct PageSigns {
    bool blank = true;      // no words to speak of: the back of a sheet, or a page that was not read
    int number = 0;         // printed on it as its number in its document; 0 for none
    bool titled = false;    // a title, a form's head or a letterhead stands at its top
    bool named = false;     // and its words say so, not its capitals alone
    bool addressed = false; // it begins as a letter, a memorandum or an e-mail does
    bool closes = false;    // it ends as documents do: greeting, signature, list of copies
    bool runsIn = false;    // its first line goes on with a sentence
    bool runsOut = false;   // its last line breaks off
    bool roomBelow = false; // the lower third of the sheet is empty: nothing had to go on overleaf
    bool brief = false;     // it says so little that it may be the end of the page before
    bool clear = false;     // well enough read that single letters tell
    int headings = 0;       // lines in capitals below the head, as of the parts of a report
    int firstParagraph = 0; // numbers of its first and last numbered paragraphs or sections; 0 for none
    int lastParagraph = 0;
    std::string firstLine; // its letters, folded
    std::string below;     // those that the next lines begin with
    DocumentHead head;     // of a document, if one begins here
    DatesOfPage dates;
    bool operator==(PageSigns const&) const = default;

    // A date for the whole stands at its top.
    bool dated() const { return dates.face && dates.face->standsOut; }
};

namespace page_signs {

PageSigns of(PageText const& page);

// Looks at every page whose reading is new since it was last looked at; returns how many. `progress` is told done and total.
bool stale(Connection const& connection); // whether there is one
int look(CaseFile& caseFile, std::function<void(int, int)> const& progress, std::stop_token stop);

// Of all pages, in order of the record; where nobody has looked yet, from the reading itself.
std::vector<PageSigns> all(Connection const& connection);

} // namespace page_signs
} // namespace core
