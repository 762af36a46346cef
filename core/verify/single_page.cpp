// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/single_page.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace core::verifier {

namespace {

// Empty where the page has no such box; corners in any order.
Rect boxOf(QPDFObjectHandle page, char const* key)
{
    QPDFObjectHandle box = QPDFPageObjectHelper(page).getAttribute(key, false);
    if (!box.isRectangle())
        return {};
    auto const corners = box.getArrayAsRectangle();
    return {corners.llx, corners.lly, corners.urx, corners.ury};
}

Rect mediaBox(QPDFObjectHandle page)
{
    Rect const box = boxOf(page, "/MediaBox");
    return box.empty() ? Rect{0, 0, 612, 792} : box; // as readers take it
}

QPDFObjectHandle rectangle(Rect const& box)
{
    return QPDFObjectHandle::newFromRectangle({box.x0, box.y0, box.x1, box.y1});
}

} // namespace

std::string singlePage(QPDF& pdf, QPDFObjectHandle page, std::function<void(QPDF& copy, QPDFObjectHandle page)> const& change)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.emptyPDF();
    // Layers are shown or not by what the catalogue says of them.
    QPDFObjectHandle layers = pdf.getRoot().getKey("/OCProperties");
    if (layers.isDictionary())
        document.getRoot().replaceKey("/OCProperties",
                                      document.copyForeignObject(layers.isIndirect() ? layers : pdf.makeIndirectObject(layers)));
    document.addPage(page, false);
    change(document, document.getAllPages().at(0));
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setStaticID(true);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

std::optional<Uncropped> uncropped(QPDF& pdf, QPDFObjectHandle page)
{
    Rect const sheet = mediaBox(page);
    Rect const shown = shownPart(page);
    if (sheet.empty() || shown.empty())
        return std::nullopt;
    Rect const room{sheet.x0 - sheet.width(), sheet.y0 - sheet.height(), sheet.x1 + sheet.width(), sheet.y1 + sheet.height()};
    auto const displayed = [&room](Rect const& box) {
        return Rect{box.x0 - room.x0, room.y1 - box.y1, box.x1 - room.x0, room.y1 - box.y0};
    };
    std::string bytes = singlePage(pdf, page, [&room](QPDF&, QPDFObjectHandle copy) {
        for (char const* key : {"/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/UserUnit"})
            copy.removeKey(key);
        copy.replaceKey("/MediaBox", rectangle(room));
        copy.replaceKey("/Rotate", QPDFObjectHandle::newInteger(0));
    });
    return Uncropped{std::move(bytes), displayed(sheet), displayed(shown)};
}

std::optional<std::string> withAllLayers(QPDF& pdf, QPDFObjectHandle page)
{
    if (!pdf.getRoot().getKey("/OCProperties").isDictionary())
        return std::nullopt;
    return singlePage(pdf, page, [](QPDF& copy, QPDFObjectHandle) {
        QPDFObjectHandle layers = copy.getRoot().getKey("/OCProperties");
        layers.replaceKey("/D", QPDFObjectHandle::parse("<< /BaseState /ON >>"));
        layers.removeKey("/Configs");
    });
}

Rect shownPart(QPDFObjectHandle page)
{
    Rect const crop = boxOf(page, "/CropBox");
    return crop.empty() ? mediaBox(page) : shared(crop, mediaBox(page));
}

int rotation(QPDFObjectHandle page)
{
    QPDFObjectHandle turn = QPDFPageObjectHelper(page).getAttribute("/Rotate", false);
    return turn.isInteger() ? ((turn.getIntValueAsInt() % 360) + 360) % 360 / 90 * 90 : 0;
}

} // namespace core::verifier
