// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is to be burnt for a bundle: the pages of a case with their boxes, and the words that are known of them already, from the
// page's reading or from the export before.

#include "core/bundle/burnt_readings.h"
#include "core/bundle/manifest.h"
#include "core/text/readings.h"

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace core {

// Of each of these pages what was decided to redact, cut to the page, or the slip that goes out in its place.
std::vector<BundledPage> withRedactions(Connection const& connection, std::vector<Page> const& pages);

struct KnownOrder {
    BurnOrder order;                // with words where they are known
    std::optional<Digest> madeFrom; // what picture and words of the page are kept by; nothing where nothing is kept
    std::optional<Digest> picture;  // that came of it before, and that kept words were read from
    bool ownWords = false;          // the reading's, of the same pixels, which are not kept a second time
};

class BurnOrders {
public:
    // Without a recipe no words are kept.
    BurnOrders(CaseFile const& caseFile, readings::RecipeFor recipeFor);
    KnownOrder of(BundledPage const& page);

private:
    struct File {
        std::filesystem::path path;
        Digest sha256;
    };
    Connection const& m_connection;
    std::map<SourceId, File> m_files;
    bool m_keeps;
    readings::Recipes m_recipes;
};

} // namespace core
