// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The open case as one object: every change goes out from here, through an Act, and every piece of news comes in. Widgets hold
// no truth; they read from here and redraw on changed(). Always holds: what a person decided is stored before
// anybody is told of it. Slow work runs in the background on connections of its own. A case is open as soon as its pages are
// known; readings and marks follow, and those of a page that is looked at before come at once.

#include "core/bundle/bundle.h"
#include "core/case/case_file.h"
#include "core/decide/consistency.h"
#include "core/decide/decisions.h"
#include "core/decide/history.h"
#include "core/decide/travel.h"
#include "core/order/bundle_order.h"
#include "core/order/documents.h"
#include "core/order/duplicates.h"
#include "core/request/clock.h"
#include "core/review/coverage.h"
#include "core/review/hand_over.h"
#include "core/review/owed.h"
#include "core/review/pace.h"
#include "core/review/residual.h"
#include "core/review/review.h"
#include "core/review/second_look.h"
#include "core/source/pages.h"
#include "core/source/turns.h"
#include "core/suggest/proposed_person.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"
#include "core/text/search.h"
#include "ocr/reading_run.h"
#include "ui/background.h"
#include "ui/mark.h"

#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace ui {

struct Machinery {
    std::filesystem::path reader; // the program candour-reader
    int jobs = 1;                 // reader processes that read at the same time
};

struct RecordPage {
    core::Page page;
    core::ReadingSummary reading;
    std::vector<Mark> marks;
    bool lookedAt = false;
    std::int64_t shownSince = 0; // the change of the case with which the marks came
};

struct Tally {
    int pending = 0;
    int redacted = 0;
    int kept = 0;
    int asked = 0;
    int all() const { return pending + redacted + kept + asked; }
    bool operator==(Tally const&) const = default;
};

// All that the window shows of a case, as it is loaded in a thread of its own.
struct CaseContents {
    std::vector<RecordPage> record;
    std::vector<core::Source> sources;
    core::Request request;
    std::map<core::PageId, core::Turn> turns;
    std::vector<std::uint16_t> viewed; // bands of each page that somebody saw
    int people = 0;
    std::vector<core::Person> registered;
    int stalePages = 0;
    std::optional<core::Clock> clock;
    std::optional<core::HandOver> handOver;
    bool whole = false; // with readings and marks
};

struct LoadedCase {
    core::CaseFile file;
    CaseContents contents;
};

// Which of the places that hold the words are meant: by what was decided about them.
enum class Where { Anywhere, NotRedacted, Redacted, Pending, Kept, Unmarked };

struct Finding {
    core::SearchQuery query;
    Where where = Where::Anywhere;
    std::optional<core::Category> kind; // of a suggestion that lies there
};

// Documents and copies, as proposed and as people settled them.
struct RecordOrder {
    std::vector<core::Document> documents;
    std::vector<core::CopyGroup> copies;
};

// What a document is, in a few words, where it begins.
struct DocumentStart {
    QString title;
    QString date;         // ISO; empty for none
    bool settled = false; // by a person
    bool operator==(DocumentStart const&) const = default;
};

// What stands between the case and a sign-off, and whether it has one.
struct ReviewState {
    std::vector<core::Gate> gates;
    std::optional<core::SignOff> signOff;
    std::optional<core::Lapse> lapse{};
    std::vector<core::ReviewPlace> returned{};
};

// What the second person looks at, and what was said.
struct ReviewList {
    std::vector<core::ReviewPlace> places;
    std::vector<core::Remark> remarks;
    std::optional<core::ReviewRound> round;
};

// Of pages; `total` is 0 until it is known.
struct Progress {
    int done = 0;
    int total = 0;
};

// How fast it goes: of the person who works, and of all together.
struct Outlook {
    std::optional<core::Pace> own;
    std::optional<core::Pace> everybody;
};

// What a look through the record finds of copies and of differences in treatment.
struct Examination {
    core::Travel travel;
    std::vector<core::CopyConflict> conflicts;
    std::vector<core::Difference> differences;
    std::vector<core::Remainder> remainders;
    std::set<core::PageId> laterCopies{}; // pages of which there is another before them
};

class OpenCase : public QObject {
    Q_OBJECT
public:
    // Both are slow and run off the GUI thread; the file is handed over whole afterwards.
    static LoadedCase load(std::filesystem::path const& folder);
    static LoadedCase create(std::filesystem::path const& folder, core::Request const& request, std::string const& actor);

    OpenCase(LoadedCase loaded, Machinery machinery, std::string actor, QObject* parent = nullptr);
    ~OpenCase() override;

    std::filesystem::path const& folder() const { return m_file.folder(); }
    std::vector<core::Source> const& sources() const { return m_contents.sources; }
    core::Request const& request() const { return m_contents.request; }
    int people() const { return m_contents.people; }
    std::string const& actor() const { return m_actor; }
    void worksAs(std::string actor);

