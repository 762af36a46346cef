// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/bundle.h"

#include "core/base/error.h"
#include "core/bundle/read_ahead.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/slips.h"
#include "core/decide/travel.h"
#include "core/order/bundle_order.h"
#include "core/review/review.h"
#include "core/source/pages.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"
#include "core/verify/verifier.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <fstream>

#include <fcntl.h>
#include <sys/file.h>

using namespace core;
using support::SampleCase;

namespace {

Rect const dean{144, 90, 206, 102}; // as typed() sets "Dean Ellis" of the lines below

std::vector<std::string> const& lines()
{
    return support::bundleLines();
}

// Burns as a press does, but pages that are drawn here, and keeps what it was asked for.
struct StandInPress {
    std::vector<BurnOrder> asked;

    bundle::Press press()
    {
        return [this](std::vector<BurnOrder> const& orders, std::function<void(BurntPage &&)> const& sink, std::stop_token) {
            for (BurnOrder const& order : orders) {
                asked.push_back(order);
                support::BurntShape const shape = support::bundleShapes()[static_cast<std::size_t>(order.page.value) % 7];
                BurntPage page = support::burntPage(static_cast<int>(order.page.value), shape, lines(), order.boxes);
                if (order.words)
                    page.words = *order.words;
                sink(std::move(page));
            }
        };
    }
};

std::vector<std::string> verified(std::filesystem::path const& folder)
{
    std::vector<std::string> sentences;
    for (Leak const& leak : verifier::verify(folder))
        sentences.push_back(leak.what);
    return sentences;
}

void redact(CaseFile& caseFile, int page, std::vector<Rect> const& boxes, std::string const& exemption = "TP",
            std::string const& note = "")
{
    Act act = caseFile.act("Olu Officer");
    decisions::apply(act, {decisions::draw(PageId{page}, boxes, exemption, note)});
    act.commit();
}

// The pages say the same, and one of them is withheld otherwise than the rest.
void explainCopies(CaseFile& caseFile)
{
    std::vector<Digest> differing;
    for (CopyConflict const& conflict : travel::conflicts(caseFile.database(), copies::all(caseFile.database())))
        differing.push_back(conflict.digest);
    Act act = caseFile.act("Olu Officer");
    explanations::note(act, "copies", differing, "Three sheets of one letter, for three readers.");
    if (!differing.empty())
        act.commit();
}

// Three pages that were read, one redaction on the second, signed off by somebody else.
SampleCase signedCase()
{
    SampleCase sample = support::sampleCase(3);
    for (int page = 1; page <= 3; ++page)
        support::read(sample.caseFile, PageId{page}, lines());
    redact(sample.caseFile, 2, {dean}, "TP", "She asked us not to say SECRET");
    suggestions::run(sample.caseFile, {}, {});
    for (Suggestion const& suggestion : suggestions::all(sample.caseFile.database())) {
        Act act = sample.caseFile.act("Olu Officer");
        decisions::apply(act, {decisions::dismiss(sample.caseFile.database(), suggestion, "")});
        act.commit();
    }
    explainCopies(sample.caseFile);
    Act act = sample.caseFile.act("Sam Second");
    review::signOff(act);
    act.commit();
    return sample;
}

BundleReport exported(SampleCase& sample, std::string const& name, bool draft = false)
{
    StandInPress press;
    return bundle::write(sample.caseFile, {sample.folder / name, draft, "Olu Officer"}, press.press(), verified, {}, {});
}

nlohmann::json manifestIn(std::filesystem::path const& folder)
{
    return nlohmann::json::parse(support::contentOf(folder / "retained/manifest.json"));
}

// Nothing stands under the name, nor beside it.
bool nothingLeft(SampleCase const& sample, std::string const& name)
{
    return !std::filesystem::exists(sample.folder / name)
           && !std::filesystem::exists(sample.folder / ("." + name + ".unfinished"));
}

std::size_t entriesInLog(SampleCase const& sample)
{
    return audit::entries(sample.caseFile.database()).size();
}

} // namespace

