// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/residual.h"

#include "core/base/utf8.h"

#include <cctype>

namespace core::verifier {

namespace {

constexpr std::size_t shortest = 6; // letters and digits; less stands anywhere

// How the signs of Unicode's General Punctuation begin in UTF-8, such as a curly apostrophe; one byte follows.
constexpr std::string_view generalPunctuation = "\xE2\x80";

bool counts(char letter)
{
    auto const byte = static_cast<unsigned char>(letter);
    return std::isalnum(byte) || byte >= 0x80;
}

// Letters and digits of a text without what stands between them, and where each run of them begins.
struct Squeezed {
    std::string letters;
    std::vector<std::size_t> begins; // ascending; a word ends where the next begins
};

void squeeze(Squeezed& into, std::string_view text)
{
    bool inside = false;
    std::string const plain = folded(text);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        char const letter = plain[at];
        bool const typographic = plain.compare(at, generalPunctuation.size(), generalPunctuation) == 0;
        if (typographic)
            at += generalPunctuation.size();
        if (typographic || !counts(letter)) {
            inside = false;
            continue;
        }
        if (!inside)
            into.begins.push_back(into.letters.size());
        inside = true;
        into.letters += letter;
    }
}

} // namespace

Residual::Residual(std::vector<std::string> const& withheld)
{
    for (std::string const& text : withheld) {
        Squeezed squeezed;
        squeeze(squeezed, text);
        if (squeezed.letters.size() < shortest)
            continue;
        std::size_t node = 0;
        for (char const letter : squeezed.letters) {
            auto const [place, fresh] = m_nodes[node].next.emplace(letter, static_cast<std::uint32_t>(m_nodes.size()));
            node = place->second;
            if (fresh)
                m_nodes.emplace_back();
        }
        m_nodes[node].end = true;
    }
}

std::vector<Rect> Residual::among(std::vector<ReadWord> const& words) const
{
    Squeezed page;
    std::vector<std::size_t> wordOf; // by run
    for (std::size_t word = 0; word < words.size(); ++word) {
        squeeze(page, words[word].text);
        wordOf.resize(page.begins.size(), word);
    }
    page.begins.push_back(page.letters.size());
    std::vector<Rect> found;
    for (std::size_t first = 0; first < wordOf.size(); ++first) {
        std::size_t node = 0;
        std::size_t run = first;
        for (std::size_t at = page.begins[first]; at < page.letters.size(); ++at) {
            auto const next = m_nodes[node].next.find(page.letters[at]);
            if (next == m_nodes[node].next.end())
                break;
            node = next->second;
            if (at + 1 != page.begins[run + 1])
                continue;
            ++run;
            if (!m_nodes[node].end)
                continue;
            Rect all;
            for (std::size_t word = wordOf[first]; word <= wordOf[run - 1]; ++word)
                all = united(all, words[word].box);
            found.push_back(all);
            break;
        }
    }
    return found;
}

bool Residual::in(std::string_view text) const
{
    return !among({{std::string(text), {}}}).empty();
}

} // namespace core::verifier
