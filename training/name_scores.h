// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How well names are found in labelled texts: a name counts as found when every word of it is, titles apart; a suggestion is
// right when it touches a real name. What touches only words that the corpus leaves open counts neither way.

#include "core/suggest/name_tagger.h"
#include "training/labelled_text.h"

namespace training {

// What a text tells at each threshold of a fixed grid.
class NameScores {
public:
    // Of names of a kind, as the corpora mark it: PER, LOC, ORG.
    explicit NameScores(std::string kind = "PER") : m_kind(std::move(kind)) {}

    static constexpr std::size_t steps = 200;
    // From 1/3000 to 0.98, in equal steps of the logarithm of the odds.
    static float threshold(std::size_t step);
    // The step whose threshold is nearest.
    static std::size_t stepAt(float threshold);

    // The chances that a tagger gives the pieces of the text, those of the kind as a person's.
    void add(LabelledText const& text, std::vector<core::NameChances> const& chances);

    double recall(std::size_t step) const;
    double precision(std::size_t step) const;
    int names() const { return m_names; }
    // The lowest threshold from which on precision holds; `steps` for none.
    std::size_t stepFor(double precision) const;

private:
    std::string m_kind;
    int m_names = 0;
    std::array<int, steps> m_found{};
    std::array<int, steps> m_suggested{};
    std::array<int, steps> m_right{};
};

} // namespace training
