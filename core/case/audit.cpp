// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/audit.h"

#include "core/base/error.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace core {

std::string timestamp()
{
    auto const now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    std::int64_t const sinceEpoch = now.time_since_epoch().count();
    auto const seconds = static_cast<std::time_t>(sinceEpoch / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                  utc.tm_hour, utc.tm_min, utc.tm_sec, static_cast<int>(sinceEpoch % 1000));
    return text;
}

namespace audit {

namespace {

Digest sealOf(Digest const& before, AuditEntry const& entry)
{
    return Fingerprint()
        .add(before)
        .add(entry.number)
        .add(entry.at)
        .add(entry.actor)
        .add(entry.action)
        .add(entry.details)
        .finish();
}

// A seal of another length is no seal at all; it equals none.
Digest sealFrom(std::string const& bytes)
{
    Digest seal;
    if (bytes.size() == seal.bytes.size())
        std::copy(bytes.begin(), bytes.end(), seal.bytes.begin());
    return seal;
}

AuditEntry entryOf(Statement const& row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), sealFrom(row.blob(5))};
}

} // namespace

AuditEntry append(Connection& connection, std::string const& actor, std::string const& action, std::string const& details,
                  std::string const& at)
{
    expects(details.find('\n') == std::string::npos, "the details of an entry of the log stand on one line");
    AuditHead const before = head(connection);
    AuditEntry entry{before.count + 1, at, actor, action, details, {}};
    entry.seal = sealOf(before.seal, entry);
    connection.prepare("INSERT INTO audit (number, at, actor, action, details, seal) VALUES (?, ?, ?, ?, ?, ?)")
        .with(entry.number, entry.at, entry.actor, entry.action, entry.details, Statement::Blob{entry.seal.raw()})
        .run();
    return entry;
}

AuditHead head(Connection const& connection)
{
    Statement last = connection.prepare("SELECT number, seal FROM audit ORDER BY number DESC LIMIT 1");
    if (!last.step())
        return {};
    return {last.integer(0), sealFrom(last.blob(1))};
}

std::vector<AuditEntry> entries(Connection const& connection)
{
    std::vector<AuditEntry> all;
    Statement rows = connection.prepare("SELECT number, at, actor, action, details, seal FROM audit ORDER BY number");
    while (rows.step())
        all.push_back(entryOf(rows));
    return all;
}

std::optional<std::string> problem(Connection const& connection, std::optional<AuditHead> const& expected)
{
    AuditHead walked;
    Statement rows = connection.prepare("SELECT number, at, actor, action, details, seal FROM audit ORDER BY number");
    while (rows.step()) {
        AuditEntry const entry = entryOf(rows);
        if (entry.number != walked.count + 1)
            return "Entry " + std::to_string(walked.count + 1) + " of the log is missing: entry " + std::to_string(entry.number)
                   + " stands in its place.";
        if (entry.seal != sealOf(walked.seal, entry))
            return "Entry " + std::to_string(entry.number)
                   + " of the log was altered, or the one before it was: its seal does not fit.";
        walked = {entry.number, entry.seal};
        if (expected && expected->count == walked.count && expected->seal != walked.seal)
            return "Entry " + std::to_string(walked.count)
                   + " of the log is not the one that was kept elsewhere: the log was written anew.";
    }
    if (expected && expected->count > walked.count)
        return "Entry " + std::to_string(walked.count + 1) + " of the log is missing: it ends there, and "
               + std::to_string(expected->count) + " entries were known elsewhere.";
    return std::nullopt;
}

} // namespace audit
} // namespace core
