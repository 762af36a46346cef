// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/chronology.h"
#include "core/order/documents.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

using Lines = std::vector<std::string>;

std::vector<bool> beginnings(std::vector<Lines> const& pages)
{
    std::vector<PageSigns> signs;
    for (Lines const& lines : pages)
        signs.push_back(page_signs::of(support::typed(lines)));
    return documents::beginnings(signs);
}

Lines const thanks{"5 Mill Lane, Overton", "14 December 1993", "Dear Ms Ellis,",
                   "thank you for what you have done for us this year and last"};
Lines const runsOn{"year as well. We should like to come again in the spring.", "Yours sincerely", "Ada Quigley"};
Lines const minutes{"MINUTES OF A CASE CONFERENCE", "held on 6 June 1996", "1. Those who were there said how the week had gone."};
Lines const secondPage{"Page 2 of 2", "4. The next meeting will be held at the same place."};

} // namespace

TEST_CASE("A new head begins a document, a sentence that runs on does not", "[order]")
{
    CHECK(beginnings({thanks, runsOn, minutes, secondPage, thanks}) == std::vector{true, false, true, false, true});
}

TEST_CASE("A blank page belongs to the document before it", "[order]")
{
    CHECK(beginnings({thanks, {}, runsOn, {}, minutes}) == std::vector{true, false, false, false, true});
    CHECK(beginnings({{}, thanks}) == std::vector{true, true});
}

TEST_CASE("Numbered paragraphs that go on hold a document together", "[order]")
{
    Lines const first{"REPORT TO THE COURT", "1. He was born in Overton.", "2. When he was nine they moved."};
    Lines const second{"3. At his new school he made friends.", "4. He is well."};
    CHECK(beginnings({first, second}) == std::vector{true, false});
}

namespace {

// Down to the foot of the sheet.
Lines full(Lines lines)
{
    while (lines.size() < 34)
        lines.emplace_back("and there was more to say of all that had gone before.");
    return lines;
}

} // namespace

TEST_CASE("A running record goes on where its dates do, though each sheet bears its head, and begins where they go back",
          "[order]")
{
    auto const sheet = [](std::string const& one, std::string const& other) {
        return full(
            {"Contact record: Ada Quigley ID 5", "Date of contact: " + one, "Details: he rang", "Date of contact: " + other});
    };
    Lines const first = sheet("3/4/99", "10/4/99");
    Lines const next = sheet("17/4/99", "2/5/99");
    CHECK(beginnings({first, next}) == std::vector{true, false});
    CHECK(beginnings({next, first}) == std::vector{true, true});
    CHECK(beginnings({first, sheet("17/4/01", "2/5/01")}) == std::vector{true, true});
    // Nothing had to go on overleaf where the sheet has room.
    CHECK(beginnings({Lines(first.begin(), first.begin() + 6), next}) == std::vector{true, true});
}

TEST_CASE("A few lines behind a full page are its end, but a caption is none", "[order]")
{
    Lines const page = full({"STATEMENT", "I have known her for years."});
    CHECK(beginnings({page, {"Her aunt will come to the next meeting.", "The plan stays as it was until then.", "Ada Quigley"}})
          == std::vector{true, false});
    CHECK(beginnings({page, {"Senior Social Worker"}}) == std::vector{true, false});
    CHECK(beginnings({page, {"Ada in our garden 5/4/90"}}) == std::vector{true, true});
}

TEST_CASE("Paragraphs whose figures were read as letters hold a document together", "[order]")
{
    CHECK(beginnings({full({"REPORT", "10. He was born in Overton.", "ll. When he was nine they moved."}),
                      full({"Proposals", "12. At his new school he made friends."})})
          == std::vector{true, false});
}

TEST_CASE("The number of a page may stand behind a name at its foot, or run into what follows it", "[order]")
{
    auto const number = [](Lines const& lines) { return page_signs::of(support::typed(lines)).number; };
    CHECK(number({"He will come again next week.", "Ada Quigley 2"}) == 2);
    CHECK(number({"Ada Quigley 2", "He will come again next week.", "And the week after."}) == 0);
    CHECK(number({"Case Notes for Ada Quigley Page 30f4", "He will come again next week."}) == 3);
    CHECK(number({"Page 30", "He will come again next week."}) == 30);
}

