// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontMetrics>
#include <QPainter>
#include <QPixmap>
#include <QStyleFactory>
#include <QStyleOptionViewItem>
#include <QSvgRenderer>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void linkIcons()
{
    Q_INIT_RESOURCE(candour);
}

namespace ui {
namespace {

struct Tones {
    QColor window, base, raised, text, quiet, line, highlight, highlighted, link, button;
};

Tones const lightTones{QColor(0xf6, 0xf7, 0xf9), QColor(0xff, 0xff, 0xff), QColor(0xee, 0xf1, 0xf4), QColor(0x1b, 0x1f, 0x24),
                       QColor(0x57, 0x60, 0x6a), QColor(0xd5, 0xda, 0xe0), QColor(0x00, 0x5f, 0xcc), QColor(0xff, 0xff, 0xff),
                       QColor(0x00, 0x5f, 0xcc), QColor(0xfd, 0xfd, 0xfe)};
Tones const darkTones{QColor(0x20, 0x24, 0x29), QColor(0x18, 0x1b, 0x1f), QColor(0x2a, 0x2f, 0x35), QColor(0xe8, 0xea, 0xed),
                      QColor(0xa3, 0xac, 0xb5), QColor(0x3c, 0x43, 0x4b), QColor(0x2f, 0x6f, 0xc4), QColor(0xff, 0xff, 0xff),
                      QColor(0x7f, 0xb4, 0xf5), QColor(0x31, 0x37, 0x3e)};

// Black and white, and yellow for what is chosen: every pair of them differs by 10 and more to 1.
Tones const contrastTones{QColor(0x00, 0x00, 0x00), QColor(0x00, 0x00, 0x00), QColor(0x1c, 0x1c, 0x1c), QColor(0xff, 0xff, 0xff),
                          QColor(0xe6, 0xe6, 0xe6), QColor(0xc8, 0xc8, 0xc8), QColor(0xff, 0xe0, 0x33), QColor(0x00, 0x00, 0x00),
                          QColor(0xff, 0xe0, 0x33), QColor(0x10, 0x10, 0x10)};

QPalette paletteOf(Tones const& tones)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.raised);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.quiet);
    palette.setColor(QPalette::Button, tones.button);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, tones.highlighted);
    palette.setColor(QPalette::ToolTipBase, tones.raised);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, tones.highlighted);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::Light, tones.raised.lighter(108));
    palette.setColor(QPalette::Midlight, tones.raised);
    palette.setColor(QPalette::Mid, tones.line);
    palette.setColor(QPalette::Dark, tones.line.darker(120));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (auto const role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.quiet);
    return palette;
}

// What the desktop asked for, as far as its palette tells; read once, before it is replaced.
bool systemIsDark()
{
    static bool const dark = isDark(QApplication::palette());
    return dark;
}

// Where all is black an edge in a shade of it is none.
QString edges(Tones const& tones)
{
    if (tones.window != contrastTones.window)
        return {};
    return QStringLiteral(
               "QLineEdit, QPlainTextEdit { border: 1px solid %1; padding: 0 4px; }"
               "QPushButton, QToolButton#queueMore, QToolButton#queueViews { border: 1px solid %1; border-radius: 4px; }"
               "QComboBox { border: 1px solid %1; border-radius: 4px; padding: 0 6px; }"
               "QComboBox::drop-down { border: none; width: 20px; }"
               "QComboBox::down-arrow { image: url(:/icons/drop-down-contrast.svg); width: 12px; height: 12px; }"
               "QLineEdit:focus, QPlainTextEdit:focus, QPushButton:focus, QComboBox:focus { border: 2px solid %2; }")
        .arg(tones.line.name(), tones.link.name());
}

