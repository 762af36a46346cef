// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The pages of the record as one column, with the boxes on them and the tool that draws new ones. It shows and it tells; what
// a click or a drawn box means is decided elsewhere.

#include "ui/mark.h"
#include "ui/open_case.h"
#include "ui/page_images.h"
#include "ui/page_layout.h"

#include <QAbstractScrollArea>

#include <optional>

namespace ui {

enum class Fit { Width, Page, Free };

struct Draft {
    core::PageId page;
    core::Rect box;
};

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr double leastZoom = 0.1;
    static constexpr double mostZoom = 8;

    explicit PageView(QWidget* parent = nullptr);

    // Nothing takes the place of a case that was closed.
    void show(OpenCase* open, PageImages* images);

    double zoom() const;
    void zoomTo(double zoom);
    void zoomBy(double factor);
    void fit(Fit fit);
    Fit fitted() const { return m_fit; }

    core::PageId currentPage() const;
    void goTo(core::PageId page);
    // Scrolls only as far as it must, so that the place is wholly in view.
    void focusOn(Place const& place);
    Place const& focus() const { return m_focus; }
    // Whether the boxes in focus are wholly in view on a sharp picture of their page.
    bool focusIsSharp() const;

    void drawBoxes(bool on);
    bool drawsBoxes() const { return m_drawing; }
    std::optional<Draft> const& draft() const { return m_draft; }
    void showDraft(std::optional<Draft> draft);
    // Where a box lies in the viewport, in pixels.
    QRectF inViewport(core::PageId page, core::Rect const& box) const;

signals:
    void markClicked(Place place);
    void boxDrawn(core::PageId page, core::Rect box);
    void currentPageChanged(core::PageId page);
    void zoomChanged(double zoom);
    void drawingChanged(bool on);
    void escaped();
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    double pixelsPerPoint(double zoom) const;
    QPointF origin() const;
    QRectF pageRect(int index) const;
    std::pair<int, int> visible() const;
    std::optional<Draft> at(QPointF position) const;
    Mark const* markAt(QPointF position) const;
    void layOut();
    void zoomAround(double zoom, QPointF still);
    void moved();
    void wishFor();
    Wish wishOf(int index) const;
    void paintPage(QPainter& painter, int index);
    void paintPaper(QPainter& painter, int index, QRectF const& place);
    void paintMarks(QPainter& painter, int index);
    std::vector<QRectF> inViewport(Mark const& mark) const;
    void ensureVisible(core::PageId page, core::Rect const& box);
    bool penKey(QKeyEvent* event);
    void finishDraft();

    OpenCase* m_open = nullptr;
    PageImages* m_images = nullptr;
    PageLayout m_layout;
    Fit m_fit = Fit::Width;
    Place m_focus;
    core::PageId m_current;
    bool m_drawing = false;
    std::optional<Draft> m_draft;
    std::optional<QPointF> m_pressed;
    std::optional<QPoint> m_panned;
    int m_anchor = -1; // the page under m_pressed
};

} // namespace ui
