// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/by_eye_model.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {
namespace {

QString stateOf(RecordPage const& page)
{
    if (!core::byEye(page.reading.state))
        return QObject::tr("Other words");
    if (page.lookedAt)
        return QObject::tr("Read by eye");
    return page.reading.state == core::ReadingState::Poor ? QObject::tr("Read poorly") : QObject::tr("Could not be read");
}

QString reasonOf(RecordPage const& page)
{
    QStringList reasons;
    if (core::byEye(page.reading.state))
        reasons << toQt(page.reading.problem);
    if (wordsDiffer(page))
        reasons << QObject::tr("The text in the file is not what the picture shows. Only the picture counts here.");
    return reasons.join(QLatin1Char(' '));
}

} // namespace

bool wordsDiffer(RecordPage const& page)
{
    return page.reading.embedded == core::EmbeddedText::Differs;
}

bool owed(RecordPage const& page)
{
    return core::byEye(page.reading.state) && !page.lookedAt;
}

void ByEyeModel::show(OpenCase* open)
{
    m_open = open;
    refresh();
}

void ByEyeModel::refresh()
{
    std::vector<int> pages;
    m_owed = 0;
    for (int number = 1; m_open != nullptr && number <= m_open->pageCount(); ++number) {
        auto const& page = m_open->page({number});
        if (core::byEye(page.reading.state) || wordsDiffer(page))
            pages.push_back(number);
        m_owed += ui::owed(page);
    }
    if (pages == m_pages) {
        if (!pages.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_pages = std::move(pages);
    endResetModel();
}

int ByEyeModel::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages.size());
}

core::PageId ByEyeModel::page(int row) const
{
    return row < 0 || row >= rowCount() ? core::PageId{} : core::PageId{m_pages[static_cast<std::size_t>(row)]};
}

int ByEyeModel::rowOf(core::PageId page) const
{
    auto const found = std::lower_bound(m_pages.begin(), m_pages.end(), page.value);
    return found == m_pages.end() || *found != page.value ? -1 : static_cast<int>(found - m_pages.begin());
}

// The first line of a row, and what stands below it; both together for a screen reader.
QVariant ByEyeModel::data(QModelIndex const& index, int role) const
{
    auto const id = page(index.row());
    if (m_open == nullptr || id.value == 0 || id.value > m_open->pageCount())
        return {};
    auto const& shown = m_open->page(id);
    auto const head = tr("Page %1 \u00b7 %2").arg(counted(id.value), stateOf(shown));
    switch (role) {
    case Qt::DisplayRole:
        return head;
    case Qt::ToolTipRole:
        return reasonOf(shown);
    case Qt::AccessibleTextRole:
        return QString(head + QStringLiteral(". ") + reasonOf(shown));
    default:
        return {};
    }
}

} // namespace ui
