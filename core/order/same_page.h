// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether two pages are the same sheet, from all that is seen of them: their words where they were read well, numbers, names and dates that
// tell papers apart, and their pictures where words do not tell.

#include "core/text/page_text.h"

#include <memory>
#include <string>

namespace core {

// What is compared of a page.
struct Sight {
    PageText text;
    std::string preview; // its small picture, a JPEG; empty where there is none
};

// A page that is compared with several others: what that takes is worked out once, when it is first asked for.
class ComparedSight {
public:
    explicit ComparedSight(Sight sight);
    ComparedSight(ComparedSight&&) noexcept;
    ComparedSight& operator=(ComparedSight&&) noexcept;
    ~ComparedSight();

    Sight const& sight() const { return m_sight; }
    struct Worked;
    Worked& worked() const { return *m_worked; }

private:
    Sight m_sight;
    std::unique_ptr<Worked> m_worked;
};

namespace same_page {

// Its words alone do not say which page it is: there are few of them, or the reader doubted them.
bool doubtful(PageText const& text);

// Apart: they say nearly the same, and what tells papers apart differs, a number, a name or the date.
enum class Likeness { Same, Other, Apart };
// Whether a glance at both pictures left room for their being alike.
enum class Glance { MayBeAlike, Unlike };
Likeness compared(ComparedSight const& one, ComparedSight const& other, Glance glance = Glance::MayBeAlike);
Likeness compared(Sight const& one, Sight const& other);
inline bool same(Sight const& one, Sight const& other)
{
    return compared(one, other) == Likeness::Same;
}

// Of pages that stand beside two copies, where less is enough: the next sheets of one paper.
bool sameBesideCopies(ComparedSight const& one, ComparedSight const& other);
bool sameBesideCopies(Sight const& one, Sight const& other);

} // namespace same_page
} // namespace core
