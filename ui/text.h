// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text and paths on the border between core (UTF-8, std) and Qt. Nothing else is converted anywhere in the window.

#include <QFile>
#include <QLocale>
#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace ui {

inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QString pathToQt(std::filesystem::path const& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

inline std::string fromQt(QString const& text)
{
    return text.toStdString();
}

inline std::filesystem::path pathFromQt(QString const& path)
{
    return QFile::encodeName(path).toStdString();
}

// "1,533": how numbers stand in the window.
inline QString counted(std::int64_t number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(static_cast<qlonglong>(number));
}

} // namespace ui