    int pageCount() const { return static_cast<int>(m_contents.record.size()); }
    // Throws Fault::Internal for a page that the record does not have.
    RecordPage const& page(core::PageId id) const;
    // Whether readings and marks of all pages are here.
    bool loaded() const { return m_contents.whole; }
    // Those of a page that somebody looks at before, at once.
    void bring(core::PageId id);
    // Begins to load them, once; filled() tells.
    void fill();
    // How a person turned the page for the eye, and its size then.
    core::Turn turnOf(core::PageId id) const;
    core::Size shownSize(core::PageId id) const;
    // How a page that is shown lying has to be turned further to be read; not at all where a person turned it.
    core::Turn uprightFrom(core::PageId id) const;
    // The words of the page as they were read; none where it was not. Good until the next call.
    core::PageText const& textOf(core::PageId id) const;
    std::string previewOf(core::PageId id) const;
    int viewedBands(core::PageId id) const;
    Mark const* mark(Place const& place) const;
    core::Source const& sourceOf(core::Page const& page) const;
    std::filesystem::path fileOf(core::Page const& page) const;
    Tally const& tally() const { return m_tally; }
    ReviewState const& review() const { return m_review; }
    std::optional<core::Clock> const& clock() const { return m_contents.clock; }
    std::optional<core::HandOver> const& handOver() const { return m_contents.handOver; }
    ReviewList const& looks() const { return m_looks; }
    // What is owed on a page and on all, as far as it is loaded.
    core::PageStanding standingOf(core::PageId id) const;
    std::map<core::Owing, std::vector<core::PageId>> owed() const;
    int pagesSeenWhole() const;
    // Whose answer undecided places wait for, and how many wait.
    std::map<std::string, int> holds() const;
    // The mark of a decision; nullptr where it is gone.
    Mark const* decided(core::PageId page, core::DecisionId decision) const;
    core::Care care() const;
    std::string ownPatterns() const;
    // For the context of hits: the text of a page, without its places.
    core::Connection const& database() const { return m_file.database(); }

    // Acts. False when the case refused; failed() has said why.
    // With boxes where they were made to reach further, or less far, than they did.
    bool accept(Place const& place, std::string const& exemption, std::string const& note,
                std::optional<std::vector<core::Rect>> const& boxes = {});
    bool dismiss(Place const& place, std::string const& note);
    // What is asked about is neither withheld nor released until somebody answers the question.
    bool ask(Place const& place, std::string const& question, std::optional<std::vector<core::Rect>> const& boxes = {});
    std::optional<Place> ask(core::PageId page, std::vector<core::Rect> const& boxes, std::string const& question);
    // The place of the new boxes, which are one decision.
    std::optional<Place> draw(core::PageId page, std::vector<core::Rect> const& boxes, std::string const& exemption,
                              std::string const& note);
    // Moves or sizes what was decided about; the decision stays.
    bool reshape(Place const& place, std::vector<core::Rect> const& boxes);
    // Takes the decision away: a suggestion is open again, a drawn box is gone.
    bool withdraw(Place const& place);
    // Takes the last step back, or brings again what was taken back; undone() and redone() tell where it lies, of a large one
    // only later. False where there is nothing to take back.
    bool undo() { return goBack(Way::Back); }
    bool redo() { return goBack(Way::Again); }
    bool lookedAt(core::PageId page);
    // A step that was looked at as a whole, on however many pages; one undo takes it back. False where it is empty or refused.
    bool decideAll(QString const& what, core::Step const& step);
    // Keeps a note that stands for the difference as it is now.
    bool explain(core::Digest const& difference, QString const& note);
    // For the eye alone: boxes stay where they are on the paper.
    bool turn(core::PageId page, core::Turn by);
    bool setClock(core::Clock const& clock);
    bool leaveNote(std::optional<core::PageId> page, std::string const& note);
    bool beginReview(double share);
    bool remark(core::ReviewPlace const& place, core::Remark::Kind kind, std::string const& note);
    // How far to go in suggesting, and the organisation's own patterns; suggestions are made anew where one changed.
    bool suggestBy(core::Care care, std::string const& patterns);
    // What stood on the screen for a while; stored now and then.
    void viewed(core::PageId page, int bands);

    // Undecided places that name the same person or say the same words as that one, itself among them, in reading order.
    std::vector<Place> alike(Place const& place) const;
    // How often the person is mentioned and what was decided; nothing where nobody is.
    Tally const* tallyOf(std::string const& person) const;
    // Whether the person that the place names is treated otherwise elsewhere.
    bool disputed(Mark const& mark) const;

