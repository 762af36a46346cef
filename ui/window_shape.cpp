// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_shape.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace ui {
namespace {

QString const windowSetting = QStringLiteral("window/shape");
QString const panelsSetting = QStringLiteral("window/panels");
constexpr QSize usualSize{1440, 900};

} // namespace

void restoreShape(QMainWindow& window, QSplitter& panels)
{
    QSettings const settings;
    if (!window.restoreGeometry(settings.value(windowSetting).toByteArray()))
        window.resize(usualSize.boundedTo(window.screen()->availableSize()));
    panels.restoreState(settings.value(panelsSetting).toByteArray());
}

void rememberShape(QMainWindow const& window, QSplitter const& panels)
{
    QSettings settings;
    settings.setValue(windowSetting, window.saveGeometry());
    settings.setValue(panelsSetting, panels.saveState());
}

} // namespace ui
