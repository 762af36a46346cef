// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All keys on one sheet.

#include <QDialog>

namespace ui {

class KeySheet : public QDialog {
    Q_OBJECT
public:
    explicit KeySheet(QWidget* parent);
};

} // namespace ui
