// SPDX-License-Identifier: GPL-3.0-or-later
// Trains what sentences speak of from labelled passages and a dictionary, and writes resources/sensitive/statements.model.

#include "core/base/error.h"
#include "training/gradient_steps.h"
#include "training/statement_calibration.h"
#include "training/statement_trainer.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace {

using namespace training;

struct Options {
    std::vector<std::string> files;
    std::string dictionary = "/usr/share/wordnet";
    std::string out;
    std::vector<std::string> heldOut;
    std::vector<std::string> records;
    StatementSettings settings;
};

struct Scored {
    float score = 0;
    bool right = false;
    bool any = false; // the sentence needs care, for this or another reason
};

// The share of a category's sentences that are found where so many of those shown need care.
double recallAt(std::vector<Scored> all, double precision)
{
    std::stable_sort(all.begin(), all.end(), [](Scored const& a, Scored const& b) { return a.score > b.score; });
    auto const wanted = std::count_if(all.begin(), all.end(), [](Scored const& one) { return one.right; });
    double best = 0;
    double found = 0;
    double needed = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        found += all[i].right ? 1 : 0;
        needed += all[i].any ? 1 : 0;
        if (needed >= precision * static_cast<double>(i + 1))
            best = std::max(best, found / static_cast<double>(wanted));
    }
    return wanted > 0 ? best : 0;
}

core::StatementScores scoresOf(core::StatementModel const& model, LabelledStatement const& statement)
{
    std::vector<core::Token> const tokens = core::tokens(typed(statement.text));
    return tokens.empty() ? core::StatementScores{} : model.weigh(featuresOf(tokens, statement.kind));
}

void measure(core::StatementModel const& model, std::vector<std::string> const& files)
{
    for (std::string const& file : files) {
        std::vector<LabelledStatement> const statements = readStatements(file);
        std::array<std::vector<Scored>, core::statementCategories.size()> scored;
        for (LabelledStatement const& one : statements) {
            core::StatementScores const scores = scoresOf(model, one);
            for (std::size_t label = 0; label < scores.size(); ++label)
                scored[label].push_back({scores[label], one.labels[label], one.labels.any()});
        }
        std::printf("%s: %zu sentences\n", file.c_str(), statements.size());
        for (std::size_t label = 0; label < scored.size(); ++label) {
            int wanted = 0;
            int shown = 0;
            int found = 0;
            int needed = 0;
            for (Scored const& one : scored[label]) {
                wanted += one.right ? 1 : 0;
                shown += one.score > 0 ? 1 : 0;
                found += one.score > 0 && one.right ? 1 : 0;
                needed += one.score > 0 && one.any ? 1 : 0;
            }
            std::printf("  %-22s %4d   at even odds: recall %.2f, of %d shown %.2f need care   recall at .65 %.2f, at .80 %.2f\n",
                        std::string(core::name(core::statementCategories[label])).c_str(), wanted,
                        wanted > 0 ? static_cast<double>(found) / wanted : 0, shown,
                        shown > 0 ? static_cast<double>(needed) / shown : 0, recallAt(scored[label], 0.65),
                        recallAt(scored[label], 0.8));
        }
    }
}

core::LearntStatements learn(Options const& options, WordNet const& dictionary, std::string const& without)
{
    StatementTrainer trainer(dictionary);
    for (std::string const& file : options.files)
        if (file != without)
            for (LabelledStatement const& statement : readStatements(file))
                trainer.add(statement);
    std::cerr << trainer.sentences() << " sentences" << (without.empty() ? "" : " without " + without) << "\n";
    return trainer.learn(options.settings,
                         [](int round, double loss) { std::fprintf(stderr, "round %d: loss %.4f\n", round, loss); });
}

int train(Options const& options)
{
    WordNet const dictionary(options.dictionary);
    StatementCalibration calibration;
    for (std::string const& record : options.records) {
        core::StatementModel const unaware(core::written(learn(options, dictionary, record)));
        for (LabelledStatement const& statement : readStatements(record))
            calibration.add(scoresOf(unaware, statement), statement.labels);
    }
    core::LearntStatements learnt = learn(options, dictionary, {});
    calibration.apply(learnt);
    for (std::size_t category = 0; category < core::statementCategories.size(); ++category)
        std::fprintf(stderr, "%-22s from odds of exp(%.2f)\n",
                     std::string(core::name(core::statementCategories[category])).c_str(),
                     static_cast<double>(calibration.enough(category)));
    std::string const bytes = core::written(learnt);
    std::cerr << learnt.weights.size() << " features, " << bytes.size() << " bytes\n";
    writeModel(options.out, bytes);
    measure(core::StatementModel(bytes), options.heldOut);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Trains what sentences speak of");
    Options options;
    app.add_option("files", options.files, "Labelled passages, such as those in training/statements/")->required();
    app.add_option("--dictionary", options.dictionary, "Folder of WordNet's files");
    app.add_option("--out", options.out, "The model to write")->required();
    app.add_option(
        "--records", options.records,
        "Those of the files that are records by hands of their own: each is left out once, to set what is enough by it");
    app.add_option("--held-out", options.heldOut, "Labelled passages to measure on");
    app.add_option("--rounds", options.settings.rounds, "Times through the sentences");
    app.add_option("--averaged", options.settings.averaged, "Of the last rounds, whose weights are averaged");
    app.add_option("--step", options.settings.step, "Length of a step");
    app.add_option("--shrink", options.settings.shrink, "How strongly weights are drawn to nought");
    app.add_option("--at-least", options.settings.atLeast, "Sentences that a feature must occur in");
    app.add_option("--least", options.settings.least, "What a feature must say to be kept");
    app.add_option("--least-of-rare", options.settings.leastOfRare, "The same of rare words");
    app.add_option("--seed", options.settings.seed, "Seed");
    CLI11_PARSE(app, argc, argv);
    try {
        return train(options);
    } catch (core::Error const& error) {
        std::cerr << error.what() << "\n";
        return static_cast<int>(error.fault());
    }
}
