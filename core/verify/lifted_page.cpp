// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/lifted_page.h"

#include "core/verify/single_page.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

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

// Whether every pixel of the picture is alike, so that nothing but a bar can be painted with it.
bool isPlain(QPDFObjectHandle picture)
{
    constexpr int mostPixels = 4'000'000;
    constexpr int alike = 8; // levels by which JPEG spoils one colour
    QPDFObjectHandle dictionary = picture.getDict();
    QPDFObjectHandle width = dictionary.getKey("/Width");
    QPDFObjectHandle height = dictionary.getKey("/Height");
    if (!width.isInteger() || !height.isInteger() || dictionary.hasKey("/SMask") || dictionary.hasKey("/Mask")
        || width.getIntValue() <= 0 || height.getIntValue() <= 0 || width.getIntValue() * height.getIntValue() > mostPixels)
        return false;
    auto const bytes = picture.getStreamData(qpdf_dl_all);
    std::size_t const rowBytes = bytes->getSize() / height.getUIntValue();
    std::size_t const channels = rowBytes / width.getUIntValue();
    if (rowBytes == 0)
        return false;
    // Pixels of less than a byte: the last byte of a row may be filled up.
    std::size_t const used = channels == 0 && rowBytes > 1 ? rowBytes - 1 : rowBytes;
    std::size_t const step = std::max<std::size_t>(channels, 1);
    for (std::size_t y = 0; y < height.getUIntValue(); ++y)
        for (std::size_t x = 0; x < used; ++x)
            if (std::abs(bytes->getBuffer()[y * rowBytes + x] - bytes->getBuffer()[x % step]) > (channels == 0 ? 0 : alike))
                return false;
    return true;
}

// Leaves paths in place, for the clips they may be, and does not paint those that may be bars, nor pictures of one colour.
class Lift : public QPDFObjectHandle::TokenFilter {
public:
    explicit Lift(std::set<std::string> plain) : m_plain(std::move(plain)) {}

    void handleToken(QPDFTokenizer::Token const& token) override
    {
        if (m_inside)
            return holdInline(token);
        if (token.getType() == QPDFTokenizer::tt_name)
            return hold(token);
        if (!m_held.empty() && (token.getType() == QPDFTokenizer::tt_space))
            return m_held.push_back(token);
        if (token.isWord("Do") && !m_held.empty() && m_plain.contains(m_held.front().getValue()))
            return drop();
        flush();
        if (token.isWord("BI")) {
            m_inside = true;
            m_held.push_back(token);
        } else if (token.getType() == QPDFTokenizer::tt_word && endsPath(token.getValue())) {
            write("n");
            lifted = true;
        } else {
            writeToken(token);
        }
    }
    void handleEOF() override { flush(); }
    bool lifted = false;

private:
    // A name is kept back until it is known what is done with it.
    void hold(QPDFTokenizer::Token const& name)
    {
        flush();
        m_held.push_back(name);
    }

    // So is a picture inside the content. One of a few bytes can only be a bar.
    void holdInline(QPDFTokenizer::Token const& token)
    {
        constexpr std::size_t fewBytes = 64;
        m_held.push_back(token);
        if (token.getType() == QPDFTokenizer::tt_inline_image)
            m_small = token.getRawValue().size() <= fewBytes;
        if (!token.isWord("EI"))
            return;
        m_inside = false;
        if (m_small)
            drop();
        else
            flush();
    }

    void drop()
    {
        m_held.clear();
        lifted = true;
    }

    void flush()
    {
        for (QPDFTokenizer::Token const& token : m_held)
            writeToken(token);
        m_held.clear();
    }

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

    std::set<std::string> m_plain; // names of pictures of one colour
    std::vector<QPDFTokenizer::Token> m_held;
    bool m_inside = false; // of a picture in the content
    bool m_small = false;
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
        Lift lift(plainPictures(helper.getAttribute("/Resources", true)));
        Pl_Buffer content("content");
        helper.filterContents(&lift, &content);
        content.finish();
        any = any || lift.lifted;
        auto const bytes = content.getBufferSharedPointer();
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(
                                         page.getOwningQPDF(),
                                         std::string(reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize())));
        forms(helper.getAttribute("/Resources", true), 0);
    }

private:
    static std::set<std::string> plainPictures(QPDFObjectHandle resources)
    {
        std::set<std::string> names;
        QPDFObjectHandle objects = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
        if (!objects.isDictionary())
            return names;
        for (std::string const& key : objects.getKeys()) {
            QPDFObjectHandle picture = objects.getKey(key);
            try {
                if (picture.isStream() && picture.getDict().getKey("/Subtype").isNameAndEquals("/Image") && isPlain(picture))
                    names.insert(key);
            } catch (std::exception const&) {
                continue; // what cannot be decoded here is left where it is
            }
        }
        return names;
    }

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
            Lift lift(plainPictures(form.getDict().getKey("/Resources")));
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

std::optional<std::string> liftedPage(QPDF& pdf, QPDFObjectHandle page, Cover cover)
{
    bool any = false;
    std::string lifted = singlePage(pdf, page, [&](QPDF&, QPDFObjectHandle copy) {
        if (cover == Cover::Notes) {
            any = copy.hasKey("/Annots");
            copy.removeKey("/Annots");
            return;
        }
        Lifting lifting;
        lifting.page(copy);
        any = lifting.any;
    });
    return any ? std::optional(std::move(lifted)) : std::nullopt;
}

} // namespace core::verifier
