// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/legibility.h"

#include "core/suggest/tokens.h"
#include "core/suggest/word_runs.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace core {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t legibilityRules = 3;

using EyeKind = EyeRegion::Kind;

// Within so much of the upper or lower edge stands what was written on a page later, rarely its text.
constexpr double margin = 56;

class Sheet {
public:
    Sheet(Reading const& reading, Size size)
        : m_reading(reading),
          m_text(reading.text),
          m_size(size),
          m_height(printHeight(m_text)),
          m_runs(wordRuns(m_text, m_height))
    {
    }

    std::vector<EyeRegion> regions()
    {
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            judge(i);
        for (UnreadArea const& area : m_reading.unread)
            judge(area);
        return settled();
    }

private:
    std::string_view wordOf(std::size_t i) const { return m_text.textOf(m_text.words[i]); }
    Rect uprightBox(std::size_t i) const { return upright(m_text.words[i].box, m_text.turn); }

    bool inMargin(Rect const& box) const { return box.centre().y < margin || box.centre().y > m_size.height - margin; }

    // Headings stand in capitals, or are read beyond doubt.
    static bool heading(WordRun const& run)
    {
        return (run.capitals >= 0.7 && run.confidence >= 70) || (run.confidence >= 93 && run.height < 2.05);
    }

    // Of the print on its level where that is smaller than the page's, as running heads are; words [first, last) do not count.
    double printBeside(Rect const& box, std::size_t first = 0, std::size_t last = 0) const
    {
        constexpr int enoughLetters = 8;
        double sum = 0;
        int letters = 0;
        for (std::size_t i = 0; i < m_text.words.size(); ++i) {
            if ((i >= first && i < last) || m_text.words[i].confidence < sureWord || !level(uprightBox(i), box))
                continue;
            int const count = lettersIn(wordOf(i));
            sum += capitalHeight(wordOf(i), uprightBox(i).height()) * count;
            letters += count;
        }
        return letters < enoughLetters ? m_height : std::min(m_height, sum / letters);
    }

    double heightIn(WordRun const& run) const { return run.middle * m_height / printBeside(run.upright, run.first, run.last); }

    bool note(WordRun const& run) const
    {
        if (!inMargin(run.box) || run.letters < 3)
            return false;
        return (heightIn(run) >= 1.3 && run.confidence < 90) || (std::abs(run.slope) > 2 && run.letters >= 8)
               || (run.confidence < 55 && run.letters >= 4 && run.letters <= 12 && heightIn(run) >= 1.1);
    }

    // No line of print begins or ends where it does, as a note beside the text does not.
    bool ownEdge(WordRun const& run) const
    {
        constexpr double near = 6;
        return std::none_of(m_runs.begin(), m_runs.end(), [&](WordRun const& other) {
            bool const print = other.first != run.first && other.plain >= 0.5;
            return print
                   && (std::abs(other.upright.x0 - run.upright.x0) < near || std::abs(other.upright.x1 - run.upright.x1) < near);
        });
    }

    // Dirt or a rule that touches a word of print makes it look tall.
    bool swollen(WordRun const& run) const
    {
        bool const word = run.last - run.first == 1;
        if (word && run.confidence >= 85 && run.height < 2.6)
            return !inMargin(run.box);
        if (run.height >= 2)
            return false;
        return (run.plain >= 0.4 || word) && !alone(run.upright, run);
    }

    bool handwritten(WordRun const& run) const
    {
        constexpr std::ptrdiff_t fewestBeside = 3;
        if (run.letters < 2 || (run.digits > 0.5 && run.height < 2) || heading(run))
            return false;
        // Two letters as tall as two lines are a rule or a crease, and so is a word of letters wider than any.
        if ((run.letters < 3 && run.height > 2.6) || run.upright.width() > 3 * run.upright.height() * run.letters)
            return false;
        bool const tall = run.height >= (run.letters < 3 ? 1.8 : 1.62);
        bool const small = run.height >= 1.15 && run.confidence < 55 && run.letters >= 5 && besideOf(run.upright) < fewestBeside;
        bool const aside = run.plain < 0.3 && run.confidence < 50 && run.letters >= 5 && run.letters <= 20
                           && alone(run.upright, run) && ownEdge(run);
        bool const doubtful = run.letters >= 3 && ((run.height >= 1.3 && run.confidence < 68) || small || aside);
        return ((tall || doubtful) && !swollen(run)) || note(run);
    }

