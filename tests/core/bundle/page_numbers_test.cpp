// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_numbers.h"

#include "core/bundle/bundle.h"
#include "core/bundle/one_page.h"
#include "core/bundle/outlines.h"
#include "core/decide/decisions.h"
#include "core/decide/order_steps.h"
#include "core/decide/slips.h"
#include "core/order/bundle_order.h"
#include "core/verify/verifier.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>

using namespace core;
using Names = std::vector<std::string>;

namespace {

std::vector<PageId> pagesFrom(std::vector<int> const& numbers)
{
    std::vector<PageId> pages;
    for (int const number : numbers)
        pages.push_back({number});
    return pages;
}

// As printed on the pages, in the order of the bundle, where the pages of `out` went out before.
Names numberedAfter(std::vector<int> const& out, std::vector<int> const& now)
{
    std::map<PageId, PageNumber> kept;
    int number = 0;
    for (PageId const page : pagesFrom(out))
        kept[page] = {++number, 0};
    Names names;
    for (PageNumber const& given : page_numbers::numbered(pagesFrom(now), kept))
        names.push_back(name(given));
    return names;
}

bundle::Press pressOfDrawnPages()
{
    return [](std::vector<BurnOrder> const& orders, std::function<void(BurntPage &&)> const& sink, std::stop_token) {
        for (BurnOrder const& order : orders)
            sink(support::burntPage(static_cast<int>(order.page.value), support::bundleShapes().front(), support::bundleLines(),
                                    order.boxes));
    };
}

Names leaksOf(std::filesystem::path const& folder)
{
    Names sentences;
    for (Leak const& leak : verifier::verify(folder))
        sentences.push_back(leak.what);
    return sentences;
}

// A page of a letter of that day.
void readLetter(CaseFile& caseFile, int page, std::string const& day)
{
    support::read(caseFile, PageId{page}, {"SCHOOL REPORT", "Date " + day, "for the year that is over, in all subjects"});
}

// Four reports, one a year, in a bundle by date; page 4 of the record is the oldest.
support::SampleCase fourReports()
{
    support::SampleCase sample = support::sampleCase(4);
    int page = 0;
    for (char const* day : {"2 May 1983", "2 May 1985", "2 May 1987", "2 May 1981"})
        readLetter(sample.caseFile, ++page, day);
    Act act = sample.caseFile.act(support::officer);
    bundle_order::choose(act, {PageOrder::Chronological, Undated::InPlace});
    act.commit();
    return sample;
}

struct Exported {
    std::filesystem::path folder;
    BundleReport report;

    // "4=1": what was page 4 of its file has number 1; "3+=" is of the file that came later. From the manifest, in its order.
    Names pages() const
    {
        Names list;
        nlohmann::json const manifest = json();
        for (auto const& page : manifest.at("pages"))
            list.push_back(std::to_string(page.at("number").get<int>()) + (page.at("file") == "record.pdf" ? "=" : "+=")
                           + page.at("printed").get<std::string>());
        return list;
    }
    nlohmann::json json() const { return nlohmann::json::parse(support::contentOf(folder / "retained/manifest.json")); }
    std::string schedule() const { return support::contentOf(folder / "disclosure/schedule.csv"); }
    std::string concordance() const { return support::contentOf(folder / "retained/concordance.csv"); }
};

Exported exportedAs(support::SampleCase& sample, std::string const& name, BundleOptions options = {})
{
    options.out = sample.folder / name;
    options.draft = true;
    options.actor = support::officer;
    return {options.out, bundle::write(sample.caseFile, options, pressOfDrawnPages(), leaksOf, {}, {})};
}

// What a viewer shows for the pages of a PDF, by libqpdf; and that the same stands printed on each.
Names shownIn(std::filesystem::path const& file, int before, int total)
{
    QPDF pdf;
    pdf.processFile(file.c_str());
    QPDFPageLabelDocumentHelper labels(pdf);
    Outlines const outlines;
    Names names;
    std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QPDFObjectHandle label = labels.getLabelForPage(static_cast<long long>(i));
        std::string shown;
        if (label.getKey("/P").isString())
            shown += label.getKey("/P").getStringValue();
        if (label.getKey("/S").isName())
            shown += std::to_string(label.getKey("/St").getIntValue());
        std::string const place = std::to_string(before + static_cast<int>(i) + 1);
        std::string const where = place + " of " + std::to_string(total);
        auto const content = pages[i].getKey("/Contents").getStreamData();
        std::string const drawn(reinterpret_cast<char const*>(content->getBuffer()), content->getSize());
        CAPTURE(shown, where);
        CHECK(drawn.find(outlines.path("Page " + (shown == place ? where : shown + " (" + where + ')'))) != std::string::npos);
        names.push_back(shown);
    }
    return names;
}

