// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/order_steps.h"

#include "core/base/error.h"

#include <algorithm>

namespace core::order_steps {

namespace {

template <typename Change>
Edit changed(Connection const& connection, PageId page, Change change)
{
    pages::page(connection, page);
    PageRuling const before = rulings::of(connection, page);
    PageRuling after = before;
    change(after);
    Edit edit;
    edit.rulingBefore = before;
    edit.rulingAfter = after;
    return edit;
}

Edit settled(Connection const& connection, PageId page, PageId other, std::optional<CopyVerdict> verdict)
{
    if (page == other)
        throw Error(Fault::Usage, "A page is no copy of itself. Name two pages.");
    CopyRuling const before = rulings::of(connection, page, other);
    CopyRuling after = before;
    after.verdict = verdict;
    Edit edit;
    edit.rulingBefore = before;
    edit.rulingAfter = after;
    return edit;
}

// Pages that somebody placed right behind this one.
std::vector<PageId> followers(Connection const& connection, PageId page)
{
    std::vector<PageId> list;
    for (PageRuling const& ruling : rulings::ofPages(connection))
        if (ruling.behind == page)
            list.push_back(ruling.page);
    return list;
}

} // namespace

Step split(Connection const& connection, PageId page)
{
    return {changed(connection, page, [](PageRuling& ruling) { ruling.beginning = Beginning::Begins; })};
}

Step join(Connection const& connection, PageId page)
{
    return {changed(connection, page, [](PageRuling& ruling) { ruling.beginning = Beginning::GoesOn; })};
}

Step move(Connection const& connection, PageId page, PageId behind)
{
    if (page == behind)
        throw Error(Fault::Usage, "A page cannot stand behind itself. Name two pages.");
    Step step;
    std::optional<PageId> const was = rulings::of(connection, page).behind;
    // Whoever was placed behind the page stays where it is: behind what the page stood behind, or where it was filed.
    for (PageId const follower : followers(connection, page))
        step.push_back(changed(connection, follower, [&was](PageRuling& ruling) { ruling.behind = was; }));
    // What stood behind the other now stands behind the page.
    for (PageId const follower : followers(connection, behind))
        if (follower != page)
            step.push_back(changed(connection, follower, [&page](PageRuling& ruling) { ruling.behind = page; }));
    step.push_back(changed(connection, page, [&behind](PageRuling& ruling) {
        ruling.behind = behind;
        ruling.beginning = behind.value == 0 ? Beginning::Begins : Beginning::GoesOn;
    }));
    return step;
}

Step putBack(Connection const& connection, PageId page)
{
    return {changed(connection, page, [](PageRuling& ruling) {
        ruling.behind.reset();
        ruling.beginning = Beginning::Proposed;
    })};
}

Step change(PageRuling const& before, PageRuling const& after)
{
    expects(before.page == after.page, "a ruling is changed about the page that it is about");
    Edit edit;
    edit.rulingBefore = before;
    edit.rulingAfter = after;
    return {edit};
}

Step setKind(Connection const& connection, PageId first, DocumentKind kind)
{
    return {changed(connection, first, [kind](PageRuling& ruling) { ruling.kind = kind; })};
}

Step setTitle(Connection const& connection, PageId first, std::string const& title)
{
    return {changed(connection, first, [&title](PageRuling& ruling) { ruling.title = title; })};
}

Step setAuthor(Connection const& connection, PageId first, std::string const& author)
{
    return {changed(connection, first, [&author](PageRuling& ruling) { ruling.author = author; })};
}

Step setDate(Connection const& connection, PageId first, std::string const& isoDate)
{
    if (!isoDate.empty() && !page_dates::day(isoDate))
        throw Error(Fault::Usage, "That is no date. Write year, month and day, as in 1991-03-04.");
    return {changed(connection, first, [&isoDate](PageRuling& ruling) { ruling.date = isoDate; })};
}

Step confirm(Connection const& connection, Document const& document)
{
    return {changed(connection, document.pages.front(), [&document](PageRuling& ruling) {
        if (!ruling.behind)
            ruling.beginning = Beginning::Begins;
        ruling.kind = document.kind;
        ruling.title = document.title;
        ruling.author = document.author;
        ruling.date = document.date ? page_dates::iso(document.date->date) : "";
    })};
}

Step withdraw(Connection const& connection, PageId first)
{
    return {changed(connection, first, [](PageRuling& ruling) {
        std::optional<PageId> const behind = ruling.behind;
        ruling = PageRuling{ruling.page};
        ruling.behind = behind;
    })};
}

Step settle(Connection const& connection, PageId page, PageId other, std::optional<CopyVerdict> verdict)
{
    return {settled(connection, page, other, verdict)};
}

Step confirm(Connection const& connection, CopyGroup const& group)
{
    Step step;
    for (std::size_t i = 1; i < group.size(); ++i)
        step.push_back(settled(connection, group.front().page, group[i].page, CopyVerdict::Same));
    return step;
}

Step takeOut(Connection const& connection, CopyGroup const& group, PageId page)
{
    if (std::none_of(group.begin(), group.end(), [&page](Copy const& copy) { return copy.page == page; }))
        throw Error(Fault::Usage, "The page is not among these copies. Choose one that is.");
    Step step;
    for (Copy const& copy : group)
        if (copy.page != page)
            step.push_back(settled(connection, page, copy.page, CopyVerdict::Different));
    return step;
}

} // namespace core::order_steps
