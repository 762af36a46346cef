// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person decided about a place on a page: withhold it under an exemption, keep it, or ask about it first. Suggestions
// come in from the left; review and bundle look at the result. Always holds: a place without a decision, or one that is asked
// about, is neither withheld nor released, and nothing is sent while there is one.

#include "core/base/geometry.h"
#include "core/base/id.h"
#include "core/order/rulings.h"
#include "core/reference/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Verdict { Redact, Keep, Ask };

struct Decision {
    DecisionId id; // 0 until it is stored
    PageId page;
    std::vector<Rect> boxes; // page points; at least one, none empty
    Verdict verdict = Verdict::Redact;
    std::string exemption;  // a code of the catalogue; empty for Keep and Ask
    std::string reason;     // the officer's note, for Ask the question; never leaves the organisation
    std::string suggestion; // key of the suggestion that it answers; empty where it was drawn by hand
    std::string actor;
    std::string at; // UTC, ISO 8601
    // Which decision on another copy of the page it was carried from, with the fingerprints that tell a later change (travel.h); empty
    // where somebody decided here.
    std::string carried{};
    bool operator==(Decision const&) const = default;
};

// A page that is not sent itself: a slip goes out in its place and says why.
struct PageSlip {
    enum class Kind { Withheld, Deferred, Duplicate, Illegible, Missing };
    PageId page;
    Kind kind = Kind::Withheld;
    std::string exemption; // a code of the catalogue, for Withheld and Deferred; empty otherwise
    PageId copy;           // the page that is sent instead of a Duplicate; 0 otherwise
    std::string reason;    // the officer's note; never leaves the organisation
    std::string actor{};
    std::string at{}; // UTC, ISO 8601
    bool operator==(PageSlip const&) const = default;
};

// A change is what was and what is: of a decision, of an entry in the register of people, of a page's slip, or of what is settled
// about the order.
struct Edit {
    std::optional<Decision> before; // empty: it was made
    std::optional<Decision> after;  // empty: it was taken away
    std::optional<Person> personBefore = std::nullopt;
    std::optional<Person> personAfter = std::nullopt;
    std::optional<PageSlip> slipBefore = std::nullopt;
    std::optional<PageSlip> slipAfter = std::nullopt;

    // Both are there or neither, about the same pages; a ruling that says nothing is none.
    std::optional<Ruling> rulingBefore = std::nullopt;
    std::optional<Ruling> rulingAfter = std::nullopt;

    bool aboutPerson() const { return personBefore || personAfter; }
    bool aboutSlip() const { return slipBefore || slipAfter; }
    bool aboutOrder() const { return rulingAfter.has_value(); }
    // Of a decision, a slip or a ruling.
    PageId page() const
    {
        if (rulingAfter)
            return std::visit([](auto const& ruling) { return ruling.page; }, *rulingAfter);
        return after        ? after->page
               : before     ? before->page
               : slipAfter  ? slipAfter->page
               : slipBefore ? slipBefore->page
                            : PageId{};
    }
    bool operator==(Edit const&) const = default;
};

using Step = std::vector<Edit>; // one press of Undo

// "redact", "keep" or "ask". The second throws Fault::Integrity for another word.
std::string_view name(Verdict verdict);
Verdict verdict(std::string_view name);
// "withheld", "deferred", "duplicate", "illegible", "missing". The second throws Fault::Integrity for another word.
std::string_view name(PageSlip::Kind kind);
PageSlip::Kind slipKind(std::string_view name);

// As the case keeps them: "[[x0,y0,x1,y1],...]", each number exactly. The second throws Fault::Integrity for anything else.
std::string boxesText(std::vector<Rect> const& boxes);
std::vector<Rect> boxesFrom(std::string_view text);

} // namespace core
