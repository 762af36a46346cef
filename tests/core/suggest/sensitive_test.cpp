// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/sensitive.h"

#include "core/suggest/names.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

using core::Advice;
using core::Category;
using core::Finding;
using core::PageKind;
using Lines = std::vector<std::string>;

std::vector<Finding> found(core::PageText const& page, PageKind kind = PageKind::Other,
                           core::Reference const& reference = support::family())
{
    core::ReadPage const read(page);
    core::Knowledge const knowledge(reference);
    return core::sensitive::detect(read, knowledge, core::names::detect(read, knowledge), kind);
}

std::optional<Finding> of(Category category, Lines const& lines, PageKind kind = PageKind::Other,
                          core::Reference const& reference = support::family())
{
    auto const page = support::typed(lines);
    for (Finding const& finding : found(page, kind, reference))
        if (finding.category == category)
            return finding;
    return std::nullopt;
}

bool says(Category category, std::string const& sentence)
{
    return of(category, {sentence}).has_value();
}

} // namespace

TEST_CASE("Statements that need care are known in many wordings", "[suggest]")
{
    CHECK(says(Category::Health, "Winifred has been on the waiting list because of her epilepsy."));
    CHECK(says(Category::Health, "Sajid was taken in after an overdose."));
    CHECK(says(Category::Health, "Dean is deaf in one ear."));
    CHECK(says(Category::Health, "Winifred is a recovering alcoholic."));
    CHECK(says(Category::Religion, "Sajid goes to the mosque on Fridays."));
    CHECK(says(Category::Religion, "The mother is a lapsed Methodist."));
    CHECK(says(Category::Ethnicity, "His parents came here from Jamaica."));
    CHECK(says(Category::Ethnicity, "Sajid is of mixed parentage."));
    CHECK(says(Category::Sexual, "Winifred told me that she is a lesbian."));
    CHECK(says(Category::Sexual, "Sajid is having an affair with a colleague."));
    CHECK(says(Category::Offence, "Dean was sent to prison for burglary."));
    CHECK(says(Category::Offence, "Sajid pleaded guilty at the magistrates."));
    CHECK(says(Category::Political, "Sajid stood as a candidate for the Green Party."));
    CHECK(says(Category::Union, "Winifred is shop steward at the mill."));
}

TEST_CASE("Everyday words that sound like it are no statements", "[suggest]")
{
    CHECK_FALSE(says(Category::Health, "The health visitor left a card at the health centre."));
    CHECK_FALSE(says(Category::Religion, "He lives in Church Street near the Catholic primary."));
    CHECK_FALSE(says(Category::Ethnicity, "Dean wore a black coat and had a Chinese takeaway."));
    CHECK_FALSE(says(Category::Offence, "Winifred has custody and the probation officer rang."));
    CHECK_FALSE(says(Category::Political, "There was a birthday party for Dean."));
    CHECK_FALSE(says(Category::Union, "He plays rugby union on Union Street."));
}

TEST_CASE("What is told of somebody else is to be withheld, what is told of the data subject is theirs", "[suggest]")
{
    auto const mother = of(Category::Health, {"Winifred Ainley suffers from angina."});
    REQUIRE(mother);
    CHECK(mother->advice == Advice::Redact);
    CHECK(mother->exemption == "TP");
    CHECK(mother->person == "Winifred Ainley");
    CHECK(mother->reason.find("angina") == std::string::npos);
    CHECK(mother->reason.find("suffers from") != std::string::npos);
    auto const own = of(Category::Health, {"Parveen suffers from angina."});
    REQUIRE(own);
    CHECK(own->advice == Advice::Keep);
    CHECK(own->exemption.empty());
    CHECK(own->person.empty());
}

TEST_CASE("The history of a family is told of relatives, on a doctor's paper too", "[suggest]")
{
    auto const all =
        found(support::typed({"There is a family history of bipolar disorder on the maternal side."}), PageKind::Medical);
    REQUIRE_FALSE(all.empty());
    CHECK(std::none_of(all.begin(), all.end(), [](Finding const& finding) { return finding.advice == Advice::Keep; }));
}

TEST_CASE("A pronoun leads to whoever was spoken of, as far as man and woman tell", "[suggest]")
{
    CHECK(of(Category::Offence, {"Sajid Womersley called with Winifred. He is on bail."})->person == "Sajid Womersley");
    CHECK(of(Category::Health, {"Winifred Ainley called. She has asthma."})->person == "Winifred Ainley");
    CHECK(of(Category::Health, {"Parveen came to the office. She has asthma."})->advice == Advice::Keep);
}

