// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spoilt_bundle.h"

#include "core/verify/report.h"
#include "core/verify/verifier.h"
#include "tests/support/burnt_pages.h"

#include <fstream>
#include <stdexcept>

namespace support {

namespace {

using Handle = QPDFObjectHandle;

std::vector<std::string> sentences(std::vector<core::Leak> const& leaks)
{
    std::vector<std::string> all;
    for (core::Leak const& leak : leaks)
        all.push_back((leak.page > 0 ? "Page " + std::to_string(leak.page) + ": " : "") + leak.what);
    return all;
}

std::string textOf(Handle stream, qpdf_stream_decode_level_e level)
{
    auto const buffer = level == qpdf_dl_none ? stream.getRawStreamData() : stream.getStreamData(level);
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

std::string bytesOf(QPDFWriter& writer)
{
    writer.write();
    auto const bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

void insertBefore(QPDF& pdf, std::size_t at, std::string const& operators)
{
    std::string text = contentOfPage(pdf);
    if (at == std::string::npos)
        throw std::logic_error("the page is not as an export writes it");
    setContentOfPage(pdf, text.insert(at, operators));
}

} // namespace

SpoiltBundle::SpoiltBundle(core::Stamp stamp) : manifest(writeBundle(m_folder.path(), stamp)) {}

void SpoiltBundle::change(std::function<void(QPDF&)> const& work, std::function<void(QPDFWriter&)> const& settings)
{
    QPDF pdf;
    std::string const before = contentOf(record());
    pdf.processMemoryFile("record", before.data(), before.size());
    pdf.getTrailer().removeKey("/ID"); // so that both halves of the new one agree
    work(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDecodeLevel(qpdf_dl_none);
    if (settings)
        settings(writer);
    else
        writer.setDeterministicID(true);
    overwrite(record(), bytesOf(writer));
    seal(folder(), manifest);
}

void SpoiltBundle::changeBytes(std::filesystem::path const& file, std::function<void(std::string&)> const& work)
{
    std::string bytes = contentOf(file);
    work(bytes);
    overwrite(file, bytes);
    seal(folder(), manifest);
}

void SpoiltBundle::changeManifest(std::function<void(core::Manifest&)> const& work)
{
    work(manifest);
    seal(folder(), manifest);
}

std::vector<std::string> SpoiltBundle::findings() const
{
    return sentences(core::verifier::look(folder()).leaks);
}

std::vector<std::string> SpoiltBundle::notices() const
{
    return sentences(core::verifier::look(folder()).notices);
}

void overwrite(std::filesystem::path const& file, std::string const& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

Handle pageOf(QPDF& pdf, int number)
{
    return pdf.getAllPages().at(static_cast<std::size_t>(number - 1));
}

Handle pictureOf(QPDF& pdf, int number)
{
    return pageOf(pdf, number).getKey("/Resources").getKey("/XObject").getKey("/Im");
}

Handle fontOf(QPDF& pdf)
{
    return pageOf(pdf).getKey("/Resources").getKey("/Font").getKey("/F");
}

Handle firstParagraphOf(QPDF& pdf)
{
    Handle const document = pdf.getRoot().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0);
    Handle const section = Handle(document).getKey("/K").getArrayItem(0);
    return Handle(section).getKey("/K").getArrayItem(0);
}

std::string contentOfPage(QPDF& pdf, int number)
{
    return plainBytes(pageOf(pdf, number).getKey("/Contents"));
}

void setContentOfPage(QPDF& pdf, std::string const& operators)
{
    pageOf(pdf).getKey("/Contents").replaceStreamData(operators, Handle::newNull(), Handle::newNull());
}

std::string storedBytes(Handle stream)
{
    return textOf(stream, qpdf_dl_none);
}

std::string plainBytes(Handle stream)
{
    return textOf(stream, qpdf_dl_generalized);
}

void draw(QPDF& pdf, std::string const& operators)
{
    insertBefore(pdf, contentOfPage(pdf).find("EMC\n"), operators);
}

void say(QPDF& pdf, std::string const& operators)
{
    insertBefore(pdf, contentOfPage(pdf).rfind("EMC\n"), operators);
}

std::string letterAt(double x, double y)
{
    return "BT 3 Tr /F 10 Tf 100 Tz 1 0 0 1 " + std::to_string(x) + ' ' + std::to_string(y) + " Tm <0024> Tj ET\n";
}

} // namespace support
