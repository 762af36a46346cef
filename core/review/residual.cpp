// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/residual.h"

#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/slips.h"
#include "core/reference/people.h"
#include "core/request/request.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/suggestion.h"
#include "core/suggest/tokens.h"
#include "core/text/readings.h"
#include "core/text/vocabulary.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace core::residual {

namespace {

constexpr std::size_t fewestLetters = 4;  // of a term; of one word it is the same
constexpr std::size_t fewestMisread = 5;  // letters of a word that may be misread
constexpr double mostMisread = 1;         // letters
constexpr std::size_t longestInWords = 8; // words of a term
constexpr std::size_t drawnWords = 4;     // a box around more is no name

using WordList = std::vector<std::string>;

WordList wordsOf(std::string_view text)
{
    WordList words;
    for (PlainWord& word : plainWords(text))
        if (!word.word.empty())
            words.push_back(std::move(word.word));
    return words;
}

bool isTitle(std::string const& word)
{
    static std::unordered_set<std::string> const titles{"mr", "mrs", "ms", "miss", "dr", "sir", "mx", "master", "rev", "pc"};
    return titles.contains(word);
}

std::string joined(WordList const& words)
{
    std::string all;
    for (std::string const& word : words)
        all += word;
    return all;
}

bool hasDigit(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What is looked for, by its letters without blanks.
class Terms {
public:
    void addName(std::string const& text, std::string const& what)
    {
        WordList words = wordsOf(text);
        std::erase_if(words, isTitle);
        if (words.empty() || words.size() > longestInWords)
            return;
        // One word tells nobody where it is an ordinary one too.
        if (words.size() == 1 && (words[0].size() < fewestLetters || isOrdinaryWord(words[0])))
            return;
        add(words, what);
        if (words.size() == 2 && words[0].size() > 1)
            add({words[1], words[0]}, what);
        for (std::string const& word : words)
            if (word.size() >= fewestMisread && !hasDigit(word))
                m_nameWords.insert(word);
    }

    void addIdentifier(std::string const& text, std::string const& what)
    {
        WordList const words = wordsOf(text);
        if (!words.empty() && words.size() <= longestInWords && joined(words).size() > fewestLetters)
            add(words, what);
    }

    // What is kept somewhere under the same letters is treated differently, which is told elsewhere; and each word of a name that is kept
    // may mean whoever bears it.
    void forget(std::string const& text)
    {
        WordList words = wordsOf(text);
        m_terms.erase(joined(words));
        std::erase_if(words, isTitle);
        m_terms.erase(joined(words));
        for (std::string const& word : words)
            if (!hasDigit(word))
                m_terms.erase(word);
    }

    bool mayBegin(std::string const& word) const { return m_begins.contains(word.substr(0, 3)); }
    std::string const* find(std::string const& letters) const
    {
        auto const found = m_terms.find(letters);
        return found == m_terms.end() ? nullptr : &found->second;
    }
    std::size_t longest() const { return m_longest; }
    bool empty() const { return m_terms.empty(); }
    std::set<std::string> const& nameWords() const { return m_nameWords; }

private:
    void add(WordList const& words, std::string const& what)
    {
        std::string const letters = joined(words);
        if (letters.size() < fewestLetters)
            return;
        m_terms.emplace(letters, what);
        m_begins.insert(letters.substr(0, 3));
        // A word of one or two letters in front is looked for by itself.
        m_begins.insert(words[0].substr(0, 3));
        m_longest = std::max(m_longest, letters.size());
    }

    std::unordered_map<std::string, std::string> m_terms;
    std::unordered_set<std::string> m_begins;
    std::set<std::string> m_nameWords;
    std::size_t m_longest = 0;
};

void addRegister(Terms& terms, Connection const& connection, std::unordered_set<std::string> const& withheld)
{
    for (Person const& person : people::all(connection)) {
        if (!withheld.contains(person.name))
            continue;
        terms.addName(person.name, person.name);
        for (std::string const& other : person.otherNames)
            terms.addName(other, person.name);
    }
}

// The names and numbers that were withheld, as they stood there; and what somebody kept.
struct Answered {
    Terms terms;
    std::vector<std::string> kept;
    std::unordered_set<std::string> people; // of whom something was withheld
};

bool isStatement(Category category)
{
    return category >= Category::Health;
}

Answered answered(Connection const& connection)
{
    Answered result;
    Statement rows =
        connection.prepare("SELECT DISTINCT suggestion.category, suggestion.text, suggestion.person, decision.verdict "
                           "FROM decision JOIN suggestion ON suggestion.key = decision.suggestion "
                           "WHERE decision.suggestion <> '' AND decision.verdict <> 'ask' ORDER BY 1, 2, 3");
    while (rows.step()) {
        Category const kind = category(rows.text(0));
        std::string const text = rows.text(1);
        std::string const person = rows.text(2);
        if (isStatement(kind))
            continue;
        if (verdict(rows.text(3)) == Verdict::Keep)
            result.kept.push_back(text);
        else if (kind == Category::Person) {
            result.terms.addName(text, person.empty() ? text : person);
            if (!person.empty())
                result.people.insert(person);
        } else
            result.terms.addIdentifier(text, text);
    }
    return result;
}

// WordList with a capital letter or a digit that somebody drew a box around, with nothing else in it.
void addDrawn(Terms& terms, Connection const& connection)
{
    std::optional<Reading> reading;
    for (Decision const& decision : decisions::all(connection)) {
        if (decision.verdict != Verdict::Redact || !decision.suggestion.empty() || !decision.carried.empty())
            continue;
        if (!reading || reading->page != decision.page)
            reading = readings::reading(connection, decision.page);
        if (!reading)
            continue;
        std::string text;
        for (Rect const& box : decision.boxes)
            text += (text.empty() ? "" : " ") + textUnder(reading->text, box);
        WordList const words = wordsOf(text);
        bool const capital = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
        if (words.empty() || words.size() > drawnWords)
            continue;
        if (hasDigit(text))
            terms.addIdentifier(text, text);
        else if (capital)
            terms.addName(text, text);
    }
}

Terms termsOf(Connection const& connection)
{
    Answered result = answered(connection);
    addRegister(result.terms, connection, result.people);
    addDrawn(result.terms, connection);
    for (std::string const& text : result.kept)
        result.terms.forget(text);
    Request const request = request::load(connection);
    result.terms.forget(request.dataSubject);
    for (std::string const& other : request.otherNames)
        result.terms.forget(other);
    return std::move(result.terms);
}

// WordList of the record that are a word of a name but for a misread letter, found by leaving a letter away from both.
class Misread {
public:
    explicit Misread(std::set<std::string> const& nameWords) : m_nameWords(nameWords)
    {
        for (std::string const& word : nameWords)
            for (std::size_t i = 0; i <= word.size(); ++i)
                m_shorter[without(word, i)].push_back(&word);
    }

    // The word of a name that is meant; the word itself where none is.
    std::string const& of(std::string const& word)
    {
        if (word.size() + 1 < fewestMisread || m_nameWords.contains(word))
            return word;
        auto const [known, isNew] = m_known.try_emplace(word, nullptr);
        if (isNew && !hasLong(word) && !isOrdinaryWord(word))
            known->second = searched(word);
        return known->second != nullptr ? *known->second : word;
    }

private:
    static std::string without(std::string const& word, std::size_t letter)
    {
        std::string shorter = word;
        if (letter < word.size())
            shorter.erase(letter, 1);
        return shorter;
    }
    static bool hasLong(std::string const& word) { return word.size() > 40; }

    std::string const* searched(std::string const& word) const
    {
        for (std::size_t i = 0; i <= word.size(); ++i) {
            auto const found = m_shorter.find(without(word, i));
            if (found == m_shorter.end())
                continue;
            for (std::string const* const name : found->second)
                if (misread(word, *name, mostMisread) <= mostMisread)
                    return name;
        }
        return nullptr;
    }

    std::set<std::string> const& m_nameWords;
    std::unordered_map<std::string, std::vector<std::string const*>> m_shorter;
    std::unordered_map<std::string, std::string const*> m_known;
};

struct Hit {
    std::string const* what;
    Remainder::Place place;
};

// The longest term that begins at a word, and the last of its words.
std::optional<std::pair<Hit, std::size_t>> longestAt(std::vector<PlainWord> const& words, std::size_t first, PageId page,
                                                     Terms const& terms, Misread& misread)
{
    std::optional<std::pair<Hit, std::size_t>> best;
    std::string letters;
    bool wrong = false;
    for (std::size_t i = first; i < words.size() && i < first + longestInWords; ++i) {
        std::string const& word = misread.of(words[i].word);
        wrong = wrong || word != words[i].word;
        letters += word;
        if (letters.size() > terms.longest())
            break;
        if (std::string const* const what = terms.find(letters))
            best = {Hit{what, {page, words[first].begin, words[i].end, wrong}}, i};
    }
    return best;
}

// A word belongs to one term.
std::vector<Hit> hitsOn(PageId page, std::string_view text, Terms const& terms, Misread& misread)
{
    std::vector<PlainWord> const words = plainWords(text);
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].word.empty() || !terms.mayBegin(misread.of(words[i].word)))
            continue;
        if (auto const longest = longestAt(words, i, page, terms, misread)) {
            hits.push_back(longest->first);
            i = longest->second;
        }
    }
    return hits;
}

