// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/keys.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QWidget>

namespace ui {

std::vector<CommandRow> const& commandTable()
{
    using enum Command;
    static std::vector<CommandRow> const table = {
        {NewCase, "new", QT_TRANSLATE_NOOP("Command", "&New case..."), "Ctrl+N", "new", Needs::Nothing, Scope::Window},
        {OpenCase, "open", QT_TRANSLATE_NOOP("Command", "&Open case..."), "Ctrl+O", "open", Needs::Nothing, Scope::Window},
        {Practise, "practise", QT_TRANSLATE_NOOP("Command", "&Practise on the sample record..."), "", "practise", Needs::Nothing,
         Scope::Window},
        {AddPdfs, "add", QT_TRANSLATE_NOOP("Command", "&Add PDFs..."), "Ctrl+Shift+O", "", Needs::Case, Scope::Window},
        {ImportPeople, "people", QT_TRANSLATE_NOOP("Command", "&Import people..."), "", "", Needs::Case, Scope::Window},
        {SignOff, "sign-off", QT_TRANSLATE_NOOP("Command", "&Sign off..."), "Ctrl+Shift+S", "sign", Needs::Pages, Scope::Window},
        {Export, "export", QT_TRANSLATE_NOOP("Command", "&Export bundle..."), "Ctrl+E", "export", Needs::Pages, Scope::Window},
        {CloseCase, "close", QT_TRANSLATE_NOOP("Command", "&Close case"), "Ctrl+W", "", Needs::Case, Scope::Window},
        {Quit, "quit", QT_TRANSLATE_NOOP("Command", "&Quit"), "Ctrl+Q", "", Needs::Nothing, Scope::Window},
        {Undo, "undo", QT_TRANSLATE_NOOP("Command", "&Undo"), "Ctrl+Z", "undo", Needs::Pages, Scope::Window},
        {Redo, "redo", QT_TRANSLATE_NOOP("Command", "&Redo"), "Ctrl+Shift+Z", "redo", Needs::Pages, Scope::Window},
        {Find, "find", QT_TRANSLATE_NOOP("Command", "&Find text..."), "Ctrl+F", "search", Needs::Pages, Scope::Window},
        {GoTo, "go-to", QT_TRANSLATE_NOOP("Command", "&Go to page..."), "Ctrl+G", "", Needs::Pages, Scope::Window},
        {FindNext, "find-next", QT_TRANSLATE_NOOP("Command", "Find ne&xt"), "F3", "", Needs::Pages, Scope::Window},
        {FindPrevious, "find-previous", QT_TRANSLATE_NOOP("Command", "Find pre&vious"), "Shift+F3", "", Needs::Pages,
         Scope::Window},
        {Back, "back", QT_TRANSLATE_NOOP("Command", "&Back to where you were"), "Alt+Left", "back", Needs::Pages, Scope::Window},
        {Forward, "forward", QT_TRANSLATE_NOOP("Command", "&Forward again"), "Alt+Right", "forward", Needs::Pages, Scope::Window},
        {Copy, "copy", QT_TRANSLATE_NOOP("Command", "&Copy the marked words"), "Ctrl+C", "", Needs::Pages, Scope::Window},
        {SelectPage, "select-page", QT_TRANSLATE_NOOP("Command", "Mark &all words of the page"), "Ctrl+A", "", Needs::Pages,
         Scope::Window},
        {Print, "print", QT_TRANSLATE_NOOP("Command", "&Print pages as a draft..."), "Ctrl+P", "", Needs::Pages, Scope::Window},
        {Officer, "officer", QT_TRANSLATE_NOOP("Command", "Change &officer..."), "", "officer", Needs::Nothing, Scope::Window},
        {Redact, "redact", QT_TRANSLATE_NOOP("Command", "&Redact"), "F", "", Needs::Pages, Scope::Work},
        {Keep, "keep", QT_TRANSLATE_NOOP("Command", "&Keep"), "D", "", Needs::Pages, Scope::Work},
        {Ask, "ask", QT_TRANSLATE_NOOP("Command", "&Ask about it"), "Q", "", Needs::Pages, Scope::Work},
        {NarrowToWord, "word", QT_TRANSLATE_NOOP("Command", "Narrow to a &word"), "W", "", Needs::Pages, Scope::Work},
        {WidenToLine, "line", QT_TRANSLATE_NOOP("Command", "Widen to the l&ine"), "I", "", Needs::Pages, Scope::Work},
        {WidenToSentence, "sentence", QT_TRANSLATE_NOOP("Command", "Widen to the &sentence"), "S", "", Needs::Pages, Scope::Work},
        {WidenToParagraph, "paragraph", QT_TRANSLATE_NOOP("Command", "Widen to the paragrap&h"), "H", "", Needs::Pages,
         Scope::Work},
        {Everywhere, "everywhere", QT_TRANSLATE_NOOP("Command", "All that is the same..."), "G", "", Needs::Pages, Scope::Work},
        {WordsEverywhere, "words-everywhere", QT_TRANSLATE_NOOP("Command", "These words everywhere..."), "Shift+G", "",
         Needs::Pages, Scope::Work},
        {ListedTogether, "listed", QT_TRANSLATE_NOOP("Command", "All that are listed, together..."), "T", "", Needs::Pages,
         Scope::Work},
        {ByEyeTogether, "by-eye-together", QT_TRANSLATE_NOOP("Command", "What no machine could read, together..."), "Shift+L", "",
         Needs::Pages, Scope::Work},
        {EditBox, "edit-box", QT_TRANSLATE_NOOP("Command", "Mo&ve or size the box"), "E", "", Needs::Pages, Scope::Work},
        {CoverPage, "cover-page", QT_TRANSLATE_NOOP("Command", "Cover the whole page"), "Shift+B", "", Needs::Pages, Scope::Work},
        {CoverPages, "cover-pages", QT_TRANSLATE_NOOP("Command", "Cover a range of pages..."), "", "", Needs::Pages,
         Scope::Window},
        {SameOnFollowing, "same-following", QT_TRANSLATE_NOOP("Command", "The same place on the following pages..."), "Shift+E",
         "", Needs::Pages, Scope::Work},
        {FinalLook, "final-look", QT_TRANSLATE_NOOP("Command", "As the reci&pient will see it"), "P", "eye", Needs::Pages,
         Scope::Work},
        {History, "history", QT_TRANSLATE_NOOP("Command", "&History..."), "Ctrl+H", "", Needs::Pages, Scope::Window},
        {Withdraw, "withdraw", QT_TRANSLATE_NOOP("Command", "&Take the decision back"), "Del", "", Needs::Pages, Scope::Work},
        {Next, "next", QT_TRANSLATE_NOOP("Command", "N&ext"), "J", "", Needs::Pages, Scope::Work},
        {Previous, "previous", QT_TRANSLATE_NOOP("Command", "&Previous"), "K", "", Needs::Pages, Scope::Work},
        {NextUndecided, "next-undecided", QT_TRANSLATE_NOOP("Command", "&Next to decide"), "N", "", Needs::Pages, Scope::Work},
        {DrawBox, "draw", QT_TRANSLATE_NOOP("Command", "Draw a &box"), "B", "draw", Needs::Pages, Scope::Work},
        {KeepPen, "keep-pen", QT_TRANSLATE_NOOP("Command", "Draw box after bo&x"), "Ctrl+B", "", Needs::Pages, Scope::Window},
        {ReadByEye, "read-by-eye", QT_TRANSLATE_NOOP("Command", "&Looked at by eye"), "L", "eye", Needs::Pages, Scope::Work},
        {CarryToCopies, "carry", QT_TRANSLATE_NOOP("Command", "&Carry to copies..."), "Ctrl+Shift+C", "", Needs::Pages,
         Scope::Window},
        {HoldPageBack, "hold-back", QT_TRANSLATE_NOOP("Command", "The page as a &whole..."), "Ctrl+Shift+H", "", Needs::Pages,
         Scope::Window},
        {Differences, "differences", QT_TRANSLATE_NOOP("Command", "&What is treated differently"), "Ctrl+D", "", Needs::Pages,
         Scope::Window},
        {UndoByKey, "undo-by-key", QT_TRANSLATE_NOOP("Command", "Undo, and back to the place"), "Z", "", Needs::Pages,
         Scope::Work},
        {ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("Command", "Zoom &in"), "Ctrl++", "zoom-in", Needs::Pages, Scope::Window},
        {ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("Command", "Zoom &out"), "Ctrl+-", "zoom-out", Needs::Pages, Scope::Window},
        {FitWidth, "fit-width", QT_TRANSLATE_NOOP("Command", "Fit &width"), "Ctrl+1", "fit-width", Needs::Pages, Scope::Window},
        {FitPage, "fit-page", QT_TRANSLATE_NOOP("Command", "Fit &page"), "Ctrl+2", "fit-page", Needs::Pages, Scope::Window},
        {ActualSize, "actual-size", QT_TRANSLATE_NOOP("Command", "&Actual size"), "Ctrl+0", "", Needs::Pages, Scope::Window},
        {Continuous, "continuous", QT_TRANSLATE_NOOP("Command", "&Continuous"), "Ctrl+3", "continuous", Needs::Pages,
         Scope::Window},
        {SinglePage, "single-page", QT_TRANSLATE_NOOP("Command", "&Single page"), "Ctrl+4", "single-page", Needs::Pages,
         Scope::Window},
        {Facing, "facing", QT_TRANSLATE_NOOP("Command", "&Two pages side by side"), "Ctrl+5", "facing", Needs::Pages,
         Scope::Window},
        {TurnLeft, "turn-left", QT_TRANSLATE_NOOP("Command", "Turn the page &left"), "Ctrl+Shift+R", "turn-left", Needs::Pages,
         Scope::Window},
        {TurnRight, "turn-right", QT_TRANSLATE_NOOP("Command", "Turn the page &right"), "Ctrl+R", "turn-right", Needs::Pages,
         Scope::Window},
        {FullScreen, "full-screen", QT_TRANSLATE_NOOP("Command", "F&ull screen"), "F11", "", Needs::Nothing, Scope::Window},
        {SystemTheme, "theme-system", QT_TRANSLATE_NOOP("Command", "As the &system"), "", "", Needs::Nothing, Scope::Window},
        {LightTheme, "theme-light", QT_TRANSLATE_NOOP("Command", "&Light"), "", "", Needs::Nothing, Scope::Window},
        {DarkTheme, "theme-dark", QT_TRANSLATE_NOOP("Command", "&Dark"), "", "", Needs::Nothing, Scope::Window},
        {ContrastTheme, "theme-contrast", QT_TRANSLATE_NOOP("Command", "&High contrast"), "", "", Needs::Nothing, Scope::Window},
        {PauseReading, "pause-reading", QT_TRANSLATE_NOOP("Command", "&Pause or resume reading"), "", "", Needs::Reading,
         Scope::Window},
        {CancelReading, "cancel-reading", QT_TRANSLATE_NOOP("Command", "&Stop reading"), "", "", Needs::Reading, Scope::Window},
        {Overview, "overview", QT_TRANSLATE_NOOP("Command", "&Overview of the case"), "F2", "overview", Needs::Case,
         Scope::Window},
        {NextOwed, "next-owed", QT_TRANSLATE_NOOP("Command", "Next thing &owed"), "O", "", Needs::Pages, Scope::Work},
        {Unveil, "unveil", QT_TRANSLATE_NOOP("Command", "Show or &veil the picture"), "V", "", Needs::Pages, Scope::Work},
        {TimeLimit, "time-limit", QT_TRANSLATE_NOOP("Command", "&Time limit..."), "", "", Needs::Case, Scope::Window},
        {Suggesting, "suggesting", QT_TRANSLATE_NOOP("Command", "&What is suggested..."), "", "", Needs::Case, Scope::Window},
        {HandOver, "hand-over", QT_TRANSLATE_NOOP("Command", "&Hand-over note..."), "", "", Needs::Case, Scope::Window},
        {Review, "review", QT_TRANSLATE_NOOP("Command", "&Review as the second person"), "F8", "review", Needs::Pages,
         Scope::Window},
        {Agree, "agree", QT_TRANSLATE_NOOP("Command", "&Agree"), "A", "", Needs::Review, Scope::Work},
        {GiveBack, "return", QT_TRANSLATE_NOOP("Command", "&Return with a note"), "R", "", Needs::Review, Scope::Work},
        {Comment, "comment", QT_TRANSLATE_NOOP("Command", "&Comment"), "C", "", Needs::Review, Scope::Work},
        {NextPart, "next-part", QT_TRANSLATE_NOOP("Command", "&Next part of the window"), "F6", "", Needs::Case, Scope::Window},
        {PreviousPart, "previous-part", QT_TRANSLATE_NOOP("Command", "&Previous part of the window"), "Shift+F6", "", Needs::Case,
         Scope::Window},
        {Preferences, "preferences", QT_TRANSLATE_NOOP("Command", "&Preferences..."), "Ctrl+,", "", Needs::Nothing,
         Scope::Window},
        {Coach, "coach", QT_TRANSLATE_NOOP("Command", "Practise the &keys"), "", "", Needs::Pages, Scope::Window},
        {Keys, "keys", QT_TRANSLATE_NOOP("Command", "&Keys"), "F1", "", Needs::Nothing, Scope::Window},
    };
    return table;
}

namespace {

// What changes a decision, and therefore is not for the second person.
bool decides(Command command)
{
    switch (command) {
    case Command::Redact:
    case Command::Keep:
    case Command::Ask:
    case Command::NarrowToWord:
    case Command::WidenToLine:
    case Command::WidenToSentence:
    case Command::WidenToParagraph:
    case Command::Everywhere:
    case Command::WordsEverywhere:
    case Command::ListedTogether:
    case Command::ByEyeTogether:
    case Command::SameOnFollowing:
    case Command::EditBox:
    case Command::CoverPage:
    case Command::CoverPages:
    case Command::CarryToCopies:
    case Command::HoldPageBack:
    case Command::Withdraw:
    case Command::DrawBox:
    case Command::KeepPen:
    case Command::Undo:
    case Command::Redo:
    case Command::UndoByKey:
    case Command::ReadByEye:
        return true;
    default:
        return false;
    }
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window)
{
    for (auto const& row : commandTable()) {
        auto* action = new QAction(QCoreApplication::translate("Command", row.text), this);
        action->setObjectName(QString::fromLatin1(row.id));
        action->setShortcutContext(row.scope == Scope::Work ? Qt::WidgetShortcut : Qt::WindowShortcut);
        action->setAutoRepeat(row.command == Command::ZoomIn || row.command == Command::ZoomOut || row.command == Command::Next
                              || row.command == Command::Previous);
        m_actions[row.command] = action;
        if (row.scope == Scope::Window)
            window->addAction(action);
    }
    for (auto const mode : {Command::DrawBox, Command::KeepPen, Command::EditBox, Command::FinalLook})
        m_actions[mode]->setCheckable(true);
    for (auto const way : {Command::Continuous, Command::SinglePage, Command::Facing, Command::FullScreen})
        m_actions[way]->setCheckable(true);
    for (auto const theme :
         {Command::SystemTheme, Command::LightTheme, Command::DarkTheme, Command::ContrastTheme, Command::Review})
        m_actions[theme]->setCheckable(true);
    for (int digit = 1; digit <= 9; ++digit) {
        auto* action = new QAction(tr("Exemption %1").arg(digit), this);
        action->setObjectName(QStringLiteral("exemption-%1").arg(digit));
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setAutoRepeat(false);
        m_digits.push_back(action);
    }
    keysChanged();
}

void Actions::keysChanged()
{
    for (auto const& row : commandTable())
        m_actions.at(row.command)->setShortcut(keyOf(row));
    auto* zoomIn = m_actions.at(Command::ZoomIn);
    if (zoomIn->shortcut() == QKeySequence(QStringLiteral("Ctrl++")))
        zoomIn->setShortcuts({zoomIn->shortcut(), QKeySequence(QStringLiteral("Ctrl+="))});
    auto const single = singleKeysOn();
    for (std::size_t i = 0; i < m_digits.size(); ++i)
        m_digits[i]->setShortcut(single ? QKeySequence(QString::number(i + 1)) : QKeySequence());
    for (auto* question : m_questions)
        question->setShortcut(single ? QKeySequence(QStringLiteral("?")) : QKeySequence());
}

void Actions::on(Command command, std::function<void()> what)
{
    connect(m_actions.at(command), &QAction::triggered, this, [what = std::move(what)] { what(); });
}

void Actions::workIn(QWidget* widget)
{
    for (auto const& row : commandTable())
        if (row.scope == Scope::Work)
            widget->addAction(m_actions.at(row.command));
    for (auto* digit : m_digits)
        widget->addAction(digit);
    // The sheet of keys has two keys; this one would be typed into a text field.
    auto* question = new QAction(widget);
    m_questions.push_back(question);
    question->setShortcutContext(Qt::WidgetShortcut);
    connect(question, &QAction::triggered, m_actions.at(Command::Keys), &QAction::trigger);
    widget->addAction(question);
    keysChanged();
}

void Actions::onDigit(std::function<void(int)> what)
{
    for (std::size_t i = 0; i < m_digits.size(); ++i)
        connect(m_digits[i], &QAction::triggered, this, [what, digit = static_cast<int>(i) + 1] { what(digit); });
}

void Actions::have(std::set<Needs> const& there)
{
    for (auto const& row : commandTable())
        m_actions.at(row.command)
            ->setEnabled((row.needs == Needs::Nothing || there.contains(row.needs))
                         && !(decides(row.command) && there.contains(Needs::Review)));
    for (auto* digit : m_digits)
        digit->setEnabled(there.contains(Needs::Pages) && !there.contains(Needs::Review));
}

void Actions::colour(QPalette const& palette)
{
    for (auto const& row : commandTable())
        if (*row.icon != '\0')
            m_actions.at(row.command)->setIcon(icon(QString::fromLatin1(row.icon), palette));
}

} // namespace ui