    // Slow work. News comes by signal.
    // Answers all of these places as one step; decidedAll() tells how many changed.
    struct Answer {
        Place place;
        core::Verdict verdict = core::Verdict::Keep;
        std::string exemption{}; // of what is redacted
    };
    void decideAll(std::vector<Answer> const& answers, std::string const& note);
    // Draws the same boxes on all of these pages as one step.
    void drawAll(std::vector<core::PageId> const& pages, std::vector<core::Rect> const& boxes, std::string const& exemption,
                 std::string const& note);
    // The latest steps come by historyCame().
    void askHistory(int most);
    // Takes back all that was done after the step; wentBack() tells how many steps that were.
    void goBackTo(std::int64_t step);
    void addFiles(std::vector<std::filesystem::path> files);
    void importPeople(std::filesystem::path const& csv);
    // A step of the register of people; the suggestions that hang on it are made anew. False when the case refused.
    bool changeRegister(core::Step const& step);
    // A step of the order of the record; orderChanged() tells. False when the case refused, or when that was so already.
    bool changeOrder(core::Step const& step);
    // Looks for documents and copies where that was not done since pages were read; orderFound() tells.
    void lookAtOrder();
    core::BundleOrder bundleOrder() const;
    // How many pages bear a number in a bundle or a draft that is out.
    int pagesWithNumbers() const;
    // False when the case refused.
    bool changeBundleOrder(core::BundleOrder const& order);
    // What begins on the page; nothing where that is no document, or is not known yet. documentsFound() tells of news.
    DocumentStart const* startOn(core::PageId page) const;
    // The start of the document that the page stands in, as filed: its page and what it is.
    std::optional<std::pair<core::PageId, DocumentStart>> documentAround(core::PageId page) const;
    std::map<core::PageId, DocumentStart> const& documentStarts() const { return m_starts; }
    // Looks through all readings for people whom the register does not hold; proposed() tells.
    void proposePeople();
    std::vector<core::Person> const& registered() const { return m_contents.registered; }
    // Looks through the record for copies and differences; examined() tells. Asked again meanwhile, it looks once more.
    void examine();
    Examination const& examination() const { return m_examination; }
    core::Step alike(core::CopyConflict const& conflict) const;
    std::vector<core::PageId> copiesOf(core::PageId page) const;
    std::optional<core::PageSlip> slipOf(core::PageId page) const;
    void signOff(std::string const& actor);
    // Both answer by a signal: looked(), outlook().
    void askLooks();
    void askOutlook();
    void startReading();
    void pauseReading();
    void resumeReading();
    void cancelReading();
    // The pages that somebody waits for, the most urgent first.
    void wantRead(std::vector<core::PageId> const& pages);
    // Hits come by found(), a few at first and then many at a time, and searched() at the end. A new search ends the last.
    void search(Finding const& wanted);
    void endSearch();
    // Withholds every one of these places as one step. What a redaction covers already is left alone, and a suggestion that
    // lies wholly under a hit is accepted. redactedAll() tells how many changed.
    void redactAll(std::vector<core::SearchHit> const& hits, std::string const& exemption, std::string const& note);
    bool isReading() const { return m_readingStarts || m_reading || m_readingEnds; }
    std::optional<ocr::ReadingProgress> const& reading() const { return m_progress; }
    // Pages whose suggestions are being made anew; suggestingMoved() tells. Follows on from reading, since only then is it
    // known who is named in the record and which pages belong together.
    std::optional<Progress> const& suggesting() const { return m_making; }
    // The page as it would stand in a bundle made now, in so many pixels; finalPageMade() brings it. A new wish ends the last.
    void makeFinalPage(core::PageId page, QSize pixels);
    void writeBundle(core::BundleOptions const& options);
    // Between two pages, until it is told to go on or cancelled.
    void pauseBundle(bool pause);
    void cancelBundle();
    // Ends all work; closed() tells when the object may go.
    void close();

signals:
    void changed(core::PageId page);
    void turned(core::PageId page);
    // Readings and marks of a case that was just opened are here.
    void filled();
    void recordGrew();
    void viewedMore();
    void found(std::vector<core::SearchHit> hits);
    void searched(int pages);
    void redactedAll(int places);
    void decidedAll(int redacted, int kept);
    void historyCame(std::vector<core::history::Entry> entries);
    void wentBack(int steps);
    // Where the step lies; nowhere for one of the register of people.
    void undone(Place place);
    void redone(Place place);
    void tallied();
    void reviewed();
    void examined();
    void signedOff();
    void looked();
    void outlook(Outlook known);
    // The time limit or the hand-over note changed.
    void papersChanged();
    // A change made the sign-off void on these pages.
    void signOffLapsed(std::vector<core::PageId> pages);
    void signOffRefused(QString why);
    void readingMoved();
    void suggestingMoved();
    void adding(QString file);
    void added(QStringList refused);
    void finalPageMade(core::PageId page, QSize pixels, QImage image, QString problem);
    void bundleMoved(int done, int total);
    void bundleVerifying(int done, int total);
    // With what the verifier found worth a look, a sentence each; nothing among it must not be sent.
    void bundleWritten(core::BundleReport report, std::vector<std::string> notices);
    void bundleFailed(QString why);
    void announced(QString words);
    void peopleChanged();
    void proposed(std::vector<core::ProposedPerson> people);
    void orderChanged();
    void orderFound(ui::RecordOrder order);
    void documentsFound();
    void failed(QString what, QString why);
    void actorChanged();
    void closed();

private:
    bool act(QString const& what, std::function<void(core::Act&)> const& change);
    bool apply(QString const& what, core::Step const& step);
    std::optional<Place> place(QString const& what, core::Edit const& drawn);
    enum class Way { Back, Again };
    bool goBack(Way way);
    void turnBack(Way way);
    void wentOneBack(Way way, core::Step const& applied);
    void tellBack(Way way, Place const& place);
    std::vector<std::optional<core::PageTurn>>& left(Way way) { return way == Way::Back ? m_done : m_undone; }
    // Shows what these pages hold now, and then goes on; of many at once they are read in the background.
    void refresh(std::set<core::PageId> const& pages, std::function<void()> then = {});
    void refreshApart(std::set<core::PageId> const& pages, std::function<void()> then);
    void reload(RecordPage& page);
    void storeViewed();
    void learnWords();
    int searchIn(core::Connection const& connection, Finding const& wanted, core::Vocabulary const& vocabulary,
                 std::stop_token const& stop);
    void stepDone(std::optional<core::PageTurn> const& before);
    bool storeTurn(core::PageTurn const& wanted);
    Place placeOf(core::Step const& step) const;
    RecordPage& at(core::PageId id);
    core::CaseFile sibling() const { return m_file.sibling(); }
    static CaseContents outline(core::CaseFile const& file);
    static CaseContents contents(core::CaseFile const& file);
    void recount();
    void count(std::vector<Mark> const& marks, int step);
    void applyAll(QString const& what, std::function<core::Step(core::Connection const&)> make,
                  std::function<void(core::Step const&)> then);
    void tellDecided(core::Step const& applied);
    void pageRead(core::PageId page);
    void moved(ocr::ReadingProgress const& progress);
    ocr::ReadingOptions readingOptions();
    void endReading();
    void reloadAll(
        std::function<void()> then, std::function<void()> otherwise = [] {});
    void lookAtDocuments();
    void keepStarts(std::vector<core::Document> const& documents);
    void suggestAnew();
    void suggestionsMade(core::suggestions::Outcome const& outcome);
    void endSuggesting();
    void registerChanged();
    void askReview();
    void closeWhenIdle();
    Background::Failed report(QString what);

