// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The register of people: who they are, how often they are named and what became of it, and what is known of each. An entry is
// changed, merged or parted here, and people whom the pages name and the register does not hold are proposed. Every change is a step of
// the open case, so that Undo takes it back.

#include "ui/open_case.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class PeoplePanel : public QWidget {
    Q_OBJECT
public:
    explicit PeoplePanel(QWidget* parent = nullptr);
    void show(OpenCase* open);

signals:
    // All mentions of the person are wanted, in turn.
    void mentionsWanted(QString person);

private:
    enum class Shown { Register, Proposed };

    QWidget* entryForm();
    void layOut();
    void listen();
    void refresh();
    void listRegister();
    void listProposed();
    void showEntry();
    core::Person const* entry() const;
    void store();
    void merge();
    void part();
    void enterProposed();
    Shown shown() const;

    OpenCase* m_open = nullptr;
    std::vector<core::ProposedPerson> m_proposed;
    QComboBox* m_shown;
    QLineEdit* m_find;
    QListWidget* m_people;
    QLabel* m_words;
    QWidget* m_form;
    QComboBox* m_class;
    QLineEdit* m_role;
    QLineEdit* m_relation;
    QLineEdit* m_agency;
    QComboBox* m_consent;
    QComboBox* m_known;
    QLineEdit* m_knownHow;
    QListWidget* m_names; // all names, ticked where they are another person's
    QLineEdit* m_newName;
    QComboBox* m_others; // whom to merge with
    QPushButton* m_mentions;
    QPushButton* m_merge;
    QPushButton* m_part;
    QPushButton* m_enter;
    QTimer m_due;
    bool m_filling = false;
};

} // namespace ui
