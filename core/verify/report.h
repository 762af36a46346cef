// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a verification found, as candour-verify prints it and as those who started it read it. Nothing but a report that is
// whole counts as an answer.

#include "core/verify/verifier.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::verifier {

enum class Subject { Bundle, Pdf };

struct Report {
    Subject subject = Subject::Bundle;
    int pages = 0; // that were looked at
    std::vector<Leak> leaks;
    std::vector<Leak> notices{}; // worth a look, and nothing that must not be sent
};

// "Page 12A", by what is printed on it; empty for the file as a whole.
std::string pageWords(Leak const& leak);
// One line of JSON, without a line end.
std::string toJson(Report const& report);
// Nothing where the text is no report.
std::optional<Report> reportFrom(std::string_view json);

// For people: each place with what is wrong there, why it matters and what to do, and a last sentence on the whole.
std::string inWords(Report const& report);

} // namespace core::verifier
