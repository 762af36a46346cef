// SPDX-License-Identifier: GPL-3.0-or-later
// Statements in many people's words, and everyday sentences that look like them. Each is judged alone, on a page of its own.
#include "core/suggest/names.h"
#include "core/suggest/sensitive.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using core::Category;
using core::PageKind;

std::vector<Category> categoriesOf(std::string const& sentence, PageKind kind)
{
    core::PageText const page = support::typed({sentence});
    core::ReadPage const read(page);
    core::Knowledge const knowledge(support::family());
    std::vector<Category> out;
    for (core::Finding const& finding : core::sensitive::detect(read, knowledge, core::names::detect(read, knowledge), kind))
        out.push_back(finding.category);
    return out;
}

// Fails for each sentence in which the category is not seen, and says which.
void expectAll(Category category, std::vector<std::string> const& sentences, PageKind kind = PageKind::Other)
{
    for (std::string const& sentence : sentences) {
        INFO(sentence);
        std::vector<Category> const found = categoriesOf(sentence, kind);
        CHECK(std::count(found.begin(), found.end(), category) == 1);
    }
}

} // namespace

TEST_CASE("Health is spoken of in many ways", "[suggest]")
{
    expectAll(Category::Health, {
                                    "Winifred's sugar levels are all over the place and she injects four times a day.",
                                    "Sajid is in and out of the Priory with his drinking.",
                                    "Winifred told me that she lost the baby at twelve weeks.",
                                    "Winifred has had a hip replacement and is on crutches.",
                                    "Sajid has had a triple bypass.",
                                    "Grandma went into a nursing home because she no longer knows who anybody is.",
                                    "Sajid was found slumped with a needle in his arm.",
                                    "Winifred takes something to help her sleep and something for her nerves.",
                                    "Winifred's sister is on the transplant list.",
                                    "Sajid has been dry for six weeks now.",
                                    "The foster mother has been off with her back since Easter.",
                                    "Sajid hears things that are not there and thinks the television is talking to him.",
                                    "Winifred has been told that it has spread to her lungs.",
                                    "Sajid fits if he forgets to take his Epilim.",
                                    "Gran is registered as severely sight impaired.",
                                    "Sajid is detained under a compulsory treatment order at the State Hospital.",
                                    "Winifred has ME and is bedbound most days.",
                                    "Winifred makes herself sick after every meal.",
                                    "Winifred swallowed thirty paracetamol on Sunday night.",
                                    "The baby was born with drugs in her system and had to be weaned off morphine.",
                                    "Winifred has a colostomy bag.",
                                    "His mother's memory is going and she leaves the gas on.",
                                    "Winifred is on oxygen at home.",
                                    "Sajid's liver is packing up.",
                                    "Winifred has had a nervous collapse.",
                                    "Winifred is eight weeks gone and has not told him.",
                                    "Sajid has a prosthetic leg.",
                                    "Winifred could not stop washing her hands and was referred for CBT.",
                                    "Sajid has been back on the bottle since the funeral.",
                                    "Winifred tried to hang herself in the garage.",
                                    "Sajid was so hung over that he could not stand.",
                                    "Winifred has foetal alcohol syndrome herself.",
                                });
}

TEST_CASE("Belief is spoken of in many ways", "[suggest]")
{
    expectAll(Category::Religion, {
                                      "The family keep the Sabbath and will not travel on a Saturday.",
                                      "Sajid will not eat pork and fasts until sundown.",
                                      "Winifred's aunt is a nun.",
                                      "Sajid is an elder of the Kirk.",
                                      "Sajid is a lay preacher at Bethesda.",
                                      "Winifred has joined the Plymouth Brethren.",
                                      "Winifred has found God since she came out of prison.",
                                      "The grandparents are strict Wee Frees.",
                                      "Winifred carries a rosary and goes to confession every week.",
                                      "Sajid refused a blood transfusion because of his beliefs.",
                                      "Winifred no longer believes and has left the Church.",
                                      "Sajid is a Freemason and a Jain.",
                                      "Winifred reads the tarot and calls herself a white witch.",
                                      "Sajid sends the boys to the madrassa after school.",
                                      "They belong to the Apostolic congregation in Bute Street.",
                                      "Winifred will only see the children baptised by Father Doyle.",
                                  });
}

TEST_CASE("Origin is spoken of in many ways", "[suggest]")
{
    expectAll(Category::Ethnicity, {
                                       "Sajid's natural father is from Lagos.",
                                       "Winifred describes herself as White and Black Caribbean.",
                                       "Sajid's people are Travellers from Limerick.",
                                       "Sajid's parents fled from Idi Amin.",
                                       "The family speak Sylheti at home.",
                                       "Winifred's mother came over on the Windrush.",
                                       "Sajid has indefinite leave to remain.",
                                       "The grandmother is Anglo-Indian.",
                                       "Sajid's people came from County Mayo.",
                                       "Winifred's mother only speaks Cantonese.",
                                       "Sajid was smuggled into the country in a lorry from Eritrea.",
                                       "Winifred is the only person of colour on the estate.",
                                       "Sajid's mother is a Bangladeshi lady.",
                                       "Winifred holds a Nigerian passport.",
                                       "Sajid is a Kurd whose family were driven out of Iraq.",
                                       "The father is said to be a man of colour.",
                                   });
}