TEST_CASE("A second export reads again only what was burnt differently, and gives the same bytes", "[bundle]")
{
    SampleCase sample = signedCase();
    Digest recipe = sha256("one way of reading");
    auto const asked = [&](std::string const& name, bundle::Press const& inner, StandInPress& press) {
        bundle::write(sample.caseFile, {sample.folder / name, true, "Olu Officer", [&](std::string const&) { return recipe; }},
                      inner, verified, {}, {});
        std::vector<bool> read;
        for (BurnOrder const& order : press.asked)
            read.push_back(!order.words.has_value());
        return read;
    };
    auto const orders = [&](std::string const& name) {
        StandInPress press;
        return asked(name, press.press(), press);
    };
    // Of the three pages the second has a box.
    CHECK(orders("first") == std::vector{false, true, false});
    CHECK(orders("second") == std::vector{false, false, false});
    CHECK(support::contentOf(sample.folder / "first/disclosure/record.pdf")
          == support::contentOf(sample.folder / "second/disclosure/record.pdf"));
    SECTION("other boxes")
    {
        redact(sample.caseFile, 2, {{228, 108, 300, 120}});
    }
    SECTION("another way of reading")
    {
        recipe = sha256("another way of reading");
    }
    CHECK(orders("third") == std::vector{false, true, false});
    CHECK(orders("fourth") == std::vector{false, false, false});
}

TEST_CASE("Pages whose decisions stand are read before the export, others are not", "[bundle]")
{
    SampleCase sample = support::sampleCase(3);
    for (int page = 1; page <= 3; ++page)
        support::read(sample.caseFile, PageId{page}, lines());
    redact(sample.caseFile, 2, {dean});
    redact(sample.caseFile, 3, {dean});
    suggestions::run(sample.caseFile, {}, {});
    std::size_t left = 0;
    for (Suggestion const& suggestion : suggestions::all(sample.caseFile.database())) {
        if (suggestion.page == PageId{3}) {
            ++left;
            continue;
        }
        Act act = sample.caseFile.act("Olu Officer");
        decisions::apply(act, {decisions::dismiss(sample.caseFile.database(), suggestion, "")});
        act.commit();
    }
    REQUIRE(left > 0);
    auto const recipe = [](std::string const&) { return sha256("a way of reading"); };
    StandInPress press;
    CHECK(bundle::readAhead(sample.caseFile, recipe, press.press(), {}, {}) == 2);
    REQUIRE(press.asked.size() == 2);
    // Nothing is withheld on the first page, whose words are known: only its picture is looked through.
    CHECK(press.asked[0].page == PageId{1});
    CHECK(press.asked[0].words.has_value());
    CHECK(press.asked[1].page == PageId{2});
    CHECK_FALSE(press.asked[1].words.has_value());
    CHECK(bundle::readAhead(sample.caseFile, recipe, press.press(), {}, {}) == 0);
    press.asked.clear();
    bundle::write(sample.caseFile, {sample.folder / "bundle", true, "Olu Officer", recipe}, press.press(), verified, {}, {});
    REQUIRE(press.asked.size() == 3);
    CHECK(press.asked[0].picture.has_value());
    CHECK(press.asked[1].words.has_value());
    CHECK_FALSE(press.asked[2].words.has_value());
}

