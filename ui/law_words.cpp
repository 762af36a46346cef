// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/law_words.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace ui {
namespace {

// The words of the core, named here for the translators.
[[maybe_unused]] constexpr char const* titlesOfLaw[] = {
    QT_TRANSLATE_NOOP("ui::Law", "Protection of the rights of others"),
    QT_TRANSLATE_NOOP("ui::Law", "Identity of a person who gave information"),
    QT_TRANSLATE_NOOP("ui::Law", "Confidential information about someone who has died"),
    QT_TRANSLATE_NOOP("ui::Law", "Health data: serious harm"),
    QT_TRANSLATE_NOOP("ui::Law", "Health data: cannot be released yet (no opinion that the test is not met)"),
    QT_TRANSLATE_NOOP("ui::Law", "Health data processed by a court"),
    QT_TRANSLATE_NOOP("ui::Law", "Health data: the person's expectations and wishes (request made for someone else)"),
    QT_TRANSLATE_NOOP("ui::Law", "Social work data: serious harm"),
    QT_TRANSLATE_NOOP("ui::Law", "Social work data processed by a court"),
    QT_TRANSLATE_NOOP("ui::Law", "Social work data: the person's expectations and wishes (request made for someone else)"),
    QT_TRANSLATE_NOOP("ui::Law", "Social work data from the Principal Reporter (Scotland)"),
    QT_TRANSLATE_NOOP("ui::Law", "Education data: serious harm"),
    QT_TRANSLATE_NOOP("ui::Law", "Education data processed by a court"),
    QT_TRANSLATE_NOOP("ui::Law", "Education data from the Principal Reporter (Scotland)"),
    QT_TRANSLATE_NOOP("ui::Law", "Child abuse data (request made for someone else)"),
    QT_TRANSLATE_NOOP("ui::Law", "Adoption records and reports"),
    QT_TRANSLATE_NOOP("ui::Law", "Human fertilisation and embryology information"),
    QT_TRANSLATE_NOOP("ui::Law", "Special educational needs statements and plans"),
    QT_TRANSLATE_NOOP("ui::Law", "Parental order records and reports"),
    QT_TRANSLATE_NOOP("ui::Law", "Information provided by the Principal Reporter for a children's hearing (Scotland)"),
    QT_TRANSLATE_NOOP("ui::Law", "Crime and taxation: general"),
    QT_TRANSLATE_NOOP("ui::Law", "Crime: information obtained from another body for statutory functions"),
    QT_TRANSLATE_NOOP("ui::Law", "Risk assessment classification"),
    QT_TRANSLATE_NOOP("ui::Law", "Functions designed to protect the public"),
    QT_TRANSLATE_NOOP("ui::Law", "Regulatory functions: children's services and health complaints"),
    QT_TRANSLATE_NOOP("ui::Law", "Audit functions"),
    QT_TRANSLATE_NOOP("ui::Law", "Regulatory functions of certain other persons"),
    QT_TRANSLATE_NOOP("ui::Law", "Judicial appointments, independence and proceedings"),
    QT_TRANSLATE_NOOP("ui::Law", "Parliamentary privilege"),
    QT_TRANSLATE_NOOP("ui::Law", "Crown honours and appointments"),
    QT_TRANSLATE_NOOP("ui::Law", "Legal professional privilege / confidentiality of communications (Scotland)"),
    QT_TRANSLATE_NOOP("ui::Law", "Duty of confidentiality owed by a professional legal adviser"),
    QT_TRANSLATE_NOOP("ui::Law", "Self-incrimination"),
    QT_TRANSLATE_NOOP("ui::Law", "Corporate finance"),
    QT_TRANSLATE_NOOP("ui::Law", "Management forecasts"),
    QT_TRANSLATE_NOOP("ui::Law", "Negotiations with the requester"),
    QT_TRANSLATE_NOOP("ui::Law", "Confidential references"),
    QT_TRANSLATE_NOOP("ui::Law", "Exam scripts and marks"),
    QT_TRANSLATE_NOOP("ui::Law", "Journalism, academia, art and literature"),
    QT_TRANSLATE_NOOP("ui::Law", "Research and statistics"),
    QT_TRANSLATE_NOOP("ui::Law", "Archiving in the public interest"),
    QT_TRANSLATE_NOOP("ui::Law", "National security and defence"),
    QT_TRANSLATE_NOOP("ui::Law", "Manual unstructured data held by FOI authorities"),
    QT_TRANSLATE_NOOP("ui::Law", "Manifestly unfounded or excessive request"),
    QT_TRANSLATE_NOOP("ui::Law", "Reasonable and proportionate search"),
    QT_TRANSLATE_NOOP("ui::Law", "Copy would adversely affect rights and freedoms of others"),
    QT_TRANSLATE_NOOP("ui::Law", "Not the requester's personal data"),
    QT_TRANSLATE_NOOP("ui::Law", "Duplicate of a page already disclosed"),
    QT_TRANSLATE_NOOP("ui::Law", "Outside the dates or scope asked for"),
    QT_TRANSLATE_NOOP("ui::Law", "Another person's record misfiled here"),
    QT_TRANSLATE_NOOP("ui::Law", "Blank page"),
    QT_TRANSLATE_NOOP("ui::Law", "Illegible original"),
    QT_TRANSLATE_NOOP("ui::Law", "Record missing or destroyed"),
    QT_TRANSLATE_NOOP("ui::Law", "System or security detail that is not personal data"),
    QT_TRANSLATE_NOOP("ui::Law", "Private (not work) contact details of a worker"),
    QT_TRANSLATE_NOOP("ui::Law", "Third-party or council commercial detail that is not personal data"),
    QT_TRANSLATE_NOOP("ui::Law", "To follow in a later release"),
    QT_TRANSLATE_NOOP("ui::Law", "Accessible by other means"),
    QT_TRANSLATE_NOOP("ui::Law", "Intended for future publication"),
    QT_TRANSLATE_NOOP("ui::Law", "Research"),
    QT_TRANSLATE_NOOP("ui::Law", "Security bodies"),
    QT_TRANSLATE_NOOP("ui::Law", "National security"),
    QT_TRANSLATE_NOOP("ui::Law", "Defence"),
    QT_TRANSLATE_NOOP("ui::Law", "International relations"),
    QT_TRANSLATE_NOOP("ui::Law", "Relations within the UK"),
    QT_TRANSLATE_NOOP("ui::Law", "The economy"),
    QT_TRANSLATE_NOOP("ui::Law", "Investigations and proceedings"),
    QT_TRANSLATE_NOOP("ui::Law", "Law enforcement"),
    QT_TRANSLATE_NOOP("ui::Law", "Court records"),
    QT_TRANSLATE_NOOP("ui::Law", "Formulation of government policy"),
    QT_TRANSLATE_NOOP("ui::Law", "Prejudice to effective conduct of public affairs"),
    QT_TRANSLATE_NOOP("ui::Law", "Communications with the Royal Family; honours"),
    QT_TRANSLATE_NOOP("ui::Law", "Health and safety"),
    QT_TRANSLATE_NOOP("ui::Law", "Environmental information"),
    QT_TRANSLATE_NOOP("ui::Law", "Applicant's own personal data"),
    QT_TRANSLATE_NOOP("ui::Law", "Personal data of others (first condition: data protection principles)"),
    QT_TRANSLATE_NOOP("ui::Law", "Information provided in confidence"),
    QT_TRANSLATE_NOOP("ui::Law", "Legal professional privilege"),
    QT_TRANSLATE_NOOP("ui::Law", "Commercial interests"),
    QT_TRANSLATE_NOOP("ui::Law", "Prohibitions on disclosure"),
    QT_TRANSLATE_NOOP("ui::Law", "Cost of compliance exceeds appropriate limit"),
    QT_TRANSLATE_NOOP("ui::Law", "Vexatious or repeated request"),
    QT_TRANSLATE_NOOP("ui::Law", "Otherwise accessible"),
    QT_TRANSLATE_NOOP("ui::Law", "Future publication; research"),
    QT_TRANSLATE_NOOP("ui::Law", "Formulation of Scottish Administration policy"),
    QT_TRANSLATE_NOOP("ui::Law", "Commercial interests and the economy"),
    QT_TRANSLATE_NOOP("ui::Law", "Confidentiality of communications"),
    QT_TRANSLATE_NOOP("ui::Law", "Actionable breach of confidence"),
    QT_TRANSLATE_NOOP("ui::Law", "Personal data of others"),
    QT_TRANSLATE_NOOP("ui::Law", "Personal census information"),
    QT_TRANSLATE_NOOP("ui::Law", "Deceased person's health record"),
    QT_TRANSLATE_NOOP("ui::Law", "Health, safety"),
    QT_TRANSLATE_NOOP("ui::Law", "Not held when request received"),
    QT_TRANSLATE_NOOP("ui::Law", "Manifestly unreasonable"),
    QT_TRANSLATE_NOOP("ui::Law", "Too general"),
    QT_TRANSLATE_NOOP("ui::Law", "Unfinished documents or incomplete data"),
    QT_TRANSLATE_NOOP("ui::Law", "Internal communications"),
    QT_TRANSLATE_NOOP("ui::Law", "International relations, defence, national security, public safety"),
    QT_TRANSLATE_NOOP("ui::Law", "Course of justice"),
    QT_TRANSLATE_NOOP("ui::Law", "Intellectual property"),
    QT_TRANSLATE_NOOP("ui::Law", "Confidentiality of proceedings"),
    QT_TRANSLATE_NOOP("ui::Law", "Commercial confidentiality"),
    QT_TRANSLATE_NOOP("ui::Law", "Interests of the supplier"),
    QT_TRANSLATE_NOOP("ui::Law", "Protection of the environment")};

[[maybe_unused]] constexpr char const* rolesOfApproval[] = {
    QT_TRANSLATE_NOOP("ui::Approval", "ig lead"),          QT_TRANSLATE_NOOP("ui::Approval", "legal"),
    QT_TRANSLATE_NOOP("ui::Approval", "qualified person"), QT_TRANSLATE_NOOP("ui::Approval", "reviewer"),
    QT_TRANSLATE_NOOP("ui::Approval", "service manager"),  QT_TRANSLATE_NOOP("ui::Approval", "service manager+ig lead")};

[[maybe_unused]] constexpr char const* holdsOfCore[] = {
    QT_TRANSLATE_NOOP("ui::Hold", "Legal Services"),          QT_TRANSLATE_NOOP("ui::Hold", "the police"),
    QT_TRANSLATE_NOOP("ui::Hold", "the health professional"), QT_TRANSLATE_NOOP("ui::Hold", "whoever can tell of the harm"),
    QT_TRANSLATE_NOOP("ui::Hold", "the adoption agency"),     QT_TRANSLATE_NOOP("ui::Hold", "the Principal Reporter")};

[[maybe_unused]] constexpr char const* noticeOfLaw =
    QT_TRANSLATE_NOOP("ui::Law", "Research of November 2026 for UK bodies; not checked by a solicitor or a data protection "
                                 "officer. Have one of them check a reason before you rely on it.");

QString said(char const* context, std::string const& words)
{
    return words.empty() ? QString() : QCoreApplication::translate(context, words.c_str());
}

} // namespace

QString titleWords(core::Exemption const& exemption)
{
    return said("ui::Law", exemption.title);
}

QString choiceWords(core::Exemption const& exemption)
{
    return toQt(exemption.code) + QStringLiteral("  ") + titleWords(exemption);
}

QString approvalWords(core::Exemption const& exemption)
{
    auto role = exemption.approvalRole;
    std::replace(role.begin(), role.end(), '_', ' ');
    return said("ui::Approval", role);
}

QString statusWords(core::Exemptions const& exemptions)
{
    return said("ui::Law", exemptions.status());
}

QString holdWords(std::string_view whom)
{
    return said("ui::Hold", std::string(whom));
}

} // namespace ui
