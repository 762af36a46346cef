// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 inside a window application.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/ui/steady.h"
#include "ui/habits.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace {

// Each journey begins as if nobody had used the program before, and at the work: those about the overview ask for it.
struct FreshSettings : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void testCaseStarting(Catch::TestCaseInfo const&) override
    {
        QSettings().clear();
        auto habits = ui::habits();
        habits.overviewFirst = false;
        ui::keep(habits);
    }
};

} // namespace

CATCH_REGISTER_LISTENER(FreshSettings)

int main(int argc, char** argv)
{
    support::steadyEnvironment();
    QApplication application(argc, argv);
    QTemporaryDir settings;
    support::steadyLook(settings.path());
    return Catch::Session().run(argc, argv);
}
