// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/sensitive.h"

#include "core/suggest/concerned.h"
#include "core/suggest/held_papers.h"
#include "core/suggest/sensitive_words.h"
#include "core/suggest/sentences.h"
#include "core/suggest/statement_model.h"
#include "core/suggest/statement_weights.h"

#include <algorithm>
#include <array>

namespace core::sensitive {

namespace {

using Who = Concerned::Who;

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t statementRules = 9;

using Weight = StatementWeights::Weight;
constexpr double certain = StatementWeights::certain;
constexpr double likely = StatementWeights::likely;
constexpr double hint = StatementWeights::hint;
constexpr double enough = StatementWeights::enough;
// Words that speak of a person weigh more than the same words without one.
constexpr double aboutSomebody = 0.3;
// What is enough for a passage with rules of its own; and for what the police supplied, of likely words alone, on pages that are not
// theirs.
constexpr double enoughForPassage = 0.95;
constexpr double enoughElsewhere = 1.15;
// With what the model says.
constexpr double enoughByModel = 1.15;
// A whole passage on a page or in a section of its own kind.
constexpr double ownKind = 0.6;
// Small words of a note: a letterhead has fewer.
constexpr std::ptrdiff_t fewOfNote = 3;

bool special(Category category)
{
    switch (category) {
    case Category::Health:
    case Category::Religion:
    case Category::Ethnicity:
    case Category::Sexual:
    case Category::Offence:
    case Category::Political:
    case Category::Union:
        return true;
    default:
        return false;
    }
}

// The heading of a section: a few words that fill their block and begin with a capital or a number, without a full stop.
bool heading(ReadPage const& page, std::vector<Sentence> const& sentences, std::size_t s)
{
    constexpr std::size_t most = 5;
    Sentence const& here = sentences[s];
    bool const whole =
        (s == 0 || sentences[s - 1].block != here.block) && (s + 1 == sentences.size() || sentences[s + 1].block != here.block);
    Token const& first = page.tokens[here.first];
    char const after = page.tokens[here.last - 1].after;
    return whole && here.size() <= most && (first.capital() || first.shape == Token::Shape::Number) && after != '.'
           && after != ',' && first.startsLine;
}

PageKind sectionOf(ReadPage const& page, Sentence const& head)
{
    static constexpr std::array<std::pair<std::string_view, PageKind>, 8> words{{{"police", PageKind::Police},
                                                                                 {"medical", PageKind::Medical},
                                                                                 {"paediatric", PageKind::Medical},
                                                                                 {"psychiatric", PageKind::Medical},
                                                                                 {"health", PageKind::Medical},
                                                                                 {"legal", PageKind::Legal},
                                                                                 {"solicitor", PageKind::Legal},
                                                                                 {"adoption", PageKind::Adoption}}};
    for (std::size_t i = head.first; i < head.last; ++i)
        for (auto const& [word, kind] : words)
            if (page.tokens[i].folded == word)
                return kind;
    return PageKind::Other;
}

class Reader {
public:
    Reader(ReadPage const& page, Knowledge const& knowledge, std::vector<Finding> const& findings, PageKind kind)
        : m_page(page),
          m_knowledge(knowledge),
          m_words(knowledge.sensitive()),
          m_sentences(sentences(page)),
          m_hits(m_words.phrases().find(page.tokens)),
          m_people(page, knowledge, m_sentences, findings, medicines()),
          m_kind(kind),
          m_weights(page, m_words, m_sentences, m_hits, m_people, findings, kind)
    {
        auto const health = std::find_if(m_words.kinds().begin(), m_words.kinds().end(),
                                         [](StatementKind const& one) { return one.category == Category::Health; });
        m_health = static_cast<std::size_t>(health - m_words.kinds().begin());
        for (std::size_t s = 0; s < m_sentences.size(); ++s)
            m_voices.push_back(m_people.voice(s));
    }

