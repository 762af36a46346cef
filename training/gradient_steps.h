// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the trainers share: stochastic gradient steps, each weight with a step of its own (AdaGrad; Duchi, Hazan and Singer 2011), the
// order in which examples are seen, and the file that a model is written to.

#include "training/damage.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace training {

struct GradientSteps {
    double step = 0;   // length of a first step
    double shrink = 0; // how strongly a weight is drawn to nought at each step

    // `square` is the sum of the weight's past gradients, squared.
    void move(float& weight, float& square, float gradient) const;
};

// Brings the places into an order of chance.
void shuffle(std::vector<std::size_t>& order, Chance& chance);

// Throws core::Error (Access ...) where it cannot be written.
void writeModel(std::filesystem::path const& file, std::string_view bytes);

} // namespace training
