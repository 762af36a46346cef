// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is shown while no case is open: three ways to begin, and the cases that were open, with the days on which they are due.

#include "ui/actions.h"
#include "ui/recent_cases.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Actions& actions, QWidget* parent = nullptr);
    // Something is under way, such as opening a case; empty for nothing.
    void say(QString const& words);
    void showRecent(std::vector<RecentCase> const& cases);

signals:
    void recentWanted(QString folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    std::vector<QToolButton*> m_cards;
    QWidget* m_recent;
    QVBoxLayout* m_list = nullptr;
    QLabel* m_words;
};

} // namespace ui
