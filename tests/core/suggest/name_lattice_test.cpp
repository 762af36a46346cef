// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_lattice.h"

#include <catch2/catch.hpp>

#include <cmath>

using core::LabelScores;
using core::nameLabels;

namespace {

core::LabelPairs somePairs()
{
    core::LabelPairs pairs;
    for (std::size_t a = 0; a < nameLabels; ++a) {
        pairs.first[a] = 0.1F * static_cast<float>(a);
        for (std::size_t b = 0; b < nameLabels; ++b)
            pairs.next[a][b] = 0.3F * static_cast<float>(a) - 0.2F * static_cast<float>(b * a % 3);
    }
    return pairs;
}

std::vector<LabelScores> const scores{{0.5F, 1, -1, 0, 0.2F}, {2, 0, 1.5F, -0.5F, 0}, {0, 0.3F, 0.1F, 0.9F, 1}};

// The sum over all labellings, one by one.
double counted(core::LabelPairs const& pairs, std::size_t place, std::size_t label)
{
    double sum = 0;
    for (std::size_t a = 0; a < nameLabels; ++a)
        for (std::size_t b = 0; b < nameLabels; ++b)
            for (std::size_t c = 0; c < nameLabels; ++c) {
                std::size_t const way[] = {a, b, c};
                if (place < 3 && way[place] != label)
                    continue;
                sum += std::exp(static_cast<double>(pairs.first[a] + scores[0][a] + pairs.next[a][b] + scores[1][b]
                                                    + pairs.next[b][c] + scores[2][c]));
            }
    return sum;
}

} // namespace

TEST_CASE("The chances of labels are those of all ways of labelling, counted one by one", "[suggest]")
{
    core::LabelPairs const pairs = somePairs();
    core::NameLattice lattice(pairs);
    double const all = counted(pairs, 3, 0);
    CHECK(lattice.weigh(scores, {}) == Approx(std::log(all)));
    for (std::size_t place = 0; place < scores.size(); ++place)
        for (std::size_t label = 0; label < nameLabels; ++label)
            CHECK(lattice.chances()[place][label] == Approx(counted(pairs, place, label) / all).epsilon(1e-4));
    double steps = 0;
    for (LabelScores const& row : lattice.expectedPairs().next)
        for (float const value : row)
            steps += static_cast<double>(value);
    CHECK(steps == Approx(2).epsilon(1e-4));
}

TEST_CASE("A label that is not allowed has no chance", "[suggest]")
{
    core::NameLattice lattice(somePairs());
    double const all = lattice.weigh(scores, {});
    CHECK(lattice.weigh(scores, {core::NameLattice::any, 0b00010, core::NameLattice::any}) < all);
    CHECK(lattice.chances()[1][1] == Approx(1));
    CHECK(lattice.chances()[1][0] == 0);
}

TEST_CASE("Large scores do not overflow, and nothing at all is weighed as nothing", "[suggest]")
{
    core::NameLattice lattice(somePairs());
    CHECK(std::isfinite(lattice.weigh({{900, 0, 0, 0, 0}, {0, -900, 0, 880, 0}}, {})));
    CHECK(lattice.weigh({}, {}) == 0);
}
