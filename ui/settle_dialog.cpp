// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settle_dialog.h"

#include "core/reference/exemptions.h"
#include "ui/law_words.h"
#include "ui/text.h"
#include "ui/window_shape.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

QComboBox* exemptionChoice(char const* name)
{
    auto* choice = new QComboBox;
    choice->setObjectName(QString::fromLatin1(name));
    choice->setAccessibleName(QObject::tr("Exemption"));
    choice->setMinimumHeight(30);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->addItem(QObject::tr("Choose an exemption"));
    for (auto const& exemption : core::Exemptions::shipped().all())
        choice->addItem(choiceWords(exemption), toQt(exemption.code));
    return choice;
}

SettleDialog::SettleDialog(Ask ask, QString const& what, QWidget* parent)
    : QDialog(parent),
      m_ask(ask),
      m_note(new QLineEdit),
      m_withhold(new QRadioButton(tr("&Withhold all of its places"))),
      m_keep(new QRadioButton(tr("&Keep all of its places"))),
      m_exemption(exemptionChoice("settleExemption")),
      m_go(new QPushButton(ask == Ask::Explain ? tr("Explain") : tr("Make alike")))
{
    auto const explains = ask == Ask::Explain;
    setObjectName(QStringLiteral("settleDialog"));
    setWindowTitle(explains ? tr("Why it is right as it is") : tr("Make alike"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {520, 0});
    m_note->setObjectName(QStringLiteral("settleNote"));
    m_note->setAccessibleName(tr("Why it is right as it is"));
    m_note->setPlaceholderText(tr("Kept in the file and in the log; never sent"));
    m_note->setMinimumHeight(30);
    m_withhold->setChecked(true);
    m_go->setObjectName(QStringLiteral("settleGo"));
    m_go->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto* words = new QLabel(what);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(12);
    column->addWidget(words);
    // What is not asked is not there.
    for (auto* part : std::initializer_list<QWidget*>{m_note, m_withhold, m_exemption, m_keep}) {
        auto const asked = explains ? part == m_note : part != m_note && (part != m_keep || ask == Ask::WithholdOrKeep);
        if (asked)
            column->addWidget(part);
        else
            part->setParent(this);
        part->setVisible(asked);
    }
    column->addLayout(buttons);
    connect(m_note, &QLineEdit::textChanged, this, &SettleDialog::refresh);
    connect(m_exemption, &QComboBox::currentIndexChanged, this, &SettleDialog::refresh);
    connect(m_keep, &QRadioButton::toggled, this, &SettleDialog::refresh);
    connect(m_go, &QPushButton::clicked, this, &SettleDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
    (explains ? static_cast<QWidget*>(m_note) : m_exemption)->setFocus();
}

void SettleDialog::refresh()
{
    m_exemption->setEnabled(!m_keep->isChecked());
    m_go->setEnabled(m_ask == Ask::Explain ? !m_note->text().trimmed().isEmpty()
                                           : m_keep->isChecked() || m_exemption->currentIndex() > 0);
}

void SettleDialog::accept()
{
    if (!m_go->isEnabled())
        return;
    if (m_ask == Ask::Explain)
        emit explained(m_note->text().trimmed());
    else if (m_keep->isChecked())
        emit settled(core::Verdict::Keep, {});
    else
        emit settled(core::Verdict::Redact, fromQt(m_exemption->currentData().toString()));
    QDialog::accept();
}

} // namespace ui
