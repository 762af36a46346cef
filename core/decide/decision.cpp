// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decision.h"

#include "core/base/error.h"

#include <charconv>
#include <system_error>

namespace core {

namespace {

Error damaged()
{
    return {Fault::Integrity, "The case holds a damaged decision. Restore its folder from a backup."};
}

// Reads what boxesText writes, and nothing else.
class BoxesReader {
public:
    explicit BoxesReader(std::string_view text) : m_rest(text) {}

    bool takes(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void demand(char c)
    {
        if (!takes(c))
            throw damaged();
    }

    double number()
    {
        double value = 0;
        auto const [end, problem] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (problem != std::errc())
            throw damaged();
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }

    Rect box()
    {
        Rect box;
        demand('[');
        box.x0 = number();
        demand(',');
        box.y0 = number();
        demand(',');
        box.x1 = number();
        demand(',');
        box.y1 = number();
        demand(']');
        return box;
    }

    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

void append(std::string& text, double number)
{
    char digits[32];
    auto const [end, problem] = std::to_chars(digits, digits + sizeof digits, number);
    expects(problem == std::errc(), "a number has at most 32 characters");
    text.append(digits, end);
}

} // namespace

std::string_view name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Redact:
        return "redact";
    case Verdict::Keep:
        return "keep";
    case Verdict::Ask:
        return "ask";
    }
    throw damaged();
}

Verdict verdict(std::string_view name)
{
    if (name == "redact")
        return Verdict::Redact;
    if (name == "keep")
        return Verdict::Keep;
    if (name == "ask")
        return Verdict::Ask;
    throw damaged();
}

std::string_view name(PageSlip::Kind kind)
{
    switch (kind) {
    case PageSlip::Kind::Withheld:
        return "withheld";
    case PageSlip::Kind::Deferred:
        return "deferred";
    case PageSlip::Kind::Duplicate:
        return "duplicate";
    case PageSlip::Kind::Illegible:
        return "illegible";
    case PageSlip::Kind::Missing:
        return "missing";
    }
    return "";
}

PageSlip::Kind slipKind(std::string_view text)
{
    using Kind = PageSlip::Kind;
    for (Kind const kind : {Kind::Withheld, Kind::Deferred, Kind::Duplicate, Kind::Illegible, Kind::Missing})
        if (name(kind) == text)
            return kind;
    throw damaged();
}

std::string boxesText(std::vector<Rect> const& boxes)
{
    std::string text = "[";
    for (Rect const& box : boxes) {
        text += text.size() > 1 ? ",[" : "[";
        append(text, box.x0);
        for (double const number : {box.y0, box.x1, box.y1}) {
            text += ',';
            append(text, number);
        }
        text += ']';
    }
    return text + "]";
}

std::vector<Rect> boxesFrom(std::string_view text)
{
    std::vector<Rect> boxes;
    BoxesReader reader(text);
    reader.demand('[');
    if (!reader.takes(']')) {
        do {
            boxes.push_back(reader.box());
        } while (reader.takes(','));
        reader.demand(']');
    }
    if (!reader.atEnd())
        throw damaged();
    return boxes;
}

} // namespace core
