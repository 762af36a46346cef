// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which pages of a record may say the same, without comparing each with each: those that share rare words and pairs of words. Time and
// memory grow with the words of the record.

#include "core/order/same_words.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace core {

class SharedMarks {
public:
    // A word, or two that stand together.
    using Mark = std::uint32_t;
    // Each once, in order.
    static std::vector<Mark> of(std::vector<ComparedWord> const& tokens);

    // For each page its marks; a page without any is brought together with none.
    explicit SharedMarks(std::vector<std::vector<Mark>> pages);

    // Earlier pages that share rare marks with this one, the likeliest first. Near ones say about as much as it does; far ones are a few
    // more that share anything rare, for pages that were read badly.
    struct Others {
        std::vector<std::size_t> near;
        std::vector<std::size_t> far;
    };
    // `farFits` says of a far one whether it is of use.
    Others before(std::size_t page, std::function<bool(std::size_t)> const& farFits = {}) const;

private:
    struct Place {
        Mark mark;
        std::uint32_t page;
    };
    std::vector<Place> m_places; // by mark, then by page; of those that more than one page has
    std::vector<std::vector<Mark>> m_pages;
    std::vector<std::vector<float>> m_weights; // of each page's marks: rare ones weigh more
    std::vector<double> m_sums;                // of all marks that the page had

    double likeness(std::size_t one, std::size_t other) const;
};

} // namespace core
