// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A look at all places that one step is to decide about, a sheet at a time, each of which can be left out. Always holds: only what
// was shown is decided; a key that is held down decides nothing.

#include "ui/crop_sheet.h"

#include "core/decide/decision.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class PlacesDialog : public QDialog {
    Q_OBJECT
public:
    enum class Offers { RedactOnly, RedactOrKeep };

    PlacesDialog(OpenCase& open, PageImages& images, std::vector<Crop> crops, QString const& title, std::string const& exemption,
                 Offers offers, QWidget* parent);

    CropSheet* sheet() const { return m_sheet; }

signals:
    // The numbers of the places; the exemption is empty for what is kept.
    void decided(core::Verdict verdict, std::string exemption, std::vector<int> places);

private:
    void refresh();
    void decide(core::Verdict verdict);
    std::string exemption() const;
    void addKeys();

    CropSheet* m_sheet;
    QComboBox* m_exemption;
    QLabel* m_count;
    QPushButton* m_before;
    QPushButton* m_after;
    QPushButton* m_redact;
    QPushButton* m_keep;
    int m_places = 0;
};

} // namespace ui
