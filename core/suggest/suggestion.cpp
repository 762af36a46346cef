// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestion.h"

#include "core/base/error.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

namespace {

struct Row {
    Category category;
    std::string_view name;
    std::string_view title;
    std::string_view hold = {};
};

constexpr Row rows[] = {
    {Category::Person, "PERSON", "Name"},
    {Category::Nhs, "NHS", "NHS number"},
    {Category::Nino, "NINO", "National Insurance number"},
    {Category::Upn, "UPN", "Unique pupil number"},
    {Category::Phone, "PHONE", "Telephone number"},
    {Category::Email, "EMAIL", "E-mail address"},
    {Category::Address, "ADDRESS", "Address"},
    {Category::Postcode, "POSTCODE", "Postcode"},
    {Category::DateOfBirth, "DOB", "Date of birth"},
    {Category::Bank, "BANK", "Bank account or card"},
    {Category::Vehicle, "VEHICLE", "Vehicle registration"},
    {Category::Chi, "CHI", "CHI number"},
    {Category::Hcn, "HCN", "Health and care number"},
    {Category::Uln, "ULN", "Unique learner number"},
    {Category::Utr, "UTR", "Tax reference"},
    {Category::Trn, "TRN", "Teacher reference number"},
    {Category::Passport, "PASSPORT", "Passport number"},
    {Category::DrivingLicence, "DRIVING_LICENCE", "Driving licence"},
    {Category::Web, "WEB", "Web address"},
    {Category::Reference, "REFERENCE", "Reference number"},
    {Category::Health, "SENSITIVE_HEALTH", "Health"},
    {Category::Religion, "SENSITIVE_RELIGION", "Religion or belief"},
    {Category::Ethnicity, "SENSITIVE_ETHNICITY", "Ethnic origin"},
    {Category::Sexual, "SENSITIVE_SEXUAL", "Sexual life"},
    {Category::Offence, "SENSITIVE_OFFENCE", "Offence"},
    {Category::Political, "SENSITIVE_POLITICAL", "Political opinion"},
    {Category::Union, "SENSITIVE_UNION", "Trade union"},
    {Category::Legal, "LEGAL_PRIVILEGE", "Legal advice", "Legal Services"},
    {Category::Police, "POLICE", "From the police", "the police"},
    {Category::HealthProfessional, "HEALTH_PROFESSIONAL", "Health professional\u2019s opinion", "the health professional"},
    {Category::SeriousHarm, "SERIOUS_HARM", "Serious harm", "whoever can tell of the harm"},
    {Category::Court, "COURT_PAPERS", "Court papers", "Legal Services"},
    {Category::Adoption, "ADOPTION", "Adoption", "the adoption agency"},
    {Category::Reporter, "REPORTER", "Principal Reporter", "the Principal Reporter"},
    {Category::School, "SCHOOL", "School"},
    {Category::Employer, "EMPLOYER", "Employer"},
    {Category::Place, "PLACE", "Small place or club"},
    {Category::ReadByEye, "READ_BY_EYE", "Read by eye"},
};

constexpr std::pair<Advice, std::string_view> advices[] = {
    {Advice::Redact, "redact"}, {Advice::Keep, "keep"}, {Advice::Consult, "consult"}};

Row const& row(Category category)
{
    auto const found = std::find_if(std::begin(rows), std::end(rows), [&](Row const& r) { return r.category == category; });
    expects(found != std::end(rows), "a category has a name");
    return *found;
}

} // namespace

std::string_view name(Category category)
{
    return row(category).name;
}

std::string_view title(Category category)
{
    return row(category).title;
}

std::string_view hold(Category category)
{
    return row(category).hold;
}

std::string_view name(Advice advice)
{
    auto const found = std::find_if(std::begin(advices), std::end(advices), [&](auto const& one) { return one.first == advice; });
    expects(found != std::end(advices), "an advice has a name");
    return found->second;
}

Advice advice(std::string_view name)
{
    auto const found = std::find_if(std::begin(advices), std::end(advices), [&](auto const& one) { return one.second == name; });
    if (found == std::end(advices))
        throw Error(Fault::Integrity,
                    "The case holds a suggestion whose advice this program does not know. Open it with the version "
                    "that made it.");
    return found->first;
}

std::vector<Category> categories()
{
    std::vector<Category> out;
    for (Row const& one : rows)
        out.push_back(one.category);
    return out;
}

Category category(std::string_view name)
{
    auto const found = std::find_if(std::begin(rows), std::end(rows), [&](Row const& r) { return r.name == name; });
    if (found == std::end(rows))
        throw Error(
            Fault::Integrity,
            "The case names a kind of suggestion that this program does not know. Open it with the version that made it.");
    return found->category;
}

} // namespace core
