// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_content.h"

#include "core/bundle/operators.h"
#include "core/bundle/page_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace core {

namespace {

constexpr double smallestLabel = 4.5;  // points; smaller type is not read
constexpr double smallestNumber = 3.5; // a digit or two are
constexpr double largestLabel = 9;
// Of a box's height. A label stands small at the head of its box, as a form's captions do: one in the middle would stand where
// the covered words stood, and look like them to whoever compares the pictures.
constexpr double mostOfRoom = 0.65;

// A screen reader has nothing to say of it (ISO 32000-1, 14.8.2.2).
std::string passedOver(std::string const& operators)
{
    return "/Artifact BMC\n" + operators + "EMC\n";
}

// From the picture's unit square to the page, turned as the picture asks.
std::string picture(BurntImage const& image, Size page)
{
    std::string const w = pdfNumber(page.width);
    std::string const h = pdfNumber(page.height);
    std::array<std::string, 4> const ways{w + " 0 0 " + h + " 0 0", "0 -" + h + ' ' + w + " 0 0 " + h,
                                          '-' + w + " 0 0 -" + h + ' ' + w + ' ' + h, "0 " + h + " -" + w + " 0 " + w + " 0"};
    return "q " + ways[static_cast<std::size_t>(image.turn.quarters())] + " cm /Im Do Q\n";
}

double borderOf(Rect const& box)
{
    return std::min(1.0, 0.08 * std::min(box.width(), box.height()));
}

// The words of a label over so many lines, the widest line as narrow as it can be.
std::vector<std::string> broken(std::string const& label, std::size_t lines, Outlines const& outlines)
{
    std::vector<std::string> best{label};
    double narrowest = outlines.width(label);
    for (std::size_t at = label.find(' '); lines > 1 && at != std::string::npos; at = label.find(' ', at + 1)) {
        std::vector<std::string> rest = broken(label.substr(at + 1), lines - 1, outlines);
        double widest = outlines.width(label.substr(0, at));
        for (std::string const& line : rest)
            widest = std::max(widest, outlines.width(line));
        if (widest < narrowest) {
            narrowest = widest;
            rest.insert(rest.begin(), label.substr(0, at));
            best = std::move(rest);
        }
    }
    return best;
}

struct Setting {
    std::vector<std::string> lines;
    double size = 0;
};

// The largest type in which a label fits a room, over at most three lines. Figures have nothing below their base.
Setting setting(std::string const& label, Size room, Outlines const& outlines)
{
    if (label.empty())
        return {};
    bool const figures = label.find_first_not_of("0123456789") == std::string::npos;
    double const below = figures ? 0 : outlines.descent();
    Setting best;
    for (std::size_t count = 1; count <= 3; ++count) {
        std::vector<std::string> const lines = broken(label, count, outlines);
        double widest = 1;
        for (std::string const& line : lines)
            widest = std::max(widest, outlines.width(line));
        double const leading = 1.15 * static_cast<double>(lines.size() - 1);
        double const height = outlines.capHeight() + below + leading;
        double const size =
            std::min({largestLabel, room.width * outlines.unitsPerSize() / widest, mostOfRoom * room.height / height});
        if (size > best.size * 1.1)
            best = {lines, size};
    }
    if (best.size < (figures ? smallestNumber : smallestLabel))
        return {};
    return best;
}

struct Printed {
    std::string letters;
    Rect plate; // what they stand on: of one brightness with the box, from afar
};

Printed labelIn(Rect const& box, std::string const& label, Turn turn, double pageHeight, Outlines const& outlines)
{
    Rect const inside = grown(box, -borderOf(box) * 2);
    bool const lying = turn.quarters() % 2 != 0;
    Size const room = lying ? Size{inside.height(), inside.width()} : Size{inside.width(), inside.height()};
    Setting const set = setting(label, room, outlines);
    if (set.lines.empty())
        return {};
    Direction const line = along(turn);
    Direction const up = upwards(turn);
    Point const middle = box.centre();
    auto const at = [&](double across, double rise) {
        return Point{middle.x + line.x * across + up.x * rise, middle.y + line.y * across + up.y * rise};
    };
    double const left = -room.width / 2;
    double const top = room.height / 2;
    double rise = top - outlines.capHeight() * set.size;
    double widest = 0;
    Printed printed;
    for (std::string const& text : set.lines) {
        printed.letters += "q " + textMatrix(turn, at(left, rise), set.size / outlines.unitsPerSize(), pageHeight, 6) + " cm\n"
                           + outlines.path(text) + "f Q\n";
        widest = std::max(widest, outlines.width(text) * set.size / outlines.unitsPerSize());
        rise -= 1.15 * set.size;
    }
    double const margin = 0.25 * set.size;
    Point const a = at(left - margin, top + margin);
    Point const b = at(left + widest + margin, rise + 1.15 * set.size - margin);
    printed.plate =
        shared(Rect{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)}, grown(box, -borderOf(box)));
    return printed;
}