TEST_CASE("A medicine that begins a sentence is nobody's name", "[suggest]")
{
    auto const given = of(Category::Health, {"Parveen came to the clinic today. Melatonin was started at once."});
    REQUIRE(given);
    CHECK(given->advice == Advice::Keep);
}

TEST_CASE("What a form asks of the data subject is theirs, whoever was spoken of in front of it", "[suggest]")
{
    Lines const form{"Parveen Ainley", "Winifred Ainley came to the meeting and was heard. Health: asthma well controlled."};
    auto const own = of(Category::Health, form);
    REQUIRE(own);
    CHECK(own->advice == Advice::Keep);
    auto const mothers =
        of(Category::Health, {"Parveen Ainley", "Gail Thornber came to the meeting. Health: Winifred has asthma."});
    REQUIRE(mothers);
    CHECK(mothers->person == "Winifred Ainley");
    // Of a page that nobody says is about the data subject nothing is taken for granted.
    auto const unknown =
        of(Category::Health, {"Winifred Ainley came to the meeting and was heard. Health: asthma well controlled."});
    REQUIRE(unknown);
    CHECK(unknown->advice == Advice::Redact);
    auto const families = of(Category::Ethnicity, {"Origin", "Family described as Jamaican"});
    REQUIRE(families);
    CHECK(families->advice == Advice::Redact);
}

TEST_CASE("A note in telegraph style that names nobody is the data subject's on their own page", "[suggest]")
{
    Lines const before{"Winifred Ainley came in May.", "It rained all day.", "The bus was late.", "The door was shut."};
    auto const noted = [&](std::string const& whose, std::string const& note) {
        Lines lines{whose};
        lines.insert(lines.end(), before.begin(), before.end());
        lines.push_back(note);
        return of(Category::Health, lines);
    };
    auto const own = noted("Parveen Ainley", "Grommets op.");
    REQUIRE(own);
    CHECK(own->advice == Advice::Keep);
    auto const done = noted("Parveen Ainley", "Seen by Gail Thornber: eczema bad again.");
    REQUIRE(done);
    CHECK(done->advice == Advice::Keep);
    auto const unknown = noted("Dean Ellis", "Grommets op.");
    REQUIRE(unknown);
    CHECK(unknown->advice == Advice::Redact);
    auto const writers = noted("Parveen Ainley", "My angina again.");
    REQUIRE(writers);
    CHECK(writers->advice == Advice::Redact);
}

TEST_CASE("A solicitor's client is somebody else", "[suggest]")
{
    auto const clients = of(Category::Health, {"Parveen Ainley", "Our client is pregnant."});
    REQUIRE(clients);
    CHECK(clients->advice == Advice::Redact);
}

TEST_CASE("On a doctor's paper about the data subject a pronoun means the patient", "[suggest]")
{
    Lines const letter{"Parveen Ainley was seen.", "Winifred Ainley called. She has eczema."};
    CHECK(of(Category::Health, letter)->person == "Winifred Ainley");
    auto const all = found(support::typed(letter), PageKind::Medical);
    CHECK(std::none_of(all.begin(), all.end(), [](Finding const& finding) { return finding.advice == Advice::Redact; }));
}

TEST_CASE("Neither a name set off between commas nor the data subject among several is taken for whom alone it concerns",
          "[suggest]")
{
    CHECK(of(Category::Offence, {"Sajid Womersley, who was in the home with Parveen, is now in Borstal."})->person
          == "Sajid Womersley");
    CHECK(of(Category::Sexual, {"Parveen was there. There was sexual horseplay between them."})->advice == Advice::Redact);
    CHECK(of(Category::Offence, {"Parveen was there. She is now in Borstal."})->advice == Advice::Keep);
}

TEST_CASE("Whoever reports is not whom it concerns, and stays out of the box", "[suggest]")
{
    auto const page = support::typed({"Gail Thornber confirmed that Sajid Womersley was convicted of theft."});
    auto const all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(all.front().person == "Sajid Womersley");
    CHECK(support::wordsOf(page, all.front()) == "Sajid Womersley was convicted of theft");
}

TEST_CASE("Of a long sentence only the clause that tells it is covered", "[suggest]")
{
    auto const page =
        support::typed({"Parveen helped with the cakes for the sale but Sajid Womersley was drunk and disorderly again."});
    auto const all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(support::wordsOf(page, all.front()) == "but Sajid Womersley was drunk and disorderly again");
}

