// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hand_over_dialog.h"

#include "ui/sheet.h"
#include "ui/theme.h"
#include "ui/window_shape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

namespace ui {

HandOverDialog::HandOverDialog(QString const& begun, QWidget* parent)
    : QDialog(parent), m_note(new QPlainTextEdit(begun)), m_leave(new QPushButton(tr("Leave the note")))
{
    setObjectName(QStringLiteral("handOver"));
    setWindowTitle(tr("Hand-over note"));
    setAttribute(Qt::WA_DeleteOnClose);
    takeRoom(*this, {560, 380});
    m_note->setObjectName(QStringLiteral("handOverWords"));
    m_note->setAccessibleName(tr("The note"));
    m_note->setTabChangesFocus(true);
    m_leave->setObjectName(QStringLiteral("leaveNote"));
    m_leave->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_note, &QPlainTextEdit::textChanged, this,
            [this] { m_leave->setEnabled(!m_note->toPlainText().trimmed().isEmpty()); });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        emit left(m_note->toPlainText());
        accept();
    });
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_leave);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    column->setSpacing(space::medium);
    column->addWidget(
        quietWords(tr("Whoever opens the case next reads this on its first page. It stays in the case and never goes into "
                      "a bundle.")));
    column->addWidget(m_note, 1);
    column->addLayout(buttons);
    m_note->moveCursor(QTextCursor::End);
    m_note->setFocus();
}

} // namespace ui
