// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/concordance.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("Each page of a bundle leads back to its page of the record and of its file", "[bundle]")
{
    Source first;
    first.id = {1};
    first.file = "vol \"1\".pdf";
    Source second;
    second.id = {2};
    second.file = "vol 2.pdf";
    std::vector<Page> const record{{{1}, {1}, 1, {595, 842}}, {{2}, {1}, 2, {595, 842}}, {{3}, {2}, 1, {595, 842}}};
    CHECK(concordanceCsv({{{3}, 0, 0}, {{1}, 1, 0}, {{2}, 1, 0}}, {{1, 0}, {1, 1}, {2, 0}}, record, {first, second})
          == "page in bundle,place in bundle,page in record,file,page in file,document in bundle\r\n"
             "1,1,3,\"vol 2.pdf\",1,1\r\n1A,2,1,\"vol \"\"1\"\".pdf\",1,2\r\n2,3,2,\"vol \"\"1\"\".pdf\",2,2\r\n");
}
