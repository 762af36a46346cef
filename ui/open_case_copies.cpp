// SPDX-License-Identifier: GPL-3.0-or-later
// What the open case says of copies and of consistency: looked at in the background, since it goes through the whole record.
#include "ui/open_case.h"

#include "core/decide/explanations.h"
#include "core/decide/slips.h"
#include "ui/text.h"

#include <utility>

namespace ui {

void OpenCase::examine()
{
    if (m_closing)
        return;
    if (std::exchange(m_examining, true)) {
        m_examineAgain = true;
        return;
    }
    m_background.run(
        this,
        [this](std::stop_token stop) {
            auto file = sibling();
            core::copies::refresh(file, {}, stop);
            auto const& database = file.database();
            auto const copies = core::copies::all(database);
            Examination found{core::travel::proposals(database, copies), core::travel::conflicts(database, copies),
                              core::consistency::differences(database), core::residual::find(database)};
            for (auto const& [pair, alignment] : copies.pairs())
                found.laterCopies.insert(pair.second);
            return found;
        },
        [this](Examination found) {
            m_examining = false;
            m_examination = std::move(found);
            emit examined();
            if (std::exchange(m_examineAgain, false))
                examine();
        },
        [this](core::Error const& error) {
            m_examining = false;
            emit failed(tr("Look for differences"), toQt(error.what()));
        });
}

bool OpenCase::decideAll(QString const& what, core::Step const& step)
{
    return !step.empty() && apply(what, step);
}

bool OpenCase::explain(core::Digest const& difference, QString const& note)
{
    return act(tr("Explain a difference"),
               [&](core::Act& open) { core::explanations::note(open, "consistency", {difference}, fromQt(note)); });
}

// What is known; to compare copies takes too long here.
std::vector<core::PageId> OpenCase::copiesOf(core::PageId page) const
{
    return core::copies::stale(m_file.database()) ? std::vector<core::PageId>{} : core::copies::all(m_file.database()).of(page);
}

core::Step OpenCase::alike(core::CopyConflict const& conflict) const
{
    if (core::copies::stale(m_file.database()))
        return {};
    auto edit = core::travel::alike(m_file.database(), core::copies::all(m_file.database()), conflict);
    return edit ? core::Step{std::move(*edit)} : core::Step{};
}

std::optional<core::PageSlip> OpenCase::slipOf(core::PageId page) const
{
    return core::slips::of(m_file.database(), page);
}

} // namespace ui
