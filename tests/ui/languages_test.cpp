// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languages.h"

#include "ui/case_overview.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

#include <catch2/catch.hpp>

namespace {

// What is spoken for the length of a test, and not after it.
class Spoken {
public:
    explicit Spoken(char const* language) { ui::speak(*qApp, QString::fromLatin1(language)); }
    ~Spoken()
    {
        for (auto* translator : qApp->findChildren<QTranslator*>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(m_before);
    }

private:
    QLocale m_before;
};

} // namespace

TEST_CASE("In English one page is one page, and not a page in brackets", "[ui]")
{
    Spoken const english("en");
    CHECK(ui::CaseOverview::tr("%n page(s) that no machine could read", nullptr, 1)
          == QStringLiteral("1 page that no machine could read"));
    CHECK(ui::CaseOverview::tr("%n page(s) that no machine could read", nullptr, 3)
          == QStringLiteral("3 pages that no machine could read"));
    CHECK(ui::MainWindow::tr("%n steps are taken back. Redo brings them again.", nullptr, 1)
          == QStringLiteral("1 step is taken back. Redo brings it again."));
}

TEST_CASE("Who chose Welsh finds the lists, the commands and the questions in Welsh", "[ui]")
{
    Spoken const welsh("cy");
    CHECK(ui::MainWindow::tr("Queue") != QStringLiteral("Queue"));
    CHECK(QCoreApplication::translate("Command", "&Redact") != QStringLiteral("&Redact"));
    CHECK(QCoreApplication::translate("ui::SignOffDialog", "Sign off") != QStringLiteral("Sign off"));
}