TEST_CASE("Sexual life is spoken of in many ways", "[suggest]")
{
    expectAll(Category::Sexual, {
                                    "Winifred's partner is a woman.",
                                    "Sajid came out to his parents last Christmas.",
                                    "Sajid was found in bed with the lodger.",
                                    "Sajid has fathered a child by his wife's sister.",
                                    "Sajid is attracted to other men.",
                                    "Winifred has been working in a sauna in Chapeltown Road and offers extras.",
                                    "Winifred has been sleeping around.",
                                    "Sajid likes to dress in women's clothes.",
                                    "Winifred has transitioned and now lives as a man.",
                                    "They had relations when she was fifteen.",
                                    "Sajid has been caught cottaging.",
                                    "Sajid takes Viagra.",
                                    "Winifred sells herself for drugs.",
                                    "Winifred sent him naked pictures of herself.",
                                    "Sajid cannot be the father because he has had the snip.",
                                    "Winifred gets paid for sex by men she meets in the precinct.",
                                    "Winifred is on hormones and waiting for reassignment surgery.",
                                    "Winifred has two men on the go.",
                                });
}

TEST_CASE("Offences are spoken of in many ways", "[suggest]")
{
    expectAll(Category::Offence, {
                                     "Sajid is doing eighteen months in Armley.",
                                     "Sajid was put away for six years.",
                                     "Sajid was done for twocking.",
                                     "Sajid is on the run.",
                                     "Sajid is subject to a Sexual Harm Prevention Order.",
                                     "Sajid was up before the Sheriff again on Monday.",
                                     "Sajid got a community payback order.",
                                     "Sajid broke into the chemist's with two others.",
                                     "Winifred has been claiming as a single parent while he lives there.",
                                     "Sajid glassed a man in the Fleece.",
                                     "Sajid put a brick through her window.",
                                     "Winifred lifted a coat from Marks and was banned from the store.",
                                     "Sajid was nicked on Saturday night.",
                                     "Sajid was lifted by the RUC.",
                                     "Sajid is managed under MAPPA at level 2.",
                                     "Sajid blacked her eye and broke two of her teeth.",
                                     "Winifred set fire to the flat.",
                                     "Sajid has form for this.",
                                     "Sajid has been inside more than out.",
                                     "Sajid was acquitted at Leeds.",
                                     "Sajid has to sign the register as a sex offender.",
                                     "Sajid got three points and a ban for driving over the limit.",
                                     "Sajid held her up against the wall by the throat.",
                                     "Sajid is a Category B prisoner at Full Sutton.",
                                     "Winifred was found with wraps in her handbag.",
                                     "Sajid has been fiddling the meter.",
                                     "Sajid was given a Section 53 sentence for what he did to the girl.",
                                     "Winifred pocketed the collection money.",
                                 });
}

TEST_CASE("Politics and unions are spoken of in many ways", "[suggest]")
{
    expectAll(Category::Political, {
                                       "Winifred sells the Morning Star outside the Co-op.",
                                       "Sajid marches with the Orange Order.",
                                       "Sajid was in the Provos.",
                                       "Winifred is secretary of the constituency party.",
                                       "Winifred campaigned for Yes in the referendum.",
                                       "Sajid is a parish councillor for Reform UK.",
                                       "Winifred glued herself to the road with Extinction Rebellion.",
                                       "Sajid wears an NF badge.",
                                       "Winifred delivers leaflets for the Lib Dems.",
                                       "Sajid has always voted Labour.",
                                       "Winifred was at Greenham.",
                                       "Sajid belongs to Plaid.",
                                   });
    expectAll(Category::Union, {
                                   "Sajid is father of the chapel at the printworks.",
                                   "Winifred is on the branch committee of Unite.",
                                   "Winifred is a member of the Royal College of Nursing.",
                                   "Sajid pays his dues to the Boilermakers.",
                                   "Sajid lost his job for organising the men at the mill.",
                                   "Sajid is branch secretary of the T & G.",
                                   "Winifred is the EIS representative at her school.",
                                   "Winifred came out on strike with the other dinner ladies.",
                                   "Sajid was on the picket at Orgreave.",
                                   "Sajid's union is paying for his solicitor.",
                               });
}

