// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bytes of a stream, looked at for room in which something could hide: behind the end of what a decoder reads, or in
// segments that a decoder skips.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <qpdf/QPDFTokenizer.hh>

namespace core::verifier {

// Nothing where the bytes are no single complete zlib stream, or where anything follows it.
std::optional<std::string> inflated(std::string_view bytes);
// Why a JPEG file is not just tables, one picture and its end; empty where it is.
std::string jpegProblem(std::string_view bytes);
// The same for a fax stream: it ends with the end-of-block code, which stands nowhere else.
std::string faxProblem(std::string_view bytes);

// The tokens of PDF syntax, without blanks. Nothing where there is a comment, a broken token, or more than two blanks in a
// row: whatever wrote that was not this program.
std::optional<std::vector<QPDFTokenizer::Token>> tokensOf(std::string_view bytes);

} // namespace core::verifier
