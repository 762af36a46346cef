// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The catalogue of law: why something may or must be withheld. It is data (resources/law/exemptions.json) and carries how
// each entry was checked; the program offers reasons and never chooses one in a person's place.

#include "core/base/digest.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Exemption {
    std::string code;   // such as "TP"
    std::string regime; // such as "UK GDPR/DPA 2018 SAR"
    std::string title;
    std::string statutoryRef;
    std::string printLabel;                      // what stands in the box; at most 22 characters
    std::string printText;                       // what the schedule tells the requester
    std::map<std::string, std::string> wordings; // other words for the same, such as "no_agreement"; empty for most
    std::string scheduleCode;               // the code that stands for it in what is sent: some codes would themselves disclose
    std::vector<std::string> officerTest;   // questions that the officer answers
    std::string effect;                     // may_withhold or must_withhold
    std::string approvalRole;               // who must agree; empty for nobody
    std::string verification;               // statute_read, guidance_read or memory
    bool common = false;                    // offered first
    std::vector<std::string> jurisdictions; // such as "England"

    // What the schedule tells under a wording, or in general where the exemption has no such wording.
    std::string const& told(std::string const& wording) const;
};

class Exemptions {
public:
    // Parses a catalogue. Throws Fault::Integrity where it is malformed or a code stands twice.
    explicit Exemptions(std::string_view json);
    // The catalogue that ships with the program.
    static Exemptions const& shipped();

    // Reasons that may stand in a redaction, common ones first.
    std::vector<Exemption> const& all() const { return m_all; }
    // Nothing for a code that is not in the catalogue.
    Exemption const* find(std::string_view code) const;
    // The catalogue's own notice of how far it was checked, to be shown with it.
    std::string const& status() const { return m_status; }
    Digest const& fingerprint() const { return m_fingerprint; }

private:
    std::vector<Exemption> m_all;
    std::string m_status;
    Digest m_fingerprint;
};

} // namespace core
