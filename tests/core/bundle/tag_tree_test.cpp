// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/tag_tree.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

// A document of so many pages with two paragraphs each, but for every tenth page, which has none.
void tag(QPDF& pdf, int pages)
{
    pdf.emptyPDF();
    TagTree tags(pdf);
    for (int page = 0; page < pages; ++page)
        tags.add(pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page >>")), page % 10 == 9 ? 0 : 2);
    tags.finish();
}

} // namespace

TEST_CASE("Every paragraph leads to its page, and every page back to its paragraphs", "[bundle]")
{
    int const pages = GENERATE(10, 250);
    QPDF pdf;
    tag(pdf, pages);
    QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
    CHECK(pdf.getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    auto const sections = root.getKey("/K").getArrayItem(0).getKey("/K").getArrayAsVector();
    REQUIRE(static_cast<int>(sections.size()) == pages - pages / 10);
    std::vector<QPDFObjectHandle> rows;
    QPDFObjectHandle parents = root.getKey("/ParentTree");
    if (parents.hasKey("/Nums"))
        rows = parents.getKey("/Nums").getArrayAsVector();
    else
        for (QPDFObjectHandle leaf : parents.getKey("/Kids").aitems())
            for (QPDFObjectHandle const& row : leaf.getKey("/Nums").aitems())
                rows.push_back(row);
    REQUIRE(rows.size() == 2 * sections.size());
    for (std::size_t i = 0; i < sections.size(); ++i) {
        QPDFObjectHandle section = sections[i];
        CHECK(rows[2 * i].getIntValueAsInt() == static_cast<int>(i));
        for (int k = 0; k < 2; ++k) {
            QPDFObjectHandle paragraph = section.getKey("/K").getArrayItem(k);
            CHECK(paragraph.getKey("/K").getIntValueAsInt() == k);
            CHECK(paragraph.getKey("/Pg").getKey("/StructParents").getIntValueAsInt() == static_cast<int>(i));
            CHECK(rows[2 * i + 1].getArrayItem(k).getObjGen() == paragraph.getObjGen());
        }
    }
    CHECK(root.getKey("/ParentTreeNextKey").getIntValueAsInt() == static_cast<int>(sections.size()));
}
