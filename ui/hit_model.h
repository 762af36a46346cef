// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a search found, as a list: places alone, however many there are. The words around a place are fetched when its row is
// shown, and where it stands on the paper when its page is.

#include "ui/open_case.h"

#include <QAbstractListModel>
#include <QCache>

#include <vector>

namespace ui {

class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit HitModel(QObject* parent = nullptr);

    void show(OpenCase* open);
    void clear();
    void add(std::vector<core::SearchHit> const& hits);
    std::vector<core::SearchHit> const& hits() const { return m_hits; }

    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    core::search::Context context(int row) const;
    // In points of the page as displayed; a rectangle for each line.
    std::vector<core::Rect> boxes(int row) const;
    // Of all hits of the page.
    std::vector<core::Rect> onPage(core::PageId page) const;
    // The first row of a page or of a later one.
    int rowFrom(core::PageId page) const;

private:
    struct OnPage {
        std::vector<std::vector<core::Rect>> boxes; // of each of its hits
    };
    OnPage const& place(core::PageId page) const;

    OpenCase* m_open = nullptr;
    std::vector<core::SearchHit> m_hits; // in order of the record
    mutable QCache<int, core::search::Context> m_contexts;
    mutable QCache<qlonglong, OnPage> m_places;
};

} // namespace ui
