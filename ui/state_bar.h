// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Redacted, kept, asked and still to decide as parts of one bar.

#include "ui/open_case.h"

#include <QWidget>

namespace ui {

class StateBar : public QWidget {
    Q_OBJECT
public:
    explicit StateBar(QWidget* parent = nullptr);
    void show(Tally const& tally);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tally m_tally;
};

} // namespace ui
