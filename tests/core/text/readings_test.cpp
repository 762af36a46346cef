// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/readings.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

Digest const otherRecipe = Fingerprint().add("another engine").finish();

readings::RecipeFor byRecipe(Digest const& recipe)
{
    return [recipe](std::string const&) { return recipe; };
}

std::vector<PageId> pagesOf(std::vector<readings::Task> const& tasks)
{
    std::vector<PageId> list;
    for (readings::Task const& task : tasks)
        list.push_back(task.page);
    return list;
}

void begun(CaseFile& caseFile, PageId page, Digest const& recipe)
{
    Batch batch(caseFile);
    readings::begin(batch, page, recipe);
    batch.commit();
}

using Pages = std::vector<PageId>;

} // namespace

TEST_CASE("What was read of a page comes back", "[text]")
{
    SampleCase test = sampleCase(2);
    Reading reading = readingOf({2}, {"Seen by Gail Thornber", "on 3 May"});
    reading.state = ReadingState::Poor;
    reading.problem = "Most words are uncertain.";
    reading.text.turn = Turn(90);
    reading.method = "thickened";
    reading.embedded = EmbeddedText::Differs;
    reading.unread = {{UnreadArea::Kind::Writing, {10, 20, 30, 40}}, {UnreadArea::Kind::Mark, {50, 60, 70, 80.5}}};
    {
        Batch batch(test.caseFile);
        readings::record(batch, reading);
        batch.commit();
    }
    Reading const back = readings::reading(test.caseFile.database(), {2}).value();
    CHECK(back.page == PageId{2});
    CHECK(back.state == ReadingState::Poor);
    CHECK(back.problem == reading.problem);
    CHECK(back.recipe == sampleRecipe());
    CHECK(back.text.text == reading.text.text);
    CHECK(back.text.turn == Turn(90));
    CHECK(back.method == "thickened");
    CHECK(back.embedded == EmbeddedText::Differs);
    CHECK(back.unread == reading.unread);
    REQUIRE(back.text.words.size() == 7);
    CHECK(back.text.words[6].box.x0 == Approx(reading.text.words[6].box.x0).margin(0.02));
    CHECK_FALSE(readings::reading(test.caseFile.database(), {1}));
    CHECK(refused([&] { readings::reading(test.caseFile.database(), {3}); }).fault() == Fault::Missing);
}

TEST_CASE("The pages still to be read are those that this recipe did not read", "[text]")
{
    SampleCase test = sampleCase(3);
    Connection const& database = test.caseFile.database();
    CHECK(pagesOf(readings::toDo(database, byRecipe(sampleRecipe())).unread) == Pages{{1}, {2}, {3}});
    read(test.caseFile, {2}, {"words"});
    CHECK(pagesOf(readings::toDo(database, byRecipe(sampleRecipe())).unread) == Pages{{1}, {3}});
    CHECK(pagesOf(readings::toDo(database, byRecipe(otherRecipe)).unread) == Pages{{1}, {2}, {3}});
}

TEST_CASE("A page at which the program ended is tried last, and after the third time set aside and shown", "[text]")
{
    SampleCase test = sampleCase(2);
    Connection const& database = test.caseFile.database();
    begun(test.caseFile, {1}, sampleRecipe());
    CHECK(pagesOf(readings::toDo(database, byRecipe(sampleRecipe())).unread) == Pages{{2}, {1}});
    for (int time = 0; time < 2; ++time)
        begun(test.caseFile, {2}, sampleRecipe());
    CHECK(pagesOf(readings::toDo(database, byRecipe(sampleRecipe())).unread) == Pages{{1}, {2}});
    CHECK(readings::summaries(database)[1].state == ReadingState::Unread);
    begun(test.caseFile, {2}, sampleRecipe());

    CHECK(pagesOf(readings::toDo(database, byRecipe(sampleRecipe())).unread) == Pages{{1}});
    CHECK(pagesOf(readings::toDo(database, byRecipe(sampleRecipe())).setAside) == Pages{{2}});
    ReadingSummary const summary = readings::summaries(database)[1];
    CHECK(summary.state == ReadingState::Unreadable);
    CHECK(summary.problem == "The program ended three times while this page was being read.");

    SECTION("another recipe may try it")
    {
        CHECK(pagesOf(readings::toDo(database, byRecipe(otherRecipe)).unread) == Pages{{1}, {2}});
        CHECK(pagesOf(readings::toDo(database, byRecipe(otherRecipe)).setAside).empty());
    }
    SECTION("once it was read it is set aside no more")
    {
        read(test.caseFile, {2}, {"words"});
        CHECK(pagesOf(readings::toDo(database, byRecipe(sampleRecipe())).setAside).empty());
        CHECK(readings::summaries(database)[1].state == ReadingState::Read);
    }
}

