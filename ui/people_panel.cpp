// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people_panel.h"

#include "core/decide/register_steps.h"
#include "ui/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_map>

namespace ui {
namespace {

constexpr int countsPause = 300; // milliseconds: many decisions may come at once
constexpr int formHeight = 320;
constexpr int namesHeight = 84;

constexpr core::PersonClass classes[] = {core::PersonClass::ThirdParty, core::PersonClass::Professional, core::PersonClass::Carer,
                                         core::PersonClass::Subject};
constexpr core::Consent consents[] = {core::Consent::NotAsked, core::Consent::Asked,  core::Consent::Given,
                                      core::Consent::Refused,  core::Consent::Unable, core::Consent::MustNotBeAsked};
constexpr core::Known knowns[] = {core::Known::Unclear, core::Known::Yes, core::Known::No};

QString wordFor(core::PersonClass personClass)
{
    switch (personClass) {
    case core::PersonClass::Subject:
        return QObject::tr("Data subject");
    case core::PersonClass::Professional:
        return QObject::tr("At work");
    case core::PersonClass::Carer:
        return QObject::tr("Carer");
    case core::PersonClass::ThirdParty:
        break;
    }
    return QObject::tr("Third party");
}

QString wordFor(core::Known known)
{
    return known == core::Known::Yes  ? QObject::tr("Knows of them")
           : known == core::Known::No ? QObject::tr("Does not know")
                                      : QObject::tr("Unclear");
}

QString capital(std::string_view text)
{
    auto words = toQt(text);
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString described(core::Person const& person)
{
    auto const what = person.relation.empty() ? person.role : person.relation;
    return what.empty() ? wordFor(person.personClass) : capital(what);
}

std::unordered_map<std::string, Tally> talliesOf(OpenCase const& open)
{
    std::unordered_map<std::string, Tally> tallies;
    for (int number = 1; number <= open.pageCount(); ++number)
        for (auto const& mark : open.page({number}).marks) {
            if (!mark.suggestion || mark.suggestion->person.empty())
                continue;
            auto& tally = tallies[mark.suggestion->person];
            ++(mark.state == MarkState::Pending    ? tally.pending
               : mark.state == MarkState::Redacted ? tally.redacted
               : mark.state == MarkState::Kept     ? tally.kept
                                                   : tally.asked);
        }
    return tallies;
}

QComboBox* choice(char const* name, QString const& accessible)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessible);
    box->setMinimumHeight(28);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QLineEdit* personField(char const* name, QString const& placeholder)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(placeholder);
    edit->setPlaceholderText(placeholder);
    return edit;
}

QPushButton* button(char const* name, QString const& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace

PeoplePanel::PeoplePanel(QWidget* parent)
    : QWidget(parent),
      m_shown(choice("peopleShown", tr("Which people to list"))),
      m_find(personField("peopleFind", tr("Find a name"))),
      m_people(new QListWidget),
      m_words(new QLabel),
      m_class(choice("personClass", tr("What the person is"))),
      m_role(personField("personRole", tr("Such as social worker"))),
      m_relation(personField("personRelation", tr("To the data subject, such as brother"))),
      m_agency(personField("personAgency", tr("Whom they work for"))),
      m_consent(choice("personConsent", tr("Consent"))),
      m_known(choice("personKnown", tr("What the requester knows"))),
      m_knownHow(personField("personKnownHow", tr("How one knows"))),
      m_names(new QListWidget),
      m_newName(personField("personNewName", tr("Another name, then Enter"))),
      m_others(choice("personOthers", tr("Whom to merge with"))),
      m_mentions(button("personMentions", tr("Mentions in turn"))),
      m_merge(button("personMerge", tr("Merge"))),
      m_part(button("personPart", tr("Part the ticked names"))),
      m_enter(button("personEnter", tr("Enter in the register")))
{
    for (auto const one : classes)
        m_class->addItem(wordFor(one), static_cast<int>(one));
    for (auto const one : consents)
        m_consent->addItem(capital(core::title(one)), static_cast<int>(one));
    for (auto const one : knowns)
        m_known->addItem(wordFor(one), static_cast<int>(one));
    m_shown->addItems({tr("Register"), tr("Proposed")});
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_find->setMinimumHeight(28);
    m_people->setObjectName(QStringLiteral("people"));
    m_people->setAccessibleName(tr("People"));
    m_people->setFrameShape(QFrame::NoFrame);
    m_people->setSpacing(3);
    m_people->setUniformItemSizes(true);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setObjectName(QStringLiteral("personNames"));
    m_names->setAccessibleName(tr("Names of the person"));
    m_names->setMaximumHeight(namesHeight);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    layOut();
    listen();
    refresh();
}

QWidget* PeoplePanel::entryForm()
{
    auto* inside = new QWidget;
    auto* form = new QFormLayout(inside);
    form->setContentsMargins(12, 8, 12, 8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_mentions);
    form->addRow(m_enter);
    form->addRow(tr("Is"), m_class);
    form->addRow(tr("Relation"), m_relation);
    form->addRow(tr("Role"), m_role);
    form->addRow(tr("Agency"), m_agency);
    form->addRow(tr("Consent"), m_consent);
    form->addRow(tr("Requester"), m_known);
    form->addRow(tr("How known"), m_knownHow);
    form->addRow(tr("Names"), m_names);
    form->addRow(QString(), m_newName);
    form->addRow(QString(), m_part);
    form->addRow(tr("Same as"), m_others);
    form->addRow(QString(), m_merge);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(formHeight);
    return scroll;
}

void PeoplePanel::layOut()
{
    m_form = entryForm();
    auto* filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_shown);
    filters->addWidget(m_find, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 0);
    column->setSpacing(8);
    column->addLayout(filters);
    column->addWidget(m_words);
    column->addWidget(m_people, 1);
    column->addWidget(m_form);
}

void PeoplePanel::listen()
{
    m_due.setSingleShot(true);
    m_due.setInterval(countsPause);
    connect(&m_due, &QTimer::timeout, this, &PeoplePanel::refresh);
    connect(m_find, &QLineEdit::textChanged, this, &PeoplePanel::refresh);
    connect(m_shown, &QComboBox::activated, this, [this] {
        if (shown() == Shown::Proposed && m_open != nullptr)
            m_open->proposePeople();
        refresh();
    });
    connect(m_people, &QListWidget::currentItemChanged, this, &PeoplePanel::showEntry);
    for (auto* box : {m_class, m_consent, m_known})
        connect(box, &QComboBox::activated, this, &PeoplePanel::store);
    for (auto* edit : {m_role, m_relation, m_agency, m_knownHow, m_newName})
        connect(edit, &QLineEdit::editingFinished, this, &PeoplePanel::store);
    connect(m_mentions, &QPushButton::clicked, this, [this] {
        if (auto const* person = entry())
            emit mentionsWanted(toQt(person->name));
    });
    connect(m_merge, &QPushButton::clicked, this, &PeoplePanel::merge);
    connect(m_part, &QPushButton::clicked, this, &PeoplePanel::part);
    connect(m_enter, &QPushButton::clicked, this, &PeoplePanel::enterProposed);
}

void PeoplePanel::show(OpenCase* open)
{
    m_open = open;
    m_proposed.clear();
    if (open != nullptr) {
        connect(open, &OpenCase::changed, &m_due, qOverload<>(&QTimer::start));
        connect(open, &OpenCase::recordGrew, &m_due, qOverload<>(&QTimer::start));
        connect(open, &OpenCase::peopleChanged, this, &PeoplePanel::refresh);
        connect(open, &OpenCase::proposed, this, [this](std::vector<core::ProposedPerson> const& people) {
            m_proposed = people;
            refresh();
        });
    }
    refresh();
}

PeoplePanel::Shown PeoplePanel::shown() const
{
    return m_shown->currentIndex() == 1 ? Shown::Proposed : Shown::Register;
}

core::Person const* PeoplePanel::entry() const
{
    auto const* item = m_people->currentItem();
    if (m_open == nullptr || item == nullptr)
        return nullptr;
    auto const index = static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong());
    if (shown() == Shown::Proposed)
        return index < m_proposed.size() ? &m_proposed[index].person : nullptr;
    return index < m_open->registered().size() ? &m_open->registered()[index] : nullptr;
}

