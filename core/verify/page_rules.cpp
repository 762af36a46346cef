// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/page_rules.h"

#include "core/verify/stream_bytes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

namespace core::verifier {

namespace {

using Token = QPDFTokenizer::Token;

constexpr double breath = 0.3;     // points
constexpr double asWritten = 0.02; // points: as numbers are written

struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    Point apply(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
};

Matrix matrixOf(std::vector<double> const& v)
{
    return {v[0], v[1], v[2], v[3], v[4], v[5]};
}

// How many numbers each operator takes; names and strings are looked at apart.
std::map<std::string, std::size_t, std::less<>> const& numbersOf()
{
    static std::map<std::string, std::size_t, std::less<>> const numbers{
        {"q", 0},  {"Q", 0},  {"cm", 6}, {"Do", 0}, {"re", 4},  {"f", 0},   {"S", 0},  {"w", 1},  {"j", 1},
        {"g", 1},  {"G", 1},  {"m", 2},  {"l", 2},  {"c", 6},   {"h", 0},   {"BT", 0}, {"ET", 0}, {"Tf", 1},
        {"Tr", 1}, {"Tz", 1}, {"Tm", 6}, {"Tj", 0}, {"BMC", 0}, {"BDC", 1}, {"EMC", 0}};
    return numbers;
}

// Of PDF's other operators, those that are worth naming in a finding. Any other word might itself be a disclosure.
bool isKnownElsewhere(std::string const& word)
{
    static std::set<std::string> const known{"'", "\"", "B",  "BI", "BX", "CS", "DP", "EI", "EX", "F",  "ID",  "J",
                                             "K", "M",  "MP", "SC", "T*", "TD", "TJ", "TL", "Tc", "Td", "Ts",  "Tw",
                                             "W", "W*", "b",  "b*", "B*", "cs", "d",  "d0", "d1", "f*", "gs",  "i",
                                             "k", "n",  "ri", "RG", "rg", "s",  "sc", "sh", "v",  "y",  "SCN", "scn"};
    return known.contains(word);
}

class Reader {
public:
    Reader(Size page, Metrics const& font, double markGrey) : m_page(page), m_font(font), m_markGrey(markGrey) {}

    Content read(std::string_view operators)
    {
        auto const tokens = tokensOf(operators);
        if (!tokens) {
            problem("The page's content holds a comment, padding or something that is no PDF operator.");
            return std::move(m_content);
        }
        for (Token const& token : *tokens)
            take(token);
        if (!m_numbers.empty() || !m_name.empty() || m_text || m_depth != 0 || m_inText || m_part != Part::None || m_entry != 0)
            problem("The page's content is not complete.");
        if (!m_content.turn && m_pictures == 1)
            problem("The page's picture does not cover the page.");
        if (m_pictures != 1)
            problem("The page's content paints " + std::to_string(m_pictures) + " pictures; a bundle's page has one.");
        return std::move(m_content);
    }

private:
    void problem(std::string const& words)
    {
        if (std::find(m_content.problems.begin(), m_content.problems.end(), words) == m_content.problems.end())
            m_content.problems.push_back(words);
    }

    void take(Token const& token)
    {
        switch (token.getType()) {
        case QPDFTokenizer::tt_integer:
        case QPDFTokenizer::tt_real:
            m_numbers.push_back(std::strtod(token.getValue().c_str(), nullptr));
            if (m_entry == 2 && token.isInteger())
                m_entry = 3;
            break;
        case QPDFTokenizer::tt_dict_open:
            if (m_entry != 0 || m_name != "/P" || !m_numbers.empty())
                problem("The page's content marks a part of itself in a way that a bundle's page does not.");
            m_entry = 1;
            break;
        case QPDFTokenizer::tt_dict_close:
            m_entry = m_entry == 3 ? 4 : -1;
            break;
        case QPDFTokenizer::tt_name:
            if (m_entry == 1 && token.getValue() == "/MCID") {
                m_entry = 2;
                break;
            }
            if (!m_name.empty())
                problem("The page's content names something that a bundle's page does not have.");
            m_name = token.getValue();
            break;
        case QPDFTokenizer::tt_string:
            if (m_text)
                problem("The page's content holds text that is not shown.");
            m_text = token.getValue();
            break;
        case QPDFTokenizer::tt_word:
            work(token.getValue());
            m_numbers.clear();
            m_name.clear();
            m_text.reset();
            m_entry = 0;
            break;
        default:
            problem("The page's content holds something that a bundle's page does not have.");
        }
    }

