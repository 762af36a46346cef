// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decisions.h"
#include "core/review/review.h"
#include "core/suggest/suggestions.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

void suggest(CaseFile& caseFile)
{
    suggestions::run(caseFile, [](int, int) {}, {});
}

// A case of so many pages that were read, with nothing on them to decide about.
SampleCase readCase(int pages)
{
    SampleCase test = sampleCase(pages);
    for (int page = 1; page <= pages; ++page)
        read(test.caseFile, {page}, {"nothing of note on page " + std::to_string(page)});
    suggest(test.caseFile);
    return test;
}

void draw(CaseFile& caseFile, PageId page, std::string const& actor = officer)
{
    Act act = caseFile.act(actor);
    decisions::apply(act, {decisions::draw(page, {{10, 10, 60, 30}}, "TP", "")});
    act.commit();
}

void lookAt(CaseFile& caseFile, PageId page, std::string const& actor = officer)
{
    Act act = caseFile.act(actor);
    review::lookedAt(act, page);
    act.commit();
}

SignOff signOff(CaseFile& caseFile, std::string const& actor = reviewer)
{
    Act act = caseFile.act(actor);
    SignOff const signedOff = review::signOff(act);
    act.commit();
    return signedOff;
}

std::vector<std::string> closed(CaseFile const& caseFile)
{
    std::vector<std::string> names;
    for (Gate const& gate : review::gates(caseFile.database()))
        names.push_back(gate.what);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("A case without pages cannot be signed off", "[review]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", officer);
    CHECK(closed(caseFile) == Names{"no pages"});
    CHECK(review::gates(caseFile.database()).front().message == "The case has no pages. Add the files of the record.");
    CHECK(refused([&] { signOff(caseFile); }).fault() == Fault::Access);
}

TEST_CASE("What is still owed is said with its count, its pages and what to do", "[review]")
{
    SampleCase test = sampleCase(5);
    read(test.caseFile, {1}, {"nothing of note"});
    suggest(test.caseFile);
    read(test.caseFile, {2}, {"Dear Mr Thornber", "and Mrs Holroyd"});
    failToRead(test.caseFile, {3});
    failToRead(test.caseFile, {4});

    std::vector<Gate> const before = review::gates(test.caseFile.database());
    REQUIRE(before.size() == 3);
    CHECK(before[0].what == "unread pages");
    CHECK(before[0].message == "1 page still to be read. Start reading, and wait until it has ended.");
    CHECK(before[0].pages == std::vector<PageId>{{5}});
    CHECK(before[1].what == "unreadable pages");
    CHECK(before[1].message.starts_with("2 pages could not be read by machine. Look at each"));
    CHECK(before[1].pages == std::vector<PageId>{{3}, {4}});
    CHECK(before[2].what == "stale suggestions");
    CHECK(before[2].message.starts_with("The suggestions on 3 pages are older"));

    suggest(test.caseFile);
    read(test.caseFile, {5}, {});
    suggest(test.caseFile);
    lookAt(test.caseFile, {3});
    lookAt(test.caseFile, {4});
    std::vector<Gate> const after = review::gates(test.caseFile.database());
    REQUIRE(after.size() == 1);
    CHECK(after[0].what == "undecided suggestions");
    CHECK(after[0].message == "2 suggestions on 1 page still to be decided. Accept or dismiss each of them.");
    CHECK(after[0].pages == std::vector<PageId>{{2}});

    Act act = test.caseFile.act(officer);
    Step answers;
    for (Suggestion const& suggestion : suggestions::all(act.database()))
        answers.push_back(decisions::accept(act.database(), suggestion, "TP", ""));
    decisions::apply(act, answers);
    act.commit();
    CHECK(closed(test.caseFile).empty());
    CHECK_NOTHROW(signOff(test.caseFile));
}

