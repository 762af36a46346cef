// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words around a name that show somebody at work without giving the role: "supervised by Paula Horsfall", "Mr Flynn's class". They are
// data (resources/patterns/names.json).

#include "core/suggest/tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

class WorkPhrases {
public:
    // Throws Fault::Integrity where the list is malformed.
    explicit WorkPhrases(std::string_view json);

    // Whether one of them goes with the name that takes up the tokens [first, last).
    bool beside(std::vector<Token> const& tokens, std::size_t first, std::size_t last) const;

private:
    std::vector<std::vector<std::string>> m_inFront; // folded words
    std::vector<std::vector<std::string>> m_things;  // what somebody at work has
    std::vector<std::vector<std::string>> m_behind;  // where somebody at work is: "of counsel"
};

// Those that ship with the program.
WorkPhrases const& workPhrases();

} // namespace core