    std::vector<Finding> all()
    {
        PageKind section = PageKind::Other;
        // What stands under "Health" is a health professional's only behind the first opinion there: forms ask for it too.
        bool doubtful = false;
        for (std::size_t s = 0; s < m_sentences.size(); ++s) {
            if (heading(m_page, m_sentences, s)) {
                section = sectionOf(m_page, m_sentences[s]);
                doubtful = section == PageKind::Medical && asksForHealth(s);
            }
            bool const body = m_weights.bodyText(s);
            std::size_t const before = m_out.size();
            judge(s, body && section != PageKind::Other && !doubtful ? section : m_kind, body);
            doubtful = doubtful
                       && std::none_of(m_out.begin() + static_cast<std::ptrdiff_t>(before), m_out.end(),
                                       [](Finding const& made) { return made.category == Category::HealthProfessional; });
        }
        return std::move(m_out);
    }

private:
    Weight const& weight(std::size_t sentence, std::size_t set) const { return m_weights.of(sentence, set); }

    // Single words that are certain to speak of health: "Ritalin" begins a sentence with a capital and is nobody.
    std::vector<bool> medicines() const
    {
        std::vector<bool> out(m_page.tokens.size());
        for (Hit const& hit : m_hits)
            if (m_words.kinds()[hit.set].category == Category::Health && hit.worth == Worth::Certain && !hit.misread
                && hit.last == hit.first + 1)
                out[hit.first] = true;
        return out;
    }

    bool asksForHealth(std::size_t s) const
    {
        return std::any_of(m_page.tokens.begin() + static_cast<std::ptrdiff_t>(m_sentences[s].first),
                           m_page.tokens.begin() + static_cast<std::ptrdiff_t>(m_sentences[s].last),
                           [](Token const& token) { return token.folded == "health"; });
    }

    bool among(StatementKind const& kind, PageKind here) const { return !kind.pageKind.empty() && kind.pageKind == name(here); }

    void judge(std::size_t s, PageKind here, bool body)
    {
        bool medicalOpinion = false;
        bool held = false; // by legal privilege, or for fear of harm: it is asked about once
        for (StatementKind const& kind : m_words.kinds()) {
            auto const set = static_cast<std::size_t>(&kind - m_words.kinds().data());
            held = held
                   || ((kind.category == Category::Legal || kind.category == Category::SeriousHarm)
                       && passage(s, kind, weight(s, set), among(kind, here), body));
        }
        for (std::size_t set = m_words.kinds().size(); set-- > 0;) {
            StatementKind const& kind = m_words.kinds()[set];
            Weight const& found = weight(s, set);
            bool const own = among(kind, here);
            bool const wanted = special(kind.category) ? statement(s, found) : passage(s, kind, found, own, body);
            if (!wanted
                || (held && found.best < certain
                    && (kind.category == Category::HealthProfessional || kind.category == Category::Police)))
                continue;
            Weight place = found;
            if (place.first == place.last) {
                place.first = m_sentences[s].first;
                place.last = m_sentences[s].first + 1;
            }
            Concerned whom = m_people.concerned(s, place.first, place.last, kind.category);
            bool const health = kind.category == Category::Health || kind.category == Category::HealthProfessional;
            bool const patients =
                whom.who == Who::Unknown || (health && whom.fromBefore && m_kind == PageKind::Medical && m_people.aboutSubject());
            if (patients && here == PageKind::Medical && !ofFamily(s))
                whom = {Who::Subject, {}, {}, false, false};
            // What a doctor says of somebody else's health is theirs; of the data subject's it is told once.
            bool const anothers = whom.who == Who::Other && whom.here && !(whom.byPronoun && here == PageKind::Medical);
            bool const opinion = found.best >= certain;
            if (kind.category == Category::HealthProfessional && anothers && !opinion && statement(s, weight(s, m_health)))
                continue;
            if (kind.category == Category::Health && medicalOpinion && !anothers)
                continue;
            medicalOpinion = medicalOpinion || kind.category == Category::HealthProfessional;
            m_out.push_back(finding(s, set, place, whom));
        }
    }

    // "There is a family history of asthma on the paternal side" is told of relatives.
    bool ofFamily(std::size_t s) const
    {
        for (std::size_t i = m_sentences[s].first; i < m_sentences[s].last; ++i) {
            std::string const& word = m_page.tokens[i].folded;
            bool const history = word == "family" && i + 1 < m_sentences[s].last && m_page.tokens[i + 1].folded == "history";
            if (history || word == "paternal" || word == "maternal")
                return true;
        }
        return false;
    }

