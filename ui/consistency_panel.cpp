// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consistency_panel.h"

#include "core/text/readings.h"
#include "ui/counts.h"
#include "ui/flow_row.h"
#include "ui/settle_dialog.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int rowRole = Qt::UserRole;       // into the rows; -1 for a group
constexpr int placeRole = Qt::UserRole + 1; // of the row
constexpr std::size_t placesListed = 200;

QPushButton* button(char const* name, QString const& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

ConsistencyPanel::ConsistencyPanel(QWidget* parent)
    : QWidget(parent),
      m_words(new QLabel),
      m_list(new QTreeWidget),
      m_carry(button("consistencyCarry", tr("&Carry to copies..."))),
      m_alike(button("consistencyAlike", tr("Make alike (A)"))),
      m_explain(button("consistencyExplain", tr("Explain (E)"))),
      m_again(button("consistencyAgain", tr("Look again (R)")))
{
    m_words->setObjectName(QStringLiteral("consistencyWords"));
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(QStringLiteral("consistency"));
    m_list->setAccessibleName(tr("What is treated differently"));
    m_list->setHeaderHidden(true);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setIndentation(14);
    m_list->installEventFilter(this);
    auto* buttons = new FlowRow(6);
    for (auto* one : {m_carry, m_again, m_alike, m_explain})
        buttons->addWidget(one);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* now) {
        enable();
        if (m_list->hasFocus())
            jump(now);
    });
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) { jump(item); });
    connect(m_carry, &QPushButton::clicked, this, &ConsistencyPanel::carryWanted);
    connect(m_alike, &QPushButton::clicked, this, &ConsistencyPanel::makeAlike);
    connect(m_explain, &QPushButton::clicked, this, &ConsistencyPanel::explain);
    connect(m_again, &QPushButton::clicked, this, &ConsistencyPanel::lookAgain);
    enable();
}

void ConsistencyPanel::show(OpenCase* open)
{
    m_open = open;
    m_stale = true;
    m_rows.clear();
    m_list->clear();
    m_words->setText(QString());
    emit openChanged(0);
    if (open != nullptr) {
        connect(open, &OpenCase::examined, this, &ConsistencyPanel::refresh);
        // The list lives: whatever was decided is looked at again, at once where the list is seen.
        connect(open, &OpenCase::tallied, this, [this] {
            m_stale = true;
            if (isVisible())
                lookAgain();
        });
        if (isVisible())
            lookAgain();
    }
    enable();
}

void ConsistencyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        lookAgain();
}

bool ConsistencyPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto const* key = static_cast<QKeyEvent*>(event);
    // A key that is held down decides nothing.
    if (key->modifiers() != Qt::NoModifier || key->isAutoRepeat())
        return false;
    switch (key->key()) {
    case Qt::Key_A:
        makeAlike();
        return true;
    case Qt::Key_E:
        explain();
        return true;
    case Qt::Key_C:
        if (m_carry->isEnabled())
            emit carryWanted();
        return true;
    case Qt::Key_R:
        lookAgain();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        jump(m_list->currentItem());
        return true;
    default:
        return false;
    }
}

void ConsistencyPanel::lookAgain()
{
    if (m_open == nullptr)
        return;
    m_stale = false;
    if (m_rows.empty())
        m_words->setText(tr("Looking through the record..."));
    m_open->examine();
}

QTreeWidgetItem* ConsistencyPanel::group(QString const& title, std::size_t count)
{
    auto* made = new QTreeWidgetItem(m_list, {tr("%1 (%2)").arg(title, counted(static_cast<std::int64_t>(count)))});
    made->setData(0, rowRole, -1);
    made->setFont(0, scaled(m_list->font(), 1, QFont::DemiBold));
    return made;
}

void ConsistencyPanel::add(QTreeWidgetItem* group, Row row, QString const& note)
{
    auto const number = static_cast<int>(m_rows.size());
    auto* item = new QTreeWidgetItem(group, {note.isEmpty() ? row.what : tr("%1\nExplained: %2").arg(row.what, note)});
    item->setData(0, rowRole, number);
    item->setData(0, placeRole, 0);
    item->setToolTip(0, item->text(0));
    if (!note.isEmpty())
        item->setForeground(0, quietColour(palette()));
    for (std::size_t i = 0; row.places.size() > 1 && i < std::min(row.places.size(), placesListed); ++i) {
        auto* place = new QTreeWidgetItem(item, {tr("Page %1").arg(counted(row.places[i].value))});
        place->setData(0, rowRole, number);
        place->setData(0, placeRole, static_cast<int>(i));
    }
    m_rows.push_back(std::move(row));
}

