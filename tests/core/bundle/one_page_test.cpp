// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/one_page.h"

#include "core/base/error.h"
#include "core/decide/decisions.h"
#include "core/source/pdf_source.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/opened_pdf.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

Rect const dean{144, 90, 206, 102};

bundle::Press press()
{
    return [](std::vector<BurnOrder> const& orders, std::function<void(BurntPage &&)> const& sink, std::stop_token) {
        for (BurnOrder const& order : orders) {
            auto const& shape = support::bundleShapes()[static_cast<std::size_t>(order.page.value) % 7];
            auto page = support::burntPage(static_cast<int>(order.page.value), shape, support::bundleLines(), order.boxes);
            if (order.words)
                page.words = *order.words;
            sink(std::move(page));
        }
    };
}

Raster rendered(std::filesystem::path const& file, int page)
{
    PdfSource source(file);
    return source.render(page, {600, 900}, Colour::Rgb);
}

} // namespace

TEST_CASE("A page that is looked at alone has the pixels that it has in the bundle, labels and number and all", "[bundle]")
{
    auto sample = support::sampleCase(3);
    for (int page = 1; page <= 3; ++page)
        support::read(sample.caseFile, PageId{page}, support::bundleLines());
    Act act = sample.caseFile.act("Olu Officer");
    decisions::apply(act, {decisions::draw({2}, {dean}, "TP", ""), decisions::ask({2}, {{72, 300, 240, 330}}, "Who?")});
    act.commit();
    BundleOptions options{sample.folder / "bundle", true, "Olu Officer"};
    bundle::write(sample.caseFile, options, press(), [](auto const&) { return std::vector<std::string>(); }, {}, {});
    for (int page = 1; page <= 3; ++page) {
        auto const alone = sample.folder / "alone.pdf";
        bundle::writePage(sample.caseFile, PageId{page}, options, press(), alone, {});
        auto const there = rendered(sample.folder / "bundle" / "disclosure" / bundle::recordName, page);
        auto const here = rendered(alone, 1);
        REQUIRE(here.size() == there.size());
        CHECK(support::difference(here, there) == 0);
    }
    // The draft mark makes the difference to what is final, and a box to what has none.
    auto const alone = sample.folder / "alone.pdf";
    bundle::writePage(sample.caseFile, PageId{2}, options, press(), alone, {});
    auto const draft = rendered(alone, 1);
    options.draft = false;
    bundle::writePage(sample.caseFile, PageId{2}, options, press(), alone, {});
    CHECK(support::difference(rendered(alone, 1), draft) > 0);
}

TEST_CASE("A page that the record does not have cannot be looked at", "[bundle]")
{
    auto sample = support::sampleCase(1);
    CHECK(support::refused([&] {
              bundle::writePage(sample.caseFile, PageId{2}, {sample.folder / "x", true, "Olu"}, press(), sample.folder / "x.pdf",
                                {});
          }).fault()
          == Fault::Usage);
}
