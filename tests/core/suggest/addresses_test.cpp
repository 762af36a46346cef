// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/addresses.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Category;
using List = std::vector<std::string>;

namespace {

List addresses(std::vector<std::string> const& lines, core::Reference const& reference = support::anyone(),
               Category category = Category::Address)
{
    auto const page = support::typed(lines);
    return support::wordsOf(page, core::addresses::detect(page, reference), category);
}

core::Advice adviceOn(std::vector<std::string> const& lines)
{
    auto const page = support::typed(lines);
    auto const all = core::addresses::detect(page, support::anyone());
    REQUIRE(all.size() == 1);
    return all.front().advice;
}

} // namespace

TEST_CASE("An address is taken whole, with its town and its postcode", "[suggest]")
{
    CHECK(addresses({"lives at 19 Canal Row, Rastrick Moor, WF12 4DH with"}) == List{"19 Canal Row, Rastrick Moor, WF12 4DH"});
    CHECK(addresses({"lives at 14 Dean Clough Close, Sowerdale BD15 4AT."}) == List{"14 Dean Clough Close, Sowerdale BD15 4AT"});
    CHECK(addresses({"47 Ravensknowle Road, Millbridge. WF16 5ZJ, telephone"})
          == List{"47 Ravensknowle Road, Millbridge. WF16 5ZJ"});
    CHECK(addresses({"12a High Street Leeds LS1 4AB"}) == List{"12a High Street Leeds LS1 4AB"});
    CHECK(addresses({"Flat 3, 12 The Green, Ilkley, West Yorkshire, LS29 8AB"})
          == List{"Flat 3, 12 The Green, Ilkley, West Yorkshire, LS29 8AB"});
}

TEST_CASE("An address over several printed lines is one suggestion", "[suggest]")
{
    CHECK(addresses({"Mr S. Womersley", "111 Clough Avenue,", "Sowerdale", "BD7 4AY", "Dear Mr Womersley"})
          == List{"111 Clough Avenue, Sowerdale BD7 4AY"});
    CHECK(addresses({"the review of Ms Bailey of 19 Canal Row, Rastrick", "Moor, WF12 4DH. She is"})
          == List{"19 Canal Row, Rastrick Moor, WF12 4DH"});
}

TEST_CASE("An address without a postcode ends with its town, not with the sentence", "[suggest]")
{
    CHECK(addresses({"moved to 142 Clough Avenue, Denfirth and was seen"}) == List{"142 Clough Avenue, Denfirth"});
    CHECK(addresses({"the tenancy of 142 Clough Avenue, Denfirth; Kevin knows"}) == List{"142 Clough Avenue, Denfirth"});
    CHECK(addresses({"at 12 High Street. Winifred was out"}) == List{"12 High Street"});
    CHECK(addresses({"at 12 High Street, Winifred said that"}, support::family()) == List{"12 High Street"});
    CHECK(addresses({"Address 87 Union Street, Millbridge Telephone 01632 960107"}) == List{"87 Union Street, Millbridge"});
}

TEST_CASE("A house with a name is found from its postcode", "[suggest]")
{
    CHECK(addresses({"went to Rose Cottage, Mill Lane, Thornby LS21 3AB today"})
          == List{"Rose Cottage, Mill Lane, Thornby LS21 3AB"});
}

TEST_CASE("A speck beside the house number and a street in small letters do not hide an address", "[suggest]")
{
    CHECK(addresses({"do not want 167|", "Union Street, Millbridge given out"}) == List{"167| Union Street, Millbridge"});
    CHECK(addresses({"c/o 117” Victoria Parade, Overclough HX12 7GE."}) == List{"117” Victoria Parade, Overclough HX12 7GE"});
    CHECK(addresses({"FRANCIS, Joanne, 84 Tanhouse court, Millbridge, tel."}) == List{"84 Tanhouse court, Millbridge"});
    CHECK(addresses({"3 County court hearings and 2 Angela close to tears"}).empty());
}

TEST_CASE("A street with its town is an address though a scan spoilt its number or its kind", "[suggest]")
{
    CHECK(addresses({"moved to GO Delph Hill, Overclough, and was"}) == List{"GO Delph Hill, Overclough"});
    CHECK(addresses({"of +7 Ravensknete Read, Millbridge. WF16 5ZJ, who"}) == List{"7 Ravensknete Read, Millbridge. WF16 5ZJ"});
    CHECK(addresses({"of 134 Beckside Road, Denfirth. HXI] SUR", "Dear"}) == List{"134 Beckside Road, Denfirth. HXI] SUR"});
    CHECK(addresses({"at 2ob Lower Range, Millbridge for"}) == List{"2ob Lower Range, Millbridge"});
    CHECK(addresses({"They met in Church Street, and Winifred was with them"}).empty());
    CHECK(addresses({"the 24 July Review, Monday"}).empty());
}

TEST_CASE("A postcode alone is a postcode", "[suggest]")
{
    CHECK(addresses({"somewhere in LS21 3AB they think"}).empty());
    CHECK(addresses({"somewhere in LS21 3AB they think"}, support::anyone(), Category::Postcode) == List{"LS21 3AB"});
    CHECK(addresses({"19 Canal Row, Rastrick Moor, WF12 4DH"}, support::anyone(), Category::Postcode).empty());
}

