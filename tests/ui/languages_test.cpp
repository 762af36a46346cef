// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languages.h"

#include "tests/support/source_tree.h"

#include "ui/case_overview.h"
#include "ui/exemption_picker.h"
#include "ui/kinds.h"
#include "ui/law_words.h"
#include "ui/main_window.h"
#include "ui/queue_filters.h"
#include "ui/text.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRegularExpression>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

#include <set>
#include <string>

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

// The places of a sentence that numbers and names are put into: %1, %2, %n.
std::set<std::string> gapsOf(QString const& sentence)
{
    static QRegularExpression const gap(QStringLiteral("%(\\d+|n)"));
    std::set<std::string> gaps;
    for (auto found = gap.globalMatch(sentence); found.hasNext();)
        gaps.insert(found.next().captured().toStdString());
    return gaps;
}

void checkWelsh(QString const& english, QString const& welsh)
{
    INFO(english.toStdString() + " => " + welsh.toStdString());
    CHECK(!welsh.trimmed().isEmpty());
    CHECK(gapsOf(welsh) == gapsOf(english));
    CHECK(welsh.count(QLatin1Char('&')) == english.count(QLatin1Char('&')));
    CHECK(welsh.count(QLatin1Char('\n')) == english.count(QLatin1Char('\n')));
}

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

TEST_CASE("Who chose Welsh reads the kinds of places and of documents in Welsh", "[ui]")
{
    Spoken const welsh("cy");
    for (auto const category : core::categories())
        CHECK(ui::kindWords(category) != ui::toQt(core::title(category)));
    for (auto const kind : core::documentKinds())
        CHECK(ui::kindWords(kind) != ui::toQt(core::title(kind)));
}

TEST_CASE("Who chose Welsh reads in Welsh what the exemptions are called, who agrees and who is asked, and finds them by English "
          "words too",
          "[ui]")
{
    Spoken const welsh("cy");
    auto const& exemptions = core::Exemptions::shipped();
    std::set<std::string> same;
    for (auto const& one : exemptions.all()) {
        if (ui::titleWords(one) == ui::toQt(one.title))
            same.insert(one.title);
        CHECK((one.approvalRole.empty() || ui::approvalWords(one) != ui::toQt(one.approvalRole)));
        CHECK(ui::choiceWords(one).startsWith(ui::toQt(one.code)));
    }
    CHECK(same == std::set<std::string>());
    CHECK(ui::statusWords(exemptions) != ui::toQt(exemptions.status()));
    for (auto const category : core::categories())
        if (auto const whom = core::hold(category); !whom.empty())
            CHECK(ui::holdWords(whom) != ui::toQt(whom));
    // What is stored and printed stays as the law has it, and English words still find it.
    ui::ExemptionPicker picker(exemptions);
    auto* list = picker.findChild<QListWidget*>(QStringLiteral("exemptions"));
    picker.findChild<QLineEdit*>(QStringLiteral("exemptionSearch"))->setText(QStringLiteral("rights of others"));
    auto shown = 0;
    for (int row = 0; row < list->count(); ++row)
        shown += !list->item(row)->isHidden();
    CHECK(shown > 0);
}

TEST_CASE("The box above the queue shows whole what it lists, and how many, in English and in Welsh", "[ui]")
{
    for (auto const* language : {"en", "cy"}) {
        Spoken const spoken(language);
        ui::QueueFilters filters;
        filters.resize(290, 100); // the lists of a window of 1366
        filters.setVisible(true);
        REQUIRE(QTest::qWaitForWindowExposed(&filters));
        auto* box = filters.findChild<QComboBox*>(QStringLiteral("queueStates"));
        REQUIRE(box != nullptr);
        QStyleOptionComboBox option;
        option.initFrom(box);
        auto const room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        for (int i = 0; i < box->count(); ++i) {
            INFO(box->itemText(i).toStdString());
            // As it stands in a large record.
            auto const words = box->itemText(i).replace(QLatin1Char('0'), QStringLiteral("150,000"));
            CHECK(box->fontMetrics().horizontalAdvance(words) < room);
        }
    }
}

TEST_CASE("Every entry has its Welsh, in each of its forms, with the same gaps, key letters and lines", "[ui]")
{
    QFile file(QString::fromStdString((support::sourceTree() / "resources" / "translations" / "candour_cy.ts").string()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString english;
    bool counts = false;
    int forms = 0;
    int entries = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        auto const element = xml.name().toString();
        if (xml.isStartElement() && element == QStringLiteral("message")) {
            counts = xml.attributes().hasAttribute(QStringLiteral("numerus"));
            forms = 0;
            ++entries;
        } else if (xml.isStartElement() && element == QStringLiteral("source")) {
            english = xml.readElementText();
        } else if (xml.isStartElement() && element == QStringLiteral("translation") && !counts) {
            checkWelsh(english, xml.readElementText());
        } else if (xml.isStartElement() && element == QStringLiteral("numerusform")) {
            checkWelsh(english, xml.readElementText());
            ++forms;
        } else if (xml.isEndElement() && element == QStringLiteral("message") && counts) {
            INFO(english.toStdString());
            CHECK(forms == 5);
        }
    }
    CHECK_FALSE(xml.hasError());
    CHECK(entries > 900);
}

TEST_CASE("A count in Welsh takes the form that its number asks for", "[ui]")
{
    Spoken const welsh("cy");
    auto const unread = [](int pages) { return ui::CaseOverview::tr("%n page(s) not read yet", nullptr, pages); };
    CHECK(unread(1) == QStringLiteral("1 dudalen heb ei darllen eto"));
    CHECK(unread(3) == QStringLiteral("3 tudalen heb eu darllen eto"));
    CHECK(unread(6) == QStringLiteral("6 thudalen heb eu darllen eto"));
    CHECK(unread(20) == QStringLiteral("20 tudalen heb eu darllen eto"));
}
