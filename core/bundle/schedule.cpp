// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/schedule.h"

#include "core/base/error.h"

namespace core {

namespace {

// A spreadsheet runs a cell that begins like a formula; a quotation mark before it makes it text.
std::string cell(std::string const& text)
{
    std::string safe = text;
    if (!safe.empty() && std::string_view("=+-@\t\r").find(safe.front()) != std::string_view::npos)
        safe.insert(safe.begin(), '\'');
    if (safe.find_first_of(",\"\r\n") == std::string::npos)
        return safe;
    std::string quoted = "\"";
    for (char const letter : safe) {
        if (letter == '"')
            quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

} // namespace

Exemption const& sentAs(std::string const& code, Exemptions const& exemptions)
{
    Exemption const* const decided = exemptions.find(code);
    expects(decided != nullptr, "a redaction has an exemption that the catalogue does not know");
    Exemption const* const sent = exemptions.find(decided->scheduleCode);
    expects(sent != nullptr, "an exemption is sent under a code that the catalogue does not know");
    return *sent;
}

std::string scheduleCsv(std::vector<ScheduleRow> const& rows, Exemptions const& exemptions)
{
    std::string csv = "page,number on the page,code,label,provision,explanation\r\n";
    int page = 0;
    int number = 0;
    for (ScheduleRow const& row : rows) {
        Exemption const& exemption = sentAs(row.exemption, exemptions);
        number = row.page == page ? number + 1 : 1;
        page = row.page;
        csv += std::to_string(page) + ',' + std::to_string(number) + ',' + cell(exemption.code) + ',' + cell(exemption.printLabel)
               + ',' + cell(exemption.statutoryRef) + ',' + cell(exemption.printText) + "\r\n";
    }
    return csv;
}

} // namespace core
