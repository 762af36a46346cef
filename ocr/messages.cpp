// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ocr {

using nlohmann::json;

namespace {

json jsonOf(core::Size size)
{
    return {size.width, size.height};
}

core::Size sizeOf(json const& value)
{
    return {value.at(0), value.at(1)};
}

json jsonOf(core::PixelSize size)
{
    return {size.width, size.height};
}

core::PixelSize pixelSizeOf(json const& value)
{
    return {value.at(0), value.at(1)};
}

json jsonOf(std::vector<core::Rect> const& boxes)
{
    json all = json::array();
    for (core::Rect const& box : boxes)
        all.push_back({box.x0, box.y0, box.x1, box.y1});
    return all;
}

std::vector<core::Rect> boxesOf(json const& value)
{
    std::vector<core::Rect> boxes;
    for (json const& box : value)
        boxes.push_back({box.at(0), box.at(1), box.at(2), box.at(3)});
    return boxes;
}

// A page's words go as their packed record with the text behind it.
std::string wordsPayload(core::PageText const& words, core::Size size, json& header)
{
    std::string payload = core::pack(words, size);
    header["size"] = jsonOf(size);
    header["record"] = payload.size();
    header["text"] = words.text.size();
    return payload + words.text;
}

core::PageText wordsOf(std::string_view payload, json const& header)
{
    std::size_t const record = header.at("record");
    std::size_t const text = header.at("text");
    if (record > payload.size() || text > payload.size() - record)
        throw core::Error(core::Fault::Integrity, "The reader sent words that are cut short. Read the page again.");
    return core::unpack(payload.substr(0, record), std::string(payload.substr(record, text)), sizeOf(header.at("size")));
}

// What was sent after the words, which were looked at before.
std::string behindWords(std::string const& payload, json const& header)
{
    return payload.substr(header.at("record").get<std::size_t>() + header.at("text").get<std::size_t>());
}

std::span<std::uint8_t const> bytesOf(std::string const& payload)
{
    return {reinterpret_cast<std::uint8_t const*>(payload.data()), payload.size()};
}

// Reads a header, with whatever is wrong in it as one Error.
template <typename Read>
auto fromHeader(Frame const& frame, Read const& read)
{
    try {
        return read(json::parse(frame.header));
    } catch (json::exception const& wrong) {
        throw core::Error(core::Fault::Integrity,
                          std::string("The reader sent an answer that cannot be understood: ") + wrong.what());
    }
}

} // namespace

Frame frameOf(Question const& question)
{
    struct Asker {
        Frame operator()(LookQuestion const& q) const { return {json{{"ask", "look"}, {"file", q.file.string()}}.dump(), {}}; }
        Frame operator()(RenderQuestion const& q) const
        {
            return {json{{"ask", "render"},
                         {"file", q.file.string()},
                         {"number", q.number},
                         {"at_most", jsonOf(q.atMost)},
                         {"colour", static_cast<int>(q.colour)}}
                        .dump(),
                    {}};
        }
        Frame operator()(ReadQuestion const& q) const
        {
            return {json{{"ask", "read"}, {"file", q.file.string()}, {"number", q.number}, {"languages", q.languages}}.dump(),
                    {}};
        }
        Frame operator()(ShowQuestion const& q) const
        {
            core::PixelRect const& part = q.look.part;
            return {json{{"ask", "show"},
                         {"file", q.file.string()},
                         {"number", q.look.number},
                         {"size", jsonOf(q.look.page)},
                         {"whole", jsonOf(q.look.whole)},
                         {"part", {part.x0, part.y0, part.x1, part.y1}}}
                        .dump(),
                    {}};
        }
        Frame operator()(CountsQuestion const& q) const
        {
            return {json{{"ask", "counts"}, {"file", q.file.string()}}.dump(), {}};
        }
        Frame operator()(BurnQuestion const& q) const
        {
            json header{{"ask", "burn"},
                        {"file", q.order.file.string()},
                        {"number", q.order.number},
                        {"page", q.order.page.value},
                        {"size", jsonOf(q.order.size)},
                        {"boxes", jsonOf(q.order.boxes)},
                        {"languages", q.order.languages},
                        {"dpi", q.order.dpi},
                        {"picture", q.order.picture ? json(q.order.picture->hex()) : json()},
                        {"has_words", q.order.words.has_value()}};
            std::string payload;
            if (q.order.words)
                payload = wordsPayload(*q.order.words, q.order.size, header);
            return {header.dump(), payload};
        }
    };
    return std::visit(Asker{}, question);
}

