// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <cstdint>

namespace core {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    // Only asks how long it would be; what is no UTF-8 is another status than too little room.
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(nullptr, 0, nullptr, bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    return bytes.empty() || U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR;
}

std::string trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

std::string folded(std::string_view name)
{
    icu::UnicodeString single;
    bool blank = false;
    icu::UnicodeString const whole =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    for (std::int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1)) {
        UChar32 const c = whole.char32At(at);
        if (u_isUWhiteSpace(c)) {
            blank = !single.isEmpty();
            continue;
        }
        if (blank)
            single.append(u' ');
        blank = false;
        single.append(c);
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::UnicodeString const result = U_SUCCESS(status) ? form->normalize(single, status) : single.foldCase();
    std::string out;
    result.toUTF8String(out);
    return out;
}

} // namespace core
