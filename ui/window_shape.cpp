// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_shape.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace ui {
namespace {

QString const windowSetting = QStringLiteral("window/shape");
QString const panelsSetting = QStringLiteral("window/panels");
constexpr QSize usualSize{1440, 900};

class RoomTaker : public QObject {
public:
    RoomTaker(QDialog& dialog, QSize least) : QObject(&dialog), m_dialog(dialog), m_least(least)
    {
        dialog.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show && m_dialog.layout() != nullptr) {
            m_dialog.removeEventFilter(this);
            auto const& layout = *m_dialog.layout();
            auto const most = m_dialog.screen()->availableSize();
            auto const wanted = layout.totalSizeHint();
            auto const wide = std::min(std::max(m_least.width(), wanted.width()), most.width());
            auto const high = layout.hasHeightForWidth() ? layout.totalHeightForWidth(wide) : 0;
            m_dialog.resize(QSize(wide, std::max({m_least.height(), wanted.height(), high})).boundedTo(most));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QDialog& m_dialog;
    QSize m_least;
};

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

void takeRoom(QDialog& dialog, QSize least)
{
    new RoomTaker(dialog, least);
}

} // namespace ui
