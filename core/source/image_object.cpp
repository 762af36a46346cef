// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/image_object.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::int64_t mostPixels = std::int64_t{1} << 29;

std::optional<Space> baseSpace(QPDFObjectHandle object)
{
    std::string const name = object.isName() ? object.getName()
                             : object.isArray() && object.getArrayNItems() > 0 && object.getArrayItem(0).isName()
                                 ? object.getArrayItem(0).getName()
                                 : "";
    if (name == "/DeviceGray" || name == "/CalGray" || name == "/G")
        return Space{1, {}};
    if (name == "/DeviceRGB" || name == "/CalRGB" || name == "/RGB")
        return Space{3, {}};
    if (name != "/ICCBased" || !object.isArray() || object.getArrayNItems() < 2 || !object.getArrayItem(1).isStream())
        return {};
    QPDFObjectHandle profile = object.getArrayItem(1).getDict();
    QPDFObjectHandle alternate = profile.getKey("/Alternate");
    if (alternate.isArray()) // Lab, or something as rare
        return {};
    QPDFObjectHandle count = profile.getKey("/N");
    if (!count.isInteger() || (count.getIntValue() != 1 && count.getIntValue() != 3))
        return {};
    return Space{static_cast<std::size_t>(count.getIntValue()), {}};
}

std::optional<Space> spaceOf(QPDFObjectHandle object)
{
    bool const indexed = object.isArray() && object.getArrayNItems() == 4 && object.getArrayItem(0).isName()
                         && (object.getArrayItem(0).getName() == "/Indexed" || object.getArrayItem(0).getName() == "/I");
    if (!indexed)
        return baseSpace(object);
    auto const base = baseSpace(object.getArrayItem(1));
    QPDFObjectHandle highest = object.getArrayItem(2);
    QPDFObjectHandle table = object.getArrayItem(3);
    if (!base || !highest.isInteger() || highest.getIntValue() < 0 || highest.getIntValue() > 255)
        return {};
    std::optional<std::string> bytes;
    if (table.isString())
        bytes = table.getStringValue();
    else if (table.isStream())
        bytes = decodedBytes(table, 4096);
    if (!bytes)
        return {};
    Space space;
    auto const count = static_cast<std::size_t>(highest.getIntValue()) + 1;
    bytes->resize(std::max(bytes->size(), count * base->components), '\0');
    for (std::size_t i = 0; i < count; ++i) {
        Shade shade{};
        for (std::size_t c = 0; c < 3; ++c)
            shade[c] = static_cast<std::uint8_t>((*bytes)[i * base->components + (base->components == 3 ? c : 0)]);
        space.palette.push_back(shade);
    }
    return space;
}

bool isMasked(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle stencil = dictionary.getKey("/ImageMask");
    QPDFObjectHandle alpha = dictionary.getKey("/SMaskInData");
    return (stencil.isBool() && stencil.getBoolValue()) || !dictionary.getKey("/SMask").isNull()
           || !dictionary.getKey("/Mask").isNull() || (alpha.isInteger() && alpha.getIntValue() != 0)
           || !dictionary.getKey("/F").isNull();
}

// Decode arrays that say what holds anyway are as good as none.
std::optional<std::vector<double>> decodeOf(QPDFObjectHandle array, Space const& space, int bits)
{
    std::vector<double> decode;
    if (array.isNull())
        return decode;
    if (!array.isArray() || static_cast<std::size_t>(array.getArrayNItems()) < 2 * space.components)
        return {};
    double const top = space.palette.empty() ? 1 : (1 << bits) - 1;
    bool usual = true;
    for (std::size_t i = 0; i < 2 * space.components; ++i) {
        QPDFObjectHandle item = array.getArrayItem(static_cast<int>(i));
        if (!item.isNumber())
            return {};
        decode.push_back(item.getNumericValue());
        usual = usual && decode.back() == (i % 2 == 0 ? 0 : top);
    }
    return usual ? std::vector<double>() : decode;
}

} // namespace

std::optional<ImageObject> imageObject(QPDFObjectHandle object)
{
    ImageObject image;
    image.object = object;
    image.dictionary = object.getDict();
    if (isMasked(image.dictionary))
        return {};
    QPDFObjectHandle width = image.dictionary.getKey("/Width");
    QPDFObjectHandle height = image.dictionary.getKey("/Height");
    if (!width.isInteger() || !height.isInteger())
        return {};
    long long const w = width.getIntValue();
    long long const h = height.getIntValue();
    if (w < 1 || h < 1 || w > mostPixels || h > mostPixels || w * h > mostPixels)
        return {};
    image.size = {static_cast<int>(w), static_cast<int>(h)};
    auto filters = filtersOf(object);
    if (!filters)
        return {};
    image.filters = std::move(*filters);
    QPDFObjectHandle bits = image.dictionary.getKey("/BitsPerComponent");
    std::string const last = image.lastFilter();
    if (last == "/CCITTFaxDecode" || last == "/JBIG2Decode")
        image.bits = 1;
    else if (bits.isInteger())
        image.bits = static_cast<int>(std::clamp(bits.getIntValue(), 0LL, 16LL));
    image.space = spaceOf(image.dictionary.getKey("/ColorSpace"));
    if (!image.space) {
        if (last == "/JPXDecode" && image.dictionary.getKey("/ColorSpace").isNull())
            return image;
        return {};
    }
    auto decode = decodeOf(image.dictionary.getKey("/Decode"), *image.space, image.bits);
    if (!decode)
        return {};
    image.decode = std::move(*decode);
    return image;
}

std::optional<std::string> ImageObject::encoded()
{
    return bytesBeforeLastFilter(object, filters, static_cast<std::size_t>(mostImageBytes));
}

std::vector<Shade> shadesOf(ImageObject const& image)
{
    auto const count = std::size_t{1} << image.bits;
    std::vector<Shade> const& palette = image.space->palette;
    double const low = image.decode.empty() ? 0 : image.decode[0];
    double const high = !image.decode.empty() ? image.decode[1] : palette.empty() ? 1 : static_cast<double>(count - 1);
    std::vector<Shade> shades(count);
    for (std::size_t i = 0; i < count; ++i) {
        double const value = low + static_cast<double>(i) * (high - low) / static_cast<double>(count - 1);
        if (palette.empty()) {
            auto const level = static_cast<std::uint8_t>(std::lround(255 * std::clamp(value, 0.0, 1.0)));
            shades[i] = {level, level, level};
        } else {
            double const top = static_cast<double>(palette.size() - 1);
            shades[i] = palette[static_cast<std::size_t>(std::lround(std::clamp(value, 0.0, top)))];
        }
    }
    return shades;
}

} // namespace core
