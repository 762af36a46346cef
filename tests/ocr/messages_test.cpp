// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/messages.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

PageText words()
{
    PageTextWriter writer;
    writer.word("Dear", {72, 72, 100, 84}, 91);
    return writer.finish(Turn(0), 0);
}

} // namespace

TEST_CASE("A page that is to be burnt arrives with its boxes", "[ocr]")
{
    BurnOrder order{{7}, "/somewhere/a file.pdf", 3, {600, 800}, {{1, 2, 3, 4}, {5.5, 6, 7, 8}}, "eng+cym", {},
                    150, sha256("a picture")};
    ocr::Question const back = ocr::questionOf(ocr::frameOf(ocr::Question(ocr::BurnQuestion{order})));
    BurnOrder const& arrived = std::get<ocr::BurnQuestion>(back).order;
    CHECK(arrived.page == order.page);
    CHECK(arrived.file == order.file);
    CHECK(arrived.number == 3);
    CHECK(arrived.boxes == order.boxes);
    CHECK(arrived.languages == "eng+cym");
    CHECK(arrived.dpi == 150);
    CHECK(arrived.picture == order.picture);
    CHECK_FALSE(arrived.words);
}

TEST_CASE("A burnt page arrives with its picture and its words", "[ocr]")
{
    BurntPage page{
        {7}, {600, 800}, {BurntImage::Codec::G4, {10, 20}, Colour::Bilevel, Turn(90), std::string("\0\1\2", 3)}, words()};
    page.image.source = GENERATE(std::optional<Codec>(), std::optional(Codec::Jpx));
    page.image.inverse = page.image.source.has_value();
    page.image.sha256 = page.image.source ? std::optional(sha256(page.image.stream)) : std::nullopt;
    BurntPage const back = ocr::burntPageOf(ocr::frameOf(page));
    CHECK(back.image == page.image);
    CHECK(back.words.text == "Dear\n");
    CHECK(back.words.words.at(0).confidence == 91);
}

TEST_CASE("A reading and a picture arrive as they were sent", "[ocr]")
{
    Reading reading;
    reading.state = ReadingState::Poor;
    reading.problem = "Faint.";
    reading.text = words();
    reading.method = "thickened";
    reading.embedded = EmbeddedText::Differs;
    reading.unread = {{UnreadArea::Kind::Picture, {10, 20, 300, 400}}};
    ocr::ReadPage const page = ocr::readPageOf(ocr::frameOf({reading, "a small picture"}, {600, 800}));
    Reading const& back = page.reading;
    CHECK(back.state == ReadingState::Poor);
    CHECK(back.problem == "Faint.");
    CHECK(back.text.text == "Dear\n");
    CHECK(back.method == "thickened");
    CHECK(back.embedded == EmbeddedText::Differs);
    CHECK(back.unread == reading.unread);
    CHECK(page.preview == "a small picture");
    Raster const raster({3, 1}, Colour::Grey, {0, 127, 255});
    CHECK(ocr::rasterOf(ocr::frameOf(raster)) == raster);
}

TEST_CASE("A picture goes over by shared memory where it fits, and is sent where it does not", "[ocr]")
{
    Raster const raster({3, 1}, Colour::Grey, {0, 127, 255});
    std::vector<std::uint8_t> shared(5);
    ocr::Frame const put = ocr::frameOf(raster, shared);
    CHECK(put.payload.empty());
    CHECK(shared[1] == 127);
    CHECK(ocr::rasterOf(put, shared) == raster);
    std::vector<std::uint8_t> narrow(2);
    ocr::Frame const sent = ocr::frameOf(raster, narrow);
    CHECK(sent.payload.size() == 3);
    CHECK(ocr::rasterOf(sent, narrow) == raster);
}

TEST_CASE("A picture that is larger than what came is refused", "[ocr]")
{
    std::vector<std::uint8_t> const shared(5);
    for (char const* header : {R"({"size":[3,2],"colour":1,"shared":true})", R"({"size":[3,2],"colour":1,"shared":false})",
                               R"({"size":[-1,2],"colour":1,"shared":true})", R"({"size":[1,1],"colour":9,"shared":true})",
                               R"({"size":[2000000000,2000000000],"colour":2,"shared":true})"})
        CHECK_THROWS_AS(ocr::rasterOf({header, "abc"}, shared), Error);
}

TEST_CASE("An error arrives with its fault and its words", "[ocr]")
{
    ocr::Frame const frame = ocr::frameOf(Error(Fault::Missing, "No language data."));
    try {
        ocr::throwError(frame);
        FAIL("nothing was thrown");
    } catch (Error const& error) {
        CHECK(error.fault() == Fault::Missing);
        CHECK(error.what() == std::string("No language data."));
    }
}

TEST_CASE("An answer that does not fit is an error and nothing else", "[ocr]")
{
    for (char const* header : {"", "{", "[]", "null", "{\"size\":[1]}",
                               "{\"record\":9999999,\"text\":5,\"size\":[1,1],\"state\":1,\"problem\":\"\"}"}) {
        ocr::Frame const frame{header, "abc"};
        CHECK_THROWS_AS(ocr::readPageOf(frame), Error);
        CHECK_THROWS_AS(ocr::burntPageOf(frame), Error);
        CHECK_THROWS_AS(ocr::rasterOf(frame), Error);
        CHECK_THROWS_AS(ocr::pagesOf(frame), Error);
        CHECK_THROWS_AS(ocr::questionOf(frame), Error);
    }
}
