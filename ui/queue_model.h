// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The marks of the record as a list to work through, in reading order. It holds places in the open case and no copy of it.

#include "ui/open_case.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace ui {

// What the queue lists; a part that is not set lets everything through.
struct QueueChoice {
    std::optional<core::Category> category;
    std::string person;
    double leastScore = 0;
    double mostScore = 1;
    std::optional<core::SourceId> file;
    core::PageId firstPage{}; // 0 for no bound
    core::PageId lastPage{};
    bool laterCopies = true; // also what stands on pages of which there is another before them
    bool operator==(QueueChoice const&) const = default;
};

enum class QueueFilter { ToDecide, All, Redacted, Kept, Asked };

class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(OpenCase* open);
    void filter(QueueFilter filter, QueueChoice const& choice);
    // Whether the mark is one of those to work through, whatever its state.
    bool lists(Mark const& mark) const;

    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    Mark const* mark(int row) const;
    // Whether the person it names is treated otherwise elsewhere.
    bool disputed(Mark const& mark) const { return m_open != nullptr && m_open->disputed(mark); }
    // Where a place stands in the list; -1 where the filter leaves it out.
    int rowOf(Place const& place) const;
    // The next pages, from that one on, on which something is listed.
    std::vector<core::PageId> pagesFrom(core::PageId page, std::size_t most) const;

private:
    struct Row {
        int page = 0;
        int mark = 0;
    };
    bool inPages(core::PageId page) const;
    bool fits(Mark const& mark) const;
    void collect(int page, std::vector<Row>& rows) const;
    void rebuild();
    void renew(int page);

    OpenCase* m_open = nullptr;
    QueueFilter m_filter = QueueFilter::ToDecide;
    QueueChoice m_choice;
    std::vector<Row> m_rows;
};

} // namespace ui