QString sheet(Tones const& tones)
{
    return QStringLiteral(
               "QToolTip { color: %1; background: %2; border: 1px solid %3; padding: 4px; }"
               "QMenu::item { padding: 5px 28px 5px 22px; }"
               "QMenu::item:selected { background: %4; color: %5; }"
               "QMenu::item:disabled { color: %6; }"
               "QSplitter::handle { background: %3; }"
               "QStatusBar { border-top: 1px solid %3; }"
               "QStatusBar::item { border: none; }"
               "QTabBar::tab { padding: 7px 8px; border: none; border-bottom: 2px solid transparent; color: %6; "
               "background: transparent; }"
               "QTabBar::tab:selected { color: %1; border-bottom: 2px solid %7; }"
               "QTabBar::tab:focus { color: %7; }"
               // The style draws their edges in a shade of the window, which hardly shows where that is dark.
               "QRadioButton::indicator:unchecked { width: 11px; height: 11px; border: 1px solid %6; border-radius: 6px; "
               "background: %8; }"
               "QCheckBox::indicator:unchecked { width: 11px; height: 11px; border: 1px solid %6; border-radius: 2px; "
               "background: %8; }"
               "QPushButton { padding: 0 14px; min-height: 30px; }"
               // What goes on stands last, on every desktop: the other windows have it so.
               "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }"
               "QPushButton[line=true] { padding: 0 8px; min-height: 28px; text-align: left; border: none; border-radius: 4px; "
               "color: %7; }"
               "QPushButton[line=true]:hover { background: %2; }"
               "QPushButton[line=true]:focus { border: 2px solid %7; }"
               "QPushButton[line=true]:disabled { color: %6; }"
               "QLineEdit { padding: 0 4px; }"
               "QTabWidget::pane { border: none; border-top: 1px solid %3; }")
        .arg(tones.text.name(), tones.raised.name(), tones.line.name(), tones.highlight.name(), tones.highlighted.name(),
             tones.quiet.name(), tones.link.name(), tones.base.name());
}

Tones const& tonesOf(QPalette const& palette)
{
    if (palette.color(QPalette::Window) == contrastTones.window)
        return contrastTones;
    return isDark(palette) ? darkTones : lightTones;
}

} // namespace

void dress(QApplication& application, Theme theme)
{
    auto const system = systemIsDark();
    auto const dark = theme == Theme::Dark || (theme == Theme::System && system);
    auto const& tones = theme == Theme::Contrast ? contrastTones : dark ? darkTones : lightTones;
    QApplication::setPalette(paletteOf(tones));
    application.setStyleSheet(edges(tones) + sheet(tones));
}

