// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/damage.h"

#include "core/suggest/tokens.h"

#include <algorithm>
#include <array>
#include <map>

namespace training {

namespace {

struct Confusion {
    char letter;
    std::vector<std::string_view> read;
};

// Letters and what Tesseract and typewritten ribbons make of them.
std::vector<Confusion> const& confusions()
{
    static std::vector<Confusion> const table{{'l', {"1", "I", "i", "t"}},
                                              {'I', {"l", "1", "|"}},
                                              {'1', {"l", "I"}},
                                              {'O', {"0", "Q", "C"}},
                                              {'0', {"O", "o"}},
                                              {'S', {"5", "s"}},
                                              {'5', {"S"}},
                                              {'e', {"c", "o"}},
                                              {'c', {"e", "o"}},
                                              {'a', {"o", "s", "u"}},
                                              {'o', {"e", "a", "0"}},
                                              {'n', {"u", "ri", "h"}},
                                              {'u', {"n", "ii", "v"}},
                                              {'m', {"rn", "nn", "in"}},
                                              {'h', {"b", "li", "n"}},
                                              {'b', {"h", "6"}},
                                              {'i', {"l", "1", "j"}},
                                              {'t', {"l", "f", "r"}},
                                              {'f', {"t", "r"}},
                                              {'r', {"t", "f"}},
                                              {'v', {"y", "u"}},
                                              {'y', {"v"}},
                                              {'g', {"q", "9"}},
                                              {'q', {"g"}},
                                              {'d', {"cl", "a"}},
                                              {'w', {"vv", "v"}},
                                              {'B', {"8", "R"}},
                                              {'8', {"B", "3"}},
                                              {'G', {"6", "C"}},
                                              {'Z', {"2"}},
                                              {'2', {"Z"}},
                                              {'D', {"O", "0"}},
                                              {'E', {"F"}},
                                              {'F', {"E", "P"}},
                                              {'P', {"F", "R"}},
                                              {'R', {"K", "P"}},
                                              {'M', {"N", "iM"}},
                                              {'N', {"M"}},
                                              {'H', {"I-I", "N"}},
                                              {'U', {"LI", "0"}},
                                              {'.', {",", ""}},
                                              {',', {".", ""}},
                                              {'6', {"b", "G"}},
                                              {'s', {"5", "a"}},
                                              {'k', {"lc", "h"}},
                                              {'W', {"VV"}},
                                              {'J', {"I", "]"}},
                                              {'T', {"I", "F"}},
                                              {'/', {"1", "l", "|"}},
                                              {'-', {"", "~"}},
                                              {'\'', {"", "`"}}};
    return table;
}

bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char otherCase(char c)
{
    return letter(c) ? static_cast<char>(c ^ 0x20) : c;
}

std::string insideTag(std::string const& tag)
{
    return tag.rfind("B-", 0) == 0 ? "I-" + tag.substr(2) : tag;
}

bool capitalWord(std::string const& word)
{
    return word.size() > 1 && word.front() >= 'A' && word.front() <= 'Z' && std::all_of(word.begin() + 1, word.end(), [](char c) {
               return letter(c) || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 128;
           });
}

bool title(std::string const& word)
{
    static std::vector<std::string_view> const titles{
        "Mr",      "Mrs",     "Miss", "Ms",    "Dr", "Sir", "Lady", "Lord", "Madame",    "Monsieur", "Mme",
        "Captain", "Colonel", "Aunt", "Uncle", "PC", "DC",  "Sgt",  "Rev",  "Professor", "Prof",     "St"};
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

std::string upper(std::string word)
{
    for (char& c : word)
        c = c >= 'a' && c <= 'z' ? otherCase(c) : c;
    return word;
}

std::string lower(std::string word)
{
    for (char& c : word)
        c = c >= 'A' && c <= 'Z' ? otherCase(c) : c;
    return word;
}

} // namespace

// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t Chance::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::string misread(std::string const& word, double rate, Chance& chance)
{
    static constexpr std::array<char, 5> specks{'.', ',', '\'', '|', ':'};
    std::string out;
    for (char const c : word) {
        if (static_cast<unsigned char>(c) >= 128 || chance.share() >= rate) {
            out += c;
            continue;
        }
        double const kind = chance.share();
        auto const known =
            std::find_if(confusions().begin(), confusions().end(), [&](Confusion const& entry) { return entry.letter == c; });
        if (kind < 0.78 && known != confusions().end())
            out += known->read[chance.below(known->read.size())];
        else if (kind < 0.93 && kind >= 0.86)
            (out += c) += specks[chance.below(specks.size())];
        else if (kind >= 0.93 || kind < 0.78)
            out += otherCase(c);
    }
    return out;
}

LabelledDocument misread(LabelledDocument const& document, double rate, Chance& chance)
{
    LabelledDocument out{document.id, {}};
    bool sentence = false; // the word that began it was lost
    for (std::size_t i = 0; i < document.tokens.size(); ++i) {
        LabelledToken token = document.tokens[i];
        token.startsSentence = token.startsSentence || sentence;
        token.word = misread(token.word, rate, chance);
        if (token.word.size() > 4 && chance.share() < rate * 0.6) {
            std::size_t const cut = 2 + chance.below(token.word.size() - 3);
            if ((static_cast<unsigned char>(token.word[cut]) & 0xC0U) != 0x80U) {
                LabelledToken rest{token.word.substr(cut), insideTag(token.tag), true, false};
                token.word.resize(cut);
                out.tokens.push_back(std::move(token));
                out.tokens.push_back(std::move(rest));
                sentence = false;
                continue;
            }
        }
        bool const joins = i + 1 < document.tokens.size() && document.tokens[i + 1].tag.rfind("B-", 0) != 0
                           && !document.tokens[i + 1].startsSentence && chance.share() < rate * 0.5;
        if (joins)
            token.word += misread(document.tokens[++i].word, rate, chance);
        sentence = token.word.empty() && token.startsSentence;
        if (!token.word.empty())
            out.tokens.push_back(std::move(token));
        else if (token.tag.rfind("B-", 0) == 0 && i + 1 < document.tokens.size()
                 && document.tokens[i + 1].tag == insideTag(token.tag)) {
            // The name goes on without its first word.
            LabelledToken next = document.tokens[++i];
            next.tag = token.tag;
            next.startsSentence = sentence;
            sentence = false;
            out.tokens.push_back(std::move(next));
        }
    }
    return out;
}

LabelledDocument renamed(LabelledDocument const& document, NamePool const& pool, Chance& chance)
{
    LabelledDocument out = document;
    std::map<std::string, std::string> names;
    auto const drawn = [&](std::vector<std::string> const& all, std::vector<std::string> const& ordinary) {
        std::vector<std::string> const& from = chance.share() < 0.15 && !ordinary.empty() ? ordinary : all;
        return from[chance.below(from.size())];
    };
    for (std::size_t i = 0; i < out.tokens.size(); ++i) {
        LabelledToken& token = out.tokens[i];
        bool const person = token.tag == "B-PER" || token.tag == "I-PER";
        if (!person || !capitalWord(token.word) || title(token.word))
            continue;
        bool const capitals = token.word == upper(token.word);
        std::string const known = core::plainWord(token.word);
        auto const named = names.find(known);
        if (named == names.end()) {
            bool const goesOn =
                i + 1 < out.tokens.size() && out.tokens[i + 1].tag == "I-PER" && capitalWord(out.tokens[i + 1].word);
            bool const behind = token.tag == "I-PER" && !(i > 0 && title(out.tokens[i - 1].word));
            bool const first = goesOn ? true : behind ? false : chance.share() < 0.6;
            names[known] = first ? drawn(pool.firstNames, pool.ordinaryFirstNames) : drawn(pool.surnames, pool.ordinarySurnames);
        }
        token.word = capitals ? upper(names[known]) : names[known];
    }
    return out;
}

LabelledDocument recased(LabelledDocument const& document, double capitals, double small, Chance& chance)
{
    LabelledDocument out = document;
    double draw = 1;
    for (LabelledToken& token : out.tokens) {
        if (token.startsSentence)
            draw = chance.share();
        if (draw < capitals)
            token.word = upper(token.word);
        else if (draw < capitals + small)
            token.word = lower(token.word);
    }
    return out;
}

} // namespace training