    core::CaseFile m_file;
    CaseContents m_contents;
    std::set<core::PageId> m_brought; // pages that were looked at before all were loaded
    mutable core::PageText m_text;
    mutable core::PageId m_textOf;
    Machinery m_machinery;
    std::string m_actor;
    Tally m_tally;
    std::unordered_map<std::string, Tally> m_people; // of each person whom suggestions name
    ReviewState m_review;
    ReviewList m_looks;
    bool m_askingOutlook = false;
    QTimer m_reviewDue;
    std::int64_t m_changes = 0; // so that what was loaded before a change never replaces it
    bool m_filling = false;
    bool m_reviewing = false;
    std::map<core::PageId, DocumentStart> m_starts;
    Examination m_examination;
    bool m_examining = false;
    bool m_examineAgain = false;
    bool m_readingStarts = false;
    bool m_readingEnds = false;
    bool m_closing = false;
    bool m_closed = false;
    std::optional<ocr::ReadingProgress> m_progress;
    std::optional<Progress> m_making;
    bool m_makeAgain = false;
    core::suggestions::PageByPage m_suggesting; // on the recorder's thread alone, while pages are read
    std::unique_ptr<ocr::ReadingRun> m_reading;
    std::stop_source m_bundle;
    std::stop_source m_final;
    core::PageId m_finalPage;
    std::shared_ptr<std::atomic<bool>> m_bundlePaused;
    std::stop_source m_search;
    bool m_searching = false;
    std::optional<Finding> m_nextSearch;
    std::shared_ptr<core::Vocabulary> m_vocabulary; // of the one search at a time
    std::vector<core::PageId> m_sinceVocabulary;    // pages read since it was made
    // What undo takes back: turned pages as they were before, and in between decisions, which the case keeps itself.
    std::vector<std::optional<core::PageTurn>> m_done;
    std::vector<std::optional<core::PageTurn>> m_undone;
    bool m_goingBack = false; // a large step, in the background
    std::map<core::PageId, int> m_viewedSince;
    QTimer m_viewedDue;
    Background m_background; // goes first: its threads use the file
};

} // namespace ui
