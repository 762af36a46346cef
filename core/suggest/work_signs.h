// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What papers tell of somebody at work though they give no role: who signs the entries of a running record, to whom a memo goes and from
// whom it comes, with whom a worker talks a case over, who has mail at a public body. One sign may mislead; what counts is the record's
// sum (record_names.h).

#include "core/suggest/tokens.h"

#include <string>
#include <vector>

namespace core {

struct ReadPage;

class WorkSigns {
public:
    // The page must outlive this.
    explicit WorkSigns(ReadPage const& page);

    // How much the page tells that the name in the tokens [first, last) is somebody's at work: 0 for nothing, 1 for a hint, 2 for a sign.
    int of(std::size_t first, std::size_t last) const;

private:
    bool signsEntry(std::size_t first, std::size_t last) const;
    bool heads(std::size_t first, std::size_t last) const;
    bool hasWorkMail(std::size_t first, std::size_t last) const;
    bool teaches(std::size_t first) const;
    bool visitsTogether(std::size_t first) const;
    bool holdsOffice(std::size_t first, std::size_t last) const;
    std::size_t endOfOffice(std::size_t from) const;
    bool talksCaseOver(std::size_t first) const;
    bool fromService(std::size_t last) const;
    int listed(std::size_t first) const;

    ReadPage const& m_page;
    std::vector<Token> const& m_tokens;
    bool m_memo = false;  // headed as a memo
    bool m_mail = false;  // headed as electronic mail
    bool m_sheet = false; // a form that goes from somebody to somebody, and no mail
};

// A name in the mail address of a public body: "nell.orwin@...gov.uk". Folded.
struct MailedName {
    std::string given;
    std::string surname;
};
std::vector<MailedName> namesInWorkMail(std::string const& text);

} // namespace core
