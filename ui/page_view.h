// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The pages of the record, with the boxes on them, the tool that draws new ones, and the words that are marked to be copied. It
// shows and it tells; what a click or a drawn box means is decided elsewhere.

#include "core/text/selection.h"
#include "ui/drawn_box.h"
#include "ui/mark.h"
#include "ui/open_case.h"
#include "ui/page_images.h"
#include "ui/page_layout.h"
#include "ui/trail.h"

#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace ui {

enum class Fit { Width, Page, Free };

// Places on the pages that a search found, in points of the page as displayed.
class Veil;

using PlacesOnPage = std::function<std::vector<core::Rect>(core::PageId)>;

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr double leastZoom = 0.1;
    static constexpr double mostZoom = 8;

    explicit PageView(QWidget* parent = nullptr);

    // Nothing takes the place of a case that was closed.
    void show(OpenCase* open, PageImages* images);

    // The pixels of a page on the screen.
    QSize pixelsOf(core::PageId page) const;

    double zoom() const;
    void zoomTo(double zoom);
    void zoomBy(double factor);
    void fit(Fit fit);
    Fit fitted() const { return m_fit; }
    void arrange(Arrangement arrangement);
    Arrangement arrangement() const { return m_layout.arrangement(); }

    core::PageId currentPage() const;
    void goTo(core::PageId page);
    Spot spot() const;
    void returnTo(Spot const& spot);
    // Scrolls only as far as it must, so that the place is wholly in view.
    void focusOn(Place const& place);
    void reveal(core::PageId page, core::Rect const& box);
    Place const& focus() const { return m_focus; }
    // Whether the boxes in focus are wholly in view on a sharp picture of their page.
    bool focusIsSharp() const;
    // Whether everything in view is, or what of one page.
    bool isSharp() const;
    bool isSharp(core::PageId page) const;
    // Pages that will soon be looked at: their pictures are made in advance.
    void prepare(std::vector<core::PageId> pages);
    // What a search found, marked on the pages.
    void showFound(PlacesOnPage found);

    // Which pictures are covered, and by which key they are seen; nothing is covered without.
    void veil(Veil const* veil, QString const& key);
    void showContentNotes(bool on);

    void drawBoxes(bool on);
    bool drawsBoxes() const { return m_drawing; }
    // Whether box after box is drawn, until drawing is ended, and not one alone.
    void keepPen(bool keep) { m_keepsPen = keep; }
    std::optional<Draft> const& draft() const { return m_draft; }
    // Boxes that were drawn as one and wait for their reason.
    void showDraft(core::PageId page, std::vector<core::Rect> boxes);
    // What the place in focus would cover, where that was changed and is not decided yet.
    void showShape(std::optional<std::vector<core::Rect>> boxes);
    // Moves and sizes the boxes of the place in focus by keys; reshaped() tells what became of them.
    void editBoxes(bool on);
    bool editsBoxes() const { return m_edited.has_value(); }
    // What the place in focus covers as it is shown now.
    std::vector<core::Rect> focusBoxes() const;
    // The words under the box that is being drawn, as far as the page was read.
    QString draftText() const;
    // What was marked to be copied; empty where nothing is.
    QString selectedText() const;
    // Their boxes, one a printed line; none where nothing is marked.
    std::optional<WaitingBox> markedBoxes() const;
    void unmark();
    void selectAll();
    // Where a box lies in the viewport, in pixels.
    QRectF inViewport(core::PageId page, core::Rect const& box) const;