// How a box is filled, edged and labelled, from 0 for black to 1 for white.
struct Greys {
    char const* fill;
    char const* edge;
    char const* plate; // none where letters stand on the fill
    char const* label;
};

Greys greysOf(BoxColour colour)
{
    switch (colour) {
    case BoxColour::Black:
        return {"0", "0", nullptr, "1"};
    case BoxColour::White:
        return {"1", "0.2", nullptr, "0.1"};
    case BoxColour::Grey:
        break;
    }
    return {"0.851", "0.2", "1", "0.1"};
}

// In a box that stands upright to the page's lines; in a short one a label across fills it as the covered word did, and looks like it.
bool standsAcross(Rect const& box, Turn turn)
{
    constexpr double standing = 1.5;
    bool const lying = turn.quarters() % 2 != 0;
    double const along = lying ? box.height() : box.width();
    return (lying ? box.width() : box.height()) > standing * along;
}

std::string drawn(LabelledBox const& box, BoxColour colour, Turn turn, double pageHeight, Outlines const& outlines)
{
    double const border = borderOf(box.place);
    Greys const greys = greysOf(colour);
    std::string content = std::string(greys.fill) + " g " + rectangle(box.place, pageHeight) + " f\n" + greys.edge + " G "
                          + pdfNumber(border) + " w " + rectangle(grown(box.place, -border / 2), pageHeight) + " S\n";
    // In the direction of the page's own lines, or across them in a box that stands and has room only so. Where there is no
    // room at all, the schedule alone has it.
    std::vector<Turn> ways{turn};
    if (standsAcross(box.place, turn))
        ways.push_back(Turn(turn.quarters() % 2 != 0 ? 0 : 270));
    for (std::string const& label : {box.label, box.number > 0 ? std::to_string(box.number) : std::string()})
        for (Turn const way : ways)
            if (Printed const printed = labelIn(box.place, label, way, pageHeight, outlines); !printed.letters.empty()) {
                if (greys.plate)
                    content += std::string(greys.plate) + " g " + rectangle(printed.plate, pageHeight) + " f\n";
                return content + greys.label + " g\n" + printed.letters;
            }
    return content;
}

// An edge that shows on light and dark, and nothing in it: what lies there is to be seen.
std::string outlined(LabelledBox const& box, double pageHeight)
{
    std::string const edge = rectangle(box.place, pageHeight) + " S\n";
    return "1 G 3 w " + edge + "0 G 1.2 w " + edge;
}

// Dark letters with a white rim, legible on light and dark.
std::string rimmed(std::string const& text, Point base, double size, double pageHeight, Outlines const& outlines)
{
    std::string const path = outlines.path(text);
    double const scale = size / outlines.unitsPerSize();
    return "q " + textMatrix(Turn(0), base, scale, pageHeight, 6) + " cm 1 G " + pdfNumber(1.6 / scale, 0) + " w 1 j\n" + path
           + "S\n0.1 g\n" + path + "f Q\n";
}

double printSize(Size page)
{
    return std::clamp(std::min(page.width, page.height) / 75, 5.0, 36.0);
}

// In large outlines from corner to corner.
std::string acrossPage(std::string const& word, Size page, Outlines const& outlines)
{
    double const diagonal = std::hypot(page.width, page.height);
    double const scale = 0.72 * diagonal / outlines.width(word);
    double const cosine = page.width / diagonal;
    double const sine = page.height / diagonal;
    double const half = outlines.width(word) * scale / 2;
    double const drop = outlines.capHeight() * outlines.unitsPerSize() * scale / 2;
    double const x = page.width / 2 - cosine * half + sine * drop;
    double const y = page.height / 2 - sine * half - cosine * drop;
    std::string content = "q";
    for (double const value : {cosine * scale, sine * scale, -sine * scale, cosine * scale})
        content += ' ' + pdfNumber(value, 6);
    content += ' ' + pdfNumber(x) + ' ' + pdfNumber(y) + " cm 0.5 G " + pdfNumber(std::max(0.5, printSize(page) / 5) / scale, 0)
               + " w\n" + outlines.path(word) + "S Q\n";
    return content;
}

