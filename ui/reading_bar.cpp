// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_bar.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int buttonSide = 26;
constexpr int margin = 1;

QString timeLeft(double seconds)
{
    auto const minutes = static_cast<int>(std::ceil(seconds / 60));
    if (seconds < 60)
        return QObject::tr("under a minute left");
    if (minutes < 90)
        return QObject::tr("%1 min left").arg(minutes);
    return QObject::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

QString wordsFor(ocr::ReadingProgress const& progress)
{
    QStringList parts;
    if (progress.ended)
        parts << QObject::tr("Read %1 of %2 pages").arg(counted(progress.done), counted(progress.total));
    else if (progress.paused)
        parts << QObject::tr("Paused at page %1 of %2").arg(counted(progress.done), counted(progress.total));
    else
        parts << QObject::tr("Reading %1 of %2").arg(counted(progress.done), counted(progress.total));
    if (progress.pagesPerMinute > 0)
        parts << QObject::tr("%1 pages a minute").arg(counted(std::lround(progress.pagesPerMinute)));
    if (progress.secondsLeft && !progress.ended && !progress.paused)
        parts << timeLeft(*progress.secondsLeft);
    if (progress.poor > 0)
        parts << QObject::tr("%1 read poorly").arg(counted(progress.poor));
    if (int const none = progress.unreadable + progress.failed; none > 0)
        parts << QObject::tr("%1 could not be read").arg(counted(none));
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

ReadingBar::ReadingBar(QWidget* parent)
    : QWidget(parent), m_words(new QLabel), m_bar(new QProgressBar), m_pause(new QToolButton), m_stop(new QToolButton)
{
    setObjectName(QStringLiteral("readingBar"));
    m_words->setObjectName(QStringLiteral("readingWords"));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setFixedSize(120, 10);
    m_bar->setTextVisible(false);
    m_pause->setObjectName(QStringLiteral("pauseReading"));
    m_stop->setObjectName(QStringLiteral("stopReading"));
    m_stop->setAccessibleName(tr("Stop reading"));
    m_stop->setToolTip(tr("Stop reading; what was read stays"));
    for (auto* button : {m_pause, m_stop}) {
        button->setAutoRaise(true);
        button->setFixedSize(buttonSide, buttonSide);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, margin, 8, margin);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_open == nullptr)
            return;
        auto const& progress = m_open->reading();
        if (!m_open->isReading() || (progress && progress->paused))
            m_open->resumeReading();
        else
            m_open->pauseReading();
    });
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (m_open != nullptr)
            m_open->cancelReading();
    });
    refresh();
}

int ReadingBar::heightWithButtons()
{
    return buttonSide + 2 * margin;
}

void ReadingBar::show(OpenCase* open)
{
    m_open = open;
    if (open != nullptr)
        for (auto const moved : {&OpenCase::readingMoved, &OpenCase::suggestingMoved})
            connect(open, moved, this, &ReadingBar::refresh);
    refresh();
}

void ReadingBar::refresh()
{
    auto const working = m_open != nullptr && m_open->isReading();
    auto const progress = m_open != nullptr ? m_open->reading() : std::nullopt;
    auto const unfinished = !working && progress && progress->done < progress->total;
    auto const made = m_open != nullptr && !working ? m_open->suggesting() : std::nullopt;
    m_bar->setVisible(working || made);
    m_stop->setVisible(working);
    m_pause->setVisible(working || unfinished);
    if (made)
        m_words->setText(made->total == 0 ? tr("Making suggestions")
                                          : tr("Making suggestions: %1 of %2").arg(counted(made->done), counted(made->total)));
    else if (progress)
        m_words->setText(progress->total == 0 && progress->ended ? QString() : wordsFor(*progress));
    else
        m_words->setText(working ? tr("Getting ready to read") : QString());
    m_bar->setAccessibleName(made ? tr("Suggestions made") : tr("Pages read"));
    if (made || !progress) {
        m_bar->setRange(0, made ? made->total : 0);
        m_bar->setValue(made ? made->done : 0);
    } else {
        m_bar->setRange(0, std::max(progress->total, 1));
        m_bar->setValue(progress->done);
    }
    auto const goesOn = unfinished || (progress && progress->paused);
    m_pause->setAccessibleName(goesOn ? tr("Go on reading") : tr("Pause reading"));
    m_pause->setToolTip(m_pause->accessibleName());
    colour();
}

void ReadingBar::colour()
{
    auto const progress = m_open != nullptr ? m_open->reading() : std::nullopt;
    auto const goesOn = progress && (progress->paused || (m_open != nullptr && !m_open->isReading()));
    m_pause->setIcon(icon(goesOn ? QStringLiteral("resume") : QStringLiteral("pause"), palette()));
    m_stop->setIcon(icon(QStringLiteral("stop"), palette()));
}

void ReadingBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace ui
