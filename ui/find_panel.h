// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words to look for in everything that was read, and the pages that hold them.

#include "ui/open_case.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace ui {

class FindPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindPanel(QWidget* parent = nullptr);
    void show(OpenCase* open);
    void begin();

signals:
    void chosen(core::PageId page);

private:
    void find();

    OpenCase* m_open = nullptr;
    QLineEdit* m_words;
    QLabel* m_count;
    QListWidget* m_hits;
};

} // namespace ui
