// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/people.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr std::array<std::pair<PersonClass, std::string_view>, 4> classNames{{{PersonClass::Subject, "subject"},
                                                                              {PersonClass::Professional, "professional"},
                                                                              {PersonClass::Carer, "carer"},
                                                                              {PersonClass::ThirdParty, "third_party"}}};

constexpr std::array<std::pair<Consent, std::string_view>, 6> consentNames{{{Consent::NotAsked, "not_asked"},
                                                                            {Consent::Asked, "asked"},
                                                                            {Consent::Given, "given"},
                                                                            {Consent::Refused, "refused"},
                                                                            {Consent::Unable, "unable"},
                                                                            {Consent::MustNotBeAsked, "must_not_be_asked"}}};

// What people write besides.
constexpr std::array<std::pair<Consent, std::string_view>, 16> consentWords{{{Consent::NotAsked, ""},
                                                                             {Consent::NotAsked, "not_sought"},
                                                                             {Consent::Asked, "sought"},
                                                                             {Consent::Asked, "pending"},
                                                                             {Consent::Asked, "awaited"},
                                                                             {Consent::Given, "yes"},
                                                                             {Consent::Given, "consented"},
                                                                             {Consent::Given, "agreed"},
                                                                             {Consent::Refused, "no"},
                                                                             {Consent::Refused, "declined"},
                                                                             {Consent::Refused, "withheld"},
                                                                             {Consent::Unable, "not_capable"},
                                                                             {Consent::Unable, "cannot_trace"},
                                                                             {Consent::Unable, "deceased"},
                                                                             {Consent::MustNotBeAsked, "must_not_ask"},
                                                                             {Consent::MustNotBeAsked, "do_not_ask"}}};

constexpr std::array<std::pair<Known, std::string_view>, 3> knownNames{
    {{Known::Unclear, "unclear"}, {Known::Yes, "yes"}, {Known::No, "no"}}};

