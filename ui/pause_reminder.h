// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Counts minutes in which somebody worked, and says when a pause would do good. It interrupts nothing; a pause of five minutes begins
// the count anew.

#include <QObject>

namespace ui {

class PauseReminder : public QObject {
    Q_OBJECT
public:
    explicit PauseReminder(QObject* parent = nullptr);
    // 0 turns it off.
    void remindAfter(int minutes);
    // A key or a click; `now` in milliseconds of any clock that only goes on.
    void worked(qint64 now);

signals:
    void due(int minutes);

private:
    int m_minutes = 0;
    qint64 m_since = -1;
    qint64 m_last = -1;
};

} // namespace ui
