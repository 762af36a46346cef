// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/manifest.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace core::verifier {

namespace {

using Json = nlohmann::json;

constexpr char const* scheduleName = "disclosure/schedule.csv";
constexpr char const* manifestName = "retained/manifest.json";

std::string contentOf(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Digest digestIn(Json const& json)
{
    std::optional<Digest> const digest = Digest::fromHex(json.get<std::string>());
    if (!digest)
        throw std::invalid_argument("a digest is not 64 hexadecimal digits");
    return *digest;
}

// What the catalogue lets a schedule say of an exemption: code, label, provision, and one of some explanations.
struct Saying {
    std::vector<std::string> fixed;
    std::set<std::string> explanations;
};

// Only a draft may cover a place without an exemption: one whose question is open.
std::map<std::string, Saying> sayings(bool draft)
{
    Json const catalogue = Json::parse(resource("law/exemptions.json"));
    std::map<std::string, Saying> own;
    std::map<std::string, std::string> sentUnder;
    for (Json const& reason : catalogue.at("reasons")) {
        auto const code = reason.at("code").get<std::string>();
        sentUnder[code] = reason.at("schedule_code").get<std::string>();
        own[code] = {{code, reason.at("print_label"), reason.at("statutory_ref")}, {reason.at("print_text")}};
        if (reason.contains("wordings"))
            for (Json const& wording : reason.at("wordings"))
                own[code].explanations.insert(wording);
    }
    std::map<std::string, Saying> sent;
    for (auto const& [code, other] : sentUnder)
        sent[code] = own.at(other);
    if (draft)
        sent[""] = {{"", "Under query", ""}, {"A question about this place is open; it is not decided."}};
    return sent;
}

// A box says that something was withheld, and under which of the catalogue's labels.
std::string saidIn(std::string const& exemption)
{
    static std::map<std::string, Saying> const all = sayings(true);
    auto const saying = all.find(exemption);
    return saying == all.end() ? std::string() : "Exempt text withheld: " + saying->second.fixed.at(1);
}

ListedRedaction redactionIn(Json const& json)
{
    ListedRedaction redaction{json.at("exemption").get<std::string>(), {}, {}};
    redaction.said = saidIn(redaction.exemption);
    for (Json const& box : json.at("boxes")) {
        Rect const rect{box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(), box.at(3).get<double>()};
        if (rect.empty())
            throw std::invalid_argument("a box is empty");
        redaction.boxes.push_back(rect);
    }
    return redaction;
}

// Digits, and capital letters for a page that was put in between. Older bundles are numbered from 1.
std::string numberIn(Json const& json, char const* key, std::size_t place)
{
    if (!json.contains(key))
        return std::to_string(place);
    auto const number = json.at(key).get<std::string>();
    std::size_t const digits = std::min(number.find_first_not_of("0123456789"), number.size());
    std::size_t const end = std::min(number.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", digits), number.size());
    bool const fits = digits > 0 && digits < 8 && end == number.size() && number.size() < 12;
    if (!fits || (number.front() == '0' && (digits > 1 || end == digits)))
        throw std::invalid_argument("a page has a number that no page has");
    return number;
}

ListedPage pageIn(Json const& json, std::size_t place)
{
    ListedPage page{numberIn(json, "printed", place),
                    {json.at("width").get<double>(), json.at("height").get<double>()},
                    digestIn(json.at("picture")),
                    {}};
    for (Json const& redaction : json.at("redactions"))
        page.redactions.push_back(redactionIn(redaction));
    return page;
}

// "Part 3", or "Part 3, continued": a bookmark has no words of its own.
bool isTitle(std::string title)
{
    std::string const ending = ", continued";
    if (title.ends_with(ending))
        title.resize(title.size() - ending.size());
    std::string const start = "Part ";
    return title.starts_with(start) && title.size() > start.size() && title.size() < start.size() + 7
           && title.find_first_not_of("0123456789", start.size()) == std::string::npos;
}

std::vector<ListedVolume> volumesIn(Json const& json)
{
    std::vector<ListedVolume> volumes;
    int next = 1;
    for (Json const& row : json) {
        ListedVolume volume{
            row.at("file").get<std::string>(), row.at("first").get<int>(), row.at("pages").get<std::size_t>(), {}};
        std::string const name =
            json.size() == 1 ? "disclosure/record.pdf" : "disclosure/record-" + std::to_string(volumes.size() + 1) + ".pdf";
        if (volume.file != name || volume.first != next)
            throw std::invalid_argument("its volumes are out of order");
        next += static_cast<int>(volume.pages);
        for (Json const& bookmark : row.at("bookmarks")) {
            volume.bookmarks.push_back({bookmark.at("title").get<std::string>(), bookmark.at("page").get<int>()});
            if (!isTitle(volume.bookmarks.back().title))
                throw std::invalid_argument("a bookmark is more than a number");
        }
        volumes.push_back(std::move(volume));
    }
    return volumes;
}

// No two pages have one number, and a slip sends its reader to a page that is there.
void checkNumbers(Manifest const& manifest, Json const& rows)
{
    std::set<std::string> numbers;
    for (ListedPage const& page : manifest.pages)
        if (!numbers.insert(page.printed).second)
            throw std::invalid_argument("two pages have one number");
    for (Json const& row : rows)
        if (row.contains("sent_as") && row["sent_as"].is_string() && !numbers.contains(row["sent_as"].get<std::string>()))
            throw std::invalid_argument("a copy is said to be sent as a page that is not there");
}

Manifest parsed(Json const& json)
{
    Manifest manifest;
    if (json.at("format").get<int>() != 1)
        throw std::invalid_argument("it is of a later format");
    manifest.draft = json.at("status").get<std::string>() == "draft";
    std::map<std::string, double> const greys{{"grey", 0.851}, {"black", 0}, {"white", 1}};
    manifest.boxGrey = greys.at(json.at("boxes").get<std::string>());
    manifest.encrypted = json.at("encrypted").get<bool>();
    manifest.volumes = volumesIn(json.at("volumes"));
    for (Json const& output : json.at("outputs"))
        manifest.outputs.push_back({output.at("file").get<std::string>(), digestIn(output.at("sha256"))});
    if (json.contains("withheld"))
        manifest.withheld = json["withheld"].get<std::vector<std::string>>();
    for (Json const& page : json.at("pages"))
        manifest.pages.push_back(pageIn(page, manifest.pages.size() + 1));
    checkNumbers(manifest, json.at("pages"));
    std::size_t pages = 0;
    for (ListedVolume const& volume : manifest.volumes)
        pages += volume.pages;
    if (manifest.pages.empty() || pages != manifest.pages.size())
        throw std::invalid_argument("it lists no page, or other pages than its volumes have");
    return manifest;
}

// Cells of CSV (RFC 4180), row by row. Nothing where it is not well formed.
std::optional<std::vector<std::vector<std::string>>> rowsOf(std::string const& csv)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        char const letter = csv[at];
        if (quoted) {
            if (letter != '"')
                row.back() += letter;
            else if (at + 1 < csv.size() && csv[at + 1] == '"')
                row.back() += csv[++at];
            else
                quoted = false;
        } else if (letter == '"') {
            if (!row.back().empty())
                return std::nullopt;
            quoted = true;
        } else if (letter == ',') {
            row.emplace_back();
        } else if (letter == '\r') {
            if (++at >= csv.size() || csv[at] != '\n')
                return std::nullopt;
            rows.push_back(std::move(row));
            row.assign(1, {});
        } else {
            row.back() += letter;
        }
    }
    if (quoted || row.size() != 1 || !row.front().empty())
        return std::nullopt;
    return rows;
}

// A cell that a spreadsheet would run begins with a quotation mark that is not part of it.
std::vector<std::string> withoutGuards(std::vector<std::string> row)
{
    for (std::string& cell : row)
        if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@").find(cell[1]) != std::string_view::npos)
            cell.erase(0, 1);
    return row;
}

} // namespace

