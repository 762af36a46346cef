// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/burn_orders.h"

#include "core/base/error.h"
#include "core/bundle/slip_page.h"
#include "core/decide/decisions.h"
#include "core/decide/slips.h"
#include "core/suggest/suggestions.h"

#include <utility>

namespace core {

namespace {

// A page without a box is burnt as it is, so that its reading is one of the same pixels.
std::optional<PageText> wordsRead(Connection const& connection, PageId page)
{
    std::optional<Reading> reading = readings::reading(connection, page);
    // Words that came with the file were not read from the pixels.
    bool const read = reading && reading->embedded != EmbeddedText::Used
                      && (reading->state == ReadingState::Blank || !reading->text.words.empty());
    return read ? std::optional(std::move(reading->text)) : std::nullopt;
}

// Its own boxes have nothing to cover; the one that carries the exemption stands on the slip.
BundledPage heldBack(Page page, PageSlip const& slip)
{
    page.size = slipSize(page.size);
    BundledPage bundled{page, {}, {}, {}, slip};
    if (auto const box = slipBox(slip.kind, page.size))
        bundled.redactions.push_back({slip.exemption, {*box}});
    return bundled;
}

} // namespace

std::vector<BundledPage> withRedactions(Connection const& connection, std::vector<Page> const& pages)
{
    std::map<PageId, std::vector<BundledRedaction>> redactions;
    std::map<PageId, Size> sizes;
    for (Page const& page : pages)
        sizes[page.id] = page.size;
    std::map<PageId, PageSlip> const slips = slips::all(connection);
    for (Decision const& decision : decisions::all(connection)) {
        if (decision.verdict == Verdict::Keep || slips.contains(decision.page))
            continue;
        // What is asked about has no exemption: a draft covers it, and nothing else is written while there is one.
        BundledRedaction redaction{decision.exemption, {}};
        // Consent chose the wording when the place was suggested, and what was decided stays as it was then.
        if (auto const suggestion = suggestions::withKey(connection, decision.suggestion))
            redaction.wording = suggestion->wording;
        for (Rect const& box : decision.boxes)
            if (Rect const cut = within(box, sizes.at(decision.page)); !cut.empty())
                redaction.boxes.push_back(cut);
        expects(!redaction.boxes.empty(), "a redaction lies off its page");
        redactions[decision.page].push_back(std::move(redaction));
    }
    std::vector<BundledPage> bundled;
    for (Page const& page : pages) {
        auto const slip = slips.find(page.id);
        bundled.push_back(slip == slips.end() ? BundledPage{page, {}, redactions[page.id]} : heldBack(page, slip->second));
    }
    return bundled;
}

BurnOrders::BurnOrders(CaseFile const& caseFile, readings::RecipeFor recipeFor)
    : m_connection(caseFile.database()), m_keeps(recipeFor != nullptr), m_recipes(std::move(recipeFor))
{
    for (Source const& source : pages::sources(m_connection))
        m_files[source.id] = {caseFile.sourcePath(source.sha256), source.sha256};
}

KnownOrder BurnOrders::of(BundledPage const& page)
{
    File const& file = m_files.at(page.page.source);
    std::string const languages = readings::languages(m_connection, page.page.id);
    KnownOrder known{{page.page.id, file.path, page.page.number, page.page.size, {}, languages, {}}, {}, {}};
    for (BundledRedaction const& redaction : page.redactions)
        known.order.boxes.insert(known.order.boxes.end(), redaction.boxes.begin(), redaction.boxes.end());
    if (known.order.boxes.empty())
        known.order.words = wordsRead(m_connection, page.page.id);
    known.ownWords = known.order.words.has_value();
    if (!m_keeps)
        return known;
    Digest const recipe = known.ownWords ? Digest() : m_recipes.of(languages);
    known.madeFrom = burnt_readings::madeFrom(known.order, file.sha256, recipe);
    if (auto kept = burnt_readings::find(m_connection, page.page, *known.madeFrom)) {
        known.picture = known.order.picture = kept->picture;
        if (!known.ownWords)
            known.order.words = std::move(kept->words);
    }
    return known;
}

} // namespace core