// Those that no box covers and nobody kept.
std::vector<Hit> uncovered(Connection const& connection, PageId page, std::vector<Hit> hits)
{
    std::optional<Reading> const reading = readings::reading(connection, page);
    if (!reading)
        return {};
    std::vector<Rect> boxes;
    for (Decision const& decision : decisions::onPage(connection, page))
        boxes.insert(boxes.end(), decision.boxes.begin(), decision.boxes.end());
    std::erase_if(hits, [&](Hit const& hit) {
        return std::all_of(reading->text.words.begin(), reading->text.words.end(), [&](Word const& word) {
            bool const meant = word.begin < hit.place.end && word.end > hit.place.begin;
            return !meant || std::any_of(boxes.begin(), boxes.end(), [&](Rect const& box) {
                return grown(box, 1).contains(word.box.centre());
            });
        });
    });
    return hits;
}

Digest digestOf(Remainder const& remainder)
{
    Fingerprint fingerprint;
    fingerprint.add("remainder").add(remainder.what);
    for (Remainder::Place const& place : remainder.places)
        fingerprint.add(place.page.value).add(static_cast<std::int64_t>(place.begin)).add(static_cast<std::int64_t>(place.end));
    return fingerprint.finish();
}

} // namespace

std::vector<Remainder> find(Connection const& connection)
{
    Terms const terms = termsOf(connection);
    if (terms.empty())
        return {};
    Misread misread(terms.nameWords());
    auto const heldBack = slips::all(connection);
    std::map<std::string, Remainder> byTerm;
    Statement rows = connection.prepare("SELECT page, text FROM reading ORDER BY page");
    while (rows.step()) {
        PageId const page{rows.integer(0)};
        if (heldBack.contains(page))
            continue;
        std::vector<Hit> hits = hitsOn(page, rows.text(1), terms, misread);
        if (!hits.empty())
            for (Hit const& hit : uncovered(connection, page, std::move(hits)))
                byTerm[*hit.what].places.push_back(hit.place);
    }
    auto const notes = explanations::all(connection);
    std::vector<Remainder> list;
    for (auto& [what, remainder] : byTerm) {
        remainder.what = what;
        remainder.digest = digestOf(remainder);
        if (auto const note = notes.find(remainder.digest); note != notes.end())
            remainder.note = note->second.note;
        list.push_back(std::move(remainder));
    }
    std::stable_sort(list.begin(), list.end(),
                     [](Remainder const& a, Remainder const& b) { return a.places.size() > b.places.size(); });
    return list;
}

Step withhold(Connection const& connection, Remainder const& remainder, std::string const& exemption)
{
    Step step;
    std::optional<Reading> reading;
    for (Remainder::Place const& place : remainder.places) {
        if (!reading || reading->page != place.page)
            reading = readings::reading(connection, place.page);
        std::vector<Rect> boxes = reading ? boxesOf(reading->text, place.begin, place.end, Words::Whole) : std::vector<Rect>{};
        if (!boxes.empty())
            step.push_back(decisions::draw(place.page, std::move(boxes), exemption, "Withheld elsewhere."));
    }
    return step;
}

} // namespace core::residual
