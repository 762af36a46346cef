// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/alignment.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace core {

namespace {

struct Mark {
    std::string letters; // folded: small letters and digits
    Point centre;
};

struct Pair {
    Point from;
    Point to;
};

constexpr std::size_t fewestPairs = 6;
constexpr double nearby = 6;        // points: a pair that lies no further off supports a guess
constexpr double close = 3.5;       // the same of a fit
constexpr double leastSupport = .2; // of the shorter page's words
constexpr double leastSpread = 50;  // points between the two pairs of a guess
constexpr int guesses = 400;

std::vector<Mark> marksOf(PageText const& page)
{
    std::vector<Mark> marks;
    for (Word const& word : page.words) {
        Mark mark{{}, word.box.centre()};
        for (char const letter : page.textOf(word))
            if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
                mark.letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        if (mark.letters.size() >= 2)
            marks.push_back(std::move(mark));
    }
    return marks;
}

// Where each word, and each word with the one behind it, stands, if it stands on the page once.
using Places = std::unordered_map<std::string, std::optional<Point>>;
Places onceIn(std::vector<Mark> const& marks)
{
    Places places;
    auto const note = [&places](std::string key, Point where) {
        auto const [place, isNew] = places.emplace(std::move(key), where);
        if (!isNew)
            place->second.reset();
    };
    for (std::size_t i = 0; i < marks.size(); ++i) {
        note(marks[i].letters, marks[i].centre);
        if (i + 1 < marks.size())
            note(marks[i].letters + ' ' + marks[i + 1].letters, marks[i].centre);
    }
    return places;
}

std::vector<Pair> pairsOf(std::vector<Mark> const& from, std::vector<Mark> const& to)
{
    Places const there = onceIn(to);
    Places const here = onceIn(from);
    std::vector<Pair> pairs;
    auto const add = [&](std::string const& key, Point where) {
        auto const mine = here.find(key);
        auto const other = there.find(key);
        if (mine == here.end() || !mine->second || other == there.end() || !other->second)
            return false;
        pairs.push_back({where, *other->second});
        return true;
    };
    for (std::size_t i = 0; i < from.size(); ++i)
        if (!add(from[i].letters, from[i].centre) && i + 1 < from.size())
            add(from[i].letters + ' ' + from[i + 1].letters, from[i].centre);
    return pairs;
}

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

// Turns, scales and moves so that both pairs fall into place.
Alignment similarity(Pair const& one, Pair const& other)
{
    double const x = other.from.x - one.from.x;
    double const y = other.from.y - one.from.y;
    double const u = other.to.x - one.to.x;
    double const v = other.to.y - one.to.y;
    double const square = x * x + y * y;
    double const a = (u * x + v * y) / square;
    double const b = (v * x - u * y) / square;
    return {a, -b, one.to.x - a * one.from.x + b * one.from.y, b, a, one.to.y - b * one.from.x - a * one.from.y, {}, 0, 0};
}

std::vector<Pair> supporting(Alignment const& guess, std::vector<Pair> const& pairs, double tolerance)
{
    std::vector<Pair> list;
    for (Pair const& pair : pairs)
        if (distance(guess.apply(pair.from), pair.to) <= tolerance)
            list.push_back(pair);
    return list;
}

// Of many guesses from two pairs each, the one that most pairs support. The same pairs give the same guesses.
std::optional<Alignment> bestGuess(std::vector<Pair> const& pairs)
{
    std::uint32_t state = 12345;
    auto const any = [&] {
        state = state * 1664525u + 1013904223u;
        return pairs[(state >> 8) % pairs.size()];
    };
    std::optional<Alignment> best;
    std::size_t most = 0;
    for (int i = 0; i < guesses; ++i) {
        Pair const one = any();
        Pair const other = any();
        double const before = distance(one.from, other.from);
        double const scale = before < leastSpread ? 0 : distance(one.to, other.to) / before;
        if (scale < .5 || scale > 2)
            continue;
        Alignment const guess = similarity(one, other);
        std::size_t const count = supporting(guess, pairs, nearby).size();
        if (count > most) {
            most = count;
            best = guess;
        }
    }
    return best;
}

using Equation = std::array<double, 4>;

// Three equations in three unknowns, by elimination; nothing where they leave one open.
std::optional<std::array<double, 3>> solved(std::array<Equation, 3> rows)
{
    for (std::size_t i = 0; i < 3; ++i) {
        std::size_t largest = i;
        for (std::size_t r = i + 1; r < 3; ++r)
            if (std::abs(rows[r][i]) > std::abs(rows[largest][i]))
                largest = r;
        std::swap(rows[i], rows[largest]);
        if (std::abs(rows[i][i]) < 1e-6)
            return std::nullopt;
        for (std::size_t r = 0; r < 3; ++r) {
            if (r == i)
                continue;
            double const factor = rows[r][i] / rows[i][i];
            for (std::size_t c = i; c < 4; ++c)
                rows[r][c] -= factor * rows[i][c];
        }
    }
    return std::array<double, 3>{rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]};
}

