// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The list of pages that people have to look at.

#include "ui/by_eye_model.h"

#include <QWidget>

class QLabel;
class QListView;

namespace ui {

class ByEyePanel : public QWidget {
    Q_OBJECT
public:
    explicit ByEyePanel(QWidget* parent = nullptr);
    void show(OpenCase* open);
    QListView* list() const { return m_pages; }

signals:
    void chosen(core::PageId page);
    void owedChanged(int pages);

private:
    void refresh();

    OpenCase const* m_open = nullptr;
    ByEyeModel* m_model;
    QLabel* m_words;
    QListView* m_pages;
    QTimer m_due;
};

} // namespace ui
