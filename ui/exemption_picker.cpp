// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exemption_picker.h"

#include "ui/law_words.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int keys = 9;
constexpr int rowHeight = 28;
constexpr int codeRole = Qt::UserRole;
constexpr int keyRole = Qt::UserRole + 1;
constexpr int titleRole = Qt::UserRole + 2;
constexpr int searchRole = Qt::UserRole + 3;

class ReasonPainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(QStyleOptionViewItem const&, QModelIndex const&) const override { return {200, rowHeight}; }

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        auto const& palette = option.palette;
        QRectF const row(option.rect);
        auto const selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter->fillRect(row, palette.color(QPalette::Highlight));
        auto const text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        auto const key = index.data(keyRole).toInt();
        if (key > 0) {
            QRectF const cap(row.left() + 8, row.top() + 5, 18, row.height() - 10);
            painter->setPen(QPen(selected ? text : lineColour(palette), 1));
            painter->drawRoundedRect(cap, 3, 3);
            painter->setPen(text);
            painter->drawText(cap, Qt::AlignCenter, QString::number(key));
        }
        auto font = option.font;
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(text);
        painter->drawText(QRectF(row.left() + 36, row.top(), 52, row.height()), Qt::AlignVCenter,
                          index.data(codeRole).toString());
        painter->setFont(option.font);
        painter->setPen(selected ? text : quietColour(palette));
        QRectF const rest(row.left() + 88, row.top(), row.width() - 96, row.height());
        painter->drawText(
            rest, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(titleRole).toString(), Qt::ElideRight, static_cast<int>(rest.width())));
        painter->restore();
    }
};

QString checkedHow(std::string const& verification)
{
    if (verification == "statute_read")
        return QObject::tr("Checked against the statute.");
    if (verification == "guidance_read")
        return QObject::tr("Checked against official guidance, not against the statute.");
    return QObject::tr("Written from memory: check it before you rely on it.");
}

} // namespace

ExemptionPicker::ExemptionPicker(core::Exemptions const& exemptions, QWidget* parent)
    : QWidget(parent),
      m_exemptions(exemptions),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_details(new QLabel),
      m_scroll(new QScrollArea)
{
    m_search->setObjectName(QStringLiteral("exemptionSearch"));
    m_search->setAccessibleName(tr("Search the exemptions"));
    m_search->setPlaceholderText(tr("Search all exemptions"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(30);
    m_list->setObjectName(QStringLiteral("exemptions"));
    m_list->setAccessibleName(tr("Exemptions"));
    m_list->setItemDelegate(new ReasonPainter(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(4 * rowHeight);
    m_details->setObjectName(QStringLiteral("exemptionDetails"));
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextFormat(Qt::RichText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setContentsMargins(0, 4, 6, 4);
    m_scroll->setWidget(m_details);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(90);
    m_scroll->setAccessibleName(tr("What the exemption means, and what to ask yourself"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list, 3);
    column->addWidget(m_scroll, 2);

    fill();
    describe(nullptr);
    connect(m_search, &QLineEdit::textChanged, this, &ExemptionPicker::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* now) {
        describe(now == nullptr ? nullptr : m_exemptions.find(fromQt(now->data(codeRole).toString())));
        if (!m_showing && now != nullptr)
            emit chosen(now->data(codeRole).toString());
    });
}

void ExemptionPicker::fill()
{
    int row = 0;
    for (auto const& exemption : m_exemptions.all()) {
        auto* item = new QListWidgetItem(m_list);
        auto const title = titleWords(exemption);
        item->setText(tr("%1: %2").arg(toQt(exemption.code), title));
        item->setData(codeRole, toQt(exemption.code));
        item->setData(titleRole, title);
        item->setData(keyRole, exemption.common && row < keys ? row + 1 : 0);
        item->setData(searchRole, (toQt(exemption.code) + QLatin1Char(' ') + title + QLatin1Char(' ') + toQt(exemption.title)
                                   + QLatin1Char(' ') + toQt(exemption.printLabel) + QLatin1Char(' ')
                                   + toQt(exemption.statutoryRef) + QLatin1Char(' ') + toQt(exemption.regime))
                                      .toCaseFolded());
        item->setToolTip(toQt(exemption.statutoryRef) + QLatin1Char('\n') + title);
        ++row;
    }
}

std::string ExemptionPicker::onKey(int key) const
{
    auto const& all = m_exemptions.all();
    auto const index = static_cast<std::size_t>(key - 1);
    return key >= 1 && key <= keys && index < all.size() && all[index].common ? all[index].code : std::string();
}

void ExemptionPicker::filter(QString const& words)
{
    auto const wanted = words.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < m_list->count(); ++i) {
        auto* item = m_list->item(i);
        auto const text = item->data(searchRole).toString();
        item->setHidden(!std::all_of(wanted.begin(), wanted.end(), [&](QString const& word) { return text.contains(word); }));
    }
}

void ExemptionPicker::showChosen(std::string const& code)
{
    m_showing = true;
    auto const wanted = toQt(code);
    QListWidgetItem* found = nullptr;
    for (int i = 0; i < m_list->count() && found == nullptr && !wanted.isEmpty(); ++i)
        if (m_list->item(i)->data(codeRole).toString() == wanted)
            found = m_list->item(i);
    m_list->setCurrentItem(found);
    if (found != nullptr)
        m_list->scrollToItem(found);
    else
        m_list->clearSelection();
    describe(found == nullptr ? nullptr : m_exemptions.find(code));
    m_showing = false;
}

void ExemptionPicker::describe(core::Exemption const* exemption)
{
    if (exemption == nullptr) {
        m_details->setText(
            QStringLiteral("<p>%1</p><p>%2</p>")
                .arg(tr("Choose a reason with the keys 1 to 9 or from the list. The program never chooses one for you.")
                         .toHtmlEscaped(),
                     statusWords(m_exemptions).toHtmlEscaped()));
        return;
    }
    QString text = QStringLiteral("<p><b>%1</b><br>%2</p>")
                       .arg(titleWords(*exemption).toHtmlEscaped(), toQt(exemption->statutoryRef).toHtmlEscaped());
    text += QStringLiteral("<p>%1 <b>%2</b></p>")
                .arg(tr("Printed in the box:").toHtmlEscaped(), toQt(exemption->printLabel).toHtmlEscaped());
    if (!exemption->officerTest.empty()) {
        text += QStringLiteral("<p><b>%1</b></p><ul style='margin-left:-18px'>").arg(tr("Ask yourself").toHtmlEscaped());
        for (auto const& question : exemption->officerTest)
            text += QStringLiteral("<li>%1</li>").arg(toQt(question).toHtmlEscaped());
        text += QStringLiteral("</ul>");
    }
    if (!exemption->approvalRole.empty())
        text += QStringLiteral("<p>%1</p>").arg(tr("Has to be agreed by: %1").arg(approvalWords(*exemption)).toHtmlEscaped());
    text += QStringLiteral("<p>%1 %2</p>")
                .arg(checkedHow(exemption->verification).toHtmlEscaped(), statusWords(m_exemptions).toHtmlEscaped());
    m_details->setText(text);
}

} // namespace ui