// Least squares, about the pairs' own middle so that the equations stay well posed.
std::optional<Alignment> fitted(std::vector<Pair> const& pairs)
{
    if (pairs.size() < fewestPairs)
        return std::nullopt;
    Point middle;
    for (Pair const& pair : pairs) {
        middle.x += pair.from.x / static_cast<double>(pairs.size());
        middle.y += pair.from.y / static_cast<double>(pairs.size());
    }
    std::array<Equation, 3> forX{};
    std::array<Equation, 3> forY{};
    for (Pair const& pair : pairs) {
        std::array<double, 3> const terms{pair.from.x - middle.x, pair.from.y - middle.y, 1};
        for (std::size_t r = 0; r < 3; ++r) {
            for (std::size_t c = 0; c < 3; ++c) {
                forX[r][c] += terms[r] * terms[c];
                forY[r][c] += terms[r] * terms[c];
            }
            forX[r][3] += terms[r] * pair.to.x;
            forY[r][3] += terms[r] * pair.to.y;
        }
    }
    auto const x = solved(forX);
    auto const y = solved(forY);
    if (!x || !y)
        return std::nullopt;
    Alignment fit{(*x)[0], (*x)[1], 0, (*y)[0], (*y)[1], 0, {}, 0, 0};
    fit.dx = (*x)[2] - fit.xx * middle.x - fit.xy * middle.y;
    fit.dy = (*y)[2] - fit.yx * middle.x - fit.yy * middle.y;
    return fit;
}

// A sheet of paper does not stretch one way and shear: pairs that all stand in one line can make a fit do so.
bool plausible(Alignment const& a)
{
    double const across = std::hypot(a.xx, a.yx);
    double const down = std::hypot(a.xy, a.yy);
    double const shear = a.xx * a.xy + a.yx * a.yy;
    return across > .4 && across < 2.5 && down > .4 && down < 2.5 && std::abs(across / down - 1) < .08
           && std::abs(shear) < .06 * across * down && a.xx * a.yy - a.xy * a.yx > 0;
}

double rootMeanSquare(Alignment const& fit, std::vector<Pair> const& pairs)
{
    double sum = 0;
    for (Pair const& pair : pairs)
        sum += std::pow(distance(fit.apply(pair.from), pair.to), 2);
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(1, pairs.size())));
}

// How many words of the one have the same word of the other at their place.
double shareInPlace(Alignment const& fit, std::vector<Mark> const& from, std::vector<Mark> const& to)
{
    std::unordered_map<std::string_view, std::vector<Point>> there;
    for (Mark const& mark : to)
        there[mark.letters].push_back(mark.centre);
    std::size_t count = 0;
    for (Mark const& mark : from) {
        auto const same = there.find(mark.letters);
        if (same == there.end())
            continue;
        Point const place = fit.apply(mark.centre);
        count += std::any_of(same->second.begin(), same->second.end(), [&](Point p) { return distance(p, place) <= nearby; });
    }
    return static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, std::min(from.size(), to.size())));
}

constexpr double mostRise = .3; // of a box's thickness, that the slope of a copy may lift its other end
constexpr int mostPieces = 40;

// The box in so many pieces along its longer side.
std::vector<Rect> cutUp(Rect const& box, int count)
{
    std::vector<Rect> pieces;
    for (int i = 0; i < count; ++i) {
        Rect piece = box;
        double const begin = static_cast<double>(i) / count;
        double const end = static_cast<double>(i + 1) / count;
        if (box.width() >= box.height()) {
            piece.x0 = box.x0 + begin * box.width();
            piece.x1 = box.x0 + end * box.width();
        } else {
            piece.y0 = box.y0 + begin * box.height();
            piece.y1 = box.y0 + end * box.height();
        }
        pieces.push_back(piece);
    }
    return pieces;
}

// How far the copy is askew against the nearest quarter turn, as rise per length.
double slopeOf(Alignment const& a)
{
    double const one = std::abs(a.xx);
    double const other = std::abs(a.yx);
    return std::min(one, other) / std::max(one, other);
}

int piecesOf(Rect const& box, Alignment const& alignment)
{
    double const length = std::max(box.width(), box.height());
    double const thickness = std::min(box.width(), box.height());
    double const wanted = std::ceil(length * slopeOf(alignment) / (mostRise * thickness));
    return static_cast<int>(std::clamp(wanted, 1.0, static_cast<double>(mostPieces)));
}

// Where a slanting piece comes to lie, without the wedges that an upright box around it would add above and below.
Rect level(Rect const& piece, Alignment const& alignment)
{
    Point const middle = alignment.apply(piece.centre());
    bool const quarter = std::abs(alignment.yx) > std::abs(alignment.xx);
    double const across = std::hypot(alignment.xx, alignment.yx) * piece.width();
    double const down = std::hypot(alignment.xy, alignment.yy) * piece.height();
    double const slope = slopeOf(alignment);
    double const width = quarter ? down : across;
    double const height = quarter ? across : down;
    double const rise = slope * std::max(width, height) / 2;
    double const halfWidth = width / 2 + (width < height ? rise : 0);
    double const halfHeight = height / 2 + (width < height ? 0 : rise);
    return {middle.x - halfWidth, middle.y - halfHeight, middle.x + halfWidth, middle.y + halfHeight};
}

