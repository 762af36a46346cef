// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is kept in mind of each page while copies are looked for (duplicates.h), so that each is compared with few others. Memory and time
// grow with the words of the record; of pages that look alike each is compared with the likeliest few, however many there are.

#include "core/base/digest.h"
#include "core/order/page_picture.h"
#include "core/order/same_page.h"
#include "core/order/shared_marks.h"

#include <map>
#include <optional>
#include <vector>

namespace core {

class PageLooks {
public:
    explicit PageLooks(std::size_t pages);

    // Of each page once, in order. Returns an earlier page with the very same picture.
    std::optional<std::size_t> take(std::size_t page, Sight const& seen);
    // After the last one was taken.
    void arrange();

    // Earlier pages that may be the same, the likeliest first. Asked of each page once, in order.
    std::vector<std::size_t> before(std::size_t page);

    // Of two that were taken, whether their pictures may be alike; those of pages whose words tell were not kept.
    same_page::Glance glance(std::size_t page, std::size_t other) const;

    bool empty(std::size_t page) const { return m_empty[page]; }       // the back of a sheet
    bool doubtful(std::size_t page) const { return m_doubtful[page]; } // its words alone do not tell

private:
    std::vector<std::size_t> lookAlikes(std::size_t page);

    std::vector<std::vector<SharedMarks::Mark>> m_marks;
    std::vector<bool> m_doubtful;
    std::vector<bool> m_empty;
    std::vector<std::optional<PagePicture>> m_pictures; // of doubtful pages
    std::map<Digest, std::size_t> m_same;
    std::map<std::uint32_t, std::vector<std::size_t>> m_lookups;
    std::optional<SharedMarks> m_shared;
};

} // namespace core
