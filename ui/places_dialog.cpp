// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/places_dialog.h"

#include "core/reference/exemptions.h"
#include "ui/counts.h"
#include "ui/law_words.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::Verdict;
using Tick = CropSheet::Tick;

PlacesDialog::PlacesDialog(OpenCase& open, PageImages& images, std::vector<Crop> crops, QString const& title,
                           std::string const& exemption, Offers offers, QWidget* parent)
    : QDialog(parent),
      m_crops(crops),
      m_sheet(new CropSheet(open, images, std::move(crops))),
      m_exemption(new QComboBox),
      m_ownReasons(new QCheckBox(tr("Each for what it &calls for"))),
      m_count(new QLabel),
      m_before(new QPushButton(tr("Earlier   PgUp"))),
      m_after(new QPushButton(tr("Next   PgDn"))),
      m_redact(new QPushButton),
      m_keep(new QPushButton),
      m_both(new QPushButton)
{
    setObjectName(QStringLiteral("placesDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    constexpr QSize frame(40, 60);
    resize(parent != nullptr ? parent->window()->size() - frame : sizeHint());
    m_count->setObjectName(QStringLiteral("placesCount"));
    m_count->setWordWrap(true);
    // What is left to be shown takes a line more with larger letters; the sheet gives way to it beforehand.
    if (lettersOf(font()) > 1.2)
        m_count->setMinimumHeight(2 * m_count->fontMetrics().lineSpacing());
    if (offers == Offers::RedactOnly)
        for (auto* button : {m_keep, m_both})
            button->hide();
    auto* hint =
        new QLabel(offers == Offers::RedactOnly
                       ? tr("Only what was shown is decided. Arrows and Space leave a place out. Undo takes all of it "
                            "back at once.")
                       : tr("Only what was shown is decided. A click, or Space, turns a tick, with Shift those of all that "
                            "are the same; drawn on, the mouse, or Shift with the arrows, takes the tick along. L leaves "
                            "a place for later. Undo takes all of it back at once."));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_count, 1);
    top->addWidget(reasons(exemption));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_sheet, 1);
    column->addWidget(hint);
    column->addLayout(buttons());
    m_sheet->sayReasons([this](Crop const& crop) { return toQt(exemptionOf(crop)); });
    join();
    addKeys();
    m_sheet->setFocus();
    refresh();
}

QWidget* PlacesDialog::reasons(std::string const& exemption)
{
    m_exemption->setObjectName(QStringLiteral("placesExemption"));
    m_exemption->setAccessibleName(tr("Exemption"));
    m_exemption->addItem(tr("Choose an exemption"));
    for (auto const& one : core::Exemptions::shipped().all())
        m_exemption->addItem(choiceWords(one), toQt(one.code));
    m_exemption->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_exemption->setMinimumWidth(300);
    m_exemption->setMinimumHeight(30);
    m_exemption->setCurrentIndex(std::max(0, m_exemption->findData(toQt(exemption))));
    m_ownReasons->setObjectName(QStringLiteral("placesOwnReasons"));
    m_ownReasons->setToolTip(
        tr("What is suggested says which exemption it calls for; where it says none, the chosen one counts."));
    // Where all call for the same, one is chosen for all of them.
    auto const differ = std::any_of(m_crops.begin(), m_crops.end(), [this](Crop const& crop) {
        return !crop.exemption.empty() && crop.exemption != m_crops.front().exemption;
    });
    m_ownReasons->setChecked(differ);
    if (!differ)
        m_ownReasons->hide();
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ownReasons);
    row->addWidget(m_exemption);
    return both;
}

QLayout* PlacesDialog::buttons()
{
    m_redact->setObjectName(QStringLiteral("placesRedact"));
    m_keep->setObjectName(QStringLiteral("placesKeep"));
    m_both->setObjectName(QStringLiteral("placesBoth"));
    auto* cancel = new QPushButton(tr("Leave them   Esc"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (auto* button : {m_before, m_after, m_redact, m_keep, m_both, cancel})
        button->setAutoDefault(false);
    // As wide as they become: what grows while one works moves what one is about to press.
    auto const places = counted(static_cast<std::int64_t>(m_crops.size()));
    m_both->setMinimumWidth(m_both->fontMetrics().horizontalAdvance(tr("Redact %1, keep %2   B").arg(places, places)) + 32);
    for (auto* button : {m_redact, m_keep})
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(tr("Redact %1   F").arg(places)) + 32);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_before);
    row->addWidget(m_after);
    row->addStretch(1);
    for (auto* button : {cancel, m_keep, m_redact, m_both})
        row->addWidget(button);
    return row;
}

