// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_mentions.h"

#include "core/suggest/care.h"
#include "core/suggest/knowledge.h"
#include "core/suggest/name_forms.h"
#include "core/suggest/name_tagger.h"
#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/work_phrases.h"
#include "core/suggest/work_signs.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace core {

namespace {

// Children's guardians are officers of the court more often than kin.
constexpr std::string_view officeOfCourt = "guardian";

class Mentions {
public:
    Mentions(ReadPage const& page, NameModel const& model)
        : m_tokens(page.tokens), m_model(model), m_signs(page), m_inOrder(page.tokens.size())
    {
        std::iota(m_inOrder.begin(), m_inOrder.end(), std::size_t{0});
        std::sort(m_inOrder.begin(), m_inOrder.end(),
                  [&](std::size_t a, std::size_t b) { return m_tokens[a].begin < m_tokens[b].begin; });
    }

    // Nothing where no word of a name stands in the bytes [begin, end).
    void add(std::vector<NameMention>& out, std::size_t begin, std::size_t end, float chance)
    {
        std::vector<std::size_t> run;
        auto at =
            std::partition_point(m_inOrder.begin(), m_inOrder.end(), [&](std::size_t i) { return m_tokens[i].end <= begin; });
        for (; at != m_inOrder.end() && m_tokens[*at].begin < end; ++at) {
            if (!run.empty() && (*at != run.back() + 1 || parted(run, *at)))
                put(out, run, chance);
            run.push_back(*at);
        }
        put(out, run, chance);
    }

    // "a woman called Summer Church": words that are much else, which only what stands around them makes a name.
    void addIntroduced(std::vector<NameMention>& out) const
    {
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            if (!ordinaryPair(i))
                continue;
            float const chance = introduced(i) ? introducedChance : doesSomething(i) ? actingChance : 0;
            bool const whole = std::any_of(out.begin(), out.end(),
                                           [i](NameMention const& other) { return other.name <= i && other.last >= i + 2; });
            if (chance == 0 || whole)
                continue;
            std::erase_if(out, [i](NameMention const& other) { return other.first < i + 2 && i < other.last; });
            std::vector<std::size_t> run{i, i + 1};
            put(out, run, chance);
        }
        std::sort(out.begin(), out.end(), [this](NameMention const& a, NameMention const& b) {
            return m_tokens[a.first].begin < m_tokens[b.first].begin;
        });
    }

private:
    static constexpr float introducedChance = 0.85F;
    static constexpr float actingChance = 0.5F;

    // A first name that is an ordinary word too, and another ordinary word with a capital letter.
    bool ordinaryPair(std::size_t i) const
    {
        Token const& given = m_tokens[i];
        Token const& surname = m_tokens[i + 1];
        return given.shape == Token::Shape::Capital && surname.capital() && given.folded.size() > 2 && surname.folded.size() > 2
               && given.after == 0 && surname.before == 0 && !surname.afterGap && surname.line == given.line && !given.possessive
               && (lists(i) & NameLists::FirstName) != 0 && isOrdinaryWord(given.folded) && isOrdinaryWord(surname.folded)
               && !nameWords().isNoName(given.folded) && !nameWords().isNoName(surname.folded)
               && roleLength(m_tokens, i + 1) == 0;
    }

