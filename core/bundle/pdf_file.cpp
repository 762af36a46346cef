// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/pdf_file.h"

#include "core/base/file.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace core {

namespace {

// The words of pages, mostly. zlib's usual level, 6, takes half as long again for two per cent of them.
constexpr int deflateLevelOfText = 5;

// What libqpdf writes, in large pieces.
class FilePipeline : public Pipeline {
public:
    explicit FilePipeline(File& file) : Pipeline("record", nullptr), m_file(file) {}

    void write(unsigned char const* bytes, std::size_t size) override
    {
        std::string_view const more(reinterpret_cast<char const*>(bytes), size);
        if (m_waiting.size() + size > mostWaiting)
            flush();
        if (size > mostWaiting)
            m_file.write(more);
        else
            m_waiting.append(more);
    }

    void finish() override { flush(); }

private:
    static constexpr std::size_t mostWaiting = 1 << 16;

    void flush()
    {
        m_file.write(m_waiting);
        m_waiting.clear();
    }

    File& m_file;
    std::string m_waiting;
};

// A key is made from random bytes, so that only records without a passphrase are the same byte for byte.
void encrypt(QPDFWriter& writer, std::string const& passphrase)
{
    bool const allowed = true;
    writer.setR6EncryptionParameters(passphrase.c_str(), passphrase.c_str(), allowed, allowed, allowed, allowed, allowed, allowed,
                                     qpdf_r3p_full, allowed);
}

// What libqpdf writes for an identifier where it is asked for none of its own.
constexpr std::string_view noIdentity = "<31415926535897932384626433832795>";

std::string readFrom(File const& file, std::int64_t place, std::size_t size)
{
    std::string bytes(size, '\0');
    ssize_t const length = ::pread(file.descriptor(), bytes.data(), size, place);
    bytes.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    return bytes;
}

// Puts both identifiers into the cross-reference stream, which the end of the file tells the place of. libqpdf would make them of a
// digest of all that it writes, which takes longer than writing it.
void identify(File& file, Digest const& identity)
{
    constexpr std::size_t endSize = 48;
    constexpr std::size_t headSize = 512;
    std::int64_t const size = ::lseek(file.descriptor(), 0, SEEK_END);
    std::string const end = readFrom(file, std::max<std::int64_t>(size - static_cast<std::int64_t>(endSize), 0), endSize);
    std::size_t const word = end.find("startxref\n");
    expects(word != std::string::npos, "a PDF ends with the place of its table");
    std::int64_t const table = std::atoll(end.c_str() + word + 10);
    std::string const head = readFrom(file, table, headSize);
    std::size_t const first = head.find("/ID [" + std::string(noIdentity) + std::string(noIdentity) + ']');
    expects(first != std::string::npos, "a table has the document's identifiers");
    std::string const one = '<' + identity.hex().substr(0, noIdentity.size() - 2) + '>';
    std::string const both = one + one;
    ssize_t const written = ::pwrite(file.descriptor(), both.data(), both.size(), table + static_cast<std::int64_t>(first) + 5);
    if (written != static_cast<ssize_t>(both.size()))
        throw accessError("Writing " + file.path().string(), written < 0 ? errno : EIO);
}

} // namespace

void savePdf(QPDF& pdf, std::filesystem::path const& file, Digest const& identity, std::string const& passphrase)
{
    File out(file, O_RDWR | O_CREAT | O_TRUNC, 0600, "Writing " + file.string());
    FilePipeline pipeline(out);
    Pl_Flate::setCompressionLevel(deflateLevelOfText);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDecodeLevel(qpdf_dl_none);
    if (passphrase.empty())
        writer.setStaticID(true);
    else
        encrypt(writer, passphrase);
    writer.write();
    pipeline.finish();
    if (passphrase.empty())
        identify(out, identity);
    out.sync();
}

} // namespace core
