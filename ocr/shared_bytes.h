// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Memory that the program and one reader process both see: pictures of pages are put there, since sending them through the socket
// takes as long as decoding them. Always holds: its size is sealed, so that the reader cannot take it away from under the
// program. What the reader writes there is pixels and nothing else; the program copies them before it looks at them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace ocr {

class SharedBytes {
public:
    static constexpr std::size_t capacity = std::size_t{10} << 20; // a page on a fine screen; what is larger is sent

    // Nothing where the system gives none: pictures are sent then.
    static std::optional<SharedBytes> made();
    // Those that the program handed to this process under the descriptor.
    static std::optional<SharedBytes> handed(int descriptor);
    ~SharedBytes();
    SharedBytes(SharedBytes&& other) noexcept;
    SharedBytes& operator=(SharedBytes&& other) noexcept;

    int descriptor() const { return m_descriptor; }
    std::span<std::uint8_t> bytes() const { return m_bytes; }

private:
    SharedBytes(int descriptor, std::span<std::uint8_t> bytes) : m_descriptor(descriptor), m_bytes(bytes) {}

    int m_descriptor = -1;
    std::span<std::uint8_t> m_bytes;
};

} // namespace ocr
