// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slip_dialog.h"

#include "core/decide/slips.h"
#include "ui/settle_dialog.h"
#include "ui/text.h"
#include "ui/window_shape.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {
namespace {

using Kind = core::PageSlip::Kind;
constexpr int sent = -1;

bool hasExemption(int kind)
{
    return kind == static_cast<int>(Kind::Withheld) || kind == static_cast<int>(Kind::Deferred);
}

} // namespace

SlipDialog::SlipDialog(OpenCase& open, core::PageId page, QWidget* parent)
    : QDialog(parent),
      m_open(open),
      m_page(page),
      m_kind(new QComboBox),
      m_exemption(exemptionChoice("slipExemption")),
      m_copy(new QSpinBox),
      m_note(new QLineEdit),
      m_go(new QPushButton(tr("Decide")))
{
    setObjectName(QStringLiteral("slipDialog"));
    setWindowTitle(tr("Page %1 as a whole").arg(counted(page.value)));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {520, 0});
    m_kind->setObjectName(QStringLiteral("slipKind"));
    m_kind->setAccessibleName(tr("What becomes of the page"));
    m_kind->addItem(tr("It is sent"), sent);
    m_kind->addItem(tr("Withheld: a slip goes out in its place"), static_cast<int>(Kind::Withheld));
    m_kind->addItem(tr("Deferred: held back for now"), static_cast<int>(Kind::Deferred));
    m_kind->addItem(tr("Duplicate: another page is sent in its place"), static_cast<int>(Kind::Duplicate));
    m_kind->addItem(tr("Illegible: nobody can read it"), static_cast<int>(Kind::Illegible));
    m_kind->addItem(tr("Missing: it is not in the file"), static_cast<int>(Kind::Missing));
    m_copy->setObjectName(QStringLiteral("slipCopy"));
    m_copy->setAccessibleName(tr("Page of the record that is sent in its place"));
    m_copy->setRange(1, open.pageCount());
    m_note->setObjectName(QStringLiteral("slipNote"));
    m_note->setAccessibleName(tr("Note for the file"));
    m_note->setPlaceholderText(tr("Note for the file; never sent"));
    for (auto* field : std::initializer_list<QWidget*>{m_kind, m_copy, m_note})
        field->setMinimumHeight(30);
    m_go->setObjectName(QStringLiteral("slipGo"));
    m_go->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    if (auto const slip = open.slipOf(page)) {
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(slip->kind)));
        m_exemption->setCurrentIndex(std::max(0, m_exemption->findData(toQt(slip->exemption))));
        m_note->setText(toQt(slip->reason));
        if (slip->copy.value > 0)
            m_copy->setValue(static_cast<int>(slip->copy.value));
    } else if (auto const others = open.copiesOf(page); !others.empty())
        m_copy->setValue(static_cast<int>(others.front().value));

    auto* form = new QFormLayout;
    form->setSpacing(10);
    form->addRow(tr("&The page"), m_kind);
    form->addRow(tr("&Exemption"), m_exemption);
    form->addRow(tr("&Sent as page"), m_copy);
    form->addRow(tr("&Note"), m_note);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(14);
    column->addLayout(form);
    column->addLayout(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SlipDialog::refresh);
    connect(m_exemption, &QComboBox::currentIndexChanged, this, &SlipDialog::refresh);
    connect(m_go, &QPushButton::clicked, this, &SlipDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
    m_kind->setFocus();
}

void SlipDialog::refresh()
{
    auto const kind = m_kind->currentData().toInt();
    m_exemption->setEnabled(hasExemption(kind));
    m_copy->setEnabled(kind == static_cast<int>(Kind::Duplicate));
    m_note->setEnabled(kind != sent);
    m_go->setEnabled(!hasExemption(kind) || m_exemption->currentIndex() > 0);
}

std::optional<core::PageSlip> SlipDialog::wanted() const
{
    auto const kind = m_kind->currentData().toInt();
    if (kind == sent)
        return std::nullopt;
    core::PageSlip slip{m_page, static_cast<Kind>(kind), {}, {}, fromQt(m_note->text().trimmed())};
    if (hasExemption(kind))
        slip.exemption = fromQt(m_exemption->currentData().toString());
    if (slip.kind == Kind::Duplicate)
        slip.copy = {m_copy->value()};
    return slip;
}

void SlipDialog::accept()
{
    auto const before = m_open.slipOf(m_page);
    auto const after = wanted();
    core::Step step;
    if (after)
        step.push_back(core::slips::lay(m_open.database(), *after));
    else if (before)
        step.push_back(core::slips::release(*before));
    // What the case refuses is said in its words, and the dialog stays for another answer.
    if (step.empty() || m_open.decideAll(tr("Decide about the page"), step))
        QDialog::accept();
}

} // namespace ui
