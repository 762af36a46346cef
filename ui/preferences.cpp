// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences.h"

#include "ui/key_editor.h"
#include "ui/sheet.h"
#include "ui/window_shape.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

Preferences::Preferences(QWidget* parent)
    : QDialog(parent),
      m_theme(new QComboBox),
      m_language(new QComboBox),
      m_overview(new QCheckBox(tr("Show the &overview first when a case is opened"))),
      m_remember(new QCheckBox(tr("&Remember the cases that were open, and when they are due"))),
      m_veil(new QCheckBox(tr("&Veil pages that are pictures until I press the key for it"))),
      m_notes(new QCheckBox(tr("Say beforehand what &hard things a document tells of"))),
      m_pause(new QCheckBox(tr("Remind me to &pause after"))),
      m_minutes(new QSpinBox),
      m_keys(new KeyEditor)
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {620, 480});
    auto* tabs = new QTabWidget;
    tabs->setAccessibleName(tr("Preferences"));
    tabs->setObjectName(QStringLiteral("preferenceTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(look(), tr("&Window"));
    tabs->addTab(m_keys, tr("&Keys"));
    tabs->addTab(care(), tr("&Care of yourself"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->setObjectName(QStringLiteral("preferenceButtons"));
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &Preferences::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::large);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
}

QWidget* Preferences::look()
{
    auto const now = habits();
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_theme->setCurrentIndex(static_cast<int>(now.theme));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Cymraeg"), QStringLiteral("cy"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(now.language)));
    m_overview->setChecked(now.overviewFirst);
    m_remember->setChecked(now.rememberCases);
    auto* form = new QFormLayout;
    form->setSpacing(space::medium);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Language"), m_language);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::medium, space::large, space::medium, space::medium);
    column->setSpacing(space::medium);
    column->addLayout(form);
    column->addWidget(
        quietWords(tr("Another language holds from the next start on. The Welsh words still wait for a translator's check.")));
    column->addWidget(m_overview);
    column->addWidget(m_remember);
    column->addStretch(1);
    return page;
}

QWidget* Preferences::care()
{
    auto const now = habits();
    m_veil->setObjectName(QStringLiteral("veilPictures"));
    m_veil->setChecked(now.veilPictures);
    m_notes->setObjectName(QStringLiteral("contentNotes"));
    m_notes->setChecked(now.contentNotes);
    m_pause->setObjectName(QStringLiteral("pauseReminder"));
    m_pause->setChecked(now.pauseMinutes > 0);
    m_minutes->setObjectName(QStringLiteral("pauseMinutes"));
    m_minutes->setAccessibleName(tr("Minutes of work before the reminder"));
    m_minutes->setRange(10, 240);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(tr(" minutes of work"));
    m_minutes->setValue(now.pauseMinutes > 0 ? now.pauseMinutes : Habits().pauseMinutes);
    m_minutes->setEnabled(m_pause->isChecked());
    connect(m_pause, &QCheckBox::toggled, m_minutes, &QSpinBox::setEnabled);
    auto* pause = new QHBoxLayout;
    pause->addWidget(m_pause);
    pause->addWidget(m_minutes);
    pause->addStretch(1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::medium, space::large, space::medium, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(quietWords(
        tr("Some of these records are hard to read. These choices are yours alone, and nobody is told of them. Whether veils and "
           "notes protect is not proven; use what helps you.")));
    column->addWidget(m_veil);
    column->addWidget(m_notes);
    column->addLayout(pause);
    column->addStretch(1);
    return page;
}

void Preferences::finish()
{
    Habits chosen;
    chosen.theme = static_cast<Theme>(m_theme->currentIndex());
    chosen.language = m_language->currentData().toString();
    chosen.overviewFirst = m_overview->isChecked();
    chosen.rememberCases = m_remember->isChecked();
    chosen.veilPictures = m_veil->isChecked();
    chosen.contentNotes = m_notes->isChecked();
    chosen.pauseMinutes = m_pause->isChecked() ? m_minutes->value() : 0;
    keep(chosen);
    m_keys->store();
    emit changed(chosen);
    emit keysChanged();
    accept();
}

} // namespace ui
