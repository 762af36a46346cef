// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/scan.h"

#include "core/base/error.h"
#include "core/source/bare_stream.h"
#include "core/source/file_blocks.h"
#include "core/source/page_content.h"
#include "core/source/picture.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

// How far the edges of a picture may lie from those of the page: two points, less on very small pages.
double edgeTolerance(Size page)
{
    return std::min(2.0, 0.02 * std::min(page.width, page.height));
}

// How far the corners of an upright picture may be out of square, in points.
constexpr double squareTolerance = 0.5;

// The page as displayed, over the default space of its content (y upwards).
struct View {
    Rect crop; // default space: y0 is the lower edge
    Turn turn;

    Size size() const { return turn.apply(Size{crop.width(), crop.height()}); }
    Point shown(Point p) const
    {
        double const x = p.x - crop.x0;
        double const y = crop.y1 - p.y;
        switch (turn.quarters()) {
        case 1:
            return {crop.height() - y, x};
        case 2:
            return {crop.width() - x, crop.height() - y};
        case 3:
            return {y, crop.width() - x};
        default:
            return {x, y};
        }
    }
};

std::optional<Rect> rectangleOf(QPDFObjectHandle array)
{
    if (!array.isRectangle())
        return {};
    auto const r = array.getArrayAsRectangle();
    Rect const rect{std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
    return rect.empty() ? std::optional<Rect>() : rect;
}

std::optional<View> viewOf(QPDFObjectHandle page)
{
    QPDFPageObjectHelper helper(page);
    auto const media = rectangleOf(helper.getAttribute("/MediaBox", false));
    auto const crop = rectangleOf(helper.getAttribute("/CropBox", false));
    QPDFObjectHandle rotate = helper.getAttribute("/Rotate", false);
    View view;
    if (!media)
        return {};
    view.crop = crop ? shared(*crop, *media) : *media;
    if (view.crop.empty())
        return {};
    int const degrees = rotate.isInteger() ? static_cast<int>(rotate.getIntValue() % 360) : 0;
    if (degrees % 90 != 0)
        return {};
    view.turn = Turn(degrees);
    return view;
}

// From the pixels of a picture to the page as displayed.
std::array<double, 6> toPage(View const& view, QPDFMatrix const& matrix, PixelSize size)
{
    auto const at = [&](double u, double v) {
        Point p;
        matrix.transform(u, v, p.x, p.y);
        return view.shown(p);
    };
    Point const origin = at(0, 1);
    Point const right = at(1, 1);
    Point const down = at(0, 0);
    return {(right.x - origin.x) / size.width,
            (right.y - origin.y) / size.width,
            (down.x - origin.x) / size.height,
            (down.y - origin.y) / size.height,
            origin.x,
            origin.y};
}

// The quarter turn of a picture as displayed; nothing where it is askew or mirrored.
std::optional<Turn> turnOf(std::array<double, 6> const& m, PixelSize size)
{
    double const a = m[0] * size.width;
    double const b = m[1] * size.width;
    double const c = m[2] * size.height;
    double const d = m[3] * size.height;
    if (std::abs(b) <= squareTolerance && std::abs(c) <= squareTolerance) {
        if (a > 0 && d > 0)
            return Turn(0);
        if (a < 0 && d < 0)
            return Turn(180);
    }
    if (std::abs(a) <= squareTolerance && std::abs(d) <= squareTolerance) {
        if (b > 0 && c < 0)
            return Turn(90);
        if (b < 0 && c > 0)
            return Turn(270);
    }
    return {};
}

Rect bounds(std::array<double, 6> const& m, Rect const& r)
{
    constexpr double far = std::numeric_limits<double>::max();
    Rect result{far, far, -far, -far};
    for (Point const& p : {Point{r.x0, r.y0}, Point{r.x1, r.y0}, Point{r.x0, r.y1}, Point{r.x1, r.y1}}) {
        double const x = m[0] * p.x + m[2] * p.y + m[4];
        double const y = m[1] * p.x + m[3] * p.y + m[5];
        result = {std::min(result.x0, x), std::min(result.y0, y), std::max(result.x1, x), std::max(result.y1, y)};
    }
    return result;
}

// The edges of the picture are those of the page. A smaller picture leaves some of the page to others; one that is larger is
// cut by the page, so that its own pixels are not what is displayed.
bool fills(Rect const& picture, Size page)
{
    double const most = edgeTolerance(page);
    return std::abs(picture.x0) <= most && std::abs(picture.y0) <= most && std::abs(picture.x1 - page.width) <= most
           && std::abs(picture.y1 - page.height) <= most;
}

bool isClear(std::optional<Rect> const& clip, Rect const& crop)
{
    double const most = edgeTolerance({crop.width(), crop.height()});
    return !clip
           || (clip->x0 <= crop.x0 + most && clip->y0 <= crop.y0 + most && clip->x1 >= crop.x1 - most
               && clip->y1 >= crop.y1 - most);
}

// Links and closed notes have no look; form fields without one are blank. All else may be seen on the page.
bool isVisible(QPDFObjectHandle annotation)
{
    constexpr long long hidden = 2 | 32; // PDF 32000-1, table 165: Hidden, NoView
    if (!annotation.isDictionary())
        return false;
    QPDFObjectHandle subtype = annotation.getKey("/Subtype");
    QPDFObjectHandle flags = annotation.getKey("/F");
    std::string const kind = subtype.isName() ? subtype.getName() : "";
    if (kind == "/Link" || kind == "/Popup" || (flags.isInteger() && (flags.getIntValue() & hidden) != 0))
        return false;
    if (kind == "/Widget" && !annotation.getKey("/AP").isDictionary())
        return false;
    return rectangleOf(annotation.getKey("/Rect")).has_value();
}

bool hasVisibleAnnotation(QPDFObjectHandle page)
{
    QPDFObjectHandle annotations = page.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
        if (isVisible(annotations.getArrayItem(i)))
            return true;
    return false;
}

// The one picture that is the whole page, and how it lies there.
struct WholePage {
    QPDFObjectHandle picture;
    Turn turn;
    Size size;
};

std::optional<WholePage> wholePage(QPDFObjectHandle page)
{
    auto const view = viewOf(page);
    if (!view || hasVisibleAnnotation(page))
        return {};
    PageContent const content = pageContent(page);
    if (!content.simple || content.marksOver || content.pictures.size() != 1 || !content.pictures[0].opaque
        || !isClear(content.pictures[0].clip, view->crop))
        return {};
    PixelSize const one{1, 1};
    auto const matrix = toPage(*view, content.pictures[0].matrix, one);
    auto const turn = turnOf(matrix, one);
    Rect const place = bounds(matrix, {0, 0, 1, 1});
    if (!turn || !fills(place, view->size()))
        return {};
    return WholePage{content.pictures[0].picture, *turn, view->size()};
}

// `Kind` is a Scan or a BareScan, as `of` makes it of a picture.
template <typename Kind>
std::optional<Kind> scanOfPage(QPDFObjectHandle page, std::optional<Kind> (*of)(QPDFObjectHandle))
{
    auto const whole = wholePage(page);
    auto scan = whole ? of(whole->picture) : std::nullopt;
    if (!scan)
        return {};
    scan->turn = whole->turn;
    scan->page = whole->size;
    return scan;
}

std::vector<PlacedPicture> picturesOfPage(QPDFObjectHandle page)
{
    std::vector<PlacedPicture> pictures;
    auto const view = viewOf(page);
    if (!view)
        return pictures;
    for (PaintedPicture const& painted : pageContent(page).pictures) {
        QPDFObjectHandle object = painted.picture;
        QPDFObjectHandle width = object.getDict().getKey("/Width");
        QPDFObjectHandle height = object.getDict().getKey("/Height");
        constexpr long long most = 1 << 24;
        if (!width.isInteger() || !height.isInteger() || width.getIntValue() < 1 || height.getIntValue() < 1
            || width.getIntValue() > most || height.getIntValue() > most)
            continue;
        PixelSize const size{static_cast<int>(width.getIntValue()), static_cast<int>(height.getIntValue())};
        pictures.push_back({size, blockUnitOf(object), toPage(*view, painted.matrix, size)});
    }
    return pictures;
}

} // namespace

