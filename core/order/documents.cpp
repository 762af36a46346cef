// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/documents.h"

#include "core/order/chronology.h"
#include "core/order/date_parts.h"
#include "core/order/duplicates.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace core::documents {

namespace {

// How much of the shorter of two heads stands in the other: 1 for all of it, less for each letter that is missing, between or another one.
double likeness(std::string const& a, std::string const& b)
{
    std::string const& shorter = a.size() <= b.size() ? a : b;
    std::string const& longer = a.size() <= b.size() ? b : a;
    if (shorter.size() < 6)
        return 0;
    std::vector<std::size_t> row(longer.size() + 1, 0); // it may begin anywhere, and end
    for (std::size_t i = 1; i <= shorter.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= longer.size(); ++j) {
            std::size_t const above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (shorter[i - 1] != longer[j - 1])});
            diagonal = above;
        }
    }
    return 1.0 - static_cast<double>(*std::min_element(row.begin(), row.end())) / static_cast<double>(shorter.size());
}

bool sameDay(PageSigns const& one, PageSigns const& other)
{
    return one.dated() && other.dated() && one.dates.face->date == other.dates.face->date;
}

// A running record goes on where its dates do.
bool entriesGoOn(PageSigns const& before, PageSigns const& page)
{
    constexpr int fewestOfOne = 2; // forms with a date each are no running record
    constexpr std::chrono::days longest{100};
    if (before.roomBelow || page.number == 1)
        return false;
    auto const& one = before.dates.entries;
    auto const& other = page.dates.entries;
    if (!one || !other || std::max(one->count, other->count) < fewestOfOne)
        return false;
    if (one->style != 0 && other->style != 0 && one->style != other->style)
        return false; // each hand writes them in its way
    auto const gap = std::chrono::sys_days(other->first) - std::chrono::sys_days(one->last);
    return gap >= std::chrono::days(0) && gap <= longest;
}

constexpr std::size_t lettersOfCopy = 25; // of the lines below the first; with fewer, pages may begin alike

// Above nothing where the page begins a document; `before` is the last page that was not blank.
double evidence(PageSigns const& before, PageSigns const& page)
{
    double score = 0.5; // most documents are of a page or two
    if (page.number == 1)
        score += 3;
    constexpr int likely = 30; // for the number of a page
    constexpr int surely = 9;
    bool const next = before.number + 1 == page.number;
    if (page.number > 1 && (next || page.number <= likely))
        score -= next || (before.number == 0 && page.number <= surely) ? 4 : 2;
    // The parts of a report have headings too.
    bool const heading = !page.named && before.headings > 0 && !before.closes && page.number != 1;
    // The author, the chambers and the date alone on the last sheet.
    bool const signsOff = page.brief && !page.addressed && page.number != 1 && before.lastParagraph > 0 && !before.closes
                          && !before.roomBelow && page.dates.end && page.dates.face
                          && page.dates.end->date == page.dates.face->date;
    bool const titled = page.titled && !heading && !signsOff;
    // A date behind "Dated" ends a statement.
    bool const ended =
        !titled && !page.addressed && page.dates.dated && page.dates.face && page.dates.dated->date == page.dates.face->date;
    bool const dated = page.dated() && !ended && !signsOff;
    score += 1.5 * titled + 1.5 * page.addressed + 1.3 * dated - heading * page.titled;
    if (page.brief && !before.roomBelow && !titled && !page.addressed && !dated)
        score -= 1.5;
    bool const goesOn = entriesGoOn(before, page);
    if (goesOn && !page.addressed && page.number != 1)
        score -= 2;
    if (likeness(before.firstLine, page.firstLine) > 0.75) {
        // A form begins with the same labels each time; below a running head the text goes on. A copy of a page says all of it again.
        double const below = likeness(before.below, page.below);
        bool const copy = below > 0.95 && page.below.size() >= lettersOfCopy;
        bool const formAgain = (page.titled && (below > 0.7 || !before.clear)) || copy;
        if (goesOn)
            score -= 4;
        else if (formAgain && page.number < 2)
            score += 1;
        else if ((!page.dated() || sameDay(before, page)) && !(page.titled && before.roomBelow))
            score -= 3;
    }
    score -= 2 * page.runsIn + 0.7 * before.runsOut;
    if (page.firstParagraph > 1 && before.lastParagraph > 0
        && (page.firstParagraph == before.lastParagraph || page.firstParagraph == before.lastParagraph + 1))
        score -= 2;
    if (page.firstParagraph == 1)
        score += 0.5;
    score += 0.7 * before.closes + 0.8 * before.roomBelow;
    return score;
}