    void work(std::string const& word)
    {
        auto const known = numbersOf().find(word);
        if (known == numbersOf().end())
            return problem("The page's content uses an operator that a bundle's page does not use"
                           + (isKnownElsewhere(word) ? ": " + word + "." : "."));
        bool const named = word == "Do" || word == "Tf" || word == "BMC" || word == "BDC";
        if (m_numbers.size() != known->second || m_name.empty() == named || m_text.has_value() != (word == "Tj")
            || m_entry != (word == "BDC" ? 4 : 0))
            return problem("The page's content uses an operator in a way that a bundle's page does not.");
        bool const marks = word == "BMC" || word == "BDC" || word == "EMC";
        Part const place = word == "BT" || word == "ET" || word.front() == 'T' ? Part::Paragraph : Part::Drawing;
        if (!marks && m_part != place)
            problem("The page's content is not parted into what is drawn and what is read.");
        if (marks)
            beginOrEndPart(word);
        else if (word == "Do")
            paintPicture();
        else if (word == "q" || word == "Q" || word == "cm")
            changeSpace(word);
        else if (word == "BT" || word == "ET" || word.front() == 'T')
            workOnText(word);
        else
            draw(word);
    }

    // What a screen reader passes over, or a paragraph; one after the other, paragraphs counted from 0.
    void beginOrEndPart(std::string const& word)
    {
        bool const paragraph = word == "BDC";
        bool const fits = m_depth == 0 && !m_inText && (m_part == Part::None) == (word != "EMC")
                          && (word != "BMC" || m_name == "/Artifact") && (!paragraph || m_numbers[0] == m_content.paragraphs);
        if (!fits)
            problem("The page's content marks a part of itself in a way that a bundle's page does not.");
        m_part = paragraph ? Part::Paragraph : word == "BMC" ? Part::Drawing : Part::None;
        m_content.paragraphs += paragraph;
    }

    void paintPicture()
    {
        ++m_pictures;
        if (m_name != "/Im" || m_inText || m_depth != 1 || !m_space || m_drew)
            return problem("The page's picture is not the first thing on the page.");
        double const w = m_page.width;
        double const h = m_page.height;
        std::array<Matrix, 4> const covering{
            {{w, 0, 0, h, 0, 0}, {0, -h, w, 0, 0, h}, {-w, 0, 0, -h, w, h}, {0, h, -w, 0, w, 0}}};
        for (std::size_t quarters = 0; quarters < covering.size(); ++quarters)
            if (alike(*m_space, covering[quarters]))
                m_content.turn = Turn(static_cast<int>(quarters) * 90);
    }

    static bool alike(Matrix const& one, Matrix const& other)
    {
        auto const close = [](double x, double y) { return std::abs(x - y) < asWritten; };
        return close(one.a, other.a) && close(one.b, other.b) && close(one.c, other.c) && close(one.d, other.d)
               && close(one.e, other.e) && close(one.f, other.f);
    }

    void changeSpace(std::string const& word)
    {
        m_depth += word == "q" ? 1 : word == "Q" ? -1 : 0;
        if (m_inText || m_depth < 0 || m_depth > 1 || (word == "cm" && (m_depth != 1 || m_space)))
            problem("The page's content changes its space in a way that a bundle's page does not.");
        m_space.reset();
        if (word == "cm")
            m_space = matrixOf(m_numbers);
    }

    void draw(std::string const& word)
    {
        m_drew = true;
        if (m_inText)
            problem("The page's content draws inside its text.");
        if (word == "g")
            m_grey = m_numbers[0];
        if (word == "re") {
            m_rectangle = Rect{m_numbers[0], m_page.height - m_numbers[1] - m_numbers[3], m_numbers[0] + m_numbers[2],
                               m_page.height - m_numbers[1]};
            return;
        }
        if (word == "f" && m_rectangle && m_depth == 0 && std::abs(m_grey - m_markGrey) < 0.001)
            m_content.marks.push_back(*m_rectangle);
        m_rectangle.reset();
    }

