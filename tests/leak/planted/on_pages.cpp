// SPDX-License-Identifier: GPL-3.0-or-later
// What a page itself can tell: its words, its pictures, what a picture keeps under a box and between its pixels.
#include "core/source/fax.h"
#include "tests/leak/planted/planted.h"
#include "tests/support/burnt_pages.h"

namespace planted {

namespace {

using Handle = QPDFObjectHandle;
using support::SpoiltBundle;

std::string letters(double size, std::string const& matrix, std::string const& shown)
{
    return "BT 3 Tr /F " + std::to_string(size) + " Tf 100 Tz " + matrix + " Tm " + shown + " ET\n";
}

std::string const covering = "q 595 0 0 842 0 0 cm";
std::string const painted = covering + " /Im Do Q\n";

// Another stream for the picture of a page, and a manifest that believes in it.
void setPicture(SpoiltBundle& bundle, QPDF& pdf, int number, std::string const& bytes)
{
    Handle image = support::pictureOf(pdf, number);
    image.replaceStreamData(bytes, image.getDict().getKey("/Filter"), image.getDict().getKey("/DecodeParms"));
    bundle.manifest.pages[static_cast<std::size_t>(number - 1)].picture = core::sha256(bytes);
}

Plant pictureBytes(int number, std::function<void(std::string&)> work)
{
    return [=](SpoiltBundle& bundle) {
        bundle.change([&](QPDF& pdf) {
            std::string bytes = support::storedBytes(support::pictureOf(pdf, number));
            work(bytes);
            setPicture(bundle, pdf, number, bytes);
        });
    };
}

Plant behind(int number, std::string bytes)
{
    return pictureBytes(number, [=](std::string& file) { file += bytes; });
}

// After the two bytes that begin a JPEG.
Plant segment(int number, char marker)
{
    return pictureBytes(
        number, [=](std::string& file) { file.insert(2, std::string("\xFF") + marker + std::string("\0\x8", 2) + "SECRET"); });
}

constexpr int fax = 1;
constexpr int flate = 3;
constexpr int greyJpeg = 5;
constexpr int colourJpeg = 6;

} // namespace

std::vector<Leak> inTheText()
{
    std::string const visible = "text that is not invisible";
    std::string const covered = "There is text under a redaction";
    std::string const beyond = "There is text beyond the edge of the page";
    std::string const strange = "uses an operator that a bundle's page does not use";
    return {
        {"visible text", visible, instead("3 Tr", "0 Tr")},
        {"text without a mode", visible, instead("BT 3 Tr\n", "BT\n")},
        {"a word under a box", covered, said(support::letterAt(150, 743))},
        {"a word of no height under a box", covered, said(letters(0.01, "1 0 0 1 150 745", "<0024> Tj"))},
        {"a word that runs on under a box", covered, said(letters(10, "1 0 0 1 138 743", "<002400240024> Tj"))},
        {"a word in two pieces, the second under a box", covered, said(letters(10, "1 0 0 1 136 743", "<0024> Tj <0024> Tj"))},
        {"a turned word under a box", covered, said(letters(10, "0 1 -1 0 160 742", "<0024> Tj"))},
        {"a word left of the page", beyond, said(support::letterAt(-200, 400))},
        {"a word above the page", beyond, said(support::letterAt(100, 2000))},
        {"other words for a screen reader", "marks a part of itself", drawn("/Span << /ActualText (SECRET) >> BDC EMC\n")},
        {"words outside paragraphs", "not parted into what is drawn and what is read", drawn(support::letterAt(300, 300))},
        {"a comment in the content", "holds a comment, padding or something that is no PDF operator", drawn("% SECRET\n")},
        {"padding in the content", "holds a comment, padding or something that is no PDF operator", drawn("q  \t  \t Q\n")},
        {"a string that nothing shows", "uses an operator in a way that a bundle's page does not", drawn("(SECRET) q Q\n")},
        {"a string behind another", "holds text that is not shown", said("BT 3 Tr /F 1 Tf (SECRET) <0024> Tj ET\n")},
        {"a name that nothing uses", "uses an operator in a way that a bundle's page does not", drawn("/SECRET q Q\n")},
        {"a name behind another", "names something that a bundle's page does not have", drawn("/SECRET /SECRET q Q\n")},
        {"an operator of no PDF", strange + ".", drawn("SECRET\n")},
        {"text in brackets", "not written as a bundle's text is", said("BT 3 Tr /F 1 Tf (SECRETS) Tj ET\n")},
        {"letters that the font does not have", "a letter that the font does not have", said("BT 3 Tr /F 1 Tf <FFF0> Tj ET\n")},
        {"text in another font", "in another font than the one that bundles have", said("BT 3 Tr /G 1 Tf <0024> Tj ET\n")},
        {"text that never ends", "does not begin or end where it should", said("BT BT ET\n")},
        {"text by pieces", strange + ": TJ.", said("BT 3 Tr /F 1 Tf [<0024>] TJ ET\n")},
        {"text on the next line", strange + ": '.", said("BT 3 Tr /F 1 Tf <0024> ' ET\n")},
    };
}

std::vector<Leak> amongThePictures()
{
    std::string const strange = "uses an operator that a bundle's page does not use: ";
    std::string const kind = "The page's picture is not of a kind that a bundle has";
    std::string const list = "The list of a page's pictures has an entry that no bundle may have";
    return {
        {"an image inside the content", strange + "BI.", drawn("q BI /W 1 /H 1 /BPC 8 /CS /G ID S EI Q\n")},
        {"a translucent state", strange + "gs.", drawn("/SECRET gs\n")},
        {"a clipped picture", strange + "W.", instead("/Im Do", "0 0 1 1 re W n /Im Do")},
        {"a shading", strange + "sh.", drawn("/SECRET sh\n")},
        {"a layer that is not shown", "marks a part of itself", drawn("/OC /SECRET BDC EMC\n")},
        {"a second picture that is painted", "The page's picture is not the first thing on the page", objects([](QPDF& pdf) {
             support::pageOf(pdf).getKey("/Resources").getKey("/XObject").replaceKey("/Im2", aPicture(pdf));
             support::draw(pdf, "q 10 0 0 10 0 0 cm /Im2 Do Q\n");
         })},
        {"a second picture that is not painted", list,
         put([](QPDF& pdf) { return resources(pdf).getKey("/XObject"); }, "/SECRET", aPicture)},
        {"the picture painted twice", "The page's content paints 2 pictures", drawn(painted)},
        {"no picture painted", "The page's content paints 0 pictures", instead("/Im Do ", "")},
        {"a picture larger than the page", "The page's picture does not cover the page",
         instead(covering, "q 600 0 0 842 0 0 cm")},
        {"a mirrored picture", "The page's picture does not cover the page", instead(covering, "q -595 0 0 842 595 0 cm")},
        {"a box under the picture instead of over it", "The page's picture is not the first thing on the page",
         objects([](QPDF& pdf) {
             std::string text = support::contentOfPage(pdf);
             support::setContentOfPage(pdf, text.erase(text.find(painted), painted.size()));
             support::draw(pdf, painted);
         })},
        {"a soft mask", strangeEntry("picture of a page", "/SMask"), put(picture, "/SMask", aPicture)},
        {"a mask", strangeEntry("picture of a page", "/Mask"), put(picture, "/Mask", written("[0 1]"))},
        {"another version of the picture", strangeEntry("picture of a page", "/Alternates"),
         put(picture, "/Alternates", [](QPDF& pdf) { return Handle::newArray({aPicture(pdf)}); })},
        {"inverted values", strangeEntry("picture of a page", "/Decode"), put(picture, "/Decode", written("[1 0]"))},
        {"XMP of a picture", strangeEntry("picture of a page", "/Metadata"), put(picture, "/Metadata", aStream)},
        {"a fax code with black and white exchanged", "The picture of a page with redactions is not coded as a bundle codes it.",
         put([](QPDF& pdf) { return picture(pdf).getDict().getKey("/DecodeParms"); }, "/BlackIs1", written("true"))},
        {"more in the parameters of a fax code", otherEntry("picture of a page", "/DecodeParms"),
         put([](QPDF& pdf) { return picture(pdf).getDict().getKey("/DecodeParms"); }, "/SECRET", written("(SECRET)"))},
        {"a thumbnail", strangeEntry("page", "/Thumb"), put(page(1), "/Thumb", aPicture)},
        {"an ICC profile", kind, objects([](QPDF& pdf) {
             support::pictureOf(pdf, flate)
                 .getDict()
                 .replaceKey("/ColorSpace", Handle::newArray({Handle::newName("/ICCBased"), aStream(pdf)}));
         })},
        {"a codec that shares symbols over pages", kind, objects([](QPDF& pdf) {
             picture(pdf).replaceStreamData("SECRET", Handle::newName("/JBIG2Decode"), Handle::newNull());
         })},
        {"a picture used on two pages", "The page's picture is used elsewhere", objects([](QPDF& pdf) {
             support::pageOf(pdf, 2).getKey("/Resources").getKey("/XObject").replaceKey("/Im", support::pictureOf(pdf, 1));
         })},
        {"a page without its picture", "The page has no picture",
         put([](QPDF& pdf) { return resources(pdf).getKey("/XObject"); }, "/Im", written("null"))},
    };
}

std::vector<Leak> underTheBoxes()
{
    std::vector<Leak> all;
    char const* const names[] = {"ink under a box, in fax code",   "ink under a box, in turned fax code",
                                 "ink under a box, in grey Flate", "ink under a box, in turned colour Flate",
                                 "ink under a box, in grey JPEG",  "ink under a box, in turned colour JPEG"};
    for (int number = 1; number <= 6; ++number)
        all.push_back({names[number - 1],
                       "Page " + std::to_string(number) + ": The picture still shows something under a redaction.",
                       [=](SpoiltBundle& bundle) {
                           bundle.change([&](QPDF& pdf) {
                               support::BurntShape const& shape = support::bundleShapes()[static_cast<std::size_t>(number - 1)];
                               setPicture(bundle, pdf, number, support::unburnt(shape, support::bundleLines()).stream);
                           });
                       }});
    return all;
}

std::vector<Leak> inThePictureBytes()
{
    std::string const segments = "The picture's JPEG has a segment that is no part of a picture";
    return {
        {"bytes behind the end of a fax code", "Something follows the end of the picture's fax code", behind(fax, "SECRET")},
        {"a fax code that is cut", "The picture's fax code has no end",
         pictureBytes(fax, [](std::string& file) { file.resize(20); })},
        {"bytes behind the rows of a Flate picture", "not the rows of pixels that its description says", behind(flate, "SECRET")},
        {"more rows than are shown", "not the rows of pixels that its description says",
         [](SpoiltBundle& bundle) {
             bundle.change([&](QPDF& pdf) {
                 std::string const rows = support::plainBytes(support::pictureOf(pdf, flate));
                 setPicture(bundle, pdf, flate, support::deflated(rows + std::string(3000, 'S')));
             });
         }},
        {"what a camera notes", segments, segment(greyJpeg, '\xE1')},
        {"a comment in a JPEG", segments, segment(greyJpeg, '\xFE')},
        {"a colour marker", segments, segment(colourJpeg, '\xEE')},
        {"bytes between the parts of a JPEG", "The picture has bytes between the parts of its JPEG",
         pictureBytes(greyJpeg, [](std::string& file) { file.insert(2, "SECRET"); })},
        {"bytes behind the end of a JPEG", "Something follows the end of the picture's JPEG", behind(greyJpeg, "SECRET")},
        {"bytes before the end of a JPEG", "not the JPEG that its description says, or holds more than a picture",
         pictureBytes(greyJpeg, [](std::string& file) { file.insert(file.size() - 2, std::string(40, 'S')); })},
        {"a JPEG that is cut", "The picture is not a complete JPEG",
         pictureBytes(greyJpeg, [](std::string& file) { file.resize(file.size() / 2); })},
        {"a picture of another page", "The picture is not the one that was made of this page", objects([](QPDF& pdf) {
             Handle other = support::pictureOf(pdf, 7);
             support::pictureOf(pdf, 1).replaceStreamData(support::storedBytes(other), other.getDict().getKey("/Filter"),
                                                          other.getDict().getKey("/DecodeParms"));
         })},
    };
}

} // namespace planted