signals:
    void markClicked(Place place);
    void boxDrawn(core::PageId page, core::Rect box, Snap snap);
    // The pen ran along these words.
    void wordsDrawn(WaitingBox words);
    void reshaped(std::vector<core::Rect> boxes);
    void editingChanged(bool on);
    void currentPageChanged(core::PageId page);
    void zoomChanged(double zoom);
    void arranged(Arrangement arrangement);
    void drawingChanged(bool on);
    void selectionChanged();
    void escaped();
    void painted();
    // Somebody had a second to look at these sixteenths of the page.
    void looked(core::PageId page, int bands);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    // An edge or a corner of one of the boxes in focus, or the whole of it, in the hand.
    struct Grip {
        std::size_t box = 0;
        bool left = false;
        bool top = false;
        bool right = false;
        bool bottom = false;
        core::Point from;
        bool moves() const { return !left && !top && !right && !bottom; }
    };

    struct Marked {
        core::PageId page;
        std::optional<core::WordRange> words;
        core::Rect region; // where no words are
    };

    double pixelsPerPoint(double zoom) const;
    QPointF origin() const;
    QRectF pageRect(int index) const;
    std::pair<int, int> visible() const;
    std::optional<Draft> at(QPointF position) const;
    core::Point onPage(int index, QPointF position) const;
    Mark const* markAt(QPointF position) const;
    void layOut();
    void setRanges();
    void zoomAround(double zoom, QPointF still);
    bool turnRow(int step);
    void stepOrScroll(QAbstractSlider::SliderAction action, int step);
    void moved();
    void lookFor();
    QSize pixelsOf(int index) const;
    Wish wishOf(int index) const;
    std::vector<Wish> tilesOf(int index, QRectF const& area) const;
    bool needsTiles(int index) const;
    bool sharp(int index, QRectF const& area) const;
    void wishFor();
    void paintPage(QPainter& painter, int index);
    void paintPaper(QPainter& painter, int index, QRectF const& place);
    void paintTiles(QPainter& painter, int index, QRectF const& place);
    void paintBanner(QPainter& painter, int index, QRectF const& place);
    void paintMarks(QPainter& painter, int index);
    void paintMarked(QPainter& painter);
    void paintDraftText(QPainter& painter, QRectF const& box);
    std::vector<QRectF> inViewport(Mark const& mark) const;
    void ensureVisible(core::PageId page, core::Rect const& box);
    bool penKey(QKeyEvent* event);
    core::Rect* penBox();
    void finishDraft(Qt::KeyboardModifiers modifiers);
    void finishRun(QPointF position);
    void finishEdit();
    std::optional<Grip> gripAt(QPointF position) const;
    void gripTo(QPointF position);
    Qt::CursorShape cursorOf(Grip const& grip) const;
    void paintInFocus(QPainter& painter);
    void beginMarking(QMouseEvent* event);
    void markTo(QPointF position);
    void mark(std::optional<Marked> marked);
    void markWord(QPointF position, bool line);

    OpenCase* m_open = nullptr;
    PageImages* m_images = nullptr;
    PageLayout m_layout;
    Fit m_fit = Fit::Width;
    Place m_focus;
    core::PageId m_current;
    static constexpr double leastSide = 2; // points: anything smaller was a click
    static constexpr double gripSlack = 6; // pixels: a hand that moves less has only pressed
    static constexpr double slack = 4;     // pixels around a mark that still count as on it
    bool m_drawing = false;
    bool m_keepsPen = false;
    std::optional<Draft> m_draft;
    std::vector<core::Rect> m_waiting; // the other boxes of the draft
    std::optional<std::vector<core::Rect>> m_shape;
    std::optional<std::vector<core::Rect>> m_edited; // the boxes in focus while they are moved or sized
    std::size_t m_active = 0;                        // the one of them that the keys move
    std::optional<Grip> m_grip;
    bool m_gripMoved = false;
    bool m_hovers = false;         // the pointer is on what is in focus
    std::optional<Draft> m_corner; // a corner that was clicked; the next click sets the other
    std::optional<QPointF> m_pressed;
    std::optional<QPoint> m_panned;
    int m_anchor = -1; // the page under m_pressed
    std::vector<core::PageId> m_ahead;
    PlacesOnPage m_found;
    Veil const* m_veil = nullptr;
    QString m_veilKey;
    bool m_contentNotes = false;
    std::optional<Marked> m_marked;
    std::optional<std::size_t> m_markedFrom; // the word at which marking began
    core::Point m_regionFrom;
    bool m_marking = false;
    bool m_markingRegion = false;
    int m_down = 1; // which way one was moving: pages that way are prepared first
    int m_lastTop = 0;
    QElapsedTimer m_sinceDouble;
    QTimer m_lookTimer;
};

} // namespace ui
