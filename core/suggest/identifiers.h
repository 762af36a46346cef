// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Numbers and addresses that identify someone: found by shape (resources/patterns/identifiers.json), told apart by check
// digits and by the words in front of them. Letters that OCR confuses with digits are folded before a number is checked.

#include "core/suggest/knowledge.h"

namespace core::identifiers {

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge);

// NHS number: ten digits, modulus 11 (NHS Data Dictionary, "NHS NUMBER").
bool validNhs(std::string_view digits);
// Payment card: Luhn (ISO/IEC 7812-1).
bool validCard(std::string_view digits);
// IBAN: modulus 97 (ISO 13616-1); upper case, no blanks.
bool validIban(std::string_view iban);
// Unique pupil number: a check letter and twelve digits or eleven and a letter (DfE, "Unique pupil numbers", annex).
bool validUpn(std::string_view upn);

// Community Health Index (Scotland): a birthday and modulus 11; health and care number (Northern Ireland): from 320 000 0010 on.
bool validChi(std::string_view digits);
bool validHcn(std::string_view digits);
// Unique learner number: modulus 11 (Learning Records Service).
bool validUln(std::string_view digits);
// Unique taxpayer reference: the first digit checks the others, modulus 11 (HMRC).
bool validUtr(std::string_view digits);

// Changes when the patterns or the rules do.
Digest fingerprint();

} // namespace core::identifiers