TEST_CASE("What goes on about the same person behind a semicolon stays with the statement", "[suggest]")
{
    std::string const line =
        "Winifred Ainley goes to the alcohol clinic in Castle Street; she has kept it up for all of nine weeks";
    auto const page = support::typed({line + "."});
    auto const all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(support::wordsOf(page, all.front()) == line);
}

TEST_CASE("Somebody who has agreed is not covered", "[suggest]")
{
    core::Reference reference = support::family();
    reference.people[0].consent = core::Consent::Given;
    CHECK(of(Category::Health, {"Winifred Ainley suffers from angina."}, PageKind::Other, reference)->advice == Advice::Keep);
}

TEST_CASE("On the papers of lawyers every sentence of the text is advice", "[suggest]")
{
    auto const page =
        support::typed({"The neighbour will be away until the end of the month.", "We can talk about that on the train home."});
    auto const all = found(page, PageKind::Legal);
    REQUIRE(all.size() == 2);
    CHECK(all[0].category == Category::Legal);
    CHECK(all[0].exemption == "LP");
    CHECK(all[0].advice == Advice::Redact);
    CHECK(found(page).empty());
}

TEST_CASE("Legal advice is known in other papers too, the offer of a solicitor is none", "[suggest]")
{
    CHECK(says(Category::Legal, "Counsel advises that the order should not be opposed."));
    CHECK_FALSE(says(Category::Legal, "She was told how to apply for legal aid."));
}

TEST_CASE("What the police supplied and what doctors think is for others to answer", "[suggest]")
{
    auto const police = of(Category::Police, {"PNC check: Sajid Womersley has two markers for violence."});
    REQUIRE(police);
    CHECK(police->advice == Advice::Consult);
    CHECK(police->exemption == "CP");
    auto const doctor =
        of(Category::HealthProfessional, {"On examination there was swelling of the left wrist."}, PageKind::Medical);
    REQUIRE(doctor);
    CHECK(doctor->advice == Advice::Consult);
    CHECK(of(Category::SeriousHarm, {"She would be likely to harm herself if she were to learn of this."})->advice
          == Advice::Consult);
    CHECK(of(Category::Adoption, {"The younger child was placed for adoption in May."})->exemption == "AD");
    CHECK(of(Category::Reporter, {"This came from the Children's Reporter in confidence."})->exemption == "SR");
}

TEST_CASE("What is told of the data subject and of somebody named with them is not theirs alone", "[suggest]")
{
    auto const both = of(Category::Health, {"Kerry-Ann and Parveen have eczema."});
    REQUIRE(both);
    CHECK(both->advice == Advice::Redact);
    CHECK(both->person == "Kerry-Ann O'Hara");
}

TEST_CASE("On police papers all of the text is theirs", "[suggest]")
{
    CHECK(of(Category::Police, {"16:20 Neighbour stopped, sent home again"}, PageKind::Police));
    CHECK(of(Category::Police, {"The children were upstairs with a neighbour and were quite happy."}, PageKind::Police));
    CHECK_FALSE(of(Category::Police, {"The children were upstairs with a neighbour and were quite happy."}));
    CHECK_FALSE(of(Category::Police, {"14 Castle Street"}, PageKind::Police));
}

TEST_CASE("On a lawyer's own paper a fee is privileged too", "[suggest]")
{
    CHECK(of(Category::Legal, {"Counsel's fees are agreed at the usual figure."}, PageKind::Legal));
}

TEST_CASE("Whoever the register has as a doctor, a constable or the council's lawyer speaks as such", "[suggest]")
{
    using core::PersonClass;
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Rhona Pask", {}, PersonClass::Professional, "Consultant Psychiatrist", ""});
    reference.people.push_back({{}, "Colin Tarn", {}, PersonClass::Professional, "Police Constable", ""});
    reference.people.push_back({{}, "Maud Selby", {}, PersonClass::Professional, "Assistant County Solicitor", ""});
    reference.people.push_back({{}, "Piers Lomax", {}, PersonClass::Professional, "Solicitor", ""});
    auto const spoken = [&](Category category, std::string const& sentence) {
        return of(category, {sentence}, PageKind::Other, reference).has_value();
    };
    CHECK(spoken(Category::HealthProfessional, "Rhona Pask considers that Parveen is withdrawn and needs time."));
    CHECK_FALSE(spoken(Category::HealthProfessional, "Gail Thornber considers that Parveen is withdrawn and needs time."));
    CHECK(spoken(Category::Police, "Colin Tarn told me that Sajid was arrested on Sunday."));
    CHECK_FALSE(spoken(Category::Police, "Gail Thornber told me that Sajid was arrested on Sunday."));
    CHECK(spoken(Category::Legal, "Maud Selby thinks that Parveen should not be asked to speak yet."));
    CHECK_FALSE(spoken(Category::Legal, "Piers Lomax thinks that Parveen should not be asked to speak yet."));
}

