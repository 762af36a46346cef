// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_coach.h"

#include "ui/keys.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

std::vector<KeyCoach::Lesson> const& KeyCoach::lessons()
{
    static std::vector<Lesson> const all = {
        {Command::Next, QT_TR_NOOP("Press %1 for the next place. What is in focus has a blue halo.")},
        {Command::Previous, QT_TR_NOOP("Press %1 to go back one place.")},
        {Command::Keep, QT_TR_NOOP("Look at the place, then press %1 to keep it: it will be disclosed.")},
        {Command::Redact, QT_TR_NOOP("Choose an exemption with 1 to 9, then press %1 to redact the place.")},
        {Command::UndoByKey, QT_TR_NOOP("Press %1 to undo: you are back where it was.")},
        {Command::NextUndecided, QT_TR_NOOP("Press %1 for the next place that nobody has decided.")},
        {Command::DrawBox, QT_TR_NOOP("Press %1 to draw a box; the arrows move it, Shift and arrows size it, Escape leaves.")},
        {Command::NextOwed, QT_TR_NOOP("Press %1 for the next thing that is owed: pages read badly or not seen.")},
        {Command::Overview, QT_TR_NOOP("Press %1 for the overview of the case, and again to come back.")},
        {Command::Keys, QT_TR_NOOP("Press %1 or ? for all keys. They can be changed in the preferences.")},
    };
    return all;
}

KeyCoach::KeyCoach(Actions& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_words(new QLabel), m_count(new QLabel)
{
    setObjectName(QStringLiteral("keyCoach"));
    m_words->setObjectName(QStringLiteral("keyCoachWords"));
    m_words->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* skip = new QToolButton;
    skip->setText(tr("Skip"));
    skip->setAccessibleName(tr("Skip this key"));
    skip->setMinimumHeight(28);
    connect(skip, &QToolButton::clicked, this, [this] { done(m_at); });
    auto* end = new QToolButton;
    end->setText(tr("End"));
    end->setAccessibleName(tr("End the practice of keys"));
    end->setMinimumHeight(28);
    connect(end, &QToolButton::clicked, this, &QWidget::hide);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::tiny, space::medium, space::tiny);
    row->setSpacing(space::medium);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(skip);
    row->addWidget(end);
    for (std::size_t i = 0; i < lessons().size(); ++i)
        connect(actions.action(lessons()[i].command), &QAction::triggered, this, [this, i] {
            if (isVisible() && i == m_at)
                done(i);
        });
    hide();
}

void KeyCoach::begin()
{
    m_at = 0;
    say();
    show();
}

void KeyCoach::done(std::size_t lesson)
{
    m_at = lesson + 1;
    say();
}

void KeyCoach::say()
{
    if (m_at >= lessons().size()) {
        m_words->setText(tr("These are the keys of a working day. Go on practising; nobody in this record is real."));
        m_count->clear();
        return;
    }
    auto const& lesson = lessons()[m_at];
    auto const key = m_actions.action(lesson.command)->shortcut().toString(QKeySequence::NativeText);
    m_words->setText(tr(lesson.text).arg(key.isEmpty() ? tr("(no key)") : key));
    m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(lessons().size()));
}

} // namespace ui
