// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/carry_dialog.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QString sentence(core::Carriage const& each)
{
    auto const from = counted(each.fromPage.value);
    auto const to = counted(each.edit.page().value);
    if (each.kind == core::Carriage::Kind::TakeAway)
        return QObject::tr("Page %1 to page %2: taken away, as it was there").arg(from, to);
    auto const what = each.edit.after->verdict == core::Verdict::Keep
                          ? QObject::tr("keep")
                          : QObject::tr("redact, %1").arg(toQt(each.edit.after->exemption));
    auto const words = each.kind == core::Carriage::Kind::Follow ? QObject::tr("Page %1 to page %2: %3, as it was changed there")
                                                                 : QObject::tr("Page %1 to page %2: %3");
    return words.arg(from, to, what);
}

} // namespace

CarryDialog::CarryDialog(OpenCase& open, QWidget* parent)
    : QDialog(parent), m_open(open), m_words(new QLabel), m_list(new QListWidget), m_go(new QPushButton)
{
    setObjectName(QStringLiteral("carryDialog"));
    setWindowTitle(tr("Carry to copies"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {620, 460});
    m_words->setObjectName(QStringLiteral("carryWords"));
    m_words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("carryList"));
    m_list->setAccessibleName(tr("What is carried to copies of pages"));
    m_list->setUniformItemSizes(true);
    m_go->setObjectName(QStringLiteral("carryGo"));
    m_go->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(12);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    m_words->setText(tr("Comparing the copies of pages..."));
    m_go->setText(tr("Carry"));
    m_go->setEnabled(false);
    connect(&open, &OpenCase::examined, this, &CarryDialog::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        auto const at = static_cast<std::size_t>(row);
        if (row < 0)
            return;
        if (at < m_travel.carried.size()) {
            auto const& edit = m_travel.carried[at].edit;
            emit chosen(edit.page(), (edit.after ? *edit.after : *edit.before).boxes);
        } else
            emit chosen(m_travel.left[at - m_travel.carried.size()].copy, {});
    });
    connect(m_go, &QPushButton::clicked, this, &CarryDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    open.examine();
}

void CarryDialog::refresh()
{
    m_travel = m_open.examination().travel;
    m_list->clear();
    for (auto const& each : m_travel.carried)
        m_list->addItem(sentence(each));
    for (auto const& each : m_travel.left) {
        auto* row = new QListWidgetItem(tr("Stays, page %1: %2").arg(counted(each.page.value), toQt(each.reason)), m_list);
        row->setForeground(problemColour(palette()));
    }
    auto const count = static_cast<std::int64_t>(m_travel.carried.size());
    if (count == 0 && m_travel.left.empty())
        m_words->setText(tr("There is nothing to carry: the copies of pages have what was decided on them."));
    else
        m_words->setText(tr("Would go to copies of their pages, in your name: %1; stay where they are: %2. Choose a row to "
                            "see the place. One undo takes all of it back.")
                             .arg(counted(count), counted(static_cast<std::int64_t>(m_travel.left.size()))));
    m_go->setText(count == 1 ? tr("Carry 1 decision") : tr("Carry %1 decisions").arg(counted(count)));
    m_go->setEnabled(count > 0);
    m_list->setFocus();
}

void CarryDialog::accept()
{
    if (!m_go->isEnabled())
        return;
    disconnect(&m_open, nullptr, this, nullptr);
    m_open.decideAll(tr("Carry to copies"), m_travel.step());
    QDialog::accept();
}

} // namespace ui
