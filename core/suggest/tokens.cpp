// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/tokens.h"

#include "core/suggest/margins.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

// A character of the text with the bytes it takes up.
struct Letter {
    UChar32 code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool apostrophe() const { return code == '\'' || code == 0x2019 || code == 0x2018 || code == '`'; }
    bool hyphen() const { return code == '-' || code == 0x2010 || code == 0x2011; }
    bool alphabetic() const { return u_isalpha(code) != 0; }
    bool digit() const { return u_isdigit(code) != 0; }
    bool alphanumeric() const { return alphabetic() || digit(); }
};

std::vector<Letter> letters(std::string_view text, std::size_t begin, std::size_t end)
{
    std::vector<Letter> out;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    auto const length = static_cast<std::int32_t>(end);
    for (auto at = static_cast<std::int32_t>(begin); at < length;) {
        Letter letter;
        letter.begin = static_cast<std::size_t>(at);
        U8_NEXT(bytes, at, length, letter.code);
        letter.end = static_cast<std::size_t>(at);
        out.push_back(letter);
    }
    return out;
}

char punctuation(Letter const& letter)
{
    if (letter.code == 0x2013 || letter.code == 0x2014)
        return '-';
    if (letter.apostrophe())
        return '\'';
    if (letter.code == 0x201C || letter.code == 0x201D || letter.code == 0x201E)
        return '"';
    return letter.code < 128 ? static_cast<char>(letter.code) : '?';
}

Token::Shape shapeOf(std::vector<Letter> const& run, std::size_t from, std::size_t to)
{
    int upper = 0, lower = 0, digits = 0;
    for (std::size_t i = from; i < to; ++i) {
        upper += u_isupper(run[i].code) ? 1 : 0;
        lower += run[i].alphabetic() && !u_isupper(run[i].code) ? 1 : 0;
        digits += run[i].digit() ? 1 : 0;
    }
    bool const capital = u_isupper(run[from].code) != 0;
    if (run[from].digit() && digits >= upper + lower)
        return Token::Shape::Number;
    // A digit or two among the letters of a capitalised word is a misread letter.
    if (digits > 0 && !(capital && upper + lower >= 3 * digits))
        return Token::Shape::Mixed;
    if (upper == 1 && lower == 0)
        return Token::Shape::Initial;
    if (!capital)
        return lower > 0 && upper > 0 ? Token::Shape::Mixed : Token::Shape::Lower;
    return lower == 0 ? Token::Shape::Capitals : Token::Shape::Capital;
}

// Cuts one printed word into tokens.
class Cutter {
public:
    Cutter(PageText const& page, Word const& word) : m_page(page), m_word(word), m_run(letters(page.text, word.begin, word.end))
    {
    }

    std::vector<Token> cut()
    {
        std::vector<Token> out;
        std::size_t i = 0;
        while (i < m_run.size()) {
            if (!m_run[i].alphanumeric()) {
                ++i;
                continue;
            }
            std::size_t j = i + 1;
            while (j < m_run.size() && (m_run[j].alphanumeric() || joins(j)))
                ++j;
            out.push_back(token(i, j));
            i = j;
        }
        return out;
    }

    char mark() const { return m_run.empty() ? '\0' : punctuation(m_run.front()); }

private:
    // An apostrophe or a hyphen between letters is part of a word; a comma or a point between digits is not.
    bool joins(std::size_t i) const
    {
        if (!(m_run[i].apostrophe() || m_run[i].hyphen()) || i + 1 >= m_run.size())
            return false;
        // "3.1-Adrian" is a number in front of a name.
        bool const numbered = m_run[i - 1].digit() && u_isupper(m_run[i + 1].code) != 0;
        return m_run[i + 1].alphanumeric() && m_run[i - 1].alphanumeric() && !numbered;
    }

    Token token(std::size_t from, std::size_t to) const
    {
        Token made;
        std::size_t stop = to;
        if (to - from >= 3 && m_run[to - 2].apostrophe() && (m_run[to - 1].code == 's' || m_run[to - 1].code == 'S')) {
            stop = to - 2;
            made.possessive = true;
        }
        made.begin = m_run[from].begin;
        made.end = m_run[stop - 1].end;
        made.shape = shapeOf(m_run, from, stop);
        made.folded = plainWord(std::string_view(m_page.text).substr(made.begin, made.end - made.begin));
        // The point of "J.K." belongs to the letter in front of it.
        bool const point = from > 1 && m_run[from - 1].code == '.' && m_run[from - 2].alphanumeric();
        made.before = from > 0 && !point ? punctuation(m_run[from - 1]) : '\0';
        made.after = to < m_run.size() ? punctuation(m_run[to]) : '\0';
        made.possessive = made.possessive || (to < m_run.size() && m_run[to].apostrophe());
        made.line = m_word.line;
        made.confidence = m_word.confidence;
        return made;
    }

    PageText const& m_page;
    Word const& m_word;
    std::vector<Letter> m_run;
};

// Words of a sentence stand closer together than this many times the height of a word; cells of a table do not.
constexpr double widestBlank = 1.6;

bool gapBefore(PageText const& page, std::size_t word)
{
    if (word == 0 || page.words[word].line != page.words[word - 1].line)
        return false;
    Rect const a = upright(page.words[word - 1].box, page.turn);
    Rect const b = upright(page.words[word].box, page.turn);
    return b.x0 - a.x1 > widestBlank * std::max({a.height(), b.height(), 4.0});
}

