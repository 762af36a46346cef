// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4 // before any header of libqpdf
#include "core/source/file_blocks.h"

#include <catch2/catch.hpp>

#include <qpdf/BufferInputSource.hh>

#include <fstream>
#include <random>
#include <system_error>

#include <unistd.h>

using namespace core;

namespace {

struct OddFile {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("candour-blocks-" + std::to_string(::getpid()));
    std::string content;

    OddFile()
    {
        std::mt19937 random(5);
        for (int i = 0; i < 90'000; ++i)
            content += "\r\nab c"[random() % 6];
        content += std::string(70'000, 'x') + "\n";
        std::ofstream(path, std::ios::binary) << content;
    }
    ~OddFile() { std::filesystem::remove(path); }
};

} // namespace

TEST_CASE("A file read in blocks reads like the same file held in memory", "[source]")
{
    OddFile const file;
    FileBlocks blocks(file.path);
    BufferInputSource memory("memory", file.content);
    std::mt19937 random(9);
    std::string here(100'000, ' ');
    std::string there = here;
    for (int i = 0; i < 3'000; ++i) {
        if (random() % 3 == 0) {
            auto const to = static_cast<qpdf_offset_t>(random() % (file.content.size() + 50));
            blocks.seek(to, SEEK_SET);
            memory.seek(to, SEEK_SET);
        }
        switch (random() % 4) {
        case 0: {
            std::size_t const length = 1 + random() % (random() % 20 == 0 ? 90'000 : 40);
            REQUIRE(blocks.read(here.data(), length) == memory.read(there.data(), length));
            REQUIRE(here == there);
            REQUIRE(blocks.getLastOffset() == memory.getLastOffset());
            break;
        }
        case 1:
            REQUIRE(blocks.readLine(60) == memory.readLine(60));
            break;
        case 2:
            if (blocks.tell() > 0) {
                blocks.unreadCh('a');
                memory.unreadCh('a');
            }
            break;
        default:
            REQUIRE(blocks.findAndSkipNextEOL() == memory.findAndSkipNextEOL());
        }
        REQUIRE(blocks.tell() == memory.tell());
    }
    blocks.seek(-10, SEEK_END);
    memory.seek(-10, SEEK_END);
    CHECK(blocks.tell() == memory.tell());
    CHECK_THROWS(blocks.seek(-1, SEEK_SET));
}

TEST_CASE("A file that is not there cannot be read in blocks", "[source]")
{
    CHECK_THROWS_AS(FileBlocks("/nowhere/at all.pdf"), std::system_error);
}