std::vector<Rect> ListedPage::boxes() const
{
    std::vector<Rect> all;
    for (ListedRedaction const& redaction : redactions)
        all.insert(all.end(), redaction.boxes.begin(), redaction.boxes.end());
    return all;
}

Manifest manifestOf(std::filesystem::path const& folder)
{
    std::filesystem::path const file = folder / manifestName;
    if (!std::filesystem::is_regular_file(file) || !std::filesystem::is_directory(folder / "disclosure"))
        throw Error(Fault::Missing, "There is no bundle in " + folder.string() + ": it has no disclosure/ or no " + manifestName
                                        + ". Name the folder that export wrote.");
    try {
        return parsed(Json::parse(contentOf(file)));
    } catch (std::exception const& problem) {
        throw Error(Fault::Integrity, "The manifest of the bundle, " + file.string() + ", cannot be understood (" + problem.what()
                                          + "). Do not send the bundle; export it again.");
    }
}

std::vector<Leak> checkFiles(std::filesystem::path const& folder, Manifest const& manifest)
{
    std::vector<Leak> leaks;
    std::vector<std::string> disclosed{scheduleName};
    for (ListedVolume const& volume : manifest.volumes)
        disclosed.push_back(volume.file);
    for (std::string const& name : disclosed)
        if (std::none_of(manifest.outputs.begin(), manifest.outputs.end(),
                         [&](ListedFile const& file) { return file.file == name; }))
            leaks.push_back({0, "The manifest does not list " + name + "."});
    for (ListedFile const& file : manifest.outputs) {
        bool const expected = std::find(disclosed.begin(), disclosed.end(), file.file) != disclosed.end();
        if (!expected)
            leaks.push_back({0, "The manifest lists a file that no bundle has."});
        else if (!std::filesystem::is_regular_file(folder / file.file))
            leaks.push_back({0, file.file + " is not there."});
        else if (sha256OfFile(folder / file.file) != file.sha256)
            leaks.push_back({0, file.file + " is not the file that was exported: its SHA-256 differs from the manifest's."});
    }
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder / "disclosure")) {
        std::string const name = std::filesystem::relative(entry.path(), folder).generic_string();
        bool const listed = std::find(disclosed.begin(), disclosed.end(), name) != disclosed.end();
        if (!listed || !entry.is_regular_file() || entry.is_symlink())
            leaks.push_back({0, "disclosure/ holds something that export did not write."});
    }
    return leaks;
}

