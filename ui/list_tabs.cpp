// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list_tabs.h"

#include "ui/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace ui {
namespace {

// A name with a line beneath where it is the chosen one.
class Name : public QToolButton {
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        auto const metrics = QFontMetrics(type(font(), Type::Strong));
        constexpr int beside = 5;
        return {metrics.horizontalAdvance(text()) + 2 * beside, metrics.height() + 2 * space::small};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
        painter.setPen(isChecked() ? palette().color(QPalette::WindowText) : quietColour(palette()));
        painter.setFont(isChecked() ? type(font(), Type::Strong) : font());
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (isChecked())
            painter.fillRect(QRect(0, height() - 2, width(), 2), focusColour(palette()));
        if (hasFocus()) {
            painter.setPen(QPen(focusColour(palette()), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }
};

// Tells when a name changed; it is not seen itself.
class UnseenBar : public QTabBar {
public:
    explicit UnseenBar(std::function<void()> changed) : m_changed(std::move(changed)) {}
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void tabLayoutChange() override { m_changed(); }

private:
    std::function<void()> m_changed;
};

class UnseenTabs : public QTabWidget {
public:
    explicit UnseenTabs(std::function<void()> changed)
    {
        setTabBar(new UnseenBar(std::move(changed)));
        tabBar()->setDrawBase(false);
        tabBar()->setFocusPolicy(Qt::NoFocus);
        tabBar()->hide();
        setDocumentMode(true);
        setFocusPolicy(Qt::NoFocus);
    }
};

} // namespace

TabLines::TabLines(QWidget* parent) : QWidget(parent), m_names(new QButtonGroup(this))
{
    connect(m_names, &QButtonGroup::idClicked, this, &TabLines::chosen);
}

void TabLines::show(QStringList const& names, int chosen)
{
    while (m_names->buttons().size() < names.size()) {
        auto* name = new Name(this);
        name->setCheckable(true);
        name->setAutoRaise(true);
        m_names->addButton(name, static_cast<int>(m_names->buttons().size()));
        name->show();
    }
    for (int i = 0; i < names.size(); ++i)
        m_names->button(i)->setText(names[i]);
    if (auto* button = m_names->button(chosen))
        button->setChecked(true);
    for (auto* name : m_names->buttons())
        name->setFocusPolicy(name->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    layOut(width(), true);
    updateGeometry();
}

QSize TabLines::sizeHint() const
{
    return {200, layOut(width(), false)};
}

int TabLines::layOut(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int high = 0;
    for (auto* name : m_names->buttons()) {
        auto const size = name->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += high;
        }
        if (move)
            name->setGeometry(x, y, size.width(), size.height());
        x += size.width();
        high = std::max(high, size.height());
    }
    return y + high;
}

void TabLines::resizeEvent(QResizeEvent*)
{
    layOut(width(), true);
}

ListTabs::ListTabs(QWidget* parent) : QWidget(parent), m_lines(new TabLines)
{
    m_lists = new UnseenTabs([this] { namesChanged(); });
    m_lines->setObjectName(QStringLiteral("listNames"));
    auto policy = m_lines->sizePolicy();
    policy.setHeightForWidth(true);
    policy.setVerticalPolicy(QSizePolicy::Minimum);
    m_lines->setSizePolicy(policy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lines);
    column->addWidget(m_lists, 1);
    connect(m_lines, &TabLines::chosen, m_lists, &QTabWidget::setCurrentIndex);
    connect(m_lists, &QTabWidget::currentChanged, this, &ListTabs::namesChanged);
}

void ListTabs::namesChanged()
{
    if (m_lists == nullptr)
        return;
    QStringList names;
    for (int i = 0; i < m_lists->count(); ++i)
        names << m_lists->tabText(i);
    m_lines->show(names, m_lists->currentIndex());
}

} // namespace ui
