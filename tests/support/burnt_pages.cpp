// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/burnt_pages.h"

#include "core/bundle/page_words.h"
#include "core/bundle/schedule.h"
#include "core/source/fax.h"
#include "core/source/jpeg.h"
#include "tests/support/sample_case.h"

#include <zlib.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace support {

namespace {

constexpr int dpi = 100;

// Bars where the words stand, each letter with its own rhythm, so that no two words look alike.
core::Raster drawn(core::PageText const& text, core::Colour colour)
{
    core::PixelSize const size{static_cast<int>(a4.width) * dpi / 72, static_cast<int>(a4.height) * dpi / 72};
    core::Scale const scale(a4, size);
    std::size_t const channels = colour == core::Colour::Rgb ? 3 : 1;
    std::size_t const rowBytes = core::Raster::rowBytes(size.width, colour);
    bool const bits = colour == core::Colour::Bilevel;
    std::vector<std::uint8_t> bytes(rowBytes * static_cast<std::size_t>(size.height), bits ? 0 : 255);
    for (core::Word const& word : text.words) {
        core::PixelRect const place = scale.outward(word.box);
        std::string_view const letters = text.textOf(word);
        for (int y = place.y0; y < place.y1; ++y)
            for (int x = place.x0; x < place.x1; ++x) {
                auto const letter =
                    static_cast<unsigned char>(letters[static_cast<std::size_t>((x - place.x0) / 9) % letters.size()]);
                if (((letter >> ((x - place.x0) % 7)) & 1) == 0)
                    continue;
                auto const at = static_cast<std::size_t>(y) * rowBytes;
                auto const column = static_cast<std::size_t>(x);
                if (bits)
                    bytes[at + column / 8] = static_cast<std::uint8_t>(bytes[at + column / 8] | (0x80u >> (column % 8)));
                else
                    for (std::size_t c = 0; c < channels; ++c)
                        bytes[at + column * channels + c] = static_cast<std::uint8_t>(30 + 60 * c);
            }
    }
    return core::Raster(size, colour, std::move(bytes));
}

core::BurntImage encoded(core::Raster const& upright, BurntShape const& shape, std::vector<core::Rect> const& boxes)
{
    std::vector<core::PixelRect> places;
    for (core::Rect const& box : boxes) {
        core::PixelRect place = core::Scale(a4, upright.size()).outward(box);
        if (shape.codec
            == core::BurntImage::Codec::Jpeg) // whole blocks, as burning does it, whichever side they are counted from
            place = {std::max(0, place.x0 - 8), std::max(0, place.y0 - 8), std::min(upright.size().width, place.x1 + 8),
                     std::min(upright.size().height, place.y1 + 8)};
        places.push_back(place);
    }
    core::Raster const raster = core::turned(core::whitened(upright, places), shape.turn.inverse());
    core::BurntImage image{shape.codec, raster.size(), shape.colour, shape.turn, {}};
    if (shape.codec == core::BurntImage::Codec::G4)
        image.stream = core::encodeG4(raster);
    else if (shape.codec == core::BurntImage::Codec::Jpeg)
        image.stream = core::encodeJpeg(raster, 80);
    else
        image.stream = deflated({raster.bytes().begin(), raster.bytes().end()});
    return image;
}

void write(std::filesystem::path const& file, std::string const& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

core::BurntPage burntPage(int number, BurntShape const& shape, std::vector<std::string> const& lines,
                          std::vector<core::Rect> const& boxes)
{
    core::PageText const all = typed(lines);
    core::PageTextWriter seen;
    int line = 0;
    for (core::Word const& word : all.words) {
        bool covered = false;
        for (core::Rect const& box : boxes)
            covered = covered || !core::shared(box, word.box).empty();
        if (covered)
            continue;
        if (word.line != line)
            seen.endLine();
        line = word.line;
        seen.word(all.textOf(word), word.box, word.confidence);
    }
    return {core::PageId{number}, a4, encoded(drawn(all, shape.colour), shape, boxes), seen.finish(core::Turn(), 0)};
}

core::BurntImage unburnt(BurntShape const& shape, std::vector<std::string> const& lines)
{
    return encoded(drawn(typed(lines), shape.colour), shape, {});
}

std::vector<BurntShape> const& bundleShapes()
{
    using Codec = core::BurntImage::Codec;
    static std::vector<BurntShape> const shapes{
        {Codec::G4, core::Colour::Bilevel, core::Turn(0)}, {Codec::G4, core::Colour::Bilevel, core::Turn(90)},
        {Codec::Flate, core::Colour::Grey, core::Turn(0)}, {Codec::Flate, core::Colour::Rgb, core::Turn(270)},
        {Codec::Jpeg, core::Colour::Grey, core::Turn(0)},  {Codec::Jpeg, core::Colour::Rgb, core::Turn(180)},
        {Codec::G4, core::Colour::Bilevel, core::Turn(0)}};
    return shapes;
}

std::vector<std::string> const& bundleLines()
{
    static std::vector<std::string> const lines{
        "Visit to the home of Parveen on Monday", "Her brother Dean Ellis was there and spoke of",
        "the payments. Call him on 01632 960123 please", "The school was told by letter the same day"};
    return lines;
}

std::vector<core::Rect> bundleBoxes(int page)
{
    if (page == 7)
        return {};
    // "Dean Ellis" and the number, as typed() sets them.
    return {{144, 90, 206, 102}, {228, 108, 300, 120}};
}

core::Manifest writeBundle(std::filesystem::path const& folder, core::Stamp stamp)
{
    std::vector<MarkedPage> pages;
    for (int number = 1; number <= static_cast<int>(bundleShapes().size()); ++number) {
        BurntShape const& shape = bundleShapes()[static_cast<std::size_t>(number - 1)];
        pages.push_back({burntPage(number, shape, bundleLines(), bundleBoxes(number)), bundleBoxes(number)});
    }
    return writeBundle(folder, stamp, pages);
}

core::Manifest writeBundle(std::filesystem::path const& folder, core::Stamp stamp, std::vector<MarkedPage> const& pages)
{
    constexpr int inFirstSource = 4;
    std::filesystem::create_directories(folder / "disclosure");
    std::filesystem::create_directories(folder / "retained");
    bool const draft = stamp == core::Stamp::Draft;
    core::Manifest manifest;
    manifest.draft = draft;
    manifest.actor = "Olu Officer";
    manifest.at = "2025-01-02T03:04:05.678Z";
    manifest.sources = {{{1}, "volume 1.pdf", core::sha256("one"), 3, inFirstSource, ""},
                        {{2}, "volume 2.pdf", core::sha256("two"), 3, static_cast<int>(pages.size()) - inFirstSource, ""}};
    core::PdfWriter writer(draft ? "Draft - not for release" : "Disclosed record", stamp, folder);
    std::vector<core::ScheduleRow> rows;
    for (MarkedPage const& marked : pages) {
        int const number = static_cast<int>(manifest.pages.size()) + 1;
        bool const first = number <= inFirstSource;
        core::Page const origin{{number}, {first ? 1 : 2}, first ? number : number - inFirstSource, marked.page.size};
        core::BundledPage bundled{origin, core::sha256(marked.page.image.stream), {}};
        bundled.printed = {number, 0};
        std::vector<core::LabelledBox> boxes;
        for (core::Rect const& box : marked.boxes) {
            bundled.redactions.push_back({"TP", {box}});
            boxes.push_back({box, "Third party", static_cast<int>(bundled.redactions.size()), core::saidOf("Third party")});
            rows.push_back({core::name(bundled.printed), "TP"});
        }
        writer.add(marked.page, boxes);
        manifest.pages.push_back(bundled);
    }
    manifest.volumes = {{"record.pdf", 1, static_cast<int>(pages.size()), {{"Part 1", 1}, {"Part 2", inFirstSource + 1}}}};
    writer.write(folder / "disclosure" / "record.pdf", manifest.volumes.front().bookmarks);
    write(folder / "disclosure" / "schedule.csv", core::scheduleCsv(rows, core::Exemptions::shipped()));
    seal(folder, manifest);
    return manifest;
}

void seal(std::filesystem::path const& folder, core::Manifest manifest)
{
    manifest.outputs.clear();
    for (char const* name : {"disclosure/record.pdf", "disclosure/schedule.csv"})
        manifest.outputs.push_back(
            {name, core::sha256OfFile(folder / name), static_cast<std::int64_t>(std::filesystem::file_size(folder / name))});
    write(folder / "retained" / "manifest.json", core::toJson(manifest));
}

std::string deflated(std::string const& bytes)
{
    uLongf length = compressBound(bytes.size());
    std::string stream(length, '\0');
    if (compress(reinterpret_cast<Bytef*>(stream.data()), &length, reinterpret_cast<Bytef const*>(bytes.data()), bytes.size())
        != Z_OK)
        throw std::runtime_error("deflate");
    stream.resize(length);
    return stream;
}

std::string contentOf(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace support
