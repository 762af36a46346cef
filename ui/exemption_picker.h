// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The reasons of the catalogue: the common ones on the keys 1 to 9, all of them by search, with the questions that the
// officer answers and how far the entry was checked. It offers and never chooses.

#include "core/reference/exemptions.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;

namespace ui {

class ExemptionPicker : public QWidget {
    Q_OBJECT
public:
    explicit ExemptionPicker(core::Exemptions const& exemptions, QWidget* parent = nullptr);

    // Shows which reason is chosen; empty for none.
    void showChosen(std::string const& code);
    // The code on a key from 1 to 9; empty where the key has none.
    std::string onKey(int key) const;

signals:
    void chosen(QString code);

private:
    void fill();
    void filter(QString const& words);
    void describe(core::Exemption const* exemption);

    core::Exemptions const& m_exemptions;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_details;
    QScrollArea* m_scroll;
    bool m_showing = false;
};

} // namespace ui
