// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order_panel.h"

#include "core/order/chronology.h"
#include "ui/counts.h"
#include "ui/kinds.h"
#include "ui/side_by_side.h"
#include "ui/text.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int orderPause = 400; // milliseconds: many pages may be read at once
constexpr int pageRole = Qt::UserRole;
constexpr int rowRole = Qt::UserRole + 1; // of the list of documents or of groups

QLineEdit* orderField(char const* name, QString const& placeholder)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(placeholder);
    edit->setPlaceholderText(placeholder);
    return edit;
}

QString shown(std::optional<core::ProposedDate> const& date)
{
    return date ? toQt(core::page_dates::iso(date->date)) : QString();
}

QString pagesOf(core::Document const& document)
{
    auto const first = document.pages.front().value;
    auto const count = document.pages.size();
    return count == 1 ? QObject::tr("p. %1").arg(first) : QObject::tr("p. %1, %2 pages").arg(first).arg(count);
}

QString wordFor(core::Copy const& copy)
{
    auto const turned = copy.turn.degrees() == 0 ? QString() : QObject::tr(", turned by %1\u00b0").arg(copy.turn.degrees());
    switch (copy.kind) {
    case core::CopyKind::First:
        return QObject::tr("first filed");
    case core::CopyKind::Exact:
        return QObject::tr("the very same scan");
    case core::CopyKind::Rescan:
        return QObject::tr("scanned or copied again%1").arg(turned);
    case core::CopyKind::Marked:
        break;
    }
    return QObject::tr("with a stamp or note%1").arg(turned);
}

// "1991-03-04", "4/3/91", "4 March 1991"; empty text stays empty. Nothing for what is no date.
std::optional<std::string> dateFrom(QString const& typed)
{
    auto const text = fromQt(typed.trimmed());
    if (text.empty() || core::page_dates::day(text))
        return text;
    core::PageText page;
    page.text = text;
    auto const found = core::page_dates::find(page);
    return found.size() == 1 ? std::optional(core::page_dates::iso(found.front().date)) : std::nullopt;
}

} // namespace

OrderPanel::OrderPanel(QWidget* parent)
    : QWidget(parent),
      m_view(new QComboBox),
      m_words(new QLabel),
      m_tree(new QTreeWidget),
      m_reason(new QLabel),
      m_kind(new QComboBox),
      m_title(orderField("documentTitle", tr("Title"))),
      m_author(orderField("documentAuthor", tr("Whose paper it is"))),
      m_date(orderField("documentDate", tr("Such as 4/3/1991; empty for none")))
{
    m_view->setObjectName(QStringLiteral("orderView"));
    m_view->setAccessibleName(tr("What to list"));
    m_view->addItems({tr("Documents as filed"), tr("Documents by date"), tr("Copies")});
    m_view->setMinimumHeight(28);
    m_kind->setObjectName(QStringLiteral("documentKind"));
    m_kind->setAccessibleName(tr("Kind of document"));
    for (auto const kind : core::documentKinds())
        m_kind->addItem(kindWords(kind), static_cast<int>(kind));
    m_tree->setObjectName(QStringLiteral("order"));
    m_tree->setAccessibleName(tr("Documents and copies"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(14);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (auto* label : {m_words, m_reason}) {
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    layOut();
    listen();
    refresh();
}

QWidget* OrderPanel::documentForm()
{
    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("Kind"), m_kind);
    rows->addRow(tr("Title"), m_title);
    rows->addRow(tr("From"), m_author);
    rows->addRow(tr("Date"), m_date);
    rows->addRow(m_reason);
    auto* grid = new QGridLayout;
    grid->setSpacing(6);
    struct Row {
        char const* name;
        QString text;
        QString keys;
        void (OrderPanel::*what)();
    };
    std::vector<Row> const buttons{{"orderConfirm", tr("Confirm"), QStringLiteral("Return"), &OrderPanel::confirm},
                                   {"orderWithdraw", tr("As proposed"), QStringLiteral("Del"), &OrderPanel::withdraw},
                                   {"orderSplit", tr("Begins here"), QStringLiteral("S"), &OrderPanel::split},
                                   {"orderJoin", tr("Join to above"), QStringLiteral("J"), &OrderPanel::join},
                                   {"orderUp", tr("Page up"), QStringLiteral("Ctrl+Up"), &OrderPanel::up},
                                   {"orderDown", tr("Page down"), QStringLiteral("Ctrl+Down"), &OrderPanel::down},
                                   {"orderPutBack", tr("Where filed"), QStringLiteral("W"), &OrderPanel::putBack}};
    int place = 0;
    for (auto const& row : buttons) {
        auto* made = new QPushButton(row.text);
        made->setObjectName(QString::fromLatin1(row.name));
        made->setToolTip(tr("Key in the list: %1").arg(row.keys));
        connect(made, &QPushButton::clicked, this, row.what);
        grid->addWidget(made, place / 2, place % 2);
        ++place;
        m_buttons.push_back(made);
        key(row.keys, row.what);
    }
    rows->addRow(grid);
    return form;
}

QWidget* OrderPanel::copyForm()
{
    auto* form = new QWidget;
    auto* row = new QHBoxLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    auto const button = [&](char const* name, QString const& text, QString const& keys, void (OrderPanel::*what)()) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        made->setToolTip(tr("Key in the list: %1").arg(keys));
        connect(made, &QPushButton::clicked, this, what);
        row->addWidget(made);
    };
    button("copiesBeside", tr("Side by side"), QStringLiteral("B"), &OrderPanel::sideBySide);
    button("copiesSame", tr("Are copies"), QStringLiteral("Return"), &OrderPanel::confirm);
    button("copiesDifferent", tr("Is none"), QStringLiteral("X"), &OrderPanel::notSame);
    key(QStringLiteral("B"), &OrderPanel::sideBySide);
    key(QStringLiteral("X"), &OrderPanel::notSame);
    return form;
}

void OrderPanel::key(QString const& keys, void (OrderPanel::*what)())
{
    auto* action = new QAction(this);
    action->setShortcut(QKeySequence(keys));
    if (keys == QLatin1String("Return"))
        action->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setAutoRepeat(false);
    connect(action, &QAction::triggered, this, what);
    m_tree->addAction(action);
}

void OrderPanel::layOut()
{
    m_documentForm = documentForm();
    m_copyForm = copyForm();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_view);
    column->addWidget(m_words);
    column->addWidget(m_tree, 1);
    column->addWidget(m_documentForm);
    column->addWidget(m_copyForm);
}

