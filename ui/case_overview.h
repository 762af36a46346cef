// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The first page of an open case: when it is due, how far it is, what is owed and by whom, and what comes next. Each line of it that
// names pages leads to them.

#include "ui/actions.h"
#include "ui/open_case.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class Sheet;
class StateBar;

class CaseOverview : public QWidget {
    Q_OBJECT
public:
    explicit CaseOverview(Actions& actions, QWidget* parent = nullptr);

    void show(OpenCase* open);
    // The button that leads to the work.
    void begin();

signals:
    void goOn();
    void pageWanted(core::PageId page);
    void peopleWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    QWidget* head();
    Sheet* deadlineSheet();
    Sheet* progressSheet();
    Sheet* owedSheet();
    Sheet* peopleSheet();
    Sheet* nextSheet();
    Sheet* noteSheet();
    void refresh();
    void showDeadline();
    void showProgress();
    void showPace(Outlook const& outlook);
    void showOwed(std::map<core::Owing, std::vector<core::PageId>> const& owed);
    void showPeople();
    void showNext(std::map<core::Owing, std::vector<core::PageId>> const& owed);
    void showNote();
    QPushButton* commandButton(Command command, QString const& text);

    Actions& m_actions;
    OpenCase* m_open = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<Sheet*> m_sheets;
    int m_columns = 0;
    QTimer m_due;
    QLabel* m_title;
    QLabel* m_subtitle;
    QPushButton* m_goOn;
    QLabel* m_dueOn;
    QLabel* m_left;
    QLabel* m_detail;
    StateBar* m_bar;
    QLabel* m_decided;
    QLabel* m_seen;
    QLabel* m_pace;
    std::map<core::Owing, QPushButton*> m_owed;
    QPushButton* m_people;
    QLabel* m_questions;
    QLabel* m_holds;
    QVBoxLayout* m_next = nullptr;
    QLabel* m_note;
    QLabel* m_noteBy;
};

} // namespace ui
