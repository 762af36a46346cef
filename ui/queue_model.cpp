// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue_model.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {

void QueueModel::show(OpenCase* open)
{
    m_open = open;
    rebuild();
    if (open == nullptr)
        return;
    connect(open, &OpenCase::changed, this, [this](core::PageId page) { renew(static_cast<int>(page.value)); });
    connect(open, &OpenCase::recordGrew, this, &QueueModel::rebuild);
    connect(open, &OpenCase::examined, this, [this] {
        if (!m_choice.laterCopies)
            rebuild();
    });
}

void QueueModel::filter(QueueFilter filter, QueueChoice const& choice)
{
    m_filter = filter;
    // Which pages are copies has to be looked for; examined() brings it.
    if (m_open != nullptr && m_choice.laterCopies && !choice.laterCopies)
        m_open->examine();
    m_choice = choice;
    rebuild();
}

bool QueueModel::inPages(core::PageId page) const
{
    if (m_choice.firstPage.value > 0 && page < m_choice.firstPage)
        return false;
    if (m_choice.lastPage.value > 0 && m_choice.lastPage < page)
        return false;
    if (!m_choice.laterCopies && m_open != nullptr && m_open->examination().laterCopies.contains(page))
        return false;
    return !m_choice.file || (m_open != nullptr && m_open->page(page).page.source == *m_choice.file);
}

bool QueueModel::lists(Mark const& mark) const
{
    if (!inPages(mark.place.page))
        return false;
    if (m_choice.category && (!mark.suggestion || mark.suggestion->category != *m_choice.category))
        return false;
    if (!m_choice.person.empty() && (!mark.suggestion || mark.suggestion->person != m_choice.person))
        return false;
    // A box that a person drew is sure.
    auto const score = mark.suggestion ? mark.suggestion->score : 1;
    return score >= m_choice.leastScore && score <= m_choice.mostScore;
}

bool QueueModel::fits(Mark const& mark) const
{
    if (!lists(mark))
        return false;
    switch (m_filter) {
    case QueueFilter::ToDecide:
        return mark.state == MarkState::Pending;
    case QueueFilter::All:
        return true;
    case QueueFilter::Redacted:
        return mark.state == MarkState::Redacted;
    case QueueFilter::Kept:
        return mark.state == MarkState::Kept;
    case QueueFilter::Asked:
        return mark.state == MarkState::Asked;
    }
    return false;
}

void QueueModel::collect(int page, std::vector<Row>& rows) const
{
    auto const& marks = m_open->page({page}).marks;
    if (marks.empty() || !inPages({page}))
        return;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (fits(marks[i]))
            rows.push_back({page, static_cast<int>(i)});
}

void QueueModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_open != nullptr)
        for (int page = 1; page <= m_open->pageCount(); ++page)
            collect(page, m_rows);
    endResetModel();
}

void QueueModel::renew(int page)
{
    auto const [from, to] =
        std::equal_range(m_rows.begin(), m_rows.end(), Row{page, 0}, [](Row const& a, Row const& b) { return a.page < b.page; });
    auto const first = static_cast<int>(from - m_rows.begin());
    auto const before = static_cast<int>(to - from);
    std::vector<Row> fresh;
    collect(page, fresh);
    auto const after = static_cast<int>(fresh.size());
    // Only as many rows come or go as there are more or less: a list that were empty for a moment would lose the keyboard.
    if (after < before) {
        beginRemoveRows({}, first + after, first + before - 1);
        m_rows.erase(m_rows.begin() + first + after, m_rows.begin() + first + before);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, first + before, first + after - 1);
        m_rows.insert(m_rows.begin() + first + before, static_cast<std::size_t>(after - before), Row{page, 0});
        std::copy(fresh.begin(), fresh.end(), m_rows.begin() + first);
        endInsertRows();
    }
    std::copy(fresh.begin(), fresh.end(), m_rows.begin() + first);
    if (after > 0)
        emit dataChanged(index(first), index(first + after - 1));
}

int QueueModel::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Mark const* QueueModel::mark(int row) const
{
    if (m_open == nullptr || row < 0 || row >= static_cast<int>(m_rows.size()))
        return nullptr;
    auto const& place = m_rows[static_cast<std::size_t>(row)];
    if (place.page > m_open->pageCount())
        return nullptr;
    auto const& marks = m_open->page({place.page}).marks;
    return place.mark < static_cast<int>(marks.size()) ? &marks[static_cast<std::size_t>(place.mark)] : nullptr;
}

int QueueModel::rowOf(Place const& place) const
{
    auto const page = static_cast<int>(place.page.value);
    auto const [from, to] =
        std::equal_range(m_rows.begin(), m_rows.end(), Row{page, 0}, [](Row const& a, Row const& b) { return a.page < b.page; });
    for (auto row = from; row != to; ++row)
        if (auto const* found = mark(static_cast<int>(row - m_rows.begin())); found != nullptr && found->place == place)
            return static_cast<int>(row - m_rows.begin());
    return -1;
}

std::vector<core::PageId> QueueModel::pagesFrom(core::PageId page, std::size_t most) const
{
    std::vector<core::PageId> pages;
    auto row =
        std::lower_bound(m_rows.begin(), m_rows.end(), page.value, [](Row const& a, std::int64_t b) { return a.page < b; });
    for (; row != m_rows.end() && pages.size() < most; ++row)
        if (pages.empty() || pages.back().value != row->page)
            pages.push_back({row->page});
    return pages;
}

// What a screen reader says of a row; the eye sees what the delegate paints.
QVariant QueueModel::data(QModelIndex const& index, int role) const
{
    auto const* found = mark(index.row());
    if (found == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    auto const said =
        tr("%1, %2, page %3: %4").arg(word(found->state), found->kind()).arg(found->place.page.value).arg(found->text());
    return disputed(*found) ? said + tr(", treated otherwise elsewhere") : said;
}

} // namespace ui
