// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The time limit of the request: what starts it, pauses it and extends it, and the day by which an answer is due. The rules are
// those of UK law as researched in November 2026, not checked by a lawyer; each function names its source. Nothing here guesses:
// a question that nobody has answered leaves the request without a due date.

#include "core/case/case_file.h"
#include "core/reference/calendar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Subject access: UK GDPR Art 12A with Art 4A. FOIA: s.10. FOISA: s.10. EIR: reg 5 and 7.
enum class Regime { SubjectAccess, Foia, Foisa, Eir };
// "subject_access", "foia", "foisa", "eir". The second throws Fault::Input for another word.
std::string_view name(Regime regime);
Regime regime(std::string_view name);

// The requester was asked what they meant; while they have not answered, time does not run.
struct ClockPause {
    Date asked;
    std::optional<Date> answered;
    bool operator==(ClockPause const&) const = default;
};

struct Extension {
    Date told; // when the requester was told of it, with reasons
    std::string reason;
    bool operator==(Extension const&) const = default;
};

struct Clock {
    Regime regime = Regime::SubjectAccess;
    Nation nation = Nation::England;
    Date received;
    std::optional<Date> identityProved; // where proof of identity was asked for
    std::optional<Date> feePaid;        // where a fee was asked for
    std::vector<ClockPause> pauses;
    std::optional<Extension> extension;
    bool operator==(Clock const&) const = default;
};

// Whether both end days of a pause are left out of the time limit, as the letter of the statute may be read, or only one.
enum class Counting { Cautious, Statute };

struct Deadline {
    Date start;
    int pausedDays = 0;
    std::optional<Date> pausedSince;       // a question that is not answered yet; then nothing is due
    std::optional<Date> extensionNoticeBy; // by when the requester must hear of an extension; the day as counted, not moved
    std::optional<Date> due;
    bool holidaysKnown = true; // whether the calendar has the bank holidays of the due date's year
};

namespace clocks {

Deadline deadline(Clock const& clock, Counting counting = Counting::Cautious, Calendar const& calendar = Calendar::shipped());

// The complaint of a requester is acknowledged within 30 days (DPA 2018 s.164A(3)).
Date complaintAcknowledgedBy(Date received, Nation nation, Calendar const& calendar = Calendar::shipped());
// The opinion of a health professional counts for six months, which end with the day it is relied on (DPA 2018 Sch 3 para 6(4)).
bool healthOpinionCounts(Date opinion, Date reliedOn);
// The Principal Reporter is told within 14 days (DPA 2018 Sch 3 para 12(2)); the day the question arose is the first.
Date reporterToldBy(Date arose);

// From request.json: received, regime, nation, identity_received, fee_paid; nothing where it does not say when it was received.
// Throws Fault::Input for a day that there is not.
std::optional<Clock> fromRequest(std::string_view json);

// The whole clock as one line; the second gives nothing for what is none.
std::string toJson(Clock const& clock);
std::optional<Clock> fromJson(std::string_view json);

// Nothing where nobody has said when the request was received.
std::optional<Clock> load(Connection const& connection);
// As one act. Throws Fault::Usage for a clock that cannot be: an answer before its question, an extension under FOISA.
void store(Act& act, Clock const& clock);

} // namespace clocks
} // namespace core
