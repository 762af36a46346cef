// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_shape.h"

#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

#include <catch2/catch.hpp>

namespace {

// A window with two panels beside each other.
struct Panelled {
    Panelled()
    {
        panels.addWidget(new QWidget);
        panels.addWidget(new QWidget);
        window.setCentralWidget(&panels);
    }
    ~Panelled() { window.takeCentralWidget(); }

    QMainWindow window;
    QSplitter panels{Qt::Horizontal};
};

} // namespace

TEST_CASE("A window that was never open before fits the screen", "[ui]")
{
    Panelled first;
    ui::restoreShape(first.window, first.panels);
    auto const screen = first.window.screen()->availableSize();
    CHECK(first.window.size().boundedTo(screen) == first.window.size());
    CHECK(first.window.width() >= 640);
}

TEST_CASE("The window and its panels come back as they were left", "[ui]")
{
    QList<int> left;
    {
        Panelled first;
        first.window.resize(700, 400);
        first.window.show();
        first.panels.setSizes({200, 499});
        left = first.panels.sizes();
        ui::rememberShape(first.window, first.panels);
    }
    Panelled again;
    ui::restoreShape(again.window, again.panels);
    again.window.show();
    CHECK(again.window.size() == QSize(700, 400));
    CHECK(again.panels.sizes() == left);
}
