// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_sheet.h"

#include "ui/actions.h"
#include "ui/keys.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

// Keys that belong to a widget and not to a command.
struct OwnKey {
    char const* key;
    char const* text;
};

constexpr OwnKey ownKeys[] = {
    {"1-9", QT_TRANSLATE_NOOP("ui::KeySheet", "Choose an exemption")},
    {"Space", QT_TRANSLATE_NOOP("ui::KeySheet", "Scroll the pages")},
    {"Space", QT_TRANSLATE_NOOP("ui::KeySheet", "On a sheet: turn a tick; with Shift of all the same")},
    {QT_TRANSLATE_NOOP("ui::KeySheet", "Shift+arrows"), QT_TRANSLATE_NOOP("ui::KeySheet", "On a sheet: take the tick along")},
    {"Return", QT_TRANSLATE_NOOP("ui::KeySheet", "On a sheet: to what stands within the place")},
    {"B", QT_TRANSLATE_NOOP("ui::KeySheet", "On a sheet: redact what is ticked, keep the rest")},
    {"L", QT_TRANSLATE_NOOP("ui::KeySheet", "On a sheet: leave the place for later")},
    {QT_TRANSLATE_NOOP("ui::KeySheet", "B, arrows"), QT_TRANSLATE_NOOP("ui::KeySheet", "Place a new box without the mouse")},
    {QT_TRANSLATE_NOOP("ui::KeySheet", "B, Shift+arrows"), QT_TRANSLATE_NOOP("ui::KeySheet", "Size it; Return stores it")},
    {"Esc", QT_TRANSLATE_NOOP("ui::KeySheet", "Drop the new box")},
    {QT_TRANSLATE_NOOP("ui::KeySheet", "Ctrl+wheel"), QT_TRANSLATE_NOOP("ui::KeySheet", "Zoom at the pointer")},
};

} // namespace

KeySheet::KeySheet(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(space::tiny);
    int cell = 0;
    auto const rows = 26;
    auto const add = [&](QString const& key, QString const& text) {
        auto* cap = new QLabel(key);
        auto bold = cap->font();
        bold.setWeight(QFont::DemiBold);
        cap->setFont(bold);
        cap->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto const column = cell / rows * 3;
        grid->addWidget(cap, cell % rows, column);
        grid->addWidget(new QLabel(text), cell % rows, column + 1);
        ++cell;
    };
    for (auto const scope : {Scope::Work, Scope::Window}) {
        for (auto const& row : commandTable())
            if (auto const key = keyOf(row); row.scope == scope && !key.isEmpty())
                add(key.toString(QKeySequence::NativeText), plainName(row));
        if (scope == Scope::Work)
            for (auto const& own : ownKeys)
                add(QCoreApplication::translate("ui::KeySheet", own.key), QCoreApplication::translate("ui::KeySheet", own.text));
    }
    grid->setColumnMinimumWidth(2, 26);
    auto* where = new QLabel(tr("Single keys act in the queue and on the pages, never in a text field. A key that is held down "
                                "decides nothing. Every key "
                                "can be changed in the preferences, and single keys turned off there."));
    where->setWordWrap(true);
    where->setForegroundRole(QPalette::PlaceholderText);
    auto* close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(18);
    column->addLayout(grid);
    column->addWidget(where);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace ui
