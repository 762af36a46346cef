// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/document_kind.h"

#include "core/base/error.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <deque>
#include <sstream>

namespace core {

namespace {

struct KindWords {
    DocumentKind kind;
    std::string_view name;
    std::string_view title;
};

constexpr std::array<KindWords, 14> kinds{{{DocumentKind::Other, "other", "Other paper"},
                                           {DocumentKind::RunningRecord, "running-record", "Running record"},
                                           {DocumentKind::Letter, "letter", "Letter"},
                                           {DocumentKind::Email, "e-mail", "E-mail"},
                                           {DocumentKind::Note, "note", "Note"},
                                           {DocumentKind::Minutes, "minutes", "Minutes"},
                                           {DocumentKind::Report, "report", "Report"},
                                           {DocumentKind::Form, "form", "Form"},
                                           {DocumentKind::Court, "court", "Court paper"},
                                           {DocumentKind::Police, "police", "Police paper"},
                                           {DocumentKind::Medical, "medical", "Medical paper"},
                                           {DocumentKind::School, "school", "School paper"},
                                           {DocumentKind::LegalAdvice, "legal-advice", "Legal advice"},
                                           {DocumentKind::Photograph, "photograph", "Photograph"}}};

KindWords const& wordsFor(DocumentKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

constexpr std::size_t headLines = 14;
constexpr std::size_t fewWords = 12; // under a picture

std::size_t lettersIn(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; }));
}

std::vector<std::string> linesOf(std::string const& text, std::size_t most)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; lines.size() < most && std::getline(in, line);)
        if (lettersIn(line) > 0)
            lines.push_back(line);
    return lines;
}

std::size_t capitalsIn(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isupper(c) != 0; }));
}

// What a line of a head speaks for, and how loudly: a title that names the kind beats the letterhead of an agency.
struct Sign {
    Sign(DocumentKind of, double counts, std::string const& pattern) : kind(of), worth(counts), expression(pattern) {}
    DocumentKind kind;
    double worth;
    RE2 expression;
};

constexpr double names = 3;  // says what it is
constexpr double points = 2; // is found on nothing else
constexpr double hints = 1;  // is found on others too

std::deque<Sign> const& signs()
{
    using enum DocumentKind;
    static auto const all = [] {
        struct Row {
            DocumentKind kind;
            double worth;
            char const* expression;
        };
        Row const rows[] = {
            {LegalAdvice, names + 1,
             R"(legal(ly)? (professional )?privilege|confidential and privileged|^(legal )?advice (of|from)|opinion of counsel|^legal advice|counsel's (advice|opinion)|attendance note)"},
            {LegalAdvice, points, R"(^from\b.{0,60}\bsolicitor|^joint (advice|opinion))"},
            {Court, names,
             R"(\bin the .{0,60}\bcourt\b|\bin the matter of\b|family proceedings|statement of evidence|guardian ad litem|care order|^(first|second) respondent|^applicant\b|^between$)"},
            {Police, names,
             R"(\bpolice report|crime (no|number|report)|\bmg ?(5|6|11)\b|witness statement.{0,30}(cj|section 9)|custody record|police national computer|incident (log|report))"},
            {Police, points, R"(\b(police|constabulary)\b)"},
            {Minutes, names,
             R"(\bminutes\b|\bnotes of (a |the )?(meeting|conference|core group)|case conference|strategy (meeting|discussion)|core group meeting|record of (a |the )?(strategy )?meeting)"},
            {RunningRecord, names + 0.5,
             R"(case (record|notes?)\b|running (record|sheet|notes?)|contact (sheet|record|log)|daily (log|record|diary)|record of (access|contact|visits?)|chronology|event ?/? ?observation|^date +event|log ?book|recording sheet)"},
            {Email, names, R"(^(sent|subject) *[:;.]|original message|^from:.{0,80}@|^e-?mail\b)"},
            {Note, names,
             R"(telephone (message|call|note)|phone message|while you were out|file note|note (of|for) (file|visit|call)|message for|home visit (note|record))"},
            {School, points,
             R"(school (report|record)|\bpupil\b|\bu\.?p\.?n\.?\b|annual report|form tutor|attendance (record|certificate)|education(al)? (report|plan|psycholog)|statement of special)"},
            {School, hints, R"(\b(school|college|academy|nursery)\b|head ?(teacher|master|mistress)\b|^head:)"},
            {Medical, points,
             R"(\bnhs (no|number|trust)|\b(hospital|infirmary|surgery|medical centre|health centre|clinic)\b|paediatric|discharge summary|immunisation|health visitor (record|report))"},
            {Medical, hints, R"(\bdr\.? |\bward \d|\bpatient\b|medical)"},
            {Report, names,
             R"(\bassessment\b.{0,20}$|statutory review|review of (a )?child|\breport (on|to|for|of|by)\b|\bpanel\b.{0,30}(paper|report)|^review\b.{0,30}$|care plan|pathway plan|report on)"},
            {Report, hints, R"(\breport\b|\breview\b|prepared by)"},
            {Form, names,
             R"(\bconsent (to|for|form)|agreement form|placement agreement|application (form|for)|referral (form|/)|initial information record|questionnaire|\bform [a-z]{1,3}\b ?\d|registration form|checklist)"},
            {Form, hints, R"(^form\b|\bform no\b|tick|please complete|block capitals|^(surname|forenames?)\b)"},
            {Letter, points, R"(^\W{0,3}dear\b|yours (sincerely|faithfully|truly))"},
            {Letter, hints, R"(^(our|your) ref)"}};
        std::deque<Sign> made;
        for (Row const& row : rows)
            made.emplace_back(row.kind, row.worth, std::string("(?i)") + row.expression);
        return made;
    }();
    return all;
}

