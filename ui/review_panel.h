// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The second look. For the second person: what to look at, in order, to agree to, to return with a note, or to comment. For the
// officer: what came back, to be changed or answered. Nothing is decided here, and nobody reviews their own work.

#include "ui/open_case.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace ui {

class ReviewModel;

enum class Seat { Officer, SecondPerson };

class ReviewPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPanel(QWidget* parent = nullptr);

    void show(OpenCase* open);
    void sit(Seat seat);
    Seat seat() const { return m_seat; }
    QListView* list() const { return m_list; }
    ReviewModel* model() const { return m_model; }

    void agree();
    // Both want a note first: the cursor goes there, and Return sends it.
    void giveBack();
    void comment();

signals:
    void chosen(core::PageId page, core::DecisionId decision);
    void announced(QString words);
    void waiting(int places);

private:
    void layOut();
    void refresh();
    void showPlace();
    void say(core::Remark::Kind kind, QString const& note);
    void askNote(core::Remark::Kind kind);
    void send();

    OpenCase* m_open = nullptr;
    Seat m_seat = Seat::Officer;
    core::Remark::Kind m_kind = core::Remark::Kind::Return;
    ReviewModel* m_model;
    QLabel* m_words;
    QComboBox* m_share;
    QPushButton* m_begin;
    QListView* m_list;
    QLabel* m_detail;
    QLineEdit* m_note;
    QPushButton* m_agree;
    QPushButton* m_return;
    QPushButton* m_comment;
    bool m_following = false;
};

} // namespace ui
