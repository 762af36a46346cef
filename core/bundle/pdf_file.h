// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A PDF from memory to disk, in large pieces, synced. For pdf_writer; libqpdf does not leave these files.

#include "core/base/digest.h"

#include <qpdf/QPDF.hh>

#include <filesystem>
#include <string>

namespace core {

// The same document and identity give the same bytes; `identity` stands for everything that is in it. With a passphrase, encrypted by
// AES-256 (PDF 2.0, revision 6), by a key of random bytes. Throws Fault::Access where the file cannot be written.
void savePdf(QPDF& pdf, std::filesystem::path const& file, Digest const& identity, std::string const& passphrase);

} // namespace core
