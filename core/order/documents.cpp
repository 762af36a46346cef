// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/documents.h"

#include "core/text/readings.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <sstream>

namespace core::documents {

namespace {

constexpr std::size_t fewestLetters = 12;
constexpr std::size_t headLines = 6;
constexpr std::size_t footLines = 4;

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
    if (text == "|" || text == "l" || text == "I" || text == "i")
        return 1;
    int value = 0;
    for (char const letter : text) {
        if (std::isdigit(static_cast<unsigned char>(letter)) == 0)
            return 0;
        value = value * 10 + (letter - '0');
    }
    return value;
}

int printedNumber(std::string const& line)
{
    static RE2 const named(R"((?i)\b(?:page|sheet|p\.|pg\.?)\s*(?:no\.?)?\s*([0-9]{1,3}|[|lI])(?:\b|\s|$))");
    static RE2 const bare(R"(^\W{0,3}([0-9]{1,2})\W{0,3}$)");
    static RE2 const more(R"((?i)^\W*\(?cont(inued|'d|d)?\.?\)?\b)");
    std::string number;
    if (RE2::PartialMatch(line, named, &number) || RE2::PartialMatch(line, bare, &number))
        return numberFrom(number);
    return matches(line, more) ? 2 : 0;
}

bool isTitle(std::string const& line)
{
    static RE2 const words(
        R"((?i)\b(report|minutes|record|memorandum|memo|form|notes?|review|assessment|statement|conference|meeting|referral|agreement|message|letter|chronology|plan|order|application|certificate|questionnaire|schedule|summary|photographs?|in the .{0,40}court|police|hospital|infirmary|school|surgery|council|committee|department|solicitors?|trust|authority|panel|log|consent|risk|contact|advice)\b)");
    std::size_t const letters = lettersIn(line);
    if (letters < 4 || line.size() > 80)
        return false;
    auto const capitals =
        static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](unsigned char c) { return std::isupper(c) != 0; }));
    bool const loud = capitals * 10 >= letters * 8 && letters >= 8;
    // A title has no full stop and few small words.
    bool const sentence = line.back() == '.' || line.back() == ',';
    return loud || (matches(line, words) && !sentence && capitals >= 2 && line.size() < 60);
}

void readHead(std::vector<std::string> const& lines, PageSigns& signs)
{
    static RE2 const salutation(R"(^\W{0,3}Dear\b)");
    static RE2 const block(R"(^\W{0,3}(From|To|Sent|Subject|Our [Rr]ef|Your [Rr]ef|Ref)\b\s*[:.]?)");
    int blocks = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        signs.addressed = signs.addressed || (i < 22 && matches(lines[i], salutation));
        blocks += i < 10 && matches(lines[i], block);
        if (i < headLines) {
            signs.titled = signs.titled || (i < 4 && isTitle(lines[i]));
            if (signs.number == 0)
                signs.number = printedNumber(lines[i]);
        }
    }
    signs.addressed = signs.addressed || blocks >= 2;
    unsigned char const first = static_cast<unsigned char>(lines.front().front());
    signs.runsIn = std::islower(first) != 0 && lettersIn(lines.front()) > 8;
    for (char const letter : lines.front())
        if (std::isalpha(static_cast<unsigned char>(letter)) != 0)
            signs.head += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

void readFoot(std::vector<std::string> const& lines, PageSigns& signs)
{
    static RE2 const closing(
        R"((?i)\b(yours (sincerely|faithfully|truly)|kind regards|signed|c\.?c\.?:?|copy to|copies to|encl?\.?s?|witnessed)\b)");
    std::size_t const from = lines.size() > 8 ? lines.size() - 8 : 0;
    for (std::size_t i = from; i < lines.size(); ++i) {
        signs.closes = signs.closes || matches(lines[i], closing);
        if (signs.number == 0 && i + footLines >= lines.size())
            signs.number = printedNumber(lines[i]);
    }
    std::string const& last = lines.back();
    bool const ended = std::string_view(".!?:\"').").find(last.back()) != std::string_view::npos;
    signs.runsOut = !ended && lettersIn(last) > 40;
}

