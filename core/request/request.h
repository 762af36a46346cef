// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose record it is: what the officer knows about the person who asks. Suggestions never propose to withhold the data
// subject's own names, numbers and addresses.

#include "core/case/case_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Identifier {
    std::string kind; // such as "nhs_number"
    std::string value;
    bool operator==(Identifier const&) const = default;
};

struct Request {
    std::string dataSubject;
    std::vector<std::string> otherNames;
    std::string dateOfBirth; // ISO 8601, or empty where it is not known
    std::vector<std::string> addresses;
    std::vector<Identifier> identifiers;
    std::string reference; // the organisation's own number of the request; may be empty
    bool operator==(Request const&) const = default;
};

namespace request {

// From JSON: data_subject (required), also_known_as, date_of_birth, addresses, reference; every other member with a text
// value is an identifier of that kind; "files" is not read. Throws Fault::Input saying what is wrong.
Request parse(std::string_view json);
std::string toJson(Request const& request);

void store(Act& act, Request const& request);
Request load(Connection const& connection);
Digest fingerprint(Request const& request);

} // namespace request
} // namespace core
