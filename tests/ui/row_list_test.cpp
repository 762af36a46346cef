// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_list.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>

#include <catch2/catch.hpp>

#include <vector>

namespace {

constexpr int high = 20;

// So many rows, and how often it was asked for one.
class Rows : public QAbstractListModel {
public:
    explicit Rows(int count) : m_count(count) {}

    int rowCount(QModelIndex const& parent) const override { return parent.isValid() ? 0 : m_count; }
    QModelIndex index(int row, int column, QModelIndex const& parent) const override
    {
        ++asked;
        return QAbstractListModel::index(row, column, parent);
    }
    QVariant data(QModelIndex const& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void drop(int row)
    {
        beginRemoveRows({}, row, row);
        --m_count;
        endRemoveRows();
    }
    void add(int row)
    {
        beginInsertRows({}, row, row);
        ++m_count;
        endInsertRows();
    }

    mutable int asked = 0;

private:
    int m_count;
};

class Painter : public QStyledItemDelegate {
public:
    explicit Painter(std::vector<int>& painted) : m_painted(painted) {}

    QSize sizeHint(QStyleOptionViewItem const&, QModelIndex const&) const override { return {100, high}; }
    void paint(QPainter*, QStyleOptionViewItem const&, QModelIndex const& index) const override
    {
        m_painted.push_back(index.row());
    }

private:
    std::vector<int>& m_painted;
};

template <typename List>
struct Shown {
    explicit Shown(int count) : rows(count), painter(painted)
    {
        list.setFrameShape(QFrame::NoFrame);
        list.setUniformItemSizes(true);
        list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list.setModel(&rows);
        list.setItemDelegate(&painter);
        list.resize(200, 10 * high + 5);
        list.show();
        list.setFocus();
        REQUIRE(QTest::qWaitForWindowActive(&list));
    }

    Rows rows;
    std::vector<int> painted;
    Painter painter;
    List list;
};

} // namespace

TEST_CASE("A row that goes, comes or changes in a long list costs no look at the other rows", "[ui]")
{
    Shown<ui::RowList> shown(150'000);
    auto& [rows, painted, painter, list] = shown;
    list.setCurrentIndex(rows.index(75'000, 0, {}));
    REQUIRE(QTest::qWaitFor([&] { return !painted.empty() && painted.back() >= 75'000; }));
    auto const change = [&](auto const& act) {
        rows.asked = 0;
        painted.clear();
        act();
        list.scrollTo(list.currentIndex());
        REQUIRE(QTest::qWaitFor([&] { return !painted.empty(); }));
        CHECK(rows.asked < 500);
        CHECK(painted.size() < 40);
    };
    change([&] { rows.drop(75'000); });
    CHECK(list.verticalScrollBar()->maximum() == 149'999 * high - list.viewport()->height());
    change([&] { rows.add(10); });
    CHECK(list.verticalScrollBar()->maximum() == 150'000 * high - list.viewport()->height());
    change([&] { emit rows.dataChanged(list.currentIndex(), list.currentIndex()); });
    CHECK(painted.size() == 1);
}

TEST_CASE("The keys and clicks of a list of even rows lead where those of any list lead", "[ui]")
{
    Shown<QListView> usual(300);
    Shown<ui::RowList> ours(300);
    auto const alike = [&](auto const& act) {
        act(usual.list);
        act(ours.list);
        CHECK(ours.list.currentIndex().row() == usual.list.currentIndex().row());
        CHECK(ours.list.selectionModel()->selectedIndexes().size() == 1);
        CHECK(ours.list.visualRect(ours.list.currentIndex()) == usual.list.visualRect(usual.list.currentIndex()));
        CHECK(ours.list.verticalScrollBar()->value() == usual.list.verticalScrollBar()->value());
        CHECK(ours.list.verticalScrollBar()->maximum() == usual.list.verticalScrollBar()->maximum());
    };
    for (auto const key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_Right,
                           Qt::Key_PageUp, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Left, Qt::Key_Up, Qt::Key_Home, Qt::Key_Up}) {
        INFO(key);
        alike([&](QListView& list) {
            list.activateWindow();
            QTest::keyClick(&list, key);
        });
    }
    for (int const y : {3, 50, 203}) {
        INFO(y);
        alike([&](QListView& list) { QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(30, y)); });
    }
    for (auto const hint : {QAbstractItemView::PositionAtTop, QAbstractItemView::PositionAtBottom,
                            QAbstractItemView::PositionAtCenter, QAbstractItemView::EnsureVisible}) {
        INFO(hint);
        alike([&](QListView& list) { list.scrollTo(list.model()->index(120 + 3 * hint, 0), hint); });
    }
    CHECK_FALSE(ours.list.indexAt(QPoint(-1, 10)).isValid());
    ours.list.resize(200, 301 * high);
    CHECK(QTest::qWaitFor([&] { return ours.list.verticalScrollBar()->maximum() == 0; }));
    CHECK_FALSE(ours.list.indexAt(QPoint(30, 300 * high + 2)).isValid());
}

TEST_CASE("A screen reader finds the rows of a list of even rows where they are, and which is chosen", "[ui]")
{
    Shown<ui::RowList> shown(300);
    QTest::keyClick(&shown.list, Qt::Key_End);
    auto* found = QAccessible::queryAccessibleInterface(&shown.list);
    REQUIRE(found != nullptr);
    CHECK(found->childCount() == 300);
    auto* last = found->child(299);
    REQUIRE(last != nullptr);
    CHECK(last->text(QAccessible::Name) == QStringLiteral("299"));
    CHECK(last->state().selected);
    CHECK(last->rect().height() == high);
    auto const middle = last->rect().center();
    CHECK(shown.list.viewport()->rect().contains(shown.list.viewport()->mapFromGlobal(middle)));
    CHECK(found->childAt(middle.x(), middle.y()) == last);
}
