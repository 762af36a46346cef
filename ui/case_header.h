// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One line above everything: which case this is, when it is due, how far it is decided, whether it is signed off, and who is working.

#include "ui/actions.h"
#include "ui/open_case.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class StateBar;

class CaseHeader : public QWidget {
    Q_OBJECT
public:
    explicit CaseHeader(Actions& actions, QWidget* parent = nullptr);
    void show(OpenCase* open);
    QSize minimumSizeHint() const override { return {200, QWidget::minimumSizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();

    OpenCase* m_open = nullptr;
    QLabel* m_name;
    QLabel* m_size;
    QToolButton* m_due;
    StateBar* m_tally;
    QLabel* m_count;
    QLabel* m_signed;
    QToolButton* m_officer;
};

} // namespace ui
