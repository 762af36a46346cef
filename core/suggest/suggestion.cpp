// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestion.h"

#include "core/base/error.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

struct Row {
    Category category;
    std::string_view name;
    std::string_view title;
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
};

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
