// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_panel.h"

#include "ui/counts.h"
#include "ui/hit_painter.h"
#include "ui/kinds.h"
#include "ui/row_list.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int typingPause = 250; // milliseconds
constexpr int fewestLetters = 3; // fewer find half of the record: then only Return begins

constexpr core::Category categories[] = {core::Category::Person,  core::Category::Nhs,      core::Category::Nino,
                                         core::Category::Upn,     core::Category::Phone,    core::Category::Email,
                                         core::Category::Address, core::Category::Postcode, core::Category::DateOfBirth,
                                         core::Category::Bank,    core::Category::Vehicle};

QString howTo()
{
    return QObject::tr(
        "Words, \"a phrase\", begin*, Smith NEAR/5 Jones, Smith OR Jones. Looks in everything that has been read.");
}

} // namespace

FindPanel::FindPanel(QWidget* parent)
    : QWidget(parent),
      m_hits(new HitModel(this)),
      m_words(new QLineEdit),
      m_misread(new QCheckBox(tr("Also where letters were &misread"))),
      m_source(new QComboBox),
      m_places(new QComboBox),
      m_states(new QComboBox),
      m_kinds(new QComboBox),
      m_count(new QLabel),
      m_list(new RowList),
      m_redact(new QPushButton(tr("Redact &all of these...")))
{
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setAccessibleName(tr("Words to find"));
    m_words->setPlaceholderText(tr("Words to find"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumHeight(30);
    m_misread->setObjectName(QStringLiteral("findMisread"));
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(QStringLiteral("findHits"));
    m_list->setAccessibleName(tr("Places found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitPainter(*m_hits, m_list));
    m_redact->setObjectName(QStringLiteral("redactAll"));
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPause);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 10, 12, 8);
    top->setSpacing(8);
    top->addWidget(m_words);
    top->addWidget(m_misread);
    top->addWidget(filters());
    top->addWidget(m_count);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(12, 8, 12, 8);
    bottom->addWidget(m_redact);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);

    connect(m_words, &QLineEdit::returnPressed, this, &FindPanel::find);
    connect(m_words, &QLineEdit::textEdited, this, [this](QString const& words) {
        if (words.trimmed().size() >= fewestLetters || words.trimmed().isEmpty())
            m_typed.start();
    });
    connect(&m_typed, &QTimer::timeout, this, &FindPanel::find);
    connect(m_misread, &QCheckBox::toggled, this, &FindPanel::find);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](QModelIndex const& now) {
        if (now.isValid() && m_list->hasFocus())
            choose(now.row());
    });
    connect(m_list, &QListView::clicked, this, [this](QModelIndex const& row) { choose(row.row()); });
    connect(m_redact, &QPushButton::clicked, this, &FindPanel::redactWanted);
    show(nullptr);
}

