// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names that the tagger sees on a page, taken apart: title, first name, surname, and what stands beside them that tells who
// is meant: a work role, a relation. They hang on the reading and the model alone, not on request or register.

#include "core/suggest/name_model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

struct ReadPage;

struct NameMention {
    std::size_t first = 0; // tokens [first, last) of the page, with the title
    std::size_t last = 0;
    std::size_t name = 0; // the token behind the title
    std::string title;    // folded, as all words here; empty where none stands there
    std::string given;    // a first name or an initial; empty where none stands there
    std::string surname;  // may be empty too
    std::string role;     // of the work role beside it
    std::string relation; // the word in front of it
    bool atWork = false;  // a work role or a work title goes with it
    int workSigns = 0;    // what else tells that it is somebody's at work (work_signs.h)
    float chance = 0;     // that it is a name at all
};

// Where the tagger sees somebody named: what it takes to have the mentions of a page again without tagging it a second time.
struct TaggedName {
    std::uint32_t begin = 0; // bytes of the page's text
    std::uint32_t end = 0;
    float chance = 0;
};

struct PageMentions {
    std::vector<NameMention> people; // down to the lowest chance that any setting asks for, in the order of the text
    std::vector<TaggedName> tagged;  // what they were made from
    std::vector<std::string> places; // words that are rather part of the name of a place or an organisation, folded
};
PageMentions nameMentions(ReadPage const& page, NameModel const& model);
// The same people, from what an earlier look at the same text tagged.
std::vector<NameMention> mentionsOf(ReadPage const& page, std::vector<TaggedName> const& tagged, NameModel const& model);

} // namespace core
