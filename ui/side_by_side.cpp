// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_by_side.h"

#include "core/order/same_words.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int shownHeight = 620;

// The page as it stands in the record, drawn from its small picture, with frames around words.
QPixmap drawn(OpenCase const& open, core::PageId id, std::vector<bool> const& shared, core::PageText const& text)
{
    QImage image;
    auto const jpeg = open.previewOf(id);
    image.loadFromData(reinterpret_cast<uchar const*>(jpeg.data()), static_cast<int>(jpeg.size()), "JPEG");
    auto const size = open.page(id).page.size;
    auto const scale = shownHeight / std::max(1.0, std::max(size.width, size.height));
    QPixmap picture(static_cast<int>(size.width * scale), static_cast<int>(size.height * scale));
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!image.isNull())
        painter.drawImage(picture.rect(), image);
    painter.setPen(QPen(QColor(200, 60, 0), 1.5));
    painter.setBrush(QColor(255, 150, 0, 60));
    for (std::size_t i = 0; i < text.words.size(); ++i)
        if (!shared[i]) {
            auto const& box = text.words[i].box;
            painter.drawRect(
                QRectF(box.x0 * scale, box.y0 * scale, box.width() * scale, box.height() * scale).adjusted(-1, -1, 1, 1));
        }
    painter.end();
    QTransform upright;
    upright.rotate(text.turn.inverse().degrees());
    return picture.transformed(upright);
}

} // namespace

SideBySide::SideBySide(OpenCase const& open, core::PageId one, core::PageId other, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("sideBySide"));
    setWindowTitle(tr("Pages %1 and %2 side by side").arg(one.value).arg(other.value));
    auto const first = open.textOf(one); // a copy: the next call takes its place
    auto const second = open.textOf(other);
    std::vector<bool> sharedOfFirst(first.words.size());
    std::vector<bool> sharedOfSecond(second.words.size());
    for (auto const& [i, j] : core::same_words::inCommon(first, second))
        sharedOfFirst[i] = sharedOfSecond[j] = true;
    m_ofOne = static_cast<int>(std::count(sharedOfFirst.begin(), sharedOfFirst.end(), false));
    m_ofOther = static_cast<int>(std::count(sharedOfSecond.begin(), sharedOfSecond.end(), false));
    auto* pages = new QHBoxLayout;
    pages->setSpacing(16);
    auto const add = [&](core::PageId id, std::vector<bool> const& shared, core::PageText const& text, int differences) {
        auto* column = new QVBoxLayout;
        auto* words = new QLabel(
            tr("Page %1: %2 words that the other has not, or that were read otherwise").arg(id.value).arg(counted(differences)));
        words->setWordWrap(true);
        auto* picture = new QLabel;
        picture->setPixmap(drawn(open, id, shared, text));
        picture->setFrameShape(QFrame::StyledPanel);
        picture->setAccessibleName(words->text());
        column->addWidget(words);
        column->addWidget(picture, 1);
        pages->addLayout(column);
    };
    add(one, sharedOfFirst, first, m_ofOne);
    add(other, sharedOfSecond, second, m_ofOther);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(pages, 1);
    column->addWidget(buttons);
}

} // namespace ui
