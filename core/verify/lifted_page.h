// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page with everything lifted off that people take for a redaction: rectangles and lines, filled or stroked, and annotations. What then
// shows where a bar was had only been covered. For bad_redactions.cpp.

#include <qpdf/QPDF.hh>

#include <optional>
#include <string>

namespace core::verifier {

// A PDF of that one page. Nothing where the page paints none of them and has no annotation. May throw what libqpdf throws.
std::optional<std::string> liftedPage(QPDF& pdf, QPDFObjectHandle page);

} // namespace core::verifier
