// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/schedule.h"

#include "core/base/error.h"
#include "core/bundle/page_words.h"

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

// Stands in a draft where a question is open.
Exemption const& asked()
{
    static Exemption const none = [] {
        Exemption exemption;
        exemption.printLabel = "Under query";
        exemption.printText = "A question about this place is open; it is not decided.";
        return exemption;
    }();
    return none;
}

Exemption const& known(std::string const& code, Exemptions const& exemptions)
{
    if (Exemption const* const exemption = exemptions.find(code))
        return *exemption;
    throw Error(Fault::Internal, "A redaction, or another exemption, names " + code
                                     + ", which the catalogue of law does not know. Nothing was exported; please report it.");
}

} // namespace

Exemption const& sentAs(std::string const& code, Exemptions const& exemptions)
{
    if (code.empty())
        return asked();
    return known(known(code, exemptions).scheduleCode, exemptions);
}

std::vector<LabelledBox> labelled(std::vector<BundledRedaction> const& redactions)
{
    std::vector<LabelledBox> boxes;
    int number = 0;
    for (BundledRedaction const& redaction : redactions) {
        ++number;
        std::string const& label = sentAs(redaction.exemption, Exemptions::shipped()).printLabel;
        for (Rect const& box : redaction.boxes)
            boxes.push_back({box, label, number, &box == &redaction.boxes.front() ? saidOf(label) : ""});
    }
    return boxes;
}

std::string scheduleCsv(std::vector<ScheduleRow> const& rows, Exemptions const& exemptions)
{
    std::string csv = "page,number on the page,code,label,provision,explanation\r\n";
    std::string page;
    int number = 0;
    for (ScheduleRow const& row : rows) {
        Exemption const& exemption = sentAs(row.exemption, exemptions);
        number = row.page == page ? number + 1 : 1;
        page = row.page;
        csv += page + ',' + std::to_string(number) + ',' + cell(exemption.code) + ',' + cell(exemption.printLabel) + ','
               + cell(exemption.statutoryRef) + ',' + cell(exemption.told(row.wording)) + "\r\n";
    }
    return csv;
}

} // namespace core
