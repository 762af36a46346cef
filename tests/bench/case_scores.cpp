// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/case_scores.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>

namespace bench {

namespace {

// A page laid out in squares of half a point, some of which are covered.
class Cover {
public:
    explicit Cover(core::Size size)
        : m_columns(static_cast<int>(size.width * scale) + 2),
          m_rows(static_cast<int>(size.height * scale) + 2),
          m_squares(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
    {
    }

    void add(std::vector<core::Rect> const& boxes, double grow = 0)
    {
        for (core::Rect const& box : boxes)
            each(core::grown(box, grow), [&](std::size_t square) { m_squares[square] = 1; });
    }

    double share(std::vector<core::Rect> const& boxes) const
    {
        int all = 0;
        int hit = 0;
        for (core::Rect const& box : boxes)
            each(box, [&](std::size_t square) {
                ++all;
                hit += m_squares[square];
            });
        return all == 0 ? 0 : static_cast<double>(hit) / all;
    }

private:
    static constexpr double scale = 2;

    void each(core::Rect const& box, std::function<void(std::size_t)> const& work) const
    {
        auto const at = [](double edge, int most) { return std::clamp(static_cast<int>(std::lround(edge * scale)), 0, most); };
        for (int y = at(box.y0, m_rows); y < at(box.y1, m_rows); ++y)
            for (int x = at(box.x0, m_columns); x < at(box.x1, m_columns); ++x)
                work(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x));
    }

    int m_columns;
    int m_rows;
    std::vector<std::uint8_t> m_squares;
};

constexpr double found = 0.8;
constexpr double right = 0.4;
constexpr double mostly = 0.5;

bool sameType(std::string const& category, std::string const& type)
{
    auto const both = [&](char const* a, char const* b) { return (category == a && type == b) || (category == b && type == a); };
    return category == type || both("ADDRESS", "POSTCODE") || both("DATE", "DOB");
}

bool acts(core::Suggestion const& suggestion)
{
    return suggestion.category != core::Category::ReadByEye && suggestion.advice != core::Advice::Keep;
}

std::string place(KnownPage const& page)
{
    return page.file + " p" + std::to_string(page.number);
}

// What the suggestions of one page cover.
struct Page {
    Page(KnownPage const& page, std::vector<core::Suggestion> const& suggestions)
        : truth(page), all(page.size), byEye(page.size), goal(page.size), kept(page.size)
    {
        for (core::Suggestion const& suggestion : suggestions) {
            if (suggestion.category == core::Category::ReadByEye)
                byEye.add(suggestion.boxes);
            if (!acts(suggestion))
                continue;
            all.add(suggestion.boxes);
            byType.try_emplace(std::string(core::name(suggestion.category)), page.size).first->second.add(suggestion.boxes);
        }
        for (KnownMention const& mention : page.mentions) {
            if (!mention.decide && !mention.discretion)
                continue;
            double const reach = 0.35 * std::clamp(mention.words.empty() ? 10 : mention.words.front().height(), 6.0, 14.0);
            goal.add(mention.boxes, reach);
            goals.try_emplace(mention.type, page.size).first->second.add(mention.boxes, reach);
            kept.add(mention.boxes, 1);
        }
    }

