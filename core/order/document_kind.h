// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What kind of paper a document is, its title and whose paper it is, told from the words at the head of its first page. A proposal; what
// tells nothing is Other.

#include "core/text/page_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class DocumentKind {
    Other,
    RunningRecord,
    Letter,
    Email,
    Note, // of a telephone call or a visit
    Minutes,
    Report,
    Form,
    Court,
    Police,
    Medical,
    School,
    LegalAdvice,
    Photograph
};

// As the command line and the case write it: "running-record". The second throws Fault::Usage for another word.
std::string_view name(DocumentKind kind);
DocumentKind documentKind(std::string_view name);
// As people read it: "Running record".
std::string_view title(DocumentKind kind);
std::vector<DocumentKind> const& documentKinds();

// What the head of a page tells of a document that begins there.
struct DocumentHead {
    DocumentKind kind = DocumentKind::Other;
    std::string title;  // as it stands there; empty where nothing looks like one
    std::string author; // the agency of the letterhead; empty where there is none
    bool operator==(DocumentHead const&) const = default;
};

namespace document_heads {

DocumentHead of(PageText const& page);
// Whether a line looks like a title, the head of a form or a letterhead; capitals alone tell that unless the whole page is in them.
bool isTitle(std::string const& line, bool capitalsTell = true);

} // namespace document_heads
} // namespace core
