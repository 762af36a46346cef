// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/held_papers.h"

#include <algorithm>
#include <array>

namespace core::held_papers {

std::optional<Finding> notice(ReadPage const& page, PageKind kind)
{
    struct Rule {
        PageKind kind;
        Category category;
        std::string_view exemption;
        std::string_view why;
    };
    static constexpr std::array<Rule, 3> rows{{
        {PageKind::Court, Category::Court, "SC", "legal sign-off before it is sent or withheld; see who was a party."},
        {PageKind::Adoption, Category::Adoption, "AD",
         "ask the adoption agency before anything of it is sent (DPA 2018 Sch 4 para 3)."},
        {PageKind::Reporter, Category::Reporter, "SR", "ask the Principal Reporter before it is sent (DPA 2018 Sch 3 para 12)."},
    }};
    auto const rule = std::find_if(rows.begin(), rows.end(), [&](Rule const& one) { return one.kind == kind; });
    if (rule == rows.end() || page.tokens.empty())
        return std::nullopt;
    PageNature const nature = page_kind::of(page);
    bool const own = nature.kind == kind;
    std::size_t last = 1;
    while (last < page.tokens.size() && page.tokens[last].line == page.tokens.front().line)
        ++last;
    Finding made;
    made.category = rule->category;
    made.begin = page.tokens[own ? nature.first : 0].begin;
    made.end = page.tokens[(own ? nature.last : last) - 1].end;
    made.score = own ? 0.7 : 0.6;
    made.advice = Advice::Consult;
    made.exemption = rule->exemption;
    made.reason = "The page seems to be of " + std::string(title(kind)) + (own ? ": " : ", as the one before it: ")
                  + std::string(rule->why);
    return made;
}

} // namespace core::held_papers