// Pages one behind the other as people placed them, and the others as they were filed. What stands behind a page that
// stands, in the end, behind itself stays where it was filed.
std::vector<std::size_t> sequence(std::vector<SeenPage> const& record, std::map<PageId, PageRuling> const& said)
{
    std::map<PageId, std::size_t> places;
    for (std::size_t i = 0; i < record.size(); ++i)
        places[record[i].page] = i;
    std::map<PageId, std::vector<std::size_t>> behind;
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < record.size(); ++i) {
        auto const ruling = said.find(record[i].page);
        std::size_t steps = 0;
        auto at = ruling;
        while (at != said.end() && at->second.behind && steps <= said.size()) {
            at = said.find(*at->second.behind);
            ++steps;
        }
        if (ruling != said.end() && ruling->second.behind && steps <= said.size())
            behind[*ruling->second.behind].push_back(i);
        else
            roots.push_back(i);
    }
    std::vector<std::size_t> order;
    std::vector<std::size_t> waiting(roots.rbegin(), roots.rend());
    auto const put = [&](PageId page) {
        if (auto const found = behind.find(page); found != behind.end())
            waiting.insert(waiting.end(), found->second.rbegin(), found->second.rend());
    };
    put(PageId{0});
    while (!waiting.empty()) {
        order.push_back(waiting.back());
        waiting.pop_back();
        put(record[order.back()].page);
    }
    return order;
}

// Where printed numbers say that pages were filed out of order, the order that they say; blank backs stay behind their fronts.
std::vector<std::size_t> byNumber(std::vector<std::size_t> const& pages, std::vector<SeenPage> const& record)
{
    struct Leaf {
        int number;
        std::vector<std::size_t> sides;
    };
    std::vector<Leaf> leaves;
    for (std::size_t const page : pages) {
        PageSigns const& signs = record[page].signs;
        if (signs.blank && !leaves.empty())
            leaves.back().sides.push_back(page);
        else
            leaves.push_back({signs.number == 0 && leaves.empty() ? 1 : signs.number, {page}});
    }
    std::stable_sort(leaves.begin(), leaves.end(), [](Leaf const& a, Leaf const& b) { return a.number < b.number; });
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        if (leaves[i].number != static_cast<int>(i) + 1)
            return pages;
        order.insert(order.end(), leaves[i].sides.begin(), leaves[i].sides.end());
    }
    return order;
}

PageRuling const* saidOf(std::map<PageId, PageRuling> const& said, PageId page)
{
    auto const found = said.find(page);
    return found == said.end() ? nullptr : &found->second;
}

// The likeliest first; what a person said is alone.
std::vector<ProposedDate> datesOf(std::vector<std::size_t> const& pages, std::vector<SeenPage> const& record,
                                  PageRuling const& said)
{
    if (said.date) {
        auto const day = page_dates::day(*said.date);
        return day ? std::vector{ProposedDate{*day, 0, 0, 0, true, "A person set or confirmed it."}}
                   : std::vector<ProposedDate>();
    }
    std::vector<DatesOfPage> dates;
    for (std::size_t const page : pages)
        dates.push_back(record[page].signs.dates);
    return page_dates::ofDocument(dates);
}

