// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_forms.h"

#include "core/suggest/name_words.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

using Form = NamedPlace::Form;
using People = std::vector<std::size_t>;

// A word this short is taken only as it stands: one letter makes another name of it.
constexpr std::size_t shortestAlone = 6;
constexpr std::size_t shortestBesideExact = 4;

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

// A word of the page that bears a name, and how many tokens it takes up: "Kerry Ann" may be the register's "Kerry-Ann".
struct WordMatch {
    Bearers bearers;
    std::size_t length = 0;
    explicit operator bool() const { return length > 0; }
};

class Forms {
public:
    Forms(std::vector<Token> const& tokens, KnownNames const& known) : m_tokens(tokens), m_known(known) {}

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
    bool initial(std::size_t i) const { return i < m_tokens.size() && m_tokens[i].shape == Token::Shape::Initial; }

    std::optional<NamedPlace> at(std::size_t i) const
    {
        if (!nameLike(i))
            return std::nullopt;
        if (std::size_t const title = titleLength(m_tokens, i); title > 0)
            if (auto place = titled(i, i + title))
                return place;
        if (auto place = full(i, i))
            return place;
        if (auto place = listed(i))
            return place;
        if (auto place = family(i))
            return place;
        if (auto place = alone(i))
            return place;
        return letters(i);
    }

    template <typename Lookup>
    WordMatch wordAt(std::size_t i, std::size_t longest, std::size_t shortest, Lookup const& lookup) const
    {
        if (i >= m_tokens.size() || !m_tokens[i].capital())
            return {};
        for (std::size_t length = longest; length > 0; --length) {
            std::string word = m_tokens[i].folded;
            bool whole = true;
            for (std::size_t k = 1; k < length && whole; ++k) {
                whole = continues(m_tokens, i + k - 1) && m_tokens[i + k].shape != Token::Shape::Number;
                if (whole)
                    word += m_tokens[i + k].folded;
            }
            if (!whole)
                continue;
            if (Bearers found = lookup(word, length == 1 ? shortest : 0); !found.empty())
                return {std::move(found), length};
        }
        return {};
    }
    WordMatch givenAt(std::size_t i, std::size_t shortest) const
    {
        return wordAt(i, 2, shortest, [&](std::string const& word, std::size_t least) { return m_known.byGiven(word, least); });
    }
    WordMatch surnameAt(std::size_t i, std::size_t shortest) const
    {
        WordMatch match =
            wordAt(i, 3, shortest, [&](std::string const& word, std::size_t least) { return m_known.bySurname(word, least); });
        // "the Baileys" are the family; "Hughe's" is a reading of "Hughes".
        if (!match && i < m_tokens.size() && m_tokens[i].capital() && m_tokens[i].folded.size() > 4
            && m_tokens[i].folded.back() == 's') {
            std::string const one = m_tokens[i].folded.substr(0, m_tokens[i].folded.size() - 1);
            if (Bearers found = m_known.bySurname(one); !found.empty())
                return {std::move(found), 1};
        }
        return match;
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
        for (std::size_t between = 1; between <= 3; ++between) {
            std::size_t const surnamePlace = from + between;
            if (!nameLike(surnamePlace - 1) || !continues(m_tokens, surnamePlace - 1))
                break;
            WordMatch const surname = surnameAt(surnamePlace, shortestBesideExact);
            if (!surname)
                continue;
            if (auto place = joined(start, from, surname, surnamePlace + surname.length, between))
                return place;
        }
        return std::nullopt;
    }

