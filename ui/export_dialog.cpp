// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog.h"

#include "ui/counts.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

QLabel* wrapped(QString const& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

constexpr std::array<core::BundleOrder, 3> orders{core::BundleOrder{core::PageOrder::Filed, core::Undated::InPlace},
                                                  core::BundleOrder{core::PageOrder::Chronological, core::Undated::InPlace},
                                                  core::BundleOrder{core::PageOrder::Chronological, core::Undated::Gathered}};

int placeOf(core::BundleOrder const& order)
{
    for (std::size_t i = 1; i < orders.size(); ++i)
        if (orders[i] == order)
            return static_cast<int>(i);
    return 0;
}

} // namespace

ExportDialog::ExportDialog(OpenCase& open, Prompts const& prompts, QWidget* parent)
    : QDialog(parent),
      m_open(open),
      m_prompts(prompts),
      m_stages(new QStackedWidget),
      m_final(new QRadioButton(tr("&Final: to be sent, needs the sign-off of a second person"))),
      m_draft(new QRadioButton(tr("&Draft: says on every page that it is one"))),
      m_owed(wrapped(QStringLiteral("owed"))),
      m_folder(new QLineEdit),
      m_order(new QComboBox),
      m_boxes(new QComboBox),
      m_anew(new QCheckBox(tr("&Number the pages anew"), this)),
      m_volumes(new QCheckBox(tr("&Volumes of at most"))),
      m_megabytes(new QSpinBox),
      m_passphrase(new QLineEdit),
      m_again(new QLineEdit),
      m_stage(new QLabel),
      m_bar(new QProgressBar),
      m_outcome(new QLabel),
      m_report(wrapped(QStringLiteral("report"))),
      m_look(new QLabel(tr("&Worth a look before it is sent; the verifier lets it pass:"))),
      m_notices(new QListWidget),
      m_pause(new QPushButton(tr("&Pause"))),
      m_go(new QPushButton(tr("Export and verify"))),
      m_close(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export bundle"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {600, 400});
    m_go->setObjectName(QStringLiteral("exportGo"));
    m_go->setDefault(true);
    m_close->setObjectName(QStringLiteral("exportClose"));
    m_close->setAutoDefault(false);
    m_pause->setObjectName(QStringLiteral("exportPause"));
    m_pause->setCheckable(true);
    m_pause->setAutoDefault(false);
    m_pause->hide();
    m_stages->addWidget(choices());
    m_stages->addWidget(progress());
    m_stages->addWidget(report());

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_pause);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(16);
    column->addWidget(m_stages, 1);
    column->addLayout(buttons);

    connect(m_final, &QRadioButton::toggled, this, [this] {
        suggestFolder();
        showOwed();
    });
    connect(&open, &OpenCase::reviewed, this, &ExportDialog::showOwed);
    connect(&open, &OpenCase::bundleMoved, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        m_pause->setVisible(done < total);
        m_stage->setText(m_pause->isChecked() && done < total
                             ? tr("Paused before page %1 of %2").arg(counted(done + 1), counted(total))
                         : done < total ? tr("Burning and reading page %1 of %2").arg(counted(done + 1), counted(total))
                                        : tr("Verifying what was written"));
    });
    connect(&open, &OpenCase::bundleVerifying, this, [this](int done, int total) {
        if (done < total)
            m_stage->setText(tr("Verifying page %1 of %2 as it was written").arg(counted(done + 1), counted(total)));
    });
    connect(&open, &OpenCase::bundleWritten, this,
            [this](core::BundleReport const& written, std::vector<std::string> const& notices) {
                showNotices(notices);
                finish(tr("Written and verified"),
                       tr("%1, redactions: %2.\n\nA separate pass opened the bundle again and found nothing that must not be "
                          "there.\n\n"
                          "To be sent: %3\nTo be kept: %4\n\nSHA-256 of %5:\n%6")
                               .arg(pagesWords(written.pages), counted(written.redactions),
                                    pathToQt(written.folder / "disclosure"), pathToQt(written.folder / "retained"),
                                    toQt(written.files.front()), toQt(written.record.hex()))
                           + warningsIn(written)
                           + (written.numbering.empty() ? QString() : QStringLiteral("\n\n") + toQt(written.numbering)),
                       true);
            });
    connect(&open, &OpenCase::bundleFailed, this,
            [this](QString const& why) { finish(tr("No bundle was written"), why, false); });
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::begin);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        m_open.pauseBundle(paused);
        m_pause->setText(paused ? tr("&Go on") : tr("&Pause"));
        if (paused)
            m_stage->setText(tr("Pausing after the pages in hand"));
    });
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    m_final->setChecked(open.review().signOff.has_value());
    m_draft->setChecked(!open.review().signOff.has_value());
    suggestFolder();
    showOwed();
}