constexpr double pieceReach = 1; // points around a piece in which the middle of a word is still covered

} // namespace

Rect Alignment::apply(Rect const& r) const
{
    std::array<Point, 4> const corners{apply(Point{r.x0, r.y0}), apply(Point{r.x1, r.y0}), apply(Point{r.x0, r.y1}),
                                       apply(Point{r.x1, r.y1})};
    Rect around{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
    for (Point const& corner : corners)
        around = {std::min(around.x0, corner.x), std::min(around.y0, corner.y), std::max(around.x1, corner.x),
                  std::max(around.y1, corner.y)};
    return around;
}

Alignment Alignment::inverse() const
{
    double const det = xx * yy - xy * yx;
    expects(std::abs(det) > 1e-9, "an alignment can be gone back");
    Alignment back{yy / det, -xy / det, 0, -yx / det, xx / det, 0, by, residual, support};
    back.dx = -(back.xx * dx + back.xy * dy);
    back.dy = -(back.yx * dx + back.yy * dy);
    return back;
}

Alignment Alignment::then(Alignment const& next) const
{
    Alignment both{next.xx * xx + next.xy * yx,    next.xx * xy + next.xy * yy, 0,
                   next.yx * xx + next.yy * yx,    next.yx * xy + next.yy * yy, 0,
                   by == By::Words ? next.by : by, residual + next.residual,    std::min(support, next.support)};
    Point const origin = next.apply(Point{dx, dy});
    both.dx = origin.x;
    both.dy = origin.y;
    return both;
}

namespace alignment {

std::optional<Alignment> ofWords(PageText const& from, PageText const& to)
{
    std::vector<Mark> const here = marksOf(from);
    std::vector<Mark> const there = marksOf(to);
    std::vector<Pair> const pairs = pairsOf(here, there);
    if (pairs.size() < fewestPairs)
        return std::nullopt;
    std::optional<Alignment> fit = bestGuess(pairs);
    for (double const tolerance : {nearby, close, close}) {
        if (!fit)
            return std::nullopt;
        std::vector<Pair> const support = supporting(*fit, pairs, tolerance);
        std::optional<Alignment> const better = fitted(support);
        if (better && plausible(*better))
            fit = better;
        fit->residual = rootMeanSquare(*fit, support);
    }
    fit->support = std::min(1.0, shareInPlace(*fit, here, there));
    bool const founded = supporting(*fit, pairs, close).size() >= fewestPairs && fit->support >= leastSupport;
    return founded && plausible(*fit) ? fit : std::nullopt;
}

std::vector<Rect> placed(std::vector<Rect> const& boxes, Alignment const& alignment, PageText const& copy, Size copySize)
{
    std::vector<Rect> list;
    double const margin =
        alignment.by == Alignment::By::Words ? std::min(1.5, .5 + alignment.residual / 2) : std::min(4.0, 1 + alignment.residual);
    for (Rect const& box : boxes) {
        for (Rect const& piece : cutUp(box, piecesOf(box, alignment))) {
            Rect const there = level(piece, alignment);
            Rect around = grown(there, margin);
            for (Word const& word : copy.words)
                if (grown(there, pieceReach).contains(word.box.centre()))
                    around = united(around, word.box);
            around = within(around, copySize);
            if (!around.empty())
                list.push_back(around);
        }
    }
    return list;
}

std::string text(Alignment const& alignment)
{
    std::string line;
    auto const add = [&line](double number) {
        std::array<char, 32> digits{};
        auto const [end, problem] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        expects(problem == std::errc(), "a number has at most 32 characters");
        line.append(digits.data(), end);
        line += ',';
    };
    for (double const number : {alignment.xx, alignment.xy, alignment.dx, alignment.yx, alignment.yy, alignment.dy,
                                alignment.residual, alignment.support})
        add(number);
    return line + (alignment.by == Alignment::By::Words ? "words" : "picture");
}

Alignment alignmentFrom(std::string_view text)
{
    std::array<double, 8> numbers{};
    for (double& number : numbers) {
        auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        auto const length = static_cast<std::size_t>(end - text.data());
        if (problem != std::errc() || length >= text.size() || text[length] != ',')
            throw Error(Fault::Integrity, "The case holds a damaged comparison of two pages. Compare the copies again.");
        text.remove_prefix(length + 1);
    }
    auto const by = text == "words" ? Alignment::By::Words : Alignment::By::Picture;
    if (by == Alignment::By::Picture && text != "picture")
        throw Error(Fault::Integrity, "The case holds a damaged comparison of two pages. Compare the copies again.");
    return {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], by, numbers[6], numbers[7]};
}

} // namespace alignment
} // namespace core
