// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/concerned.h"

#include "core/suggest/callings.h"
#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/sensitive_words.h"

#include <algorithm>

namespace core {

namespace {

using Who = Concerned::Who;

// How many sentences back "he" may reach, and a statement that names nobody.
constexpr std::size_t pronounReach = 4;
constexpr std::size_t silentReach = 2;
// Words that a sentence of running text has at least; a cell or the value of a field has fewer.
constexpr std::size_t runningText = 7;
// A note without a subject is no longer than this.
constexpr std::size_t telegraphStyle = 12;

std::optional<Sex> pronoun(std::string const& word)
{
    static constexpr std::string_view men[] = {"he", "him", "his", "himself"};
    static constexpr std::string_view women[] = {"she", "her", "hers", "herself"};
    if (std::find(std::begin(men), std::end(men), word) != std::end(men))
        return Sex::Male;
    if (std::find(std::begin(women), std::end(women), word) != std::end(women))
        return Sex::Female;
    return std::nullopt;
}

Sex sexOfWord(std::string const& word)
{
    return nameWords().isMale(word) ? Sex::Male : nameWords().isFemale(word) ? Sex::Female : Sex::Unknown;
}

bool may(Sex a, Sex b)
{
    return a == Sex::Unknown || b == Sex::Unknown || a == b;
}

// A sentence that begins with a capitalised word of no language, "Ravi has been ...", begins with somebody of whom no list knows.
bool unknownName(std::vector<Token> const& tokens, std::size_t i, Sentence const& sentence)
{
    constexpr std::size_t shortest = 3;
    Token const& token = tokens[i];
    bool const opens = i == sentence.first || (i > 0 && tokens[i - 1].folded == "that");
    return opens && token.shape == Token::Shape::Capital && token.folded.size() >= shortest && token.after == 0
           && i + 1 < sentence.last && tokens[i + 1].shape == Token::Shape::Lower && !isOrdinaryWord(token.folded)
           && !nameWords().isNoName(token.folded) && !nameWords().isPlace(token.folded);
}

// "the child", "this boy": whom the papers are about.
bool theChild(std::vector<Token> const& tokens, std::size_t i)
{
    static constexpr std::string_view words[] = {"child", "boy", "girl", "baby", "patient", "youngster", "pupil"};
    return i > 0 && (tokens[i - 1].folded == "the" || tokens[i - 1].folded == "this") && !tokens[i].possessive
           && std::find(std::begin(words), std::end(words), tokens[i].folded) != std::end(words);
}

} // namespace

People::People(ReadPage const& page, Knowledge const& knowledge, std::vector<Sentence> const& sentences,
               std::vector<Finding> const& findings, std::vector<bool> noNames)
    : m_page(page),
      m_knowledge(knowledge),
      m_sentences(sentences),
      m_named(page.tokens.size()),
      m_mayBeNamed(page.tokens.size()),
      m_sentenceOf(page.tokens.size())
{
    for (std::size_t s = 0; s < sentences.size(); ++s)
        std::fill(m_sentenceOf.begin() + static_cast<std::ptrdiff_t>(sentences[s].first),
                  m_sentenceOf.begin() + static_cast<std::ptrdiff_t>(sentences[s].last), s);
    noNames.resize(page.tokens.size());
    addFindings(findings, noNames);
    addWords(noNames);
    std::sort(m_mentions.begin(), m_mentions.end(), [](Mention const& a, Mention const& b) { return a.first < b.first; });
    auto const opening = std::find_if(m_mentions.begin(), m_mentions.end(),
                                      [](Mention const& mention) { return !mention.pronoun && mention.who != Who::AtWork; });
    m_aboutSubject = opening != m_mentions.end() && opening->who == Who::Subject;
}

void People::addFindings(std::vector<Finding> const& findings, std::vector<bool> const& noNames)
{
    std::vector<Token> const& tokens = m_page.tokens;
    auto const placeOf = [&](std::size_t byte) {
        auto const at =
            std::partition_point(tokens.begin(), tokens.end(), [&](Token const& token) { return token.begin < byte; });
        return static_cast<std::size_t>(at - tokens.begin());
    };
    for (Finding const& finding : findings) {
        if (finding.category != Category::Person)
            continue;
        Mention mention;
        mention.first = placeOf(finding.begin);
        mention.last = placeOf(finding.end);
        if (mention.first >= mention.last)
            continue;
        bool const noName =
            std::all_of(noNames.begin() + static_cast<std::ptrdiff_t>(mention.first),
                        noNames.begin() + static_cast<std::ptrdiff_t>(mention.last), [](bool one) { return one; });
        if (finding.person.empty() && noName)
            continue;
        mention.who = finding.advice == Advice::Keep ? Who::AtWork : Who::Other;
        mention.person = finding.person;
        std::vector<KnownPerson> const& people = m_knowledge.names.people();
        auto const known =
            std::find_if(people.begin(), people.end(), [&](KnownPerson const& one) { return one.name == finding.person; });
        if (known != people.end() && !finding.person.empty()) {
            mention.who = known->personClass == PersonClass::Professional ? Who::AtWork : Who::Other;
            mention.sex = known->sex;
            if (mention.who == Who::AtWork)
                mention.calling = callingOf(known->description);
        }
        for (std::size_t i = mention.first; i < mention.last; ++i) {
            (finding.person.empty() ? m_mayBeNamed : m_named)[i] = true;
            if (mention.sex == Sex::Unknown)
                mention.sex = sexOfWord(tokens[i].folded);
        }
        m_mentions.push_back(std::move(mention));
    }
}

void People::addWords(std::vector<bool> const& noNames)
{
    std::vector<Token> const& tokens = m_page.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token const& token = tokens[i];
        if (m_named[i] || m_mayBeNamed[i])
            continue;
        Mention mention{i, i + 1, Who::Unknown, false, Sex::Unknown, {}, PageKind::Other};
        if (auto const sex = pronoun(token.folded)) {
            mention.pronoun = true;
            mention.sex = *sex;
        } else if (token.capital() && !m_knowledge.subjectNames.byGiven(token.folded, Support::Little).empty()) {
            mention.who = Who::Subject;
            m_named[i] = true;
        } else if (token.capital() && !m_knowledge.subjectNames.bySurname(token.folded).empty()) {
            mention.who = Who::Subject;
            m_named[i] = true;
        } else if (nameWords().isRelation(token.folded)
                   || (token.shape != Token::Shape::Lower && sensitiveWords().isShortRelation(token.folded))) {
            mention.who = Who::Other;
            mention.sex = sexOfWord(token.folded);
        } else if (!noNames[i] && unknownName(tokens, i, m_sentences[m_sentenceOf[i]])) {
            mention.who = Who::Other;
        } else if (theChild(tokens, i)) {
            mention.who = Who::Subject;
        } else {
            continue;
        }
        m_mentions.push_back(std::move(mention));
    }
}

