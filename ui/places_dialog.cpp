// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/places_dialog.h"

#include "core/reference/exemptions.h"
#include "ui/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

PlacesDialog::PlacesDialog(OpenCase& open, PageImages& images, std::vector<Crop> crops, QString const& title,
                           std::string const& exemption, Offers offers, QWidget* parent)
    : QDialog(parent),
      m_exemption(new QComboBox),
      m_count(new QLabel),
      m_before(new QPushButton(tr("Earlier   PgUp"))),
      m_after(new QPushButton(tr("Next   PgDn"))),
      m_redact(new QPushButton),
      m_keep(new QPushButton),
      m_places(static_cast<int>(crops.size()))
{
    setObjectName(QStringLiteral("placesDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_sheet = new CropSheet(open, images, std::move(crops));
    m_count->setObjectName(QStringLiteral("placesCount"));
    m_count->setWordWrap(true);
    m_exemption->setObjectName(QStringLiteral("placesExemption"));
    m_exemption->setAccessibleName(tr("Exemption"));
    m_exemption->addItem(tr("Choose an exemption"));
    for (auto const& one : core::Exemptions::shipped().all())
        m_exemption->addItem(toQt(one.code) + QStringLiteral("  ") + toQt(one.title), toQt(one.code));
    m_exemption->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_exemption->setMinimumWidth(260);
    m_exemption->setCurrentIndex(std::max(0, m_exemption->findData(toQt(exemption))));
    m_redact->setObjectName(QStringLiteral("placesRedact"));
    m_keep->setObjectName(QStringLiteral("placesKeep"));
    m_keep->setVisible(offers == Offers::RedactOrKeep);
    auto* cancel = new QPushButton(tr("Leave them   Esc"));
    for (auto* button : {m_before, m_after, m_redact, m_keep, cancel}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(34);
    }
    m_exemption->setMinimumHeight(30);

    auto* hint =
        new QLabel(tr("Only what was shown is decided. Arrows and Space leave a place out. Undo takes all of it back at once."));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_count, 1);
    top->addWidget(m_exemption);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_before);
    buttons->addWidget(m_after);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_redact);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_sheet, 1);
    column->addWidget(hint);
    column->addLayout(buttons);

    connect(m_sheet, &CropSheet::changed, this, &PlacesDialog::refresh);
    connect(m_exemption, &QComboBox::currentIndexChanged, this, &PlacesDialog::refresh);
    connect(m_before, &QPushButton::clicked, this, [this] { m_sheet->turnTo(m_sheet->sheet() - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_sheet->turnTo(m_sheet->sheet() + 1); });
    connect(m_redact, &QPushButton::clicked, this, [this] { decide(core::Verdict::Redact); });
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(core::Verdict::Keep); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    addKeys();
    m_sheet->setFocus();
    refresh();
}

// The same keys as in the queue, where the keyboard is on the sheet.
void PlacesDialog::addKeys()
{
    auto const on = [this](QKeySequence const& key, auto what) {
        auto* shortcut = new QShortcut(key, m_sheet, nullptr, nullptr, Qt::WidgetShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    on(QKeySequence(Qt::Key_F), [this] { m_redact->click(); });
    on(QKeySequence(Qt::Key_D), [this] {
        if (!m_keep->isHidden())
            m_keep->click();
    });
    for (int digit = 1; digit <= 9; ++digit)
        on(QKeySequence(Qt::Key_0 + digit), [this, digit] {
            if (digit < m_exemption->count())
                m_exemption->setCurrentIndex(digit);
        });
}

std::string PlacesDialog::exemption() const
{
    return fromQt(m_exemption->currentData().toString());
}

void PlacesDialog::refresh()
{
    auto const chosen = static_cast<int>(m_sheet->chosen().size());
    auto const left = m_places - m_sheet->shown();
    auto words = m_sheet->sheets() > 1
                     ? tr("%1 places, sheet %2 of %3.").arg(counted(m_places)).arg(m_sheet->sheet() + 1).arg(m_sheet->sheets())
                     : tr("%n places.", nullptr, m_places);
    if (m_sheet->ready() && left > 0)
        words += QLatin1Char(' ') + tr("%1 were not shown yet and stay as they are.").arg(counted(left));
    m_count->setText(words);
    m_before->setEnabled(m_sheet->sheet() > 0);
    m_after->setEnabled(m_sheet->sheet() + 1 < m_sheet->sheets());
    m_before->setVisible(m_sheet->sheets() > 1);
    m_after->setVisible(m_sheet->sheets() > 1);
    m_redact->setText(tr("Redact %1   F").arg(counted(chosen)));
    m_keep->setText(tr("Keep %1   D").arg(counted(chosen)));
    auto const usable = m_sheet->ready() && chosen > 0;
    m_redact->setEnabled(usable && !exemption().empty());
    m_keep->setEnabled(usable);
}

void PlacesDialog::decide(core::Verdict verdict)
{
    auto const places = m_sheet->chosen();
    if (!m_sheet->ready() || places.empty())
        return;
    emit decided(verdict, verdict == core::Verdict::Redact ? exemption() : std::string(), places);
    accept();
}

} // namespace ui
