// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/case_file.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/case/schema.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

constexpr char const* lockName = "lock";
constexpr char const* ourName = "candour";

std::string checkedActor(std::string const& actor)
{
    std::string name = trimmed(actor);
    if (name.empty())
        throw Error(Fault::Usage, "Nobody is named as the one who makes this change. Give your name and try again.");
    if (!isUtf8(name))
        throw Error(Fault::Usage, "The name of the one who makes this change is not readable text. Give it in UTF-8.");
    return name;
}

std::filesystem::path plainFolder(std::filesystem::path const& folder)
{
    std::filesystem::path const plain = std::filesystem::absolute(folder).lexically_normal();
    return plain.has_filename() ? plain : plain.parent_path();
}

std::string userName()
{
    passwd const* const user = ::getpwuid(::geteuid());
    return user != nullptr ? user->pw_name : "user " + std::to_string(::geteuid());
}

std::string machineName()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 && name[0] != '\0' ? name : "this machine";
}

// Who has the case open, in words; the file was written by the holder and may be empty for a moment.
std::string holder(File& file)
{
    std::string buffer(4096, '\0');
    auto const who = nlohmann::json::parse(file.read(buffer), nullptr, false);
    if (!who.is_object())
        return "another program";
    auto const part = [&who](char const* key) { return who.value(key, std::string("?")); };
    return part("user") + " on " + part("machine") + ", in " + part("program") + " (process "
           + std::to_string(who.value("pid", 0)) + "), since " + part("since");
}

} // namespace

// A lock of the operating system on a file of the folder: it ends with the program, however that ends.
struct CaseFile::Lock {
    explicit Lock(std::filesystem::path const& folder)
        : file(folder / lockName, O_RDWR | O_CREAT, 0600, "Opening the case " + folder.string())
    {
        if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK)
                throw accessError("Locking the case " + folder.string(), errno);
            throw Error(Fault::Access, "The case " + folder.string() + " is open elsewhere: " + holder(file)
                                           + ". Close it there, and try again.");
        }
        nlohmann::json const who{{"user", userName()},
                                 {"machine", machineName()},
                                 {"program", program_invocation_short_name},
                                 {"pid", ::getpid()},
                                 {"since", timestamp()}};
        empty();
        file.write(who.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    }
    ~Lock() { empty(); }
    Lock(Lock const&) = delete;
    Lock& operator=(Lock const&) = delete;

    // What stays in the file is only read while somebody holds the lock, so that a failure here does no harm.
    void empty() const { [[maybe_unused]] int const ignored = ::ftruncate(file.descriptor(), 0); }

    File file;
};

Act::Act(Connection& connection, std::string actor)
    : m_connection(&connection),
      m_transaction(std::make_unique<Transaction>(connection)),
      m_actor(std::move(actor)),
      m_at(timestamp()),
      m_changesBefore(connection.totalChanges())
{
}

void Act::record(std::string const& action, std::string const& details)
{
    audit::append(*m_connection, m_actor, action, details, m_at);
    m_recorded = true;
}

void Act::commit()
{
    expects(m_recorded || m_connection->totalChanges() == m_changesBefore, "what a person changes is recorded in the log");
    m_transaction->commit();
}

Batch::Batch(CaseFile& caseFile) : m_connection(&caseFile.database()), m_transaction(std::make_unique<Transaction>(*m_connection))
{
}

void Batch::record(std::string const& action, std::string const& details)
{
    audit::append(*m_connection, ourName, action, details);
}

void Batch::commit()
{
    m_transaction->commit();
}

