// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/error.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A fingerprint tells values apart that run together", "[base]")
{
    CHECK(Fingerprint().add("ab").add("c").finish() != Fingerprint().add("a").add("bc").finish());
    CHECK(Fingerprint().add("ab").add(7).finish() == Fingerprint().add("ab").add(7).finish());
}

TEST_CASE("A digest survives being written down", "[base]")
{
    Digest const digest = sha256("abc");
    CHECK(digest.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // A million times the letter a, as the standard has it (FIPS 180-4, example): many blocks, and a rest.
    CHECK(sha256(std::string(1'000'000, 'a')).hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    CHECK(Digest::fromHex(digest.hex()) == digest);
    CHECK_FALSE(Digest::fromHex("ba78"));
    CHECK_FALSE(Digest::fromHex(std::string(64, 'x')));
}

TEST_CASE("A file that cannot be read is said to be so", "[base]")
{
    CHECK_THROWS_AS(sha256OfFile("/nowhere/file.pdf"), Error);
}
