// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/record_names.h"

#include "core/suggest/knowledge.h"
#include "tests/support/findings.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using core::NameEvidence;
using core::RecordNames;
using Bearer = core::RecordNames::Bearer;

namespace {

core::NameMention mention(std::string title, std::string given, std::string surname)
{
    core::NameMention out;
    out.title = std::move(title);
    out.given = std::move(given);
    out.surname = std::move(surname);
    return out;
}

NameEvidence plain(std::string title, std::string given, std::string surname)
{
    return {std::move(title), std::move(given), std::move(surname), "", "", false, true};
}

NameEvidence atWork(std::string title, std::string given, std::string surname)
{
    return {std::move(title), std::move(given), std::move(surname), "nurse", "", true, true};
}

} // namespace

TEST_CASE("A role that one page gives holds for every way of writing the same name", "[suggest]")
{
    RecordNames const record({atWork("", "marcia", "sykes"), plain("miss", "", "sykes"), plain("", "m", "sykes")}, {});
    CHECK(record.bearer(mention("", "marcia", "sykes")) == Bearer::AtWork);
    CHECK(record.bearer(mention("miss", "", "sykes")) == Bearer::AtWork);
    CHECK(record.bearer(mention("", "m", "sykes")) == Bearer::AtWork);
    CHECK(record.bearer(mention("", "marcia", "")) == Bearer::AtWork);
    CHECK(record.bearer(mention("", "j", "sykes")) == Bearer::Unknown);
    CHECK(record.bearer(mention("", "", "armitage")) == Bearer::Unknown);
}

TEST_CASE("A surname that a nurse shares with a neighbour stays the neighbour's", "[suggest]")
{
    RecordNames const record({atWork("", "marcia", "sykes"), plain("", "harold", "sykes")}, {});
    CHECK(record.bearer(mention("", "harold", "sykes")) == Bearer::Somebody);
    CHECK(record.bearer(mention("mr", "", "sykes")) == Bearer::Somebody);
    CHECK(record.bearer(mention("mrs", "", "sykes")) == Bearer::AtWork);
    CHECK(record.bearer(mention("", "", "sykes")) == Bearer::Somebody);
}

TEST_CASE("A surname that was misread once is taken for the one that it nearly is", "[suggest]")
{
    std::vector<NameEvidence> mentions(5, atWork("", "gail", "thornber"));
    mentions.push_back(plain("", "gail", "thomber"));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "gail", "thomber")) == Bearer::AtWork);
}

TEST_CASE("A word that names a place more often is no name that the record made sure", "[suggest]")
{
    RecordNames const record({plain("", "", "millbridge")}, {"millbridge", "millbridge"});
    CHECK_FALSE(record.isSurname("millbridge"));
    CHECK(record.isPlace("millbridge"));
    CHECK(RecordNames({plain("", "", "millbridge")}, {}).isSurname("millbridge"));
}

TEST_CASE("The fingerprint moves with what the names say, and not with how often they said it", "[suggest]")
{
    RecordNames const once({plain("", "harold", "sykes")}, {});
    std::vector<NameEvidence> const many(40, plain("", "harold", "sykes"));
    std::vector<NameEvidence> more = many;
    more.push_back(plain("", "harold", "sykes"));
    CHECK(RecordNames(many, {}).fingerprint() == RecordNames(more, {}).fingerprint());
    CHECK(once.fingerprint() != RecordNames({atWork("", "harold", "sykes")}, {}).fingerprint());
}

TEST_CASE("The names of a page that was read are kept in the case until it is read again", "[suggest]")
{
    auto sample = support::sampleCase(1);
    support::read(sample.caseFile, core::PageId{1}, {"I spoke with Margaret Hollins, Health Visitor, about the boiler."});
    core::Connection const& connection = sample.caseFile.database();
    REQUIRE(core::record_names::unseen(connection) == std::vector{core::PageId{1}});
    core::Batch batch(sample.caseFile);
    auto const reading = core::readings::reading(connection, {1});
    core::record_names::keep(batch, {1}, core::record_names::see(core::ReadPage(reading->text)),
                             core::readings::fingerprint(connection, {1}));
    batch.commit();
    CHECK(core::record_names::unseen(connection).empty());
    CHECK(core::record_names::load(connection).bearer(mention("", "margaret", "hollins")) == Bearer::AtWork);
    support::read(sample.caseFile, core::PageId{1}, {"The boiler was mended."});
    CHECK(core::record_names::unseen(connection).size() == 1);
}

