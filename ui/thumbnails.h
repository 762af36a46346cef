// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All pages of the record, small, with what is still owed on each and where a document begins. Pictures are made only for rows that are in view.

#include "ui/open_case.h"
#include "ui/page_images.h"
#include "ui/row_list.h"

#include <QAbstractListModel>

namespace ui {

class PageListModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void show(OpenCase* open);
    OpenCase const* open() const { return m_open; }
    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;

private:
    OpenCase* m_open = nullptr;
};

class Thumbnails : public RowList {
    Q_OBJECT
public:
    explicit Thumbnails(QWidget* parent = nullptr);
    void show(OpenCase* open, PageImages* images);
    void follow(core::PageId page);

signals:
    void chosen(core::PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void wishForVisible();

    PageListModel* m_model;
    PageImages* m_images = nullptr;
    core::PageId m_followed;
};

} // namespace ui
