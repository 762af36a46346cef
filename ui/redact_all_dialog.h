// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A look at every place that a search found before all of them are withheld as one step: each stands there with the words around it
// and, when chosen, as it is on the paper; each can be left out.

#include "ui/hit_model.h"
#include "ui/page_images.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace ui {

// The hits again, with a tick at each that is to be withheld.
class TickedHits : public HitModel {
    Q_OBJECT
public:
    using HitModel::HitModel;
    void take(std::vector<core::SearchHit> const& hits);
    QVariant data(QModelIndex const& index, int role) const override;
    bool setData(QModelIndex const& index, QVariant const& value, int role) override;
    Qt::ItemFlags flags(QModelIndex const& index) const override;
    void tickAll(bool on);
    std::vector<core::SearchHit> ticked() const;

signals:
    void ticksChanged();

private:
    std::vector<bool> m_ticks;
};

class HitPicture;

class RedactAllDialog : public QDialog {
    Q_OBJECT
public:
    // The exemption is the one that is offered; empty for none.
    RedactAllDialog(OpenCase& open, PageImages& images, std::vector<core::SearchHit> const& hits, QString const& words,
                    std::string const& exemption, QWidget* parent);

signals:
    void wanted(std::vector<core::SearchHit> hits, std::string exemption, QString note);

private:
    void refresh();
    void accept() override;

    TickedHits* m_hits;
    QListView* m_list;
    HitPicture* m_picture;
    QComboBox* m_exemption;
    QLineEdit* m_note;
    QLabel* m_count;
    QPushButton* m_redact;
};

} // namespace ui
