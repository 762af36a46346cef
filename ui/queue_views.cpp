// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue_views.h"

#include "core/base/error.h"
#include "ui/text.h"

#include <QSettings>

#include <algorithm>

namespace ui::queue_views {
namespace {

QString const group = QStringLiteral("queueViews");

// A name may hold what settings use to part their keys.
QString keyOf(QString const& name)
{
    return QString::fromLatin1(name.toUtf8().toHex());
}

std::optional<core::Category> categoryFrom(QString const& name)
{
    if (name.isEmpty())
        return std::nullopt;
    try {
        return core::category(fromQt(name));
    } catch (core::Error const&) {
        return std::nullopt; // kept by a program that knew more of them
    }
}

QueueView viewIn(QSettings const& settings)
{
    QueueView view;
    view.name = settings.value(QStringLiteral("name")).toString();
    view.state = static_cast<QueueFilter>(
        std::clamp(settings.value(QStringLiteral("state")).toInt(), 0, static_cast<int>(QueueFilter::Asked)));
    view.choice.category = categoryFrom(settings.value(QStringLiteral("category")).toString());
    view.choice.person = fromQt(settings.value(QStringLiteral("person")).toString());
    view.choice.leastScore = settings.value(QStringLiteral("leastScore"), 0).toDouble();
    view.choice.mostScore = settings.value(QStringLiteral("mostScore"), 1).toDouble();
    view.choice.laterCopies = settings.value(QStringLiteral("laterCopies"), true).toBool();
    return view;
}

} // namespace

std::vector<QueueView> all()
{
    QSettings settings;
    settings.beginGroup(group);
    std::vector<QueueView> views;
    for (auto const& key : settings.childGroups()) {
        settings.beginGroup(key);
        views.push_back(viewIn(settings));
        settings.endGroup();
    }
    std::sort(views.begin(), views.end(), [](auto const& a, auto const& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return views;
}

void keep(QueueView const& view)
{
    QSettings settings;
    settings.beginGroup(group);
    settings.beginGroup(keyOf(view.name));
    settings.setValue(QStringLiteral("name"), view.name);
    settings.setValue(QStringLiteral("state"), static_cast<int>(view.state));
    settings.setValue(QStringLiteral("category"), view.choice.category ? toQt(core::name(*view.choice.category)) : QString());
    settings.setValue(QStringLiteral("person"), toQt(view.choice.person));
    settings.setValue(QStringLiteral("leastScore"), view.choice.leastScore);
    settings.setValue(QStringLiteral("mostScore"), view.choice.mostScore);
    settings.setValue(QStringLiteral("laterCopies"), view.choice.laterCopies);
}

void forget(QString const& name)
{
    QSettings settings;
    settings.beginGroup(group);
    settings.remove(keyOf(name));
}

} // namespace ui::queue_views
