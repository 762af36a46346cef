// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A bundle as an export writes it, for tests to spoil: seven pages, one of each codec and turn, with boxes on the first six. After each
// change its manifest is written again, so that it is never the digest of a file alone that gives the change away.

#include "core/bundle/manifest.h"
#include "core/bundle/pdf_writer.h"
#include "tests/support/sample_case.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace support {

class SpoiltBundle {
public:
    explicit SpoiltBundle(core::Stamp stamp = core::Stamp::Final);

    std::filesystem::path const& folder() const { return m_folder.path(); }
    std::filesystem::path record() const { return folder() / "disclosure/record.pdf"; }
    std::filesystem::path schedule() const { return folder() / "disclosure/schedule.csv"; }

    // The record's objects; the file is then written as an export writes it, unless `settings` says otherwise.
    void change(std::function<void(QPDF&)> const& work, std::function<void(QPDFWriter&)> const& settings = {});
    void changeBytes(std::filesystem::path const& file, std::function<void(std::string&)> const& work);
    void changeManifest(std::function<void(core::Manifest&)> const& work);

    // Sentences, with the page in front where it is one page.
    std::vector<std::string> findings() const;
    std::vector<std::string> notices() const;

private:
    TemporaryFolder m_folder;

public:
    // As it stands in the folder once something was changed.
    core::Manifest manifest;
};

void overwrite(std::filesystem::path const& file, std::string const& bytes);

// Parts of its record.
QPDFObjectHandle pageOf(QPDF& pdf, int number = 1);
QPDFObjectHandle pictureOf(QPDF& pdf, int number = 1);
QPDFObjectHandle fontOf(QPDF& pdf);
QPDFObjectHandle firstParagraphOf(QPDF& pdf);
std::string contentOfPage(QPDF& pdf, int number = 1);
void setContentOfPage(QPDF& pdf, std::string const& operators);
std::string storedBytes(QPDFObjectHandle stream);
std::string plainBytes(QPDFObjectHandle stream);

// Among what is drawn on the first page, or behind its last paragraph's words.
void draw(QPDF& pdf, std::string const& operators);
void say(QPDF& pdf, std::string const& operators);
// An invisible letter at a point of the page, in PDF's own space.
std::string letterAt(double x, double y);

} // namespace support
