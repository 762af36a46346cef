// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All steps of the case in words, the newest first: what, where, by whom, when, and whether it still stands. From here one goes back
// to any of them, as one act that is asked about first.

#include "ui/open_case.h"
#include "ui/prompts.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(OpenCase& open, Prompts const& prompts, QWidget* parent);

signals:
    void placeWanted(core::PageId page);

private:
    void ask();
    void list(std::vector<core::history::Entry> entries);
    void refresh();
    void goBack();
    int after(int row) const;

    OpenCase& m_open;
    Prompts const& m_prompts;
    QListWidget* m_list;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_show;
    QPushButton* m_more;
    std::vector<core::history::Entry> m_entries;
    int m_most;
};

} // namespace ui
