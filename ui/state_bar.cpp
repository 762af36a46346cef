// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state_bar.h"

#include "ui/theme.h"

#include <QPainter>

namespace ui {

StateBar::StateBar(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(120, 10);
    setMaximumHeight(10);
    setAccessibleName(tr("How far the case is decided"));
}

void StateBar::show(Tally const& tally)
{
    m_tally = tally;
    setAccessibleDescription(tr("%1 redacted, %2 kept, %3 asked about, %4 to decide")
                                 .arg(tally.redacted)
                                 .arg(tally.kept)
                                 .arg(tally.asked)
                                 .arg(tally.pending));
    update();
}

void StateBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF const whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(lineColour(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(whole, 4, 4);
    if (m_tally.all() == 0)
        return;
    auto const unit = (whole.width() - 2) / m_tally.all();
    auto left = whole.left() + 1;
    auto const part = [&](int count, MarkState state) {
        painter.fillRect(QRectF(left, whole.top() + 1, count * unit, whole.height() - 2), inList(state, palette()));
        left += count * unit;
    };
    part(m_tally.redacted, MarkState::Redacted);
    part(m_tally.kept, MarkState::Kept);
    part(m_tally.asked, MarkState::Asked);
}

} // namespace ui
