// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_forms.h"

#include "core/suggest/initials_alone.h"
#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/word_matches.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

namespace core {

namespace {

using Form = NamedPlace::Form;
using Kind = WordMatches::Kind;
using People = std::vector<std::size_t>;

// A word that the rest of a name stands beside must be as long to be taken for the other half.
constexpr std::size_t shortestHalf = 4;

People both(People const& a, People const& b)
{
    People out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

People either(People const& a, People const& b)
{
    People out;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

class Forms {
public:
    Forms(std::vector<Token> const& tokens, KnownNames const& known) : m_tokens(tokens), m_known(known), m_words(tokens, known)
    {
        for (Token const& token : tokens)
            if (token.shape == Token::Shape::Lower)
                m_small.insert(token.folded);
    }

    std::vector<NamedPlace> all()
    {
        std::vector<NamedPlace> out;
        for (std::size_t i = 0; i < m_tokens.size();) {
            std::optional<NamedPlace> place = at(i);
            if (!place) {
                ++i;
                continue;
            }
            extendByFormerName(*place);
            place->startsSentence = m_tokens[i].startsSentence;
            i = place->last;
            out.push_back(std::move(*place));
        }
        return out;
    }

private:
    bool nameLike(std::size_t i) const
    {
        return i < m_tokens.size() && (m_tokens[i].capital() || m_tokens[i].shape == Token::Shape::Initial);
    }
    bool initial(std::size_t i) const { return m_words.initial(i); }

    std::optional<NamedPlace> at(std::size_t i) const
    {
        if (auto place = spoiltInitial(i))
            return place;
        if (!nameLike(i))
            return smallAlone(i);
        if (std::size_t const title = titleLength(m_tokens, i); title > 0) {
            if (auto place = titled(i, i + title))
                return place;
            if (auto place = family(i, i + title))
                return place;
        }
        if (auto place = behindSpoiltTitle(i))
            return place;
        if (auto place = full(i, i))
            return place;
        if (auto place = listed(i))
            return place;
        if (auto place = family(i, i))
            return place;
        if (auto place = shortened(i))
            return place;
        if (auto place = alone(i))
            return place;
        return initialsAlone(m_tokens, m_known, i);
    }

    // Those of `people` with a first name that begins as the initial does.
    People beginningWith(People const& people, char letter) const
    {
        People out;
        for (std::size_t index : people) {
            auto const& givens = m_known.person(index).givens;
            if (std::any_of(givens.begin(), givens.end(), [&](std::string const& given) { return given.front() == letter; }))
                out.push_back(index);
        }
        return out;
    }

    // A first name or an initial at `from`, at most two more words or initials, and a surname.
    std::optional<NamedPlace> full(std::size_t start, std::size_t from) const
    {
        // Only beside a first name or an initial is a surname worth a long search.
        Support const support = initial(from)                          ? Support::Little
                                : m_words.given(from, Support::Little) ? Support::Much
                                                                       : Support::None;
        for (std::size_t between = 1; between <= 3; ++between) {
            std::size_t const surnamePlace = from + between;
            bool const goesOn = continues(m_tokens, surnamePlace - 1) || (between == 1 && marked(from));
            if (!(nameLike(surnamePlace - 1) || (between == 1 && m_words.smallName(from))) || !goesOn)
                break;
            WordMatch surname = m_words.surname(surnamePlace, support);
            if (!surname && between == 1 && support == Support::Much && surnamePlace < m_tokens.size())
                if (WordMatch const given = m_words.given(from, Support::None); given && !given.bearers.lesser)
                    surname = besideExact(Kind::Surname, surnamePlace, given.bearers.people);
            // Initials at the end of a line are those of whoever signed it, unless a title goes before.
            bool const signedBefore = between > 1 && start == from && initial(from) && initial(from + 1)
                                      && m_tokens[from + 1].line < m_tokens[surnamePlace].line;
            if (!surname || signedBefore || (between == 2 && anotherBegins(from, surname)))
                continue;
            if (auto place = joined(start, from, surname, surnamePlace + surname.length, between))
                return place;
        }
        return std::nullopt;
    }

    // "Peter Q." and "Peter Q": a first name and the initial of the surname. "A" and "I" are mostly words.
    std::optional<NamedPlace> shortened(std::size_t i) const
    {
        WordMatch const given = m_words.given(i, Support::Little);
        std::size_t const next = i + given.length;
        if (!given || !continues(m_tokens, next - 1) || !initial(next) || m_tokens[next].line != m_tokens[i].line)
            return std::nullopt;
        Token const& letter = m_tokens[next];
        bool const word = (letter.folded == "a" || letter.folded == "i") && letter.after == 0 && !letter.possessive;
        if (word
            || (continues(m_tokens, next)
                && (initial(next + 1) || unlisted(next + 1) || m_words.surname(next + 1, Support::None))))
            return std::nullopt;
        NamedPlace place{i, next + 1, Form::Full, {}, given.bearers.misread(), false};
        for (std::size_t const person : given.bearers.people) {
            auto const& surnames = m_known.person(person).surnames;
            if (std::any_of(surnames.begin(), surnames.end(),
                            [&](std::string const& surname) { return surname.front() == letter.folded.front(); }))
                place.people.push_back(person);
        }
        return place.people.empty() ? std::nullopt : std::optional<NamedPlace>(place);
    }

    // "Deborah" at the end of a line and "Carl Grant" in the next are two people, where Carl is no second name of hers.
    bool anotherBegins(std::size_t from, WordMatch const& surname) const
    {
        std::string const& second = m_tokens[from + 1].folded;
        if (initial(from + 1) || m_tokens[from + 1].line == m_tokens[from].line)
            return false;
        People const own = both(m_words.find(Kind::Given, second, Support::None).people, surname.bearers.people);
        People const first =
            both(m_words.find(Kind::Given, m_tokens[from].folded, Support::Little).people, surname.bearers.people);
        return !own.empty() && std::none_of(first.begin(), first.end(), [&](std::size_t person) {
            auto const& middles = m_known.person(person).middles;
            return std::find(middles.begin(), middles.end(), second) != middles.end();
        });
    }

    // "Prank Sutcliffe", "Craig Lamb": an ordinary word beside the other half of the name of somebody whose own it nearly is.
    WordMatch besideExact(Kind kind, std::size_t i, People const& others) const
    {
        Token const& token = m_tokens[i];
        if (!token.capital() || token.folded.size() < shortestHalf || nameWords().isNoName(token.folded)
            || nameWords().isMaleName(token.folded) || nameWords().isFemaleName(token.folded))
            return {};
        Bearers near = m_words.find(kind, token.folded, Support::Little);
        near.people = both(near.people, others);
        return near.people.empty() ? WordMatch{} : WordMatch{near, 1};
    }

    // "Car] Murgatroyd", "Carl! Murgatroyd": a mark where a letter was, and the surname directly behind it.
    bool marked(std::size_t i) const
    {
        return i + 1 < m_tokens.size() && m_tokens[i].after != 0
               && std::string_view("}{|]!\\").find(m_tokens[i].after) != std::string_view::npos && m_tokens[i].capital()
               && m_tokens[i + 1].capital() && m_tokens[i + 1].before == 0 && m_tokens[i + 1].line == m_tokens[i].line
               && !m_tokens[i + 1].afterGap;
    }

    std::optional<NamedPlace> joined(std::size_t start, std::size_t from, WordMatch const& surname, std::size_t last,
                                     std::size_t between) const
    {
        NamedPlace place{start, last, Form::Full, {}, surname.bearers.misread(), false};
        bool const sure = surname.bearers.unlike <= mostUnlike(m_tokens[last - 1].folded.size(), Support::Little);
        if (initial(from)) {
            place.people = sure ? beginningWith(surname.bearers.people, m_tokens[from].folded.front()) : People{};
            place.form = Form::Initials;
        } else {
            Support const support = !surname.bearers.misread() ? Support::Much : sure ? Support::Little : Support::None;
            WordMatch given = m_words.given(from, support);
            if (!given && surname.bearers.unlike <= 0)
                given = besideExact(Kind::Given, from, surname.bearers.people);
            if (!given || given.length > between)
                return std::nullopt;
            place.people = both(given.bearers.people, surname.bearers.people);
            place.misread = place.misread || given.bearers.misread();
            if (place.people.empty() && between == given.length && !place.misread && !namesPlace(m_tokens, last - 1)) {
                place.people = given.bearers.people;
                place.form = Form::Mixed;
            }
        }
        if (place.people.empty())
            return std::nullopt;
        return place;
    }

    std::optional<NamedPlace> titled(std::size_t start, std::size_t from) const
    {
        if (auto place = full(start, from))
            return place;
        WordMatch const surname = m_words.surname(from, Support::Much);
        WordMatch const given = surname && !surname.bearers.misread() ? WordMatch{} : m_words.given(from, Support::Little);
        if (given && (!surname || given.bearers.unlike < surname.bearers.unlike))
            return NamedPlace{start, from + given.length, Form::Titled, given.bearers.people, given.bearers.misread(), false};
        if (surname)
            return NamedPlace{start, from + surname.length, Form::Titled, surname.bearers.people, surname.bearers.misread(),
                              false};
        return std::nullopt;
    }

    // "Me Ellis", where the scan had "Mr Ellis".
    std::optional<NamedPlace> behindSpoiltTitle(std::size_t i) const
    {
        bool const title = m_tokens[i].capital() && nameWords().isMisreadTitle(m_tokens[i].folded) && i + 1 < m_tokens.size()
                           && m_tokens[i].before == 0 && (m_tokens[i].after == 0 || m_tokens[i].after == '.')
                           && !m_tokens[i + 1].afterGap && m_tokens[i + 1].line == m_tokens[i].line;
        return title && m_tokens[i + 1].capital() ? titled(i, i + 1) : std::nullopt;
    }

    // "5. Womersley", "Vv Ellis", "S$ Ellis": an initial that was misread, in front of a surname that was not.
    std::optional<NamedPlace> spoiltInitial(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        if (i + 1 >= m_tokens.size() || token.folded.empty() || token.folded.size() > 2 || token.before != 0
            || m_tokens[i + 1].line != token.line || m_tokens[i + 1].afterGap || !m_tokens[i + 1].capital())
            return std::nullopt;
        bool const mark = std::string_view("$|_").find(token.after) != std::string_view::npos && token.after != 0;
        bool const joins = token.after == 0 || token.after == '.' || mark;
        char letter = token.folded.front();
        static constexpr std::string_view digits = "5801";
        static constexpr std::string_view letters = "sboi";
        if (auto const at = digits.find(letter); at != std::string_view::npos)
            letter = letters[at];
        bool const spoilt = mark || letter != token.folded.front() || (token.folded.size() == 2 && !ordinary(token.folded))
                            || (token.folded.size() == 1 && token.shape == Token::Shape::Lower && letter != 'a' && letter != 'i');
        if (!joins || !spoilt || nameWords().isTitle(token.folded) || nameWords().isMisreadTitle(token.folded))
            return std::nullopt;
        WordMatch const surname = m_words.surname(i + 1, Support::None);
        if (!surname)
            return std::nullopt;
        NamedPlace place{i, i + 1 + surname.length, Form::Initials, beginningWith(surname.bearers.people, letter), true, false};
        if (place.people.empty())
            return std::nullopt;
        return place;
    }

    // "winifred": the capital letter was misread.
    std::optional<NamedPlace> smallAlone(std::size_t i) const
    {
        if (!m_words.smallName(i))
            return std::nullopt;
        if (auto place = full(i, i))
            return place;
        WordMatch const given = m_words.at(i, 1, Support::Little, Kind::Given);
        WordMatch const surname = m_words.at(i, 1, Support::Little, Kind::Surname);
        bool const isGiven = given && (!surname || given.bearers.unlike <= surname.bearers.unlike);
        if (!isGiven && !surname)
            return std::nullopt;
        return NamedPlace{i,    i + 1, isGiven ? Form::Given : Form::Surname, (isGiven ? given : surname).bearers.people,
                          true, false};
    }

    // "AINLEY, Winifred" and "AINLEY Winifred".
    std::optional<NamedPlace> listed(std::size_t i) const
    {
        WordMatch const surname = m_words.surname(i, Support::Little);
        if (!surname)
            return std::nullopt;
        std::size_t const behind = i + surname.length;
        Token const& end = m_tokens[behind - 1];
        bool const capitals = end.shape == Token::Shape::Capitals;
        bool const comma = end.after == ',' || end.after == '.' || end.after == ';';
        if (behind >= m_tokens.size() || !(comma || (capitals && continues(m_tokens, behind - 1))) || m_tokens[behind].afterGap)
            return std::nullopt;
        std::size_t const from = behind + titleLength(m_tokens, behind);
        NamedPlace place{i, from, Form::Full, {}, surname.bearers.misread(), false};
        // "Ainley, Parveen, Kathleen": those who were present, not a surname and its first name.
        bool const row = !capitals && from + 1 < m_tokens.size() && m_tokens[from].after == ',' && continuesRow(from);
        if (row)
            return std::nullopt;
        // Behind "MURGATROYD," an ordinary word that is nearly a first name of theirs is that name: "Cart" for Carl.
        if (capitals && end.after == ',' && !surname.bearers.misread() && from < m_tokens.size() && m_tokens[from].capital()
            && ordinary(m_tokens[from].folded)) {
            Bearers const& near = m_words.find(Kind::Given, m_tokens[from].folded, Support::Little);
            place.people = both(surname.bearers.people, near.people);
            if (!place.people.empty()) {
                place.misread = place.misread || near.misread();
                place.last = from + 1;
                return place;
            }
        }
        if (WordMatch const given = m_words.given(from, surname.bearers.misread() ? Support::Little : Support::Much)) {
            place.people = both(surname.bearers.people, given.bearers.people);
            place.misread = place.misread || given.bearers.misread();
            place.last = from + given.length;
            if (end.after == ',' && secondName(place.last))
                ++place.last;
        } else if (initial(from) && end.after == ',') {
            place.people = beginningWith(surname.bearers.people, m_tokens[from].folded.front());
            place.form = Form::Initials;
            place.last = from + 1;
        } else if (capitals && end.after == ',' && !surname.bearers.misread() && unlisted(from)) {
            place.people = surname.bearers.people;
            place.form = Form::Family;
            place.last = from + 1;
        }
        if (place.people.empty())
            return std::nullopt;
        return place;
    }

    // "Ainley, Winifred Leanne" in a table: a second first name, whoever else may bear it.
    bool secondName(std::size_t i) const
    {
        return continues(m_tokens, i - 1) && m_tokens[i].shape == Token::Shape::Capital
               && m_tokens[i].line == m_tokens[i - 1].line && !ordinary(m_tokens[i].folded)
               && m_words.find(Kind::Surname, m_tokens[i].folded, Support::None).empty() && (unlisted(i) || endsCell(i));
    }

    // What stands behind it is another cell, or says what the person is to somebody.
    bool endsCell(std::size_t i) const
    {
        return i + 1 >= m_tokens.size() || m_tokens[i + 1].startsLine || m_tokens[i + 1].afterGap || m_tokens[i + 1].before == '|'
               || nameWords().isRelation(m_tokens[i + 1].folded);
    }

    // Another name behind the comma, and no small word.
    bool continuesRow(std::size_t i) const
    {
        return m_tokens[i + 1].line == m_tokens[i].line && m_tokens[i + 1].capital() && !isOrdinaryWord(m_tokens[i + 1].folded)
               && !nameWords().isNoName(m_tokens[i + 1].folded);
    }

    // A capitalised word that is no known name and no common word.
    bool unlisted(std::size_t i) const
    {
        if (i >= m_tokens.size() || !m_tokens[i].capital() || m_tokens[i].folded.size() < 3)
            return false;
        std::string const& word = m_tokens[i].folded;
        if (nameWords().isNoName(word) || nameWords().isTitle(word) || nameWords().isPlace(word) || nameWords().isRelation(word))
            return false;
        auto const ends = [&](std::string_view tail) { return word.size() > 4 && word.ends_with(tail); };
        if (m_tokens[i].startsSentence && (ends("ed") || ends("ing")))
            return false;
        return m_words.find(Kind::Given, word, Support::Much).empty();
    }

    // "Colin Womersley", "Mr S Womersley", where the case knows other people of that surname.
    std::optional<NamedPlace> family(std::size_t start, std::size_t from) const
    {
        std::size_t at = from;
        // "S.J. Womersley".
        while (at < from + 2 && initial(at) && initial(at + 1) && continues(m_tokens, at))
            ++at;
        if (at >= m_tokens.size() || !continues(m_tokens, at))
            return std::nullopt;
        WordMatch const surname = m_words.surname(at + 1, Support::None);
        if (!surname || namesPlace(m_tokens, at + surname.length))
            return std::nullopt;
        // "CASE RECORD WOMERSLEY, Parveen": the surname belongs to what comes behind it; in "Colin Womersley; Parveen" it does not.
        bool const mayHead = m_tokens[at + 1].shape == Token::Shape::Capitals || ordinary(m_tokens[at].folded);
        if (auto const other = mayHead ? listed(at + 1) : std::nullopt; other && other->form != Form::Family)
            return std::nullopt;
        bool const sameLine = m_tokens[at + 1].line == m_tokens[from].line;
        bool const lone = initial(at) && (m_tokens[at].after == '.' || m_tokens[at].after == 0) && m_tokens[at].folded != "i";
        bool const brokenName =
            !initial(at) && (nameWords().isMaleName(m_tokens[at].folded) || nameWords().isFemaleName(m_tokens[at].folded));
        // "NORTHCLIFFE DAY BOOK": of a heading in capitals an ordinary word is nobody's surname.
        bool const heading = start == from && !brokenName && m_tokens[at].shape == Token::Shape::Capitals
                             && m_tokens[at + surname.length].shape == Token::Shape::Capitals
                             && ordinary(m_tokens[at + surname.length].folded);
        if (!(sameLine || brokenName) || !(lone || (unlisted(at) && !heading)))
            return std::nullopt;
        return NamedPlace{start, at + 1 + surname.length, Form::Family, surname.bearers.people, false, false};
    }

    std::optional<NamedPlace> alone(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        if (!token.capital() || nameWords().isTitle(token.folded) || namesPlace(m_tokens, i))
            return std::nullopt;
        bool const firstName = nameWords().isMaleName(token.folded) || nameWords().isFemaleName(token.folded);
        bool const doubtful = nameWords().isAmbiguous(token.folded) || (isOrdinaryWord(token.folded) && !firstName);
        if (doubtful && !asked(i)
            && ((besideNumber(i) && (isMonth(token.folded) || !acts(m_tokens, i)))
                || (token.startsSentence && !token.possessive && !acts(m_tokens, i)) || beginsPhrase(i)))
            return std::nullopt;
        Support const support = writtenSmall(token.folded) ? Support::None : Support::Little;
        WordMatch given = m_words.given(i, support);
        if (given.bearers.lesser && (ordinary(token.folded) || token.folded.size() < 3))
            given = {};
        WordMatch const surname = m_words.surname(i, support);
        if ((!given && !surname) || (!given && namesFirm(i)))
            return std::nullopt;
        bool const givenFits = given && (!surname || given.bearers.unlike <= surname.bearers.unlike);
        bool const surnameFits = surname && (!given || surname.bearers.unlike <= given.bearers.unlike);
        NamedPlace place{i, i, Form::Given, {}, false, false};
        if (givenFits) {
            place.people = given.bearers.people;
            place.last = i + given.length;
            place.misread = given.bearers.misread();
        }
        if (surnameFits) {
            place.people = either(place.people, surname.bearers.people);
            place.last = std::max(place.last, i + surname.length);
            place.misread = surname.bearers.misread();
            place.form = givenFits ? Form::Given : Form::Surname;
        }
        if (givenFits && (!place.misread || token.folded.size() > 5))
            extendByUnlisted(place);
        return place;
    }

    // "Trevor Matwneed": whatever the second word was, it is his name, or that of a namesake.
    void extendByUnlisted(NamedPlace& place) const
    {
        std::size_t const next = place.last;
        if (!continues(m_tokens, next - 1) || m_tokens[next].shape != Token::Shape::Capital || !unlisted(next)
            || m_tokens[next].folded.size() < 4 || m_tokens[next].line != m_tokens[next - 1].line
            || ordinary(m_tokens[next].folded) || namesPlace(m_tokens, next) || namesPlace(m_tokens, next - 1)
            || !m_words.find(Kind::Surname, m_tokens[next].folded, Support::None).empty())
            return;
        place.last = next + 1;
        place.form = Form::Unlisted;
    }

    // "Garside, Firth & Co".
    bool namesFirm(std::size_t i) const
    {
        if (m_tokens[i].after == '&')
            return true;
        static constexpr std::string_view firms[] = {"co",  "ltd",        "limited",  "llp",
                                                     "plc", "solicitors", "partners", "associates"};
        for (std::size_t k = i + 1; k < std::min(i + 3, m_tokens.size()) && m_tokens[k].line == m_tokens[i].line; ++k)
            if (std::find(std::begin(firms), std::end(firms), m_tokens[k].folded) != std::end(firms))
                return m_tokens[k].capital();
        return false;
    }

    // "Young Offenders", "Grant Maintained": a common word that goes on with another.
    bool beginsPhrase(std::size_t i) const
    {
        return continues(m_tokens, i) && m_tokens[i + 1].capital() && isOrdinaryWord(m_tokens[i + 1].folded)
               && m_words.find(Kind::Surname, m_tokens[i + 1].folded, Support::None).empty();
    }

    static bool isMonth(std::string const& word)
    {
        static constexpr std::string_view months[] = {"april", "may", "june", "august"};
        return std::find(std::begin(months), std::end(months), word) != std::end(months);
    }

    // "Surname Grant": a form asks for a name, and gets one.
    bool asked(std::size_t i) const
    {
        static constexpr std::string_view labels[] = {"surname", "name", "names", "forename", "forenames", "present", "child"};
        return i > 0 && m_tokens[i].line - m_tokens[i - 1].line <= 1 && m_tokens[i - 1].capital()
               && std::find(std::begin(labels), std::end(labels), m_tokens[i - 1].folded) != std::end(labels);
    }

    bool besideNumber(std::size_t i) const
    {
        return (i > 0 && m_tokens[i - 1].shape == Token::Shape::Number)
               || (i + 1 < m_tokens.size() && m_tokens[i + 1].shape == Token::Shape::Number);
    }

    bool writtenSmall(std::string const& word) const { return m_small.contains(word); }

    // "Winifred Ainley (nee Ellis)" is one name.
    void extendByFormerName(NamedPlace& place) const
    {
        static constexpr std::string_view formerly[] = {"nee", "formerly", "previously", "aka", "alias", "now"};
        std::size_t const i = place.last;
        if (place.form != Form::Full || i + 1 >= m_tokens.size() || m_tokens[i].before != '('
            || std::find(std::begin(formerly), std::end(formerly), m_tokens[i].folded) == std::end(formerly)
            || !m_tokens[i + 1].capital())
            return;
        place.last = i + 2;
        if (m_tokens[i + 1].after != ')' && continues(m_tokens, i + 1) && nameLike(i + 2) && m_tokens[i + 2].after == ')')
            place.last = i + 3;
    }

    std::vector<Token> const& m_tokens;
    KnownNames const& m_known;
    WordMatches m_words;
    std::unordered_set<std::string_view> m_small; // words that the page has in small letters
};

} // namespace

std::vector<NamedPlace> namesOn(std::vector<Token> const& tokens, KnownNames const& known)
{
    return Forms(tokens, known).all();
}

} // namespace core
