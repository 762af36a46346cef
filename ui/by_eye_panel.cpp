// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/by_eye_panel.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int pause = 200; // milliseconds: many pages may change at once

} // namespace

ByEyePanel::ByEyePanel(QWidget* parent) : QWidget(parent), m_words(new QLabel), m_pages(new QListWidget)
{
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_pages->setObjectName(QStringLiteral("byEye"));
    m_pages->setAccessibleName(tr("Pages to be read by eye"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setWordWrap(true);
    m_pages->setSpacing(3);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 0);
    column->setSpacing(8);
    column->addWidget(m_words);
    column->addWidget(m_pages, 1);
    m_due.setSingleShot(true);
    m_due.setInterval(pause);
    connect(&m_due, &QTimer::timeout, this, &ByEyePanel::refresh);
    connect(m_pages, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { emit chosen({item->data(Qt::UserRole).toLongLong()}); });
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* now) {
        if (now != nullptr && m_pages->hasFocus())
            emit chosen({now->data(Qt::UserRole).toLongLong()});
    });
    refresh();
}

void ByEyePanel::show(OpenCase* open)
{
    m_open = open;
    if (open != nullptr) {
        connect(open, &OpenCase::changed, &m_due, qOverload<>(&QTimer::start));
        connect(open, &OpenCase::recordGrew, this, &ByEyePanel::refresh);
    }
    refresh();
}

void ByEyePanel::refresh()
{
    auto const* current = m_pages->currentItem();
    auto const before = current == nullptr ? 0 : current->data(Qt::UserRole).toLongLong();
    m_pages->clear();
    m_owed = 0;
    for (int number = 1; m_open != nullptr && number <= m_open->pageCount(); ++number) {
        auto const& page = m_open->page({number});
        if (!core::byEye(page.reading.state))
            continue;
        auto const what = page.lookedAt                                      ? tr("Read by eye")
                          : page.reading.state != core::ReadingState::Poor ? tr("Could not be read")
                                                                             : tr("Read poorly");
        auto* item = new QListWidgetItem(tr("%1  Page %2 \u00b7 %3\n%4")
                                             .arg(page.lookedAt ? QStringLiteral("\u2713") : QStringLiteral("!"))
                                             .arg(number)
                                             .arg(what, toQt(page.reading.problem)),
                                         m_pages);
        item->setData(Qt::UserRole, static_cast<qlonglong>(number));
        if (!page.lookedAt) {
            item->setForeground(problemColour(palette()));
            ++m_owed;
        }
        if (number == before)
            m_pages->setCurrentItem(item);
    }
    m_words->setText(
        m_pages->count() == 0
            ? tr("No page has to be read by eye.")
            : tr("No machine could read these pages well: nothing is suggested on them, or too little. Look at each, draw what "
                 "is to be redacted, then press L on the page."));
    emit owedChanged(m_owed);
}

} // namespace ui
