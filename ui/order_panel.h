// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The order of the record: its documents as they were filed or by date, each with kind, title and date, and the pages that are copies of
// each other. Documents are split and joined, pages moved, dates and kinds set or confirmed here, each by one key, and each a step that
// Undo takes back.

#include "core/decide/order_steps.h"
#include "ui/open_case.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class OrderPanel : public QWidget {
    Q_OBJECT
public:
    explicit OrderPanel(QWidget* parent = nullptr);
    void show(OpenCase* open);
    QTreeWidget* list() const { return m_tree; }

signals:
    void chosen(core::PageId page);
    void announced(QString words);

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class View { Filed, Dated, Copies };

    QWidget* documentForm();
    QWidget* copyForm();
    void layOut();
    void listen();
    void key(QString const& keys, void (OrderPanel::*what)());
    void look();
    void take(RecordOrder const& order);
    void refresh();
    void listDocuments();
    void listCopies();
    void showChosen();
    View view() const;
    core::Document const* document() const;
    core::CopyGroup const* group() const;
    core::PageId page() const; // the chosen one; 0 for none
    void change(core::Step const& step, QString const& said);
    void split();
    void join();
    void up();
    void down();
    void putBack();
    void confirm();
    void withdraw();
    void store();
    void notSame();
    void sideBySide();

    OpenCase* m_open = nullptr;
    RecordOrder m_order;
    bool m_looking = false;
    bool m_again = false;
    bool m_filling = false;
    core::PageId m_keep; // chosen before the list was made anew
    QComboBox* m_view;
    QLabel* m_words;
    QTreeWidget* m_tree;
    QWidget* m_documentForm;
    QWidget* m_copyForm;
    QLabel* m_reason;
    QComboBox* m_kind;
    QLineEdit* m_title;
    QLineEdit* m_author;
    QLineEdit* m_date;
    std::vector<QPushButton*> m_buttons;
    QTimer m_due;
};

} // namespace ui