TEST_CASE("A title with a surname is whoever is called by that title in full", "[suggest]")
{
    RecordNames const record({atWork("mrs", "balbir", "dyson"), plain("", "balbir", "dyson"), plain("", "rita", "dyson"),
                              plain("", "mark", "dyson"), plain("mr", "", "dyson")},
                             {});
    CHECK(record.bearer(mention("mrs", "", "dyson")) == Bearer::AtWork);
    CHECK(record.bearer(mention("mr", "", "dyson")) == Bearer::Somebody);
    CHECK(record.bearer(mention("", "rita", "dyson")) == Bearer::Somebody);
}

TEST_CASE("A surname read once is that of whoever shares its first name, however much was misread", "[suggest]")
{
    std::vector<core::NameEvidence> many(8, atWork("", "clive", "armitage"));
    many.push_back(plain("", "clive", "annikage"));
    CHECK(RecordNames(many, {}).bearer(mention("", "clive", "annikage")) == Bearer::AtWork);
    many.push_back(plain("", "rita", "annikage"));
    many.push_back(plain("", "rita", "annikage"));
    CHECK(RecordNames(many, {}).bearer(mention("", "rita", "annikage")) == Bearer::Somebody);
}

TEST_CASE("A title means whoever is called by it in full, not the child who is named more often", "[suggest]")
{
    std::vector<NameEvidence> mentions(9, plain("", "kelly", "barraclough"));
    mentions.push_back(plain("ms", "kelly", "barraclough"));
    for (int i = 0; i < 4; ++i)
        mentions.push_back(atWork("miss", "joan", "barraclough"));
    RecordNames const record(mentions, {});
    CHECK(record.bearer(mention("miss", "", "barraclough")) == Bearer::AtWork);
    CHECK(record.bearer(mention("", "kelly", "barraclough")) == Bearer::Somebody);
}

TEST_CASE("A first name is a worker's though it was misread with another surname once", "[suggest]")
{
    std::vector<NameEvidence> mentions(16, atWork("", "philip", "walker"));
    mentions.push_back(plain("", "philip", "wal"));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "philip", "")) == Bearer::AtWork);
    mentions.insert(mentions.end(), 3, plain("", "philip", "jagger"));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "philip", "")) == Bearer::Somebody);
}

TEST_CASE("A first name read once is a misreading of one that the record has everywhere", "[suggest]")
{
    std::vector<NameEvidence> mentions(60, plain("", "imogen", "flynn"));
    mentions.push_back(plain("", "imoqcn", "flynn"));
    mentions.push_back(plain("", "imelda", "flynn"));
    RecordNames const record(mentions, {});
    CHECK(record.speltGiven("imoqcn") == "imogen");
    CHECK_FALSE(record.isGiven("imoqcn"));
    // A name that people bear is no misreading.
    CHECK(record.speltGiven("imelda") == "imelda");
}

TEST_CASE("What stands with a title and a role tells who is meant by the title alone, where a child shares the surname",
          "[suggest]")
{
    std::vector<NameEvidence> mentions(9, plain("", "kelly", "barraclough"));
    mentions.push_back(atWork("", "joan", "barraclough"));
    mentions.insert(mentions.end(), 5, plain("miss", "", "barraclough"));
    CHECK(RecordNames(mentions, {}).bearer(mention("miss", "", "barraclough")) == Bearer::Somebody);
    mentions.push_back(atWork("miss", "", "barraclough"));
    CHECK(RecordNames(mentions, {}).bearer(mention("miss", "", "barraclough")) == Bearer::AtWork);
    CHECK(RecordNames(mentions, {}).bearer(mention("", "kelly", "barraclough")) == Bearer::Somebody);
}

TEST_CASE("A worker's surname that is a first name elsewhere is still the surname where it stands alone", "[suggest]")
{
    std::vector<NameEvidence> const mentions(9, atWork("dr", "delroy", "bailey"));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "bailey", "")) == Bearer::AtWork);
}

TEST_CASE("A surname that was mistyped more than twice is the one that is far oftener right with the same first name",
          "[suggest]")
{
    std::vector<NameEvidence> mentions(40, atWork("", "parveen", "denby"));
    mentions.insert(mentions.end(), 4, plain("", "parveen", "denbie"));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "parveen", "denbie")) == Bearer::AtWork);
    mentions.insert(mentions.end(), 4, plain("", "shirley", "denbigh"));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "shirley", "denbigh")) == Bearer::Somebody);
}

