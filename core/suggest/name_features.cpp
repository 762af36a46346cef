// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_features.h"

#include "core/suggest/tokens.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::uint32_t nothing = 0x9E3779B9U; // beyond the ends of a sentence

std::uint32_t mixed(std::uint32_t a, std::uint32_t b)
{
    std::uint64_t value = (std::uint64_t{a} << 32U) ^ b;
    value *= 0x9FB21C651E98DF25ULL;
    value ^= value >> 35U;
    value *= 0xD6E8FEB86659FD93ULL;
    return static_cast<std::uint32_t>(value >> 32U);
}

std::uint32_t hashed(std::string_view bytes)
{
    std::uint32_t hash = 2166136261U;
    for (char const c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return mixed(hash, static_cast<std::uint32_t>(bytes.size()));
}

// What a piece is by itself.
struct Traits {
    std::uint32_t lower = nothing;    // the word in small letters, digits as one
    std::uint32_t skeleton = nothing; // with letters that look alike in print as one
    std::array<std::uint32_t, 4> front{nothing, nothing, nothing, nothing};
    std::array<std::uint32_t, 4> back{nothing, nothing, nothing, nothing};
    std::uint32_t shape = nothing; // runs of capitals, small letters, digits, marks
    std::uint32_t lists = 0;       // see NameLists
    std::uint32_t key = 0;         // as lists hold it
    std::size_t length = 0;        // letters
    bool alphabetic = false;
    bool capital = false;
    bool capitals = false;
    bool starts = false;
    std::uint32_t kind() const
    {
        return lists | (capital ? 0x10000U : 0U) | (capitals ? 0x20000U : 0U) | (alphabetic ? 0x40000U : 0U);
    }
};

class Reader {
public:
    Reader(std::string_view text, NameLists const& words) : m_text(text), m_lists(words) {}

    Traits traits(NamePiece const& piece)
    {
        std::string_view const word = m_text.substr(piece.begin, piece.end - piece.begin);
        Traits out;
        out.starts = piece.starts;
        scan(word, out);
        out.lower = hashed(m_lower);
        out.skeleton = hashed(alike(m_lower));
        out.shape = hashed(m_shape);
        std::size_t const letters = m_places.size() - 1;
        out.length = letters;
        for (std::size_t n = 1; n <= 4; ++n) {
            if (n > letters)
                break;
            out.front[n - 1] = hashed(std::string_view(m_lower).substr(0, m_places[n]));
            out.back[n - 1] = hashed(std::string_view(m_lower).substr(m_places[letters - n]));
        }
        if (out.alphabetic || letters > 2) {
            out.key = NameLists::key(plainWord(word));
            out.lists = m_lists.of(out.key);
        }
        return out;
    }

private:
    void scan(std::string_view word, Traits& out)
    {
        m_lower.clear();
        m_shape.clear();
        m_places.assign(1, 0);
        int upper = 0, lower = 0, others = 0;
        auto const* const bytes = reinterpret_cast<std::uint8_t const*>(word.data());
        auto const length = static_cast<std::int32_t>(word.size());
        for (std::int32_t at = 0; at < length;) {
            UChar32 code = 0;
            U8_NEXT(bytes, at, length, code);
            bool const isUpper = u_isupper(code) != 0;
            bool const isAlpha = u_isalpha(code) != 0;
            bool const isDigit = u_isdigit(code) != 0;
            upper += isUpper ? 1 : 0;
            lower += isAlpha && !isUpper ? 1 : 0;
            others += isAlpha || code == '-' || code == '\'' || code == 0x2019 ? 0 : 1;
            append(isDigit ? '0' : u_tolower(code));
            char const kind = isUpper ? 'A' : isAlpha ? 'a' : isDigit ? '0' : code < 128 ? static_cast<char>(code) : '?';
            std::size_t const size = m_shape.size();
            if (size < 2 || m_shape[size - 1] != kind || m_shape[size - 2] != kind)
                m_shape += kind;
        }
        out.alphabetic = upper + lower > 0 && others == 0;
        out.capital = !m_shape.empty() && m_shape.front() == 'A';
        out.capitals = upper > 1 && lower == 0;
    }

    void append(UChar32 code)
    {
        std::array<std::uint8_t, 4> bytes{};
        std::int32_t size = 0;
        UBool failed = false;
        U8_APPEND(bytes.data(), size, 4, code, failed);
        if (!failed)
            m_lower.append(reinterpret_cast<char const*>(bytes.data()), static_cast<std::size_t>(size));
        m_places.push_back(m_lower.size());
    }

    std::string_view m_text;
    NameLists const& m_lists;
    std::string m_lower;
    std::string m_shape;
    std::vector<std::size_t> m_places; // where each letter of the lower word begins
};

// What a text says about one of its words, over all the places where it stands.
struct Elsewhere {
    std::vector<std::uint32_t> places;
    int small = 0;
    int capitalInside = 0; // capitalised where no sentence starts
    int behindTitle = 0;
    int behindFirstName = 0;
    int beforeSurname = 0;
    int possessive = 0;
};

class Features {
public:
    Features(std::string_view text, std::vector<NamePiece> const& pieces, NameLists const& words) : m_text(text), m_lists(words)
    {
        Reader reader(text, words);
        m_traits.reserve(pieces.size());
        for (NamePiece const& piece : pieces)
            m_traits.push_back(reader.traits(piece));
        m_size = pieces.size() < 40 ? 0U : pieces.size() < 150 ? 1U : pieces.size() < 800 ? 2U : 3U;
        markPlaces();
        lookElsewhere();
    }

    NameFeatures all()
    {
        NameFeatures out;
        out.hashes.reserve(m_traits.size() * 56);
        out.starts.reserve(m_traits.size() + 1);
        m_out = &out.hashes;
        for (std::size_t i = 0; i < m_traits.size(); ++i) {
            out.starts.push_back(static_cast<std::uint32_t>(out.hashes.size()));
            m_template = 0;
            word(i);
            neighbours(i);
            document(i);
        }
        out.starts.push_back(static_cast<std::uint32_t>(out.hashes.size()));
        return out;
    }

private:
    void put(std::uint32_t value) { m_out->push_back(mixed(value, ++m_template)); }
    void put(std::uint32_t a, std::uint32_t b) { put(mixed(a, b)); }
    void put(std::uint32_t a, std::uint32_t b, std::uint32_t c) { put(mixed(mixed(a, b), c)); }
    // One that only some pieces have; the number of its template stays the same.
    void putIf(bool has, std::uint32_t value)
    {
        ++m_template;
        if (has)
            m_out->push_back(mixed(value, m_template));
    }

    // Nothing beyond the sentence.
    Traits const& at(std::size_t i, int offset) const
    {
        static Traits const none;
        std::size_t place = i;
        for (; offset > 0; --offset) {
            ++place;
            if (place >= m_traits.size() || m_traits[place].starts)
                return none;
        }
        for (; offset < 0; ++offset) {
            if (place == 0 || m_traits[place].starts)
                return none;
            --place;
        }
        return m_traits[place];
    }

    void markPlaces()
    {
        for (std::size_t i = 0; i + 1 < m_traits.size(); ++i) {
            if (!m_traits[i].capital || !m_traits[i + 1].capital || m_traits[i + 1].starts)
                continue;
            if ((m_lists.of(NameLists::pair(m_traits[i].key, m_traits[i + 1].key)) & NameLists::PlacePart) != 0) {
                m_traits[i].lists |= NameLists::PlacePart;
                m_traits[i + 1].lists |= NameLists::PlacePart;
            }
        }
    }

    void lookElsewhere()
    {
        for (std::size_t i = 0; i < m_traits.size(); ++i) {
            Traits const& own = m_traits[i];
            if (!own.alphabetic || own.length < 2)
                continue;
            Elsewhere& word = m_elsewhere[own.lower];
            word.places.push_back(static_cast<std::uint32_t>(i));
            Traits const& before = at(i, -1);
            Traits const& behind = at(i, 1);
            word.small += own.capital ? 0 : 1;
            word.capitalInside += own.capital && !own.capitals && !own.starts ? 1 : 0;
            bool const titled =
                (before.lists & NameLists::Title) != 0 || ((at(i, -2).lists & NameLists::Title) != 0 && !before.alphabetic);
            word.behindTitle += own.capital && titled ? 1 : 0;
            word.behindFirstName += own.capital && before.capital && (before.lists & NameLists::FirstName) != 0 ? 1 : 0;
            word.beforeSurname += own.capital && behind.capital && (behind.lists & NameLists::Surname) != 0 ? 1 : 0;
            word.possessive += own.capital && behind.length == 2 && behind.lower == possessive() ? 1 : 0;
        }
    }

    static std::uint32_t possessive()
    {
        static std::uint32_t const hash = hashed("'s");
        return hash;
    }

    void word(std::size_t i)
    {
        Traits const& own = m_traits[i];
        put(1);
        put(own.lower);
        put(own.lower, own.shape);
        put(own.skeleton);
        for (std::size_t n = 0; n < 4; ++n) {
            put(own.front[n], own.capital);
            put(own.back[n], own.capital);
        }
        put(own.shape);
        put(own.kind());
        put(own.kind(), own.starts);
        put(own.shape, own.starts);
        put(m_size);
        put(own.kind(), m_size);
        put(own.kind(), own.back[1]);
        put(own.kind(), own.back[2]);
        for (std::uint32_t bit = 0; bit < 12; ++bit)
            putIf((own.lists >> bit & 1U) != 0, own.capital);
        putIf(own.length > 0 && own.length < 3, static_cast<std::uint32_t>(own.length));
    }

    void neighbours(std::size_t i)
    {
        Traits const& own = m_traits[i];
        Traits const& before = at(i, -1);
        Traits const& before2 = at(i, -2);
        Traits const& behind = at(i, 1);
        Traits const& behind2 = at(i, 2);
        put(before.lower);
        put(behind.lower);
        put(before2.lower);
        put(behind2.lower);
        put(at(i, -3).lower);
        put(at(i, 3).lower);
        put(before.kind());
        put(behind.kind());
        put(before2.kind());
        put(behind2.kind());
        put(before.back[2], own.capital);
        put(behind.back[2], own.capital);
        put(before.lower, own.lower);
        put(own.lower, behind.lower);
        put(before.lower, own.kind());
        put(own.kind(), behind.lower);
        put(before.kind(), own.kind());
        put(own.kind(), behind.kind());
        put(before.kind(), own.kind(), behind.kind());
        put(before2.kind(), before.kind(), own.kind());
        put(own.kind(), behind.kind(), behind2.kind());
        put(before2.lower, before.lower, own.shape);
        put(own.shape, behind.lower, behind2.lower);
        put(before.lower, own.shape, behind.lower);
        put(before2.lower, own.kind());
        put(own.kind(), behind2.lower);
        put(before.shape, own.shape, behind.shape);
    }

    void document(std::size_t i)
    {
        Traits const& own = m_traits[i];
        auto const found = own.alphabetic && own.length > 1 ? m_elsewhere.find(own.lower) : m_elsewhere.end();
        if (found == m_elsewhere.end())
            return;
        Elsewhere const& word = found->second;
        auto const few = [](int count) { return static_cast<std::uint32_t>(std::min(count, 3)); };
        bool const inside = own.capital && !own.capitals && !own.starts;
        std::uint32_t const summary = (word.small > (own.capital ? 0 : 1) ? 1U : 0U)
                                      | few(word.capitalInside - (inside ? 1 : 0)) << 1U | (word.behindTitle > 0 ? 8U : 0U)
                                      | (word.behindFirstName > 0 ? 16U : 0U) | (word.beforeSurname > 0 ? 32U : 0U)
                                      | (word.possessive > 0 ? 64U : 0U) | (own.capital ? 128U : 0U) | (own.starts ? 256U : 0U);
        m_template = 100;
        put(summary);
        put(summary, own.kind());
        put(summary & ~256U, own.shape);
        putIf(word.small > 0, own.capital);
        putIf(word.behindTitle > 0, own.capital);
        putIf(word.behindFirstName > 0, own.capital);
        putIf(word.beforeSurname > 0, own.capital);
        if (!own.capital || word.places.size() < 2)
            return;
        // What stands beside the word at a few of its other places.
        std::size_t taken = 0;
        auto const here = std::lower_bound(word.places.begin(), word.places.end(), static_cast<std::uint32_t>(i));
        auto const first = here - std::min<std::ptrdiff_t>(here - word.places.begin(), 2);
        for (auto other = first; other != word.places.end() && taken < 4; ++other) {
            if (*other == i || !m_traits[*other].capital)
                continue;
            ++taken;
            m_template = 120;
            put(at(*other, -1).lower);
            put(at(*other, 1).lower);
            put(at(*other, -1).kind());
            put(at(*other, 1).kind());
        }
    }

    std::string_view m_text;
    NameLists const& m_lists;
    std::vector<Traits> m_traits;
    std::unordered_map<std::uint32_t, Elsewhere> m_elsewhere;
    std::uint32_t m_size = 0; // of the text: a message, a letter, a report
    std::vector<std::uint32_t>* m_out = nullptr;
    std::uint32_t m_template = 0;
};

} // namespace

std::uint32_t NameLists::key(std::string_view folded)
{
    return hashed(folded);
}

std::uint32_t NameLists::pair(std::uint32_t first, std::uint32_t second)
{
    return mixed(first, second);
}

NameFeatures nameFeatures(std::string_view text, std::vector<NamePiece> const& pieces, NameLists const& lists)
{
    return Features(text, pieces, lists).all();
}

} // namespace core
