// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decisions.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/decide/history.h"
#include "core/decide/slips.h"
#include "core/source/pages.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace core::decisions {

namespace {

Decision decisionOf(Statement const& row)
{
    return {{row.integer(0)},     {row.integer(1)}, boxesFrom(row.text(2)),
            verdict(row.text(3)), row.text(4),      row.text(5),
            row.text(6),          row.text(7),      row.text(8),
            row.text(9)};
}

std::vector<Decision> inOrder(Statement& rows)
{
    std::vector<Decision> list;
    while (rows.step())
        list.push_back(decisionOf(rows));
    auto const place = [](Decision const& decision) {
        Rect const first = decision.boxes.empty() ? Rect{} : decision.boxes.front();
        return std::tuple(decision.page, first.y0, first.x0, decision.id);
    };
    std::sort(list.begin(), list.end(), [&place](Decision const& a, Decision const& b) { return place(a) < place(b); });
    return list;
}

std::optional<Decision> only(Statement& row)
{
    if (!row.step())
        return std::nullopt;
    return decisionOf(row);
}

std::string pageName(Decision const& decision)
{
    return "page " + std::to_string(decision.page.value);
}

// A box may hang over the edge by a rounding error; it is cut there, since nothing of the page lies beyond.
constexpr double overhang = 1;

std::vector<Rect> placed(Decision const& decision, Size page)
{
    if (decision.boxes.empty())
        throw Error(Fault::Usage, "A decision about " + pageName(decision) + " has no box. Draw where it applies.");
    std::vector<Rect> boxes;
    for (Rect const& box : decision.boxes) {
        Rect const cut = within(box, page);
        // Written so that a number which is none fails too.
        bool const fits =
            box.x0 >= -overhang && box.y0 >= -overhang && box.x1 <= page.width + overhang && box.y1 <= page.height + overhang;
        if (!fits || cut.empty())
            throw Error(Fault::Usage, "A box lies off " + pageName(decision) + ", or is empty. Draw it on the page.");
        boxes.push_back(cut);
    }
    return boxes;
}

void checkWords(Decision const& decision, Exemptions const& exemptions)
{
    bool const redact = decision.verdict == Verdict::Redact;
    if (redact && decision.exemption.empty())
        throw Error(Fault::Usage,
                    "A redaction on " + pageName(decision) + " has no exemption. Choose the reason for withholding.");
    if (redact && exemptions.find(decision.exemption) == nullptr)
        throw Error(Fault::Usage, "The exemption " + decision.exemption + " is not in the catalogue. Choose one that is.");
    if (!redact && !decision.exemption.empty())
        throw Error(Fault::Usage, std::string("What is ") + (decision.verdict == Verdict::Keep ? "kept" : "asked about") + " on "
                                      + pageName(decision) + " carries an exemption. Take the exemption away, or redact.");
    if (decision.verdict == Verdict::Ask && decision.reason.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error(Fault::Usage, "A place on " + pageName(decision)
                                      + " is to be asked about, but no question is written. Say what is to be found out.");
    if (!isUtf8(decision.reason) || !isUtf8(decision.suggestion) || !isUtf8(decision.exemption))
        throw Error(Fault::Usage,
                    "The note of a decision about " + pageName(decision) + " is not readable text. Write it in UTF-8.");
}

Error overtaken(Decision const& decision)
{
    return {Fault::Integrity, "What was decided about " + pageName(decision)
                                  + " has changed in the meantime. Look at the page as it is now, and decide again."};
}

// What decides alike: everything but the number, who, and when.
bool sameContent(Decision const& a, Decision const& b)
{
    return std::tie(a.page, a.boxes, a.verdict, a.exemption, a.reason, a.suggestion, a.carried)
           == std::tie(b.page, b.boxes, b.verdict, b.exemption, b.reason, b.suggestion, b.carried);
}

// Two windows cannot overwrite each other unseen.
void refuseOvertaken(Connection const& database, Edit const& edit)
{
    if (edit.before && withId(database, edit.before->id) != edit.before)
        throw overtaken(*edit.before);
    if (edit.after && !edit.after->suggestion.empty()) {
        std::optional<Decision> const answer = about(database, edit.after->suggestion);
        if (answer && answer->id != edit.after->id)
            throw overtaken(*edit.after);
    }
}

// The edit as it will stand: checked, its boxes on the page, in the name of the act. Nothing where it would change nothing.
std::optional<Edit> settled(Act& act, Edit edit, Exemptions const& exemptions)
{
    if (edit.aboutPerson())
        return edit.personBefore == edit.personAfter ? std::nullopt : std::optional<Edit>(std::move(edit));
    if (edit.aboutOrder())
        return edit.rulingBefore == edit.rulingAfter ? std::nullopt : std::optional<Edit>(std::move(edit));
    if (edit.aboutSlip())
        return slips::settled(act, std::move(edit), exemptions);
    expects(edit.before || edit.after, "an edit makes, changes or takes away");
    if (edit.after)
        edit.after->id = edit.before ? edit.before->id : DecisionId{};
    refuseOvertaken(act.database(), edit);
    if (!edit.after)
        return edit;
    Decision& after = *edit.after;
    checkWords(after, exemptions);
    after.boxes = placed(after, pages::page(act.database(), after.page).size);
    if (edit.before && sameContent(*edit.before, after))
        return std::nullopt;
    if (edit.before && edit.before->page != after.page)
        throw Error(Fault::Usage,
                    "A decision about " + pageName(*edit.before) + " cannot move to another page. Remove it, and decide there.");
    after.actor = act.actor();
    after.at = act.at();
    return edit;
}

void store(Connection& database, Decision& decision)
{
    database
        .prepare("INSERT INTO decision (id, page, boxes, verdict, exemption, reason, suggestion, actor, at, carried) "
                 "VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(decision.id.value, decision.page.value, boxesText(decision.boxes), name(decision.verdict), decision.exemption,
              decision.reason, decision.suggestion, decision.actor, decision.at, decision.carried)
        .run();
    decision.id = {database.lastInsertId()};
}

void replace(Connection& database, Decision const& decision)
{
    database
        .prepare(
            "UPDATE decision SET page = ?, boxes = ?, verdict = ?, exemption = ?, reason = ?, suggestion = ?, actor = ?, at = ?, "
            "carried = ? WHERE id = ?")
        .with(decision.page.value, boxesText(decision.boxes), name(decision.verdict), decision.exemption, decision.reason,
              decision.suggestion, decision.actor, decision.at, decision.carried, decision.id.value)
        .run();
}

// Gives a new decision or person their number.
void write(Act& act, Edit& edit)
{
    Connection& database = act.database();
    if (edit.aboutPerson())
        edit.personAfter = people::write(act, edit.personBefore, edit.personAfter);
    else if (edit.aboutOrder())
        rulings::write(act, edit.rulingBefore.value(), *edit.rulingAfter);
    else if (edit.aboutSlip())
        slips::write(act, edit.slipBefore, edit.slipAfter);
    else if (!edit.after)
        database.prepare("DELETE FROM decision WHERE id = ?").with(edit.before->id.value).run();
    else if (edit.before)
        replace(database, *edit.after);
    else
        store(database, *edit.after);
}

Step inverse(Step const& step)
{
    Step back;
    std::transform(step.rbegin(), step.rend(), std::back_inserter(back), [](Edit const& edit) {
        return Edit{edit.after,     edit.before,     edit.personAfter, edit.personBefore,
                    edit.slipAfter, edit.slipBefore, edit.rulingAfter, edit.rulingBefore};
    });
    return back;
}

// Undo and redo bring decisions back as they were, with the number, the name and the time under which they were made.
std::optional<Step> again(Act& act, history::Kind kind, std::int64_t number)
{
    if (number == 0)
        return std::nullopt;
    Step step = history::step(act.database(), number);
    if (kind == history::Kind::Undo)
        step = inverse(step);
    for (Edit& edit : step) {
        refuseOvertaken(act.database(), edit);
        write(act, edit);
    }
    history::add(act, kind, step, number);
    return step;
}

// An earlier answer keeps its boxes, which the officer may have moved.
Edit answer(Connection const& connection, Suggestion const& suggestion, Verdict verdict, std::string const& exemption,
            std::string const& reason)
{
    Edit edit{about(connection, suggestion.key), Decision{}};
    edit.after->id = edit.before ? edit.before->id : DecisionId{};
    edit.after->page = suggestion.page;
    edit.after->boxes = edit.before ? edit.before->boxes : suggestion.boxes;
    edit.after->verdict = verdict;
    edit.after->exemption = exemption;
    edit.after->reason = reason;
    edit.after->suggestion = suggestion.key;
    return edit;
}

int editsOf(Connection const& connection, std::int64_t number)
{
    return number == 0 ? 0 : history::editsOf(connection, number);
}

} // namespace

std::vector<Decision> all(Connection const& connection)
{
    Statement rows = connection.prepare(
        "SELECT id, page, boxes, verdict, exemption, reason, suggestion, actor, at, carried FROM decision ORDER BY page");
    return inOrder(rows);
}

std::vector<Decision> onPage(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare(
        "SELECT id, page, boxes, verdict, exemption, reason, suggestion, actor, at, carried FROM decision WHERE page = ?");
    return inOrder(rows.with(page.value));
}

std::optional<Decision> about(Connection const& connection, std::string const& suggestionKey)
{
    Statement row =
        connection.prepare("SELECT id, page, boxes, verdict, exemption, reason, suggestion, actor, at, carried FROM decision "
                           "WHERE suggestion = ? AND suggestion <> ''");
    return only(row.with(suggestionKey));
}

std::optional<Decision> withId(Connection const& connection, DecisionId id)
{
    Statement row = connection.prepare(
        "SELECT id, page, boxes, verdict, exemption, reason, suggestion, actor, at, carried FROM decision WHERE id = ?");
    return only(row.with(id.value));
}

Edit accept(Connection const& connection, Suggestion const& suggestion, std::string const& exemption, std::string const& reason)
{
    return answer(connection, suggestion, Verdict::Redact, exemption, reason);
}

Edit dismiss(Connection const& connection, Suggestion const& suggestion, std::string const& reason)
{
    return answer(connection, suggestion, Verdict::Keep, {}, reason);
}

Edit ask(Connection const& connection, Suggestion const& suggestion, std::string const& question)
{
    return answer(connection, suggestion, Verdict::Ask, {}, question);
}

Edit ask(PageId page, std::vector<Rect> boxes, std::string const& question)
{
    return {std::nullopt, Decision{{}, page, std::move(boxes), Verdict::Ask, {}, question, {}, {}, {}}};
}

Edit draw(PageId page, std::vector<Rect> boxes, std::string const& exemption, std::string const& reason)
{
    return {std::nullopt, Decision{{}, page, std::move(boxes), Verdict::Redact, exemption, reason, {}, {}, {}}};
}

Edit change(Decision const& before, Decision after)
{
    return {before, std::move(after)};
}

Edit remove(Decision const& before)
{
    return {before, std::nullopt};
}

Step apply(Act& act, Step const& step, Exemptions const& exemptions)
{
    Step applied;
    for (Edit const& wanted : step) {
        std::optional<Edit> edit = settled(act, wanted, exemptions);
        if (!edit)
            continue;
        write(act, *edit);
        applied.push_back(std::move(*edit));
    }
    if (!applied.empty())
        history::add(act, history::Kind::Do, applied);
    return applied;
}

int undoable(Connection const& connection)
{
    return editsOf(connection, history::undoable(connection));
}

int redoable(Connection const& connection)
{
    return editsOf(connection, history::redoable(connection));
}

std::optional<Step> undo(Act& act)
{
    return again(act, history::Kind::Undo, history::undoable(act.database()));
}

std::optional<Step> redo(Act& act)
{
    return again(act, history::Kind::Redo, history::redoable(act.database()));
}

int undoTo(Act& act, std::int64_t number)
{
    std::vector<std::int64_t> const standing = history::standing(act.database());
    auto const at = std::find(standing.begin(), standing.end(), number);
    if (number != 0 && at == standing.end())
        throw Error(Fault::Usage, "Step " + std::to_string(number)
                                      + " of the history does not stand, so the case cannot go back to it. "
                                        "Choose one that does.");
    int const count = static_cast<int>(at - standing.begin());
    for (int i = 0; i < count; ++i)
        undo(act);
    return count;
}

std::vector<std::string> actors(Connection const& connection)
{
    std::vector<std::string> names;
    Statement rows = connection.prepare("SELECT DISTINCT actor FROM decision ORDER BY actor");
    while (rows.step())
        names.push_back(rows.text(0));
    return names;
}

std::vector<Owed> undecided(Connection const& connection)
{
    std::vector<Owed> owed;
    Statement rows = connection.prepare(R"(
        SELECT page, count(*), total(category = ?1) FROM suggestion
        WHERE NOT EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key AND decision.suggestion <> '')
        GROUP BY page ORDER BY page)");
    rows.with(name(Category::ReadByEye));
    while (rows.step())
        owed.push_back({{rows.integer(0)}, static_cast<int>(rows.integer(1)), static_cast<int>(rows.real(2))});
    return owed;
}

std::vector<Decision> asked(Connection const& connection)
{
    Statement rows =
        connection.prepare("SELECT id, page, boxes, verdict, exemption, reason, suggestion, actor, at, carried FROM decision "
                           "WHERE verdict = 'ask' ORDER BY page");
    return inOrder(rows);
}

namespace {

// In an order that the content alone gives, so that a box that was removed and drawn again counts for the same.
Digest digestOf(Statement& rows)
{
    Fingerprint fingerprint;
    while (rows.step()) {
        fingerprint.add(rows.integer(0));
        for (int column = 1; column < 6; ++column)
            fingerprint.add(rows.text(column));
    }
    return fingerprint.finish();
}

} // namespace

Digest fingerprint(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare("SELECT page, boxes, verdict, exemption, reason, suggestion FROM decision WHERE page = ? "
                                        "ORDER BY page, boxes, verdict, exemption, reason, suggestion");
    return digestOf(rows.with(page.value));
}

Digest fingerprint(Connection const& connection)
{
    Statement rows = connection.prepare("SELECT page, boxes, verdict, exemption, reason, suggestion FROM decision "
                                        "ORDER BY page, boxes, verdict, exemption, reason, suggestion");
    return digestOf(rows);
}

} // namespace core::decisions
