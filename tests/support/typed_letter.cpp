// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/typed_letter.h"

#include "core/source/pdf_source.h"
#include "tests/support/sample_case.h"

namespace support {

std::vector<std::string> const& typedLetter()
{
    static std::vector<std::string> const lines{
        "Dear Mrs Hargreaves, thank you for coming to the meeting.", "We talked about the school and about the holidays.",
        "Thomas was glad to hear that his aunt will visit in June.", "The worker will write again before the end of the month.",
        "Please telephone the office if you have any questions.",    "Yours sincerely, the family placement team"};
    return lines;
}

std::vector<DrawnLine> typedLetterLines()
{
    return column(typedLetter(), {70, 120}, 12);
}

core::Raster typedLetterPixels()
{
    DrawnPage page;
    page.lines = typedLetterLines();
    TemporaryFolder const folder;
    return core::PdfSource(folder.write("letter.pdf", drawnPdf({page}))).render(1, {1654, 2339}, core::Colour::Grey);
}

} // namespace support
