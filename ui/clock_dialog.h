// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// When the request was received, what pauses and extends its time limit; the due date that follows stands below as one types.

#include "core/request/clock.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QDate;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// As people write it here, or as it is stored; nothing for anything else.
std::optional<core::Date> dateIn(QString const& text);

class ClockDialog : public QDialog {
    Q_OBJECT
public:
    explicit ClockDialog(std::optional<core::Clock> const& before, QWidget* parent = nullptr);

signals:
    void chosen(core::Clock clock);

private:
    void layOut();
    void fill(core::Clock const& clock);
    // Nothing where something is missing or no date; `slip` says what.
    std::optional<core::Clock> clock(QString* slip) const;
    void reckon();
    void finish();

    QComboBox* m_regime;
    QComboBox* m_nation;
    QLineEdit* m_received;
    QLineEdit* m_identity;
    QLineEdit* m_fee;
    QPlainTextEdit* m_pauses;
    QLineEdit* m_told;
    QLineEdit* m_reason;
    QLabel* m_due;
    QPushButton* m_store;
};

} // namespace ui