// "Third party" and "third-party" are what people write.
std::string plain(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

std::optional<Consent> consentNamed(std::string const& text)
{
    std::string const name = plain(text);
    for (auto const& [known, word] : consentNames)
        if (word == name)
            return known;
    for (auto const& [known, word] : consentWords)
        if (word == name)
            return known;
    return std::nullopt;
}

std::optional<Known> knownNamed(std::string const& text)
{
    std::string const name = plain(text);
    for (auto const& [known, word] : knownNames)
        if (word == name)
            return known;
    if (name.empty() || name == "unknown")
        return Known::Unclear;
    return std::nullopt;
}

std::optional<PersonClass> classNamed(std::string name)
{
    name = plain(std::move(name));
    for (auto const& [known, text] : classNames)
        if (text == name)
            return known;
    return std::nullopt;
}

Error inLine(int line, std::string const& what)
{
    return {Fault::Input, "Line " + std::to_string(line) + " of the list of people: " + what};
}

// Records of RFC 4180: fields parted by commas, in quotes where they hold a comma, a quote (doubled) or a new line.
class CsvReader {
public:
    explicit CsvReader(std::string_view csv) : m_rest(csv) {}

    // The next record that holds anything (spreadsheets write lines of commas); nothing at the end. `line` is where it begins.
    std::optional<std::vector<std::string>> record(int& line)
    {
        while (!m_rest.empty()) {
            line = m_line;
            std::vector<std::string> fields = anyRecord();
            if (std::any_of(fields.begin(), fields.end(), [](std::string const& field) { return !trimmed(field).empty(); }))
                return fields;
        }
        return std::nullopt;
    }

private:
    std::vector<std::string> anyRecord()
    {
        std::vector<std::string> fields{field()};
        while (!m_rest.empty() && !endOfLine()) {
            if (m_rest.front() != ',')
                throw inLine(m_line, "text follows a closing quotation mark. Put a comma there, or double the mark.");
            m_rest.remove_prefix(1);
            fields.push_back(field());
        }
        return fields;
    }

    bool endOfLine()
    {
        std::size_t const length = m_rest.starts_with("\r\n") ? 2 : m_rest.starts_with('\n') || m_rest.starts_with('\r') ? 1 : 0;
        m_rest.remove_prefix(length);
        m_line += length > 0;
        return length > 0;
    }

    std::string field()
    {
        if (m_rest.starts_with('"'))
            return quoted();
        std::size_t const length = std::min(m_rest.find_first_of(",\r\n"), m_rest.size());
        std::string text(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        return text;
    }

    std::string quoted()
    {
        int const begun = m_line;
        std::string text;
        for (m_rest.remove_prefix(1); !m_rest.empty(); m_rest.remove_prefix(1)) {
            bool const mark = m_rest.front() == '"';
            if (mark && !m_rest.starts_with("\"\"")) {
                m_rest.remove_prefix(1);
                return text;
            }
            if (mark)
                m_rest.remove_prefix(1);
            m_line += m_rest.front() == '\n';
            text += m_rest.front();
        }
        throw inLine(begun, "a quotation mark is opened and not closed. Close it.");
    }

    std::string_view m_rest;
    int m_line = 1;
};

constexpr std::array<char const*, 9> columnNames{"name",    "other_names", "class", "role",     "relation",
                                                 "consent", "agency",      "known", "known_how"};
constexpr std::size_t columnsNeeded = 6;
constexpr std::size_t noColumn = static_cast<std::size_t>(-1);

using Columns = std::array<std::size_t, columnNames.size()>;

// Where each of the columns stands in a record; noColumn for one that may be missing and is.
Columns columnsOf(std::vector<std::string> const& header, int line)
{
    Columns places{};
    for (std::size_t column = 0; column < columnNames.size(); ++column) {
        auto const found = std::find_if(header.begin(), header.end(),
                                        [column](std::string const& title) { return folded(title) == columnNames[column]; });
        if (found == header.end() && column >= columnsNeeded) {
            places[column] = noColumn;
            continue;
        }
        if (found == header.end())
            throw inLine(line,
                         std::string("the column ") + columnNames[column]
                             + " is missing. The first line names the columns: name,other_names,class,role,relation,consent.");
        places[column] = static_cast<std::size_t>(found - header.begin());
    }
    return places;
}

std::vector<std::string> namesIn(std::string const& list)
{
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin <= list.size();) {
        std::size_t const end = std::min(list.find(';', begin), list.size());
        if (std::string name = trimmed(std::string_view(list).substr(begin, end - begin)); !name.empty())
            names.push_back(std::move(name));
        begin = end + 1;
    }
    return names;
}

Person personIn(std::vector<std::string> const& fields, Columns const& columns, int line)
{
    if (std::any_of(columns.begin(), columns.begin() + columnsNeeded, [&](std::size_t place) { return place >= fields.size(); }))
        throw inLine(line, "a column is missing. Each line has as many commas as the first.");
    auto const value = [&](std::size_t column) {
        return columns[column] < fields.size() ? trimmed(fields[columns[column]]) : std::string();
    };
    Person person;
    person.name = value(0);
    if (person.name.empty())
        throw inLine(line, "the name is empty. Give a name, or remove the line.");
    person.otherNames = namesIn(value(1));
    std::optional<PersonClass> const personClass = classNamed(value(2));
    if (!personClass)
        throw inLine(line, "the class is not known. It is one of subject, professional, carer, third_party.");
    person.personClass = *personClass;
    person.role = value(3);
    person.relation = value(4);
    std::optional<Consent> const consent = consentNamed(value(5));
    if (!consent)
        throw inLine(line, "the consent is not known. It is one of not_asked, asked, given, refused, unable, must_not_be_asked.");
    person.consent = *consent;
    person.agency = value(6);
    std::optional<Known> const known = knownNamed(value(7));
    if (!known)
        throw inLine(line, "what the requester knows is not known. It is one of yes, no, unclear.");
    person.known = *known;
    person.knownHow = value(8);
    return person;
}

std::string joined(std::vector<std::string> const& names)
{
    return nlohmann::json(names).dump();
}

std::vector<std::string> parted(std::string const& text)
{
    try {
        return nlohmann::json::parse(text).get<std::vector<std::string>>();
    } catch (nlohmann::json::exception const&) {
        throw Error(Fault::Integrity, "The register of people is damaged. Restore the case from a backup.");
    }
}

Person personOf(Statement const& row)
{
    return {{row.integer(0)}, row.text(1),          parted(row.text(2)), personClass(row.text(3)), row.text(4),
            row.text(5),      consent(row.text(6)), row.text(7),         known(row.text(8)),       row.text(9)};
}

void checkPerson(Person const& person)
{
    if (trimmed(person.name).empty())
        throw Error(Fault::Usage, "A person has no name. Give a name.");
    bool readable =
        isUtf8(person.name) && isUtf8(person.role) && isUtf8(person.relation) && isUtf8(person.agency) && isUtf8(person.knownHow);
    for (std::string const& other : person.otherNames)
        readable = readable && isUtf8(other);
    if (!readable)
        throw Error(Fault::Usage, "What is known of a person is not readable text. Type it again in UTF-8.");
}

} // namespace

