// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pictures of the record stay covered on the screen until somebody asks for them, page by page. A veil hides nothing from a bundle:
// what is veiled still has to be decided, and cannot be while the veil is down.

#include "ui/mark.h"

#include <QObject>
#include <QRectF>

#include <set>

class QPainter;

namespace ui {

class Veil : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void use(bool on);
    void begin(); // of another case: nothing is lifted
    bool covers(Mark const& mark) const;
    // Lifts it from a page, or lets it down again. Whether the page is open to the eye now.
    bool toggle(core::PageId page);

signals:
    void changed();

private:
    bool m_on = false;
    std::set<core::PageId> m_lifted;
};

// A picture of the page, and not words.
bool isPicture(Mark const& mark);
void paintVeil(QPainter& painter, QRectF const& place, QString const& key);

// "sexual matters, offences": the hard things that a page's marks tell of; empty for none.
QString contentNote(std::vector<Mark> const& marks);

} // namespace ui
