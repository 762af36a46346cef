// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/sentences.h"

#include "core/base/error.h"
#include "core/suggest/sensitive_words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace core {

namespace {

// A printed line as the eye sees it, upright.
struct Line {
    Rect box;
    double height = 0;    // of a middling word
    double firstWord = 0; // its width
    bool seen = false;
    bool cells = false;   // parted into cells
    bool subject = false; // "Re: ..."
};

std::vector<Line> linesOf(PageText const& page)
{
    std::vector<Line> lines;
    std::vector<double> heights;
    auto const close = [&] {
        if (lines.empty() || heights.empty())
            return;
        auto const middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        lines.back().height = std::max(*middle, 1.0);
    };
    for (Word const& word : page.words) {
        Rect const box = upright(word.box, page.turn);
        if (lines.size() <= static_cast<std::size_t>(word.line)) {
            close();
            heights.clear();
            lines.resize(static_cast<std::size_t>(word.line) + 1);
        }
        Line& line = lines.back();
        if (!line.seen)
            line.firstWord = box.width();
        line.seen = true;
        line.box = united(line.box, box);
        heights.push_back(box.height());
    }
    close();
    return lines;
}

// A cell of a table, or the value of a field: further from the word before than words are, and not merely a word that was missed.
bool newCell(Token const& before, Token const& token)
{
    return token.afterGap && (token.shape != Token::Shape::Lower || before.after == ':');
}

// Decides where one paragraph, cell or heading ends and the next begins.
class Layout {
public:
    explicit Layout(ReadPage const& page) : m_lines(linesOf(page.page)), m_pitch(usualPitch())
    {
        for (Token const& token : page.tokens)
            if (token.startsLine && token.after == ':' && (token.folded == "re" || token.folded == "subject"))
                m_lines[static_cast<std::size_t>(token.line)].subject = true;
        for (std::size_t i = 1; i < page.tokens.size(); ++i)
            if (!page.tokens[i].startsLine && newCell(page.tokens[i - 1], page.tokens[i]))
                m_lines[static_cast<std::size_t>(page.tokens[i].line)].cells = true;
    }

    bool parted(std::size_t above, std::size_t below, bool goesOn) const
    {
        // A row of a table, or what a letter is about.
        if ((m_lines[above].cells || m_lines[above].subject) && !goesOn)
            return true;
        Line const& a = m_lines[above];
        Line const& b = m_lines[below];
        // Beside one another, or the next column.
        if (b.box.x0 > a.box.x1 || a.box.x0 > b.box.x1 || b.box.y1 < a.box.y0)
            return true;
        if (std::max(a.height, b.height) > 1.6 * std::min(a.height, b.height))
            return true;
        if (pitch(a, b) > 1.45 * std::max(m_pitch, a.height))
            return true;
        // Whoever typed it began a new line although the next word would have stood in the last one.
        double const room = rightEdge(above) - a.box.x1;
        return !goesOn && room > b.firstWord + 1.5 * a.height;
    }

private:
    static double pitch(Line const& a, Line const& b) { return b.box.centre().y - a.box.centre().y; }

    double usualPitch() const
    {
        std::vector<double> all;
        for (std::size_t i = 1; i < m_lines.size(); ++i)
            if (double const step = pitch(m_lines[i - 1], m_lines[i]); step > 0.8 * m_lines[i].height)
                all.push_back(step);
        if (all.empty())
            return 0;
        auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end());
        return *middle;
    }

    // Of the column that the line stands in, as far as the lines about it show.
    double rightEdge(std::size_t line) const
    {
        constexpr std::size_t about = 4;
        Line const& here = m_lines[line];
        double edge = here.box.x1;
        for (std::size_t i = line - std::min(line, about); i < std::min(m_lines.size(), line + about + 1); ++i)
            if (std::abs(m_lines[i].box.x0 - here.box.x0) < 3 * here.height)
                edge = std::max(edge, m_lines[i].box.x1);
        return edge;
    }