TEST_CASE("Kept words are not used for a picture that came out differently", "[bundle]")
{
    SampleCase sample = signedCase();
    auto const written = [&](std::string const& name, bundle::Press const& press) {
        auto const recipe = [](std::string const&) { return sha256("a way of reading"); };
        bundle::write(sample.caseFile, {sample.folder / name, true, "Olu Officer", recipe}, press, verified, {}, {});
    };
    StandInPress press;
    written("first", press.press());
    // Another program burns the same boxes into other pixels.
    bundle::Press const other = [&](std::vector<BurnOrder> const& orders, std::function<void(BurntPage &&)> const& sink,
                                    std::stop_token stop) {
        press.press()(
            orders,
            [&](BurntPage&& page) {
                if (page.page == PageId{2})
                    page.image = support::burntPage(3, support::bundleShapes()[3], lines(), {dean}).image;
                sink(std::move(page));
            },
            stop);
    };
    press.asked.clear();
    written("second", other);
    REQUIRE(press.asked.size() == 4);
    CHECK(press.asked[1].words.has_value());
    CHECK(press.asked[2].page == PageId{2}); // once more
    CHECK_FALSE(press.asked[2].words.has_value());
    press.asked.clear();
    written("third", other);
    CHECK(press.asked.size() == 3);
}

TEST_CASE("A signed case becomes a folder with what is sent and what is kept", "[bundle]")
{
    SampleCase sample = signedCase();
    BundleReport const report = exported(sample, "bundle");
    CHECK(report.folder == sample.folder / "bundle");
    CHECK(report.pages == 3);
    CHECK(report.redactions == 1);
    CHECK(report.record == sha256OfFile(report.folder / "disclosure/record.pdf"));
    CHECK(std::filesystem::exists(report.folder / "disclosure/schedule.csv"));
    CHECK(std::filesystem::exists(report.folder / "retained/concordance.csv"));
    CHECK(verified(report.folder).empty());
    CHECK_FALSE(std::filesystem::exists(sample.folder / ".bundle.unfinished"));
    CHECK((std::filesystem::status(report.folder).permissions() & std::filesystem::perms::others_all)
          == std::filesystem::perms::none);
}

TEST_CASE("A bundle in chronological order has its pages by date, and verifies", "[bundle]")
{
    SampleCase sample = support::sampleCase(2);
    support::read(sample.caseFile, PageId{1}, {"SCHOOL REPORT", "Date 2 May 1991"});
    support::read(sample.caseFile, PageId{2}, {"MINUTES OF A MEETING", "held on 6 June 1985"});
    Act act = sample.caseFile.act("Olu Officer");
    bundle_order::choose(act, {PageOrder::Chronological, Undated::InPlace});
    act.commit();
    exported(sample, "bundle", true);
    CHECK(verified(sample.folder / "bundle").empty());
    std::ifstream in(sample.folder / "bundle/retained/concordance.csv");
    std::string const csv{std::istreambuf_iterator<char>(in), {}};
    CHECK(csv.find("\r\n1,1,2,\"record.pdf\",2,1\r\n2,2,1,\"record.pdf\",1,2\r\n") != std::string::npos);
}

TEST_CASE("The manifest says what the bundle was made of and where the log stood", "[bundle]")
{
    SampleCase sample = signedCase();
    AuditHead const head = audit::head(sample.caseFile.database());
    BundleReport const report = exported(sample, "bundle");
    auto const manifest = manifestIn(report.folder);
    CHECK(manifest.at("status") == "final");
    CHECK(manifest.at("exported").at("by") == "Olu Officer");
    CHECK(manifest.at("sign_off").at("by") == "Sam Second");
    CHECK(manifest.at("audit").at("count") == head.count);
    CHECK(manifest.at("audit").at("seal") == head.seal.hex());
    CHECK(manifest.at("outputs").at(0).at("sha256") == report.record.hex());
    CHECK(manifest.at("sources").at(0).at("file") == "record.pdf");
    REQUIRE(manifest.at("pages").size() == 3);
    CHECK(manifest.at("pages").at(1).at("redactions").at(0).at("exemption") == "TP");
    CHECK(manifest.at("pages").at(1).at("redactions").at(0).at("boxes").at(0) == nlohmann::json{144.0, 90.0, 206.0, 102.0});
    // The note stays in the case.
    CHECK(support::contentOf(report.folder / "retained/manifest.json").find("SECRET") == std::string::npos);
}

