// SPDX-License-Identifier: GPL-3.0-or-later
// The window: finds the reader, makes the main window, and nothing else.

#include "core/base/error.h"
#include "ocr/reader_process.h"
#include "ui/habits.h"
#include "ui/languages.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTimer>

#include <algorithm>
#include <iostream>
#include <thread>

namespace {

// One processor stays free, so that the window answers while pages are read.
int jobs()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

int run(QApplication& application)
{
    QCommandLineParser arguments;
    arguments.setApplicationDescription(QCoreApplication::translate(
        "main", "Redact large scanned records, decide with reasons, disclose what can be disclosed."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("case"), QCoreApplication::translate("main", "A case folder to open."),
                                    QStringLiteral("[case]"));
    QCommandLineOption const sample(
        QStringLiteral("sample"),
        QCoreApplication::translate("main", "Practise on the sample record in this folder; it is made if need be."),
        QStringLiteral("folder"));
    arguments.addOption(sample);
    arguments.process(application);

    ui::MainWindow window({ocr::readerProgram(), jobs()}, ui::dialogs());
    window.show();
    // From within the event loop, so that questions have a window to stand on.
    if (arguments.isSet(sample))
        QTimer::singleShot(0, &window, [&] { window.practise(QDir(arguments.value(sample)).absolutePath()); });
    else if (!arguments.positionalArguments().isEmpty())
        QTimer::singleShot(0, &window,
                           [&] { window.openCase(QDir(arguments.positionalArguments().constFirst()).absolutePath()); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setOrganizationName(QStringLiteral("candour"));
    QApplication::setApplicationName(QStringLiteral("candour"));
    QApplication::setApplicationVersion(QStringLiteral(CANDOUR_VERSION));
    ui::speak(application, ui::habits().language);
    try {
        return run(application);
    } catch (core::Error const& error) {
        std::cerr << "candour: " << error.what() << "\n";
        return core::exitCode(error.fault());
    } catch (std::exception const& error) {
        std::cerr << "candour: Something went wrong that should not: " << error.what() << "\n";
        return core::exitCode(core::Fault::Internal);
    }
}
