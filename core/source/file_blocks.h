// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A file as libqpdf reads it, a block at a time. libqpdf's own way asks the system several times for each object that a file lists,
// and looks for the end of each line ten thousand bytes ahead: that is most of the time that opening a large record takes.

#include <qpdf/InputSource.hh>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace core {

class FileBlocks : public InputSource {
public:
    // Throws std::system_error where the file cannot be opened.
    explicit FileBlocks(std::filesystem::path const& file);
    ~FileBlocks() override;
    FileBlocks(FileBlocks const&) = delete;
    FileBlocks& operator=(FileBlocks const&) = delete;

    qpdf_offset_t findAndSkipNextEOL() override;
    std::string const& getName() const override { return m_name; }
    qpdf_offset_t tell() override { return m_at; }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { m_at = 0; }
    size_t read(char* into, size_t length) override;
    void unreadCh(char ch) override;

private:
    // The bytes at hand from the current place on, as few or as many as are in the block; none at the end of the file.
    std::string_view ahead();
    size_t readAt(qpdf_offset_t offset, char* to, size_t length) const;

    std::string m_name;
    int m_descriptor;
    qpdf_offset_t m_at = 0;
    qpdf_offset_t m_size = 0;
    qpdf_offset_t m_blockAt = 0;
    size_t m_blockSize = 0;
    std::array<char, 32768> m_block;
};

} // namespace core
