// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/opened_pdf.h"

#include <cstdlib>
#include <stdexcept>

namespace support {

OpenedPdf::OpenedPdf(std::string const& bytes) : file(folder.write("drawn.pdf", bytes)), source(file), scans(file) {}

OpenedPdf::OpenedPdf(DrawnPage const& page) : OpenedPdf(drawnPdf({page})) {}

std::optional<core::Scan> OpenedPdf::scan(int number) const
{
    return core::scanOf(&scans, source, number);
}

DrawnPage shortLetter(Stored stored)
{
    DrawnPage page;
    page.stored = stored;
    page.size = {298, 421};
    page.lines = column(
        {"Dear Ms Ellis,", "thank you for your letter of", "the fourth of May. Robert Hall", "called on Tuesday."}, {30, 40});
    page.lines[2].rgb = 0x802020;
    return page;
}

double difference(core::Raster const& a, core::Raster const& b)
{
    core::Raster const first = grey(a);
    core::Raster const second = grey(b);
    if (first.size() != second.size())
        throw std::logic_error("the pictures differ in size");
    double sum = 0;
    for (std::size_t i = 0; i < first.bytes().size(); ++i)
        sum += std::abs(first.bytes()[i] - second.bytes()[i]);
    return sum / static_cast<double>(first.bytes().size());
}

} // namespace support
