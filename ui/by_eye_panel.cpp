// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/by_eye_panel.h"

#include "ui/row_list.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int listPause = 200; // milliseconds: many pages may change at once
constexpr int reasonLines = 3;
constexpr double above = 7;
constexpr double signWidth = 20;

// As many lines as there is room for; the last one says that there is more.
void paintWrapped(QPainter& painter, QRectF const& area, QString const& words)
{
    QTextLayout layout(words, painter.font());
    layout.beginLayout();
    auto const high = static_cast<double>(painter.fontMetrics().lineSpacing());
    for (int i = 0; i < reasonLines; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        // What is broken at a space ends with it, and would be too long by it.
        auto const last = i + 1 == reasonLines;
        auto const text = last ? words.mid(line.textStart()) : words.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QRectF(area.left(), area.top() + i * high, area.width(), high), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(area.width())));
    }
    layout.endLayout();
}

class RowPainter : public QStyledItemDelegate {
public:
    RowPainter(ByEyeModel const& model, OpenCase const* const& open, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_open(open)
    {
    }

    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const&) const override
    {
        return {200, static_cast<int>(2 * above) + option.fontMetrics.lineSpacing() * (1 + reasonLines) + 2};
    }

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override
    {
        auto const id = m_model.page(index.row());
        if (m_open == nullptr || id.value == 0 || id.value > m_open->pageCount())
            return;
        auto const& page = m_open->page(id);
        auto const& palette = option.palette;
        auto const area = QRectF(option.rect).adjusted(14, above, -10, -above);
        auto const line = static_cast<double>(option.fontMetrics.lineSpacing());
        painter->save();
        paintChosen(*painter, option);
        auto const colour = owed(page) ? problemColour(palette) : quietColour(palette);
        auto font = painter->font();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(colour);
        auto const sign = owed(page) ? QStringLiteral("!") : page.lookedAt ? QStringLiteral("\u2713") : QStringLiteral("\u2260");
        painter->drawText(QRectF(area.left(), area.top(), signWidth, line), Qt::AlignLeft | Qt::AlignVCenter, sign);
        painter->setPen(owed(page) ? colour : palette.color(QPalette::Text));
        auto const words = area.adjusted(signWidth, 0, 0, 0);
        painter->drawText(
            QRectF(words.left(), words.top(), words.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, static_cast<int>(words.width())));
        font.setWeight(QFont::Normal);
        painter->setFont(font);
        painter->setPen(quietColour(palette));
        paintWrapped(*painter, words.adjusted(0, line + 2, 0, 0), index.data(Qt::ToolTipRole).toString());
        painter->setPen(lineColour(palette));
        painter->drawLine(QPointF(area.left(), option.rect.bottom() + 0.5),
                          QPointF(option.rect.right(), option.rect.bottom() + 0.5));
        painter->restore();
    }

private:
    ByEyeModel const& m_model;
    OpenCase const* const& m_open;
};

} // namespace

ByEyePanel::ByEyePanel(QWidget* parent)
    : QWidget(parent), m_model(new ByEyeModel(this)), m_words(new QLabel), m_pages(new RowList)
{
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setContentsMargins(12, 0, 12, 0);
    m_pages->setObjectName(QStringLiteral("byEye"));
    m_pages->setAccessibleName(tr("Pages to be read by eye"));
    m_pages->setModel(m_model);
    m_pages->setItemDelegate(new RowPainter(*m_model, m_open, m_pages));
    m_pages->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_words);
    column->addWidget(m_pages, 1);
    m_due.setSingleShot(true);
    m_due.setInterval(listPause);
    connect(&m_due, &QTimer::timeout, this, &ByEyePanel::refresh);
    connect(m_pages, &QListView::clicked, this, [this](QModelIndex const& row) { emit chosen(m_model->page(row.row())); });
    connect(m_pages->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](QModelIndex const& now) {
        if (now.isValid() && m_pages->hasFocus())
            emit chosen(m_model->page(now.row()));
    });
    refresh();
}

void ByEyePanel::show(OpenCase* open)
{
    m_open = open;
    m_model->show(open);
    if (open != nullptr) {
        connect(open, &OpenCase::changed, &m_due, qOverload<>(&QTimer::start));
        connect(open, &OpenCase::recordGrew, this, &ByEyePanel::refresh);
    }
    refresh();
}

void ByEyePanel::refresh()
{
    auto const before = m_model->page(m_pages->currentIndex().row());
    m_model->refresh();
    if (auto const row = m_model->rowOf(before); row >= 0 && row != m_pages->currentIndex().row())
        m_pages->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    m_words->setText(
        m_model->rowCount() == 0
            ? tr("No page has to be read by eye.")
            : tr("No machine could read these pages well: nothing is suggested on them, or too little. Look at each, draw what "
                 "is to be redacted, then press L on the page."));
    emit owedChanged(m_model->owed());
}

} // namespace ui
