// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A new case: where it is kept, whose record it is, and the PDFs to begin with. What it gathers is checked when it is given
// out, so that a slip is shown beside the form and not after the folder was made.

#include "core/request/clock.h"
#include "core/request/request.h"
#include "ui/background.h"
#include "ui/prompts.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QComboBox;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ui {

struct NewCase {
    QString folder;
    core::Request request;
    QStringList pdfs;
    std::optional<core::Clock> clock{};
};

class RequestForm : public QDialog {
    Q_OBJECT
public:
    RequestForm(Prompts const& prompts, QWidget* parent);

signals:
    void ready(NewCase newCase);
    void loaded();

private:
    void fill(core::Request const& request);
    void load(QString const& file);
    void addPdfs(QStringList const& files);
    void finish();
    // What stops the case from being made; empty where nothing does.
    QString slip() const;
    core::Request request() const;

    Prompts const& m_prompts;
    QLineEdit* m_folder;
    QLineEdit* m_subject;
    QPlainTextEdit* m_otherNames;
    QLineEdit* m_born;
    QPlainTextEdit* m_addresses;
    QPlainTextEdit* m_identifiers;
    QLineEdit* m_reference;
    QLineEdit* m_received;
    QComboBox* m_nation;
    std::optional<core::Clock> m_clock; // as a file gave it
    QListWidget* m_pdfs;
    QLabel* m_slip;
    QPushButton* m_create;
    Background m_background{1};
};

} // namespace ui
