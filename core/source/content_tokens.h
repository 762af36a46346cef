// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of a content stream, one after the other: what libqpdf's tokenizer finds, in a tenth of its time. Plain ones, which are
// nearly all, are read here; whatever is unusual (escapes, comments, broken strings) is left to that tokenizer where it stands. For
// page_content; libqpdf does not leave these files.

#include <qpdf/InputSource.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace core {

struct ContentToken {
    enum class Kind { Operator, Operand, String, End };
    Kind kind = Kind::End;
    std::string_view value; // a name with its slash; nothing for strings; lasts until the next token is asked for
};

class ContentTokens {
public:
    // `content` outlives the object.
    explicit ContentTokens(std::string const& content);
    ContentToken next();
    // To be called behind the operator ID: goes on behind the inline image.
    void skipInlineImage();

private:
    using Kind = ContentToken::Kind;

    ContentToken plain();
    ContentToken regular();
    ContentToken asTheTokenizerDoes();
    char at(std::size_t place) const { return place < m_content.size() ? m_content[place] : '\0'; }

    std::string_view m_content;
    std::size_t m_at = 0;
    std::shared_ptr<InputSource> m_input;
    QPDFTokenizer m_tokenizer;
    std::string m_value;
};

} // namespace core
