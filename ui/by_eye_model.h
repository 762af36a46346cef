// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The pages that people have to look at, with the reason: those that no machine could read well, and those whose file says other
// words than their picture shows. It holds numbers of pages and no copy of what the open case knows of them.

#include "ui/open_case.h"

#include <QAbstractListModel>

#include <vector>

namespace ui {

class ByEyeModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(OpenCase* open);
    // Lists anew what the open case knows now.
    void refresh();

    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    core::PageId page(int row) const;
    // Where the page stands in the list; -1 where it does not.
    int rowOf(core::PageId page) const;
    // Pages that nobody has looked at yet.
    int owed() const { return m_owed; }

private:
    OpenCase const* m_open = nullptr;
    std::vector<int> m_pages;
    int m_owed = 0;
};

// Whether the words that came with the file are others than those read from the page's picture.
bool wordsDiffer(RecordPage const& page);
// Somebody still has to look at the page.
bool owed(RecordPage const& page);

} // namespace ui
