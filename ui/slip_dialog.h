// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What becomes of a page as a whole: it is sent, or a slip goes out in its place and says why.

#include "ui/open_case.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class SlipDialog : public QDialog {
    Q_OBJECT
public:
    SlipDialog(OpenCase& open, core::PageId page, QWidget* parent);

private:
    void refresh();
    void accept() override;
    std::optional<core::PageSlip> wanted() const; // nothing where the page is sent

    OpenCase& m_open;
    core::PageId m_page;
    QComboBox* m_kind;
    QComboBox* m_exemption;
    QSpinBox* m_copy;
    QLineEdit* m_note;
    QPushButton* m_go;
};

} // namespace ui
