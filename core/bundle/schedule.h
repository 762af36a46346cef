// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What was withheld and why, for the requester: one row a redaction, in the catalogue's words. An officer's note has no way
// into it.

#include "core/bundle/manifest.h"
#include "core/bundle/pdf_writer.h"
#include "core/reference/exemptions.h"

#include <string>
#include <vector>

namespace core {

struct ScheduleRow {
    std::string page;      // its number in the bundle
    std::string exemption; // code; empty for a place that is asked about
    std::string wording{}; // which of its wordings is told; empty for the one that it has anyway
};

// An empty code is a place that is asked about, in a draft. The exemption that the requester is told: some would themselves disclose, and another stands for them in whatever is sent.
Exemption const& sentAs(std::string const& code, Exemptions const& exemptions);

// CSV (RFC 4180, UTF-8, CRLF) with page, number on the page, code, label, provision, explanation.
std::string scheduleCsv(std::vector<ScheduleRow> const& rows, Exemptions const& exemptions);

// The boxes of a page with what is printed in them: the label, and the number of the row in the schedule.
std::vector<LabelledBox> labelled(std::vector<BundledRedaction> const& redactions);

} // namespace core
