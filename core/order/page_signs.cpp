// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_signs.h"

#include "core/base/error.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>
#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <sstream>

namespace core::page_signs {

namespace {

using nlohmann::json;

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t signRules = 14;
constexpr std::size_t pagesTogether = 40;

constexpr std::size_t fewestLetters = 12;
constexpr std::size_t headLines = 6;
constexpr std::size_t footLines = 4;
constexpr std::size_t edgeLines = 2;
constexpr std::size_t fewLines = 9; // of a page that is but the end of the one before
constexpr std::size_t wordsOfCaption = 12;
constexpr int readable = 65;                 // below that little is to be told from single letters
constexpr int clearPrint = 85;               // captions are written by hand
constexpr std::size_t lettersOfHeadLine = 7; // the label of a form's first field, not what is entered

std::vector<std::string> linesOf(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        if (std::any_of(line.begin(), line.end(), [](unsigned char c) { return std::isalnum(c) != 0; }))
            lines.push_back(line);
    return lines;
}

std::size_t lettersIn(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
}

bool matches(std::string const& text, RE2 const& expression)
{
    return RE2::PartialMatch(text, expression);
}

// "|", "l" and "I" stand for a 1 that was misread.
int numberFrom(std::string const& text)
{
    if (text == "|" || text == "l" || text == "I" || text == "i" || text == "\\")
        return 1;
    int value = 0;
    for (char const letter : text) {
        if (std::isdigit(static_cast<unsigned char>(letter)) == 0)
            return 0;
        value = value * 10 + (letter - '0');
    }
    return value;
}

// A number alone in its line is that of the page only at the very edge; elsewhere it is dirt, or a figure of the text.
enum class Edge { Near, Outermost, Last };
int printedNumber(std::string const& line, Edge edge)
{
    static RE2 const named(R"((?i)\b(?:page|sheet)\s*(?:no\.?)?\s*([0-9]{1,3}?|[|lI])(?:\b|\s|$|[o0]f ?[0-9]))");
    static RE2 const shortly(
        R"((?i)(?:^|[^.a-z])(?:p\.|pg\.?) ?([0-9]{1,3}|[|lI])(?:\W{0,3}$| ?[o0/]f? ?[0-9]))"); // "book p. 4" is none
    static RE2 const ofAll(R"(^\W{0,3}([0-9]{1,2}|[|lI]) ?[o0]f ?[0-9]{1,2}\W{0,3}$)");
    static RE2 const bare(R"(^\W{0,3}([0-9]{1,2})\W{0,3}$)");
    // Whom the papers are about, at the foot, or a field of the running head.
    static RE2 const behindName(R"(^\W{0,3}[A-Z][a-z'-]+(?: [A-Z][A-Za-z'-]+){1,3}(?: \W)? ([0-9]{1,2}|[|lI\\])$)");
    static RE2 const behindField(R"((?i)^\W{0,3}(?:name|re|child|client|subject|surname)\b.{4,}[0-9]{2} ([1-9])$)");
    static RE2 const more(R"((?i)^\W*\(?cont(inued|'d|d)?\.?\)?\b)");
    std::string number;
    bool const atEdge = edge != Edge::Near;
    if (RE2::PartialMatch(line, named, &number) || RE2::PartialMatch(line, shortly, &number)
        || RE2::PartialMatch(line, ofAll, &number) || (atEdge && RE2::PartialMatch(line, bare, &number))
        || (atEdge && RE2::PartialMatch(line, behindField, &number))
        || (edge == Edge::Last && RE2::PartialMatch(line, behindName, &number)))
        return numberFrom(number);
    return matches(line, more) ? 2 : 0;
}

// Dirt at the edge is read as a letter or two.
std::vector<std::string> sayingLines(std::vector<std::string> const& lines)
{
    constexpr std::size_t fewest = 3;
    std::vector<std::string> list;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(list),
                 [](std::string const& line) { return lettersIn(line) >= fewest; });
    return list.empty() ? lines : list;
}

std::string foldedLetters(std::string_view line)
{
    std::string letters;
    for (char const letter : line)
        if (std::isalpha(static_cast<unsigned char>(letter)) != 0)
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return letters;
}

// Where a hand writes all in capitals, they make no title.
bool isAllCapitals(std::string_view text)
{
    auto const isCapital = [](unsigned char c) { return std::isupper(c) != 0; };
    auto const capitals = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isCapital));
    return capitals * 10 >= lettersIn(text) * 7;
}

bool isHeading(std::string const& line)
{
    static RE2 const capitals(R"(^\W{0,3}[A-Z][A-Z'’& -]{5,40}\W{0,3}$)");
    return matches(line, capitals);
}

