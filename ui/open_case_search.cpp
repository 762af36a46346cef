// SPDX-License-Identifier: GPL-3.0-or-later
// Finding words in the open case, and redacting all of what was found.
#include "ui/open_case.h"

#include "core/suggest/suggestions.h"
#include "ui/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ui {
namespace {

// A few hits at once fill the list that is in view; the rest comes in handfuls that cost the window little.
constexpr std::size_t firstHits = 60;
constexpr std::size_t laterHits = 3000;
constexpr double touch = 1; // points by which boxes may miss each other and still count as on one another

bool covers(std::vector<core::Rect> const& outer, core::Rect const& inner)
{
    return std::any_of(outer.begin(), outer.end(), [&](core::Rect const& box) {
        auto const grown = core::grown(box, touch);
        return inner.x0 >= grown.x0 && inner.y0 >= grown.y0 && inner.x1 <= grown.x1 && inner.y1 <= grown.y1;
    });
}

bool covers(std::vector<core::Rect> const& outer, std::vector<core::Rect> const& inner)
{
    return std::all_of(inner.begin(), inner.end(), [&](core::Rect const& box) { return covers(outer, box); });
}

bool meet(std::vector<core::Rect> const& some, std::vector<core::Rect> const& others)
{
    return std::any_of(some.begin(), some.end(), [&](core::Rect const& a) {
        return std::any_of(others.begin(), others.end(), [&](core::Rect const& b) { return !core::shared(a, b).empty(); });
    });
}

// Lets through the hits where something stands, or nothing does. What stands on a page is looked up once for all its hits.
class PlaceFilter {
public:
    PlaceFilter(core::Connection const& connection, Finding const& wanted) : m_connection(connection), m_wanted(wanted) {}

    bool lets(core::SearchHit const& hit)
    {
        if (m_wanted.where == Where::Anywhere && !m_wanted.kind)
            return true;
        if (hit.page != m_page)
            turnTo(hit.page);
        auto const boxes = core::search::boxes(m_text, hit);
        if (m_wanted.kind && std::none_of(m_marks.begin(), m_marks.end(), [&](Mark const& mark) {
                return mark.suggestion && mark.suggestion->category == *m_wanted.kind && meet(mark.boxes(), boxes);
            }))
            return false;
        return fits(boxes);
    }

private:
    void turnTo(core::PageId page)
    {
        m_page = page;
        m_marks = marksOf(core::suggestions::onPage(m_connection, page), core::decisions::onPage(m_connection, page));
        auto reading = core::readings::reading(m_connection, page);
        m_text = reading ? std::move(reading->text) : core::PageText();
    }

    bool lies(std::vector<core::Rect> const& boxes, MarkState state) const
    {
        return std::any_of(m_marks.begin(), m_marks.end(),
                           [&](Mark const& mark) { return mark.state == state && meet(mark.boxes(), boxes); });
    }

    // A place is redacted when nothing of it is left to see.
    bool withheld(std::vector<core::Rect> const& boxes) const
    {
        std::vector<core::Rect> all;
        for (auto const& mark : m_marks)
            if (mark.state == MarkState::Redacted)
                all.insert(all.end(), mark.boxes().begin(), mark.boxes().end());
        return covers(all, boxes);
    }

    bool fits(std::vector<core::Rect> const& boxes) const
    {
        switch (m_wanted.where) {
        case Where::Anywhere:
            return true;
        case Where::NotRedacted:
            return !withheld(boxes);
        case Where::Redacted:
            return withheld(boxes);
        case Where::Pending:
            return lies(boxes, MarkState::Pending);
        case Where::Kept:
            return lies(boxes, MarkState::Kept);
        case Where::Unmarked:
            return std::none_of(m_marks.begin(), m_marks.end(), [&](Mark const& mark) { return meet(mark.boxes(), boxes); });
        }
        return false;
    }

