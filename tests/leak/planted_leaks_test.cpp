// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a bundle can tell what it withholds is planted in a clean one and found. The ways are the rows of
// planted/; leak_tests -s "The planted leaks are of sixty kinds" prints them.
#include "tests/leak/planted/planted.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace {

struct Chapter {
    std::string where;
    std::vector<planted::Leak> (*leaks)();
};

std::vector<Chapter> const& chapters()
{
    static std::vector<Chapter> const all{
        {"In the text of a page", planted::inTheText},
        {"Among its pictures", planted::amongThePictures},
        {"Under its boxes", planted::underTheBoxes},
        {"In the bytes of a picture", planted::inThePictureBytes},
        {"Beside the pages", planted::besideThePages},
        {"On the pages", planted::onThePages},
        {"In the structure for screen readers", planted::inTheStructure},
        {"In the font", planted::inTheFont},
        {"In the order of the pages", planted::inTheOrderOfPages},
        {"In the bytes of the file", planted::inTheBytesOfTheFile},
        {"Among the files of the bundle", planted::amongTheFiles},
        {"In what is said elsewhere", planted::inWhatIsSaidElsewhere},
    };
    return all;
}

void checkCaught(planted::Leak const& leak)
{
    support::SpoiltBundle bundle;
    leak.plant(bundle);
    std::string all;
    for (std::string const& finding : bundle.findings())
        all += finding + "\n";
    INFO("Planted: " << leak.name);
    CAPTURE(all);
    CHECK(all.find(leak.told) != std::string::npos);
    CHECK(all.find("SECRET") == std::string::npos); // a finding is no leak itself
}

} // namespace

TEST_CASE("Every planted leak is caught, and told by its own sentence", "[leak]")
{
    for (std::size_t number = 0; number < chapters().size(); ++number)
        DYNAMIC_SECTION(chapters()[number].where)
        {
            for (planted::Leak const& leak : chapters()[number].leaks())
                checkCaught(leak);
        }
}

TEST_CASE("The planted leaks are of sixty kinds and more, each with a name and most with a sentence of their own", "[leak]")
{
    std::set<std::string> names;
    std::set<std::string> sentences;
    std::size_t rows = 0;
    for (Chapter const& chapter : chapters()) {
        UNSCOPED_INFO(chapter.where);
        for (planted::Leak const& leak : chapter.leaks()) {
            UNSCOPED_INFO("    " << leak.name << ": " << leak.told);
            names.insert(leak.name);
            sentences.insert(leak.told);
            ++rows;
        }
    }
    CHECK(names.size() == rows);
    CHECK(sentences.size() >= 60);
}

TEST_CASE("Where nothing is planted, nothing is found", "[leak]")
{
    for (core::Stamp const stamp : {core::Stamp::Final, core::Stamp::Draft}) {
        support::SpoiltBundle bundle(stamp);
        CHECK(bundle.findings() == std::vector<std::string>{});
        bundle.change([](QPDF&) {}); // written again, and no more
        CHECK(bundle.findings() == std::vector<std::string>{});
    }
}