    // A line of a note of which another line was told to be handwriting.
    bool goesOn(WordRun const& run) const
    {
        constexpr double reach = 12;
        if (run.letters < 2 || run.height < 1.08 || heading(run) || !alone(run.upright, run))
            return false;
        return std::any_of(m_runs.begin(), m_runs.end(), [&](WordRun const& other) {
            double const gap = std::max(other.upright.y0 - run.upright.y1, run.upright.y0 - other.upright.y1);
            return other.first != run.first && gap < reach && std::abs(other.upright.x0 - run.upright.x0) < reach
                   && handwritten(other);
        });
    }

    // Taller words that stand by themselves in a line of print, as notes beside a running head do.
    std::optional<Rect> standingApart(WordRun const& run) const
    {
        double const blank = 1.3 * m_height;
        for (std::size_t i = run.first; i < run.last;) {
            std::size_t end = i;
            while (end < run.last && capitalHeight(wordOf(end), uprightBox(end).height()) >= 1.3 * m_height)
                ++end;
            if (end == i) {
                ++i;
                continue;
            }
            bool const left = i == run.first || uprightBox(i).x0 - uprightBox(i - 1).x1 > blank;
            bool const right = end == run.last || uprightBox(end).x0 - uprightBox(end - 1).x1 > blank;
            WordRun const part = runOf(m_text, i, end, m_height);
            if (left && right && (end - i > 1 || part.letters >= 5) && handwritten(part))
                return part.box;
            i = end;
        }
        return std::nullopt;
    }

    std::string initials(WordRun const& run) const
    {
        std::string out;
        for (std::size_t i = run.first; i < run.last; ++i)
            if (std::string const word = plainWord(wordOf(i)); !word.empty())
                out += word.front();
        return out;
    }

    // "E. Clegg" above "Ernest Clegg": somebody signed.
    bool signedAbove(std::size_t i) const
    {
        constexpr double below = 45;
        WordRun const& run = m_runs[i];
        if (run.height < 1.25 || run.last - run.first > 4 || run.letters < 4 || run.digits > 0 || run.capitals >= 0.7
            || (run.last - run.first == 1 && run.confidence >= 90))
            return false;
        std::string const surname = plainWord(wordOf(run.last - 1));
        for (std::size_t k = i + 1; k < std::min(m_runs.size(), i + 4); ++k) {
            WordRun const& next = m_runs[k];
            double const drop = next.upright.y0 - run.upright.y0;
            bool const beneath = drop > 0 && drop < below && std::abs(next.upright.x0 - run.upright.x0) < below;
            if (!beneath || next.height * 1.15 >= run.height || surname.size() <= 3 || next.last - next.first < 2)
                continue;
            if (initials(run) == initials(next) && run.last - run.first > 1)
                return true;
            for (std::size_t w = next.first; w < next.last; ++w)
                if (nearlySame(surname, plainWord(wordOf(w))))
                    return true;
        }
        return false;
    }

    // Below "Yours sincerely", above the printed name.
    bool closing(std::size_t i) const
    {
        std::string const first = plainWord(wordOf(m_runs[i].first));
        return m_runs[i].last - m_runs[i].first <= 3 && (first == "yours" || first == "signed" || first == "signature");
    }

    bool belowClosing(Rect const& uprightBox) const
    {
        constexpr double reach = 70;
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            if (closing(i) && uprightBox.y0 >= m_runs[i].upright.y0 - 4 && uprightBox.y0 < m_runs[i].upright.y1 + reach
                && uprightBox.x0 < m_runs[i].upright.x1 + reach)
                return true;
        return false;
    }

    void judge(std::size_t i)
    {
        WordRun const& run = m_runs[i];
        if (signedAbove(i) || (handwritten(run) && belowClosing(run.upright)))
            add(EyeKind::Signature, run.box, run);
        else if (handwritten(run) || goesOn(run))
            add(EyeKind::Handwriting, run.box, run);
        else if (auto const apart = standingApart(run))
            add(EyeKind::Handwriting, *apart, run);
        else if (run.letters >= 16 && run.confidence < 40 && run.plain < 0.3)
            m_found.push_back({EyeKind::Print, run.box});
    }

