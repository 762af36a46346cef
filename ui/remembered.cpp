// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remembered.h"

#include "core/base/digest.h"
#include "core/case/case_file.h"

#include <QDateTime>
#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int mostCases = 60;
QString const group = QStringLiteral("places");

// The folder's name may say whose record it is; settings do not have to.
QString keyOf(std::filesystem::path const& folder)
{
    return QString::fromStdString(core::Fingerprint().add(folder.string()).finish().hex().substr(0, 24));
}

void forgetOldest(QSettings& settings)
{
    auto cases = settings.childGroups();
    if (cases.size() <= mostCases)
        return;
    std::sort(cases.begin(), cases.end(), [&](QString const& a, QString const& b) {
        return settings.value(a + QStringLiteral("/at")).toLongLong() < settings.value(b + QStringLiteral("/at")).toLongLong();
    });
    for (auto i = 0; i < cases.size() - mostCases; ++i)
        settings.remove(cases[i]);
}

template <typename Choice>
Choice within(int value, Choice last)
{
    return static_cast<Choice>(std::clamp(value, 0, static_cast<int>(last)));
}

} // namespace

std::optional<LastPlace> lastPlace(std::filesystem::path const& folder)
{
    QSettings settings;
    settings.beginGroup(group);
    settings.beginGroup(keyOf(folder));
    LastPlace place;
    place.spot.page = {settings.value(QStringLiteral("page")).toLongLong()};
    if (place.spot.page.value < 1)
        return std::nullopt;
    place.spot.down = settings.value(QStringLiteral("down")).toDouble();
    place.zoom = settings.value(QStringLiteral("zoom"), 1.0).toDouble();
    if (!std::isfinite(place.spot.down) || !std::isfinite(place.zoom))
        return std::nullopt;
    place.fit = within(settings.value(QStringLiteral("fit")).toInt(), Fit::Free);
    place.arrangement = within(settings.value(QStringLiteral("arrangement")).toInt(), Arrangement::Facing);
    place.origin = {core::CaseFile::sourcesPath(folder) / settings.value(QStringLiteral("file")).toString().toStdString(),
                    settings.value(QStringLiteral("number")).toInt(),
                    {settings.value(QStringLiteral("width")).toDouble(), settings.value(QStringLiteral("height")).toDouble()},
                    core::Turn(settings.value(QStringLiteral("turn")).toInt() / 90 * 90)};
    place.pixels = settings.value(QStringLiteral("pixels")).toSize();
    return place;
}

void rememberPlace(std::filesystem::path const& folder, LastPlace const& place)
{
    QSettings settings;
    settings.beginGroup(group);
    settings.beginGroup(keyOf(folder));
    settings.setValue(QStringLiteral("page"), static_cast<qlonglong>(place.spot.page.value));
    settings.setValue(QStringLiteral("down"), place.spot.down);
    settings.setValue(QStringLiteral("zoom"), place.zoom);
    settings.setValue(QStringLiteral("fit"), static_cast<int>(place.fit));
    settings.setValue(QStringLiteral("arrangement"), static_cast<int>(place.arrangement));
    settings.setValue(QStringLiteral("file"), QString::fromStdString(place.origin.file.filename().string()));
    settings.setValue(QStringLiteral("number"), place.origin.number);
    settings.setValue(QStringLiteral("width"), place.origin.size.width);
    settings.setValue(QStringLiteral("height"), place.origin.size.height);
    settings.setValue(QStringLiteral("turn"), place.origin.turn.degrees());
    settings.setValue(QStringLiteral("pixels"), place.pixels);
    settings.setValue(QStringLiteral("at"), QDateTime::currentSecsSinceEpoch());
    settings.endGroup();
    forgetOldest(settings);
}

} // namespace ui
