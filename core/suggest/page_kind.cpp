// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/page_kind.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/suggest/phrases.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

namespace core {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t pageKindRules = 2;

constexpr std::array<std::pair<PageKind, std::string_view>, 6> names{{{PageKind::Legal, "legal"},
                                                                      {PageKind::Police, "police"},
                                                                      {PageKind::Medical, "medical"},
                                                                      {PageKind::Court, "court"},
                                                                      {PageKind::Adoption, "adoption"},
                                                                      {PageKind::Reporter, "reporter"}}};

enum Region : std::size_t { Head, Alone, Tail, Any, Refused, RefusedAbove, Regions };

// The lists of resources/sensitive/page_kinds.json; each kind has a set of phrases for each region of a page.
struct KindWords {
    explicit KindWords(std::string_view json)
    {
        try {
            auto const file = nlohmann::json::parse(json);
            headLines = file.at("head_lines").get<int>();
            tailLines = file.at("tail_lines").get<int>();
            for (auto const& row : file.at("kinds")) {
                std::size_t const set = titles.size() * Regions;
                kinds.push_back(pageKind(row.at("kind").get<std::string>()));
                expects(kinds.back() != PageKind::Other, "a kind of page has a name");
                titles.push_back(row.at("title").get<std::string>());
                for (auto const& [region, key] :
                     {std::pair{Head, "head"}, std::pair{Alone, "alone"}, std::pair{Tail, "tail"}, std::pair{Any, "any"}}) {
                    for (auto const& phrase : row.at(key).at("certain"))
                        phrases.add(set + region, Worth::Certain, phrase.get<std::string>());
                    for (auto const& phrase : row.at(key).at("likely"))
                        phrases.add(set + region, Worth::Likely, phrase.get<std::string>());
                }
                for (auto const& [region, key] : {std::pair{Refused, "not"}, std::pair{RefusedAbove, "not_above"}})
                    for (auto const& phrase : row.at(key))
                        phrases.add(set + region, Worth::Certain, phrase.get<std::string>());
            }
        } catch (nlohmann::json::exception const& problem) {
            throw Error(Fault::Integrity,
                        "Reading the kinds of pages failed: " + std::string(problem.what()) + ". Install the program again.");
        }
        fingerprint = Fingerprint().add(json).add(pageKindRules).finish();
    }

