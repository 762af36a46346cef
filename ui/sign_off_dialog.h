// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The second person's sign-off: what stops it is listed, and a refusal is shown in the words of the rule that refused.

#include "ui/open_case.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class SignOffDialog : public QDialog {
    Q_OBJECT
public:
    SignOffDialog(OpenCase& open, QWidget* parent);

private:
    void showGates();
    void sign();

    OpenCase& m_open;
    QLabel* m_gates;
    QLabel* m_refusal;
    QLineEdit* m_name;
    QPushButton* m_sign;
};

} // namespace ui
