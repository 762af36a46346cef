// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What somebody lists again and again, under a name: kept for this user and for every case. Files and pages are of one case alone and
// are not kept.

#include "ui/queue_model.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

struct QueueView {
    QString name;
    QueueFilter state = QueueFilter::ToDecide;
    QueueChoice choice;
    bool operator==(QueueView const&) const = default;
};

namespace queue_views {

// By name.
std::vector<QueueView> all();
// In the place of one of the same name.
void keep(QueueView const& view);
void forget(QString const& name);

} // namespace queue_views
} // namespace ui
