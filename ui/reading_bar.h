// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the reading goes: pages done, speed, time left, what went badly; with buttons to pause and to stop.

#include "ui/open_case.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class ReadingBar : public QWidget {
    Q_OBJECT
public:
    explicit ReadingBar(QWidget* parent = nullptr);
    void show(OpenCase* open);
    // While pages are read, in pixels of the screen's scale; it is lower without the buttons.
    static int heightWithButtons();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void colour();

    OpenCase* m_open = nullptr;
    QLabel* m_words;
    QProgressBar* m_bar;
    QToolButton* m_pause;
    QToolButton* m_stop;
};

} // namespace ui
