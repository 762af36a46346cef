// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_dialog.h"

#include "ui/step_words.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int atFirst = 500;

core::PageId pageOf(core::history::Entry const& entry)
{
    auto const found = std::find_if(entry.step.begin(), entry.step.end(), [](auto const& edit) { return !edit.aboutPerson(); });
    return found == entry.step.end() ? core::PageId{} : found->page();
}

} // namespace

HistoryDialog::HistoryDialog(OpenCase& open, Prompts const& prompts, QWidget* parent)
    : QDialog(parent),
      m_open(open),
      m_prompts(prompts),
      m_list(new QListWidget),
      m_count(new QLabel),
      m_back(new QPushButton(tr("Go &back to here..."))),
      m_show(new QPushButton(tr("&Show the place"))),
      m_more(new QPushButton(tr("Show &earlier steps"))),
      m_most(atFirst)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {720, 560});
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setAccessibleName(tr("Steps of the case, the newest first"));
    m_list->setUniformItemSizes(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_count->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("historyBack"));
    m_show->setObjectName(QStringLiteral("historyShow"));
    auto* close = new QPushButton(tr("Close"));
    for (auto* button : {m_back, m_show, m_more, close})
        button->setAutoDefault(false);
    auto* hint = new QLabel(
        tr("Going back takes back every step above the chosen one. That is a step too: it can be done again with Redo."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    buttons->addWidget(m_show);
    buttons->addWidget(m_back);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(12);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::refresh);
    connect(m_list, &QListWidget::itemActivated, m_show, &QPushButton::click);
    connect(m_show, &QPushButton::clicked, this, [this] {
        auto const row = m_list->currentRow();
        if (row >= 0)
            emit placeWanted(pageOf(m_entries[static_cast<std::size_t>(row)]));
    });
    connect(m_back, &QPushButton::clicked, this, &HistoryDialog::goBack);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_most *= 4;
        ask();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&open, &OpenCase::historyCame, this, &HistoryDialog::list);
    connect(&open, &OpenCase::tallied, this, &HistoryDialog::ask);
    connect(&open, &OpenCase::closed, this, &QDialog::reject);
    ask();
    refresh();
}

void HistoryDialog::ask()
{
    m_open.askHistory(m_most);
}

void HistoryDialog::list(std::vector<core::history::Entry> entries)
{
    auto const row = m_list->currentRow();
    m_entries = std::move(entries);
    m_list->clear();
    for (auto const& entry : m_entries) {
        auto const state = entry.kind == core::history::Kind::Do && !entry.stands ? tr(" \u00b7 taken back") : QString();
        auto* item = new QListWidgetItem(
            tr("%1. %2%3\n%4, %5").arg(counted(entry.number), told(entry), state, toQt(entry.actor), timeOf(entry.at)), m_list);
        if (entry.kind != core::history::Kind::Do || !entry.stands)
            item->setForeground(quietColour(palette()));
    }
    m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1));
    m_more->setVisible(static_cast<int>(m_entries.size()) == m_most);
    m_count->setText(m_entries.empty() ? tr("Nothing has been decided yet.")
                                       : tr("%n steps, the newest first.", nullptr, static_cast<int>(m_entries.size())));
    refresh();
}

// How many steps that stand were made after the one in that row.
int HistoryDialog::after(int row) const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.begin() + row, [](auto const& entry) { return entry.stands; }));
}

void HistoryDialog::refresh()
{
    auto const row = m_list->currentRow();
    auto const* entry =
        row >= 0 && row < static_cast<int>(m_entries.size()) ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
    m_show->setEnabled(entry != nullptr && pageOf(*entry).value > 0);
    m_back->setEnabled(entry != nullptr && entry->stands && after(row) > 0);
}

void HistoryDialog::goBack()
{
    auto const row = m_list->currentRow();
    auto const& entry = m_entries[static_cast<std::size_t>(row)];
    auto const number = entry.number;
    m_prompts.ask(this,
                  {tr("Go back"),
                   tr("%n steps are taken back, the newest first, until step %1 is the last that stands: \u201c%2\u201d.",
                      nullptr, after(row))
                       .arg(counted(number), told(entry)),
                   tr("Take them back"), tr("Leave everything as it is")},
                  [this, number](bool yes) {
                      if (yes)
                          m_open.goBackTo(number);
                  });
}

} // namespace ui
