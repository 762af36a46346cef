// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Accept, dismiss, ask, draw, change, undo and redo. Always holds: every change is a Step in the log, and undo is a Step too, so
// history only grows and undo reaches back across sessions; a redaction has an exemption that the catalogue knows.

#include "core/case/case_file.h"
#include "core/decide/decision.h"
#include "core/reference/exemptions.h"
#include "core/suggest/suggestion.h"

#include <optional>
#include <string>
#include <vector>

namespace core::decisions {

std::vector<Decision> all(Connection const& connection); // in order of page, then top to bottom
std::vector<Decision> onPage(Connection const& connection, PageId page);
std::optional<Decision> about(Connection const& connection, std::string const& suggestionKey);
std::optional<Decision> withId(Connection const& connection, DecisionId id);

// Steps that are not yet applied. What a suggestion was answered with before is changed, not doubled.
Edit accept(Connection const& connection, Suggestion const& suggestion, std::string const& exemption, std::string const& reason);
Edit dismiss(Connection const& connection, Suggestion const& suggestion, std::string const& reason);
// Neither withheld nor kept until somebody answers the question, which says what is to be found out.
Edit ask(Connection const& connection, Suggestion const& suggestion, std::string const& question);
Edit ask(PageId page, std::vector<Rect> boxes, std::string const& question);
Edit draw(PageId page, std::vector<Rect> boxes, std::string const& exemption, std::string const& reason);
Edit change(Decision const& before, Decision after);
Edit remove(Decision const& before);

// Applies the step as one entry of the log and of the history, and returns it with the numbers that were given. Actor and time
// are those of the act. Throws Fault::Usage for a redaction without an exemption of the catalogue, a place that is asked
// about without a question, a decision without a box, or with a box off its page; Fault::Integrity where the case no longer holds what an Edit says was before.
Step apply(Act& act, Step const& step, Exemptions const& exemptions = Exemptions::shipped());

// How many edits the next undo would take back, and the next redo bring again; 0 where there is nothing.
int undoable(Connection const& connection);
int redoable(Connection const& connection);
// Applies the inverse of the last step that stands, as a new step; returns what was applied. Nothing where there is none.
std::optional<Step> undo(Act& act);
// Brings back what the last undo took away; a new step of another kind ends what can be redone.
std::optional<Step> redo(Act& act);

// Takes back every step that was made after the one of that number and stands, the last first; all of it counts as done by this
// act. 0 takes back all. Returns how many; throws Fault::Usage where the step does not stand.
int undoTo(Act& act, std::int64_t number);

// Who made the decisions that stand, each name once.
std::vector<std::string> actors(Connection const& connection);

// Pages with suggestions that nobody has answered, in order, and how many; and how many of them are regions to be read by eye.
struct Owed {
    PageId page;
    int suggestions = 0;
    int byEye = 0;
};
std::vector<Owed> undecided(Connection const& connection);
// Places whose question is still open, in order of page.
std::vector<Decision> asked(Connection const& connection);

// Changes when any decision about the page, or about any page of the record, does; times and actors do not count.
Digest fingerprint(Connection const& connection, PageId page);
Digest fingerprint(Connection const& connection);

} // namespace core::decisions