Question questionOf(Frame const& frame)
{
    return fromHeader(frame, [&](json const& header) -> Question {
        std::string const ask = header.at("ask");
        std::filesystem::path const file = header.at("file").get<std::string>();
        if (ask == "look")
            return LookQuestion{file};
        if (ask == "counts")
            return CountsQuestion{file};
        int const number = header.at("number");
        if (ask == "render")
            return RenderQuestion{file, number, pixelSizeOf(header.at("at_most")),
                                  static_cast<core::Colour>(header.at("colour").get<int>())};
        if (ask == "read")
            return ReadQuestion{file, number, header.at("languages")};
        if (ask == "show") {
            json const& part = header.at("part");
            return ShowQuestion{file,
                                {number,
                                 sizeOf(header.at("size")),
                                 pixelSizeOf(header.at("whole")),
                                 {part.at(0), part.at(1), part.at(2), part.at(3)}}};
        }
        core::expects(ask == "burn", "a reader is asked what it knows");
        core::BurnOrder order{{header.at("page").get<std::int64_t>()},
                              file,
                              number,
                              sizeOf(header.at("size")),
                              boxesOf(header.at("boxes")),
                              header.at("languages"),
                              {},
                              header.at("dpi"),
                              {}};
        if (json const& picture = header.at("picture"); !picture.is_null())
            order.picture = core::Digest::fromHex(picture.get<std::string>());
        if (header.at("has_words"))
            order.words = wordsOf(frame.payload, header);
        return BurnQuestion{order};
    });
}

Frame frameOf(core::Error const& error)
{
    return {json{{"fault", static_cast<int>(error.fault())}, {"message", error.what()}}.dump(-1, ' ', false,
                                                                                             json::error_handler_t::replace),
            {}};
}

void throwError(Frame const& frame)
{
    fromHeader(frame, [](json const& header) {
        if (header.is_object() && header.contains("fault"))
            throw core::Error(static_cast<core::Fault>(header.at("fault").get<int>()), header.at("message"));
    });
}

Frame frameOf(core::PdfPages const& pages)
{
    json sizes = json::array();
    for (core::Size const& size : pages.sizes)
        sizes.push_back(jsonOf(size));
    return {json{{"sizes", sizes}, {"warning", pages.warning}}.dump(), {}};
}

core::PdfPages pagesOf(Frame const& frame)
{
    return fromHeader(frame, [](json const& header) {
        core::PdfPages pages;
        for (json const& size : header.at("sizes"))
            pages.sizes.push_back(sizeOf(size));
        pages.warning = header.at("warning");
        return pages;
    });
}

Frame frameOf(bool answer)
{
    return {json{{"answer", answer}}.dump(), {}};
}

bool answerOf(Frame const& frame)
{
    return fromHeader(frame, [](json const& header) { return header.at("answer").get<bool>(); });
}

Frame frameOf(core::Raster const& raster, std::span<std::uint8_t> shared)
{
    auto const pixels = raster.bytes();
    bool const fits = pixels.size() <= shared.size();
    if (fits)
        std::copy(pixels.begin(), pixels.end(), shared.begin());
    json const header{{"size", jsonOf(raster.size())}, {"colour", static_cast<int>(raster.colour())}, {"shared", fits}};
    return {header.dump(), fits ? std::string() : std::string(reinterpret_cast<char const*>(pixels.data()), pixels.size())};
}

