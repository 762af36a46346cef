// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_images.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int readers = 2;
constexpr double mostPixels = 16e6;

QImage toImage(core::Raster const& raster)
{
    auto const size = raster.size();
    switch (raster.colour()) {
    case core::Colour::Bilevel: {
        QImage image(size.width, size.height, QImage::Format_Mono);
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        for (int y = 0; y < size.height; ++y)
            std::copy(raster.row(y).begin(), raster.row(y).end(), image.scanLine(y));
        return image.convertToFormat(QImage::Format_Grayscale8);
    }
    case core::Colour::Grey: {
        QImage image(size.width, size.height, QImage::Format_Grayscale8);
        for (int y = 0; y < size.height; ++y)
            std::copy(raster.row(y).begin(), raster.row(y).end(), image.scanLine(y));
        return image;
    }
    case core::Colour::Rgb: {
        QImage image(size.width, size.height, QImage::Format_RGB888);
        for (int y = 0; y < size.height; ++y)
            std::copy(raster.row(y).begin(), raster.row(y).end(), image.scanLine(y));
        // The format that the screen paints without converting it each time.
        return image.convertToFormat(QImage::Format_RGB32);
    }
    }
    return {};
}

} // namespace

PageImages::PageImages(std::filesystem::path const& reader, Locate locate, QObject* parent)
    : QObject(parent), m_locate(std::move(locate)), m_background(readers)
{
    for (int i = 0; i < readers; ++i)
        m_free.push_back(m_readers.emplace_back(std::make_unique<ocr::ReaderProcess>(reader)).get());
}

QSize PageImages::affordable(QSize pixels)
{
    auto const area = static_cast<double>(pixels.width()) * pixels.height();
    if (area <= mostPixels)
        return pixels;
    auto const factor = std::sqrt(mostPixels / area);
    return {static_cast<int>(pixels.width() * factor), static_cast<int>(pixels.height() * factor)};
}

QImage PageImages::exact(Wish const& wish)
{
    auto const found = m_kept.find(keyOf(wish));
    if (found == m_kept.end())
        return {};
    found->second.used = ++m_clock;
    return found->second.image;
}

QImage PageImages::any(core::PageId page) const
{
    auto const after = m_kept.lower_bound(Key{{page.value + 1}, 0, 0});
    if (after == m_kept.begin())
        return {};
    auto const last = std::prev(after);
    return last->first.page == page ? last->second.image : QImage();
}

QString PageImages::problem(core::PageId page) const
{
    auto const found = m_problems.find(page);
    return found == m_problems.end() ? QString() : found->second;
}

void PageImages::wish(Wisher wisher, std::vector<Wish> wishes)
{
    auto& list = m_wishes[static_cast<std::size_t>(wisher)];
    if (list == wishes)
        return;
    list = std::move(wishes);
    begin();
}

bool PageImages::settled(Wish const& wish) const
{
    return m_kept.contains(keyOf(wish)) || m_underWay.contains(keyOf(wish)) || m_problems.contains(wish.page);
}

void PageImages::begin()
{
    for (auto const& list : m_wishes) {
        for (auto const& wish : list) {
            if (m_free.empty())
                return;
            if (!settled(wish))
                make(wish);
        }
    }
}

void PageImages::make(Wish const& wish)
{
    auto const origin = m_locate(wish.page);
    if (origin.number == 0) {
        m_problems[wish.page] = tr("This page cannot be shown.");
        return;
    }
    m_underWay.insert(keyOf(wish));
    auto* reader = m_free.back();
    m_free.pop_back();
    auto const back = [this, wish, reader] {
        m_free.push_back(reader);
        m_underWay.erase(keyOf(wish));
    };
    m_background.run(
        this,
        [reader, wish, origin](std::stop_token stop) {
            return toImage(
                reader->render(origin.file, origin.number, {wish.pixels.width(), wish.pixels.height()}, core::Colour::Rgb, stop));
        },
        [this, wish, back](QImage image) {
            back();
            keep(wish, std::move(image));
            begin();
            emit arrived(wish.page);
        },
        [this, wish, back](core::Error const& error) {
            back();
            m_problems[wish.page] = toQt(error.what());
            begin();
            emit arrived(wish.page);
        });
}

void PageImages::keep(Wish const& wish, QImage image)
{
    m_bytes += image.sizeInBytes();
    m_kept[keyOf(wish)] = {std::move(image), ++m_clock};
    while (m_bytes > budget && m_kept.size() > 1) {
        auto const oldest = std::min_element(m_kept.begin(), m_kept.end(),
                                             [](auto const& a, auto const& b) { return a.second.used < b.second.used; });
        m_bytes -= oldest->second.image.sizeInBytes();
        m_kept.erase(oldest);
    }
}

} // namespace ui
