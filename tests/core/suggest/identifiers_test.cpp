// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/identifiers.h"

#include "core/base/error.h"
#include "core/suggest/patterns.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Category;
using List = std::vector<std::string>;
namespace identifiers = core::identifiers;

namespace {

// Each once: two patterns may take the same number.
List found(std::vector<std::string> const& lines, Category category, core::Reference const& reference = support::anyone())
{
    auto const page = support::typed(lines);
    List out;
    for (std::string const& words : support::wordsOf(page, identifiers::detect(page, reference), category))
        if (std::find(out.begin(), out.end(), words) == out.end())
            out.push_back(words);
    return out;
}

double score(std::vector<std::string> const& lines)
{
    auto const page = support::typed(lines);
    double best = 0;
    for (auto const& finding : identifiers::detect(page, support::anyone()))
        best = std::max(best, finding.score);
    return best;
}

} // namespace

TEST_CASE("The NHS check takes what the Data Dictionary takes", "[suggest]")
{
    CHECK(identifiers::validNhs("9434765919"));
    CHECK(identifiers::validNhs("9452831723"));
    CHECK_FALSE(identifiers::validNhs("9434765918"));
    CHECK_FALSE(identifiers::validNhs("943476591"));
    CHECK_FALSE(identifiers::validNhs("0000000000"));
    CHECK_FALSE(identifiers::validNhs("94347659I9"));
}

TEST_CASE("The check of payment cards takes the numbers that issuers publish for tests", "[suggest]")
{
    CHECK(identifiers::validCard("4111111111111111"));
    CHECK(identifiers::validCard("378282246310005"));
    CHECK_FALSE(identifiers::validCard("4111111111111112"));
    CHECK_FALSE(identifiers::validCard("0000000000000000"));
    CHECK_FALSE(identifiers::validCard("411111"));
}

TEST_CASE("The IBAN check takes the example of the standard", "[suggest]")
{
    CHECK(identifiers::validIban("GB82WEST12345698765432"));
    CHECK_FALSE(identifiers::validIban("GB82WEST12345698765433"));
    CHECK_FALSE(identifiers::validIban("GB82 WEST"));
    CHECK_FALSE(identifiers::validIban(""));
}

TEST_CASE("The pupil number check takes a permanent and a temporary number", "[suggest]")
{
    CHECK(identifiers::validUpn("K591221992092"));
    CHECK(identifiers::validUpn("D635349791037"));
    CHECK_FALSE(identifiers::validUpn("A591221992092"));
    CHECK_FALSE(identifiers::validUpn("K59122199209"));
    int temporary = 0;
    for (char last : std::string("ABCDEFGHJKLMNPQRTUVWXYZ"))
        temporary += identifiers::validUpn(std::string("K59122199209") + last) ? 1 : 0;
    CHECK(temporary == 1);
}

TEST_CASE("An NHS number is found with blanks, with hyphens and with letters for digits", "[suggest]")
{
    CHECK(found({"for Karen (NHS 845 000 8654) and"}, Category::Nhs) == List{"845 000 8654"});
    CHECK(found({"NHS number: 8450008654."}, Category::Nhs) == List{"8450008654"});
    CHECK(found({"NHS No. 845-000-8654"}, Category::Nhs) == List{"845-000-8654"});
    CHECK(found({"NHS No. 84S OOO 8654"}, Category::Nhs) == List{"84S OOO 8654"});
}

TEST_CASE("A check that passes and a label each make a number surer, and the reason names both", "[suggest]")
{
    auto const page = support::typed({"NHS number 8450008654"});
    auto const finding = support::findingOf(page, identifiers::detect(page, support::anyone()), "8450008654");
    REQUIRE(finding);
    CHECK(finding->reason.starts_with("Ten digits that pass the NHS check, after the words 'NHS number'."));
    CHECK(score({"NHS number 8450008654"}) > score({"seen 8450008654"}));
    CHECK(score({"NHS number 8450008654"}) > score({"NHS number 8450008655"}));
}