TEST_CASE("Legal advice is given in many ways", "[suggest]")
{
    expectAll(Category::Legal, {
                                   "Our barrister thinks that we would lose.",
                                   "In my opinion the Council would be in difficulty if this were tested in court.",
                                   "Legal have said that we must not volunteer the log.",
                                   "I have considered the evidence that you sent me and do not think that we could prove it.",
                                   "Please treat this note as legally privileged.",
                                   "On balance I would advise the Authority to withdraw the application.",
                                   "We would be well advised to settle before the hearing.",
                                   "The Department's solicitor gave the view that the case is thin.",
                                   "The Council's lawyer told the meeting that the threshold would not be made out.",
                                   "Junior counsel is against an appeal.",
                                   "The Law Department's advice was not to issue proceedings yet.",
                                   "Our legal adviser warned that we have no grounds for an order.",
                               });
}

TEST_CASE("What the police told is told in many ways", "[suggest]")
{
    expectAll(Category::Police, {
                                    "The police log shows that two officers were sent to the house at 2.15 am.",
                                    "DC Harrop told me that Sajid had been known to them since 1988.",
                                    "According to the police, Sajid is a suspect in two burglaries.",
                                    "The Domestic Violence Unit have recorded nine calls to this address.",
                                    "PSNI records show three incidents at the home.",
                                    "The officer in the case says that the results are awaited.",
                                    "A check with the police showed that he has no convictions.",
                                    "Police Scotland shared a concern report about the uncle.",
                                    "A Merlin was received about the incident on Friday.",
                                    "Sergeant Lumb said in confidence that they are watching the house.",
                                    "Intelligence held by the force links Sajid with the supply of drugs.",
                                    "The police advised us that Sajid would be charged.",
                                    "He is flagged on ViSOR.",
                                });
}

TEST_CASE("What a health professional thinks is told in many ways", "[suggest]")
{
    expectAll(Category::HealthProfessional, {
                                                "In Dr Pickles' view the marks were made by a belt.",
                                                "The psychologist found him to be of low average ability.",
                                                "The consultant's impression was of a depressive illness.",
                                                "The health visitor considers that his weight is faltering.",
                                                "The occupational therapist's assessment was that he cannot manage the stairs.",
                                                "CAMHS felt that contact was harmful to him.",
                                                "Dr Rao is of the opinion that the fracture was not an accident.",
                                                "The paediatrician was satisfied that the marks were birthmarks.",
                                                "The midwife was worried about bonding.",
                                                "The GP does not think that she is fit to look after him.",
                                            });
    expectAll(Category::HealthProfessional,
              {
                  "I found her to be a thin, pale child with several bruises of different ages.",
                  "I do not think that this injury could have been caused by a fall from a chair.",
                  "His reading age is four years behind and he scored 78 on the WISC.",
                  "There was no evidence of a fracture on the films.",
                  "My impression is that she is low in mood and needs to be seen again.",
                  "I would be grateful if you would check her iron in six weeks.",
                  "He was apyrexial and his chest was clear.",
              },
              PageKind::Medical);
}

TEST_CASE("Serious harm is feared in many ways", "[suggest]")
{
    expectAll(Category::SeriousHarm, {
                                         "If he gets to know where they live he will come after them.",
                                         "She says that she would do away with herself if it came out.",
                                         "Knowing this might push her over the edge.",
                                         "He has sworn to swing for whoever told on him.",
                                         "The caller is terrified that he will find out who rang.",
                                         "It could tip her into another breakdown if she were to see the report.",
                                         "On no account should he be given the new address.",
                                         "There is a danger that he would take it out on the boy.",
                                         "Reading this is likely to damage her mental health.",
                                         "I am concerned that sight of this report would set back her recovery.",
                                         "He would kill her if he knew.",
                                         "The carers' whereabouts are not to be revealed because of the threats.",
                                         "His life would be in danger if his name got out.",
                                         "She would be in physical danger from the family if they traced her.",
                                         "Please do not let the mother know who made the referral as she will be beaten.",
                                         "Disclosure of this to the patient would be likely to cause serious harm to her health.",
                                         "We fear that he would track her down and hurt her.",
                                         "She has been warned that they will cut her face if she talks.",
                                     });
}

TEST_CASE("Adoption and the Reporter are spoken of in many ways", "[suggest]")
{
    expectAll(Category::Adoption, {
                                      "The younger brother was given up for adoption at birth.",
                                      "The panel matched her with a couple from Ripon.",
                                      "Winifred traced her birth mother through an intermediary agency.",
                                      "Both sisters were adopted together.",
                                      "The sheriff granted a permanence order with authority to adopt.",
                                      "The adoptive parents send a letter once a year.",
                                      "He was freed for adoption in March.",
                                  });
    expectAll(Category::Reporter, {
                                      "A referral was made to the Reporter on 3 May.",
                                      "The Children's Panel continued the case for a report.",
                                      "The Authority Reporter decided to take no further action.",
                                      "The hearing made a compulsory supervision order.",
                                      "SCRA have asked for a background report.",
                                  });
}

