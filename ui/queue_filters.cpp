// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue_filters.h"

#include "ui/kinds.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

struct Band {
    char const* text;
    double least;
    double most;
};

constexpr std::array<Band, 4> bands{{{QT_TRANSLATE_NOOP("ui::QueueFilters", "However sure"), 0, 1},
                                     {QT_TRANSLATE_NOOP("ui::QueueFilters", "Sure: 85 % and more"), 0.85, 1},
                                     {QT_TRANSLATE_NOOP("ui::QueueFilters", "Likely: 60 to 85 %"), 0.6, 0.85},
                                     {QT_TRANSLATE_NOOP("ui::QueueFilters", "Doubtful: below 60 %"), 0, 0.6}}};

int bandOf(QueueChoice const& choice)
{
    for (std::size_t i = 1; i < bands.size(); ++i)
        if (bands[i].least == choice.leastScore && bands[i].most == choice.mostScore)
            return static_cast<int>(i);
    return 0;
}

} // namespace

QComboBox* QueueFilters::box(char const* name, QString const& accessible)
{
    auto* made = new QComboBox;
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(accessible);
    made->setMinimumHeight(30);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(made, &QComboBox::activated, this, [this] {
        sayMore();
        emit changed();
    });
    return made;
}

QueueFilters::QueueFilters(QWidget* parent)
    : QWidget(parent),
      m_states(box("queueStates", tr("Which decisions to list"))),
      m_categories(box("queueCategories", tr("Which kind to list"))),
      m_moreButton(new QToolButton),
      m_more(new QWidget),
      m_people(box("queuePeople", tr("Whom to list"))),
      m_scores(box("queueScores", tr("How sure the machine is"))),
      m_files(box("queueFiles", tr("Which file to list"))),
      m_firstOnly(new QCheckBox(tr("&One of each page that is there again"))),
      m_views(new QToolButton),
      m_menu(new QMenu(this))
{
    for (int i = 0; i < 5; ++i)
        m_states->addItem(QString());
    m_categories->addItem(tr("Every kind"));
    for (auto const category : core::categories())
        m_categories->addItem(kindWords(category), static_cast<int>(category));
    for (auto const& band : bands)
        m_scores->addItem(tr(band.text));
    m_moreButton->setObjectName(QStringLiteral("queueMore"));
    m_moreButton->setCheckable(true);
    m_moreButton->setFixedSize(30, 30);
    m_moreButton->setText(QStringLiteral("\u22ef"));
    connect(m_moreButton, &QToolButton::toggled, this, &QueueFilters::openMore);
    m_views->setObjectName(QStringLiteral("queueViews"));
    m_views->setText(tr("Views"));
    m_views->setMinimumHeight(30);
    m_views->setPopupMode(QToolButton::InstantPopup);
    m_views->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &QueueFilters::fillViews);

    auto* glance = new QHBoxLayout;
    glance->setSpacing(8);
    glance->addWidget(m_categories, 1);
    glance->addWidget(m_moreButton);
    auto* more = new QVBoxLayout(m_more);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(8);
    more->addWidget(m_people);
    auto* last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_scores, 1);
    last->addWidget(m_files, 1);
    more->addLayout(last);
    m_firstOnly->setObjectName(QStringLiteral("queueFirstOnly"));
    m_firstOnly->setToolTip(
        tr("Leaves out pages of which there is another before them. What is decided there can be carried to them."));
    connect(m_firstOnly, &QCheckBox::clicked, this, [this] {
        sayMore();
        emit changed();
    });
    more->addWidget(m_firstOnly);
    more->addWidget(m_views, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_states); // a line of its own: it says how many, in any language
    column->addLayout(glance);
    column->addWidget(m_more);
    m_more->hide();
    count();
    fillPeople();
    fillFiles();
    sayMore();
}

void QueueFilters::show(OpenCase* open)
{
    m_open = open;
    m_people->setCurrentIndex(0);
    m_scores->setCurrentIndex(0);
    m_firstOnly->setChecked(false);
    count();
    fillPeople();
    fillFiles();
    sayMore();
    if (open == nullptr)
        return;
    connect(open, &OpenCase::tallied, this, &QueueFilters::count);
    connect(open, &OpenCase::filled, this, &QueueFilters::fillPeople);
    connect(open, &OpenCase::peopleChanged, this, &QueueFilters::fillPeople);
    connect(open, &OpenCase::added, this, &QueueFilters::fillFiles);
}

void QueueFilters::count()
{
    auto const tally = m_open != nullptr ? m_open->tally() : Tally{};
    m_states->setItemText(0, tr("To decide (%1)").arg(counted(tally.pending)));
    m_states->setItemText(1, tr("All (%1)").arg(counted(tally.all())));
    m_states->setItemText(2, tr("Redacted (%1)").arg(counted(tally.redacted)));
    m_states->setItemText(3, tr("Kept (%1)").arg(counted(tally.kept)));
    m_states->setItemText(4, tr("Asked (%1)").arg(counted(tally.asked)));
}

