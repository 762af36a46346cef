// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/statement_weights.h"

#include "core/suggest/name_context.h"
#include "core/suggest/patterns.h"
#include "core/suggest/statement_model.h"

#include <algorithm>
#include <tuple>

namespace core {

namespace {

// What the model's odds are worth beside the words of the lists. Odds of one were enough on labelled sentences of hands that it had not
// learnt from; a real page has more that say nothing. What may do serious harm is not to be missed for that.
double learntWorth(double logarithmOfOdds, Category category)
{
    constexpr double slope = 0.3;
    constexpr double enoughOnPages = 0.45;
    double const least = category == Category::SeriousHarm ? 0 : enoughOnPages;
    return std::clamp(StatementWeights::enough + slope * (logarithmOfOdds - least), -1.0, 1.5);
}

double worthOf(Worth one)
{
    return one == Worth::Certain  ? StatementWeights::certain
           : one == Worth::Likely ? StatementWeights::likely
                                  : StatementWeights::hint;
}

} // namespace

StatementWeights::StatementWeights(ReadPage const& page, SensitiveWords const& words, std::vector<Sentence> const& sentences,
                                   std::vector<Hit> const& hits, People const& people, std::vector<Finding> const& findings,
                                   PageKind kind)
    : m_page(page),
      m_words(words),
      m_sentences(sentences),
      m_people(people),
      m_kind(kind),
      m_weights(sentences.size() * words.kinds().size())
{
    for (std::size_t s = 0; s < sentences.size(); ++s)
        m_body.push_back(readsOn(s));
    weigh(hits, findings);
}

void StatementWeights::weigh(std::vector<Hit> const& hits, std::vector<Finding> const& findings)
{
    std::vector<bool> taken(m_page.tokens.size());
    for (Finding const& finding : findings)
        if (finding.category != Category::Person)
            for (std::size_t i = 0; i < m_page.tokens.size(); ++i)
                taken[i] = taken[i] || (finding.begin <= m_page.tokens[i].begin && m_page.tokens[i].end <= finding.end);
    std::vector<std::vector<Hit>> counted(m_sentences.size());
    std::size_t s = 0;
    for (Hit const& hit : hits) {
        while (hit.first >= m_sentences[s].last)
            ++s;
        if (hit.worth == Worth::Not) {
            Weight& here = weight(s, hit.set);
            here.refused = true;
            here.refusedFirst = hit.first;
            here.refusedLast = hit.last;
            counted[s].push_back(hit);
            continue;
        }
        if (hit.last > m_sentences[s].last || inName(hit, taken) || namesOffice(s, hit))
            continue;
        auto& [firstHit, lastHit] = weight(s, hit.set).reach;
        firstHit = lastHit == 0 ? hit.first : firstHit;
        lastHit = hit.last;
        Weight& here = weight(s, hit.set);
        here.sum += worthOf(hit.worth);
        if (worthOf(hit.worth) > here.best) {
            here.best = worthOf(hit.worth);
            here.first = hit.first;
            here.last = hit.last;
        }
        counted[s].push_back(hit);
    }
    for (s = 0; s < m_sentences.size(); ++s)
        ask(s, counted[s]);
    lookAround();
}

// Where much of a page is of one kind, by what the model says of each sentence, the rest of it is likely to be so too, whatever its head
// and its title are: a passage that lawyers, the police or doctors wrote is seldom one sentence long.
void StatementWeights::lookAround()
{
    constexpr std::size_t fewest = 4;
    constexpr double weightOfPage = 0.9;
    for (StatementKind const& kind : m_words.kinds()) {
        if (kind.category != Category::Legal && kind.category != Category::Police
            && kind.category != Category::HealthProfessional)
            continue;
        auto const set = static_cast<std::size_t>(&kind - m_words.kinds().data());
        std::size_t told = 0;
        std::size_t ofKind = 0;
        for (std::size_t s = 0; s < m_sentences.size(); ++s)
            if (bodyText(s)) {
                ++told;
                ofKind += weight(s, set).learnt >= enough ? 1 : 0;
            }
        if (told < fewest)
            continue;
        for (std::size_t s = 0; s < m_sentences.size(); ++s)
            weight(s, set).learnt += weightOfPage * static_cast<double>(ofKind) / static_cast<double>(told);
    }
}

// What the model says of the sentence, and of which words where no list knows any. A word or two are the head of a column or a name.
void StatementWeights::ask(std::size_t s, std::vector<Hit> const& hits)
{
    constexpr std::size_t fewestWords = 3;
    constexpr double surelyNone = -0.7; // a logarithm of odds
    if (m_sentences[s].size() < fewestWords)
        return;
    StatementModel const& model = statementModel();
    StatementFeatures const features =
        statement_features::of(m_page.tokens, m_sentences[s].first, m_sentences[s].last, hits, m_kind, m_people.names());
    StatementScores const scores = model.weigh(features);
    for (std::size_t set = 0; set < scores.size(); ++set) {
        Weight& here = weight(s, set);
        // Words that are none on the lists are none to the model either, unless others stand beside them.
        if (!here.refused || here.sum > 0)
            here.learnt = learntWorth(static_cast<double>(scores[set]), m_words.kinds()[set].category);
        here.doubted = static_cast<double>(scores[set]) < surelyNone;
        if (here.best > 0 || here.learnt < hint)
            continue;
        std::tie(here.first, here.last) = model.telling(features, set);
        here.reach = {here.first, here.last};
    }
}

// Part of somebody's name, of a number or an address. Certain words that were read rightly stand against a name that no list has.
bool StatementWeights::inName(Hit const& hit, std::vector<bool> const& taken) const
{
    bool named = true;
    for (std::size_t i = hit.first; i < hit.last; ++i)
        named =
            named && (taken[i] || m_people.isName(i) || ((hit.worth != Worth::Certain || hit.misread) && m_people.mayBeName(i)));
    return named;
}

// "Ledham Probation, 4 Castle Street", "Consultant Psychiatrist": of a letterhead or a list of who works where.
bool StatementWeights::namesOffice(std::size_t s, Hit const& hit) const
{
    if (bodyText(s))
        return false;
    bool office = false;
    for (std::size_t i = hit.first; i < hit.last; ++i) {
        Token const& token = m_page.tokens[i];
        if (!token.capital())
            return false;
        office = office || patterns().address.offices.contains(token.folded) || roleLength(m_page.tokens, i) > 0;
    }
    return office;
}

std::ptrdiff_t StatementWeights::smallWords(std::size_t s) const
{
    return std::count_if(m_page.tokens.begin() + static_cast<std::ptrdiff_t>(m_sentences[s].first),
                         m_page.tokens.begin() + static_cast<std::ptrdiff_t>(m_sentences[s].last),
                         [](Token const& token) { return token.shape == Token::Shape::Lower; });
}

bool StatementWeights::readsOn(std::size_t s) const
{
    constexpr std::size_t fewest = 4;
    constexpr int enoughSmall = 5;
    Sentence const& here = m_sentences[s];
    if (here.size() < fewest)
        return false;
    auto const small = smallWords(s);
    // "I examined Carl on 3 May 1988." has few small words and is a sentence.
    Token const& first = m_page.tokens[here.first];
    bool const told = (first.folded == "i" || first.folded == "we") && m_page.tokens[here.first + 1].shape == Token::Shape::Lower;
    return told || small >= enoughSmall || static_cast<std::size_t>(small) * 2 >= here.size();
}

} // namespace core
