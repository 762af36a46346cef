// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A sheet of the overview and of long dialogs: a heading, and below it what belongs together.

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Sheet : public QFrame {
    Q_OBJECT
public:
    explicit Sheet(QString const& heading, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
};

// Words of one line or more, in the colour of the text or quiet.
QLabel* words(QString const& text = QString());
QLabel* quietWords(QString const& text = QString());
// A button that reads as a line of the sheet and says where it leads.
QPushButton* lineButton(QString const& name);

} // namespace ui
