// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The audit log: entries that are only ever added, each sealed with the seal of the one before, so that an edit, a deletion
// or a change of order shows. A chain alone can be cut or rebuilt; each export's retained manifest carries the head, so
// that a later rewrite shows too. Entries are written through Act and Batch (case_file.h) alone.

#include "core/base/digest.h"
#include "core/case/database.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct AuditEntry {
    std::int64_t number = 0; // from 1, without gaps
    std::string at;          // UTC, ISO 8601 with milliseconds
    std::string actor;       // a person's name, or "candour" for the machine
    std::string action;      // such as "decide", "sign off"
    std::string details;     // JSON, one line
    Digest seal;             // BLAKE2b of the seal before and of the fields above
};

struct AuditHead {
    std::int64_t count = 0;
    Digest seal; // all zero for an empty log
    bool operator==(AuditHead const&) const = default;
};

// Now, as the log writes it: UTC, ISO 8601 with milliseconds.
std::string timestamp();

namespace audit {

// Adds an entry in the caller's transaction.
AuditEntry append(Connection& connection, std::string const& actor, std::string const& action, std::string const& details,
                  std::string const& at = timestamp());
AuditHead head(Connection const& connection);
std::vector<AuditEntry> entries(Connection const& connection);

// Walks the chain. Nothing where it holds; otherwise a sentence that names the first entry that does not.
// `expected`, if given, is a head kept elsewhere that the log must still contain.
std::optional<std::string> problem(Connection const& connection, std::optional<AuditHead> const& expected = std::nullopt);

} // namespace audit
} // namespace core