TEST_CASE("A relation that stands by accident in front of a worker's first name does not make it a relative's", "[suggest]")
{
    std::vector<NameEvidence> mentions(8, atWork("", "marcia", "sykes"));
    mentions.push_back({"", "marcia", "", "", "mum", false, true});
    CHECK(RecordNames(mentions, {}).bearer(mention("", "marcia", "")) == Bearer::AtWork);
    mentions.push_back({"", "marcia", "", "", "aunt", false, true});
    CHECK(RecordNames(mentions, {}).bearer(mention("", "marcia", "")) == Bearer::Somebody);
}

TEST_CASE("Initials and short forms are those of whoever the record names often", "[suggest]")
{
    RecordNames const record(std::vector<NameEvidence>(3, plain("", "rebecca", "corder")), {});
    CHECK(record.ofNickname("becks") == Bearer::Somebody);
    CHECK(record.ofNickname("daz") == Bearer::Unknown);
    CHECK(record.ofInitials("rc") == Bearer::Somebody);
    CHECK(record.ofInitials("cr") == Bearer::Unknown);
    RecordNames const seldom({plain("", "rebecca", "corder")}, {});
    CHECK(seldom.ofNickname("becks") == Bearer::Unknown);
    CHECK(seldom.ofInitials("rc") == Bearer::Unknown);
    RecordNames const worker(std::vector<NameEvidence>(3, atWork("", "rebecca", "corder")), {});
    CHECK(worker.ofNickname("becks") == Bearer::AtWork);
    CHECK(worker.ofInitials("rc") == Bearer::AtWork);
}

TEST_CASE("A first name that looks like a surname where it stands alone makes no worker of whoever bears it", "[suggest]")
{
    std::vector<NameEvidence> mentions(8, plain("", "elliemae", "yelland"));
    mentions.insert(mentions.end(), 12, plain("", "", "elliemae"));
    mentions.push_back(atWork("", "", "elliemae"));
    RecordNames const record(mentions, {});
    CHECK(record.bearer(mention("", "", "elliemae")) == Bearer::Somebody);
    CHECK(record.bearer(mention("", "elliemae", "")) == Bearer::Somebody);
}

TEST_CASE("Signs of work that come again make a worker, and a relation outweighs them", "[suggest]")
{
    NameEvidence signs = plain("", "nell", "orwin");
    signs.workSigns = 2;
    RecordNames const record({signs, plain("", "nell", "orwin"), plain("", "n", "orwin")}, {});
    CHECK(record.bearer(mention("", "n", "orwin")) == Bearer::AtWork);
    NameEvidence related = plain("", "nell", "orwin");
    related.relation = "aunt";
    CHECK(RecordNames({signs, related, related}, {}).bearer(mention("", "nell", "orwin")) == Bearer::Somebody);
    NameEvidence hint = plain("", "nell", "orwin");
    hint.workSigns = 1;
    CHECK(RecordNames({hint, plain("", "nell", "orwin")}, {}).bearer(mention("", "nell", "orwin")) == Bearer::Somebody);
    std::vector<NameEvidence> many(40, plain("", "nell", "orwin"));
    many.push_back(signs);
    CHECK(RecordNames(many, {}).bearer(mention("", "nell", "orwin")) == Bearer::Somebody);
}

TEST_CASE("Signing by the first name alone is the one person's who is called so", "[suggest]")
{
    NameEvidence signs = plain("", "nell", "");
    signs.workSigns = 2;
    CHECK(RecordNames({signs, plain("", "nell", "orwin")}, {}).bearer(mention("", "nell", "orwin")) == Bearer::AtWork);
    CHECK(RecordNames({signs, plain("", "nell", "orwin"), plain("", "nell", "stubbins")}, {}).bearer(mention("", "nell", "orwin"))
          == Bearer::Somebody);
}

TEST_CASE("A first name that never has a surname is a worker's where nearly every mention tells of work", "[suggest]")
{
    NameEvidence signs = plain("", "giles", "");
    signs.workSigns = 2;
    std::vector<NameEvidence> mentions(3, signs);
    mentions.insert(mentions.end(), 2, plain("", "giles", ""));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "giles", "")) == Bearer::AtWork);
    mentions.insert(mentions.end(), 20, plain("", "giles", ""));
    CHECK(RecordNames(mentions, {}).bearer(mention("", "giles", "")) == Bearer::Somebody);
}
