// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The queue: what is to be decided, and what was, as a list with its filters.

#include "ui/queue_model.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace ui {

class QueueFilters;

class SuggestionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionsPanel(QWidget* parent = nullptr);

    void show(OpenCase* open);
    void focusOn(Place const& place);
    // Lists all that names the person, decided or not; everybody again for an empty name.
    void showPerson(QString const& person);
    // Where single keys act.
    QListView* list() const { return m_list; }
    QueueModel* model() const { return m_model; }

signals:
    void chosen(Place place);

private:
    void applyFilter();
    void sayPerson();
    void sayEmpty();

    OpenCase* m_open = nullptr;
    QueueModel* m_model;
    QueueFilters* m_filters;
    QPushButton* m_person;
    QListView* m_list;
    QLabel* m_empty;
    Place m_focus;
    bool m_following = false;
};

} // namespace ui
