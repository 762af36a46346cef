// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/legibility.h"

#include "core/suggest/tokens.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace core {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t rules = 2;

using Kind = EyeRegion::Kind;

// Words at or above this confidence count as read (see ocr/unread.h).
constexpr int sure = 60;
// Within so much of the upper or lower edge stands what was written on a page later, rarely its text.
constexpr double margin = 56;

int lettersOf(std::string_view word)
{
    return static_cast<int>(std::count_if(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
    }));
}

bool any(std::string_view word, std::string_view set)
{
    return word.find_first_of(set) != std::string_view::npos;
}

// How tall a capital letter of the word's hand or type would be: a word of small letters alone has seven tenths of it, one with
// tails a quarter more.
double capitalHeight(std::string_view word, double height)
{
    static constexpr std::string_view tall = "bdfhklt0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ/()|!?$%&[]{}'\"";
    static constexpr std::string_view tails = "gjpqyQ,;()|/";
    bool const quoted = word.find("\xe2\x80") != std::string_view::npos;
    return height / ((any(word, tall) || quoted ? 1.0 : 0.7) + (any(word, tails) ? 0.28 : 0));
}

// Words of a line that stand together.
struct Run {
    std::size_t first = 0; // words of the page, [first, last)
    std::size_t last = 0;
    Rect box; // page points
    Rect upright;
    int letters = 0;
    double confidence = 0; // by letters
    double height = 0;     // of a capital, for that of the page's print
    double slope = 0;      // degrees, against the lines of the page; 0 for short ones
    double capitals = 0;   // share of capital letters
    double digits = 0;
};

