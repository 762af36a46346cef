// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/steady.h"

#include "ui/text.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QSettings>

#include <iostream>

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

ui::Prompts silent(QString const& officer)
{
    auto prompts = ui::dialogs();
    prompts.officer = [officer](QWidget*, QString const&, ui::Answer<QString> const& answer) { answer(officer); };
    prompts.message = [](QWidget*, ui::Gravity, QString const& title, QString const& text) {
        std::cerr << ui::fromQt(title) << ": " << ui::fromQt(text) << "\n";
    };
    return prompts;
}

} // namespace support
