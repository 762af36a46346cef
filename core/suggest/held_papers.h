// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Court, adoption and the Reporter's papers are held as a whole: one notice a page, where it tells what it is.

#include "core/suggest/knowledge.h"
#include "core/suggest/page_kind.h"

#include <optional>

namespace core::held_papers {

// `kind` is the page's own or the one that was carried to it; nothing for other papers.
std::optional<Finding> notice(ReadPage const& page, PageKind kind);

} // namespace core::held_papers