    // "I do not feel that she is ready": on a health professional's own paper whoever writes gives an opinion.
    bool speaks(std::size_t s) const
    {
        std::string const& word = m_page.tokens[m_sentences[s].first].folded;
        return (word == "i" || word == "we" || word == "my") && m_people.anybody(s);
    }

    bool statement(std::size_t s, Weight const& found) const
    {
        double const somebody = m_people.anybody(s) ? aboutSomebody : 0;
        return (found.sum > 0 && found.sum + somebody >= enough && !found.doubted)
               || found.sum + found.learnt + somebody >= enoughByModel;
    }

    bool passage(std::size_t s, StatementKind const& kind, Weight const& found, bool own, bool body) const
    {
        if (kind.category == Category::Legal) {
            People::Voice const& voice = m_voices[s];
            bool const advised = voice.kind == PageKind::Legal && (voice.judges || found.sum >= likely) && !found.refused;
            bool const privileged = own && (m_kind == PageKind::Legal || !found.refused || found.sum > 0);
            return body && (privileged || found.best >= certain || advised || found.sum + found.learnt >= enoughByModel);
        }
        if (kind.category == Category::Police || kind.category == Category::HealthProfessional) {
            // "Dr Orrell will carry out an assessment" is no opinion for the word alone.
            if (kind.category == Category::HealthProfessional && refusedBeside(found))
                return false;
            if (kind.category == Category::Police && endsReport(s, kind))
                return true;
            // On their own papers all is theirs, notes of few words too.
            if (kind.category == Category::Police && m_kind == PageKind::Police)
                return body || m_weights.smallWords(s) >= fewOfNote;
            People::Voice const& voice = m_voices[s];
            if (body && voice.kind == pageKind(kind.pageKind)
                && found.sum >= (voice.judges || voice.kind == PageKind::Police ? hint : certain))
                return true;
            // "Gail Thornber told me that he was arrested": what a social worker says is not what the police supplied.
            bool const anothersWord =
                kind.category == Category::Police && voice.kind == PageKind::Other && m_people.opensAtWork(s);
            // "DV call out." is as short as notes are.
            bool const note = kind.category == Category::Police && m_weights.smallWords(s) >= fewOfNote - 1;
            if (!own)
                return ((body || note) && found.best >= certain)
                       || (body && kind.category == Category::Police && found.sum >= enoughElsewhere)
                       || (body && found.learnt >= enoughByModel && !anothersWord);
            if (body && found.sum < enoughForPassage - ownKind && continues(s, kind))
                return true;
            bool const people = kind.category == Category::Police && m_people.anybody(s);
            if (body && kind.category == Category::HealthProfessional && m_kind == PageKind::Medical && speaks(s))
                return true;
            if (body && found.learnt >= enough)
                return true;
            return body && found.sum > 0 && found.sum + ownKind + (people ? aboutSomebody : 0) >= enoughForPassage;
        }
        return body && (found.sum >= enoughForPassage || found.sum + found.learnt >= enoughByModel);
    }

    // Words that are none stand so close to the one that tells most that they take it back.
    static bool refusedBeside(Weight const& found)
    {
        constexpr std::size_t close = 3;
        if (!found.refused || found.sum >= 2 * certain)
            return false;
        return found.best < certain || (found.refusedFirst <= found.last + close && found.first <= found.refusedLast + close);
    }

    // "Enquiries continue.", "Filed pending further intelligence.", "B/4/1.", "NOT TO BE DISCLOSED WITHOUT REFERENCE TO ORIGINATOR":
    // how the police end what they report, whatever page it stands on.
    bool endsReport(std::size_t s, StatementKind const& kind) const
    {
        constexpr std::size_t longest = 9;
        static constexpr std::string_view openers[] = {
            "enquiries", "inquiries", "investigation", "filed",  "not",        "source", "intelligence",
            "intel",     "handling",  "grading",       "graded", "undetected", "nfa"};
        Sentence const& here = m_sentences[s];
        if (!follows(s, kind) || here.size() > longest)
            return false;
        Token const& first = m_page.tokens[here.first];
        // The grades of a source and of what it says.
        bool const grades = here.size() <= 3 && first.folded.size() <= 3
                            && (first.shape == Token::Shape::Initial || first.shape == Token::Shape::Mixed)
                            && first.folded.front() <= 'e';
        return grades || std::find(std::begin(openers), std::end(openers), first.folded) != std::end(openers);
    }