Concerned People::whom(Mention const& mention) const
{
    Concerned out{mention.who, mention.person, {}, false, false};
    if (mention.who != Who::Subject)
        out.words = m_page.text.substr(m_page.tokens[mention.first].begin,
                                       m_page.tokens[mention.last - 1].end - m_page.tokens[mention.first].begin);
    std::replace(out.words.begin(), out.words.end(), '\n', ' ');
    return out;
}

std::vector<std::size_t> People::of(std::size_t sentence) const
{
    Sentence const& place = m_sentences[sentence];
    auto at = std::partition_point(m_mentions.begin(), m_mentions.end(),
                                   [&](Mention const& mention) { return mention.first < place.first; });
    std::vector<std::size_t> out;
    for (; at != m_mentions.end() && at->first < place.last; ++at)
        out.push_back(static_cast<std::size_t>(at - m_mentions.begin()));
    return out;
}

// Who was spoken of last and may be a man or a woman, as the pronoun says: in its own sentence the nearest, in those before it
// whoever they begin with. People at work are seldom meant.
std::optional<Concerned> People::meantBy(std::size_t pronoun, Likelier likelier) const
{
    Mention const& word = m_mentions[pronoun];
    std::size_t const sentence = m_sentenceOf[word.first];
    auto const fits = [&](Mention const& mention) {
        return !mention.pronoun && mention.who != Who::AtWork && may(mention.sex, word.sex);
    };
    auto const found = [&](Mention const& mention) {
        Concerned out = whom(mention);
        out.byPronoun = true;
        out.fromBefore = m_sentenceOf[mention.first] != sentence;
        return out;
    };
    for (std::size_t i = pronoun; i-- > 0 && m_sentenceOf[m_mentions[i].first] == sentence;)
        if (fits(m_mentions[i]))
            return found(m_mentions[i]);
    std::optional<Concerned> subject;
    for (std::size_t back = 1; back <= std::min(pronounReach, sentence); ++back)
        for (std::size_t const m : of(sentence - back)) {
            Mention const& mention = m_mentions[m];
            if (mention.pronoun && mention.sex == word.sex)
                break;
            if (!fits(mention))
                continue;
            if (likelier == Likelier::First || mention.who != Who::Subject)
                return found(mention);
            if (!subject)
                subject = found(mention);
        }
    return subject;
}

