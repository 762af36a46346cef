// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The labels of a chain of pieces, weighed together: sums over all ways of labelling it (forward-backward, Rabiner 1989;
// conditional random fields, Lafferty, McCallum and Pereira 2001). Tagging and training share it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace core {

enum class NameLabel : std::uint8_t { Other, PersonBegin, PersonInside, Place, Organisation };
constexpr std::size_t nameLabels = 5;
using LabelScores = std::array<float, nameLabels>;

struct LabelPairs {
    std::array<LabelScores, nameLabels> next{}; // of a label behind another
    LabelScores first{};                        // at the beginning of a chain
};

class NameLattice {
public:
    explicit NameLattice(LabelPairs const& pairs);

    // Which labels a piece may bear, one bit each.
    using Allowed = std::uint8_t;
    static constexpr Allowed any = (1U << nameLabels) - 1U;

    // Logarithm of the sum over all labellings; `allowed` is empty or has one entry a piece.
    double weigh(std::vector<LabelScores> const& scores, std::vector<Allowed> const& allowed);
    // How likely each label is, after weigh().
    std::vector<LabelScores> const& chances() const { return m_chances; }
    // How often a pair of labels is expected in the chain, after weigh().
    LabelPairs const& expectedPairs() const { return m_expected; }

private:
    using Row = std::array<double, nameLabels>;
    void forward(std::vector<LabelScores> const& scores, std::vector<Allowed> const& allowed);
    void backward();

    std::array<Row, nameLabels> m_next{};
    Row m_first{};
    std::vector<Row> m_local;   // of each piece, for itself
    std::vector<Row> m_forward; // each row sums to one
    double m_logSum = 0;
    std::vector<double> m_scale;
    std::vector<LabelScores> m_chances;
    LabelPairs m_expected;
};

} // namespace core