// A line of text that begins in small letters.
bool goesOnWithSentence(std::string const& line)
{
    static RE2 const smallLetters(R"(^[a-z]{2})");
    constexpr std::size_t lettersOfText = 16;
    auto const isCapital = [](unsigned char c) { return std::isupper(c) != 0; };
    auto const capitals = static_cast<std::size_t>(std::count_if(line.begin(), line.end(), isCapital));
    std::size_t const letters = lettersIn(line);
    return matches(line, smallLetters) && letters >= lettersOfText && capitals * 8 <= letters;
}

// Below a signature.
bool isOffice(std::string const& line)
{
    static RE2 const office(
        R"(\b(Worker|Officer|Manager|Teacher|Nurse|Visitor|Secretary|Solicitor|Consultant|Constable|Sergeant|Leader|Director|Psychologist|Registrar|Guardian|Headmaster|Headmistress|Doctor|Clerk|Chair(man)?)\W*$)");
    return matches(line, office);
}

// Of the columns of a record, on each of its sheets: "DATE EVENT / OBSERVATIONS INIT."
bool isColumnHead(std::string const& line)
{
    static RE2 const columns(
        R"((?i)^\W{0,3}(date|event)( ?/ ?time)?\W{1,3}(date|event|time|type|notes?|contact|observations?|entry|details|init)\b)");
    return matches(line, columns);
}

void readHead(std::vector<std::string> const& lines, PageText const& page, PageSigns& signs)
{
    static RE2 const salutation(R"(^\W{0,3}(?i:dear)\b)");
    static RE2 const misread(R"(^\W{0,3}([DP]e[a-z]{1,2}|Dea[a-z]?) (M[a-z]{1,3}|Dr|Si[a-z])\b.{0,24}$)"); // by hand
    static RE2 const block(R"(^\W{0,3}(From|To|Sent|Subject|Our [Rr]ef|Your [Rr]ef|Ref)\b\s*[:.]?)");
    std::vector<std::string> const saying = sayingLines(lines);
    signs.clear = page.confidence() >= readable;
    bool const loudness = !isAllCapitals(page.text);
    // At the foot of a short page there is no title.
    std::size_t const linesOfTitle = std::min<std::size_t>(4, (lines.size() + 1) / 2);
    int blocks = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        signs.addressed =
            signs.addressed || (i < 22 && (matches(lines[i], salutation) || (!signs.clear && matches(lines[i], misread))));
        blocks += i < 10 && matches(lines[i], block);
        if (i < headLines) {
            if (signs.number == 0)
                signs.number = printedNumber(lines[i], i < edgeLines && signs.clear ? Edge::Outermost : Edge::Near);
        }
    }
    for (std::size_t i = 0; i < std::min(linesOfTitle, saying.size()); ++i) {
        if (isColumnHead(saying[i]))
            continue;
        signs.titled = signs.titled || document_heads::isTitle(saying[i], loudness);
        signs.named = signs.named || document_heads::isTitle(saying[i], false);
    }
    for (std::size_t i = headLines; loudness && i < saying.size(); ++i)
        signs.headings += isHeading(saying[i]);
    signs.addressed = signs.addressed || blocks >= 2;
    signs.runsIn = signs.clear && goesOnWithSentence(saying.front());
    signs.brief = lines.size() < fewLines
                  && (page.words.size() > wordsOfCaption || page.confidence() >= clearPrint
                      || std::any_of(lines.begin(), lines.end(), isOffice));
    signs.firstLine = foldedLetters(saying.front());
    for (std::size_t i = 1; i < std::min(saying.size(), headLines); ++i)
        signs.below += foldedLetters(saying[i]).substr(0, lettersOfHeadLine);
}

// Upright sheets of any size that offices use.
bool hasRoomBelow(PageText const& page)
{
    constexpr double wideAsUpright = 620;
    constexpr double lowerThird = 554;
    double right = 0;
    double bottom = 0;
    for (Word const& word : page.words) {
        right = std::max(right, word.box.x1);
        bottom = std::max(bottom, word.box.y1);
    }
    return right < wideAsUpright && bottom < lowerThird;
}

void readFoot(std::vector<std::string> const& lines, PageSigns& signs)
{
    static RE2 const closing(
        R"((?i)\b(yours (sincerely|faithfully|truly)|kind regards|signed|c\.?c\.?:?|copy to|copies to|encl?\.?s?|witnessed)\b)");
    std::size_t const from = lines.size() > 8 ? lines.size() - 8 : 0;
    for (std::size_t i = from; i < lines.size(); ++i) {
        signs.closes = signs.closes || matches(lines[i], closing);
        if (signs.number == 0 && i + footLines >= lines.size())
            signs.number = printedNumber(lines[i], i + 1 == lines.size()           ? Edge::Last
                                                   : i + edgeLines >= lines.size() ? Edge::Outermost
                                                                                   : Edge::Near);
    }
    std::string const& last = lines.back();
    bool const ended = std::string_view(".!?:\"').").find(last.back()) != std::string_view::npos;
    signs.runsOut = !ended && lettersIn(last) > 40;
}

