// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case_header.h"

#include "ui/counts.h"
#include "ui/deadline_words.h"
#include "ui/state_bar.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

CaseHeader::CaseHeader(Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel),
      m_size(new QLabel),
      m_due(new QToolButton),
      m_tally(new StateBar),
      m_count(new QLabel),
      m_signed(new QLabel),
      m_officer(new QToolButton)
{
    m_name->setObjectName(QStringLiteral("caseName"));
    m_count->setObjectName(QStringLiteral("caseCount"));
    m_signed->setObjectName(QStringLiteral("caseSigned"));
    m_name->setFont(scaled(m_name->font(), 1.15, QFont::DemiBold));
    m_name->setTextFormat(Qt::PlainText);
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_signed->setForegroundRole(QPalette::PlaceholderText);
    // When it is due leads to all that there is to know of it.
    m_due->setObjectName(QStringLiteral("dueButton"));
    m_due->setAutoRaise(true);
    m_due->setFocusPolicy(Qt::StrongFocus);
    m_due->setMinimumHeight(30);
    connect(m_due, &QToolButton::clicked, actions.action(Command::Overview), &QAction::trigger);
    m_tally->setFixedWidth(140);
    m_officer->setObjectName(QStringLiteral("officerButton"));
    // The button says who works, and not what the command is called.
    connect(m_officer, &QToolButton::clicked, actions.action(Command::Officer), &QAction::trigger);
    auto const dress = [this, action = actions.action(Command::Officer)] { m_officer->setIcon(action->icon()); };
    connect(actions.action(Command::Officer), &QAction::changed, this, dress);
    dress();
    m_officer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_officer->setAutoRaise(true);
    m_officer->setFocusPolicy(Qt::StrongFocus);
    m_officer->setMinimumHeight(30);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(m_name);
    row->addWidget(m_size);
    row->addSpacing(6);
    row->addWidget(m_due);
    row->addStretch(1);
    row->addWidget(m_tally);
    row->addWidget(m_count);
    row->addSpacing(14);
    row->addWidget(m_signed);
    row->addSpacing(6);
    row->addWidget(m_officer);
}

void CaseHeader::show(OpenCase* open)
{
    m_open = open;
    if (open != nullptr) {
        for (auto const signal :
             {&OpenCase::tallied, &OpenCase::recordGrew, &OpenCase::reviewed, &OpenCase::actorChanged, &OpenCase::papersChanged})
            connect(open, signal, this, &CaseHeader::refresh);
    }
    refresh();
}

void CaseHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void CaseHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

// What there is no room for is left out, the least telling first: nothing stands cut off.
void CaseHeader::fit()
{
    QWidget* const parts[] = {m_size, m_tally, m_signed, m_count};
    for (auto* part : parts)
        part->setVisible(true);
    for (auto* part : parts)
        if (layout()->totalSizeHint().width() > width())
            part->setVisible(false);
    layout()->activate();
}

void CaseHeader::refresh()
{
    if (m_open == nullptr)
        return;
    auto const& request = m_open->request();
    auto const folder = pathToQt(m_open->folder().filename());
    m_name->setText(request.reference.empty() ? folder : toQt(request.reference));
    m_size->setText(tr("%1 \u00b7 %2 in %3")
                        .arg(toQt(request.dataSubject), pagesWords(m_open->pageCount()),
                             filesWords(static_cast<std::int64_t>(m_open->sources().size()))));
    m_name->setToolTip(m_size->text() + QLatin1Char('\n') + pathToQt(m_open->folder()));
    auto const due = deadlineWords(m_open->clock(), core::today());
    m_due->setText(due.brief);
    m_due->setToolTip(due.due + QLatin1Char('\n') + due.left);
    m_due->setAccessibleName(tr("%1. Overview").arg(due.brief));
    auto colours = m_due->palette();
    colours.setColor(QPalette::ButtonText, due.urgency == Urgency::Late   ? problemColour(palette())
                                           : due.urgency == Urgency::Soon ? inList(MarkState::Pending, palette())
                                                                          : palette().color(QPalette::ButtonText));
    m_due->setPalette(colours);
    auto const& tally = m_open->tally();
    m_tally->show(tally);
    m_count->setText(tr("%1 of %2 decided").arg(counted(tally.redacted + tally.kept), counted(tally.all())));
    auto const& given = m_open->review().signOff;
    auto const& lapse = m_open->review().lapse;
    m_signed->setText(given   ? tr("\u2713 Signed off by %1").arg(toQt(given->actor))
                      : lapse ? tr("Sign-off void on %n page(s)", nullptr, static_cast<int>(lapse->pages.size()))
                              : tr("Not signed off"));
    m_officer->setText(toQt(m_open->actor()));
    m_officer->setAccessibleName(tr("Officer: %1. Change").arg(toQt(m_open->actor())));
    fit();
}

} // namespace ui
