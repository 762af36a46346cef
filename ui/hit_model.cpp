// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hit_model.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {
namespace {

constexpr int contextsKept = 500;
constexpr int pagesKept = 64;

bool before(core::SearchHit const& hit, core::PageId page)
{
    return hit.page < page;
}

} // namespace

HitModel::HitModel(QObject* parent) : QAbstractListModel(parent), m_contexts(contextsKept), m_places(pagesKept) {}

void HitModel::show(OpenCase* open)
{
    clear();
    m_open = open;
    if (open != nullptr)
        connect(open, &OpenCase::changed, this, [this](core::PageId page) { m_places.remove(page.value); });
}

void HitModel::clear()
{
    beginResetModel();
    m_hits.clear();
    m_contexts.clear();
    m_places.clear();
    endResetModel();
}

void HitModel::add(std::vector<core::SearchHit> const& hits)
{
    if (hits.empty())
        return;
    auto const first = static_cast<int>(m_hits.size());
    beginInsertRows({}, first, first + static_cast<int>(hits.size()) - 1);
    // The last page of one handful may go on in the next.
    m_places.remove(hits.front().page.value);
    m_hits.insert(m_hits.end(), hits.begin(), hits.end());
    endInsertRows();
}

int HitModel::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

core::search::Context HitModel::context(int row) const
{
    if (m_open == nullptr || row < 0 || row >= rowCount())
        return {};
    if (auto const* kept = m_contexts.object(row))
        return *kept;
    auto const& hit = m_hits[static_cast<std::size_t>(row)];
    auto made = core::search::context(core::search::text(m_open->database(), hit.page), hit);
    m_contexts.insert(row, new core::search::Context(made));
    return made;
}

HitModel::OnPage const& HitModel::place(core::PageId page) const
{
    if (auto const* kept = m_places.object(page.value))
        return *kept;
    auto made = std::make_unique<OnPage>();
    auto const first = std::lower_bound(m_hits.begin(), m_hits.end(), page, before);
    if (first != m_hits.end() && first->page == page) {
        auto const reading = core::readings::reading(m_open->database(), page);
        for (auto hit = first; hit != m_hits.end() && hit->page == page; ++hit)
            made->boxes.push_back(reading ? core::search::boxes(reading->text, *hit) : std::vector<core::Rect>());
    }
    auto const& result = *made;
    m_places.insert(page.value, made.release());
    return result;
}

std::vector<core::Rect> HitModel::boxes(int row) const
{
    if (m_open == nullptr || row < 0 || row >= rowCount())
        return {};
    auto const page = m_hits[static_cast<std::size_t>(row)].page;
    auto const& all = place(page).boxes;
    auto const at = static_cast<std::size_t>(row - rowFrom(page));
    return at < all.size() ? all[at] : std::vector<core::Rect>();
}

std::vector<core::Rect> HitModel::onPage(core::PageId page) const
{
    std::vector<core::Rect> boxes;
    if (m_open != nullptr && !m_hits.empty())
        for (auto const& its : place(page).boxes)
            boxes.insert(boxes.end(), its.begin(), its.end());
    return boxes;
}

int HitModel::rowFrom(core::PageId page) const
{
    return static_cast<int>(std::lower_bound(m_hits.begin(), m_hits.end(), page, before) - m_hits.begin());
}

// What a screen reader says of a row; the eye sees what the delegate paints.
QVariant HitModel::data(QModelIndex const& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    auto const words = context(index.row());
    return tr("Page %1: %2")
        .arg(m_hits[static_cast<std::size_t>(index.row())].page.value)
        .arg(toQt(words.before + words.hit + words.after));
}

} // namespace ui
