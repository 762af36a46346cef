// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An officer who knows the truth of a record and works its case with the program's own steps, counting every key and every move of the
// hand but for the turning of pages, which is the same for everybody. And one who has nothing but a search for names and a pen.

#include "core/case/case_file.h"
#include "core/decide/decisions.h"
#include "core/order/copies.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"
#include "core/text/search.h"
#include "tests/bench/simulated_sheets.h"
#include "tests/bench/truth.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bench {

struct Result {
    int targets = 0;
    int covered = 0;
    int boxes = 0;    // that withhold something
    int wrong = 0;    // of those, which withhold nothing that is to be withheld
    int overKept = 0; // places that are to be kept and are covered, though they stand in no passage that is withheld
};

class SimulatedOfficer {
public:
    SimulatedOfficer(core::CaseFile& caseFile, Truth const& truth, Screen const& screen = {});

    // The people of the record: from a list that somebody has, or by answering who is proposed. Suggestions are made anew.
    void enter(std::vector<core::Person> const& people);
    void confirmProposals(std::vector<core::Person> const& people, int atLeast);
    // All suggestions on sheets, and the pages that no machine could read.
    void triage();
    // What nobody suggested, or not far enough: widened, the same words everywhere, drawn, carried to copies.
    void complete();
    // Find and mark by name, then everything else with the pen.
    void findAndMark();

    std::map<std::string, int> const& actions() const { return m_actions; }
    // What they were for: which kinds of places had their ticks turned, and which were drawn.
    std::map<std::string, int> const& causes() const { return m_causes; }
    int total() const;
    Result result() const;

private:
    struct Page {
        core::PageId id;
        TruePage const* truth = nullptr;
        std::optional<core::PageText> text;
    };

    void count(char const* what, int times = 1) { m_actions[what] += times; }
    void apply(core::Step const& step);
    bool withhold(core::Suggestion const& suggestion) const;
    std::vector<core::Suggestion> open() const;
    bool ticked(core::Suggestion const& place, std::vector<core::Suggestion> const& others) const;
    void triage(std::set<core::PageId> const& pages);
    struct Cost {
        char const* what;
        int times;
    };
    void workSheets(std::vector<core::Suggestion> const& places, std::vector<Tick> ticks, Cost const& command);
    bool isFirst(core::PageId page) const;
    void carry();
    void readByEye(std::vector<core::Suggestion> const& places);
    void complete(std::vector<Page*> const& pages);
    core::PageText const& text(core::PageId page);
    Mask mask(Page const& page) const;
    Mask goal(TruePage const& truth) const;
    core::together::Lie lieOf(core::PageId page);
    bool spares(Page const& page, std::vector<core::Rect> const& now, std::vector<core::Rect> const& then) const;
    bool widen(Page& page, Mention const& mention);
    bool strike(Page& page, Mention const& mention);
    bool everywhere(Page& page, Mention const& mention);
    int useful(std::vector<core::SearchHit> const& hits, std::vector<core::SearchHit>& right);
    void draw(Page& page, Mention const& mention);
    void mark(std::vector<core::SearchHit> const& hits);

    core::CaseFile& m_case;
    core::Copies m_copies;
    std::vector<Page> m_pages;
    std::map<std::string, std::set<std::string>> m_names;
    Screen m_screen;
    std::map<std::string, int> m_actions;
    std::map<std::string, int> m_causes;
    std::set<std::string> m_searched;
};

} // namespace bench
