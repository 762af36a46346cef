// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an e-mail or web address tells of whose it is: a public body's, an organisation's, or that it carries somebody's name. All take
// the address as plainMail makes it.

#include <string>
#include <string_view>
#include <vector>

namespace core::whose {

// In small letters, without the blanks and line ends that a scan puts into it.
std::string plainMail(std::string_view mail);

// The mail of a public body is written at work, also where the cell of a table breaks its end off.
bool workMail(std::string const& plain);

// An organisation's, as far as the address tells: not one of those that anybody may have, and not named after a family.
bool organisationMail(std::string const& plain, std::string const& surname);

// Folded; either may be empty.
struct MailName {
    std::string given;
    std::string surname;
};
// "tamsin.orrell@...", "torrell@...", "tamsino@..."
bool carriesName(std::string const& plain, MailName const& name);

// The words before the @, parted by points, hyphens, underscores and digits.
std::vector<std::string> mailboxParts(std::string const& plain);

} // namespace core::whose
