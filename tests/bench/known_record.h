// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is known to stand on the pages of an invented record: which words somebody has to decide about, where they are, and which
// were written by hand. Read from the JSON that is made together with such a record.

#include "core/base/geometry.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

struct KnownMention {
    std::string type;     // as categories are named: PERSON, SENSITIVE_HEALTH ...
    std::string concerns; // subject, professional, third_party, none
    std::string text;
    std::vector<core::Rect> boxes; // one a printed line, page points
    std::vector<core::Rect> words; // tight around the ink of each word
    bool decide = false;           // to be redacted or asked about
    bool keep = false;
    bool discretion = false; // either way is right
    bool byHand = false;
    bool illegible = false;
};

struct KnownPage {
    std::string file;
    int number = 0; // in its file, from 1
    core::Size size;
    std::string legibility; // good, fair, poor, blank
    bool drawnOver = false; // a note, a stamp or a picture lies on it
    std::vector<KnownMention> mentions;
};

// Throws core::Error (Missing, Input) where the file is absent or malformed.
std::vector<KnownPage> knownRecord(std::filesystem::path const& file);

} // namespace bench