    std::vector<Line> m_lines;
    double m_pitch;
};

bool endsWithStop(Token const& token)
{
    return token.after == '.' || token.after == '!' || token.after == '?';
}

bool newBlock(std::vector<Token> const& tokens, std::size_t i, Layout const& layout)
{
    Token const& before = tokens[i - 1];
    Token const& token = tokens[i];
    if (!token.startsLine)
        return newCell(before, token);
    bool const lower = token.shape == Token::Shape::Lower;
    bool const goesOn = (lower && !endsWithStop(before)) || before.after == ',' || before.after == '-';
    return layout.parted(static_cast<std::size_t>(before.line), static_cast<std::size_t>(token.line), goesOn);
}

// "Mr.", "J.", "d.o.b." and a number end no sentence, nor does anything in front of a small letter.
bool stopsShort(std::string const& text, std::vector<Token> const& tokens, std::size_t next)
{
    Token const& before = tokens[next - 1];
    Token const& token = tokens[next];
    bool const misreadCapital = text.find('|', before.end) < token.begin;
    if (token.shape == Token::Shape::Lower && before.after == '.' && !misreadCapital)
        return true;
    if (before.after != '.')
        return false;
    bool const initial = before.shape == Token::Shape::Initial && (token.capital() || token.shape == Token::Shape::Initial);
    return initial || sensitiveWords().isAbbreviation(before.folded);
}

std::unique_ptr<icu::BreakIterator> sentenceBreaks()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createSentenceInstance(icu::Locale::getUK(), status));
    expects(U_SUCCESS(status) && breaks, "ICU knows how sentences end");
    return breaks;
}

class Splitter {
public:
    explicit Splitter(ReadPage const& page) : m_page(page), m_breaks(sentenceBreaks()) {}

    // The tokens [first, last) of one block.
    void split(std::size_t first, std::size_t last, int block)
    {
        std::vector<Token> const& tokens = m_page.tokens;
        std::size_t const begin = tokens[first].begin;
        // A line ends nothing inside of a paragraph, and ICU takes it for an end.
        std::string text = m_page.text.substr(begin, tokens[last - 1].end - begin);
        std::replace(text.begin(), text.end(), '\n', ' ');
        // The capital that machines misread most.
        std::replace(text.begin(), text.end(), '|', 'I');
        UErrorCode status = U_ZERO_ERROR;
        UText* opened = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
        expects(U_SUCCESS(status), "ICU reads UTF-8");
        m_breaks->setText(opened, status);
        std::size_t from = first;
        for (std::int32_t at = m_breaks->first(); at != icu::BreakIterator::DONE; at = m_breaks->next()) {
            auto const place = std::partition_point(
                tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.begin() + static_cast<std::ptrdiff_t>(last),
                [&](Token const& token) { return token.begin < begin + static_cast<std::size_t>(at); });
            auto const next = static_cast<std::size_t>(place - tokens.begin());
            if (next == from || next >= last || stopsShort(m_page.text, tokens, next))
                continue;
            m_out.push_back({from, next, block});
            from = next;
        }
        utext_close(opened);
        m_out.push_back({from, last, block});
    }

    std::vector<Sentence> done() { return std::move(m_out); }

private:
    ReadPage const& m_page;
    std::unique_ptr<icu::BreakIterator> m_breaks;
    std::vector<Sentence> m_out;
};

} // namespace

std::vector<Sentence> sentences(ReadPage const& page)
{
    std::vector<Token> const& tokens = page.tokens;
    if (tokens.empty())
        return {};
    Layout const layout(page);
    Splitter splitter(page);
    int block = 0;
    std::size_t from = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!newBlock(tokens, i, layout))
            continue;
        splitter.split(from, i, block++);
        from = i;
    }
    splitter.split(from, tokens.size(), block);
    return splitter.done();
}

} // namespace core
