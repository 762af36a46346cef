// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/exemptions.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace core {

namespace {

constexpr std::size_t longestLabel = 22;

std::string words(nlohmann::json const& row, char const* key)
{
    auto const text = row.at(key).get<std::string>();
    if (text.empty())
        throw Error(Fault::Integrity, "A reason of the catalogue of law has an empty \"" + std::string(key)
                                          + "\". Install the program again, or correct the catalogue.");
    return text;
}

Exemption parsed(nlohmann::json const& row)
{
    Exemption exemption;
    exemption.code = words(row, "code");
    exemption.regime = words(row, "regime");
    exemption.title = words(row, "title");
    exemption.statutoryRef = words(row, "statutory_ref");
    exemption.printLabel = words(row, "print_label");
    exemption.printText = words(row, "print_text");
    if (row.contains("wordings"))
        exemption.wordings = row.at("wordings").get<std::map<std::string, std::string>>();
    exemption.scheduleCode = words(row, "schedule_code");
    exemption.officerTest = row.at("officer_test").get<std::vector<std::string>>();
    exemption.effect = words(row, "effect");
    exemption.approvalRole = row.at("approval_role").get<std::string>();
    exemption.verification = words(row, "verification");
    exemption.common = row.at("common").get<bool>();
    exemption.jurisdictions = row.at("jurisdictions").get<std::vector<std::string>>();
    if (exemption.printLabel.size() > longestLabel)
        throw Error(Fault::Integrity, "The print label of reason " + exemption.code
                                          + " in the catalogue of law is longer than 22 characters. Shorten it.");
    return exemption;
}

} // namespace

std::string const& Exemption::told(std::string const& wording) const
{
    auto const found = wordings.find(wording);
    return found == wordings.end() ? printText : found->second;
}

Exemptions::Exemptions(std::string_view json)
{
    try {
        auto const catalogue = nlohmann::json::parse(json);
        m_status = words(catalogue, "status");
        std::set<std::string> codes;
        for (auto const& row : catalogue.at("reasons")) {
            Exemption exemption = parsed(row);
            if (!codes.insert(exemption.code).second)
                throw Error(Fault::Integrity,
                            "The code " + exemption.code + " stands twice in the catalogue of law. Remove one of them.");
            // What concerns a whole request cannot stand in a box.
            if (row.at("redaction").get<bool>())
                m_all.push_back(std::move(exemption));
        }
    } catch (nlohmann::json::exception const& problem) {
        throw Error(Fault::Integrity, "Reading the catalogue of law failed: " + std::string(problem.what())
                                          + ". Install the program again, or correct the catalogue.");
    }
    std::stable_partition(m_all.begin(), m_all.end(), [](Exemption const& exemption) { return exemption.common; });
    m_fingerprint = Fingerprint().add(json).finish();
}

Exemptions const& Exemptions::shipped()
{
    static Exemptions const catalogue(resource("law/exemptions.json"));
    return catalogue;
}

Exemption const* Exemptions::find(std::string_view code) const
{
    auto const found =
        std::find_if(m_all.begin(), m_all.end(), [&](Exemption const& exemption) { return exemption.code == code; });
    return found == m_all.end() ? nullptr : &*found;
}

} // namespace core
