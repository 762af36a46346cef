// SPDX-License-Identifier: GPL-3.0-or-later
// A verifier that refuses what is clean is switched off by somebody some day. Records of chance go the whole way; none is refused.
// Two hundred of them: leak_tests "[bench]".

#include "core/base/error.h"
#include "tests/support/random_record.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace {

// The numbers of the records that were refused, with what was said.
std::vector<std::string> refusals(unsigned first, unsigned last)
{
    std::vector<std::string> refused;
    for (unsigned number = first; number <= last; ++number) {
        support::TemporaryFolder const folder;
        try {
            std::filesystem::path const bundle = support::exportedRecord(folder.path(), number);
            if (!std::filesystem::is_regular_file(bundle / "retained/manifest.json"))
                refused.push_back(std::to_string(number) + ": there is no bundle");
        } catch (core::Error const& error) {
            refused.push_back(std::to_string(number) + ": " + error.what());
        }
    }
    return refused;
}

} // namespace

TEST_CASE("None of three dozen clean exports is refused", "[leak]")
{
    CHECK(refusals(1, 36) == std::vector<std::string>{});
}

TEST_CASE("None of two hundred clean exports is refused", "[.][bench]")
{
    CHECK(refusals(101, 300) == std::vector<std::string>{});
}
