// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/page_content.h"

#include "core/source/content_tokens.h"
#include "core/source/stream_bytes.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace core {

namespace {

constexpr std::size_t mostContent = std::size_t{64} << 20; // bytes of one content stream, decoded
constexpr long mostTokens = 20'000'000;
constexpr int mostDepth = 8;
constexpr std::size_t mostStates = 1000;
constexpr std::size_t mostPictures = 10'000;

double numberOf(std::string_view text)
{
    double value = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::isfinite(value) ? value : 0;
}

// A path, as far as it may turn out to be one upright rectangle.
class Path {
public:
    void rectangle(double x, double y, double width, double height, QPDFMatrix const& matrix)
    {
        m_odd = m_odd || !m_points.empty();
        for (Point const& p : {Point{x, y}, Point{x + width, y}, Point{x + width, y + height}, Point{x, y + height}})
            add(p.x, p.y, matrix);
    }
    void add(double x, double y, QPDFMatrix const& matrix)
    {
        Point p;
        matrix.transform(x, y, p.x, p.y);
        if (m_points.size() < 6)
            m_points.push_back(p);
    }
    void curve() { m_odd = true; }
    void clear() { *this = Path(); }
    std::optional<Rect> asRectangle() const
    {
        auto points = m_points;
        if (points.size() == 5 && points.front() == points.back())
            points.pop_back();
        if (m_odd || points.size() != 4)
            return {};
        for (std::size_t i = 0; i < 4; ++i) {
            Point const& a = points[i];
            Point const& b = points[(i + 1) % 4];
            if (std::abs(a.x - b.x) > 0.01 && std::abs(a.y - b.y) > 0.01)
                return {};
        }
        Point const& a = points[0];
        Point const& c = points[2];
        return Rect{std::min(a.x, c.x), std::min(a.y, c.y), std::max(a.x, c.x), std::max(a.y, c.y)};
    }

private:
    std::vector<Point> m_points;
    bool m_odd = false;
};

struct State {
    QPDFMatrix matrix;
    std::optional<Rect> clip;
    bool opaque = true;
    int textMode = 0;
    bool drawnFont = false; // glyphs of Type 3 fonts are painted whatever the text mode is
};

bool isOpaque(QPDFObjectHandle settings, bool before)
{
    bool opaque = before;
    QPDFObjectHandle mask = settings.getKey("/SMask");
    if (!mask.isNull() && !(mask.isName() && mask.getName() == "/None"))
        opaque = false;
    QPDFObjectHandle blend = settings.getKey("/BM");
    if (blend.isArray() && blend.getArrayNItems() > 0)
        blend = blend.getArrayItem(0);
    if (!blend.isNull() && !(blend.isName() && (blend.getName() == "/Normal" || blend.getName() == "/Compatible")))
        opaque = false;
    for (char const* key : {"/ca", "/CA"})
        if (QPDFObjectHandle alpha = settings.getKey(key); alpha.isNumber() && alpha.getNumericValue() < 1)
            opaque = false;
    for (char const* key : {"/TR", "/TR2"})
        if (QPDFObjectHandle transfer = settings.getKey(key);
            !transfer.isNull() && !(transfer.isName() && (transfer.getName() == "/Default" || transfer.getName() == "/Identity")))
            opaque = false;
    return opaque;
}

class Walk {
public:
    PageContent result;

    void run(std::string const& content, QPDFObjectHandle resources, State const& start, int depth);

private:
    struct Frame {
        QPDFObjectHandle resources;
        std::vector<State> states;
        std::vector<std::string> operands;
        Path path;
        bool clipping = false;
        std::map<std::string, bool> drawnFonts;
        int depth = 0;

        State& state() { return states.back(); }
        // Counted from the last operand, which is 0.
        double number(std::size_t fromEnd) const
        {
            return fromEnd < operands.size() ? numberOf(operands[operands.size() - 1 - fromEnd]) : 0;
        }
        std::string name() const { return operands.empty() ? std::string() : operands.back(); }
        QPDFObjectHandle resource(char const* kind)
        {
            QPDFObjectHandle group = resources.isDictionary() ? resources.getKey(kind) : QPDFObjectHandle::newNull();
            return group.isDictionary() && !name().empty() ? group.getKey(name()) : QPDFObjectHandle::newNull();
        }
    };

