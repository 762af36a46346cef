// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock_dialog.h"

#include "core/base/error.h"
#include "ui/deadline_words.h"
#include "ui/sheet.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QLineEdit* dateLine(QString const& name, QString const& spoken)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setPlaceholderText(ClockDialog::tr("Such as 28/01/2026"));
    edit->setMinimumHeight(30);
    return edit;
}

QString shown(std::optional<core::Date> const& date)
{
    return date ? toQt(*date).toString(QStringLiteral("dd/MM/yyyy")) : QString();
}

// An empty line is no date and no slip.
bool read(QLineEdit const* edit, std::optional<core::Date>& date)
{
    date = dateIn(edit->text());
    return date || edit->text().trimmed().isEmpty();
}

// "04/03/2026 11/03/2026": asked, and answered where they have.
bool readPauses(QString const& text, std::vector<core::ClockPause>& pauses)
{
    for (auto const& line : text.split(QLatin1Char('\n'))) {
        auto const days = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (days.isEmpty())
            continue;
        auto const asked = dateIn(days[0]);
        auto const answered = days.size() > 1 ? dateIn(days[1]) : std::nullopt;
        if (!asked || days.size() > 2 || (days.size() == 2 && (!answered || *answered < *asked)))
            return false;
        pauses.push_back({*asked, answered});
    }
    return true;
}

} // namespace

std::optional<core::Date> dateIn(QString const& text)
{
    QLocale const british(QLocale::English, QLocale::UnitedKingdom);
    for (auto const& shape :
         {QStringLiteral("yyyy-MM-dd"), QStringLiteral("d/M/yyyy"), QStringLiteral("d.M.yyyy"), QStringLiteral("d MMMM yyyy")})
        if (auto const date = british.toDate(text.trimmed(), shape); date.isValid())
            return fromQt(date);
    return std::nullopt;
}