void PeoplePanel::refresh()
{
    auto const* before = entry();
    auto const name = before != nullptr ? toQt(before->name) : QString();
    m_filling = true;
    m_people->clear();
    if (m_open != nullptr)
        shown() == Shown::Register ? listRegister() : listProposed();
    for (int row = 0; row < m_people->count(); ++row)
        if (m_people->item(row)->data(Qt::UserRole + 1).toString() == name)
            m_people->setCurrentRow(row);
    m_filling = false;
    m_words->setVisible(m_people->count() == 0);
    m_words->setText(shown() == Shown::Proposed
                         ? tr("Nobody is named twice or more whom the register does not hold.")
                         : tr("Nobody is in the register. Import a list of people, or look at who is proposed."));
    showEntry();
}

void PeoplePanel::listRegister()
{
    auto const tallies = talliesOf(*m_open);
    auto const& people = m_open->registered();
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto const name = toQt(people[i].name);
        if (!name.contains(m_find->text(), Qt::CaseInsensitive))
            continue;
        auto const found = tallies.find(people[i].name);
        auto const tally = found == tallies.end() ? Tally{} : found->second;
        auto* item = new QListWidgetItem(tr("%1 \u00b7 %2\n%3 open, %4 redacted, %5 kept")
                                             .arg(name, described(people[i]), counted(tally.pending + tally.asked),
                                                  counted(tally.redacted), counted(tally.kept)),
                                         m_people);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        item->setData(Qt::UserRole + 1, name);
    }
}

