// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/pdf_source.h"

#include "core/base/error.h"
#include "core/base/file.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cstring>
#include <fstream>

namespace core {

namespace {

void silence(std::string const&, void*) {}

// A header may stand behind a little rubbish (PDF 32000-1, annex H, note 13), so the first kilobyte is searched.
bool hasPdfHeader(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(Fault::Access, "Cannot read " + file.string() + ". Check that it is there and that you may read it.");
    std::string start(1024, '\0');
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(in.gcount()));
    return start.find("%PDF-") != std::string::npos;
}

bool mentionsEncryption(std::filesystem::path const& file)
{
    return contentOf(file).find("/Encrypt") != std::string::npos;
}

std::unique_ptr<poppler::document> opened(std::filesystem::path const& file, std::string const& passphrase)
{
    poppler::set_debug_error_function(silence, nullptr);
    if (std::filesystem::is_regular_file(file) && std::filesystem::file_size(file) == 0)
        throw Error(Fault::Input, "This file is empty. Ask for it to be scanned or sent again.");
    if (!hasPdfHeader(file))
        throw Error(Fault::Input, "This file is not a PDF. Save or scan it as a PDF first.");
    std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file.string(), {}, passphrase));
    constexpr char const* encrypted = "This PDF is encrypted and opens only with a password or certificate. Save a copy without "
                                      "protection and add that.";
    if (!document)
        throw Error(Fault::Input, mentionsEncryption(file)
                                      ? encrypted
                                      : "This PDF is broken: nothing in it can be read. Ask for it to be scanned or sent again.");
    if (document->is_locked())
        throw Error(Fault::Input, encrypted);
    if (document->pages() < 1)
        throw Error(Fault::Input, "This PDF has no pages, or they are lost. Ask for it to be scanned or sent again.");
    return document;
}

// poppler-cpp hands over whole bytes a pixel; bilevel is made from grey at the middle.
Raster rasterOf(poppler::image const& image, Colour colour)
{
    PixelSize const size{image.width(), image.height()};
    std::size_t const rowBytes = Raster::rowBytes(size.width, colour);
    std::vector<std::uint8_t> bytes(rowBytes * static_cast<std::size_t>(size.height), 0);
    for (int y = 0; y < size.height; ++y) {
        auto const* from =
            reinterpret_cast<std::uint8_t const*>(image.const_data()) + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
        std::uint8_t* to = bytes.data() + static_cast<std::size_t>(y) * rowBytes;
        if (colour != Colour::Bilevel) {
            std::memcpy(to, from, rowBytes);
            continue;
        }
        for (int x = 0; x < size.width; ++x)
            if (from[x] < 128)
                to[x / 8] = static_cast<std::uint8_t>(to[x / 8] | (0x80 >> (x % 8)));
    }
    return Raster(size, colour, std::move(bytes));
}

} // namespace

struct PdfSource::Part {
    std::unique_ptr<std::string const> bytes; // what Poppler reads a document in memory from, as long as it is open
    std::unique_ptr<poppler::document> document;

    std::unique_ptr<poppler::page> page(int number) const
    {
        expects(number >= 1 && number <= document->pages(), "a page is asked for by a number that the file has");
        return std::unique_ptr<poppler::page>(document->create_page(number - 1));
    }

    Raster rendered(int number, PixelSize whole, PixelRect const& part, Colour colour) const;
};

PdfSource::PdfSource(std::filesystem::path const& file, std::string const& passphrase)
    : m_part(std::make_unique<Part>(Part{nullptr, opened(file, passphrase)}))
{
}

PdfSource::PdfSource(std::unique_ptr<Part> part) : m_part(std::move(part)) {}

PdfSource PdfSource::ofBytes(std::string bytes)
{
    poppler::set_debug_error_function(silence, nullptr);
    auto kept = std::make_unique<std::string const>(std::move(bytes));
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(kept->data(), static_cast<int>(kept->size())));
    if (!document || document->is_locked() || document->pages() < 1)
        throw Error(Fault::Input, "A picture cannot be read: it is broken. Ask for the page to be scanned again.");
    return PdfSource(std::make_unique<Part>(Part{std::move(kept), std::move(document)}));
}

PdfSource::~PdfSource() = default;
PdfSource::PdfSource(PdfSource&&) noexcept = default;
PdfSource& PdfSource::operator=(PdfSource&&) noexcept = default;

int PdfSource::pageCount() const
{
    return m_part->document->pages();
}

namespace {

Size sizeOf(poppler::page const* page)
{
    if (!page)
        return {};
    poppler::rectf const box = page->page_rect(poppler::crop_box);
    Size const size{box.width(), box.height()};
    if (!(size.width > 0 && size.height > 0))
        return {};
    bool const lying = page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape;
    return Turn(lying ? 90 : 0).apply(size);
}

} // namespace

Size PdfSource::pageSize(int number) const
{
    return sizeOf(m_part->page(number).get());
}

Raster PdfSource::Part::rendered(int number, PixelSize whole, PixelRect const& part, Colour colour) const
{
    expects(whole.width > 0 && whole.height > 0 && !part.empty(), "a page is rendered to pixels");
    auto const drawn = page(number);
    Size const size = sizeOf(drawn.get());
    if (!drawn || size.width <= 0)
        throw Error(Fault::Input, "The page cannot be shown: its file is broken there.");
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(colour == Colour::Rgb ? poppler::image::format_rgb24 : poppler::image::format_gray8);
    poppler::image const image =
        renderer.render_page(drawn.get(), whole.width * 72.0 / size.width, whole.height * 72.0 / size.height, part.x0, part.y0,
                             part.width(), part.height());
    if (!image.is_valid() || image.width() != part.width() || image.height() != part.height())
        throw Error(Fault::Input, "The page cannot be drawn: its file is broken there, or it is too large.");
    return rasterOf(image, colour);
}

Raster PdfSource::render(int number, PixelSize pixels, Colour colour) const
{
    return m_part->rendered(number, pixels, {0, 0, pixels.width, pixels.height}, colour);
}

Raster PdfSource::renderPart(int number, PixelSize whole, PixelRect const& part) const
{
    return m_part->rendered(number, whole, part, Colour::Rgb);
}

std::vector<EmbeddedWord> PdfSource::words(int number) const
{
    std::vector<EmbeddedWord> words;
    auto const page = m_part->page(number);
    if (!page)
        return words;
    for (poppler::text_box const& box : page->text_list()) {
        poppler::byte_array const utf8 = box.text().to_utf8();
        poppler::rectf const place = box.bbox();
        words.push_back({std::string(utf8.begin(), utf8.end()), {place.left(), place.top(), place.right(), place.bottom()}});
    }
    return words;
}

void PdfSource::warmUp()
{
    poppler::set_debug_error_function(silence, nullptr);
    std::string const pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj "
        "4 0 obj<</Length 12>>stream\n1 0 0 rg 0 g\nendstream endobj trailer<</Root 1 0 R>>";
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    expects(document != nullptr, "Poppler opens a page of our own");
    std::unique_ptr<poppler::page> const page(document->create_page(0));
    for (auto format : {poppler::image::format_gray8, poppler::image::format_rgb24}) {
        poppler::page_renderer renderer;
        renderer.set_image_format(format);
        renderer.render_page(page.get());
    }
}

} // namespace core