// "Wini-" at the end of a line and "fred" at the start of the next are one word; "-and-" is whole.
bool broken(PageText const& page, Token const& first, Token const& second)
{
    return first.after == '-' && first.before != '-' && second.startsLine && second.line == first.line + 1 && second.before == 0
           && page.text.size() > first.end + 1 && page.text[first.end + 1] == '\n' && first.folded.size() > 1
           && first.shape != Token::Shape::Number && second.shape != Token::Shape::Number;
}

bool endsSentence(Token const& token)
{
    return (token.after == '.' && token.shape != Token::Shape::Initial && token.folded.size() > 3) || token.after == '!'
           || token.after == '?' || token.after == ':';
}

} // namespace

Rect upright(Rect const& box, Turn turn)
{
    switch (turn.quarters()) {
    case 1:
        return {box.y0, -box.x1, box.y1, -box.x0};
    case 2:
        return {-box.x1, -box.y1, -box.x0, -box.y0};
    case 3:
        return {-box.y1, box.x0, -box.y0, box.x1};
    default:
        return box;
    }
}

std::string plainWord(std::string_view word)
{
    bool const ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
    std::string out;
    if (ascii) {
        for (char c : word) {
            if (c >= 'A' && c <= 'Z')
                out += static_cast<char>(c - 'A' + 'a');
            else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                out += c;
        }
        return out;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const decompose = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
    if (U_SUCCESS(status)) {
        icu::UnicodeString const plain = decompose->normalize(text, status);
        if (U_SUCCESS(status))
            text = plain;
    }
    text.foldCase();
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UChar32 const c = text.char32At(i);
        if (u_isalnum(c))
            kept.append(c);
    }
    kept.toUTF8String(out);
    return out;
}

std::vector<Token> tokens(PageText const& page)
{
    return tokens(page, marginWords(page));
}

std::vector<Token> tokens(PageText const& page, std::vector<bool> const& margin)
{
    std::vector<Token> out;
    std::vector<Token> beside;
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        Cutter cutter(page, page.words[w]);
        std::vector<Token> cut = cutter.cut();
        if (margin[w]) {
            for (Token& token : cut) {
                token.afterGap = &token == &cut.front();
                token.startsSentence = token.afterGap;
                beside.push_back(std::move(token));
            }
            continue;
        }
        // A mark that stands alone parts the words beside it, but for the sign between "Mr & Mrs".
        if (cut.empty() && !out.empty() && out.back().after == 0 && cutter.mark() != '&')
            out.back().after = cutter.mark();
        for (std::size_t i = 0; i < cut.size(); ++i) {
            Token& token = cut[i];
            token.startsLine = i == 0 && (w == 0 || page.words[w].line != page.words[w - 1].line);
            token.afterGap = i == 0 && gapBefore(page, w);
            token.startsSentence = out.empty() || token.afterGap || endsSentence(out.back());
            if (!out.empty() && broken(page, out.back(), token)) {
                Token& whole = out.back();
                whole.end = token.end;
                whole.folded += token.folded;
                whole.after = token.after;
                whole.possessive = token.possessive;
                whole.confidence = std::min(whole.confidence, token.confidence);
                if (token.shape != Token::Shape::Capitals && whole.shape == Token::Shape::Capitals)
                    whole.shape = Token::Shape::Capital;
                continue;
            }
            out.push_back(std::move(token));
        }
    }
    std::move(beside.begin(), beside.end(), std::back_inserter(out));
    return out;
}

namespace {

// The letter that two are taken for; 0 for two that are two.
char readAsOne(char first, char second)
{
    switch (first) {
    case 'r':
        return second == 'n' ? 'm' : '\0';
    case 'c':
        return second == 'l' ? 'd' : '\0';
    case 'v':
        return second == 'v' ? 'w' : '\0';
    case 'i':
        return second == 'i' ? 'u' : '\0';
    case 'l':
        return second == 'i' ? 'h' : '\0';
    default:
        return '\0';
    }
}

char readAs(char letter)
{
    switch (letter) {
    case '0':
        return 'o';
    case '1':
        return 'i';
    case '5':
        return 's';
    case '6':
        return 'b';
    case '8':
        return 'b';
    case '2':
        return 'z';
    case '4':
        return 'a';
    case 'l':
        return 'i';
    default:
        return letter;
    }
}

} // namespace

std::string alike(std::string_view word)
{
    std::string out;
    out.reserve(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
        char next = i + 1 < word.size() ? readAsOne(word[i], word[i + 1]) : '\0';
        if (next != '\0')
            ++i;
        else
            next = readAs(word[i]);
        if (out.empty() || out.back() != next)
            out += next;
    }
    return out;
}

namespace {

// At most one letter wrong, missing or added, or two neighbours exchanged.
bool oneLetterApart(std::string_view a, std::string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    if (a.size() < b.size())
        return a.substr(i) == b.substr(i + 1);
    if (i == a.size() || a.substr(i + 1) == b.substr(i + 1))
        return true;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

// Words that share no edge are not worth taking letters for one another.
bool shareEdge(std::string_view a, std::string_view b)
{
    std::size_t const longer = std::max(a.size(), b.size());
    return longer - std::min(a.size(), b.size()) <= 2 && !a.empty() && !b.empty()
           && (a.front() == b.front() || a.back() == b.back());
}

} // namespace

bool nearlySame(std::string_view a, std::string_view b)
{
    return oneLetterApart(a, b) || (shareEdge(a, b) && alike(a) == alike(b));
}

bool nearlySame(Spelling const& a, Spelling const& b)
{
    return oneLetterApart(a.word, b.word) || (shareEdge(a.word, b.word) && a.alike == b.alike);
}

} // namespace core