    int headLines = 0;
    int tailLines = 0;
    std::vector<PageKind> kinds;
    std::vector<std::string> titles;
    Phrases phrases;
    Digest fingerprint;
};

KindWords const& kindWords()
{
    static KindWords const shipped(resource("sensitive/page_kinds.json"));
    return shipped;
}

// What speaks for one kind of page.
struct Case {
    double score = 0;
    bool refused = false;
    bool head = false;     // its head says so
    int turns = 0;         // how many turns of phrase of its own the text has, wherever they stand
    std::size_t first = 0; // what speaks most for it
    std::size_t last = 0;
    double best = 0;
    std::set<std::string> said; // the same words in another place say nothing new
};

constexpr double certain = 1;
constexpr double likely = 0.55;
constexpr double enough = 1.05;
// So many turns of phrase tell a kind of page without its head.
constexpr int turnsWithoutHead = 3;

std::string wordsOf(std::vector<Token> const& tokens, Hit const& hit)
{
    std::string out;
    for (std::size_t i = hit.first; i < hit.last; ++i)
        out += tokens[i].folded + ' ';
    return out;
}

bool inRegion(Region region, int line, int lastLine)
{
    KindWords const& words = kindWords();
    switch (region) {
    case Head:
    case Alone:
    case Refused:
    case RefusedAbove:
        return line < words.headLines;
    case Tail:
        return line > lastLine - words.tailLines;
    default:
        return true;
    }
}

// "Police informed." at the end of a line of a story is no letterhead.
bool inRunningText(std::vector<Token> const& tokens, Hit const& hit)
{
    constexpr int fewest = 4;
    int const line = tokens[hit.first].line;
    auto const onLine = [line](Token const& token) { return token.line == line && token.shape == Token::Shape::Lower; };
    std::size_t const reach = 20;
    auto const from = tokens.begin() + static_cast<std::ptrdiff_t>(hit.first - std::min(hit.first, reach));
    auto const to = tokens.begin() + static_cast<std::ptrdiff_t>(std::min(tokens.size(), hit.last + reach));
    return std::count_if(from, to, onLine) >= fewest;
}

// Letterheads and titles stand in capitals; in running text the same words are no more than that.
bool stands(std::vector<Token> const& tokens, Hit const& hit, Region region)
{
    // "ADVICE": a title that fills its line.
    if (region == Alone)
        return tokens[hit.first].startsLine && tokens[hit.first].capital()
               && (hit.last == tokens.size() || tokens[hit.last].startsLine);
    if (region == Head && hit.worth == Worth::Likely && inRunningText(tokens, hit))
        return false;
    // "About ten minutes later" is told, and no title of minutes.
    bool const refuses = region == Refused || region == RefusedAbove;
    if (refuses && hit.last == hit.first + 1)
        return tokens[hit.first].capital();
    return region == Any || refuses || tokens[hit.first].capital() || tokens[hit.first].startsLine
           || (hit.first > 0 && tokens[hit.first - 1].capital());
}

std::vector<Case> casesFor(ReadPage const& page)
{
    KindWords const& words = kindWords();
    std::vector<Case> cases(words.kinds.size());
    int const lastLine = page.tokens.back().line;
    for (Hit const& hit : words.phrases.find(page.tokens)) {
        auto const region = static_cast<Region>(hit.set % Regions);
        Case& one = cases[hit.set / Regions];
        if (!inRegion(region, page.tokens[hit.first].line, lastLine) || !stands(page.tokens, hit, region))
            continue;
        if (region == Refused || region == RefusedAbove) {
            // Whoever stands below a letterhead is whom the letter is to.
            one.refused = one.refused || region == Refused || !one.head;
            continue;
        }
        if (!one.said.insert(wordsOf(page.tokens, hit) + std::to_string(region)).second)
            continue;
        double const worth = hit.worth == Worth::Certain ? certain : likely;
        one.score += worth;
        bool const head = region == Head || region == Alone;
        one.head = one.head || head;
        one.turns += region == Any && hit.worth == Worth::Certain;
        if (worth > one.best && (head || one.best == 0)) {
            one.best = worth;
            one.first = hit.first;
            one.last = hit.last;
        }
    }
    return cases;
}

// "Page 2 of 5", "- 2 -", or a lone number at the head or foot.
int printedNumber(std::vector<Token> const& tokens)
{
    constexpr int edgeLines = 3;
    int const lastLine = tokens.back().line;
    auto const value = [](Token const& token) {
        int number = 0;
        auto const [end, problem] = std::from_chars(token.folded.data(), token.folded.data() + token.folded.size(), number);
        bool const all = problem == std::errc() && end == token.folded.data() + token.folded.size();
        return all && number > 0 && number < 500 ? number : 0;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        bool const edge = tokens[i].line < edgeLines || tokens[i].line > lastLine - 2 * edgeLines;
        int const number = edge ? value(tokens[i]) : 0;
        if (number == 0)
            continue;
        bool const paged =
            i > 0 && (tokens[i - 1].folded == "page" || tokens[i - 1].folded == "sheet" || tokens[i - 1].folded == "p");
        bool const alone = tokens[i].startsLine && (i + 1 == tokens.size() || tokens[i + 1].startsLine);
        if (paged || alone)
            return number;
    }
    return 0;
}

std::string firstLine(std::vector<Token> const& tokens)
{
    std::string out;
    for (Token const& token : tokens) {
        if (token.line != tokens.front().line)
            break;
        out += token.folded + ' ';
    }
    return out;
}

bool beginsAnew(std::vector<Token> const& tokens)
{
    constexpr int headLines = 16;
    static constexpr std::string_view words[] = {"dear",     "from",       "ref",     "surname",
                                                 "attended", "memorandum", "minutes", "telephoned"};
    return std::any_of(tokens.begin(), tokens.end(), [](Token const& token) {
        return token.line < headLines && token.startsLine
               && std::find(std::begin(words), std::end(words), token.folded) != std::end(words);
    });
}

} // namespace

std::string_view name(PageKind kind)
{
    auto const found = std::find_if(names.begin(), names.end(), [&](auto const& one) { return one.first == kind; });
    return found == names.end() ? std::string_view() : found->second;
}

PageKind pageKind(std::string_view name)
{
    auto const found = std::find_if(names.begin(), names.end(), [&](auto const& one) { return one.second == name; });
    return found == names.end() ? PageKind::Other : found->first;
}