TEST_CASE("Numbers in the text, of files and of dates are no numbers of pages, and a few more of pages are", "[order]")
{
    auto const number = [](Lines const& lines) { return page_signs::of(support::typed(lines)).number; };
    Lines const text{"and there was more to say of all that had gone before.", "He will come again next week."};
    auto const below = [&text](std::string const& head) {
        Lines lines{head};
        lines.insert(lines.end(), text.begin(), text.end());
        return lines;
    };
    CHECK(number(below("ADOPTION PANEL Item 1 A.P. 47/94")) == 0);
    CHECK(number(below("Incident book p. 44. Night: all quiet")) == 0);
    CHECK(number(below("Child Ada Quigley Date 03.03.02")) == 0);
    CHECK(number(below("Name: Ada Quigley D.o.b. 11-2-82 3")) == 3);
    CHECK(number({text[0], text[1], "lof2"}) == 1);
    CHECK(number({text[0], text[1], "Ada Quigley ; |"}) == 1);
}

TEST_CASE("Dirt above a head, a lost letter and a letter too many hide no running head", "[order]")
{
    auto const sheet = [](std::string const& head, std::string const& entry) {
        Lines lines{head, entry + " She rang and said so to all who were there."};
        while (lines.size() < 34)
            lines.push_back(entry + " and so it went on to the end of the day.");
        return lines;
    };
    CHECK(beginnings({sheet("CASE RECORD QUIGLEY, Ada File No. 5", "in autumn"),
                      sheet("ASE RECORD QUIGLEY, Ada  File N. 5", "at Easter")})
          == std::vector{true, false});
    Lines dirty = sheet("CASE RECORD QUIGLEY, Ada File No. 5", "at Easter");
    dirty.insert(dirty.begin(), "~ I");
    CHECK(beginnings({sheet("CASE RECORD QUIGLEY, Ada File No. 5", "in autumn"), dirty}) == std::vector{true, false});
}

TEST_CASE("Dates that are written in another way belong to another running record", "[order]")
{
    auto const sheet = [](std::string const& one, std::string const& other) {
        return full(
            {"Contact record: Ada Quigley ID 5", "Date of contact: " + one, "Details: he rang", "Date of contact: " + other});
    };
    CHECK(beginnings({sheet("3/4/99", "10/4/99"), sheet("17-Apr-99", "2-May-99")}) == std::vector{true, true});
}

TEST_CASE("The heads of columns and a page all in capitals are no titles", "[order]")
{
    CHECK_FALSE(
        page_signs::of(support::typed({"DATE EVENT / OBSERVATIONS INIT.", "He rang and said that he would come."})).titled);
    CHECK_FALSE(page_signs::of(support::typed({"HE RANG AND SAID THAT HE", "WOULD COME AGAIN SOON AFTER"})).titled);
    CHECK(page_signs::of(support::typed({"ACCESS VISITS - Ada Quigley", "He came and they went to the park."})).titled);
}

TEST_CASE("A heading within a report, the date below a statement and an office below a signature begin nothing", "[order]")
{
    Lines const report = full({"REPORT TO THE COURT", "Case: No. 5 of 1987", "He came to us.", "He came alone.",
                               "He was nine then.", "He had been ill.", "EARLY YEARS", "He was born in Overton."});
    CHECK(beginnings({report, full({"HOME CONDITIONS", "The house was warm when I came."})}) == std::vector{true, false});
    CHECK(beginnings({report,
                      {"She will come again soon to see him.", "I believe that the facts stated are true. Dated 12 June 2001",
                       "Ada Ellis"}})
          == std::vector{true, false});
    std::vector<PageSigns> signs{
        page_signs::of(support::typed(report)),
        page_signs::of(support::typed({"G. Ore-ennccd", "Ada Greenwood", "Emergency Duty Social Worker"}, 70))};
    CHECK(documents::beginnings(signs) == std::vector{true, false});
}

TEST_CASE("A name, an office and a date alone are the last sheet of numbered paragraphs that went on to the foot", "[order]")
{
    Lines const signature{"ADA QUIGLEY", "Chantry Chambers, Overton", "Wednesday 12th June 1996"};
    Lines advice = full({"ADVICE", "1. I am asked to advise.", "2. The case is thin."});
    CHECK(beginnings({advice, signature}) == std::vector{true, false});
    advice.back() = "Yours sincerely, Ada Ellis";
    CHECK(beginnings({advice, signature}) == std::vector{true, true});
    CHECK(beginnings({full({"ADVICE", "I am asked to advise."}), signature}) == std::vector{true, true});
}

