<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Deadline</name>
    <message numerus="yes">
        <source>%n day(s) of questions to the requester are not counted.</source>
        <translation>
            <numerusform>%n day of questions to the requester is not counted.</numerusform>
            <numerusform>%n days of questions to the requester are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s).</source>
        <translation>
            <numerusform>Overdue by %n working day.</numerusform>
            <numerusform>Overdue by %n working days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left.</source>
        <translation>
            <numerusform>%n working day left.</numerusform>
            <numerusform>%n working days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due %1, %n working day(s)</source>
        <translation>
            <numerusform>Due %1, %n working day</numerusform>
            <numerusform>Due %1, %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CaseHeader</name>
    <message numerus="yes">
        <source>Sign-off void on %n page(s)</source>
        <translation>
            <numerusform>Sign-off void on %n page</numerusform>
            <numerusform>Sign-off void on %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CaseOverview</name>
    <message numerus="yes">
        <source>%n page(s) not read yet</source>
        <translation>
            <numerusform>%n page not read yet</numerusform>
            <numerusform>%n pages not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) that no machine could read</source>
        <translation>
            <numerusform>%n page that no machine could read</numerusform>
            <numerusform>%n pages that no machine could read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read badly, to be looked at</source>
        <translation>
            <numerusform>%n page read badly, to be looked at</numerusform>
            <numerusform>%n pages read badly, to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with something to decide</source>
        <translation>
            <numerusform>%n page with something to decide</numerusform>
            <numerusform>%n pages with something to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with a question that is open</source>
        <translation>
            <numerusform>%n page with a question that is open</numerusform>
            <numerusform>%n pages with a question that is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) that nobody has seen whole</source>
        <translation>
            <numerusform>%n page that nobody has seen whole</numerusform>
            <numerusform>%n pages that nobody has seen whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the register</source>
        <translation>
            <numerusform>%n person in the register</numerusform>
            <numerusform>%n people in the register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open.</source>
        <translation>
            <numerusform>%n question is open.</numerusform>
            <numerusform>%n questions are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) came back from the second person.</source>
        <translation>
            <numerusform>%n place came back from the second person.</numerusform>
            <numerusform>%n places came back from the second person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FinalLook</name>
    <message numerus="yes">
        <source> · %n places are not decided and would be sent as they are</source>
        <translation>
            <numerusform> · %n place is not decided and would be sent as it is</numerusform>
            <numerusform> · %n places are not decided and would be sent as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryDialog</name>
    <message numerus="yes">
        <source>%n steps, the newest first.</source>
        <translation>
            <numerusform>%n step.</numerusform>
            <numerusform>%n steps, the newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are taken back, the newest first, until step %1 is the last that stands: “%2”.</source>
        <translation>
            <numerusform>%n step is taken back; step %1 is the last that stands: “%2”.</numerusform>
            <numerusform>%n steps are taken back, the newest first, until step %1 is the last that stands: “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>The sign-off is void now on %n page(s): %1. The rest stays as it was signed.</source>
        <translation>
            <numerusform>The sign-off is void now on %n page: %1. The rest stays as it was signed.</numerusform>
            <numerusform>The sign-off is void now on %n pages: %1. The rest stays as it was signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are taken back. Redo brings them again.</source>
        <translation>
            <numerusform>%n step is taken back. Redo brings it again.</numerusform>
            <numerusform>%n steps are taken back. Redo brings them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are too large for a sheet, or pictures: look at them on their pages.</source>
        <translation>
            <numerusform>%n place is too large for a sheet, or a picture: look at it on its page.</numerusform>
            <numerusform>%n places are too large for a sheet, or pictures: look at them on their pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OpenCase</name>
    <message numerus="yes">
        <source>%n people were added or changed.</source>
        <translation>
            <numerusform>%n person was added or changed.</numerusform>
            <numerusform>%n people were added or changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
