// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case_settings.h"

#include "ui/sheet.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr core::Care steps[] = {core::Care::Careful, core::Care::Normal, core::Care::Brief};

} // namespace

CaseSettings::CaseSettings(core::Care care, QString const& patterns, QWidget* parent)
    : QDialog(parent), m_care(new QSlider(Qt::Horizontal)), m_says(quietWords()), m_patterns(new QPlainTextEdit), m_slip(words())
{
    setObjectName(QStringLiteral("caseSettings"));
    setWindowTitle(tr("What is suggested"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {600, 480});
    m_care->setObjectName(QStringLiteral("care"));
    m_care->setAccessibleName(tr("How far to go in suggesting names"));
    m_care->setRange(0, 2);
    m_care->setPageStep(1);
    m_care->setTickPosition(QSlider::TicksBelow);
    m_care->setTickInterval(1);
    m_care->setMinimumHeight(28);
    for (int i = 0; i < 3; ++i)
        if (steps[i] == care)
            m_care->setValue(i);
    m_says->setObjectName(QStringLiteral("careWords"));
    m_says->setMinimumHeight(56);
    m_patterns->setObjectName(QStringLiteral("ownPatterns"));
    m_patterns->setAccessibleName(tr("The organisation's own patterns"));
    m_patterns->setPlaceholderText(
        QStringLiteral("{\"numbers\": [{\"name\": \"...\", \"pattern\": \"...\"}],\n \"statements\": [...]}"));
    m_patterns->setTabChangesFocus(true);
    m_patterns->setPlainText(patterns);
    auto red = m_slip->palette();
    red.setColor(QPalette::WindowText, problemColour(palette()));
    m_slip->setPalette(red);
    layOut();
    connect(m_care, &QSlider::valueChanged, this, &CaseSettings::sayCare);
    sayCare();
    m_care->setFocus();
}

void CaseSettings::layOut()
{
    auto* label = new QLabel(tr("&Names that nobody listed"));
    label->setFont(type(font(), Type::Heading));
    label->setBuddy(m_care);
    auto* ends = new QHBoxLayout;
    ends->addWidget(new QLabel(tr("Careful")), 0, Qt::AlignLeft);
    ends->addWidget(new QLabel(tr("Normal")), 0, Qt::AlignHCenter);
    ends->addWidget(new QLabel(tr("Brief")), 0, Qt::AlignRight);
    auto* own = new QLabel(tr("Your organisation's own &patterns"));
    own->setFont(type(font(), Type::Heading));
    own->setBuddy(m_patterns);
    auto* from = new QPushButton(tr("&Load from a file..."));
    from->setAutoDefault(false);
    connect(from, &QPushButton::clicked, this, &CaseSettings::load);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Suggest so"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(care(), m_patterns->toPlainText().trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    column->setSpacing(space::small);
    column->addWidget(label);
    column->addWidget(m_care);
    column->addLayout(ends);
    column->addWidget(m_says);
    column->addWidget(own);
    column->addWidget(
        quietWords(tr("Shapes of file numbers and words of statements, in the form of the program's own files. They stand "
                      "in the case and hold for it alone.")));
    column->addWidget(m_patterns, 1);
    column->addWidget(from, 0, Qt::AlignLeft);
    column->addWidget(m_slip);
    column->addWidget(buttons);
}

core::Care CaseSettings::care() const
{
    return steps[m_care->value()];
}

void CaseSettings::sayCare()
{
    switch (care()) {
    case core::Care::Careful:
        m_says->setText(tr("Every word that may be a name is suggested. More to dismiss, less to miss."));
        break;
    case core::Care::Normal:
        m_says->setText(tr("Words that are likely names are suggested."));
        break;
    case core::Care::Brief:
        m_says->setText(tr("Only words that are surely names are suggested. Less to dismiss, more to find by reading."));
        break;
    }
    m_care->setAccessibleDescription(m_says->text());
}

void CaseSettings::load()
{
    auto* dialog = new QFileDialog(this, tr("Load patterns"), QString(), tr("JSON files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](QString const& name) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            m_patterns->setPlainText(QString::fromUtf8(file.readAll()));
        else
            m_slip->setText(tr("%1 cannot be read: %2").arg(name, file.errorString()));
    });
    dialog->open();
}

} // namespace ui