Document described(std::vector<std::size_t> const& filed, std::vector<SeenPage> const& record,
                   std::map<PageId, PageRuling> const& said)
{
    bool const placed = std::any_of(filed.begin(), filed.end(), [&](std::size_t page) {
        PageRuling const* const ruling = saidOf(said, record[page].page);
        return ruling != nullptr && ruling->behind;
    });
    std::vector<std::size_t> const pages = placed ? filed : byNumber(filed, record);
    Document document;
    document.sorted = pages != filed;
    for (std::size_t const page : pages) {
        document.pages.push_back(record[page].page);
        if (record[page].signs.blank)
            document.blanks.insert(record[page].page);
    }
    PageRuling const* const ruling = saidOf(said, document.pages.front());
    document.said = ruling != nullptr ? *ruling : PageRuling{document.pages.front()};
    DocumentHead const& head = record[pages.front()].signs.head;
    document.kind = document.said.kind.value_or(head.kind);
    document.title = document.said.title.value_or(head.title);
    if (document.title.empty())
        document.title = title(document.kind);
    document.author = document.said.author.value_or(head.author);
    document.yearless = record[pages.front()].signs.dates.yearless;
    document.otherDates = datesOf(pages, record, document.said);
    if (!document.otherDates.empty()) {
        document.date = document.otherDates.front();
        document.otherDates.erase(document.otherDates.begin());
    }
    return document;
}

} // namespace

std::vector<bool> beginnings(std::vector<PageSigns> const& pages)
{
    std::vector<bool> begins;
    PageSigns const* before = nullptr;
    for (PageSigns const& page : pages) {
        begins.push_back(begins.empty() || (!page.blank && (before == nullptr || evidence(*before, page) > 0)));
        if (!page.blank)
            before = &page;
    }
    return begins;
}

std::vector<Document> arranged(std::vector<SeenPage> const& record, std::vector<PageRuling> const& rulings)
{
    std::map<PageId, PageRuling> said;
    for (PageRuling const& ruling : rulings)
        said[ruling.page] = ruling;
    std::vector<Document> list;
    std::vector<std::size_t> together;
    PageSigns const* before = nullptr; // the last page of this file that was not blank
    SourceId source;
    for (std::size_t const at : sequence(record, said)) {
        SeenPage const& page = record[at];
        PageRuling const* const ruling = saidOf(said, page.page);
        bool const placed = ruling != nullptr && ruling->behind;
        bool begins = false;
        if (!placed && page.source != source) {
            begins = true;
            before = nullptr;
            source = page.source;
        } else if (!placed) {
            begins = !page.signs.blank && (before == nullptr || evidence(*before, page.signs) > 0);
        }
        if (ruling != nullptr && ruling->beginning != Beginning::Proposed)
            begins = ruling->beginning == Beginning::Begins;
        if (begins && !together.empty()) {
            list.push_back(described(together, record, said));
            together.clear();
        }
        together.push_back(at);
        if (!page.signs.blank && !placed)
            before = &page.signs;
    }
    if (!together.empty())
        list.push_back(described(together, record, said));
    return list;
}

namespace {

// The same day of the only year in that span that readers take for this one, in full or in its last two figures: 1948 for 1998, 18 for 98.
std::optional<std::chrono::year_month_day> yearPutRight(std::chrono::year_month_day date, std::chrono::year first,
                                                        std::chrono::year last)
{
    int const year = int(date.year());
    std::optional<std::chrono::year_month_day> found;
    for (int const place : {1, 10})
        for (char const other : date_parts::lookAlikes[static_cast<std::size_t>(year / place % 10)])
            for (int const century : {1900, 2000}) {
                std::chrono::year const changed(century + year % 100 + (other - '0' - year / place % 10) * place);
                std::chrono::year_month_day const candidate(changed, date.month(), date.day());
                if (changed < first || changed > last || !candidate.ok())
                    continue;
                if (found)
                    return std::nullopt;
                found = candidate;
            }
    return found;
}

// Copies of entries in registers are older than all else, and rightly so.
bool isCertificate(Document const& document)
{
    static RE2 const words(R"((?i)\b(certificate|certified copy|registration district)\b)");
    return RE2::PartialMatch(document.title, words);
}

} // namespace

