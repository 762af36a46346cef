// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision_panel.h"

#include "ui/evidence.h"
#include "ui/exemption_picker.h"
#include "ui/flow_row.h"
#include "ui/law_words.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <cmath>

namespace ui {
namespace {

constexpr int picturesAhead = 2;
constexpr int buttonHeight = 40;

QPixmap symbol(MarkState state, QPalette const& palette)
{
    QPixmap picture(16, 16);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintSymbol(painter, QRectF(0, 0, 16, 16), state, inList(state, palette));
    return picture;
}

QLabel* heading(QString const& text)
{
    auto* label = new QLabel(text);
    label->setFont(scaled(label->font(), 1, QFont::DemiBold));
    return label;
}

} // namespace

DecisionPanel::DecisionPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_evidence(new Evidence),
      m_symbol(new QLabel),
      m_state(new QLabel),
      m_text(new QLabel),
      m_why(new QLabel),
      m_elsewhere(new QLabel),
      m_exemptions(new ExemptionPicker(core::Exemptions::shipped())),
      m_note(new QLineEdit),
      m_redact(new QPushButton(tr("Redact   F"))),
      m_keep(new QPushButton(tr("Keep   D"))),
      m_ask(new QPushButton(tr("Ask   Q")))
{
    m_state->setObjectName(QStringLiteral("decisionState"));
    m_state->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("decisionText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setFont(scaled(m_text->font(), 1.25, QFont::DemiBold));
    m_why->setObjectName(QStringLiteral("decisionWhy"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_elsewhere->setObjectName(QStringLiteral("decisionElsewhere"));
    m_elsewhere->setTextFormat(Qt::PlainText);
    m_elsewhere->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note for the file"));
    m_note->setPlaceholderText(tr("Note for the file; never sent"));
    m_note->setMinimumHeight(30);
    m_redact->setObjectName(QStringLiteral("redact"));
    m_redact->setAccessibleName(tr("Redact"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keep->setAccessibleName(tr("Keep"));
    m_ask->setObjectName(QStringLiteral("ask"));
    m_ask->setAccessibleName(tr("Ask about it"));
    for (auto* button : {m_redact, m_keep, m_ask})
        button->setMinimumHeight(buttonHeight);

    auto* stateLine = new QHBoxLayout;
    stateLine->setSpacing(8);
    stateLine->addWidget(m_symbol);
    stateLine->addWidget(m_state, 1);
    auto* buttons = new FlowRow(10);
    for (auto* button : {m_redact, m_keep, m_ask})
        buttons->addWidget(button);
    auto* read = new QWidget;
    auto* above = new QVBoxLayout(read);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(8);
    above->addWidget(m_evidence);
    above->addSpacing(4);
    above->addLayout(stateLine);
    above->addWidget(m_text);
    above->addWidget(m_why);
    above->addWidget(m_elsewhere);
    above->addSpacing(6);
    above->addWidget(heading(tr("Exemption")));
    above->addWidget(m_exemptions, 1);
    // What decides stays in view; with large letters the rest may have to scroll.
    auto* area = new QScrollArea;
    read->setMinimumWidth(1); // no wider than the panel
    area->setWidget(read);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(area, 1);
    column->addWidget(m_note);
    column->addSpacing(2);
    column->addLayout(buttons);

    connect(m_exemptions, &ExemptionPicker::chosen, this, [this](QString const& code) { m_desk.choose(fromQt(code)); });
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        // Whoever left the field for something else has not asked.
        m_work.clear();
        m_desk.write(m_note->text());
    });
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_note, nullptr, nullptr, Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        if (auto* work = m_work.data())
            work->setFocus();
    });
    connect(m_redact, &QPushButton::clicked, this, [this] {
        m_desk.write(m_note->text());
        m_desk.redact();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_desk.write(m_note->text());
        m_desk.keep();
    });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        m_desk.write(m_note->text());
        m_desk.ask();
    });
    connect(&m_desk, &Desk::questionWanted, this, &DecisionPanel::writeQuestion);
    connect(m_note, &QLineEdit::returnPressed, this, &DecisionPanel::askWritten);
    connect(&m_desk, &Desk::focusChanged, this, [this](Place const& place) {
        m_evidence->focusOn(place);
        m_evidence->prepare(m_desk.ahead(picturesAhead));
        refresh();
    });
    connect(&m_desk, &Desk::refreshed, this, &DecisionPanel::refresh);
    connect(&m_desk, &Desk::draftChanged, this, &DecisionPanel::refresh);
    connect(&m_desk, &Desk::exemptionChanged, this, [this] { m_exemptions->showChosen(m_desk.exemption()); });
    connect(&m_desk, &Desk::readyChanged, this, &DecisionPanel::refreshButtons);
    refresh();
}

