// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/picture_page.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace core {

namespace {

QPDFObjectHandle copied(QPDF& document, QPDFObjectHandle value)
{
    if (value.isStream()) {
        auto const bytes = decodedBytes(value, std::size_t{1} << 26);
        return bytes ? QPDFObjectHandle::newStream(&document, *bytes) : QPDFObjectHandle::newNull();
    }
    return value.isInteger() ? QPDFObjectHandle::newInteger(value.getIntValue())
           : value.isBool()  ? QPDFObjectHandle::newBool(value.getBoolValue())
                             : QPDFObjectHandle::newNull();
}

QPDFObjectHandle plainSpace(std::optional<Space> const& space)
{
    if (!space)
        return QPDFObjectHandle::newNull();
    if (space->palette.empty())
        return QPDFObjectHandle::newName(space->components == 1 ? "/DeviceGray" : "/DeviceRGB");
    std::string table;
    for (Shade const& shade : space->palette)
        table.append(reinterpret_cast<char const*>(shade.data()), shade.size());
    return QPDFObjectHandle::newArray({QPDFObjectHandle::newName("/Indexed"), QPDFObjectHandle::newName("/DeviceRGB"),
                                       QPDFObjectHandle::newInteger(static_cast<long long>(space->palette.size()) - 1),
                                       QPDFObjectHandle::newString(table)});
}

QPDFObjectHandle plainImage(QPDF& document, ImageObject& image, std::string const& encoded)
{
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&document, encoded);
    QPDFObjectHandle dictionary = stream.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(image.size.width));
    dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(image.size.height));
    dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(image.bits));
    dictionary.replaceKey("/ColorSpace", plainSpace(image.space));
    dictionary.replaceKey("/Filter", QPDFObjectHandle::newName(image.lastFilter()));
    if (!image.decode.empty()) {
        QPDFObjectHandle decode = QPDFObjectHandle::newArray();
        for (double const value : image.decode)
            decode.appendItem(QPDFObjectHandle::newReal(value));
        dictionary.replaceKey("/Decode", decode);
    }
    QPDFObjectHandle parameters = QPDFObjectHandle::newDictionary();
    for (char const* key : {"/JBIG2Globals", "/K", "/Columns", "/Rows", "/BlackIs1", "/EncodedByteAlign", "/EndOfLine",
                            "/EndOfBlock", "/DamagedRowsBeforeError"})
        parameters.replaceKey(key, copied(document, image.parameter(key)));
    dictionary.replaceKey("/DecodeParms", parameters);
    return stream;
}

} // namespace

// The picture is drawn a quarter of a pixel smaller on each side: Poppler's renderer takes in every pixel that an edge
// touches, so that an edge on the grid would cost a pixel and resample the whole.
std::string pictureAsPage(ImageObject& image, std::string const& encoded)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.emptyPDF();
    std::string const width = std::to_string(image.size.width);
    std::string const height = std::to_string(image.size.height);
    QPDFObjectHandle page =
        QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + width + " " + height + "] /Resources << /XObject << >> >> >>");
    page.getKey("/Resources")
        .getKey("/XObject")
        .replaceKey("/P", document.makeIndirectObject(plainImage(document, image, encoded)));
    std::string const content =
        std::to_string(image.size.width - 1) + ".5 0 0 " + std::to_string(image.size.height - 1) + ".5 .25 .25 cm /P Do";
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&document, content));
    document.addPage(document.makeIndirectObject(page), false);
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setStaticID(true);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace core
