// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/vocabulary.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstdlib>
#include <utility>

namespace core {

namespace {

constexpr std::size_t longestWord = 64; // bytes; what is longer is no word that anybody looks for

bool isLetterOrDigit(char32_t c)
{
    auto const mask = U_MASK(u_charType(static_cast<UChar32>(c)));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_CO_MASK)) != 0;
}

std::string withoutAccents(std::string_view word)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const apart = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
    if (U_SUCCESS(status))
        text = apart->normalize(text, status);
    icu::UnicodeString plain;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        if (u_charType(text.char32At(at)) != U_NON_SPACING_MARK)
            plain.append(text.char32At(at));
    plain.foldCase();
    std::string out;
    plain.toUTF8String(out);
    return out;
}

std::string plainWord(std::string_view word)
{
    std::string plain;
    for (char const c : word) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return withoutAccents(word);
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

// In halves of a letter.
constexpr int halves(double letters)
{
    return static_cast<int>(letters * 2);
}

// What it costs to take one letter for another: a table, since a search asks for every letter of every word that was ever read.
struct Mistakes {
    std::array<std::array<std::uint8_t, 256>, 256> swap{};

    constexpr Mistakes()
    {
        for (std::size_t a = 0; a < 256; ++a)
            for (std::size_t b = 0; b < 256; ++b)
                swap[a][b] = a == b ? 0 : 2;
        for (std::string_view const group : {"il1tjf", "o0cea", "s5", "b8h6", "z2", "g9qy", "nhu", "uv", "vyw", "d0", "rt", "mn"})
            for (char const a : group)
                for (char const b : group)
                    if (a != b)
                        swap[static_cast<unsigned char>(a)][static_cast<unsigned char>(b)] = 1;
    }
};
constexpr Mistakes mistakes;

// Two letters that are taken for one.
constexpr bool joins(char a, char b, char one)
{
    switch (one) {
    case 'm':
        return (a == 'r' && b == 'n') || (a == 'n' && b == 'i') || (a == 'i' && b == 'n');
    case 'd':
        return a == 'c' && b == 'l';
    case 'w':
        return a == 'v' && b == 'v';
    case 'u':
        return a == 'i' && b == 'i';
    case 'h':
        return a == 'l' && b == 'i';
    case 'n':
        return a == 'r' && (b == 'i' || b == 'r');
    case 'k':
        return a == 'l' && b == 'c';
    default:
        return false;
    }
}

std::uint32_t kindsOf(std::string_view word)
{
    std::uint32_t kinds = 0;
    for (char const c : word)
        kinds |= 1u << (static_cast<unsigned char>(c) % 32);
    return kinds;
}

} // namespace

std::vector<PlainWord> plainWords(std::string_view text)
{
    std::vector<PlainWord> all;
    auto const length = static_cast<std::int32_t>(text.size());
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::int32_t at = 0;
    std::int32_t begin = -1;
    auto const end = [&](std::int32_t here) {
        if (begin < 0)
            return;
        auto const from = static_cast<std::size_t>(begin);
        auto const to = static_cast<std::size_t>(here);
        all.push_back({from, to, plainWord(text.substr(from, to - from))});
        begin = -1;
    };
    while (at < length) {
        std::int32_t const here = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        bool const part =
            c < 0x80 ? c > 0 && (std::isalnum(static_cast<unsigned char>(c)) != 0) : isLetterOrDigit(static_cast<char32_t>(c));
        if (!part)
            end(here);
        else if (begin < 0)
            begin = here;
    }
    end(length);
    return all;
}

double tolerance(std::size_t letters)
{
    return letters >= 5 ? 2 : letters == 4 ? 1 : letters == 3 ? 0.5 : 0;
}

