// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_page.h"

#include "core/order/page_dates.h"
#include "core/order/page_picture.h"
#include "core/order/same_words.h"

#include <algorithm>

namespace core::same_page {

namespace {

constexpr std::size_t fewWords = 12;
constexpr int sureOfPage = 82;        // confidence of a page whose words are to be believed
constexpr double wellRead = 0.94;     // words in common of two readings that agree
constexpr double hardlyAny = 0.2;     // words in common of two pages that may still be the same
constexpr double someInCommon = 0.45; // of pages that were read well
constexpr double clearly = 0.78;
constexpr double fairly = 0.66;
constexpr double mostPlaces = 0.6;
constexpr double nearlyAllPlaces = 0.9;
constexpr int fewestPlaces = 8;

// Each says, as the date on its face, another one; where the readers may have erred in one figure, that does not count.
bool otherDates(PageText const& one, PageText const& other, bool readersErred)
{
    auto const a = page_dates::of(one).face;
    auto const b = page_dates::of(other).face;
    if (!a || !b || !a->standsOut || !b->standsOut || a->date == b->date)
        return false;
    std::string const first = page_dates::iso(a->date);
    std::string const second = page_dates::iso(b->date);
    int figures = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        figures += first[i] != second[i];
    return figures > 1 || !readersErred;
}

bool picturesAgree(Sight const& one, Sight const& other, double wanted, double share = mostPlaces)
{
    auto const a = PagePicture::of(one.preview, one.text.turn, one.text.skew);
    auto const b = PagePicture::of(other.preview, other.text.turn, other.text.skew);
    if (!a || !b || a->empty() || b->empty())
        return false;
    auto const enough = [wanted, share](PictureMatch const& match) {
        return match.places >= fewestPlaces && match.alike >= wanted && match.share >= share;
    };
    if (enough(a->compared(*b)) && enough(b->compared(*a)))
        return true;
    // Nobody knows how a page lies that was not read.
    if (!doubtful(one.text) && !doubtful(other.text))
        return false;
    PagePicture const turned = b->upsideDown();
    return enough(a->compared(turned)) && enough(turned.compared(*a));
}

} // namespace

bool doubtful(PageText const& text)
{
    return text.words.size() < fewWords || text.confidence() < sureOfPage;
}

bool same(Sight const& one, Sight const& other)
{
    Comparison const words = same_words::compared(same_words::tokensOf(one.text), same_words::tokensOf(other.text));
    bool const doubt = doubtful(one.text) || doubtful(other.text);
    if (otherDates(one.text, other.text, words.inCommon < wellRead))
        return false;
    if (same_words::differ(words))
        return same_words::differSlightly(words) && picturesAgree(one, other, clearly, nearlyAllPlaces);
    if (same_words::same(words) && std::min(one.text.words.size(), other.text.words.size()) >= fewWords)
        return true;
    if (one.preview.empty() || other.preview.empty())
        return false;
    if (!doubt)
        return words.inCommon >= someInCommon && picturesAgree(one, other, clearly);
    return picturesAgree(one, other, words.inCommon >= hardlyAny ? fairly : clearly);
}

} // namespace core::same_page