    // With what follows it on its level and was hardly read, as the date of a note is.
    Rect alongside(Rect box) const
    {
        constexpr double blank = 40;
        for (bool grew = true; grew;) {
            grew = false;
            for (Word const& word : m_text.words) {
                Rect const both = united(box, word.box);
                bool const near = upright(both, m_text.turn).width()
                                  <= upright(box, m_text.turn).width() + upright(word.box, m_text.turn).width() + blank;
                if (word.confidence >= sureWord || both == box || !near
                    || !level(upright(word.box, m_text.turn), upright(box, m_text.turn)))
                    continue;
                box = both;
                grew = true;
            }
        }
        return box;
    }

    // A hand reaches further than the letters that were read.
    void add(EyeKind kind, Rect const& box, WordRun const& run)
    {
        double const reach = 0.3 * std::min(run.upright.height(), 3 * m_height);
        m_found.push_back({kind, within(grown(inMargin(box) ? alongside(box) : box, reach), m_size)});
    }

    // Most of the lower one's height is shared.
    static bool level(Rect const& a, Rect const& b)
    {
        return std::min(a.y1, b.y1) - std::max(a.y0, b.y0) > 0.5 * std::min(a.height(), b.height());
    }

    // No word that counts as read stands on its level beside it, but for those of `own`.
    bool alone(Rect const& area, WordRun const& own = {}) const
    {
        constexpr double beside = 60;
        for (std::size_t i = 0; i < m_text.words.size(); ++i) {
            if (m_text.words[i].confidence < sureWord || (i >= own.first && i < own.last))
                continue;
            Rect const box = uprightBox(i);
            double const shared = std::min(box.y1, area.y1) - std::max(box.y0, area.y0);
            if (shared > 0.3 * box.height() && box.x0 < area.x1 + beside && box.x1 > area.x0 - beside)
                return false;
        }
        return true;
    }

    // What the words tell that stand in an unread area.
    enum class Inside { Nothing, MisreadPrint, Other };

    // Words no taller than the print on levels where most was read are print that was misread; a hand is taller, or alone. One
    // that dirt, a box to tick or a neighbour swells does not tell, so half of the letters decide.
    Inside inside(UnreadArea const& unread) const
    {
        constexpr double tallestPrint = 1.35;
        constexpr int fewestBeside = 4;
        Rect const area = upright(unread.box, m_text.turn);
        double const print = inMargin(unread.box) ? printBeside(area) : m_height;
        int low = 0;
        int other = 0;
        bool read = false;
        for (std::size_t i = 0; i < m_text.words.size(); ++i) {
            Rect const box = uprightBox(i);
            int const letters = lettersIn(wordOf(i));
            if (letters == 0 || !area.contains(box.centre()))
                continue;
            if (m_text.words[i].confidence >= sureWord) {
                read = true;
                continue;
            }
            bool const plain = capitalHeight(wordOf(i), box.height()) <= tallestPrint * print && besideOf(box) >= fewestBeside;
            (plain ? low : other) += letters;
        }
        if (low + other == 0)
            return read ? Inside::Other : Inside::Nothing;
        return low > other ? Inside::MisreadPrint : Inside::Other;
    }

    // How many words of print stand on its level.
    std::ptrdiff_t besideOf(Rect const& box) const
    {
        std::ptrdiff_t count = 0;
        for (std::size_t i = 0; i < m_text.words.size(); ++i)
            count += m_text.words[i].confidence >= sureWord && level(uprightBox(i), box)
                     && capitalHeight(wordOf(i), uprightBox(i).height()) <= 1.2 * m_height;
        return count;
    }

    // Where sheets are held together: a staple lies over the words of the running head.
    static bool stapled(Rect const& box)
    {
        constexpr double corner = 75;
        return box.x0 < corner && box.x1 < 1.5 * corner && box.y0 < corner;
    }

    bool handwriting(UnreadArea const& area) const
    {
        Rect const box = upright(area.box, m_text.turn);
        Inside const words = inside(area);
        if (words == Inside::MisreadPrint)
            return false;
        bool const large =
            (box.width() >= 60 && box.height() >= std::max(18.0, 2.6 * m_height)) || (box.width() >= 170 && box.height() >= 18);
        bool const free = words == Inside::Nothing || alone(box);
        return large
               || (box.width() >= 40 && box.height() >= 18
                   && (free || (words == Inside::Other && inMargin(area.box) && !stapled(area.box))));
    }