TEST_CASE("Ten digits that fail the check are suggested only after a label", "[suggest]")
{
    CHECK(found({"invoice 8450008655"}, Category::Nhs).empty());
    auto const page = support::typed({"NHS number 8450008655"});
    auto const finding = support::findingOf(page, identifiers::detect(page, support::anyone()), "8450008655");
    REQUIRE(finding);
    CHECK(finding->reason.find("fail the NHS check") != std::string::npos);
}

TEST_CASE("A National Insurance number is found in groups and in one, and a prefix that is not issued is doubted", "[suggest]")
{
    CHECK(found({"NI number NG 83 83 77 A, NG838377A and NG8383l7A"}, Category::Nino)
          == List{"NG 83 83 77 A", "NG838377A", "NG8383l7A"});
    CHECK(found({"batch BG838377A and DQ838377A"}, Category::Nino).empty());
}

TEST_CASE("E-mail addresses are found, with a blank and with a misread sign too", "[suggest]")
{
    CHECK(found({"write to j.smith42@freemail.example or a-b@x.co.uk."}, Category::Email)
          == List{"j.smith42@freemail.example", "a-b@x.co.uk"});
    CHECK(found({"jo.smith @freemail. co.uk"}, Category::Email) == List{"jo.smith @freemail. co.uk"});
    CHECK(found({"jo.smith©freemail.example"}, Category::Email) == List{"jo.smith©freemail.example"});
    CHECK(found({"Parvati @ ON. eB"}, Category::Email).empty());
}

TEST_CASE("A sort code and account number are one suggestion, label and all", "[suggest]")
{
    auto const words = found({"paid to sort code 20-84-01 account 11687326 monthly"}, Category::Bank);
    CHECK(std::count(words.begin(), words.end(), "sort code 20-84-01 account 11687326") == 1);
    CHECK_FALSE(found({"40-47-84 11687326"}, Category::Bank).empty());
    CHECK(found({"Sort Code: 208401"}, Category::Bank).front() == "Sort Code: 208401");
}

TEST_CASE("Cards and IBANs need their check or their name", "[suggest]")
{
    CHECK(found({"4111 1111 1111 1111"}, Category::Bank) == List{"4111 1111 1111 1111"});
    CHECK(found({"card 4111 1111 1111 1112"}, Category::Bank) == List{"4111 1111 1111 1112"});
    CHECK(found({"file 4111 1111 1111 1112"}, Category::Bank).empty());
    CHECK(found({"GB82 WEST 1234 5698 7654 32"}, Category::Bank) == List{"GB82 WEST 1234 5698 7654 32"});
    CHECK(found({"GB82 WEST 1234 5698 7654 33"}, Category::Bank).empty());
}

TEST_CASE("Registrations of three styles are found by their shape or by a word in front", "[suggest]")
{
    CHECK(found({"driving E812 CSB"}, Category::Vehicle) == List{"E812 CSB"});
    CHECK(found({"seen in E812 CSB"}, Category::Vehicle) == List{"E812 CSB"});
    CHECK(found({"index ABC 123D"}, Category::Vehicle) == List{"ABC 123D"});
    CHECK(found({"LK53 XYZ"}, Category::Vehicle) == List{"LK53 XYZ"});
    CHECK(found({"Vehicle K22 GHF"}, Category::Vehicle) == List{"K22 GHF"});
    CHECK(found({"minute K22 GHF"}, Category::Vehicle).empty());
    CHECK(found({"his car, 0810 GWE, outside"}, Category::Vehicle) == List{"0810 GWE"});
    CHECK(found({"driving D810", "GWE"}, Category::Vehicle) == List{"D810 GWE"});
    CHECK(found({"the clock, 0810 GMT, outside"}, Category::Vehicle).empty());
}

