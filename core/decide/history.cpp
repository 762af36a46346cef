// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/history.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>

namespace core::history {

namespace {

using nlohmann::json;

json written(std::optional<Decision> const& decision)
{
    if (!decision)
        return nullptr;
    json boxes = json::array();
    for (Rect const& box : decision->boxes)
        boxes.push_back({box.x0, box.y0, box.x1, box.y1});
    json row{{"id", decision->id.value},           {"page", decision->page.value},     {"boxes", std::move(boxes)},
             {"verdict", name(decision->verdict)}, {"exemption", decision->exemption}, {"reason", decision->reason},
             {"suggestion", decision->suggestion}, {"actor", decision->actor},         {"at", decision->at}};
    if (!decision->carried.empty())
        row["carried"] = decision->carried;
    return row;
}

std::optional<Decision> readDecision(json const& from)
{
    if (from.is_null())
        return std::nullopt;
    Decision decision;
    decision.id = {from.at("id").get<std::int64_t>()};
    decision.page = {from.at("page").get<std::int64_t>()};
    for (json const& box : from.at("boxes"))
        decision.boxes.push_back(
            {box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(), box.at(3).get<double>()});
    decision.verdict = verdict(from.at("verdict").get<std::string>());
    decision.exemption = from.at("exemption").get<std::string>();
    decision.reason = from.at("reason").get<std::string>();
    decision.suggestion = from.at("suggestion").get<std::string>();
    decision.actor = from.at("actor").get<std::string>();
    decision.at = from.at("at").get<std::string>();
    decision.carried = from.value("carried", std::string());
    return decision;
}

json written(std::optional<Person> const& person)
{
    if (!person)
        return nullptr;
    return {{"id", person->id.value},
            {"name", person->name},
            {"other_names", person->otherNames},
            {"class", name(person->personClass)},
            {"role", person->role},
            {"relation", person->relation},
            {"consent", name(person->consent)},
            {"agency", person->agency},
            {"known", name(person->known)},
            {"known_how", person->knownHow}};
}

std::optional<Person> readPerson(json const& from)
{
    if (from.is_null())
        return std::nullopt;
    Person person;
    person.id = {from.at("id").get<std::int64_t>()};
    person.name = from.at("name").get<std::string>();
    person.otherNames = from.at("other_names").get<std::vector<std::string>>();
    person.personClass = personClass(from.at("class").get<std::string>());
    person.role = from.at("role").get<std::string>();
    person.relation = from.at("relation").get<std::string>();
    person.consent = consent(from.at("consent").get<std::string>());
    person.agency = from.at("agency").get<std::string>();
    person.known = known(from.at("known").get<std::string>());
    person.knownHow = from.at("known_how").get<std::string>();
    return person;
}

json written(PageRuling const& ruling)
{
    json row{{"page", ruling.page.value}};
    if (ruling.beginning != Beginning::Proposed)
        row["begins"] = ruling.beginning == Beginning::Begins;
    if (ruling.behind)
        row["behind"] = ruling.behind->value;
    if (ruling.kind)
        row["kind"] = name(*ruling.kind);
    for (auto const& [key, text] : {std::pair("title", &ruling.title), {"author", &ruling.author}, {"date", &ruling.date}})
        if (*text)
            row[key] = **text;
    return row;
}

json written(CopyRuling const& ruling)
{
    json row{{"page", ruling.page.value}, {"other", ruling.other.value}};
    if (ruling.verdict)
        row["same"] = *ruling.verdict == CopyVerdict::Same;
    return row;
}

json written(std::optional<Ruling> const& ruling)
{
    return std::visit([](auto const& one) { return written(one); }, ruling.value());
}

Ruling readRuling(json const& from)
{
    PageId const page{from.at("page").get<std::int64_t>()};
    if (from.contains("other")) {
        CopyRuling ruling{page, {from.at("other").get<std::int64_t>()}, {}};
        if (from.contains("same"))
            ruling.verdict = from.at("same").get<bool>() ? CopyVerdict::Same : CopyVerdict::Different;
        return ruling;
    }
    PageRuling ruling{page};
    if (from.contains("begins"))
        ruling.beginning = from.at("begins").get<bool>() ? Beginning::Begins : Beginning::GoesOn;
    if (from.contains("behind"))
        ruling.behind = PageId{from.at("behind").get<std::int64_t>()};
    if (from.contains("kind"))
        ruling.kind = documentKind(from.at("kind").get<std::string>());
    for (auto const& [key, text] : {std::pair("title", &ruling.title), {"author", &ruling.author}, {"date", &ruling.date}})
        if (from.contains(key))
            *text = from.at(key).get<std::string>();
    return ruling;
}

json written(std::optional<PageSlip> const& slip)
{
    if (!slip)
        return nullptr;
    return {{"page", slip->page.value},
            {"kind", name(slip->kind)},
            {"exemption", slip->exemption},
            {"copy", slip->copy.value},
            {"reason", slip->reason},
            {"actor", slip->actor},
            {"at", slip->at}};
}

std::optional<PageSlip> readSlip(json const& from)
{
    if (from.is_null())
        return std::nullopt;
    return PageSlip{{from.at("page").get<std::int64_t>()},   slipKind(from.at("kind").get<std::string>()),
                    from.at("exemption").get<std::string>(), {from.at("copy").get<std::int64_t>()},
                    from.at("reason").get<std::string>(),    from.at("actor").get<std::string>(),
                    from.at("at").get<std::string>()};
}

std::string written(Step const& step)
{
    json edits = json::array();
    for (Edit const& edit : step) {
        if (edit.aboutOrder())
            edits.push_back({{"ruling_before", written(edit.rulingBefore)}, {"ruling_after", written(edit.rulingAfter)}});
        else if (edit.aboutPerson())
            edits.push_back({{"person_before", written(edit.personBefore)}, {"person_after", written(edit.personAfter)}});
        else if (edit.aboutSlip())
            edits.push_back({{"slip_before", written(edit.slipBefore)}, {"slip_after", written(edit.slipAfter)}});
        else
            edits.push_back({{"before", written(edit.before)}, {"after", written(edit.after)}});
    }
    return edits.dump();
}

Step readStep(std::string const& text)
{
    try {
        Step step;
        for (json const& edit : json::parse(text)) {
            if (edit.contains("ruling_before"))
                step.push_back(
                    {{}, {}, {}, {}, {}, {}, readRuling(edit.at("ruling_before")), readRuling(edit.at("ruling_after"))});
            else if (edit.contains("person_before"))
                step.push_back({{}, {}, readPerson(edit.at("person_before")), readPerson(edit.at("person_after"))});
            else if (edit.contains("slip_before"))
                step.push_back({{}, {}, {}, {}, readSlip(edit.at("slip_before")), readSlip(edit.at("slip_after"))});
            else
                step.push_back({readDecision(edit.at("before")), readDecision(edit.at("after"))});
        }
        return step;
    } catch (json::exception const&) {
        throw Error(Fault::Integrity, "The history of the case is damaged. Restore its folder from a backup.");
    }
}

char const* word(Kind kind)
{
    switch (kind) {
    case Kind::Do:
        return "do";
    case Kind::Undo:
        return "undo";
    case Kind::Redo:
        return "redo";
    }
    return "";
}

Kind kindOf(std::string const& name)
{
    return name == "do" ? Kind::Do : name == "undo" ? Kind::Undo : Kind::Redo;
}

// The 'do' that stands last after the latest step; 0 where none does.
std::int64_t lastStanding(Connection const& connection)
{
    Statement row = connection.prepare(R"(
        SELECT CASE last.kind WHEN 'do' THEN last.number
                              WHEN 'redo' THEN last.of
                              ELSE (SELECT undone.below FROM step AS undone WHERE undone.number = last.of) END
        FROM step AS last ORDER BY last.number DESC LIMIT 1)");
    return row.step() ? row.integer(0) : 0; // SQLite gives 0 for NULL
}

// What the log says of a step: how much and where, under which exemptions, and the digest of the edits themselves.
std::string details(std::int64_t number, Step const& step, std::string const& edits, std::int64_t of)
{
    std::map<std::string, int> changes;
    std::map<std::string, int> exemptions;
    std::set<std::int64_t> pages;
    std::set<std::int64_t> placed;
    std::map<std::string, std::set<std::int64_t>> slips; // pages
    int people = 0;
    int asked = 0;
    for (Edit const& edit : step) {
        if (edit.aboutPerson()) {
            ++people;
            continue;
        }
        if (edit.aboutOrder()) {
            placed.insert(edit.page().value);
            continue;
        }
        if (edit.aboutSlip()) {
            slips[edit.slipAfter ? std::string(name(edit.slipAfter->kind)) : "released"].insert(edit.page().value);
            continue;
        }
        ++changes[!edit.before ? "made" : edit.after ? "changed" : "removed"];
        pages.insert((edit.after ? *edit.after : *edit.before).page.value);
        if (edit.after && edit.after->verdict == Verdict::Redact)
            ++exemptions[edit.after->exemption];
        asked += edit.after && edit.after->verdict == Verdict::Ask;
    }
    json told{{"step", number},
              {"pages", pages},
              {"decisions", changes},
              {"exemptions", exemptions},
              {"edits", Fingerprint().add(edits).finish().hex()}};
    if (asked > 0)
        told["asked"] = asked;
    if (people > 0)
        told["people"] = people;
    if (!placed.empty())
        told["order"] = placed; // pages about whose place in the record something was settled
    if (!slips.empty())
        told["slips"] = slips;
    if (of != 0)
        told["of"] = of;
    return told.dump();
}

// A column of the step of that number.
Statement rowOf(Connection const& connection, char const* query, std::int64_t number)
{
    Statement row = connection.prepare(query);
    expects(row.with(number).step(), "the history holds the step that it names");
    return row;
}

} // namespace

void add(Act& act, Kind kind, Step const& step, std::int64_t of)
{
    Connection& database = act.database();
    std::int64_t const undone = kind == Kind::Do ? 0 : of;
    std::int64_t const below = kind == Kind::Do ? lastStanding(database) : 0;
    std::string const edits = written(step);
    database.prepare("INSERT INTO step (kind, of, below, edits, actor, at) VALUES (?, nullif(?, 0), nullif(?, 0), ?, ?, ?)")
        .with(word(kind), undone, below, edits, act.actor(), act.at())
        .run();
    act.record(kind == Kind::Do ? "decide" : word(kind), details(database.lastInsertId(), step, edits, undone));
}

std::int64_t undoable(Connection const& connection)
{
    return lastStanding(connection);
}

// What can be brought again leads from the 'do' that stands last to the latest 'do' of all. Of the steps that were ever made
// upon the one that stands, that is the youngest: whoever makes another leaves the older ones behind.
std::int64_t redoable(Connection const& connection)
{
    Statement row = connection.prepare("SELECT coalesce(max(number), 0) FROM step WHERE kind = 'do' AND below IS nullif(?, 0)");
    row.with(lastStanding(connection)).step();
    return row.integer(0);
}

Step step(Connection const& connection, std::int64_t number)
{
    return readStep(rowOf(connection, "SELECT edits FROM step WHERE number = ?", number).text(0));
}

int editsOf(Connection const& connection, std::int64_t number)
{
    // What is damaged is told by whoever reads it.
    return static_cast<int>(
        rowOf(connection, "SELECT iif(json_valid(edits), json_array_length(edits), 1) FROM step WHERE number = ?", number)
            .integer(0));
}

std::vector<std::int64_t> standing(Connection const& connection)
{
    std::vector<std::int64_t> numbers;
    Statement below = connection.prepare("SELECT coalesce(below, 0) FROM step WHERE number = ?");
    for (std::int64_t number = lastStanding(connection); number != 0;) {
        numbers.push_back(number);
        expects(below.with(number).step(), "the history holds the step that it names");
        number = below.integer(0);
    }
    return numbers;
}

std::vector<Entry> latest(Connection const& connection, int most)
{
    std::vector<std::int64_t> const numbers = standing(connection);
    std::set<std::int64_t> const stand(numbers.begin(), numbers.end());
    std::vector<Entry> entries;
    Statement rows =
        connection.prepare("SELECT number, kind, coalesce(of, 0), edits, actor, at FROM step ORDER BY number DESC LIMIT ?");
    rows.with(static_cast<std::int64_t>(most));
    while (rows.step())
        entries.push_back({rows.integer(0), kindOf(rows.text(1)), rows.integer(2), readStep(rows.text(3)), rows.text(4),
                           rows.text(5), stand.contains(rows.integer(0))});
    return entries;
}

} // namespace core::history
