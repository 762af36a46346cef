// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A look at everything that would be carried to copies of pages before it is, as one step; the place on the copy is shown behind when
// it is chosen. What does not go is listed with its reason.

#include "ui/open_case.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class CarryDialog : public QDialog {
    Q_OBJECT
public:
    CarryDialog(OpenCase& open, QWidget* parent);

signals:
    void chosen(core::PageId page, std::vector<core::Rect> boxes);

private:
    void refresh();
    void accept() override;

    OpenCase& m_open;
    core::Travel m_travel; // as it was looked at: that is what is carried
    QLabel* m_words;
    QListWidget* m_list;
    QPushButton* m_go;
};

} // namespace ui
