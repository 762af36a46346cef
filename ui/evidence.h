// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The place in focus at twice its size with what stands around it: what an officer looks at while deciding.

#include "ui/open_case.h"
#include "ui/page_images.h"

#include <QWidget>

namespace ui {

class Veil;

class Evidence : public QWidget {
    Q_OBJECT
public:
    explicit Evidence(QWidget* parent = nullptr);

    void show(OpenCase* open, PageImages* images);
    void focusOn(Place const& place);
    // What the place would cover, where that was changed and is not decided yet.
    void showShape(std::optional<std::vector<core::Rect>> boxes);
    void veil(Veil const* veil, QString const& key);
    // Pictures that will be needed soon.
    void prepare(std::vector<Place> const& places);
    // Whether the place is painted from a picture made for this size, and wholly.
    bool isSharp() const;

    QSize sizeHint() const override { return {340, 190}; }

signals:
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    double scale(Mark const& mark) const;
    std::optional<Wish> wishOf(Mark const& mark) const;
    void paintPicture(QPainter& painter, Mark const& mark, QRectF const& paper) const;
    void wishFor();
    // The part of the page that is shown, in points.
    core::Rect window(Mark const& mark) const;
    core::Rect shown(core::PageId page, core::Rect const& box) const;

    std::vector<core::Rect> boxesOf(Mark const& mark) const;
    core::Rect aroundOf(Mark const& mark) const;

    OpenCase* m_open = nullptr;
    PageImages* m_images = nullptr;
    Place m_focus;
    std::optional<std::vector<core::Rect>> m_shape;
    Veil const* m_veil = nullptr;
    QString m_veilKey;
    std::vector<Place> m_ahead;
};

} // namespace ui
