// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether two pages are the same sheet, from all that is seen of them: their words where they were read well, numbers, names and dates that
// tell papers apart, and their pictures where words do not tell.

#include "core/text/page_text.h"

#include <string>

namespace core {

// What is compared of a page.
struct Sight {
    PageText text;
    std::string preview; // its small picture, a JPEG; empty where there is none
};

namespace same_page {

// Its words alone do not say which page it is: there are few of them, or the reader doubted them.
bool doubtful(PageText const& text);

// Apart: they say nearly the same, and what tells papers apart differs, a number, a name or the date.
enum class Likeness { Same, Other, Apart };
Likeness compared(Sight const& one, Sight const& other);
inline bool same(Sight const& one, Sight const& other)
{
    return compared(one, other) == Likeness::Same;
}

// Of pages that stand beside two copies, where less is enough: the next sheets of one paper.
bool sameBesideCopies(Sight const& one, Sight const& other);

} // namespace same_page
} // namespace core
