// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/stream_bytes.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace core {

namespace {

constexpr long long mostReserved = 16 << 20; // what a stream says of its length may be a lie

// Short names are meant for inline images, but some writers use them everywhere (PDF 32000-1, table 94).
std::string longName(std::string const& name)
{
    static std::map<std::string, std::string> const names{
        {"/AHx", "/ASCIIHexDecode"}, {"/A85", "/ASCII85Decode"},  {"/LZW", "/LZWDecode"}, {"/Fl", "/FlateDecode"},
        {"/RL", "/RunLengthDecode"}, {"/CCF", "/CCITTFaxDecode"}, {"/DCT", "/DCTDecode"},
    };
    auto const found = names.find(name);
    return found == names.end() ? name : found->second;
}

// As they stand in the file. Straight into a string: libqpdf's own buffers are copied twice.
std::optional<std::string> storedBytes(QPDFObjectHandle stream, std::size_t most)
{
    QPDFObjectHandle length = stream.getDict().getKey("/Length");
    long long const said = length.isInteger() ? length.getIntValue() : 0;
    if (said > static_cast<long long>(most))
        return {};
    BoundedBytes sink(most);
    sink.bytes.reserve(static_cast<std::size_t>(std::clamp(said, 0LL, mostReserved)));
    bool decoded = false;
    if (!stream.pipeStreamData(&sink, &decoded, 0, qpdf_dl_none, true, false))
        return {};
    return std::move(sink.bytes);
}

} // namespace

BoundedBytes::BoundedBytes(std::size_t most) : Pipeline("bounded", nullptr), m_most(most) {}

void BoundedBytes::write(unsigned char const* more, std::size_t length)
{
    if (length > m_most - bytes.size())
        throw std::length_error("a stream is longer than it may be");
    bytes.append(reinterpret_cast<char const*>(more), length);
}

std::optional<std::vector<Filter>> filtersOf(QPDFObjectHandle stream)
{
    QPDFObjectHandle dictionary = stream.getDict();
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    QPDFObjectHandle parameters = dictionary.getKey("/DecodeParms");
    std::vector<Filter> filters;
    if (filter.isNull())
        return filters;
    if (filter.isName()) {
        // Some writers put the parameters of a single filter into an array.
        if (parameters.isArray())
            parameters = parameters.getArrayNItems() > 0 ? parameters.getArrayItem(0) : QPDFObjectHandle::newNull();
        filters.push_back({longName(filter.getName()), parameters});
    } else if (filter.isArray() && filter.getArrayNItems() <= 4) {
        for (int i = 0; i < filter.getArrayNItems(); ++i) {
            if (!filter.getArrayItem(i).isName())
                return {};
            bool const has = parameters.isArray() && i < parameters.getArrayNItems();
            filters.push_back(
                {longName(filter.getArrayItem(i).getName()), has ? parameters.getArrayItem(i) : QPDFObjectHandle::newNull()});
        }
        if (filters.size() == 1 && parameters.isDictionary())
            filters[0].parameters = parameters;
    } else {
        return {};
    }
    for (Filter& one : filters)
        if (!one.parameters.isNull() && !one.parameters.isDictionary())
            return {};
    return filters;
}

std::optional<std::string> decodedBytes(QPDFObjectHandle stream, std::size_t most)
{
    BoundedBytes sink(most);
    bool attempted = false;
    if (!stream.pipeStreamData(&sink, &attempted, 0, qpdf_dl_specialized, true, false) || !attempted)
        return {};
    return std::move(sink.bytes);
}

std::optional<std::string> bytesBeforeLastFilter(QPDFObjectHandle stream, std::vector<Filter> filters, std::size_t most)
{
    auto stored = storedBytes(stream, most);
    if (!stored || filters.size() < 2)
        return stored;
    std::string const bytes = std::move(*stored);
    // A stream with the earlier filters alone, in a document of its own.
    QPDF scratch;
    scratch.setSuppressWarnings(true);
    scratch.emptyPDF();
    QPDFObjectHandle names = QPDFObjectHandle::newArray();
    QPDFObjectHandle parameters = QPDFObjectHandle::newArray();
    for (std::size_t i = 0; i + 1 < filters.size(); ++i) {
        names.appendItem(QPDFObjectHandle::newName(filters[i].name));
        QPDFObjectHandle own = QPDFObjectHandle::newNull();
        if (filters[i].parameters.isDictionary()) {
            own = QPDFObjectHandle::newDictionary();
            for (char const* key : {"/Predictor", "/Colors", "/BitsPerComponent", "/Columns", "/EarlyChange"})
                if (QPDFObjectHandle value = filters[i].parameters.getKey(key); value.isInteger())
                    own.replaceKey(key, QPDFObjectHandle::newInteger(value.getIntValue()));
        }
        parameters.appendItem(own);
    }
    QPDFObjectHandle inner = QPDFObjectHandle::newStream(&scratch, bytes);
    inner.getDict().replaceKey("/Filter", names);
    inner.getDict().replaceKey("/DecodeParms", parameters);
    return decodedBytes(inner, most);
}

} // namespace core