std::vector<Leak> checkSchedule(std::filesystem::path const& file, Manifest const& manifest)
{
    auto const rows = rowsOf(contentOf(file));
    if (!rows || rows->empty())
        return {{0, "The schedule is not a list that a spreadsheet can read."}};
    auto const allowed = sayings(manifest.draft);
    std::vector<std::vector<std::string>> expected;
    std::vector<int> places;
    std::vector<std::set<std::string> const*> explanations;
    for (std::size_t page = 0; page < manifest.pages.size(); ++page) {
        int number = 0;
        for (ListedRedaction const& redaction : manifest.pages[page].redactions) {
            auto const saying = allowed.find(redaction.exemption);
            if (saying == allowed.end())
                return {{static_cast<int>(page) + 1, "The manifest names an exemption that the catalogue does not know."}};
            expected.push_back({manifest.pages[page].printed, std::to_string(++number)});
            places.push_back(static_cast<int>(page) + 1);
            expected.back().insert(expected.back().end(), saying->second.fixed.begin(), saying->second.fixed.end());
            explanations.push_back(&saying->second.explanations);
        }
    }
    std::vector<std::string> const heads{"page", "number on the page", "code", "label", "provision", "explanation"};
    if (rows->front() != heads)
        return {{0, "The schedule has other columns than a schedule has."}};
    if (rows->size() - 1 != expected.size())
        return {{0, "The schedule lists " + std::to_string(rows->size() - 1) + " redactions, the manifest "
                        + std::to_string(expected.size()) + "."}};
    std::vector<Leak> leaks;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        std::vector<std::string> row = withoutGuards((*rows)[i + 1]);
        bool const explained = row.size() > 1 && explanations[i]->contains(row.back());
        if (row.size() > 1)
            row.pop_back();
        if (!explained || row != expected[i])
            leaks.push_back({places[i], "The schedule says of redaction " + expected[i][1]
                                            + " something else than the catalogue says of its exemption."});
    }
    return leaks;
}

} // namespace core::verifier