std::string headline(std::string const& head, Size page, double margin, Outlines const& outlines)
{
    double const size = std::min(printSize(page) * 1.5, 0.9 * page.width * outlines.unitsPerSize() / outlines.width(head));
    double const width = outlines.width(head) * size / outlines.unitsPerSize();
    return rimmed(head, {(page.width - width) / 2, margin + size * 1.5}, size, page.height, outlines);
}

// A frame of bars, words across the page and at its head, and the label of each box above it.
std::string seeThroughMark(Size page, std::vector<LabelledBox> const& boxes, Outlines const& outlines)
{
    double const bar = printSize(page) * 0.9;
    std::string content =
        "0.1 G " + pdfNumber(bar) + " w " + rectangle(grown({0, 0, page.width, page.height}, -bar / 2), page.height) + " S\n";
    content += acrossPage("NEVER SEND", page, outlines);
    content += headline("DRAFT - shows what is withheld - never send", page, bar, outlines);
    for (LabelledBox const& box : boxes)
        content += rimmed(box.label, {box.place.x0, box.place.y0 - 1}, smallestLabel, page.height, outlines);
    return content;
}

} // namespace

PageContent pageContent(BurntPage const& page, std::vector<LabelledBox> const& boxes, Style const& style,
                        Outlines const& outlines)
{
    bool const seeThrough = style.stamp == Stamp::SeeThrough;
    std::string drawing = picture(page.image, page.size);
    // Beneath the boxes, whose labels are to be read.
    if (style.stamp == Stamp::Draft)
        drawing += acrossPage("DRAFT", page.size, outlines);
    for (LabelledBox const& box : boxes)
        drawing +=
            seeThrough ? outlined(box, page.size.height) : drawn(box, style.boxes, page.words.turn, page.size.height, outlines);
    if (style.stamp == Stamp::Draft)
        drawing += headline("DRAFT - not for release", page.size, 0, outlines);
    if (seeThrough)
        drawing += seeThroughMark(page.size, boxes, outlines);
    PageWords const words = pageWords(page, seeThrough ? std::vector<LabelledBox>() : boxes, outlines);
    return {passedOver(drawing) + words.operators, words.paragraphs};
}

std::string footWords(PageNumber const& number, int place, int total)
{
    std::string const where = std::to_string(place) + " of " + std::to_string(total);
    return "Page " + (number == PageNumber{place, 0} ? where : name(number) + " (" + where + ')');
}

Foot footOf(BurntPage const& page, std::vector<LabelledBox> const& boxes, PageNumber const& number, int place,
            Outlines const& outlines)
{
    double const size = printSize(page.size);
    bool const atItsPlace = number == PageNumber{place, 0};
    double const width =
        outlines.width(atItsPlace ? "Page 00000 of 00000" : "Page 00000A (00000 of 00000)") * size / outlines.unitsPerSize();
    auto const spot = [&](double across, double base) {
        double const margin = std::min(page.size.width / 2, 2 * size);
        return Foot{{margin + across * (page.size.width - 2 * margin), base}, across, size};
    };
    double const foot = page.size.height - 1.2 * size;
    double const head = 1.9 * size;
    Foot best = spot(0.5, foot);
    std::size_t fewest = SIZE_MAX;
    for (Foot const& candidate : {spot(0.5, foot), spot(1, foot), spot(0, foot), spot(1, head), spot(0, head)}) {
        Rect const room = grown({candidate.base.x - candidate.align * width, candidate.base.y - size,
                                 candidate.base.x + (1 - candidate.align) * width, candidate.base.y + 0.3 * size},
                                1);
        auto const touches = [&](Rect const& r) { return !shared(room, r).empty(); };
        if (std::any_of(boxes.begin(), boxes.end(), [&](LabelledBox const& box) { return touches(box.place); }))
            continue;
        auto const words = static_cast<std::size_t>(
            std::count_if(page.words.words.begin(), page.words.words.end(), [&](Word const& word) { return touches(word.box); }));
        if (words < fewest) {
            fewest = words;
            best = candidate;
        }
    }
    return best;
}

std::string footContent(Foot const& foot, Size page, std::string const& words, Outlines const& outlines)
{
    double const width = outlines.width(words) * foot.size / outlines.unitsPerSize();
    return passedOver(rimmed(words, {foot.base.x - foot.align * width, foot.base.y}, foot.size, page.height, outlines));
}

} // namespace core
