// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page with everything lifted off that people take for a redaction: rectangles, lines and pictures of one colour, or the
// annotations. What then shows where a bar was had only been covered. For bad_redactions.cpp.

#include <qpdf/QPDF.hh>

#include <optional>
#include <string>

namespace core::verifier {

enum class Cover { Drawn, Notes };

// A PDF of that one page. Nothing where the page has none of them. May throw what libqpdf throws.
std::optional<std::string> liftedPage(QPDF& pdf, QPDFObjectHandle page, Cover cover);

} // namespace core::verifier
