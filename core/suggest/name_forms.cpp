// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_forms.h"

#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

namespace core {

namespace {

using Form = NamedPlace::Form;
using People = std::vector<std::size_t>;

// A word without a capital letter must be longer to be taken for a name, and nearer to it, than one with it.
constexpr std::size_t shortestSmall = 4;
constexpr std::size_t shortestSpoilt = 6;
// A word that the reader gave less confidence than this may be further from the name.
constexpr int doubted = 60;
constexpr double smallShare = 0.75;
// What the halves of a name that a scan tore apart may cost.
constexpr double tornCost = 0.5;
constexpr std::size_t longTorn = 7;
// What a mark in the place of one letter costs, and nothing else.
constexpr double unreadAlone = 0.35;

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
    Forms(std::vector<Token> const& tokens, KnownNames const& known) : m_tokens(tokens), m_known(known)
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
    bool initial(std::size_t i) const { return i < m_tokens.size() && m_tokens[i].shape == Token::Shape::Initial; }

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
        if (auto place = alone(i))
            return place;
        return letters(i);
    }

    enum class Kind { Given, Surname };

    Bearers const& find(Kind kind, std::string const& word, Support support) const
    {
        return kind == Kind::Given ? m_known.byGiven(word, support) : m_known.bySurname(word, support);
    }

    // Ordinary words are no misread names.
    bool ordinary(std::string const& word) const { return isOrdinaryWord(word) || nameWords().isNoName(word); }

    // A word in small letters may be a name whose capital was misread, if it stands by itself and is no ordinary word.
    bool smallName(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        // A stroke of the table, or half a quotation mark, may stand in front.
        bool const parted = (token.before == 0 || token.before == '|' || token.before == '\'')
                            && (token.after == 0 || std::string_view(".,;:!?)").find(token.after) != std::string_view::npos);
        static constexpr std::string_view articles[] = {"the", "a", "an", "this", "that"};
        if (i > 0 && std::find(std::begin(articles), std::end(articles), m_tokens[i - 1].folded) != std::end(articles))
            return false;
        bool const letters =
            token.shape == Token::Shape::Lower
            || (token.shape == Token::Shape::Mixed && token.folded.find_first_of("0123456789") == std::string::npos);
        return letters && token.folded.size() >= shortestSmall && parted && !ordinary(token.folded);
    }

    WordMatch wordAt(std::size_t i, std::size_t longest, Support support, Kind kind) const
    {
        if (i >= m_tokens.size())
            return {};
        bool const capital = m_tokens[i].capital();
        if (!capital && !initial(i) && !smallName(i))
            return {};
        for (std::size_t length = longest; length > 1; --length)
            if (auto match = severalAt(i, length, kind))
                return match;
        if (initial(i))
            return {};
        std::string const& word = m_tokens[i].folded;
        if (Bearers const* found = edgeMarkedAt(i, kind))
            return {*found, 1};
        // Carlos is no misread Carole.
        bool const another = support == Support::Little && (nameWords().isMaleName(word) || nameWords().isFemaleName(word));
        bool const unsure = m_tokens[i].confidence < doubted && support == Support::Little;
        bool const tooShort = !capital && word.size() + (unsure ? 1 : 0) < shortestSpoilt;
        Bearers const& found = find(kind, word,
                                    ordinary(word) || another || tooShort ? Support::None
                                    : unsure                              ? Support::Doubt
                                                                          : support);
        bool const smallFits =
            !found.lesser && (!found.misread() || (!tooShort && found.unlike <= smallShare * mostUnlike(word.size(), support)));
        if (found.empty() || (!capital && !smallFits))
            return capital && support != Support::None ? runTogether(i, kind) : WordMatch{};
        return {found, 1};
    }

    // "Car}" for Carl: a mark at the end of a word in the place of its last letter.
    Bearers const* edgeMarkedAt(std::size_t i, Kind kind) const
    {
        Token const& token = m_tokens[i];
        bool const marked = token.after != 0 && std::string_view("}{|]!/\\").find(token.after) != std::string_view::npos;
        if (!marked || !token.capital() || token.folded.size() < 3 || !find(kind, token.folded, Support::None).empty())
            return nullptr;
        Bearers const& found = find(kind, token.folded + unreadMark, Support::Little);
        return found.empty() || found.unlike > unreadAlone ? nullptr : &found;
    }

