// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Teaches the keys by having them pressed, one after the other, on the practice case: a line that says what to press next and moves
// on when it was done.

#include "ui/actions.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace ui {

class KeyCoach : public QWidget {
    Q_OBJECT
public:
    explicit KeyCoach(Actions& actions, QWidget* parent = nullptr);
    void begin();

private:
    struct Lesson {
        Command command;
        char const* text; // %1 is the key
    };
    static std::vector<Lesson> const& lessons();
    void done(std::size_t lesson);
    void say();

    Actions& m_actions;
    QLabel* m_words;
    QLabel* m_count;
    std::size_t m_at = 0;
};

} // namespace ui
