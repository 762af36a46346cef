// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The logical structure of a bundle's PDF (ISO 32000-1, 14.7 and 14.8): one Document, a Sect a page that has words, a P a paragraph.
// It says nothing that the marked content does not say. For pdf_writer; libqpdf does not leave these files.

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace core {

class TagTree {
public:
    explicit TagTree(QPDF& pdf);
    // Pages in order, each an indirect object already.
    void add(QPDFObjectHandle page, int paragraphs);
    // Once, after the last page.
    void finish();

private:
    QPDFObjectHandle element(QPDFObjectHandle const& kind, QPDFObjectHandle const& parent);
    QPDFObjectHandle leaf(std::size_t begin, std::size_t end) const;

    QPDF& m_pdf;
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_document;
    QPDFObjectHandle m_section; // names and numbers are shared: there are hundreds of thousands
    QPDFObjectHandle m_paragraph;
    std::vector<QPDFObjectHandle> m_numbers;
    std::vector<QPDFObjectHandle> m_pages; // of each page that has words, an array of its P elements
};

} // namespace core
