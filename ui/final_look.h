// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page as its recipient would see it now: burnt, labelled and numbered by the code that writes the bundle. While X is held the page
// beneath is shown. Always holds: what is shown was made from the decisions as they stand, or the widget says that it is being made.

#include "ui/open_case.h"
#include "ui/page_images.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <map>

namespace ui {

class FinalLook : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FinalLook(QWidget* parent = nullptr);

    void show(OpenCase* open, PageImages* images);
    void lookAt(core::PageId page);
    core::PageId page() const { return m_page; }
    // Whether the page is shown as it will be.
    bool made() const { return !image().isNull(); }
    bool peeks() const { return m_peeking; }
    QImage image() const;

signals:
    void left(core::PageId page);
    void shown(core::PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Made {
        QSize pixels;
        QImage image;
        QString problem;
    };

    QSize pixels() const;
    QRectF paper() const;
    void wishFor();
    void setRange();
    void peek(bool on);
    void step(int by);
    QString words() const;

    OpenCase* m_open = nullptr;
    PageImages* m_images = nullptr;
    core::PageId m_page;
    std::map<core::PageId, Made> m_made; // a few, given up with any change
    bool m_peeking = false;
};

} // namespace ui
