// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mark.h"

#include "ui/kinds.h"
#include "ui/text.h"

#include <QObject>

#include <algorithm>
#include <map>

namespace ui {

QString word(MarkState state)
{
    switch (state) {
    case MarkState::Pending:
        return QObject::tr("To decide");
    case MarkState::Redacted:
        return QObject::tr("Redacted");
    case MarkState::Kept:
        return QObject::tr("Kept");
    case MarkState::Asked:
        return QObject::tr("Asked");
    }
    return {};
}

std::vector<core::Rect> const& Mark::boxes() const
{
    return decision ? decision->boxes : suggestion->boxes;
}

core::Rect Mark::around() const
{
    core::Rect all;
    for (auto const& box : boxes())
        all = core::united(all, box);
    return all;
}

QString Mark::kind() const
{
    return suggestion ? kindWords(suggestion->category) : QObject::tr("Drawn by hand");
}

QString Mark::text() const
{
    return suggestion ? toQt(suggestion->text).simplified() : QString();
}

QString Mark::exemption() const
{
    return decision ? toQt(decision->exemption) : QString();
}

bool Mark::namesPerson() const
{
    return suggestion && suggestion->category == core::Category::Person && !suggestion->person.empty();
}

bool Mark::byEye() const
{
    return suggestion && suggestion->category == core::Category::ReadByEye;
}

namespace {

MarkState stateOf(core::Decision const& decision)
{
    switch (decision.verdict) {
    case core::Verdict::Redact:
        return MarkState::Redacted;
    case core::Verdict::Keep:
        return MarkState::Kept;
    case core::Verdict::Ask:
        return MarkState::Asked;
    }
    return MarkState::Pending;
}

} // namespace

std::vector<Mark> marksOf(std::vector<core::Suggestion> suggestions, std::vector<core::Decision> decisions)
{
    std::map<std::string, core::Decision*> answers;
    for (auto& decision : decisions)
        if (!decision.suggestion.empty())
            answers[decision.suggestion] = &decision;

    std::vector<Mark> marks;
    marks.reserve(suggestions.size() + decisions.size() - answers.size());
    for (auto& suggestion : suggestions) {
        Mark mark;
        mark.place = {suggestion.page, suggestion.key, {}};
        if (auto const answer = answers.find(suggestion.key); answer != answers.end()) {
            mark.state = stateOf(*answer->second);
            mark.decision = std::move(*answer->second);
            answers.erase(answer);
            mark.decision->suggestion = suggestion.key;
        }
        mark.suggestion = std::move(suggestion);
        marks.push_back(std::move(mark));
    }
    for (auto& decision : decisions) {
        // What answered a suggestion has been moved out; an answer whose suggestion is gone stands by itself.
        if (decision.boxes.empty())
            continue;
        Mark mark;
        mark.place = {decision.page, {}, decision.id};
        mark.state = stateOf(decision);
        mark.decision = std::move(decision);
        marks.push_back(std::move(mark));
    }
    return marks;
}

} // namespace ui
