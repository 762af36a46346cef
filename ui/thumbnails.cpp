// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails.h"

#include "ui/by_eye_model.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int thumbnailHeight = 148;
constexpr QSize picture{96, 128};
constexpr double ruleHeight = 2; // above the first page of a document

Wish wishFor(core::PageId page, double ratio)
{
    return {page, QSize(static_cast<int>(picture.width() * ratio), static_cast<int>(picture.height() * ratio))};
}

QString stateOf(RecordPage const& page)
{
    switch (page.reading.state) {
    case core::ReadingState::Unread:
        return QObject::tr("Not read yet");
    case core::ReadingState::Unreadable:
    case core::ReadingState::Failed:
        return page.lookedAt ? QObject::tr("Read by eye") : QObject::tr("Could not be read");
    case core::ReadingState::Poor:
        return page.lookedAt ? QObject::tr("Read by eye") : QObject::tr("Read poorly");
    case core::ReadingState::Blank:
        return QObject::tr("Blank");
    case core::ReadingState::Read:
        return QObject::tr("Read");
    }
    return {};
}

int countOf(RecordPage const& page, MarkState state)
{
    return static_cast<int>(
        std::count_if(page.marks.begin(), page.marks.end(), [&](Mark const& mark) { return mark.state == state; }));
}

QString wordsOf(DocumentStart const& start)
{
    return start.date.isEmpty() ? start.title : QObject::tr("%1, %2").arg(start.title, start.date);
}

class PagePainter : public QStyledItemDelegate {
public:
    PagePainter(PageListModel const& model, PageImages* const& images, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_images(images)
    {
    }

    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const&) const override
    {
        constexpr int lines = 7;
        return {200, std::max(thumbnailHeight, lines * (option.fontMetrics.height() + 4) + 26)};
    }

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override
    {
        if (m_model.open() == nullptr || m_images == nullptr)
            return;
        painter->save();
        auto const& page = m_model.open()->page({index.row() + 1});
        auto const& palette = option.palette;
        QRectF const row(option.rect);
        paintChosen(*painter, option);
        auto const* start = m_model.open()->startOn(page.page.id);
        if (start != nullptr && index.row() > 0)
            painter->fillRect(QRectF(row.left(), row.top(), row.width(), ruleHeight), focusColour(palette));
        paintPicture(*painter, QRectF(row.left() + 16, row.top() + 10, picture.width(), picture.height()), page, option);
        painter->setClipRect(row);
        paintWords(*painter, row.adjusted(16 + picture.width() + 14, 12, -4, -10), page, start, palette);
        painter->restore();
    }

private:
    void paintPicture(QPainter& painter, QRectF const& area, RecordPage const& page, QStyleOptionViewItem const& option) const
    {
        auto const ratio = option.widget != nullptr ? option.widget->devicePixelRatioF() : 1.0;
        auto const shown = m_model.open()->shownSize(page.page.id);
        auto size = QSizeF(shown.width, shown.height);
        if (size.isEmpty())
            size = QSizeF(210, 297);
        size.scale(area.size(), Qt::KeepAspectRatio);
        QRectF const paper(area.left() + std::floor((area.width() - size.width()) / 2), area.top(), std::round(size.width()),
                           std::round(size.height()));
        painter.fillRect(paper, Qt::white);
        auto image = m_images->preview(page.page.id);
        if (image.isNull())
            image = m_images->exact(wishFor(page.page.id, ratio));
        if (!image.isNull()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(paper, image);
        }
        painter.setPen(lineColour(option.palette));
        painter.drawRect(paper.adjusted(-1, -1, 0, 0));
    }