TEST_CASE("An export stands in the log", "[bundle]")
{
    SampleCase sample = signedCase();
    AuditHead const head = audit::head(sample.caseFile.database());
    BundleReport const report = exported(sample, "bundle");
    auto const entries = audit::entries(sample.caseFile.database());
    CHECK(static_cast<std::int64_t>(entries.size()) == head.count + 1);
    CHECK(entries.back().action == "export");
    CHECK(entries.back().actor == "Olu Officer");
    CHECK(nlohmann::json::parse(entries.back().details).at("record") == report.record.hex());
    CHECK_FALSE(audit::problem(sample.caseFile.database(), head));
    // An export changes nothing that was signed.
    CHECK(review::standing(sample.caseFile.database()));
}

TEST_CASE("What is sent does not depend on when, by whom or whence it was exported", "[bundle]")
{
    SampleCase sample = signedCase();
    exported(sample, "first");
    exported(sample, "second");
    for (char const* name : {"disclosure/record.pdf", "disclosure/schedule.csv"})
        CHECK(support::contentOf(sample.folder / "first" / name) == support::contentOf(sample.folder / "second" / name));
}

TEST_CASE("A case that nobody signed off is exported as a draft alone", "[bundle]")
{
    SampleCase sample = signedCase();
    redact(sample.caseFile, 3, {dean});
    std::size_t const before = entriesInLog(sample);
    Error const error = support::refused([&] { exported(sample, "bundle"); });
    CHECK(error.fault() == Fault::Access);
    CHECK(support::says(error, "second person"));
    CHECK(nothingLeft(sample, "bundle"));
    CHECK(entriesInLog(sample) == before);

    BundleReport const draft = exported(sample, "draft", true);
    CHECK(manifestIn(draft.folder).at("status") == "draft");
    CHECK(manifestIn(draft.folder).at("sign_off").is_null());
    CHECK(verified(draft.folder).empty());
}

TEST_CASE("Words that are known are used where no box is, and nowhere else", "[bundle]")
{
    SampleCase sample = support::sampleCase(4);
    support::read(sample.caseFile, PageId{1}, lines());
    support::read(sample.caseFile, PageId{2}, lines());
    support::failToRead(sample.caseFile, PageId{3});
    redact(sample.caseFile, 2, {dean});
    StandInPress press;
    bundle::write(sample.caseFile, {sample.folder / "bundle", true, "Olu Officer"}, press.press(), verified, {}, {});
    REQUIRE(press.asked.size() == 4);
    REQUIRE(press.asked[0].words);
    CHECK(press.asked[0].words->text == readings::reading(sample.caseFile.database(), PageId{1})->text.text);
    CHECK_FALSE(press.asked[1].words); // it has a box
    CHECK(press.asked[1].boxes == std::vector<Rect>{dean});
    CHECK_FALSE(press.asked[2].words); // it could not be read
    CHECK_FALSE(press.asked[3].words); // it was not read yet
    CHECK(press.asked[0].file == sample.caseFile.sourcePath(pages::sources(sample.caseFile.database()).front().sha256));
}

TEST_CASE("A redaction over two lines is one row of the schedule", "[bundle]")
{
    SampleCase sample = support::sampleCase(1);
    redact(sample.caseFile, 1, {{100, 200, 300, 212}, {72, 218, 140, 230}});
    redact(sample.caseFile, 1, {{100, 400, 300, 412}}, "TPS");
    CHECK(exported(sample, "bundle", true).redactions == 2);
    std::string const csv = support::contentOf(sample.folder / "bundle/disclosure/schedule.csv");
    CHECK(csv.find("\r\n1,1,TP,") != std::string::npos);
    CHECK(csv.find("\r\n1,2,TP,") != std::string::npos); // under the code that gives nothing away
    CHECK(csv.find("TPS") == std::string::npos);
    CHECK(std::count(csv.begin(), csv.end(), '\r') == 3);
}

