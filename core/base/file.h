// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files that must be on the disk when we say that they are: opened, written whole, synced. Every failure is Fault::Access and says
// what was being done, why it failed and what to do; a full disk is told from a missing permission.

#include "core/base/error.h"

#include <filesystem>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace core {

// `doing` begins the sentence, such as "Adding vol 1.pdf to the case"; `errorNumber` is the errno of the call that failed.
Error accessError(std::string const& doing, int errorNumber);

// An open file of the operating system, closed with the object.
class File {
public:
    // `flags` and `mode` are those of open(2). Throws Fault::Access, in a sentence that begins with `doing`.
    File(std::filesystem::path const& path, int flags, mode_t mode, std::string doing);
    // Makes a new file with a name of its own: `pattern` ends in XXXXXX, `ending` follows it. Only its owner may read it.
    static File unique(std::filesystem::path const& pattern, std::string doing, std::string const& ending = "");
    ~File();
    File(File&&) noexcept;
    File& operator=(File&&) noexcept;

    int descriptor() const { return m_descriptor; }
    std::filesystem::path const& path() const { return m_path; }
    void write(std::string_view bytes);
    // At most so many bytes from where the last read ended; empty at the end of the file.
    std::string_view read(std::string& buffer);
    // Returns when everything written is on the disk.
    void sync();

private:
    File(int descriptor, std::filesystem::path path, std::string doing);
    int m_descriptor;
    std::filesystem::path m_path;
    std::string m_doing;
};

// All bytes of a file. Throws Fault::Access where it cannot be read.
std::string contentOf(std::filesystem::path const& file);

// A file or folder in the making: removed again, with all that it holds, unless it is kept.
class Unfinished {
public:
    explicit Unfinished(std::filesystem::path path);
    ~Unfinished();
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;

    std::filesystem::path const& path() const { return m_path; }
    // Gives it its final name, which must be free or, for a file, may be replaced; it is still unfinished. Throws Fault::Access.
    void rename(std::filesystem::path const& to, std::string const& doing);
    void keep() { m_path.clear(); }

private:
    std::filesystem::path m_path;
};

// Returns when the names in the folder, such as those given by a rename, are on the disk.
void syncFolder(std::filesystem::path const& folder);

} // namespace core
