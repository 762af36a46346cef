// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace core {

Error accessError(std::string const& doing, int errorNumber)
{
    std::string const reason = std::generic_category().message(errorNumber);
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Fault::Access, doing + " failed because the disk is full (" + reason + "). Free some space and try again."};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Fault::Access, doing + " failed because you may not do that there (" + reason
                                   + "). Choose another place, or ask whoever looks after this one."};
    default:
        return {Fault::Access, doing + " failed (" + reason + "). Check the place and the disk that it is on, and try again."};
    }
}

File::File(int descriptor, std::filesystem::path path, std::string doing)
    : m_descriptor(descriptor), m_path(std::move(path)), m_doing(std::move(doing))
{
}

File::File(std::filesystem::path const& path, int flags, mode_t mode, std::string doing)
    : File(::open(path.c_str(), flags | O_CLOEXEC, mode), path, std::move(doing))
{
    if (m_descriptor < 0)
        throw accessError(m_doing, errno);
}

File File::unique(std::filesystem::path const& pattern, std::string doing, std::string const& ending)
{
    std::string name = pattern.string() + ending;
    int const descriptor = ::mkostemps(name.data(), static_cast<int>(ending.size()), O_CLOEXEC);
    if (descriptor < 0)
        throw accessError(doing, errno);
    return File(descriptor, name, std::move(doing));
}

File::~File()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

File::File(File&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)), m_doing(std::move(other.m_doing))
{
}

File& File::operator=(File&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    std::swap(m_doing, other.m_doing);
    return *this;
}

void File::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        ssize_t const written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throw accessError(m_doing, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string_view File::read(std::string& buffer)
{
    ssize_t length = 0;
    do {
        length = ::read(m_descriptor, buffer.data(), buffer.size());
    } while (length < 0 && errno == EINTR);
    if (length < 0)
        throw accessError(m_doing, errno);
    return std::string_view(buffer).substr(0, static_cast<std::size_t>(length));
}

void File::sync()
{
    if (::fsync(m_descriptor) != 0)
        throw accessError(m_doing, errno);
}

std::string contentOf(std::filesystem::path const& file)
{
    File in(file, O_RDONLY, 0, "Reading " + file.string());
    std::string content;
    std::string buffer(1 << 16, '\0');
    for (std::string_view part = in.read(buffer); !part.empty(); part = in.read(buffer))
        content += part;
    return content;
}

Unfinished::Unfinished(std::filesystem::path path) : m_path(std::move(path)) {}

Unfinished::~Unfinished()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

void Unfinished::rename(std::filesystem::path const& to, std::string const& doing)
{
    std::error_code problem;
    std::filesystem::rename(m_path, to, problem);
    if (problem)
        throw accessError(doing, problem.value());
    m_path = to;
}

void syncFolder(std::filesystem::path const& folder)
{
    File(folder, O_RDONLY | O_DIRECTORY, 0, "Saving the folder " + folder.string()).sync();
}

} // namespace core