TEST_CASE("Numbers in sentences are no addresses", "[suggest]")
{
    CHECK(addresses({"14/04/1996 Medical with Dr Schofield", "Ref 2566 Parveen Womersley",
                     "Saw 3 children at Park Road in 1996 Street parties",
                     "House to house enquiries at numbers 26 to 80 in Inkerman Street", "Order of 12 May 1990 Close the file"})
              .empty());
}

TEST_CASE("Where people work is advised to be kept", "[suggest]")
{
    CHECK(adviceOn({"Area 3 Office, Wharf House, Calderbeck. HX1 2QT"}) == core::Advice::Keep);
    CHECK(adviceOn({"Garside, Firth & Co, 14 Exchange Buildings, Calderbeck, HX1 5NN"}) == core::Advice::Keep);
    CHECK(adviceOn({"Calder Probation, 14 Exchange Passage, Calderbeck, HX1 5NN"}) == core::Advice::Keep);
    CHECK(adviceOn({"CAMHS, Wharf House, Calderbeck HX1 2QT"}) == core::Advice::Keep);
    CHECK(adviceOn({"lives at 12 Church Street, Calderbeck, HX1 5NN"}) == core::Advice::Redact);
    CHECK(adviceOn({"lives at 72 Belmont Road, Church Fenton, LS24 9QT"}) == core::Advice::Redact);
    CHECK(adviceOn({"The School says he lives at 72 Belmont Road, Leeds, LS24 9QT"}) == core::Advice::Redact);
}

TEST_CASE("The data subject's own address is not suggested; a neighbour's with the same postcode is", "[suggest]")
{
    auto const family = support::family();
    CHECK(addresses({"61 Sebastopol Street, Calderbeck, WF13 6FN", "61 Sebastopoi Street", "6l Sebastopol Street, Calderbeck"},
                    family)
              .empty());
    CHECK(addresses({"61 Sebastopol Street, Calderbeck, WF13 6FN and WF13 6FN"}, family, Category::Postcode).empty());
    CHECK(addresses({"63 Sebastopol Street, Calderbeck, WF13 6FN"}, family)
          == List{"63 Sebastopol Street, Calderbeck, WF13 6FN"});
}

TEST_CASE("A flat in front of a house, behind a stroke or on a line of its own belongs to the address", "[suggest]")
{
    CHECK(addresses({"Flat 2B, Tower House, 14 Mill Lane, Otley LS21 3AB"})
          == List{"Flat 2B, Tower House, 14 Mill Lane, Otley LS21 3AB"});
    CHECK(addresses({"lives at 12/4 Leith Walk, Edinburgh EH6 5AB"}) == List{"12/4 Leith Walk, Edinburgh EH6 5AB"});
    CHECK(addresses({"Apartment 7", "Riverside Wharf", "Leeds", "LS1 4AB"}) == List{"Apartment 7 Riverside Wharf Leeds LS1 4AB"});
}

TEST_CASE("A street whose kind stands in front of its name is found", "[suggest]")
{
    CHECK(addresses({"lives at 23 Heol y Parc, Caerdyn CF5 1AB"}) == List{"23 Heol y Parc, Caerdyn CF5 1AB"});
    CHECK(addresses({"went to 8 Ffordd Las, Trefdraeth and"}) == List{"8 Ffordd Las, Trefdraeth"});
}

TEST_CASE("A house in a street without a word for its kind is an address where its town follows", "[suggest]")
{
    CHECK(addresses({"returned from 21 The Strays, Denfirth, today"}) == List{"21 The Strays, Denfirth"});
    CHECK(addresses({"staying at 184 Foxcote, Denfirth Magna. No other"}) == List{"184 Foxcote, Denfirth Magna"});
    CHECK(addresses({"moved to 156 Castle Moat, Denfirth, Yorks."}) == List{"156 Castle Moat, Denfirth, Yorks"});
    CHECK(
        addresses({"aged 12, Connor, Leeds", "at 3 Monday, Leeds", "the 12 Ordinary Apples, Leeds", "from 6 Boys, to"}).empty());
}

TEST_CASE("A house with a name in front of its street is an address, in quotation marks or behind at", "[suggest]")
{
    CHECK(addresses({"to see her at 'Seaholme', Chapel Approach, Upper Wenby PE1 5ZW."})
          == List{"Seaholme', Chapel Approach, Upper Wenby PE1 5ZW"});
    CHECK(addresses({"is now at Bramley Holt, Chapel Road, Upper Wenby."}) == List{"Bramley Holt, Chapel Road, Upper Wenby"});
    CHECK(addresses({"'Nonsense', said Terry Road."}).empty());
}

TEST_CASE("An office directly in front of its house number makes the address the office's", "[suggest]")
{
    CHECK(adviceOn({"Area Office", "9 Chapel Place", "Upper Wenby", "PE1 5ZW"}) == core::Advice::Keep);
}
