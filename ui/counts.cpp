// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counts.h"

#include "ui/text.h"

#include <QObject>

namespace ui {

QString placesWords(std::int64_t count)
{
    return count == 1 ? QObject::tr("1 place") : QObject::tr("%1 places").arg(counted(count));
}

QString pagesWords(std::int64_t count)
{
    return count == 1 ? QObject::tr("1 page") : QObject::tr("%1 pages").arg(counted(count));
}

QString filesWords(std::int64_t count)
{
    return count == 1 ? QObject::tr("1 file") : QObject::tr("%1 files").arg(counted(count));
}

} // namespace ui