void PlacesDialog::join()
{
    connect(m_sheet, &CropSheet::changed, this, &PlacesDialog::refresh);
    auto const reasonChanged = [this] {
        m_sheet->update();
        refresh();
    };
    connect(m_exemption, &QComboBox::currentIndexChanged, this, reasonChanged);
    connect(m_ownReasons, &QCheckBox::toggled, this, reasonChanged);
    connect(m_before, &QPushButton::clicked, this, [this] { m_sheet->turnTo(m_sheet->sheet() - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_sheet->turnTo(m_sheet->sheet() + 1); });
    connect(m_redact, &QPushButton::clicked, this, [this] { decide(choices(Tick::On, Verdict::Redact)); });
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(choices(Tick::On, Verdict::Keep)); });
    connect(m_both, &QPushButton::clicked, this, [this] {
        auto all = choices(Tick::On, Verdict::Redact);
        auto const kept = choices(Tick::Off, Verdict::Keep);
        all.insert(all.end(), kept.begin(), kept.end());
        decide(all);
    });
}

// The same keys as in the queue, where the keyboard is on the sheet.
void PlacesDialog::addKeys()
{
    auto const on = [this](QKeySequence const& key, auto what) {
        auto* shortcut = new QShortcut(key, m_sheet, nullptr, nullptr, Qt::WidgetShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    for (auto const& [key, button] : {std::pair{Qt::Key_F, m_redact}, std::pair{Qt::Key_D, m_keep}, std::pair{Qt::Key_B, m_both}})
        on(QKeySequence(key), [button = button] {
            if (!button->isHidden())
                button->click();
        });
    for (int digit = 1; digit <= 9; ++digit)
        on(QKeySequence(Qt::Key_0 + digit), [this, digit] {
            if (digit < m_exemption->count())
                m_exemption->setCurrentIndex(digit);
        });
}

std::string PlacesDialog::exemptionOf(Crop const& crop) const
{
    return m_ownReasons->isChecked() && !crop.exemption.empty() ? crop.exemption : fromQt(m_exemption->currentData().toString());
}

std::vector<PlacesDialog::Choice> PlacesDialog::choices(Tick tick, Verdict verdict) const
{
    std::vector<Choice> choices;
    for (auto const place : m_sheet->chosen(tick))
        choices.push_back(
            {place, verdict, verdict == Verdict::Redact ? exemptionOf(m_crops[static_cast<std::size_t>(place)]) : std::string()});
    return choices;
}

bool PlacesDialog::haveReasons() const
{
    auto const ticked = m_sheet->chosen();
    return std::all_of(ticked.begin(), ticked.end(),
                       [this](int place) { return !exemptionOf(m_crops[static_cast<std::size_t>(place)]).empty(); });
}

QString PlacesDialog::where() const
{
    auto const places = static_cast<int>(m_crops.size());
    auto words = m_sheet->sheets() > 1
                     ? tr("%1 places, sheet %2 of %3.").arg(counted(places)).arg(m_sheet->sheet() + 1).arg(m_sheet->sheets())
                     : placesWords(places) + QLatin1Char('.');
    auto const left = places - m_sheet->shown();
    if (m_sheet->ready() && left == 1)
        words += QLatin1Char(' ') + tr("One was not shown yet and stays as it is.");
    else if (m_sheet->ready() && left > 1)
        words += QLatin1Char(' ') + tr("%1 were not shown yet and stay as they are.").arg(counted(left));
    return words;
}

void PlacesDialog::refresh()
{
    auto const ticked = static_cast<int>(m_sheet->chosen().size());
    auto const others = static_cast<int>(m_sheet->chosen(Tick::Off).size());
    m_count->setText(where());
    m_before->setEnabled(m_sheet->sheet() > 0);
    m_after->setEnabled(m_sheet->sheet() + 1 < m_sheet->sheets());
    m_before->setVisible(m_sheet->sheets() > 1);
    m_after->setVisible(m_sheet->sheets() > 1);
    m_redact->setText(tr("Redact %1   F").arg(counted(ticked)));
    m_keep->setText(tr("Keep %1   D").arg(counted(ticked)));
    m_both->setText(tr("Redact %1, keep %2   B").arg(counted(ticked), counted(others)));
    auto const usable = m_sheet->ready() && ticked > 0;
    m_redact->setEnabled(usable && haveReasons());
    m_keep->setEnabled(usable);
    m_both->setEnabled(m_sheet->ready() && ticked + others > 0 && haveReasons());
}

void PlacesDialog::decide(std::vector<Choice> const& choices)
{
    if (!m_sheet->ready() || choices.empty())
        return;
    emit decided(choices);
    accept();
}

} // namespace ui
