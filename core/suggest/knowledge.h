// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What detectors know and what they look at, each made once: from the request and the register whom the case knows, from the
// reading of a page its words. Detectors are functions of the two, so that one page tells them nothing about another.

#include "core/suggest/known_names.h"
#include "core/suggest/patterns.h"
#include "core/suggest/sensitive_words.h"
#include "core/suggest/subject.h"
#include "core/suggest/suggestion.h"
#include "core/suggest/tokens.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct Knowledge {
    Knowledge(Reference const& reference); // tests and callers with one page hand over a Reference as it is

    Request request;
    Subject subject;         // what is the data subject's own
    KnownNames names;        // the data subject and the register
    KnownNames subjectNames; // the data subject alone
    RecordNames record;      // who is named on the other pages
    Care care = Care::Normal;
    std::vector<NumberPattern> ownNumbers;  // shapes of numbers that the organisation added
    std::optional<SensitiveWords> ownWords; // the words of sensitive statements, where the organisation added to them

    SensitiveWords const& sensitive() const { return ownWords ? *ownWords : sensitiveWords(); }
};

struct ReadPage {
    // The page must outlive this.
    ReadPage(PageText const& page);

    PageText const& page;
    std::string const& text;   // of the page
    std::string digits;        // the text with letters put right that stand among digits, every byte in its place
    std::vector<bool> margin;  // for each word whether it only signs an entry (margins.h)
    std::vector<Token> tokens; // in reading order, those of the margin last
    // What was tagged when the names of this text were taken into the record; may be missing, and must outlive this.
    std::vector<TaggedName> const* tagged = nullptr;
};

} // namespace core
