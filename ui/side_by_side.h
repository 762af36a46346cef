// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two pages beside each other, upright, with a frame around the words that only one of them has.

#include "ui/open_case.h"

#include <QDialog>

namespace ui {

class SideBySide : public QDialog {
    Q_OBJECT
public:
    SideBySide(OpenCase const& open, core::PageId one, core::PageId other, QWidget* parent = nullptr);

    // How many words of each page the other has not.
    int differencesOfOne() const { return m_ofOne; }
    int differencesOfOther() const { return m_ofOther; }

private:
    int m_ofOne = 0;
    int m_ofOther = 0;
};

} // namespace ui