    core::Connection const& m_connection;
    Finding m_wanted;
    core::PageId m_page;
    core::PageText m_text;
    std::vector<Mark> m_marks;
};

// What withholds these hits of one page: suggestions that say the same are accepted, the rest is drawn.
void addRedactions(core::Step& step, core::Connection const& connection, core::PageId page,
                   std::vector<core::SearchHit> const& hits, std::string const& exemption, std::string const& note)
{
    auto const reading = core::readings::reading(connection, page);
    if (!reading)
        return;
    std::vector<core::Rect> withheld;
    for (auto const& decision : core::decisions::onPage(connection, page))
        if (decision.verdict == core::Verdict::Redact)
            withheld.insert(withheld.end(), decision.boxes.begin(), decision.boxes.end());
    auto const suggestions = core::suggestions::onPage(connection, page);
    std::set<std::string> accepted;
    for (auto const& hit : hits) {
        auto const boxes = core::search::boxes(reading->text, hit);
        if (boxes.empty() || covers(withheld, boxes))
            continue;
        std::vector<core::Rect> answered;
        for (auto const& suggestion : suggestions) {
            if (!covers(boxes, suggestion.boxes) && !covers(suggestion.boxes, boxes))
                continue;
            answered.insert(answered.end(), suggestion.boxes.begin(), suggestion.boxes.end());
            if (accepted.insert(suggestion.key).second)
                step.push_back(core::decisions::accept(connection, suggestion, exemption, note));
        }
        if (!covers(answered, boxes))
            step.push_back(core::decisions::draw(page, boxes, exemption, note));
    }
}

core::Step redactionsOf(core::Connection const& connection, std::vector<core::SearchHit> const& hits,
                        std::string const& exemption, std::string const& note)
{
    std::map<core::PageId, std::vector<core::SearchHit>> byPage;
    for (auto const& hit : hits)
        byPage[hit.page].push_back(hit);
    core::Step step;
    for (auto const& [page, its] : byPage)
        addRedactions(step, connection, page, its, exemption, note);
    return step;
}

} // namespace

// So that the first search for misread letters does not wait for it.
void OpenCase::learnWords()
{
    m_background.run(
        this,
        [this](std::stop_token) {
            auto file = sibling();
            return std::make_shared<core::Vocabulary>(file.database());
        },
        [this](std::shared_ptr<core::Vocabulary> made) {
            if (!m_vocabulary)
                m_vocabulary = std::move(made);
        },
        [](core::Error const&) {}); // whoever searches is told of it then
}

void OpenCase::endSearch()
{
    m_nextSearch.reset();
    m_search.request_stop();
}

void OpenCase::search(Finding const& wanted)
{
    if (m_searching) {
        m_search.request_stop();
        m_nextSearch = wanted;
        return;
    }
    m_searching = true;
    auto const misread = wanted.query.letters == core::Letters::Misread;
    auto const since = misread ? std::exchange(m_sinceVocabulary, {}) : std::vector<core::PageId>();
    auto const ended = [this] {
        m_searching = false;
        if (auto const next = std::exchange(m_nextSearch, std::nullopt); next && !m_closing)
            search(*next);
    };
    m_search = m_background.run(
        this,
        [this, wanted, misread, since, vocabulary = m_vocabulary](std::stop_token stop) mutable {
            auto file = sibling();
            if (misread && !vocabulary)
                vocabulary = std::make_shared<core::Vocabulary>(file.database());
            for (auto const page : since)
                vocabulary->add(core::search::text(file.database(), page));
            auto const pages = searchIn(file.database(), wanted, vocabulary ? *vocabulary : core::Vocabulary(), stop);
            return std::pair(std::move(vocabulary), stop.stop_requested() ? -1 : pages);
        },
        [this, ended](std::pair<std::shared_ptr<core::Vocabulary>, int> result) {
            m_vocabulary = std::move(result.first);
            if (result.second >= 0)
                emit searched(result.second);
            ended();
        },
        [this, ended](core::Error const& error) {
            if (!m_closing)
                emit failed(tr("Find"), toQt(error.what()));
            ended();
        });
}

// Tells of a handful of hits at once, so that the list fills while the rest is looked for.
int OpenCase::searchIn(core::Connection const& connection, Finding const& wanted, core::Vocabulary const& vocabulary,
                       std::stop_token const& stop)
{
    PlaceFilter filter(connection, wanted);
    std::vector<core::SearchHit> hits;
    int pages = 0;
    core::PageId last;
    std::size_t together = firstHits;
    auto const tell = [&] {
        m_background.tell([this, stop, some = std::exchange(hits, {})] {
            if (!stop.stop_requested())
                emit found(some);
        });
        together = laterHits;
    };
    core::search::find(connection, wanted.query, vocabulary, [&](core::SearchHit const& hit) {
        if (!filter.lets(hit))
            return !stop.stop_requested();
        pages += hit.page != last;
        last = hit.page;
        hits.push_back(hit);
        if (hits.size() >= together)
            tell();
        return !stop.stop_requested();
    });
    if (!hits.empty())
        tell();
    return pages;
}

void OpenCase::redactAll(std::vector<core::SearchHit> const& hits, std::string const& exemption, std::string const& note)
{
    applyAll(
        tr("Redact all of these"),
        [hits, exemption, note](core::Connection const& connection) { return redactionsOf(connection, hits, exemption, note); },
        [this](core::Step const& applied) { emit redactedAll(static_cast<int>(applied.size())); });
}

} // namespace ui
