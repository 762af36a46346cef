// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The marks of the record as a list to work through, in reading order. It holds places in the open case and no copy of it.

#include "ui/open_case.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace ui {

enum class QueueFilter { ToDecide, All, Redacted, Kept, Asked };

class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(OpenCase* open);
    // An empty person is everybody.
    void filter(QueueFilter filter, std::optional<core::Category> category, std::string const& person = {});

    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    Mark const* mark(int row) const;
    // Where a place stands in the list; -1 where the filter leaves it out.
    int rowOf(Place const& place) const;
    // The next pages, from that one on, on which something is listed.
    std::vector<core::PageId> pagesFrom(core::PageId page, std::size_t most) const;

private:
    struct Row {
        int page = 0;
        int mark = 0;
    };
    bool fits(Mark const& mark) const;
    void collect(int page, std::vector<Row>& rows) const;
    void rebuild();
    void renew(int page);

    OpenCase* m_open = nullptr;
    QueueFilter m_filter = QueueFilter::ToDecide;
    std::optional<core::Category> m_category;
    std::string m_person;
    std::vector<Row> m_rows;
};

} // namespace ui
