// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every command of the window in one table: id, text, key, and when it can be used. Single keys act only where work is done
// (queue and pages), never in a text field, and a key that is held down decides nothing.

#include <QAction>
#include <QPalette>

#include <functional>
#include <map>
#include <set>
#include <vector>

class QWidget;

namespace ui {

enum class Command {
    NewCase,
    OpenCase,
    Practise,
    AddPdfs,
    ImportPeople,
    SignOff,
    Export,
    CloseCase,
    Quit,
    Undo,
    Redo,
    Find,
    FindNext,
    FindPrevious,
    GoTo,
    Back,
    Forward,
    Copy,
    SelectPage,
    Print,
    Officer,
    Redact,
    Keep,
    Ask,
    NarrowToWord,
    WidenToLine,
    WidenToSentence,
    WidenToParagraph,
    Everywhere,
    WordsEverywhere,
    ListedTogether,
    ByEyeTogether,
    EditBox,
    CoverPage,
    CoverPages,
    SameOnFollowing,
    FinalLook,
    History,
    Withdraw,
    Next,
    Previous,
    NextUndecided,
    DrawBox,
    KeepPen,
    ReadByEye,
    CarryToCopies,
    HoldPageBack,
    Differences,
    UndoByKey,
    ZoomIn,
    ZoomOut,
    FitWidth,
    FitPage,
    ActualSize,
    Continuous,
    SinglePage,
    Facing,
    TurnLeft,
    TurnRight,
    FullScreen,
    SystemTheme,
    LightTheme,
    DarkTheme,
    ContrastTheme,
    PauseReading,
    CancelReading,
    Overview,
    NextOwed,
    Unveil,
    TimeLimit,
    Suggesting,
    HandOver,
    Review,
    Agree,
    GiveBack,
    Comment,
    NextPart,
    PreviousPart,
    Preferences,
    Coach,
    Keys
};

// What has to be there for a command to be usable.
enum class Needs { Nothing, Case, Pages, Reading, Review };
// Where its key acts.
enum class Scope { Window, Work };

struct CommandRow {
    Command command;
    char const* id;
    char const* text;
    char const* key;
    char const* icon;
    Needs needs;
    Scope scope;
};

std::vector<CommandRow> const& commandTable();

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    QAction* action(Command command) const { return m_actions.at(command); }
    void on(Command command, std::function<void()> what);
    // Keys without a modifier act in these widgets alone.
    void workIn(QWidget* widget);
    void onDigit(std::function<void(int)> what);
    // Who reviews decides nothing: with Needs::Review there, no command that decides can be used.
    void have(std::set<Needs> const& there);
    // After a person chose other keys.
    void keysChanged();
    void colour(QPalette const& palette);

private:
    std::map<Command, QAction*> m_actions;
    std::vector<QAction*> m_digits;
    std::vector<QAction*> m_questions;
};

} // namespace ui