void ConsistencyPanel::refresh()
{
    auto const* open = m_open;
    auto const& found = open->examination();
    auto const* before = current();
    auto const beforeDigest = before != nullptr ? before->digest : core::Digest{};
    QSignalBlocker const quiet(m_list); // the list is made anew; nobody chose another place
    m_rows.clear();
    m_list->clear();
    int unexplained = 0;
    auto const note = [&unexplained](std::string const& words) {
        unexplained += words.empty();
        return toQt(words);
    };
    auto* conflicts = group(tr("Copies that differ"), found.conflicts.size());
    for (auto const& each : found.conflicts)
        add(conflicts,
            {each.digest,
             toQt(core::travel::sentence(each)),
             {each.copy},
             [each](std::size_t) { return each.place; },
             true,
             false,
             [open, each](core::Verdict, std::string const&) { return open->alike(each); }},
            note(each.note));
    auto* differences = group(tr("Treated differently"), found.differences.size());
    for (auto const& each : found.differences) {
        Row row{each.digest,
                tr("\u201c%1\u201d: %2").arg(toQt(each.what).simplified(), toQt(core::consistency::sentence(each))),
                {},
                [open, each](std::size_t place) {
                    auto const decision = core::decisions::withId(open->database(), each.places[place].decision);
                    return decision ? decision->boxes : std::vector<core::Rect>{};
                },
                false,
                true,
                [open, each](core::Verdict verdict, std::string const& exemption) {
                    return core::consistency::alike(open->database(), each, verdict, exemption);
                }};
        for (auto const& place : each.places)
            row.places.push_back(place.page);
        add(differences, std::move(row), note(each.note));
    }
    auto* remainders = group(tr("Withheld elsewhere, and still there"), found.remainders.size());
    for (auto const& each : found.remainders) {
        Row row{each.digest,
                tr("\u201c%1\u201d: still in %2")
                    .arg(toQt(each.what).simplified(), placesWords(static_cast<std::int64_t>(each.places.size()))),
                {},
                [open, each](std::size_t place) {
                    auto const& there = each.places[place];
                    return core::boxesOf(open->textOf(there.page), there.begin, there.end, core::Words::Whole);
                },
                false,
                false,
                [open, each](core::Verdict, std::string const& exemption) {
                    return core::residual::withhold(open->database(), each, exemption);
                }};
        for (auto const& place : each.places)
            row.places.push_back(place.page);
        add(remainders, std::move(row), note(each.note));
    }
    for (auto* each : {conflicts, differences, remainders})
        each->setExpanded(true);
    for (QTreeWidgetItemIterator item(m_list); *item != nullptr; ++item)
        if (auto const row = (*item)->data(0, rowRole).toInt();
            row >= 0 && m_rows[static_cast<std::size_t>(row)].digest == beforeDigest) {
            m_list->setCurrentItem(*item);
            break;
        }
    m_words->setText(unexplained == 0
                         ? tr("Nothing is treated differently that nobody explained.")
                         : tr("Copies that differ stop a sign-off. The rest may be right: make it alike, or explain it."));
    emit openChanged(unexplained);
    enable();
}

ConsistencyPanel::Row const* ConsistencyPanel::current() const
{
    auto const* item = m_list->currentItem();
    auto const row = item != nullptr ? item->data(0, rowRole).toInt() : -1;
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void ConsistencyPanel::jump(QTreeWidgetItem const* item)
{
    auto const* row = item != nullptr && item == m_list->currentItem() ? current() : nullptr;
    if (row == nullptr || row->places.empty())
        return;
    auto const place = static_cast<std::size_t>(item->data(0, placeRole).toInt());
    emit chosen(row->places[place], row->boxes(place));
}

void ConsistencyPanel::makeAlike()
{
    auto const* row = current();
    if (m_open == nullptr || row == nullptr)
        return;
    if (row->conflict) {
        m_open->decideAll(tr("Make copies alike"), row->alike(core::Verdict::Redact, {}));
        return;
    }
    auto* dialog =
        new SettleDialog(row->mayBeKept ? SettleDialog::Ask::WithholdOrKeep : SettleDialog::Ask::Withhold, row->what, this);
    connect(dialog, &SettleDialog::settled, this,
            [this, alike = row->alike](core::Verdict verdict, std::string const& exemption) {
                m_open->decideAll(tr("Make alike"), alike(verdict, exemption));
            });
    dialog->open();
}

void ConsistencyPanel::explain()
{
    auto const* row = current();
    if (m_open == nullptr || row == nullptr)
        return;
    auto* dialog = new SettleDialog(SettleDialog::Ask::Explain, row->what, this);
    connect(dialog, &SettleDialog::explained, this, [this, digest = row->digest](QString const& words) {
        if (m_open->explain(digest, words))
            lookAgain();
    });
    dialog->open();
}

void ConsistencyPanel::enable()
{
    auto const there = m_open != nullptr;
    m_carry->setEnabled(there);
    m_again->setEnabled(there);
    m_alike->setEnabled(there && current() != nullptr);
    m_explain->setEnabled(there && current() != nullptr);
}

} // namespace ui
