// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/tag_tree.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t pagesInLeaf = 100;

QPDFObjectHandle number(std::size_t value)
{
    return QPDFObjectHandle::newInteger(static_cast<long long>(value));
}

} // namespace

TagTree::TagTree(QPDF& pdf)
    : m_pdf(pdf),
      m_root(pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructTreeRoot >>"))),
      m_section(QPDFObjectHandle::newName("/Sect")),
      m_paragraph(QPDFObjectHandle::newName("/P"))
{
    m_document = element(QPDFObjectHandle::newName("/Document"), m_root);
    m_document.replaceKey("/K", QPDFObjectHandle::newArray());
}

QPDFObjectHandle TagTree::element(QPDFObjectHandle const& kind, QPDFObjectHandle const& parent)
{
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/S", kind);
    made.replaceKey("/P", parent);
    return m_pdf.makeIndirectObject(made);
}

void TagTree::add(QPDFObjectHandle page, int paragraphs)
{
    page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    if (paragraphs == 0)
        return;
    page.replaceKey("/StructParents", number(m_pages.size()));
    QPDFObjectHandle section = element(m_section, m_document);
    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (std::size_t i = 0; i < static_cast<std::size_t>(paragraphs); ++i) {
        if (i == m_numbers.size())
            m_numbers.push_back(number(i));
        QPDFObjectHandle paragraph = element(m_paragraph, section);
        paragraph.replaceKey("/Pg", page);
        paragraph.replaceKey("/K", m_numbers[i]);
        kids.appendItem(paragraph);
    }
    section.replaceKey("/K", kids);
    m_document.getKey("/K").appendItem(section);
    m_pages.push_back(kids);
}

QPDFObjectHandle TagTree::leaf(std::size_t begin, std::size_t end) const
{
    QPDFObjectHandle rows = QPDFObjectHandle::newArray();
    for (std::size_t i = begin; i < end; ++i) {
        rows.appendItem(number(i));
        rows.appendItem(m_pages[i]);
    }
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Nums", rows);
    return made;
}

void TagTree::finish()
{
    QPDFObjectHandle parents =
        m_pages.size() <= pagesInLeaf ? leaf(0, m_pages.size()) : QPDFObjectHandle::parse("<< /Kids [] >>");
    for (std::size_t begin = 0; m_pages.size() > pagesInLeaf && begin < m_pages.size(); begin += pagesInLeaf) {
        std::size_t const end = std::min(begin + pagesInLeaf, m_pages.size());
        QPDFObjectHandle part = leaf(begin, end);
        part.replaceKey("/Limits", QPDFObjectHandle::newArray({number(begin), number(end - 1)}));
        parents.getKey("/Kids").appendItem(m_pdf.makeIndirectObject(part));
    }
    m_root.replaceKey("/K", QPDFObjectHandle::newArray({m_document}));
    m_root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parents));
    m_root.replaceKey("/ParentTreeNextKey", number(m_pages.size()));
    m_pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
    m_pdf.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
}

} // namespace core