std::string_view name(PersonClass personClass)
{
    for (auto const& [known, text] : classNames)
        if (known == personClass)
            return text;
    return {};
}

std::string_view name(Consent consent)
{
    for (auto const& [known, text] : consentNames)
        if (known == consent)
            return text;
    return {};
}

std::string_view title(Consent consent)
{
    switch (consent) {
    case Consent::NotAsked:
        return "not asked";
    case Consent::Asked:
        return "asked";
    case Consent::Given:
        return "given";
    case Consent::Refused:
        return "refused";
    case Consent::Unable:
        return "unable";
    case Consent::MustNotBeAsked:
        return "must not be asked";
    }
    return {};
}

std::string_view name(Known known)
{
    for (auto const& [word, text] : knownNames)
        if (word == known)
            return text;
    return {};
}

namespace {

template <typename Value>
Value orDamaged(std::optional<Value> value)
{
    if (!value)
        throw Error(Fault::Integrity, "The register of people is damaged. Restore the case from a backup.");
    return *value;
}

} // namespace

PersonClass personClass(std::string const& name)
{
    return orDamaged(classNamed(name));
}

Consent consent(std::string const& name)
{
    return orDamaged(consentNamed(name));
}

Known known(std::string const& name)
{
    return orDamaged(knownNamed(name));
}