TEST_CASE("Capitals, case numbers and dates are no identifiers", "[suggest]")
{
    auto const page = support::typed({"TELEPHONE MESSAGE", "Our ref SS/GM/2444 CB/98761 of 14/04/1996", "Form 52A Room 12/B",
                                      "He paid 1,250.00 on the 3rd at 10.15 in Room 101"});
    CHECK(identifiers::detect(page, support::anyone()).empty());
}

TEST_CASE("The data subject's own numbers are not suggested, misread or not", "[suggest]")
{
    core::Reference reference = support::family();
    reference.request.identifiers.push_back({"upn", "K591221992092"});
    CHECK(found({"NHS No. 945 283 1723", "NHS No. 945 2B3 1728", "UPN K591221992092", "UPN K591221992O92"}, Category::Nhs,
                reference)
              .empty());
    CHECK(found({"UPN K591221992092", "UPN K59122I992O92"}, Category::Upn, reference).empty());
    CHECK(found({"UPN D635349791037"}, Category::Upn, reference) == List{"D635349791037"});
}

TEST_CASE("Numbers of other registers are found after their labels, and not without", "[suggest]")
{
    CHECK(found({"ULN 1000000019"}, Category::Uln) == List{"1000000019"});
    CHECK(found({"UTR: 1123456789"}, Category::Utr) == List{"1123456789"});
    CHECK(found({"TRN 95/12345"}, Category::Trn) == List{"95/12345"});
    CHECK(found({"passport no. 925076473"}, Category::Passport) == List{"925076473"});
    CHECK(found({"CHI number 0101701234"}, Category::Chi) == List{"0101701234"});
    CHECK(found({"MORGA657054SM9IJ"}, Category::DrivingLicence) == List{"MORGA657054SM9IJ"});
    CHECK(found({"see www.freebook.example/deano today"}, Category::Web) == List{"www.freebook.example/deano"});
    CHECK(found({"PNC 78/81295E"}, Category::Reference) == List{"78/81295E"});
    CHECK(found({"Crime No. CR/15856/01, Log 499 of 2001"}, Category::Reference) == List{"CR/15856/01", "Log 499 of 2001"});
    CHECK(found({"ten digits 1000000019 and seven 9512345 alone"}, Category::Uln).empty());
    CHECK(found({"ten digits 1000000019 and seven 9512345 alone"}, Category::Trn).empty());
}

TEST_CASE("The checks of the other registers are theirs", "[suggest]")
{
    CHECK(identifiers::validUln("1000000019") != identifiers::validUln("1000000018"));
    CHECK(identifiers::validHcn("3200000010") == identifiers::validNhs("3200000010"));
    CHECK_FALSE(identifiers::validHcn("9434765919"));
    CHECK_FALSE(identifiers::validChi("9434765919")); // no day of the calendar
    int utr = 0;
    for (char first = '0'; first <= '9'; ++first)
        utr += identifiers::validUtr(std::string(1, first) + "123456789") ? 1 : 0;
    CHECK(utr == 1);
}

TEST_CASE("Digits that fit several registers say so, and a label settles which it is", "[suggest]")
{
    auto const page = support::typed({"UTR 9434765919"});
    auto const all = identifiers::detect(page, support::anyone());
    auto const best = std::max_element(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.score < b.score; });
    REQUIRE(best != all.end());
    CHECK(best->category == Category::Utr);
    CHECK(best->reason.find("may also be: NHS number") != std::string::npos);
}

