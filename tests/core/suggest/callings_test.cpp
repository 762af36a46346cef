// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/callings.h"

#include <catch2/catch.hpp>

using core::callingOf;
using core::PageKind;

TEST_CASE("Whose papers somebody would write follows from the words of their role", "[suggest]")
{
    CHECK(callingOf("Consultant Paediatrician") == PageKind::Medical);
    CHECK(callingOf("Police Surgeon") == PageKind::Police);
    CHECK(callingOf("Detective-Constable") == PageKind::Police);
    CHECK(callingOf("Counsel") == PageKind::Legal);
    CHECK(callingOf("teacher") == PageKind::Other);
    CHECK(callingOf("") == PageKind::Other);
}

TEST_CASE("A solicitor is the authority's own where the role says so, and a word alone makes nobody a doctor", "[suggest]")
{
    CHECK(callingOf("Principal Solicitor") == PageKind::Legal);
    CHECK(callingOf("solicitor") == PageKind::Other);
    CHECK(callingOf("Educational Psychologist") == PageKind::Other);
    CHECK(callingOf("Registrar of Births") == PageKind::Other);
    CHECK(callingOf("Senior Practitioner") == PageKind::Other);
}
