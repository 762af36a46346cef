// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_editor.h"

#include "ui/keys.h"
#include "ui/sheet.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QKeySequence usualKey(CommandRow const& row)
{
    return QKeySequence(QString::fromLatin1(row.key));
}

} // namespace

KeyEditor::KeyEditor(QWidget* parent)
    : QWidget(parent),
      m_single(new QCheckBox(tr("Keys &without Ctrl or Alt act in the queue and on the pages"))),
      m_commands(new QListWidget),
      m_label(new QLabel(tr("New &key"))),
      m_key(new QKeySequenceEdit),
      m_slip(quietWords())
{
    m_single->setObjectName(QStringLiteral("singleKeys"));
    m_single->setChecked(singleKeysOn());
    m_commands->setObjectName(QStringLiteral("keyCommands"));
    m_commands->setAccessibleName(tr("Commands and their keys"));
    m_key->setObjectName(QStringLiteral("newKey"));
    m_key->setAccessibleName(tr("New key of the command"));
    if (auto* within = m_key->findChild<QLineEdit*>())
        within->setAccessibleName(m_key->accessibleName());
    m_slip->setObjectName(QStringLiteral("keySlip"));
    m_label->setBuddy(m_key);
    // What is turned off keeps its key for the day on which it is turned on again.
    auto const on = singleKeysOn();
    turnSingleKeys(true);
    for (auto const& row : commandTable())
        m_keys[row.command] = keyOf(row);
    turnSingleKeys(on);
    layOut();
    list();
    connect(m_commands, &QListWidget::currentRowChanged, this, &KeyEditor::showRow);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, [this](QKeySequence const& key) {
        if (!m_showing)
            change(key.count() > 1 ? QKeySequence(key[0]) : key);
    });
    m_commands->setCurrentRow(0);
}

void KeyEditor::layOut()
{
    auto* none = new QPushButton(tr("&No key"));
    auto* usual = new QPushButton(tr("As &delivered"));
    auto* all = new QPushButton(tr("&All as delivered"));
    connect(none, &QPushButton::clicked, this, [this] { change({}); });
    connect(usual, &QPushButton::clicked, this, [this] {
        if (auto const* row = current())
            change(usualKey(*row));
    });
    connect(all, &QPushButton::clicked, this, [this] {
        for (auto const& row : commandTable())
            m_keys[row.command] = usualKey(row);
        m_slip->setText(tr("All keys are as delivered."));
        list();
    });
    auto* edit = new QHBoxLayout;
    edit->setSpacing(space::small);
    edit->addWidget(m_label);
    edit->addWidget(m_key, 1);
    edit->addWidget(none);
    auto* back = new QHBoxLayout;
    back->setSpacing(space::small);
    back->addStretch(1);
    back->addWidget(usual);
    back->addWidget(all);
    for (auto* button : {none, usual, all})
        button->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::large, space::medium, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(m_single);
    column->addWidget(m_commands, 1);
    column->addLayout(edit);
    column->addLayout(back);
    column->addWidget(m_slip);
}

void KeyEditor::list()
{
    auto const before = m_commands->currentRow();
    m_showing = true;
    m_commands->clear();
    for (auto const& row : commandTable()) {
        auto const key = m_keys[row.command].toString(QKeySequence::NativeText);
        auto const name = plainName(row);
        m_commands->addItem(key.isEmpty() ? name : QStringLiteral("%1   \u2014   %2").arg(name, key));
    }
    m_showing = false;
    m_commands->setCurrentRow(before);
}

CommandRow const* KeyEditor::current() const
{
    auto const row = m_commands->currentRow();
    return row < 0 ? nullptr : &commandTable()[static_cast<std::size_t>(row)];
}

void KeyEditor::showRow()
{
    auto const* row = current();
    if (row == nullptr || m_showing)
        return;
    m_showing = true;
    m_key->setKeySequence(m_keys[row->command]);
    m_showing = false;
}

void KeyEditor::change(QKeySequence const& key)
{
    auto const* row = current();
    if (row == nullptr)
        return;
    m_slip->clear();
    if (row->scope == Scope::Window && isSingle(key)) {
        m_slip->setText(
            tr("This command acts everywhere, also while one types. Choose a key with Ctrl or Alt, or a function key."));
        showRow();
        return;
    }
    for (auto const& other : commandTable())
        if (!key.isEmpty() && other.command != row->command && m_keys[other.command] == key) {
            m_keys[other.command] = {};
            m_slip->setText(tr("\"%1\" had this key and has none now.").arg(plainName(other)));
        }
    m_keys[row->command] = key;
    list();
    showRow();
}

void KeyEditor::store()
{
    turnSingleKeys(m_single->isChecked());
    for (auto const& row : commandTable())
        chooseKey(row, m_keys[row.command]);
}

} // namespace ui
