// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The steps of a case in the order in which they were made. Always holds: the history only grows; undo and redo are steps of
// their own, and the last step tells what stands, so that undo reaches back through sessions at the cost of one look.

#include "core/case/case_file.h"
#include "core/decide/decision.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core::history {

enum class Kind { Do, Undo, Redo };

// One step as people read it back. What was made and taken back again stays in the list.
struct Entry {
    std::int64_t number = 0;
    Kind kind = Kind::Do;
    std::int64_t of = 0; // the step that was undone or done again; 0 for Kind::Do
    Step step;           // its edits as they were made
    std::string actor;
    std::string at;      // UTC, ISO 8601
    bool stands = false; // of Kind::Do: whether the case is as this step left it, together with the others that stand
};

// Adds a step and records it in the log, with the digest of its edits. `of` is the step that is undone or redone; for
// Kind::Do it is not looked at.
void add(Act& act, Kind kind, Step const& step, std::int64_t of = 0);

// The number, from 1, of the step that the next undo takes back, or the next redo brings again; 0 where there is none.
std::int64_t undoable(Connection const& connection);
std::int64_t redoable(Connection const& connection);
// The edits of a step as they were made, and how many they are, which costs far less.
Step step(Connection const& connection, std::int64_t number);
int editsOf(Connection const& connection, std::int64_t number);

// The latest steps, the newest first, at most so many.
std::vector<Entry> latest(Connection const& connection, int most);
// The numbers of all steps that stand, the newest first.
std::vector<std::int64_t> standing(Connection const& connection);

} // namespace core::history
