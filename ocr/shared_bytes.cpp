// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/shared_bytes.h"

#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ocr {

namespace {

std::span<std::uint8_t> mapped(int descriptor)
{
    void* const at = ::mmap(nullptr, SharedBytes::capacity, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    return at == MAP_FAILED ? std::span<std::uint8_t>() : std::span(static_cast<std::uint8_t*>(at), SharedBytes::capacity);
}

} // namespace

std::optional<SharedBytes> SharedBytes::made()
{
    int const descriptor = ::memfd_create("candour-picture", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0)
        return {};
    SharedBytes shared(descriptor, {});
    if (::ftruncate(descriptor, static_cast<off_t>(capacity)) != 0
        || ::fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return {};
    shared.m_bytes = mapped(descriptor);
    return shared.m_bytes.empty() ? std::nullopt : std::optional(std::move(shared));
}

std::optional<SharedBytes> SharedBytes::handed(int descriptor)
{
    struct stat about {};
    if (::fstat(descriptor, &about) != 0 || about.st_size != static_cast<off_t>(capacity))
        return {};
    SharedBytes shared(descriptor, mapped(descriptor));
    return shared.m_bytes.empty() ? std::nullopt : std::optional(std::move(shared));
}

SharedBytes::~SharedBytes()
{
    if (!m_bytes.empty())
        ::munmap(m_bytes.data(), m_bytes.size());
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

SharedBytes::SharedBytes(SharedBytes&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_bytes(std::exchange(other.m_bytes, {}))
{
}

SharedBytes& SharedBytes::operator=(SharedBytes&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

} // namespace ocr