void QueueFilters::fillPeople()
{
    auto const before = m_people->currentIndex() > 0 ? m_people->currentText() : QString();
    m_people->clear();
    m_people->addItem(tr("Everybody"));
    if (m_open != nullptr)
        for (auto const& person : m_open->registered())
            m_people->addItem(toQt(person.name));
    m_people->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, m_people->findText(before)));
}

void QueueFilters::fillFiles()
{
    auto const before = m_files->currentData();
    m_files->clear();
    m_files->addItem(tr("Every file"));
    if (m_open != nullptr)
        for (auto const& source : m_open->sources())
            m_files->addItem(toQt(source.file), static_cast<qlonglong>(source.id.value));
    m_files->setCurrentIndex(std::max(0, m_files->findData(before)));
}

QueueFilter QueueFilters::state() const
{
    return static_cast<QueueFilter>(m_states->currentIndex());
}

QueueChoice QueueFilters::choice() const
{
    QueueChoice choice;
    if (m_categories->currentIndex() > 0)
        choice.category = static_cast<core::Category>(m_categories->currentData().toInt());
    if (m_people->currentIndex() > 0)
        choice.person = fromQt(m_people->currentText());
    auto const& band = bands[static_cast<std::size_t>(std::max(0, m_scores->currentIndex()))];
    choice.leastScore = band.least;
    choice.mostScore = band.most;
    if (m_files->currentIndex() > 0)
        choice.file = core::SourceId{m_files->currentData().toLongLong()};
    choice.laterCopies = !m_firstOnly->isChecked();
    return choice;
}

void QueueFilters::showPerson(QString const& person)
{
    if (!person.isEmpty() && m_people->findText(person) < 0)
        m_people->addItem(person);
    m_people->setCurrentIndex(person.isEmpty() ? 0 : m_people->findText(person));
    m_states->setCurrentIndex(static_cast<int>(person.isEmpty() ? QueueFilter::ToDecide : QueueFilter::All));
    m_categories->setCurrentIndex(0);
    sayMore();
    emit changed();
}

void QueueFilters::apply(QueueView const& view)
{
    m_states->setCurrentIndex(static_cast<int>(view.state));
    m_categories->setCurrentIndex(
        view.choice.category ? std::max(0, m_categories->findData(static_cast<int>(*view.choice.category))) : 0);
    auto const person = toQt(view.choice.person);
    if (!person.isEmpty() && m_people->findText(person) < 0)
        m_people->addItem(person); // nobody of this case: the list is empty, and says so
    m_people->setCurrentIndex(person.isEmpty() ? 0 : m_people->findText(person));
    m_scores->setCurrentIndex(bandOf(view.choice));
    m_files->setCurrentIndex(0);
    m_firstOnly->setChecked(!view.choice.laterCopies);
    sayMore();
    emit changed();
}

void QueueFilters::fillViews()
{
    m_menu->clear();
    auto const views = queue_views::all();
    for (auto const& view : views)
        connect(m_menu->addAction(QString(view.name).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered, this,
                [this, view] { apply(view); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Keep this list as a view...")), &QAction::triggered, this, &QueueFilters::keepView);
    if (views.empty())
        return;
    auto* forget = m_menu->addMenu(tr("&Forget a view"));
    for (auto const& view : views)
        connect(forget->addAction(QString(view.name).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered, this,
                [name = view.name] { queue_views::forget(name); });
}

void QueueFilters::keepView()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("queueViewName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this list as a view"));
    dialog->setLabelText(tr("Name of the view. It is kept for you, in every case; the file is not kept with it."));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](QString const& name) {
        if (!name.trimmed().isEmpty())
            queue_views::keep({name.trimmed(), state(), choice()});
    });
    dialog->open();
}

void QueueFilters::openMore(bool on)
{
    m_more->setVisible(on);
    sayMore();
}

// What is hidden and at work must be said: a list that leaves something out unseen would look like all there is.
void QueueFilters::sayMore()
{
    auto const chosen =
        m_people->currentIndex() > 0 || m_scores->currentIndex() > 0 || m_files->currentIndex() > 0 || m_firstOnly->isChecked();
    m_moreButton->setAccessibleName(m_moreButton->isChecked() ? tr("Fewer filters") : tr("More filters"));
    m_moreButton->setToolTip(m_moreButton->accessibleName());
    if (chosen && !m_moreButton->isChecked())
        m_moreButton->setChecked(true);
    m_moreButton->setEnabled(!chosen);
}

} // namespace ui