    // Directly behind a sentence of the same kind, in the same block.
    bool follows(std::size_t s, StatementKind const& kind) const
    {
        if (s == 0 || m_sentences[s - 1].block != m_sentences[s].block)
            return false;
        std::size_t const before = m_page.tokens[m_sentences[s - 1].first].begin;
        return std::any_of(m_out.rbegin(), m_out.rend(),
                           [&](Finding const& finding) { return finding.category == kind.category && finding.begin >= before; });
    }

    // "Source graded B2. Not to be disclosed.": a short sentence that goes on from a passage of the same kind.
    bool continues(std::size_t s, StatementKind const& kind) const
    {
        constexpr std::size_t shortSentence = 12;
        static constexpr std::string_view openers[] = {"he",   "she", "his", "her",    "there", "it",
                                                       "this", "not", "no",  "source", "bone"};
        if (m_sentences[s].size() > shortSentence || !follows(s, kind))
            return false;
        // "Dr Lowe to continue, please.": what is to be done is no opinion.
        if (kind.category == Category::HealthProfessional && m_voices[s].kind == PageKind::Other && m_people.opensAtWork(s))
            return false;
        std::string const& word = m_page.tokens[m_sentences[s].first].folded;
        bool const opens =
            m_sentences[s].size() <= 6 || std::find(std::begin(openers), std::end(openers), word) != std::end(openers);
        return opens;
    }

    // The clause of a long sentence in which the telling words stand, as tokens: the rest is left alone.
    std::pair<std::size_t, std::size_t> clause(std::size_t s, std::size_t set) const
    {
        constexpr std::size_t longSentence = 11;
        constexpr std::size_t longRest = 5;
        Sentence const& here = m_sentences[s];
        auto const [firstHit, lastHit] = weight(s, set).reach;
        std::size_t const from = m_people.behindSpeaker(s, firstHit);
        if (here.size() < longSentence)
            return {from, here.last};
        std::size_t begin = from;
        for (std::size_t i = from + longRest; i < firstHit; ++i)
            if (opensClause(i, here.last, false))
                begin = i;
        for (std::size_t i = lastHit; i + longRest <= here.last; ++i)
            if (opensClause(i, here.last, true))
                return {begin, i};
        return {begin, here.last};
    }

    // The words behind the opener must be a subject of their own where a clause is to end in front of it.
    bool opensClause(std::size_t i, std::size_t last, bool ownSubject) const
    {
        static constexpr std::string_view openers[] = {"while", "whilst", "but", "because", "although", "though", "whereas"};
        static constexpr std::string_view subjects[] = {"he", "she", "they", "we", "i", "it", "the", "this", "there"};
        Token const& token = m_page.tokens[i];
        auto const is = [](auto const& words, std::string const& word) {
            return std::find(std::begin(words), std::end(words), word) != std::end(words);
        };
        // "; she has been abstinent since" goes on about the same person.
        static constexpr std::string_view same[] = {"he", "she", "they", "it"};
        if (m_page.tokens[i - 1].after == ';')
            return !ownSubject || !is(same, token.folded);
        bool const subject =
            i + 1 < last && (is(subjects, m_page.tokens[i + 1].folded) || m_people.isName(i + 1) || m_people.mayBeName(i + 1));
        bool const another = subject && !(ownSubject && is(same, m_page.tokens[i + 1].folded));
        return is(openers, token.folded) ? !ownSubject || subject : token.folded == "and" && another;
    }

    Finding finding(std::size_t s, std::size_t set, Weight const& place, Concerned const& whom) const
    {
        StatementKind const& kind = m_words.kinds()[set];
        Sentence const& here = m_sentences[s];
        auto const [from, to] = special(kind.category) ? clause(s, set) : std::pair(here.first, here.last);
        Finding made;
        made.category = kind.category;
        made.begin = m_page.tokens[from].begin;
        made.end = m_page.tokens[to - 1].end;
        made.score = std::min(0.95, 0.45 + 0.2 * place.sum);
        made.person = whom.who == Who::Other ? whom.person : std::string();
        advise(made, kind, whom);
        made.reason = told(kind, place) + about(whom) + made.reason;
        return made;
    }