    void apply(Frame& frame, std::string_view op);
    bool applyState(Frame& frame, std::string_view op);
    bool applyPath(Frame& frame, std::string_view op);
    bool applyText(Frame& frame, std::string_view op);
    void endPath(Frame& frame, bool painted);
    void setFont(Frame& frame);
    void paintObject(Frame& frame);
    void paintForm(Frame& frame, QPDFObjectHandle form);
    void mark() { result.marksOver = result.marksOver || !result.pictures.empty(); }

    long m_tokens = 0;
};

void Walk::run(std::string const& content, QPDFObjectHandle resources, State const& start, int depth)
{
    Frame frame;
    frame.resources = resources;
    frame.states.push_back(start);
    frame.depth = depth;
    ContentTokens tokens(content);
    for (;;) {
        ContentToken const token = tokens.next();
        if (token.kind == ContentToken::Kind::End)
            return;
        if (++m_tokens > mostTokens)
            throw std::length_error("a page has more content than can be read");
        if (token.kind != ContentToken::Kind::Operator) {
            // No operator that matters takes more than six.
            if (frame.operands.size() > 64)
                frame.operands.erase(frame.operands.begin(), frame.operands.begin() + 32);
            frame.operands.emplace_back(token.value);
            continue;
        }
        if (token.value == "ID") {
            tokens.skipInlineImage();
            mark();
        } else {
            apply(frame, token.value);
        }
        frame.operands.clear();
    }
}

void Walk::apply(Frame& frame, std::string_view op)
{
    if (applyState(frame, op) || applyPath(frame, op) || applyText(frame, op))
        return;
    if (op == "Do") {
        paintObject(frame);
    } else if (op == "sh") {
        mark();
    } else if (op == "BDC" && frame.operands.size() >= 2 && frame.operands.front() == "/OC") {
        if (!plainlyShown(frame.resource("/Properties")))
            result.simple = false;
    }
}

bool Walk::applyState(Frame& frame, std::string_view op)
{
    if (op == "q") {
        if (frame.states.size() >= mostStates)
            throw std::length_error("a page has too many nested states");
        frame.states.push_back(frame.state());
    } else if (op == "Q") {
        if (frame.states.size() > 1)
            frame.states.pop_back();
    } else if (op == "cm") {
        frame.state().matrix.concat(
            QPDFMatrix(frame.number(5), frame.number(4), frame.number(3), frame.number(2), frame.number(1), frame.number(0)));
    } else if (op == "gs") {
        QPDFObjectHandle settings = frame.resource("/ExtGState");
        if (settings.isDictionary())
            frame.state().opaque = isOpaque(settings, frame.state().opaque);
    } else {
        return false;
    }
    return true;
}

bool Walk::applyPath(Frame& frame, std::string_view op)
{
    QPDFMatrix const& matrix = frame.state().matrix;
    if (op == "re") {
        frame.path.rectangle(frame.number(3), frame.number(2), frame.number(1), frame.number(0), matrix);
    } else if (op == "m" || op == "l") {
        frame.path.add(frame.number(1), frame.number(0), matrix);
    } else if (op == "c" || op == "v" || op == "y") {
        frame.path.curve();
    } else if (op == "W" || op == "W*") {
        frame.clipping = true;
    } else if (op == "n") {
        endPath(frame, false);
    } else if (op == "S" || op == "s" || op == "f" || op == "F" || op == "f*" || op == "B" || op == "B*" || op == "b"
               || op == "b*") {
        endPath(frame, true);
    } else {
        return false;
    }
    return true;
}

void Walk::endPath(Frame& frame, bool painted)
{
    if (painted)
        mark();
    if (frame.clipping) {
        std::optional<Rect> const rectangle = frame.path.asRectangle();
        std::optional<Rect>& clip = frame.state().clip;
        if (!rectangle)
            result.simple = false;
        else
            clip = clip ? shared(*clip, *rectangle) : *rectangle;
    }
    frame.clipping = false;
    frame.path.clear();
}

bool Walk::applyText(Frame& frame, std::string_view op)
{
    if (op == "Tr") {
        frame.state().textMode = static_cast<int>(std::clamp(frame.number(0), -1.0, 100.0));
    } else if (op == "Tf") {
        setFont(frame);
    } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
        // Modes 4 to 7 clip what follows to the letters.
        if (frame.state().textMode > 3)
            result.simple = false;
        if (frame.state().textMode != 3 || frame.state().drawnFont)
            mark();
    } else {
        return false;
    }
    return true;
}

