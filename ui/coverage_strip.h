// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole record as one strip: what stood before somebody's eyes, where something is to be decided, what was read poorly or not
// at all, where documents begin, what a search found, and where one is. A click or a drag goes there: with 20,000 pages a scroll bar is blind.

#include "ui/open_case.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace ui {

class CoverageStrip : public QWidget {
    Q_OBJECT
public:
    explicit CoverageStrip(QWidget* parent = nullptr);

    void show(OpenCase* open);
    void follow(core::PageId page);
    // Pages on which a search found something, in order.
    void showFound(std::vector<core::PageId> pages);

    QSize sizeHint() const override { return {400, 34}; }

signals:
    void chosen(core::PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // The pages behind one column of pixels.
    struct Column {
        int pages = 0;
        int bands = 0; // seen, of 16 a page
        int pending = 0;
        int unread = 0;
        int byEye = 0;
        bool found = false;
        bool begins = false; // a document
    };
    int pageAt(double x) const;
    double placeOf(int page) const;
    void sum();
    void goTo(double x);
    QString wordsFor(int page) const;

    OpenCase* m_open = nullptr;
    core::PageId m_current;
    std::vector<core::PageId> m_found;
    std::vector<Column> m_columns;
    bool m_startsFit = false; // few enough documents begin for each to be told from the next
    QTimer m_due;
    bool m_dragged = false;
};

} // namespace ui