    static void paintWords(QPainter& painter, QRectF const& area, RecordPage const& page, DocumentStart const* start,
                           QPalette const& palette)
    {
        auto font = painter.font();
        auto const line = static_cast<double>(painter.fontMetrics().height() + 4);
        auto top = area.top();
        auto const write = [&](QString const& words, QColor const& colour) {
            painter.setPen(colour);
            painter.drawText(QRectF(area.left(), top, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(area.width())));
            top += line;
        };
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        write(QObject::tr("Page %1").arg(counted(page.page.id.value)), palette.color(QPalette::Text));
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        if (start != nullptr) {
            write(start->title, palette.color(QPalette::Text));
            if (!start->date.isEmpty())
                write(start->date, quietColour(palette));
        }
        write(stateOf(page), owed(page) ? problemColour(palette) : quietColour(palette));
        top += 4;
        for (auto const state : {MarkState::Pending, MarkState::Asked, MarkState::Redacted, MarkState::Kept}) {
            auto const count = countOf(page, state);
            if (count == 0)
                continue;
            auto const colour = inList(state, palette);
            paintSymbol(painter, QRectF(area.left(), top + line / 2 - 6, 12, 12), state, colour);
            painter.setPen(colour);
            auto const words = QString::number(count) + QLatin1Char(' ') + word(state).toLower();
            auto const room = area.width() - 18;
            painter.drawText(QRectF(area.left() + 18, top, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(room)));
            top += line;
        }
    }

    PageListModel const& m_model;
    PageImages* const& m_images;
};

} // namespace

void PageListModel::show(OpenCase* open)
{
    beginResetModel();
    m_open = open;
    endResetModel();
    if (open == nullptr)
        return;
    connect(open, &OpenCase::recordGrew, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(open, &OpenCase::documentsFound, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
    });
    connect(open, &OpenCase::changed, this, [this](core::PageId page) {
        auto const row = index(static_cast<int>(page.value - 1));
        emit dataChanged(row, row);
    });
}

int PageListModel::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() || m_open == nullptr ? 0 : m_open->pageCount();
}

QVariant PageListModel::data(QModelIndex const& index, int role) const
{
    if (m_open == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    auto const& page = m_open->page({index.row() + 1});
    auto const words = tr("Page %1, %2, %3 to decide, %4 redacted")
                           .arg(page.page.id.value)
                           .arg(stateOf(page))
                           .arg(countOf(page, MarkState::Pending))
                           .arg(countOf(page, MarkState::Redacted));
    auto const* start = m_open->startOn(page.page.id);
    return start == nullptr ? words : tr("%1; begins: %2").arg(words, wordsOf(*start));
}

Thumbnails::Thumbnails(QWidget* parent) : RowList(parent), m_model(new PageListModel(this))
{
    setObjectName(QStringLiteral("thumbnails"));
    setAccessibleName(tr("Pages"));
    setModel(m_model);
    setItemDelegate(new PagePainter(*m_model, m_images, this));
    setFrameShape(QFrame::NoFrame);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](QModelIndex const& now) {
        if (now.isValid() && hasFocus())
            emit chosen({now.row() + 1});
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { follow(m_followed); });
    connect(this, &QListView::clicked, this, [this](QModelIndex const& row) { emit chosen({row.row() + 1}); });
}

void Thumbnails::show(OpenCase* open, PageImages* images)
{
    m_images = images;
    m_model->show(open);
    if (images != nullptr)
        connect(images, &PageImages::arrived, viewport(), [this] { viewport()->update(); });
}

void Thumbnails::follow(core::PageId page)
{
    m_followed = page;
    auto const row = m_model->index(static_cast<int>(page.value - 1));
    if (!row.isValid() || hasFocus())
        return;
    selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect);
    scrollTo(row);
}

void Thumbnails::paintEvent(QPaintEvent* event)
{
    wishForVisible();
    RowList::paintEvent(event);
}

void Thumbnails::hideEvent(QHideEvent* event)
{
    RowList::hideEvent(event);
    if (m_images != nullptr)
        m_images->wish(Wisher::Thumbnails, {});
}

void Thumbnails::wishForVisible()
{
    if (m_images == nullptr || m_model->rowCount() == 0)
        return;
    auto const first = indexAt({4, 1}).row();
    auto const bottom = indexAt({4, viewport()->height() - 1});
    auto const last = bottom.isValid() ? bottom.row() : m_model->rowCount() - 1;
    std::vector<Wish> wishes;
    // A page that was read has a preview; only the others have to be drawn.
    for (int row = std::max(first, 0); row <= last; ++row)
        if (m_images->preview({row + 1}).isNull())
            wishes.push_back(wishFor({row + 1}, devicePixelRatioF()));
    m_images->wish(Wisher::Thumbnails, std::move(wishes));
}

} // namespace ui
