// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One page of a PDF as a PDF of its own, changed so that what its file hides comes to light. For bad_redactions.cpp. All may throw
// what libqpdf throws.

#include "core/base/geometry.h"

#include <qpdf/QPDF.hh>

#include <functional>
#include <optional>
#include <string>

namespace core::verifier {

// The page and its layers, with the change made in the copy.
std::string singlePage(QPDF& pdf, QPDFObjectHandle page, std::function<void(QPDF& copy, QPDFObjectHandle page)> const& change);

struct Uncropped {
    std::string pdf; // unturned, with as much room around the page as it is large
    Rect sheet;      // what the page's MediaBox has, in points of that PDF as displayed
    Rect shown;      // what of it the page shows
};
// Nothing where the page has no size.
std::optional<Uncropped> uncropped(QPDF& pdf, QPDFObjectHandle page);

// Nothing where the file has no layers.
std::optional<std::string> withAllLayers(QPDF& pdf, QPDFObjectHandle page);

// PDF's own space of the page, and what of it is shown.
Rect shownPart(QPDFObjectHandle page);
int rotation(QPDFObjectHandle page);

} // namespace core::verifier