ClockDialog::ClockDialog(std::optional<core::Clock> const& before, QWidget* parent)
    : QDialog(parent),
      m_regime(new QComboBox),
      m_nation(new QComboBox),
      m_received(dateLine(QStringLiteral("received"), tr("Received on"))),
      m_identity(dateLine(QStringLiteral("identity"), tr("Proof of identity came on"))),
      m_fee(dateLine(QStringLiteral("fee"), tr("Fee paid on"))),
      m_pauses(new QPlainTextEdit),
      m_told(dateLine(QStringLiteral("extended"), tr("Requester told of an extension on"))),
      m_reason(new QLineEdit),
      m_due(words()),
      m_store(new QPushButton(tr("Save")))
{
    setObjectName(QStringLiteral("clockDialog"));
    setWindowTitle(tr("Time limit"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {600, 0});
    m_regime->setObjectName(QStringLiteral("regime"));
    m_regime->setAccessibleName(tr("Right of access"));
    m_regime->addItem(tr("Subject access (UK GDPR)"), static_cast<int>(core::Regime::SubjectAccess));
    m_regime->addItem(tr("Freedom of information (FOIA)"), static_cast<int>(core::Regime::Foia));
    m_regime->addItem(tr("Freedom of information in Scotland (FOISA)"), static_cast<int>(core::Regime::Foisa));
    m_regime->addItem(tr("Environmental information (EIR)"), static_cast<int>(core::Regime::Eir));
    m_nation->setObjectName(QStringLiteral("nation"));
    m_nation->setAccessibleName(tr("Bank holidays of"));
    m_nation->addItem(tr("England"), static_cast<int>(core::Nation::England));
    m_nation->addItem(tr("Wales"), static_cast<int>(core::Nation::Wales));
    m_nation->addItem(tr("Scotland"), static_cast<int>(core::Nation::Scotland));
    m_nation->addItem(tr("Northern Ireland"), static_cast<int>(core::Nation::NorthernIreland));
    m_pauses->setObjectName(QStringLiteral("pauses"));
    m_pauses->setAccessibleName(tr("Questions to the requester"));
    m_pauses->setPlaceholderText(tr("One a line: asked on, and answered on if they have, such as 04/03/2026 11/03/2026"));
    m_pauses->setTabChangesFocus(true);
    m_pauses->setFixedHeight(70);
    m_reason->setObjectName(QStringLiteral("extensionReason"));
    m_reason->setAccessibleName(tr("Reason for the extension"));
    m_reason->setPlaceholderText(tr("The reason that they were told"));
    m_reason->setMinimumHeight(30);
    m_due->setObjectName(QStringLiteral("dueWords"));
    m_due->setMinimumHeight(76);
    m_due->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_store->setObjectName(QStringLiteral("storeClock"));
    m_store->setDefault(true);
    layOut();
    if (before)
        fill(*before);
    for (auto* edit : {m_received, m_identity, m_fee, m_told, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &ClockDialog::reckon);
    for (auto* box : {m_regime, m_nation})
        connect(box, &QComboBox::currentIndexChanged, this, &ClockDialog::reckon);
    connect(m_pauses, &QPlainTextEdit::textChanged, this, &ClockDialog::reckon);
    connect(m_store, &QPushButton::clicked, this, &ClockDialog::finish);
    reckon();
    m_received->setFocus();
}

void ClockDialog::layOut()
{
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setHorizontalSpacing(space::medium);
    form->setVerticalSpacing(space::small);
    form->addRow(tr("Right of &access"), m_regime);
    form->addRow(tr("&Bank holidays of"), m_nation);
    form->addRow(tr("&Received on"), m_received);
    form->addRow(tr("Proof of &identity came on"), m_identity);
    form->addRow(tr("&Fee paid on"), m_fee);
    form->addRow(tr("&Questions to the requester"), m_pauses);
    form->addRow(tr("Told of an &extension on"), m_told);
    form->addRow(tr("&Because"), m_reason);
    auto* cancel = new QPushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_store);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    column->setSpacing(space::medium);
    column->addLayout(form);
    column->addWidget(m_due);
    column->addWidget(quietWords(
        tr("The rules are UK law as researched in November 2026. No lawyer has checked them. Consultations, scanning and "
           "missing files do not pause the time limit.")));
    column->addLayout(buttons);
    // Its sentences break into more lines the longer a language is; a dialog does not ask them how many.
    setMinimumHeight(column->totalHeightForWidth(minimumWidth()));
}

void ClockDialog::fill(core::Clock const& clock)
{
    m_regime->setCurrentIndex(m_regime->findData(static_cast<int>(clock.regime)));
    m_nation->setCurrentIndex(m_nation->findData(static_cast<int>(clock.nation)));
    m_received->setText(shown(clock.received));
    m_identity->setText(shown(clock.identityProved));
    m_fee->setText(shown(clock.feePaid));
    QStringList pauses;
    for (auto const& pause : clock.pauses)
        pauses << (shown(pause.asked) + QLatin1Char(' ') + shown(pause.answered)).trimmed();
    m_pauses->setPlainText(pauses.join(QLatin1Char('\n')));
    if (clock.extension) {
        m_told->setText(shown(clock.extension->told));
        m_reason->setText(toQt(clock.extension->reason));
    }
}

std::optional<core::Clock> ClockDialog::clock(QString* slip) const
{
    core::Clock clock;
    clock.regime = static_cast<core::Regime>(m_regime->currentData().toInt());
    clock.nation = static_cast<core::Nation>(m_nation->currentData().toInt());
    auto const received = dateIn(m_received->text());
    std::optional<core::Date> told;
    if (!received)
        *slip = tr("Say when the request was received, such as 28/01/2026.");
    else if (!read(m_identity, clock.identityProved) || !read(m_fee, clock.feePaid) || !read(m_told, told))
        *slip = tr("One of the dates is none. Write them as 28/01/2026.");
    else if (!readPauses(m_pauses->toPlainText(), clock.pauses))
        *slip = tr("Each question has the day on which it was asked, and after it the day of the answer, if there is one yet.");
    else if (told && clock.regime == core::Regime::Foisa)
        *slip = tr("The time limit of FOISA cannot be extended.");
    else if (told && m_reason->text().trimmed().isEmpty())
        *slip = tr("Say why the time limit is extended: the requester is told the reason.");
    if (!slip->isEmpty())
        return std::nullopt;
    clock.received = *received;
    if (told)
        clock.extension = core::Extension{*told, fromQt(m_reason->text().simplified())};
    return clock;
}

void ClockDialog::reckon()
{
    QString slip;
    auto const now = clock(&slip);
    m_store->setEnabled(now.has_value());
    if (!now) {
        m_due->setText(slip);
        return;
    }
    auto const said = deadlineWords(now, core::today());
    m_due->setText(said.due + QStringLiteral(". ") + said.left + QLatin1Char('\n') + said.detail);
}

void ClockDialog::finish()
{
    QString slip;
    auto const now = clock(&slip);
    if (!now)
        return;
    emit chosen(*now);
    accept();
}

} // namespace ui