void OrderPanel::listen()
{
    m_due.setSingleShot(true);
    m_due.setInterval(orderPause);
    connect(&m_due, &QTimer::timeout, this, &OrderPanel::look);
    connect(m_view, &QComboBox::activated, this, &OrderPanel::refresh);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        showChosen();
        if (!m_filling && page().value > 0)
            emit chosen(page());
    });
    connect(m_kind, &QComboBox::activated, this, &OrderPanel::store);
    for (auto* edit : {m_title, m_author, m_date})
        connect(edit, &QLineEdit::editingFinished, this, &OrderPanel::store);
}

void OrderPanel::show(OpenCase* open)
{
    m_open = open;
    m_order = {};
    m_looking = m_again = false;
    if (open != nullptr) {
        connect(open, &OpenCase::orderChanged, this, &OrderPanel::look);
        connect(open, &OpenCase::orderFound, this, &OrderPanel::take);
        connect(open, &OpenCase::failed, this, [this] { m_looking = false; });
        connect(open, &OpenCase::recordGrew, &m_due, qOverload<>(&QTimer::start));
        connect(open, &OpenCase::filled, &m_due, qOverload<>(&QTimer::start));
    }
    refresh();
    look();
}

void OrderPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    look();
}

// One look at a time, and none while nobody sees the list or pages are still being read one by one.
void OrderPanel::look()
{
    if (m_open == nullptr || !m_open->loaded() || !isVisible())
        return;
    if (m_open->isReading() && !m_order.documents.empty())
        return;
    m_again = m_looking;
    if (!std::exchange(m_looking, true))
        m_open->lookAtOrder();
}

void OrderPanel::take(RecordOrder const& order)
{
    m_order = order;
    m_looking = false;
    refresh();
    if (std::exchange(m_again, false))
        look();
}

OrderPanel::View OrderPanel::view() const
{
    return static_cast<View>(m_view->currentIndex());
}

core::PageId OrderPanel::page() const
{
    auto const* item = m_tree->currentItem();
    return item == nullptr ? core::PageId{} : core::PageId{item->data(0, pageRole).toLongLong()};
}

core::Document const* OrderPanel::document() const
{
    auto const* item = m_tree->currentItem();
    auto const row = item == nullptr ? m_order.documents.size() : item->data(0, rowRole).toULongLong();
    return view() != View::Copies && row < m_order.documents.size() ? &m_order.documents[row] : nullptr;
}

