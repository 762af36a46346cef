// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the core calls kinds of places and of documents, in the language of the window.

#include "core/order/document_kind.h"
#include "core/suggest/suggestion.h"

#include <QString>

namespace ui {

QString kindWords(core::Category category);
QString kindWords(core::DocumentKind kind);

} // namespace ui