void readParagraphs(std::vector<std::string> const& lines, PageSigns& signs)
{
    static RE2 const numbered(R"(^\W{0,2}([0-9]{1,2}|ll|[0-9]l|l[0-9])\.(?:[0-9]{1,2})?\.?\s+[A-Z])");
    for (std::string const& line : lines) {
        std::string number;
        if (!RE2::PartialMatch(line, numbered, &number))
            continue;
        std::replace(number.begin(), number.end(), 'l', '1');
        signs.lastParagraph = numberFrom(number);
        if (signs.firstParagraph == 0)
            signs.firstParagraph = signs.lastParagraph;
    }
}

// In the order of the members, so that a row stays short.
json written(std::optional<ProposedDate> const& date)
{
    if (!date)
        return nullptr;
    return {page_dates::iso(date->date), date->page, date->begin, date->end, date->standsOut, date->reason, date->likely};
}

std::optional<ProposedDate> readDate(json const& from)
{
    if (from.is_null())
        return std::nullopt;
    auto const day = page_dates::day(from.at(0).get<std::string>());
    if (!day)
        throw Error(Fault::Integrity, "The case holds a damaged date of a page. Restore its folder from a backup.");
    return ProposedDate{*day,
                        from.at(1).get<int>(),
                        from.at(2).get<std::size_t>(),
                        from.at(3).get<std::size_t>(),
                        from.at(4).get<bool>(),
                        from.at(5).get<std::string>(),
                        from.at(6).get<bool>()};
}

json written(std::optional<DatedEntries> const& entries)
{
    if (!entries)
        return nullptr;
    return {page_dates::iso(entries->first), page_dates::iso(entries->last), entries->count, static_cast<int>(entries->style)};
}

std::optional<DatedEntries> readEntries(json const& from)
{
    if (from.is_null())
        return std::nullopt;
    auto const first = page_dates::day(from.at(0).get<std::string>());
    auto const last = page_dates::day(from.at(1).get<std::string>());
    if (!first || !last)
        throw Error(Fault::Integrity, "The case holds a damaged date of a page. Restore its folder from a backup.");
    return DatedEntries{*first, *last, from.at(2).get<int>(), static_cast<char>(from.at(3).get<int>())};
}

json written(std::optional<YearlessDay> const& day)
{
    if (!day)
        return nullptr;
    json possible = json::array();
    for (auto const date : day->possible)
        possible.push_back(page_dates::iso(date));
    return {possible, day->begin, day->end};
}

std::optional<YearlessDay> readYearless(json const& from)
{
    if (from.is_null())
        return std::nullopt;
    YearlessDay day{{}, from.at(1).get<std::size_t>(), from.at(2).get<std::size_t>()};
    for (json const& each : from.at(0))
        if (auto const date = page_dates::day(each.get<std::string>()))
            day.possible.push_back(*date);
    return day;
}