TEST_CASE("A letter by hand that was read badly begins a document behind a typed page", "[order]")
{
    std::vector<PageSigns> const signs{
        page_signs::of(support::typed(full({"RECORD", "He rang and said that he would come."}))),
        page_signs::of(
            support::typed({"go Deleh ill, Overcloush", "Dere Ms Acwitase,", "You can eeach we at GO Deloh Hill"}, 57))};
    CHECK(documents::beginnings(signs) == std::vector{true, true});
}

TEST_CASE("A copy of a page that stands behind it begins again", "[order]")
{
    Lines const table{"Family composition of the household", "Completed 3/4/99", "Name Relationship Address",
                      "Ada Quigley mother", "and nobody else was there to be seen or asked."};
    CHECK(beginnings({table, table}) == std::vector{true, true});
}

TEST_CASE("Every page of a record is in one document, and no document reaches into another file", "[order]")
{
    support::SampleCase sample = support::sampleCase(3);
    support::addPages(sample.caseFile, sample.folder, "second.pdf", {support::a4, support::a4});
    support::read(sample.caseFile, PageId{1}, thanks);
    support::read(sample.caseFile, PageId{2}, runsOn);
    support::read(sample.caseFile, PageId{3}, minutes);
    support::read(sample.caseFile, PageId{4}, secondPage);
    std::vector<Document> const all = documents::all(sample.caseFile.database());
    REQUIRE(all.size() == 3);
    CHECK(all[0].pages == std::vector{PageId{1}, PageId{2}});
    CHECK(all[1].pages == std::vector{PageId{3}});
    CHECK(all[2].pages == std::vector{PageId{4}, PageId{5}});
    CHECK(page_dates::iso(all[0].date->date) == "1993-12-14");
    CHECK_FALSE(all[2].date);
}

