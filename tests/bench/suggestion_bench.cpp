// SPDX-License-Identifier: GPL-3.0-or-later
// How well suggestions are found: names in labelled texts of other hands, as they are and misread, at the settings that the program
// offers; with how fast. The same texts give the same figures to the last digit, but for the times. Prints a table and fails nothing.
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/suggest/name_tagger.h"
#include "training/damage.h"
#include "training/name_scores.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

namespace {

using namespace training;
using Clock = std::chrono::steady_clock;

struct Corpus {
    std::string name;
    double wanted = 0.7; // precision at which recall is given
};

constexpr std::uint64_t seed = 11;

std::vector<LabelledText> texts(std::filesystem::path const& file, double misreadRate)
{
    std::vector<LabelledText> out;
    Chance chance(seed);
    for (LabelledDocument const& document : readTokens(file))
        out.push_back(assembled(misreadRate > 0 ? misread(document, misreadRate, chance) : document));
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
    for (float const at : {0.005F, 0.01F, 0.02F, 0.05F, 0.1F, 0.3F, 0.5F}) {
        std::size_t const fixed = NameScores::stepAt(at);
        std::printf("   %.3f / %.3f", scores.recall(fixed), scores.precision(fixed));
    }
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv)
{
    std::filesystem::path folder;
    std::filesystem::path file;
    CLI::App app("Measures suggestions");
    app.add_option("folder", folder, "Folder of labelled texts")->required();
    app.add_option("--model", file, "Another model than the program's");
    CLI11_PARSE(app, argc, argv);
    std::string const bytes = file.empty() ? std::string() : core::contentOf(file);
    std::optional<core::NameModel> other;
    if (!file.empty())
        other.emplace(bytes);
    core::NameModel const& model = other ? *other : core::nameModel();
    std::vector<Corpus> const corpora{{"tab_dev", 0.7},      {"ewt", 0.6},      {"litbank_dev", 0.75}, {"wnut_dev", 0.65},
                                      {"tabocr_clean", 0.5}, {"tabocr_B", 0.4}, {"panorama", 0.6}};
    std::printf("%-22s %6s   %-20s   .02 R / P       .05             .10             .30             .50\n", "PERSON", "names",
                "recall at precision");
    std::size_t words = 0;
    double seconds = 0;
    for (double const rate : {0.0, 0.03})
        for (Corpus const& corpus : corpora) {
            std::vector<LabelledText> const all = texts(folder / (corpus.name + ".tok"), rate);
            NameScores scores;
            for (LabelledText const& text : all) {
                auto const began = Clock::now();
                auto const chances = core::nameChances(text.text, text.pieces, model);
                seconds += std::chrono::duration<double>(Clock::now() - began).count();
                words += text.pieces.size();
                scores.add(text, chances);
            }
            row(corpus.name + (rate > 0 ? " misread" : ""), scores, corpus.wanted);
        }
    std::printf("%.0f pieces a second\n", static_cast<double>(words) / seconds);
}
