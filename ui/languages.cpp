// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languages.h"

#include <QApplication>
#include <QTranslator>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void linkTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace ui {
namespace {

// English too: its plurals are a translation.
void load(QApplication& application, QString const& language)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(QStringLiteral(":/translations/candour_%1.qm").arg(language)))
        QApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QLocale spokenLocale()
{
    auto const chosen = QLocale();
    return chosen.language() == QLocale::Welsh ? chosen : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void speak(QApplication& application, QString const& language)
{
    linkTranslations();
    load(application, QStringLiteral("en"));
    if (language != QStringLiteral("cy"))
        return;
    QLocale::setDefault(QLocale(QLocale::Welsh, QLocale::UnitedKingdom));
    load(application, language);
}

} // namespace ui
