// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Postcodes of the United Kingdom: the official shape (BS 7666) with an area that exists, whatever OCR made of its letters
// and digits.

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct PostcodePlace {
    std::size_t begin = 0; // bytes of the text
    std::size_t end = 0;
    std::string postcode; // without a blank: "WF166FN"
    bool misread = false; // a letter was taken for a digit, or the other way round
};

std::vector<PostcodePlace> postcodesIn(std::string_view text);

// The halves of a postcode, as they stand: "HD18" and "6EZ".
bool outward(std::string_view text);
bool inward(std::string_view text);

// Whether letters and digits, with a blank or without, are a postcode once all that machines take for one another is put right;
// to be asked only where an address calls for one.
bool spoiltPostcode(std::string_view text);

} // namespace core
