// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_state.h"

#include "ui/deadline_words.h"
#include "ui/sheet.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr QSize cardSize{248, 176};
constexpr int cardGap = 18;

// Higher with larger letters, and wider as far as three have room beside each other.
QSize cardFor(QFont const& font)
{
    auto const letters = lettersOf(font);
    return {static_cast<int>(cardSize.width() * std::min(letters, 1.6)), static_cast<int>(cardSize.height() * letters)};
}

// A large button: picture, title, and what it does.
class Card : public QToolButton {
public:
    Card(QAction* action, QString const& title, QString const& words) : m_title(title), m_words(words)
    {
        setDefaultAction(action);
        setObjectName(QStringLiteral("card-") + action->objectName());
        setAccessibleName(title);
        setAccessibleDescription(words);
        setFixedSize(cardFor(font()));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setToolTip(QString());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        auto const strong = hasFocus() || underMouse() || isDown();
        painter.setPen(QPen(strong ? focusColour(palette()) : lineColour(palette()), hasFocus() ? 3 : 1.4));
        painter.setBrush(palette().color(isDown() ? QPalette::AlternateBase : QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 10, 10);
        icon().paint(&painter, QRect(22, 22, 32, 32), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        painter.setFont(scaled(font(), 1.15, QFont::DemiBold));
        painter.setPen(palette().color(QPalette::Text));
        auto const line = painter.fontMetrics().height() + 6;
        painter.drawText(QRect(22, 66, width() - 44, line), Qt::AlignLeft | Qt::AlignVCenter, m_title);
        painter.setFont(font());
        painter.setPen(quietColour(palette()));
        auto const below = 66 + line + 6;
        painter.drawText(QRect(22, below, width() - 44, height() - below - 6), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_words);
    }

    void enterEvent(QEnterEvent* event) override
    {
        QToolButton::enterEvent(event);
        update();
    }

    void leaveEvent(QEvent* event) override
    {
        QToolButton::leaveEvent(event);
        update();
    }

private:
    QString m_title;
    QString m_words;
};

} // namespace

EmptyState::EmptyState(Actions& actions, QWidget* parent) : QWidget(parent), m_recent(new QWidget), m_words(new QLabel)
{
    setObjectName(QStringLiteral("emptyState"));
    auto* title = new QLabel(tr("Candour"));
    title->setFont(scaled(title->font(), 2.4, QFont::DemiBold));
    auto* line = new QLabel(tr("Scanned records go in, a redacted bundle comes out. Nothing leaves this computer."));
    line->setForegroundRole(QPalette::PlaceholderText);
    m_words->setObjectName(QStringLiteral("emptyWords"));
    m_words->setMinimumHeight(24);

    m_cards = {new Card(actions.action(Command::OpenCase), tr("Open a case"),
                        tr("Go on where you stopped. Nothing that was decided is lost.")),
               new Card(actions.action(Command::NewCase), tr("New case from PDFs"),
                        tr("Say whose record it is, add the scans, and reading begins.")),
               new Card(actions.action(Command::Practise), tr("Practise"),
                        tr("A small invented record to try every key on. Nobody in it is real."))};
    auto* cards = new QHBoxLayout;
    cards->setSpacing(cardGap);
    cards->addStretch(1);
    for (auto* card : m_cards)
        cards->addWidget(card);
    cards->addStretch(1);
    m_recent->setObjectName(QStringLiteral("recentCases"));
    m_recent->setFixedWidth(3 * cardFor(font()).width() + 2 * cardGap);
    m_list = new QVBoxLayout(m_recent);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::tiny);
    m_recent->hide();
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(line, 0, Qt::AlignHCenter);
    column->addSpacing(34);
    column->addLayout(cards);
    column->addSpacing(space::huge);
    column->addWidget(m_recent, 0, Qt::AlignHCenter);
    column->addSpacing(18);
    column->addWidget(m_words, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setBackgroundRole(QPalette::Window);
    colour();
}

void EmptyState::say(QString const& words)
{
    m_words->setText(words);
    for (auto* card : m_cards)
        card->setEnabled(words.isEmpty());
}

void EmptyState::showRecent(std::vector<RecentCase> const& cases)
{
    while (auto* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!cases.empty());
    if (cases.empty())
        return;
    auto* heading = new QLabel(tr("Open again"));
    heading->setFont(type(font(), Type::Strong));
    m_list->addWidget(heading);
    for (auto const& recent : cases) {
        auto const due = deadlineWords(recent.clock, core::today());
        auto* button = lineButton(QStringLiteral("recentCase"));
        auto const left = recent.toDecide == 0 ? tr("nothing to decide") : tr("%1 to decide").arg(counted(recent.toDecide));
        button->setText(QStringLiteral("%1   \u00b7   %2   \u00b7   %3")
                            .arg(recent.name, due.brief, left)
                            .replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(recent.folder);
        button->setAccessibleDescription(recent.folder);
        connect(button, &QPushButton::clicked, this, [this, folder = recent.folder] { emit recentWanted(folder); });
        m_list->addWidget(button);
    }
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void EmptyState::colour()
{
    for (auto* card : m_cards)
        card->update();
}

} // namespace ui
