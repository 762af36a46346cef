// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/lifted_page.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace core::verifier {

namespace {

constexpr int mostDepth = 8;
// A rectangle with rounded corners has four lines and four curves; what has more is a drawing.
constexpr int mostLines = 8;
constexpr int mostCurves = 4;

template <std::size_t Count>
bool isOneOf(std::array<std::string_view, Count> const& ops, std::string_view op)
{
    return std::find(ops.begin(), ops.end(), op) != ops.end();
}

// Leaves paths in place, for the clips they may be, and does not paint those that may be bars.
class Lift : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const& token) override
    {
        if (token.getType() == QPDFTokenizer::tt_word && endsPath(token.getValue())) {
            write("n");
            lifted = true;
        } else {
            writeToken(token);
        }
    }
    bool lifted = false;

private:
    // True where the operator paints a path that may be bars.
    bool endsPath(std::string_view op)
    {
        constexpr std::array<std::string_view, 3> curves{"c", "v", "y"};
        constexpr std::array<std::string_view, 9> paints{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"};
        if (op == "m") {
            m_lines = 0;
            m_curves = 0;
        } else if (op == "l") {
            m_drawing = m_drawing || ++m_lines > mostLines;
        } else if (isOneOf(curves, op)) {
            m_drawing = m_drawing || ++m_curves > mostCurves;
        } else if (op == "n" || isOneOf(paints, op)) {
            bool const bars = op != "n" && !m_drawing;
            m_lines = 0;
            m_curves = 0;
            m_drawing = false;
            return bars;
        }
        return false;
    }

    int m_lines = 0;
    int m_curves = 0;
    bool m_drawing = false;
};

// Filters the content of a page or form in place, and of the forms that it may paint.
class Lifting {
public:
    bool any = false;

    void page(QPDFObjectHandle page)
    {
        QPDFPageObjectHelper helper(page);
        Lift lift;
        Pl_Buffer content("content");
        helper.filterContents(&lift, &content);
        content.finish();
        any = any || lift.lifted;
        auto const bytes = content.getBufferSharedPointer();
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(
                                         page.getOwningQPDF(),
                                         std::string(reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize())));
        forms(helper.getAttribute("/Resources", true), 0);
        if (page.hasKey("/Annots")) {
            any = true;
            page.removeKey("/Annots");
        }
    }

private:
    void forms(QPDFObjectHandle resources, int depth)
    {
        QPDFObjectHandle objects = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
        if (!objects.isDictionary() || depth > mostDepth)
            return;
        for (std::string const& key : objects.getKeys()) {
            QPDFObjectHandle form = objects.getKey(key);
            if (!form.isStream() || !form.getDict().getKey("/Subtype").isNameAndEquals("/Form")
                || !m_seen.insert(form.getObjGen()).second)
                continue;
            Lift lift;
            Pl_Buffer content("content");
            form.filterAsContents(&lift, &content);
            content.finish();
            any = any || lift.lifted;
            form.replaceStreamData(content.getBufferSharedPointer(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
            forms(form.getDict().getKey("/Resources"), depth + 1);
        }
    }

    std::set<QPDFObjGen> m_seen;
};

} // namespace

std::optional<std::string> liftedPage(QPDF& pdf, QPDFObjectHandle page)
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
    Lifting lifting;
    lifting.page(document.getAllPages().at(0));
    if (!lifting.any)
        return {};
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setStaticID(true);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize());
}

} // namespace core::verifier