QWidget* FindPanel::filters()
{
    m_source->setObjectName(QStringLiteral("findSource"));
    m_source->setAccessibleName(tr("Which file to look in"));
    m_places->setObjectName(QStringLiteral("findPlaces"));
    m_places->setAccessibleName(tr("Which places to list"));
    m_places->addItem(tr("Every place"), static_cast<int>(Where::Anywhere));
    m_places->addItem(tr("Not redacted"), static_cast<int>(Where::NotRedacted));
    m_places->addItem(tr("Redacted"), static_cast<int>(Where::Redacted));
    m_places->addItem(tr("To decide"), static_cast<int>(Where::Pending));
    m_places->addItem(tr("Kept"), static_cast<int>(Where::Kept));
    m_places->addItem(tr("Unmarked"), static_cast<int>(Where::Unmarked));
    m_states->setObjectName(QStringLiteral("findStates"));
    m_states->setAccessibleName(tr("How the page was read"));
    m_states->addItem(tr("However read"));
    m_states->addItem(tr("Read well"));
    m_states->addItem(tr("Read poorly"));
    m_kinds->setObjectName(QStringLiteral("findKinds"));
    m_kinds->setAccessibleName(tr("Which kind of suggestion"));
    m_kinds->addItem(tr("Every kind"));
    for (auto const category : categories)
        m_kinds->addItem(kindWords(category), static_cast<int>(category));
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addWidget(m_places, 0, 0);
    grid->addWidget(m_kinds, 0, 1);
    grid->addWidget(m_states, 1, 0);
    grid->addWidget(m_source, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (auto* choice : {m_source, m_places, m_states, m_kinds}) {
        choice->setMinimumHeight(28);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(choice, &QComboBox::activated, this, &FindPanel::find);
    }
    return box;
}

void FindPanel::show(OpenCase* open)
{
    m_open = open;
    m_words->clear();
    m_typed.stop();
    m_hits->show(open);
    m_count->setText(howTo());
    m_redact->setEnabled(false);
    fillSources();
    emit hitsChanged();
    if (open == nullptr)
        return;
    connect(open, &OpenCase::recordGrew, this, &FindPanel::fillSources);
    connect(open, &OpenCase::found, this, [this](std::vector<core::SearchHit> const& hits) {
        if (std::exchange(m_fresh, false))
            m_hits->clear();
        m_hits->add(hits);
        emit hitsChanged();
    });
    connect(open, &OpenCase::searched, this, &FindPanel::ended);
}

void FindPanel::fillSources()
{
    auto const before = m_source->currentData();
    m_source->clear();
    m_source->addItem(tr("Every file"), 0);
    if (m_open != nullptr)
        for (auto const& source : m_open->sources())
            m_source->addItem(toQt(source.file), static_cast<qlonglong>(source.id.value));
    m_source->setCurrentIndex(std::max(0, m_source->findData(before)));
}

void FindPanel::begin(QString const& words)
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    if (!words.isEmpty()) {
        m_words->setText(words);
        find();
    }
    m_words->selectAll();
}

QString FindPanel::words() const
{
    return m_words->text().simplified();
}

void FindPanel::find()
{
    m_typed.stop();
    if (m_open == nullptr)
        return;
    core::SearchQuery query;
    query.words = fromQt(m_words->text());
    query.letters = m_misread->isChecked() ? core::Letters::Misread : core::Letters::AsTyped;
    if (auto const source = m_source->currentData().toLongLong(); source > 0)
        query.sources = {{source}};
    if (m_states->currentIndex() == 1)
        query.states = {core::ReadingState::Read};
    if (m_states->currentIndex() == 2)
        query.states = {core::ReadingState::Poor};
    m_redact->setEnabled(false);
    if (m_words->text().trimmed().isEmpty()) {
        m_open->endSearch();
        m_hits->clear();
        m_count->setText(howTo());
        emit hitsChanged();
        return;
    }
    // The old list stays until something new has come, so that it does not flicker while one types.
    m_fresh = true;
    m_count->setText(tr("Looking"));
    auto const kind = m_kinds->currentIndex() == 0 ? std::optional<core::Category>()
                                                   : static_cast<core::Category>(m_kinds->currentData().toInt());
    m_open->search({query, static_cast<Where>(m_places->currentData().toInt()), kind});
}

void FindPanel::ended(int pages)
{
    if (std::exchange(m_fresh, false)) {
        m_hits->clear();
        emit hitsChanged();
    }
    auto const places = m_hits->rowCount();
    m_redact->setEnabled(places > 0);
    m_count->setText(places == 0 ? tr("No page that was read holds this. Pages that are unread or read poorly may.")
                                 : tr("%1 on %2.").arg(placesWords(places), pagesWords(pages)));
}

void FindPanel::choose(int row)
{
    if (row >= 0 && row < m_hits->rowCount())
        emit chosen(m_hits->hits()[static_cast<std::size_t>(row)].page, m_hits->boxes(row));
}

void FindPanel::step(int by)
{
    auto const rows = m_hits->rowCount();
    if (rows == 0)
        return;
    auto const now = m_list->currentIndex();
    auto const row = now.isValid() ? (now.row() + by + rows) % rows : by > 0 ? 0 : rows - 1;
    auto const index = m_hits->index(row);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
    choose(row);
}

} // namespace ui
