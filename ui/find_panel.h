// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Search in everything that has been read: the list of places fills while it searches, and every place is marked on the pages.
// What was found can be withheld all at once, after a look at it.

#include "ui/hit_model.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace ui {

class FindPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindPanel(QWidget* parent = nullptr);
    void show(OpenCase* open);
    // Puts the words into the field, if there are some, and looks for them.
    void begin(QString const& words = QString());
    void step(int by);
    HitModel& hits() { return *m_hits; }
    QString words() const;
    QListView* list() { return m_list; }

signals:
    void chosen(core::PageId page, std::vector<core::Rect> boxes);
    // Other places are marked on the pages now.
    void hitsChanged();
    void redactWanted();

private:
    QWidget* filters();
    void find();
    void ended(int pages);
    void choose(int row);
    void fillSources();

    OpenCase* m_open = nullptr;
    HitModel* m_hits;
    QLineEdit* m_words;
    QCheckBox* m_misread;
    QComboBox* m_source;
    QComboBox* m_places;
    QComboBox* m_states;
    QComboBox* m_kinds;
    QLabel* m_count;
    QListView* m_list;
    QPushButton* m_redact;
    QTimer m_typed;
    bool m_fresh = false; // the list still shows what was found before
};

} // namespace ui
