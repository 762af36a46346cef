// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lays out the window and joins its parts. It decides nothing: what a command means is said by the desk, the open case and
// the dialogs.

#include "ui/actions.h"
#include "ui/background.h"
#include "ui/desk.h"
#include "ui/habits.h"
#include "ui/open_case.h"
#include "ui/page_images.h"
#include "ui/page_layout.h"
#include "ui/pause_reminder.h"
#include "ui/places_dialog.h"
#include "ui/prompts.h"
#include "ui/request_form.h"
#include "ui/theme.h"
#include "ui/trail.h"
#include "ui/veil.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace ui {

class ByEyePanel;
class CaseHeader;
class CaseOverview;
class ConsistencyPanel;
class CoverageStrip;
class DecisionPanel;
class EmptyState;
class FinalLook;
class FindPanel;
class KeyCoach;
class OrderPanel;
class PeoplePanel;
class PageView;
class ReadingBar;
class ReviewPanel;
class SuggestionsPanel;
class Thumbnails;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Machinery machinery, Prompts prompts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openCase(QString const& folder);
    // Opens the practice case in that folder, and makes it first where there is none.
    void practise(QString const& folder);
    OpenCase* open() const { return m_open.get(); }
    Desk& desk() { return m_desk; }
    PageImages* images() const { return m_images.get(); }
    PageView& view() const { return *m_view; }

signals:
    void caseOpened();
    void caseClosed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* workbench();
    QWidget* pages();
    QWidget* zoomBar();
    QWidget* lists();
    void fillMenus();
    void joinParts();
    void joinCommands();
    void joinDeskCommands();
    void joinViewCommands();
    void joinFindCommands();
    void joinPlaceCommands();
    void joinFind();
    void joinPaperCommands();
    void joinReview();
    void review(bool on);
    void showOverview(bool on);
    void nextOwed();
    static QString owedWords(core::PageId page, core::Owing owing);
    void handOver();
    void moveToPart(int step);
    static void focusWithin(QWidget* part);
    void useHabits(Habits const& chosen);
    void rememberCase();
    void asOfficer(std::function<void()> then);
    void changeOfficer(std::function<void()> then);
    void newCase();
    void create(NewCase const& wanted);
    void opening(QString const& words);
    void openFailed(core::Error const& error);
    void take(LoadedCase loaded, QStringList const& pdfs);
    void closeCase(std::function<void()> then);
    void showCase(OpenCase* open);
    void goTo(core::PageId page);
    void goBack(std::optional<Spot> (Trail::*way)(Spot const&));
    void jumpTo(core::PageId page, std::vector<core::Rect> const& boxes);
    void restorePlace();
    void rememberHere();
    void wantRead();
    void pageChanged(core::PageId page);
    void redactFound();
    void turnPage(int degrees);
    void print();
    void printPages(PrintOrder const& order);
    void showArrangement(Arrangement arrangement);
    void fullScreen(bool on);
    void readByEye();
    void joinStepCommands();
    void joinEditing();
    void everywhere();
    void listedTogether();
    void byEyeTogether();
    void decideTogether(std::vector<Place> const& wanted, QString const& title);
    void wordsEverywhere();
    void coverPage();
    void coverPages();
    void sameOnFollowing();
    void showPlaces(std::vector<Crop> crops, QString const& title,
                    std::function<void(std::vector<PlacesDialog::Choice> const&)> decided, PlacesDialog::Offers offers);
    void showPages(std::vector<Crop> crops, QString const& title, std::vector<core::Rect> const& boxes);
    void showHistory();
    void finalLook(bool on);
    void joinConsistency();
    void carryToCopies();
    void holdPageBack();
    void announce(QString const& words);
    void complain(QString const& what, QString const& why);
    void setTheme(Theme theme);
    void enable();

    Machinery m_machinery;
    Prompts m_prompts;
    Actions m_actions;
    Desk m_desk;
    std::unique_ptr<OpenCase> m_open;
    std::unique_ptr<PageImages> m_images;
    std::function<void()> m_afterClose;
    std::string m_officer;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_inner = nullptr;
    CaseOverview* m_overview = nullptr;
    QSplitter* m_across = nullptr;
    KeyCoach* m_coach = nullptr;
    ReviewPanel* m_review = nullptr;
    CaseHeader* m_header = nullptr;
    QTabWidget* m_lists = nullptr;
    SuggestionsPanel* m_queue = nullptr;
    Thumbnails* m_thumbnails = nullptr;
    FindPanel* m_find = nullptr;
    ByEyePanel* m_byEye = nullptr;
    PeoplePanel* m_people = nullptr;
    OrderPanel* m_order = nullptr;
    ConsistencyPanel* m_consistency = nullptr;
    PageView* m_view = nullptr;
    QStackedWidget* m_sheets = nullptr; // the pages, or the final look
    FinalLook* m_final = nullptr;
    CoverageStrip* m_strip = nullptr;
    DecisionPanel* m_decision = nullptr;
    ReadingBar* m_reading = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_zoom = nullptr;
    bool m_quitting = false;
    bool m_reviewing = false;
    bool m_practice = false;
    Veil m_veil;
    PauseReminder m_pause;
    QElapsedTimer m_clock;
    Trail m_trail;
    QTimer m_placeDue; // a program that is killed opens again where it was
    std::stop_source m_printing;
    Background m_background{1};
};

} // namespace ui