QWidget* ExportDialog::choices()
{
    m_final->setObjectName(QStringLiteral("final"));
    m_draft->setObjectName(QStringLiteral("draft"));
    for (auto* choice : {m_final, m_draft})
        choice->setMinimumHeight(26);
    m_folder->setObjectName(QStringLiteral("bundleFolder"));
    m_folder->setAccessibleName(tr("Folder of the bundle"));
    m_folder->setMinimumHeight(30);
    auto* browse = new QPushButton(tr("Choose..."));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this] {
        m_prompts.folderForBundle(this, m_folder->text(), [dialog = QPointer(this)](std::optional<QString> const& chosen) {
            if (dialog && chosen) {
                dialog->m_folder->setText(*chosen);
                dialog->m_folder->setModified(true);
            }
        });
    });
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_final);
    column->addWidget(m_draft);
    column->addSpacing(4);
    auto* label = new QLabel(tr("F&older of the bundle; a new one"));
    label->setBuddy(m_folder);
    column->addWidget(label);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    column->addLayout(folder);
    column->addLayout(looks());
    column->addSpacing(4);
    column->addWidget(m_owed, 1);
    return page;
}

// How the record looks and how it is kept safe on its way.
QLayout* ExportDialog::looks()
{
    m_order->setObjectName(QStringLiteral("bundleOrder"));
    m_order->addItem(tr("As filed"));
    m_order->addItem(tr("By date; undated documents behind those they were filed behind"));
    m_order->addItem(tr("By date; undated documents at the end"));
    m_order->setCurrentIndex(placeOf(m_open.bundleOrder()));
    // The longest order would leave no room for the words in front of it.
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(30);
    m_anew->setObjectName(QStringLiteral("numberAnew"));
    m_anew->hide();
    m_anew->setToolTip(tr("For a record whose old page numbers nobody quotes"));
    m_boxes->setObjectName(QStringLiteral("boxColour"));
    m_boxes->addItem(tr("Pale grey with a dark edge"), int(core::BoxColour::Grey));
    m_boxes->addItem(tr("Black"), int(core::BoxColour::Black));
    m_boxes->addItem(tr("White with a dark edge"), int(core::BoxColour::White));
    m_volumes->setObjectName(QStringLiteral("volumes"));
    m_megabytes->setObjectName(QStringLiteral("megabytes"));
    m_megabytes->setAccessibleName(tr("Megabytes of a volume"));
    m_megabytes->setRange(1, 100'000);
    m_megabytes->setValue(25);
    m_megabytes->setSuffix(tr(" MB"));
    m_megabytes->setEnabled(false);
    connect(m_volumes, &QCheckBox::toggled, m_megabytes, &QWidget::setEnabled);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_again->setObjectName(QStringLiteral("passphraseAgain"));
    m_passphrase->setPlaceholderText(tr("None: the record opens without"));
    m_again->setPlaceholderText(tr("Once more"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_again->setAccessibleName(tr("Passphrase once more"));
    for (auto* edit : {m_passphrase, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(100);
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::showOwed);
    }
    auto* sizes = new QHBoxLayout;
    sizes->addWidget(m_volumes);
    sizes->addWidget(m_megabytes);
    sizes->addStretch(1);
    auto* words = new QHBoxLayout;
    words->addWidget(m_passphrase);
    words->addWidget(m_again);
    auto* form = new QFormLayout;
    form->addRow(tr("O&rder of the pages"), m_order);
    if (int const kept = m_open.pagesWithNumbers(); kept > 0) {
        auto* numbers = wrapped(QStringLiteral("keptNumbers"));
        numbers->setText(
            tr("Pages that are out already keep their numbers: %1. What comes in between is 12A, 12B.").arg(counted(kept)));
        form->addRow(QString(), numbers);
        form->addRow(QString(), m_anew);
        m_anew->show();
    }
    form->addRow(tr("&Boxes"), m_boxes);
    form->addRow(QString(), sizes);
    // A row that is a layout gives its label nothing to point to.
    auto* label = new QLabel(tr("Pass&phrase"));
    label->setBuddy(m_passphrase);
    form->addRow(label, words);
    return form;
}

bool ExportDialog::passphraseFits() const
{
    return m_passphrase->text() == m_again->text() && (m_passphrase->text().isEmpty() || m_passphrase->text().size() >= 8);
}

QString ExportDialog::warningsIn(core::BundleReport const& written) const
{
    QString text;
    for (auto const& warning : written.warnings)
        text += QStringLiteral("\n\u2022 ") + toQt(warning);
    return text.isEmpty() ? text : tr("\n\nTo be looked at (retained/warnings.csv lists each place):") + text;
}

QWidget* ExportDialog::progress()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    m_stage->setObjectName(QStringLiteral("exportStage"));
    m_bar->setObjectName(QStringLiteral("exportBar"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->setRange(0, 0);
    column->addWidget(m_stage);
    column->addWidget(m_bar);
    column->addStretch(2);
    return page;
}

QWidget* ExportDialog::report()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_outcome->setFont(scaled(m_outcome->font(), 1.3, QFont::DemiBold));
    m_look->setWordWrap(true);
    m_look->setBuddy(m_notices);
    m_notices->setObjectName(QStringLiteral("notices"));
    m_notices->setAccessibleName(tr("Worth a look before it is sent"));
    m_notices->setWordWrap(true);
    column->addWidget(m_outcome);
    column->addWidget(m_report);
    column->addWidget(m_look);
    column->addWidget(m_notices, 1);
    column->addStretch(1);
    showNotices({});
    return page;
}

// What the verifier lets pass, and a person may not want to.
void ExportDialog::showNotices(std::vector<std::string> const& notices)
{
    m_notices->clear();
    for (auto const& notice : notices)
        m_notices->addItem(toQt(notice));
    m_look->setVisible(!notices.empty());
    m_notices->setVisible(!notices.empty());
    if (!notices.empty())
        m_notices->setCurrentRow(0);
}

// A name that is free, until somebody writes one.
void ExportDialog::suggestFolder()
{
    if (m_folder->isModified())
        return;
    auto const stem = pathToQt(m_open.folder()) + (m_draft->isChecked() ? QStringLiteral("-draft") : QStringLiteral("-bundle"));
    auto name = stem;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = stem + QLatin1Char('-') + QString::number(i);
    m_folder->setText(name);
}

void ExportDialog::showOwed()
{
    if (m_running)
        return;
    auto const& review = m_open.review();
    auto const blocked = (m_final->isChecked() && !review.signOff) || !passphraseFits();
    m_go->setEnabled(!blocked);
    auto colours = palette();
    colours.setColor(QPalette::WindowText, blocked ? problemColour(palette()) : palette().color(QPalette::WindowText));
    m_owed->setPalette(colours);
    if (!passphraseFits()) {
        m_owed->setText(
            tr("A passphrase has eight letters or more, the same both times. Whoever gets the record needs it; send it by "
               "another way."));
        return;
    }
    if (review.signOff) {
        m_owed->setText(tr("Signed off by %1. The sign-off still fits what the case holds.").arg(toQt(review.signOff->actor)));
        return;
    }
    QStringList owed;
    for (auto const& gate : review.gates)
        owed << QStringLiteral("\u2022 ") + toQt(gate.message);
    if (owed.isEmpty())
        owed << QStringLiteral("\u2022 ") + tr("The sign-off of a second person: Case > Sign off.");
    m_owed->setText(
        (blocked ? tr("A final bundle cannot be made yet. This is owed:") : tr("Before a final bundle, this is owed:"))
        + QStringLiteral("\n\n") + owed.join(QStringLiteral("\n")));
}

// The order is the case's, so that one bundle after the other stands in it; false where it could not be stored.
bool ExportDialog::keepOrder()
{
    int const chosen = m_order->currentIndex();
    return chosen == placeOf(m_open.bundleOrder()) || m_open.changeBundleOrder(orders[static_cast<std::size_t>(chosen)]);
}

void ExportDialog::begin()
{
    if (!keepOrder())
        return;
    m_running = true;
    m_stages->setCurrentIndex(1);
    m_go->hide();
    m_pause->show();
    m_close->setText(tr("Stop"));
    m_stage->setText(tr("Making the bundle"));
    core::BundleOptions options;
    options.out = pathFromQt(QDir::cleanPath(m_folder->text().trimmed()));
    options.draft = m_draft->isChecked();
    options.actor = m_open.actor();
    options.boxes = core::BoxColour(m_boxes->currentData().toInt());
    options.volumeBytes = m_volumes->isChecked() ? std::int64_t{m_megabytes->value()} * 1'000'000 : 0;
    options.passphrase = fromQt(m_passphrase->text());
    options.numberAnew = m_anew->isChecked();
    m_open.writeBundle(options);
}

void ExportDialog::finish(QString const& title, QString const& text, bool good)
{
    m_running = false;
    m_pause->hide();
    m_stages->setCurrentIndex(2);
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
    auto colours = palette();
    if (!good)
        colours.setColor(QPalette::WindowText, problemColour(palette()));
    m_outcome->setPalette(colours);
    m_outcome->setText((good ? QStringLiteral("\u2713  ") : QStringLiteral("!  ")) + title);
    m_report->setText(text);
    m_close->setFocus();
}

void ExportDialog::reject()
{
    if (!m_running) {
        QDialog::reject();
        return;
    }
    m_open.cancelBundle();
    m_pause->hide();
    m_stage->setText(tr("Stopping; nothing will be left under the final name"));
    m_close->setEnabled(false);
}

} // namespace ui
