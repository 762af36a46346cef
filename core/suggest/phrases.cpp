// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/phrases.h"

#include "core/base/error.h"
#include "core/suggest/ordinary_words.h"

#include <algorithm>

namespace core {

namespace {

// A beginning shorter than this would fit anything; a word or beginning shorter than the others is too little to be known when misread.
constexpr std::size_t shortestBeginning = 3;
constexpr std::size_t shortestMisread = 6;
constexpr std::size_t shortestMisreadBeginning = 7;

std::vector<std::string_view> parts(std::string_view text, char mark)
{
    std::vector<std::string_view> out;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(mark), text.size());
        if (end > 0)
            out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
}

std::uint32_t shelf(char letter, std::size_t length)
{
    return static_cast<std::uint32_t>(static_cast<unsigned char>(letter)) * 256U + static_cast<std::uint32_t>(length & 0xffU);
}

} // namespace

void Phrases::add(std::size_t set, Worth worth, std::string_view phrase)
{
    // Each word that may be missing makes two phrases of one.
    std::vector<std::vector<std::string_view>> ways{{}};
    for (std::string_view word : parts(phrase, ' ')) {
        bool const maybe = word.ends_with('?');
        if (maybe)
            word.remove_suffix(1);
        std::size_t const before = ways.size();
        for (std::size_t i = 0; i < before; ++i) {
            if (maybe)
                ways.push_back(ways[i]);
            ways[i].push_back(word);
        }
    }
    for (auto const& way : ways)
        if (!addPhrase(set, worth, way))
            throw Error(Fault::Integrity,
                        "The phrase \"" + std::string(phrase)
                            + "\" of the lists of sensitive words has no word to begin with. Correct the list, or "
                              "install the program again.");
}

bool Phrases::addPhrase(std::size_t set, Worth worth, std::vector<std::string_view> const& words)
{
    Phrase phrase{set, worth, {}};
    for (std::string_view const word : words)
        phrase.elements.push_back(element(word));
    if (phrase.elements.empty() || !phrase.elements.front().beginsPhrase())
        return false;
    m_sets = std::max(m_sets, set + 1);
    for (auto const* atoms : {&phrase.elements.front().atoms, &phrase.elements.front().inCapitals})
        for (Atom const atom : *atoms)
            m_byFirst[atom].push_back(m_phrases.size());
    m_phrases.push_back(std::move(phrase));
    return true;
}

Phrases::Element Phrases::element(std::string_view words)
{
    Element made;
    for (std::string_view word : parts(words, '|')) {
        bool const capitals = word.starts_with('^');
        if (capitals)
            word.remove_prefix(1);
        bool const beginning = word.ends_with('*');
        std::string const plain = plainWord(word);
        if (plain.empty()) {
            (capitals ? made.anyName : made.any) = true;
            continue;
        }
        Atoms& atoms = beginning && plain.size() >= shortestBeginning ? m_beginnings : m_whole;
        auto const [place, fresh] = atoms.try_emplace(plain, m_next);
        if (fresh)
            ++m_next;
        (capitals ? made.inCapitals : made.atoms).push_back(place->second);
        learn(plain, beginning);
    }
    std::sort(made.atoms.begin(), made.atoms.end());
    std::sort(made.inCapitals.begin(), made.inCapitals.end());
    return made;
}

void Phrases::learn(std::string const& word, bool beginning)
{
    if (word.size() < shortestMisread)
        return;
    auto& list = m_longWords[shelf(word.front(), word.size())];
    if (std::none_of(list.begin(), list.end(),
                     [&](LongWord const& known) { return known.beginning == beginning && known.spelling.word == word; }))
        list.push_back({Spelling(word), beginning});
}

std::vector<Phrases::Atom> Phrases::atomsOf(std::string_view word) const
{
    std::vector<Atom> out;
    if (auto const found = m_whole.find(word); found != m_whole.end())
        out.push_back(found->second);
    for (std::size_t length = shortestBeginning; length <= word.size(); ++length)
        if (auto const found = m_beginnings.find(word.substr(0, length)); found != m_beginnings.end())
            out.push_back(found->second);
    return out;
}

// A word that is none of the language, and one letter away from just one word of the lists, is that word misread; so is one whose
// beginning is that far from a beginning of the lists.
std::string_view Phrases::meant(Token const& token) const
{
    std::string const& word = token.folded;
    if (word.size() < shortestMisread || token.shape == Token::Shape::Number || isOrdinaryWord(word))
        return {};
    char const first = word.starts_with("rn") ? 'm' : word.front();
    Spelling const read(word);
    std::string_view found;
    for (std::size_t length = shortestMisread; length <= word.size() + 1; ++length) {
        auto const list = m_longWords.find(shelf(first, length));
        if (list == m_longWords.end())
            continue;
        bool const whole = length + 1 >= word.size();
        bool const longer = length >= shortestMisreadBeginning && length < word.size();
        Spelling const beginning(longer ? std::string_view(word).substr(0, length) : std::string_view());
        for (LongWord const& one : list->second) {
            if (!(whole && nearlySame(one.spelling, read)) && !(one.beginning && longer && nearlySame(one.spelling, beginning)))
                continue;
            std::string_view const other = one.spelling.word;
            if (!found.empty() && !found.starts_with(other) && !other.starts_with(found))
                return {};
            found = other.size() > found.size() ? other : found;
        }
    }
    return found;
}

