// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_page.h"

#include "core/order/page_dates.h"
#include "core/order/page_picture.h"
#include "core/order/same_words.h"
#include "core/order/telling_words.h"

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
constexpr double hardlyDiffering = 0.96; // of pictures with a line of words below: frames of photographs are alike
constexpr std::size_t wordsOfCaption = 20;
constexpr double nearlyAllPlaces = 0.9;
constexpr int fewestPlaces = 8;
// Of pages beside copies.
constexpr double alikeBeside = 0.62;
constexpr double placesBeside = 0.55;
constexpr std::size_t otherWordsBeside = 3;
constexpr std::size_t lettersBeside = 8;

// The dates that a page gives, and the one on its face or beside its signatures.
struct GivenDates {
    std::vector<PageDate> all;
    std::optional<ProposedDate> own;

    explicit GivenDates(PageText const& page) : all(page_dates::find(page))
    {
        std::vector<ProposedDate> const dates = page_dates::ofDocument({page_dates::of(page, all)});
        auto const clear = std::find_if(dates.begin(), dates.end(), [](ProposedDate const& date) { return date.standsOut; });
        if (clear != dates.end())
            own = *clear;
    }

    bool hold(std::chrono::year_month_day date) const
    {
        return std::any_of(all.begin(), all.end(), [&](PageDate const& known) { return known.date == date; });
    }
};

// Each says, as its own date, one that the other says nowhere; where the readers may have erred in one figure, that does not count.
bool otherDates(PageText const& one, PageText const& other, bool readersErred)
{
    GivenDates const here(one);
    if (!here.own)
        return false;
    GivenDates const there(other);
    auto const& a = here.own;
    auto const& b = there.own;
    if (!b || there.hold(a->date) || here.hold(b->date))
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

// What the words of two pages tell.
struct Words {
    Comparison comparison;
    bool apart = false;
    std::size_t fewest = 0;  // words of the shorter one
    std::size_t letters = 0; // of the first

    Words(Sight const& one, Sight const& other)
    {
        std::vector<ComparedWord> const here = same_words::tokensOf(one.text);
        std::vector<ComparedWord> const there = same_words::tokensOf(other.text);
        comparison = same_words::compared(here, there);
        apart = telling_words::differ(one.text, here, other.text, there, comparison)
                || otherDates(one.text, other.text, comparison.inCommon < wellRead);
        fewest = std::min(one.text.words.size(), other.text.words.size());
        for (ComparedWord const& word : here)
            letters += word.letters.size();
    }
};

bool sameSheet(Sight const& one, Sight const& other, Comparison const& words)
{
    bool const doubt = doubtful(one.text) || doubtful(other.text);
    if (same_words::differ(words))
        return same_words::differSlightly(words) && picturesAgree(one, other, clearly, nearlyAllPlaces);
    if (same_words::same(words) && std::min(one.text.words.size(), other.text.words.size()) >= fewWords)
        return true;
    if (one.preview.empty() || other.preview.empty())
        return false;
    if (!doubt)
        return words.inCommon >= someInCommon && picturesAgree(one, other, clearly);
    if (std::min(one.text.words.size(), other.text.words.size()) <= wordsOfCaption && words.inCommon < someInCommon)
        return picturesAgree(one, other, hardlyDiffering);
    return picturesAgree(one, other, words.inCommon >= hardlyAny ? fairly : clearly);
}

} // namespace

bool doubtful(PageText const& text)
{
    return text.words.size() < fewWords || text.confidence() < sureOfPage;
}

Likeness compared(Sight const& one, Sight const& other)
{
    Words const words(one, other);
    if (words.apart)
        return Likeness::Apart;
    return sameSheet(one, other, words.comparison) ? Likeness::Same : Likeness::Other;
}

bool sameBesideCopies(Sight const& one, Sight const& other)
{
    Words const words(one, other);
    if (words.apart || words.comparison.others > otherWordsBeside)
        return false;
    // The last line of a paper alone on its last page.
    if (words.fewest < fewWords && words.letters >= lettersBeside && same_words::same(words.comparison))
        return true;
    return (doubtful(one.text) || doubtful(other.text)) && picturesAgree(one, other, alikeBeside, placesBeside);
}

} // namespace core::same_page