std::string written(PageSigns const& signs)
{
    json const all{signs.blank,
                   signs.number,
                   signs.titled,
                   signs.addressed,
                   signs.closes,
                   signs.runsIn,
                   signs.runsOut,
                   signs.firstParagraph,
                   signs.lastParagraph,
                   signs.firstLine,
                   name(signs.head.kind),
                   signs.head.title,
                   signs.head.author,
                   written(signs.dates.face),
                   written(signs.dates.end),
                   written(signs.dates.newest),
                   written(signs.dates.entry),
                   written(signs.dates.stamped),
                   signs.below,
                   written(signs.dates.second),
                   written(signs.dates.entries),
                   signs.brief,
                   signs.roomBelow,
                   written(signs.dates.dated),
                   written(signs.dates.turnedTo),
                   signs.named,
                   signs.clear,
                   signs.headings,
                   written(signs.dates.yearless)};
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

PageSigns readSigns(std::string const& text)
{
    try {
        json const all = json::parse(text);
        PageSigns signs;
        signs.blank = all.at(0).get<bool>();
        signs.number = all.at(1).get<int>();
        signs.titled = all.at(2).get<bool>();
        signs.addressed = all.at(3).get<bool>();
        signs.closes = all.at(4).get<bool>();
        signs.runsIn = all.at(5).get<bool>();
        signs.runsOut = all.at(6).get<bool>();
        signs.firstParagraph = all.at(7).get<int>();
        signs.lastParagraph = all.at(8).get<int>();
        signs.firstLine = all.at(9).get<std::string>();
        signs.head = {documentKind(all.at(10).get<std::string>()), all.at(11).get<std::string>(), all.at(12).get<std::string>()};
        signs.dates.face = readDate(all.at(13));
        signs.dates.end = readDate(all.at(14));
        signs.dates.newest = readDate(all.at(15));
        signs.dates.entry = readDate(all.at(16));
        signs.dates.stamped = readDate(all.at(17));
        signs.dates.second = readDate(all.at(19));
        signs.dates.entries = readEntries(all.at(20));
        signs.dates.dated = readDate(all.at(23));
        signs.dates.turnedTo = readDate(all.at(24));
        signs.named = all.at(25).get<bool>();
        signs.clear = all.at(26).get<bool>();
        signs.headings = all.at(27).get<int>();
        signs.dates.yearless = readYearless(all.at(28));
        signs.below = all.at(18).get<std::string>();
        signs.brief = all.at(21).get<bool>();
        signs.roomBelow = all.at(22).get<bool>();
        return signs;
    } catch (json::exception const&) {
        throw Error(Fault::Integrity,
                    "What the case holds of the order of its pages is damaged. Restore its folder from a backup.");
    }
}

std::string madeFrom(std::string const& reading)
{
    Digest const digest = Fingerprint().add(reading).add(signRules).finish();
    return std::string(digest.raw());
}

std::vector<PageId> staleList(Connection const& connection)
{
    std::vector<PageId> list;
    Statement rows = connection.prepare("SELECT reading.page, reading.digest, page_signs.made_from FROM reading "
                                        "LEFT JOIN page_signs ON page_signs.page = reading.page ORDER BY reading.page");
    while (rows.step())
        if (rows.isNull(2) || rows.blob(2) != madeFrom(rows.blob(1)))
            list.push_back({rows.integer(0)});
    return list;
}

} // namespace

PageSigns of(PageText const& page)
{
    PageSigns signs;
    signs.dates = page_dates::of(page);
    signs.blank = lettersIn(page.text) < fewestLetters;
    std::vector<std::string> const lines = linesOf(page.text);
    if (lines.empty())
        return signs;
    signs.head = document_heads::of(page);
    if (signs.blank)
        return signs;
    readHead(lines, page, signs);
    readFoot(lines, signs);
    signs.roomBelow = hasRoomBelow(page);
    readParagraphs(lines, signs);
    return signs;
}

bool stale(Connection const& connection)
{
    return !staleList(connection).empty();
}

int look(CaseFile& caseFile, std::function<void(int, int)> const& progress, std::stop_token stop)
{
    std::vector<PageId> const list = staleList(caseFile.database());
    std::size_t at = 0;
    struct Looked {
        PageId page;
        std::string made;
        std::string signs;
    };
    while (at < list.size() && !stop.stop_requested()) {
        // Pages are looked at before the case is written to: whoever decides meanwhile waits for a few rows alone.
        std::vector<Looked> looked;
        for (; looked.size() < pagesTogether && at < list.size() && !stop.stop_requested(); ++at) {
            // The fingerprint first: where a new reading comes in between, the page is stale by itself.
            Digest const print = readings::fingerprint(caseFile.database(), list[at]);
            auto const reading = readings::reading(caseFile.database(), list[at]);
            if (reading)
                looked.push_back({list[at], madeFrom(std::string(print.raw())), written(of(reading->text))});
        }
        Batch batch(caseFile);
        for (Looked const& one : looked)
            batch.database()
                .prepare("INSERT INTO page_signs (page, made_from, signs) VALUES (?, ?, ?) "
                         "ON CONFLICT (page) DO UPDATE SET made_from = excluded.made_from, signs = excluded.signs")
                .with(one.page.value, Statement::Blob{one.made}, one.signs)
                .run();
        batch.commit();
        if (progress)
            progress(static_cast<int>(at), static_cast<int>(list.size()));
    }
    return static_cast<int>(at);
}

std::vector<PageSigns> all(Connection const& connection)
{
    std::vector<PageSigns> list;
    Statement rows = connection.prepare("SELECT page.id, reading.digest, page_signs.made_from, page_signs.signs FROM page "
                                        "LEFT JOIN reading ON reading.page = page.id "
                                        "LEFT JOIN page_signs ON page_signs.page = page.id ORDER BY page.id");
    while (rows.step()) {
        if (rows.isNull(1))
            list.push_back(of(PageText()));
        else if (!rows.isNull(2) && rows.blob(2) == madeFrom(rows.blob(1)))
            list.push_back(readSigns(rows.text(3)));
        else
            list.push_back(of(readings::reading(connection, {rows.integer(0)})->text));
    }
    return list;
}

} // namespace core::page_signs