bool Phrases::fits(Element const& element, std::vector<Atom> const& atoms, Token const& token)
{
    auto const among = [&](std::vector<Atom> const& wanted) {
        return std::any_of(atoms.begin(), atoms.end(),
                           [&](Atom atom) { return std::binary_search(wanted.begin(), wanted.end(), atom); });
    };
    bool const capitals = token.shape == Token::Shape::Capitals || token.shape == Token::Shape::Initial;
    return element.any || (element.anyName && (capitals || token.shape == Token::Shape::Capital)) || among(element.atoms)
           || (capitals && among(element.inCapitals));
}

namespace {

// "T.B." is cut into letters, and the lists have it as one word: how many tokens from `i` on are such an abbreviation; 0 for none.
std::size_t pointedLetters(std::vector<Token> const& tokens, std::size_t i)
{
    auto const letter = [&](std::size_t k) {
        return tokens[k].shape == Token::Shape::Initial && tokens[k].after == '.' && tokens[k].folded.size() == 1;
    };
    std::size_t end = i;
    while (end < tokens.size() && letter(end) && (end == i || tokens[end].begin == tokens[end - 1].end + 1))
        ++end;
    // The point behind the last letter may have been lost.
    if (end > i && end < tokens.size() && tokens[end].shape == Token::Shape::Initial
        && tokens[end].begin == tokens[end - 1].end + 1)
        ++end;
    return end - i >= 2 ? end - i : 0;
}

} // namespace

std::vector<Hit> Phrases::find(std::vector<Token> const& printed) const
{
    bool const pointed = std::any_of(printed.begin(), printed.end(), [&](Token const& token) {
        return pointedLetters(printed, static_cast<std::size_t>(&token - printed.data())) > 0;
    });
    if (!pointed)
        return findIn(printed);
    std::vector<Token> joined;
    std::vector<std::size_t> from; // the token that each joined one begins with
    for (std::size_t i = 0; i < printed.size();) {
        std::size_t const letters = pointedLetters(printed, i);
        joined.push_back(printed[i]);
        from.push_back(i);
        for (std::size_t k = 1; k < letters; ++k)
            joined.back().folded += printed[i + k].folded;
        if (letters > 0) {
            joined.back().shape = Token::Shape::Capitals;
            joined.back().end = printed[i + letters - 1].end;
            joined.back().after = printed[i + letters - 1].after;
        }
        i += std::max<std::size_t>(letters, 1);
    }
    from.push_back(printed.size());
    std::vector<Hit> out = findIn(joined);
    for (Hit& hit : out) {
        hit.first = from[hit.first];
        hit.last = from[hit.last];
    }
    return out;
}

std::vector<Hit> Phrases::findIn(std::vector<Token> const& tokens) const
{
    std::vector<std::vector<Atom>> atoms(tokens.size());
    std::vector<bool> misread(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        atoms[i] = atomsOf(tokens[i].folded);
        if (atoms[i].empty())
            if (std::string_view const word = meant(tokens[i]); !word.empty()) {
                atoms[i] = atomsOf(word);
                misread[i] = true;
            }
    }
    std::vector<Hit> out;
    std::vector<std::size_t> taken(m_sets, 0); // up to which token a set has its phrase
    std::vector<Hit> longest(m_sets);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::fill(longest.begin(), longest.end(), Hit{});
        for (Atom const atom : atoms[i]) {
            auto const list = m_byFirst.find(atom);
            if (list == m_byFirst.end())
                continue;
            for (std::size_t const p : list->second) {
                Phrase const& phrase = m_phrases[p];
                std::size_t const length = phrase.elements.size();
                Hit& best = longest[phrase.set];
                if (taken[phrase.set] > i || i + length > tokens.size()
                    || (best.last > 0
                        && (best.last - best.first > length
                            || (best.last - best.first == length && best.worth != Worth::Hint && phrase.worth != Worth::Not))))
                    continue;
                bool all = true;
                for (std::size_t k = 0; k < length && all; ++k)
                    all = fits(phrase.elements[k], atoms[i + k], tokens[i + k]);
                if (all)
                    best = {phrase.set, phrase.worth, i, i + length, false};
            }
        }
        for (std::size_t set = 0; set < m_sets; ++set) {
            if (longest[set].last == 0)
                continue;
            taken[set] = longest[set].last;
            longest[set].misread = std::find(misread.begin() + static_cast<std::ptrdiff_t>(longest[set].first),
                                             misread.begin() + static_cast<std::ptrdiff_t>(longest[set].last), true)
                                   != misread.begin() + static_cast<std::ptrdiff_t>(longest[set].last);
            out.push_back(longest[set]);
        }
    }
    return out;
}

} // namespace core