TEST_CASE("A place that somebody decided to keep is not covered", "[bundle]")
{
    SampleCase sample = support::sampleCase(1);
    support::read(sample.caseFile, PageId{1}, lines());
    suggestions::run(sample.caseFile, {}, {});
    auto const suggested = suggestions::all(sample.caseFile.database());
    REQUIRE_FALSE(suggested.empty());
    Act act = sample.caseFile.act("Olu Officer");
    decisions::apply(act, {decisions::dismiss(sample.caseFile.database(), suggested.front(), "")});
    act.commit();
    CHECK(exported(sample, "bundle", true).redactions == 0);
}

TEST_CASE("Each source has a bookmark that does not name it", "[bundle]")
{
    SampleCase sample = support::sampleCase(2);
    support::addPages(sample.caseFile, sample.folder, "SECRET allegations.pdf", {support::a4, support::a4});
    exported(sample, "bundle", true);
    QPDF pdf;
    pdf.processFile((sample.folder / "bundle/disclosure/record.pdf").c_str());
    QPDFObjectHandle first = pdf.getRoot().getKey("/Outlines").getKey("/First");
    CHECK(first.getKey("/Title").getUTF8Value() == "Part 1");
    CHECK(first.getKey("/Next").getKey("/Title").getUTF8Value() == "Part 2");
    CHECK(first.getKey("/Next").getKey("/Dest").getArrayItem(0).getObjGen() == pdf.getAllPages()[2].getObjGen());
    for (QPDFObjectHandle object : pdf.getAllObjects())
        CHECK((object.isStream() ? object.getDict() : object).unparse().find("SECRET") == std::string::npos);
}

TEST_CASE("A record can be sent in volumes and behind a passphrase, and is verified so", "[bundle]")
{
    SampleCase sample = signedCase();
    BundleOptions options{sample.folder / "bundle", false, "Olu Officer"};
    options.boxes = BoxColour::Black;
    options.passphrase = "correct horse battery";
    options.volumeBytes = 65'000;
    auto const check = [&](std::filesystem::path const& folder) {
        std::vector<std::string> sentences;
        for (Leak const& leak : verifier::verify(folder, {}, options.passphrase))
            sentences.push_back(std::to_string(leak.page) + leak.what);
        return sentences;
    };
    StandInPress press;
    BundleReport const report = bundle::write(sample.caseFile, options, press.press(), check, {}, {});
    CHECK(report.files.size() > 1);
    CHECK(report.files.front() == "disclosure/record-1.pdf");
    for (std::string const& file : report.files)
        CHECK(std::filesystem::exists(report.folder / file));
    auto const manifest = manifestIn(report.folder);
    CHECK(manifest.at("encrypted") == true);
    CHECK(manifest.at("boxes") == "black");
    CHECK(manifest.at("volumes").size() == report.files.size());
    CHECK(manifest.dump().find("battery") == std::string::npos);
    for (AuditEntry const& entry : audit::entries(sample.caseFile.database()))
        CHECK(entry.details.find("battery") == std::string::npos);
}

TEST_CASE("A passphrase that is too short to keep anybody out is refused", "[bundle]")
{
    SampleCase sample = signedCase();
    BundleOptions options{sample.folder / "bundle", false, "Olu Officer"};
    options.passphrase = GENERATE("short", "two\nlines of words");
    StandInPress press;
    CHECK(support::refused([&] { bundle::write(sample.caseFile, options, press.press(), verified, {}, {}); }).fault()
          == Fault::Usage);
    CHECK(nothingLeft(sample, "bundle"));
}

TEST_CASE("A short box is told of, and the list of them stays with the organisation", "[bundle]")
{
    SampleCase sample = signedCase();
    BundleReport const report = exported(sample, "bundle");
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings[0].starts_with("1 short box stands alone in a line of type, on page 2: "));
    CHECK(support::contentOf(report.folder / "retained/warnings.csv").find("\r\n2,1,") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(report.folder / "disclosure/warnings.csv"));
}

