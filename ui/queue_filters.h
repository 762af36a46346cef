// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the queue lists, to choose: by state and kind at a glance; by person, by how sure the machine is and by file on demand; and
// as views that were kept under a name.

#include "ui/queue_views.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QMenu;
class QToolButton;

namespace ui {

class QueueFilters : public QWidget {
    Q_OBJECT
public:
    explicit QueueFilters(QWidget* parent = nullptr);

    void show(OpenCase* open);
    QueueFilter state() const;
    QueueChoice choice() const;
    // Lists all that names the person, decided or not; everybody again for an empty name.
    void showPerson(QString const& person);
    void apply(QueueView const& view);

signals:
    void changed();

private:
    QComboBox* box(char const* name, QString const& accessible);
    void count();
    void fillPeople();
    void fillFiles();
    void fillViews();
    void keepView();
    void openMore(bool on);
    void sayMore();

    OpenCase* m_open = nullptr;
    QComboBox* m_states;
    QComboBox* m_categories;
    QToolButton* m_moreButton;
    QWidget* m_more;
    QComboBox* m_people;
    QComboBox* m_scores;
    QComboBox* m_files;
    QCheckBox* m_firstOnly;
    QToolButton* m_views;
    QMenu* m_menu;
};

} // namespace ui