    std::optional<NamedPlace> joined(std::size_t start, std::size_t from, WordMatch const& surname, std::size_t last,
                                     std::size_t between) const
    {
        NamedPlace place{start, last, Form::Full, {}, surname.bearers.misread, false};
        if (initial(from)) {
            bool const sure = !surname.bearers.misread || m_tokens[last - 1].folded.size() >= shortestAlone;
            place.people = sure ? beginningWith(surname.bearers.people, m_tokens[from].folded.front()) : People{};
            place.form = Form::Initials;
        } else {
            WordMatch const given = givenAt(from, surname.bearers.misread ? 0 : shortestBesideExact);
            if (!given || given.length > between)
                return std::nullopt;
            place.people = both(given.bearers.people, surname.bearers.people);
            place.misread = place.misread || given.bearers.misread;
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
        if (WordMatch const surname = surnameAt(from, shortestAlone - 1))
            return NamedPlace{start, from + surname.length, Form::Titled, surname.bearers.people, surname.bearers.misread, false};
        if (WordMatch const given = givenAt(from, shortestAlone))
            return NamedPlace{start, from + given.length, Form::Titled, given.bearers.people, given.bearers.misread, false};
        return std::nullopt;
    }

    // "AINLEY, Winifred" and "AINLEY Winifred".
    std::optional<NamedPlace> listed(std::size_t i) const
    {
        WordMatch const surname = surnameAt(i, shortestAlone);
        if (!surname)
            return std::nullopt;
        std::size_t const behind = i + surname.length;
        Token const& end = m_tokens[behind - 1];
        bool const capitals = end.shape == Token::Shape::Capitals;
        bool const comma = end.after == ',' || end.after == '.' || end.after == ';';
        if (behind >= m_tokens.size() || !(comma || (capitals && continues(m_tokens, behind - 1))) || m_tokens[behind].afterGap)
            return std::nullopt;
        std::size_t const from = behind + titleLength(m_tokens, behind);
        NamedPlace place{i, from, Form::Full, {}, surname.bearers.misread, false};
        if (WordMatch const given = givenAt(from, surname.bearers.misread ? 0 : shortestBesideExact)) {
            place.people = both(surname.bearers.people, given.bearers.people);
            place.misread = place.misread || given.bearers.misread;
            place.last = from + given.length;
        } else if (initial(from) && end.after == ',') {
            place.people = beginningWith(surname.bearers.people, m_tokens[from].folded.front());
            place.form = Form::Initials;
            place.last = from + 1;
        } else if (capitals && end.after == ',' && !surname.bearers.misread && unlisted(from)) {
            place.people = surname.bearers.people;
            place.form = Form::Family;
            place.last = from + 1;
        }
        if (place.people.empty())
            return std::nullopt;
        return place;
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
        return m_known.byGiven(word, shortestBesideExact).empty();
    }

    // "Colin Womersley", where the case knows other people of that surname.
    std::optional<NamedPlace> family(std::size_t i) const
    {
        if (!continues(m_tokens, i))
            return std::nullopt;
        WordMatch const surname = surnameAt(i + 1, 0);
        if (!surname || namesPlace(m_tokens, i + surname.length) || m_tokens[i + 1].line != m_tokens[i].line)
            return std::nullopt;
        bool const lone = initial(i) && m_tokens[i].after == '.' && m_tokens[i].folded != "i";
        if (!lone && !unlisted(i))
            return std::nullopt;
        return NamedPlace{i, i + 1 + surname.length, Form::Family, surname.bearers.people, false, false};
    }

    std::optional<NamedPlace> alone(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        if (!token.capital() || nameWords().isTitle(token.folded) || namesPlace(m_tokens, i))
            return std::nullopt;
        if (nameWords().isAmbiguous(token.folded) && (besideNumber(i) || (token.startsSentence && !acts(i))))
            return std::nullopt;
        std::size_t const shortest = nameWords().isNoName(token.folded) || writtenSmall(token.folded) ? 0 : shortestAlone;
        WordMatch const given = givenAt(i, shortest);
        WordMatch const surname = surnameAt(i, shortest);
        if (!given && !surname)
            return std::nullopt;
        bool const givenFits = given && (!given.bearers.misread || !surname || surname.bearers.misread);
        bool const surnameFits = surname && (!surname.bearers.misread || !given || given.bearers.misread);
        NamedPlace place{i, i, Form::Given, {}, false, false};
        if (givenFits) {
            place.people = given.bearers.people;
            place.last = i + given.length;
            place.misread = given.bearers.misread;
        }
        if (surnameFits) {
            place.people = either(place.people, surname.bearers.people);
            place.last = std::max(place.last, i + surname.length);
            place.misread = surname.bearers.misread;
            place.form = givenFits ? Form::Given : Form::Surname;
        }
        return place;
    }

    // "Mark says", "Don wants": somebody does something.
    bool acts(std::size_t i) const
    {
        if (!continues(m_tokens, i) || m_tokens[i + 1].shape != Token::Shape::Lower)
            return false;
        static constexpr std::string_view verbs[] = {"said", "told", "had",     "rang",  "came", "went", "took",
                                                     "saw",  "felt", "thought", "wrote", "left", "gave", "and"};
        std::string const& word = m_tokens[i + 1].folded;
        return word.ends_with("s") || word.ends_with("ed")
               || std::find(std::begin(verbs), std::end(verbs), word) != std::end(verbs);
    }

    bool besideNumber(std::size_t i) const
    {
        return (i > 0 && m_tokens[i - 1].shape == Token::Shape::Number)
               || (i + 1 < m_tokens.size() && m_tokens[i + 1].shape == Token::Shape::Number);
    }

    bool writtenSmall(std::string const& word) const
    {
        return std::any_of(m_tokens.begin(), m_tokens.end(),
                           [&](Token const& token) { return token.shape == Token::Shape::Lower && token.folded == word; });
    }

    // "W.A." with its points, or "WA" in the middle of a sentence.
    std::optional<NamedPlace> letters(std::size_t i) const
    {
        bool const dotted = initial(i) && m_tokens[i].after == '.' && initial(i + 1) && m_tokens[i + 1].after == '.'
                            && m_tokens[i + 1].line == m_tokens[i].line && m_tokens[i + 1].begin == m_tokens[i].end + 1
                            && !initial(i + 2);
        Token const& token = m_tokens[i];
        bool const plain = token.shape == Token::Shape::Capitals && token.folded.size() == 2 && i > 0
                           && continues(m_tokens, i - 1) && continues(m_tokens, i) && m_tokens[i - 1].shape == Token::Shape::Lower
                           && m_tokens[i + 1].shape == Token::Shape::Lower;
        if (!dotted && !plain)
            return std::nullopt;
        char const first = token.folded.front();
        char const second = dotted ? m_tokens[i + 1].folded.front() : token.folded[1];
        People people;
        for (std::size_t p = 0; p < m_known.people().size(); ++p) {
            KnownPerson const& person = m_known.person(p);
            auto const begins = [](std::vector<std::string> const& names, char letter) {
                return std::any_of(names.begin(), names.end(), [&](std::string const& name) { return name.front() == letter; });
            };
            if (begins(person.givens, first) && begins(person.surnames, second))
                people.push_back(p);
        }
        if (people.empty())
            return std::nullopt;
        return NamedPlace{i, i + (dotted ? 2 : 1), Form::Letters, std::move(people), false, false};
    }

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
};

} // namespace

