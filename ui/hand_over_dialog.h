// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A note for whoever takes over, begun with where one stopped and what is open.

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class HandOverDialog : public QDialog {
    Q_OBJECT
public:
    explicit HandOverDialog(QString const& begun, QWidget* parent = nullptr);

signals:
    void left(QString note);

private:
    QPlainTextEdit* m_note;
    QPushButton* m_leave;
};

} // namespace ui
