// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people_command.h"

#include "app/arguments.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/decide/decisions.h"
#include "core/decide/register_steps.h"
#include "core/suggest/dismissed_people.h"
#include "core/suggest/proposed_people.h"
#include "core/suggest/suggestions.h"

#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

namespace app {

namespace {

using core::Error;
using core::Fault;
using core::Person;

struct PeopleArguments {
    std::string folder, import, exportTo, merge, into, split, names, as, set, remove, dismiss, proposeAgain, actor;
    std::string personClass, role, relation, agency, consent, known, knownHow, otherNames;
    bool propose = false;
    bool dismissed = false;
    int atLeast = 2;
};

std::vector<std::string> parted(std::string const& list)
{
    std::vector<std::string> out;
    std::istringstream in(list);
    for (std::string name; std::getline(in, name, ';');)
        if (name.find_first_not_of(' ') != std::string::npos)
            out.push_back(name.substr(name.find_first_not_of(' '), name.find_last_not_of(' ') - name.find_first_not_of(' ') + 1));
    return out;
}

Person entry(core::Connection const& connection, std::string const& name)
{
    auto const person = core::people::withName(connection, name);
    if (!person)
        throw Error(Fault::Missing, "The register has no entry '" + name + "'. Take the name from: people CASE.");
    return *person;
}

// Read as a line of a list, so that the words are those of the list, and so are the complaints about them.
Person changed(Person before, PeopleArguments const& given)
{
    auto const put = [](std::string& field, std::string const& text) {
        if (!text.empty())
            field = text;
    };
    std::string const consent = given.consent.empty() ? std::string(name(before.consent)) : given.consent;
    std::string const known = given.known.empty() ? std::string(name(before.known)) : given.known;
    std::string const personClass = given.personClass.empty() ? std::string(name(before.personClass)) : given.personClass;
    Person const read = core::people::parseCsv("name,other_names,class,role,relation,consent,known\nx,," + personClass + ",,,"
                                               + consent + ',' + known + '\n')
                            .at(0);
    before.personClass = read.personClass;
    before.consent = read.consent;
    before.known = read.known;
    put(before.role, given.role);
    put(before.relation, given.relation);
    put(before.agency, given.agency);
    put(before.knownHow, given.knownHow);
    if (!given.otherNames.empty())
        before.otherNames = parted(given.otherNames);
    return before;
}

core::Step stepFor(core::Connection const& connection, PeopleArguments const& given)
{
    namespace steps = core::register_steps;
    if (!given.import.empty())
        return steps::import(connection, core::people::parseCsv(core::contentOf(given.import)));
    if (!given.merge.empty())
        return steps::merge(entry(connection, given.into), entry(connection, given.merge));
    if (!given.split.empty()) {
        Person other = entry(connection, given.split);
        other.name = given.as;
        return steps::split(entry(connection, given.split), parted(given.names), changed(other, given));
    }
    if (!given.remove.empty())
        return {steps::remove(entry(connection, given.remove))};
    Person const before = entry(connection, given.set);
    return {steps::change(before, changed(before, given))};
}

void list(core::Connection const& connection)
{
    for (Person const& person : core::people::all(connection))
        std::cout << person.name << '\t' << name(person.personClass) << '\t' << person.role << '\t' << person.relation << '\t'
                  << title(person.consent) << '\n';
}

void propose(core::Connection const& connection, PeopleArguments const& given)
{
    auto const proposals = core::proposed_people::inCase(connection, given.atLeast);
    std::vector<Person> people;
    for (core::ProposedPerson const& proposal : proposals)
        people.push_back(proposal.person);
    if (!given.exportTo.empty()) {
        std::ofstream out(given.exportTo, std::ios::binary);
        if (!(out << core::people::csv(people)).flush())
            throw Error(Fault::Access, "Cannot write " + given.exportTo + ". Choose another place.");
        std::cout << people.size() << " people proposed. Check the list, then import it.\n";
        return;
    }
    for (core::ProposedPerson const& proposal : proposals)
        std::cout << proposal.person.name << '\t' << name(proposal.person.personClass) << '\t' << proposal.person.role << '\t'
                  << proposal.person.relation << '\t' << proposal.mentions << " times on " << proposal.pages.size() << " pages\n";
}

// What is no change of the register: whether somebody is proposed for it.
void changeProposals(core::CaseFile& caseFile, PeopleArguments const& given)
{
    core::Act act = caseFile.act(given.actor);
    if (!given.dismiss.empty() && core::dismissed_people::contains(core::dismissed_people::all(act.database()), given.dismiss)) {
        std::cout << given.dismiss << " was dismissed before.\n";
        return;
    }
    if (given.dismiss.empty())
        core::dismissed_people::proposeAgain(act, given.proposeAgain);
    else
        core::dismissed_people::dismiss(act, given.dismiss);
    act.commit();
    std::cout << (given.dismiss.empty() ? given.proposeAgain + " may be proposed again.\n"
                                        : given.dismiss + " will not be proposed again.\n");
}

void run(PeopleArguments const& given)
{
    core::CaseFile caseFile(given.folder);
    core::Connection const& connection = caseFile.database();
    if (!given.dismiss.empty() || !given.proposeAgain.empty())
        return changeProposals(caseFile, given);
    if (given.dismissed) {
        for (std::string const& name : core::dismissed_people::all(connection))
            std::cout << name << '\n';
        return;
    }
    if (given.propose)
        return propose(connection, given);
    if (!given.exportTo.empty()) {
        std::ofstream out(given.exportTo, std::ios::binary);
        if (!(out << core::people::csv(core::people::all(connection))).flush())
            throw Error(Fault::Access, "Cannot write " + given.exportTo + ". Choose another place.");
        return;
    }
    if (given.import.empty() && given.merge.empty() && given.split.empty() && given.set.empty() && given.remove.empty())
        return list(connection);
    core::Act act = caseFile.act(given.actor);
    core::Step const done = core::decisions::apply(act, stepFor(connection, given));
    if (!done.empty())
        act.commit();
    std::cout << done.size() << " people added or changed.\n";
    if (done.empty() || !given.import.empty())
        return;
    core::suggestions::Outcome const outcome = core::suggestions::run(caseFile, {}, {});
    std::cout << outcome.changed << " suggestions changed on " << outcome.pages << " pages looked at anew.\n";
}

} // namespace

std::function<void()> people(CLI::App& command)
{
    auto const given = std::make_shared<PeopleArguments>();
    given->actor = userName();
    command.add_option("CASE", given->folder, "The case folder")->required();
    auto* const import =
        command.add_option("--import", given->import,
                           "CSV with name, other_names (parted by ;), class, role, relation, consent; and agency, "
                           "known, known_how");
    command.add_option("--export", given->exportTo, "Write the register, or with --propose the proposals, as such a list");
    auto* const proposing =
        command.add_flag("--propose", given->propose, "People whom the readings name and the register does not hold");
    command.add_option("--at-least", given->atLeast, "How often somebody must be named to be proposed")
        ->check(CLI::Range(1, 1000));
    auto* const dismiss = command.add_option("--dismiss", given->dismiss, "Somebody proposed who is not to be proposed again");
    auto* const dismissed = command.add_flag("--dismissed", given->dismissed, "List those who were dismissed");
    auto* const again =
        command.add_option("--propose-again", given->proposeAgain, "Somebody dismissed who may be proposed again");
    auto* const merge = command.add_option("--merge", given->merge, "An entry that is the same person as the one of --into");
    auto* const into = command.add_option("--into", given->into, "The entry that stays");
    auto* const split = command.add_option("--split", given->split, "An entry that holds two people");
    auto* const names = command.add_option("--names", given->names, "The names that are the other's, parted by ;");
    command.add_option("--as", given->as, "What the other is called; the first of --names if left out");
    auto* const set = command.add_option("--set", given->set, "An entry to change");
    auto* const remove = command.add_option("--remove", given->remove, "An entry to take away");
    command.add_option("--class", given->personClass, "subject, professional, carer or third_party");
    command.add_option("--role", given->role, "Such as \"social worker\"");
    command.add_option("--relation", given->relation, "To the data subject, such as \"brother\"");
    command.add_option("--agency", given->agency, "Whom somebody at work works for");
    command.add_option("--consent", given->consent, "not_asked, asked, given, refused, unable or must_not_be_asked");
    command.add_option("--known", given->known, "Whether the requester knows of the person: yes, no or unclear");
    command.add_option("--known-how", given->knownHow, "How one knows");
    command.add_option("--other-names", given->otherNames, "All other names, parted by ;");
    command.add_option("--actor", given->actor, "Who enters or changes them");
    merge->needs(into);
    into->needs(merge);
    split->needs(names);
    names->needs(split);
    for (auto* const one : {import, proposing, dismiss, dismissed, again, merge, split, set, remove})
        for (auto* const other : {import, proposing, dismiss, dismissed, again, merge, split, set, remove})
            if (one != other)
                one->excludes(other);
    return [given] { run(*given); };
}

} // namespace app
