// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/step_words.h"

#include "ui/languages.h"
#include "ui/text.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <map>
#include <set>

namespace ui {
namespace {

enum class Deed { Redacted, Kept, Asked, Reshaped, Reworded, TakenBack, Register, Ordered, Page };

Deed deedOf(core::Edit const& edit)
{
    if (edit.aboutPerson())
        return Deed::Register;
    if (edit.aboutOrder())
        return Deed::Ordered;
    if (edit.aboutSlip())
        return Deed::Page;
    if (!edit.after)
        return Deed::TakenBack;
    if (edit.before && edit.before->verdict == edit.after->verdict && edit.before->exemption == edit.after->exemption)
        return edit.before->boxes == edit.after->boxes ? Deed::Reworded : Deed::Reshaped;
    switch (edit.after->verdict) {
    case core::Verdict::Redact:
        return Deed::Redacted;
    case core::Verdict::Keep:
        return Deed::Kept;
    case core::Verdict::Ask:
        return Deed::Asked;
    }
    return Deed::Reworded;
}

QString phrase(Deed deed, int count)
{
    switch (deed) {
    case Deed::Redacted:
        return count == 1 ? QObject::tr("Redacted a place") : QObject::tr("Redacted %1 places").arg(counted(count));
    case Deed::Kept:
        return count == 1 ? QObject::tr("Kept a place") : QObject::tr("Kept %1 places").arg(counted(count));
    case Deed::Asked:
        return count == 1 ? QObject::tr("Asked about a place") : QObject::tr("Asked about %1 places").arg(counted(count));
    case Deed::Reshaped:
        return count == 1 ? QObject::tr("Changed a box") : QObject::tr("Changed %1 boxes").arg(counted(count));
    case Deed::Reworded:
        return count == 1 ? QObject::tr("Changed a note") : QObject::tr("Changed %1 notes").arg(counted(count));
    case Deed::TakenBack:
        return count == 1 ? QObject::tr("Took a decision back") : QObject::tr("Took %1 decisions back").arg(counted(count));
    case Deed::Register:
        return count == 1 ? QObject::tr("Changed an entry of the register")
                          : QObject::tr("Changed %1 entries of the register").arg(counted(count));
    case Deed::Page:
        return count == 1 ? QObject::tr("Decided about a page as a whole")
                          : QObject::tr("Decided about %1 pages as a whole").arg(counted(count));
    case Deed::Ordered:
        return count == 1 ? QObject::tr("Settled the order of a page")
                          : QObject::tr("Settled the order of %1 pages").arg(counted(count));
    }
    return {};
}

QString placesOf(std::set<std::int64_t> const& pages)
{
    if (pages.empty())
        return {};
    if (pages.size() == 1)
        return QObject::tr(" on page %1").arg(counted(*pages.begin()));
    return QObject::tr(" on %1 pages from %2 to %3")
        .arg(counted(static_cast<std::int64_t>(pages.size())), counted(*pages.begin()), counted(*pages.rbegin()));
}

} // namespace

QString told(core::history::Entry const& entry)
{
    if (entry.kind != core::history::Kind::Do)
        return (entry.kind == core::history::Kind::Undo ? QObject::tr("Took back step %1") : QObject::tr("Did step %1 again"))
            .arg(counted(entry.of));
    std::map<Deed, int> deeds;
    std::set<std::int64_t> pages;
    std::set<std::string> codes;
    for (auto const& edit : entry.step) {
        auto const deed = deedOf(edit);
        ++deeds[deed];
        if (!edit.aboutPerson())
            pages.insert(edit.page().value);
        if (deed == Deed::Redacted)
            codes.insert(edit.after->exemption);
    }
    QStringList phrases;
    for (auto const& [deed, count] : deeds)
        phrases << (phrases.isEmpty() ? phrase(deed, count) : phrase(deed, count).toLower());
    QStringList exemptions;
    for (auto const& code : codes)
        exemptions << toQt(code);
    auto words = phrases.join(QStringLiteral(", ")) + placesOf(pages);
    return exemptions.isEmpty() ? words : words + QStringLiteral(" \u00b7 ") + exemptions.join(QStringLiteral(", "));
}

QString timeOf(std::string const& at)
{
    auto const time = QDateTime::fromString(toQt(at), Qt::ISODate).toLocalTime();
    return time.isValid() ? spokenLocale().toString(time, QStringLiteral("d MMMM yyyy, HH:mm")) : toQt(at);
}

} // namespace ui
