// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_tagger.h"

#include <algorithm>

namespace core {

std::vector<NameChances> nameChances(std::string_view text, std::vector<NamePiece> const& pieces, NameModel const& model)
{
    NameFeatures const features = nameFeatures(text, pieces, model.lists());
    NameLattice lattice(model.pairs());
    std::vector<NameChances> out;
    out.reserve(pieces.size());
    std::vector<LabelScores> chain;
    std::size_t fetched = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        LabelScores scores{};
        // Those of the next piece are on their way while these are added.
        for (std::size_t const next = features.starts[std::min(i + 2, pieces.size())]; fetched < next; ++fetched)
            model.fetch(features.hashes[fetched]);
        for (std::uint32_t f = features.starts[i]; f < features.starts[i + 1]; ++f)
            model.add(features.hashes[f], scores);
        chain.push_back(scores);
        if (i + 1 < pieces.size() && !pieces[i + 1].starts)
            continue;
        lattice.weigh(chain, {});
        for (LabelScores const& chances : lattice.chances())
            out.push_back({chances[1], chances[2], chances[3], chances[4]});
        chain.clear();
    }
    return out;
}

std::vector<NameSpan> personSpans(std::vector<NamePiece> const& pieces, std::vector<NameChances> const& chances, float atLeast)
{
    std::vector<NameSpan> out;
    bool open = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        float const chance = chances[i].person();
        if (chance < atLeast) {
            open = false;
            continue;
        }
        bool const another = open && (pieces[i].starts || chances[i].begins > chances[i].inside);
        if (!open || another)
            out.push_back({i, i, 0});
        open = true;
        out.back().last = i + 1;
        out.back().chance = std::max(out.back().chance, chance);
    }
    return out;
}

} // namespace core