    void workOnText(std::string const& word)
    {
        if ((word == "BT") == m_inText || m_depth != 0)
            return problem("The page's text does not begin or end where it should.");
        if (word == "BT" || word == "ET")
            m_inText = word == "BT";
        else if (word == "Tr")
            m_mode = m_numbers[0];
        else if (word == "Tf")
            m_size = m_numbers[0];
        else if (word == "Tz")
            m_stretch = m_numbers[0] / 100;
        else if (word == "Tm")
            m_place = matrixOf(m_numbers);
        else
            show();
        if (word == "Tf" && m_name != "/F")
            problem("The page's text is in another font than the one that bundles have.");
        // The text matrix is forgotten when a text object ends.
        if (word == "BT")
            m_place = Matrix();
    }

    void show()
    {
        if (m_mode != 3)
            problem("The page has text that is not invisible: only what the picture shows may be seen.");
        if (m_text->size() % 2 != 0)
            return problem("The page's text is not written as a bundle's text is.");
        double natural = 0;
        bool blank = true;
        for (std::size_t i = 0; i + 1 < m_text->size(); i += 2) {
            auto const glyph = static_cast<std::size_t>((static_cast<unsigned char>((*m_text)[i]) << 8)
                                                        | static_cast<unsigned char>((*m_text)[i + 1]));
            if (glyph >= m_font.widths.size())
                return problem("The page's text uses a letter that the font does not have.");
            natural += m_font.widths[glyph];
            blank = blank && glyph == m_font.blank;
        }
        double const width = natural / 1000 * m_size * m_stretch;
        if (!blank)
            m_content.words.push_back({around(width), *m_text});
        Point const after = m_place.apply(width, 0);
        m_place.e = after.x;
        m_place.f = after.y;
    }

    // The box of text that begins at the pen, in page points.
    Rect around(double width) const
    {
        Rect box;
        bool first = true;
        for (double const x : {0.0, width})
            for (double const y : {-m_font.descent * m_size, m_font.ascent * m_size}) {
                Point const corner = m_place.apply(x, y);
                double const down = m_page.height - corner.y;
                box = first ? Rect{corner.x, down, corner.x, down}
                            : Rect{std::min(box.x0, corner.x), std::min(box.y0, down), std::max(box.x1, corner.x),
                                   std::max(box.y1, down)};
                first = false;
            }
        return box;
    }

    Size m_page;
    Metrics const& m_font;
    double m_markGrey;
    Content m_content;
    std::vector<double> m_numbers;
    std::string m_name;
    std::optional<std::string> m_text;
    std::optional<Matrix> m_space;
    std::optional<Rect> m_rectangle;
    Matrix m_place;
    double m_grey = 0;
    double m_mode = 0;
    double m_size = 0;
    double m_stretch = 1;
    int m_depth = 0;
    int m_pictures = 0;
    enum class Part { None, Drawing, Paragraph };
    Part m_part = Part::None;
    int m_entry = 0; // of << /MCID n >>: how many of its four tokens were read; -1 for anything else
    bool m_drew = false;
    bool m_inText = false;
};

} // namespace

Content readContent(std::string_view operators, Size page, Metrics const& font, double markGrey)
{
    return Reader(page, font, markGrey).read(operators);
}

std::vector<std::string> wordsInTheWrongPlace(std::vector<Rect> const& words, std::vector<Rect> const& boxes, Size page)
{
    std::size_t covered = 0;
    std::size_t outside = 0;
    for (Rect const& word : words) {
        covered += std::any_of(boxes.begin(), boxes.end(), [&](Rect const& box) {
            Rect const both = shared(word, box);
            // A word thinner than a breath counts as soon as its middle is covered.
            return (both.width() > std::min(breath, word.width() / 2) && both.height() > std::min(breath, word.height() / 2))
                   || box.contains(word.centre());
        });
        outside += word.x0 < -breath || word.y0 < -breath || word.x1 > page.width + breath || word.y1 > page.height + breath;
    }
    std::vector<std::string> problems;
    if (covered > 0)
        problems.push_back("There is text under a redaction (" + std::to_string(covered)
                           + (covered == 1 ? " word)." : " words)."));
    if (outside > 0)
        problems.push_back("There is text beyond the edge of the page (" + std::to_string(outside)
                           + (outside == 1 ? " word)." : " words)."));
    return problems;
}

} // namespace core::verifier
