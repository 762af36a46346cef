// SPDX-License-Identifier: GPL-3.0-or-later
// How well suggestions are found: names in labelled texts of other hands, at the settings that the program offers, and everything
// that is suggested on invented records; as they are and misread, with how fast. The same texts give the same figures to the last
// digit, but for the times. Prints tables and fails nothing.
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/suggest/care.h"
#include "core/suggest/name_tagger.h"
#include "tests/bench/case_runs.h"
#include "training/damage.h"
#include "training/name_scores.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <optional>

namespace {

using namespace training;
using Clock = std::chrono::steady_clock;

struct Corpus {
    std::string name;
    double wanted = 0.7; // precision at which recall is given
};

constexpr std::uint64_t seed = 11;
// One letter in thirty-three, as of a bad copy.
constexpr double misreadRate = 0.03;

std::vector<LabelledText> texts(std::filesystem::path const& file, double rate)
{
    std::vector<LabelledText> out;
    Chance chance(seed);
    for (LabelledDocument const& document : readTokens(file))
        out.push_back(assembled(rate > 0 ? misread(document, rate, chance) : document));
    return out;
}

void row(std::string const& name, NameScores const& scores, double wanted)
{
    std::size_t const step = scores.stepFor(wanted);
    std::printf("%-22s %6d", name.c_str(), scores.names());
    if (step < NameScores::steps)
        std::printf("   %.3f at %.2f (%.3f)", scores.recall(step), scores.precision(step),
                    static_cast<double>(NameScores::threshold(step)));
    else
        std::printf("   %-20s", "never");
    for (core::Care const care : {core::Care::Careful, core::Care::Normal, core::Care::Brief}) {
        std::size_t const fixed = NameScores::stepAt(core::leastChance(care));
        std::printf("   %.3f / %.3f", scores.recall(fixed), scores.precision(fixed));
    }
    std::printf("\n");
}

// The chances of a place or an organisation in the room of a person's.
std::vector<core::NameChances> ofKind(std::vector<core::NameChances> chances, std::string const& kind)
{
    if (kind != "PER")
        for (core::NameChances& chance : chances)
            chance = {0, kind == "LOC" ? chance.place : chance.organisation, 0, 0};
    return chances;
}

void labelledTexts(std::filesystem::path const& folder, core::NameModel const& model)
{
    std::vector<Corpus> const corpora{{"tab_dev", 0.7},      {"ewt", 0.6},      {"litbank_dev", 0.75}, {"wnut_dev", 0.65},
                                      {"tabocr_clean", 0.5}, {"tabocr_B", 0.4}, {"panorama", 0.6}};
    std::size_t words = 0;
    double tagging = 0;
    double cutting = 0;
    for (std::string const kind : {"PER", "LOC", "ORG"}) {
        std::printf("%-22s %6s   %-20s   %-13s   %-13s   %-13s\n", kind.c_str(), "names", "recall at precision", "careful R / P",
                    "normal", "brief");
        for (double const rate : {0.0, misreadRate})
            for (Corpus const& corpus : corpora) {
                NameScores scores(kind);
                for (LabelledText const& text : texts(folder / (corpus.name + ".tok"), rate)) {
                    auto const began = Clock::now();
                    auto chances = core::nameChances(text.text, text.pieces, model);
                    auto const tagged = Clock::now();
                    words += core::namePieces(text.text).size();
                    tagging += std::chrono::duration<double>(tagged - began).count();
                    cutting += std::chrono::duration<double>(Clock::now() - tagged).count();
                    scores.add(text, ofKind(std::move(chances), kind));
                }
                row(corpus.name + (rate > 0 ? " misread" : ""), scores, corpus.wanted);
            }
    }
    std::printf("%.0f words a second; %.1f times as long as cutting the text into words\n", static_cast<double>(words) / tagging,
                tagging / cutting);
}

// Everything that the program suggests, on invented records.
void records(std::vector<std::string> const& cases, std::vector<std::string> const& truths, bool list)
{
    if (cases.size() != truths.size())
        throw core::Error(core::Fault::Usage, "Give a file of what is known with --truth for each --case, in the same order.");
    for (std::size_t i = 0; i < cases.size(); ++i)
        for (double const rate : {0.0, misreadRate}) {
            bench::CaseRun const run = bench::suggestAnew(cases[i], bench::knownRecord(truths[i]), rate);
            std::printf("\n%s, %s\n%s", cases[i].c_str(), rate > 0 ? "misread" : "as it was read",
                        bench::table(run.scores).c_str());
            if (list)
                std::printf("%s", bench::list(run.scores).c_str());
            std::printf("%d pages in %.2f s\n", run.pages, run.seconds);
        }
}

} // namespace

int main(int argc, char** argv)
{
    std::filesystem::path folder;
    std::filesystem::path file;
    std::vector<std::string> cases;
    std::vector<std::string> truths;
    bool list = false;
    CLI::App app("Measures suggestions");
    app.add_option("folder", folder, "Folder of labelled texts");
    app.add_option("--model", file, "Another model than the program's");
    app.add_option("--case", cases, "Folder of a case whose pages were read; it is copied, not changed");
    app.add_option("--truth", truths, "What is known of the pages of the case, as JSON; one for each case");
    app.add_flag("--list", list, "Name what was missed, and what was suggested in vain");
    CLI11_PARSE(app, argc, argv);
    try {
        std::string const bytes = file.empty() ? std::string() : core::contentOf(file);
        std::optional<core::NameModel> other;
        if (!file.empty())
            other.emplace(bytes);
        if (!folder.empty())
            labelledTexts(folder, other ? *other : core::nameModel());
        records(cases, truths, list);
    } catch (core::Error const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1 + static_cast<int>(error.fault());
    }
    return 0;
}
