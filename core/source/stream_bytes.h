// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bytes of PDF streams as libqpdf decodes them, with a limit: a small stream may claim to be endless. For the files beside
// this one that read PDF objects; libqpdf does not leave them.

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

// Takes what a decoder writes; throws std::length_error beyond the limit, which libqpdf hands on.
class BoundedBytes : public Pipeline {
public:
    explicit BoundedBytes(std::size_t most);
    void write(unsigned char const* bytes, std::size_t length) override;
    void finish() override {}
    std::string bytes;

private:
    std::size_t m_most;
};

struct Filter {
    std::string name;            // with its slash; long form
    QPDFObjectHandle parameters; // a dictionary or null
};

// The filters in the order in which a reader undoes them. Nothing where /Filter is malformed.
std::optional<std::vector<Filter>> filtersOf(QPDFObjectHandle stream);

// Decoded through filters that lose nothing (Flate, LZW, run length, ASCII). Nothing where another filter stands in the way,
// the data are broken, or they are more than `most`.
std::optional<std::string> decodedBytes(QPDFObjectHandle stream, std::size_t most);

// What goes into the last filter: as stored where it is the only one, and decoded through those before it otherwise.
std::optional<std::string> bytesBeforeLastFilter(QPDFObjectHandle stream, std::vector<Filter> filters, std::size_t most);

} // namespace core
