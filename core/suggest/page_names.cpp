// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/page_names.h"

#include "core/suggest/name_words.h"

#include <algorithm>
#include <sstream>

namespace core {

namespace {

using Form = NamedPlace::Form;

std::string described(KnownPerson const& person)
{
    return person.description.empty() ? person.name : person.name + " (" + person.description + ")";
}

std::string words(Form form)
{
    switch (form) {
    case Form::Initials:
        return "initial and surname";
    case Form::Titled:
        return "title and name";
    case Form::Given:
        return "first name alone";
    case Form::Surname:
        return "surname alone";
    case Form::Letters:
    case Form::Signed:
        return "initials alone";
    default:
        return "full name";
    }
}

double certainty(Form form)
{
    switch (form) {
    case Form::Full:
        return 0.97;
    case Form::Initials:
    case Form::Titled:
        return 0.9;
    case Form::Given:
        return 0.8;
    case Form::Surname:
    case Form::Mixed:
    case Form::Unlisted:
        return 0.7;
    case Form::Family:
        return 0.6;
    case Form::Letters:
    case Form::Signed:
        break;
    }
    return 0.5;
}

// First name, initial or title with a surname: enough to name one person.
bool whole(Form form)
{
    return form == Form::Full || form == Form::Initials || form == Form::Titled;
}

} // namespace

PageNames::PageNames(std::vector<Token> const& tokens, KnownNames const& known)
    : m_tokens(tokens), m_known(known), m_places(namesOn(tokens, known))
{
    for (NamedPlace const& place : m_places) {
        if (whole(place.form))
            if (std::vector<std::size_t> const meant = fitting(place); meant.size() == 1)
                m_named.insert(meant.front());
        if (place.form == Form::Given && !place.misread)
            m_subjectByFirstName =
                m_subjectByFirstName
                || std::any_of(place.people.begin(), place.people.end(), [&](std::size_t p) { return m_known.isSubject(p); });
    }
}

std::optional<Finding> PageNames::finding(NamedPlace const& place) const
{
    Meant meant = sorted(fitting(place));
    if (place.form == Form::Family)
        return family(place, meant);
    if (!meant.subject.empty() && !otherThanSubject(place, meant))
        return std::nullopt;
    settle(place, meant);
    if (place.form == Form::Unlisted)
        return unlisted(place, meant);
    if (!meant.others.empty())
        return other(place, meant);
    if (!meant.atWork.empty())
        return whole(place.form) ? std::optional<Finding>(atWork(place, meant)) : std::nullopt;
    return place.form == Form::Titled || place.form == Form::Surname ? std::optional<Finding>(relative(place)) : std::nullopt;
}

// The token of the title in front of a name, where it is one that men alone or women alone bear.
Sex PageNames::titleSex(NamedPlace const& place) const
{
    std::string const& title = m_tokens[place.first].folded;
    if (!nameWords().isTitle(title) || place.last - place.first < 2 || m_tokens[place.first + 1].folded == "and"
        || nameWords().isTitle(m_tokens[place.first + 1].folded))
        return Sex::Unknown;
    return nameWords().isMale(title) ? Sex::Male : nameWords().isFemale(title) ? Sex::Female : Sex::Unknown;
}

// "Mr Ainley" is neither the mother nor the schoolfriend, where others bear the name too.
std::vector<std::size_t> PageNames::fitting(NamedPlace const& place) const
{
    Sex const titled = titleSex(place);
    if (titled == Sex::Unknown && place.form != Form::Titled)
        return place.people;
    auto const keep = [&](std::vector<std::size_t> const& people, auto const& fits) {
        std::vector<std::size_t> out;
        std::copy_if(people.begin(), people.end(), std::back_inserter(out),
                     [&](std::size_t p) { return fits(m_known.person(p)); });
        bool const onlySubject = std::all_of(out.begin(), out.end(), [&](std::size_t p) { return m_known.isSubject(p); });
        return onlySubject ? people : out;
    };
    std::vector<std::size_t> const sexed = keep(place.people, [&](KnownPerson const& person) {
        return titled == Sex::Unknown || person.sex == Sex::Unknown || person.sex == titled;
    });
    if (place.form != Form::Titled || !nameWords().isTitle(m_tokens[place.first].folded))
        return sexed;
    std::vector<std::size_t> const grown = keep(sexed, [](KnownPerson const& person) { return !person.child; });
    bool const work = nameWords().isWorkTitle(m_tokens[place.first].folded);
    return keep(grown, [work](KnownPerson const& person) { return work || !person.titled; });
}

PageNames::Meant PageNames::sorted(std::vector<std::size_t> const& people) const
{
    Meant meant;
    for (std::size_t index : people) {
        switch (m_known.person(index).personClass) {
        case PersonClass::Subject:
            meant.subject.push_back(index);
            break;
        case PersonClass::Professional:
            meant.atWork.push_back(index);
            break;
        default:
            meant.others.push_back(index);
        }
    }
    return meant;
}

// A full name or a first name that fits the data subject is the data subject's. A title with a surname that the family shares is a
// relative's where the register has one, or where the page calls the data subject by first name; so is the surname alone, unless a
// form asks for it.
bool PageNames::otherThanSubject(NamedPlace const& place, Meant const& meant) const
{
    // Bare letters in a record of the data subject are theirs sooner than a foster carer's.
    if (place.form == Form::Letters)
        return std::any_of(meant.others.begin(), meant.others.end(),
                           [&](std::size_t p) { return m_known.person(p).personClass != PersonClass::Carer; });
    if (place.form == Form::Initials)
        return !meant.others.empty();
    // "Ellis family": the heading of their own record.
    if (place.form == Form::Surname && place.last < m_tokens.size() && m_tokens[place.last].folded == "family"
        && m_tokens[place.last - 1].after == 0 && m_tokens[place.last].line == m_tokens[place.last - 1].line)
        return false;
    if (place.form == Form::Surname)
        return (!meant.others.empty() || m_subjectByFirstName) && !asked(place);
    if (place.form != Form::Titled)
        return false;
    // No Mrs is a man.
    Sex const titled = titleSex(place);
    bool const contradicts =
        titled != Sex::Unknown && std::all_of(meant.subject.begin(), meant.subject.end(), [&](std::size_t p) {
            return m_known.person(p).sex != Sex::Unknown && m_known.person(p).sex != titled;
        });
    if (contradicts)
        return true;
    bool const surname = m_known.byGiven(m_tokens[place.last - 1].folded).empty();
    return surname && (!meant.others.empty() || m_subjectByFirstName);
}

// "Surname: Ellis", "Child: ELLIS": a form asks for the name of its subject.
bool PageNames::asked(NamedPlace const& place) const
{
    if (place.first == 0)
        return false;
    Token const& before = m_tokens[place.first - 1];
    return nameWords().isSubjectLabel(before.folded) && m_tokens[place.first].line - before.line <= 1;
}

// The name as the register lists it, and not one that is a former one or another.
bool PageNames::listed(NamedPlace const& place, std::size_t index) const
{
    KnownPerson const& person = m_known.person(index);
    auto const stands = [&](std::vector<std::string> const& names, std::size_t count, bool initials) {
        for (std::size_t i = place.first; i < place.last; ++i)
            for (std::size_t n = 0; n < std::min(count, names.size()); ++n)
                if (m_tokens[i].folded == names[n]
                    || (initials && m_tokens[i].shape == Token::Shape::Initial && m_tokens[i].folded.front() == names[n].front()))
                    return true;
        return false;
    };
    return stands(person.surnames, person.listedSurnames, false)
           && (place.form == Form::Titled || place.form == Form::Surname || stands(person.givens, person.listedGivens, true));
}

namespace {

template <typename Fits>
std::vector<std::size_t> those(std::vector<std::size_t> const& people, Fits const& fits)
{
    std::vector<std::size_t> out;
    std::copy_if(people.begin(), people.end(), std::back_inserter(out), fits);
    return out;
}

} // namespace

// Of several who bear the name it means the one whom the page names in full, and the one who is listed under it. Where that tells
// nothing, "Mrs Dyson" may be the teacher or the grandmother, and the grandmother must not be sent for the teacher's sake.
void PageNames::settle(NamedPlace const& place, Meant& meant) const
{
    auto const prefer = [&](auto const& fits) {
        std::vector<std::size_t> const others = those(meant.others, fits);
        std::vector<std::size_t> const workers = those(meant.atWork, fits);
        if (others.empty() && workers.empty())
            return;
        meant.others = others;
        meant.atWork = workers;
    };
    if (meant.others.size() + meant.atWork.size() > 1) {
        bool const work = nameWords().isWorkTitle(m_tokens[place.first].folded) || roleBeside(m_tokens, place.first, place.last);
        if (work && !meant.atWork.empty())
            meant.others.clear();
        prefer([&](std::size_t p) { return m_named.contains(p); });
        prefer([&](std::size_t p) { return listed(place, p); });
    }
    // A foster carer is named for the work too, so that little hangs on which of the two is meant.
    if (place.form == Form::Titled && !meant.atWork.empty()
        && std::all_of(meant.others.begin(), meant.others.end(),
                       [&](std::size_t p) { return m_known.person(p).personClass == PersonClass::Carer; }))
        meant.others.clear();
}

Finding PageNames::made(NamedPlace const& place, double score, std::string reason, std::string person, Advice advice) const
{
    Finding found;
    found.category = Category::Person;
    found.begin = m_tokens[place.first].begin;
    found.end = m_tokens[place.last - 1].end;
    found.score = place.misread ? score - 0.15 : score;
    found.reason = std::move(reason) + (place.misread ? "; a letter differs, as misreading or mistyping does." : ".");
    found.person = std::move(person);
    found.advice = advice;
    return found;
}

std::optional<Finding> PageNames::other(NamedPlace const& place, Meant const& meant) const
{
    KnownPerson const& person = m_known.person(meant.others.front());
    double score = certainty(place.form);
    std::string reason = place.form == Form::Mixed ? "First name of " + described(person) + " with another surname of the case"
                                                   : "Names " + described(person) + ": " + words(place.form);
    if (!meant.atWork.empty()) {
        if (place.form == Form::Signed)
            return std::nullopt;
        score -= 0.3;
        reason += "; it may also be " + described(m_known.person(meant.atWork.front()));
    }
    if (!meant.subject.empty()) {
        if (place.form == Form::Signed)
            return std::nullopt;
        score -= place.form == Form::Initials ? 0.4 : 0.2;
        reason += "; it may also be the data subject";
    }
    return asRegistered(place, score, std::move(reason), person);
}

// What the register says of a third party decides: what the requester knows, or may have, is kept (DPA 2018 Sch 2 para 16(2)(a) and
// (3)); for the rest the consent chooses the wording of the exemption.
Finding PageNames::asRegistered(NamedPlace const& place, double score, std::string reason, KnownPerson const& person) const
{
    if (person.known == Known::Yes)
        return made(place, score,
                    std::move(reason) + "; the requester knows this" + (person.knownHow.empty() ? "" : ": " + person.knownHow)
                        + ": to be kept",
                    person.name, Advice::Keep);
    if (person.consent == Consent::Given)
        return made(place, score, std::move(reason) + "; has agreed to the disclosure: to be kept", person.name, Advice::Keep);
    if (person.consent != Consent::NotAsked)
        reason += "; consent: " + std::string(title(person.consent));
    // Who was asked may still agree: their answer is to be waited for, as long as it can be.
    Advice const advice = person.consent == Consent::Asked ? Advice::Consult : Advice::Redact;
    Finding found = made(place, score, std::move(reason), person.name, advice);
    bool const noAnswer =
        person.consent == Consent::Asked || person.consent == Consent::Refused || person.consent == Consent::Unable;
    found.wording = noAnswer ? "no_agreement" : "exemption";
    return found;
}

Finding PageNames::atWork(NamedPlace const& place, Meant const& meant) const
{
    KnownPerson const& person = m_known.person(meant.atWork.front());
    return made(place, certainty(place.form), "Names " + described(person) + ", at work: to be kept", person.name, Advice::Keep);
}

Finding PageNames::relative(NamedPlace const& place) const
{
    if (!m_subjectByFirstName)
        return made(place, 0.55, "The data subject's surname with a title that is not the data subject's: a relative", "",
                    Advice::Redact);
    return made(place, 0.55,
                place.form == Form::Surname
                    ? "The data subject's surname alone, where the page calls the data subject by first name: a relative"
                    : "The data subject's surname with a title, where the page calls the data subject by first name: a relative",
                "", Advice::Redact);
}

std::optional<Finding> PageNames::unlisted(NamedPlace const& place, Meant const& meant) const
{
    bool const work = roleBeside(m_tokens, place.first, place.last);
    std::vector<std::size_t> const& people = meant.others.empty() ? meant.atWork : meant.others;
    if (people.empty() || (meant.others.empty() && !work))
        return std::nullopt;
    std::string const reason =
        "The first name of " + described(m_known.person(people.front())) + " with a surname that is not listed";
    return made(place, certainty(place.form), reason + (work ? ", and a work role beside it: to be kept" : ""), "",
                work ? Advice::Keep : Advice::Redact);
}

std::optional<Finding> PageNames::family(NamedPlace const& place, Meant const& meant) const
{
    if (meant.others.empty() && meant.subject.empty())
        return std::nullopt;
    std::string const whose = meant.subject.empty() ? described(m_known.person(meant.others.front())) : "the data subject";
    bool const work = nameWords().isWorkTitle(m_tokens[place.first].folded) || roleBeside(m_tokens, place.first, place.last);
    return made(place, certainty(place.form),
                "A name that is not listed, with the surname of " + whose
                    + (work ? ", and a work role or title beside it: to be kept" : ""),
                "", work ? Advice::Keep : Advice::Redact);
}

} // namespace core
