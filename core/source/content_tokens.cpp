// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/content_tokens.h"

#include <qpdf/BufferInputSource.hh>

#include <algorithm>

namespace core {

namespace {

bool isContentBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

bool isContentDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isContentLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What ends a number, a name or an operator.
bool endsToken(char c)
{
    return isContentBlank(c) || std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

// A sign, digits, and a point among them at most.
bool isPlainNumber(std::string_view text)
{
    if (text.front() == '-' || text.front() == '+')
        text.remove_prefix(1);
    std::size_t const digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isContentDigit));
    std::size_t const points = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
    return !text.empty() && isContentDigit(text.front()) && points <= 1 && digits + points == text.size();
}

bool isPlainOperator(std::string_view text)
{
    bool const letters =
        std::all_of(text.begin(), text.end(), [](char c) { return isContentLetter(c) || c == '*' || isContentDigit(c); });
    bool const quote = text == "'" || text == "\"";
    return quote || (isContentLetter(text.front()) && letters && text != "true" && text != "false" && text != "null");
}

bool isPlainName(std::string_view text)
{
    return text.size() > 1 && std::all_of(text.begin() + 1, text.end(), [](char c) {
               return isContentLetter(c) || isContentDigit(c) || c == '.' || c == '_' || c == '-' || c == '+';
           });
}

} // namespace

ContentTokens::ContentTokens(std::string const& content)
    : m_content(content), m_input(std::make_shared<BufferInputSource>("content", content))
{
    m_tokenizer.allowEOF();
}

ContentToken ContentTokens::next()
{
    while (m_at < m_content.size() && isContentBlank(m_content[m_at]))
        ++m_at;
    if (m_at == m_content.size())
        return {};
    ContentToken const token = plain();
    return token.kind == Kind::End ? asTheTokenizerDoes() : token;
}

// End for what is not plain; then the place is as before.
ContentToken ContentTokens::plain()
{
    std::size_t const begin = m_at;
    char const first = m_content[begin];
    std::size_t length = 0;
    if (first == '[' || first == ']')
        length = 1;
    else if ((first == '<' || first == '>') && at(begin + 1) == first)
        length = 2;
    if (length > 0) {
        m_at += length;
        return {Kind::Operand, m_content.substr(begin, length)};
    }
    if (first != '(' && first != '<')
        return regular();
    char const last = first == '(' ? ')' : '>';
    std::size_t end = begin + 1;
    auto const belongs = [&](char c) {
        if (first == '(')
            return c != '(' && c != ')' && c != '\\';
        return isContentDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    while (end < m_content.size() && belongs(m_content[end]))
        ++end;
    if (at(end) != last)
        return {};
    m_at = end + 1;
    return {Kind::String, {}};
}

ContentToken ContentTokens::regular()
{
    std::size_t end = m_at + 1;
    while (end < m_content.size() && !endsToken(m_content[end]))
        ++end;
    std::string_view const text = m_content.substr(m_at, end - m_at);
    bool const operand = text.front() == '/' ? isPlainName(text) : isPlainNumber(text);
    if (!operand && !isPlainOperator(text))
        return {};
    m_at = end;
    return {operand ? Kind::Operand : Kind::Operator, text};
}

ContentToken ContentTokens::asTheTokenizerDoes()
{
    m_input->seek(static_cast<qpdf_offset_t>(m_at), SEEK_SET);
    QPDFTokenizer::Token const token = m_tokenizer.readToken(m_input, "content", true);
    m_at = static_cast<std::size_t>(m_input->tell());
    if (token.getType() == QPDFTokenizer::tt_eof)
        return {};
    if (token.getType() == QPDFTokenizer::tt_string)
        return {Kind::String, {}};
    m_value = token.getValue();
    return {token.getType() == QPDFTokenizer::tt_word ? Kind::Operator : Kind::Operand, m_value};
}

void ContentTokens::skipInlineImage()
{
    m_input->seek(static_cast<qpdf_offset_t>(std::min(m_at + 1, m_content.size())), SEEK_SET);
    m_tokenizer.expectInlineImage(m_input);
    m_tokenizer.readToken(m_input, "content", true);
    m_at = static_cast<std::size_t>(m_input->tell());
}

} // namespace core