TEST_CASE("What a doctor says of somebody else's health is that person's", "[suggest]")
{
    auto const page = support::typed({"Winifred has been treated for depression on this ward."});
    auto const all = found(page, PageKind::Medical);
    REQUIRE(all.size() == 1);
    CHECK(all.front().category == Category::Health);
    CHECK(all.front().advice == Advice::Redact);
}

TEST_CASE("A section of minutes counts like a page of its kind", "[suggest]")
{
    auto const police = of(Category::Police, {"POLICE", "The vehicle was driven by Sajid at the time.", "SCHOOL"});
    CHECK(police.has_value());
    CHECK_FALSE(of(Category::Police, {"SCHOOL", "The vehicle was driven by Sajid at the time."}).has_value());
}

TEST_CASE("Court, adoption and the Reporter's papers are held by one notice a page", "[suggest]")
{
    auto const page = support::typed({"and the hearing was put off until noon."});
    auto const all = found(page, PageKind::Court);
    REQUIRE(all.size() == 1);
    CHECK(all.front().category == Category::Court);
    CHECK(all.front().advice == Advice::Consult);
    CHECK(all.front().reason.find("as the one before it") != std::string::npos);
}

TEST_CASE("A form's own field is the data subject's, a row of the household its person's", "[suggest]")
{
    auto const field = of(Category::Religion, {"Religion: Methodist"});
    REQUIRE(field);
    CHECK(field->advice == Advice::Keep);
}

TEST_CASE("An organisation can add words of its own", "[suggest]")
{
    core::Reference reference = support::family();
    CHECK_FALSE(of(Category::Health, {"Winifred goes to Larkrise twice a week."}, PageKind::Other, reference).has_value());
    reference.ownPatterns = R"({"statements": [{"category": "SENSITIVE_HEALTH", "certain": ["goes to larkrise"]}]})";
    CHECK(of(Category::Health, {"Winifred goes to Larkrise twice a week."}, PageKind::Other, reference).has_value());
}

TEST_CASE("A misread word is still known", "[suggest]")
{
    CHECK(says(Category::Health, "Winifred has schizophrenla and hears things."));
}

TEST_CASE("What an office is called is no statement, what is said of somebody there is one", "[suggest]")
{
    CHECK_FALSE(of(Category::Offence, {"Wexcombe Probation, 40 Ravensknowle Road, Wexcombe"}));
    CHECK_FALSE(of(Category::Health, {"Rudd House Surgery, Wexcombe"}));
    CHECK(of(Category::Offence, {"Sajid has been on probation since the summer for theft."}));
}

TEST_CASE("Initials are no trade union", "[suggest]")
{
    CHECK_FALSE(of(Category::Union, {"Held on file pending discussion with TG about Sajid."}));
    CHECK_FALSE(of(Category::Union, {"Held on file pending discussion with T.G. about Sajid."}));
    CHECK(of(Category::Union, {"Sajid is a member of the TGWU at the mill."}));
}

TEST_CASE("How the police end a report goes with it, on whatever page it stands", "[suggest]")
{
    auto const ends = [](std::string const& last) {
        auto const page = support::typed({"House to house puts a dark van at the rear of the flats at noon. " + last});
        auto const all = found(page);
        return std::count_if(all.begin(), all.end(), [](Finding const& one) { return one.category == Category::Police; });
    };
    CHECK(ends("Enquiries continue.") == 2);
    CHECK(ends("Filed pending further intelligence.") == 2);
    CHECK(ends("NOT TO BE DISCLOSED WITHOUT REFERENCE.") == 2);
    CHECK(ends("She has to live next to these people.") == 1);
}

TEST_CASE("An assessment that is still to come is no opinion", "[suggest]")
{
    CHECK_FALSE(of(Category::HealthProfessional, {"Dr Orrell will carry out a cognitive assessment of Sajid next month."}));
    CHECK(of(Category::HealthProfessional, {"The cognitive assessment found that Sajid needs a good deal of help at home."}));
}
