// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/redact_all_dialog.h"

#include "core/reference/exemptions.h"
#include "ui/counts.h"
#include "ui/hit_painter.h"
#include "ui/law_words.h"
#include "ui/mark_painter.h"
#include "ui/row_list.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

// A hit on its paper, with what would be withheld.
class HitPicture : public QWidget {
public:
    HitPicture(OpenCase& open, PageImages& images) : m_open(open), m_images(images)
    {
        setMinimumSize(380, 220);
        setAccessibleName(QObject::tr("The place on the page"));
        connect(&images, &PageImages::arrived, this, qOverload<>(&QWidget::update));
    }
    ~HitPicture() override { m_images.wish(Wisher::Preview, {}); }

    void show(core::PageId page, std::vector<core::Rect> boxes)
    {
        m_page = page;
        m_boxes.clear();
        for (auto const& box : boxes)
            m_boxes.push_back(m_open.turnOf(page).apply(box, m_open.page(page).page.size));
        m_images.wish(Wisher::Preview, {wish()});
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), deskColour(palette()));
        if (m_boxes.empty())
            return;
        core::Rect around = m_boxes.front();
        for (auto const& box : m_boxes)
            around = core::united(around, box);
        auto const size = m_open.shownSize(m_page);
        auto const wide = width() / pixelsPerPoint;
        auto const high = height() / pixelsPerPoint;
        auto const left =
            std::clamp(around.centre().x - wide / 2, std::min(0.0, size.width - wide), std::max(0.0, size.width - wide));
        auto const top =
            std::clamp(around.centre().y - high / 2, std::min(0.0, size.height - high), std::max(0.0, size.height - high));
        QRectF const paper(-left * pixelsPerPoint, -top * pixelsPerPoint, size.width * pixelsPerPoint,
                           size.height * pixelsPerPoint);
        painter.fillRect(paper, Qt::white);
        auto image = m_images.exact(wish());
        if (image.isNull())
            image = m_images.any(m_page);
        if (!image.isNull()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(paper, image);
        }
        for (auto const& box : m_boxes)
            paintDraft(painter, QRectF(paper.left() + box.x0 * pixelsPerPoint, paper.top() + box.y0 * pixelsPerPoint,
                                       box.width() * pixelsPerPoint, box.height() * pixelsPerPoint));
        painter.setPen(lineColour(palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    static constexpr double pixelsPerPoint = 1.8;

    Wish wish() const
    {
        auto const size = m_open.shownSize(m_page);
        auto const factor = pixelsPerPoint * devicePixelRatioF();
        return {m_page, PageImages::affordable(QSize(std::max(1, static_cast<int>(std::round(size.width * factor))),
                                                     std::max(1, static_cast<int>(std::round(size.height * factor)))))};
    }

    OpenCase& m_open;
    PageImages& m_images;
    core::PageId m_page;
    std::vector<core::Rect> m_boxes; // of the page as shown
};

void TickedHits::take(std::vector<core::SearchHit> const& hits)
{
    m_ticks.assign(hits.size(), true);
    add(hits);
}

QVariant TickedHits::data(QModelIndex const& index, int role) const
{
    if (role == Qt::CheckStateRole && index.isValid())
        return m_ticks[static_cast<std::size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
    return HitModel::data(index, role);
}

bool TickedHits::setData(QModelIndex const& index, QVariant const& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    m_ticks[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    emit ticksChanged();
    return true;
}

Qt::ItemFlags TickedHits::flags(QModelIndex const& index) const
{
    return HitModel::flags(index) | Qt::ItemIsUserCheckable;
}

void TickedHits::tickAll(bool on)
{
    m_ticks.assign(m_ticks.size(), on);
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit ticksChanged();
}

std::vector<core::SearchHit> TickedHits::ticked() const
{
    std::vector<core::SearchHit> wanted;
    for (std::size_t i = 0; i < m_ticks.size(); ++i)
        if (m_ticks[i])
            wanted.push_back(hits()[i]);
    return wanted;
}

namespace {

// A click anywhere on a row's tick, and Space, change it; the delegate paints it.
class TickList : public RowList {
public:
    using RowList::RowList;

protected:
    void mousePressEvent(QMouseEvent* event) override
    {
        RowList::mousePressEvent(event);
        auto const row = indexAt(event->position().toPoint());
        if (row.isValid() && event->position().x() < tickWidth)
            flip(row);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && currentIndex().isValid())
            flip(currentIndex());
        else
            RowList::keyPressEvent(event);
    }

private:
    static constexpr double tickWidth = 44;

    void flip(QModelIndex const& row)
    {
        auto const on = row.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model()->setData(row, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

RedactAllDialog::RedactAllDialog(OpenCase& open, PageImages& images, std::vector<core::SearchHit> const& hits,
                                 QString const& words, std::string const& exemption, QWidget* parent)
    : QDialog(parent),
      m_hits(new TickedHits(this)),
      m_list(new TickList),
      m_picture(new HitPicture(open, images)),
      m_exemption(new QComboBox),
      m_note(new QLineEdit),
      m_count(new QLabel),
      m_redact(new QPushButton)
{
    setObjectName(QStringLiteral("redactAllDialog"));
    setWindowTitle(tr("Redact all of these"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {860, 620});
    m_hits->show(&open);
    m_hits->take(hits);
    m_list->setObjectName(QStringLiteral("redactAllHits"));
    m_list->setAccessibleName(tr("Places to redact"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitPainter(*m_hits, m_list));
    m_exemption->setObjectName(QStringLiteral("redactAllExemption"));
    m_exemption->setAccessibleName(tr("Exemption"));
    m_exemption->addItem(tr("Choose an exemption"));
    for (auto const& one : core::Exemptions::shipped().all())
        m_exemption->addItem(choiceWords(one), toQt(one.code));
    m_exemption->setCurrentIndex(std::max(0, m_exemption->findData(toQt(exemption))));
    m_exemption->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setObjectName(QStringLiteral("redactAllNote"));
    m_note->setAccessibleName(tr("Note for the file"));
    m_note->setPlaceholderText(tr("Note for the file; never sent"));
    m_note->setText(tr("Found by searching for \u201c%1\u201d").arg(words));
    m_count->setObjectName(QStringLiteral("redactAllCount"));
    m_count->setWordWrap(true);
    m_redact->setObjectName(QStringLiteral("redactAllGo"));
    m_redact->setDefault(true);
    auto* all = new QPushButton(tr("Tick &all"));
    auto* none = new QPushButton(tr("Tick &none"));
    auto* cancel = new QPushButton(tr("Cancel"));
    for (auto* button : {all, none, cancel})
        button->setAutoDefault(false);
    for (auto* field : std::initializer_list<QWidget*>{m_exemption, m_note})
        field->setMinimumHeight(30);

    auto* words_ = new QLabel(tr("What is redacted already stays as it is; a suggestion that says the same is answered with it. "
                                 "Undo takes all of it back at once."));
    words_->setWordWrap(true);
    words_->setForegroundRole(QPalette::PlaceholderText);
    auto* ticks = new QHBoxLayout;
    ticks->addWidget(m_count, 1);
    ticks->addWidget(all);
    ticks->addWidget(none);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_picture, 1);
    right->addWidget(m_exemption);
    right->addWidget(m_note);
    right->addWidget(words_);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list, 1);
    middle->addLayout(right, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_redact);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 18);
    column->setSpacing(12);
    column->addLayout(ticks);
    column->addLayout(middle, 1);
    column->addLayout(buttons);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](QModelIndex const& now) {
        if (now.isValid())
            m_picture->show(m_hits->hits()[static_cast<std::size_t>(now.row())].page, m_hits->boxes(now.row()));
    });
    connect(m_hits, &TickedHits::ticksChanged, this, &RedactAllDialog::refresh);
    connect(m_exemption, &QComboBox::currentIndexChanged, this, &RedactAllDialog::refresh);
    connect(all, &QPushButton::clicked, this, [this] { m_hits->tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_hits->tickAll(false); });
    connect(m_redact, &QPushButton::clicked, this, &RedactAllDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_list->setCurrentIndex(m_hits->index(0));
    m_list->setFocus();
    refresh();
}

void RedactAllDialog::refresh()
{
    auto const ticked = m_hits->ticked();
    std::int64_t pages = 0;
    core::PageId last;
    for (auto const& hit : ticked) {
        pages += hit.page != last;
        last = hit.page;
    }
    auto const count = static_cast<std::int64_t>(ticked.size());
    m_count->setText(tr("%1 of %2, on %3").arg(counted(count), placesWords(m_hits->rowCount()), pagesWords(pages)));
    m_redact->setText(tr("Redact %1").arg(placesWords(count)));
    m_redact->setEnabled(!ticked.empty() && m_exemption->currentIndex() > 0);
}

void RedactAllDialog::accept()
{
    if (!m_redact->isEnabled())
        return;
    emit wanted(m_hits->ticked(), fromQt(m_exemption->currentData().toString()), m_note->text().trimmed());
    QDialog::accept();
}

} // namespace ui
