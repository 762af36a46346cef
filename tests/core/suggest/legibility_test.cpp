// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/legibility.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <sstream>

namespace {

using core::EyeRegion;
using core::Reading;
using core::ReadingState;
using core::Rect;
using core::UnreadArea;
using Kind = EyeRegion::Kind;

// A page on which words are written where they are wanted.
class Page {
public:
    // Letters of so many points, each word at its confidence, the feet of the words on one line.
    Page& line(std::string const& words, double x, double foot, double height, int confidence, double degrees = 0)
    {
        std::istringstream in(words);
        for (std::string word; in >> word;) {
            double const width = 0.6 * height * static_cast<double>(word.size());
            double const y = foot + x * degrees / 57.3;
            m_writer.word(word, {x, y - height, x + width, y}, confidence);
            x += width + 0.5 * height;
        }
        m_writer.endLine();
        return *this;
    }

    // A line of print, the last word of which has another height and was read badly.
    Page& misreadAtEnd(std::string const& words, std::string const& last, double x, double foot, double height)
    {
        std::istringstream in(words);
        for (std::string word; in >> word;) {
            double const width = 4.8 * static_cast<double>(word.size());
            m_writer.word(word, {x, foot - 8, x + width, foot}, 94);
            x += width + 4;
        }
        m_writer.word(last, {x, foot - height, x + 0.6 * height * static_cast<double>(last.size()), foot}, 20);
        m_writer.endLine();
        return *this;
    }

    Page& print()
    {
        for (int i = 0; i < 12; ++i)
            line("The letters of this page have all the same size and stand upright", 72, 200 + 14 * i, 8, 94);
        return *this;
    }

    Page& unread(UnreadArea::Kind kind, Rect const& box)
    {
        m_unread.push_back({kind, box});
        return *this;
    }

    std::vector<EyeRegion> regions(ReadingState state = ReadingState::Read)
    {
        Reading reading;
        reading.state = state;
        reading.text = m_writer.finish(core::Turn(), 0);
        reading.unread = m_unread;
        return core::legibility::detect(reading, support::a4);
    }

private:
    core::PageTextWriter m_writer;
    std::vector<UnreadArea> m_unread;
};

bool covers(EyeRegion const& region, Rect const& box)
{
    return core::shared(region.box, box).area() > 0.9 * box.area();
}

} // namespace

TEST_CASE("A word of print that was misread among words that were read is no handwriting", "[suggest]")
{
    auto const misread = [](double height) {
        return Page()
            .print()
            .misreadAtEnd("It was said then that", "Murgatroyd", 72, 400, height)
            .unread(UnreadArea::Kind::Writing, {170, 380, 290, 408})
            .regions();
    };
    CHECK(misread(8).empty());
    CHECK_FALSE(misread(16).empty());
    CHECK_FALSE(Page().print().unread(UnreadArea::Kind::Writing, {170, 380, 290, 408}).regions().empty());
}

TEST_CASE("A page of clear print has no region to be read by eye", "[suggest]")
{
    CHECK(Page().print().regions().empty());
    CHECK(Page().print().line("TELEPHONE MESSAGE", 200, 100, 14, 96).regions().empty());
    CHECK(Page().print().line("Review of the placement", 200, 100, 12, 96).regions().empty());
}

TEST_CASE("A page whose words are guesses, or that could not be opened, is one region", "[suggest]")
{
    for (ReadingState const state : {ReadingState::Unreadable, ReadingState::Failed}) {
        auto const regions = Page().print().regions(state);
        REQUIRE(regions.size() == 1);
        CHECK(regions.front().kind == Kind::Page);
        CHECK(covers(regions.front(), {0, 0, support::a4.width, support::a4.height}));
    }
    CHECK(Page().regions(ReadingState::Blank).empty());
}

TEST_CASE("Tall letters that were read with doubt are handwriting", "[suggest]")
{
    auto const regions = Page().print().line("tell Rhona abuut it", 90, 500, 15, 61).regions();
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().kind == Kind::Handwriting);
    CHECK(covers(regions.front(), {90, 488, 210, 500}));
}

TEST_CASE("A slanting note in the margin is handwriting although it was read well", "[suggest]")
{
    CHECK(Page().print().line("please discuss with Imran on Friday", 150, 30, 9, 88, 4).regions().size() == 1);
    CHECK(Page().print().line("please discuss with Imran on Friday", 150, 30, 8, 94).regions().empty());
}

