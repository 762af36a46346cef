// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_picture.h"

#include <array>
#include <cstdint>

namespace support {

namespace {

// One row of the table of probabilities (ISO 14492, table E.1).
struct Estimate {
    std::uint32_t qe;
    std::uint8_t afterLikely;
    std::uint8_t afterUnlikely;
    bool exchange;
};

constexpr std::array<Estimate, 47> estimates{{
    {0x5601, 1, 1, true},    {0x3401, 2, 6, false},   {0x1801, 3, 9, false},   {0x0AC1, 4, 12, false},  {0x0521, 5, 29, false},
    {0x0221, 38, 33, false}, {0x5601, 7, 6, true},    {0x5401, 8, 14, false},  {0x4801, 9, 14, false},  {0x3801, 10, 14, false},
    {0x3001, 11, 17, false}, {0x2401, 12, 18, false}, {0x1C01, 13, 20, false}, {0x1601, 29, 21, false}, {0x5601, 15, 14, true},
    {0x5401, 16, 14, false}, {0x5101, 17, 15, false}, {0x4801, 18, 16, false}, {0x3801, 19, 17, false}, {0x3401, 20, 18, false},
    {0x3001, 21, 19, false}, {0x2801, 22, 19, false}, {0x2401, 23, 20, false}, {0x2201, 24, 21, false}, {0x1C01, 25, 22, false},
    {0x1801, 26, 23, false}, {0x1601, 27, 24, false}, {0x1401, 28, 25, false}, {0x1201, 29, 26, false}, {0x1101, 30, 27, false},
    {0x0AC1, 31, 28, false}, {0x09C1, 32, 29, false}, {0x08A1, 33, 30, false}, {0x0521, 34, 31, false}, {0x0441, 35, 32, false},
    {0x02A1, 36, 33, false}, {0x0221, 37, 34, false}, {0x0141, 38, 35, false}, {0x0111, 39, 36, false}, {0x0085, 40, 37, false},
    {0x0049, 41, 38, false}, {0x0025, 42, 39, false}, {0x0015, 43, 40, false}, {0x0009, 44, 41, false}, {0x0005, 45, 42, false},
    {0x0001, 45, 43, false}, {0x5601, 46, 46, false},
}};

// The arithmetic encoder of annex E.
class ArithmeticCoder {
public:
    void encode(bool bit, std::uint32_t context)
    {
        State& state = m_states[context];
        Estimate const& estimate = estimates[state.row];
        m_a -= estimate.qe;
        bool const likely = bit == state.likelyBit;
        // The larger part belongs to the likely bit, whichever of the two it is now.
        bool const lower = likely ? m_a >= estimate.qe : m_a < estimate.qe;
        if (likely && (m_a & 0x8000) != 0) {
            m_c += estimate.qe;
            return;
        }
        if (lower)
            m_c += estimate.qe;
        else
            m_a = estimate.qe;
        if (!likely && estimate.exchange)
            state.likelyBit = !state.likelyBit;
        state.row = likely ? estimate.afterLikely : estimate.afterUnlikely;
        do {
            m_a <<= 1;
            m_c <<= 1;
            if (--m_count == 0)
                putByte();
        } while ((m_a & 0x8000) == 0);
    }

    std::string finish()
    {
        std::uint32_t const most = m_c + m_a;
        m_c |= 0xffff;
        if (m_c >= most)
            m_c -= 0x8000;
        m_c <<= m_count;
        putByte();
        m_c <<= m_count;
        putByte();
        if (m_bytes.back() != '\xff')
            m_bytes.push_back('\xff');
        m_bytes.push_back('\xac');
        return m_bytes.substr(1); // the first byte only took a carry that never comes
    }

private:
    struct State {
        std::uint8_t row = 0;
        bool likelyBit = false;
    };

    void putByte()
    {
        if (m_bytes.back() != '\xff' && m_c >= 0x8000000) {
            m_bytes.back() = static_cast<char>(m_bytes.back() + 1);
            if (m_bytes.back() == '\xff')
                m_c &= 0x7ffffff;
        }
        bool const stuffed = m_bytes.back() == '\xff';
        int const shift = stuffed ? 20 : 19;
        m_bytes.push_back(static_cast<char>(m_c >> shift & 0xff));
        m_c &= (1u << shift) - 1;
        m_count = stuffed ? 7 : 8;
    }

    std::array<State, 1 << 16> m_states{};
    std::string m_bytes = std::string(1, '\0');
    std::uint32_t m_a = 0x8000;
    std::uint32_t m_c = 0;
    int m_count = 12;
};

// The bits of a generic region under template 0, with the adaptive pixels at their usual places (6.2.5.3).
std::string genericRegion(core::Raster const& bilevel)
{
    core::PixelSize const size = bilevel.size();
    auto const bit = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < size.width && (bilevel.row(y)[static_cast<std::size_t>(x / 8)] >> (7 - x % 8) & 1) != 0;
    };
    constexpr std::array<std::array<int, 2>, 16> neighbours{{{-1, 0},
                                                             {-2, 0},
                                                             {-3, 0},
                                                             {-4, 0},
                                                             {3, -1},
                                                             {2, -1},
                                                             {1, -1},
                                                             {0, -1},
                                                             {-1, -1},
                                                             {-2, -1},
                                                             {-3, -1},
                                                             {2, -2},
                                                             {1, -2},
                                                             {0, -2},
                                                             {-1, -2},
                                                             {-2, -2}}};
    ArithmeticCoder coder;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            std::uint32_t context = 0;
            for (std::size_t i = 0; i < neighbours.size(); ++i)
                if (bit(x + neighbours[i][0], y + neighbours[i][1]))
                    context |= 1u << i;
            coder.encode(bit(x, y), context);
        }
    return coder.finish();
}

void putNumber(std::string& bytes, std::size_t value, int count)
{
    for (int i = count - 1; i >= 0; --i)
        bytes.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

} // namespace

std::string jbig2Stream(core::Raster const& bilevel)
{
    auto const width = static_cast<std::size_t>(bilevel.size().width);
    auto const height = static_cast<std::size_t>(bilevel.size().height);
    std::string const region = genericRegion(bilevel);
    std::string bytes;
    auto const segment = [&](std::size_t number, std::size_t type, std::size_t length) {
        putNumber(bytes, number, 4);
        putNumber(bytes, type, 1);
        putNumber(bytes, 0, 1); // refers to no other segment
        putNumber(bytes, 1, 1); // of page 1
        putNumber(bytes, length, 4);
    };
    segment(0, 48, 19); // the page: size, no resolution, white, not striped
    putNumber(bytes, width, 4);
    putNumber(bytes, height, 4);
    bytes.append(4 + 4 + 1 + 2, '\0');
    segment(1, 38, 26 + region.size()); // an immediate generic region over the whole page
    putNumber(bytes, width, 4);
    putNumber(bytes, height, 4);
    bytes.append(4 + 4 + 1, '\0'); // at the top left, added to the page
    putNumber(bytes, 0, 1);        // template 0, no prediction
    for (int const place : {3, -1, -3, -1, 2, -2, -2, -2})
        bytes.push_back(static_cast<char>(place));
    return bytes + region;
}

} // namespace support