TEST_CASE("Documents are ordered by date, and one without a date stays behind the one that it follows", "[order]")
{
    using namespace std::chrono;
    auto const dated = [](int year) {
        Document document;
        document.date = ProposedDate{std::chrono::year(year) / March / 4, 0, 0, 0, true, ""};
        return document;
    };
    std::vector<Document> const documents{Document(), dated(1996), Document(), dated(1990), dated(1996)};
    CHECK(chronology::order(documents) == std::vector<std::size_t>{0, 3, 1, 2, 4});
    CHECK(chronology::order(documents, Undated::Gathered) == std::vector<std::size_t>{3, 1, 4, 0, 2});
    // What it follows may itself be out of its time.
    CHECK(chronology::order({dated(1988), dated(2002), Document(), dated(1991)}) == std::vector<std::size_t>{0, 2, 3, 1});
    CHECK(chronology::order({dated(1988), dated(1990), Document(), dated(1991)}) == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(chronology::order({}).empty());
}

namespace {

// Five pages in one file: a letter of two pages, minutes of two, a letter of one.
std::vector<documents::SeenPage> record()
{
    std::vector<documents::SeenPage> pages;
    for (Lines const& lines : {thanks, runsOn, minutes, secondPage, thanks})
        pages.push_back(
            {PageId{static_cast<std::int64_t>(pages.size()) + 1}, SourceId{1}, page_signs::of(support::typed(lines))});
    return pages;
}

using Numbers = std::vector<std::vector<std::int64_t>>;

Numbers numbersOf(std::vector<documents::SeenPage> const& pages, std::vector<PageRuling> const& rulings)
{
    Numbers numbers;
    for (Document const& document : documents::arranged(pages, rulings)) {
        numbers.emplace_back();
        for (PageId const page : document.pages)
            numbers.back().push_back(page.value);
    }
    return numbers;
}

PageRuling begins(std::int64_t page)
{
    return {PageId{page}, Beginning::Begins};
}

PageRuling behind(std::int64_t page, std::int64_t other)
{
    PageRuling ruling{PageId{page}};
    ruling.behind = PageId{other};
    return ruling;
}

} // namespace

TEST_CASE("What people said of beginnings stands above what is proposed", "[order]")
{
    CHECK(numbersOf(record(), {}) == Numbers{{1, 2}, {3, 4}, {5}});
    CHECK(numbersOf(record(), {begins(2)}) == Numbers{{1}, {2}, {3, 4}, {5}});
    CHECK(numbersOf(record(), {{PageId{3}, Beginning::GoesOn}}) == Numbers{{1, 2, 3, 4}, {5}});
}

TEST_CASE("A page that was moved stands behind the page that people named", "[order]")
{
    CHECK(numbersOf(record(), {behind(4, 1)}) == Numbers{{1, 4, 2}, {3}, {5}});
    CHECK(numbersOf(record(), {behind(4, 1), behind(5, 4)}) == Numbers{{1, 4, 5, 2}, {3}});
    CHECK(numbersOf(record(), {behind(5, 0), begins(1)}) == Numbers{{5}, {1, 2}, {3, 4}});
}

TEST_CASE("Pages that stand behind each other stay where they were filed", "[order]")
{
    CHECK(numbersOf(record(), {behind(1, 2), behind(2, 1)}) == Numbers{{1, 2}, {3, 4}, {5}});
}

TEST_CASE("Pages that were filed out of order are proposed in the order of their numbers, blank backs with their fronts",
          "[order]")
{
    Lines const second{"Page 2 of 3", "and then he went on about the house and all that was in it, which was"};
    Lines const third{"Page 3 of 3", "not much and not worth writing of, but he wrote of it all the same."};
    std::vector<documents::SeenPage> pages;
    for (Lines const& lines : {thanks, third, Lines{}, second})
        pages.push_back(
            {PageId{static_cast<std::int64_t>(pages.size()) + 1}, SourceId{1}, page_signs::of(support::typed(lines))});
    std::vector<Document> const all = documents::arranged(pages, {});
    REQUIRE(all.size() == 1);
    CHECK(all[0].pages == std::vector{PageId{1}, PageId{4}, PageId{2}, PageId{3}});
    CHECK(all[0].sorted);
    CHECK(all[0].blanks == std::set{PageId{3}});
}

TEST_CASE("What a document is can be said by people, and is told from its head otherwise", "[order]")
{
    PageRuling said{PageId{3}};
    said.kind = DocumentKind::LegalAdvice;
    said.title = "Advice";
    said.date = "2001-02-03";
    std::vector<Document> const all = documents::arranged(record(), {said});
    REQUIRE(all.size() == 3);
    CHECK(all[0].kind == DocumentKind::Letter);
    CHECK(all[0].title == "Letter");
    CHECK(all[1].kind == DocumentKind::LegalAdvice);
    CHECK(all[1].title == "Advice");
    REQUIRE(all[1].date);
    CHECK(page_dates::iso(all[1].date->date) == "2001-02-03");
    said.date = "";
    CHECK_FALSE(documents::arranged(record(), {said})[1].date);
}

TEST_CASE("A form begins anew where the same form stood before it, and a running head does not", "[order]")
{
    Lines const form{"REFERRAL RECORD",
                     "Form CB 102",
                     "Surname Quigley",
                     "Also known as Ada",
                     "Sex F",
                     "Address 5 Mill Lane",
                     "She was seen at home by the health visitor."};
    Lines other = form;
    other[2] = "Surname Marlow";
    other[5] = "Address 14 Station Road";
    other[6] = "He was seen at school, where he had said that he was cold.";
    CHECK(beginnings({form, other}) == std::vector{true, true});
    Lines const second{"REFERRAL RECORD", "Her mother came in the afternoon and stayed until it was dark.",
                       "Nobody had told her of the letter.", "She will ring."};
    CHECK(beginnings({full(form), full(second)}) == std::vector{true, false});
}

TEST_CASE("Where a date cannot be read, that of a copy stands for it", "[order]")
{
    auto const document = [](int page, std::optional<ProposedDate> date) {
        Document made;
        made.pages = {PageId{page}};
        made.date = std::move(date);
        return made;
    };
    std::chrono::year_month_day const day{std::chrono::year(1993), std::chrono::December, std::chrono::day(14)};
    std::chrono::year_month_day const wrong{std::chrono::year(2019), std::chrono::December, std::chrono::day(14)};
    ProposedDate const clear{day, 0, 3, 9, true, "It stands alone on its line."};
    std::vector<Document> record{document(1, ProposedDate{wrong, 0, 0, 4, false, ""}), document(2, std::nullopt),
                                 document(3, clear), document(4, std::nullopt)};
    record[1].said.date = ""; // somebody said that it has none
    documents::takeDatesOfCopies(record, {{PageId{1}, PageId{2}, PageId{3}}});
    REQUIRE(record[0].date);
    CHECK(record[0].date->date == day);
    CHECK_FALSE(record[1].date);
    CHECK(record[2].date == clear);
    CHECK_FALSE(record[3].date);
}

TEST_CASE("A date years away from those of all other papers is doubted, and dropped where it was a guess", "[order]")
{
    std::vector<Document> record;
    auto const add = [&](int year, bool standsOut) {
        Document made;
        made.pages = {PageId{static_cast<std::int64_t>(record.size()) + 1}};
        made.date = ProposedDate{{std::chrono::year(year), std::chrono::May, std::chrono::day(3)}, 0, 0, 0, standsOut, ""};
        record.push_back(std::move(made));
    };
    add(1962, true); // a birth certificate
    add(1929, false);
    add(1992, false);
    for (int year = 1984; year <= 2004; ++year)
        add(year, true);
    documents::doubtFarDates(record);
    REQUIRE(record[0].date);
    CHECK_FALSE(record[0].date->standsOut);
    CHECK_FALSE(record[1].date);
    CHECK(record[2].date);
    CHECK(std::all_of(record.begin() + 3, record.end(), [](Document const& each) { return each.date->standsOut; }));
}

TEST_CASE("A year that was misread by hand is put right where only one year of the record looks like it", "[order]")
{
    using namespace std::chrono;
    auto const dated = [](year_month_day date, bool standsOut) {
        Document document;
        document.date = ProposedDate{date, 0, 0, 0, standsOut, ""};
        return document;
    };
    std::vector<Document> record;
    for (int i = 0; i < 30; ++i)
        record.push_back(dated(year(1985 + i / 2) / March / 4, true));
    record.push_back(dated(year(1948) / October / 12, false)); // 1998
    record.push_back(dated(year(1949) / October / 12, true));  // a certificate
    record.push_back(dated(year(1932) / October / 12, false)); // nothing in the record looks like it
    documents::doubtFarDates(record);
    REQUIRE(record[30].date);
    CHECK(page_dates::iso(record[30].date->date) == "1998-10-12");
    CHECK_FALSE(record[30].date->standsOut);
    REQUIRE(record[30].otherDates.size() == 1);
    CHECK(page_dates::iso(record[30].otherDates[0].date) == "1948-10-12");
    REQUIRE(record[31].date);
    CHECK(page_dates::iso(record[31].date->date) == "1949-10-12");
    CHECK_FALSE(record[32].date);
}

TEST_CASE("Where a date was misread into years far from the record, another date of the same paper that stands out is taken",
          "[order]")
{
    std::vector<documents::SeenPage> pages;
    auto const add = [&](Lines const& lines) {
        pages.push_back(
            {PageId{static_cast<std::int64_t>(pages.size()) + 1}, SourceId{1}, page_signs::of(support::typed(lines))});
    };
    add({"5/4/90", "9/4/19", "Ada and Nan at the sea"});
    for (int year = 1984; year <= 2004; ++year)
        add({"5 Mill Lane", "14 December " + std::to_string(year), "Dear Ms Ellis,", "thank you for all that you did."});
    std::vector<Document> record = documents::arranged(pages, {});
    REQUIRE(record.size() == 22);
    CHECK(page_dates::iso(record[0].date->date) == "2019-04-09");
    documents::doubtFarDates(record);
    CHECK(page_dates::iso(record[0].date->date) == "1990-04-05");
    // Not where a person said so.
    PageRuling said{PageId{1}};
    said.date = "2019-04-09";
    record = documents::arranged(pages, {said});
    documents::doubtFarDates(record);
    CHECK(page_dates::iso(record[0].date->date) == "2019-04-09");
}

TEST_CASE("A figure in the midst of a signature is no number of a page", "[order]")
{
    Lines const report{"Overton School", "Head: Mr Kirk", "Date 3/4/99", "She likes to read.", "LN. LN", "7",
                       "Joan Marlow",    "Class Teacher"};
    CHECK(page_signs::of(support::typed(report)).number == 0);
    CHECK(page_signs::of(support::typed({"She likes to read.", "7"})).number == 7);
}
