// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kinds.h"

#include <QCoreApplication>

#include <string>
#include <string_view>

namespace ui {
namespace {

// The core speaks English; these are its words, named here for the translators. The first list is of places, the second of documents.
[[maybe_unused]] constexpr char const* placeKinds[] = {QT_TRANSLATE_NOOP("ui::PlaceKind", "Name"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "NHS number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "National Insurance number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Unique pupil number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Telephone number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "E-mail address"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Address"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Postcode"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Date of birth"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Bank account or card"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Vehicle registration"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "CHI number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Health and care number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Unique learner number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Tax reference"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Teacher reference number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Passport number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Driving licence"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Web address"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Reference number"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Health"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Religion or belief"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Ethnic origin"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Sexual life"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Offence"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Political opinion"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Trade union"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Legal advice"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "From the police"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Health professional\u2019s opinion"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Serious harm"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Court papers"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Adoption"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Principal Reporter"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "School"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Employer"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Small place or club"),
                                                       QT_TRANSLATE_NOOP("ui::PlaceKind", "Read by eye")};

[[maybe_unused]] constexpr char const* documentKinds[] = {
    QT_TRANSLATE_NOOP("ui::DocumentKind", "Other paper"),   QT_TRANSLATE_NOOP("ui::DocumentKind", "Running record"),
    QT_TRANSLATE_NOOP("ui::DocumentKind", "Letter"),        QT_TRANSLATE_NOOP("ui::DocumentKind", "E-mail"),
    QT_TRANSLATE_NOOP("ui::DocumentKind", "Note"),          QT_TRANSLATE_NOOP("ui::DocumentKind", "Minutes"),
    QT_TRANSLATE_NOOP("ui::DocumentKind", "Report"),        QT_TRANSLATE_NOOP("ui::DocumentKind", "Form"),
    QT_TRANSLATE_NOOP("ui::DocumentKind", "Court paper"),   QT_TRANSLATE_NOOP("ui::DocumentKind", "Police paper"),
    QT_TRANSLATE_NOOP("ui::DocumentKind", "Medical paper"), QT_TRANSLATE_NOOP("ui::DocumentKind", "School paper"),
    QT_TRANSLATE_NOOP("ui::DocumentKind", "Legal advice"),  QT_TRANSLATE_NOOP("ui::DocumentKind", "Photograph")};

QString translated(char const* context, std::string_view title)
{
    return QCoreApplication::translate(context, std::string(title).c_str());
}

} // namespace

QString kindWords(core::Category category)
{
    return translated("ui::PlaceKind", core::title(category));
}

QString kindWords(core::DocumentKind kind)
{
    return translated("ui::DocumentKind", core::title(kind));
}

} // namespace ui
