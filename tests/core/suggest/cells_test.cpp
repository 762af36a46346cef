// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/addresses.h"
#include "core/suggest/cells.h"
#include "core/suggest/dates_of_birth.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

// Two rows of a table as a machine reads them: line by line, across the cells.
core::PageText table()
{
    core::PageTextWriter writer;
    auto const word = [&](std::string const& text, double x, double y) {
        writer.word(text, {x, y, x + 6 * static_cast<double>(text.size()), y + 10}, 90);
    };
    word("D.O.B.", 200, 80);
    writer.endLine();
    word("Vera", 60, 100);
    word("17th", 200, 100);
    word("November", 228, 100);
    word("12", 330, 100);
    word("High", 346, 100);
    word("Street,", 374, 100);
    word("Denfirth,", 420, 100);
    word("HD18", 480, 100);
    word("sister", 560, 100);
    writer.endLine();
    word("1987", 200, 113);
    word("6EZ", 330, 113);
    return writer.finish(core::Turn(), 0);
}

// A row with a name, an address and a telephone number, and the line below it that begins at the edge of the address.
core::PageText row(std::vector<std::string> const& address, std::vector<std::string> const& below)
{
    core::PageTextWriter writer;
    auto const words = [&](std::vector<std::string> const& all, double x, double y) {
        for (std::string const& text : all) {
            writer.word(text, {x, y, x + 6 * static_cast<double>(text.size()), y + 10}, 90);
            x += 6 * static_cast<double>(text.size()) + 4;
        }
    };
    words({"Vera"}, 60, 100);
    words(address, 140, 100);
    words({"0114", "496", "0053"}, 460, 100);
    writer.endLine();
    words(below, 140, 113);
    return writer.finish(core::Turn(), 0);
}

std::vector<std::string> addressesIn(core::PageText const& page)
{
    return support::wordsOf(page, core::addresses::detect(page, support::anyone()), core::Category::Address);
}

} // namespace

TEST_CASE("An address goes on in the next line of its cell, past the cells beside it", "[suggest]")
{
    using List = std::vector<std::string>;
    CHECK(addressesIn(row({"6", "Cider", "Close,", "Denfirth-"}, {"on-Calder,", "Yorks"}))
          == List{"6 Cider Close, Denfirth", "on-Calder, Yorks"});
    CHECK(addressesIn(row({"6", "Cider", "Close,", "Denfirth,"}, {"Yorks", "HD18", "6EZ"}))
          == List{"6 Cider Close, Denfirth", "Yorks HD18 6EZ"});
    CHECK(addressesIn(row({"6", "Cider", "Close,", "Denfirth"}, {"HD18", "6EZ"})) == List{"6 Cider Close, Denfirth", "HD18 6EZ"});
    CHECK(addressesIn(row({"6", "Cider", "Close,", "Denfirth"}, {"Known", "to", "police"})) == List{"6 Cider Close, Denfirth"});
}

TEST_CASE("A date of birth over two lines of a cell is found with its year", "[suggest]")
{
    auto const page = table();
    auto const found = support::wordsOf(page, core::dates_of_birth::detect(page, support::anyone()), core::Category::DateOfBirth);
    CHECK(found == std::vector<std::string>{"17th November", "1987"});
}

TEST_CASE("A postcode over two lines of a cell is found with its address", "[suggest]")
{
    auto const page = table();
    auto const found = support::wordsOf(page, core::addresses::detect(page, support::anyone()), core::Category::Address);
    CHECK(found == std::vector<std::string>{"12 High Street, Denfirth, HD18", "6EZ"});
}

TEST_CASE("What stands below another cell is not taken for the rest", "[suggest]")
{
    auto const page = table();
    core::ReadPage const read(page);
    auto const any = [](core::Token const& token) { return token.folded == "6ez"; };
    std::size_t vera = 0;
    while (read.tokens[vera].folded != "vera")
        ++vera;
    CHECK_FALSE(core::belowInCell(read, vera, any));
}
