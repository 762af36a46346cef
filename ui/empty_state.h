// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is shown while no case is open: three ways to begin.

#include "ui/actions.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Actions& actions, QWidget* parent = nullptr);
    // Something is under way, such as opening a case; empty for nothing.
    void say(QString const& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    std::vector<QToolButton*> m_cards;
    QLabel* m_words;
};

} // namespace ui
