// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes the bundle: what is still owed, what kind of bundle and where, progress, and what the verification found. A final
// bundle is offered only where a sign-off stands.

#include "ui/open_case.h"
#include "ui/prompts.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace ui {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(OpenCase& open, Prompts const& prompts, QWidget* parent);
    void reject() override;

private:
    QWidget* choices();
    QLayout* looks();
    QWidget* progress();
    QWidget* report();
    void suggestFolder();
    void showOwed();
    bool passphraseFits() const;
    QString warningsIn(core::BundleReport const& written) const;
    bool keepOrder();
    void begin();
    void showNotices(std::vector<std::string> const& notices);
    void finish(QString const& title, QString const& text, bool good);

    OpenCase& m_open;
    Prompts const& m_prompts;
    QStackedWidget* m_stages;
    QRadioButton* m_final;
    QRadioButton* m_draft;
    QLabel* m_owed;
    QLineEdit* m_folder;
    QComboBox* m_order;
    QComboBox* m_boxes;
    QCheckBox* m_anew;
    QCheckBox* m_volumes;
    QSpinBox* m_megabytes;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QLabel* m_outcome;
    QLabel* m_report;
    QLabel* m_look;
    QListWidget* m_notices;
    QPushButton* m_pause;
    QPushButton* m_go;
    QPushButton* m_close;
    bool m_running = false;
};

} // namespace ui
