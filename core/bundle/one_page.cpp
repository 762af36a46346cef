// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/one_page.h"

#include "core/base/error.h"
#include "core/bundle/burn_orders.h"
#include "core/bundle/page_numbers.h"
#include "core/bundle/pdf_writer.h"
#include "core/bundle/schedule.h"
#include "core/bundle/slip_page.h"
#include "core/order/bundle_order.h"

#include <algorithm>
#include <utility>

namespace core::bundle {

namespace {

BurntPage burnt(Press const& press, BurnOrder const& order, std::stop_token const& stop)
{
    std::optional<BurntPage> page;
    press(
        {order}, [&page](BurntPage&& made) { page = std::move(made); }, stop);
    if (!page)
        throw Error(Fault::Usage, "Making the page was stopped.");
    return std::move(*page);
}

BurntPage asSent(CaseFile const& caseFile, BundledPage const& page, BundleOptions const& options, Press const& press,
                 std::stop_token const& stop)
{
    KnownOrder known = BurnOrders(caseFile, options.recipeFor).of(page);
    BurntPage made = burnt(press, known.order, stop);
    // Kept words were read from another picture than this one.
    if (known.picture && *known.picture != digestOf(made.image)) {
        known.order.words.reset();
        made = burnt(press, known.order, stop);
    }
    return made;
}

} // namespace

void writePage(CaseFile const& caseFile, PageId page, BundleOptions const& options, Press const& press,
               std::filesystem::path const& file, std::stop_token stop)
{
    Connection const& database = caseFile.database();
    std::vector<Page> const all = pages::all(database);
    auto const meant = std::find_if(all.begin(), all.end(), [&](Page const& one) { return one.id == page; });
    if (meant == all.end())
        throw Error(Fault::Usage, "The record has no page " + std::to_string(page.value) + ". Choose one that it has.");
    BundledPage const bundled = withRedactions(database, all)[static_cast<std::size_t>(meant - all.begin())];
    std::vector<PageId> order;
    for (BundlePlace const& place : bundle_order::places(database))
        order.push_back(place.page);
    std::vector<PageNumber> const numbers = page_numbers::numbered(order, page_numbers::kept(database));
    auto const placeOf = [&](PageId one) { return std::find(order.begin(), order.end(), one) - order.begin(); };
    auto const numberOf = [&](PageId one) { return numbers[static_cast<std::size_t>(placeOf(one))]; };
    auto const slip = [&] {
        bool const copied = bundled.slip->kind == PageSlip::Kind::Duplicate;
        std::string const sentAs = copied ? name(numberOf(bundled.slip->copy)) : std::string();
        return slipPage(page, slipText(*bundled.slip, bundled.page, pages::sources(database), sentAs), bundled.page.size,
                        Outlines());
    };
    BurntPage made = bundled.slip ? slip() : asSent(caseFile, bundled, options, press, stop);
    made.size = bundled.page.size;
    // Rounded as the words of an export are.
    std::string const words = pack(made.words, made.size);
    made.words = unpack(words, std::move(made.words.text), made.size);
    PdfWriter writer("One page", {options.draft ? Stamp::Draft : Stamp::Final, options.boxes}, file.parent_path(),
                     {static_cast<int>(placeOf(page)) + 1, static_cast<int>(all.size())});
    writer.add(made, labelled(bundled.redactions), numberOf(page));
    writer.write(file, {});
}

} // namespace core::bundle
