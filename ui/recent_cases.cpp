// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_cases.h"

#include "ui/deadline_words.h"
#include "ui/habits.h"
#include "ui/text.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace ui::recent_cases {
namespace {

constexpr std::size_t mostCases = 6;
QString const list = QStringLiteral("recent/cases");

void store(std::vector<RecentCase> const& cases)
{
    QSettings settings;
    settings.beginWriteArray(list, static_cast<int>(cases.size()));
    for (std::size_t i = 0; i < cases.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("folder"), cases[i].folder);
        settings.setValue(QStringLiteral("name"), cases[i].name);
        settings.setValue(QStringLiteral("clock"), cases[i].clock ? toQt(core::clocks::toJson(*cases[i].clock)) : QString());
        settings.setValue(QStringLiteral("toDecide"), cases[i].toDecide);
    }
    settings.endArray();
}

} // namespace

std::vector<RecentCase> all()
{
    std::vector<RecentCase> cases;
    if (!habits().rememberCases)
        return cases;
    QSettings settings;
    auto const size = settings.beginReadArray(list);
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        RecentCase recent;
        recent.folder = settings.value(QStringLiteral("folder")).toString();
        recent.name = settings.value(QStringLiteral("name")).toString();
        recent.clock = core::clocks::fromJson(fromQt(settings.value(QStringLiteral("clock")).toString()));
        recent.toDecide = settings.value(QStringLiteral("toDecide")).toInt();
        if (QFileInfo::exists(recent.folder + QStringLiteral("/case.sqlite")))
            cases.push_back(std::move(recent));
    }
    return cases;
}

void remember(RecentCase const& recent)
{
    if (!habits().rememberCases)
        return;
    auto cases = all();
    cases.erase(std::remove_if(cases.begin(), cases.end(), [&](auto const& each) { return each.folder == recent.folder; }),
                cases.end());
    cases.insert(cases.begin(), recent);
    if (cases.size() > mostCases)
        cases.resize(mostCases);
    store(cases);
}

void forgetAll()
{
    QSettings().remove(list);
}

} // namespace ui::recent_cases
