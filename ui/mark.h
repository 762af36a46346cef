// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands on a page for an officer to look at: a suggestion with its answer, if it has one, or a box that a person drew.
// Lists, pages and panels all show marks, so that none of them joins suggestions and decisions in a way of its own.

#include "core/decide/decision.h"
#include "core/suggest/suggestion.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ui {

// Names one mark. A page of 0 is no place at all.
struct Place {
    core::PageId page;
    std::string suggestion;    // key; empty for a box drawn by hand
    core::DecisionId decision; // of a box drawn by hand; 0 for a suggestion
    bool operator==(Place const&) const = default;
    bool nowhere() const { return page.value == 0; }
};

enum class MarkState { Pending, Redacted, Kept, Asked };
// As people read it: "To decide", "Redacted", "Kept", "Asked".
QString word(MarkState state);

struct Mark {
    Place place;
    MarkState state = MarkState::Pending;
    std::optional<core::Suggestion> suggestion;
    std::optional<core::Decision> decision;

    std::vector<core::Rect> const& boxes() const;
    core::Rect around() const;
    // "Telephone number", or "Drawn by hand".
    QString kind() const;
    // The words on the page, as far as they are known; empty for a box drawn by hand.
    QString text() const;
    QString exemption() const;
    // Whether nobody has yet said what becomes of the place.
    bool open() const { return state == MarkState::Pending || state == MarkState::Asked; }
    // Whether it stands for somebody of the register by name.
    bool namesPerson() const;
    // A region that no machine could read, not words that it found.
    bool byEye() const;
};

// In reading order: suggestions as they come, then what was drawn, top to bottom.
std::vector<Mark> marksOf(std::vector<core::Suggestion> suggestions, std::vector<core::Decision> decisions);

} // namespace ui