namespace {

void makeFolder(std::filesystem::path const& folder, std::string const& doing)
{
    if (::mkdir(folder.c_str(), 0700) != 0)
        throw accessError(doing, errno);
}

// An empty case in the folder, closed again, so that all of it stands in the main file.
void fillNew(std::filesystem::path const& folder, std::string const& actor, std::string const& doing)
{
    makeFolder(CaseFile::sourcesPath(folder), doing);
    Connection connection(CaseFile::databasePath(folder), Connection::Mode::Create);
    bringUpToDate(connection, CaseFile::databasePath(folder));
    Transaction transaction(connection);
    audit::append(connection, actor, "new case", nlohmann::json{{"version", schemaVersion()}}.dump());
    transaction.commit();
}

std::filesystem::path existingCase(std::filesystem::path const& given)
{
    std::filesystem::path folder = plainFolder(given);
    std::error_code problem;
    std::filesystem::file_status const status = std::filesystem::status(CaseFile::databasePath(folder), problem);
    if (problem && status.type() != std::filesystem::file_type::not_found)
        throw accessError("Opening the case " + folder.string(), problem.value());
    if (status.type() != std::filesystem::file_type::regular)
        throw Error(Fault::Missing,
                    "There is no case in " + folder.string() + ". Choose the folder of a case, or make a new one.");
    refuseForeign(CaseFile::databasePath(folder));
    return folder;
}

} // namespace

CaseFile CaseFile::create(std::filesystem::path const& folder, std::string const& actor)
{
    std::string const name = checkedActor(actor);
    std::filesystem::path const place = plainFolder(folder);
    std::string const doing = "Making the case " + place.string();
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(place, ignored)))
        throw Error(Fault::Access, place.string() + " is there already. Choose another name for the new case, or open that one.");

    // Made aside under a hidden name, so that a power cut leaves no half case under the name that was asked for.
    std::string aside = (place.parent_path() / ("." + place.filename().string() + ".XXXXXX")).string();
    if (::mkdtemp(aside.data()) == nullptr)
        throw accessError(doing, errno);
    Unfinished unfinished(aside);
    fillNew(aside, name, doing);
    syncFolder(aside);
    unfinished.rename(place, doing);
    syncFolder(place.parent_path());
    CaseFile made(place);
    unfinished.keep();
    return made;
}

CaseFile::CaseFile(std::filesystem::path const& folder)
    : m_folder(existingCase(folder)),
      m_lock(std::make_unique<Lock>(m_folder)),
      m_connection(databasePath(m_folder), Connection::Mode::Open)
{
    bringUpToDate(m_connection, databasePath(m_folder));
    // Whoever holds the lock is the only one who adds sources: what is half copied is left from a program that was killed.
    std::error_code ignored;
    for (auto const& entry : std::filesystem::directory_iterator(sourcesPath(m_folder), ignored))
        if (entry.path().extension() == ".part")
            std::filesystem::remove(entry.path(), ignored);
}

CaseFile::CaseFile(std::filesystem::path folder, Connection connection, std::unique_ptr<Lock> lock)
    : m_folder(std::move(folder)), m_lock(std::move(lock)), m_connection(std::move(connection))
{
}

CaseFile::~CaseFile() = default;
CaseFile::CaseFile(CaseFile&&) noexcept = default;

CaseFile& CaseFile::operator=(CaseFile&& other) noexcept
{
    // The connection closes before the lock is given up.
    m_connection = std::move(other.m_connection);
    m_lock = std::move(other.m_lock);
    m_folder = std::move(other.m_folder);
    return *this;
}

CaseFile CaseFile::sibling() const
{
    return CaseFile(m_folder, Connection(databasePath(m_folder), Connection::Mode::Open), nullptr);
}

std::filesystem::path CaseFile::databasePath(std::filesystem::path const& folder)
{
    return folder / "case.sqlite";
}

std::filesystem::path CaseFile::sourcesPath(std::filesystem::path const& folder)
{
    return folder / "sources";
}

std::filesystem::path CaseFile::sourcePath(Digest const& sha256) const
{
    return sourcesPath(m_folder) / (sha256.hex() + ".pdf");
}

Act CaseFile::act(std::string const& actor)
{
    return Act(m_connection, checkedActor(actor));
}

} // namespace core
