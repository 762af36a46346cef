// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Up to twelve places of the record side by side, or twice as many where each is a part of one printed line, each as it is on the
// paper with what stands around it. Always holds: a place counts as shown when the whole sheet has stood sharp before the eye for a
// moment, which is the longer the more there is to see, and not before.

#include "ui/open_case.h"
#include "ui/page_images.h"

#include <QTimer>
#include <QWidget>

#include <set>
#include <vector>

namespace ui {

// Boxes of a page that are decided about together.
struct Crop {
    core::PageId page;
    std::vector<core::Rect> boxes; // page points; at least one
    QString words;                 // what stands there, for those who do not see it
};

class CropSheet : public QWidget {
    Q_OBJECT
public:
    static constexpr int across = 3;
    // How many of these places stand on a sheet.
    static int atOnce(std::vector<Crop> const& crops);

    CropSheet(OpenCase& open, PageImages& images, std::vector<Crop> crops, QWidget* parent = nullptr);
    ~CropSheet() override;

    int sheets() const;
    int sheet() const { return m_sheet; }
    void turnTo(int sheet);
    // Whether what is shown now has stood there long enough.
    bool ready() const { return m_ready; }
    bool ticked(int crop) const { return m_ticks[static_cast<std::size_t>(crop)]; }
    void tick(int crop, bool on);
    // Those that were shown and are ticked, by their number.
    std::vector<int> chosen() const;
    int shown() const { return static_cast<int>(m_shown.size()); }
    int current() const { return m_current; }

    QSize sizeHint() const override { return {960, 560}; }
    QSize minimumSizeHint() const override { return {640, 400}; }

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct View {
        core::Rect part; // of the page as shown, in points
        double scale = 1;
    };
    int first() const { return m_sheet * m_atOnce; }
    int last() const;
    QRectF cell(int crop) const;
    QRectF picture(int crop) const;
    View viewOf(int crop) const;
    Wish wishOf(int crop) const;
    void wishFor();
    bool sharp();
    void paintCrop(QPainter& painter, int crop);
    void moveTo(int crop);
    void look();
    void say();

    OpenCase& m_open;
    PageImages& m_images;
    std::vector<Crop> m_crops;
    int m_atOnce;
    std::vector<bool> m_ticks;
    std::set<int> m_shown;
    int m_sheet = 0;
    int m_current = 0;
    bool m_ready = false;
    QTimer m_dwell;
};

} // namespace ui
