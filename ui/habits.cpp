// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/habits.h"

#include <QSettings>

#include <algorithm>

namespace ui {
namespace {

QString const theme = QStringLiteral("theme");
QString const language = QStringLiteral("language");
QString const overviewFirst = QStringLiteral("overview/first");
QString const rememberCases = QStringLiteral("recent/remember");
QString const veilPictures = QStringLiteral("kind/veil");
QString const contentNotes = QStringLiteral("kind/notes");
QString const pauseMinutes = QStringLiteral("kind/pause");
constexpr int longest = 240;

} // namespace

Habits habits()
{
    QSettings const settings;
    Habits found;
    found.theme = static_cast<Theme>(std::clamp(settings.value(theme, 0).toInt(), 0, static_cast<int>(Theme::Contrast)));
    found.language = settings.value(language, found.language).toString();
    found.overviewFirst = settings.value(overviewFirst, found.overviewFirst).toBool();
    found.rememberCases = settings.value(rememberCases, found.rememberCases).toBool();
    found.veilPictures = settings.value(veilPictures, found.veilPictures).toBool();
    found.contentNotes = settings.value(contentNotes, found.contentNotes).toBool();
    found.pauseMinutes = std::clamp(settings.value(pauseMinutes, found.pauseMinutes).toInt(), 0, longest);
    return found;
}

void keep(Habits const& habits)
{
    QSettings settings;
    settings.setValue(theme, static_cast<int>(habits.theme));
    settings.setValue(language, habits.language);
    settings.setValue(overviewFirst, habits.overviewFirst);
    settings.setValue(rememberCases, habits.rememberCases);
    settings.setValue(veilPictures, habits.veilPictures);
    settings.setValue(contentNotes, habits.contentNotes);
    settings.setValue(pauseMinutes, habits.pauseMinutes);
}

} // namespace ui
