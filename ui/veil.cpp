// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/veil.h"

#include "core/suggest/legibility.h"

#include <QPainter>
#include <QStringList>

namespace ui {

void Veil::use(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    emit changed();
}

void Veil::begin()
{
    m_lifted.clear();
}

bool Veil::covers(Mark const& mark) const
{
    return m_on && isPicture(mark) && !m_lifted.contains(mark.place.page);
}

bool Veil::toggle(core::PageId page)
{
    auto const lifted = m_lifted.erase(page) == 0;
    if (lifted)
        m_lifted.insert(page);
    emit changed();
    return lifted;
}

bool isPicture(Mark const& mark)
{
    return mark.byEye() && mark.suggestion && mark.suggestion->text == core::title(core::EyeRegion::Kind::Picture);
}

void paintVeil(QPainter& painter, QRectF const& place, QString const& key)
{
    painter.save();
    painter.fillRect(place, QColor(0xc9, 0xce, 0xd4));
    painter.setPen(QPen(QColor(0x57, 0x60, 0x6a), 1, Qt::DashLine));
    painter.drawRect(place.adjusted(3, 3, -3, -3));
    painter.setPen(QColor(0x1b, 0x1f, 0x24));
    painter.drawText(place.adjusted(10, 10, -10, -10), Qt::AlignCenter | Qt::TextWordWrap,
                     key.isEmpty() ? Veil::tr("A picture, veiled") : Veil::tr("A picture, veiled. Press %1 to see it.").arg(key));
    painter.restore();
}

QString contentNote(std::vector<Mark> const& marks)
{
    bool sexual = false;
    bool harm = false;
    bool offence = false;
    for (auto const& mark : marks) {
        if (!mark.suggestion)
            continue;
        sexual = sexual || mark.suggestion->category == core::Category::Sexual;
        harm = harm || mark.suggestion->category == core::Category::SeriousHarm;
        offence = offence || mark.suggestion->category == core::Category::Offence;
    }
    QStringList things;
    if (sexual)
        things << Veil::tr("sexual matters");
    if (harm)
        things << Veil::tr("serious harm");
    if (offence)
        things << Veil::tr("offences");
    return things.join(QStringLiteral(", "));
}

} // namespace ui
