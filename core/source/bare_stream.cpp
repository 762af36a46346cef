// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/bare_stream.h"

#include "core/source/fax.h"
#include "core/source/jpeg.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

namespace core {

namespace {

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

std::string segment(unsigned marker, std::string_view payload)
{
    std::size_t const length = payload.size() + 2;
    std::string bytes{'\xFF', static_cast<char>(marker), static_cast<char>(length >> 8), static_cast<char>(length & 0xFF)};
    return bytes.append(payload);
}

// Takes a JPEG apart (ITU-T T.81, annex B); any part that a sequential one of a single scan does not need is dropped or a reason to
// refuse it.
class JpegParts {
public:
    explicit JpegParts(std::string_view file) : m_file(file) {}

    std::optional<std::string> bare()
    {
        if (m_file.size() < 4 || byteAt(m_file, 0) != 0xFF || byteAt(m_file, 1) != 0xD8)
            return {};
        std::size_t at = 2;
        while (at + 4 <= m_file.size() && byteAt(m_file, at) == 0xFF) {
            unsigned const marker = byteAt(m_file, at + 1);
            std::size_t const length = byteAt(m_file, at + 2) << 8 | byteAt(m_file, at + 3);
            if (length < 2 || at + 2 + length > m_file.size())
                return {};
            std::string_view const payload = m_file.substr(at + 4, length - 2);
            at += 2 + length;
            if (marker == 0xDA)
                return scanned(payload, at);
            if (!take(marker, payload))
                return {};
        }
        return {};
    }

private:
    using Tables = std::map<unsigned, std::string_view>; // by number, for Huffman tables with their class

