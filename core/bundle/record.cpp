// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/record.h"

#include "core/base/error.h"

#include <utility>

namespace core {

namespace {

// What a volume has beside pictures and words: the font, and for each page some objects.
constexpr std::int64_t fixedBytes = 60'000;
constexpr std::int64_t pageBytes = 1'500;

} // namespace

Record::Record(RecordWish wish, std::filesystem::path folder, std::filesystem::path spool)
    : m_wish(std::move(wish)), m_folder(std::move(folder)), m_spool(std::move(spool))
{
}

Record::~Record() = default;

void Record::add(BurntPage const& page, std::vector<LabelledBox> const& boxes, std::string const& bookmark, PageNumber number)
{
    auto const picture = static_cast<std::int64_t>(page.image.stream.size());
    if (m_writer && m_wish.volumeBytes > 0) {
        std::int64_t const rest = fixedBytes + pageBytes * (m_volumes.back().pages + 1);
        // The words of this page count as those of the last did: they are a small share of any page.
        if (m_writer->bytes() + picture + rest > m_wish.volumeBytes)
            close();
    }
    bool const begins = m_writer == nullptr;
    if (begins) {
        int const first = m_volumes.empty() ? 1 : m_volumes.back().first + m_volumes.back().pages;
        m_volumes.push_back(
            {m_wish.volumeBytes > 0 ? m_wish.name + '-' + std::to_string(m_volumes.size() + 1) + ".pdf" : m_wish.name + ".pdf",
             first,
             0,
             {}});
        m_writer = std::make_unique<PdfWriter>(std::string(title(m_wish.style.stamp)), m_wish.style, m_spool,
                                               Numbering{first, m_wish.pages});
    }
    Volume& volume = m_volumes.back();
    ++volume.pages;
    if (!bookmark.empty())
        volume.bookmarks.push_back({m_bookmark = bookmark, volume.pages});
    else if (begins && !m_bookmark.empty())
        volume.bookmarks.push_back({m_bookmark + ", continued", volume.pages});
    m_writer->add(page, boxes, number);
}

void Record::close()
{
    m_writer->write(m_folder / m_volumes.back().file, m_volumes.back().bookmarks, m_wish.passphrase);
    m_writer.reset();
}

std::vector<Volume> Record::finish()
{
    expects(m_writer != nullptr, "a bundle has no pages");
    close();
    std::string const whole = m_wish.name + ".pdf";
    if (m_volumes.size() == 1 && m_volumes.front().file != whole) {
        std::filesystem::rename(m_folder / m_volumes.front().file, m_folder / whole);
        m_volumes.front().file = whole;
    }
    return std::move(m_volumes);
}

} // namespace core