TEST_CASE("An open question stops a sign-off until the place is redacted or kept", "[review]")
{
    SampleCase test = readCase(2);
    suggest(test.caseFile);
    auto const decide = [&](core::Step const& step) {
        Act act = test.caseFile.act(officer);
        Step const applied = decisions::apply(act, step);
        act.commit();
        return applied;
    };
    Step const asked = decide({decisions::ask({2}, {{60, 90, 200, 104}}, "Does she know him?"),
                               decisions::ask({2}, {{60, 190, 200, 204}}, "And her?")});
    std::vector<Gate> const owed = review::gates(test.caseFile.database());
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].what == "asked places");
    CHECK(owed[0].message == "2 questions on 1 page still to be answered. Redact or keep each of these places.");
    CHECK(owed[0].pages == std::vector<PageId>{{2}});
    CHECK(refused([&] { signOff(test.caseFile); }).fault() == Fault::Access);

    Decision kept = *asked[0].after;
    kept.verdict = Verdict::Keep;
    decide({decisions::change(*asked[0].after, kept), decisions::remove(*asked[1].after)});
    CHECK(closed(test.caseFile).empty());
    CHECK_NOTHROW(signOff(test.caseFile));
}

TEST_CASE("A region that no machine could read is owed until somebody has looked at it", "[review]")
{
    SampleCase test = readCase(2);
    {
        Reading guessed = readingOf({2}, {"half a word"});
        guessed.state = ReadingState::Unreadable;
        Batch batch(test.caseFile);
        readings::record(batch, guessed);
        batch.commit();
    }
    suggest(test.caseFile);
    std::vector<Gate> const owed = review::gates(test.caseFile.database());
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].what == "regions to read by eye");
    CHECK(owed[0].message.starts_with("1 region on 1 page that no machine could read."));
    CHECK(owed[0].pages == std::vector<PageId>{{2}});
    CHECK_THROWS_AS(signOff(test.caseFile), Error);

    SECTION("by looking at the page")
    {
        lookAt(test.caseFile, {2});
        CHECK(decisions::all(test.caseFile.database()).front().verdict == Verdict::Keep);
    }
    SECTION("by answering it")
    {
        Act act = test.caseFile.act(officer);
        decisions::apply(act, {decisions::accept(act.database(), suggestions::onPage(act.database(), {2}).front(), "TP", "")});
        act.commit();
    }
    CHECK(closed(test.caseFile).empty());
    CHECK_NOTHROW(signOff(test.caseFile));
    CHECK(refused([&] { signOff(test.caseFile, officer); }).fault() == Fault::Access);
}

TEST_CASE("Of very many pages the first hundred are named", "[review]")
{
    SampleCase test = sampleCase(250);
    Gate const gate = review::gates(test.caseFile.database()).front();
    CHECK(gate.message.starts_with("250 pages"));
    CHECK(gate.pages.size() == 100);
    CHECK(gate.pages.back() == PageId{100});
}

TEST_CASE("A page that no machine could read is owed until somebody looks at it, and again when it was read anew", "[review]")
{
    SampleCase test = readCase(2);
    failToRead(test.caseFile, {2}, "The picture is torn.");
    suggest(test.caseFile);
    CHECK(closed(test.caseFile) == Names{"unreadable pages"});
    CHECK(review::pagesLookedAt(test.caseFile.database()).empty());

    lookAt(test.caseFile, {2});
    lookAt(test.caseFile, {2}); // once more does no harm
    CHECK(closed(test.caseFile).empty());
    CHECK(review::pagesLookedAt(test.caseFile.database()) == std::vector<PageId>{{2}});
    CHECK(audit::entries(test.caseFile.database()).back().action == "look at");

    read(test.caseFile, {2}, {"now there are words"});
    CHECK(review::pagesLookedAt(test.caseFile.database()).empty());
    CHECK(refused([&] { lookAt(test.caseFile, {9}); }).fault() == Fault::Missing);
}

TEST_CASE("A page at which the program ended three times is owed like one that could not be read", "[review]")
{
    SampleCase test = readCase(1);
    addPages(test.caseFile, test.folder, "more.pdf", {a4});
    for (int i = 0; i < 3; ++i) {
        Batch batch(test.caseFile);
        readings::begin(batch, {2}, sampleRecipe());
        batch.commit();
    }
    CHECK(closed(test.caseFile) == Names{"unreadable pages"});
    lookAt(test.caseFile, {2});
    CHECK(closed(test.caseFile).empty());
}

