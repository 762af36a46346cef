// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Places of the record side by side, each as it is on the paper with what stands around it: as many as there is room for at a size to
// read, the more where each is a part of one printed line. Always holds: a place counts as shown when the whole sheet has stood sharp
// before the eye for a moment, which is the longer the more there is to see, and not before.

#include "ui/open_case.h"
#include "ui/page_images.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace ui {

// Boxes of a page that are decided about together.
struct Crop {
    core::PageId page;
    std::vector<core::Rect> boxes; // page points; at least one
    QString words;                 // what stands there, for those who do not see it
    QString like{};                // what it has in common with others that are the same; empty for nothing
    std::string exemption{};       // what it calls for; empty where it calls for none
    bool ticked = true;            // at first
    // Whether it is a part of one printed line.
    bool oneLine() const;
};

// How many stand beside each other and below each other on a sheet of that size.
struct SheetGrid {
    int across = 1;
    int down = 1;
    int all() const { return across * down; }
};
SheetGrid gridFor(QSize sheet, bool oneLine);

class CropSheet : public QWidget {
    Q_OBJECT
public:
    // What a tick is: taken together with the others, the opposite, or left for later.
    enum class Tick { On, Off, Later };

    // Those of one line come first, so that sheets are alike; otherwise the order stays.
    CropSheet(OpenCase& open, PageImages& images, std::vector<Crop> crops, QWidget* parent = nullptr);
    ~CropSheet() override;

    int sheets() const { return static_cast<int>(m_firsts.size()); }
    int sheet() const { return m_sheet; }
    void turnTo(int sheet);
    // Whether what is shown now has stood there long enough.
    bool ready() const { return m_ready; }
    Tick tick(int crop) const { return m_ticks[static_cast<std::size_t>(crop)]; }
    // Of that place, or of all that are the same as it.
    void setTick(int crop, Tick tick);
    void setTickOfAlike(int crop, Tick tick);
    // Those that were shown and have that tick, by their number in the list that was handed in.
    std::vector<int> chosen(Tick tick = Tick::On) const;
    // What a place is withheld for, in a word or two, below its picture; nothing said for an empty one.
    void sayReasons(std::function<QString(Crop const&)> reason);
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
    int first() const { return firstOf(m_sheet); }
    int last() const { return firstOf(m_sheet + 1) - 1; }
    int firstOf(int sheet) const;
    int sheetOf(int crop) const;
    SheetGrid grid() const;
    void layOut();
    void flip(bool alike);
    void paintCaption(QPainter& painter, int crop) const;
    void paintPaper(QPainter& painter, int crop);
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
    std::vector<int> m_numbers; // in the list that was handed in
    std::vector<int> m_firsts;  // of each sheet
    std::vector<Tick> m_ticks;
    std::function<QString(Crop const&)> m_reason;
    std::set<int> m_shown;
    int m_sheet = 0;
    int m_current = 0;
    bool m_ready = false;
    QTimer m_dwell;
};

} // namespace ui
