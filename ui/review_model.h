// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The second person's list as rows, or the officer's list of what came back.

#include "ui/open_case.h"

#include <QAbstractListModel>

namespace ui {

// Of a reason and a state, as people read them.
QString word(core::LookReason reason);
QString word(core::LookState state);

class ReviewModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ReviewModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void show(OpenCase const* open, std::vector<core::ReviewPlace> places);
    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    core::ReviewPlace const* place(int row) const;
    int rowOf(core::PageId page, core::DecisionId decision) const;
    // The next row after this one that waits for the second person; -1 where there is none.
    int nextOpen(int row) const;
    int open() const;

private:
    OpenCase const* m_open = nullptr;
    std::vector<core::ReviewPlace> m_places;
};

} // namespace ui
