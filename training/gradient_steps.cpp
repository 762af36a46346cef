// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/gradient_steps.h"

#include "core/base/file.h"

#include <cmath>
#include <utility>

#include <fcntl.h>

namespace training {

void GradientSteps::move(float& weight, float& square, float gradient) const
{
    gradient += static_cast<float>(shrink) * weight;
    square += gradient * gradient;
    weight -= static_cast<float>(step) * gradient / (std::sqrt(square) + 1e-3F);
}

void shuffle(std::vector<std::size_t>& order, Chance& chance)
{
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[chance.below(i)]);
}

void writeModel(std::filesystem::path const& file, std::string_view bytes)
{
    core::File out(file, O_WRONLY | O_CREAT | O_TRUNC, 0644, "Writing the model");
    out.write(bytes);
    out.sync();
}

} // namespace training
