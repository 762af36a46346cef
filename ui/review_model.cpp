// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review_model.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {
namespace {

bool waits(core::ReviewPlace const& place)
{
    return place.state == core::LookState::Open || place.state == core::LookState::Answered;
}

} // namespace

QString word(core::LookReason reason)
{
    switch (reason) {
    case core::LookReason::Asked:
        return ReviewModel::tr("a question is open");
    case core::LookReason::Changed:
        return ReviewModel::tr("changed since the sign-off");
    case core::LookReason::Returned:
        return ReviewModel::tr("was returned");
    case core::LookReason::Risk:
        return ReviewModel::tr("worth a look");
    case core::LookReason::Sample:
        return ReviewModel::tr("sample");
    case core::LookReason::Unseen:
        return ReviewModel::tr("nobody saw it whole");
    }
    return {};
}

QString word(core::LookState state)
{
    switch (state) {
    case core::LookState::Open:
        return ReviewModel::tr("\u25cb open");
    case core::LookState::Agreed:
        return ReviewModel::tr("\u2713 agreed");
    case core::LookState::Returned:
        return ReviewModel::tr("\u21a9 returned");
    case core::LookState::Answered:
        return ReviewModel::tr("\u2709 answered");
    }
    return {};
}

void ReviewModel::show(OpenCase const* open, std::vector<core::ReviewPlace> places)
{
    beginResetModel();
    m_open = open;
    m_places = std::move(places);
    endResetModel();
}

int ReviewModel::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant ReviewModel::data(QModelIndex const& index, int role) const
{
    auto const* found = place(index.row());
    if (found == nullptr || m_open == nullptr)
        return {};
    auto const why = found->why.empty() ? word(found->reason) : toQt(found->why);
    if (role == Qt::ToolTipRole)
        return why;
    if (role != Qt::DisplayRole)
        return {};
    auto what = tr("Whole page");
    if (found->decision.value != 0)
        if (auto const* mark = m_open->decided(found->page, found->decision))
            what = word(mark->state) + QLatin1Char(' ') + mark->exemption() + QStringLiteral(" \u00b7 ") + mark->kind();
    return tr("p. %1 \u00b7 %2\n%3 \u00b7 %4").arg(counted(found->page.value), what.simplified(), word(found->state), why);
}

core::ReviewPlace const* ReviewModel::place(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_places[static_cast<std::size_t>(row)];
}

int ReviewModel::rowOf(core::PageId page, core::DecisionId decision) const
{
    auto const found = std::find_if(m_places.begin(), m_places.end(),
                                    [&](auto const& place) { return place.page == page && place.decision == decision; });
    return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

int ReviewModel::nextOpen(int row) const
{
    for (int step = 1; step <= rowCount(); ++step)
        if (auto const next = (row + step) % rowCount(); waits(m_places[static_cast<std::size_t>(next)]))
            return next;
    return -1;
}

int ReviewModel::open() const
{
    return static_cast<int>(std::count_if(m_places.begin(), m_places.end(), waits));
}

} // namespace ui