core::Raster rasterOf(Frame const& frame, std::span<std::uint8_t const> shared)
{
    return fromHeader(frame, [&](json const& header) {
        int const colour = header.at("colour");
        core::PixelSize const size = pixelSizeOf(header.at("size"));
        constexpr int longestSide = 1 << 20;
        bool const possible = colour >= 0 && colour <= static_cast<int>(core::Colour::Rgb) && size.width >= 0 && size.height >= 0
                              && size.width <= longestSide && size.height <= longestSide;
        auto const there = header.at("shared").get<bool>() ? shared : bytesOf(frame.payload);
        std::size_t const needed =
            possible ? core::Raster::rowBytes(size.width, core::Colour{colour}) * static_cast<std::size_t>(size.height) : 0;
        if (!possible || needed > there.size())
            throw core::Error(core::Fault::Integrity, "The reader sent a picture that is cut short. Read the page again.");
        auto const pixels = there.first(needed);
        return core::Raster(size, core::Colour{colour}, std::vector<std::uint8_t>(pixels.begin(), pixels.end()));
    });
}

Frame frameOf(ReadPage const& page, core::Size size)
{
    core::Reading const& reading = page.reading;
    json unread = json::array();
    for (core::UnreadArea const& area : reading.unread)
        unread.push_back({static_cast<int>(area.kind), area.box.x0, area.box.y0, area.box.x1, area.box.y1});
    json header{{"state", static_cast<int>(reading.state)},
                {"problem", reading.problem},
                {"method", reading.method},
                {"embedded", static_cast<int>(reading.embedded)},
                {"unread", unread}};
    std::string payload = wordsPayload(reading.text, size, header);
    return {header.dump(), std::move(payload) + page.preview};
}

ReadPage readPageOf(Frame const& frame)
{
    return fromHeader(frame, [&](json const& header) {
        ReadPage page;
        core::Reading& reading = page.reading;
        reading.state = static_cast<core::ReadingState>(header.at("state").get<int>());
        reading.problem = header.at("problem");
        reading.method = header.at("method");
        reading.embedded = static_cast<core::EmbeddedText>(header.at("embedded").get<int>());
        for (json const& area : header.at("unread"))
            reading.unread.push_back(
                {static_cast<core::UnreadArea::Kind>(area.at(0).get<int>()), {area.at(1), area.at(2), area.at(3), area.at(4)}});
        reading.text = wordsOf(frame.payload, header);
        page.preview = behindWords(frame.payload, header);
        return page;
    });
}

Frame frameOf(core::BurntPage const& page)
{
    json header{{"page", page.page.value},
                {"codec", static_cast<int>(page.image.codec)},
                {"pixels", jsonOf(page.image.size)},
                {"colour", static_cast<int>(page.image.colour)},
                {"turn", page.image.turn.degrees()},
                {"inverse", page.image.inverse},
                {"sha256", page.image.sha256 ? json(page.image.sha256->hex()) : json()},
                {"source", page.image.source ? json(static_cast<int>(*page.image.source)) : json()}};
    std::string payload = wordsPayload(page.words, page.size, header);
    return {header.dump(), payload + page.image.stream};
}

core::BurntPage burntPageOf(Frame const& frame)
{
    return fromHeader(frame, [&](json const& header) {
        core::BurntPage page;
        page.page = {header.at("page").get<std::int64_t>()};
        page.size = sizeOf(header.at("size"));
        page.words = wordsOf(frame.payload, header);
        page.image.codec = static_cast<core::BurntImage::Codec>(header.at("codec").get<int>());
        page.image.size = pixelSizeOf(header.at("pixels"));
        page.image.colour = static_cast<core::Colour>(header.at("colour").get<int>());
        page.image.turn = core::Turn(header.at("turn").get<int>());
        page.image.stream = behindWords(frame.payload, header);
        if (json const& source = header.at("source"); !source.is_null())
            page.image.source = static_cast<core::Codec>(source.get<int>());
        page.image.inverse = header.at("inverse");
        if (json const& digest = header.at("sha256"); !digest.is_null())
            page.image.sha256 = core::Digest::fromHex(digest.get<std::string>());
        return page;
    });
}

} // namespace ocr
