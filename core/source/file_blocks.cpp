// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/file_blocks.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

bool endsLine(char c)
{
    return c == '\r' || c == '\n';
}

} // namespace

FileBlocks::FileBlocks(std::filesystem::path const& file)
    : m_name(file.string()), m_descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC))
{
    struct stat about {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &about) != 0) {
        int const reason = errno;
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        throw std::system_error(reason, std::generic_category(), m_name);
    }
    m_size = about.st_size;
}

FileBlocks::~FileBlocks()
{
    ::close(m_descriptor);
}

size_t FileBlocks::readAt(qpdf_offset_t offset, char* to, size_t length) const
{
    size_t done = 0;
    while (done < length) {
        ssize_t const got = ::pread(m_descriptor, to + done, length - done, offset + static_cast<qpdf_offset_t>(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw std::system_error(errno, std::generic_category(), m_name);
        if (got == 0)
            break;
        done += static_cast<size_t>(got);
    }
    return done;
}

std::string_view FileBlocks::ahead()
{
    auto const inBlock = [this] { return m_at >= m_blockAt && m_at < m_blockAt + static_cast<qpdf_offset_t>(m_blockSize); };
    if (!inBlock()) {
        // Whoever steps back a little finds that here, too.
        constexpr qpdf_offset_t back = 1024;
        m_blockSize = 0;
        m_blockAt = std::max<qpdf_offset_t>(m_at - back, 0);
        m_blockSize = readAt(m_blockAt, m_block.data(), m_block.size());
        if (!inBlock())
            return {};
    }
    auto const from = static_cast<size_t>(m_at - m_blockAt);
    return {m_block.data() + from, m_blockSize - from};
}

qpdf_offset_t FileBlocks::findAndSkipNextEOL()
{
    for (;;) {
        auto const here = ahead();
        if (here.empty())
            return m_at;
        auto const found = std::find_if(here.begin(), here.end(), endsLine);
        m_at += found - here.begin();
        if (found != here.end())
            break;
    }
    auto const line = m_at;
    for (;;) {
        auto const here = ahead();
        auto const past = std::find_if_not(here.begin(), here.end(), endsLine);
        m_at += past - here.begin();
        if (past != here.end() || here.empty())
            return line;
    }
}

void FileBlocks::seek(qpdf_offset_t offset, int whence)
{
    auto const from = whence == SEEK_CUR ? m_at : whence == SEEK_END ? m_size : 0;
    if (from + offset < 0)
        throw std::runtime_error(m_name + ": a place before the start of the file was asked for");
    m_at = from + offset;
}

size_t FileBlocks::read(char* into, size_t length)
{
    last_offset = m_at;
    size_t done = 0;
    if (length > m_block.size()) {
        done = readAt(m_at, into, length);
        m_at += static_cast<qpdf_offset_t>(done);
    }
    while (done < length) {
        auto const here = ahead().substr(0, length - done);
        if (here.empty())
            break;
        std::memcpy(into + done, here.data(), here.size());
        done += here.size();
        m_at += static_cast<qpdf_offset_t>(here.size());
    }
    if (done == 0 && length > 0)
        last_offset = m_at = m_size;
    return done;
}

void FileBlocks::unreadCh(char)
{
    m_at = std::max<qpdf_offset_t>(m_at - 1, 0);
}

} // namespace core