// "an injury to Parveen".
std::optional<Concerned> People::suffering(std::size_t last) const
{
    static constexpr std::string_view words[] = {"to", "of", "on"};
    if (last >= m_page.tokens.size()
        || std::find(std::begin(words), std::end(words), m_page.tokens[last].folded) == std::end(words))
        return std::nullopt;
    auto const at = std::find_if(m_mentions.begin(), m_mentions.end(), [&](Mention const& mention) {
        return mention.first == last + 1 && !mention.pronoun && mention.who != Who::AtWork;
    });
    return at == m_mentions.end() ? std::nullopt : std::optional(whom(*at));
}

// "I am a diabetic", "my nerves": whoever wrote the letter.
std::optional<Concerned> People::writer(std::size_t first) const
{
    constexpr std::size_t near = 7;
    static constexpr std::string_view verbs[] = {"am", "have", "was", "had", "suffer", "got", "take", "go", "attend", "belong"};
    for (std::size_t i = first - std::min(first, near); i <= first && i + 1 < m_page.tokens.size(); ++i) {
        std::string const& word = m_page.tokens[i].folded;
        std::string const& next = m_page.tokens[i + 1].folded;
        if ((word == "our" || word == "my") && next == "client" && i < first)
            return Concerned{Who::Other, {}, "the writer's client", true, false};
        bool const said = (word == "i" || word == "l") && i < first
                          && std::find(std::begin(verbs), std::end(verbs), next) != std::end(verbs)
                          && (i + 2 >= m_page.tokens.size() || !m_page.tokens[i + 2].folded.starts_with("told"));
        if (said || (word == "my" && i + 2 >= first))
            return Concerned{Who::Other, {}, "the writer", true, false};
    }
    return std::nullopt;
}

// Whether the page has spoken of nobody but the data subject and people at work so far.
bool People::onlySubjectBefore(std::size_t sentence) const
{
    bool subject = false;
    for (Mention const& mention : m_mentions) {
        if (m_sentenceOf[mention.first] > sentence)
            break;
        if (!mention.pronoun && mention.who == Who::Other)
            return false;
        subject = subject || mention.who == Who::Subject;
    }
    return subject;
}

bool People::speaks(Mention const& mention) const
{
    constexpr std::size_t near = 4;
    std::size_t const end = std::min(m_sentences[m_sentenceOf[mention.first]].last, mention.last + near);
    for (std::size_t i = mention.last; i < end; ++i)
        if (sensitiveWords().isReporting(m_page.tokens[i].folded))
            return true;
    return false;
}