std::string_view name(Codec codec)
{
    switch (codec) {
    case Codec::G4:
        return "CCITT G4";
    case Codec::G3:
        return "CCITT G3";
    case Codec::Jbig2:
        return "JBIG2";
    case Codec::Jpeg:
        return "JPEG";
    case Codec::Jpx:
        return "JPEG 2000";
    case Codec::Flate:
        break;
    }
    return "Flate";
}

bool BareScan::isAllPicture() const
{
    return codec == Codec::Jpeg ? core::isAllPicture(stream) : core::isAllPicture(stream, size);
}

double PlacedPicture::dpi() const
{
    double const across = std::hypot(toPage[0], toPage[1]);
    double const down = std::hypot(toPage[2], toPage[3]);
    double const finer = std::min(across, down);
    return finer > 0 ? 72 / finer : 0;
}

Rect PlacedPicture::place() const
{
    return bounds(toPage, {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)});
}

Rect PlacedPicture::reach(Rect const& box) const
{
    auto const [a, b, c, d, e, f] = toPage;
    double const determinant = a * d - b * c;
    if (std::abs(determinant) < 1e-12 || shared(box, place()).empty())
        return {};
    std::array<double, 6> const back{d / determinant,
                                     -b / determinant,
                                     -c / determinant,
                                     a / determinant,
                                     (c * f - d * e) / determinant,
                                     (b * e - a * f) / determinant};
    Rect const whole{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
    Rect const under = shared(bounds(back, box), whole);
    if (under.empty())
        return {};
    PixelRect const pixels{static_cast<int>(std::floor(under.x0)), static_cast<int>(std::floor(under.y0)),
                           static_cast<int>(std::ceil(under.x1)), static_cast<int>(std::ceil(under.y1))};
    PixelRect const grown = jpegReachOf(pixels, unit);
    Rect const reached{static_cast<double>(grown.x0), static_cast<double>(grown.y0), static_cast<double>(grown.x1),
                       static_cast<double>(grown.y1)};
    return bounds(toPage, shared(reached, whole));
}

namespace {

constexpr int deepestTree = 64; // a tree that names itself as its child has no end

// The pages below a node, as it says itself.
long long claimedPages(QPDFObjectHandle node)
{
    if (!node.getKey("/Kids").isArray())
        return 1;
    QPDFObjectHandle count = node.getKey("/Count");
    return count.isInteger() ? count.getIntValue() : -1;
}

// A node whose count is that of its kids is taken to hold pages alone: looking at each of them is the walk to be avoided.
bool holdsLeaves(QPDFObjectHandle node)
{
    return claimedPages(node) == node.getKey("/Kids").getArrayNItems();
}

// The page with that number below the node, from 0.
std::optional<QPDFObjectHandle> pageByCount(QPDFObjectHandle node, long long number, int depth)
{
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (!kids.isArray())
        return number == 0 && node.isDictionary() ? std::optional(node) : std::nullopt;
    if (depth > deepestTree || number < 0 || number >= claimedPages(node))
        return {};
    if (holdsLeaves(node)) {
        QPDFObjectHandle page = kids.getArrayItem(static_cast<int>(number));
        return page.isDictionary() && !page.getKey("/Kids").isArray() ? std::optional(page) : std::nullopt;
    }
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
        QPDFObjectHandle kid = kids.getArrayItem(i);
        long long const below = kid.isDictionary() ? claimedPages(kid) : -1;
        if (below < 0)
            return {};
        if (number < below)
            return pageByCount(kid, number, depth + 1);
        number -= below;
    }
    return {};
}

// The pages that stand below a node; nothing where one of its counts is not true.
std::optional<long long> countedPages(QPDFObjectHandle node, int depth)
{
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (!kids.isArray())
        return 1;
    long long sum = 0;
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
        QPDFObjectHandle kid = kids.getArrayItem(i);
        auto const below = kid.isDictionary() && depth <= deepestTree ? countedPages(kid, depth + 1) : std::nullopt;
        if (!below)
            return {};
        sum += *below;
    }
    return sum == claimedPages(node) ? std::optional(sum) : std::nullopt;
}

} // namespace