    // "Winif:ed": one printed word with a mark in it.
    WordMatch markedAt(std::size_t i, Kind kind) const
    {
        if (i + 1 >= m_tokens.size() || !m_tokens[i].capital() || m_tokens[i + 1].line != m_tokens[i].line
            || m_tokens[i + 1].begin - m_tokens[i].end > 2 || m_tokens[i].after == 0 || m_tokens[i].after == '.'
            || m_tokens[i].after == ',' || m_tokens[i].after == '/' || m_tokens[i].after == '@'
            || m_tokens[i + 1].shape != Token::Shape::Lower)
            return {};
        std::string const word = m_tokens[i].folded + unreadMark + m_tokens[i + 1].folded;
        Bearers const& found = word.size() < 6 ? m_nobody : find(kind, word, Support::Little);
        return found.empty() ? WordMatch{} : WordMatch{found, 2};
    }

    // "Kerry Ann" for Kerry-Ann, and the halves of a name that a scan tore apart.
    WordMatch severalAt(std::size_t i, std::size_t length, Kind kind) const
    {
        if (length == 2)
            if (auto match = markedAt(i, kind))
                return match;
        std::string word = m_tokens[i].folded;
        bool torn = length == 2 && word.size() < 4;
        for (std::size_t k = 1; k < length; ++k) {
            if (!continues(m_tokens, i + k - 1) || m_tokens[i + k].shape == Token::Shape::Number)
                return {};
            std::string const& part = m_tokens[i + k].folded;
            torn = torn && m_tokens[i + k].shape == Token::Shape::Lower && !ordinary(part);
            word += part;
        }
        if (initial(i) && !torn)
            return {};
        bool const search = torn && word.size() > 4 && !isOrdinaryWord(word);
        double const most = word.size() < longTorn ? tornCost : 2 * tornCost;
        if (Bearers const& found = find(kind, word, search ? Support::Little : Support::None);
            !found.empty() && found.unlike <= most)
            return {found, length};
        // The tear may have taken a letter with it: "Deb rah".
        if (Bearers const& found =
                search ? find(kind, m_tokens[i].folded + unreadMark + m_tokens[i + 1].folded, Support::Little) : m_nobody;
            !found.empty() && found.unlike <= most)
            return {found, length};
        return {};
    }

    // "Donnais" for "Donna is", "Parveenonce": a blank was lost behind a name.
    WordMatch runTogether(std::size_t i, Kind kind) const
    {
        constexpr std::size_t shortestName = 4;
        static constexpr std::string_view shortWords[] = {"is", "in", "to", "at", "on", "he", "it", "of", "by"};
        std::string const& word = m_tokens[i].folded;
        if (m_tokens[i].shape != Token::Shape::Capital || ordinary(word))
            return {};
        for (std::size_t length = shortestName; length + 2 <= word.size(); ++length) {
            std::string const behind = word.substr(length);
            bool const parted = behind.size() == 2
                                    ? std::find(std::begin(shortWords), std::end(shortWords), behind) != std::end(shortWords)
                                    : isOrdinaryWord(behind);
            if (!parted)
                continue;
            if (Bearers const& found = find(kind, word.substr(0, length), Support::None); !found.empty() && !found.lesser)
                return {found, 1};
        }
        return {};
    }

