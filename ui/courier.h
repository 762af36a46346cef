// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Brings news from any thread to the thread that the courier lives in, in order. Always holds: what was written before it was
// sent is read after it came, by the rules of the language and in sight of the sanitizers, which do not see into Qt's own locks;
// and what is under way when the courier goes is dropped.

#include <QObject>

#include <atomic>
#include <functional>

namespace ui {

class Courier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // From any thread.
    void send(std::function<void()> news);

    bool event(QEvent* event) override;

private:
    std::atomic<unsigned> m_sent = 0;
};

} // namespace ui