TEST_CASE("An organisation adds shapes of its own, and is told which row cannot be used", "[suggest]")
{
    core::Reference reference = support::anyone();
    reference.ownPatterns = R"({"numbers": [{"category": "REFERENCE", "expression": "\\b(CB/[0-9]{5})\\b", "digits": false,
                                "score": 0.7, "words": "A file number of the council", "advice": "keep"}]})";
    auto const page = support::typed({"file CB/98761 refers"});
    auto const all = identifiers::detect(page, reference);
    REQUIRE(all.size() == 1);
    CHECK(support::wordsOf(page, all.front()) == "CB/98761");
    CHECK(all.front().advice == core::Advice::Keep);
    for (std::string const& json : {std::string("{"), std::string(R"({"numbers": [{"category": "REFERENCE"}]})"),
                                    std::string(R"({"numbers": [{"category": "REFERENCE", "expression": "x*", "digits": false,
                                                     "score": 1, "words": "x"}]})")}) {
        INFO(json);
        try {
            core::ownNumbers(json);
            FAIL("the patterns were taken");
        } catch (core::Error const& error) {
            CHECK(error.fault() == core::Fault::Input);
            CHECK(std::string(error.what()).find("Row 1") != std::string::npos);
        }
    }
}

TEST_CASE("Numbers in small letters and in groups of their own are found behind their label", "[suggest]")
{
    CHECK(found({"nat ins jg103759a"}, Category::Nino) == List{"jg103759a"});
    CHECK(found({"batch jg103759a"}, Category::Nino).empty());
    CHECK(found({"U.P.N. H 8012 0000 1001"}, Category::Upn) == List{"H 8012 0000 1001"});
    CHECK(found({"postcode ls21 3ab"}, Category::Postcode) == List{"ls21 3ab"});
    CHECK(found({"item ls21 3ab"}, Category::Postcode).empty());
    CHECK(found({"postcode wf13 6fn"}, Category::Postcode, support::family()).empty());
    CHECK(found({"registration R123 A8C"}, Category::Vehicle) == List{"R123 A8C"});
}

TEST_CASE("Bank details are found below the heads of their columns", "[suggest]")
{
    CHECK_FALSE(found({"Account number: 12345678"}, Category::Bank).empty());
    CHECK(found({"Bank account no. 1234 5678"}, Category::Bank) == List{"1234 5678"});
    core::PageTextWriter writer;
    writer.word("Sort", {72, 72, 96, 84}, 90);
    writer.word("Code", {102, 72, 126, 84}, 90);
    writer.word("Account", {200, 72, 242, 84}, 90);
    writer.word("No", {248, 72, 260, 84}, 90);
    writer.endLine();
    writer.word("20-45-77", {72, 90, 120, 102}, 90);
    writer.word("12345678", {200, 90, 248, 102}, 90);
    auto const page = writer.finish(core::Turn(), 0);
    CHECK(support::wordsOf(page, identifiers::detect(page, support::anyone()), Category::Bank).size() >= 2);
    CHECK(found({"invoice 12345678", "ref 204577"}, Category::Bank).empty());
}

TEST_CASE("An e-mail address is found over two lines and with a comma for a point", "[suggest]")
{
    CHECK(found({"e-mail jane.doe@", "freemail.co.uk today"}, Category::Email) == List{"jane.doe@ freemail.co.uk"});
    CHECK(found({"Email janedoe@freemail,com"}, Category::Email) == List{"janedoe@freemail,com"});
}

TEST_CASE("The number of a police log, and of another child's case, is found", "[suggest]")
{
    CHECK(found({"Log CR/71483/99 - wants a copy"}, Category::Reference) == List{"CR/71483/99"});
    CHECK(found({"his brother (case CB/08645) is placed"}, Category::Reference) == List{"CB/08645"});
    CHECK(found({"Log of 14/03/99", "call log 14/03/99"}, Category::Reference).empty());
}

TEST_CASE("The numbers of police systems and of offenders are found as they are written", "[suggest]")
{
    CHECK(found({"reported missing, log OIS 0312 of 1999, and Inc 00243B"}, Category::Reference)
          == List{"OIS 0312 of 1999", "Inc 00243B"});
    CHECK(found({"The police ref is 41AB/1234C/99"}, Category::Reference) == List{"41AB/1234C/99"});
    CHECK(found({"on licence, CRN K123456"}, Category::Reference) == List{"K123456"});
    CHECK(found({"Model K123456, Inc 2000 and CAD drawings"}, Category::Reference).empty());
}

