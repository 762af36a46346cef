// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case_header.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {

// Redacted, kept and still to decide as parts of one bar.
class TallyBar : public QWidget {
public:
    TallyBar()
    {
        setFixedSize(180, 10);
        setAccessibleName(QObject::tr("How far the case is decided"));
    }

    void show(Tally const& tally)
    {
        m_tally = tally;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QRectF const whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(lineColour(palette()));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(whole, 4, 4);
        if (m_tally.all() == 0)
            return;
        auto const unit = (whole.width() - 2) / m_tally.all();
        auto left = whole.left() + 1;
        auto const part = [&](int count, MarkState state) {
            painter.fillRect(QRectF(left, whole.top() + 1, count * unit, whole.height() - 2), inList(state, palette()));
            left += count * unit;
        };
        part(m_tally.redacted, MarkState::Redacted);
        part(m_tally.kept, MarkState::Kept);
        part(m_tally.asked, MarkState::Asked);
    }

private:
    Tally m_tally;
};

CaseHeader::CaseHeader(Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel),
      m_size(new QLabel),
      m_tally(new TallyBar),
      m_count(new QLabel),
      m_signed(new QLabel),
      m_officer(new QToolButton)
{
    m_name->setObjectName(QStringLiteral("caseName"));
    m_count->setObjectName(QStringLiteral("caseCount"));
    m_signed->setObjectName(QStringLiteral("caseSigned"));
    m_name->setFont(scaled(m_name->font(), 1.15, QFont::DemiBold));
    m_name->setTextFormat(Qt::PlainText);
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_signed->setForegroundRole(QPalette::PlaceholderText);
    m_officer->setObjectName(QStringLiteral("officerButton"));
    // The button says who works, and not what the command is called.
    connect(m_officer, &QToolButton::clicked, actions.action(Command::Officer), &QAction::trigger);
    auto const dress = [this, action = actions.action(Command::Officer)] { m_officer->setIcon(action->icon()); };
    connect(actions.action(Command::Officer), &QAction::changed, this, dress);
    dress();
    m_officer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_officer->setAutoRaise(true);
    m_officer->setFocusPolicy(Qt::StrongFocus);
    m_officer->setMinimumHeight(30);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(m_name);
    row->addWidget(m_size);
    row->addStretch(1);
    row->addWidget(m_tally);
    row->addWidget(m_count);
    row->addSpacing(14);
    row->addWidget(m_signed);
    row->addSpacing(6);
    row->addWidget(m_officer);
}

void CaseHeader::show(OpenCase* open)
{
    m_open = open;
    if (open != nullptr) {
        for (auto const signal : {&OpenCase::tallied, &OpenCase::recordGrew, &OpenCase::reviewed, &OpenCase::actorChanged})
            connect(open, signal, this, &CaseHeader::refresh);
    }
    refresh();
}

void CaseHeader::refresh()
{
    if (m_open == nullptr)
        return;
    auto const& request = m_open->request();
    auto const folder = pathToQt(m_open->folder().filename());
    m_name->setText(request.reference.empty() ? folder : toQt(request.reference));
    m_name->setToolTip(pathToQt(m_open->folder()));
    m_size->setText(tr("%1 \u00b7 %2 pages in %3 files")
                        .arg(toQt(request.dataSubject), counted(m_open->pageCount()),
                             counted(static_cast<std::int64_t>(m_open->sources().size()))));
    auto const& tally = m_open->tally();
    m_tally->show(tally);
    m_count->setText(tr("%1 of %2 decided").arg(counted(tally.redacted + tally.kept), counted(tally.all())));
    auto const& given = m_open->review().signOff;
    m_signed->setText(given ? tr("\u2713 Signed off by %1").arg(toQt(given->actor)) : tr("Not signed off"));
    m_officer->setText(toQt(m_open->actor()));
    m_officer->setAccessibleName(tr("Officer: %1. Change").arg(toQt(m_open->actor())));
}

} // namespace ui
