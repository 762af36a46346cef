// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/stream_bytes.h"

#include <qpdf/BufferInputSource.hh>

#include <zlib.h>

#include <array>
#include <cstdint>
#include <memory>

namespace core::verifier {

namespace {

constexpr std::size_t mostBlanks = 2;

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

bool standsAlone(unsigned marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

// Tables, frame headers and scan headers of baseline and progressive JPEG.
bool belongs(unsigned marker)
{
    return marker == 0xDB || marker == 0xC4 || marker == 0xDD || marker == 0xDA || (marker >= 0xC0 && marker <= 0xC2);
}

// From the first byte of coded pixels to the marker that ends them.
std::size_t afterScan(std::string_view bytes, std::size_t at)
{
    while (at + 1 < bytes.size()) {
        unsigned const next = byteAt(bytes, at + 1);
        if (byteAt(bytes, at) == 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7))
            return at;
        ++at;
    }
    return bytes.size();
}

} // namespace

std::optional<std::string> inflated(std::string_view bytes)
{
    z_stream state{};
    if (inflateInit(&state) != Z_OK)
        return std::nullopt;
    std::unique_ptr<z_stream, int (*)(z_stream*)> const end(&state, inflateEnd);
    state.next_in = const_cast<Bytef*>(reinterpret_cast<Bytef const*>(bytes.data()));
    state.avail_in = static_cast<uInt>(bytes.size());
    std::string all;
    std::array<char, 65536> piece{};
    int result = Z_OK;
    while (result == Z_OK) {
        state.next_out = reinterpret_cast<Bytef*>(piece.data());
        state.avail_out = piece.size();
        result = inflate(&state, Z_NO_FLUSH);
        all.append(piece.data(), piece.size() - state.avail_out);
    }
    if (result != Z_STREAM_END || state.avail_in != 0)
        return std::nullopt;
    return all;
}

std::string jpegProblem(std::string_view bytes)
{
    std::string const broken = "The picture is not a complete JPEG.";
    if (bytes.size() < 4 || byteAt(bytes, 0) != 0xFF || byteAt(bytes, 1) != 0xD8)
        return broken;
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        unsigned const marker = byteAt(bytes, at + 1);
        if (byteAt(bytes, at) != 0xFF)
            return "The picture has bytes between the parts of its JPEG.";
        if (marker == 0xD9)
            return at + 2 == bytes.size() ? std::string() : "Something follows the end of the picture's JPEG.";
        if (standsAlone(marker) || at + 3 >= bytes.size())
            return broken;
        if (!belongs(marker))
            return "The picture's JPEG has a segment that is no part of a picture, such as a comment or what a camera notes.";
        at += 2 + (byteAt(bytes, at + 2) << 8) + byteAt(bytes, at + 3);
        if (marker == 0xDA)
            at = afterScan(bytes, at);
    }
    return broken;
}

std::string faxProblem(std::string_view bytes)
{
    constexpr std::uint32_t endOfBlock = 0x001001;
    std::uint32_t window = 0xFFFFFF;
    for (std::size_t at = 0; at < bytes.size() * 8; ++at) {
        window = ((window << 1) | ((byteAt(bytes, at / 8) >> (7 - at % 8)) & 1u)) & 0xFFFFFF;
        if (window != endOfBlock)
            continue;
        bool const padding = (byteAt(bytes, at / 8) & (0xFFu >> (at % 8 + 1))) == 0;
        return at / 8 + 1 == bytes.size() && padding ? std::string() : "Something follows the end of the picture's fax code.";
    }
    return "The picture's fax code has no end.";
}

std::optional<std::vector<QPDFTokenizer::Token>> tokensOf(std::string_view bytes)
{
    std::string text(bytes);
    auto const input = std::make_shared<BufferInputSource>("stream", text);
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    tokenizer.includeIgnorable();
    std::vector<QPDFTokenizer::Token> tokens;
    for (;;) {
        QPDFTokenizer::Token token = tokenizer.readToken(input, "stream", true);
        switch (token.getType()) {
        case QPDFTokenizer::tt_eof:
            return tokens;
        case QPDFTokenizer::tt_bad:
        case QPDFTokenizer::tt_comment:
            return std::nullopt;
        case QPDFTokenizer::tt_space:
            if (token.getRawValue().size() > mostBlanks)
                return std::nullopt;
            break;
        default:
            tokens.push_back(std::move(token));
        }
    }
}

} // namespace core::verifier
