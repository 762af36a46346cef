// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/everywhere.h"

#include "core/base/utf8.h"
#include "core/decide/decisions.h"

namespace core::everywhere {

bool alike(Suggestion const& one, Suggestion const& other)
{
    if (one.category != other.category || one.person != other.person)
        return false;
    if (one.category == Category::Person && !one.person.empty())
        return true;
    return one.category != Category::ReadByEye && folded(one.text) == folded(other.text);
}

Step answers(Connection const& connection, std::vector<Answer> const& wanted, std::string const& note)
{
    Step step;
    for (auto const& [place, verdict, exemption] : wanted) {
        auto const before = decisions::about(connection, place.key);
        if (before && before->verdict != Verdict::Ask)
            continue;
        switch (verdict) {
        case Verdict::Redact:
            step.push_back(decisions::accept(connection, place, exemption, note));
            break;
        case Verdict::Keep:
            step.push_back(decisions::dismiss(connection, place, note));
            break;
        case Verdict::Ask:
            step.push_back(decisions::ask(connection, place, note));
            break;
        }
    }
    return step;
}

} // namespace core::everywhere
