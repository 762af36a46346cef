// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestions.h"

#include "core/base/error.h"
#include "core/decide/decisions.h"
#include "core/decide/register_steps.h"
#include "core/suggest/page_suggestions.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace suggestions = core::suggestions;
using core::Advice;
using core::Category;
using core::PageId;
using core::Suggestion;

namespace {

using List = std::vector<std::string>;

support::SampleCase caseOf(std::vector<std::vector<std::string>> const& pages)
{
    support::SampleCase sample = support::sampleCase(static_cast<int>(pages.size()));
    for (std::size_t i = 0; i < pages.size(); ++i)
        support::read(sample.caseFile, PageId{static_cast<std::int64_t>(i) + 1}, pages[i]);
    return sample;
}

suggestions::Outcome run(support::SampleCase& sample)
{
    return suggestions::run(sample.caseFile, {}, {});
}

} // namespace

TEST_CASE("A run keeps what it found, in the order of the record, and says how much it was", "[suggest]")
{
    auto sample = caseOf({{"told Dean. NHS 845 000 8654"}, {"nothing of note"}, {"Mrs Hargreaves rang"}});
    core::Act act = sample.caseFile.act("Olu Officer");
    core::people::import(act, support::samplePeople());
    act.commit();
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 3);
    int last = 0;
    auto const outcome = suggestions::run(sample.caseFile,
                                          [&](int done, int total) {
                                              CHECK(done == last + 1);
                                              CHECK(total == 3);
                                              last = done;
                                          },
                                          {});
    CHECK(outcome.pages == 3);
    auto const all = suggestions::all(sample.caseFile.database());
    CHECK(outcome.suggestions == static_cast<int>(all.size()));
    CHECK(support::textsOf(all) == List{"PERSON Dean", "NHS 845 000 8654", "PERSON Mrs Hargreaves"});
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 0);
    CHECK(suggestions::onPage(sample.caseFile.database(), PageId{2}).empty());
    CHECK(suggestions::withKey(sample.caseFile.database(), all.front().key) == all.front());
    CHECK(suggestions::withKey(sample.caseFile.database(), "0000000000000000") == std::nullopt);
}

TEST_CASE("What is stored is what was found, to the last field", "[suggest]")
{
    auto sample = caseOf({{"Mrs Hargreaves lives at 19 Canal Row,", "Rastrick Moor, WF12 4DH, 0113 496 0018"}});
    run(sample);
    auto const reading = core::readings::reading(sample.caseFile.database(), PageId{1});
    REQUIRE(reading);
    auto known = suggestions::reference(sample.caseFile.database());
    known.record = core::record_names::load(sample.caseFile.database());
    auto const fresh = suggestions::find(PageId{1}, reading->text, support::a4, known);
    CHECK(suggestions::all(sample.caseFile.database()) == fresh);
}

TEST_CASE("A second run finds nothing to do, and the log holds a start and an end", "[suggest]")
{
    auto sample = caseOf({{"Mrs Hargreaves rang"}});
    run(sample);
    auto const before = core::audit::entries(sample.caseFile.database());
    CHECK(before[before.size() - 2].action == "suggestions began");
    CHECK(before.back().action == "suggestions ended");
    CHECK(run(sample).pages == 0);
    CHECK(core::audit::entries(sample.caseFile.database()).size() == before.size());
}

TEST_CASE("A person who is entered later makes the pages stale, and a new run finds that person", "[suggest]")
{
    auto sample = caseOf({{"told Winifred that"}});
    run(sample);
    REQUIRE(support::textsOf(suggestions::all(sample.caseFile.database())) == List{"PERSON Winifred"});
    CHECK(suggestions::all(sample.caseFile.database()).front().person.empty());
    core::Act act = sample.caseFile.act("Olu Officer");
    core::people::import(act, support::family().people);
    act.commit();
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 1);
    CHECK(run(sample).pages == 1);
    CHECK(support::textsOf(suggestions::all(sample.caseFile.database())) == List{"PERSON Winifred"});
    CHECK(suggestions::all(sample.caseFile.database()).front().person == "Winifred Ainley");
}

TEST_CASE("A page that is read again is looked at again, and what was only there before goes", "[suggest]")
{
    auto sample = caseOf({{"Mrs Hargreaves rang"}});
    run(sample);
    support::read(sample.caseFile, PageId{1}, {"Mrs Beaumont rang"});
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 1);
    run(sample);
    CHECK(support::textsOf(suggestions::all(sample.caseFile.database())) == List{"PERSON Mrs Beaumont"});
}

TEST_CASE("What a person decided about is neither removed nor altered by a new run", "[suggest]")
{
    auto sample = caseOf({{"Mrs Hargreaves rang Mrs Beaumont"}});
    run(sample);
    auto const before = suggestions::all(sample.caseFile.database());
    REQUIRE(before.size() == 2);
    support::decide(sample.caseFile, {core::decisions::accept(sample.caseFile.database(), before[0], "TP", "")});
    support::read(sample.caseFile, PageId{1}, {"The boiler was mended"});
    run(sample);
    CHECK(suggestions::all(sample.caseFile.database()) == std::vector<Suggestion>{before[0]});
}

TEST_CASE("What a person decided about is not suggested anew where the page was read a hair differently", "[suggest]")
{
    auto sample = caseOf({{"Mrs Hargreaves rang"}});
    run(sample);
    auto const before = suggestions::all(sample.caseFile.database());
    REQUIRE(before.size() == 1);
    support::decide(sample.caseFile, {core::decisions::dismiss(sample.caseFile.database(), before[0], "")});
    core::Reading moved = support::readingOf(PageId{1}, {"Mrs Hargreaves rang"});
    for (core::Word& word : moved.text.words)
        word.box.x0 += 1.5, word.box.x1 += 1.5;
    core::Batch batch(sample.caseFile);
    core::readings::record(batch, moved);
    batch.commit();
    CHECK(run(sample).pages == 1);
    CHECK(suggestions::all(sample.caseFile.database()) == before);
}

