// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The record that is sent: one PDF, or several volumes where none may have more than so many bytes. Pages are counted through all of
// them, and each volume is written as soon as it is full, so that memory and disk hold one at a time.

#include "core/bundle/pdf_writer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

struct RecordWish {
    Style style;
    int pages = 0;                // in all volumes
    std::int64_t volumeBytes = 0; // that a volume may have; 0 for one record of any size
    std::string passphrase{};     // that opens the record; empty for one that is not encrypted
    std::string name = "record";  // of the file, before its number and ending
};

struct Volume {
    std::string file; // record.pdf, or record-1.pdf and so on
    int first = 1;    // place of its first page, counted through all volumes
    int pages = 0;
    std::vector<Bookmark> bookmarks; // pages counted in the volume
};

class Record {
public:
    // `folder` receives the files; `spool` holds what is in work.
    Record(RecordWish wish, std::filesystem::path folder, std::filesystem::path spool);
    ~Record();
    // Pages in order. With a title, a bookmark leads here; without a number, a page has its place for one. Throws Fault::Access where a
    // file cannot be written.
    void add(BurntPage const& page, std::vector<LabelledBox> const& boxes, std::string const& bookmark = {},
             PageNumber number = {});
    // Writes what is left, once.
    std::vector<Volume> finish();

private:
    void close();

    RecordWish m_wish;
    std::filesystem::path m_folder;
    std::filesystem::path m_spool;
    std::string m_bookmark; // the last one given
    std::unique_ptr<PdfWriter> m_writer;
    std::vector<Volume> m_volumes;
};

} // namespace core
