// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search.h"

#include "core/base/error.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>

namespace core::search {

namespace {

constexpr int usualNearness = 10; // words between, where nobody said how many

// One thing to be found: a word, or several in a row.
struct Term {
    std::string typed;
    std::vector<std::string> words; // of `typed`, plain
    bool beginning = false;         // the last word is only how a word begins
    bool row = false;               // typed in quotes
    std::optional<int> near;        // how many words may stand between it and the next term
};

using Terms = std::vector<Term>;    // all of them on a page
using Choices = std::vector<Terms>; // any of these

// The pieces that somebody typed: what stands in quotes is one piece, else blanks part them.
std::vector<Term> piecesOf(std::string_view typed)
{
    std::vector<Term> pieces;
    for (std::size_t at = 0; at < typed.size();) {
        if (static_cast<unsigned char>(typed[at]) <= ' ') {
            ++at;
            continue;
        }
        Term piece;
        std::size_t const closing = typed[at] == '"' ? typed.find('"', at + 1) : std::string_view::npos;
        if (closing != std::string_view::npos) {
            piece.typed = typed.substr(at + 1, closing - at - 1);
            piece.row = true;
            at = closing + 1;
        } else {
            std::size_t end = at + 1;
            while (end < typed.size() && static_cast<unsigned char>(typed[end]) > ' ' && typed[end] != '"')
                ++end;
            piece.typed = typed.substr(at, end - at);
            at = end;
        }
        if (at < typed.size() && piece.row && typed[at] == '*') {
            piece.beginning = true;
            ++at;
        }
        if (!piece.row && piece.typed.size() > 1 && piece.typed.back() == '*') {
            piece.beginning = true;
            piece.typed.pop_back();
        }
        for (PlainWord& token : plainWords(piece.typed))
            piece.words.push_back(std::move(token.word));
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

// "NEAR" and "NEAR/5" between two terms; nothing for anything else.
std::optional<int> nearness(Term const& piece)
{
    if (piece.row || piece.beginning || piece.typed.substr(0, 4) != "NEAR")
        return {};
    if (piece.typed.size() == 4)
        return usualNearness;
    bool const number = piece.typed[4] == '/' && piece.typed.size() > 5 && piece.typed.size() < 9
                        && std::all_of(piece.typed.begin() + 5, piece.typed.end(), [](char c) { return c >= '0' && c <= '9'; });
    return number ? std::optional(std::atoi(piece.typed.c_str() + 5)) : std::nullopt;
}

// OR and NEAR count only between two things that can be found; elsewhere they are words like any other.
Choices parsed(std::string_view typed)
{
    Choices choices(1);
    std::vector<Term> const pieces = piecesOf(typed);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Term const& piece = pieces[i];
        bool const between = !choices.back().empty() && i + 1 < pieces.size() && !pieces[i + 1].words.empty();
        if (between && !piece.row && piece.typed == "OR") {
            choices.emplace_back();
            continue;
        }
        if (auto const near = nearness(piece); between && near && !choices.back().back().near) {
            choices.back().back().near = near;
            continue;
        }
        if (!piece.words.empty())
            choices.back().push_back(piece);
    }
    std::erase_if(choices, [](Terms const& terms) { return terms.empty(); });
    return choices;
}

// In quotes, so that nothing in it is taken for an operator.
std::string quoted(std::vector<std::string> const& words)
{
    std::string text;
    for (std::string const& word : words)
        text += (text.empty() ? "" : " ") + word;
    return '"' + text + '"';
}

std::string exactly(Terms const& terms)
{
    std::string query;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        query += query.empty() ? "" : " AND ";
        std::size_t last = i;
        int between = 0;
        while (last + 1 < terms.size() && terms[last].near)
            between = std::max(between, *terms[last++].near);
        std::string group;
        for (; i < last; ++i)
            group += quoted(terms[i].words) + (terms[i].beginning ? "* " : " ");
        group += quoted(terms[last].words) + (terms[last].beginning ? "*" : "");
        query += last > 0 && terms[last - 1].near ? "NEAR(" + group + ", " + std::to_string(between) + ")" : group;
    }
    return query;
}

// A machine may also have put a blank or a mark between the letters of a word, or in place of one.
std::string torn(std::string const& word)
{
    std::string query;
    constexpr std::size_t fewest = 5;
    for (std::size_t i = 1; word.size() >= fewest && i < word.size(); ++i) {
        query += " OR " + quoted({word.substr(0, i), word.substr(i)});
        if (i + 1 < word.size())
            query += " OR " + quoted({word.substr(0, i), word.substr(i + 1)});
    }
    return query;
}

std::string nearly(Terms const& terms, Vocabulary const& vocabulary)
{
    std::string query;
    for (Term const& term : terms) {
        for (std::size_t i = 0; i < term.words.size(); ++i) {
            bool const beginning = term.beginning && i + 1 == term.words.size();
            query += (query.empty() ? "(" : " AND (") + quoted({term.words[i]}) + (beginning ? "*" : "");
            if (!beginning) {
                for (std::string const& word : vocabulary.like(term.words[i]))
                    query += " OR " + quoted({word});
                query += torn(term.words[i]);
            }
            query += ')';
        }
    }
    return query;
}

std::string matchOf(Choices const& choices, SearchQuery const& query, Vocabulary const& vocabulary)
{
    std::string match;
    for (Terms const& terms : choices)
        match += (match.empty() ? "(" : " OR (")
                 + (query.letters == Letters::AsTyped ? exactly(terms) : nearly(terms, vocabulary)) + ')';
    return match;
}

struct Marked {
    std::string text; // as it stands in the reading
    std::vector<SearchHit> spans;
};

constexpr char opening = '\x01';
constexpr char closing = '\x02';

// FTS5 marks what it found with two bytes that no text has; readings are words and blanks.
Marked unmarked(PageId page, std::string const& marked)
{
    Marked result;
    result.text.reserve(marked.size());
    for (char const c : marked) {
        if (c == opening)
            result.spans.push_back({page, result.text.size(), result.text.size()});
        else if (c == closing && !result.spans.empty())
            result.spans.back().end = result.text.size();
        else
            result.text += c;
    }
    return result;
}

bool onlyBlanks(std::string_view text)
{
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

// Words that were found side by side are one place: a first name with its surname.
std::vector<SearchHit> joined(std::string_view text, std::vector<SearchHit> const& spans)
{
    std::vector<SearchHit> hits;
    for (SearchHit const& span : spans) {
        if (!hits.empty() && onlyBlanks(text.substr(hits.back().end, span.begin - hits.back().end)))
            hits.back().end = span.end;
        else
            hits.push_back(span);
    }
    return hits;
}

std::string lettersOf(std::string_view text)
{
    std::string letters;
    for (PlainWord const& token : plainWords(text))
        letters += token.word;
    return letters;
}

bool standsFor(std::string const& read, std::string const& word, bool beginning)
{
    return beginning ? read.substr(0, word.size()) == word
                     : misread(word, read, tolerance(word.size())) <= tolerance(word.size());
}

// Where the words of a term stand in a row: FTS5 was asked for each of them by itself.
std::vector<SearchHit> rowsOf(Marked const& page, Term const& term)
{
    std::vector<SearchHit> hits;
    std::size_t const length = term.words.size();
    for (std::size_t i = 0; i + length <= page.spans.size(); ++i) {
        bool fits = true;
        for (std::size_t k = 0; k < length && fits; ++k) {
            SearchHit const& span = page.spans[i + k];
            std::string_view const text = page.text;
            bool const last = k + 1 == length;
            fits = standsFor(lettersOf(text.substr(span.begin, span.end - span.begin)), term.words[k], last && term.beginning)
                   && (k == 0 || onlyBlanks(text.substr(page.spans[i + k - 1].end, span.begin - page.spans[i + k - 1].end)));
        }
        if (fits)
            hits.push_back({page.spans[i].page, page.spans[i].begin, page.spans[i + length - 1].end});
    }
    return hits;
}

bool nearEachOther(std::string_view text, SearchHit const& a, SearchHit const& b, int between)
{
    auto const& [first, second] = a.begin < b.begin ? std::pair(a, b) : std::pair(b, a);
    if (second.begin < first.end)
        return false;
    return plainWords(text.substr(first.end, second.begin - first.end)).size() <= static_cast<std::size_t>(between);
}

// What stays of the hits of two terms that must stand near each other.
void keepNear(std::string_view text, std::vector<SearchHit>& left, std::vector<SearchHit>& right, int between)
{
    auto const without = [&](std::vector<SearchHit> const& hits, std::vector<SearchHit> const& others) {
        std::vector<SearchHit> kept;
        std::copy_if(hits.begin(), hits.end(), std::back_inserter(kept), [&](SearchHit const& hit) {
            return std::any_of(others.begin(), others.end(),
                               [&](SearchHit const& other) { return nearEachOther(text, hit, other, between); });
        });
        return kept;
    };
    auto const kept = without(left, right);
    right = without(right, left);
    left = kept;
}

std::vector<SearchHit> hitsOf(Marked const& page, Terms const& terms)
{
    std::vector<std::vector<SearchHit>> found;
    for (Term const& term : terms)
        found.push_back(rowsOf(page, term));
    for (std::size_t i = 0; i + 1 < terms.size(); ++i)
        if (terms[i].near)
            keepNear(page.text, found[i], found[i + 1], *terms[i].near);
    std::vector<SearchHit> hits;
    for (auto const& some : found) {
        if (some.empty())
            return {};
        hits.insert(hits.end(), some.begin(), some.end());
    }
    return hits;
}

std::vector<SearchHit> hitsOn(Marked const& page, Choices const& choices, Letters letters)
{
    if (letters == Letters::AsTyped)
        return joined(page.text, page.spans);
    std::vector<SearchHit> hits;
    for (Terms const& terms : choices) {
        auto const some = hitsOf(page, terms);
        hits.insert(hits.end(), some.begin(), some.end());
    }
    std::sort(hits.begin(), hits.end(),
              [](SearchHit const& a, SearchHit const& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<SearchHit> apart;
    for (SearchHit const& hit : hits)
        if (apart.empty() || hit.begin >= apart.back().end)
            apart.push_back(hit);
    return joined(page.text, apart);
}

bool allowed(SearchQuery const& query, Statement const& row)
{
    SourceId const source{row.integer(2)};
    auto const& states = query.states;
    return (query.sources.empty() || std::find(query.sources.begin(), query.sources.end(), source) != query.sources.end())
           && (states.empty()
               || std::any_of(states.begin(), states.end(), [&](ReadingState state) { return name(state) == row.text(3); }));
}

} // namespace

void find(Connection const& connection, SearchQuery const& query, Vocabulary const& vocabulary,
          std::function<bool(SearchHit const&)> const& found)
{
    Choices const choices = parsed(query.words);
    if (choices.empty())
        return;
    Statement rows = connection.prepare(R"(
        SELECT reading_words.rowid, highlight(reading_words, 0, char(1), char(2)), page.source, reading.state
        FROM reading_words JOIN page ON page.id = reading_words.rowid JOIN reading ON reading.page = page.id
        WHERE reading_words MATCH ? ORDER BY reading_words.rowid)");
    rows.with(matchOf(choices, query, vocabulary));
    while (rows.step()) {
        if (!allowed(query, rows))
            continue;
        Marked const page = unmarked({rows.integer(0)}, rows.text(1));
        for (SearchHit const& hit : hitsOn(page, choices, query.letters))
            if (!found(hit))
                return;
    }
}

std::vector<SearchHit> find(Connection const& connection, SearchQuery const& query, std::size_t limit)
{
    std::vector<SearchHit> hits;
    if (limit > 0)
        find(connection, query, {}, [&](SearchHit const& hit) {
            hits.push_back(hit);
            return hits.size() < limit;
        });
    return hits;
}

Context context(std::string_view text, SearchHit const& hit, std::size_t letters)
{
    if (hit.end > text.size() || hit.begin > hit.end)
        return {};
    // Whole words, and never half of a letter.
    std::size_t from = hit.begin > letters ? hit.begin - letters : 0;
    while (from > 0 && from < hit.begin && text[from - 1] != ' ' && text[from - 1] != '\n')
        ++from;
    std::size_t to = std::min(hit.end + letters, text.size());
    while (to < text.size() && to > hit.end && text[to] != ' ' && text[to] != '\n')
        --to;
    auto const oneLine = [](std::string_view part) {
        std::string line(part);
        std::replace(line.begin(), line.end(), '\n', ' ');
        return line;
    };
    return {(from > 0 ? "… " : "") + oneLine(text.substr(from, hit.begin - from)),
            oneLine(text.substr(hit.begin, hit.end - hit.begin)),
            oneLine(text.substr(hit.end, to - hit.end)) + (to < text.size() ? " …" : "")};
}

std::string text(Connection const& connection, PageId page)
{
    Statement row = connection.prepare("SELECT text FROM reading WHERE page = ?");
    return row.with(page.value).step() ? row.text(0) : std::string();
}

std::vector<Rect> boxes(PageText const& page, SearchHit const& hit)
{
    if (hit.end > page.text.size() || hit.begin >= hit.end)
        return {};
    return boxesOf(page, hit.begin, hit.end, Words::Whole);
}

} // namespace core::search
