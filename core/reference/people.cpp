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

std::optional<PersonClass> classNamed(std::string name)
{
    // "Third party" and "third-party" are what people write.
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
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

constexpr std::array<char const*, 6> columnNames{"name", "other_names", "class", "role", "relation", "consent"};

// Where each of the columns stands in a record.
std::array<std::size_t, 6> columnsOf(std::vector<std::string> const& header, int line)
{
    std::array<std::size_t, 6> places{};
    for (std::size_t column = 0; column < columnNames.size(); ++column) {
        auto const found = std::find_if(header.begin(), header.end(),
                                        [column](std::string const& title) { return folded(title) == columnNames[column]; });
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

Person personIn(std::vector<std::string> const& fields, std::array<std::size_t, 6> const& columns, int line)
{
    if (fields.size() <= *std::max_element(columns.begin(), columns.end()))
        throw inLine(line, "a column is missing. Each line has as many commas as the first.");
    auto const value = [&](std::size_t column) { return trimmed(fields[columns[column]]); };
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
    person.consent = value(5);
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
    std::optional<PersonClass> const personClass = classNamed(row.text(3));
    if (!personClass)
        throw Error(Fault::Integrity, "The register of people is damaged. Restore the case from a backup.");
    return {{row.integer(0)}, row.text(1), parted(row.text(2)), *personClass, row.text(4), row.text(5), row.text(6)};
}

void checkPerson(Person const& person)
{
    if (trimmed(person.name).empty())
        throw Error(Fault::Usage, "A person has no name. Give a name.");
    bool readable = isUtf8(person.name) && isUtf8(person.role) && isUtf8(person.relation) && isUtf8(person.consent);
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
    std::array<std::size_t, 6> const columns = columnsOf(fields.value_or(std::vector<std::string>{}), line);
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

int import(Act& act, std::vector<Person> const& people)
{
    std::map<std::string, Person> known;
    for (Person& person : all(act.database()))
        known.emplace(person.name, std::move(person));
    int added = 0;
    int changed = 0;
    Statement row = act.database().prepare(R"(
        INSERT INTO person (name, other_names, class, role, relation, consent) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET other_names = excluded.other_names, class = excluded.class, role = excluded.role,
                                         relation = excluded.relation, consent = excluded.consent)");
    for (Person person : people) {
        checkPerson(person);
        person.name = trimmed(person.name);
        auto const before = known.find(person.name);
        person.id = before == known.end() ? PersonId{} : before->second.id;
        if (before != known.end() && before->second == person)
            continue;
        ++(before == known.end() ? added : changed);
        row.with(person.name, joined(person.otherNames), name(person.personClass), person.role, person.relation, person.consent)
            .run();
        known.insert_or_assign(person.name, person);
    }
    if (added + changed > 0)
        act.record("people", nlohmann::json{{"added", added}, {"changed", changed}}.dump());
    return added + changed;
}

std::vector<Person> all(Connection const& connection)
{
    std::vector<Person> list;
    Statement rows = connection.prepare("SELECT id, name, other_names, class, role, relation, consent FROM person ORDER BY id");
    while (rows.step())
        list.push_back(personOf(rows));
    return list;
}

Digest fingerprint(Connection const& connection)
{
    Fingerprint digest;
    Statement rows = connection.prepare("SELECT name, other_names, class, role, relation, consent FROM person ORDER BY name");
    while (rows.step())
        for (int column = 0; column < 6; ++column)
            digest.add(rows.text(column));
    return digest.finish();
}

} // namespace people
} // namespace core
