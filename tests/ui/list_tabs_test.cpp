// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list_tabs.h"

#include <QAbstractButton>
#include <QTest>

#include <catch2/catch.hpp>

TEST_CASE("The names of all lists stand above them at once, also in a narrow window, and lead there by arrow key", "[ui]")
{
    ui::ListTabs tabs;
    QStringList const names{QStringLiteral("Queue"),  QStringLiteral("Pages"), QStringLiteral("Find"),
                            QStringLiteral("By eye"), QStringLiteral("People"), QStringLiteral("Order"),
                            QStringLiteral("Differences"), QStringLiteral("Review")};
    for (auto const& name : names)
        tabs.lists()->addTab(new QWidget, name);
    tabs.lists()->setTabText(3, QStringLiteral("By eye (1,204)"));
    for (int const width : {310, 200, 900}) {
        tabs.resize(width, 500);
        tabs.show();
        REQUIRE(QTest::qWaitForWindowExposed(&tabs));
        auto* above = tabs.findChild<ui::TabLines*>();
        QRect last;
        int seen = 0;
        for (auto* name : above->findChildren<QAbstractButton*>()) {
            INFO(name->text().toStdString() << " at " << width);
            CHECK(above->rect().contains(name->geometry()));
            CHECK_FALSE(name->geometry().intersects(last));
            last = name->geometry();
            ++seen;
        }
        CHECK(seen == names.size());
        CHECK(tabs.lists()->currentWidget()->height() > 350); // the list has the rest
    }
    auto* chosen = tabs.findChildren<QAbstractButton*>().front();
    CHECK(chosen->isChecked());
    chosen->setFocus();
    QTest::keyClick(chosen, Qt::Key_Right);
    CHECK(tabs.lists()->currentIndex() == 1);
    tabs.lists()->setCurrentIndex(5);
    CHECK(tabs.findChildren<QAbstractButton*>()[5]->isChecked());
}
