// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/postcodes.h"

#include <catch2/catch.hpp>

namespace {

std::vector<std::string> postcodes(std::string const& text)
{
    std::vector<std::string> out;
    for (core::PostcodePlace const& place : core::postcodesIn(text))
        out.push_back(place.postcode + (place.misread ? "?" : ""));
    return out;
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("Postcodes of every official shape are found", "[suggest]")
{
    CHECK(postcodes("M1 1AA, M60 1NW, CR2 6XH, DN55 1PT, W1A 1HQ, EC1A 1BB")
          == List{"M11AA", "M601NW", "CR26XH", "DN551PT", "W1A1HQ", "EC1A1BB"});
    CHECK(postcodes("WF13 6FN WF16 5ZJ") == List{"WF136FN", "WF165ZJ"});
    CHECK(postcodes("WF136FN") == List{"WF136FN"});
    CHECK(postcodes("WF 12 4DH") == List{"WF124DH"});
    CHECK(postcodes("WF16\n5ZJ") == List{"WF165ZJ"});
}

TEST_CASE("Letters and digits that a machine confused are put right, and the place says so", "[suggest]")
{
    CHECK(postcodes("WFI6 5ZJ") == List{"WF165ZJ?"});
    CHECK(postcodes("BD19 SAR") == List{"BD195AR?"});
    CHECK(postcodes("HX1 2O0T").empty());
    CHECK(postcodes("B07 4AY") == List{"B074AY"});
}

TEST_CASE("An area that does not exist, and letters that never end a postcode, make no postcode", "[suggest]")
{
    CHECK(postcodes("ZZ1 1AA").empty());
    CHECK(postcodes("WF13 6CN").empty());
    CHECK(postcodes("WF13 6FO").empty());
}

TEST_CASE("A postcode is known though its letters were read small, twice or for others", "[suggest]")
{
    CHECK(postcodes("HD21 1SyY") == List{"HD211SY"});
    CHECK(postcodes("Hx8 2sD") == List{"HX82SD?"});
    CHECK(postcodes("WF7. 4SH") == List{"WF74SH"});
    CHECK(postcodes("WEF9 9JN") == List{"WF99JN"});
    CHECK(postcodes("WE9 9JN") == List{"WF99JN?"});
    CHECK(postcodes("the W8 2nd and E1 9am").empty());
}

TEST_CASE("Words and references are no postcodes", "[suggest]")
{
    CHECK(postcodes("SOCIAL SERVICES, nobody listens, 87 Sex, 50 out, called, lessons, M1 One, IVO4AG").empty());
    CHECK(postcodes("CB/98761 and K591221992092").empty());
}

TEST_CASE("A postcode that a scan spoilt is told from words only where an address calls for one", "[suggest]")
{
    for (std::string_view const text : {"WE20 6SG", "BDI7 682", "WF2 AGD", "HX20 SDR"}) {
        INFO(text);
        CHECK(core::spoiltPostcode(text));
    }
    for (std::string_view const text : {"subject", "12 May 1987", "Moorside", "WF20 6"}) {
        INFO(text);
        CHECK_FALSE(core::spoiltPostcode(text));
    }
    CHECK(core::outward("HD18"));
    CHECK_FALSE(core::outward("ZZ18"));
    CHECK(core::inward("6EZ"));
    CHECK_FALSE(core::inward("EZ6"));
}

TEST_CASE("A postcode that was read with a letter twice, or one as two, is known at the end of an address", "[suggest]")
{
    CHECK(core::spoiltPostcode("HD21 l1sy"));
    CHECK(core::spoiltPostcode("HD21 1iSyY"));
    CHECK(core::spoiltPostcode("BD18 2JUY"));
    CHECK(core::spoiltPostcode("\\VE7 4SH"));
    CHECK_FALSE(core::spoiltPostcode("in 1998"));
    CHECK_FALSE(core::spoiltPostcode("telephone 2"));
}
