// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pictures of pages for the screen, made by reader processes in the background and kept within a budget of memory. Always
// holds: each wisher has one list of wishes, the newest; what it no longer wishes for is not made.

#include "core/base/geometry.h"
#include "core/base/id.h"
#include "ocr/reader_process.h"
#include "ui/background.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace ui {

// In order of urgency.
enum class Wisher { View, Evidence, Ahead, Thumbnails };

struct Wish {
    core::PageId page;
    QSize pixels; // the picture is at most this large, in the page's proportions
    bool operator==(Wish const&) const = default;
};

struct PageOrigin {
    std::filesystem::path file;
    int number = 0; // in the file, from 1
};

class PageImages : public QObject {
    Q_OBJECT
public:
    using Locate = std::function<PageOrigin(core::PageId)>;

    PageImages(std::filesystem::path const& reader, Locate locate, QObject* parent = nullptr);

    // The picture that was wished for; null while it is not there.
    QImage exact(Wish const& wish);
    // The largest picture of the page that is at hand; null where there is none.
    QImage any(core::PageId page) const;
    // Why the page cannot be shown; empty while nothing is known against it.
    QString problem(core::PageId page) const;
    void wish(Wisher wisher, std::vector<Wish> wishes);

    // No picture is made with more pixels than this; larger views enlarge it.
    static QSize affordable(QSize pixels);
    static constexpr std::int64_t budget = std::int64_t{256} << 20;

signals:
    void arrived(core::PageId page);

private:
    struct Key {
        core::PageId page;
        int width = 0;
        int height = 0;
        auto operator<=>(Key const&) const = default;
    };
    struct Kept {
        QImage image;
        std::uint64_t used = 0;
    };
    static Key keyOf(Wish const& wish) { return {wish.page, wish.pixels.width(), wish.pixels.height()}; }
    bool settled(Wish const& wish) const;
    void begin();
    void make(Wish const& wish);
    void keep(Wish const& wish, QImage image);

    Locate m_locate;
    std::array<std::vector<Wish>, 4> m_wishes;
    std::map<Key, Kept> m_kept;
    std::set<Key> m_underWay;
    std::map<core::PageId, QString> m_problems;
    std::vector<std::unique_ptr<ocr::ReaderProcess>> m_readers;
    std::vector<ocr::ReaderProcess*> m_free; // those without work
    std::int64_t m_bytes = 0;
    std::uint64_t m_clock = 0;
    Background m_background; // goes first: its threads use the readers
};

} // namespace ui
