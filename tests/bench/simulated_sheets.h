// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sheets of the window on which many places are decided together, and what the hand has to do there until every tick is as it should be.
// A stroke of the mouse over neighbours counts as one move, as a click does; a test of the window holds it to what is offered here.

#include "core/decide/together.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bench {

// How many places stand on a sheet of the window at that size; its own test holds the window to them.
struct Screen {
    int lines = 80; // at 1366 x 768 pixels
    int fewLines = 39;
    int passages = 21;
    int large = 9;
};

struct Tick {
    bool now = false;
    bool wanted = false;
};

class Sheets {
public:
    Sheets(std::vector<core::Suggestion> const& places, std::vector<Tick> ticks, Screen const& screen,
           std::function<core::together::Lie(core::PageId)> const& lieOf);

    int count() const { return static_cast<int>(m_sheets.size()); }
    // Turns the ticks of all that are the same where that saves more than it costs; how often.
    int turnAlike();
    // What is left to turn: strokes over neighbours, and single places within others.
    int strokes() const;
    int within() const;
    // For which kinds of places that is, and which way they were turned.
    std::map<std::string, int> causes() const;

private:
    std::vector<std::size_t> strokesOn(std::vector<std::size_t> const& sheet) const;
    bool turnAlike(std::vector<std::size_t> const& alike);

    std::vector<core::Suggestion> const& m_places;
    std::vector<Tick> m_ticks;
    std::vector<std::vector<std::size_t>> m_sheets; // places with a cell of their own
    std::vector<std::size_t> m_sheetOf;             // of each place; behind the last for one within another
};

} // namespace bench
