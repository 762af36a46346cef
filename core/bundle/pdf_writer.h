// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A PDF from burnt pixels and the words read from them, and from nothing else: it takes no file and knows no source object.
// One opaque image a page, boxes and labels drawn over it as outlines, invisible words in one fixed font, tagged. Same input, same
// bytes. Picture streams are spooled to disk, so that memory does not grow with the pages.

#include "core/bundle/burn.h"
#include "core/bundle/page_numbers.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct LabelledBox {
    Rect place;         // page points
    std::string label;  // the exemption's print label
    int number = 0;     // of its row among those of the page in the schedule; stands where the label does not fit
    std::string said{}; // stands among the words; empty in the further boxes of a redaction
};

struct Bookmark {
    std::string title;
    int page = 0; // of the bundle, from 1
};

// A see-through draft has what lies in its boxes on the pages: whoever hands it a page that is not burnt says so by this.
enum class Stamp { Final, Draft, SeeThrough };
std::string_view title(Stamp stamp);
enum class BoxColour { Grey, Black, White };
std::string_view name(BoxColour colour); // "grey", "black", "white"
// Nothing for any other word.
std::optional<BoxColour> boxColour(std::string_view name);

struct Style {
    Style(Stamp mark, BoxColour colour = BoxColour::Grey) : stamp(mark), boxes(colour) {}
    Stamp stamp;
    BoxColour boxes;
};

// Of a record in several files: the places of pages in each go on from the last.
struct Numbering {
    int first = 1;
    int total = 0; // 0 for those of this file alone
};

class PdfWriter {
public:
    // `spool` is a folder for the picture streams; the file in it is removed again.
    PdfWriter(std::string title, Style style, std::filesystem::path const& spool, Numbering numbering = {});
    ~PdfWriter();
    // Pages in order. What is printed on a page and is its label is its number, or its place where it is given none.
    void add(BurntPage const& page, std::vector<LabelledBox> const& boxes, PageNumber number = {});
    // That pictures and words take so far.
    std::int64_t bytes() const;
    // With a passphrase, encrypted by AES-256 (PDF 2.0, revision 6). Throws Fault::Access where the file cannot be written.
    void write(std::filesystem::path const& file, std::vector<Bookmark> const& bookmarks, std::string const& passphrase = {});

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

} // namespace core
