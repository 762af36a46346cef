// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a hit looks in a list: its page, and the words around it with what was found standing out.

#include "ui/hit_model.h"

#include <QStyledItemDelegate>

namespace ui {

class HitPainter : public QStyledItemDelegate {
    Q_OBJECT
public:
    HitPainter(HitModel const& model, QObject* parent);

    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const& index) const override;
    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override;

private:
    void paintWords(QPainter& painter, QRectF const& area, QModelIndex const& index, QPalette const& palette) const;

    HitModel const& m_model;
};

} // namespace ui