void Walk::setFont(Frame& frame)
{
    if (frame.operands.size() < 2)
        return;
    frame.operands.pop_back();
    std::string const name = frame.name();
    auto const known = frame.drawnFonts.find(name);
    if (known != frame.drawnFonts.end()) {
        frame.state().drawnFont = known->second;
        return;
    }
    QPDFObjectHandle font = frame.resource("/Font");
    QPDFObjectHandle subtype = font.isDictionary() ? font.getKey("/Subtype") : QPDFObjectHandle::newNull();
    frame.state().drawnFont = subtype.isName() && subtype.getName() == "/Type3";
    frame.drawnFonts[name] = frame.state().drawnFont;
}

void Walk::paintObject(Frame& frame)
{
    QPDFObjectHandle object = frame.resource("/XObject");
    if (!object.isStream())
        return;
    QPDFObjectHandle layer = object.getDict().getKey("/OC");
    if (!layer.isNull() && !plainlyShown(layer))
        result.simple = false;
    QPDFObjectHandle subtype = object.getDict().getKey("/Subtype");
    if (!subtype.isName())
        return;
    if (subtype.getName() == "/Image") {
        if (result.pictures.size() >= mostPictures)
            throw std::length_error("a page has too many pictures");
        mark();
        result.pictures.push_back({object, frame.state().matrix, frame.state().clip, frame.state().opaque});
    } else if (subtype.getName() == "/Form") {
        result.simple = false;
        paintForm(frame, object);
    } else {
        result.simple = false;
    }
}

void Walk::paintForm(Frame& frame, QPDFObjectHandle form)
{
    if (frame.depth >= mostDepth)
        return;
    QPDFObjectHandle dictionary = form.getDict();
    State start = frame.state();
    QPDFObjectHandle matrix = dictionary.getKey("/Matrix");
    if (matrix.isMatrix())
        start.matrix.concat(QPDFMatrix(matrix.getArrayAsMatrix()));
    QPDFObjectHandle own = dictionary.getKey("/Resources");
    auto const content = decodedBytes(form, mostContent);
    if (content)
        run(*content, own.isDictionary() ? own : frame.resources, start, frame.depth + 1);
}

} // namespace

bool plainlyShown(QPDFObjectHandle layer)
{
    if (!layer.isDictionary())
        return layer.isNull();
    QPDFObjectHandle type = layer.getKey("/Type");
    QPDF* const document = layer.getOwningQPDF();
    if (!type.isName() || type.getName() != "/OCG" || document == nullptr)
        return false;
    QPDFObjectHandle properties = document->getRoot().getKey("/OCProperties");
    if (!properties.isDictionary() || !properties.getKey("/D").isDictionary())
        return true;
    QPDFObjectHandle settings = properties.getKey("/D");
    auto const lists = [&](char const* key) {
        QPDFObjectHandle list = settings.getKey(key);
        for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i)
            if (list.getArrayItem(i).getObjGen() == layer.getObjGen())
                return true;
        return false;
    };
    QPDFObjectHandle base = settings.getKey("/BaseState");
    return base.isName() && base.getName() == "/OFF" ? lists("/ON") : !lists("/OFF");
}

PageContent pageContent(QPDFObjectHandle page)
{
    BoundedBytes content(mostContent);
    page.pipePageContents(&content);
    Walk walk;
    walk.run(content.bytes, QPDFPageObjectHelper(page).getAttribute("/Resources", false), State(), 0);
    return std::move(walk.result);
}

} // namespace core
