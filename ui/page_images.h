// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pictures of pages for the screen, made by reader processes in the background and kept within a budget of memory. Always
// holds: each wisher has one list of wishes, the newest; what it no longer wishes for is not made, and given up where it stands
// in the way. Until the picture that was wished for is there, a preview stands in.

#include "core/base/geometry.h"
#include "core/base/id.h"
#include "ocr/reader_process.h"
#include "ui/background.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QRect>
#include <QSize>
#include <QTimer>

#include <array>
#include <filesystem>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace ui {

// In order of urgency.
enum class Wisher { View, Evidence, Preview, Next, Ahead, Thumbnails };

struct Wish {
    core::PageId page;
    QSize pixels;    // of the whole page as shown; a picture has at most these, in the page's proportions
    QRect part = {}; // of those, what is wanted; null for the whole page
    bool operator==(Wish const&) const = default;
};

struct PageOrigin {
    std::filesystem::path file;
    int number = 0;  // in the file, from 1; 0 for a page that cannot be shown
    core::Size size; // as the file displays it, in points
    core::Turn turn; // how a person turned it, clockwise
};

QImage imageOf(core::Raster const& raster);

class PageImages : public QObject {
    Q_OBJECT
public:
    using Locate = std::function<PageOrigin(core::PageId)>;
    // A small encoded picture of the page, upright as the file displays it; empty where there is none yet.
    using Preview = std::function<std::string(core::PageId)>;

    // Starts reader processes, so that the first case finds them ready.
    explicit PageImages(std::filesystem::path const& reader, QObject* parent = nullptr);
    ~PageImages() override;

    // Serves the pages of a case until rest(): then it forgets all of them.
    void serve(Locate locate, Preview preview);
    void rest();
    // Starts its readers anew, for the next case. Not while a case is being closed: a process that is just starting holds for a
    // moment what this one holds, the lock of the case too.
    void wake();

    // A page that will be wished for as soon as its case is open: a reader begins while the case is still being loaded.
    void expect(PageOrigin const& origin, Wish const& wish);

    // The picture that was wished for; null while it is not there.
    QImage exact(Wish const& wish);
    // The largest picture of the whole page that is at hand, a preview at least where the case has one.
    QImage any(core::PageId page);
    // The preview alone: for lists that show no more.
    QImage preview(core::PageId page);
    // Why the page cannot be shown; empty while nothing is known against it.
    QString problem(core::PageId page) const;
    void wish(Wisher wisher, std::vector<Wish> wishes);
    // The page looks different now, or a preview of it was made.
    void forget(core::PageId page);

    // No picture is made with more pixels than this; what is larger is shown in parts.
    static QSize affordable(QSize pixels);
    static constexpr std::int64_t budget = std::int64_t{224} << 20;
    // What the window may take as a whole: where the case takes more, pictures are kept for less, down to the least budget.
    static constexpr std::int64_t wholeBudget = std::int64_t{340} << 20;
    static constexpr std::int64_t leastBudget = std::int64_t{64} << 20;
    static constexpr std::int64_t previewBudget = std::int64_t{24} << 20;
    std::int64_t bytes() const { return m_bytes + m_previewBytes; }

signals:
    void arrived(core::PageId page);
    // A file lies about where its pages stand: what was shown of it may have been another page.
    void distrusted(QString file);

private:
    struct Key {
        core::PageId page;
        std::array<int, 6> place; // the whole's width and height, and the part
        auto operator<=>(Key const&) const = default;
    };
    struct Kept {
        QImage image;
        std::list<Key>::iterator used;
    };
    struct KeptPreview {
        QImage image;
        std::list<core::PageId>::iterator used;
    };
    struct Reader {
        std::unique_ptr<ocr::ReaderProcess> process;
        bool busy = false;
        core::PageId page;
        std::filesystem::path file;
    };
    struct Job {
        Wish wish;
        std::stop_source stop;
        QElapsedTimer since;
    };
    // Of a page whose case is not open yet.
    struct Expected {
        PageOrigin origin;
        Wish wish;
        QImage image;
    };
    static Key keyOf(Wish const& wish);
    void start(Wish const& wish, PageOrigin const& origin);
    bool urgentUnderWay() const;
    int underWay(std::size_t urgency) const;
    void takeExpected();
    bool settled(Wish const& wish) const;
    bool wished(Key const& key) const;
    void begin();
    void giveUpForgotten();
    Reader* freeReader(Wish const& wish, PageOrigin const& origin);
    void make(Wish const& wish);
    void arrive(Wish const& wish, QImage image);
    void keep(Wish const& wish, QImage image);
    std::int64_t allowance() const;
    void drop(std::function<bool(core::PageId)> const& which);
    void checkCounts(std::filesystem::path const& file);

    std::filesystem::path m_program;
    Locate m_locate;
    Preview m_preview;
    std::array<std::vector<Wish>, 6> m_wishes;
    std::map<Key, Kept> m_kept;
    std::list<Key> m_order; // last used first
    std::map<Key, Job> m_underWay;
    std::map<core::PageId, KeptPreview> m_previews;
    std::list<core::PageId> m_previewOrder;
    std::map<core::PageId, QString> m_problems;
    std::set<std::filesystem::path> m_checked;    // files whose counts were looked at
    std::set<std::filesystem::path> m_distrusted; // and are not true
    std::vector<std::unique_ptr<Reader>> m_readers;
    std::int64_t m_bytes = 0;
    std::int64_t m_previewBytes = 0;
    std::optional<Expected> m_expected;
    QTimer m_again;
    int m_case = 0; // counts cases, so that pictures of the last one never come into the next
    Background m_checks;
    Background m_background; // goes first: its threads use the readers
};

} // namespace ui
