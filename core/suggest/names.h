// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names of people: those of the register and of the request, exact and in simple variants (capitals, surname first,
// initials, first name alone, a letter misread), and whatever follows a title. The data subject is never suggested;
// people at work are advised to be kept (DPA 2018 Sch 2 para 17).

#include "core/suggest/knowledge.h"

namespace core::names {

// A name that only the page itself introduces: by a title, by a relation, or by a work role beside it. Tokens of the page.
struct Introduced {
    std::size_t first = 0; // [first, last), with the title
    std::size_t last = 0;
    std::size_t name = 0; // where the name begins behind its title
    bool atWork = false;
    bool titled = false;
};
std::vector<Introduced> introduced(ReadPage const& page, Knowledge const& knowledge);

// Both of the following.
std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge);
// People whom the case names.
std::vector<Finding> detectRegistered(ReadPage const& page, Knowledge const& knowledge);
// Mr, Mrs, Dr ... followed by a name that the register does not hold.
std::vector<Finding> detectTitled(ReadPage const& page, Knowledge const& knowledge);

// Changes when the rules do.
Digest fingerprint();

} // namespace core::names
