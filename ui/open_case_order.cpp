// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the record in the open case.
#include "ui/open_case.h"

#include "core/bundle/page_numbers.h"
#include "core/order/page_signs.h"
#include "core/order/record_order.h"
#include "ui/text.h"

namespace ui {

void OpenCase::lookAtOrder()
{
    m_background.run(
        this,
        [this](std::stop_token const& stop) {
            auto file = sibling();
            core::record_order::look(file, {{}, stop});
            return RecordOrder{core::documents::all(file.database()), core::duplicates::all(file.database())};
        },
        [this](RecordOrder const& order) {
            keepStarts(order.documents);
            emit orderFound(order);
        },
        report(tr("Look at the order of the record")));
}

// Where documents begin is shown beside the pages at all times; copies are looked for where somebody asks for them.
void OpenCase::lookAtDocuments()
{
    if (isReading() || m_closing)
        return;
    m_background.run(
        this,
        [this](std::stop_token const& stop) {
            auto file = sibling();
            core::page_signs::look(file, {}, stop);
            return core::documents::all(file.database());
        },
        [this](std::vector<core::Document> const& documents) { keepStarts(documents); },
        report(tr("Look where documents begin")));
}

void OpenCase::keepStarts(std::vector<core::Document> const& documents)
{
    std::map<core::PageId, DocumentStart> starts;
    for (core::Document const& document : documents)
        starts[document.pages.front()] = {toQt(document.title),
                                          document.date ? toQt(core::page_dates::iso(document.date->date)) : QString(),
                                          !document.said.saysNothing()};
    if (std::exchange(m_starts, starts) != starts)
        emit documentsFound();
}

core::BundleOrder OpenCase::bundleOrder() const
{
    return core::bundle_order::of(m_file.database());
}

int OpenCase::pagesWithNumbers() const
{
    return static_cast<int>(core::page_numbers::kept(m_file.database()).size());
}

bool OpenCase::changeBundleOrder(core::BundleOrder const& order)
{
    return act(tr("Choose the order of the bundle"), [&](core::Act& open) { core::bundle_order::choose(open, order); });
}

DocumentStart const* OpenCase::startOn(core::PageId page) const
{
    auto const found = m_starts.find(page);
    return found == m_starts.end() ? nullptr : &found->second;
}

std::optional<std::pair<core::PageId, DocumentStart>> OpenCase::documentAround(core::PageId page) const
{
    auto const behind = m_starts.upper_bound(page);
    return behind == m_starts.begin() ? std::nullopt : std::optional(std::pair(*std::prev(behind)));
}

} // namespace ui
