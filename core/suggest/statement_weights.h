// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What each sentence of a page says for each kind of statement: by the phrases of the lists, and by what the model has learnt. Names,
// numbers and letterheads say nothing, whatever words they are made of.

#include "core/suggest/concerned.h"
#include "core/suggest/phrases.h"
#include "core/suggest/sensitive_words.h"
#include "core/suggest/sentences.h"

#include <utility>
#include <vector>

namespace core {

class StatementWeights {
public:
    // Of a phrase by its worth; and what is enough for a statement.
    static constexpr double certain = 1;
    static constexpr double likely = 0.6;
    static constexpr double hint = 0.3;
    static constexpr double enough = 0.85;

    struct Weight {
        double sum = 0;
        std::size_t first = 0; // the words that tell most, as tokens
        std::size_t last = 0;
        double best = 0;
        double learnt = 0;    // what the model says, in the measure of the words; 0 where it was not asked
        bool doubted = false; // the model is sure that it is none
        bool refused = false; // words that look like it and are none
        std::size_t refusedFirst = 0;
        std::size_t refusedLast = 0;
        std::pair<std::size_t, std::size_t> reach{}; // from the first telling word to the last
    };

    // All but `hits` and `findings` must outlive this. `hits` are those of the page, in its order.
    StatementWeights(ReadPage const& page, SensitiveWords const& words, std::vector<Sentence> const& sentences,
                     std::vector<Hit> const& hits, People const& people, std::vector<Finding> const& findings, PageKind kind);

    // By sentence, and place of the kind in the lists.
    Weight const& of(std::size_t sentence, std::size_t kind) const { return m_weights[sentence * m_words.kinds().size() + kind]; }
    // Words without a capital.
    std::ptrdiff_t smallWords(std::size_t sentence) const;
    // Not a letterhead, a field or a signature.
    bool bodyText(std::size_t sentence) const { return m_body[sentence]; }

private:
    Weight& weight(std::size_t sentence, std::size_t kind) { return m_weights[sentence * m_words.kinds().size() + kind]; }
    bool readsOn(std::size_t sentence) const;
    void weigh(std::vector<Hit> const& hits, std::vector<Finding> const& findings);
    void ask(std::size_t sentence, std::vector<Hit> const& hits);
    void lookAround();
    bool inName(Hit const& hit, std::vector<bool> const& taken) const;
    bool namesOffice(std::size_t sentence, Hit const& hit) const;

    ReadPage const& m_page;
    SensitiveWords const& m_words;
    std::vector<Sentence> const& m_sentences;
    People const& m_people;
    PageKind m_kind;
    std::vector<bool> m_body; // by sentence
    std::vector<Weight> m_weights;
};

} // namespace core