TEST_CASE("A run that somebody stopped does not count against the page in hand", "[text]")
{
    SampleCase test = sampleCase(1);
    for (int i = 0; i < 5; ++i) {
        begun(test.caseFile, {1}, sampleRecipe());
        Batch batch(test.caseFile);
        readings::giveUp(batch, {1}, sampleRecipe());
        batch.commit();
    }
    CHECK(pagesOf(readings::toDo(test.caseFile.database(), byRecipe(sampleRecipe())).unread) == Pages{{1}});
}

TEST_CASE("Every page of the record has one summary, in order", "[text]")
{
    SampleCase test = sampleCase(4);
    read(test.caseFile, {1}, {"three words here"});
    read(test.caseFile, {3}, {});
    failToRead(test.caseFile, {4}, "The picture is torn.");
    std::vector<ReadingSummary> const list = readings::summaries(test.caseFile.database());
    REQUIRE(list.size() == 4);
    CHECK(list[0].state == ReadingState::Read);
    CHECK(list[0].words == 3);
    CHECK(list[0].confidence == 90);
    CHECK(list[0].digest == readings::fingerprint(test.caseFile.database(), {1}));
    CHECK(list[1].state == ReadingState::Unread);
    CHECK(list[1].digest == Digest{});
    CHECK(list[2].state == ReadingState::Blank);
    CHECK(list[3].state == ReadingState::Failed);
    CHECK(list[3].problem == "The picture is torn.");
    for (std::size_t i = 0; i < list.size(); ++i)
        CHECK(list[i].page.value == static_cast<std::int64_t>(i) + 1);
}

TEST_CASE("A page's fingerprint changes when its words do, and only then", "[text]")
{
    SampleCase test = sampleCase(2);
    Connection const& database = test.caseFile.database();
    CHECK(readings::fingerprint(database, {1}) == Digest{});
    read(test.caseFile, {1}, {"Seen by Gail"});
    Digest const first = readings::fingerprint(database, {1});
    CHECK(first != Digest{});

    Reading again = readingOf({1}, {"Seen by Gail"});
    again.recipe = otherRecipe;
    Batch batch(test.caseFile);
    readings::record(batch, again);
    batch.commit();
    CHECK(readings::fingerprint(database, {1}) == first);

    read(test.caseFile, {1}, {"Seen by Gall"});
    CHECK(readings::fingerprint(database, {1}) != first);
    read(test.caseFile, {1}, {});
    Digest const blank = readings::fingerprint(database, {1});
    failToRead(test.caseFile, {1});
    CHECK(readings::fingerprint(database, {1}) != blank);
}

TEST_CASE("A reading that was damaged on the disk is not taken for a good one", "[text]")
{
    SampleCase test = sampleCase(1);
    read(test.caseFile, {1}, {"Gail Thornber"});
    Connection& database = test.caseFile.database();
    SECTION("its words do not fit its text")
    {
        database.execute("UPDATE reading SET words = x'0102'");
        CHECK(refused([&] { readings::reading(database, {1}); }).fault() == Fault::Integrity);
    }
    SECTION("its state is none that there is")
    {
        database.execute("UPDATE reading SET state = 'fine'");
        CHECK(refused([&] { readings::reading(database, {1}); }).fault() == Fault::Integrity);
        CHECK(refused([&] { readings::summaries(database); }).fault() == Fault::Integrity);
    }
    SECTION("its digest is too short")
    {
        database.execute("UPDATE reading SET digest = x'01'");
        CHECK(refused([&] { readings::fingerprint(database, {1}); }).fault() == Fault::Integrity);
    }
}

TEST_CASE("A page is read in its own languages, or in those of the case, or in English", "[text]")
{
    SampleCase test = sampleCase(3);
    Connection const& database = test.caseFile.database();
    CHECK(readings::languages(database, PageId{1}) == "eng");
    Act act = test.caseFile.act("Olu Officer");
    readings::chooseLanguages(act, PageId{2}, "cym");
    readings::chooseLanguages(act, {}, "eng+cym");
    CHECK(refused([&] { readings::chooseLanguages(act, {}, "eng;cym"); }).fault() == Fault::Usage);
    CHECK(refused([&] { readings::chooseLanguages(act, PageId{9}, "eng"); }).fault() == Fault::Missing);
    act.commit();
    CHECK(readings::languages(database, PageId{1}) == "eng+cym");
    CHECK(readings::languages(database, PageId{2}) == "cym");
    CHECK(readings::languages(database, {}) == "eng+cym");
    CHECK(audit::entries(database).back().action == "choose languages");

    auto const recipeFor = [](std::string const& languages) { return Fingerprint().add(languages).finish(); };
    std::vector<readings::Task> const tasks = readings::toDo(database, recipeFor).unread;
    REQUIRE(tasks.size() == 3);
    CHECK(tasks[1].languages == "cym");
    CHECK(tasks[1].recipe == recipeFor("cym"));
    Reading reading = readingOf({2}, {"Croeso"});
    reading.recipe = recipeFor("eng");
    Batch batch(test.caseFile);
    readings::record(batch, reading);
    batch.commit();
    CHECK(readings::toDo(database, recipeFor).unread.size() == 3); // it was read, but in another language
}