struct ScanFile::Part {
    QPDF document;

    // Nothing where the tree of pages is broken, or the page is not there.
    std::optional<QPDFObjectHandle> page(int number)
    {
        std::vector<QPDFObjectHandle> const& pages = document.getAllPages();
        if (number < 1 || static_cast<std::size_t>(number) > pages.size())
            return {};
        return pages[static_cast<std::size_t>(number) - 1];
    }
};

ScanFile::ScanFile(std::filesystem::path const& file) : m_part(std::make_unique<Part>())
{
    try {
        m_part->document.setSuppressWarnings(true);
        m_part->document.processInputSource(std::make_shared<FileBlocks>(file));
    } catch (std::exception const&) {
        throw Error(Fault::Input,
                    "Cannot open " + file.filename().string() + ": it is broken or protected. Ask for it to be sent again.");
    }
}

ScanFile::~ScanFile() = default;
ScanFile::ScanFile(ScanFile&&) noexcept = default;
ScanFile& ScanFile::operator=(ScanFile&&) noexcept = default;

int ScanFile::pageCount() const
{
    try {
        return static_cast<int>(m_part->document.getAllPages().size());
    } catch (std::exception const&) {
        return 0;
    }
}

std::optional<Scan> ScanFile::scan(int number) const
{
    try {
        auto const page = m_part->page(number);
        return page ? scanOfPage(*page, pictureOf) : std::nullopt;
    } catch (std::exception const&) {
        return {};
    }
}

std::optional<BareScan> ScanFile::bareScan(int number) const
{
    try {
        auto const page = m_part->page(number);
        return page ? scanOfPage(*page, bareOf) : std::nullopt;
    } catch (std::exception const&) {
        return {};
    }
}

std::optional<Scan> ScanFile::scanByCount(int number) const
{
    try {
        auto const page = pageByCount(m_part->document.getRoot().getKey("/Pages"), number - 1, 0);
        return page ? scanOfPage(*page, pictureOf) : std::nullopt;
    } catch (std::exception const&) {
        return {};
    }
}

bool ScanFile::countsAreTrue() const
{
    try {
        return countedPages(m_part->document.getRoot().getKey("/Pages"), 0) == static_cast<long long>(pageCount());
    } catch (std::exception const&) {
        return false;
    }
}

std::vector<PlacedPicture> ScanFile::pictures(int number) const
{
    try {
        auto const page = m_part->page(number);
        return page ? picturesOfPage(*page) : std::vector<PlacedPicture>();
    } catch (std::exception const&) {
        return {};
    }
}

} // namespace core