    KnownPage const& truth;
    Cover all;
    Cover byEye;
    Cover goal; // what is to be decided about
    Cover kept; // the same, closer
    std::map<std::string, Cover> byType;
    std::map<std::string, Cover> goals;
};

void addMentions(CaseScores& scores, Page const& page)
{
    for (KnownMention const& mention : page.truth.mentions) {
        if (mention.decide && !mention.discretion && !mention.illegible) {
            TypeScore& type = scores.types[mention.type];
            bool const any = page.all.share(mention.words) >= found;
            type.found.add(any);
            if (!any)
                scores.missed.push_back(mention.type + ' ' + place(page.truth) + ": " + mention.text);
            type.ownType.add(std::any_of(page.byType.begin(), page.byType.end(), [&](auto const& one) {
                return sameType(one.first, mention.type) && one.second.share(mention.words) >= found;
            }));
        } else if (mention.keep && mention.type != "DATE" && !mention.discretion && page.kept.share(mention.words) < mostly) {
            scores.covered[mention.concerns].add(page.all.share(mention.words) >= mostly);
        }
        bool const seen = page.byEye.share(mention.words) >= mostly;
        if (mention.byHand)
            scores.byHand.add(seen);
        if (mention.illegible)
            scores.illegible.add(seen);
        if ((mention.byHand || mention.illegible) && !seen)
            scores.missed.push_back("READ_BY_EYE " + place(page.truth) + ": " + mention.text);
    }
}

void addSuggestions(CaseScores& scores, Page const& page, std::vector<core::Suggestion> const& suggestions)
{
    for (core::Suggestion const& suggestion : suggestions) {
        if (!acts(suggestion))
            continue;
        std::string const category(core::name(suggestion.category));
        bool const fits = page.goal.share(suggestion.boxes) >= right;
        scores.types[category].right.add(fits);
        if (!fits)
            scores.inVain.push_back(category + ' ' + place(page.truth) + ": " + suggestion.text + " | " + suggestion.reason);
        scores.types[category].rightType.add(std::any_of(page.goals.begin(), page.goals.end(), [&](auto const& one) {
            return sameType(category, one.first) && one.second.share(suggestion.boxes) >= right;
        }));
    }
}

void addPage(CaseScores& scores, KnownPage const& page, std::vector<core::Suggestion> const& suggestions)
{
    bool const hand =
        std::any_of(page.mentions.begin(), page.mentions.end(), [](KnownMention const& one) { return one.byHand || one.illegible; });
    if (page.legibility != "good" || page.drawnOver || hand)
        return;
    bool any = false;
    for (core::Suggestion const& suggestion : suggestions) {
        if (suggestion.category != core::Category::ReadByEye)
            continue;
        any = true;
        char box[64];
        core::Rect const& at = suggestion.boxes.front();
        std::snprintf(box, sizeof box, " %.0f %.0f %.0f %.0f", at.x0, at.y0, at.x1, at.y1);
        scores.inVain.push_back("READ_BY_EYE " + place(page) + ": " + suggestion.text + box);
    }
    scores.goodPages.add(any);
}

std::string percent(Share const& share)
{
    char out[16];
    std::snprintf(out, sizeof out, "%6.1f", share.all == 0 ? 0.0 : 100.0 * share.hits / share.all);
    return share.all == 0 ? "     -" : out;
}

std::string counted(std::string const& what, Share const& share)
{
    return what + percent(share) + " % (" + std::to_string(share.hits) + " of " + std::to_string(share.all) + ")\n";
}

} // namespace

void CaseScores::add(KnownPage const& page, std::vector<core::Suggestion> const& suggestions)
{
    Page const seen(page, suggestions);
    addMentions(*this, seen);
    addSuggestions(*this, seen, suggestions);
    addPage(*this, page, suggestions);
}

std::string table(CaseScores const& scores)
{
    std::string out = "type                   mentions  recall  own type   suggestions  precision  own type\n";
    for (auto const& [type, score] : scores.types) {
        char line[160];
        std::snprintf(line, sizeof line, "%-22s %8d  %s    %s      %8d     %s    %s\n", type.c_str(), score.found.all,
                      percent(score.found).c_str(), percent(score.ownType).c_str(), score.right.all, percent(score.right).c_str(),
                      percent(score.rightType).c_str());
        out += line;
    }
    for (auto const& [whom, share] : scores.covered)
        out += counted("covered though to be kept, " + whom + ": ", share);
    out += counted("written by hand, flagged to be read by eye: ", scores.byHand);
    out += counted("illegible, flagged to be read by eye: ", scores.illegible);
    out += counted("good printed pages flagged: ", scores.goodPages);
    return out;
}

std::string list(CaseScores const& scores)
{
    std::string out;
    for (std::string const& one : scores.missed)
        out += "missed: " + one + "\n";
    for (std::string const& one : scores.inVain)
        out += "in vain: " + one + "\n";
    return out;
}

} // namespace bench
