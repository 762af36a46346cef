// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A PDF from burnt pixels and the words read from them, and from nothing else: it takes no file and knows no source object.
// One opaque image a page, boxes and labels drawn over it as outlines, invisible words in one fixed font, tagged. Same input, same
// bytes. Picture streams are spooled to disk, so that memory does not grow with the pages.

#include "core/bundle/burn.h"

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

enum class Stamp { Final, Draft };
enum class BoxColour { Grey, Black, White };
std::string_view name(BoxColour colour); // "grey", "black", "white"
// Nothing for any other word.
std::optional<BoxColour> boxColour(std::string_view name);

struct Style {
    Style(Stamp mark, BoxColour colour = BoxColour::Grey) : stamp(mark), boxes(colour) {}
    Stamp stamp;
    BoxColour boxes;
};

class PdfWriter {
public:
    // `spool` is a folder for the picture streams; the file in it is removed again.
    PdfWriter(std::string title, Style style, std::filesystem::path const& spool);
    ~PdfWriter();
    // Pages in order; the page number that is printed counts from 1.
    void add(BurntPage const& page, std::vector<LabelledBox> const& boxes);
    // Prints the numbers of pages as if the first were that one of so many.
    void countAs(int first, int total);
    // Throws Fault::Access where the file cannot be written.
    void write(std::filesystem::path const& file, std::vector<Bookmark> const& bookmarks);

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

} // namespace core