bool isDark(QPalette const& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor onPaper(MarkState state)
{
    switch (state) {
    case MarkState::Pending:
        return {0xb3, 0x59, 0x00};
    case MarkState::Redacted:
        return {0x33, 0x70, 0xcc};
    case MarkState::Kept:
        return {0x47, 0x4b, 0x4c};
    case MarkState::Asked:
        return {0x55, 0x00, 0x66};
    }
    return {};
}

QColor inList(MarkState state, QPalette const& palette)
{
    if (!isDark(palette))
        return onPaper(state);
    switch (state) {
    case MarkState::Pending:
        return {0xf2, 0xa6, 0x5a};
    case MarkState::Redacted:
        return {0x86, 0xb6, 0xf2};
    case MarkState::Kept:
        return {0xb9, 0xc0, 0xc6};
    case MarkState::Asked:
        return {0xdb, 0x9c, 0xec};
    }
    return {};
}

QColor focusColour(QPalette const& palette)
{
    return isDark(palette) ? tonesOf(palette).link : focusOnPaper;
}

QColor problemColour(QPalette const& palette)
{
    return isDark(palette) ? QColor(0xff, 0x8f, 0x9c) : QColor(0xb0, 0x00, 0x20);
}

QColor quietColour(QPalette const& palette)
{
    return tonesOf(palette).quiet;
}

QColor lineColour(QPalette const& palette)
{
    return tonesOf(palette).line;
}

QColor deskColour(QPalette const& palette)
{
    return isDark(palette) ? QColor(0x12, 0x14, 0x17) : QColor(0xe6, 0xe9, 0xed);
}

void paintSymbol(QPainter& painter, QRectF const& place, MarkState state, QColor const& colour)
{
    auto const side = std::min(place.width(), place.height());
    QRectF const square(place.center().x() - side / 2, place.center().y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, std::max(1.6, side / 8));
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    auto const inner = square.adjusted(pen.widthF() / 2, pen.widthF() / 2, -pen.widthF() / 2, -pen.widthF() / 2);
    switch (state) {
    case MarkState::Pending: {
        auto const c = inner.center();
        painter.drawPolygon(
            QPolygonF{{c.x(), inner.top()}, {inner.right(), c.y()}, {c.x(), inner.bottom()}, {inner.left(), c.y()}});
        break;
    }
    case MarkState::Redacted:
        painter.setBrush(colour);
        painter.drawRect(inner.adjusted(1, 1, -1, -1));
        break;
    case MarkState::Kept:
        painter.drawEllipse(inner.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case MarkState::Asked: {
        QFont font = painter.font();
        font.setPixelSize(std::max(7, static_cast<int>(side)));
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.drawText(square, Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    }
    painter.restore();
}

void paintDispute(QPainter& painter, QRectF const& place, QPalette const& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(problemColour(palette), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    auto const arrow = [&](double y, double from, double to) {
        auto const head = to > from ? -3.5 : 3.5;
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        painter.drawLine(QPointF(to, y), QPointF(to + head, y - 3));
        painter.drawLine(QPointF(to, y), QPointF(to + head, y + 3));
    };
    arrow(place.top() + 4, place.left() + 1, place.right() - 1);
    arrow(place.bottom() - 4, place.right() - 1, place.left() + 1);
    painter.restore();
}

void paintChosen(QPainter& painter, QStyleOptionViewItem const& option)
{
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    QRectF const row(option.rect);
    auto tint = focusColour(option.palette);
    tint.setAlpha(isDark(option.palette) ? 52 : 28);
    painter.fillRect(row, tint);
    painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), focusColour(option.palette));
}

QFont type(QFont const& body, Type wanted)
{
    switch (wanted) {
    case Type::Small:
        return scaled(body, 0.9);
    case Type::Body:
        break;
    case Type::Strong:
        return scaled(body, 1, QFont::DemiBold);
    case Type::Heading:
        return scaled(body, 1.15, QFont::DemiBold);
    case Type::Title:
        return scaled(body, 1.6, QFont::DemiBold);
    case Type::Display:
        return scaled(body, 2.4, QFont::DemiBold);
    }
    return body;
}

double lettersOf(QFont const& font)
{
    constexpr double usual = 16; // pixels from line to line
    return std::max(1.0, QFontMetrics(font).height() / usual);
}

QFont scaled(QFont font, double factor, QFont::Weight weight)
{
    // A font has its size in points or in pixels, and knows only the one that it was given.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * factor + 0.5));
    font.setWeight(weight);
    return font;
}

QIcon icon(QString const& name, QPalette const& palette)
{
    static bool const linked = (linkIcons(), true);
    Q_UNUSED(linked)
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto const source = file.readAll();
    QIcon result;
    auto const add = [&](QIcon::Mode mode, QColor const& colour) {
        QByteArray tinted = source;
        tinted.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(tinted);
        for (int const side : {16, 20, 32, 40, 64}) {
            QPixmap picture(side, side);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            renderer.render(&painter);
            painter.end();
            result.addPixmap(picture, mode);
        }
    };
    add(QIcon::Normal, palette.color(QPalette::Active, QPalette::ButtonText));
    auto faint = quietColour(palette);
    faint.setAlpha(150);
    add(QIcon::Disabled, QColor(faint.red(), faint.green(), faint.blue()));
    return result;
}

} // namespace ui
