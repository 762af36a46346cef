// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/redaction_kinds.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace core::verifier {

namespace {

struct KindWords {
    Kind kind;
    char const* word; // for scripts
    char const* what;
    char const* why;
    char const* remedy;
};

constexpr char const* redactAgain =
    "Do not send this file. Redact the original again with a program that takes out what it covers. If this file was sent "
    "already, tell whoever answers for data protection today.";
constexpr char const* lookInto =
    "Find out what is kept there. If it must not be sent, print the pages to a new PDF, or scan them, and "
    "check that.";

constexpr std::array kindWords{
    KindWords{Kind::Covered, "covered", "A bar or box only covers writing or a picture, which is still in the file.",
              "Anybody who gets the file can lift the bar, or copy what lies beneath it, in seconds.", redactAgain},
    KindWords{Kind::Noted, "note", "A note or highlight only covers writing or a picture, which is still in the file.",
              "Notes are made to be moved and deleted: any viewer of PDFs can do so.", redactAgain},
    KindWords{Kind::Copied, "copied", "Words can be copied from under a bar.",
              "The bar is what one sees; the words are text behind it, which selecting, searching and screen readers find.",
              redactAgain},
    KindWords{Kind::Unseen, "unseen",
              "There are words that the page does not show, in the colour of the paper or from an older reading.",
              "Whoever selects, searches or converts the page reads them.",
              "Do not send this file as it is. Have the text taken out, or made again from what the page shows."},
    KindWords{Kind::Beyond, "beyond", "There are words beyond the edge of the page.",
              "Cropping hides and takes nothing away: the words can be searched and copied, and the crop can be undone.",
              redactAgain},
    KindWords{Kind::Marked, "marked", "A redaction was marked here and never carried out.",
              "The mark is a plan: all of what it surrounds is still in the file.",
              "Do not send this file. Carry the redactions out in the program that marked them, and check the outcome."},
    KindWords{Kind::SeeThrough, "see-through", "This is a see-through draft: it shows everything that is to be withheld.",
              "It was made for checking inside. Its boxes are edges and take nothing away.",
              "Do not send this file. Export the bundle, and send what stands in its folder disclosure."},
    KindWords{Kind::Layer, "layer", "A layer that is switched off holds something that the page does not show.",
              "Viewers can switch layers on.", lookInto},
    KindWords{Kind::Cropped, "cropped", "The page is cropped, and there is something beyond its edge.", "The crop can be undone.",
              lookInto},
    KindWords{Kind::EarlierState, "earlier-state", "The file keeps an earlier state of itself beneath later changes.",
              "Cutting the end off the file brings the earlier state back.", lookInto},
    KindWords{Kind::Attachment, "attachment", "Files are attached.", "They are sent along with the pages.", lookInto},
    KindWords{Kind::Thumbnail, "thumbnail", "The file holds small pictures of its pages.",
              "They may show a page as it was before it was redacted.", lookInto}};

} // namespace

Leak leakOf(Kind kind, int page, std::optional<Rect> place)
{
    auto const saying =
        std::find_if(kindWords.begin(), kindWords.end(), [kind](KindWords const& row) { return row.kind == kind; });
    expects(saying != kindWords.end(), "every kind of finding has its words");
    Leak leak{page, saying->what};
    leak.kind = saying->word;
    leak.place = place;
    leak.why = saying->why;
    leak.remedy = saying->remedy;
    return leak;
}

} // namespace core::verifier