Names shownIn(Exported const& exported)
{
    return shownIn(exported.folder / "disclosure/record.pdf", 0, exported.report.pages);
}

} // namespace

TEST_CASE("Letters behind a number go from A to Z and on to AA", "[bundle]")
{
    CHECK(name({12, 0}) == "12");
    CHECK(name({12, 1}) == "12A");
    CHECK(name({12, 26}) == "12Z");
    CHECK(name({12, 27}) == "12AA");
    CHECK(name({12, 52}) == "12AZ");
    CHECK(name({12, 53}) == "12BA");
    CHECK(name({0, 1}) == "0A");
}

TEST_CASE("A page keeps its number, one in between takes a letter, and one behind all goes on counting", "[bundle]")
{
    CHECK(numberedAfter({}, {3, 1, 2}) == Names{"1", "2", "3"});
    CHECK(numberedAfter({1, 2, 3}, {1, 2, 3}) == Names{"1", "2", "3"});
    CHECK(numberedAfter({1, 2, 3}, {9, 1, 7, 8, 2, 3, 5, 6}) == Names{"0A", "1", "1A", "1B", "2", "3", "4", "5"});
    // Moved pages take their numbers with them, and what stands behind them is known by where it stands.
    CHECK(numberedAfter({1, 2, 3}, {3, 8, 1, 2, 9}) == Names{"3", "3A", "1", "2", "4"});
}

TEST_CASE("A letter that is out is not given to another page", "[bundle]")
{
    std::map<PageId, PageNumber> const kept{{{1}, {1, 0}}, {{2}, {1, 1}}, {{3}, {2, 0}}};
    std::vector<PageNumber> const now = page_numbers::numbered(pagesFrom({1, 8, 2, 9, 3}), kept);
    CHECK(now == std::vector<PageNumber>{{1, 0}, {1, 2}, {1, 1}, {1, 3}, {2, 0}});
}

TEST_CASE("Once a draft is out, pages that come later leave the numbers of all others alone", "[bundle]")
{
    support::SampleCase sample = fourReports();
    Exported const draft = exportedAs(sample, "draft");
    CHECK(draft.pages() == Names{"4=1", "1=2", "2=3", "3=4"});
    CHECK(shownIn(draft) == Names{"1", "2", "3", "4"});
    CHECK(draft.report.numbering.empty());

    support::addPages(sample.caseFile, sample.folder, "late.pdf", {support::a4, support::a4, support::a4});
    readLetter(sample.caseFile, 5, "2 May 1984");
    readLetter(sample.caseFile, 6, "2 May 1990");
    readLetter(sample.caseFile, 7, "2 May 1979");
    Act act = sample.caseFile.act(support::officer);
    decisions::apply(act, {decisions::draw({5}, {{144, 90, 206, 102}}, "TP", ""),
                           decisions::draw({2}, {{144, 90, 206, 102}}, "TP", ""),
                           slips::lay(act.database(), {{1}, PageSlip::Kind::Duplicate, "", {5}, ""}),
                           slips::lay(act.database(), {{3}, PageSlip::Kind::Withheld, "LP", {}, ""})});
    act.commit();
    Exported const later = exportedAs(sample, "later");
    CHECK(later.pages() == Names{"3+=0A", "4=1", "1=2", "1+=2A", "2=3", "3=4", "2+=5"});
    CHECK(shownIn(later) == Names{"0A", "1", "2", "2A", "3", "4", "5"});
    CHECK(later.schedule().find("\r\n2A,1,TP,") != std::string::npos);
    CHECK(later.schedule().find("\r\n3,1,TP,") != std::string::npos);
    CHECK(later.schedule().find("\r\n4,1,LP,") != std::string::npos);
    CHECK(later.concordance().find("\r\n2A,4,5,\"late.pdf\",1,") != std::string::npos);
    CHECK(later.json().at("pages").at(2).at("sent_as") == "2A");
    CHECK(later.report.numbering == "Pages that are out already keep their numbers: 4. New: 3 (0A, 2A, 5).");

    // What was new is out now too.
    Exported const again = exportedAs(sample, "again");
    CHECK(again.pages() == later.pages());
    CHECK(support::contentOf(again.folder / "disclosure/record.pdf")
          == support::contentOf(later.folder / "disclosure/record.pdf"));
}