TEST_CASE("A run that is stopped keeps what it has, and the next one does the rest", "[suggest]")
{
    auto sample = caseOf({{"Mrs Hargreaves rang"}, {"Mrs Beaumont rang"}, {"Mrs Varley rang"}});
    std::stop_source stop;
    auto const outcome = suggestions::run(
        sample.caseFile,
        [&](int done, int) {
            if (done == 2)
                stop.request_stop();
        },
        stop.get_token());
    CHECK(outcome.pages == 2);
    CHECK(suggestions::all(sample.caseFile.database()).size() == 2);
    CHECK(run(sample).pages == 1);
    CHECK(suggestions::all(sample.caseFile.database()).size() == 3);
}

TEST_CASE("One page that was just read gets its suggestions at once, and again with the names of the whole record", "[suggest]")
{
    auto sample = caseOf({{"Mrs Hargreaves rang"}, {"Mrs Beaumont rang"}});
    suggestions::PageByPage reading;
    reading.run(sample.caseFile, PageId{2});
    CHECK(support::textsOf(suggestions::all(sample.caseFile.database())) == List{"PERSON Mrs Beaumont"});
    CHECK(run(sample).pages == 2);
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 0);
    CHECK(suggestions::all(sample.caseFile.database()).size() == 2);
}

TEST_CASE("Somebody who is entered while pages are read is known on the next page", "[suggest]")
{
    auto sample = caseOf({{"Spoke to Winifred today"}, {"Winifred rang again"}, {"Winifred came in"}});
    auto const enter = [&](core::Consent consent) {
        core::Person winifred;
        winifred.name = "Winifred Ainley";
        winifred.consent = consent;
        core::Act act = sample.caseFile.act("Olu Officer");
        core::people::import(act, {winifred});
        act.commit();
    };
    suggestions::PageByPage reading;
    auto const adviceOnWinifred = [&](PageId page) {
        reading.run(sample.caseFile, page);
        std::optional<Advice> advice;
        for (Suggestion const& suggestion : suggestions::onPage(sample.caseFile.database(), page))
            if (suggestion.person == "Winifred Ainley")
                advice = suggestion.advice;
        return advice;
    };
    CHECK_FALSE(adviceOnWinifred(PageId{1}));
    enter(core::Consent::NotAsked);
    CHECK(adviceOnWinifred(PageId{2}) == Advice::Redact);
    enter(core::Consent::Given);
    CHECK(adviceOnWinifred(PageId{3}) == Advice::Keep);
}

TEST_CASE("A page that was never read is not looked at, and one that could not be read is to be read by eye", "[suggest]")
{
    auto sample = support::sampleCase(2);
    support::failToRead(sample.caseFile, PageId{2});
    run(sample);
    auto const all = suggestions::all(sample.caseFile.database());
    REQUIRE(all.size() == 1);
    CHECK(all.front().page == PageId{2});
    CHECK(all.front().category == Category::ReadByEye);
    CHECK(all.front().advice == Advice::Consult);
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 0);
}

TEST_CASE("A change of consent looks only at the pages that name the person again, and says how many suggestions changed",
          "[suggest]")
{
    support::SampleCase sample = caseOf({{"told Dean Ellis that", "Dean Ellis rang"}, {"told Kerry-Ann O'Hara that"}});
    {
        core::Act act = sample.caseFile.act("Olu Officer");
        core::people::import(act, support::family().people);
        act.commit();
    }
    run(sample);
    auto const before = core::people::withName(sample.caseFile.database(), "Dean Ellis");
    REQUIRE(before);
    core::Person after = *before;
    after.consent = core::Consent::Given;
    support::decide(sample.caseFile, {core::register_steps::change(*before, after)});
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 1);
    suggestions::Outcome const again = run(sample);
    CHECK(again.pages == 1);
    CHECK(again.changed == 2);
    for (Suggestion const& suggestion : suggestions::onPage(sample.caseFile.database(), PageId{1}))
        CHECK(suggestion.advice == Advice::Keep);
    {
        core::Act act = sample.caseFile.act("Olu Officer");
        REQUIRE(core::decisions::undo(act));
        act.commit();
    }
    CHECK(run(sample).changed == 2);
    for (Suggestion const& suggestion : suggestions::onPage(sample.caseFile.database(), PageId{1}))
        CHECK(suggestion.advice == Advice::Redact);
}

TEST_CASE("The next page of a report is taken for the same, and is stale when the page before it was read anew", "[suggest]")
{
    std::vector<std::string> const advice{"Legal Services", "PRIVILEGED AND CONFIDENTIAL", "You asked about the injunction.",
                                          "1"};
    std::vector<std::string> const second{"The boats go out when the weather in this part of the world is mild.", "2"};
    auto sample = caseOf({advice, second});
    run(sample);
    auto const legal = [&] {
        auto const all = suggestions::onPage(sample.caseFile.database(), PageId{2});
        return std::any_of(all.begin(), all.end(), [](core::Suggestion const& one) { return one.category == Category::Legal; });
    };
    CHECK(legal());
    support::read(sample.caseFile, PageId{1}, {"Dear Gran", "a postcard from the sea"});
    CHECK(suggestions::stalePages(sample.caseFile.database()) == 2);
    run(sample);
    CHECK_FALSE(legal());
}