TEST_CASE("A bundle in which something is found is not released", "[bundle]")
{
    SampleCase sample = signedCase();
    std::size_t const before = entriesInLog(sample);
    StandInPress press;
    std::filesystem::path looked;
    auto const check = [&](std::filesystem::path const& folder) {
        looked = folder;
        CHECK(std::filesystem::exists(folder / "disclosure/record.pdf"));
        CHECK_FALSE(std::filesystem::exists(sample.folder / "bundle"));
        return std::vector<std::string>{"Page 2: The picture still shows something under a redaction."};
    };
    Error const error = support::refused([&] {
        bundle::write(sample.caseFile, {sample.folder / "bundle", false, "Olu Officer"}, press.press(), check, {}, {});
    });
    CHECK(error.fault() == Fault::Integrity);
    CHECK(support::says(error, "Page 2: The picture still shows"));
    CHECK(nothingLeft(sample, "bundle"));
    CHECK_FALSE(std::filesystem::exists(looked));
    CHECK(entriesInLog(sample) == before);
}

TEST_CASE("A page that was burnt badly does not pass the check", "[bundle]")
{
    SampleCase sample = signedCase();
    bundle::Press const careless = [](std::vector<BurnOrder> const& orders, std::function<void(BurntPage &&)> const& sink,
                                      std::stop_token) {
        for (BurnOrder const& order : orders)
            sink(support::burntPage(static_cast<int>(order.page.value), support::bundleShapes()[0], lines(), {}));
    };
    Error const error = support::refused([&] {
        bundle::write(sample.caseFile, {sample.folder / "bundle", false, "Olu Officer"}, careless, verified, {}, {});
    });
    CHECK(error.fault() == Fault::Integrity);
    CHECK(support::says(error, "still shows something under a redaction"));
    CHECK(nothingLeft(sample, "bundle"));
}

TEST_CASE("A page that cannot be burnt ends the export and leaves nothing", "[bundle]")
{
    SampleCase sample = signedCase();
    bundle::Press const broken = [](std::vector<BurnOrder> const& orders, std::function<void(BurntPage &&)> const& sink,
                                    std::stop_token) {
        sink(support::burntPage(1, support::bundleShapes()[0], lines(), orders.front().boxes));
        throw Error(Fault::Input, "Page 2 of the record cannot be put into a bundle.");
    };
    Error const error = support::refused([&] {
        bundle::write(sample.caseFile, {sample.folder / "bundle", false, "Olu Officer"}, broken, verified, {}, {});
    });
    CHECK(support::says(error, "Page 2"));
    CHECK(nothingLeft(sample, "bundle"));
}

TEST_CASE("A press that hands on the wrong page is stopped", "[bundle]")
{
    SampleCase sample = signedCase();
    bundle::Press const mixed = [](std::vector<BurnOrder> const&, std::function<void(BurntPage &&)> const& sink,
                                   std::stop_token) { sink(support::burntPage(2, support::bundleShapes()[0], lines(), {})); };
    CHECK(support::refused([&] {
              bundle::write(sample.caseFile, {sample.folder / "bundle", false, "Olu Officer"}, mixed, verified, {}, {});
          }).fault()
          == Fault::Internal);
    CHECK(nothingLeft(sample, "bundle"));
}

TEST_CASE("An export that is stopped leaves nothing", "[bundle]")
{
    SampleCase sample = signedCase();
    std::stop_source stop;
    StandInPress press;
    auto const progress = [&](int done, int total) {
        CHECK(total == 3);
        if (done == 2)
            stop.request_stop();
    };
    Error const error = support::refused([&] {
        bundle::write(sample.caseFile, {sample.folder / "bundle", false, "Olu Officer"}, press.press(), verified, progress,
                      stop.get_token());
    });
    CHECK(error.fault() == Fault::Usage);
    CHECK(nothingLeft(sample, "bundle"));
}

