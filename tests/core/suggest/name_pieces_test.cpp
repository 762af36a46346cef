// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_pieces.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using List = std::vector<std::string>;

namespace {

// The pieces as printed, one that starts a sentence or a block with a bar in front.
List pieces(std::string_view text, std::vector<core::NamePiece> const& cut)
{
    List out;
    for (core::NamePiece const& piece : cut)
        out.push_back((piece.starts ? "|" : "") + std::string(text.substr(piece.begin, piece.end - piece.begin)));
    return out;
}

List pieces(std::string_view text)
{
    return pieces(text, core::namePieces(text));
}

} // namespace

TEST_CASE("Marks stand by themselves, and so does a possessive 's", "[suggest]")
{
    CHECK(pieces("(Winifred's bag)") == List{"|(", "Winifred", "'s", "bag", ")"});
    CHECK(pieces("O'Hara-Jones/Smith") == List{"|O'Hara-Jones", "/", "Smith"});
    CHECK(pieces("Siân’s") == List{"|Siân", "’s"});
}

TEST_CASE("A sentence starts behind a full stop, but not behind a title or an initial", "[suggest]")
{
    CHECK(pieces("He left. Mr. J. Ainley stayed") == List{"|He", "left", ".", "|Mr", ".", "J", ".", "Ainley", "stayed"});
    CHECK(pieces("at 3 p.m. she rang")[6] == "she");
}

TEST_CASE("A line break is a blank, an empty line parts", "[suggest]")
{
    CHECK(pieces("Winifred\nAinley\n\nReport") == List{"|Winifred", "Ainley", "|Report"});
}

TEST_CASE("A line that ends early parts what stands before it from what follows", "[suggest]")
{
    auto const page = support::typed({"Dear Winifred", "I write to say that your sister Agnes has been seen by us at"});
    List const cut = pieces(page.text, core::namePieces(page));
    CHECK(cut[2] == "|I");
    auto const wrapped = support::typed({"I write to say that your sister Agnes", "Ainley has been seen by us at the place"});
    CHECK(pieces(wrapped.text, core::namePieces(wrapped))[8] == "Ainley");
}

TEST_CASE("Bytes that are no letters are cut without a fall", "[suggest]")
{
    CHECK_FALSE(pieces("\xff\xfe Smith \xc3").empty());
    CHECK(pieces("").empty());
}
