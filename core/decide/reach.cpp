// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/reach.h"

#include "core/suggest/knowledge.h"
#include "core/suggest/sentences.h"
#include "core/text/selection.h"

#include <algorithm>
#include <set>

namespace core::reach {

namespace {

constexpr double goodPart = 0.3; // of a word's area
constexpr double inward = 5;     // points by which a drawn edge may shrink to the words

bool hidden(Word const& word, Rect const& box)
{
    return !word.box.empty() && shared(word.box, box).area() >= goodPart * word.box.area();
}

std::vector<std::size_t> linesOf(PageText const& page, std::vector<std::size_t> const& words)
{
    std::set<std::size_t> wider;
    for (std::size_t const word : words) {
        WordRange const line = selection::lineOf(page, word);
        for (std::size_t i = line.first; i <= line.last; ++i)
            wider.insert(i);
    }
    return {wider.begin(), wider.end()};
}

// The word of the page in which a token begins; a token that a line broke belongs to both of its words, and so does its sentence.
template <typename Take>
void wordsOf(PageText const& page, Token const& token, Take take)
{
    auto const from = std::lower_bound(page.words.begin(), page.words.end(), token.begin,
                                       [](Word const& word, std::size_t begin) { return word.end <= begin; });
    for (auto word = from; word != page.words.end() && word->begin < token.end; ++word)
        take(static_cast<std::size_t>(word - page.words.begin()));
}

// All words of the sentences, or of the blocks, in which one of the words stands.
std::vector<std::size_t> saying(PageText const& page, std::vector<std::size_t> const& words, Reach how)
{
    ReadPage const read(page);
    std::vector<Sentence> const all = sentences(read);
    std::set<std::size_t> const meant(words.begin(), words.end());
    std::set<int> blocks;
    std::set<std::size_t> chosen;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t token = all[i].first; token < all[i].last; ++token)
            wordsOf(page, read.tokens[token], [&](std::size_t word) {
                if (!meant.contains(word))
                    return;
                chosen.insert(i);
                blocks.insert(all[i].block);
            });
    // What is no token, such as a dash, stays covered where it was.
    std::set<std::size_t> wider = meant;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (how == Reach::Sentence ? !chosen.contains(i) : !blocks.contains(all[i].block))
            continue;
        std::set<std::size_t> its;
        for (std::size_t token = all[i].first; token < all[i].last; ++token)
            wordsOf(page, read.tokens[token], [&](std::size_t word) { its.insert(word); });
        // Between two words of it stands nothing of another.
        for (auto word = its.begin(); word != its.end(); ++word) {
            wider.insert(*word);
            auto const next = std::next(word);
            if (next != its.end() && page.words[*next].line == page.words[*word].line)
                for (std::size_t between = *word + 1; between < *next; ++between)
                    wider.insert(between);
        }
    }
    return {wider.begin(), wider.end()};
}

bool inside(Rect const& inner, Rect const& outer)
{
    return inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;
}

// What was covered beside the words stays covered: an initial that was not read, a signature.
std::vector<Rect> covering(std::vector<Rect> wider, std::vector<Rect> const& before)
{
    for (Rect const& box : before) {
        if (std::any_of(wider.begin(), wider.end(), [&](Rect const& wide) { return inside(box, wide); }))
            continue;
        auto const level = std::find_if(wider.begin(), wider.end(), [&](Rect const& wide) {
            return shared(box, wide).height() > 0.6 * std::max(box.height(), wide.height());
        });
        if (level == wider.end())
            wider.push_back(box);
        else
            *level = united(*level, box);
    }
    return wider;
}

// Outward to the furthest of what is touched, inward a little where nothing is.
double edge(double drawn, double touched, int outward)
{
    double const shrink = (drawn - touched) * outward;
    return shrink <= 0 ? touched : shrink <= inward ? touched : drawn;
}

} // namespace

std::vector<std::size_t> under(PageText const& page, std::vector<Rect> const& boxes)
{
    std::vector<std::size_t> words;
    for (std::size_t i = 0; i < page.words.size(); ++i)
        if (std::any_of(boxes.begin(), boxes.end(), [&](Rect const& box) { return hidden(page.words[i], box); }))
            words.push_back(i);
    return words;
}

std::vector<Rect> around(PageText const& page, std::vector<std::size_t> const& words)
{
    std::vector<Rect> boxes;
    std::size_t last = 0;
    for (std::size_t const word : words) {
        Word const& now = page.words.at(word);
        bool const goesOn = !boxes.empty() && word == last + 1 && now.line == page.words[last].line;
        if (goesOn)
            boxes.back() = united(boxes.back(), now.box);
        else
            boxes.push_back(now.box);
        last = word;
    }
    return boxes;
}

std::optional<std::vector<Rect>> boxes(PageText const& page, std::vector<Rect> const& from, std::vector<Rect> const& now,
                                       Reach reach)
{
    if (reach == Reach::Word) {
        std::vector<std::size_t> const all = under(page, from);
        if (all.empty())
            return std::nullopt;
        std::vector<std::size_t> const shown = under(page, now);
        auto const at = shown.size() == 1 ? std::find(all.begin(), all.end(), shown.front()) : all.end();
        std::size_t const next = at == all.end() || std::next(at) == all.end() ? all.front() : *std::next(at);
        return around(page, {next});
    }
    std::vector<std::size_t> const words = under(page, now);
    if (words.empty())
        return std::nullopt;
    return covering(around(page, reach == Reach::Line ? linesOf(page, words) : saying(page, words, reach)), now);
}

Rect snapped(PageText const& page, Rect const& drawn)
{
    Rect touched;
    for (Word const& word : page.words)
        if (hidden(word, drawn))
            touched = united(touched, word.box);
    if (touched.empty())
        return drawn;
    return {edge(drawn.x0, touched.x0, -1), edge(drawn.y0, touched.y0, -1), edge(drawn.x1, touched.x1, 1),
            edge(drawn.y1, touched.y1, 1)};
}

} // namespace core::reach
