// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_off_dialog.h"

#include "ui/counts.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

SignOffDialog::SignOffDialog(OpenCase& open, QWidget* parent)
    : QDialog(parent),
      m_open(open),
      m_gates(new QLabel),
      m_refusal(new QLabel),
      m_name(new QLineEdit),
      m_sign(new QPushButton(tr("Sign off")))
{
    setObjectName(QStringLiteral("signOffDialog"));
    setWindowTitle(tr("Sign off"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {560, 0});
    for (auto* label : {m_gates, m_refusal}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_gates->setObjectName(QStringLiteral("gates"));
    m_refusal->setObjectName(QStringLiteral("refusal"));
    auto red = m_refusal->palette();
    red.setColor(QPalette::WindowText, problemColour(palette()));
    m_refusal->setPalette(red);
    m_name->setObjectName(QStringLiteral("reviewer"));
    m_name->setAccessibleName(tr("Name of the second person"));
    m_name->setMinimumHeight(30);
    m_sign->setObjectName(QStringLiteral("signOff"));
    m_sign->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto* label = new QLabel(tr("&Name of the second person, who made none of the decisions"));
    label->setBuddy(m_name);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_sign);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_gates);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_refusal);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(&open, &OpenCase::reviewed, this, &SignOffDialog::showGates);
    connect(&open, &OpenCase::looked, this, &SignOffDialog::showGates);
    open.askLooks();
    connect(&open, &OpenCase::signedOff, this, &QDialog::accept);
    connect(&open, &OpenCase::signOffRefused, this, [this](QString const& why) {
        m_refusal->setText(why);
        showGates();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] { showGates(); });
    connect(m_sign, &QPushButton::clicked, this, &SignOffDialog::sign);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showGates();
    m_name->setFocus();
}

void SignOffDialog::showGates()
{
    QStringList gates;
    for (auto const& gate : m_open.review().gates)
        gates << QStringLiteral("\u2022 ") + toQt(gate.message);
    auto const tally = m_open.tally();
    if (gates.isEmpty())
        m_gates->setText(tr("%1; redactions: %2; kept: %3. Nothing stands in the way.\n\nThe sign-off holds for what "
                            "the case holds now; "
                            "any later change makes it void on the pages that it touches.")
                             .arg(pagesWords(m_open.pageCount()), counted(tally.redacted), placesWords(tally.kept)));
    else
        m_gates->setText(tr("Nobody can sign off yet. This is owed:") + QStringLiteral("\n\n") + gates.join(QLatin1Char('\n')));
    if (m_open.looks().round) {
        auto const& places = m_open.looks().places;
        auto const open = std::count_if(places.begin(), places.end(), [](auto const& place) {
            return place.state == core::LookState::Open || place.state == core::LookState::Answered;
        });
        m_gates->setText(m_gates->text() + QStringLiteral("\n\n")
                         + tr("To look at a second time: %1, %2 of them open.")
                               .arg(placesWords(static_cast<std::int64_t>(places.size())), counted(open)));
    }
    m_sign->setEnabled(gates.isEmpty() && !m_name->text().trimmed().isEmpty());
}

void SignOffDialog::sign()
{
    m_refusal->clear();
    m_sign->setEnabled(false);
    m_open.signOff(fromQt(m_name->text().simplified()));
}

} // namespace ui
