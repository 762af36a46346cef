// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is treated differently: between copies of a page, the same person or words anywhere, and what is withheld elsewhere and still
// stands. Each leads to its place, and is made alike or explained, by key.

#include "ui/open_case.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class ConsistencyPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConsistencyPanel(QWidget* parent = nullptr);
    void show(OpenCase* open);
    QTreeWidget* list() const { return m_list; }

signals:
    void chosen(core::PageId page, std::vector<core::Rect> boxes);
    void carryWanted();
    void openChanged(int differences); // how many nobody explained

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // One row: where it leads, and how it is settled.
    struct Row {
        core::Digest digest;
        QString what;
        std::vector<core::PageId> places;
        std::function<std::vector<core::Rect>(std::size_t place)> boxes;
        bool conflict = false;  // made alike without a question
        bool mayBeKept = false; // all of it, as a way to make it alike
        std::function<core::Step(core::Verdict, std::string const&)> alike;
    };

    void lookAgain();
    void refresh();
    QTreeWidgetItem* group(QString const& title, std::size_t count);
    void add(QTreeWidgetItem* group, Row row, QString const& note);
    Row const* current() const;
    void jump(QTreeWidgetItem const* item);
    void makeAlike();
    void explain();
    void enable();

    OpenCase* m_open = nullptr;
    std::vector<Row> m_rows;
    QLabel* m_words;
    QTreeWidget* m_list;
    QPushButton* m_carry;
    QPushButton* m_alike;
    QPushButton* m_explain;
    QPushButton* m_again;
    bool m_stale = true;
};

} // namespace ui