TEST_CASE("Everyday sentences with the same words are none of these", "[suggest]")
{
    std::vector<std::string> const sentences{
        "He enjoys his religious education lesson on Tuesdays.",
        "Dean wore a Union Jack T-shirt to the match.",
        "The staff have to police the behaviour at the bus stop.",
        "Dean was sick of waiting and went home.",
        "Please give both Christian names on the form.",
        "Dean plays on the tennis court behind the school.",
        "The party was held in the church hall.",
        "Dean needs black shoes and white socks for PE.",
        "The heart of the matter is that Dean wants to go home.",
        "The blind in the bedroom is broken.",
        "Dean was a shepherd in the nativity play.",
        "Dean stole the show in the last act.",
        "A vote of thanks was given to the chair.",
        "Dean had a liberal helping of custard.",
        "The doctor's surgery is closed on Thursday afternoons.",
        "There is no harm in asking.",
        "The school adopted a new uniform in September.",
        "A reporter from the Examiner rang about the fete.",
        "Dean wants to be a policeman or a nurse.",
        "Winifred has moved to a house in Chapel Street.",
        "They went to Turkey for a fortnight.",
        "Dean has a Spanish lesson on Mondays.",
        "The bus was held up by the march of time.",
        "Dean was charged for the broken window at the shop.",
        "The committee was of one mind.",
        "Dean is a great supporter of Leeds United.",
        "She was advised to see a solicitor about the tenancy.",
        "The minutes were taken as a true record.",
        "Dean's trial with the under-elevens is on Saturday.",
        "The case was put in the boot of the car.",
        "Dean had a fit of the giggles.",
        "The contact took place in the family centre.",
        "Winifred ran off with the raffle prize, to everybody's delight.",
        "Dean has been very well and happy this week.",
        "We talked about the theft scene in the film.",
        "The new boiler has broken down again.",
        "The children made a mosaic of a fish.",
        "He was remanded to the back of the queue, as he put it.",
        "Please bring a packed lunch and a drink.",
        "Dean is good at drawing and at sums.",
        "The sentence was too long and had no full stop.",
        "Dean went to the chippy with his mates.",
        "The heating engineer examined the boiler.",
        "Dean was over the moon about the puppy.",
        "The curtains have been cleaned and pressed.",
        "Winifred has a part-time job in a cafe.",
        "The review will take place in six months.",
        "He missed the bus and had to walk.",
        "Everyone agreed that the plan should stay as it is.",
        "Dean's bedroom is to be painted blue.",
        "The appointment with the careers officer is at ten.",
        "The social worker will visit again on Friday.",
        "The house is in good order and well furnished.",
        "Dean has joined the Cubs and the chess club.",
        "The foster carers took him to see the Military Tattoo.",
        "Mrs Thornber will order a new wardrobe.",
        "He has a good appetite and likes his school dinners.",
        "The mother was told about the parents' evening.",
        "The fire alarm went off twice in the night.",
        "We had a race to the gate and Dean won.",
        "Dean took a photograph of the mosque for his project.",
        "The key worker is on leave until the 14th.",
        "They played Cops and Robbers in the garden.",
        "The rent has been paid up to date.",
        "He got the bus to Union Street and walked from there.",
        "Dean broke his ruler and his pencil.",
    };
    for (std::string const& sentence : sentences) {
        std::string seen;
        for (Category const category : categoriesOf(sentence, PageKind::Other))
            seen += std::string(core::name(category)) + ' ';
        INFO(sentence);
        CHECK(seen == "");
    }
}

TEST_CASE("Misread and badly typed statements are still known", "[suggest]")
{
    expectAll(Category::Health, {"Winifred suffer5 from epilepsv.", "Sajid ls a dlabetic and takes insuiin.",
                                 "Winifred was in hospitai with pneurnonia.", "Sajid has schizophrenla.",
                                 "Winlfred has been treated for depresslon."});
    expectAll(Category::Religion,
              {"Sajid goes to the rnosque every Friday.", "Winifred is a Methodlst.", "Winifred is a Cathoiic."});
    expectAll(Category::Ethnicity, {"Sajid is of Paklstani origin.", "Winifred's mother is a Jamaican iady."});
    expectAll(Category::Offence, {"Sajid was convlcted of burgIary.", "Sajid was arre5ted for theft.",
                                  "Sajid is on remand for robbcry.", "Sajid was sentcnced to two years."});
    expectAll(Category::Sexual, {"Winifred is a lesbiau.", "Sajid is a homosexuai."});
    expectAll(Category::Police,
              {"PNC check : Sajid has two markers for vioience.", "The poiice have told us that he was seen there."});
}
