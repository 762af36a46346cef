// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which objects a bundle's PDF may consist of, and which entries each may have. What is not listed here is a leak, whatever
// it is; so nobody needs to know every place in which a PDF can keep something.

#include "core/base/geometry.h"
#include "core/verify/manifest.h"
#include "core/verify/verifier.h"

#include <set>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace core::verifier {

struct SheetObjects {
    Size size;                // the MediaBox, which begins at 0, 0
    QPDFObjectHandle content; // a stream
    QPDFObjectHandle picture; // a stream
    int paragraphs = 0;       // that the logical structure lists of it
};

struct Objects {
    std::vector<Leak> leaks;
    std::set<QPDFObjGen> reached;
    std::vector<SheetObjects> sheets; // in order; ends at the first page that is not as pages are
};

// What the manifest says of the file.
struct Expected {
    bool draft = false;
    bool encrypted = false;
    ListedVolume const& volume;
    std::vector<std::string> const& numbers; // of its pages, as printed
};

// Walks from the trailer.
Objects walkObjects(QPDF& pdf, Expected const& expected);

} // namespace core::verifier