TEST_CASE("The numbers of tenancies and of other people's claims are found behind their labels", "[suggest]")
{
    CHECK(found({"Tenancy ref TB 4471/3."}, Category::Reference) == List{"TB 4471/3"});
    CHECK(found({"Housing ref. R/20981 opened"}, Category::Reference) == List{"R/20981"});
    CHECK(found({"Army no. 23441907"}, Category::Reference) == List{"23441907"});
    CHECK(found({"Housing 12 families", "The tenancy began in 1984"}, Category::Reference).empty());
}

TEST_CASE("Numbers of forces and of a relative's file are found by their shape or by what stands in front", "[suggest]")
{
    CHECK(found({"He gave FWIN 318 of 1997 and left."}, Category::Reference) == List{"FWIN 318 of 1997"});
    CHECK(found({"Police ref Log 0412 1996."}, Category::Reference) == List{"Log 0412 1996"});
    CHECK(found({"re 20417/K/98 and THV204417/98"}, Category::Reference) == List{"20417/K/98", "THV204417/98"});
    CHECK(found({"Sibling file Q204417, box 3"}, Category::Reference) == List{"Q204417"});
    CHECK(found({"Her tenancy TH/2044/17 ends"}, Category::Reference) == List{"TH/2044/17"});
    CHECK(found({"log 0412 of the ship", "The file of 1996", "12/04/1998"}, Category::Reference).empty());
}

TEST_CASE("An entry in police books is found as they write it", "[suggest]")
{
    CHECK(found({"last night's trouble. Ref. O.B. 112/84."}, Category::Reference) == List{"O.B. 112/84"});
    CHECK(found({"see Msg. 4417 of today"}, Category::Reference) == List{"Msg. 4417"});
}

TEST_CASE("The reference on another office's paper is its own, and ours where it answers us", "[suggest]")
{
    CHECK(found({"Thornby Borough Council", "Housing Department", "Ref: T/40017", "Dear Sir"}, Category::Reference)
          == List{"T/40017"});
    CHECK(found({"Thornby Borough Council", "Housing Department", "Your ref: T/40017", "Dear Sir"}, Category::Reference).empty());
    CHECK(found({"Social Services Department", "Ref: T/40017"}, Category::Reference).empty());
}

TEST_CASE("Blanks anywhere in a pupil number do not hide it", "[suggest]")
{
    CHECK(found({"The UPN for his sister is H801 2000 0 1001"}, Category::Upn).size() == 1);
}

TEST_CASE("Numbers in police systems are found with a stroke, a day and a date in them", "[suggest]")
{
    CHECK(found({"The log is OIS/638."}, Category::Reference) == List{"OIS/638"});
    CHECK(found({"The log is Msg. 214 of the day."}, Category::Reference) == List{"Msg. 214 of the day"});
    CHECK(found({"log LC-20041107-0381 refers"}, Category::Reference) == List{"LC-20041107-0381"});
    CHECK(found({"Police told, Inc. 7205, no action"}, Category::Reference) == List{"Inc. 7205"});
    CHECK(found({"WITNESS STATEMENT", "taken by me. Reference LQ/07311/86."}, Category::Reference) == List{"LQ/07311/86"});
}

TEST_CASE("Numbers of rent accounts and of a relative's own file are found by their words", "[suggest]")
{
    CHECK(found({"payable to the Treasurer, quoting TEN/403117"}, Category::Reference) == List{"TEN/403117"});
    CHECK(found({"The girls: see their own files, R.2291/D"}, Category::Reference) == List{"R.2291/D"});
    CHECK(found({"Brother Kevin (KV/6120/B) is at home"}, Category::Reference) == List{"KV/6120/B"});
}

TEST_CASE("A National Insurance number with a bracket for a figure is still found", "[suggest]")
{
    CHECK(found({"DHSS no. JK 4] 27 35 C"}, Category::Nino) == List{"JK 4] 27 35 C"});
}
