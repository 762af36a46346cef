// SPDX-License-Identifier: GPL-3.0-or-later
// How well statements are told apart in sentences that nobody tuned the wordings to: care_sentences.txt, each on a page of its own.
#include "core/suggest/names.h"
#include "core/suggest/sensitive.h"
#include "tests/support/findings.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <map>
#include <fstream>

namespace {

using core::Category;
using core::PageKind;

struct Labelled {
    std::string category; // "NONE" for none
    PageKind kind = PageKind::Other;
    std::string sentence;
};

PageKind kindNamed(std::string const& name)
{
    for (PageKind const kind : {PageKind::Legal, PageKind::Police, PageKind::Medical})
        if (core::name(kind) == name)
            return kind;
    return PageKind::Other;
}

std::vector<Labelled> sentences()
{
    std::ifstream in(support::sourceTree() / "tests/core/suggest/care_sentences.txt");
    std::vector<Labelled> out;
    for (std::string line; std::getline(in, line);) {
        std::size_t const first = line.find('|');
        std::size_t const second = line.find('|', first + 1);
        if (!line.starts_with('#') && second != std::string::npos)
            out.push_back(
                {line.substr(0, first), kindNamed(line.substr(first + 1, second - first - 1)), line.substr(second + 1)});
    }
    return out;
}

struct Count {
    int all = 0;
    int found = 0;
    int seen = 0;
    int inVain = 0;
};

} // namespace

TEST_CASE("Sentences of care files are told apart by kind, and everyday ones left alone", "[suggest]")
{
    constexpr double wantedRecall = 0.88;
    constexpr double wantedPrecision = 0.65;
    core::Knowledge const knowledge(support::family());
    std::map<std::string, Count> counts;
    std::string wrong;
    for (Labelled const& one : sentences()) {
        core::PageText const page = support::typed({one.sentence});
        core::ReadPage const read(page);
        bool own = false;
        for (core::Finding const& finding :
             core::sensitive::detect(read, knowledge, core::names::detect(read, knowledge), one.kind)) {
            std::string const category(core::name(finding.category));
            own = own || category == one.category;
            counts[category].seen += 1;
            counts[category].inVain += one.category == "NONE";
            wrong += one.category == "NONE" ? category + " in vain: " + one.sentence + "\n" : "";
        }
        counts[one.category].all += 1;
        counts[one.category].found += own;
        wrong += own || one.category == "NONE" ? "" : one.category + " missed: " + one.sentence + "\n";
    }
    INFO(wrong);
    REQUIRE(counts["NONE"].all > 60);
    for (auto const& [category, count] : counts) {
        INFO(category << ": " << count.found << " of " << count.all << " found, " << count.inVain << " of " << count.seen
                      << " in vain");
        if (category != "NONE")
            CHECK(count.found >= wantedRecall * count.all);
        CHECK(count.seen - count.inVain >= wantedPrecision * count.seen);
    }
}