core::CopyGroup const* OrderPanel::group() const
{
    auto const* item = m_tree->currentItem();
    auto const row = item == nullptr ? m_order.copies.size() : item->data(0, rowRole).toULongLong();
    return view() == View::Copies && row < m_order.copies.size() ? &m_order.copies[row] : nullptr;
}

void OrderPanel::refresh()
{
    auto const before = m_keep.value > 0 ? m_keep : page();
    m_keep = {};
    m_filling = true;
    m_tree->clear();
    view() == View::Copies ? listCopies() : listDocuments();
    QTreeWidgetItem* chosenItem = nullptr;
    for (int row = 0; row < m_tree->topLevelItemCount() && before.value > 0; ++row) {
        auto* item = m_tree->topLevelItem(row);
        for (int child = 0; child < item->childCount(); ++child)
            if (item->child(child)->data(0, pageRole).toLongLong() == before.value)
                chosenItem = item->child(child);
        if (item->data(0, pageRole).toLongLong() == before.value)
            chosenItem = item;
    }
    if (chosenItem != nullptr)
        m_tree->setCurrentItem(chosenItem);
    m_filling = false;
    m_words->setText(view() == View::Copies
                         ? tr("Groups of pages that are copies of each other: %1. What was said of one may go for all.")
                               .arg(counted(static_cast<std::int64_t>(m_order.copies.size())))
                         : tr("Documents: %1. A tick marks what a person settled; all else is proposed.")
                               .arg(counted(static_cast<std::int64_t>(m_order.documents.size()))));
    showChosen();
}

void OrderPanel::listDocuments()
{
    std::vector<std::size_t> order(m_order.documents.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    if (view() == View::Dated)
        order = core::chronology::order(m_order.documents);
    QList<QTreeWidgetItem*> items;
    for (auto const at : order) {
        auto const& document = m_order.documents[at];
        auto const date = shown(document.date);
        auto* item = new QTreeWidgetItem(
            {tr("%1 \u00b7 %2").arg(toQt(document.title), pagesOf(document)), date.isEmpty() ? tr("undated") : date});
        item->setData(0, pageRole, static_cast<qlonglong>(document.pages.front().value));
        item->setData(0, rowRole, static_cast<qulonglong>(at));
        item->setToolTip(0, tr("%1, %2").arg(kindWords(document.kind), toQt(document.title)));
        if (!document.said.saysNothing())
            item->setText(0, tr("\u2713 %1").arg(item->text(0)));
        if (document.pages.size() > 1)
            for (auto const page : document.pages) {
                auto* child =
                    new QTreeWidgetItem(item, {document.blanks.contains(page) ? tr("page %1, without words").arg(page.value)
                                                                              : tr("page %1").arg(page.value)});
                child->setData(0, pageRole, static_cast<qlonglong>(page.value));
                child->setData(0, rowRole, static_cast<qulonglong>(at));
            }
        items.push_back(item);
    }
    m_tree->addTopLevelItems(items);
}

void OrderPanel::listCopies()
{
    QList<QTreeWidgetItem*> items;
    for (std::size_t at = 0; at < m_order.copies.size(); ++at) {
        auto const& copies = m_order.copies[at];
        auto* item = new QTreeWidgetItem(
            {tr("page %1").arg(copies.front().page.value), pagesWords(static_cast<std::int64_t>(copies.size()))});
        item->setData(0, pageRole, static_cast<qlonglong>(copies.front().page.value));
        item->setData(0, rowRole, static_cast<qulonglong>(at));
        for (std::size_t i = 1; i < copies.size(); ++i) {
            auto* child = new QTreeWidgetItem(item, {tr("page %1, %2").arg(copies[i].page.value).arg(wordFor(copies[i]))});
            child->setData(0, pageRole, static_cast<qlonglong>(copies[i].page.value));
            child->setData(0, rowRole, static_cast<qulonglong>(at));
        }
        items.push_back(item);
    }
    m_tree->addTopLevelItems(items);
    m_tree->expandAll();
}

void OrderPanel::showChosen()
{
    if (m_filling)
        return;
    auto const* chosenDocument = document();
    m_documentForm->setVisible(chosenDocument != nullptr);
    m_copyForm->setVisible(group() != nullptr);
    if (chosenDocument == nullptr)
        return;
    m_filling = true;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(chosenDocument->kind)));
    m_title->setText(toQt(chosenDocument->title));
    m_author->setText(toQt(chosenDocument->author));
    m_date->setText(shown(chosenDocument->date));
    m_reason->setText(chosenDocument->date        ? toQt(chosenDocument->date->reason)
                      : chosenDocument->said.date ? tr("A person said that it has no date.")
                                                  : tr("No date was found."));
    m_filling = false;
}

