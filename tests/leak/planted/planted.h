// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ways in which a file can tell what was withheld, a row each: what is planted in a clean bundle, words of the sentence that must
// tell of it, and how to plant it. A new way is a new row.

#include "tests/support/spoilt_bundle.h"

#include <functional>
#include <string>
#include <vector>

namespace planted {

using Plant = std::function<void(support::SpoiltBundle&)>;

struct Leak {
    std::string name;
    std::string told;
    Plant plant;
};

// By where a stranger would look.
std::vector<Leak> inTheText();
std::vector<Leak> amongThePictures();
std::vector<Leak> underTheBoxes();
std::vector<Leak> inThePictureBytes();
std::vector<Leak> besideThePages();
std::vector<Leak> onThePages();
std::vector<Leak> inTheStructure();
std::vector<Leak> inTheFont();
std::vector<Leak> inTheOrderOfPages();
std::vector<Leak> inTheBytesOfTheFile();
std::vector<Leak> amongTheFiles();
std::vector<Leak> inWhatIsSaidElsewhere();

// The words of a row.
using Object = std::function<QPDFObjectHandle(QPDF&)>;
Plant objects(std::function<void(QPDF&)> work);
Plant drawn(std::string operators);
Plant said(std::string operators);
Plant instead(std::string before, std::string after); // in the first page's content
Plant put(Object const& where, std::string key, Object const& what);

QPDFObjectHandle catalogue(QPDF& pdf);
QPDFObjectHandle information(QPDF& pdf);
QPDFObjectHandle bookmark(QPDF& pdf);
QPDFObjectHandle paragraph(QPDF& pdf);
Object page(int number);
QPDFObjectHandle resources(QPDF& pdf);
QPDFObjectHandle picture(QPDF& pdf);

Object written(std::string object); // in PDF's own syntax
QPDFObjectHandle aStream(QPDF& pdf);
QPDFObjectHandle aPicture(QPDF& pdf);

// Sentences that many share.
std::string strangeEntry(std::string const& of, std::string const& key);
std::string otherEntry(std::string const& of, std::string const& key);

} // namespace planted
