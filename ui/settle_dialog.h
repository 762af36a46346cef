// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a difference is settled: with one treatment for all of its places, or with a note that says why it is right as it is.

#include "core/decide/decision.h"

#include <QDialog>

#include <string>

class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace ui {

// Every exemption of the catalogue behind a first row that is none.
QComboBox* exemptionChoice(char const* name);

class SettleDialog : public QDialog {
    Q_OBJECT
public:
    enum class Ask { Explain, Withhold, WithholdOrKeep };
    SettleDialog(Ask ask, QString const& what, QWidget* parent);

signals:
    void explained(QString note);
    void settled(core::Verdict verdict, std::string exemption);

private:
    void refresh();
    void accept() override;

    Ask m_ask;
    QLineEdit* m_note;
    QRadioButton* m_withhold;
    QRadioButton* m_keep;
    QComboBox* m_exemption;
    QPushButton* m_go;
};

} // namespace ui
