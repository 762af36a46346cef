// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Copies of a labelled text as scans, typists and other families would have it: letters misread, other people's names in
// place of these, lines in capitals. The same seed gives the same copy.

#include "training/labelled_text.h"

#include <cstdint>

namespace training {

// A small generator of our own: the standard's distributions differ between libraries.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; } // [0, 1)
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

private:
    std::uint64_t m_state;
};

// Each character is misread with that probability.
std::string misread(std::string const& word, double rate, Chance& chance);
// The same of each word; words are torn and joined at a share of it.
LabelledDocument misread(LabelledDocument const& document, double rate, Chance& chance);

struct NamePool {
    std::vector<std::string> firstNames;
    std::vector<std::string> surnames;
    std::vector<std::string> ordinaryFirstNames; // that are common words too
    std::vector<std::string> ordinarySurnames;
};

// The people of the text under other names, each under the same throughout.
LabelledDocument renamed(LabelledDocument const& document, NamePool const& pool, Chance& chance);

// Some of its sentences in capitals, some in small letters.
LabelledDocument recased(LabelledDocument const& document, double capitals, double small, Chance& chance);

} // namespace training
