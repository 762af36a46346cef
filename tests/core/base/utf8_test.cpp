// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("Text that is no UTF-8 is told from text that is", "[base]")
{
    CHECK(isUtf8(""));
    CHECK(isUtf8("plain"));
    CHECK(isUtf8("Zoë Ó Briain 王"));
    CHECK(isUtf8(std::string_view("a\0b", 3)));
    CHECK_FALSE(isUtf8("Zo\xEB"));       // Latin-1
    CHECK_FALSE(isUtf8("\xC3"));         // cut short
    CHECK_FALSE(isUtf8("\xED\xA0\x80")); // half of a pair
    CHECK_FALSE(isUtf8("\xC0\xAF"));     // longer than need be
}

TEST_CASE("Blanks at both ends do not count", "[base]")
{
    CHECK(trimmed("  Ann Smith\r\n") == "Ann Smith");
    CHECK(trimmed(" \t ") == "");
}

TEST_CASE("Two spellings of one name are the same person", "[base]")
{
    CHECK(folded(" ann  SMITH ") == folded("Ann Smith"));
    CHECK(folded("ZOË Ó BRIAIN") == folded("zoë ó briain"));
    CHECK(folded("Zoe\u0308") == folded("Zo\u00EB"));
    CHECK(folded("Ann\u00A0Smith") == folded("Ann Smith"));
    CHECK(folded("Ann Smith") != folded("Ann Smyth"));
    CHECK(folded("") == "");
}
