// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every word that was read somewhere, once: what a misread word is looked up in. Words are runs of letters and digits, in small
// letters and without accents, as the index of words keeps them.

#include "core/case/database.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct PlainWord {
    std::size_t begin = 0; // bytes of the text
    std::size_t end = 0;
    std::string word;
};
std::vector<PlainWord> plainWords(std::string_view text);

// How far one word is from another, in letters misread: 1 for a letter that is wrong, missing or too many, a half for what
// machines like to take for one another (1 and l, rn and m). Beyond `most` it is just more than that.
double misread(std::string_view a, std::string_view b, double most);
// How much may be misread of a word of so many letters: two letters of one that has five.
double tolerance(std::size_t letters);

class Vocabulary {
public:
    Vocabulary() = default;
    // Takes a look at every word of the index: for a thread in the background.
    explicit Vocabulary(Connection& connection);

    // The words of a page that was read since.
    void add(std::string_view text);
    // Words that may be this one misread, nearest first; itself too, where it was read.
    std::vector<std::string> like(std::string const& word, std::size_t most = 300) const;
    std::size_t size() const;

private:
    struct Bucket {
        std::string letters;              // words of one length in order, one behind the other
        std::vector<std::uint32_t> kinds; // which letters each of them has
        std::set<std::string> later;      // words that came since
    };
    void append(std::string const& word);
    bool holds(std::string const& word) const;

    std::vector<Bucket> m_byLength;
};

} // namespace core
