// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/file_shape.h"

#include "core/verify/stream_bytes.h"

#include <qpdf/FileInputSource.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

namespace core::verifier {

namespace {

using Token = QPDFTokenizer::Token;

constexpr std::string_view headEnd = ".?\n%\xbf\xf7\xa2\xfe\n"; // what follows %PDF-1; "?" is a digit

std::string bytesOf(FileInputSource& file, qpdf_offset_t at, std::size_t size)
{
    std::string bytes(size, '\0');
    file.seek(at, SEEK_SET);
    bytes.resize(file.read(bytes.data(), size));
    return bytes;
}

bool headIsPlain(std::string const& head)
{
    if (!head.starts_with("%PDF-1") || head.size() != 6 + headEnd.size())
        return false;
    for (std::size_t i = 0; i < headEnd.size(); ++i)
        if (headEnd[i] == '?' ? (head[6 + i] < '0' || head[6 + i] > '9') : head[6 + i] != headEnd[i])
            return false;
    return true;
}

// Reads one object after the other, as a file has them.
class Walk {
public:
    Walk(QPDF& pdf, std::filesystem::path const& file) : m_pdf(pdf), m_file(std::make_shared<FileInputSource>(file.c_str()))
    {
        m_tokenizer.allowEOF();
        m_tokenizer.includeIgnorable();
    }

    FileInputSource& file() { return *m_file; }

    // Where the object ends that begins there; -1 where it holds anything beside itself.
    qpdf_offset_t after(qpdf_offset_t begin, QPDFObjGen const& object)
    {
        m_file->seek(begin, SEEK_SET);
        for (std::string const& word : {std::to_string(object.getObj()), std::to_string(object.getGen()), std::string("obj")})
            if (std::optional<Token> const token = next(); !token || token->getRawValue() != word)
                return -1;
        for (;;) {
            std::optional<Token> const token = next();
            if (!token || token->getType() == QPDFTokenizer::tt_eof)
                return -1;
            if (token->isWord("endobj"))
                return lineEnd();
            if (token->isWord("stream"))
                return afterStream(object);
        }
    }

private:
    // The next token that is no blank; nothing for a comment, a broken token or a run of blanks.
    std::optional<Token> next()
    {
        for (;;) {
            Token token = m_tokenizer.readToken(m_file, "file", true);
            bool const blank = token.getType() == QPDFTokenizer::tt_space;
            if (token.getType() == QPDFTokenizer::tt_bad || token.getType() == QPDFTokenizer::tt_comment
                || (blank && token.getRawValue().size() > 2))
                return std::nullopt;
            if (!blank)
                return token;
        }
    }

    qpdf_offset_t afterStream(QPDFObjGen const& object)
    {
        QPDFObjectHandle stream = m_pdf.getObject(object);
        if (lineEnd() < 0 || !stream.isStream() || !stream.getDict().getKey("/Length").isInteger())
            return -1;
        m_file->seek(m_file->tell() + stream.getDict().getKey("/Length").getIntValue(), SEEK_SET);
        for (char const* word : {"endstream", "endobj"})
            if (std::optional<Token> const token = next(); !token || !token->isWord(word))
                return -1;
        return lineEnd();
    }

    qpdf_offset_t lineEnd()
    {
        char end = 0;
        return m_file->read(&end, 1) == 1 && end == '\n' ? m_file->tell() : -1;
    }

