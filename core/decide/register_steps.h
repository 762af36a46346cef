// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Changes of the register of people as steps of the same history as decisions, so that one Undo takes back whatever came last.
// Nothing is applied here: decisions::apply does that, and records it.

#include "core/decide/decision.h"

#include <string>
#include <vector>

namespace core::register_steps {

Edit add(Person person);
Edit change(Person const& before, Person after);
Edit remove(Person const& before);

// What a list adds to the register and changes in it.
Step import(Connection const& connection, std::vector<Person> const& people);

// The second is the first: its names become other names of the first, and it goes.
Step merge(Person const& person, Person const& same);

// Some of the names are another person's: they leave the entry, and `other` is added with them. Throws Fault::Usage where no name
// goes or none stays, or where a name is none of the entry's.
Step split(Person const& person, std::vector<std::string> const& names, Person other);

} // namespace core::register_steps
