// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A place that a machine proposes to look at, and why. It decides nothing: people accept or dismiss it (decisions.h).
// Detectors are functions from a page and what is known (knowledge.h) to findings; same input, same findings.

#include "core/base/id.h"
#include "core/reference/people.h"
#include "core/request/request.h"
#include "core/suggest/care.h"
#include "core/suggest/record_names.h"
#include "core/text/page_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Category {
    Person,
    Nhs,
    Nino,
    Upn,
    Phone,
    Email,
    Address,
    Postcode,
    DateOfBirth,
    Bank,
    Vehicle,
    Chi,
    Hcn,
    Uln,
    Utr,
    Trn,
    Passport,
    DrivingLicence,
    Web,
    Reference,
    // Statements that need care, a sentence each.
    Health,
    Religion,
    Ethnicity,
    Sexual,
    Offence,
    Political,
    Union,
    // Passages that carry rules of their own.
    Legal,
    Police,
    HealthProfessional,
    SeriousHarm,
    Court,
    Adoption,
    Reporter,
    // Where somebody else is known: of less account than what names them.
    School,
    Employer,
    Place,
    // A region of the page that no machine could read.
    ReadByEye
};
// As in dumps and lists: PERSON, NHS, NINO, UPN, PHONE, EMAIL, ADDRESS, POSTCODE, DOB, BANK, VEHICLE, CHI, HCN, ULN, UTR, TRN,
// PASSPORT, DRIVING_LICENCE, WEB, REFERENCE, SENSITIVE_HEALTH ... SENSITIVE_UNION, LEGAL_PRIVILEGE, POLICE, HEALTH_PROFESSIONAL,
// SERIOUS_HARM, COURT_PAPERS, ADOPTION, REPORTER, SCHOOL, EMPLOYER, PLACE, READ_BY_EYE.
std::string_view name(Category category);
// As people read it: "Name", "NHS number" ...
std::string_view title(Category category);
// All of them, in the order of a list to choose from.
std::vector<Category> categories();
// Throws Fault::Integrity for a name that is no category.
Category category(std::string_view name);
// Whose answer is to be waited for before it is sent or withheld: "the police"; empty for nobody's.
std::string_view hold(Category category);

// Consult: somebody has to be asked, or to look, before it can be told.
enum class Advice { Redact, Keep, Consult };
// "redact", "keep", "consult". The second throws Fault::Integrity for another word.
std::string_view name(Advice advice);
Advice advice(std::string_view name);

// What a detector finds in the text of one page.
struct Finding {
    Category category = Category::Person;
    std::size_t begin = 0; // bytes of the page's text
    std::size_t end = 0;
    double score = 0;   // 0 to 1: how sure the detector is
    std::string reason; // in words, for the officer
    std::string person; // whom it names, where a register entry is meant; empty otherwise
    Advice advice = Advice::Redact;
    std::string exemption; // the code that it calls for; empty where it is to be kept
    std::string wording;   // which of the exemption's wordings fits; empty for the one that it has anyway
    bool operator==(Finding const&) const = default;
};

// What detectors may know besides the page.
struct Reference {
    Request request;
    std::vector<Person> people;
    std::string ownPatterns{}; // patterns of the organisation's own (own_patterns.h), as JSON; may be empty
    RecordNames record{};      // who is named on the other pages
    Care care = Care::Normal;
};

struct Suggestion {
    std::string key; // 16 hexadecimal digits; the same for the same words at the same place
    PageId page;
    Category category = Category::Person;
    std::string text;
    std::vector<Rect> boxes; // one a printed line, page points
    double score = 0;
    std::string reason;
    std::string person;
    Advice advice = Advice::Redact;
    std::string
        exemption{};       // a code of the catalogue that it calls for, "TP" for what is told of third parties; empty to be kept
    std::string wording{}; // "no_agreement" or "exemption", as the person's consent has it; empty for no wording of its own
    bool operator==(Suggestion const&) const = default;
};

} // namespace core
