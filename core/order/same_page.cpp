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
bool otherDates(GivenDates const& here, GivenDates const& there, bool readersErred)
{
    if (!here.own)
        return false;
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

} // namespace
} // namespace core::same_page

namespace core {

struct ComparedSight::Worked {
    std::optional<std::vector<ComparedWord>> tokens;
    std::optional<same_page::GivenDates> dates;
    std::optional<std::optional<PagePicture>> picture;
    std::optional<PagePicture> upsideDown;
};

ComparedSight::ComparedSight(Sight sight) : m_sight(std::move(sight)), m_worked(std::make_unique<Worked>()) {}
ComparedSight::ComparedSight(ComparedSight&&) noexcept = default;
ComparedSight& ComparedSight::operator=(ComparedSight&&) noexcept = default;
ComparedSight::~ComparedSight() = default;

namespace same_page {

namespace {

std::vector<ComparedWord> const& tokensOf(ComparedSight const& page)
{
    auto& tokens = page.worked().tokens;
    return tokens ? *tokens : tokens.emplace(same_words::tokensOf(page.sight().text));
}

GivenDates const& datesOf(ComparedSight const& page)
{
    auto& dates = page.worked().dates;
    return dates ? *dates : dates.emplace(page.sight().text);
}

// Nothing where there is none, or an empty one; what words were read on is only faint.
PagePicture const* pictureOf(ComparedSight const& page)
{
    auto& picture = page.worked().picture;
    if (!picture) {
        Sight const& sight = page.sight();
        picture.emplace(PagePicture::of(sight.preview, sight.text.turn, sight.text.skew));
        if (*picture && (*picture)->empty() && sight.text.words.size() < fewWords)
            picture->reset();
    }
    return *picture ? &**picture : nullptr;
}

PagePicture const& upsideDown(ComparedSight const& page)
{
    auto& turned = page.worked().upsideDown;
    return turned ? *turned : turned.emplace(pictureOf(page)->upsideDown());
}

bool picturesAgree(ComparedSight const& one, ComparedSight const& other, double wanted, double share = mostPlaces)
{
    PagePicture const* const a = pictureOf(one);
    PagePicture const* const b = a == nullptr ? nullptr : pictureOf(other);
    if (b == nullptr)
        return false;
    PictureMatch const least{wanted, share, fewestPlaces};
    if (a->agrees(*b, least) && b->agrees(*a, least))
        return true;
    // Nobody knows how a page lies that was not read.
    if (!doubtful(one.sight().text) && !doubtful(other.sight().text))
        return false;
    PagePicture const& turned = upsideDown(other);
    return a->agrees(turned, least) && turned.agrees(*a, least);
}

// What the words of two pages tell.
struct Words {
    ComparedSight const& one;
    ComparedSight const& other;
    Comparison comparison;
    std::size_t fewest = 0;  // words of the shorter one
    std::size_t letters = 0; // of the first

    Words(ComparedSight const& first, ComparedSight const& second) : one(first), other(second)
    {
        comparison = same_words::compared(tokensOf(one), tokensOf(other));
        fewest = std::min(one.sight().text.words.size(), other.sight().text.words.size());
        for (ComparedWord const& word : tokensOf(one))
            letters += word.letters.size();
    }

    bool apart() const
    {
        return telling_words::differ(one.sight().text, tokensOf(one), other.sight().text, tokensOf(other), comparison)
               || otherDates(datesOf(one), datesOf(other), comparison.inCommon < wellRead);
    }
};

bool sameSheet(Words const& words, Glance glance)
{
    Sight const& one = words.one.sight();
    Sight const& other = words.other.sight();
    auto const agree = [&](double wanted, double share = mostPlaces) {
        return glance == Glance::MayBeAlike && picturesAgree(words.one, words.other, wanted, share);
    };
    bool const doubt = doubtful(one.text) || doubtful(other.text);
    if (same_words::differ(words.comparison))
        return same_words::differSlightly(words.comparison) && agree(clearly, nearlyAllPlaces);
    if (same_words::same(words.comparison) && words.fewest >= fewWords)
        return true;
    if (one.preview.empty() || other.preview.empty())
        return false;
    double const inCommon = words.comparison.inCommon;
    if (!doubt)
        return inCommon >= someInCommon && agree(clearly);
    if (words.fewest <= wordsOfCaption && inCommon < someInCommon)
        return agree(hardlyDiffering);
    return agree(inCommon >= hardlyAny ? fairly : clearly);
}

} // namespace

bool doubtful(PageText const& text)
{
    return text.words.size() < fewWords || text.confidence() < sureOfPage;
}

Likeness compared(ComparedSight const& one, ComparedSight const& other, Glance glance)
{
    Words const words(one, other);
    bool const near = words.comparison.inCommon >= hardlyAny;
    if (near && words.apart())
        return Likeness::Apart;
    if (!sameSheet(words, glance))
        return Likeness::Other;
    return !near && words.apart() ? Likeness::Apart : Likeness::Same;
}

Likeness compared(Sight const& one, Sight const& other)
{
    return compared(ComparedSight(one), ComparedSight(other));
}

bool sameBesideCopies(ComparedSight const& one, ComparedSight const& other)
{
    Words const words(one, other);
    if (words.comparison.others > otherWordsBeside || words.apart())
        return false;
    // The last line of a paper alone on its last page.
    if (words.fewest < fewWords && words.letters >= lettersBeside && same_words::same(words.comparison))
        return true;
    return (doubtful(one.sight().text) || doubtful(other.sight().text)) && picturesAgree(one, other, alikeBeside, placesBeside);
}

bool sameBesideCopies(Sight const& one, Sight const& other)
{
    return sameBesideCopies(ComparedSight(one), ComparedSight(other));
}

} // namespace same_page
} // namespace core
