// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What this case suggests: how far it goes with names that nobody listed, and the organisation's own patterns.

#include "core/suggest/care.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QSlider;

namespace ui {

class CaseSettings : public QDialog {
    Q_OBJECT
public:
    CaseSettings(core::Care care, QString const& patterns, QWidget* parent = nullptr);

signals:
    void chosen(core::Care care, QString patterns);

private:
    void layOut();
    void sayCare();
    core::Care care() const;
    void load();

    QSlider* m_care;
    QLabel* m_says;
    QPlainTextEdit* m_patterns;
    QLabel* m_slip;
};

} // namespace ui