std::string_view title(PageKind kind)
{
    KindWords const& words = kindWords();
    auto const found = std::find(words.kinds.begin(), words.kinds.end(), kind);
    return found == words.kinds.end() ? std::string_view() : words.titles[static_cast<std::size_t>(found - words.kinds.begin())];
}

namespace page_kind {

PageNature of(ReadPage const& page)
{
    PageNature nature;
    nature.blank = page.tokens.empty();
    if (nature.blank)
        return nature;
    std::vector<Case> const cases = casesFor(page);
    double most = enough;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases[i].refused)
            nature.refused.push_back(kindWords().kinds[i]);
        bool const told = cases[i].head || cases[i].turns >= turnsWithoutHead;
        if (cases[i].refused || !told || cases[i].score < most)
            continue;
        most = cases[i].score + 0.01;
        nature.kind = kindWords().kinds[i];
        nature.first = cases[i].first;
        nature.last = cases[i].last;
    }
    nature.number = printedNumber(page.tokens);
    nature.heading = firstLine(page.tokens);
    nature.beginsAnew = beginsAnew(page.tokens);
    nature.opensMidway = page.tokens.front().shape == Token::Shape::Lower;
    char const end = page.tokens.back().after;
    nature.endsMidway = end != '.' && end != ':' && page.tokens.back().shape == Token::Shape::Lower;
    return nature;
}

bool goesOn(PageNature const& before, PageNature const& page)
{
    constexpr std::size_t shortestHeading = 10;
    if (page.number > 0 && before.number > 0)
        return page.number == before.number + 1;
    if (page.beginsAnew)
        return false;
    if (page.opensMidway && before.endsMidway)
        return true;
    return page.number > 1 || (page.heading.size() >= shortestHeading && page.heading == before.heading);
}

PageNature const& Kinds::nature(Connection const& connection, PageId page)
{
    auto const found = m_natures.find(page);
    if (found != m_natures.end())
        return found->second;
    std::optional<Reading> const reading = readings::reading(connection, page);
    PageNature made;
    made.blank = true;
    if (reading)
        made = page_kind::of(ReadPage(reading->text));
    m_natures.erase(m_natures.begin(), m_natures.lower_bound(PageId{page.value - 2 * reach}));
    return m_natures.emplace(page, made).first->second;
}

PageKind Kinds::of(Connection const& connection, PageId page)
{
    std::vector<PageNature> pages{nature(connection, page)};
    if (pages.front().kind != PageKind::Other || pages.front().blank)
        return pages.front().kind;
    for (int back = 1; back <= reach && page.value > back; ++back) {
        pages.insert(pages.begin(), nature(connection, PageId{page.value - back}));
        if (!pages.front().blank && (pages.front().kind != PageKind::Other || pages.front().beginsAnew))
            break;
    }
    return carried(pages).back();
}

namespace {

Digest together(std::vector<Digest> const& readings, std::size_t page)
{
    if (readings[page] == Digest{})
        return {};
    Fingerprint print;
    for (std::size_t i = page - std::min(page, static_cast<std::size_t>(reach)); i <= page; ++i)
        print.add(readings[i]);
    return print.finish();
}

} // namespace

Digest madeFrom(Connection const& connection, PageId page)
{
    std::vector<Digest> readings;
    for (std::int64_t one = std::max<std::int64_t>(1, page.value - reach); one <= page.value; ++one)
        readings.push_back(core::readings::fingerprint(connection, PageId{one}));
    return together(readings, readings.size() - 1);
}

std::vector<Digest> madeFrom(Connection const& connection)
{
    std::vector<Digest> readings;
    for (ReadingSummary const& page : core::readings::summaries(connection))
        readings.push_back(page.digest);
    std::vector<Digest> out;
    for (std::size_t i = 0; i < readings.size(); ++i)
        out.push_back(together(readings, i));
    return out;
}

std::vector<PageKind> carried(std::vector<PageNature> const& pages)
{
    std::vector<PageKind> out;
    PageNature before; // the last page with words, with the kind that was carried to it
    for (PageNature const& page : pages) {
        PageNature here = page;
        if (!page.blank) {
            bool const refuses = std::find(page.refused.begin(), page.refused.end(), before.kind) != page.refused.end();
            if (page.kind == PageKind::Other && before.kind != PageKind::Other && !refuses && goesOn(before, page))
                here.kind = before.kind;
            before = here;
        }
        out.push_back(here.kind);
    }
    return out;
}

Digest fingerprint()
{
    return kindWords().fingerprint;
}

} // namespace page_kind
} // namespace core
