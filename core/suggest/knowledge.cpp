// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/knowledge.h"

#include "core/base/resource.h"
#include "core/suggest/margins.h"

namespace core {

Knowledge::Knowledge(Reference const& reference)
    : request(reference.request),
      subject(reference.request),
      names(reference.request, reference.people),
      subjectNames(reference.request, {}),
      record(reference.record),
      care(reference.care),
      ownNumbers(core::ownNumbers(reference.ownPatterns))
{
    if (ownStatements(reference.ownPatterns) > 0)
        ownWords.emplace(resource("sensitive/statements.json"), reference.ownPatterns);
}

ReadPage::ReadPage(PageText const& read)
    : page(read),
      text(read.text),
      digits(withDigitsPutRight(read.text)),
      margin(marginWords(read)),
      tokens(core::tokens(read, margin))
{
}

} // namespace core
