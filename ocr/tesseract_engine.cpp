// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/tesseract_engine.h"

#include "core/base/error.h"

#include <tesseract/baseapi.h>
#include <tesseract/osdetect.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>

namespace ocr {

namespace {

std::vector<std::filesystem::path> languageFolders()
{
    if (char const* set = std::getenv("TESSDATA_PREFIX"))
        return {set};
    return {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"};
}

std::filesystem::path languageFile(std::string const& language)
{
    for (auto const& folder : languageFolders())
        if (auto const file = folder / (language + ".traineddata"); std::filesystem::exists(file))
            return file;
    std::string package = language;
    std::replace(package.begin(), package.end(), '_', '-');
    throw core::Error(core::Fault::Missing, "Tesseract's language data \"" + language
                                                + "\" is not installed, so pages cannot be read in it. Install the "
                                                  "package tesseract-ocr-"
                                                + package + " and try again.");
}

std::vector<std::string> split(std::string const& languages)
{
    std::vector<std::string> all;
    std::istringstream in(languages);
    for (std::string language; std::getline(in, language, '+');)
        all.push_back(language);
    return all;
}

std::unique_ptr<tesseract::TessBaseAPI> started(std::string const& languages, tesseract::OcrEngineMode mode)
{
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    std::filesystem::path folder;
    for (std::string const& language : split(languages))
        folder = languageFile(language).parent_path();
    if (api->Init(folder.c_str(), languages.c_str(), mode) != 0)
        throw core::Error(core::Fault::Missing, "Tesseract cannot use its language data \"" + languages + "\" in "
                                                    + folder.string() + ". Install their packages again.");
    api->SetVariable("debug_file", "/dev/null");
    return api;
}

int resolution(core::Raster const& raster, core::Size page)
{
    return std::clamp(static_cast<int>(std::lround(raster.size().width * 72 / page.width)), 70, 2400);
}

void show(tesseract::TessBaseAPI& api, core::Raster const& grey)
{
    api.SetImage(grey.bytes().data(), grey.size().width, grey.size().height, 1,
                 static_cast<int>(core::Raster::rowBytes(grey.size().width, core::Colour::Grey)));
}

bool blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

core::PageText wordsOf(tesseract::TessBaseAPI& api, core::Scale const& scale)
{
    core::PageTextWriter writer;
    std::unique_ptr<tesseract::ResultIterator> const at(api.GetIterator());
    if (!at)
        return writer.finish(core::Turn(), 0);
    do {
        if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE))
            writer.endLine();
        std::unique_ptr<char[]> const text(at->GetUTF8Text(tesseract::RIL_WORD));
        core::PixelRect box;
        if (!text || blank(text.get()) || !at->BoundingBox(tesseract::RIL_WORD, &box.x0, &box.y0, &box.x1, &box.y1)
            || box.empty())
            continue;
        std::string word = text.get();
        std::replace(word.begin(), word.end(), ' ', '_');
        word.erase(std::remove(word.begin(), word.end(), '\n'), word.end());
        writer.word(word, scale.points(box), static_cast<int>(at->Confidence(tesseract::RIL_WORD)));
    } while (at->Next(tesseract::RIL_WORD));
    return writer.finish(core::Turn(), 0);
}

} // namespace

struct TesseractEngine::Part {
    std::string languages;
    std::unique_ptr<tesseract::TessBaseAPI> reader;
    std::unique_ptr<tesseract::TessBaseAPI> orientation; // made when first needed
};

TesseractEngine::TesseractEngine(std::string const& languages) : m_part(std::make_unique<Part>())
{
    m_part->languages = languages;
    m_part->reader = started(languages, tesseract::OEM_LSTM_ONLY);
}

TesseractEngine::~TesseractEngine() = default;

std::string const& TesseractEngine::languages() const
{
    return m_part->languages;
}

core::PageText TesseractEngine::read(core::Raster const& raster, core::Size page, Layout layout)
{
    core::Raster const pixels = core::grey(raster);
    tesseract::TessBaseAPI& api = *m_part->reader;
    api.ClearAdaptiveClassifier();
    api.SetPageSegMode(layout == Layout::Automatic ? tesseract::PSM_AUTO : tesseract::PSM_SINGLE_BLOCK);
    show(api, pixels);
    api.SetSourceResolution(resolution(raster, page));
    bool const failed = api.Recognize(nullptr) != 0;
    core::PageText words = failed ? core::PageText{} : wordsOf(api, core::Scale(page, raster.size()));
    api.Clear();
    if (failed)
        throw core::Error(core::Fault::Input, "The page could not be read: the reader found no way into it.");
    return words;
}

std::optional<core::Turn> TesseractEngine::uprightTurn(core::Raster const& raster)
{
    if (!m_part->orientation) {
        m_part->orientation = started("osd", tesseract::OEM_TESSERACT_ONLY);
        m_part->orientation->SetPageSegMode(tesseract::PSM_OSD_ONLY);
    }
    tesseract::TessBaseAPI& api = *m_part->orientation;
    core::Raster const pixels = core::grey(raster);
    show(api, pixels);
    int degrees = 0;
    float confidence = 0;
    char const* script = nullptr;
    float scriptConfidence = 0;
    bool const known = api.DetectOrientationScript(&degrees, &confidence, &script, &scriptConfidence);
    api.Clear();
    if (!known || confidence < 1)
        return std::nullopt;
    return core::Turn(360 - degrees);
}

core::Digest engineFingerprint(std::string const& languages)
{
    core::Fingerprint print;
    print.add(tesseract::TessBaseAPI::Version());
    for (std::string const& language : split(languages))
        print.add(core::sha256OfFile(languageFile(language)));
    return print.finish();
}

std::vector<std::string> installedLanguages()
{
    std::set<std::string> names;
    for (auto const& folder : languageFolders()) {
        std::error_code none;
        for (auto const& entry : std::filesystem::directory_iterator(folder, none))
            if (entry.path().extension() == ".traineddata" && entry.path().stem() != "osd")
                names.insert(entry.path().stem().string());
    }
    return {names.begin(), names.end()};
}

} // namespace ocr