namespace {

// Optimal alignment by rows, in halves of a letter, as far from the diagonal as `most` reaches; two rows beyond it end it.
int apart(std::string_view a, std::string_view b, int most)
{
    int const beyond = most + 1;
    auto const length = static_cast<int>(b.size());
    auto const reach = most; // a step off the diagonal costs a half at the least
    if (std::abs(static_cast<int>(a.size()) - length) > reach)
        return beyond;
    std::array<std::array<int, longestWord + 2>, 3> rows;
    for (auto& row : rows)
        row.fill(beyond);
    for (int j = 0; j <= std::min(length, reach); ++j)
        rows[0][static_cast<std::size_t>(j)] = 2 * j;
    int before = 0;
    for (int i = 1; i <= static_cast<int>(a.size()); ++i) {
        auto& row = rows[static_cast<std::size_t>(i % 3)];
        auto const& above = rows[static_cast<std::size_t>((i + 2) % 3)];
        auto const& twoAbove = rows[static_cast<std::size_t>((i + 1) % 3)];
        int const from = std::max(1, i - reach);
        int const to = std::min(length, i + reach);
        row[static_cast<std::size_t>(from - 1)] = from == 1 ? 2 * i : beyond;
        int least = row[static_cast<std::size_t>(from - 1)];
        char const x = a[static_cast<std::size_t>(i - 1)];
        for (int j = from; j <= to; ++j) {
            auto const at = static_cast<std::size_t>(j);
            char const y = b[at - 1];
            int best = above[at - 1] + mistakes.swap[static_cast<unsigned char>(x)][static_cast<unsigned char>(y)];
            best = std::min({best, above[at] + 2, row[at - 1] + 2});
            if (i >= 2 && joins(a[static_cast<std::size_t>(i - 2)], x, y))
                best = std::min(best, twoAbove[at - 1] + 1);
            if (j >= 2 && joins(b[at - 2], y, x))
                best = std::min(best, above[at - 2] + 1);
            row[at] = best;
            least = std::min(least, best);
        }
        if (to < length)
            row[static_cast<std::size_t>(to) + 1] = beyond;
        // Two letters that are taken for one reach past a row, so the one before counts too.
        if (least > most && before > most)
            return beyond;
        before = least;
    }
    return std::min(rows[a.size() % 3][b.size()], beyond);
}

} // namespace

double misread(std::string_view a, std::string_view b, double most)
{
    if (a.size() > longestWord || b.size() > longestWord)
        return a == b ? 0 : most + 1;
    return apart(a, b, halves(most)) / 2.0;
}

Vocabulary::Vocabulary(Connection& connection)
{
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.known_words USING fts5vocab('main', 'reading_words', 'row')");
    Statement rows = connection.prepare("SELECT term FROM temp.known_words");
    while (rows.step())
        append(rows.text(0)); // in order, each once
}

void Vocabulary::append(std::string const& word)
{
    if (word.size() > longestWord)
        return;
    if (m_byLength.size() <= word.size())
        m_byLength.resize(word.size() + 1);
    m_byLength[word.size()].letters += word;
    m_byLength[word.size()].kinds.push_back(kindsOf(word));
}

bool Vocabulary::holds(std::string const& word) const
{
    if (m_byLength.size() <= word.size())
        return false;
    Bucket const& bucket = m_byLength[word.size()];
    std::size_t low = 0;
    std::size_t high = bucket.kinds.size();
    while (low < high) {
        std::size_t const middle = (low + high) / 2;
        int const order = std::string_view(bucket.letters).substr(middle * word.size(), word.size()).compare(word);
        if (order == 0)
            return true;
        (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return bucket.later.contains(word);
}

void Vocabulary::add(std::string_view text)
{
    for (PlainWord& token : plainWords(text)) {
        if (token.word.empty() || token.word.size() > longestWord || holds(token.word))
            continue;
        if (m_byLength.size() <= token.word.size())
            m_byLength.resize(token.word.size() + 1);
        m_byLength[token.word.size()].later.insert(std::move(token.word));
    }
}

std::vector<std::string> Vocabulary::like(std::string const& word, std::size_t most) const
{
    if (word.empty() || word.size() > longestWord)
        return {};
    std::vector<std::pair<int, std::string>> near;
    double const allowed = tolerance(word.size());
    std::uint32_t const kinds = kindsOf(word);
    // Two letters taken for one change three kinds of letters for a half, and nothing changes more.
    int const kindsApart = halves(allowed) * 3;
    auto const reach = static_cast<std::size_t>(allowed * 2);
    auto const look = [&](std::string_view candidate, std::uint32_t its) {
        if (std::popcount(its ^ kinds) > kindsApart)
            return;
        if (int const distance = apart(word, candidate, halves(allowed)); distance <= halves(allowed))
            near.emplace_back(distance, std::string(candidate));
    };
    std::size_t const from = word.size() > reach ? word.size() - reach : 1;
    for (std::size_t length = from; length <= word.size() + reach && length < m_byLength.size(); ++length) {
        Bucket const& bucket = m_byLength[length];
        std::string_view const letters = bucket.letters;
        for (std::size_t i = 0; i < bucket.kinds.size(); ++i)
            look(letters.substr(i * length, length), bucket.kinds[i]);
        for (std::string const& later : bucket.later)
            look(later, kindsOf(later));
    }
    std::sort(near.begin(), near.end());
    if (near.size() > most)
        near.resize(most);
    std::vector<std::string> words;
    for (auto& [distance, found] : near)
        words.push_back(std::move(found));
    return words;
}

std::size_t Vocabulary::size() const
{
    std::size_t sum = 0;
    for (Bucket const& bucket : m_byLength)
        sum += bucket.kinds.size() + bucket.later.size();
    return sum;
}

} // namespace core