    // By a title, by a word that says so, by a label, or by what somebody is to somebody.
    bool introduced(std::size_t i) const
    {
        static constexpr std::array<std::string_view, 4> called{"called", "named", "name", "names"};
        static constexpr std::array<std::string_view, 6> calls{"call", "tc", "t/c", "message", "letter", "phoned"};
        auto const is = [](auto const& words, std::string const& word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        if (i > 0 && m_tokens[i].line - m_tokens[i - 1].line <= 1) {
            Token const& before = m_tokens[i - 1];
            bool const from = before.folded == "from" && i > 1 && is(calls, m_tokens[i - 2].folded);
            if (title(i - 1) || is(called, before.folded) || from
                || (before.after == ',' && nameWords().isRelation(before.folded)))
                return true;
        }
        // "Summer Church (neighbour)", "Summer Church | neighbour", "Will Street, also placed here".
        std::size_t const next = i + 2;
        if (next >= m_tokens.size() || m_tokens[next].line != m_tokens[i].line)
            return false;
        char const after = m_tokens[i + 1].after;
        bool const apart =
            m_tokens[next].before == '(' || m_tokens[next].before == '|' || m_tokens[next].afterGap || after == ',';
        bool const placed =
            next + 1 < m_tokens.size() && m_tokens[next].folded == "also" && m_tokens[next + 1].folded == "placed";
        return (apart && nameWords().isRelation(m_tokens[next].folded)) || (after == ',' && placed);
    }

    // "Autumn Park told me": what people do, and neither parks nor churches.
    bool doesSomething(std::size_t i) const
    {
        static constexpr std::array<std::string_view, 24> verbs{
            "said",     "says",    "told",    "tells", "rang",   "phoned",    "texted",   "asked",
            "wanted",   "wants",   "came",    "took",  "thinks", "ignored",   "stated",   "denied",
            "admitted", "laughed", "shouted", "hung",  "claims", "disclosed", "believes", "feels"};
        std::size_t const next = i + 2;
        return next < m_tokens.size() && continues(m_tokens, i + 1)
               && std::find(verbs.begin(), verbs.end(), m_tokens[next].folded) != verbs.end();
    }

    bool title(std::size_t i) const { return m_tokens[i].capital() && nameWords().isTitle(m_tokens[i].folded); }
    bool initial(std::size_t i) const { return m_tokens[i].shape == Token::Shape::Initial; }
    std::uint16_t lists(std::size_t i) const { return m_model.lists().of(NameLists::key(m_tokens[i].folded)); }

    // Ordinary words in small letters, and words of forms, that the tagger took in with a name beside them.
    bool noName(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        bool const digits = token.folded.find_first_of("0123456789") != std::string::npos;
        if (token.folded.empty() || token.shape == Token::Shape::Number || (token.shape == Token::Shape::Mixed && digits))
            return true;
        return !title(i)
               && (nameWords().isNoName(token.folded) || (token.shape == Token::Shape::Lower && isOrdinaryWord(token.folded)));
    }
    // Initials alone name nobody whom no register knows.
    bool letters(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        return initial(i)
               || (token.shape == Token::Shape::Capitals
                   && (token.folded.size() < 3 || (token.folded.size() == 3 && lists(i) == 0)));
    }

    // A name does not go on in the next cell of a table, behind a comma unless its surname stands first, nor on the next line where
    // it is whole already.
    bool parted(std::vector<std::size_t> const& run, std::size_t next) const
    {
        Token const& last = m_tokens[run.back()];
        bool const comma = last.after == ';' || last.after == ':' || (last.after == ',' && last.shape != Token::Shape::Capitals);
        auto const words = std::count_if(run.begin(), run.end(), [&](std::size_t i) { return !title(i) && !initial(i); });
        return m_tokens[next].afterGap || m_tokens[next].before == '|' || comma || (m_tokens[next].startsLine && words >= 2);
    }

    void put(std::vector<NameMention>& out, std::vector<std::size_t>& run, float chance) const
    {
        while (!run.empty() && noName(run.back()))
            run.pop_back();
        while (!run.empty() && noName(run.front()))
            run.erase(run.begin());
        if (run.empty() || std::all_of(run.begin(), run.end(), [&](std::size_t i) { return letters(i); })) {
            run.clear();
            return;
        }
        NameMention mention;
        mention.chance = chance;
        mention.first = run.front();
        mention.last = run.back() + 1;
        run.clear();
        mention.name = mention.first;
        while (mention.name < mention.last && title(mention.name))
            ++mention.name;
        if (mention.name == mention.last)
            return;
        for (std::size_t n = 0; n < 2 && mention.first > 0 && title(mention.first - 1) && continues(m_tokens, mention.first - 1);
             ++n)
            --mention.first;
        if (mention.name > mention.first)
            mention.title = m_tokens[mention.name - 1].folded;
        else
            withWhatStandsBefore(mention);
        nameParts(mention);
        company(mention);
        out.push_back(std::move(mention));
    }

    // "B Kowalski" and "Or Walker", where the scan had "Dr": the tagger leaves out what is too little for a word.
    void withWhatStandsBefore(NameMention& mention) const
    {
        if (mention.first == 0 || mention.last - mention.first != 1 || !continues(m_tokens, mention.first - 1)
            || m_tokens[mention.first - 1].line != m_tokens[mention.first].line || !m_tokens[mention.first].capital())
            return;
        std::size_t const before = mention.first - 1;
        Token const& token = m_tokens[before];
        bool const dotted = token.after == '.';
        bool const letter = initial(before) && token.folded != "i" && (dotted || token.folded != "a");
        bool const surname = (lists(mention.name) & NameLists::FirstName) == 0;
        if (letter) {
            mention.first = mention.name = before;
        } else if ((surname || !token.startsSentence) && token.folded == "or" && token.shape == Token::Shape::Capital) {
            mention.first = before;
            mention.title = "dr";
        }
    }

    void nameParts(NameMention& mention) const
    {
        std::size_t const words = mention.last - mention.name;
        std::string const& front = m_tokens[mention.name].folded;
        std::string const& rear = m_tokens[mention.last - 1].folded;
        if (words > 1) {
            bool const listed = m_tokens[mention.name].after == ',' && !initial(mention.name);
            mention.given = listed ? rear : front;
            mention.surname = listed ? front : rear;
            if (initial(mention.last - 1) && !listed)
                mention.surname.clear();
            return;
        }
        bool const given = mention.title.empty() && (lists(mention.name) & NameLists::FirstName) != 0;
        (given || initial(mention.name) ? mention.given : mention.surname) = front;
    }

    // What stands beside it.
    void company(NameMention& mention) const
    {
        std::size_t const next = mention.last;
        bool const workTitle = nameWords().isWorkTitle(mention.title);
        std::size_t const role = next < m_tokens.size() && besideRole(mention) ? roleLength(m_tokens, next) : 0;
        if (role > 0 && (m_tokens[next - 1].after == ',' || !labelsAnother(m_tokens, next, role)))
            mention.role = words(next, role);
        else if (roleBeside(m_tokens, mention.first, mention.last))
            mention.role = roleAround(mention);
        if (mention.first > 0 && m_tokens[mention.first].line - m_tokens[mention.first - 1].line <= 1
            && std::string_view(".;!?").find(m_tokens[mention.first - 1].after) == std::string_view::npos
            && nameWords().isRelation(m_tokens[mention.first - 1].folded) && m_tokens[mention.first - 1].folded != officeOfCourt
            && !m_tokens[mention.first - 1].possessive)
            mention.relation = m_tokens[mention.first - 1].folded;
        mention.atWork = workTitle || !mention.role.empty() || ofAgency(mention)
                         || workPhrases().beside(m_tokens, mention.first, mention.last);
        mention.workSigns = m_signs.of(mention.first, mention.last);
    }

    // In front of it, or behind "the".
    std::string roleAround(NameMention const& mention) const
    {
        if (std::size_t const before = roleInFront(m_tokens, mention.first); before > 0) {
            std::size_t const role = mention.first - before;
            return words(role, roleLength(m_tokens, role));
        }
        std::size_t const behind = mention.last + 1;
        return behind < m_tokens.size() ? words(behind, roleLength(m_tokens, behind)) : std::string();
    }

    // "Kevin Priestley at the Housing Department".
    bool ofAgency(NameMention const& mention) const
    {
        static constexpr std::array<std::string_view, 16> agencies{
            "department", "office", "team",    "council",  "services",  "police", "probation", "housing",
            "court",      "clinic", "surgery", "hospital", "infirmary", "nspcc",  "edt",       "agency"};
        std::size_t const next = mention.last;
        if (next + 1 >= m_tokens.size() || m_tokens[mention.last - 1].after != 0)
            return false;
        std::string const& word = m_tokens[next].folded;
        if (word != "at" && word != "from" && word != "of")
            return false;
        for (std::size_t i = next + 1; i < std::min(next + 5, m_tokens.size()); ++i) {
            if (m_tokens[i].capital() && std::find(agencies.begin(), agencies.end(), m_tokens[i].folded) != agencies.end())
                return true;
            if (!m_tokens[i].capital() && m_tokens[i].folded != "the")
                return false;
        }
        return false;
    }

    // The role behind a name: after a comma, in brackets, on the next line, in the next cell.
    bool besideRole(NameMention const& mention) const
    {
        Token const& last = m_tokens[mention.last - 1];
        Token const& next = m_tokens[mention.last];
        // "Tamsin Orrell Health Visitor": a row of a list of people, whose cells stand close together.
        bool const row = m_tokens[mention.first].startsLine && mention.last - mention.name >= 2 && next.line == last.line
                         && next.capital() && last.after == 0;
        return next.line >= last.line && next.line - last.line <= 1
               && (row || last.after == ',' || last.after == '-' || next.before == '(' || next.startsLine || next.afterGap);
    }

    std::string words(std::size_t from, std::size_t count) const
    {
        std::string out;
        for (std::size_t i = from; i < from + count; ++i)
            out += (out.empty() ? "" : " ") + m_tokens[i].folded;
        return out;
    }

    std::vector<Token> const& m_tokens;
    NameModel const& m_model;
    WorkSigns m_signs;
    std::vector<std::size_t> m_inOrder; // of the text: those of the margin come last among the tokens
};

// "HOLLINS, Margaret": the tagger may take it for two names.
bool surnameFirst(std::string_view text, std::vector<NamePiece> const& pieces, NameSpan const& surname, NameSpan const& given)
{
    std::size_t const mark = surname.first + 1;
    bool const comma = given.first == mark + 1 && text[pieces[mark].begin] == ',';
    std::string_view const word =
        text.substr(pieces[surname.first].begin, pieces[surname.first].end - pieces[surname.first].begin);
    return comma && word.size() > 2
           && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '\''; });
}

} // namespace

