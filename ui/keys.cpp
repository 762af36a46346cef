// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys.h"

#include <QCoreApplication>
#include <QSettings>

namespace ui {
namespace {

QString const chosenKeys = QStringLiteral("keys/chosen");
QString const singleKeys = QStringLiteral("keys/single");

QString settingOf(CommandRow const& row)
{
    return chosenKeys + QLatin1Char('/') + QString::fromLatin1(row.id);
}

} // namespace

QKeySequence keyOf(CommandRow const& row)
{
    auto const usual = QString::fromLatin1(row.key);
    QKeySequence const key(QSettings().value(settingOf(row), usual).toString());
    return isSingle(key) && !singleKeysOn() ? QKeySequence() : key;
}

void chooseKey(CommandRow const& row, QKeySequence const& key)
{
    QSettings settings;
    if (key == QKeySequence(QString::fromLatin1(row.key)))
        settings.remove(settingOf(row));
    else
        settings.setValue(settingOf(row), key.toString(QKeySequence::PortableText));
}

void forgetChosenKeys()
{
    QSettings().remove(chosenKeys);
}

bool singleKeysOn()
{
    return QSettings().value(singleKeys, true).toBool();
}

void turnSingleKeys(bool on)
{
    QSettings().setValue(singleKeys, on);
}

bool isSingle(QKeySequence const& key)
{
    if (key.isEmpty())
        return false;
    auto const first = key[0];
    auto const held = first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return held == Qt::NoModifier && (first.key() < Qt::Key_Escape || first.key() == Qt::Key_Delete);
}

QString plainName(CommandRow const& row)
{
    return QCoreApplication::translate("Command", row.text).remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

} // namespace ui