namespace people {

std::vector<Person> parseCsv(std::string_view csv)
{
    if (!isUtf8(csv))
        throw Error(Fault::Input, "The list of people is not UTF-8. Save it again as \"CSV UTF-8\".");
    if (csv.starts_with("\xEF\xBB\xBF"))
        csv.remove_prefix(3);
    CsvReader reader(csv);
    int line = 1;
    std::optional<std::vector<std::string>> fields = reader.record(line);
    Columns const columns = columnsOf(fields.value_or(std::vector<std::string>{}), line);
    std::vector<Person> list;
    std::map<std::string, int> lines;
    while ((fields = reader.record(line))) {
        list.push_back(personIn(*fields, columns, line));
        auto const [known, isNew] = lines.emplace(list.back().name, line);
        if (!isNew)
            throw inLine(line, "the same name stands in line " + std::to_string(known->second) + ". Give each person one line.");
    }
    return list;
}

namespace {

std::string field(std::string const& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos && trimmed(text) == text)
        return text;
    std::string out = "\"";
    for (char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::optional<Person> only(Statement& row)
{
    return row.step() ? std::optional<Person>(personOf(row)) : std::nullopt;
}

std::optional<Person> withId(Connection const& connection, PersonId id)
{
    Statement row = connection.prepare(
        "SELECT id, name, other_names, class, role, relation, consent, agency, known, known_how FROM person WHERE id = ?");
    return only(row.with(id.value));
}

void put(Connection& database, Person const& person)
{
    database
        .prepare(R"(
        INSERT INTO person (id, name, other_names, class, role, relation, consent, agency, known, known_how)
        VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (id) DO UPDATE SET name = ?2, other_names = ?3, class = ?4, role = ?5, relation = ?6, consent = ?7,
                                       agency = ?8, known = ?9, known_how = ?10)")
        .with(person.id.value, person.name, joined(person.otherNames), name(person.personClass), person.role, person.relation,
              name(person.consent), person.agency, name(person.known), person.knownHow)
        .run();
}

} // namespace

std::string csv(std::vector<Person> const& people)
{
    std::string out;
    for (char const* column : columnNames)
        out += (out.empty() ? "" : ",") + std::string(column);
    out += "\r\n";
    for (Person const& person : people) {
        std::string others;
        for (std::string const& other : person.otherNames)
            others += (others.empty() ? "" : ";") + other;
        out += field(person.name) + ',' + field(others) + ',' + std::string(name(person.personClass)) + ',' + field(person.role)
               + ',' + field(person.relation) + ',' + std::string(name(person.consent)) + ',' + field(person.agency) + ','
               + std::string(name(person.known)) + ',' + field(person.knownHow) + "\r\n";
    }
    return out;
}

std::vector<std::pair<std::optional<Person>, Person>> changes(Connection const& connection, std::vector<Person> const& people)
{
    std::map<std::string, Person> known;
    for (Person& person : all(connection))
        known.emplace(person.name, std::move(person));
    std::vector<std::pair<std::optional<Person>, Person>> out;
    for (Person person : people) {
        checkPerson(person);
        person.name = trimmed(person.name);
        auto const before = known.find(person.name);
        person.id = before == known.end() ? PersonId{} : before->second.id;
        if (before == known.end())
            out.emplace_back(std::nullopt, person);
        else if (before->second != person)
            out.emplace_back(before->second, person);
    }
    return out;
}

std::optional<Person> write(Act& act, std::optional<Person> const& before, std::optional<Person> after)
{
    Connection& database = act.database();
    if (before && withId(database, before->id) != before)
        throw Error(Fault::Integrity,
                    "The entry of a person has changed in the meantime. Look at it as it is now, and change it again.");
    if (!after) {
        expects(before.has_value(), "a person who is taken away was there");
        database.prepare("DELETE FROM person WHERE id = ?").with(before->id.value).run();
        return std::nullopt;
    }
    checkPerson(*after);
    after->name = trimmed(after->name);
    std::optional<Person> const namesake = withName(database, after->name);
    if (namesake && (!before || namesake->id != before->id))
        throw Error(Fault::Usage,
                    "The register has an entry of that name already. Change or merge it, or write the name otherwise.");
    if (before)
        after->id = before->id;
    put(database, *after);
    if (after->id.value == 0)
        after->id = {database.lastInsertId()};
    return after;
}

std::optional<Person> withName(Connection const& connection, std::string_view name)
{
    Statement row = connection.prepare(
        "SELECT id, name, other_names, class, role, relation, consent, agency, known, known_how FROM person WHERE name = ?");
    return only(row.with(name));
}

int import(Act& act, std::vector<Person> const& people)
{
    int added = 0;
    int changed = 0;
    for (auto const& [before, after] : changes(act.database(), people)) {
        write(act, before, after);
        ++(before ? changed : added);
    }
    if (added + changed > 0)
        act.record("people", nlohmann::json{{"added", added}, {"changed", changed}}.dump());
    return added + changed;
}

std::vector<Person> all(Connection const& connection)
{
    std::vector<Person> list;
    Statement rows = connection.prepare(
        "SELECT id, name, other_names, class, role, relation, consent, agency, known, known_how FROM person ORDER BY id");
    while (rows.step())
        list.push_back(personOf(rows));
    return list;
}

Digest fingerprint(Connection const& connection)
{
    Fingerprint digest;
    Statement rows = connection.prepare("SELECT name, other_names, class, role, relation, consent, agency, known, known_how FROM "
                                        "person ORDER BY name");
    while (rows.step())
        for (int column = 0; column < 9; ++column)
            digest.add(rows.text(column));
    return digest.finish();
}

} // namespace people
} // namespace core
