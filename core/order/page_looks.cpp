// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_looks.h"

#include "core/order/same_words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace core {

namespace {

constexpr std::size_t fewestWords = 12; // with fewer, a page is told by its picture
constexpr std::size_t lastOfKey = 16;   // pages that look alike at a glance, of which each is compared with the last ones
constexpr std::size_t mostGlances = 24; // at those that share most keys
constexpr std::size_t mostLookAlikes = 4;
constexpr std::size_t mostNear = 24; // that say about the same, as the sheets of one form do
constexpr int sureOfWord = 80;
constexpr std::size_t fewestLetters = 10;
constexpr std::size_t fewestMarks = 16; // a page with fewer has too few words to be told by

// The last line of a letter alone on a page: more than a reader sees in the dirt of an empty one.
bool saysAnything(PageText const& text)
{
    std::size_t letters = 0;
    for (Word const& word : text.words)
        if (word.confidence >= sureOfWord)
            letters += word.end - word.begin;
    return letters >= fewestLetters;
}

} // namespace

PageLooks::PageLooks(std::size_t pages) : m_marks(pages), m_doubtful(pages), m_empty(pages), m_pictures(pages) {}

std::optional<std::size_t> PageLooks::take(std::size_t page, Sight const& seen)
{
    m_doubtful[page] = same_page::doubtful(seen.text);
    auto picture =
        m_doubtful[page] ? PagePicture::of(seen.preview, seen.text.turn, seen.text.skew) : std::optional<PagePicture>();
    // Backs of sheets are all alike and no copies.
    bool const few = seen.text.words.size() < fewestWords;
    m_empty[page] = few && !saysAnything(seen.text) && (seen.preview.empty() || (picture && picture->empty()));
    if (m_empty[page])
        return std::nullopt;
    if (!seen.preview.empty()) {
        auto const [known, fresh] = m_same.emplace(sha256(seen.preview), page);
        if (!fresh)
            return known->second;
    }
    std::vector<SharedMarks::Mark> marks = SharedMarks::of(same_words::tokensOf(seen.text));
    if (marks.size() >= fewestMarks)
        m_marks[page] = std::move(marks);
    if (picture)
        picture->keepGlance();
    m_pictures[page] = std::move(picture);
    return std::nullopt;
}

void PageLooks::arrange()
{
    m_shared.emplace(std::move(m_marks));
}

std::vector<std::size_t> PageLooks::before(std::size_t page)
{
    SharedMarks::Others const others =
        m_shared->before(page, [&](std::size_t other) { return m_doubtful[page] || m_doubtful[other]; });
    std::vector<std::size_t> list(others.near.begin(),
                                  others.near.begin() + static_cast<std::ptrdiff_t>(std::min(others.near.size(), mostNear)));
    list.insert(list.end(), others.far.begin(), others.far.end());
    if (m_pictures[page])
        for (std::size_t const other : lookAlikes(page))
            list.push_back(other);
    return list;
}

same_page::Glance PageLooks::glance(std::size_t page, std::size_t other) const
{
    auto const& here = m_pictures[page];
    auto const& there = m_pictures[other];
    return !here || !there || here->mayAgree(*there) ? same_page::Glance::MayBeAlike : same_page::Glance::Unlike;
}

std::vector<std::size_t> PageLooks::lookAlikes(std::size_t page)
{
    std::map<std::size_t, int> shared; // keys, of a page
    for (std::uint32_t const key : m_pictures[page]->lookups()) {
        std::vector<std::size_t>& pages = m_lookups[key];
        std::size_t const from = pages.size() > lastOfKey ? pages.size() - lastOfKey : 0;
        for (std::size_t i = from; i < pages.size(); ++i)
            ++shared[pages[i]];
        pages.push_back(page);
    }
    std::vector<std::pair<int, std::size_t>> likeliest;
    for (auto const& [other, keys] : shared)
        likeliest.emplace_back(-keys, other);
    std::sort(likeliest.begin(), likeliest.end());
    likeliest.resize(std::min(likeliest.size(), mostGlances));
    std::vector<std::pair<double, std::size_t>> list;
    for (auto const& [keys, other] : likeliest)
        list.emplace_back(-m_pictures[page]->glance(*m_pictures[other]), other);
    std::sort(list.begin(), list.end());
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < std::min(list.size(), mostLookAlikes); ++i)
        others.push_back(list[i].second);
    return others;
}

} // namespace core
