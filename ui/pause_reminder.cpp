// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pause_reminder.h"

namespace ui {
namespace {

constexpr qint64 minute = 60 * 1000;
constexpr qint64 pause = 5 * minute;

} // namespace

PauseReminder::PauseReminder(QObject* parent) : QObject(parent) {}

void PauseReminder::remindAfter(int minutes)
{
    m_minutes = minutes;
    m_since = -1;
}

void PauseReminder::worked(qint64 now)
{
    if (m_minutes == 0)
        return;
    if (m_since < 0 || now - m_last > pause)
        m_since = now;
    m_last = now;
    if (now - m_since < m_minutes * minute)
        return;
    m_since = now;
    emit due(m_minutes);
}

} // namespace ui