std::vector<NamedPlace> namesOn(std::vector<Token> const& tokens, KnownNames const& known)
{
    return Forms(tokens, known).all();
}

bool continues(std::vector<Token> const& tokens, std::size_t i)
{
    if (i + 1 >= tokens.size())
        return false;
    Token const& here = tokens[i];
    Token const& next = tokens[i + 1];
    bool const abbreviated = here.after == '.' && (here.shape == Token::Shape::Initial || nameWords().isTitle(here.folded));
    return (here.after == 0 || abbreviated) && !here.possessive && next.before == 0 && !next.afterGap
           && next.line - here.line <= 1;
}

std::size_t titleLength(std::vector<Token> const& tokens, std::size_t i)
{
    auto const title = [&](std::size_t k) {
        return k < tokens.size() && (tokens[k].capital() || tokens[k].shape == Token::Shape::Initial)
               && nameWords().isTitle(tokens[k].folded);
    };
    if (!title(i) || !continues(tokens, i))
        return 0;
    // "Mr & Mrs": the sign is no token, it stands before the second title.
    if (title(i + 1) && continues(tokens, i + 1))
        return 2;
    if (i + 2 < tokens.size() && tokens[i + 1].folded == "and" && title(i + 2) && continues(tokens, i + 2))
        return 3;
    return 1;
}

bool namesPlace(std::vector<Token> const& tokens, std::size_t i)
{
    if (i > 0 && i < tokens.size() && continues(tokens, i - 1)) {
        Token const& before = tokens[i - 1];
        if (before.folded == "st" || before.folded == "saint"
            || (before.shape == Token::Shape::Number && before.line == tokens[i].line && i + 1 < tokens.size()
                && tokens[i + 1].capital() && nameWords().isPlace(tokens[i + 1].folded)))
            return true;
    }
    for (std::size_t k = i; k < i + 2 && k + 1 < tokens.size(); ++k) {
        Token const& here = tokens[k];
        Token const& next = tokens[k + 1];
        bool const runsOn = here.after == 0 && next.before == 0 && !next.afterGap && next.line == here.line;
        if (!runsOn || !next.capital())
            return false;
        if (nameWords().isPlace(next.folded))
            return true;
    }
    return false;
}

} // namespace core