void PeoplePanel::listProposed()
{
    for (std::size_t i = 0; i < m_proposed.size(); ++i) {
        auto const name = toQt(m_proposed[i].person.name);
        if (!name.contains(m_find->text(), Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(tr("%1 \u00b7 %2\nNamed %3 times on %4 pages")
                                             .arg(name, described(m_proposed[i].person), counted(m_proposed[i].mentions),
                                                  counted(static_cast<std::int64_t>(m_proposed[i].pages.size()))),
                                         m_people);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        item->setData(Qt::UserRole + 1, name);
    }
}

void PeoplePanel::showEntry()
{
    if (m_filling)
        return;
    auto const* person = entry();
    m_form->setVisible(person != nullptr);
    if (person == nullptr)
        return;
    m_filling = true;
    bool const proposed = shown() == Shown::Proposed;
    m_class->setCurrentIndex(m_class->findData(static_cast<int>(person->personClass)));
    m_consent->setCurrentIndex(m_consent->findData(static_cast<int>(person->consent)));
    m_known->setCurrentIndex(m_known->findData(static_cast<int>(person->known)));
    m_role->setText(toQt(person->role));
    m_relation->setText(toQt(person->relation));
    m_agency->setText(toQt(person->agency));
    m_knownHow->setText(toQt(person->knownHow));
    m_newName->clear();
    m_names->clear();
    auto names = person->otherNames;
    names.insert(names.begin(), person->name);
    for (auto const& name : names) {
        auto* item = new QListWidgetItem(toQt(name), m_names);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_others->clear();
    for (auto const& other : m_open->registered())
        if (other.name != person->name)
            m_others->addItem(toQt(other.name));
    m_merge->setEnabled(m_others->count() > 0);
    m_merge->setText(proposed ? tr("Add the names to that entry") : tr("Merge"));
    m_part->setVisible(!proposed);
    m_part->setEnabled(names.size() > 1);
    m_newName->setVisible(!proposed);
    m_mentions->setVisible(!proposed);
    m_enter->setVisible(proposed);
    for (QWidget* part : std::initializer_list<QWidget*>{m_role, m_relation, m_agency, m_consent, m_known, m_knownHow})
        part->setEnabled(!proposed);
    m_filling = false;
}

void PeoplePanel::store()
{
    auto const* person = entry();
    if (m_filling || person == nullptr || shown() == Shown::Proposed)
        return;
    auto after = *person;
    after.personClass = static_cast<core::PersonClass>(m_class->currentData().toInt());
    after.consent = static_cast<core::Consent>(m_consent->currentData().toInt());
    after.known = static_cast<core::Known>(m_known->currentData().toInt());
    after.role = fromQt(m_role->text().trimmed());
    after.relation = fromQt(m_relation->text().trimmed());
    after.agency = fromQt(m_agency->text().trimmed());
    after.knownHow = fromQt(m_knownHow->text().trimmed());
    if (auto const name = fromQt(m_newName->text().trimmed()); !name.empty())
        after.otherNames.push_back(name);
    if (after != *person)
        m_open->changeRegister({core::register_steps::change(*person, after)});
}

void PeoplePanel::merge()
{
    auto const* person = entry();
    auto const& people = m_open->registered();
    auto const name = fromQt(m_others->currentText());
    auto const other = std::find_if(people.begin(), people.end(), [&](auto const& one) { return one.name == name; });
    if (person == nullptr || other == people.end())
        return;
    if (shown() == Shown::Register) {
        m_open->changeRegister(core::register_steps::merge(*other, *person));
        return;
    }
    auto after = *other;
    after.otherNames.push_back(person->name);
    after.otherNames.insert(after.otherNames.end(), person->otherNames.begin(), person->otherNames.end());
    if (m_open->changeRegister({core::register_steps::change(*other, after)}))
        m_open->proposePeople();
}

void PeoplePanel::part()
{
    auto const* person = entry();
    if (person == nullptr)
        return;
    std::vector<std::string> names;
    for (int row = 0; row < m_names->count(); ++row)
        if (m_names->item(row)->checkState() == Qt::Checked)
            names.push_back(fromQt(m_names->item(row)->text()));
    // Nothing ticked, or everything, parts nobody.
    if (names.empty() || static_cast<int>(names.size()) == m_names->count())
        return;
    auto other = *person;
    other.name = names.front();
    m_open->changeRegister(core::register_steps::split(*person, names, other));
}

void PeoplePanel::enterProposed()
{
    auto const* person = entry();
    if (person == nullptr || shown() != Shown::Proposed)
        return;
    auto confirmed = *person;
    confirmed.personClass = static_cast<core::PersonClass>(m_class->currentData().toInt());
    if (m_open->changeRegister({core::register_steps::add(confirmed)}))
        m_open->proposePeople();
}

} // namespace ui
