// SPDX-License-Identifier: GPL-3.0-or-later
// Trains what sentences speak of from labelled passages and a dictionary, and writes resources/sensitive/statements.model.

#include "core/base/error.h"
#include "training/gradient_steps.h"
#include "training/statement_trainer.h"
#include "training/unseen_statements.h"

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

// The share of a category's sentences that are found where so many of those shown need care.
double recallAt(std::vector<UnseenStatements::Shown> const& shown, double precision)
{
    double best = 0;
    for (UnseenStatements::Shown const& some : shown)
        if (some.any >= precision * some.all)
            best = std::max(best, some.right / std::max(1.0, static_cast<double>(shown.back().right)));
    return best;
}

core::StatementScores scoresOf(core::StatementModel const& model, LabelledStatement const& statement)
{
    std::vector<core::Token> const tokens = core::tokens(typed(statement.text));
    return tokens.empty() ? core::StatementScores{} : model.weigh(featuresOf(tokens, statement.kind));
}

void look(core::StatementModel const& model, std::vector<LabelledStatement> const& statements, UnseenStatements& unseen)
{
    for (LabelledStatement const& statement : statements)
        unseen.add(scoresOf(model, statement), statement.labels);
}

void measure(core::StatementModel const& model, std::vector<std::string> const& files)
{
    for (std::string const& file : files) {
        std::vector<LabelledStatement> const statements = readStatements(file);
        UnseenStatements unseen;
        look(model, statements, unseen);
        std::printf("%s: %zu sentences\n", file.c_str(), statements.size());
        for (std::size_t category = 0; category < core::statementCategories.size(); ++category) {
            std::vector<UnseenStatements::Shown> const shown = unseen.shown(category);
            auto const behind = std::find_if(shown.begin(), shown.end(), [](auto const& some) { return some.score <= 0; });
            auto const even = behind == shown.begin() ? UnseenStatements::Shown{} : *(behind - 1);
            int const wanted = shown.empty() ? 0 : shown.back().right;
            std::printf("  %-22s %4d   at even odds: recall %.2f, of %d shown %.2f need care   recall at .65 %.2f, at .80 %.2f\n",
                        std::string(core::name(core::statementCategories[category])).c_str(), wanted,
                        wanted > 0 ? static_cast<double>(even.right) / wanted : 0, even.all,
                        even.all > 0 ? static_cast<double>(even.any) / even.all : 0, recallAt(shown, 0.65), recallAt(shown, 0.8));
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
    UnseenStatements unseen;
    for (std::string const& record : options.records) {
        std::string const bytes = core::written(learn(options, dictionary, record));
        look(core::StatementModel(bytes), readStatements(record), unseen);
    }
    core::LearntStatements learnt = learn(options, dictionary, {});
    // So that even odds are enough everywhere.
    for (std::size_t category = 0; category < core::statementCategories.size(); ++category) {
        float const enough = unseen.enough(category);
        learnt.bias[category] -= enough;
        std::fprintf(stderr, "%-22s from odds of exp(%.2f)\n",
                     std::string(core::name(core::statementCategories[category])).c_str(), static_cast<double>(enough));
    }
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
