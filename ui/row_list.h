// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of rows that are all equally high. Where a row stands follows from its number, so that what comes, goes or changes costs the
// same among a hundred rows and among a hundred thousand; QListView lays every row out anew, even of a uniform height.

#include <QListView>

namespace ui {

class RowList : public QListView {
    Q_OBJECT
public:
    explicit RowList(QWidget* parent = nullptr);

    QRect visualRect(QModelIndex const& index) const override;
    QModelIndex indexAt(QPoint const& point) const override;
    void scrollTo(QModelIndex const& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void dataChanged(QModelIndex const& from, QModelIndex const& to, QList<int> const& roles = {}) override;

protected:
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(QRect const& area, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(QItemSelection const& selection) const override;
    void currentChanged(QModelIndex const& now, QModelIndex const& before) override;
    void selectionChanged(QItemSelection const& on, QItemSelection const& off) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int rows() const;
    int rowHeight() const;
    // The row at that height of the viewport, which may be one that there is not.
    int rowAt(int y) const;
    QRect areaOf(int first, int last) const;
};

} // namespace ui
