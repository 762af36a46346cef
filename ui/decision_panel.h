// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is known of the place in focus and what can be decided about it: evidence, reason of the machine, exemption, note,
// and buttons of the same weight.

#include "ui/desk.h"
#include "ui/page_images.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Evidence;
class ExemptionPicker;

class DecisionPanel : public QWidget {
    Q_OBJECT
public:
    explicit DecisionPanel(Desk& desk, QWidget* parent = nullptr);

    void show(OpenCase* open, PageImages* images);
    Evidence* evidence() const { return m_evidence; }
    ExemptionPicker* exemptions() const { return m_exemptions; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void colour();
    void refreshButtons();
    void refreshElsewhere(Mark const* mark);
    void writeQuestion();
    void askWritten();

    Desk& m_desk;
    OpenCase* m_open = nullptr;
    Evidence* m_evidence;
    QLabel* m_symbol;
    QLabel* m_state;
    QLabel* m_text;
    QLabel* m_why;
    QLabel* m_elsewhere;
    ExemptionPicker* m_exemptions;
    QLineEdit* m_note;
    QPushButton* m_redact;
    QPushButton* m_keep;
    QPushButton* m_ask;
    QPointer<QWidget> m_work; // where the keys acted before a question was to be written
};

} // namespace ui