void readParagraphs(std::vector<std::string> const& lines, PageSigns& signs)
{
    static RE2 const numbered(R"(^\W{0,2}([0-9]{1,2})\.(?:[0-9]{1,2})?\.?\s+[A-Z])");
    for (std::string const& line : lines) {
        std::string number;
        if (!RE2::PartialMatch(line, numbered, &number))
            continue;
        signs.lastParagraph = numberFrom(number);
        if (signs.firstParagraph == 0)
            signs.firstParagraph = signs.lastParagraph;
    }
}

// Letters that two heads share from their beginnings, as a share of the shorter.
double likeness(std::string const& a, std::string const& b)
{
    std::size_t const shorter = std::min(a.size(), b.size());
    if (shorter < 6)
        return 0;
    std::size_t same = 0;
    for (std::size_t i = 0; i < shorter; ++i)
        same += a[i] == b[i];
    return static_cast<double>(same) / static_cast<double>(shorter);
}

// Above nothing where the page begins a document; `before` is the last page that was not blank.
double evidence(PageSigns const& before, PageSigns const& page)
{
    double score = 0.5; // most documents are of a page or two
    if (page.number == 1)
        score += 3;
    if (page.number > 1)
        score -= before.number + 1 == page.number || before.number == 0 ? 4 : 2;
    score += 1.5 * page.titled + 1.5 * page.addressed + 1.3 * page.dated;
    if (likeness(before.head, page.head) > 0.75 && (page.date.empty() || page.date == before.date))
        score -= 2.5; // a running head
    score -= 2 * page.runsIn + 0.7 * before.runsOut;
    if (page.firstParagraph > 1 && before.lastParagraph > 0
        && (page.firstParagraph == before.lastParagraph || page.firstParagraph == before.lastParagraph + 1))
        score -= 2;
    if (page.firstParagraph == 1)
        score += 0.5;
    score += 0.7 * before.closes;
    return score;
}

} // namespace

PageSigns signsOf(PageText const& page)
{
    PageSigns signs;
    signs.blank = lettersIn(page.text) < fewestLetters;
    std::vector<std::string> const lines = linesOf(page.text);
    if (signs.blank || lines.empty())
        return signs;
    readHead(lines, signs);
    readFoot(lines, signs);
    readParagraphs(lines, signs);
    if (auto const date = page_dates::ofDocument({page}); date && date->standsOut) {
        signs.dated = true;
        signs.date = page_dates::iso(date->date);
    }
    return signs;
}

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

std::vector<Document> all(Connection const& connection)
{
    std::vector<Document> list;
    std::vector<Page> const record = pages::all(connection);
    for (std::size_t begin = 0; begin < record.size();) {
        std::vector<PageText> texts;
        std::vector<PageSigns> signs;
        std::size_t end = begin;
        for (; end < record.size() && record[end].source == record[begin].source; ++end) {
            auto reading = readings::reading(connection, record[end].id);
            texts.push_back(reading ? std::move(reading->text) : PageText());
            signs.push_back(signsOf(texts.back()));
        }
        std::vector<bool> const begins = beginnings(signs);
        for (std::size_t i = 0; i < texts.size();) {
            std::size_t next = i + 1;
            while (next < texts.size() && !begins[next])
                ++next;
            Document document;
            for (std::size_t page = i; page < next; ++page)
                document.pages.push_back(record[begin + page].id);
            document.date = page_dates::ofDocument(
                {texts.begin() + static_cast<std::ptrdiff_t>(i), texts.begin() + static_cast<std::ptrdiff_t>(next)});
            list.push_back(std::move(document));
            i = next;
        }
        begin = end;
    }
    return list;
}

} // namespace core::documents
