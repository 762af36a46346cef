// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_panel.h"

#include "ui/text.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace ui {

FindPanel::FindPanel(QWidget* parent) : QWidget(parent), m_words(new QLineEdit), m_count(new QLabel), m_hits(new QListWidget)
{
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setAccessibleName(tr("Words to find"));
    m_words->setPlaceholderText(tr("Words, then Return"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumHeight(30);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setText(tr("Finds whole words in everything that has been read."));
    m_hits->setObjectName(QStringLiteral("findHits"));
    m_hits->setAccessibleName(tr("Pages found"));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setWordWrap(true);
    m_hits->setSpacing(3);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 0);
    column->setSpacing(8);
    column->addWidget(m_words);
    column->addWidget(m_count);
    column->addWidget(m_hits, 1);
    connect(m_words, &QLineEdit::returnPressed, this, &FindPanel::find);
    connect(m_hits, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* now) {
        if (now != nullptr)
            emit chosen({now->data(Qt::UserRole).toLongLong()});
    });
}

void FindPanel::show(OpenCase* open)
{
    m_open = open;
    m_words->clear();
    m_hits->clear();
}

void FindPanel::begin()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindPanel::find()
{
    m_hits->clear();
    if (m_open == nullptr || m_words->text().trimmed().isEmpty())
        return;
    auto const hits = m_open->search(m_words->text());
    for (auto const& hit : hits) {
        auto* item = new QListWidgetItem(tr("Page %1\n%2").arg(hit.page.value).arg(toQt(hit.excerpt).simplified()), m_hits);
        item->setData(Qt::UserRole, static_cast<qlonglong>(hit.page.value));
    }
    m_count->setText(hits.empty() ? tr("No page that was read holds these words. Pages that are unread or read poorly may.")
                                  : tr("%1 pages hold these words.").arg(counted(static_cast<std::int64_t>(hits.size()))));
}

} // namespace ui
