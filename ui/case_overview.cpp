// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case_overview.h"

#include "ui/counts.h"
#include "ui/deadline_words.h"
#include "ui/law_words.h"
#include "ui/sheet.h"
#include "ui/state_bar.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

namespace ui {
namespace {

constexpr std::chrono::milliseconds overviewPause{250};
constexpr int widest = 1180;
constexpr int sheetWidth = 320;

QString owingWords(core::Owing owing, int pages)
{
    switch (owing) {
    case core::Owing::Unread:
        return CaseOverview::tr("%n page(s) not read yet", nullptr, pages);
    case core::Owing::Unreadable:
        return CaseOverview::tr("%n page(s) that no machine could read", nullptr, pages);
    case core::Owing::Poor:
        return CaseOverview::tr("%n page(s) read badly, to be looked at", nullptr, pages);
    case core::Owing::Undecided:
        return CaseOverview::tr("%n page(s) with something to decide", nullptr, pages);
    case core::Owing::Asked:
        return CaseOverview::tr("%n page(s) with a question that is open", nullptr, pages);
    case core::Owing::Unseen:
        return CaseOverview::tr("%n page(s) that nobody has seen whole", nullptr, pages);
    }
    return {};
}

QColor urgencyColour(Urgency urgency, QPalette const& palette)
{
    switch (urgency) {
    case Urgency::Late:
        return problemColour(palette);
    case Urgency::Soon:
        return inList(MarkState::Pending, palette);
    case Urgency::None:
    case Urgency::Calm:
        break;
    }
    return palette.color(QPalette::Text);
}

void clear(QVBoxLayout* column)
{
    while (auto* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CaseOverview::CaseOverview(Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_title(new QLabel),
      m_subtitle(quietWords()),
      m_goOn(new QPushButton),
      m_dueOn(words()),
      m_left(words()),
      m_detail(quietWords()),
      m_bar(new StateBar),
      m_decided(words()),
      m_seen(words()),
      m_pace(quietWords()),
      m_people(lineButton(QStringLiteral("overviewPeople"))),
      m_questions(words()),
      m_holds(words()),
      m_note(words()),
      m_noteBy(quietWords())
{
    setObjectName(QStringLiteral("caseOverview"));
    m_due.setSingleShot(true);
    m_due.setInterval(overviewPause);
    connect(&m_due, &QTimer::timeout, this, &CaseOverview::refresh);
    m_grid = new QGridLayout;
    m_grid->setSpacing(space::large);
    m_sheets = {deadlineSheet(), progressSheet(), nextSheet(), owedSheet(), peopleSheet(), noteSheet()};
    auto* inner = new QWidget;
    inner->setMaximumWidth(static_cast<int>(widest * lettersOf(font())));
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    column->setSpacing(space::large);
    column->addWidget(head());
    column->addLayout(m_grid);
    column->addStretch(1);
    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(inner, 1);
    row->setAlignment(inner, Qt::AlignTop);
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("overviewArea"));
    area->setAccessibleName(tr("Overview of the case"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(centred);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    arrange();
}

void CaseOverview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// As many beside each other as can be read: fewer with large letters, and in a small window.
void CaseOverview::arrange()
{
    auto const columns = std::clamp(static_cast<int>(width() / (sheetWidth * lettersOf(font()))), 1, 3);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < static_cast<int>(m_sheets.size()); ++i)
        m_grid->addWidget(m_sheets[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

QWidget* CaseOverview::head()
{
    m_title->setObjectName(QStringLiteral("overviewTitle"));
    m_title->setFont(type(font(), Type::Title));
    m_title->setTextFormat(Qt::PlainText);
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_goOn->setMinimumHeight(40);
    m_goOn->setDefault(true);
    m_goOn->setAutoDefault(true);
    m_goOn->setFont(type(font(), Type::Strong));
    connect(m_goOn, &QPushButton::clicked, this, &CaseOverview::goOn);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::tiny);
    left->addWidget(m_title);
    left->addWidget(m_subtitle);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::large);
    row->addLayout(left, 1);
    row->addWidget(m_goOn);
    return head;
}

QPushButton* CaseOverview::commandButton(Command command, QString const& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QStringLiteral("overview-") + m_actions.action(command)->objectName());
    connect(button, &QPushButton::clicked, m_actions.action(command), &QAction::trigger);
    return button;
}

Sheet* CaseOverview::deadlineSheet()
{
    auto* sheet = new Sheet(tr("Time limit"));
    m_dueOn->setObjectName(QStringLiteral("overviewDue"));
    m_dueOn->setFont(type(font(), Type::Title));
    m_left->setFont(type(font(), Type::Strong));
    sheet->body()->addWidget(m_dueOn);
    sheet->body()->addWidget(m_left);
    sheet->body()->addWidget(m_detail);
    sheet->body()->addWidget(commandButton(Command::TimeLimit, tr("Dates...")), 0, Qt::AlignLeft);
    return sheet;
}

Sheet* CaseOverview::progressSheet()
{
    auto* sheet = new Sheet(tr("How far it is"));
    m_pace->setObjectName(QStringLiteral("overviewPace"));
    sheet->body()->addWidget(m_decided);
    sheet->body()->addWidget(m_bar);
    sheet->body()->addWidget(m_seen);
    sheet->body()->addWidget(m_pace);
    return sheet;
}

Sheet* CaseOverview::owedSheet()
{
    auto* sheet = new Sheet(tr("Still owed"));
    for (auto const owing : {core::Owing::Undecided, core::Owing::Asked, core::Owing::Unreadable, core::Owing::Poor,
                             core::Owing::Unread, core::Owing::Unseen}) {
        auto* button = lineButton(QStringLiteral("owed-") + toQt(core::name(owing)));
        m_owed[owing] = button;
        sheet->body()->addWidget(button);
    }
    sheet->body()->addWidget(commandButton(Command::NextOwed, tr("Next thing owed")), 0, Qt::AlignLeft);
    return sheet;
}

Sheet* CaseOverview::peopleSheet()
{
    auto* sheet = new Sheet(tr("People and questions"));
    connect(m_people, &QPushButton::clicked, this, &CaseOverview::peopleWanted);
    sheet->body()->addWidget(m_people);
    sheet->body()->addWidget(m_questions);
    sheet->body()->addWidget(m_holds);
    return sheet;
}

Sheet* CaseOverview::nextSheet()
{
    auto* sheet = new Sheet(tr("Next steps"));
    m_next = new QVBoxLayout;
    m_next->setSpacing(space::tiny);
    sheet->body()->addLayout(m_next);
    return sheet;
}

Sheet* CaseOverview::noteSheet()
{
    auto* sheet = new Sheet(tr("Hand-over note"));
    m_note->setObjectName(QStringLiteral("handOverNote"));
    sheet->body()->addWidget(m_note);
    sheet->body()->addWidget(m_noteBy);
    sheet->body()->addWidget(commandButton(Command::HandOver, tr("Leave a note...")), 0, Qt::AlignLeft);
    return sheet;
}

void CaseOverview::show(OpenCase* open)
{
    m_open = open;
    if (open == nullptr)
        return;
    for (auto const signal :
         {&OpenCase::tallied, &OpenCase::recordGrew, &OpenCase::reviewed, &OpenCase::actorChanged, &OpenCase::viewedMore,
          &OpenCase::papersChanged, &OpenCase::readingMoved, &OpenCase::peopleChanged, &OpenCase::filled})
        connect(open, signal, &m_due, qOverload<>(&QTimer::start));
    connect(open, &OpenCase::outlook, this, &CaseOverview::showPace);
    m_pace->clear();
    refresh();
}

void CaseOverview::begin()
{
    m_goOn->setFocus();
}

void CaseOverview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void CaseOverview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_open != nullptr)
        showDeadline();
}

void CaseOverview::refresh()
{
    if (m_open == nullptr || !isVisible())
        return;
    auto const& request = m_open->request();
    m_title->setText(request.reference.empty() ? toQt(request.dataSubject) : toQt(request.reference));
    m_subtitle->setText(tr("Record of %1 \u00b7 %2 in %3 \u00b7 you work as %4")
                            .arg(toQt(request.dataSubject), pagesWords(m_open->pageCount()),
                                 filesWords(static_cast<std::int64_t>(m_open->sources().size())), toQt(m_open->actor())));
    m_goOn->setText(m_open->pageCount() == 0 ? tr("To the pages") : tr("Go on with the pages"));
    auto const owed = m_open->owed();
    showDeadline();
    showProgress();
    showOwed(owed);
    showPeople();
    showNext(owed);
    showNote();
    if (m_open->loaded())
        m_open->askOutlook();
}

void CaseOverview::showDeadline()
{
    auto const said = deadlineWords(m_open->clock(), core::today());
    m_dueOn->setText(said.due);
    m_left->setText(said.left);
    m_detail->setText(said.detail);
    m_detail->setVisible(!said.detail.isEmpty());
    auto coloured = m_left->palette();
    coloured.setColor(QPalette::WindowText, urgencyColour(said.urgency, palette()));
    m_left->setPalette(coloured);
}

void CaseOverview::showProgress()
{
    auto const& tally = m_open->tally();
    m_decided->setText(m_open->loaded()
                           ? tr("%1 redacted, %2 kept, %3 asked about, %4 to decide")
                                 .arg(counted(tally.redacted), counted(tally.kept), counted(tally.asked), counted(tally.pending))
                           : tr("Loading what was decided"));
    m_bar->show(tally);
    m_seen->setText(tr("%1 of %2 seen whole").arg(counted(m_open->pagesSeenWhole()), pagesWords(m_open->pageCount())));
}

void CaseOverview::showPace(Outlook const& outlook)
{
    if (m_open == nullptr)
        return;
    if (!outlook.everybody) {
        m_pace->setText(
            tr("After some twenty decisions your pace stands here, and when the last place will be decided. Nobody else "
               "sees your pace."));
        return;
    }
    QStringList said;
    if (outlook.own)
        said << tr("You decide %1 an hour; nobody else sees this.").arg(placesWords(std::lround(outlook.own->anHour)));
    auto const left = m_open->tally().pending;
    if (left > 0) {
        auto const& clock = m_open->clock();
        auto const nation = clock ? clock->nation : core::Nation::England;
        auto const done = core::pace::finishedOn(*outlook.everybody, left, core::today(), nation);
        said << tr("If it goes on like this, the last place is decided on %1.").arg(dayWords(done));
        auto const due = clock ? core::clocks::deadline(*clock).due : std::nullopt;
        if (due)
            said << (done <= *due ? tr("That is in time.") : tr("That is too late: ask for help, or for an extension."));
    }
    m_pace->setText(said.join(QLatin1Char(' ')));
}

void CaseOverview::showOwed(std::map<core::Owing, std::vector<core::PageId>> const& owed)
{
    for (auto const& [owing, button] : m_owed) {
        auto const found = owed.find(owing);
        auto const count = found == owed.end() ? 0 : static_cast<int>(found->second.size());
        auto const unknown = !m_open->loaded() && owing != core::Owing::Unseen;
        auto const text = owingWords(owing, count);
        button->setText(count == 0 && !unknown ? QStringLiteral("\u2713  ") + text : text);
        button->setEnabled(count > 0);
        button->setVisible(!unknown);
        button->disconnect(this);
        if (count > 0)
            connect(button, &QPushButton::clicked, this, [this, page = found->second.front()] { emit pageWanted(page); });
    }
}

void CaseOverview::showPeople()
{
    m_people->setText(tr("%n person(s) in the register", nullptr, m_open->people()));
    auto const returned = static_cast<int>(m_open->review().returned.size());
    auto const asked = m_open->tally().asked;
    QStringList questions;
    questions << (asked == 0 ? tr("No question is open.") : tr("%n question(s) are open.", nullptr, asked));
    if (returned > 0)
        questions << tr("%n place(s) came back from the second person.", nullptr, returned);
    m_questions->setText(questions.join(QLatin1Char(' ')));
    QStringList holds;
    for (auto const& [who, places] : m_open->holds())
        holds << tr("%1 (%2)").arg(holdWords(who), placesWords(places));
    m_holds->setText(holds.isEmpty() ? tr("Nobody's answer has to be waited for.")
                                     : tr("Undecided until somebody answers: %1.").arg(holds.join(QStringLiteral(", "))));
}

void CaseOverview::showNext(std::map<core::Owing, std::vector<core::PageId>> const& owed)
{
    clear(m_next);
    auto const step = [this](Command command, QString const& text) {
        auto* button = lineButton(QStringLiteral("next-") + m_actions.action(command)->objectName());
        button->setText(QStringLiteral("\u2192  ") + text);
        connect(button, &QPushButton::clicked, m_actions.action(command), &QAction::trigger);
        m_next->addWidget(button);
    };
    auto const count = [&](core::Owing owing) {
        auto const found = owed.find(owing);
        return found == owed.end() ? std::size_t{0} : found->second.size();
    };
    if (!m_open->clock())
        step(Command::TimeLimit, tr("Say when the request was received"));
    if (m_open->pageCount() == 0) {
        step(Command::AddPdfs, tr("Add the scans"));
        return;
    }
    if (m_open->people() == 0)
        step(Command::ImportPeople, tr("Import who appears in the record"));
    if (!m_open->loaded())
        return;
    auto const open = count(core::Owing::Undecided) + count(core::Owing::Unreadable) + count(core::Owing::Poor);
    if (open > 0)
        step(Command::NextOwed, tr("Decide, and look at what was read badly"));
    else if (count(core::Owing::Unseen) > 0)
        step(Command::NextOwed, tr("Look at the pages that nobody has seen"));
    auto const& review = m_open->review();
    if (!review.returned.empty())
        step(Command::Review, tr("Answer what came back"));
    else if (open == 0 && !review.signOff)
        step(Command::Review, review.lapse ? tr("Have what changed reviewed again") : tr("Have a second person review"));
    if (review.gates.empty() && !review.signOff)
        step(Command::SignOff, tr("Sign off"));
    if (review.signOff)
        step(Command::Export, tr("Export the bundle"));
}

void CaseOverview::showNote()
{
    auto const& left = m_open->handOver();
    m_note->setText(left ? toQt(left->note) : tr("Nobody left a note."));
    auto const when = left ? dayWords(core::dayFrom(left->at.substr(0, 10)).value_or(core::today())) : QString();
    m_noteBy->setVisible(left.has_value());
    if (left && left->page)
        m_noteBy->setText(tr("%1, %2, at page %3").arg(toQt(left->actor), when, counted(left->page->value)));
    else if (left)
        m_noteBy->setText(tr("%1, %2").arg(toQt(left->actor), when));
}

} // namespace ui