TEST_CASE("A second person signs off, and the log keeps what was signed", "[review]")
{
    SampleCase test = readCase(2);
    draw(test.caseFile, {1});
    CHECK_FALSE(review::standing(test.caseFile.database()));
    SignOff const signedOff = signOff(test.caseFile);
    CHECK(signedOff.actor == reviewer);
    CHECK(signedOff.digest == review::fingerprint(test.caseFile.database()));

    SignOff const standing = review::standing(test.caseFile.database()).value();
    CHECK(standing.actor == reviewer);
    CHECK(standing.at == signedOff.at);
    CHECK(standing.digest == signedOff.digest);
    AuditEntry const entry = audit::entries(test.caseFile.database()).back();
    CHECK(entry.action == "sign off");
    CHECK(entry.details.find(signedOff.digest.hex()) != std::string::npos);
}

TEST_CASE("Nobody signs off their own work, however they spell their name", "[review]")
{
    SampleCase test = readCase(2);
    draw(test.caseFile, {1}, "Zoë Ó Briain");
    for (char const* name : {"Zoë Ó Briain", " zoë ó briain ", "ZOË Ó  BRIAIN"}) {
        Error const error = refused([&] { signOff(test.caseFile, name); });
        CHECK(error.fault() == Fault::Access);
        CHECK(says(error, "Ask a second person"));
    }
    CHECK_FALSE(review::standing(test.caseFile.database()));
    CHECK_NOTHROW(signOff(test.caseFile, "Zoe Briain"));
}

TEST_CASE("Whoever answers for a page that no machine could read does not sign it off", "[review]")
{
    SampleCase test = readCase(1);
    failToRead(test.caseFile, {1});
    suggest(test.caseFile);
    lookAt(test.caseFile, {1}, officer);
    CHECK(refused([&] { signOff(test.caseFile, officer); }).fault() == Fault::Access);
    CHECK_NOTHROW(signOff(test.caseFile, reviewer));
}

TEST_CASE("Whose decisions were all taken back may sign off", "[review]")
{
    SampleCase test = readCase(1);
    draw(test.caseFile, {1}, reviewer);
    CHECK(refused([&] { signOff(test.caseFile, reviewer); }).fault() == Fault::Access);
    Act act = test.caseFile.act(officer);
    decisions::undo(act);
    act.commit();
    CHECK_NOTHROW(signOff(test.caseFile, reviewer));
}

TEST_CASE("What was signed off is void by itself when it is no longer what the case holds", "[review]")
{
    SampleCase test = readCase(2);
    draw(test.caseFile, {1});
    signOff(test.caseFile);
    REQUIRE(review::standing(test.caseFile.database()));

    SECTION("a decision was made, and taken back")
    {
        draw(test.caseFile, {2});
        CHECK_FALSE(review::standing(test.caseFile.database()));
        Act act = test.caseFile.act(officer);
        decisions::undo(act);
        act.commit();
        CHECK(review::standing(test.caseFile.database()));
    }
    SECTION("a page was read anew and its words differ")
    {
        read(test.caseFile, {2}, {"other words"});
        CHECK_FALSE(review::standing(test.caseFile.database()));
    }
    SECTION("a page was read anew and its words are the same")
    {
        read(test.caseFile, {2}, {"nothing of note on page 2"});
        CHECK(review::standing(test.caseFile.database()));
    }
    SECTION("a file was added")
    {
        addPages(test.caseFile, test.folder, "more.pdf", {a4});
        CHECK_FALSE(review::standing(test.caseFile.database()));
    }
    SECTION("the one who signed made one of the decisions their own")
    {
        Act act = test.caseFile.act(reviewer);
        Decision const before = decisions::all(act.database()).front();
        decisions::apply(act, {decisions::remove(before)});
        decisions::apply(act, {decisions::draw(before.page, before.boxes, before.exemption, before.reason)});
        act.commit();
        CHECK_FALSE(review::standing(test.caseFile.database()));
    }
    SECTION("it was signed again by another")
    {
        draw(test.caseFile, {2});
        signOff(test.caseFile, "Tom Third");
        CHECK(review::standing(test.caseFile.database())->actor == "Tom Third");
    }
}

TEST_CASE("A sign-off is refused with everything that is still owed", "[review]")
{
    SampleCase test = sampleCase(2);
    failToRead(test.caseFile, {2});
    Error const error = refused([&] { signOff(test.caseFile); });
    CHECK(error.fault() == Fault::Access);
    CHECK(says(error, "1 page still to be read."));
    CHECK(says(error, "1 page could not be read by machine."));
    CHECK(audit::entries(test.caseFile.database()).back().action != "sign off");
}
