// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet.h"

#include "ui/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int corner = 8;

} // namespace

Sheet::Sheet(QString const& heading, QWidget* parent) : QFrame(parent), m_body(new QVBoxLayout)
{
    setAccessibleName(heading);
    auto* title = new QLabel(heading);
    title->setFont(type(title->font(), Type::Heading));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(title);
    m_body->setSpacing(space::small);
    column->addLayout(m_body);
    column->addStretch(1);
}

void Sheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColour(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

QLabel* words(QString const& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* quietWords(QString const& text)
{
    auto* label = words(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QPushButton* lineButton(QString const& name)
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    button->setFlat(true);
    button->setProperty("line", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace ui
