// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/leak/planted/planted.h"

#include <stdexcept>

namespace planted {

using Handle = QPDFObjectHandle;

Plant objects(std::function<void(QPDF&)> work)
{
    return [work = std::move(work)](support::SpoiltBundle& bundle) { bundle.change(work); };
}

Plant drawn(std::string operators)
{
    return objects([=](QPDF& pdf) { support::draw(pdf, operators); });
}

Plant said(std::string operators)
{
    return objects([=](QPDF& pdf) { support::say(pdf, operators); });
}

Plant instead(std::string before, std::string after)
{
    return objects([=](QPDF& pdf) {
        std::string text = support::contentOfPage(pdf);
        std::size_t const at = text.find(before);
        if (at == std::string::npos)
            throw std::logic_error("the page does not hold what is to be replaced: " + before);
        support::setContentOfPage(pdf, text.replace(at, before.size(), after));
    });
}

Plant put(Object const& where, std::string key, Object const& what)
{
    return objects([=](QPDF& pdf) {
        Handle const value = what(pdf);
        Handle place = where(pdf);
        (place.isStream() ? place.getDict() : place).replaceKey(key, value);
    });
}

Handle catalogue(QPDF& pdf)
{
    return pdf.getRoot();
}

Handle information(QPDF& pdf)
{
    return pdf.getTrailer().getKey("/Info");
}

Handle bookmark(QPDF& pdf)
{
    return pdf.getRoot().getKey("/Outlines").getKey("/First");
}

Handle paragraph(QPDF& pdf)
{
    return support::firstParagraphOf(pdf);
}

Object page(int number)
{
    return [=](QPDF& pdf) { return support::pageOf(pdf, number); };
}

Handle resources(QPDF& pdf)
{
    return support::pageOf(pdf).getKey("/Resources");
}

Handle picture(QPDF& pdf)
{
    return support::pictureOf(pdf);
}

Object written(std::string object)
{
    return [=](QPDF&) { return Handle::parse(object); };
}

Handle aStream(QPDF& pdf)
{
    return Handle::newStream(&pdf, "SECRET");
}

Handle aPicture(QPDF& pdf)
{
    Handle image = Handle::newStream(&pdf, std::string(4, 'S'));
    image.replaceDict(
        Handle::parse("<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 >>"));
    return image;
}

std::string strangeEntry(std::string const& of, std::string const& key)
{
    return "The " + of + " has an entry that no bundle may have: " + key + ".";
}

std::string otherEntry(std::string const& of, std::string const& key)
{
    return "The entry " + key + " of the " + of + " is not what a bundle has there.";
}

} // namespace planted
