// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the catalogue of law and the core call things, in the language of the window. For the eye of the officer only: what is stored, printed
// or sent keeps its English words, and so do the questions of the law itself.

#include "core/reference/exemptions.h"

#include <QString>

#include <string_view>

namespace ui {

QString titleWords(core::Exemption const& exemption);
// Its code and its title, as lists to choose from show them.
QString choiceWords(core::Exemption const& exemption);
// Who has to agree; empty for nobody.
QString approvalWords(core::Exemption const& exemption);
// How far the catalogue was checked.
QString statusWords(core::Exemptions const& exemptions);
// Whose answer is waited for (core::hold).
QString holdWords(std::string_view whom);

} // namespace ui
