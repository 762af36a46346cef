// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A case: a folder (mode 0700) with case.sqlite, sources/<sha256>.pdf and a lock. It is the first thing in the flow; all that
// is known about a request lives in it. Always holds: people change it through an Act, machines through a Batch, and
// neither commits a change that it did not record in the audit log.

#include "core/case/audit.h"
#include "core/case/database.h"

#include <filesystem>
#include <memory>
#include <string>

namespace core {

class CaseFile;

// One change by a person: begins a transaction; what is not committed never happened.
class Act {
public:
    Connection& database() { return *m_connection; }
    std::string const& actor() const { return m_actor; }
    std::string const& at() const { return m_at; } // one time for the whole act: UTC, ISO 8601
    // `details` is one line of JSON; it may name pages and exemptions, never text of a page.
    void record(std::string const& action, std::string const& details);
    // Throws Fault::Internal if rows changed and nothing was recorded.
    void commit();

private:
    friend class CaseFile;
    Act(Connection& connection, std::string actor);
    Connection* m_connection;
    std::unique_ptr<Transaction> m_transaction;
    std::string m_actor;
    std::string m_at;
    std::int64_t m_changesBefore = 0;
    bool m_recorded = false;
};

// Results of a machine: a transaction without an entry of its own. The run that makes them records its start and end.
class Batch {
public:
    explicit Batch(CaseFile& caseFile);
    Connection& database() { return *m_connection; }
    void record(std::string const& action, std::string const& details);
    void commit();

private:
    Connection* m_connection;
    std::unique_ptr<Transaction> m_transaction;
};

class CaseFile {
public:
    // Makes the folder and an empty case in it. Throws Fault::Access where it exists or cannot be made; nothing is left then.
    static CaseFile create(std::filesystem::path const& folder, std::string const& actor);
    // Opens and locks. Throws Fault::Missing where there is no case, Fault::Version where it is newer than the program,
    // Fault::Access where another program has it open, saying who (user, machine, program, since when).
    explicit CaseFile(std::filesystem::path const& folder);
    ~CaseFile();
    CaseFile(CaseFile&&) noexcept;
    CaseFile& operator=(CaseFile&&) noexcept;

    // A second connection to the same case, for another thread; it takes no lock and must not outlive this one.
    CaseFile sibling() const;

    Connection& database() { return m_connection; }
    Connection const& database() const { return m_connection; }
    std::filesystem::path const& folder() const { return m_folder; }
    std::filesystem::path sourcePath(Digest const& sha256) const;
    // Where the case in this folder has its database and its source files, open or not.
    static std::filesystem::path databasePath(std::filesystem::path const& folder);
    static std::filesystem::path sourcesPath(std::filesystem::path const& folder);

    // `actor` must be a name; an empty one is Fault::Usage.
    Act act(std::string const& actor);

private:
    struct Lock;
    CaseFile(std::filesystem::path folder, Connection connection, std::unique_ptr<Lock> lock);
    std::filesystem::path m_folder;
    std::unique_ptr<Lock> m_lock;
    Connection m_connection;
};

} // namespace core