    QPDF& m_pdf;
    std::shared_ptr<FileInputSource> m_file;
    QPDFTokenizer m_tokenizer;
};

// An object stream holds exactly the objects that the table says it holds.
bool holdsWhatTheTableSays(QPDF& pdf, int number, std::map<int, int> const& listed)
{
    QPDFObjectHandle stream = pdf.getObject(number, 0);
    if (!stream.isStream())
        return false;
    std::set<std::string> const allowed{"/Type", "/Length", "/Filter", "/N", "/First"};
    for (std::string const& key : stream.getDict().getKeys())
        if (!allowed.contains(key))
            return false;
    auto const raw = stream.getRawStreamData();
    std::string_view const bytes(reinterpret_cast<char const*>(raw->getBuffer()), raw->getSize());
    std::optional<std::string> const plain = stream.getDict().hasKey("/Filter") ? inflated(bytes) : std::string(bytes);
    std::optional<std::vector<Token>> const tokens = plain ? tokensOf(*plain) : std::nullopt;
    if (!tokens || stream.getDict().getKey("/N").unparse() != std::to_string(listed.size()))
        return false;
    // Numbers and places first, then as many values.
    std::size_t at = 0;
    for (std::size_t index = 0; index < listed.size(); ++index, at += 2) {
        auto const object = listed.find(static_cast<int>(index));
        if (at + 1 >= tokens->size() || object == listed.end() || (*tokens)[at].getValue() != std::to_string(object->second))
            return false;
    }
    std::size_t values = 0;
    for (int depth = 0; at < tokens->size(); ++at) {
        auto const type = (*tokens)[at].getType();
        if (type == QPDFTokenizer::tt_dict_open || type == QPDFTokenizer::tt_array_open)
            ++depth;
        else if (type == QPDFTokenizer::tt_dict_close || type == QPDFTokenizer::tt_array_close)
            --depth;
        if (depth == 0)
            ++values;
    }
    return values == listed.size();
}

Leak strayBytes()
{
    return {0, "record.pdf has bytes that belong to none of its objects."};
}

// The table has a row for each object and one for the number 0, and no row or byte besides.
bool tableIsFull(QPDF& pdf, QPDFObjGen const& place)
{
    QPDFObjectHandle stream = pdf.getObject(place);
    QPDFObjectHandle rows = pdf.getTrailer().getKey("/Size");
    QPDFObjectHandle widths = pdf.getTrailer().getKey("/W");
    if (!stream.isStream() || !rows.isInteger() || !widths.isArray()
        || rows.getIntValue() != static_cast<long long>(pdf.getXRefTable().size()) + 1)
        return false;
    std::size_t width = stream.getDict().hasKey("/DecodeParms") ? 1 : 0; // the predictor's byte
    for (QPDFObjectHandle field : widths.aitems())
        width += field.getUIntValueAsUInt();
    auto const raw = stream.getRawStreamData();
    std::string_view const bytes(reinterpret_cast<char const*>(raw->getBuffer()), raw->getSize());
    std::optional<std::string> const plain = stream.getDict().hasKey("/Filter") ? inflated(bytes) : std::string(bytes);
    return plain && plain->size() == width * rows.getUIntValueAsUInt();
}

// The ending: where the cross-reference stream stands, and nothing more.
std::vector<Leak> checkEnding(QPDF& pdf, Walk& walk, qpdf_offset_t end, std::map<qpdf_offset_t, QPDFObjGen> const& places)
{
    std::string const ending = bytesOf(walk.file(), end, 100);
    std::string const shape = "startxref\n";
    std::size_t const digits = ending.find_first_not_of("0123456789", shape.size());
    bool const plain = ending.starts_with(shape) && digits != std::string::npos && digits > shape.size()
                       && digits < shape.size() + 16 && ending.substr(digits) == "\n%%EOF\n"
                       && places.contains(std::stoll(ending.substr(shape.size())));
    if (plain && tableIsFull(pdf, places.at(std::stoll(ending.substr(shape.size())))))
        return {};
    return {{0, "record.pdf does not end as a file of one revision ends: an earlier state, or something else, is still in it."}};
}

} // namespace

std::vector<Leak> checkBytes(QPDF& pdf, std::filesystem::path const& file)
{
    std::vector<Leak> leaks;
    std::map<qpdf_offset_t, QPDFObjGen> places;
    std::map<int, std::map<int, int>> held;
    for (auto const& [object, entry] : pdf.getXRefTable()) {
        if (entry.getType() == 1)
            places[entry.getOffset()] = object;
        else if (entry.getType() == 2)
            held[entry.getObjStreamNumber()][entry.getObjStreamIndex()] = object.getObj();
    }
    Walk walk(pdf, file);
    constexpr std::size_t headSize = 6 + headEnd.size();
    qpdf_offset_t end = headSize;
    if (!headIsPlain(bytesOf(walk.file(), 0, headSize)))
        leaks.push_back({0, "record.pdf does not begin as a PDF of this program begins."});
    for (auto const& [place, object] : places) {
        qpdf_offset_t const after = walk.after(place, object);
        if (place != end || after < 0) {
            leaks.push_back(strayBytes());
            return leaks;
        }
        end = after;
    }
    for (auto const& [number, objects] : held)
        if (!holdsWhatTheTableSays(pdf, number, objects))
            leaks.push_back({0, "record.pdf has an object stream that holds more than the objects it is listed for."});
    std::vector<Leak> const more = checkEnding(pdf, walk, end, places);
    leaks.insert(leaks.end(), more.begin(), more.end());
    return leaks;
}

std::vector<Leak> checkReached(QPDF& pdf, std::set<QPDFObjGen> const& reached)
{
    std::set<int> containers;
    for (auto const& [object, entry] : pdf.getXRefTable())
        if (entry.getType() == 2)
            containers.insert(entry.getObjStreamNumber());
    std::size_t orphans = 0;
    std::size_t tables = 0;
    for (auto const& [object, entry] : pdf.getXRefTable()) {
        if (entry.getType() == 0 || reached.contains(object) || containers.contains(object.getObj()))
            continue;
        QPDFObjectHandle handle = pdf.getObject(object);
        // The table itself is reached by nothing but the ending.
        bool const table = handle.isStream() && handle.getDict().getKey("/Type").unparse() == "/XRef";
        ++(table && tables == 0 ? tables : orphans);
    }
    if (orphans == 0)
        return {};
    return {{0, "record.pdf holds " + std::to_string(orphans) + " objects that no page uses."}};
}

} // namespace core::verifier
