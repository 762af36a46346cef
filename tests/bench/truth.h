// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a made-up record truly says, from the file of truth that comes with it: which places are to be withheld, which are to be kept.

#include "core/base/geometry.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bench {

struct Mention {
    std::string type;
    std::string person;
    std::vector<core::Rect> boxes; // one a printed line
    std::vector<core::Rect> words; // the ink of each word
    bool withhold = false;         // has to be covered, and can be read
    bool free = false;             // either way is right
};

struct TruePage {
    core::Size size;
    std::vector<Mention> mentions;
};

struct Truth {
    std::map<std::pair<std::string, int>, TruePage> pages; // by file and number in it
    std::map<std::string, std::set<std::string>> names;    // of people of whom something is to be withheld
};

Truth truthIn(std::filesystem::path const& file);

// The points of a page in half-point squares, some of them covered.
class Mask {
public:
    explicit Mask(core::Size page);
    void fill(std::vector<core::Rect> const& boxes, double grown = 0);
    double covered(std::vector<core::Rect> const& boxes) const;

private:
    template <typename Take>
    void each(core::Rect const& box, Take take) const;

    int m_width;
    int m_height;
    std::vector<bool> m_squares;
};

} // namespace bench