    bool take(unsigned marker, std::string_view payload)
    {
        if (marker == 0xDB)
            return takeTables(payload, m_steps,
                              [](std::string_view rest) { return std::size_t{1} + (byteAt(rest, 0) >> 4 == 0 ? 64 : 128); });
        if (marker == 0xC4)
            return takeTables(payload, m_codes, [](std::string_view rest) {
                std::size_t length = 17;
                for (std::size_t i = 1; i < std::min<std::size_t>(rest.size(), 17); ++i)
                    length += byteAt(rest, i);
                return length;
            });
        if (marker == 0xC0 || marker == 0xC1)
            return takeFrame(marker, payload);
        if (marker == 0xDD) {
            m_interval = payload;
            return payload.size() == 2;
        }
        return (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
    }

    template <typename LengthOf>
    static bool takeTables(std::string_view payload, Tables& tables, LengthOf const& lengthOf)
    {
        while (!payload.empty()) {
            std::size_t const length = lengthOf(payload);
            if (length > payload.size())
                return false;
            tables[byteAt(payload, 0)] = payload.substr(0, length);
            payload.remove_prefix(length);
        }
        return true;
    }

    // Components that are numbered otherwise may be taken for red, green and blue once no marker says what they are.
    bool takeFrame(unsigned marker, std::string_view payload)
    {
        m_components = payload.size() >= 6 ? byteAt(payload, 5) : 0;
        if (!m_frame.empty() || (m_components != 1 && m_components != 3) || payload.size() != 6 + 3 * m_components)
            return false;
        for (std::size_t i = 0; i < m_components; ++i)
            if (m_components == 3 && byteAt(payload, 6 + 3 * i) != i + 1)
                return false;
        m_frame = payload;
        m_frameMarker = marker;
        return true;
    }

    std::optional<std::string> scanned(std::string_view payload, std::size_t at) const
    {
        constexpr std::string_view allOfIt("\x00\x3F\x00", 3);
        if (m_frame.empty() || payload.size() != 4 + 2 * m_components || byteAt(payload, 0) != m_components
            || payload.substr(1 + 2 * m_components) != allOfIt)
            return {};
        std::string bytes;
        bytes.reserve(m_file.size());
        bytes.append("\xFF\xD8", 2);
        std::set<unsigned> steps;
        std::set<unsigned> codes;
        for (std::size_t i = 0; i < m_components; ++i) {
            if (payload[1 + 2 * i] != m_frame[6 + 3 * i])
                return {};
            steps.insert(byteAt(m_frame, 8 + 3 * i));
            codes.insert(byteAt(payload, 2 + 2 * i) >> 4);
            codes.insert(0x10 | (byteAt(payload, 2 + 2 * i) & 0xF));
        }
        if (!append(bytes, 0xDB, m_steps, steps))
            return {};
        bytes += segment(m_frameMarker, m_frame);
        if (!append(bytes, 0xC4, m_codes, codes))
            return {};
        if (!m_interval.empty())
            bytes += segment(0xDD, m_interval);
        bytes += segment(0xDA, payload);
        std::size_t const end = endOfCode(at);
        if (end + 1 >= m_file.size() || byteAt(m_file, end + 1) != 0xD9)
            return {};
        return bytes.append(m_file.substr(at, end + 2 - at));
    }

    // Those in use; false where one is missing. A table of steps may be of 8 or of 16 bits.
    static bool append(std::string& bytes, unsigned marker, Tables const& tables, std::set<unsigned> const& wanted)
    {
        for (unsigned const number : wanted) {
            auto const table = tables.find(number);
            auto const wide = marker == 0xDB ? tables.find(number | 0x10) : tables.end();
            if ((table == tables.end()) == (wide == tables.end()))
                return false;
            bytes += segment(marker, table == tables.end() ? wide->second : table->second);
        }
        return true;
    }

    // The marker behind the coded pixels; marks to restart at are among them.
    std::size_t endOfCode(std::size_t at) const
    {
        while ((at = m_file.find('\xFF', at)) != std::string_view::npos && at + 1 < m_file.size()) {
            unsigned const next = byteAt(m_file, at + 1);
            if (next != 0 && (next < 0xD0 || next > 0xD7))
                return at;
            at += 2;
        }
        return m_file.size();
    }

    std::string_view m_file;
    Tables m_steps;
    Tables m_codes;
    std::string_view m_frame;
    std::string_view m_interval;
    unsigned m_frameMarker = 0;
    std::size_t m_components = 0;
};

constexpr std::uint32_t endOfBlock = 0x001001; // of a Group 4 code (ITU-T T.6)

// The bit behind the first end of a block that begins at this byte or later.
std::optional<std::size_t> behindEndOfBlock(std::string_view bytes, std::size_t from)
{
    std::uint32_t window = 0xFFFFFF;
    for (std::size_t at = from * 8; at < bytes.size() * 8; ++at) {
        window = ((window << 1) | ((byteAt(bytes, at / 8) >> (7 - at % 8)) & 1u)) & 0xFFFFFF;
        if (window == endOfBlock)
            return at + 1;
    }
    return {};
}

} // namespace

std::optional<std::string> bareJpeg(std::string const& file)
{
    return JpegParts(file).bare();
}

std::optional<std::string> bareG4(std::string stream)
{
    constexpr std::size_t mostBehind = 64; // line ends and filling that writers add
    auto const end = behindEndOfBlock(stream, stream.size() > mostBehind ? stream.size() - mostBehind : 0);
    if (!end)
        return {};
    stream.resize((*end + 7) / 8);
    if (*end % 8 != 0)
        stream.back() = static_cast<char>(byteAt(stream, stream.size() - 1) & (0xFF00u >> (*end % 8)));
    return stream;
}

bool isAllPicture(std::string const& bareJpeg)
{
    return jpegIsWhole(bareJpeg);
}

bool isAllPicture(std::string const& bareG4, PixelSize size)
{
    auto const end = behindEndOfBlock(bareG4, 0);
    return end && (*end + 7) / 8 == bareG4.size() && faxRowsAre(bareG4, size);
}

} // namespace core
