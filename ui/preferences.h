// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What each person chooses for themselves: look, language, keys, and what the window is careful about.

#include "ui/habits.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace ui {

class KeyEditor;

class Preferences : public QDialog {
    Q_OBJECT
public:
    explicit Preferences(QWidget* parent = nullptr);

signals:
    // Stored already.
    void changed(Habits habits);
    void keysChanged();

private:
    QWidget* look();
    QWidget* care();
    void finish();

    QComboBox* m_theme;
    QComboBox* m_language;
    QCheckBox* m_overview;
    QCheckBox* m_remember;
    QCheckBox* m_veil;
    QCheckBox* m_notes;
    QCheckBox* m_pause;
    QSpinBox* m_minutes;
    KeyEditor* m_keys;
};

} // namespace ui