    WordMatch givenAt(std::size_t i, Support support) const { return wordAt(i, 2, support, Kind::Given); }
    WordMatch surnameAt(std::size_t i, Support support) const
    {
        WordMatch match = wordAt(i, 3, support, Kind::Surname);
        // "the Baileys" are the family; "Hughe's" is a reading of "Hughes".
        if ((!match || match.bearers.misread()) && i < m_tokens.size() && m_tokens[i].capital() && m_tokens[i].folded.size() > 4
            && m_tokens[i].folded.back() == 's') {
            std::string const one = m_tokens[i].folded.substr(0, m_tokens[i].folded.size() - 1);
            if (Bearers const& found = find(Kind::Surname, one, Support::None); !found.empty())
                return {found, 1};
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
        // Only beside a first name or an initial is a surname worth a long search.
        Support const support = initial(from) ? Support::Little : givenAt(from, Support::Little) ? Support::Much : Support::None;
        for (std::size_t between = 1; between <= 3; ++between) {
            std::size_t const surnamePlace = from + between;
            bool const goesOn = continues(m_tokens, surnamePlace - 1) || (between == 1 && marked(from));
            if (!(nameLike(surnamePlace - 1) || (between == 1 && smallName(from))) || !goesOn)
                break;
            WordMatch const surname = surnameAt(surnamePlace, support);
            // Initials at the end of a line are those of whoever signed it, unless a title goes before.
            bool const signedBefore = between > 1 && start == from && initial(from) && initial(from + 1)
                                      && m_tokens[from + 1].line < m_tokens[surnamePlace].line;
            if (!surname || signedBefore)
                continue;
            if (auto place = joined(start, from, surname, surnamePlace + surname.length, between))
                return place;
        }
        return std::nullopt;
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
            WordMatch const given = givenAt(from, support);
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
        WordMatch const surname = surnameAt(from, Support::Much);
        WordMatch const given = surname && !surname.bearers.misread() ? WordMatch{} : givenAt(from, Support::Little);
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
        WordMatch const surname = surnameAt(i + 1, Support::None);
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
        if (!smallName(i))
            return std::nullopt;
        if (auto place = full(i, i))
            return place;
        WordMatch const given = wordAt(i, 1, Support::Little, Kind::Given);
        WordMatch const surname = wordAt(i, 1, Support::Little, Kind::Surname);
        bool const isGiven = given && (!surname || given.bearers.unlike <= surname.bearers.unlike);
        if (!isGiven && !surname)
            return std::nullopt;
        return NamedPlace{i,    i + 1, isGiven ? Form::Given : Form::Surname, (isGiven ? given : surname).bearers.people,
                          true, false};
    }

    // "AINLEY, Winifred" and "AINLEY Winifred".
    std::optional<NamedPlace> listed(std::size_t i) const
    {
        WordMatch const surname = surnameAt(i, Support::Little);
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
            Bearers const& near = find(Kind::Given, m_tokens[from].folded, Support::Little);
            place.people = both(surname.bearers.people, near.people);
            if (!place.people.empty()) {
                place.misread = place.misread || near.misread();
                place.last = from + 1;
                return place;
            }
        }
        if (WordMatch const given = givenAt(from, surname.bearers.misread() ? Support::Little : Support::Much)) {
            place.people = both(surname.bearers.people, given.bearers.people);
            place.misread = place.misread || given.bearers.misread();
            place.last = from + given.length;
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
        return find(Kind::Given, word, Support::Much).empty();
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
        WordMatch const surname = surnameAt(at + 1, Support::None);
        if (!surname || namesPlace(m_tokens, at + surname.length))
            return std::nullopt;
        bool const sameLine = m_tokens[at + 1].line == m_tokens[from].line;
        bool const lone = initial(at) && (m_tokens[at].after == '.' || m_tokens[at].after == 0) && m_tokens[at].folded != "i";
        bool const brokenName =
            !initial(at) && (nameWords().isMaleName(m_tokens[at].folded) || nameWords().isFemaleName(m_tokens[at].folded));
        if (!(sameLine || brokenName) || !(lone || unlisted(at)))
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
        if (doubtful && (besideNumber(i) || (token.startsSentence && !acts(i)) || beginsPhrase(i)))
            return std::nullopt;
        Support const support = writtenSmall(token.folded) ? Support::None : Support::Little;
        WordMatch given = givenAt(i, support);
        if (given.bearers.lesser && (ordinary(token.folded) || token.folded.size() < 3))
            given = {};
        WordMatch const surname = surnameAt(i, support);
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
            || !find(Kind::Surname, m_tokens[next].folded, Support::None).empty())
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
               && find(Kind::Surname, m_tokens[i + 1].folded, Support::None).empty();
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

    bool writtenSmall(std::string const& word) const { return m_small.contains(word); }

    // Small words in front and behind [first, last), or one of them and the mark at the end of a sentence.
    bool inSentence(std::size_t first, std::size_t last) const
    {
        Token const& begin = m_tokens[first];
        Token const& end = m_tokens[last - 1];
        auto const small = [&](std::size_t k) { return m_tokens[k].shape == Token::Shape::Lower; };
        bool const dotted = last - first > 1;
        bool const front = first > 0 && !begin.afterGap && (begin.before == 0 || begin.before == '|') && small(first - 1)
                           && (m_tokens[first - 1].line == begin.line
                               || (m_tokens[first - 1].line == begin.line - 1 && m_tokens[first - 1].after == 0));
        // At the end of a line they may as well stand in the column of those who sign.
        bool const behind = last < m_tokens.size() && (end.after == 0 || dotted) && !m_tokens[last].afterGap && small(last)
                            && m_tokens[last].line == end.line;
        bool const comma = first > 0 && m_tokens[first - 1].after == ',' && !begin.afterGap;
        bool const opens = first > 0 && m_tokens[first - 1].after == '.' && !begin.afterGap && !begin.startsLine;
        bool const ends = end.after == '.' || end.after == ',';
        return (front && (behind || ends)) || (behind && (comma || opens));
    }

    // "told PE that", "SE rang": what is done to people or by them. "In PE", "the SE of" and "a MR scan" are something else.
    bool actsOrSuffers(std::size_t first, std::size_t last) const
    {
        static constexpr std::string_view others[] = {"the", "a",    "an",  "in",    "of",   "at",   "on",  "his",
                                                      "her", "my",   "our", "their", "your", "this", "for", "no",
                                                      "any", "each", "do",  "does",  "did",  "doing"};
        bool const behindOther =
            first > 0 && std::find(std::begin(others), std::end(others), m_tokens[first - 1].folded) != std::end(others);
        return !behindOther && last < m_tokens.size() && m_tokens[last].shape == Token::Shape::Lower;
    }

    // "W.A." with its points, or "WA" in the middle of a sentence.
    std::optional<NamedPlace> letters(std::size_t i) const
    {
        bool const dotted = initial(i) && m_tokens[i].after == '.' && initial(i + 1) && m_tokens[i + 1].after == '.'
                            && m_tokens[i + 1].line == m_tokens[i].line && m_tokens[i + 1].begin == m_tokens[i].end + 1
                            && !initial(i + 2);
        Token const& token = m_tokens[i];
        std::size_t const last = i + (dotted ? 2 : 1);
        std::string const word = dotted ? token.folded + m_tokens[i + 1].folded : token.folded;
        bool const plain = token.shape == Token::Shape::Capitals && token.folded.size() == 2;
        bool const sentence = (dotted || plain) && inSentence(i, last);
        if (!(dotted || (plain && sentence)) || nameWords().isAbbreviation(word)
            || (nameWords().isDoubtfulAbbreviation(word) && !(sentence && actsOrSuffers(i, last))))
            return std::nullopt;
        People people;
        for (std::size_t p = 0; p < m_known.people().size(); ++p) {
            KnownPerson const& person = m_known.person(p);
            auto const begins = [](std::vector<std::string> const& names, char letter) {
                return std::any_of(names.begin(), names.end(), [&](std::string const& name) { return name.front() == letter; });
            };
            if (begins(person.givens, word.front()) && begins(person.surnames, word.back()))
                people.push_back(p);
        }
        if (people.empty())
            return std::nullopt;
        return NamedPlace{i, last, sentence ? Form::Letters : Form::Signed, std::move(people), false, false};
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
    std::unordered_set<std::string_view> m_small; // words that the page has in small letters
    Bearers m_nobody;
};

} // namespace

std::vector<NamedPlace> namesOn(std::vector<Token> const& tokens, KnownNames const& known)
{
    return Forms(tokens, known).all();
}

} // namespace core
