// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the name tagger from a folder of labelled texts and lists, and writes resources/names/tagger.model.

#include "core/base/error.h"
#include "training/gradient_steps.h"
#include "training/name_lists.h"
#include "training/name_scores.h"
#include "training/name_trainer.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>

namespace {

using namespace training;

struct Options {
    std::filesystem::path folder;
    std::filesystem::path words;
    std::filesystem::path out;
    double share = 1; // of the texts
    int heldOut = 0;  // every n-th text is kept for measuring; 0 for none
    double missed = 2;
    double missedLoose = 8;
    double missedNovels = 4;
    double missedIn(std::string const& corpus) const
    {
        return corpus == "btc" || corpus == "wnut_train" ? missedLoose : corpus == "litbank_train" ? missedNovels : missed;
    }
    TrainerSettings settings;
};

// Corpora of short messages, where nobody minds capital letters.
bool loose(std::string const& corpus)
{
    return corpus == "btc" || corpus == "wnut_train";
}

constexpr std::array<std::string_view, 8> corpora{"tab_train", "presidio", "litbank_train", "wnut_train",
                                                  "btc",       "wikigold", "ewt",           "synth_train"};

void addCopies(NameTrainer& trainer, LabelledDocument const& document, std::string const& corpus, NamePool const& pool,
               double missed, Chance& chance)
{
    static constexpr std::array<double, 4> rates{0.01, 0.03, 0.05, 0.1};
    double const small = loose(corpus) ? 0.06 : 0.02;
    trainer.add(assembled(document), missed);
    trainer.add(assembled(misread(recased(document, 0.05, small, chance), rates[chance.below(rates.size())], chance)), missed);
    bool const many = corpus == "btc" || corpus == "presidio";
    if (many)
        return;
    LabelledDocument const other = recased(renamed(document, pool, chance), 0.05, small, chance);
    trainer.add(assembled(chance.share() < 0.5 ? misread(other, 0.03, chance) : other), missed);
}

int train(Options const& options)
{
    NameMaterial const material = readLists(options.folder / "lists", options.words);
    NameTrainer trainer(material.lists);
    Chance chance(options.settings.seed);
    std::vector<LabelledText> kept;
    for (std::string_view const corpus : corpora) {
        std::size_t number = 0;
        for (LabelledDocument const& document : readTokens(options.folder / "train" / (std::string(corpus) + ".tok"))) {
            ++number;
            if (options.heldOut > 0 && number % static_cast<std::size_t>(options.heldOut) == 0)
                kept.push_back(assembled(document));
            else if (chance.share() < options.share)
                addCopies(trainer, document, std::string(corpus), material.pool, options.missedIn(std::string(corpus)), chance);
        }
    }
    std::cerr << trainer.pieces() << " pieces\n";
    core::LearntNames const learnt = trainer.learn(
        options.settings, [](int round, double loss) { std::fprintf(stderr, "round %d: loss %.4f\n", round, loss); });
    std::string const bytes = core::written(learnt);
    std::cerr << learnt.weights.size() << " features, " << bytes.size() << " bytes\n";
    writeModel(options.out, bytes);
    if (kept.empty())
        return 0;
    core::NameModel const model(bytes);
    NameScores scores;
    for (LabelledText const& text : kept)
        scores.add(text, core::nameChances(text.text, text.pieces, model));
    for (double const precision : {0.6, 0.75, 0.9}) {
        std::size_t const step = scores.stepFor(precision);
        if (step < NameScores::steps)
            std::printf("held out: recall %.3f at precision %.3f\n", scores.recall(step), scores.precision(step));
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Trains the name tagger");
    Options options;
    app.add_option("folder", options.folder, "Folder with train/ and lists/")->required();
    app.add_option("--words", options.words, "File of titles, relations and roles")->required();
    app.add_option("--out", options.out, "The model to write")->required();
    app.add_option("--share", options.share, "Share of the texts to learn from");
    app.add_option("--held-out", options.heldOut, "Keep every n-th text for measuring");
    app.add_option("--rounds", options.settings.rounds, "Times through the texts");
    app.add_option("--step", options.settings.step, "Length of a step");
    app.add_option("--shrink", options.settings.shrink, "How strongly weights are drawn to nought");
    app.add_option("--blindness", options.settings.blindness, "Share of features hidden at each step");
    app.add_option("--missed", options.missed, "Margin for missed names");
    app.add_option("--missed-novels", options.missedNovels, "The same in novels");
    app.add_option("--missed-loose", options.missedLoose, "The same in short messages");
    app.add_option("--at-least", options.settings.atLeast, "Occurrences that a feature needs");
    app.add_option("--most", options.settings.most, "Features to keep");
    app.add_option("--seed", options.settings.seed, "Seed");
    CLI11_PARSE(app, argc, argv);
    try {
        return train(options);
    } catch (core::Error const& error) {
        std::cerr << error.what() << "\n";
        return static_cast<int>(error.fault());
    }
}
