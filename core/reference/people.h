// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The register of people of a case: who they are and what they are to the data subject. The data subject stands in it by
// way of the request; the others are entered or imported from CSV.

#include "core/base/id.h"
#include "core/case/case_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

enum class PersonClass { Subject, Professional, Carer, ThirdParty };
std::string_view name(PersonClass personClass);

// Whether somebody agrees that what is told of them goes to the requester (DPA 2018 Sch 2 para 16(3)).
enum class Consent { NotAsked, Asked, Given, Refused, Unable, MustNotBeAsked };
// As lists and dumps have it: not_asked, asked, given, refused, unable, must_not_be_asked.
std::string_view name(Consent consent);
// As people read it: "must not be asked".
std::string_view title(Consent consent);

// Whether the requester knows already that the person stands in the record, and who they are.
enum class Known { Unclear, Yes, No };
// unclear, yes, no.
std::string_view name(Known known);

struct Person {
    PersonId id;
    std::string name;
    std::vector<std::string> otherNames;
    PersonClass personClass = PersonClass::ThirdParty;
    std::string role;     // such as "social worker"
    std::string relation; // to the data subject, such as "brother"
    Consent consent = Consent::NotAsked;
    std::string agency{}; // whom somebody at work works for, such as "West Calder Police"
    Known known = Known::Unclear;
    std::string knownHow{}; // how one knows what the requester knows
    bool operator==(Person const&) const = default;
};

// From their names in lists and dumps. Throw Fault::Integrity for another word.
PersonClass personClass(std::string const& name);
Consent consent(std::string const& name);
Known known(std::string const& name);

namespace people {

// Reads CSV (RFC 4180, UTF-8) with the columns name, other_names, class, role, relation, consent, and agency, known and
// known_how where it has them; other names parted by ";". Throws Fault::Input with the line number where a column is missing, a
// name empty, or a class, a consent or what is known is no word of the list.
std::vector<Person> parseCsv(std::string_view csv);
// What parseCsv reads, with all columns.
std::string csv(std::vector<Person> const& people);
// Adds people, or replaces what is known of those with the same name, as one act. Returns how many were added or changed.
int import(Act& act, std::vector<Person> const& people);

// What an import of these people would add, and whom it would change: (before, after), without those who stay as they are.
std::vector<std::pair<std::optional<Person>, Person>> changes(Connection const& connection, std::vector<Person> const& people);
// Writes a person anew, over what they were, or away; records nothing, since the caller's step does. Returns the person with their
// number. Throws Fault::Usage for a name that is empty or stands in the register already, Fault::Integrity where the register no
// longer holds `before`.
std::optional<Person> write(Act& act, std::optional<Person> const& before, std::optional<Person> after);
std::optional<Person> withName(Connection const& connection, std::string_view name);
std::vector<Person> all(Connection const& connection);
// Changes when anything about anybody does.
Digest fingerprint(Connection const& connection);

} // namespace people
} // namespace core
