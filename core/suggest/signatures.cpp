// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/signatures.h"

#include "core/suggest/name_context.h"

#include <algorithm>
#include <optional>

namespace core::signatures {

namespace {

// Raised with every change of a rule.
constexpr std::int64_t signatureRules = 1;

// A signature is read with less confidence than this, print with more.
constexpr int doubted = 60;
constexpr int sure = 75;
// Words of a signature, and of a printed name.
constexpr std::size_t mostWords = 4;
// Lines that a signature may take up.
constexpr std::size_t mostLines = 3;
// Lines between "Yours faithfully" and the role of whoever signs.
constexpr std::size_t longestBlock = 6;

struct Line {
    std::size_t first = 0; // tokens [first, last)
    std::size_t last = 0;
    int confidence = 0;
    std::size_t words() const { return last - first; }
};

std::vector<Line> linesOf(std::vector<Token> const& tokens)
{
    std::vector<Line> out;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t last = i + 1;
        while (last < tokens.size() && tokens[last].line == tokens[i].line)
            ++last;
        int total = 0;
        for (std::size_t k = i; k < last; ++k)
            total += tokens[k].confidence;
        // Behind the text come the tokens of the margin, which begin again from the top.
        if (!out.empty() && tokens[i].line < tokens[out.back().first].line)
            break;
        out.push_back({i, last, total / static_cast<int>(last - i)});
        i = last;
    }
    return out;
}

class Signatures {
public:
    Signatures(ReadPage const& page, Knowledge const& knowledge)
        : m_tokens(page.tokens), m_knowledge(knowledge), m_lines(linesOf(page.tokens))
    {
    }

    void settle(std::vector<Finding>& names) const
    {
        std::vector<Finding> const all = names;
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            if (roleLength(m_tokens, m_lines[line].first) > 0)
                forget(names, aboveRole(line));
            std::optional<Finding> const printed = nameOn(line, all);
            bool const kept = printed ? printed->advice == Advice::Keep : subjectOn(line);
            std::vector<std::size_t> const signature = printed || kept ? above(line) : std::vector<std::size_t>();
            if (kept)
                forget(names, signature);
            else if (printed)
                sign(names, signature, *printed);
        }
    }

private:
    // "Yours faithfully": a signature begins below it.
    bool closes(std::size_t line) const
    {
        Line const& words = m_lines[line];
        std::string const& first = m_tokens[words.first].folded;
        std::string const& last = m_tokens[words.last - 1].folded;
        return words.words() <= mostWords && (first == "yours" || last == "faithfully" || last == "sincerely");
    }

    bool written(std::size_t line) const { return m_lines[line].confidence < doubted && m_lines[line].words() <= mostWords; }

    // The lines between a close and the printed name, or the role below it.
    std::vector<std::size_t> aboveRole(std::size_t role) const
    {
        std::vector<std::size_t> out;
        for (std::size_t line = role; line > 0 && role - line < longestBlock;) {
            --line;
            if (closes(line))
                return out;
            if (m_lines[line].words() > mostWords)
                break;
            // The last of them is the printed name, where it was read surely.
            if (m_lines[line].confidence < sure || line + 1 < role)
                out.push_back(line);
        }
        return {};
    }

    // The lines of handwriting directly above; a stray letter between them is a stroke of it.
    std::vector<std::size_t> above(std::size_t printed) const
    {
        std::vector<std::size_t> out;
        for (std::size_t line = printed; line > 0 && printed - line < mostLines;) {
            --line;
            bool const stroke = m_lines[line].words() == 1 && m_tokens[m_lines[line].first].folded.size() <= 2;
            if (!written(line) && !stroke)
                break;
            if (!stroke)
                out.push_back(line);
        }
        return out;
    }

    // A whole name that is printed at the beginning of the line, with nothing else but a role behind it.
    std::optional<Finding> nameOn(std::size_t at, std::vector<Finding> const& names) const
    {
        Line const& line = m_lines[at];
        if (line.confidence < sure)
            return std::nullopt;
        for (Finding const& name : names) {
            if (name.category != Category::Person || name.begin > m_tokens[line.first].begin
                || name.end < m_tokens[line.first].end)
                continue;
            std::size_t last = line.first;
            while (last < line.last && m_tokens[last].end <= name.end)
                ++last;
            bool const alone = last == line.last || roleLength(m_tokens, last) > 0;
            if (last - line.first >= 2 && alone)
                return name;
        }
        return std::nullopt;
    }

    bool subjectOn(std::size_t at) const
    {
        Line const& line = m_lines[at];
        KnownNames const& subject = m_knowledge.subjectNames;
        return line.confidence >= sure && line.words() >= 2 && line.words() <= mostWords
               && !subject.byGiven(m_tokens[line.first].folded).empty()
               && !subject.bySurname(m_tokens[line.last - 1].folded).empty();
    }

    bool inside(Finding const& name, std::size_t line) const
    {
        return m_tokens[m_lines[line].first].begin < name.end && name.begin < m_tokens[m_lines[line].last - 1].end;
    }

    void forget(std::vector<Finding>& names, std::vector<std::size_t> const& lines) const
    {
        std::erase_if(names, [&](Finding const& name) {
            return name.category == Category::Person && name.advice != Advice::Keep
                   && std::any_of(lines.begin(), lines.end(), [&](std::size_t line) { return inside(name, line); });
        });
    }

    void sign(std::vector<Finding>& names, std::vector<std::size_t> const& lines, Finding const& printed) const
    {
        for (std::size_t const line : lines) {
            Finding signature = printed;
            signature.begin = m_tokens[m_lines[line].first].begin;
            signature.end = m_tokens[m_lines[line].last - 1].end;
            signature.score = std::min(printed.score, 0.5);
            signature.reason = "Stands above a printed name as its signature does, and was read with doubt.";
            std::erase_if(names, [&](Finding const& name) { return name.advice == Advice::Redact && inside(name, line); });
            names.push_back(std::move(signature));
        }
    }

    std::vector<Token> const& m_tokens;
    Knowledge const& m_knowledge;
    std::vector<Line> m_lines;
};

} // namespace

void settle(std::vector<Finding>& names, ReadPage const& page, Knowledge const& knowledge)
{
    Signatures(page, knowledge).settle(names);
}

Digest fingerprint()
{
    return Fingerprint().add(signatureRules).finish();
}

} // namespace core::signatures
