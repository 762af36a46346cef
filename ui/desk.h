// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What lies before the officer: the place in focus, the reason chosen for it, and whether a decision may count yet. Always
// holds: a key decides only about a place that has stood sharp and wholly in view for a moment, and what was decided is
// stored before the view moves on.

#include "core/decide/reach.h"
#include "ui/drawn_box.h"
#include "ui/mark.h"
#include "ui/open_case.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace ui {

class Desk : public QObject {
    Q_OBJECT
public:
    // How long a place must have been sharp and in view before a key counts.
    static constexpr std::chrono::milliseconds dwell{250};

    explicit Desk(QObject* parent = nullptr);

    void work(OpenCase* open);
    // Answers whether what is in focus is sharp and wholly in view at this moment.
    void trust(std::function<bool()> inView) { m_inView = std::move(inView); }

    // Which marks next and previous stop at, whatever their state; those that the queue is there for.
    void follow(std::function<bool(Mark const&)> listed) { m_listed = std::move(listed); }

    Place const& focus() const { return m_focus; }
    // What the place would cover, where that was changed and nothing is decided yet.
    std::optional<std::vector<core::Rect>> const& shape() const { return m_shape; }
    Mark const* mark() const;
    std::string const& exemption() const { return m_exemption; }
    QString const& note() const { return m_note; }
    bool ready() const { return m_ready; }

    void focusOn(Place const& place);
    // Keeps the place in focus where it still exists; for news that came from elsewhere.
    void look();
    void next();
    void previous();
    void nextUndecided();
    // Some places that will soon be in focus, for pictures to be made ahead.
    std::vector<Place> ahead(int count) const;

    // Chooses the reason. A redaction that stands is changed by it; a box waiting for its reason is stored.
    void choose(std::string const& exemption);
    void write(QString const& note);
    void redact();
    void keep();
    // Asks about the place with the note as the question; asks for the note first where there is none.
    void ask();
    void withdraw();
    void undo();
    void redo();
    // Makes the place, or the box that waits, reach further or less far.
    void reach(core::Reach how);
    // The boxes of the place in focus, or of the one that waits, were moved or sized.
    void reshape(std::vector<core::Rect> const& boxes);
    // What was decided about many places at once is remembered like what was decided about one.
    void remember(std::string const& exemption);
    void boxDrawn(core::PageId page, core::Rect const& box, Snap snap);
    // Boxes that are one decision: stored where their reason is known, and waiting for it where not.
    void draw(WaitingBox const& boxes);
    bool holdsDraft() const { return m_draft.has_value(); }
    std::optional<WaitingBox> const& draft() const { return m_draft; }
    void dropDraft();

public slots:
    // The view was painted: the moment from which a dwell counts.
    void seen();

signals:
    void focusChanged(Place place);
    // The place in focus is the same, what is known of it is not.
    void refreshed();
    void exemptionChanged();
    void readyChanged(bool ready);
    void draftChanged();
    void shapeChanged();
    // A question has to be written before the place can be asked about.
    void questionWanted();
    void announced(QString words);

private:
    bool mayDecide();
    void settle(Place const& place);
    void wentBack(Place const& place, QString const& onPage, QString const& inRegister);
    void recall();
    void remember(Mark const* mark, std::string const& exemption);
    void rememberFrom(OpenCase const& open);
    void tell(QString const& what);
    std::optional<Place> beside(int step, bool undecided) const;
    void storeDraft();
    void stored(Place const& place, QString const& what);
    void setReady(bool ready);

    OpenCase* m_open = nullptr;
    Place m_focus;
    std::string m_exemption;
    QString m_note;
    std::map<std::string, std::string> m_remembered; // person, and kind of mark -> exemption last used for it
    std::optional<std::vector<core::Rect>> m_shape;
    std::vector<core::Rect> m_before; // what the place covered when it came into focus
    std::optional<WaitingBox> m_draft;
    std::function<bool()> m_inView;
    std::function<bool(Mark const&)> m_listed;
    QTimer m_dwell;
    bool m_ready = false;
};

} // namespace ui
