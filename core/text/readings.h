// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which page was read, by which recipe, and what is still unread. Always holds: a page without words is not a safe page; its
// state says whether it was read, is blank, or could not be read, and why, and its unread areas where nobody knows what stands.

#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/source/pages.h"
#include "core/text/page_text.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace core {

// Poor: it was read, but words are doubtful or missing, or the picture is bad. Unreadable: its words are guesses, as with most
// handwriting, or there are none because reading took too long, or too much memory, or ended the reader. Failed: the page could
// not even be opened or drawn.
enum class ReadingState { Unread, Read, Poor, Unreadable, Blank, Failed };
std::string_view name(ReadingState state);
// No machine can vouch for the words of a poor, unreadable or failed page: somebody looks at it by eye.
bool byEye(ReadingState state);

// An area of a page where something stands that was not read.
struct UnreadArea {
    enum class Kind { Writing, Picture, Mark }; // doubtful or no words (handwriting mostly), a picture, other ink (stamps, pen)
    Kind kind = Kind::Writing;
    Rect box; // page points
    bool operator==(UnreadArea const&) const = default;
};
std::string_view name(UnreadArea::Kind kind);

// What became of the text that came with the file: there was none, it is the reading, it says what the pixels say, or it does not.
enum class EmbeddedText { None, Used, Agrees, Differs };
std::string_view name(EmbeddedText text);

struct Reading {
    PageId page;
    ReadingState state = ReadingState::Unread;
    std::string problem; // why it must be seen, in words; empty otherwise
    Digest recipe;       // what it is read by: engine, language data, ways of preparing
    PageText text;
    std::string method; // which of those ways was kept; empty for the usual one
    EmbeddedText embedded = EmbeddedText::None;
    std::vector<UnreadArea> unread; // from the top down
};

struct ReadingSummary {
    PageId page;
    ReadingState state = ReadingState::Unread;
    std::string problem;
    int confidence = 0;
    int words = 0;
    EmbeddedText embedded = EmbeddedText::None;
    Digest digest; // of the reading; all zero for a page without one
    Turn turn{};   // how the words are turned, clockwise, on the page as displayed
};

// A page that is unreadable or failed and yielded no words at all: nobody and nothing has looked at it.
bool unseen(ReadingSummary const& page);

namespace readings {

// The languages in which pages are read, as Tesseract names them: "eng", "eng+cym".
inline constexpr std::string_view usualLanguages = "eng";
// Of one page, or of all that have none of their own. Throws Fault::Usage for what is no such name.
void chooseLanguages(Act& act, std::optional<PageId> page, std::string const& languages);
std::string languages(Connection const& connection, std::optional<PageId> page);
// What a page in these languages is read by.
using RecipeFor = std::function<Digest(std::string const& languages)>;
// The same, worked out once for each choice of languages.
class Recipes {
public:
    explicit Recipes(RecipeFor recipeFor) : m_recipeFor(std::move(recipeFor)) {}
    Digest const& of(std::string const& languages);

private:
    RecipeFor m_recipeFor;
    std::map<std::string, Digest> m_known;
};

// A page to be read, and how.
struct Task {
    PageId page;
    std::string languages;
    Digest recipe;
};
// The pages without a reading by their recipe.
struct ToDo {
    std::vector<Task> unread; // in order of the record, but pages at which the program ended last, so that they hold up no other
    std::vector<Task> setAside; // those at which it ended three times
};
ToDo toDo(Connection const& connection, RecipeFor const& recipeFor);
// Counts an attempt, before the page is touched: what ends the program three times is set aside.
void begin(Batch& batch, PageId page, Digest const& recipe);
void record(Batch& batch, Reading const& reading);
// Takes an attempt back: the page was begun, and somebody stopped the run.
void giveUp(Batch& batch, PageId page, Digest const& recipe);

std::optional<Reading> reading(Connection const& connection, PageId page);
// One for each page of the record, in order. A page that is set aside counts as Unreadable.
std::vector<ReadingSummary> summaries(Connection const& connection);
// What the reading of a page is made of: its digest changes when its words do. Unread pages have an all-zero digest.
Digest fingerprint(Connection const& connection, PageId page);

} // namespace readings
} // namespace core
