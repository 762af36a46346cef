// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Buttons beside each other and, where they do not fit, below each other: with large letters, or in a language of long words, none is cut.

#include <QLayout>

#include <memory>
#include <vector>

namespace ui {

class FlowRow : public QLayout {
public:
    explicit FlowRow(int spacing);
    ~FlowRow() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(QRect const& place) override;

private:
    std::vector<std::vector<QLayoutItem*>> lines(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ui
