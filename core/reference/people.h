// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The register of people of a case: who they are and what they are to the data subject. The data subject stands in it by
// way of the request; the others are entered or imported from CSV.

#include "core/base/id.h"
#include "core/case/case_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class PersonClass { Subject, Professional, Carer, ThirdParty };
std::string_view name(PersonClass personClass);

struct Person {
    PersonId id;
    std::string name;
    std::vector<std::string> otherNames;
    PersonClass personClass = PersonClass::ThirdParty;
    std::string role;     // such as "social worker"
    std::string relation; // to the data subject, such as "brother"
    std::string consent;  // such as "given", "refused"; empty: not asked
    bool operator==(Person const&) const = default;
};

namespace people {

// Reads CSV (RFC 4180, UTF-8) with the columns name, other_names, class, role, relation, consent; other names parted by ";".
// Throws Fault::Input with the line number where a column is missing, a name empty or a class unknown.
std::vector<Person> parseCsv(std::string_view csv);
// Adds people, or replaces what is known of those with the same name, as one act. Returns how many were added or changed.
int import(Act& act, std::vector<Person> const& people);
std::vector<Person> all(Connection const& connection);
// Changes when anything about anybody does.
Digest fingerprint(Connection const& connection);

} // namespace people
} // namespace core
