// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 inside a window application.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/ui/steady.h"
#include "ui/habits.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char** argv)
{
    support::steadyEnvironment();
    QApplication application(argc, argv);
    QTemporaryDir settings;
    support::steadyLook(settings.path());
    // Journeys begin at the work; those about the overview ask for it.
    auto habits = ui::habits();
    habits.overviewFirst = false;
    ui::keep(habits);
    return Catch::Session().run(argc, argv);
}