void doubtFarDates(std::vector<Document>& record)
{
    constexpr std::size_t fewestDated = 12;
    constexpr std::size_t oneIn = 20; // may itself be wrong, at either end
    constexpr std::chrono::years near{5};
    std::vector<std::chrono::year_month_day> days;
    for (Document const& document : record)
        if (document.date && document.date->standsOut)
            days.push_back(document.date->date);
    if (days.size() < fewestDated)
        return;
    std::sort(days.begin(), days.end());
    auto const firstYear = days[days.size() / oneIn].year();
    auto const lastYear = days[days.size() - 1 - days.size() / oneIn].year();
    auto const first = days[days.size() / oneIn] - near;
    auto const last = days[days.size() - 1 - days.size() / oneIn] + near;
    auto const isNear = [&](ProposedDate const& date) { return first <= date.date && date.date <= last; };
    for (Document& document : record) {
        if (!document.date || document.said.date || isNear(*document.date))
            continue;
        auto other = std::find_if(document.otherDates.begin(), document.otherDates.end(),
                                  [&](ProposedDate const& date) { return date.standsOut && isNear(date); });
        // What stands out may be older than all else, but no later.
        bool const mayBe = document.date->standsOut && document.date->date < first;
        auto const right = mayBe ? std::nullopt : yearPutRight(document.date->date, firstYear, lastYear);
        if (other == document.otherDates.end() && !document.date->standsOut && !right)
            other = std::find_if(document.otherDates.begin(), document.otherDates.end(), isNear);
        if (other != document.otherDates.end())
            std::swap(*document.date, *other);
        else if (document.date->standsOut && !right) {
            document.date->standsOut = false;
            document.date->doubted = !isCertificate(document);
        } else if (right) {
            document.otherDates.insert(document.otherDates.begin(), *document.date);
            document.date->date = *right;
            document.date->standsOut = false;
            document.date->reason = "Its year was put right: all other papers are of another time.";
        } else {
            document.date.reset();
        }
    }
}

void takeDatesOfCopies(std::vector<Document>& record, std::vector<std::vector<PageId>> const& groups)
{
    std::map<PageId, Document*> byFirst;
    for (Document& document : record)
        byFirst[document.pages.front()] = &document;
    for (std::vector<PageId> const& group : groups) {
        std::vector<Document*> copies;
        for (PageId const page : group)
            if (auto const found = byFirst.find(page); found != byFirst.end())
                copies.push_back(found->second);
        auto const clear = std::find_if(copies.begin(), copies.end(),
                                        [](Document const* document) { return document->date && document->date->standsOut; });
        if (clear == copies.end())
            continue;
        for (Document* const copy : copies)
            if (!copy->said.date && (!copy->date || !copy->date->standsOut))
                copy->date = ProposedDate{(*clear)->date->date, 0, 0, 0, true, "A copy of it bears this date more clearly."};
    }
}

void giveYears(std::vector<Document>& record)
{
    std::vector<std::chrono::year_month_day> const days = chronology::days(record);
    for (std::size_t i = 0; i < record.size(); ++i) {
        Document& document = record[i];
        if (document.date || document.said.date || !document.yearless || !days[i].ok())
            continue;
        auto const distance = [day = std::chrono::sys_days(days[i])](std::chrono::year_month_day date) {
            return std::chrono::abs(std::chrono::sys_days(date) - day);
        };
        std::optional<std::chrono::year_month_day> nearest;
        for (std::chrono::year_month_day const date : document.yearless->possible)
            if (!nearest || distance(date) < distance(*nearest))
                nearest = date;
        constexpr std::chrono::days farthest{1000};
        if (nearest && distance(*nearest) <= farthest)
            document.date = ProposedDate{*nearest,
                                         0,
                                         document.yearless->begin,
                                         document.yearless->end,
                                         false,
                                         "It bears a day without a year; this is that of the papers beside it."};
    }
}

std::vector<Document> all(Connection const& connection)
{
    std::vector<PageSigns> signs = page_signs::all(connection);
    std::vector<SeenPage> record;
    for (Page const& page : pages::all(connection))
        record.push_back({page.id, page.source, std::move(signs[record.size()])});
    std::vector<Document> list = arranged(record, rulings::ofPages(connection));
    std::vector<std::vector<PageId>> groups;
    for (CopyGroup const& group : duplicates::known(connection)) {
        groups.emplace_back();
        for (Copy const& copy : group)
            groups.back().push_back(copy.page);
    }
    doubtFarDates(list);
    takeDatesOfCopies(list, groups);
    giveYears(list);
    return list;
}

} // namespace core::documents