class Sheet {
public:
    Sheet(Reading const& reading, Size size) : m_reading(reading), m_text(reading.text), m_size(size), m_height(printHeight())
    {
        findRuns();
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

    // Half of the letters that count as read are taller.
    double printHeight() const
    {
        std::vector<std::pair<double, int>> heights;
        int all = 0;
        for (std::size_t i = 0; i < m_text.words.size(); ++i) {
            int const letters = lettersOf(wordOf(i));
            if (m_text.words[i].confidence < sure || letters == 0)
                continue;
            heights.emplace_back(capitalHeight(wordOf(i), uprightBox(i).height()), letters);
            all += letters;
        }
        std::sort(heights.begin(), heights.end());
        int before = 0;
        for (auto const& [height, letters] : heights)
            if ((before += letters) * 2 >= all)
                return height;
        constexpr double usual = 8;
        return usual;
    }

    void findRuns()
    {
        constexpr double widestBlank = 2.2;
        for (std::size_t i = 0; i < m_text.words.size();) {
            std::size_t end = i + 1;
            while (end < m_text.words.size() && m_text.words[end].line == m_text.words[i].line
                   && uprightBox(end).x0 - uprightBox(end - 1).x1 < widestBlank * std::max(uprightBox(end - 1).height(), 6.0))
                ++end;
            if (Run const run = runOf(i, end); run.letters > 0)
                m_runs.push_back(run);
            i = end;
        }
        std::vector<double> slopes;
        for (Run const& run : m_runs)
            if (run.upright.width() > 150)
                slopes.push_back(run.slope);
        if (slopes.empty())
            return;
        auto const middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
        std::nth_element(slopes.begin(), middle, slopes.end());
        for (Run& run : m_runs)
            run.slope -= run.slope != 0 ? *middle : 0;
    }

    Run runOf(std::size_t first, std::size_t last) const
    {
        Run run;
        run.first = first;
        run.last = last;
        int capitals = 0;
        int digits = 0;
        double heights = 0;
        for (std::size_t i = first; i < last; ++i) {
            Word const& word = m_text.words[i];
            int const letters = lettersOf(wordOf(i));
            run.box = united(run.box, word.box);
            run.upright = united(run.upright, uprightBox(i));
            run.letters += letters;
            run.confidence += word.confidence * letters;
            heights += capitalHeight(wordOf(i), uprightBox(i).height()) * letters;
            for (char c : wordOf(i)) {
                capitals += c >= 'A' && c <= 'Z';
                digits += c >= '0' && c <= '9';
            }
        }
        if (run.letters == 0)
            return run;
        run.confidence /= run.letters;
        run.height = heights / run.letters / m_height;
        run.capitals = static_cast<double>(capitals) / run.letters;
        run.digits = static_cast<double>(digits) / run.letters;
        run.slope = slopeOf(first, last);
        return run;
    }

    // Of the line through the feet of the words, by least squares.
    double slopeOf(std::size_t first, std::size_t last) const
    {
        constexpr double shortest = 60;
        double n = 0, x = 0, y = 0, xx = 0, xy = 0;
        for (std::size_t i = first; i < last; ++i) {
            if (lettersOf(wordOf(i)) == 0)
                continue;
            Rect const box = uprightBox(i);
            double const foot = box.y1 - (any(wordOf(i), "gjpqyQ,;()|/") ? 0.28 * capitalHeight(wordOf(i), box.height()) : 0);
            double const at = box.centre().x - uprightBox(first).x0;
            n += 1, x += at, y += foot, xx += at * at, xy += at * foot;
        }
        double const spread = n * xx - x * x;
        if (n < 3 || uprightBox(last - 1).x0 - uprightBox(first).x0 < shortest || spread <= 0)
            return 0;
        return std::atan((n * xy - x * y) / spread) * 180 / 3.14159265358979;
    }

    bool inMargin(Rect const& box) const { return box.centre().y < margin || box.centre().y > m_size.height - margin; }

    // Headings stand in capitals, or are read beyond doubt.
    static bool heading(Run const& run)
    {
        return (run.capitals >= 0.7 && run.confidence >= 70) || (run.confidence >= 93 && run.height < 2.05);
    }

    bool handwritten(Run const& run) const
    {
        if (run.letters < 3 || (run.digits > 0.5 && run.height < 2))
            return false;
        if (heading(run))
            return false;
        bool const tall = run.height >= 1.62;
        bool const doubtful =
            (run.height >= 1.3 && run.confidence < 68) || (run.height >= 1.15 && run.confidence < 55 && run.letters >= 5);
        bool const note = inMargin(run.box)
                          && ((run.height >= 1.3 && run.confidence < 90) || (std::abs(run.slope) > 2 && run.letters >= 8)
                              || (run.confidence < 55 && run.letters >= 4 && run.letters <= 12));
        return tall || doubtful || note;
    }

    // Taller words that stand by themselves in a line of print, as notes beside a running head do.
    std::optional<Rect> standingApart(Run const& run) const
    {
        double const blank = 1.3 * m_height;
        for (std::size_t i = run.first; i < run.last;) {
            std::size_t end = i;
            Run part;
            while (end < run.last && capitalHeight(wordOf(end), uprightBox(end).height()) >= 1.3 * m_height)
                ++end;
            if (end == i) {
                ++i;
                continue;
            }
            bool const left = i == run.first || uprightBox(i).x0 - uprightBox(i - 1).x1 > blank;
            bool const right = end == run.last || uprightBox(end).x0 - uprightBox(end - 1).x1 > blank;
            part = runOf(i, end);
            if (left && right && (end - i > 1 || part.letters >= 5) && handwritten(part))
                return part.box;
            i = end;
        }
        return std::nullopt;
    }

    // "E. Clegg" above "Ernest Clegg": somebody signed.
    bool signedAbove(std::size_t i) const
    {
        constexpr double below = 45;
        Run const& run = m_runs[i];
        if (run.height < 1.25 || run.last - run.first > 4 || run.letters < 4 || run.digits > 0)
            return false;
        std::string const surname = plainWord(wordOf(run.last - 1));
        for (std::size_t k = i + 1; k < std::min(m_runs.size(), i + 4); ++k) {
            Run const& next = m_runs[k];
            double const drop = next.upright.y0 - run.upright.y0;
            bool const beneath = drop > 0 && drop < below && std::abs(next.upright.x0 - run.upright.x0) < below;
            if (beneath && next.height * 1.15 < run.height && surname.size() > 3 && next.last - next.first > 1)
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
        Run const& run = m_runs[i];
        if (signedAbove(i) || (handwritten(run) && belowClosing(run.upright)))
            add(Kind::Signature, run.box, run);
        else if (handwritten(run))
            add(Kind::Handwriting, run.box, run);
        else if (auto const apart = standingApart(run))
            add(Kind::Handwriting, *apart, run);
        else if (run.letters >= 12 && run.confidence < 40)
            m_found.push_back({Kind::Print, run.box});
    }

    // A hand reaches further than the letters that were read.
    void add(Kind kind, Rect const& box, Run const& run)
    {
        double const reach = 0.3 * std::min(run.upright.height(), 3 * m_height);
        m_found.push_back({kind, within(grown(box, reach), m_size)});
    }

    // No word that counts as read stands on its level beside it.
    bool alone(Rect const& area) const
    {
        constexpr double beside = 60;
        return std::none_of(m_text.words.begin(), m_text.words.end(), [&](Word const& word) {
            Rect const box = upright(word.box, m_text.turn);
            double const shared = std::min(box.y1, area.y1) - std::max(box.y0, area.y0);
            return word.confidence >= sure && shared > 0.3 * box.height() && box.x0 < area.x1 + beside
                   && box.x1 > area.x0 - beside;
        });
    }

    // What the words tell that stand in an unread area.
    enum class Inside { Nothing, MisreadPrint, Other };

    // Words no taller than the print, in lines of which most was read, are print that was misread; a hand is taller, or alone.
    Inside inside(Rect const& area) const
    {
        constexpr double tallestPrint = 1.35;
        constexpr int fewestBeside = 4;
        Inside seen = Inside::Nothing;
        for (std::size_t i = 0; i < m_text.words.size(); ++i) {
            Rect const box = uprightBox(i);
            if (lettersOf(wordOf(i)) == 0 || !area.contains(box.centre()))
                continue;
            if (m_text.words[i].confidence >= sure) {
                seen = seen == Inside::Nothing ? Inside::Other : seen;
                continue;
            }
            int const line = m_text.words[i].line;
            auto const beside = std::count_if(m_text.words.begin(), m_text.words.end(),
                                              [&](Word const& word) { return word.line == line && word.confidence >= sure; });
            if (beside < fewestBeside || capitalHeight(wordOf(i), box.height()) > tallestPrint * m_height)
                return Inside::Other;
            seen = Inside::MisreadPrint;
        }
        return seen;
    }

    bool handwriting(Rect const& box) const
    {
        Inside const words = inside(box);
        if (words == Inside::MisreadPrint)
            return false;
        bool const large =
            (box.width() >= 60 && box.height() >= std::max(18.0, 2.6 * m_height)) || (box.width() >= 170 && box.height() >= 18);
        return large || (box.width() >= 40 && box.height() >= 18 && (words == Inside::Nothing || alone(box)));
    }

    void judge(UnreadArea const& area)
    {
        Rect const box = upright(area.box, m_text.turn);
        double const least = std::min(box.width(), box.height());
        switch (area.kind) {
        case UnreadArea::Kind::Picture:
            m_found.push_back({Kind::Picture, area.box});
            break;
        case UnreadArea::Kind::Mark:
            if (least > 18)
                m_found.push_back({Kind::Mark, area.box});
            break;
        case UnreadArea::Kind::Writing:
            if (belowClosing(box) && alone(box))
                m_found.push_back({Kind::Signature, area.box});
            else if (handwriting(box))
                m_found.push_back({Kind::Handwriting, area.box});
            break;
        }
    }

    // What touches is one region; unread pieces beside a hand are part of it.
    std::vector<EyeRegion> settled()
    {
        constexpr double near = 4;
        for (EyeRegion& region : m_found)
            if (region.kind == Kind::Handwriting || region.kind == Kind::Signature)
                for (UnreadArea const& area : m_reading.unread)
                    if (area.kind != UnreadArea::Kind::Picture && !shared(grown(region.box, near), area.box).empty())
                        region.box = united(region.box, area.box);
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
    std::vector<Run> m_runs;
    std::vector<EyeRegion> m_found;
};

} // namespace

std::string_view title(EyeRegion::Kind kind)
{
    switch (kind) {
    case Kind::Page:
        return "The whole page";
    case Kind::Picture:
        return "Picture";
    case Kind::Mark:
        return "Stamp or other ink";
    case Kind::Handwriting:
        return "Handwriting";
    case Kind::Signature:
        return "Signature";
    default:
        return "Print that was hardly read";
    }
}

std::string_view reason(EyeRegion::Kind kind)
{
    switch (kind) {
    case Kind::Page:
        return "No machine can vouch for the words of this page. Nothing suggested here does not mean nothing to withhold: read "
               "the "
               "page by eye.";
    case Kind::Picture:
        return "A picture. No machine knows whom or what it shows: look at it.";
    case Kind::Mark:
        return "A stamp, a pen stroke or other ink that was not read, or that lies over words: look at it.";
    case Kind::Handwriting:
        return "It looks like handwriting, of which a machine reads little and often wrongly: read it by eye.";
    case Kind::Signature:
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
        return {{Kind::Page, {0, 0, page.width, page.height}}};
    if (reading.state == ReadingState::Unread || reading.state == ReadingState::Blank)
        return {};
    return Sheet(reading, page).regions();
}

Digest fingerprint()
{
    return Fingerprint().add(rules).finish();
}

} // namespace legibility
} // namespace core
