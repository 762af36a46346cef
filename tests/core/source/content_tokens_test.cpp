// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4 // before any header of libqpdf
#include "core/source/content_tokens.h"

#include <catch2/catch.hpp>

#include <qpdf/BufferInputSource.hh>

#include <array>
#include <random>
#include <utility>
#include <vector>

using namespace core;

namespace {

using Found = std::pair<ContentToken::Kind, std::string>;

std::vector<Found> read(std::string const& content)
{
    std::vector<Found> all;
    ContentTokens tokens(content);
    for (ContentToken token = tokens.next(); token.kind != ContentToken::Kind::End; token = tokens.next()) {
        all.emplace_back(token.kind, token.value);
        if (token.kind == ContentToken::Kind::Operator && token.value == "ID")
            tokens.skipInlineImage();
    }
    return all;
}

// The same by libqpdf alone.
std::vector<Found> readByLibqpdf(std::string const& content)
{
    std::vector<Found> all;
    std::shared_ptr<InputSource> const input = std::make_shared<BufferInputSource>("content", content);
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    for (;;) {
        QPDFTokenizer::Token const token = tokenizer.readToken(input, "content", true);
        if (token.getType() == QPDFTokenizer::tt_eof)
            return all;
        bool const string = token.getType() == QPDFTokenizer::tt_string;
        bool const word = token.getType() == QPDFTokenizer::tt_word;
        all.emplace_back(string ? ContentToken::Kind::String
                         : word ? ContentToken::Kind::Operator
                                : ContentToken::Kind::Operand,
                         string ? std::string() : token.getValue());
        if (word && token.getValue() == "ID") {
            char blank = 0;
            input->read(&blank, 1);
            tokenizer.expectInlineImage(input);
            tokenizer.readToken(input, "content", true);
        }
    }
}

} // namespace

TEST_CASE("Content is taken apart into operators and what they work on", "[source]")
{
    using Kind = ContentToken::Kind;
    std::vector<Found> const expected{{Kind::Operator, "q"},  {Kind::Operand, "595.2"}, {Kind::Operand, "-0"},
                                      {Kind::Operator, "cm"}, {Kind::Operand, "/Im0"},  {Kind::Operator, "Do"},
                                      {Kind::String, ""},     {Kind::Operator, "Tj"},   {Kind::Operand, "["},
                                      {Kind::String, ""},     {Kind::Operand, "]"},     {Kind::Operator, "TJ"},
                                      {Kind::Operand, "<<"},  {Kind::Operand, "/MCID"}, {Kind::Operand, "0"},
                                      {Kind::Operand, ">>"},  {Kind::Operator, "BDC"},  {Kind::Operator, "f*"}};
    CHECK(read("q 595.2 -0 cm/Im0 Do(some words)Tj [<00ff>] TJ <</MCID 0>>BDC f*") == expected);
}

TEST_CASE("Content is taken apart as libqpdf does it, however it is written", "[source]")
{
    std::array<std::string, 54> const pieces{
        "q",  "Q",   "cm",      "Do",    "BT",  "Tj",    "'",    "\"",  "f*", "T*",   "d0",     "true", "null",       "12",
        "-3", "+4",  ".5",      "-.5",   "5.",  "1.2.3", "--5",  "1-2", "6a", "/Im0", "/A#20B", "/",    "/a_b-c.d+e", "(",
        ")",  "(a)", "(a(b)c)", "(\\))", "(\\", "<",     ">",    "<<",  ">>", "<0a>", "<0 a>",  "<0g>", "[",          "]",
        "{",  "}",   "%x\n",    "% y",   "ID",  "EI",    "\r\n", "\t",  "\v", "\f",   "#",      "\xe4"};
    std::mt19937 random(11);
    for (int round = 0; round < 20'000; ++round) {
        std::string content;
        for (std::size_t i = 0, count = 1 + random() % 12; i < count; ++i) {
            content += pieces[random() % pieces.size()];
            unsigned const between = random() % 8;
            content += between < 5 ? " " : between == 5 ? std::string(1, '\0') : "";
        }
        INFO(content);
        CHECK(read(content) == readByLibqpdf(content));
    }
}
