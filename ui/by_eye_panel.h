// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages that no machine could read, or read poorly, with the reason: people have to look at each.

#include "ui/open_case.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace ui {

class ByEyePanel : public QWidget {
    Q_OBJECT
public:
    explicit ByEyePanel(QWidget* parent = nullptr);
    void show(OpenCase* open);
    QListWidget* list() const { return m_pages; }
    int owed() const { return m_owed; }

signals:
    void chosen(core::PageId page);
    void owedChanged(int pages);

private:
    void refresh();

    OpenCase* m_open = nullptr;
    QLabel* m_words;
    QListWidget* m_pages;
    QTimer m_due;
    int m_owed = 0;
};

} // namespace ui
