// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A PDF from burnt pixels and the words read from them, and from nothing else: it takes no file and knows no source object.
// One opaque image a page, boxes and labels drawn over it as outlines, invisible words in one fixed font. Same input, same
// bytes. Picture streams are spooled to disk, so that memory does not grow with the pages.

#include "core/bundle/burn.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

struct LabelledBox {
    Rect place;        // page points
    std::string label; // the exemption's print label
    int number = 0;    // of its row among those of the page in the schedule; stands where the label does not fit
};

struct Bookmark {
    std::string title;
    int page = 0; // of the bundle, from 1
};

enum class Stamp { Final, Draft };

class PdfWriter {
public:
    // `spool` is a folder for the picture streams; the file in it is removed again.
    PdfWriter(std::string title, Stamp stamp, std::filesystem::path const& spool);
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