// Whoever is named in the same row of a table.
std::optional<Concerned> People::inRow(std::size_t sentence) const
{
    Token const& token = m_page.tokens[m_sentences[sentence].first];
    auto const row = [&](std::size_t i) {
        PageText const& page = m_page.page;
        Word const key{m_page.tokens[i].begin, 0, {}, 0, 0};
        auto const word =
            std::partition_point(page.words.begin(), page.words.end(), [&](Word const& one) { return one.end <= key.begin; });
        return word == page.words.end() ? Rect{} : upright(word->box, page.turn);
    };
    Rect const here = row(m_sentences[sentence].first);
    std::optional<Concerned> found;
    for (Mention const& mention : m_mentions) {
        if (mention.pronoun || mention.who == Who::AtWork || std::abs(m_page.tokens[mention.first].line - token.line) > 8)
            continue;
        Rect const there = row(mention.first);
        double const shared = std::min(here.y1, there.y1) - std::max(here.y0, there.y0);
        if (there.x0 < here.x0 && shared > 0.5 * std::min(here.height(), there.height())) {
            if (!found || mention.person.size() > found->person.size())
                found = whom(mention);
        }
    }
    return found;
}

std::optional<Concerned> People::inFrontOf(std::size_t sentence, Likelier likelier) const
{
    Sentence const& place = m_sentences[sentence];
    auto at = std::partition_point(m_mentions.begin(), m_mentions.end(),
                                   [&](Mention const& mention) { return mention.first < place.first; });
    while (at != m_mentions.begin()) {
        --at;
        std::size_t const from = m_sentenceOf[at->first];
        if (from + silentReach < sentence || m_sentences[from].block != place.block)
            break;
        if (at->who == Who::AtWork)
            continue;
        return at->pronoun ? meantBy(static_cast<std::size_t>(at - m_mentions.begin()), likelier) : whom(*at);
    }
    return std::nullopt;
}

// "Religion: C of E", "Ethnic origin  White UK": a form tells it of whom it is about.
bool People::asFormField(std::size_t sentence) const
{
    constexpr std::size_t back = 6;
    static constexpr std::string_view labels[] = {"religion",    "religious", "ethnic", "ethnicity", "origin",
                                                  "nationality", "language",  "race",   "culture",   "disability",
                                                  "disabled",    "allergies", "health", "faith"};
    // "Family described as White British" tells it of all of them.
    static constexpr std::string_view others[] = {"family", "families", "parents", "applicants", "carers", "couple"};
    for (std::size_t i = m_sentences[sentence].first; i < m_sentences[sentence].last; ++i)
        if (std::find(std::begin(others), std::end(others), m_page.tokens[i].folded) != std::end(others))
            return false;
    std::size_t const first = m_sentences[sentence].first;
    for (std::size_t i = first - std::min(first, back); i < m_sentences[sentence].last; ++i)
        if (m_page.tokens[i].capital()
            && std::find(std::begin(labels), std::end(labels), m_page.tokens[i].folded) != std::end(labels))
            return true;
    return false;
}

// "Health: asthma well controlled.", "...; cultural needs: dual heritage": behind the label stands what a form asks of whom it is about,
// in running text too. Only where the telling words that end at `last` are not of somebody named between.
bool People::labelled(std::size_t sentence, std::size_t last) const
{
    static constexpr std::string_view labels[] = {
        "religion",      "religious", "faith",  "ethnic",     "ethnicity", "origin",   "nationality", "language",   "race",
        "culture",       "cultural",  "needs",  "identity",   "heritage",  "health",   "medical",     "medication", "disability",
        "disabilities",  "allergies", "dental", "allergy",    "sen",       "eyesight", "sight",       "hearing",    "audiology",
        "immunisations", "optician",  "eyes",   "treatment",  "diagnosis", "problems", "illnesses",   "speech",     "development",
        "vision",        "dentist",   "teeth",  "conditions", "weight"};
    Sentence const& here = m_sentences[sentence];
    std::optional<std::size_t> behind;
    for (std::size_t i = here.first; i < last && i < here.last; ++i)
        if (m_page.tokens[i].after == ':'
            && std::find(std::begin(labels), std::end(labels), m_page.tokens[i].folded) != std::end(labels))
            behind = i + 1;
    if (!behind || !m_aboutSubject)
        return false;
    return std::none_of(m_mentions.begin(), m_mentions.end(), [&](Mention const& mention) {
        return mention.first >= *behind && mention.first < here.last && !mention.pronoun && mention.who == Who::Other;
    });
}