std::vector<NameMention> mentionsOf(ReadPage const& page, std::vector<TaggedName> const& tagged, NameModel const& model)
{
    Mentions mentions(page, model);
    std::vector<NameMention> out;
    for (TaggedName const& name : tagged)
        mentions.add(out, name.begin, name.end, name.chance);
    mentions.addIntroduced(out);
    return out;
}

PageMentions nameMentions(ReadPage const& page, NameModel const& model)
{
    std::vector<NamePiece> const pieces = namePieces(page.page);
    std::vector<NameChances> const chances = nameChances(page.text, pieces, model);
    PageMentions out;
    std::vector<NameSpan> spans = personSpans(pieces, chances, leastChance(Care::Careful));
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i + 1 < spans.size() && surnameFirst(page.text, pieces, spans[i], spans[i + 1])) {
            spans[i + 1].chance = std::max(spans[i].chance, spans[i + 1].chance);
            spans[i + 1].first = spans[i].first;
            continue;
        }
        out.tagged.push_back({static_cast<std::uint32_t>(pieces[spans[i].first].begin),
                              static_cast<std::uint32_t>(pieces[spans[i].last - 1].end), spans[i].chance});
    }
    out.people = mentionsOf(page, out.tagged, model);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (chances[i].place + chances[i].organisation > 0.5F)
            out.places.push_back(plainWord(std::string_view(page.text).substr(pieces[i].begin, pieces[i].end - pieces[i].begin)));
    std::erase_if(out.places, [](std::string const& word) { return word.size() < 3 || isOrdinaryWord(word); });
    return out;
}

} // namespace core
