// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/courier.h"

#include <QCoreApplication>
#include <QEvent>

namespace ui {
namespace {

QEvent::Type newsType()
{
    static auto const type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

class News : public QEvent {
public:
    explicit News(std::function<void()> tell) : QEvent(newsType()), told(std::move(tell)) {}

    std::function<void()> told;
};

} // namespace

void Courier::send(std::function<void()> news)
{
    auto* letter = new News(std::move(news));
    m_sent.fetch_add(1, std::memory_order_acq_rel);
    QCoreApplication::postEvent(this, letter);
}

bool Courier::event(QEvent* event)
{
    if (event->type() != newsType())
        return QObject::event(event);
    m_sent.fetch_add(0, std::memory_order_acq_rel);
    // What is told may end whoever sent it.
    auto const told = std::move(static_cast<News*>(event)->told);
    told();
    return true;
}

} // namespace ui
