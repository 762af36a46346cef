// SPDX-License-Identifier: GPL-3.0-or-later
// candour-order-bench CASE FOLDER PAGES [bad]: what it costs to bring a record of so many pages into order, from its stored readings and small
// pictures. The first call makes that record in FOLDER out of a case that was read, whose pages it repeats with other words, numbers
// and pictures; the second call measures, so that the memory of making it does not count. With "bad", readers doubt every word, so that pictures
// have to tell.
#include "core/case/case_file.h"
#include "core/order/chronology.h"
#include "core/order/copies.h"
#include "core/order/documents.h"
#include "core/order/duplicates.h"
#include "core/order/record_order.h"
#include "core/request/request.h"
#include "core/source/jpeg.h"
#include "core/source/previews.h"
#include "core/text/readings.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_case.h"

#include <sys/resource.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <utility>

namespace {

constexpr char const* actor = "bench";

struct KnownPage {
    std::optional<core::Reading> reading;
    std::string preview;
};

std::vector<KnownPage> pagesOf(std::filesystem::path const& folder)
{
    core::CaseFile const file(folder);
    std::vector<KnownPage> all;
    for (core::Page const& page : core::pages::all(file.database()))
        all.push_back(
            {core::readings::reading(file.database(), page.id), core::previews::preview(file.database(), page.id).value_or("")});
    return all;
}

// Tells the pages of one round from those of the others: half of the words are others of the same length, and so are all figures.
class Variation {
public:
    Variation(std::vector<KnownPage> const& pages, unsigned round) : m_random(round), m_round(round)
    {
        for (KnownPage const& page : pages)
            if (page.reading)
                for (core::Word const& word : page.reading->text.words)
                    m_words[word.end - word.begin].emplace_back(page.reading->text.textOf(word));
        for (std::size_t i = 0; i < m_bands.size(); ++i)
            m_bands[i] = i;
        std::shuffle(m_bands.begin(), m_bands.end(), m_random);
    }

    core::PageText text(core::PageText page)
    {
        for (core::Word const& word : page.words) {
            auto const& others = m_words.at(word.end - word.begin);
            page.text.replace(word.begin, word.end - word.begin, otherFor(word, page, others));
        }
        return page;
    }

    // The bands of the page in another order.
    std::string preview(std::string const& jpeg) const
    {
        auto const picture = core::jpegPixels(jpeg);
        if (!picture || m_round == 0)
            return jpeg;
        core::PixelSize const size = picture->size();
        std::vector<std::uint8_t> bytes;
        std::size_t const high = static_cast<std::size_t>(size.height) / m_bands.size();
        for (std::size_t const band : m_bands)
            for (std::size_t row = band * high; row < (band + 1) * high; ++row) {
                auto const line = picture->row(static_cast<int>(row)).first(static_cast<std::size_t>(size.width));
                bytes.insert(bytes.end(), line.begin(), line.end());
            }
        int const rows = static_cast<int>(high * m_bands.size());
        return core::encodeJpeg(core::Raster({size.width, rows}, core::Colour::Grey, std::move(bytes)), 40);
    }

private:
    std::string otherFor(core::Word const& word, core::PageText const& page, std::vector<std::string> const& others)
    {
        std::string text(page.textOf(word));
        bool const figures =
            std::any_of(text.begin(), text.end(), [](unsigned char letter) { return std::isdigit(letter) != 0; });
        if (m_round == 0)
            return text;
        // A word has the same other one throughout a round, so that copies stay copies.
        std::size_t const mark = std::hash<std::string>()(text) + m_round * 7919U;
        if (!figures)
            return mark % 2 == 0 ? text : others[mark / 2 % others.size()];
        for (char& letter : text)
            if (std::isdigit(static_cast<unsigned char>(letter)) != 0)
                letter = static_cast<char>('0' + (letter - '0' + static_cast<int>(m_round)) % 10);
        return text;
    }

    std::mt19937 m_random;
    unsigned m_round;
    std::map<std::size_t, std::vector<std::string>> m_words; // by length
    std::array<std::size_t, 12> m_bands{};
};

void make(std::filesystem::path const& from, std::filesystem::path const& folder, int count, bool bad)
{
    std::vector<KnownPage> const pages = pagesOf(from);
    core::CaseFile file = core::CaseFile::create(folder, actor);
    core::Request request;
    request.dataSubject = "Parveen Ellis";
    core::Act act = file.act(actor);
    core::request::store(act, request);
    act.commit();
    support::TemporaryFolder scans;
    support::addPages(file, scans, "record.pdf", std::vector<core::Size>(static_cast<std::size_t>(count), support::a4));
    std::size_t const all = pages.size();
    for (std::size_t first = 0; first < static_cast<std::size_t>(count); first += all) {
        Variation variation(pages, static_cast<unsigned>(first / all));
        core::Batch batch(file);
        for (std::size_t i = 0; i < all && first + i < static_cast<std::size_t>(count); ++i) {
            core::PageId const page{static_cast<std::int64_t>(first + i) + 1};
            if (!pages[i].reading)
                continue;
            core::Reading reading = *pages[i].reading;
            reading.page = page;
            reading.text = variation.text(std::move(reading.text));
            if (bad)
                for (core::Word& word : reading.text.words)
                    word.confidence /= 2;
            core::readings::record(batch, reading);
            core::previews::record(batch, page, variation.preview(pages[i].preview));
        }
        batch.commit();
        std::cerr << "\r" << first + all << " pages" << std::flush;
    }
    std::cerr << "\n";
}

void told(std::string const& what, bench::Cost const& cost)
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    std::cout << std::left << std::setw(34) << what << std::right << std::fixed << std::setprecision(1) << std::setw(9)
              << cost.processor << " s of processor, " << use.ru_maxrss / 1024 << " MB at most so far\n"
              << std::flush;
}

void measure(std::filesystem::path const& folder)
{
    core::CaseFile file(folder);
    told("documents, dates, copies", bench::measured([&] { core::record_order::look(file, {}); }));
    told("copies laid upon one another", bench::measured([&] { core::copies::refresh(file); }));
    std::vector<core::Document> documents;
    told("the list of documents", bench::measured([&] { documents = core::documents::all(file.database()); }));
    std::vector<std::size_t> order;
    told("by date", bench::measured([&] { order = core::chronology::order(documents); }));
    std::size_t copied = 0;
    told("the list of copies", bench::measured([&] {
             for (core::CopyGroup const& group : core::duplicates::all(file.database()))
                 copied += group.size();
         }));
    std::cout << order.size() << " documents, " << copied << " pages that have copies\n";
}

} // namespace

int main(int argc, char** argv)
{
    bool const bad = argc == 5 && std::string(argv[4]) == "bad";
    if (argc != 4 && !bad) {
        std::cerr << "candour-order-bench CASE FOLDER PAGES [bad]\n";
        return 2;
    }
    try {
        if (std::filesystem::exists(argv[2]))
            measure(argv[2]);
        else
            make(argv[1], argv[2], std::atoi(argv[3]), bad);
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