TEST_CASE("An export never writes over anything, and says where it cannot write", "[bundle]")
{
    SampleCase sample = signedCase();
    SECTION("a folder of that name")
    {
        std::filesystem::create_directory(sample.folder / "bundle");
        CHECK(support::refused([&] { exported(sample, "bundle"); }).fault() == Fault::Access);
        CHECK(std::filesystem::is_empty(sample.folder / "bundle"));
    }
    SECTION("a file of that name")
    {
        sample.folder.write("bundle", "a letter");
        CHECK(support::refused([&] { exported(sample, "bundle"); }).fault() == Fault::Access);
        CHECK(support::contentOf(sample.folder / "bundle") == "a letter");
    }
    SECTION("a folder that appears while the export runs")
    {
        StandInPress press;
        auto const late = [&](std::filesystem::path const&) {
            std::filesystem::create_directory(sample.folder / "bundle");
            return std::vector<std::string>();
        };
        CHECK(support::refused([&] {
                  bundle::write(sample.caseFile, {sample.folder / "bundle", false, "Olu Officer"}, press.press(), late, {}, {});
              }).fault()
              == Fault::Access);
        CHECK(std::filesystem::is_empty(sample.folder / "bundle"));
        CHECK_FALSE(std::filesystem::exists(sample.folder / ".bundle.unfinished"));
    }
    SECTION("no folder to put it in")
    {
        Error const error = support::refused([&] { exported(sample, "not/here"); });
        CHECK(error.fault() == Fault::Access);
        CHECK(support::says(error, "Make it first"));
    }
    SECTION("a disk that may not be written")
    {
        StandInPress press;
        CHECK(support::refused([&] {
                  bundle::write(sample.caseFile, {"/proc/bundle", false, "Olu Officer"}, press.press(), verified, {}, {});
              }).fault()
              == Fault::Access);
    }
    SECTION("nobody who exports")
    {
        StandInPress press;
        CHECK(support::refused([&] {
                  bundle::write(sample.caseFile, {sample.folder / "bundle", false, ""}, press.press(), verified, {}, {});
              }).fault()
              == Fault::Usage);
    }
}

TEST_CASE("What a killed export left is cleared by the next one to the same place", "[bundle]")
{
    SampleCase sample = signedCase();
    std::filesystem::create_directories(sample.folder / ".bundle.unfinished/disclosure");
    sample.folder.write(".bundle.unfinished/disclosure/record.pdf", "half a record");
    sample.folder.write(".bundle.unfinished/pictures.abc", "pictures");
    BundleReport const report = exported(sample, "bundle");
    CHECK_FALSE(std::filesystem::exists(sample.folder / ".bundle.unfinished"));
    auto const inside = std::filesystem::directory_iterator(report.folder);
    CHECK(std::distance(begin(inside), end(inside)) == 2);
}

