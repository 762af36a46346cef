// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a second person says of a decision or of a page: agreed, returned with a note, or a comment; and the officer's answer. A
// remark carries the digest of what it was said about: when that changes, the remark stays and no longer counts.

#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/decide/decision.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Remark {
    enum class Kind { Agree, Return, Comment, Answer };
    std::int64_t number = 0;
    PageId page;
    DecisionId decision; // 0 for the page as a whole
    Kind kind = Kind::Comment;
    std::string note;
    std::string actor;
    std::string at;      // UTC, ISO 8601
    bool current = true; // said about what the case holds now
};
std::string_view name(Remark::Kind kind);

namespace remarks {

// Throws Fault::Usage for a return, a comment or an answer without a note; Fault::Access where somebody agrees to own work or
// returns it; Fault::Missing where there is no such decision or page.
void add(Act& act, DecisionId decision, Remark::Kind kind, std::string const& note);
void add(Act& act, PageId page, Remark::Kind kind, std::string const& note);

// The oldest first.
std::vector<Remark> all(Connection const& connection);

} // namespace remarks
} // namespace core