// "Grommets op.", "Medical done: two fillings needed": nobody is named or meant, as in the notes that are kept of the data subject.
bool People::inTelegraphStyle(std::size_t sentence) const
{
    static constexpr std::string_view others[] = {"i",      "l",      "we",      "my",     "our", "you",  "your",
                                                  "client", "family", "parents", "carers", "the", "there"};
    Sentence const& here = m_sentences[sentence];
    for (std::size_t i = here.first; i < here.last; ++i)
        if (std::find(std::begin(others), std::end(others), m_page.tokens[i].folded) != std::end(others))
            return false;
    // Whoever is at work stands aside: "done by Mrs Fenn", "registered with Dr Lowe".
    static constexpr std::string_view aside[] = {"by", "with", "per", "from"};
    for (std::size_t const m : of(sentence)) {
        std::size_t const before = m_mentions[m].first;
        bool const opens = before <= here.first;
        if (m_mentions[m].who != Who::AtWork || opens
            || std::find(std::begin(aside), std::end(aside), m_page.tokens[before - 1].folded) == std::end(aside))
            return false;
    }
    return m_aboutSubject && here.size() <= telegraphStyle;
}

// "Sajid, who was in the home with Parveen, has been arrested": whoever is named between the commas is not meant behind them.
bool People::aside(std::vector<std::size_t> const& here, std::size_t mention, std::size_t first) const
{
    return std::any_of(here.begin(), here.end(), [&](std::size_t m) {
        std::size_t const behind = m_mentions[m].last;
        if (behind >= first || m_page.tokens[behind - 1].after != ','
            || !(m_page.tokens[behind].folded == "who" || m_page.tokens[behind].folded == "whose"))
            return false;
        std::size_t close = behind;
        while (close < first && m_page.tokens[close].after != ',')
            ++close;
        return close < first && m_mentions[mention].first >= behind && m_mentions[mention].last <= close + 1;
    });
}

// "There was a fight between them": told of more than one.
bool People::ofSeveral(std::size_t sentence) const
{
    static constexpr std::string_view words[] = {"they", "them", "themselves", "both"};
    for (std::size_t i = m_sentences[sentence].first; i < m_sentences[sentence].last; ++i)
        if (std::find(std::begin(words), std::end(words), m_page.tokens[i].folded) != std::end(words))
            return true;
    return false;
}

