// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What papers a page belongs to, as far as rules of their own hang on it: legal advice, police and medical papers, court and adoption
// papers, the Reporter's. Known by letterhead, title, signature and turns of phrase (resources/sensitive/page_kinds.json); a page that
// goes on from the one before has its kind.

#include "core/case/case_file.h"
#include "core/suggest/knowledge.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class PageKind { Other, Legal, Police, Medical, Court, Adoption, Reporter };
std::string_view name(PageKind kind); // "legal" ...; empty for Other
std::string_view title(PageKind kind);
// Other for an unknown name.
PageKind pageKind(std::string_view name);

// What a page tells of itself.
struct PageNature {
    PageKind kind = PageKind::Other;
    std::size_t first = 0; // the tokens that tell most, [first, last)
    std::size_t last = 0;
    int number = 0;                // printed on it as its number in its document; 0 for none
    std::string heading;           // the words of its first line, folded
    bool beginsAnew = true;        // a salutation, a date line or a form's head: it goes on from no other page
    bool opensMidway = false;      // with a word in small letters, as no document begins
    bool endsMidway = false;       // without a full stop
    std::vector<PageKind> refused; // what it says it is none of: it has these kinds from no page before it either
    bool blank = false;            // without words, as the backs of sheets are
    bool operator==(PageNature const&) const = default;
};

namespace page_kind {

PageNature of(ReadPage const& page);

// Whether the page is the next one of the same document.
bool goesOn(PageNature const& before, PageNature const& page);

// For each page its kind or, where it goes on from others, theirs. In order of the record, at most `reach` pages far.
std::vector<PageKind> carried(std::vector<PageNature> const& pages);

// How many pages before it may decide the kind of a page.
inline constexpr int reach = 3;

// The kinds of a record's pages, for whoever asks for them in order: what the last pages told of themselves is not asked twice.
class Kinds {
public:
    PageKind of(Connection const& connection, PageId page);

private:
    PageNature const& nature(Connection const& connection, PageId page);
    std::map<PageId, PageNature> m_natures; // of the last pages
};

// What the kind of a page is made from: its reading and those of the pages before it. All zero for a page that was not read.
Digest madeFrom(Connection const& connection, PageId page);
// The same of all pages, in order of the record.
std::vector<Digest> madeFrom(Connection const& connection);

// Changes when the lists or the rules do.
Digest fingerprint();

} // namespace page_kind
} // namespace core
