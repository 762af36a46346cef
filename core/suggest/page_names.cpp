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
        return 0.7;
    case Form::Family:
        return 0.6;
    case Form::Letters:
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
        if (whole(place.form) && place.people.size() == 1)
            m_named.insert(place.people.front());
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
    preferNamed(meant);
    if (!meant.others.empty())
        return other(place, meant);
    if (!meant.atWork.empty())
        return whole(place.form) ? std::optional<Finding>(atWork(place, meant)) : std::nullopt;
    return place.form == Form::Titled ? std::optional<Finding>(relative(place)) : std::nullopt;
}

namespace {

enum class Sex { Unknown, Male, Female };

Sex sexOf(std::string const& description)
{
    std::istringstream in(description);
    for (std::string word; in >> word;) {
        std::string const plain = plainWord(word);
        if (nameWords().isMale(plain))
            return Sex::Male;
        if (nameWords().isFemale(plain))
            return Sex::Female;
    }
    return Sex::Unknown;
}

} // namespace

// "Mr Ainley" is not the mother, where others bear the name too.
std::vector<std::size_t> PageNames::fitting(NamedPlace const& place) const
{
    std::string const& title = m_tokens[place.first].folded;
    Sex const titled = !nameWords().isTitle(title)   ? Sex::Unknown
                       : nameWords().isMale(title)   ? Sex::Male
                       : nameWords().isFemale(title) ? Sex::Female
                                                     : Sex::Unknown;
    if (titled == Sex::Unknown || place.last - place.first < 2 || m_tokens[place.first + 1].folded == "and"
        || nameWords().isTitle(m_tokens[place.first + 1].folded))
        return place.people;
    std::vector<std::size_t> out;
    std::copy_if(place.people.begin(), place.people.end(), std::back_inserter(out), [&](std::size_t p) {
        Sex const sex = sexOf(m_known.person(p).description);
        return sex == Sex::Unknown || sex == titled;
    });
    bool const onlySubject = std::all_of(out.begin(), out.end(), [&](std::size_t p) { return m_known.isSubject(p); });
    return onlySubject ? place.people : out;
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

// A full name, a first name or a bare surname that fits the data subject is the data subject's. A title with a surname that
// the family shares is a relative's where the register has one, or where the page calls the data subject by first name.
bool PageNames::otherThanSubject(NamedPlace const& place, Meant const& meant) const
{
    if (place.form == Form::Initials)
        return !meant.others.empty();
    if (place.form != Form::Titled || place.misread)
        return false;
    bool const surname = m_known.byGiven(m_tokens[place.last - 1].folded).empty();
    return surname && (!meant.others.empty() || m_subjectByFirstName);
}

// Half a name that several bear means the one whom the page names in full.
void PageNames::preferNamed(Meant& meant) const
{
    auto const named = [&](std::vector<std::size_t> const& people) {
        std::vector<std::size_t> out;
        std::copy_if(people.begin(), people.end(), std::back_inserter(out), [&](std::size_t p) { return m_named.contains(p); });
        return out;
    };
    if (meant.others.empty() && meant.atWork.empty())
        return;
    std::vector<std::size_t> const others = named(meant.others);
    std::vector<std::size_t> const workers = named(meant.atWork);
    if (others.empty() && workers.empty())
        return;
    if (others.empty() != workers.empty()) {
        meant.others = others;
        meant.atWork = workers;
    } else {
        meant.others = others;
    }
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
        // A first name that somebody at work shares is left alone unless the page tells the two apart.
        if (place.form == Form::Given || place.form == Form::Letters)
            return std::nullopt;
        score -= 0.3;
        reason += "; it may also be " + described(m_known.person(meant.atWork.front()));
    }
    if (!meant.subject.empty() && place.form == Form::Initials) {
        score -= 0.4;
        reason += "; it may also be the data subject";
    }
    if (!person.consent.empty())
        reason += "; consent: " + person.consent;
    return made(place, score, std::move(reason), person.name, Advice::Redact);
}

Finding PageNames::atWork(NamedPlace const& place, Meant const& meant) const
{
    KnownPerson const& person = m_known.person(meant.atWork.front());
    return made(place, certainty(place.form), "Names " + described(person) + ", at work: to be kept", person.name, Advice::Keep);
}

Finding PageNames::relative(NamedPlace const& place) const
{
    return made(place, 0.55,
                "The data subject's surname with a title, where the page calls the data subject by first name: a relative", "",
                Advice::Redact);
}

std::optional<Finding> PageNames::family(NamedPlace const& place, Meant const& meant) const
{
    if (meant.others.empty() && meant.subject.empty())
        return std::nullopt;
    std::string const whose = meant.subject.empty() ? described(m_known.person(meant.others.front())) : "the data subject";
    return made(place, certainty(place.form), "A name that is not listed, with the surname of " + whose, "", Advice::Redact);
}

} // namespace core