    void judge(UnreadArea const& area)
    {
        Rect const box = upright(area.box, m_text.turn);
        double const least = std::min(box.width(), box.height());
        switch (area.kind) {
        case UnreadArea::Kind::Picture:
            m_found.push_back({EyeKind::Picture, area.box});
            break;
        case UnreadArea::Kind::Mark:
            if (least > 18 || std::max(box.width(), box.height()) >= 24)
                m_found.push_back({EyeKind::Mark, area.box});
            break;
        case UnreadArea::Kind::Writing:
            if (belowClosing(box) && alone(box))
                m_found.push_back({EyeKind::Signature, area.box});
            else if (handwriting(area))
                m_found.push_back({EyeKind::Handwriting, area.box});
            break;
        }
    }

    // What touches is one region; unread pieces beside a hand are part of it.
    std::vector<EyeRegion> settled()
    {
        constexpr double near = 4;
        constexpr double nextLine = 14;
        for (EyeRegion& region : m_found) {
            if (region.kind != EyeKind::Handwriting && region.kind != EyeKind::Signature)
                continue;
            for (UnreadArea const& area : m_reading.unread) {
                bool const print = inside(area) == Inside::MisreadPrint;
                bool const touches = !shared(grown(region.box, near), area.box).empty();
                bool const below = !print && !shared(grown(region.box, nextLine), area.box).empty();
                if (area.kind != UnreadArea::Kind::Picture && (touches || below))
                    region.box = united(region.box, area.box);
            }
        }
        for (std::size_t i = 0; i < m_found.size();) {
            auto const other = std::find_if(m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(i),
                                            [&](EyeRegion const& one) { return !shared(one.box, m_found[i].box).empty(); });
            if (other == m_found.begin() + static_cast<std::ptrdiff_t>(i)) {
                ++i;
                continue;
            }
            other->box = united(other->box, m_found[i].box);
            other->kind = std::min(other->kind, m_found[i].kind);
            m_found.erase(m_found.begin() + static_cast<std::ptrdiff_t>(i));
            i = 0;
        }
        std::sort(m_found.begin(), m_found.end(), [](EyeRegion const& a, EyeRegion const& b) {
            return std::pair(a.box.y0, a.box.x0) < std::pair(b.box.y0, b.box.x0);
        });
        return std::move(m_found);
    }

    Reading const& m_reading;
    PageText const& m_text;
    Size m_size;
    double m_height;
    std::vector<WordRun> m_runs;
    std::vector<EyeRegion> m_found;
};

} // namespace

std::string_view title(EyeRegion::Kind kind)
{
    switch (kind) {
    case EyeKind::Page:
        return "The whole page";
    case EyeKind::Picture:
        return "Picture";
    case EyeKind::Mark:
        return "Stamp or other ink";
    case EyeKind::Handwriting:
        return "Handwriting";
    case EyeKind::Signature:
        return "Signature";
    default:
        return "Print that was hardly read";
    }
}

std::string_view reason(EyeRegion::Kind kind)
{
    switch (kind) {
    case EyeKind::Page:
        return "No machine can vouch for the words of this page. Nothing suggested here does not mean nothing to withhold: read "
               "the "
               "page by eye.";
    case EyeKind::Picture:
        return "A picture. No machine knows whom or what it shows: look at it.";
    case EyeKind::Mark:
        return "A stamp, a pen stroke or other ink that was not read, or that lies over words: look at it.";
    case EyeKind::Handwriting:
        return "It looks like handwriting, of which a machine reads little and often wrongly: read it by eye.";
    case EyeKind::Signature:
        return "It looks like a signature: see whose it is.";
    default:
        return "Words that were read with little confidence: read them by eye.";
    }
}

namespace legibility {

std::vector<EyeRegion> detect(Reading const& reading, Size page)
{
    // Nobody has read these pages, or what was read is guesswork from top to bottom.
    if (reading.state == ReadingState::Unreadable || reading.state == ReadingState::Failed)
        return {{EyeKind::Page, {0, 0, page.width, page.height}}};
    if (reading.state == ReadingState::Unread || reading.state == ReadingState::Blank)
        return {};
    return Sheet(reading, page).regions();
}

Digest fingerprint()
{
    return Fingerprint().add(legibilityRules).finish();
}

} // namespace legibility
} // namespace core