TEST_CASE("A document that is moved keeps its number, and whoever exports is told", "[bundle]")
{
    support::SampleCase sample = fourReports();
    exportedAs(sample, "draft");
    support::decide(sample.caseFile, order_steps::setDate(sample.caseFile.database(), PageId{4}, "1986-06-01"));
    Exported const moved = exportedAs(sample, "moved");
    CHECK(moved.pages() == Names{"1=2", "2=3", "4=1", "3=4"});
    CHECK(shownIn(moved) == Names{"2", "3", "1", "4"});
    CHECK(support::says(Error(Fault::Input, moved.report.numbering), "run backwards before page 1;"));
    BundleOptions anew;
    anew.numberAnew = true;
    Exported const fresh = exportedAs(sample, "fresh", anew);
    CHECK(fresh.pages() == Names{"1=1", "2=2", "4=3", "3=4"});
    CHECK(fresh.report.numbering.empty());
    CHECK(exportedAs(sample, "after").pages() == fresh.pages());
    auto const entries = audit::entries(sample.caseFile.database());
    std::string numbered;
    for (AuditEntry const& entry : entries)
        if (entry.action == "export")
            numbered += nlohmann::json::parse(entry.details).at("numbered_anew").get<bool>() ? "anew " : "kept ";
    CHECK(numbered == "kept kept anew kept ");
}

TEST_CASE("Numbers are kept through volumes, and on a page that is looked at alone", "[bundle]")
{
    support::SampleCase sample = fourReports();
    exportedAs(sample, "draft");
    support::addPages(sample.caseFile, sample.folder, "late.pdf", {support::a4});
    readLetter(sample.caseFile, 5, "2 May 1984");
    BundleOptions options;
    options.volumeBytes = 1;
    Exported const later = exportedAs(sample, "later", options);
    REQUIRE(later.report.files.size() == 5);
    Names names;
    for (std::string const& file : later.report.files)
        for (std::string const& shown : shownIn(later.folder / file, static_cast<int>(names.size()), 5))
            names.push_back(shown);
    CHECK(names == Names{"1", "2", "2A", "3", "4"});
    options.draft = true;
    bundle::writePage(sample.caseFile, PageId{5}, options, pressOfDrawnPages(), sample.folder / "alone.pdf", {});
    CHECK(shownIn(sample.folder / "alone.pdf", 2, 5) == Names{"2A"});
}

TEST_CASE("What was not released, or was only looked at inside, binds nobody to its numbers", "[bundle]")
{
    support::SampleCase sample = fourReports();
    BundleOptions const options{sample.folder / "refused", true, support::officer};
    auto const finds = [](auto const&) { return Names{"A leak."}; };
    support::refused([&] { bundle::write(sample.caseFile, options, pressOfDrawnPages(), finds, {}, {}); });
    CHECK(page_numbers::kept(sample.caseFile.database()).empty());
    bundle::writeSeeThrough(sample.caseFile, {sample.folder / "inside", true, support::officer}, pressOfDrawnPages(), {}, {});
    CHECK(page_numbers::kept(sample.caseFile.database()).empty());
}

TEST_CASE("Of two exports that number the pages at a time, only the first goes out", "[bundle]")
{
    support::SampleCase sample = fourReports();
    CaseFile other = sample.caseFile.sibling();
    auto const meanwhile = [&](std::filesystem::path const& folder) {
        bundle::write(other, {sample.folder / "first", true, support::officer}, pressOfDrawnPages(), leaksOf, {}, {});
        return leaksOf(folder);
    };
    Error const error = support::refused([&] {
        bundle::write(sample.caseFile, {sample.folder / "second", true, support::officer}, pressOfDrawnPages(), meanwhile, {},
                      {});
    });
    CHECK(error.fault() == Fault::Access);
    CHECK(support::says(error, "Export again"));
    CHECK(std::filesystem::exists(sample.folder / "first"));
    CHECK_FALSE(std::filesystem::exists(sample.folder / "second"));
}
