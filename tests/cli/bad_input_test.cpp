// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/case/case_file.h"
#include "tests/cli/small_case.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <unistd.h>

using namespace cli;
using core::exitCode;
using core::Fault;

namespace {

std::string encrypted(std::string const& pdf)
{
    QPDF document;
    document.processMemoryFile("plain", pdf.data(), pdf.size());
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("secret", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

std::string const withoutPages =
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \ntrailer\n<</Size 3/Root 1 0 R>>\n"
    "startxref\n103\n%%EOF\n";

// The command is refused with this code and with a message that holds these words, and the case is as it was.
void refused(std::vector<std::string> const& call, Fault fault, std::vector<std::string> const& words,
             std::filesystem::path const& folder, State const& before, Surroundings const& surroundings = {})
{
    Outcome const outcome = candour(call, surroundings);
    std::string called;
    for (std::string const& word : call)
        called += word.substr(0, 200) + " ";
    INFO("candour-cli " << called << "\n" << outcome.out << outcome.err);
    CHECK(outcome.code == exitCode(fault));
    for (std::string const& word : words)
        CHECK(outcome.err.find(word) != std::string::npos);
    CHECK(outcome.err.starts_with("candour-cli: "));
    CHECK(outcome.err.find("terminate") == std::string::npos);
    CHECK(stateOf(folder) == before);
}

} // namespace

TEST_CASE("A file that is no PDF is refused, and so are a broken, an encrypted and an empty one", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    newCase(at);
    State const before = stateOf(at);
    write(folder / "letter.pdf", "Dear Sir, this is no PDF at all.\n");
    write(folder / "nothing.pdf", "");
    write(folder / "cut.pdf", smallRecord().substr(0, 400));
    write(folder / "locked.pdf", encrypted(smallRecord()));
    write(folder / "pageless.pdf", withoutPages);
    refused({"add", at, folder / "letter.pdf"}, Fault::Input, {"letter.pdf", "PDF"}, at, before);
    refused({"add", at, folder / "nothing.pdf"}, Fault::Input, {"nothing.pdf"}, at, before);
    refused({"add", at, folder / "cut.pdf"}, Fault::Input, {"cut.pdf"}, at, before);
    refused({"add", at, folder / "locked.pdf"}, Fault::Input, {"locked.pdf", "password"}, at, before);
    refused({"add", at, folder / "pageless.pdf"}, Fault::Input, {"pageless.pdf", "page"}, at, before);
    refused({"add", at, folder / "absent.pdf"}, Fault::Access, {"absent.pdf"}, at, before);
    refused({"add", at, folder.path()}, Fault::Input, {folder.path()}, at, before);
}

TEST_CASE("A PDF that was cut off is refused, or opened with a warning", "[cli]")
{
    TempFolder const folder;
    std::string const whole = smallRecord();
    for (std::size_t const tenths : {3, 6, 9}) {
        std::string const at = folder / ("case" + std::to_string(tenths));
        newCase(at);
        std::string const file = folder / ("cut" + std::to_string(tenths) + ".pdf");
        write(file, whole.substr(0, whole.size() * tenths / 10));
        Outcome const outcome = candour({"add", at, file});
        INFO(tenths << " tenths: " << outcome.out << outcome.err);
        if (outcome.code == 0)
            CHECK(outcome.out.find("warning") != std::string::npos);
        else
            CHECK(outcome.code == exitCode(Fault::Input));
    }
}

TEST_CASE("One bad file in a list keeps the whole list out", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    newCase(at);
    State const before = stateOf(at);
    write(folder / "good.pdf", smallRecord());
    write(folder / "bad.pdf", "no PDF");
    refused({"add", at, folder / "good.pdf", folder / "bad.pdf"}, Fault::Input, {"bad.pdf"}, at, before);
    refused({"add", at, folder / "good.pdf", folder / "good.pdf"}, Fault::Input, {"good.pdf"}, at, before);
}

TEST_CASE("A file that the case already holds is refused by its content and by its name", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    State const before = stateOf(at);
    write(folder / "again.pdf", smallRecord());
    refused({"add", at, folder / "again.pdf"}, Fault::Input, {"again.pdf", "already", "record.pdf"}, at, before);
    std::filesystem::create_directory(folder / "other");
    write(folder / "other" / "record.pdf", recordOf(1, "other"));
    refused({"add", at, folder / "other" / "record.pdf"}, Fault::Input, {"record.pdf", "name"}, at, before);
}

TEST_CASE("A request that cannot be understood opens no case", "[cli]")
{
    TempFolder const folder;
    std::vector<std::string> const malformed{"",
                                             "no JSON",
                                             "[]",
                                             "{}",
                                             "{\"data_subject\": \"\"}",
                                             "{\"data_subject\": 7}",
                                             "{\"data_subject\": \"A\", \"also_known_as\": \"B\"}",
                                             "{\"data_subject\": \"A\", \"also_known_as\": [1]}",
                                             "{\"data_subject\": \"A\", \"date_of_birth\": \"5th of June\"}",
                                             "{\"data_subject\": \"A\", \"date_of_birth\": \"1983-02-31\"}",
                                             "{\"data_subject\": \"A\", \"addresses\": {}}",
                                             "{\"data_subject\": \"\xff\xfe\"}",
                                             std::string(200000, '['),
                                             "{\"data_subject\": \"A\""};
    for (std::string const& text : malformed) {
        write(folder / "request.json", text);
        Outcome const outcome = candour({"new", folder / "case", "--request", folder / "request.json"});
        INFO(text.substr(0, 100) << "\n" << outcome.out << outcome.err);
        CHECK(outcome.code == exitCode(Fault::Input));
        CHECK(outcome.err.size() > 30);
        CHECK_FALSE(std::filesystem::exists(folder / "case"));
    }
    CHECK(candour({"new", folder / "case", "--request", folder / "absent.json"}).code == exitCode(Fault::Access));
    // Nothing half made is left, under any name.
    std::size_t left = 0;
    for ([[maybe_unused]] auto const& entry : std::filesystem::directory_iterator(folder.path()))
        ++left;
    CHECK(left == 1);
}

TEST_CASE("Decisions that cannot be understood are refused as a whole, and the first wrong row is named", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    State const before = stateOf(at);
    std::string const box = "\"boxes\": [[72, 80, 200, 100]], \"exemption\": \"TP\"";
    std::string const good = "{\"file\": \"record.pdf\", \"page\": 1, " + box + "}";
    std::vector<std::string> const malformed{
        "",
        "no JSON",
        "{}",
        "7",
        "\"text\"",
        std::string(200000, '['),
        "[" + good,
        "[7]",
        "[[]]",
        "[{}]",
        "[{\"page\": 1, " + box + "}]",
        "[{\"file\": \"other.pdf\", \"page\": 1, " + box + "}]",
        "[{\"file\": 7, \"page\": 1, " + box + "}]",
        "[{\"file\": \"record.pdf\", " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": 0, " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": 4, " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": -1, " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": 1.5, " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": \"1\", " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": 99999999999999999999, " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": 4294967297, " + box + "}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"TP\"}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"TP\", \"boxes\": []}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"TP\", \"boxes\": [[1, 2, 3]]}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"TP\", \"boxes\": [[1, 2, 3, \"4\"]]}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"TP\", \"boxes\": [[200, 80, 72, 100]]}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"TP\", \"boxes\": [[5000, 80, 5100, 100]]}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"TP\", \"boxes\": [[72, 80, 72, 100]]}]",
        "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": 7, \"boxes\": [[72, 80, 200, 100]]}]",
        "[{\"suggestion\": \"0123456789abcdef\", \"accept\": true, \"exemption\": \"TP\"}]",
        "[{\"suggestion\": 5, \"accept\": true, \"exemption\": \"TP\"}]",
        "[" + good + ", {\"file\": \"record.pdf\", \"page\": 99, " + box + "}]"};
    std::string const list = folder / "decisions.json";
    std::vector<std::string> const call{"decide", at, "--from", list, "--actor", "Officer"};
    for (std::string const& text : malformed) {
        write(list, text);
        INFO(text.substr(0, 200));
        refused(call, Fault::Input, {}, at, before);
    }
    write(list, "[" + good + ", {\"file\": \"record.pdf\", \"page\": 99, " + box + "}]");
    refused(call, Fault::Input, {"Row 2"}, at, before);

    // A reason that no catalogue knows, or none at all, is wrong usage of the catalogue.
    for (std::string const exemption : {"NO-SUCH-CODE", ""}) {
        write(list,
              "[{\"file\": \"record.pdf\", \"page\": 1, \"exemption\": \"" + exemption + "\", \"boxes\": [[72, 80, 200, 100]]}]");
        refused(call, Fault::Usage, {"exemption"}, at, before);
    }
    refused({"decide", at, "--from", folder / "absent.json", "--actor", "Officer"}, Fault::Access, {"absent.json"}, at, before);

    // The good row alone is taken, so what was refused above was refused for its fault.
    write(list, "[" + good + "]");
    mustDo(call);
    CHECK(nlohmann::json::parse(mustDo({"dump", at, "redactions"})).at("redactions").size() == 1);
}

TEST_CASE("An answer to a suggestion must say what the answer is", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    readCase(at);
    State const before = stateOf(at);
    nlohmann::json const suggestions = nlohmann::json::parse(mustDo({"dump", at, "suggestions"}));
    REQUIRE_FALSE(suggestions.empty());
    std::string const start = "[{\"suggestion\": \"" + suggestions.front().at("id").get<std::string>() + "\"";
    for (std::string const rest : {"}]", ", \"accept\": true, \"dismiss\": true, \"exemption\": \"TP\"}]",
                                   ", \"accept\": \"yes\", \"exemption\": \"TP\"}]"}) {
        write(folder / "decisions.json", start + rest);
        refused({"decide", at, "--from", folder / "decisions.json", "--actor", "Officer"}, Fault::Input, {"Row 1"}, at, before);
    }
    write(folder / "decisions.json", start + ", \"accept\": true, \"exemption\": \"TP\"}]");
    mustDo({"decide", at, "--from", folder / "decisions.json", "--actor", "Officer"});
}

TEST_CASE("A list of people with a mistake in it is refused with the line", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    newCase(at);
    State const before = stateOf(at);
    std::string const heads = "name,other_names,class,role,relation,consent\n";
    std::string const file = folder / "people.csv";
    write(file, heads + "Vera Walker,,third_party,,mother,\nJason Walker,,cousin,,,\n");
    refused({"people", at, "--import", file, "--actor", "Officer"}, Fault::Input, {"Line 3"}, at, before);
    write(file, "name,class\nVera Walker,third_party\n");
    refused({"people", at, "--import", file, "--actor", "Officer"}, Fault::Input, {"Line 1"}, at, before);
    write(file, heads + ",,third_party,,mother,\n");
    refused({"people", at, "--import", file, "--actor", "Officer"}, Fault::Input, {"Line 2"}, at, before);
    write(file, heads + "Vera Walker,,third_party,,mother,\n");
    mustDo({"people", at, "--import", file, "--actor", "Officer"});
    CHECK(mustDo({"people", at}).find("Vera Walker") != std::string::npos);
}

TEST_CASE("The register of people is changed, merged and written out, and undo takes it back", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    newCase(at);
    std::string const file = folder / "people.csv";
    write(file,
          "name,other_names,class,role,relation,consent\nVera Walker,,third_party,,mother,\nV. Wood,,third_party,,,asked\n");
    mustDo({"people", at, "--import", file, "--actor", "Officer"});
    CHECK(mustDo({"people", at, "--set", "Vera Walker", "--consent", "given", "--actor", "Officer"}).find("suggestions changed")
          != std::string::npos);
    CHECK(mustDo({"people", at}).find("mother\tgiven") != std::string::npos);
    mustDo({"people", at, "--merge", "V. Wood", "--into", "Vera Walker", "--actor", "Officer"});
    mustDo({"people", at, "--export", folder / "out.csv"});
    CHECK(contents(folder / "out.csv").find("Vera Walker,V. Wood,third_party,,mother,given,,unclear,") != std::string::npos);
    mustDo({"undo", at, "--actor", "Officer"});
    CHECK(mustDo({"people", at}).find("V. Wood") != std::string::npos);
    State const before = stateOf(at);
    refused({"people", at, "--set", "Nobody", "--consent", "given"}, Fault::Missing, {"Nobody"}, at, before);
    refused({"people", at, "--set", "Vera Walker", "--consent", "perhaps"}, Fault::Input, {"consent"}, at, before);
    refused({"patterns", at, "--import", file}, Fault::Input, {"Row 1"}, at, before);
    CHECK(mustDo({"people", at, "--propose"}).empty());
    refused({"people", at, "--propose-again", "Trevor Hoad"}, Fault::Missing, {"Trevor Hoad"}, at, before);
    CHECK(mustDo({"people", at, "--dismiss", "Trevor Hoad", "--actor", "Officer"}).find("will not be proposed")
          != std::string::npos);
    CHECK(mustDo({"people", at, "--dismissed"}) == "Trevor Hoad\n");
    CHECK(mustDo({"people", at, "--propose-again", "Trevor Hoad", "--actor", "Officer"}).find("may be proposed")
          != std::string::npos);
    CHECK(mustDo({"people", at, "--dismissed"}).empty());
}

TEST_CASE("A case of a newer version is left alone, by name of both versions", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    std::string const file = folder / "case" / "case.sqlite";
    {
        core::Connection connection(file, core::Connection::Mode::Open);
        connection.execute("PRAGMA user_version = 999");
    }
    std::string const before = contents(file);
    for (std::vector<std::string> const& call :
         {std::vector<std::string>{"status", at}, {"read", at}, {"undo", at, "--actor", "Officer"}}) {
        Outcome const outcome = candour(call);
        CHECK(outcome.code == exitCode(Fault::Version));
        CHECK(outcome.err.find("999") != std::string::npos);
    }
    CHECK(contents(file) == before);
}

TEST_CASE("A case that is open elsewhere says who has it open", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    {
        core::CaseFile const open(at);
        for (std::vector<std::string> const& call :
             {std::vector<std::string>{"status", at}, {"read", at}, {"log", at}, {"export", at, "--out", folder / "b"}}) {
            Outcome const outcome = candour(call);
            INFO(outcome.err);
            CHECK(outcome.code == exitCode(Fault::Access));
            CHECK(outcome.err.find("process " + std::to_string(::getpid())) != std::string::npos);
        }
    }
    mustDo({"status", at});
}

TEST_CASE("A file that is no case, and a case that was damaged, are told apart from a good one", "[cli]")
{
    TempFolder const folder;
    std::filesystem::create_directory(folder / "letter");
    write(folder / "letter" / "case.sqlite", std::string(5000, 'x'));
    CHECK(candour({"status", folder / "letter"}).code == exitCode(Fault::Integrity));

    smallCase(folder / "case");
    std::filesystem::path const file = folder / "case" / "case.sqlite";
    std::string bytes = contents(file);
    for (std::size_t i = 4096; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31);
    write(file, bytes);
    Outcome const outcome = candour({"log", folder / "case"});
    INFO(outcome.err);
    CHECK(outcome.code == exitCode(Fault::Integrity));
}

TEST_CASE("An audit log that somebody edited does not pass its check", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    {
        core::Connection connection(folder / "case" / "case.sqlite", core::Connection::Mode::Open);
        connection.execute("DROP TRIGGER audit_keeps_what_it_has; UPDATE audit SET actor = 'Somebody else' WHERE number = 2");
    }
    Outcome const outcome = candour({"log", at, "--verify"});
    CHECK(outcome.code == exitCode(Fault::Integrity));
    CHECK(outcome.err.find('2') != std::string::npos);
}

TEST_CASE("Without the English language data nothing is read, and the package to install is named", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    State const before = stateOf(at);
    std::filesystem::create_directory(folder / "empty");
    refused({"read", at}, Fault::Missing, {"tesseract-ocr-eng"}, at, before,
            {.environment = {{"TESSDATA_PREFIX", folder / "empty"}}});
    mustDo({"read", at});
}

TEST_CASE("Without the page reader beside it the program says that it is missing", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    newCase(at);
    write(folder / "record.pdf", smallRecord());
    std::filesystem::copy_file(candourCli(), folder / "candour-cli");
    Outcome const outcome = run(folder / "candour-cli", {"add", at, folder / "record.pdf"});
    INFO(outcome.err);
    CHECK(outcome.code == exitCode(Fault::Missing));
    CHECK(outcome.err.find("candour-reader") != std::string::npos);
}

TEST_CASE("What may not be written is refused with its place", "[cli]")
{
    using std::filesystem::perms;
    TempFolder const folder;
    Surroundings const plain{.user = Surroundings::User::Plain};
    std::filesystem::path const shut = folder / "shut";
    std::filesystem::create_directory(shut);
    write(folder / "file", "in the way");
    std::string const at = folder / "case";
    smallCase(at);
    State const before = stateOf(at);
    std::filesystem::permissions(shut, perms::owner_read | perms::owner_exec);
    for (std::string const place : {shut / "new", folder / "file" / "new", folder / "nowhere" / "new"}) {
        INFO(place);
        Outcome const made = candour({"new", place, "--subject", "Ada Midgley"}, plain);
        CHECK(made.code == exitCode(Fault::Access));
        CHECK(made.err.find(place) != std::string::npos);
        refused({"export", at, "--draft", "--out", place}, Fault::Access, {place.substr(0, place.rfind('/'))}, at, before, plain);
    }
    Outcome const again = candour({"new", at, "--subject", "Ada Midgley"});
    CHECK(again.code == exitCode(Fault::Access));
    CHECK(again.err.find("already") != std::string::npos);
    mustDo({"status", at});

    write(folder / "closed.pdf", recordOf(1, "closed"));
    std::filesystem::permissions(folder / "closed.pdf", perms::none);
    CHECK(candour({"add", at, folder / "closed.pdf"}, plain).code != 0);
    std::filesystem::permissions(shut, perms::owner_all);
}

TEST_CASE("Nothing is exported over what is there, nor before somebody signed", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    readCase(at);
    State before = stateOf(at);
    refused({"export", at, "--out", folder / "bundle"}, Fault::Access, {"sign"}, at, before);
    refused({"sign-off", at, "--actor", "Reviewer"}, Fault::Access, {"suggestion"}, at, before);
    mustDo({"decide", at, "--accept-all", "--exemption", "TP", "--actor", "Officer"});
    before = stateOf(at);
    refused({"sign-off", at, "--actor", "Officer"}, Fault::Access, {"Officer"}, at, before);
    std::filesystem::create_directory(folder / "bundle");
    write(folder / "bundle" / "kept", "kept");
    mustDo({"sign-off", at, "--actor", "Reviewer"});
    before = stateOf(at);
    refused({"export", at, "--out", folder / "bundle"}, Fault::Access, {folder / "bundle"}, at, before);
    CHECK(contents(folder / "bundle" / "kept") == "kept");
    // One more decision, and what was signed is no longer what the case holds.
    write(folder / "more.json", R"([{"file": "record.pdf", "page": 3, "boxes": [[72, 80, 200, 100]], "exemption": "TP"}])");
    mustDo({"decide", at, "--from", folder / "more.json", "--actor", "Officer"});
    before = stateOf(at);
    refused({"export", at, "--out", folder / "signed"}, Fault::Access, {"sign"}, at, before);
    CHECK_FALSE(std::filesystem::exists(folder / "signed"));
}
