// SPDX-License-Identifier: GPL-3.0-or-later
// The names of each page as the case keeps them.
#include "core/suggest/record_names.h"

#include "core/base/error.h"
#include "core/source/pages.h"
#include "core/suggest/care.h"
#include "core/suggest/knowledge.h"
#include "core/suggest/name_words.h"
#include "core/suggest/patterns.h"
#include "core/suggest/work_signs.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>

namespace core::record_names {

namespace {

// Raised with every change of a rule, of what is stored or of what is made of it.
constexpr std::int64_t recordNameRules = 14;

// A chance that makes a name sure.
constexpr float sureChance = 0.8F;

Digest madeFrom(Digest const& reading)
{
    return Fingerprint().add(reading).add(fingerprint()).finish();
}

// Columns of a stored mention: title, given, surname, role, relation, at work, sure, signs of work. A place is a row of one word.
nlohmann::json stored(NameMention const& mention)
{
    bool const titled = !mention.title.empty() && !mention.surname.empty();
    bool const sure = mention.chance >= sureChance || (titled && mention.chance >= 0.3F);
    return {mention.title,  mention.given, mention.surname,  mention.role, mention.relation,
            mention.atWork, sure,          mention.workSigns};
}

NameEvidence evidenceOf(nlohmann::json const& row)
{
    return {row.at(0).get<std::string>(), row.at(1).get<std::string>(), row.at(2).get<std::string>(),
            row.at(3).get<std::string>(), row.at(4).get<std::string>(), row.at(5).get<bool>(),
            row.at(6).get<bool>(),        row.at(7).get<int>()};
}

} // namespace

Seen see(ReadPage const& read)
{
    PageMentions found = nameMentions(read, nameModel());
    auto mentions = nlohmann::json::array();
    for (NameMention const& mention : found.people)
        if (mention.chance >= leastChance(Care::Brief) || mention.atWork || mention.workSigns > 0)
            mentions.push_back(stored(mention));
    for (MailedName const& mailed : namesInWorkMail(read.text))
        mentions.push_back({"", mailed.given, mailed.surname, "", "", true, false, 0});
    for (std::string const& place : found.places)
        mentions.push_back({place});
    return {mentions.dump(), std::move(found.tagged)};
}

void keep(Batch& batch, PageId page, Seen const& seen, Digest const& reading)
{
    batch.database()
        .prepare(
            "INSERT INTO page_names (page, made_from, mentions) VALUES (?1, ?2, ?3) ON CONFLICT (page) DO UPDATE SET made_from = "
            "excluded.made_from, mentions = excluded.mentions")
        .with(page.value, Statement::Blob{madeFrom(reading).raw()}, seen.mentions)
        .run();
}

std::vector<PageId> unseen(Connection const& connection)
{
    std::map<std::int64_t, std::string> seen;
    Statement rows = connection.prepare("SELECT page, made_from FROM page_names");
    rows.with();
    while (rows.step())
        seen.emplace(rows.integer(0), rows.blob(1));
    std::vector<PageId> out;
    for (Page const& page : pages::all(connection)) {
        Digest const reading = readings::fingerprint(connection, page.id);
        auto const known = seen.find(page.id.value);
        if (reading != Digest{} && (known == seen.end() || known->second != madeFrom(reading).raw()))
            out.push_back(page.id);
    }
    return out;
}

RecordNames load(Connection const& connection)
{
    std::vector<NameEvidence> mentions;
    std::vector<std::string> places;
    Statement rows = connection.prepare("SELECT mentions FROM page_names ORDER BY page");
    rows.with();
    try {
        while (rows.step())
            for (auto const& row : nlohmann::json::parse(rows.text(0))) {
                if (row.size() == 1)
                    places.push_back(row.at(0).get<std::string>());
                else
                    mentions.push_back(evidenceOf(row));
            }
    } catch (nlohmann::json::exception const&) {
        throw Error(Fault::Integrity, "The case holds names of its pages that cannot be read. Restore its folder from a backup.");
    }
    return {mentions, places};
}

Digest fingerprint()
{
    return Fingerprint()
        .add(recordNameRules)
        .add(nameModel().fingerprint())
        .add(nameWords().fingerprint())
        .add(patterns().fingerprint)
        .finish();
}

} // namespace core::record_names