DocumentKind kindOf(std::vector<std::string> const& head, PageText const& page)
{
    std::array<double, kinds.size()> scores{};
    for (Sign const& sign : signs()) {
        double best = 0;
        for (std::size_t i = 0; i < head.size(); ++i)
            // What stands in a long line may be told of something else.
            if (RE2::PartialMatch(head[i], sign.expression))
                best = std::max(best, sign.worth * (i < 5 ? 1.2 : 1.0) * (head[i].size() > 70 ? 0.4 : 1.0));
        scores[static_cast<std::size_t>(sign.kind)] += best;
    }
    auto const best = std::max_element(scores.begin(), scores.end());
    if (*best >= points)
        return kinds[static_cast<std::size_t>(best - scores.begin())].kind;
    if (!page.words.empty() && page.words.size() <= fewWords)
        return DocumentKind::Photograph;
    return DocumentKind::Other;
}

bool isMarking(std::string const& line)
{
    static RE2 const expression(
        R"((?i)^\W{0,3}(strictly |in )?(confiden\w*|restricted|private|official|personal|draft|secret|not (to|for)|copy|received|faxed?|page|sheet|file (no|ref))\b)");
    return RE2::PartialMatch(line, expression);
}

bool isAgency(std::string const& line)
{
    static RE2 const expression(
        R"((?i)\b(council|hospital|infirmary|surgery|(health|medical) centre|nhs|trust|school|college|academy|nursery|police|constabulary|solicitors?|department|directorate|authority|court|probation|barnardo\w*|nspcc|committee|agency|society|chambers|services)\b)");
    static RE2 const sentence(R"((?i)\b(the|was|were|had|has|is|to|and then|from:|said|dear|date|ref|of birth|subject)\b.{12,})");
    return line.size() < 70 && RE2::PartialMatch(line, expression) && !RE2::PartialMatch(line, sentence);
}

std::string tidied(std::string line)
{
    auto const wanted = [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80 || c == '(' || c == '"'; };
    line.erase(line.begin(), std::find_if(line.begin(), line.end(), wanted));
    while (!line.empty() && !wanted(static_cast<unsigned char>(line.back())) && line.back() != ')' && line.back() != '"')
        line.pop_back();
    return line;
}

} // namespace

std::string_view name(DocumentKind kind)
{
    return wordsFor(kind).name;
}

DocumentKind documentKind(std::string_view name)
{
    for (KindWords const& one : kinds)
        if (one.name == name)
            return one.kind;
    std::string known;
    for (KindWords const& one : kinds)
        known += (known.empty() ? "" : ", ") + std::string(one.name);
    throw Error(Fault::Usage, "There is no such kind of document. Choose one of: " + known + ".");
}

std::string_view title(DocumentKind kind)
{
    return wordsFor(kind).title;
}

std::vector<DocumentKind> const& documentKinds()
{
    static auto const all = [] {
        std::vector<DocumentKind> list;
        for (KindWords const& one : kinds)
            list.push_back(one.kind);
        return list;
    }();
    return all;
}

namespace document_heads {

bool isTitle(std::string const& line, bool capitalsTell)
{
    static RE2 const loudWords(R"(^\W{0,3}(?:[A-Z][A-Z'’&.-]+ ){1,5}[A-Z][A-Z'’&-]+\b)");
    static RE2 const words(
        R"((?i)\b(report|minutes|record|memorandum|memo|form|notes?|review|assessment|statement|conference|meeting|referral|agreement|message|letter|chronology|plan|order|application|certificate|questionnaire|schedule|summary|photographs?|in the .{0,40}court|police|hospital|infirmary|school|surgery|council|committee|department|solicitors?|trust|authority|panel|log|consent|risk|contact|advice|visits?|sheet|history|diary|book)\b)");
    std::size_t const letters = lettersIn(line);
    if (letters < 4 || line.size() > 80)
        return false;
    std::size_t const capitals = capitalsIn(line);
    bool const beginsLoud = RE2::PartialMatch(line, loudWords) && capitals >= 10;
    bool const loud = capitalsTell && ((capitals * 10 >= letters * 8 && letters >= 8) || beginsLoud);
    // A title has no full stop and few small words.
    bool const sentence = line.back() == '.' || line.back() == ',';
    return loud || (RE2::PartialMatch(line, words) && !sentence && capitals >= 2 && line.size() < 60);
}

DocumentHead of(PageText const& page)
{
    std::vector<std::string> const head = linesOf(page.text, headLines);
    DocumentHead told;
    if (head.empty())
        return told;
    told.kind = kindOf(head, page);
    for (std::size_t i = 0; i < head.size() && i < 6; ++i) {
        bool const agency = isAgency(head[i]);
        if (agency && told.author.empty())
            told.author = tidied(head[i]);
        if (told.title.empty() && i < 5 && !isMarking(head[i]) && isTitle(head[i])
            && !(agency && told.kind != DocumentKind::Court))
            told.title = tidied(head[i]);
    }
    return told;
}

} // namespace document_heads
} // namespace core
