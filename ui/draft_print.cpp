// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/draft_print.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double dotsPerInch = 200;
constexpr double pointsPerInch = 72;
constexpr double edge = 2; // points around what is withheld

void paintRedacted(QPainter& painter, QRectF const& area, QString const& code)
{
    painter.fillRect(area, Qt::black);
    QFont font = painter.font();
    font.setPixelSize(std::max(6, static_cast<int>(std::min(area.height() * 0.7, 26.0))));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(area, Qt::AlignCenter, code);
}

// What is asked about is on no sheet either, until the question is answered.
bool covered(Mark const& mark)
{
    return mark.state == MarkState::Redacted || mark.state == MarkState::Asked;
}

void paintOpen(QPainter& painter, QRectF const& area, MarkState state)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(onPaper(state), 3, state == MarkState::Pending ? Qt::DashLine : Qt::DotLine));
    painter.drawRect(area);
}

// Light enough to read through, and there on every sheet.
void paintDraftAcross(QPainter& painter, QRectF const& area)
{
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(std::max(12, static_cast<int>(area.width() / 5)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(QColor(120, 120, 120, 46));
    painter.translate(area.center());
    painter.rotate(-52);
    painter.drawText(QRectF(-area.height() / 2, -area.width() / 4, area.height(), area.width() / 2), Qt::AlignCenter,
                     QObject::tr("DRAFT"));
    painter.restore();
}

void printSheet(QPainter& painter, QRectF const& sheet, QImage const& picture, QString const& caption)
{
    auto const line = sheet.height() / 45;
    QFont font = painter.font();
    font.setPixelSize(std::max(6, static_cast<int>(line * 0.55)));
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(Qt::black);
    QRectF const head(sheet.left(), sheet.top(), sheet.width(), line);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, QObject::tr("Draft. Not for disclosure."));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(caption, Qt::ElideMiddle, static_cast<int>(sheet.width() * 0.7)));
    auto const room = sheet.adjusted(0, line * 1.3, 0, 0);
    auto size = QSizeF(picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    QRectF const place(room.left() + (room.width() - size.width()) / 2, room.top(), size.width(), size.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture);
    paintDraftAcross(painter, place);
}

} // namespace

std::vector<DraftPage> draftPages(OpenCase const& open, int first, int last)
{
    std::vector<DraftPage> pages;
    for (int number = std::max(first, 1); number <= std::min(last, open.pageCount()); ++number) {
        auto const& page = open.page({number});
        auto const& source = open.sourceOf(page.page);
        pages.push_back(
            {{number},
             {open.fileOf(page.page), page.page.number, page.page.size, open.turnOf({number})},
             page.marks,
             QObject::tr("%1 \u00b7 page %2 \u00b7 %3, %4")
                 .arg(toQt(open.request().reference), counted(number), toQt(source.file), counted(page.page.number))});
    }
    return pages;
}

QImage draftPicture(ocr::ReaderProcess& reader, DraftPage const& page, QSize atMost, std::stop_token stop)
{
    if (!(page.origin.size.width > 0))
        return {};
    core::PixelSize const most{atMost.width(), atMost.height()};
    auto const raster =
        reader.render(page.origin.file, page.origin.number, page.origin.turn.inverse().apply(most), core::Colour::Rgb, stop);
    auto const size = raster.size();
    // In the picture's own pixels, so that nothing of what is withheld stays in it.
    auto picture = imageOf(raster).convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    auto const across = size.width / page.origin.size.width;
    auto const down = size.height / page.origin.size.height;
    auto const paint = [&](Mark const& mark) {
        for (auto const& box : mark.boxes()) {
            auto const grown = core::grown(box, covered(mark) ? edge : 0);
            QRectF const area(QPointF(std::floor(grown.x0 * across), std::floor(grown.y0 * down)),
                              QPointF(std::ceil(grown.x1 * across), std::ceil(grown.y1 * down)));
            if (covered(mark))
                paintRedacted(painter, area, mark.state == MarkState::Asked ? QStringLiteral("?") : mark.exemption());
            else
                paintOpen(painter, area, mark.state);
        }
    };
    // What is withheld lies over what is kept, as in the bundle.
    for (auto const& mark : page.marks)
        if (!covered(mark))
            paint(mark);
    for (auto const& mark : page.marks)
        if (covered(mark))
            paint(mark);
    painter.end();
    return page.origin.turn.quarters() == 0 ? picture : picture.transformed(QTransform().rotate(page.origin.turn.degrees()));
}

int printDraft(QPrinter& printer, std::filesystem::path const& reader, std::vector<DraftPage> const& pages,
               std::function<void(int)> const& progress, std::stop_token stop)
{
    ocr::ReaderProcess process(reader);
    QPainter painter;
    int printed = 0;
    for (auto const& page : pages) {
        if (stop.stop_requested())
            break;
        auto const shown = page.origin.turn.apply(page.origin.size);
        QSize const atMost(std::max(1, static_cast<int>(shown.width * dotsPerInch / pointsPerInch)),
                           std::max(1, static_cast<int>(shown.height * dotsPerInch / pointsPerInch)));
        auto const picture = draftPicture(process, page, PageImages::affordable(atMost), stop);
        printer.setPageOrientation(shown.width > shown.height ? QPageLayout::Landscape : QPageLayout::Portrait);
        auto const begun = painter.isActive() ? printer.newPage() : painter.begin(&printer);
        if (!begun)
            throw core::Error(core::Fault::Access, "Printing: the printer does not take the pages. Check that it is on and has "
                                                   "paper, or that the file can be written, and print again.");
        printSheet(painter, QRectF(QPointF(0, 0), QSizeF(printer.pageRect(QPrinter::DevicePixel).size())), picture, page.caption);
        progress(++printed);
    }
    return printed;
}

} // namespace ui