Concerned People::concerned(std::size_t sentence, std::size_t first, std::size_t last, Category category) const
{
    bool const own = category == Category::Health || category == Category::Religion || category == Category::Ethnicity
                     || category == Category::HealthProfessional;
    bool const health = category == Category::Health || category == Category::HealthProfessional;
    Likelier const likelier = own ? Likelier::First : Likelier::Others;
    if (health)
        if (auto const found = suffering(last))
            return *found;
    if (category != Category::HealthProfessional)
        if (auto const found = writer(first))
            return *found;
    std::vector<std::size_t> const here = of(sentence);
    std::optional<Concerned> worker;
    auto const take = [&](std::size_t m) -> std::optional<Concerned> {
        Mention const& mention = m_mentions[m];
        if (mention.pronoun)
            return meantBy(m, likelier);
        // "Kerry and Parveen have a baby due" is told of Kerry too.
        if (mention.who == Who::Subject && m > 0 && m_mentions[m - 1].who == Who::Other
            && m_mentions[m - 1].last + 1 == mention.first && m_page.tokens[mention.first - 1].folded == "and")
            return whom(m_mentions[m - 1]);
        if (mention.who != Who::AtWork)
            return whom(mention);
        if (!speaks(mention) && !worker)
            worker = whom(mention);
        return std::nullopt;
    };
    auto const named = [](Concerned found) {
        found.here = true;
        return found;
    };
    for (auto m = here.rbegin(); m != here.rend(); ++m)
        if (m_mentions[*m].first < last && !aside(here, *m, first))
            if (auto const found = take(*m))
                return named(*found);
    for (std::size_t const m : here)
        if (m_mentions[m].first >= first)
            if (auto const found = take(m))
                return named(*found);
    if (own && labelled(sentence, last))
        return {Who::Subject, {}, {}, false, false};
    if (m_sentences[sentence].size() < runningText) {
        if (auto const found = inRow(sentence); found && !(found->who == Who::Subject && ofSeveral(sentence)))
            return *found;
        if (asFormField(sentence))
            return {Who::Subject, {}, {}, false, false};
    }
    if (auto const found = inFrontOf(sentence, likelier))
        return found->who == Who::Subject && ofSeveral(sentence) ? Concerned{} : *found;
    if (own && (onlySubjectBefore(sentence) || (health && inTelegraphStyle(sentence))))
        return {Who::Subject, {}, {}, false, false};
    return worker.value_or(Concerned{});
}

bool People::opensAtWork(std::size_t sentence) const
{
    std::vector<std::size_t> const here = of(sentence);
    return !here.empty() && m_mentions[here.front()].who == Who::AtWork
           && m_mentions[here.front()].first <= m_sentences[sentence].first + 1;
}

People::Voice People::voice(std::size_t sentence) const
{
    constexpr std::size_t near = 4;
    static constexpr std::string_view views[] = {"view",       "opinion",    "advice",      "impression", "assessment",
                                                 "doubts",     "doubted",    "thinks",      "thought",    "considers",
                                                 "considered", "believes",   "believed",    "advises",    "concludes",
                                                 "concluded",  "recommends", "recommended", "diagnosed",  "advised"};
    Voice found;
    for (std::size_t const m : of(sentence)) {
        Mention const& mention = m_mentions[m];
        if (mention.calling == PageKind::Other)
            continue;
        std::size_t const end = std::min(m_sentences[sentence].last, mention.last + near);
        bool judges = false;
        for (std::size_t i = mention.last; i < end; ++i)
            judges = judges || std::find(std::begin(views), std::end(views), m_page.tokens[i].folded) != std::end(views);
        if (judges)
            return {mention.calling, true};
        if (speaks(mention))
            found.kind = mention.calling;
    }
    return found;
}

bool People::anybody(std::size_t sentence) const
{
    std::vector<std::size_t> const here = of(sentence);
    return std::any_of(here.begin(), here.end(), [&](std::size_t m) { return m_mentions[m].who != Who::AtWork; });
}

std::size_t People::behindSpeaker(std::size_t sentence, std::size_t limit) const
{
    Sentence const& place = m_sentences[sentence];
    constexpr std::size_t near = 4;
    for (std::size_t const m : of(sentence)) {
        Mention const& mention = m_mentions[m];
        bool const opens = mention.first <= place.first + 1;
        if (!opens || mention.pronoun || (mention.who != Who::AtWork && mention.who != Who::Subject))
            break;
        for (std::size_t i = mention.last; i < std::min(limit, mention.last + near); ++i) {
            if (!sensitiveWords().isReporting(m_page.tokens[i].folded))
                continue;
            std::size_t behind = i + 1;
            if (behind < limit && m_page.tokens[behind].folded == "that")
                ++behind;
            return behind < limit && behind + 2 < place.last ? behind : place.first;
        }
    }
    return place.first;
}

} // namespace core