void OrderPanel::change(core::Step const& step, QString const& said)
{
    m_keep = page();
    if (m_open != nullptr && !step.empty() && m_open->changeOrder(step))
        emit announced(said);
}

void OrderPanel::split()
{
    if (document() != nullptr)
        change(core::order_steps::split(m_open->database(), page()), tr("A document begins at page %1.").arg(page().value));
}

void OrderPanel::join()
{
    if (document() != nullptr)
        change(core::order_steps::join(m_open->database(), page()),
               tr("Page %1 goes on with the document before it.").arg(page().value));
}

void OrderPanel::up()
{
    auto const* whole = document();
    if (whole == nullptr)
        return;
    auto const at = static_cast<std::size_t>(std::find(whole->pages.begin(), whole->pages.end(), page()) - whole->pages.begin());
    auto const row = static_cast<std::size_t>(whole - m_order.documents.data());
    // The first page of a document goes to the end of the one before; the second one changes places with the first.
    if (at >= 2)
        change(core::order_steps::move(m_open->database(), page(), whole->pages[at - 2]),
               tr("Page %1 was moved up.").arg(page().value));
    else if (at == 1)
        change(core::order_steps::move(m_open->database(), whole->pages[0], page()),
               tr("Page %1 was moved up.").arg(page().value));
    else if (row > 0)
        change(core::order_steps::move(m_open->database(), page(), m_order.documents[row - 1].pages.back()),
               tr("Page %1 was moved to the document before.").arg(page().value));
}

void OrderPanel::down()
{
    auto const* whole = document();
    if (whole == nullptr)
        return;
    auto const at = static_cast<std::size_t>(std::find(whole->pages.begin(), whole->pages.end(), page()) - whole->pages.begin());
    auto const row = static_cast<std::size_t>(whole - m_order.documents.data());
    if (at + 1 < whole->pages.size())
        change(core::order_steps::move(m_open->database(), page(), whole->pages[at + 1]),
               tr("Page %1 was moved down.").arg(page().value));
    else if (row + 1 < m_order.documents.size())
        change(core::order_steps::move(m_open->database(), page(), m_order.documents[row + 1].pages.front()),
               tr("Page %1 was moved to the next document.").arg(page().value));
}

void OrderPanel::putBack()
{
    if (document() != nullptr)
        change(core::order_steps::putBack(m_open->database(), page()),
               tr("Page %1 stands where it was filed.").arg(page().value));
}

void OrderPanel::confirm()
{
    if (auto const* whole = document())
        change(core::order_steps::confirm(m_open->database(), *whole), tr("The document was confirmed."));
    else if (auto const* copies = group())
        change(core::order_steps::confirm(m_open->database(), *copies), tr("These pages are copies of each other."));
}

void OrderPanel::withdraw()
{
    if (auto const* whole = document())
        change(core::order_steps::withdraw(m_open->database(), whole->pages.front()), tr("The document is as proposed again."));
}

void OrderPanel::store()
{
    auto const* whole = document();
    if (m_filling || whole == nullptr)
        return;
    auto const before = core::rulings::of(m_open->database(), whole->pages.front());
    auto after = before;
    if (auto const kind = static_cast<core::DocumentKind>(m_kind->currentData().toInt()); kind != whole->kind)
        after.kind = kind;
    if (auto const text = fromQt(m_title->text().trimmed()); text != whole->title)
        after.title = text;
    if (auto const text = fromQt(m_author->text().trimmed()); text != whole->author)
        after.author = text;
    auto const date = dateFrom(m_date->text());
    if (!date) {
        emit announced(tr("That is no date. Write it as 4/3/1991, 4 March 1991 or 1991-03-04."));
        return;
    }
    if (*date != fromQt(shown(whole->date)))
        after.date = date;
    if (after != before)
        change(core::order_steps::change(before, after), tr("The document was changed."));
}

void OrderPanel::notSame()
{
    if (auto const* copies = group())
        change(core::order_steps::takeOut(m_open->database(), *copies, page()), tr("Page %1 is no copy.").arg(page().value));
}

void OrderPanel::sideBySide()
{
    auto const* copies = group();
    if (copies == nullptr)
        return;
    auto const other = page() == copies->front().page ? (*copies)[1].page : page();
    (new SideBySide(*m_open, copies->front().page, other, this))->open();
}

} // namespace ui
