// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A look at all places that one step is to decide about, a sheet at a time: what is ticked gets the one answer, what is not stays as it
// is or, where somebody says so, gets the other. Always holds: only what was shown is decided; a key that is held down decides nothing.

#include "ui/crop_sheet.h"

#include "core/decide/decision.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class PlacesDialog : public QDialog {
    Q_OBJECT
public:
    enum class Offers { RedactOnly, RedactOrKeep };
    struct Choice {
        int place = 0; // its number in the list that was handed in
        core::Verdict verdict = core::Verdict::Keep;
        std::string exemption{}; // empty for what is kept
    };

    PlacesDialog(OpenCase& open, PageImages& images, std::vector<Crop> crops, QString const& title, std::string const& exemption,
                 Offers offers, QWidget* parent);

    CropSheet* sheet() const { return m_sheet; }

signals:
    void decided(std::vector<Choice> choices);

private:
    void refresh();
    QWidget* reasons(std::string const& exemption);
    QLayout* buttons();
    void join();
    std::vector<Choice> choices(CropSheet::Tick tick, core::Verdict verdict) const;
    void decide(std::vector<Choice> const& choices);
    std::string exemptionOf(Crop const& crop) const;
    bool haveReasons() const;
    QString where() const;
    void addKeys();

    std::vector<Crop> m_crops;
    CropSheet* m_sheet;
    QComboBox* m_exemption;
    QCheckBox* m_ownReasons;
    QLabel* m_count;
    QPushButton* m_before;
    QPushButton* m_after;
    QPushButton* m_redact;
    QPushButton* m_keep;
    QPushButton* m_both;
};

} // namespace ui
