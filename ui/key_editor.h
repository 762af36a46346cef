// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every command with its key, to be changed. Two commands never share a key: whoever had it before loses it, and it is said.

#include "ui/actions.h"

#include <QKeySequence>
#include <QWidget>

#include <map>

class QCheckBox;
class QKeySequenceEdit;
class QLabel;
class QListWidget;

namespace ui {

class KeyEditor : public QWidget {
    Q_OBJECT
public:
    explicit KeyEditor(QWidget* parent = nullptr);
    void store();

private:
    void layOut();
    void list();
    void showRow();
    void change(QKeySequence const& key);
    CommandRow const* current() const;

    std::map<Command, QKeySequence> m_keys;
    QCheckBox* m_single;
    QListWidget* m_commands;
    QLabel* m_label;
    QKeySequenceEdit* m_key;
    QLabel* m_slip;
    bool m_showing = false;
};

} // namespace ui