TEST_CASE("A note beside a running head is found, and the head left alone", "[suggest]")
{
    auto const regions = Page().line("Seen Omar", 72, 120, 15, 72).print().regions();
    CHECK(regions.size() == 1);
}

TEST_CASE("What is written between the closing words and the printed name is a signature", "[suggest]")
{
    auto const byName = Page()
                            .print()
                            .line("Yours sincerely", 72, 420, 8, 95)
                            .line("P Otway", 80, 446, 15, 90)
                            .line("Petra Otway", 72, 470, 8, 95)
                            .regions();
    REQUIRE(byName.size() == 1);
    CHECK(byName.front().kind == Kind::Signature);
    auto const unread = Page()
                            .print()
                            .line("Yours sincerely", 72, 420, 8, 95)
                            .line("Petra Otway", 72, 470, 8, 95)
                            .unread(UnreadArea::Kind::Writing, {84, 430, 132, 448})
                            .regions();
    REQUIRE(unread.size() == 1);
    CHECK(unread.front().kind == Kind::Signature);
}

TEST_CASE("A signature that was misread is known by its initials above the printed name", "[suggest]")
{
    auto const regions = Page().print().line("D Lorb", 72, 430, 12, 66).line("Darren Lumb", 72, 450, 8, 95).regions();
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().kind == Kind::Signature);
    CHECK(Page().print().line("D Lorb", 72, 430, 8, 94).line("Darren Lumb", 72, 450, 8, 95).regions().empty());
}

TEST_CASE("One word of print that a rule or a neighbour makes look tall is no handwriting", "[suggest]")
{
    CHECK(Page().print().line("Address", 300, 500, 17, 96).regions().empty());
    CHECK(Page().print().misreadAtEnd("The name of the child is", "D~.O.B.", 72, 500, 14).regions().empty());
}

TEST_CASE("A note beside the text is handwriting although it is no taller, a badly read line of the text is none", "[suggest]")
{
    CHECK(Page().print().line("cc Miss Xitsan", 430, 520, 8, 40).regions().size() == 1);
    CHECK(Page().print().line("cc Miss Xitsan", 72, 520, 8, 40).regions().empty());
}

TEST_CASE("The date behind a note in the margin is part of the note", "[suggest]")
{
    auto const regions = Page().print().line("Seen", 315, 29, 12, 70).line("<- Ht", 350, 29, 8, 0).regions();
    REQUIRE(regions.size() == 1);
    CHECK(covers(regions.front(), {315, 21, 366, 29}));
}

TEST_CASE("A picture and a stamp are regions, a word that was missed in a line of print is none", "[suggest]")
{
    auto const regions = Page()
                             .print()
                             .unread(UnreadArea::Kind::Picture, {100, 500, 300, 700})
                             .unread(UnreadArea::Kind::Mark, {350, 500, 450, 540})
                             .unread(UnreadArea::Kind::Writing, {120, 190, 150, 202})
                             .regions();
    REQUIRE(regions.size() == 2);
    CHECK(regions[0].kind == Kind::Picture);
    CHECK(regions[1].kind == Kind::Mark);
}

TEST_CASE("A large patch of unread writing is a region, and what touches becomes one", "[suggest]")
{
    auto const regions = Page()
                             .print()
                             .unread(UnreadArea::Kind::Writing, {100, 500, 300, 560})
                             .unread(UnreadArea::Kind::Writing, {280, 540, 460, 600})
                             .regions();
    REQUIRE(regions.size() == 1);
    CHECK(covers(regions.front(), {100, 500, 460, 600}));
}

TEST_CASE("A line of print of which hardly a letter is sure is to be read by eye", "[suggest]")
{
    auto const regions = Page().print().line("thc fadcd carbun copv of a lettcr", 72, 600, 8, 30).regions();
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().kind == Kind::Print);
}

TEST_CASE("Every kind of region says what it is and what there is to do", "[suggest]")
{
    for (Kind const kind : {Kind::Page, Kind::Picture, Kind::Mark, Kind::Handwriting, Kind::Signature, Kind::Print}) {
        CHECK_FALSE(core::title(kind).empty());
        CHECK(core::reason(kind).ends_with('.'));
    }
}