void DecisionPanel::show(OpenCase* open, PageImages* images)
{
    m_open = open;
    if (open != nullptr)
        connect(open, &OpenCase::tallied, this, [this] { refreshElsewhere(m_desk.mark()); });
    m_evidence->show(open, images);
    refresh();
}

void DecisionPanel::writeQuestion()
{
    m_work = QApplication::focusWidget();
    m_note->setPlaceholderText(tr("What is to be found out? Return asks"));
    m_note->setFocus();
}

// Return ends a question that was wanted, and the keys act again where they did before.
void DecisionPanel::askWritten()
{
    if (m_work == nullptr || m_note->text().trimmed().isEmpty())
        return;
    auto* work = m_work.data();
    m_work.clear();
    work->setFocus();
    m_desk.write(m_note->text());
    m_desk.ask();
}

void DecisionPanel::refresh()
{
    auto const* mark = m_desk.mark();
    m_symbol->setVisible(mark != nullptr);
    m_text->setVisible(mark != nullptr);
    m_why->setVisible(mark != nullptr || m_desk.holdsDraft());
    if (!m_note->hasFocus()) {
        m_note->setPlaceholderText(tr("Note for the file; never sent"));
        m_note->setText(m_desk.note());
    }
    refreshButtons();
    refreshElsewhere(mark);
    if (mark == nullptr) {
        m_state->setText(m_desk.holdsDraft() ? tr("A new box") : tr("Nothing in focus"));
        m_why->setText(tr("Choose its exemption and it is stored. Escape drops it."));
        return;
    }
    colour();
    auto state = word(mark->state);
    if (mark->state == MarkState::Redacted)
        state += QLatin1Char(' ') + mark->exemption();
    m_state->setText(tr("%1 \u00b7 %2 \u00b7 page %3").arg(state, mark->kind(), counted(mark->place.page.value)));
    m_text->setText(mark->suggestion ? mark->text() : tr("Box drawn by hand"));
    QStringList why;
    if (mark->suggestion) {
        why << toQt(mark->suggestion->reason);
        if (!mark->byEye())
            why << tr("Score %1 %").arg(static_cast<int>(std::lround(mark->suggestion->score * 100)));
        if (!mark->suggestion->person.empty())
            why << (mark->suggestion->category == core::Category::Person ? tr("Person: %1") : tr("About: %1"))
                       .arg(toQt(mark->suggestion->person));
        if (mark->suggestion->advice == core::Advice::Keep)
            why << tr("Likely to be kept");
        if (auto const whom = core::hold(mark->suggestion->category); !whom.empty())
            why << tr("To be asked first: %1").arg(holdWords(whom));
    }
    if (mark->decision)
        why << tr("Decided by %1").arg(toQt(mark->decision->actor));
    m_why->setText(why.join(QStringLiteral(" \u00b7 ")));
}

// How the same person is treated on other pages; a contradiction stands out.
void DecisionPanel::colour()
{
    if (auto const* mark = m_desk.mark())
        m_symbol->setPixmap(symbol(mark->state, palette()));
}

void DecisionPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void DecisionPanel::refreshElsewhere(Mark const* mark)
{
    auto const* all =
        m_open != nullptr && mark != nullptr && mark->namesPerson() ? m_open->tallyOf(mark->suggestion->person) : nullptr;
    m_elsewhere->setVisible(all != nullptr && all->all() > 1);
    if (all == nullptr)
        return;
    QStringList parts;
    if (all->redacted > 0)
        parts << tr("%1 redacted").arg(counted(all->redacted));
    if (all->kept > 0)
        parts << tr("%1 kept").arg(counted(all->kept));
    if (all->asked > 0)
        parts << tr("%1 asked").arg(counted(all->asked));
    if (all->pending > 0)
        parts << tr("%1 to decide").arg(counted(all->pending));
    auto const words = tr("%1 in this record: %2").arg(toQt(mark->suggestion->person), parts.join(QStringLiteral(", ")));
    auto const disputed = m_open->disputed(*mark);
    m_elsewhere->setText(disputed ? tr("\u21c4 Treated otherwise elsewhere. %1").arg(words) : words);
    auto colours = palette();
    colours.setColor(QPalette::WindowText, disputed ? problemColour(palette()) : quietColour(palette()));
    m_elsewhere->setPalette(colours);
}

// The buttons tell in advance what a key would do: nothing, while the place has not been looked at.
void DecisionPanel::refreshButtons()
{
    auto const* mark = m_desk.mark();
    m_keep->setText(mark != nullptr && mark->byEye() ? tr("Looked at   D") : tr("Keep   D"));
    auto const usable = m_desk.ready() || m_desk.holdsDraft();
    m_redact->setEnabled(usable);
    m_keep->setEnabled(usable);
    m_ask->setEnabled(usable);
}

} // namespace ui
