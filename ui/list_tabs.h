// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The lists beside the pages, one of them shown, chosen by their names above it. Always holds: all names stand there at once, in as many
// lines as they need, so that none has to be looked for behind arrows.

#include <QTabWidget>
#include <QWidget>

class QButtonGroup;

namespace ui {

// The names, in lines. Arrow keys go from one to the next, and Tab to the list.
class TabLines : public QWidget {
    Q_OBJECT
public:
    explicit TabLines(QWidget* parent = nullptr);
    // Of all tabs, in their order.
    void show(QStringList const& names, int chosen);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layOut(width, false); }

signals:
    void chosen(int tab);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int layOut(int width, bool move) const;

    QButtonGroup* m_names;
};

class ListTabs : public QWidget {
    Q_OBJECT
public:
    explicit ListTabs(QWidget* parent = nullptr);
    QTabWidget* lists() const { return m_lists; }

private:
    void namesChanged();

    TabLines* m_lines;
    QTabWidget* m_lists = nullptr;
};

} // namespace ui
