// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The steps of a case in the order in which they were made. Always holds: the history only grows; undo and redo are steps of
// their own, and the last step tells what stands, so that undo reaches back through sessions at the cost of one look.

#include "core/case/case_file.h"
#include "core/decide/decision.h"

#include <optional>

namespace core::history {

enum class Kind { Do, Undo, Redo };

struct Past {
    std::int64_t number = 0; // in the history, from 1
    Step step;               // its edits as they were made
};

// Adds a step and records it in the log, with the digest of its edits. `of` is the step that is undone or redone; for
// Kind::Do it is not looked at.
void add(Act& act, Kind kind, Step const& step, std::int64_t of = 0);

// The step that the next undo takes back, or the next redo brings again.
std::optional<Past> undoable(Connection const& connection);
std::optional<Past> redoable(Connection const& connection);

} // namespace core::history
