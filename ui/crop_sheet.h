// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Places of the record side by side, each upright with what stands around it: as many as there is room for at a size to read, the more
// the less of the page each takes. A place that stands within another is shown there. Always holds: a place counts as shown when the whole sheet has stood sharp
// before the eye for a moment, which is the longer the more there is to see, and not before.

#include "ui/open_case.h"
#include "ui/page_images.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core::together {
enum class Extent;
enum class Lie;
} // namespace core::together

namespace ui {

// Boxes of a page that are decided about together.
struct Crop {
    core::PageId page;
    std::vector<core::Rect> boxes; // page points; at least one
    QString words;                 // what stands there, for those who do not see it
    QString like{};                // what it has in common with others that are the same; empty for nothing
    std::string exemption{};       // what it calls for; empty where it calls for none
    bool ticked = true;            // at first
    std::optional<int> in{};       // the number, in the list, of the one that it stands within and is shown with
};

// How many stand beside each other and below each other on a sheet of that size, with so much room left of each for what is said of it.
struct SheetGrid {
    int across = 1;
    int down = 1;
    int all() const { return across * down; }
};
inline constexpr QSize leastMargin{44, 28};
SheetGrid gridFor(QSize sheet, core::together::Extent extent, QSize margin = leastMargin);

// How the words of the page run as a sheet shows them: turned upright from how they lie on the paper.
core::together::Lie lieOf(OpenCase const& open, core::PageId page);

class CropSheet : public QWidget {
    Q_OBJECT
public:
    // What a tick is: taken together with the others, the opposite, or left for later.
    enum class Tick { On, Off, Later };

    // Those of one line come first, then those of a few, so that sheets are alike; otherwise the order stays.
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
    // Of all from the one to the other, both too.
    void setTicksBetween(int from, int to, Tick tick);
    // Those that were shown and have that tick, by their number in the list that was handed in.
    std::vector<int> chosen(Tick tick = Tick::On) const;
    // What a place is withheld for, in a word or two, beside its picture; nothing said for an empty one.
    void sayReasons(std::function<QString(Crop const&)> reason);
    int shown() const { return static_cast<int>(m_shown.size()); }
    int current() const { return m_current; }
    // Where a place stands in the widget, for those on the sheet that is shown; where one that stands within it does.
    QRectF cell(int crop) const;
    QRectF withinCell(int crop) const;
    // Pixels a page point.
    double scaleOf(int crop) const { return viewOf(crop).scale; }

    QSize sizeHint() const override { return {960, 560}; }
    QSize minimumSizeHint() const override { return {640, 400}; }

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct View {
        core::Rect part; // of the page upright, in points
        double scale = 1;
    };
    // From the place where the button was pressed: all as far as the mouse goes get its tick.
    struct Stroke {
        int from = 0;
        Tick tick = Tick::On;
        std::vector<Tick> before;
    };
    int first() const { return firstOf(m_sheet); }
    int last() const { return firstOf(m_sheet + 1) - 1; }
    int firstOf(int sheet) const;
    int sheetOf(int crop) const;
    core::together::Extent extentOf(int crop) const;
    SheetGrid grid() const;
    QSize margin() const;
    void layOut();
    void put(int crop, Tick tick);
    void tellTicks();
    void sortIn(std::vector<Crop> crops);
    Tick firstTick(int crop) const;
    void flip(int crop, bool alike);
    void carryTick(int step);
    std::optional<int> cropAt(QPointF const& point) const;
    std::optional<int> withinAt(int crop, QPointF const& point) const;
    void enterWithin();
    void paintMargin(QPainter& painter, int crop) const;
    void paintPaper(QPainter& painter, int crop);
    void paintWithin(QPainter& painter, int crop);
    core::Size uprightSize(core::PageId page) const;
    core::Rect upright(core::PageId page, core::Rect const& box) const;
    QRectF placed(int crop, core::Rect const& box) const;
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
    std::vector<Crop> m_crops;              // first those with a cell of their own, then those within them
    int m_cells = 0;                        // how many have
    std::vector<int> m_numbers;             // in the list that was handed in
    std::vector<std::vector<int>> m_within; // of each cell
    std::vector<int> m_firsts;              // of each sheet
    std::vector<Tick> m_ticks;
    std::function<QString(Crop const&)> m_reason;
    std::set<int> m_shown;
    int m_sheet = 0;
    int m_current = 0;
    std::optional<int> m_inner; // the place within the current one at which the keys are
    std::optional<Stroke> m_stroke;
    bool m_ready = false;
    QTimer m_dwell;
};

} // namespace ui