TEST_CASE("Two exports to one place at a time do not disturb each other", "[bundle]")
{
    SampleCase sample = signedCase();
    std::filesystem::path const aside = sample.folder / ".bundle.unfinished";
    std::filesystem::create_directories(aside);
    sample.folder.write(".bundle.unfinished/pictures.abc", "pictures of the other");
    int const other = ::open(aside.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    REQUIRE(::flock(other, LOCK_EX | LOCK_NB) == 0);
    Error const error = support::refused([&] { exported(sample, "bundle"); });
    CHECK(error.fault() == Fault::Access);
    CHECK(support::says(error, "under way"));
    CHECK(std::filesystem::exists(aside / "pictures.abc"));
    ::close(other);
    CHECK(exported(sample, "bundle").pages == 3);
}

TEST_CASE("An export does not drop a page that cannot be shown", "[bundle]")
{
    SampleCase sample = support::sampleCase(1);
    support::addPages(sample.caseFile, sample.folder, "torn.pdf", {support::a4, Size{}, support::a4, Size{}});
    Error const error = support::refused([&] { exported(sample, "bundle", true); });
    CHECK(error.fault() == Fault::Input);
    CHECK(support::says(error, "3, 5"));
    CHECK(nothingLeft(sample, "bundle"));
}

TEST_CASE("Slips go out in the place of pages that are not sent, and nothing of those pages does", "[bundle]")
{
    SampleCase sample = support::sampleCase(4);
    support::addPages(sample.caseFile, sample.folder, "torn.pdf", {Size{}});
    for (int page = 1; page <= 4; ++page)
        support::read(sample.caseFile, PageId{page}, lines());
    redact(sample.caseFile, 2, {dean});
    Act act = sample.caseFile.act("Olu Officer");
    Connection const& database = act.database();
    decisions::apply(act, {slips::lay(database, {{2}, PageSlip::Kind::Withheld, "LP", {}, "SECRET advice"}),
                           slips::lay(database, {{4}, PageSlip::Kind::Duplicate, "", {3}, ""}),
                           slips::lay(database, {{5}, PageSlip::Kind::Illegible, "", {}, ""})});
    act.commit();

    StandInPress press;
    BundleReport const report =
        bundle::write(sample.caseFile, {sample.folder / "bundle", true, "Olu Officer"}, press.press(), verified, {}, {});
    CHECK(report.pages == 5);
    CHECK(report.redactions == 1);
    REQUIRE(press.asked.size() == 2); // the others are not even drawn
    CHECK(press.asked[0].page == PageId{1});
    CHECK(press.asked[1].page == PageId{3});
    nlohmann::json const pages = manifestIn(sample.folder / "bundle").at("pages");
    CHECK_FALSE(pages[0].contains("slip"));
    CHECK(pages[1].at("slip") == "withheld");
    CHECK(pages[1].at("redactions").size() == 1);
    CHECK(pages[3].at("slip") == "duplicate");
    CHECK(pages[3].at("sent_as") == "3");
    CHECK(pages[4].at("slip") == "illegible");
    std::string const schedule = support::contentOf(sample.folder / "bundle/disclosure/schedule.csv");
    CHECK(schedule.find("\r\n2,1,LP,") != std::string::npos);
    CHECK(schedule.find("SECRET") == std::string::npos);
}

TEST_CASE("A case without pages has nothing to export", "[bundle]")
{
    support::TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    StandInPress press;
    CHECK(support::refused([&] {
              bundle::write(caseFile, {folder / "bundle", true, "Olu Officer"}, press.press(), verified, {}, {});
          }).fault()
          == Fault::Usage);
}

TEST_CASE("A place that is asked about is covered in a draft, and keeps a bundle from being sent", "[bundle]")
{
    SampleCase sample = signedCase();
    Act act = sample.caseFile.act("Olu Officer");
    decisions::apply(act, {decisions::ask(PageId{3}, {dean}, "Does SECRET agree?")});
    act.commit();
    CHECK(support::refused([&] { exported(sample, "bundle"); }).fault() == Fault::Access);
    CHECK(nothingLeft(sample, "bundle"));

    BundleReport const draft = exported(sample, "draft", true);
    CHECK(draft.redactions == 2);
    CHECK(verified(draft.folder).empty());
    std::string const csv = support::contentOf(draft.folder / "disclosure/schedule.csv");
    CHECK(csv.find("\r\n3,1,,Under query,,") != std::string::npos);
    CHECK(csv.find("SECRET") == std::string::npos);
    CHECK(support::contentOf(draft.folder / "retained/manifest.json").find("SECRET") == std::string::npos);

    // What only a draft may hold is a finding in anything that calls itself final.
    nlohmann::json manifest = manifestIn(draft.folder);
    manifest["status"] = "final";
    std::ofstream(draft.folder / "retained/manifest.json") << manifest.dump();
    std::vector<std::string> const found = verified(draft.folder);
    CHECK(std::any_of(found.begin(), found.end(), [](std::string const& what) {
        return what.find("names an exemption that the catalogue does not know") != std::string::npos;
    }));
}
