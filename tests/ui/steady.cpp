// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/steady.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QSettings>

namespace support {

void steadyEnvironment()
{
    qputenv("QT_FONT_DPI", "96");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qputenv("QT_QPA_PLATFORMTHEME", "none");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void steadyLook(QString const& settings)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings);
    QApplication::setOrganizationName(QStringLiteral("candour"));
    QApplication::setApplicationName(QStringLiteral("candour-tests"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
    QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);
    QApplication::setCursorFlashTime(0);
    QLocale::setDefault(QLocale::c());
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    QApplication::setFont(font);
}

} // namespace support