    std::string told(StatementKind const& kind, Weight const& place) const
    {
        std::string const what = special(kind.category) ? "Speaks of " + kind.words : "Seems to be " + kind.words;
        if (place.first == place.last)
            return what;
        std::string quoted = m_page.text.substr(m_page.tokens[place.first].begin,
                                                m_page.tokens[place.last - 1].end - m_page.tokens[place.first].begin);
        std::replace(quoted.begin(), quoted.end(), '\n', ' ');
        return what + " (\u201c" + quoted + "\u201d)";
    }

    static std::string about(Concerned const& whom)
    {
        switch (whom.who) {
        case Who::Subject:
            return ", it seems of the data subject";
        case Who::AtWork:
            return ", it seems of somebody at work, " + whom.words;
        case Who::Other:
            return ", it seems of " + (whom.person.empty() ? whom.words : whom.person);
        default:
            return ", it is not plain of whom";
        }
    }

    bool agreed(std::string const& person) const
    {
        std::vector<KnownPerson> const& people = m_knowledge.names.people();
        return !person.empty() && std::any_of(people.begin(), people.end(), [&](KnownPerson const& one) {
            return one.name == person && one.consent == Consent::Given;
        });
    }

    // Fills in advice, exemption, and the end of the reason.
    void advise(Finding& made, StatementKind const& kind, Concerned const& whom) const
    {
        struct Rule {
            Category category;
            Advice advice;
            std::string_view exemption;
            std::string_view why;
        };
        static constexpr std::array<Rule, 6> passages{{
            {Category::Legal, Advice::Redact, "LP", ": privileged, unless Legal Services say otherwise."},
            {Category::Police, Advice::Consult, "CP", ": ask the police before it is sent or withheld (DPA 2018 Sch 2 para 2)."},
            {Category::HealthProfessional, Advice::Consult, "HH",
             ": needs the opinion of the appropriate health professional (DPA 2018 Sch 3 paras 5 and 6)."},
            {Category::SeriousHarm, Advice::Consult, "SW",
             ": see whether sending it would be likely to cause serious harm (DPA 2018 Sch 3), and ask who can tell."},
            {Category::Adoption, Advice::Consult, "AD",
             ": ask the adoption agency before anything of it is sent (DPA 2018 Sch 4 para 3)."},
            {Category::Reporter, Advice::Consult, "SR",
             ": ask the Principal Reporter before it is sent (DPA 2018 Sch 3 para 12)."},
        }};
        auto const rule =
            std::find_if(passages.begin(), passages.end(), [&](Rule const& one) { return one.category == kind.category; });
        if (rule != passages.end()) {
            made.advice = rule->advice;
            made.exemption = rule->exemption;
            made.reason = rule->why;
        } else if (whom.who == Who::Subject) {
            made.advice = Advice::Keep;
            made.reason = ": theirs to receive, to be kept.";
        } else if (agreed(whom.person)) {
            made.advice = Advice::Keep;
            made.reason = ", who has agreed: to be kept.";
        } else {
            made.advice = Advice::Redact;
            made.exemption = "TP";
            made.reason = ": somebody else's, to be withheld (DPA 2018 Sch 2 para 16).";
        }
    }

    ReadPage const& m_page;
    Knowledge const& m_knowledge;
    SensitiveWords const& m_words;
    std::vector<Sentence> m_sentences;
    std::vector<Hit> m_hits; // of all kinds of statements
    People m_people;
    PageKind m_kind;
    StatementWeights m_weights;
    std::vector<People::Voice> m_voices; // by sentence
    std::size_t m_health = 0;            // the set of its phrases
    std::vector<Finding> m_out;
};

} // namespace

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge, std::vector<Finding> const& findings, PageKind kind)
{
    std::vector<Finding> out;
    if (page.tokens.empty())
        return out;
    out = Reader(page, knowledge, findings, kind).all();
    if (auto const held = held_papers::notice(page, kind))
        out.push_back(*held);
    return out;
}

Digest fingerprint()
{
    return Fingerprint()
        .add(statementRules)
        .add(sensitiveWords().fingerprint())
        .add(statementModel().fingerprint())
        .add(page_kind::fingerprint())
        .finish();
}

} // namespace core::sensitive
