<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>Command</name>
    <message>
        <source>&amp;New case...</source>
        <translation type="unfinished">Achos &amp;newydd...</translation>
    </message>
    <message>
        <source>&amp;Open case...</source>
        <translation type="unfinished">&amp;Agor achos...</translation>
    </message>
    <message>
        <source>&amp;Practise on the sample record...</source>
        <translation type="unfinished">&amp;Ymarfer ar y cofnod enghreifftiol...</translation>
    </message>
    <message>
        <source>&amp;Add PDFs...</source>
        <translation type="unfinished">&amp;Ychwanegu PDFau...</translation>
    </message>
    <message>
        <source>&amp;Import people...</source>
        <translation type="unfinished">&amp;Mewnforio pobl...</translation>
    </message>
    <message>
        <source>&amp;Sign off...</source>
        <translation type="unfinished">&amp;Cymeradwyo...</translation>
    </message>
    <message>
        <source>&amp;Export bundle...</source>
        <translation type="unfinished">All&amp;forio bwndel...</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation type="unfinished">&amp;Cau&apos;r achos</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished">&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished">&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished">&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Find text...</source>
        <translation type="unfinished">Canfod &amp;testun...</translation>
    </message>
    <message>
        <source>&amp;Go to page...</source>
        <translation type="unfinished">&amp;Mynd i dudalen...</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation type="unfinished">Canfod &amp;nesaf</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished">Canfod &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Back to where you were</source>
        <translation type="unfinished">&amp;Yn ôl i&apos;r lle blaenorol</translation>
    </message>
    <message>
        <source>&amp;Forward again</source>
        <translation type="unfinished">Ym&amp;laen eto</translation>
    </message>
    <message>
        <source>&amp;Copy the marked words</source>
        <translation type="unfinished">&amp;Copïo&apos;r geiriau a farciwyd</translation>
    </message>
    <message>
        <source>Mark &amp;all words of the page</source>
        <translation type="unfinished">Marcio holl &amp;eiriau&apos;r dudalen</translation>
    </message>
    <message>
        <source>&amp;Print pages as a draft...</source>
        <translation type="unfinished">Argraffu &amp;tudalennau fel drafft...</translation>
    </message>
    <message>
        <source>Change &amp;officer...</source>
        <translation type="unfinished">Newid &amp;swyddog...</translation>
    </message>
    <message>
        <source>&amp;Redact</source>
        <translation type="unfinished">&amp;Golygu allan</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished">&amp;Cadw</translation>
    </message>
    <message>
        <source>&amp;Ask about it</source>
        <translation type="unfinished">Gofyn a&amp;mdano</translation>
    </message>
    <message>
        <source>Narrow to a &amp;word</source>
        <translation type="unfinished">Culhau i un gai&amp;r</translation>
    </message>
    <message>
        <source>Widen to the l&amp;ine</source>
        <translation type="unfinished">Ehangu i&apos;r &amp;llinell</translation>
    </message>
    <message>
        <source>Widen to the &amp;sentence</source>
        <translation type="unfinished">Ehangu i&apos;r fra&amp;wddeg</translation>
    </message>
    <message>
        <source>Widen to the paragrap&amp;h</source>
        <translation type="unfinished">Ehangu i&apos;r &amp;paragraff</translation>
    </message>
    <message>
        <source>All that is the same...</source>
        <translation type="unfinished">Popeth sydd yr un fath...</translation>
    </message>
    <message>
        <source>These words everywhere...</source>
        <translation type="unfinished">Y geiriau hyn ym mhobman...</translation>
    </message>
    <message>
        <source>All that are listed, together...</source>
        <translation type="unfinished">Popeth sydd yn y rhestr, gyda&apos;i gilydd...</translation>
    </message>
    <message>
        <source>Mo&amp;ve or size the box</source>
        <translation type="unfinished">&amp;Symud y blwch neu newid ei faint</translation>
    </message>
    <message>
        <source>Cover the whole page</source>
        <translation type="unfinished">Blwch dros y dudalen gyfan</translation>
    </message>
    <message>
        <source>Cover a range of pages...</source>
        <translation type="unfinished">Blwch dros ystod o dudalennau...</translation>
    </message>
    <message>
        <source>The same place on the following pages...</source>
        <translation type="unfinished">Yr un lle ar y tudalennau sy&apos;n dilyn...</translation>
    </message>
    <message>
        <source>As the reci&amp;pient will see it</source>
        <translation type="unfinished">Fel y bydd y der&amp;bynnydd yn ei gweld</translation>
    </message>
    <message>
        <source>&amp;History...</source>
        <translation type="unfinished">&amp;Hanes...</translation>
    </message>
    <message>
        <source>&amp;Take the decision back</source>
        <translation type="unfinished">&amp;Tynnu&apos;r penderfyniad yn ôl</translation>
    </message>
    <message>
        <source>N&amp;ext</source>
        <translation type="unfinished">N&amp;esaf</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished">&amp;Blaenorol</translation>
    </message>
    <message>
        <source>&amp;Next to decide</source>
        <translation type="unfinished">&amp;Nesaf i&apos;w benderfynu</translation>
    </message>
    <message>
        <source>Draw a &amp;box</source>
        <translation type="unfinished">Llunia&amp;du blwch</translation>
    </message>
    <message>
        <source>Draw box after bo&amp;x</source>
        <translation type="unfinished">Lluniadu blwch &amp;ar ôl blwch</translation>
    </message>
    <message>
        <source>&amp;Looked at by eye</source>
        <translation type="unfinished">Edryc&amp;hwyd arni â llygad</translation>
    </message>
    <message>
        <source>&amp;Carry to copies...</source>
        <translation type="unfinished">Cari&amp;o i gopïau...</translation>
    </message>
    <message>
        <source>The page as a &amp;whole...</source>
        <translation type="unfinished">Y dudalen yn ei chy&amp;fanrwydd...</translation>
    </message>
    <message>
        <source>&amp;What is treated differently</source>
        <translation type="unfinished">Beth s&amp;y&apos;n cael ei drin yn wahanol</translation>
    </message>
    <message>
        <source>Undo, and back to the place</source>
        <translation type="unfinished">Dadwneud, ac yn ôl i&apos;r lle</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished">Chwyddo i &amp;mewn</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished">Chwyddo &amp;allan</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation type="unfinished">Ffitio &amp;lled</translation>
    </message>
    <message>
        <source>Fit &amp;page</source>
        <translation type="unfinished">Ffitio &amp;tudalen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished">Maint &amp;gwirioneddol</translation>
    </message>
    <message>
        <source>&amp;Continuous</source>
        <translation type="unfinished">&amp;Di-dor</translation>
    </message>
    <message>
        <source>&amp;Single page</source>
        <translation type="unfinished">&amp;Un dudalen</translation>
    </message>
    <message>
        <source>&amp;Two pages side by side</source>
        <translation type="unfinished">D&amp;wy dudalen ochr yn ochr</translation>
    </message>
    <message>
        <source>Turn the page &amp;left</source>
        <translation type="unfinished">Troi&apos;r dudalen i&apos;r &amp;chwith</translation>
    </message>
    <message>
        <source>Turn the page &amp;right</source>
        <translation type="unfinished">Troi&apos;r dudalen i&apos;r dd&amp;e</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished">Sg&amp;rin lawn</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished">Fel y &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished">&amp;Golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished">&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished">&amp;Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>&amp;Pause or resume reading</source>
        <translation type="unfinished">&amp;Oedi neu ailddechrau darllen</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation type="unfinished">&amp;Stopio darllen</translation>
    </message>
    <message>
        <source>&amp;Overview of the case</source>
        <translation type="unfinished">&amp;Trosolwg o&apos;r achos</translation>
    </message>
    <message>
        <source>Next thing &amp;owed</source>
        <translation type="unfinished">Y peth nesaf sydd &amp;i&apos;w wneud</translation>
    </message>
    <message>
        <source>Show or &amp;veil the picture</source>
        <translation type="unfinished">Dango&amp;s neu orchuddio&apos;r llun</translation>
    </message>
    <message>
        <source>&amp;Time limit...</source>
        <translation type="unfinished">Terfyn &amp;amser...</translation>
    </message>
    <message>
        <source>&amp;What is suggested...</source>
        <translation type="unfinished">&amp;Beth sy&apos;n cael ei awgrymu...</translation>
    </message>
    <message>
        <source>&amp;Hand-over note...</source>
        <translation type="unfinished">&amp;Nodyn trosglwyddo...</translation>
    </message>
    <message>
        <source>&amp;Review as the second person</source>
        <translation type="unfinished">&amp;Adolygu fel yr ail berson</translation>
    </message>
    <message>
        <source>&amp;Agree</source>
        <translation type="unfinished">&amp;Cytuno</translation>
    </message>
    <message>
        <source>&amp;Return with a note</source>
        <translation type="unfinished">&amp;Dychwelyd gyda nodyn</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation type="unfinished">&amp;Sylw</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation type="unfinished">Rhan &amp;nesaf y ffenestr</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation type="unfinished">Rhan &amp;flaenorol y ffenestr</translation>
    </message>
    <message>
        <source>&amp;Preferences...</source>
        <translation type="unfinished">De&amp;wisiadau...</translation>
    </message>
    <message>
        <source>Practise the &amp;keys</source>
        <translation type="unfinished">&amp;Ymarfer y bysellau</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished">&amp;Bysellau</translation>
    </message>
    <message>
        <source>What no machine could read, together...</source>
        <translation type="unfinished">Yr hyn na allai peiriant ei ddarllen, gyda&apos;i gilydd...</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>Received on %1.</source>
        <translation type="unfinished">Derbyniwyd ar %1.</translation>
    </message>
    <message>
        <source>Received on %1; time runs from %2.</source>
        <translation type="unfinished">Derbyniwyd ar %1; mae&apos;r amser yn rhedeg o %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of questions to the requester are not counted.</source>
        <translation type="unfinished">
            <numerusform>Ni chyfrifir %n diwrnod o gwestiynau i&apos;r ceisydd.</numerusform>
            <numerusform>Ni chyfrifir %n diwrnod o gwestiynau i&apos;r ceisydd.</numerusform>
            <numerusform>Ni chyfrifir %n diwrnod o gwestiynau i&apos;r ceisydd.</numerusform>
            <numerusform>Ni chyfrifir %n diwrnod o gwestiynau i&apos;r ceisydd.</numerusform>
            <numerusform>Ni chyfrifir %n diwrnod o gwestiynau i&apos;r ceisydd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Extended; the requester was told on %1.</source>
        <translation type="unfinished">Estynnwyd; hysbyswyd y ceisydd ar %1.</translation>
    </message>
    <message>
        <source>An extension would have to be told by %1.</source>
        <translation type="unfinished">Byddai&apos;n rhaid rhoi gwybod am estyniad erbyn %1.</translation>
    </message>
    <message>
        <source>The bank holidays of that year are not known to the program.</source>
        <translation type="unfinished">Nid yw&apos;r rhaglen yn gwybod gwyliau banc y flwyddyn honno.</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation type="unfinished">I&apos;w ateb erbyn %1</translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s).</source>
        <translation type="unfinished">
            <numerusform>Yn hwyr o %n diwrnod gwaith.</numerusform>
            <numerusform>Yn hwyr o %n diwrnod gwaith.</numerusform>
            <numerusform>Yn hwyr o %n diwrnod gwaith.</numerusform>
            <numerusform>Yn hwyr o %n diwrnod gwaith.</numerusform>
            <numerusform>Yn hwyr o %n diwrnod gwaith.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation type="unfinished">Yn hwyr ers %1</translation>
    </message>
    <message>
        <source>The last day is today.</source>
        <translation type="unfinished">Heddiw yw&apos;r diwrnod olaf.</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished">I&apos;w ateb heddiw</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left.</source>
        <translation type="unfinished">
            <numerusform>%n diwrnod gwaith ar ôl.</numerusform>
            <numerusform>%n diwrnod gwaith ar ôl.</numerusform>
            <numerusform>%n diwrnod gwaith ar ôl.</numerusform>
            <numerusform>%n diwrnod gwaith ar ôl.</numerusform>
            <numerusform>%n diwrnod gwaith ar ôl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due %1, %n working day(s)</source>
        <translation type="unfinished">
            <numerusform>Erbyn %1, %n diwrnod gwaith</numerusform>
            <numerusform>Erbyn %1, %n diwrnod gwaith</numerusform>
            <numerusform>Erbyn %1, %n diwrnod gwaith</numerusform>
            <numerusform>Erbyn %1, %n diwrnod gwaith</numerusform>
            <numerusform>Erbyn %1, %n diwrnod gwaith</numerusform>
        </translation>
    </message>
    <message>
        <source>No due date</source>
        <translation type="unfinished">Dim dyddiad cau</translation>
    </message>
    <message>
        <source>No due date yet</source>
        <translation type="unfinished">Dim dyddiad cau eto</translation>
    </message>
    <message>
        <source>Say when the request was received, and the due date stands here.</source>
        <translation type="unfinished">Dywedwch pryd y derbyniwyd y cais, a bydd y dyddiad cau yma.</translation>
    </message>
    <message>
        <source>Waiting for the requester</source>
        <translation type="unfinished">Yn aros am y ceisydd</translation>
    </message>
    <message>
        <source>Time stands still</source>
        <translation type="unfinished">Mae&apos;r amser wedi&apos;i oedi</translation>
    </message>
    <message>
        <source>The requester was asked on %1 and has not answered. The days do not count.</source>
        <translation type="unfinished">Gofynnwyd i&apos;r ceisydd ar %1 ac nid yw wedi ateb. Nid yw&apos;r dyddiau&apos;n cyfrif.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Other words</source>
        <translation type="unfinished">Geiriau gwahanol</translation>
    </message>
    <message>
        <source>Read by eye</source>
        <translation type="unfinished">Darllenwyd â llygad</translation>
    </message>
    <message>
        <source>Read poorly</source>
        <translation type="unfinished">Darllenwyd yn wael</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished">Ni ellid ei darllen</translation>
    </message>
    <message>
        <source>The text in the file is not what the picture shows. Only the picture counts here.</source>
        <translation type="unfinished">Nid yw&apos;r testun yn y ffeil yr un fath â&apos;r hyn y mae&apos;r llun yn ei ddangos. Dim ond y llun sy&apos;n cyfrif yma.</translation>
    </message>
    <message>
        <source>Page %1 to page %2: taken away, as it was there</source>
        <translation type="unfinished">Tudalen %1 i dudalen %2: tynnwyd ymaith, fel yr oedd yno</translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished">cadw</translation>
    </message>
    <message>
        <source>redact, %1</source>
        <translation type="unfinished">golygu allan, %1</translation>
    </message>
    <message>
        <source>Page %1 to page %2: %3, as it was changed there</source>
        <translation type="unfinished">Tudalen %1 i dudalen %2: %3, fel y&apos;i newidiwyd yno</translation>
    </message>
    <message>
        <source>Page %1 to page %2: %3</source>
        <translation type="unfinished">Tudalen %1 i dudalen %2: %3</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation type="unfinished">1 lle</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation type="unfinished">%1 lle</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished">1 dudalen</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished">%1 tudalen</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished">1 ffeil</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished">%1 ffeil</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation type="unfinished">DRAFFT</translation>
    </message>
    <message>
        <source>Draft. Not for disclosure.</source>
        <translation type="unfinished">Drafft. Nid i&apos;w ddatgelu.</translation>
    </message>
    <message>
        <source>%1 · page %2 · %3, %4</source>
        <translation type="unfinished">%1 · tudalen %2 · %3, %4</translation>
    </message>
    <message>
        <source>Checked against the statute.</source>
        <translation type="unfinished">Gwiriwyd yn erbyn y statud.</translation>
    </message>
    <message>
        <source>Checked against official guidance, not against the statute.</source>
        <translation type="unfinished">Gwiriwyd yn erbyn canllawiau swyddogol, nid yn erbyn y statud.</translation>
    </message>
    <message>
        <source>Written from memory: check it before you rely on it.</source>
        <translation type="unfinished">Ysgrifennwyd o&apos;r cof: gwiriwch cyn dibynnu arno.</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, begin*, Smith NEAR/5 Jones, Smith OR Jones. Looks in everything that has been read.</source>
        <translation type="unfinished">Geiriau, &quot;ymadrodd&quot;, dechrau*, Smith NEAR/5 Jones, Smith OR Jones. Yn chwilio ym mhopeth a ddarllenwyd.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished">I&apos;w benderfynu</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation type="unfinished">Wedi&apos;i olygu allan</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished">Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished">Gofynnwyd</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation type="unfinished">Wedi&apos;i luniadu â llaw</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation type="unfinished">t. %1</translation>
    </message>
    <message>
        <source>p. %1, %2 pages</source>
        <translation type="unfinished">t. %1, %2 tudalen</translation>
    </message>
    <message>
        <source>, turned by %1°</source>
        <translation type="unfinished">, wedi&apos;i throi %1°</translation>
    </message>
    <message>
        <source>first filed</source>
        <translation type="unfinished">ffeiliwyd gyntaf</translation>
    </message>
    <message>
        <source>the very same scan</source>
        <translation type="unfinished">yr un sgan yn union</translation>
    </message>
    <message>
        <source>scanned or copied again%1</source>
        <translation type="unfinished">wedi&apos;i sganio neu ei chopïo eto%1</translation>
    </message>
    <message>
        <source>with a stamp or note%1</source>
        <translation type="unfinished">gyda stamp neu nodyn%1</translation>
    </message>
    <message>
        <source>Data subject</source>
        <translation type="unfinished">Gwrthrych y data</translation>
    </message>
    <message>
        <source>At work</source>
        <translation type="unfinished">Yn y gwaith</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation type="unfinished">Gofalwr</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation type="unfinished">Trydydd parti</translation>
    </message>
    <message>
        <source>Knows of them</source>
        <translation type="unfinished">Yn gwybod amdanynt</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation type="unfinished">Nid yw&apos;n gwybod</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished">Aneglur</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation type="unfinished">Defnyddio&apos;r ffolder hwn</translation>
    </message>
    <message>
        <source>Add PDFs to the record</source>
        <translation type="unfinished">Ychwanegu PDFau at y cofnod</translation>
    </message>
    <message>
        <source>PDF files (*.pdf *.PDF)</source>
        <translation type="unfinished">Ffeiliau PDF (*.pdf *.PDF)</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation type="unfinished">Pwy sy&apos;n gweithio?</translation>
    </message>
    <message>
        <source>Your name. It stands beside each of your decisions in the case&apos;s log.</source>
        <translation type="unfinished">Eich enw. Mae&apos;n sefyll wrth ymyl pob un o&apos;ch penderfyniadau yn log yr achos.</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation type="unfinished">Mynd i dudalen</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation type="unfinished">Y cofnod cyfan</translation>
    </message>
    <message>
        <source>&amp;Page, 1 to %1</source>
        <translation type="unfinished">&amp;Tudalen, 1 i %1</translation>
    </message>
    <message>
        <source>&amp;Counted in</source>
        <translation type="unfinished">&amp;Cyfrif o fewn</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation type="unfinished">Tudalen &amp;gyntaf</translation>
    </message>
    <message>
        <source>&amp;Last page</source>
        <translation type="unfinished">Tudalen &amp;olaf</translation>
    </message>
    <message>
        <source>Print pages as a draft</source>
        <translation type="unfinished">Argraffu tudalennau fel drafft</translation>
    </message>
    <message>
        <source>Open a case folder</source>
        <translation type="unfinished">Agor ffolder achos</translation>
    </message>
    <message>
        <source>Name a new case folder</source>
        <translation type="unfinished">Enwi ffolder achos newydd</translation>
    </message>
    <message>
        <source>Name a folder for the bundle</source>
        <translation type="unfinished">Enwi ffolder ar gyfer y bwndel</translation>
    </message>
    <message>
        <source>Load a request</source>
        <translation type="unfinished">Llwytho cais</translation>
    </message>
    <message>
        <source>Requests (*.json)</source>
        <translation type="unfinished">Ceisiadau (*.json)</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation type="unfinished">Mewnforio pobl</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished">Tablau (*.csv)</translation>
    </message>
    <message>
        <source>under a minute left</source>
        <translation type="unfinished">llai na munud ar ôl</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation type="unfinished">%1 mun ar ôl</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation type="unfinished">%1 awr %2 mun ar ôl</translation>
    </message>
    <message>
        <source>Read %1 of %2 pages</source>
        <translation type="unfinished">Darllenwyd %1 o %2 tudalen</translation>
    </message>
    <message>
        <source>Paused at page %1 of %2</source>
        <translation type="unfinished">Wedi oedi ar dudalen %1 o %2</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation type="unfinished">Yn darllen %1 o %2</translation>
    </message>
    <message>
        <source>%1 pages a minute</source>
        <translation type="unfinished">%1 tudalen y funud</translation>
    </message>
    <message>
        <source>%1 read poorly</source>
        <translation type="unfinished">%1 wedi&apos;u darllen yn wael</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation type="unfinished">%1 na ellid eu darllen</translation>
    </message>
    <message>
        <source>The place on the page</source>
        <translation type="unfinished">Y lle ar y dudalen</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation type="unfinished">Esemptiad</translation>
    </message>
    <message>
        <source>Choose an exemption</source>
        <translation type="unfinished">Dewiswch esemptiad</translation>
    </message>
    <message>
        <source>Redacted a place</source>
        <translation type="unfinished">Golygwyd lle allan</translation>
    </message>
    <message>
        <source>Redacted %1 places</source>
        <translation type="unfinished">Golygwyd %1 lle allan</translation>
    </message>
    <message>
        <source>Kept a place</source>
        <translation type="unfinished">Cadwyd lle</translation>
    </message>
    <message>
        <source>Kept %1 places</source>
        <translation type="unfinished">Cadwyd %1 lle</translation>
    </message>
    <message>
        <source>Asked about a place</source>
        <translation type="unfinished">Gofynnwyd am le</translation>
    </message>
    <message>
        <source>Asked about %1 places</source>
        <translation type="unfinished">Gofynnwyd am %1 lle</translation>
    </message>
    <message>
        <source>Changed a box</source>
        <translation type="unfinished">Newidiwyd blwch</translation>
    </message>
    <message>
        <source>Changed %1 boxes</source>
        <translation type="unfinished">Newidiwyd %1 blwch</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation type="unfinished">Newidiwyd nodyn</translation>
    </message>
    <message>
        <source>Changed %1 notes</source>
        <translation type="unfinished">Newidiwyd %1 nodyn</translation>
    </message>
    <message>
        <source>Took a decision back</source>
        <translation type="unfinished">Tynnwyd penderfyniad yn ôl</translation>
    </message>
    <message>
        <source>Took %1 decisions back</source>
        <translation type="unfinished">Tynnwyd %1 penderfyniad yn ôl</translation>
    </message>
    <message>
        <source>Changed an entry of the register</source>
        <translation type="unfinished">Newidiwyd eitem yn y gofrestr</translation>
    </message>
    <message>
        <source>Changed %1 entries of the register</source>
        <translation type="unfinished">Newidiwyd %1 eitem yn y gofrestr</translation>
    </message>
    <message>
        <source>Decided about a page as a whole</source>
        <translation type="unfinished">Penderfynwyd am dudalen gyfan</translation>
    </message>
    <message>
        <source>Decided about %1 pages as a whole</source>
        <translation type="unfinished">Penderfynwyd am %1 tudalen gyfan</translation>
    </message>
    <message>
        <source>Settled the order of a page</source>
        <translation type="unfinished">Pennwyd trefn tudalen</translation>
    </message>
    <message>
        <source>Settled the order of %1 pages</source>
        <translation type="unfinished">Pennwyd trefn %1 tudalen</translation>
    </message>
    <message>
        <source> on page %1</source>
        <translation type="unfinished"> ar dudalen %1</translation>
    </message>
    <message>
        <source> on %1 pages from %2 to %3</source>
        <translation type="unfinished"> ar %1 tudalen o %2 i %3</translation>
    </message>
    <message>
        <source>Took back step %1</source>
        <translation type="unfinished">Tynnwyd cam %1 yn ôl</translation>
    </message>
    <message>
        <source>Did step %1 again</source>
        <translation type="unfinished">Ailwnaed cam %1</translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished">Blwch</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished">Heb ei darllen eto</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished">Gwag</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished">Darllenwyd</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished">Tudalen %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Redact large scanned records, decide with reasons, disclose what can be disclosed.</source>
        <translation type="unfinished">Golygu cofnodion mawr wedi&apos;u sganio, penderfynu gyda rhesymau, datgelu&apos;r hyn y gellir ei ddatgelu.</translation>
    </message>
    <message>
        <source>A case folder to open.</source>
        <translation type="unfinished">Ffolder achos i&apos;w agor.</translation>
    </message>
    <message>
        <source>Practise on the sample record in this folder; it is made if need be.</source>
        <translation type="unfinished">Ymarfer ar y cofnod enghreifftiol yn y ffolder hwn; caiff ei greu os oes angen.</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>Exemption %1</source>
        <translation type="unfinished">Esemptiad %1</translation>
    </message>
</context>
<context>
    <name>ui::Approval</name>
    <message>
        <source>ig lead</source>
        <translation type="unfinished">arweinydd llywodraethu gwybodaeth</translation>
    </message>
    <message>
        <source>legal</source>
        <translation type="unfinished">cyfreithiol</translation>
    </message>
    <message>
        <source>qualified person</source>
        <translation type="unfinished">person cymwys</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation type="unfinished">adolygydd</translation>
    </message>
    <message>
        <source>service manager</source>
        <translation type="unfinished">rheolwr gwasanaeth</translation>
    </message>
    <message>
        <source>service manager+ig lead</source>
        <translation type="unfinished">rheolwr gwasanaeth ac arweinydd llywodraethu gwybodaeth</translation>
    </message>
</context>
<context>
    <name>ui::ByEyeModel</name>
    <message>
        <source>Page %1 · %2</source>
        <translation type="unfinished">Tudalen %1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::ByEyePanel</name>
    <message>
        <source>Pages to be read by eye</source>
        <translation type="unfinished">Tudalennau i&apos;w darllen â llygad</translation>
    </message>
    <message>
        <source>No page has to be read by eye.</source>
        <translation type="unfinished">Nid oes rhaid darllen unrhyw dudalen â llygad.</translation>
    </message>
    <message>
        <source>No machine could read these pages well: nothing is suggested on them, or too little. Look at each, draw what is to be redacted, then press L on the page.</source>
        <translation type="unfinished">Ni allai unrhyw beiriant ddarllen y tudalennau hyn yn dda: nid oes dim, neu rhy ychydig, yn cael ei awgrymu arnynt. Edrychwch ar bob un, lluniadwch yr hyn sydd i&apos;w olygu allan, yna pwyswch L ar y dudalen.</translation>
    </message>
</context>
<context>
    <name>ui::CarryDialog</name>
    <message>
        <source>Carry to copies</source>
        <translation type="unfinished">Cario i gopïau</translation>
    </message>
    <message>
        <source>What is carried to copies of pages</source>
        <translation type="unfinished">Beth sy&apos;n cael ei gario i gopïau o dudalennau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Comparing the copies of pages...</source>
        <translation type="unfinished">Yn cymharu&apos;r copïau o dudalennau...</translation>
    </message>
    <message>
        <source>Carry</source>
        <translation type="unfinished">Cario</translation>
    </message>
    <message>
        <source>Stays, page %1: %2</source>
        <translation type="unfinished">Yn aros, tudalen %1: %2</translation>
    </message>
    <message>
        <source>There is nothing to carry: the copies of pages have what was decided on them.</source>
        <translation type="unfinished">Nid oes dim i&apos;w gario: mae&apos;r hyn a benderfynwyd ar y copïau yn barod.</translation>
    </message>
    <message>
        <source>Would go to copies of their pages, in your name: %1; stay where they are: %2. Choose a row to see the place. One undo takes all of it back.</source>
        <translation type="unfinished">Byddai&apos;n mynd i gopïau o&apos;u tudalennau, yn eich enw chi: %1; yn aros lle maent: %2. Dewiswch res i weld y lle. Mae un dadwneud yn tynnu&apos;r cyfan yn ôl.</translation>
    </message>
    <message>
        <source>Carry 1 decision</source>
        <translation type="unfinished">Cario 1 penderfyniad</translation>
    </message>
    <message>
        <source>Carry %1 decisions</source>
        <translation type="unfinished">Cario %1 penderfyniad</translation>
    </message>
</context>
<context>
    <name>ui::CaseHeader</name>
    <message>
        <source>%1 · %2 in %3</source>
        <translation type="unfinished">%1 · %2 mewn %3</translation>
    </message>
    <message>
        <source>%1. Overview</source>
        <translation type="unfinished">%1. Trosolwg</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation type="unfinished">%1 o %2 wedi&apos;u penderfynu</translation>
    </message>
    <message>
        <source>✓ Signed off by %1</source>
        <translation type="unfinished">✓ Cymeradwywyd gan %1</translation>
    </message>
    <message numerus="yes">
        <source>Sign-off void on %n page(s)</source>
        <translation type="unfinished">
            <numerusform>Cymeradwyaeth yn ddi-rym ar %n tudalen</numerusform>
            <numerusform>Cymeradwyaeth yn ddi-rym ar %n dudalen</numerusform>
            <numerusform>Cymeradwyaeth yn ddi-rym ar %n tudalen</numerusform>
            <numerusform>Cymeradwyaeth yn ddi-rym ar %n thudalen</numerusform>
            <numerusform>Cymeradwyaeth yn ddi-rym ar %n tudalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation type="unfinished">Heb ei gymeradwyo</translation>
    </message>
    <message>
        <source>Officer: %1. Change</source>
        <translation type="unfinished">Swyddog: %1. Newid</translation>
    </message>
</context>
<context>
    <name>ui::CaseOverview</name>
    <message numerus="yes">
        <source>%n page(s) not read yet</source>
        <translation type="unfinished">
            <numerusform>%n tudalen heb eu darllen eto</numerusform>
            <numerusform>%n dudalen heb ei darllen eto</numerusform>
            <numerusform>%n tudalen heb eu darllen eto</numerusform>
            <numerusform>%n thudalen heb eu darllen eto</numerusform>
            <numerusform>%n tudalen heb eu darllen eto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) that no machine could read</source>
        <translation type="unfinished">
            <numerusform>%n tudalen na allai peiriant eu darllen</numerusform>
            <numerusform>%n dudalen na allai peiriant ei darllen</numerusform>
            <numerusform>%n tudalen na allai peiriant eu darllen</numerusform>
            <numerusform>%n thudalen na allai peiriant eu darllen</numerusform>
            <numerusform>%n tudalen na allai peiriant eu darllen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read badly, to be looked at</source>
        <translation type="unfinished">
            <numerusform>%n tudalen a ddarllenwyd yn wael, i edrych arnynt</numerusform>
            <numerusform>%n dudalen a ddarllenwyd yn wael, i edrych arni</numerusform>
            <numerusform>%n tudalen a ddarllenwyd yn wael, i edrych arnynt</numerusform>
            <numerusform>%n thudalen a ddarllenwyd yn wael, i edrych arnynt</numerusform>
            <numerusform>%n tudalen a ddarllenwyd yn wael, i edrych arnynt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with something to decide</source>
        <translation type="unfinished">
            <numerusform>%n tudalen â rhywbeth i&apos;w benderfynu</numerusform>
            <numerusform>%n dudalen â rhywbeth i&apos;w benderfynu</numerusform>
            <numerusform>%n tudalen â rhywbeth i&apos;w benderfynu</numerusform>
            <numerusform>%n thudalen â rhywbeth i&apos;w benderfynu</numerusform>
            <numerusform>%n tudalen â rhywbeth i&apos;w benderfynu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with a question that is open</source>
        <translation type="unfinished">
            <numerusform>%n tudalen â chwestiwn agored</numerusform>
            <numerusform>%n dudalen â chwestiwn agored</numerusform>
            <numerusform>%n tudalen â chwestiwn agored</numerusform>
            <numerusform>%n thudalen â chwestiwn agored</numerusform>
            <numerusform>%n tudalen â chwestiwn agored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) that nobody has seen whole</source>
        <translation type="unfinished">
            <numerusform>%n tudalen nas gwelwyd yn gyfan</numerusform>
            <numerusform>%n dudalen nas gwelwyd yn gyfan</numerusform>
            <numerusform>%n tudalen nas gwelwyd yn gyfan</numerusform>
            <numerusform>%n thudalen nas gwelwyd yn gyfan</numerusform>
            <numerusform>%n tudalen nas gwelwyd yn gyfan</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview of the case</source>
        <translation type="unfinished">Trosolwg o&apos;r achos</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished">Terfyn amser</translation>
    </message>
    <message>
        <source>Dates...</source>
        <translation type="unfinished">Dyddiadau...</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished">Pa mor bell yr aed</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation type="unfinished">I&apos;w wneud o hyd</translation>
    </message>
    <message>
        <source>Next thing owed</source>
        <translation type="unfinished">Y peth nesaf i&apos;w wneud</translation>
    </message>
    <message>
        <source>People and questions</source>
        <translation type="unfinished">Pobl a chwestiynau</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished">Camau nesaf</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation type="unfinished">Nodyn trosglwyddo</translation>
    </message>
    <message>
        <source>Leave a note...</source>
        <translation type="unfinished">Gadael nodyn...</translation>
    </message>
    <message>
        <source>Record of %1 · %2 in %3 · you work as %4</source>
        <translation type="unfinished">Cofnod %1 · %2 mewn %3 · rydych yn gweithio fel %4</translation>
    </message>
    <message>
        <source>To the pages</source>
        <translation type="unfinished">I&apos;r tudalennau</translation>
    </message>
    <message>
        <source>Go on with the pages</source>
        <translation type="unfinished">Ymlaen â&apos;r tudalennau</translation>
    </message>
    <message>
        <source>%1 redacted, %2 kept, %3 asked about, %4 to decide</source>
        <translation type="unfinished">%1 wedi&apos;u golygu allan, %2 wedi&apos;u cadw, %3 y gofynnwyd amdanynt, %4 i&apos;w penderfynu</translation>
    </message>
    <message>
        <source>Loading what was decided</source>
        <translation type="unfinished">Yn llwytho&apos;r hyn a benderfynwyd</translation>
    </message>
    <message>
        <source>%1 of %2 seen whole</source>
        <translation type="unfinished">%1 o %2 wedi&apos;u gweld yn gyfan</translation>
    </message>
    <message>
        <source>After some twenty decisions your pace stands here, and when the last place will be decided. Nobody else sees your pace.</source>
        <translation type="unfinished">Ar ôl rhyw ugain penderfyniad bydd eich cyflymder yma, a phryd y penderfynir y lle olaf. Nid oes neb arall yn gweld eich cyflymder.</translation>
    </message>
    <message>
        <source>You decide %1 an hour; nobody else sees this.</source>
        <translation type="unfinished">Rydych yn penderfynu %1 yr awr; nid oes neb arall yn gweld hyn.</translation>
    </message>
    <message>
        <source>If it goes on like this, the last place is decided on %1.</source>
        <translation type="unfinished">Os â ymlaen fel hyn, caiff y lle olaf ei benderfynu ar %1.</translation>
    </message>
    <message>
        <source>That is in time.</source>
        <translation type="unfinished">Mae hynny mewn pryd.</translation>
    </message>
    <message>
        <source>That is too late: ask for help, or for an extension.</source>
        <translation type="unfinished">Mae hynny&apos;n rhy hwyr: gofynnwch am help, neu am estyniad.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the register</source>
        <translation type="unfinished">
            <numerusform>%n o bobl yn y gofrestr</numerusform>
            <numerusform>%n person yn y gofrestr</numerusform>
            <numerusform>%n o bobl yn y gofrestr</numerusform>
            <numerusform>%n o bobl yn y gofrestr</numerusform>
            <numerusform>%n o bobl yn y gofrestr</numerusform>
        </translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation type="unfinished">Nid oes cwestiwn ar agor.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open.</source>
        <translation type="unfinished">
            <numerusform>%n cwestiwn ar agor.</numerusform>
            <numerusform>%n cwestiwn ar agor.</numerusform>
            <numerusform>%n cwestiwn ar agor.</numerusform>
            <numerusform>%n chwestiwn ar agor.</numerusform>
            <numerusform>%n cwestiwn ar agor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) came back from the second person.</source>
        <translation type="unfinished">
            <numerusform>Daeth %n lle yn ôl oddi wrth yr ail berson.</numerusform>
            <numerusform>Daeth %n lle yn ôl oddi wrth yr ail berson.</numerusform>
            <numerusform>Daeth %n lle yn ôl oddi wrth yr ail berson.</numerusform>
            <numerusform>Daeth %n lle yn ôl oddi wrth yr ail berson.</numerusform>
            <numerusform>Daeth %n lle yn ôl oddi wrth yr ail berson.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody&apos;s answer has to be waited for.</source>
        <translation type="unfinished">Nid oes rhaid aros am ateb neb.</translation>
    </message>
    <message>
        <source>Undecided until somebody answers: %1.</source>
        <translation type="unfinished">Heb ei benderfynu nes i rywun ateb: %1.</translation>
    </message>
    <message>
        <source>Say when the request was received</source>
        <translation type="unfinished">Dywedwch pryd y derbyniwyd y cais</translation>
    </message>
    <message>
        <source>Add the scans</source>
        <translation type="unfinished">Ychwanegwch y sganiau</translation>
    </message>
    <message>
        <source>Import who appears in the record</source>
        <translation type="unfinished">Mewnforiwch y bobl sydd yn y cofnod</translation>
    </message>
    <message>
        <source>Decide, and look at what was read badly</source>
        <translation type="unfinished">Penderfynwch, ac edrychwch ar yr hyn a ddarllenwyd yn wael</translation>
    </message>
    <message>
        <source>Look at the pages that nobody has seen</source>
        <translation type="unfinished">Edrychwch ar y tudalennau nad oes neb wedi&apos;u gweld</translation>
    </message>
    <message>
        <source>Answer what came back</source>
        <translation type="unfinished">Atebwch yr hyn a ddychwelwyd</translation>
    </message>
    <message>
        <source>Have what changed reviewed again</source>
        <translation type="unfinished">Trefnwch i&apos;r newidiadau gael eu hadolygu eto</translation>
    </message>
    <message>
        <source>Have a second person review</source>
        <translation type="unfinished">Trefnwch i ail berson adolygu</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation type="unfinished">Cymeradwyo</translation>
    </message>
    <message>
        <source>Export the bundle</source>
        <translation type="unfinished">Allforio&apos;r bwndel</translation>
    </message>
    <message>
        <source>Nobody left a note.</source>
        <translation type="unfinished">Ni adawodd neb nodyn.</translation>
    </message>
    <message>
        <source>%1, %2, at page %3</source>
        <translation type="unfinished">%1, %2, ar dudalen %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::CaseSettings</name>
    <message>
        <source>What is suggested</source>
        <translation type="unfinished">Beth sy&apos;n cael ei awgrymu</translation>
    </message>
    <message>
        <source>How far to go in suggesting names</source>
        <translation type="unfinished">Pa mor bell i fynd wrth awgrymu enwau</translation>
    </message>
    <message>
        <source>The organisation&apos;s own patterns</source>
        <translation type="unfinished">Patrymau&apos;r sefydliad ei hun</translation>
    </message>
    <message>
        <source>&amp;Names that nobody listed</source>
        <translation type="unfinished">&amp;Enwau na restrodd neb</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation type="unfinished">Gofalus</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished">Arferol</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished">Cryno</translation>
    </message>
    <message>
        <source>Your organisation&apos;s own &amp;patterns</source>
        <translation type="unfinished">&amp;Patrymau eich sefydliad eich hun</translation>
    </message>
    <message>
        <source>&amp;Load from a file...</source>
        <translation type="unfinished">&amp;Llwytho o ffeil...</translation>
    </message>
    <message>
        <source>Suggest so</source>
        <translation type="unfinished">Awgrymu felly</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Shapes of file numbers and words of statements, in the form of the program&apos;s own files. They stand in the case and hold for it alone.</source>
        <translation type="unfinished">Patrymau rhifau ffeil a geiriau datganiadau, yn fformat ffeiliau&apos;r rhaglen ei hun. Cânt eu cadw yn yr achos, ac i&apos;r achos hwnnw&apos;n unig y maent yn berthnasol.</translation>
    </message>
    <message>
        <source>Every word that may be a name is suggested. More to dismiss, less to miss.</source>
        <translation type="unfinished">Awgrymir pob gair a all fod yn enw. Mwy i&apos;w ddiystyru, llai i&apos;w golli.</translation>
    </message>
    <message>
        <source>Words that are likely names are suggested.</source>
        <translation type="unfinished">Awgrymir geiriau sy&apos;n debygol o fod yn enwau.</translation>
    </message>
    <message>
        <source>Only words that are surely names are suggested. Less to dismiss, more to find by reading.</source>
        <translation type="unfinished">Dim ond geiriau sy&apos;n sicr yn enwau a awgrymir. Llai i&apos;w ddiystyru, mwy i&apos;w ganfod wrth ddarllen.</translation>
    </message>
    <message>
        <source>Load patterns</source>
        <translation type="unfinished">Llwytho patrymau</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished">Ffeiliau JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished">Ni ellir darllen %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ClockDialog</name>
    <message>
        <source>Such as 28/01/2026</source>
        <translation type="unfinished">Megis 28/01/2026</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished">Derbyniwyd ar</translation>
    </message>
    <message>
        <source>Proof of identity came on</source>
        <translation type="unfinished">Daeth prawf hunaniaeth ar</translation>
    </message>
    <message>
        <source>Fee paid on</source>
        <translation type="unfinished">Talwyd y ffi ar</translation>
    </message>
    <message>
        <source>Requester told of an extension on</source>
        <translation type="unfinished">Rhoddwyd gwybod i&apos;r ceisydd am estyniad ar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Cadw</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished">Terfyn amser</translation>
    </message>
    <message>
        <source>Right of access</source>
        <translation type="unfinished">Hawl mynediad</translation>
    </message>
    <message>
        <source>Subject access (UK GDPR)</source>
        <translation type="unfinished">Mynediad gwrthrych (GDPR y DU)</translation>
    </message>
    <message>
        <source>Freedom of information (FOIA)</source>
        <translation type="unfinished">Rhyddid gwybodaeth (FOIA)</translation>
    </message>
    <message>
        <source>Freedom of information in Scotland (FOISA)</source>
        <translation type="unfinished">Rhyddid gwybodaeth yn yr Alban (FOISA)</translation>
    </message>
    <message>
        <source>Environmental information (EIR)</source>
        <translation type="unfinished">Gwybodaeth amgylcheddol (EIR)</translation>
    </message>
    <message>
        <source>Bank holidays of</source>
        <translation type="unfinished">Gwyliau banc</translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished">Lloegr</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished">Cymru</translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished">Yr Alban</translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished">Gogledd Iwerddon</translation>
    </message>
    <message>
        <source>Questions to the requester</source>
        <translation type="unfinished">Cwestiynau i&apos;r ceisydd</translation>
    </message>
    <message>
        <source>One a line: asked on, and answered on if they have, such as 04/03/2026 11/03/2026</source>
        <translation type="unfinished">Un i bob llinell: y dyddiad gofyn, a&apos;r dyddiad ateb os cafwyd ateb, megis 04/03/2026 11/03/2026</translation>
    </message>
    <message>
        <source>Reason for the extension</source>
        <translation type="unfinished">Rheswm dros yr estyniad</translation>
    </message>
    <message>
        <source>The reason that they were told</source>
        <translation type="unfinished">Y rheswm a roddwyd i&apos;r ceisydd</translation>
    </message>
    <message>
        <source>Right of &amp;access</source>
        <translation type="unfinished">&amp;Hawl mynediad</translation>
    </message>
    <message>
        <source>&amp;Bank holidays of</source>
        <translation type="unfinished">&amp;Gwyliau banc</translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation type="unfinished">&amp;Derbyniwyd ar</translation>
    </message>
    <message>
        <source>Proof of &amp;identity came on</source>
        <translation type="unfinished">Daeth &amp;prawf hunaniaeth ar</translation>
    </message>
    <message>
        <source>&amp;Fee paid on</source>
        <translation type="unfinished">&amp;Talwyd y ffi ar</translation>
    </message>
    <message>
        <source>&amp;Questions to the requester</source>
        <translation type="unfinished">&amp;Cwestiynau i&apos;r ceisydd</translation>
    </message>
    <message>
        <source>Told of an &amp;extension on</source>
        <translation type="unfinished">Rhoddwyd gwybod am &amp;estyniad ar</translation>
    </message>
    <message>
        <source>&amp;Because</source>
        <translation type="unfinished">&amp;Oherwydd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>The rules are UK law as researched in November 2026. No lawyer has checked them. Consultations, scanning and missing files do not pause the time limit.</source>
        <translation type="unfinished">Cyfraith y DU, fel yr ymchwiliwyd iddi ym mis Tachwedd 2026, yw&apos;r rheolau. Nid oes cyfreithiwr wedi&apos;u gwirio. Nid yw ymgynghori, sganio na ffeiliau coll yn oedi&apos;r terfyn amser.</translation>
    </message>
    <message>
        <source>Say when the request was received, such as 28/01/2026.</source>
        <translation type="unfinished">Dywedwch pryd y derbyniwyd y cais, megis 28/01/2026.</translation>
    </message>
    <message>
        <source>One of the dates is none. Write them as 28/01/2026.</source>
        <translation type="unfinished">Nid yw un o&apos;r dyddiadau&apos;n ddyddiad. Ysgrifennwch nhw fel 28/01/2026.</translation>
    </message>
    <message>
        <source>Each question has the day on which it was asked, and after it the day of the answer, if there is one yet.</source>
        <translation type="unfinished">Mae gan bob cwestiwn y diwrnod y&apos;i gofynnwyd, ac ar ei ôl ddiwrnod yr ateb, os oes un eto.</translation>
    </message>
    <message>
        <source>The time limit of FOISA cannot be extended.</source>
        <translation type="unfinished">Ni ellir estyn terfyn amser FOISA.</translation>
    </message>
    <message>
        <source>Say why the time limit is extended: the requester is told the reason.</source>
        <translation type="unfinished">Dywedwch pam y caiff y terfyn amser ei estyn: rhoddir y rheswm i&apos;r ceisydd.</translation>
    </message>
</context>
<context>
    <name>ui::ConsistencyPanel</name>
    <message>
        <source>&amp;Carry to copies...</source>
        <translation type="unfinished">&amp;Cario i gopïau...</translation>
    </message>
    <message>
        <source>Make alike (A)</source>
        <translation type="unfinished">Unffurfio (A)</translation>
    </message>
    <message>
        <source>Explain (E)</source>
        <translation type="unfinished">Esbonio (E)</translation>
    </message>
    <message>
        <source>Look again (R)</source>
        <translation type="unfinished">Edrych eto (R)</translation>
    </message>
    <message>
        <source>What is treated differently</source>
        <translation type="unfinished">Beth sy&apos;n cael ei drin yn wahanol</translation>
    </message>
    <message>
        <source>Looking through the record...</source>
        <translation type="unfinished">Yn edrych drwy&apos;r cofnod...</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>%1
Explained: %2</source>
        <translation type="unfinished">%1
Esboniwyd: %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished">Tudalen %1</translation>
    </message>
    <message>
        <source>Copies that differ</source>
        <translation type="unfinished">Copïau sy&apos;n wahanol</translation>
    </message>
    <message>
        <source>Treated differently</source>
        <translation type="unfinished">Wedi&apos;u trin yn wahanol</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished">“%1”: %2</translation>
    </message>
    <message>
        <source>Withheld elsewhere, and still there</source>
        <translation type="unfinished">Wedi&apos;u dal yn ôl mewn man arall, ac yn dal yno</translation>
    </message>
    <message>
        <source>“%1”: still in %2</source>
        <translation type="unfinished">“%1”: yn dal mewn %2</translation>
    </message>
    <message>
        <source>Nothing is treated differently that nobody explained.</source>
        <translation type="unfinished">Nid oes dim yn cael ei drin yn wahanol heb i rywun ei esbonio.</translation>
    </message>
    <message>
        <source>Copies that differ stop a sign-off. The rest may be right: make it alike, or explain it.</source>
        <translation type="unfinished">Mae copïau sy&apos;n wahanol yn atal cymeradwyo. Gall y gweddill fod yn iawn: gwnewch yr un fath, neu esboniwch.</translation>
    </message>
    <message>
        <source>Make copies alike</source>
        <translation type="unfinished">Gwneud copïau yr un fath</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation type="unfinished">Gwneud yr un fath</translation>
    </message>
</context>
<context>
    <name>ui::CoverageStrip</name>
    <message>
        <source>The whole record: what was viewed, what is to decide, what was read poorly</source>
        <translation type="unfinished">Y cofnod cyfan: yr hyn a welwyd, yr hyn sydd i&apos;w benderfynu, yr hyn a ddarllenwyd yn wael</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished">Tudalen %1</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation type="unfinished">gwelwyd</translation>
    </message>
    <message>
        <source>viewed in part</source>
        <translation type="unfinished">gwelwyd yn rhannol</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation type="unfinished">heb ei gweld</translation>
    </message>
    <message>
        <source>%1 to decide</source>
        <translation type="unfinished">%1 i&apos;w penderfynu</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished">heb ei darllen eto</translation>
    </message>
    <message>
        <source>to be read by eye</source>
        <translation type="unfinished">i&apos;w darllen â llygad</translation>
    </message>
    <message>
        <source>begins: %1</source>
        <translation type="unfinished">yn dechrau: %1</translation>
    </message>
    <message>
        <source>in: %1</source>
        <translation type="unfinished">o fewn: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::CropSheet</name>
    <message>
        <source>later</source>
        <translation type="unfinished">wedyn</translation>
    </message>
    <message>
        <source>Place %1 of %2, page %3, %4: %5</source>
        <translation type="unfinished">Lle %1 o %2, tudalen %3, %4: %5</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished">wedi&apos;i dicio</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation type="unfinished">heb ei dicio</translation>
    </message>
    <message>
        <source>left for later</source>
        <translation type="unfinished">wedi&apos;i adael at eto</translation>
    </message>
    <message>
        <source>Within it, %1: %2</source>
        <translation type="unfinished">Ynddo, %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::DecisionPanel</name>
    <message>
        <source>Redact   F</source>
        <translation type="unfinished">Golygu allan   F</translation>
    </message>
    <message>
        <source>Keep   D</source>
        <translation type="unfinished">Cadw   D</translation>
    </message>
    <message>
        <source>Ask   Q</source>
        <translation type="unfinished">Gofyn   Q</translation>
    </message>
    <message>
        <source>Note for the file</source>
        <translation type="unfinished">Nodyn i&apos;r ffeil</translation>
    </message>
    <message>
        <source>Note for the file; never sent</source>
        <translation type="unfinished">Nodyn i&apos;r ffeil; ni chaiff ei anfon byth</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation type="unfinished">Golygu allan</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">Cadw</translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation type="unfinished">Gofyn amdano</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation type="unfinished">Esemptiad</translation>
    </message>
    <message>
        <source>What is to be found out? Return asks</source>
        <translation type="unfinished">Beth sydd i&apos;w ganfod? Mae Enter yn gofyn</translation>
    </message>
    <message>
        <source>A new box</source>
        <translation type="unfinished">Blwch newydd</translation>
    </message>
    <message>
        <source>Nothing in focus</source>
        <translation type="unfinished">Dim mewn ffocws</translation>
    </message>
    <message>
        <source>Choose its exemption and it is stored. Escape drops it.</source>
        <translation type="unfinished">Dewiswch ei esemptiad a chaiff ei gadw. Mae Escape yn ei ollwng.</translation>
    </message>
    <message>
        <source>%1 · %2 · page %3</source>
        <translation type="unfinished">%1 · %2 · tudalen %3</translation>
    </message>
    <message>
        <source>Box drawn by hand</source>
        <translation type="unfinished">Blwch wedi&apos;i luniadu â llaw</translation>
    </message>
    <message>
        <source>Score %1 %</source>
        <translation type="unfinished">Sgôr %1 %</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation type="unfinished">Person: %1</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation type="unfinished">Ynghylch: %1</translation>
    </message>
    <message>
        <source>Likely to be kept</source>
        <translation type="unfinished">Yn debygol o gael ei gadw</translation>
    </message>
    <message>
        <source>To be asked first: %1</source>
        <translation type="unfinished">I&apos;w holi yn gyntaf: %1</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation type="unfinished">Penderfynwyd gan %1</translation>
    </message>
    <message>
        <source>%1 redacted</source>
        <translation type="unfinished">%1 wedi&apos;u golygu allan</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation type="unfinished">%1 wedi&apos;u cadw</translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation type="unfinished">%1 y gofynnwyd amdanynt</translation>
    </message>
    <message>
        <source>%1 to decide</source>
        <translation type="unfinished">%1 i&apos;w penderfynu</translation>
    </message>
    <message>
        <source>%1 in this record: %2</source>
        <translation type="unfinished">%1 yn y cofnod hwn: %2</translation>
    </message>
    <message>
        <source>⇄ Treated otherwise elsewhere. %1</source>
        <translation type="unfinished">⇄ Wedi&apos;i drin yn wahanol mewn man arall. %1</translation>
    </message>
    <message>
        <source>Looked at   D</source>
        <translation type="unfinished">Edrychwyd   D</translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>Nothing is left to decide.</source>
        <translation type="unfinished">Nid oes dim ar ôl i&apos;w benderfynu.</translation>
    </message>
    <message>
        <source>Changed to %1.</source>
        <translation type="unfinished">Newidiwyd i %1.</translation>
    </message>
    <message>
        <source>A question cannot be empty. Redact or keep the place, or take the question back.</source>
        <translation type="unfinished">Ni all cwestiwn fod yn wag. Golygwch y lle allan neu ei gadw, neu tynnwch y cwestiwn yn ôl.</translation>
    </message>
    <message>
        <source>The note is stored.</source>
        <translation type="unfinished">Cadwyd y nodyn.</translation>
    </message>
    <message>
        <source>Look first: this place has only just come into view.</source>
        <translation type="unfinished">Edrychwch yn gyntaf: newydd ddod i&apos;r golwg y mae&apos;r lle hwn.</translation>
    </message>
    <message>
        <source>Not decided: the place is not wholly in view and sharp.</source>
        <translation type="unfinished">Heb ei benderfynu: nid yw&apos;r lle&apos;n gyfan ac yn glir yn y golwg.</translation>
    </message>
    <message>
        <source>Choose an exemption first: keys 1 to 9, or the list.</source>
        <translation type="unfinished">Dewiswch esemptiad yn gyntaf: bysellau 1 i 9, neu&apos;r rhestr.</translation>
    </message>
    <message>
        <source>Redacted: %1, %2.</source>
        <translation type="unfinished">Golygwyd allan: %1, %2.</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation type="unfinished">Cadwyd: %1.</translation>
    </message>
    <message>
        <source>Write what is to be found out, then Return.</source>
        <translation type="unfinished">Ysgrifennwch yr hyn sydd i&apos;w ganfod, yna Enter.</translation>
    </message>
    <message>
        <source>Asked about a box, page %1.</source>
        <translation type="unfinished">Gofynnwyd am flwch, tudalen %1.</translation>
    </message>
    <message>
        <source>Asked: %1.</source>
        <translation type="unfinished">Gofynnwyd: %1.</translation>
    </message>
    <message>
        <source>The box is taken away.</source>
        <translation type="unfinished">Tynnwyd y blwch ymaith.</translation>
    </message>
    <message>
        <source>The decision is taken back; the suggestion is open again.</source>
        <translation type="unfinished">Tynnwyd y penderfyniad yn ôl; mae&apos;r awgrym ar agor eto.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished">Nid oes dim i&apos;w ddadwneud.</translation>
    </message>
    <message>
        <source>Undone: the register of people is as it was.</source>
        <translation type="unfinished">Dadwnaed: mae&apos;r gofrestr o bobl fel yr oedd.</translation>
    </message>
    <message>
        <source>Undone, page %1.</source>
        <translation type="unfinished">Dadwnaed, tudalen %1.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished">Nid oes dim i&apos;w ailwneud.</translation>
    </message>
    <message>
        <source>Done again in the register of people.</source>
        <translation type="unfinished">Ailwnaed yn y gofrestr o bobl.</translation>
    </message>
    <message>
        <source>Done again, page %1.</source>
        <translation type="unfinished">Ailwnaed, tudalen %1.</translation>
    </message>
    <message>
        <source>No words were read here: draw the box, or change its edges with E.</source>
        <translation type="unfinished">Ni ddarllenwyd geiriau yma: lluniadwch y blwch, neu newidiwch ei ymylon gydag E.</translation>
    </message>
    <message>
        <source>It reaches as far as that already.</source>
        <translation type="unfinished">Mae&apos;n cyrraedd mor bell â hynny yn barod.</translation>
    </message>
    <message>
        <source>The box is changed, and stored.</source>
        <translation type="unfinished">Newidiwyd y blwch, a&apos;i gadw.</translation>
    </message>
    <message>
        <source>Changed, not decided yet: %1.</source>
        <translation type="unfinished">Newidiwyd, heb ei benderfynu eto: %1.</translation>
    </message>
    <message>
        <source>Choose an exemption for the new box: keys 1 to 9, or the list.</source>
        <translation type="unfinished">Dewiswch esemptiad i&apos;r blwch newydd: bysellau 1 i 9, neu&apos;r rhestr.</translation>
    </message>
    <message>
        <source>Redacted by hand: %1, page %2.</source>
        <translation type="unfinished">Golygwyd allan â llaw: %1, tudalen %2.</translation>
    </message>
    <message>
        <source>The new box was not stored.</source>
        <translation type="unfinished">Ni chadwyd y blwch newydd.</translation>
    </message>
    <message>
        <source>Now: %1, page %2.</source>
        <translation type="unfinished">Nawr: %1, tudalen %2.</translation>
    </message>
</context>
<context>
    <name>ui::DocumentKind</name>
    <message>
        <source>Other paper</source>
        <translation type="unfinished">Papur arall</translation>
    </message>
    <message>
        <source>Running record</source>
        <translation type="unfinished">Cofnod parhaus</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished">Llythyr</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-bost</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Nodyn</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished">Cofnodion cyfarfod</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">Adroddiad</translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished">Ffurflen</translation>
    </message>
    <message>
        <source>Court paper</source>
        <translation type="unfinished">Papur llys</translation>
    </message>
    <message>
        <source>Police paper</source>
        <translation type="unfinished">Papur heddlu</translation>
    </message>
    <message>
        <source>Medical paper</source>
        <translation type="unfinished">Papur meddygol</translation>
    </message>
    <message>
        <source>School paper</source>
        <translation type="unfinished">Papur ysgol</translation>
    </message>
    <message>
        <source>Legal advice</source>
        <translation type="unfinished">Cyngor cyfreithiol</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation type="unfinished">Ffotograff</translation>
    </message>
</context>
<context>
    <name>ui::EmptyState</name>
    <message>
        <source>Candour</source>
        <translation type="unfinished">Candour</translation>
    </message>
    <message>
        <source>Scanned records go in, a redacted bundle comes out. Nothing leaves this computer.</source>
        <translation type="unfinished">Mae cofnodion wedi&apos;u sganio yn mynd i mewn, a bwndel wedi&apos;i olygu yn dod allan. Nid oes dim yn gadael y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished">Agor achos</translation>
    </message>
    <message>
        <source>Go on where you stopped. Nothing that was decided is lost.</source>
        <translation type="unfinished">Ewch ymlaen lle y gwnaethoch stopio. Ni chollir dim a benderfynwyd.</translation>
    </message>
    <message>
        <source>New case from PDFs</source>
        <translation type="unfinished">Achos newydd o PDFau</translation>
    </message>
    <message>
        <source>Say whose record it is, add the scans, and reading begins.</source>
        <translation type="unfinished">Dywedwch gofnod pwy ydyw, ychwanegwch y sganiau, a bydd y darllen yn dechrau.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished">Ymarfer</translation>
    </message>
    <message>
        <source>A small invented record to try every key on. Nobody in it is real.</source>
        <translation type="unfinished">Cofnod bach dychmygol i roi cynnig ar bob bysell. Nid oes neb ynddo&apos;n real.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished">Agor eto</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation type="unfinished">dim i&apos;w benderfynu</translation>
    </message>
    <message>
        <source>%1 to decide</source>
        <translation type="unfinished">%1 i&apos;w penderfynu</translation>
    </message>
</context>
<context>
    <name>ui::Evidence</name>
    <message>
        <source>The place in focus, enlarged</source>
        <translation type="unfinished">Y lle mewn ffocws, wedi&apos;i chwyddo</translation>
    </message>
    <message>
        <source>Choose a place in the queue or on the page.</source>
        <translation type="unfinished">Dewiswch le yn y ciw neu ar y dudalen.</translation>
    </message>
</context>
<context>
    <name>ui::ExemptionPicker</name>
    <message>
        <source>Search the exemptions</source>
        <translation type="unfinished">Chwilio&apos;r esemptiadau</translation>
    </message>
    <message>
        <source>Search all exemptions</source>
        <translation type="unfinished">Chwilio pob esemptiad</translation>
    </message>
    <message>
        <source>Exemptions</source>
        <translation type="unfinished">Esemptiadau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Choose a reason with the keys 1 to 9 or from the list. The program never chooses one for you.</source>
        <translation type="unfinished">Dewiswch reswm gyda&apos;r bysellau 1 i 9 neu o&apos;r rhestr. Nid yw&apos;r rhaglen byth yn dewis un ar eich rhan.</translation>
    </message>
    <message>
        <source>Printed in the box:</source>
        <translation type="unfinished">Argreffir yn y blwch:</translation>
    </message>
    <message>
        <source>Ask yourself</source>
        <translation type="unfinished">Gofynnwch i chi&apos;ch hun</translation>
    </message>
    <message>
        <source>Has to be agreed by: %1</source>
        <translation type="unfinished">Rhaid cael cytundeb: %1</translation>
    </message>
    <message>
        <source>What the exemption means, and what to ask yourself</source>
        <translation type="unfinished">Ystyr yr esemptiad, a beth i&apos;w ofyn i chi&apos;ch hun</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>&amp;Final: to be sent, needs the sign-off of a second person</source>
        <translation type="unfinished">&amp;Terfynol: i&apos;w anfon, mae angen cymeradwyaeth ail berson</translation>
    </message>
    <message>
        <source>&amp;Draft: says on every page that it is one</source>
        <translation type="unfinished">&amp;Drafft: mae pob tudalen yn dweud mai drafft ydyw</translation>
    </message>
    <message>
        <source>&amp;Volumes of at most</source>
        <translation type="unfinished">&amp;Cyfrolau o ddim mwy na</translation>
    </message>
    <message>
        <source>&amp;Worth a look before it is sent; the verifier lets it pass:</source>
        <translation type="unfinished">&amp;Gwerth edrych arno cyn ei anfon; mae&apos;r gwirydd yn ei dderbyn:</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished">&amp;Oedi</translation>
    </message>
    <message>
        <source>Export and verify</source>
        <translation type="unfinished">Allforio a gwirio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Export bundle</source>
        <translation type="unfinished">Allforio bwndel</translation>
    </message>
    <message>
        <source>Paused before page %1 of %2</source>
        <translation type="unfinished">Wedi oedi cyn tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Burning and reading page %1 of %2</source>
        <translation type="unfinished">Yn llosgi&apos;r blychau i dudalen %1 o %2 ac yn ei darllen</translation>
    </message>
    <message>
        <source>Verifying what was written</source>
        <translation type="unfinished">Yn gwirio&apos;r hyn a ysgrifennwyd</translation>
    </message>
    <message>
        <source>Verifying page %1 of %2 as it was written</source>
        <translation type="unfinished">Yn gwirio tudalen %1 o %2 fel yr ysgrifennwyd hi</translation>
    </message>
    <message>
        <source>Written and verified</source>
        <translation type="unfinished">Ysgrifennwyd a gwiriwyd</translation>
    </message>
    <message>
        <source>%1, redactions: %2.

A separate pass opened the bundle again and found nothing that must not be there.

To be sent: %3
To be kept: %4

SHA-256 of %5:
%6</source>
        <translation type="unfinished">%1, golygiadau: %2.

Agorodd gwiriad ar wahân y bwndel eto ac ni ddaeth o hyd i ddim na ddylai fod yno.

I&apos;w anfon: %3
I&apos;w gadw: %4

SHA-256 %5:
%6</translation>
    </message>
    <message>
        <source>No bundle was written</source>
        <translation type="unfinished">Ni ysgrifennwyd bwndel</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished">&amp;Ymlaen</translation>
    </message>
    <message>
        <source>Pausing after the pages in hand</source>
        <translation type="unfinished">Yn oedi ar ôl y tudalennau sydd ar waith</translation>
    </message>
    <message>
        <source>Folder of the bundle</source>
        <translation type="unfinished">Ffolder y bwndel</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation type="unfinished">Dewis...</translation>
    </message>
    <message>
        <source>F&amp;older of the bundle; a new one</source>
        <translation type="unfinished">&amp;Ffolder y bwndel; un newydd</translation>
    </message>
    <message>
        <source>Pale grey with a dark edge</source>
        <translation type="unfinished">Llwyd golau ag ymyl dywyll</translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished">Du</translation>
    </message>
    <message>
        <source>White with a dark edge</source>
        <translation type="unfinished">Gwyn ag ymyl dywyll</translation>
    </message>
    <message>
        <source>Megabytes of a volume</source>
        <translation type="unfinished">Megabeitiau mewn cyfrol</translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"> MB</translation>
    </message>
    <message>
        <source>None: the record opens without</source>
        <translation type="unfinished">Dim: mae&apos;r cofnod yn agor heb un</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished">Unwaith eto</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation type="unfinished">Y cyfrinymadrodd unwaith eto</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation type="unfinished">&amp;Blychau</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation type="unfinished">Cyfri&amp;nymadrodd</translation>
    </message>
    <message>
        <source>

To be looked at (retained/warnings.csv lists each place):</source>
        <translation type="unfinished">

I edrych arnynt (mae retained/warnings.csv yn rhestru pob lle):</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished">Cynnydd yr allforio</translation>
    </message>
    <message>
        <source>Worth a look before it is sent</source>
        <translation type="unfinished">Gwerth edrych arno cyn ei anfon</translation>
    </message>
    <message>
        <source>A passphrase has eight letters or more, the same both times. Whoever gets the record needs it; send it by another way.</source>
        <translation type="unfinished">Mae gan gyfrinymadrodd wyth llythyren neu fwy, yr un peth y ddau dro. Bydd ei angen ar bwy bynnag sy&apos;n cael y cofnod; anfonwch ef mewn ffordd arall.</translation>
    </message>
    <message>
        <source>Signed off by %1. The sign-off still fits what the case holds.</source>
        <translation type="unfinished">Cymeradwywyd gan %1. Mae&apos;r gymeradwyaeth yn dal i gyd-fynd â&apos;r hyn sydd yn yr achos.</translation>
    </message>
    <message>
        <source>The sign-off of a second person: Case &gt; Sign off.</source>
        <translation type="unfinished">Cymeradwyaeth ail berson: Achos &gt; Cymeradwyo.</translation>
    </message>
    <message>
        <source>A final bundle cannot be made yet. This is owed:</source>
        <translation type="unfinished">Ni ellir gwneud bwndel terfynol eto. Mae hyn i&apos;w wneud:</translation>
    </message>
    <message>
        <source>Before a final bundle, this is owed:</source>
        <translation type="unfinished">Cyn bwndel terfynol, mae hyn i&apos;w wneud:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">Stopio</translation>
    </message>
    <message>
        <source>Making the bundle</source>
        <translation type="unfinished">Yn gwneud y bwndel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
    <message>
        <source>Stopping; nothing will be left under the final name</source>
        <translation type="unfinished">Yn stopio; ni adewir dim o dan yr enw terfynol</translation>
    </message>
    <message>
        <source>As filed</source>
        <translation type="unfinished">Fel y&apos;u ffeiliwyd</translation>
    </message>
    <message>
        <source>By date; undated documents behind those they were filed behind</source>
        <translation type="unfinished">Yn ôl dyddiad; dogfennau heb ddyddiad ar ôl y rhai y cawsant eu ffeilio ar eu hôl</translation>
    </message>
    <message>
        <source>By date; undated documents at the end</source>
        <translation type="unfinished">Yn ôl dyddiad; dogfennau heb ddyddiad ar y diwedd</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>O&amp;rder of the pages</source>
        <translation type="unfinished">T&amp;refn y tudalennau</translation>
    </message>
    <message>
        <source>&amp;Number the pages anew</source>
        <translation type="unfinished">&amp;Rhifo&apos;r tudalennau o&apos;r newydd</translation>
    </message>
    <message>
        <source>For a record whose old page numbers nobody quotes</source>
        <translation type="unfinished">Ar gyfer cofnod nad oes neb yn dyfynnu ei hen rifau tudalen</translation>
    </message>
    <message>
        <source>Pages that are out already keep their numbers: %1. What comes in between is 12A, 12B.</source>
        <translation type="unfinished">Mae tudalennau sydd eisoes wedi mynd allan yn cadw eu rhifau: %1. Mae&apos;r hyn a ddaw rhyngddynt yn 12A, 12B.</translation>
    </message>
</context>
<context>
    <name>ui::FinalLook</name>
    <message>
        <source>Page %1 as it is in the file</source>
        <translation type="unfinished">Tudalen %1 fel y mae yn y ffeil</translation>
    </message>
    <message>
        <source>Page %1 as its recipient would see it</source>
        <translation type="unfinished">Tudalen %1 fel y byddai ei derbynnydd yn ei gweld</translation>
    </message>
    <message numerus="yes">
        <source> · %n places are not decided and would be sent as they are</source>
        <translation type="unfinished">
            <numerusform> · %n lle heb eu penderfynu, a byddent yn cael eu hanfon fel y maent</numerusform>
            <numerusform> · %n lle heb ei benderfynu, a byddai&apos;n cael ei anfon fel y mae</numerusform>
            <numerusform> · %n lle heb eu penderfynu, a byddent yn cael eu hanfon fel y maent</numerusform>
            <numerusform> · %n lle heb eu penderfynu, a byddent yn cael eu hanfon fel y maent</numerusform>
            <numerusform> · %n lle heb eu penderfynu, a byddent yn cael eu hanfon fel y maent</numerusform>
        </translation>
    </message>
    <message>
        <source> · hold X to look beneath, P goes back</source>
        <translation type="unfinished"> · daliwch X i edrych oddi tano, mae P yn mynd yn ôl</translation>
    </message>
    <message>
        <source>The page is being made as it would be sent.</source>
        <translation type="unfinished">Mae&apos;r dudalen yn cael ei gwneud fel y byddai&apos;n cael ei hanfon.</translation>
    </message>
</context>
<context>
    <name>ui::FindPanel</name>
    <message>
        <source>Also where letters were &amp;misread</source>
        <translation type="unfinished">Hefyd lle &amp;camddarllenwyd llythrennau</translation>
    </message>
    <message>
        <source>Redact &amp;all of these...</source>
        <translation type="unfinished">Golygu&apos;r rhain i gyd &amp;allan...</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation type="unfinished">Geiriau i&apos;w canfod</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished">Lleoedd a ganfuwyd</translation>
    </message>
    <message>
        <source>Which file to look in</source>
        <translation type="unfinished">Pa ffeil i chwilio ynddi</translation>
    </message>
    <message>
        <source>Which places to list</source>
        <translation type="unfinished">Pa leoedd i&apos;w rhestru</translation>
    </message>
    <message>
        <source>Every place</source>
        <translation type="unfinished">Pob lle</translation>
    </message>
    <message>
        <source>Not redacted</source>
        <translation type="unfinished">Heb ei olygu allan</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation type="unfinished">Wedi&apos;i olygu allan</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished">I&apos;w benderfynu</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished">Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Unmarked</source>
        <translation type="unfinished">Heb ei farcio</translation>
    </message>
    <message>
        <source>How the page was read</source>
        <translation type="unfinished">Sut y darllenwyd y dudalen</translation>
    </message>
    <message>
        <source>However read</source>
        <translation type="unfinished">Pob darlleniad</translation>
    </message>
    <message>
        <source>Read well</source>
        <translation type="unfinished">Darllenwyd yn dda</translation>
    </message>
    <message>
        <source>Read poorly</source>
        <translation type="unfinished">Darllenwyd yn wael</translation>
    </message>
    <message>
        <source>Which kind of suggestion</source>
        <translation type="unfinished">Pa fath o awgrym</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation type="unfinished">Pob math</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation type="unfinished">Pob ffeil</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation type="unfinished">Yn chwilio</translation>
    </message>
    <message>
        <source>No page that was read holds this. Pages that are unread or read poorly may.</source>
        <translation type="unfinished">Nid yw hyn ar unrhyw dudalen a ddarllenwyd. Gall fod ar dudalennau sydd heb eu darllen neu a ddarllenwyd yn wael.</translation>
    </message>
    <message>
        <source>%1 on %2.</source>
        <translation type="unfinished">%1 ar %2.</translation>
    </message>
</context>
<context>
    <name>ui::HandOverDialog</name>
    <message>
        <source>Leave the note</source>
        <translation type="unfinished">Gadael y nodyn</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation type="unfinished">Nodyn trosglwyddo</translation>
    </message>
    <message>
        <source>The note</source>
        <translation type="unfinished">Y nodyn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Whoever opens the case next reads this on its first page. It stays in the case and never goes into a bundle.</source>
        <translation type="unfinished">Bydd pwy bynnag sy&apos;n agor yr achos nesaf yn darllen hyn ar ei dudalen gyntaf. Mae&apos;n aros yn yr achos ac nid yw byth yn mynd i fwndel.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryDialog</name>
    <message>
        <source>Go &amp;back to here...</source>
        <translation type="unfinished">&amp;Mynd yn ôl i&apos;r fan hon...</translation>
    </message>
    <message>
        <source>&amp;Show the place</source>
        <translation type="unfinished">&amp;Dangos y lle</translation>
    </message>
    <message>
        <source>Show &amp;earlier steps</source>
        <translation type="unfinished">Dangos camau &amp;cynharach</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Hanes</translation>
    </message>
    <message>
        <source>Steps of the case, the newest first</source>
        <translation type="unfinished">Camau&apos;r achos, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
    <message>
        <source>Going back takes back every step above the chosen one. That is a step too: it can be done again with Redo.</source>
        <translation type="unfinished">Mae mynd yn ôl yn tynnu yn ôl bob cam uwchlaw&apos;r un a ddewiswyd. Mae hynny&apos;n gam hefyd: gellir ei wneud eto gydag Ailwneud.</translation>
    </message>
    <message>
        <source> · taken back</source>
        <translation type="unfinished"> · tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>%1. %2%3
%4, %5</source>
        <translation type="unfinished">%1. %2%3
%4, %5</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation type="unfinished">Nid oes dim wedi&apos;i benderfynu eto.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps, the newest first.</source>
        <translation type="unfinished">
            <numerusform>%n cam, y diweddaraf yn gyntaf.</numerusform>
            <numerusform>%n cam.</numerusform>
            <numerusform>%n cam, y diweddaraf yn gyntaf.</numerusform>
            <numerusform>%n cham, y diweddaraf yn gyntaf.</numerusform>
            <numerusform>%n cam, y diweddaraf yn gyntaf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished">Mynd yn ôl</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are taken back, the newest first, until step %1 is the last that stands: “%2”.</source>
        <translation type="unfinished">
            <numerusform>Tynnir %n cam yn ôl, y diweddaraf yn gyntaf, nes mai cam %1 yw&apos;r olaf sy&apos;n sefyll: “%2”.</numerusform>
            <numerusform>Tynnir %n cam yn ôl; cam %1 yw&apos;r olaf sy&apos;n sefyll: “%2”.</numerusform>
            <numerusform>Tynnir %n cam yn ôl, y diweddaraf yn gyntaf, nes mai cam %1 yw&apos;r olaf sy&apos;n sefyll: “%2”.</numerusform>
            <numerusform>Tynnir %n cham yn ôl, y diweddaraf yn gyntaf, nes mai cam %1 yw&apos;r olaf sy&apos;n sefyll: “%2”.</numerusform>
            <numerusform>Tynnir %n cam yn ôl, y diweddaraf yn gyntaf, nes mai cam %1 yw&apos;r olaf sy&apos;n sefyll: “%2”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation type="unfinished">Eu tynnu yn ôl</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation type="unfinished">Gadael popeth fel y mae</translation>
    </message>
</context>
<context>
    <name>ui::HitModel</name>
    <message>
        <source>Page %1: %2</source>
        <translation type="unfinished">Tudalen %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::HitPainter</name>
    <message>
        <source>Page %1</source>
        <translation type="unfinished">Tudalen %1</translation>
    </message>
</context>
<context>
    <name>ui::Hold</name>
    <message>
        <source>Legal Services</source>
        <translation type="unfinished">y Gwasanaethau Cyfreithiol</translation>
    </message>
    <message>
        <source>the police</source>
        <translation type="unfinished">yr heddlu</translation>
    </message>
    <message>
        <source>the health professional</source>
        <translation type="unfinished">y gweithiwr iechyd proffesiynol</translation>
    </message>
    <message>
        <source>whoever can tell of the harm</source>
        <translation type="unfinished">pwy bynnag a all sôn am y niwed</translation>
    </message>
    <message>
        <source>the adoption agency</source>
        <translation type="unfinished">yr asiantaeth fabwysiadu</translation>
    </message>
    <message>
        <source>the Principal Reporter</source>
        <translation type="unfinished">y Prif Ohebydd</translation>
    </message>
</context>
<context>
    <name>ui::KeyCoach</name>
    <message>
        <source>Press %1 for the next place. What is in focus has a blue halo.</source>
        <translation type="unfinished">Pwyswch %1 ar gyfer y lle nesaf. Mae cylch glas o amgylch yr hyn sydd mewn ffocws.</translation>
    </message>
    <message>
        <source>Press %1 to go back one place.</source>
        <translation type="unfinished">Pwyswch %1 i fynd yn ôl un lle.</translation>
    </message>
    <message>
        <source>Look at the place, then press %1 to keep it: it will be disclosed.</source>
        <translation type="unfinished">Edrychwch ar y lle, yna pwyswch %1 i&apos;w gadw: caiff ei ddatgelu.</translation>
    </message>
    <message>
        <source>Choose an exemption with 1 to 9, then press %1 to redact the place.</source>
        <translation type="unfinished">Dewiswch esemptiad gydag 1 i 9, yna pwyswch %1 i olygu&apos;r lle allan.</translation>
    </message>
    <message>
        <source>Press %1 to undo: you are back where it was.</source>
        <translation type="unfinished">Pwyswch %1 i ddadwneud: rydych yn ôl lle&apos;r oedd.</translation>
    </message>
    <message>
        <source>Press %1 for the next place that nobody has decided.</source>
        <translation type="unfinished">Pwyswch %1 ar gyfer y lle nesaf nad oes neb wedi&apos;i benderfynu.</translation>
    </message>
    <message>
        <source>Press %1 to draw a box; the arrows move it, Shift and arrows size it, Escape leaves.</source>
        <translation type="unfinished">Pwyswch %1 i luniadu blwch; mae&apos;r saethau&apos;n ei symud, Shift a saethau&apos;n newid ei faint, Escape yn gadael.</translation>
    </message>
    <message>
        <source>Press %1 for the next thing that is owed: pages read badly or not seen.</source>
        <translation type="unfinished">Pwyswch %1 ar gyfer y peth nesaf sydd i&apos;w wneud: tudalennau a ddarllenwyd yn wael neu nas gwelwyd.</translation>
    </message>
    <message>
        <source>Press %1 for the overview of the case, and again to come back.</source>
        <translation type="unfinished">Pwyswch %1 ar gyfer trosolwg o&apos;r achos, ac eto i ddod yn ôl.</translation>
    </message>
    <message>
        <source>Press %1 or ? for all keys. They can be changed in the preferences.</source>
        <translation type="unfinished">Pwyswch %1 neu ? ar gyfer yr holl fysellau. Gellir eu newid yn y dewisiadau.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished">Neidio</translation>
    </message>
    <message>
        <source>Skip this key</source>
        <translation type="unfinished">Neidio&apos;r fysell hon</translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished">Gorffen</translation>
    </message>
    <message>
        <source>End the practice of keys</source>
        <translation type="unfinished">Gorffen ymarfer y bysellau</translation>
    </message>
    <message>
        <source>These are the keys of a working day. Go on practising; nobody in this record is real.</source>
        <translation type="unfinished">Dyma fysellau diwrnod gwaith. Daliwch ati i ymarfer; nid oes neb yn y cofnod hwn yn real.</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation type="unfinished">(dim bysell)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 o %2</translation>
    </message>
</context>
<context>
    <name>ui::KeyEditor</name>
    <message>
        <source>Keys &amp;without Ctrl or Alt act in the queue and on the pages</source>
        <translation type="unfinished">Mae bysellau &amp;heb Ctrl neu Alt yn gweithio yn y ciw ac ar y tudalennau</translation>
    </message>
    <message>
        <source>New &amp;key</source>
        <translation type="unfinished">&amp;Bysell newydd</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished">Gorchmynion a&apos;u bysellau</translation>
    </message>
    <message>
        <source>New key of the command</source>
        <translation type="unfinished">Bysell newydd y gorchymyn</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation type="unfinished">&amp;Dim bysell</translation>
    </message>
    <message>
        <source>As &amp;delivered</source>
        <translation type="unfinished">Yn ôl i&apos;r &amp;rhagosodiad</translation>
    </message>
    <message>
        <source>&amp;All as delivered</source>
        <translation type="unfinished">&amp;Popeth yn ôl i&apos;r rhagosodiad</translation>
    </message>
    <message>
        <source>All keys are as delivered.</source>
        <translation type="unfinished">Mae pob bysell ar ei rhagosodiad.</translation>
    </message>
    <message>
        <source>This command acts everywhere, also while one types. Choose a key with Ctrl or Alt, or a function key.</source>
        <translation type="unfinished">Mae&apos;r gorchymyn hwn yn gweithio ym mhobman, hefyd wrth deipio. Dewiswch fysell gyda Ctrl neu Alt, neu fysell swyddogaeth.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; had this key and has none now.</source>
        <translation type="unfinished">Gan &quot;%1&quot; yr oedd y fysell hon; nid oes ganddo fysell nawr.</translation>
    </message>
</context>
<context>
    <name>ui::KeySheet</name>
    <message>
        <source>Choose an exemption</source>
        <translation type="unfinished">Dewis esemptiad</translation>
    </message>
    <message>
        <source>Scroll the pages</source>
        <translation type="unfinished">Sgrolio&apos;r tudalennau</translation>
    </message>
    <message>
        <source>Place a new box without the mouse</source>
        <translation type="unfinished">Gosod blwch newydd heb y llygoden</translation>
    </message>
    <message>
        <source>Size it; Return stores it</source>
        <translation type="unfinished">Newid ei faint; mae Enter yn ei gadw</translation>
    </message>
    <message>
        <source>Drop the new box</source>
        <translation type="unfinished">Gollwng y blwch newydd</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished">Chwyddo wrth y pwyntydd</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished">Bysellau</translation>
    </message>
    <message>
        <source>Single keys act in the queue and on the pages, never in a text field. A key that is held down decides nothing. Every key can be changed in the preferences, and single keys turned off there.</source>
        <translation type="unfinished">Mae bysellau sengl yn gweithio yn y ciw ac ar y tudalennau, byth mewn maes testun. Nid yw bysell sy&apos;n cael ei dal i lawr yn penderfynu dim. Gellir newid pob bysell yn y dewisiadau, a diffodd bysellau sengl yno.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
    <message>
        <source>On a sheet: turn a tick; with Shift of all the same</source>
        <translation type="unfinished">Ar ddalen: troi tic; gyda Shift, ticiau pob un sydd yr un fath</translation>
    </message>
    <message>
        <source>On a sheet: take the tick along</source>
        <translation type="unfinished">Ar ddalen: mynd â&apos;r tic gyda chi</translation>
    </message>
    <message>
        <source>On a sheet: to what stands within the place</source>
        <translation type="unfinished">Ar ddalen: at yr hyn sydd o fewn y lle</translation>
    </message>
    <message>
        <source>On a sheet: redact what is ticked, keep the rest</source>
        <translation type="unfinished">Ar ddalen: golygu allan y ticiau, cadw&apos;r gweddill</translation>
    </message>
    <message>
        <source>On a sheet: leave the place for later</source>
        <translation type="unfinished">Ar ddalen: gadael y lle at eto</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation type="unfinished">Shift+saethau</translation>
    </message>
    <message>
        <source>B, arrows</source>
        <translation type="unfinished">B, saethau</translation>
    </message>
    <message>
        <source>B, Shift+arrows</source>
        <translation type="unfinished">B, Shift+saethau</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished">Ctrl+olwyn</translation>
    </message>
</context>
<context>
    <name>ui::Law</name>
    <message>
        <source>Protection of the rights of others</source>
        <translation type="unfinished">Diogelu hawliau pobl eraill</translation>
    </message>
    <message>
        <source>Identity of a person who gave information</source>
        <translation type="unfinished">Pwy yw rhywun a roddodd wybodaeth</translation>
    </message>
    <message>
        <source>Confidential information about someone who has died</source>
        <translation type="unfinished">Gwybodaeth gyfrinachol am rywun sydd wedi marw</translation>
    </message>
    <message>
        <source>Health data: serious harm</source>
        <translation type="unfinished">Data iechyd: niwed difrifol</translation>
    </message>
    <message>
        <source>Health data: cannot be released yet (no opinion that the test is not met)</source>
        <translation type="unfinished">Data iechyd: ni ellir ei ryddhau eto (dim barn nad yw&apos;r prawf wedi&apos;i fodloni)</translation>
    </message>
    <message>
        <source>Health data processed by a court</source>
        <translation type="unfinished">Data iechyd a brosesir gan lys</translation>
    </message>
    <message>
        <source>Health data: the person&apos;s expectations and wishes (request made for someone else)</source>
        <translation type="unfinished">Data iechyd: disgwyliadau a dymuniadau&apos;r person (cais ar ran rhywun arall)</translation>
    </message>
    <message>
        <source>Social work data: serious harm</source>
        <translation type="unfinished">Data gwaith cymdeithasol: niwed difrifol</translation>
    </message>
    <message>
        <source>Social work data processed by a court</source>
        <translation type="unfinished">Data gwaith cymdeithasol a brosesir gan lys</translation>
    </message>
    <message>
        <source>Social work data: the person&apos;s expectations and wishes (request made for someone else)</source>
        <translation type="unfinished">Data gwaith cymdeithasol: disgwyliadau a dymuniadau&apos;r person (cais ar ran rhywun arall)</translation>
    </message>
    <message>
        <source>Social work data from the Principal Reporter (Scotland)</source>
        <translation type="unfinished">Data gwaith cymdeithasol gan y Prif Ohebydd (yr Alban)</translation>
    </message>
    <message>
        <source>Education data: serious harm</source>
        <translation type="unfinished">Data addysg: niwed difrifol</translation>
    </message>
    <message>
        <source>Education data processed by a court</source>
        <translation type="unfinished">Data addysg a brosesir gan lys</translation>
    </message>
    <message>
        <source>Education data from the Principal Reporter (Scotland)</source>
        <translation type="unfinished">Data addysg gan y Prif Ohebydd (yr Alban)</translation>
    </message>
    <message>
        <source>Child abuse data (request made for someone else)</source>
        <translation type="unfinished">Data am gam-drin plant (cais ar ran rhywun arall)</translation>
    </message>
    <message>
        <source>Adoption records and reports</source>
        <translation type="unfinished">Cofnodion ac adroddiadau mabwysiadu</translation>
    </message>
    <message>
        <source>Human fertilisation and embryology information</source>
        <translation type="unfinished">Gwybodaeth am ffrwythloni dynol ac embryoleg</translation>
    </message>
    <message>
        <source>Special educational needs statements and plans</source>
        <translation type="unfinished">Datganiadau a chynlluniau anghenion addysgol arbennig</translation>
    </message>
    <message>
        <source>Parental order records and reports</source>
        <translation type="unfinished">Cofnodion ac adroddiadau gorchmynion rhiant</translation>
    </message>
    <message>
        <source>Information provided by the Principal Reporter for a children&apos;s hearing (Scotland)</source>
        <translation type="unfinished">Gwybodaeth gan y Prif Ohebydd ar gyfer gwrandawiad plant (yr Alban)</translation>
    </message>
    <message>
        <source>Crime and taxation: general</source>
        <translation type="unfinished">Troseddu a threthiant: cyffredinol</translation>
    </message>
    <message>
        <source>Crime: information obtained from another body for statutory functions</source>
        <translation type="unfinished">Troseddu: gwybodaeth gan gorff arall at swyddogaethau statudol</translation>
    </message>
    <message>
        <source>Risk assessment classification</source>
        <translation type="unfinished">Dosbarthiad asesiad risg</translation>
    </message>
    <message>
        <source>Functions designed to protect the public</source>
        <translation type="unfinished">Swyddogaethau i ddiogelu&apos;r cyhoedd</translation>
    </message>
    <message>
        <source>Regulatory functions: children&apos;s services and health complaints</source>
        <translation type="unfinished">Swyddogaethau rheoleiddio: cwynion am wasanaethau plant ac iechyd</translation>
    </message>
    <message>
        <source>Audit functions</source>
        <translation type="unfinished">Swyddogaethau archwilio</translation>
    </message>
    <message>
        <source>Regulatory functions of certain other persons</source>
        <translation type="unfinished">Swyddogaethau rheoleiddio personau penodol eraill</translation>
    </message>
    <message>
        <source>Judicial appointments, independence and proceedings</source>
        <translation type="unfinished">Penodiadau, annibyniaeth ac achosion barnwrol</translation>
    </message>
    <message>
        <source>Parliamentary privilege</source>
        <translation type="unfinished">Braint seneddol</translation>
    </message>
    <message>
        <source>Crown honours and appointments</source>
        <translation type="unfinished">Anrhydeddau a phenodiadau&apos;r Goron</translation>
    </message>
    <message>
        <source>Legal professional privilege / confidentiality of communications (Scotland)</source>
        <translation type="unfinished">Braint broffesiynol gyfreithiol / cyfrinachedd cyfathrebu (yr Alban)</translation>
    </message>
    <message>
        <source>Duty of confidentiality owed by a professional legal adviser</source>
        <translation type="unfinished">Dyletswydd cyfrinachedd cynghorydd cyfreithiol proffesiynol</translation>
    </message>
    <message>
        <source>Self-incrimination</source>
        <translation type="unfinished">Hunanargyhuddo</translation>
    </message>
    <message>
        <source>Corporate finance</source>
        <translation type="unfinished">Cyllid corfforaethol</translation>
    </message>
    <message>
        <source>Management forecasts</source>
        <translation type="unfinished">Rhagolygon rheoli</translation>
    </message>
    <message>
        <source>Negotiations with the requester</source>
        <translation type="unfinished">Trafodaethau gyda&apos;r ceisydd</translation>
    </message>
    <message>
        <source>Confidential references</source>
        <translation type="unfinished">Geirdaon cyfrinachol</translation>
    </message>
    <message>
        <source>Exam scripts and marks</source>
        <translation type="unfinished">Sgriptiau a marciau arholiad</translation>
    </message>
    <message>
        <source>Journalism, academia, art and literature</source>
        <translation type="unfinished">Newyddiaduraeth, y byd academaidd, celf a llenyddiaeth</translation>
    </message>
    <message>
        <source>Research and statistics</source>
        <translation type="unfinished">Ymchwil ac ystadegau</translation>
    </message>
    <message>
        <source>Archiving in the public interest</source>
        <translation type="unfinished">Archifo er budd y cyhoedd</translation>
    </message>
    <message>
        <source>National security and defence</source>
        <translation type="unfinished">Diogelwch gwladol ac amddiffyn</translation>
    </message>
    <message>
        <source>Manual unstructured data held by FOI authorities</source>
        <translation type="unfinished">Data anstrwythuredig ar bapur a ddelir gan awdurdodau rhyddid gwybodaeth</translation>
    </message>
    <message>
        <source>Manifestly unfounded or excessive request</source>
        <translation type="unfinished">Cais amlwg ddi-sail neu ormodol</translation>
    </message>
    <message>
        <source>Reasonable and proportionate search</source>
        <translation type="unfinished">Chwiliad rhesymol a chymesur</translation>
    </message>
    <message>
        <source>Copy would adversely affect rights and freedoms of others</source>
        <translation type="unfinished">Byddai copi&apos;n effeithio&apos;n andwyol ar hawliau a rhyddidau eraill</translation>
    </message>
    <message>
        <source>Not the requester&apos;s personal data</source>
        <translation type="unfinished">Nid data personol y ceisydd</translation>
    </message>
    <message>
        <source>Duplicate of a page already disclosed</source>
        <translation type="unfinished">Copi o dudalen a ddatgelwyd eisoes</translation>
    </message>
    <message>
        <source>Outside the dates or scope asked for</source>
        <translation type="unfinished">Y tu allan i&apos;r dyddiadau neu&apos;r cwmpas y gofynnwyd amdanynt</translation>
    </message>
    <message>
        <source>Another person&apos;s record misfiled here</source>
        <translation type="unfinished">Cofnod rhywun arall wedi&apos;i gamffeilio yma</translation>
    </message>
    <message>
        <source>Blank page</source>
        <translation type="unfinished">Tudalen wag</translation>
    </message>
    <message>
        <source>Illegible original</source>
        <translation type="unfinished">Gwreiddiol annarllenadwy</translation>
    </message>
    <message>
        <source>Record missing or destroyed</source>
        <translation type="unfinished">Cofnod ar goll neu wedi&apos;i ddinistrio</translation>
    </message>
    <message>
        <source>System or security detail that is not personal data</source>
        <translation type="unfinished">Manylyn system neu ddiogelwch nad yw&apos;n ddata personol</translation>
    </message>
    <message>
        <source>Private (not work) contact details of a worker</source>
        <translation type="unfinished">Manylion cyswllt preifat (nid gwaith) gweithiwr</translation>
    </message>
    <message>
        <source>Third-party or council commercial detail that is not personal data</source>
        <translation type="unfinished">Manylyn masnachol trydydd parti neu&apos;r cyngor nad yw&apos;n ddata personol</translation>
    </message>
    <message>
        <source>To follow in a later release</source>
        <translation type="unfinished">I ddilyn mewn datgeliad diweddarach</translation>
    </message>
    <message>
        <source>Accessible by other means</source>
        <translation type="unfinished">Ar gael drwy ddulliau eraill</translation>
    </message>
    <message>
        <source>Intended for future publication</source>
        <translation type="unfinished">Y bwriedir ei gyhoeddi yn y dyfodol</translation>
    </message>
    <message>
        <source>Research</source>
        <translation type="unfinished">Ymchwil</translation>
    </message>
    <message>
        <source>Security bodies</source>
        <translation type="unfinished">Cyrff diogelwch</translation>
    </message>
    <message>
        <source>National security</source>
        <translation type="unfinished">Diogelwch gwladol</translation>
    </message>
    <message>
        <source>Defence</source>
        <translation type="unfinished">Amddiffyn</translation>
    </message>
    <message>
        <source>International relations</source>
        <translation type="unfinished">Cysylltiadau rhyngwladol</translation>
    </message>
    <message>
        <source>Relations within the UK</source>
        <translation type="unfinished">Cysylltiadau o fewn y DU</translation>
    </message>
    <message>
        <source>The economy</source>
        <translation type="unfinished">Yr economi</translation>
    </message>
    <message>
        <source>Investigations and proceedings</source>
        <translation type="unfinished">Ymchwiliadau ac achosion</translation>
    </message>
    <message>
        <source>Law enforcement</source>
        <translation type="unfinished">Gorfodi&apos;r gyfraith</translation>
    </message>
    <message>
        <source>Court records</source>
        <translation type="unfinished">Cofnodion llys</translation>
    </message>
    <message>
        <source>Formulation of government policy</source>
        <translation type="unfinished">Llunio polisi&apos;r llywodraeth</translation>
    </message>
    <message>
        <source>Prejudice to effective conduct of public affairs</source>
        <translation type="unfinished">Niwed i gynnal materion cyhoeddus yn effeithiol</translation>
    </message>
    <message>
        <source>Communications with the Royal Family; honours</source>
        <translation type="unfinished">Cyfathrebu â&apos;r Teulu Brenhinol; anrhydeddau</translation>
    </message>
    <message>
        <source>Health and safety</source>
        <translation type="unfinished">Iechyd a diogelwch</translation>
    </message>
    <message>
        <source>Environmental information</source>
        <translation type="unfinished">Gwybodaeth amgylcheddol</translation>
    </message>
    <message>
        <source>Applicant&apos;s own personal data</source>
        <translation type="unfinished">Data personol y ceisydd ei hun</translation>
    </message>
    <message>
        <source>Personal data of others (first condition: data protection principles)</source>
        <translation type="unfinished">Data personol pobl eraill (amod cyntaf: egwyddorion diogelu data)</translation>
    </message>
    <message>
        <source>Information provided in confidence</source>
        <translation type="unfinished">Gwybodaeth a roddwyd yn gyfrinachol</translation>
    </message>
    <message>
        <source>Legal professional privilege</source>
        <translation type="unfinished">Braint broffesiynol gyfreithiol</translation>
    </message>
    <message>
        <source>Commercial interests</source>
        <translation type="unfinished">Buddiannau masnachol</translation>
    </message>
    <message>
        <source>Prohibitions on disclosure</source>
        <translation type="unfinished">Gwaharddiadau ar ddatgelu</translation>
    </message>
    <message>
        <source>Cost of compliance exceeds appropriate limit</source>
        <translation type="unfinished">Cost cydymffurfio&apos;n uwch na&apos;r terfyn priodol</translation>
    </message>
    <message>
        <source>Vexatious or repeated request</source>
        <translation type="unfinished">Cais blinderus neu ailadroddus</translation>
    </message>
    <message>
        <source>Otherwise accessible</source>
        <translation type="unfinished">Ar gael fel arall</translation>
    </message>
    <message>
        <source>Future publication; research</source>
        <translation type="unfinished">Cyhoeddi yn y dyfodol; ymchwil</translation>
    </message>
    <message>
        <source>Formulation of Scottish Administration policy</source>
        <translation type="unfinished">Llunio polisi Gweinyddiaeth yr Alban</translation>
    </message>
    <message>
        <source>Commercial interests and the economy</source>
        <translation type="unfinished">Buddiannau masnachol a&apos;r economi</translation>
    </message>
    <message>
        <source>Confidentiality of communications</source>
        <translation type="unfinished">Cyfrinachedd cyfathrebu</translation>
    </message>
    <message>
        <source>Actionable breach of confidence</source>
        <translation type="unfinished">Tor cyfrinachedd y gellir dwyn achos yn ei gylch</translation>
    </message>
    <message>
        <source>Personal data of others</source>
        <translation type="unfinished">Data personol pobl eraill</translation>
    </message>
    <message>
        <source>Personal census information</source>
        <translation type="unfinished">Gwybodaeth bersonol o&apos;r cyfrifiad</translation>
    </message>
    <message>
        <source>Deceased person&apos;s health record</source>
        <translation type="unfinished">Cofnod iechyd person sydd wedi marw</translation>
    </message>
    <message>
        <source>Health, safety</source>
        <translation type="unfinished">Iechyd, diogelwch</translation>
    </message>
    <message>
        <source>Not held when request received</source>
        <translation type="unfinished">Heb ei ddal pan ddaeth y cais i law</translation>
    </message>
    <message>
        <source>Manifestly unreasonable</source>
        <translation type="unfinished">Amlwg afresymol</translation>
    </message>
    <message>
        <source>Too general</source>
        <translation type="unfinished">Rhy gyffredinol</translation>
    </message>
    <message>
        <source>Unfinished documents or incomplete data</source>
        <translation type="unfinished">Dogfennau anorffenedig neu ddata anghyflawn</translation>
    </message>
    <message>
        <source>Internal communications</source>
        <translation type="unfinished">Cyfathrebu mewnol</translation>
    </message>
    <message>
        <source>International relations, defence, national security, public safety</source>
        <translation type="unfinished">Cysylltiadau rhyngwladol, amddiffyn, diogelwch gwladol, diogelwch y cyhoedd</translation>
    </message>
    <message>
        <source>Course of justice</source>
        <translation type="unfinished">Cwrs cyfiawnder</translation>
    </message>
    <message>
        <source>Intellectual property</source>
        <translation type="unfinished">Eiddo deallusol</translation>
    </message>
    <message>
        <source>Confidentiality of proceedings</source>
        <translation type="unfinished">Cyfrinachedd achosion</translation>
    </message>
    <message>
        <source>Commercial confidentiality</source>
        <translation type="unfinished">Cyfrinachedd masnachol</translation>
    </message>
    <message>
        <source>Interests of the supplier</source>
        <translation type="unfinished">Buddiannau&apos;r cyflenwr</translation>
    </message>
    <message>
        <source>Protection of the environment</source>
        <translation type="unfinished">Diogelu&apos;r amgylchedd</translation>
    </message>
    <message>
        <source>Research of November 2026 for UK bodies; not checked by a solicitor or a data protection officer. Have one of them check a reason before you rely on it.</source>
        <translation type="unfinished">Ymchwil o fis Tachwedd 2026 ar gyfer cyrff y DU; heb ei gwirio gan gyfreithiwr na swyddog diogelu data. Gofynnwch i un ohonynt wirio rheswm cyn i chi ddibynnu arno.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Candour</source>
        <translation type="unfinished">Candour</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation type="unfinished">Dangos y tudalennau</translation>
    </message>
    <message>
        <source>%1 is put together wrongly: it says of some pages that they stand elsewhere. Its pages are shown again, found one by one; go back to those that you have looked at.</source>
        <translation type="unfinished">Mae&apos;r ffeil %1 wedi&apos;i rhoi at ei gilydd yn anghywir: mae&apos;n dweud am rai tudalennau eu bod yn sefyll mewn man arall. Dangosir ei thudalennau eto, wedi&apos;u canfod fesul un; ewch yn ôl at y rhai yr ydych wedi edrych arnynt.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished">Ciw</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished">Tudalennau</translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished">Canfod</translation>
    </message>
    <message>
        <source>By eye</source>
        <translation type="unfinished">Â llygad</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Pobl</translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished">Trefn</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished">Gwahaniaethau</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Adolygu</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished">&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation type="unfinished">&amp;Achos</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished">&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation type="unfinished">&amp;Penderfynu</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished">Ad&amp;olygu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished">G&amp;weld</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished">T&amp;hema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished">&amp;Cymorth</translation>
    </message>
    <message>
        <source>You have worked for %1 minutes. A pause does good; the record waits. (Preferences turn this off.)</source>
        <translation type="unfinished">Rydych wedi gweithio am %1 munud. Mae saib yn gwneud lles; bydd y cofnod yn aros. (Gellir diffodd hyn yn y dewisiadau.)</translation>
    </message>
    <message>
        <source>Draw a box with the mouse, by two clicks, or with the arrow keys and Return. It takes whole words; with Shift all that follow one another from line to line, with Ctrl whole lines, with Alt just what was drawn. Escape leaves.</source>
        <translation type="unfinished">Lluniadwch flwch gyda&apos;r llygoden, â dau glic, neu gyda&apos;r saethau ac Enter. Mae&apos;n cymryd geiriau cyfan; gyda Shift bob gair sy&apos;n dilyn ei gilydd o linell i linell, gyda Ctrl linellau cyfan, gydag Alt yr union beth a luniadwyd. Mae Escape yn gadael.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished">%1 %</translation>
    </message>
    <message>
        <source>By eye (%1)</source>
        <translation type="unfinished">Â llygad (%1)</translation>
    </message>
    <message>
        <source>%1 - Candour</source>
        <translation type="unfinished">%1 - Candour</translation>
    </message>
    <message numerus="yes">
        <source>The sign-off is void now on %n page(s): %1. The rest stays as it was signed.</source>
        <translation type="unfinished">
            <numerusform>Mae&apos;r gymeradwyaeth bellach yn ddi-rym ar %n tudalen: %1. Mae&apos;r gweddill yn aros fel y&apos;i cymeradwywyd.</numerusform>
            <numerusform>Mae&apos;r gymeradwyaeth bellach yn ddi-rym ar %n dudalen: %1. Mae&apos;r gweddill yn aros fel y&apos;i cymeradwywyd.</numerusform>
            <numerusform>Mae&apos;r gymeradwyaeth bellach yn ddi-rym ar %n tudalen: %1. Mae&apos;r gweddill yn aros fel y&apos;i cymeradwywyd.</numerusform>
            <numerusform>Mae&apos;r gymeradwyaeth bellach yn ddi-rym ar %n thudalen: %1. Mae&apos;r gweddill yn aros fel y&apos;i cymeradwywyd.</numerusform>
            <numerusform>Mae&apos;r gymeradwyaeth bellach yn ddi-rym ar %n tudalen: %1. Mae&apos;r gweddill yn aros fel y&apos;i cymeradwywyd.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these are redacted already.</source>
        <translation type="unfinished">Mae&apos;r rhain i gyd wedi&apos;u golygu allan yn barod.</translation>
    </message>
    <message>
        <source>Redacted: %1. Undo takes all of it back.</source>
        <translation type="unfinished">Golygwyd allan: %1. Mae dadwneud yn tynnu&apos;r cyfan yn ôl.</translation>
    </message>
    <message>
        <source>Redacted: %1.</source>
        <translation type="unfinished">Golygwyd allan: %1.</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation type="unfinished">Cadwyd: %1.</translation>
    </message>
    <message>
        <source>Redacted: %1. Kept: %2.</source>
        <translation type="unfinished">Golygwyd allan: %1. Cadwyd: %2.</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation type="unfinished">Mae dadwneud yn tynnu&apos;r cyfan yn ôl.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are taken back. Redo brings them again.</source>
        <translation type="unfinished">
            <numerusform>Tynnwyd %n cam yn ôl. Mae Ailwneud yn dod â nhw yn ôl.</numerusform>
            <numerusform>Tynnwyd %n cam yn ôl. Mae Ailwneud yn dod ag ef yn ôl.</numerusform>
            <numerusform>Tynnwyd %n cam yn ôl. Mae Ailwneud yn dod â nhw yn ôl.</numerusform>
            <numerusform>Tynnwyd %n cham yn ôl. Mae Ailwneud yn dod â nhw yn ôl.</numerusform>
            <numerusform>Tynnwyd %n cam yn ôl. Mae Ailwneud yn dod â nhw yn ôl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation type="unfinished">Yn ychwanegu %1</translation>
    </message>
    <message>
        <source>The record has %1.</source>
        <translation type="unfinished">Mae gan y cofnod %1.</translation>
    </message>
    <message>
        <source>Add PDFs</source>
        <translation type="unfinished">Ychwanegu PDFau</translation>
    </message>
    <message>
        <source>Closing the case</source>
        <translation type="unfinished">Yn cau&apos;r achos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Without a name nothing can be decided: each decision carries one.</source>
        <translation type="unfinished">Heb enw ni ellir penderfynu dim: mae pob penderfyniad yn dwyn enw.</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished">Agor achos</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation type="unfinished">Yn creu %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished">Yn agor %1</translation>
    </message>
    <message>
        <source>Making a practice case</source>
        <translation type="unfinished">Yn creu achos ymarfer</translation>
    </message>
    <message>
        <source>Differences (%1)</source>
        <translation type="unfinished">Gwahaniaethau (%1)</translation>
    </message>
    <message>
        <source>Page %1 does not have to be read by eye.</source>
        <translation type="unfinished">Nid oes rhaid darllen tudalen %1 â llygad.</translation>
    </message>
    <message>
        <source>Page %1 was read by eye.</source>
        <translation type="unfinished">Darllenwyd tudalen %1 â llygad.</translation>
    </message>
    <message>
        <source>Pictures of page %1 are shown.</source>
        <translation type="unfinished">Dangosir lluniau tudalen %1.</translation>
    </message>
    <message>
        <source>Pictures of page %1 are veiled.</source>
        <translation type="unfinished">Mae lluniau tudalen %1 dan orchudd.</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation type="unfinished">Adolygu (%1)</translation>
    </message>
    <message>
        <source>You look as the second person: A agrees, R returns, C comments. Nothing can be decided meanwhile.</source>
        <translation type="unfinished">Edrychwch fel ail berson: A cytuno, R dychwelyd, C sylw. Ni phenderfynir dim yn y cyfamser.</translation>
    </message>
    <message>
        <source>You work as the officer again.</source>
        <translation type="unfinished">Rydych yn gweithio fel y swyddog eto.</translation>
    </message>
    <message>
        <source>Nothing is owed any more. Have a second person review, and sign off.</source>
        <translation type="unfinished">Nid oes dim ar ôl i&apos;w wneud. Trefnwch i ail berson adolygu, a chymeradwyo.</translation>
    </message>
    <message>
        <source>Page %1 is not read yet.</source>
        <translation type="unfinished">Nid yw tudalen %1 wedi&apos;i darllen eto.</translation>
    </message>
    <message>
        <source>Page %1: no machine could read it. Look at it, and press L.</source>
        <translation type="unfinished">Tudalen %1: ni allai unrhyw beiriant ei darllen. Edrychwch arni, a phwyswch L.</translation>
    </message>
    <message>
        <source>Page %1 was read badly. Look at it, and press L.</source>
        <translation type="unfinished">Darllenwyd tudalen %1 yn wael. Edrychwch arni, a phwyswch L.</translation>
    </message>
    <message>
        <source>Page %1 has something to decide.</source>
        <translation type="unfinished">Mae rhywbeth i&apos;w benderfynu ar dudalen %1.</translation>
    </message>
    <message>
        <source>Page %1 has an open question.</source>
        <translation type="unfinished">Mae cwestiwn agored ar dudalen %1.</translation>
    </message>
    <message>
        <source>Page %1 has not been seen whole. Look at all of it.</source>
        <translation type="unfinished">Ni welwyd tudalen %1 yn gyfan. Edrychwch ar y cyfan.</translation>
    </message>
    <message>
        <source>Stopped at page %1 of %2. Pages with something to decide: %3; with an open question: %4; to be looked at by eye: %5; not seen whole: %6.

</source>
        <translation type="unfinished">Stopiwyd ar dudalen %1 o %2. Tudalennau â rhywbeth i&apos;w benderfynu: %3; â chwestiwn agored: %4; i edrych arnynt â llygad: %5; heb eu gweld yn gyfan: %6.

</translation>
    </message>
    <message>
        <source>The note is left; it stands on the overview.</source>
        <translation type="unfinished">Gadawyd y nodyn; mae ar y trosolwg.</translation>
    </message>
    <message>
        <source>Copied %1 letters.</source>
        <translation type="unfinished">Copïwyd %1 llythyren.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished">Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>%1 · not sent, a slip goes out</source>
        <translation type="unfinished">%1 · nid yw&apos;n cael ei hanfon, mae slip yn mynd allan</translation>
    </message>
    <message>
        <source>Redacting</source>
        <translation type="unfinished">Yn golygu allan</translation>
    </message>
    <message>
        <source>Page %1 is turned on the screen, for everybody. In the bundle it stands as in its file.</source>
        <translation type="unfinished">Mae tudalen %1 wedi&apos;i throi ar y sgrin, i bawb. Yn y bwndel mae fel y mae yn ei ffeil.</translation>
    </message>
    <message>
        <source>Printing %1</source>
        <translation type="unfinished">Yn argraffu %1</translation>
    </message>
    <message>
        <source>Printing page %1 of %2</source>
        <translation type="unfinished">Yn argraffu tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Printed as a draft: %1.</source>
        <translation type="unfinished">Argraffwyd fel drafft: %1.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished">Argraffu</translation>
    </message>
    <message>
        <source>Arrows move the box, with Shift they size it, with Ctrl by a point. Tab takes the next of several. Return stores it, Escape leaves it as it was.</source>
        <translation type="unfinished">Mae&apos;r saethau&apos;n symud y blwch, gyda Shift yn newid ei faint, gyda Ctrl fesul pwynt. Mae Tab yn cymryd y nesaf o sawl un. Mae Enter yn ei gadw, Escape yn ei adael fel yr oedd.</translation>
    </message>
    <message>
        <source>Nothing else that is to be decided is the same as this.</source>
        <translation type="unfinished">Nid oes dim arall sydd i&apos;w benderfynu yr un fath â hwn.</translation>
    </message>
    <message>
        <source>All that is the same: %1</source>
        <translation type="unfinished">Popeth sydd yr un fath: %1</translation>
    </message>
    <message>
        <source>Nothing that is listed is to be decided.</source>
        <translation type="unfinished">Nid oes dim yn y rhestr i&apos;w benderfynu.</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation type="unfinished">Popeth sydd yn y rhestr</translation>
    </message>
    <message>
        <source>Mark some words on the page first, or choose a place where some were read.</source>
        <translation type="unfinished">Marciwch rai geiriau ar y dudalen yn gyntaf, neu dewiswch le y darllenwyd geiriau ynddo.</translation>
    </message>
    <message>
        <source>Cover a range of pages</source>
        <translation type="unfinished">Blwch dros ystod o dudalennau</translation>
    </message>
    <message>
        <source>the whole page</source>
        <translation type="unfinished">y dudalen gyfan</translation>
    </message>
    <message>
        <source>Cover whole pages</source>
        <translation type="unfinished">Blwch dros dudalennau cyfan</translation>
    </message>
    <message>
        <source>Choose a box that has pages after it.</source>
        <translation type="unfinished">Dewiswch flwch sydd â thudalennau ar ei ôl.</translation>
    </message>
    <message>
        <source>The same place on the following pages</source>
        <translation type="unfinished">Yr un lle ar y tudalennau sy&apos;n dilyn</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation type="unfinished">yr un lle</translation>
    </message>
    <message numerus="yes">
        <source>%n places are too large for a sheet, or pictures: look at them on their pages.</source>
        <translation type="unfinished">
            <numerusform>Mae %n lle yn rhy fawr i ddalen, neu&apos;n llun: edrychwch arno ar ei dudalen.</numerusform>
            <numerusform>Mae %n le yn rhy fawr i ddalen, neu&apos;n lluniau: edrychwch arnynt ar eu tudalennau.</numerusform>
            <numerusform>Mae %n lle yn rhy fawr i ddalen, neu&apos;n lluniau: edrychwch arnynt ar eu tudalennau.</numerusform>
            <numerusform>Mae %n lle yn rhy fawr i ddalen, neu&apos;n lluniau: edrychwch arnynt ar eu tudalennau.</numerusform>
            <numerusform>Mae %n lle yn rhy fawr i ddalen, neu&apos;n lluniau: edrychwch arnynt ar eu tudalennau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to be read by eye.</source>
        <translation type="unfinished">Nid oes dim ar ôl i&apos;w ddarllen â llygad.</translation>
    </message>
    <message>
        <source>To be read by eye</source>
        <translation type="unfinished">I&apos;w ddarllen â llygad</translation>
    </message>
</context>
<context>
    <name>ui::OpenCase</name>
    <message>
        <source>Redact</source>
        <translation type="unfinished">Golygu allan</translation>
    </message>
    <message>
        <source>Change a box</source>
        <translation type="unfinished">Newid blwch</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">Cadw</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished">Gofyn</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation type="unfinished">Lluniadu blwch</translation>
    </message>
    <message>
        <source>Take a decision back</source>
        <translation type="unfinished">Tynnu penderfyniad yn ôl</translation>
    </message>
    <message>
        <source>Change the register of people</source>
        <translation type="unfinished">Newid y gofrestr o bobl</translation>
    </message>
    <message>
        <source>Change the order of the record</source>
        <translation type="unfinished">Newid trefn y cofnod</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Dadwneud</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">Ailwneud</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation type="unfinished">Troi&apos;r dudalen</translation>
    </message>
    <message>
        <source>Show what was decided</source>
        <translation type="unfinished">Dangos yr hyn a benderfynwyd</translation>
    </message>
    <message>
        <source>Read by eye</source>
        <translation type="unfinished">Darllen â llygad</translation>
    </message>
    <message>
        <source>Look for differences</source>
        <translation type="unfinished">Chwilio am wahaniaethau</translation>
    </message>
    <message>
        <source>Explain a difference</source>
        <translation type="unfinished">Esbonio gwahaniaeth</translation>
    </message>
    <message>
        <source>Look at the order of the record</source>
        <translation type="unfinished">Edrych ar drefn y cofnod</translation>
    </message>
    <message>
        <source>Read the pages</source>
        <translation type="unfinished">Darllen y tudalennau</translation>
    </message>
    <message>
        <source>Store the time limit</source>
        <translation type="unfinished">Cadw&apos;r terfyn amser</translation>
    </message>
    <message>
        <source>Leave a note</source>
        <translation type="unfinished">Gadael nodyn</translation>
    </message>
    <message>
        <source>Begin a review</source>
        <translation type="unfinished">Dechrau adolygiad</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Adolygu</translation>
    </message>
    <message>
        <source>Change what is suggested</source>
        <translation type="unfinished">Newid yr hyn a awgrymir</translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished">Canfod</translation>
    </message>
    <message>
        <source>Redact all of these</source>
        <translation type="unfinished">Golygu&apos;r rhain i gyd allan</translation>
    </message>
    <message>
        <source>Decide about all of these</source>
        <translation type="unfinished">Penderfynu am y rhain i gyd</translation>
    </message>
    <message>
        <source>Draw boxes</source>
        <translation type="unfinished">Lluniadu blychau</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation type="unfinished">Dangos yr hanes</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished">Mynd yn ôl</translation>
    </message>
    <message>
        <source>Load the case</source>
        <translation type="unfinished">Llwytho&apos;r achos</translation>
    </message>
    <message>
        <source>%1 was added, with a warning: %2</source>
        <translation type="unfinished">Ychwanegwyd %1, gyda rhybudd: %2</translation>
    </message>
    <message>
        <source>Add PDFs</source>
        <translation type="unfinished">Ychwanegu PDFau</translation>
    </message>
    <message numerus="yes">
        <source>%n people were added or changed.</source>
        <translation type="unfinished">
            <numerusform>Ychwanegwyd neu newidiwyd %n o bobl.</numerusform>
            <numerusform>Ychwanegwyd neu newidiwyd %n person.</numerusform>
            <numerusform>Ychwanegwyd neu newidiwyd %n o bobl.</numerusform>
            <numerusform>Ychwanegwyd neu newidiwyd %n o bobl.</numerusform>
            <numerusform>Ychwanegwyd neu newidiwyd %n o bobl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import people</source>
        <translation type="unfinished">Mewnforio pobl</translation>
    </message>
    <message>
        <source>Propose people</source>
        <translation type="unfinished">Cynnig pobl</translation>
    </message>
    <message>
        <source>Looked at anew: %1; suggestions that changed: %2.</source>
        <translation type="unfinished">Edrychwyd o&apos;r newydd ar: %1; awgrymiadau a newidiodd: %2.</translation>
    </message>
    <message>
        <source>Make suggestions</source>
        <translation type="unfinished">Gwneud awgrymiadau</translation>
    </message>
    <message>
        <source>Look where documents begin</source>
        <translation type="unfinished">Edrych ble mae dogfennau&apos;n dechrau</translation>
    </message>
    <message>
        <source>Choose the order of the bundle</source>
        <translation type="unfinished">Dewis trefn y bwndel</translation>
    </message>
</context>
<context>
    <name>ui::OrderPanel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished">Teitl</translation>
    </message>
    <message>
        <source>Whose paper it is</source>
        <translation type="unfinished">Papur pwy ydyw</translation>
    </message>
    <message>
        <source>Such as 4/3/1991; empty for none</source>
        <translation type="unfinished">Megis 4/3/1991; gwag am ddim</translation>
    </message>
    <message>
        <source>What to list</source>
        <translation type="unfinished">Beth i&apos;w restru</translation>
    </message>
    <message>
        <source>Documents as filed</source>
        <translation type="unfinished">Dogfennau fel y&apos;u ffeiliwyd</translation>
    </message>
    <message>
        <source>Documents by date</source>
        <translation type="unfinished">Dogfennau yn ôl dyddiad</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished">Copïau</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation type="unfinished">Math o ddogfen</translation>
    </message>
    <message>
        <source>Documents and copies</source>
        <translation type="unfinished">Dogfennau a chopïau</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">Math</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">Oddi wrth</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">Dyddiad</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished">Cadarnhau</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation type="unfinished">Fel y cynigiwyd</translation>
    </message>
    <message>
        <source>Begins here</source>
        <translation type="unfinished">Yn dechrau yma</translation>
    </message>
    <message>
        <source>Join to above</source>
        <translation type="unfinished">Cysylltu â&apos;r un uchod</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished">Tudalen i fyny</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished">Tudalen i lawr</translation>
    </message>
    <message>
        <source>Where filed</source>
        <translation type="unfinished">Lle ffeiliwyd</translation>
    </message>
    <message>
        <source>Key in the list: %1</source>
        <translation type="unfinished">Bysell yn y rhestr: %1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished">Ochr yn ochr</translation>
    </message>
    <message>
        <source>Are copies</source>
        <translation type="unfinished">Maen nhw&apos;n gopïau</translation>
    </message>
    <message>
        <source>Is none</source>
        <translation type="unfinished">Nid copi</translation>
    </message>
    <message>
        <source>Groups of pages that are copies of each other: %1. What was said of one may go for all.</source>
        <translation type="unfinished">Grwpiau o dudalennau sy&apos;n gopïau o&apos;i gilydd: %1. Gall yr hyn a ddywedwyd am un fod yn wir am bob un.</translation>
    </message>
    <message>
        <source>Documents: %1. A tick marks what a person settled; all else is proposed.</source>
        <translation type="unfinished">Dogfennau: %1. Mae tic yn nodi&apos;r hyn a bennodd rhywun; cynigir popeth arall.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished">%1 · %2</translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished">heb ddyddiad</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished">✓ %1</translation>
    </message>
    <message>
        <source>page %1, without words</source>
        <translation type="unfinished">tudalen %1, heb eiriau</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished">tudalen %1</translation>
    </message>
    <message>
        <source>page %1, %2</source>
        <translation type="unfinished">tudalen %1, %2</translation>
    </message>
    <message>
        <source>A person said that it has no date.</source>
        <translation type="unfinished">Dywedodd rhywun nad oes dyddiad.</translation>
    </message>
    <message>
        <source>No date was found.</source>
        <translation type="unfinished">Ni chafwyd dyddiad.</translation>
    </message>
    <message>
        <source>A document begins at page %1.</source>
        <translation type="unfinished">Mae dogfen yn dechrau ar dudalen %1.</translation>
    </message>
    <message>
        <source>Page %1 goes on with the document before it.</source>
        <translation type="unfinished">Mae tudalen %1 yn parhau â&apos;r ddogfen o&apos;i blaen.</translation>
    </message>
    <message>
        <source>Page %1 was moved up.</source>
        <translation type="unfinished">Symudwyd tudalen %1 i fyny.</translation>
    </message>
    <message>
        <source>Page %1 was moved to the document before.</source>
        <translation type="unfinished">Symudwyd tudalen %1 i&apos;r ddogfen flaenorol.</translation>
    </message>
    <message>
        <source>Page %1 was moved down.</source>
        <translation type="unfinished">Symudwyd tudalen %1 i lawr.</translation>
    </message>
    <message>
        <source>Page %1 was moved to the next document.</source>
        <translation type="unfinished">Symudwyd tudalen %1 i&apos;r ddogfen nesaf.</translation>
    </message>
    <message>
        <source>Page %1 stands where it was filed.</source>
        <translation type="unfinished">Mae tudalen %1 lle y&apos;i ffeiliwyd.</translation>
    </message>
    <message>
        <source>The document was confirmed.</source>
        <translation type="unfinished">Cadarnhawyd y ddogfen.</translation>
    </message>
    <message>
        <source>These pages are copies of each other.</source>
        <translation type="unfinished">Mae&apos;r tudalennau hyn yn gopïau o&apos;i gilydd.</translation>
    </message>
    <message>
        <source>The document is as proposed again.</source>
        <translation type="unfinished">Mae&apos;r ddogfen fel y cynigiwyd eto.</translation>
    </message>
    <message>
        <source>That is no date. Write it as 4/3/1991, 4 March 1991 or 1991-03-04.</source>
        <translation type="unfinished">Nid yw hwnnw&apos;n ddyddiad. Ysgrifennwch ef fel 4/3/1991, 4 March 1991 neu 1991-03-04.</translation>
    </message>
    <message>
        <source>The document was changed.</source>
        <translation type="unfinished">Newidiwyd y ddogfen.</translation>
    </message>
    <message>
        <source>Page %1 is no copy.</source>
        <translation type="unfinished">Nid yw tudalen %1 yn gopi.</translation>
    </message>
</context>
<context>
    <name>ui::PageImages</name>
    <message>
        <source>This page cannot be shown.</source>
        <translation type="unfinished">Ni ellir dangos y dudalen hon.</translation>
    </message>
</context>
<context>
    <name>ui::PageListModel</name>
    <message>
        <source>Page %1, %2, %3 to decide, %4 redacted</source>
        <translation type="unfinished">Tudalen %1, %2, %3 i&apos;w penderfynu, %4 wedi&apos;u golygu allan</translation>
    </message>
    <message>
        <source>%1; begins: %2</source>
        <translation type="unfinished">%1; yn dechrau: %2</translation>
    </message>
</context>
<context>
    <name>ui::PageView</name>
    <message>
        <source>Pages of the record</source>
        <translation type="unfinished">Tudalennau&apos;r cofnod</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished">Tudalen %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>Page %1 is coming</source>
        <translation type="unfinished">Mae tudalen %1 yn dod</translation>
    </message>
    <message>
        <source>This page tells of %1.</source>
        <translation type="unfinished">Mae&apos;r dudalen hon yn sôn am %1.</translation>
    </message>
    <message>
        <source>✓  Read by eye</source>
        <translation type="unfinished">✓  Darllenwyd â llygad</translation>
    </message>
    <message>
        <source>!  To be read by eye (L): %1</source>
        <translation type="unfinished">!  I&apos;w darllen â llygad (L): %1</translation>
    </message>
    <message>
        <source>≠  The text in the file says other words than this picture. What was read from the picture counts.</source>
        <translation type="unfinished">≠  Mae&apos;r testun yn y ffeil yn dweud geiriau gwahanol i&apos;r llun hwn. Yr hyn a ddarllenwyd o&apos;r llun sy&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>Read by eye: %1</source>
        <translation type="unfinished">Darllenwyd â llygad: %1</translation>
    </message>
</context>
<context>
    <name>ui::PeoplePanel</name>
    <message>
        <source>Which people to list</source>
        <translation type="unfinished">Pa bobl i&apos;w rhestru</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation type="unfinished">Canfod enw</translation>
    </message>
    <message>
        <source>What the person is</source>
        <translation type="unfinished">Beth yw&apos;r person</translation>
    </message>
    <message>
        <source>Such as social worker</source>
        <translation type="unfinished">Megis gweithiwr cymdeithasol</translation>
    </message>
    <message>
        <source>To the data subject, such as brother</source>
        <translation type="unfinished">I wrthrych y data, megis brawd</translation>
    </message>
    <message>
        <source>Whom they work for</source>
        <translation type="unfinished">I bwy y mae&apos;n gweithio</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished">Cydsyniad</translation>
    </message>
    <message>
        <source>What the requester knows</source>
        <translation type="unfinished">Beth y mae&apos;r ceisydd yn ei wybod</translation>
    </message>
    <message>
        <source>How one knows</source>
        <translation type="unfinished">Sut y gwyddys</translation>
    </message>
    <message>
        <source>Another name, then Enter</source>
        <translation type="unfinished">Enw arall, yna Enter</translation>
    </message>
    <message>
        <source>Whom to merge with</source>
        <translation type="unfinished">Gyda phwy i uno</translation>
    </message>
    <message>
        <source>Mentions in turn</source>
        <translation type="unfinished">Crybwylliadau yn eu tro</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished">Uno</translation>
    </message>
    <message>
        <source>Part the ticked names</source>
        <translation type="unfinished">Gwahanu&apos;r enwau a diciwyd</translation>
    </message>
    <message>
        <source>Enter in the register</source>
        <translation type="unfinished">Rhoi yn y gofrestr</translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished">Cofrestr</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished">Cynigiwyd</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Pobl</translation>
    </message>
    <message>
        <source>Names of the person</source>
        <translation type="unfinished">Enwau&apos;r person</translation>
    </message>
    <message>
        <source>Is</source>
        <translation type="unfinished">Y person yw</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished">Perthynas</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">Rôl</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished">Asiantaeth</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation type="unfinished">Ceisydd</translation>
    </message>
    <message>
        <source>How known</source>
        <translation type="unfinished">Sut y gwyddys</translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished">Enwau</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation type="unfinished">Yr un â</translation>
    </message>
    <message>
        <source>Nobody is named twice or more whom the register does not hold.</source>
        <translation type="unfinished">Nid oes neb a enwir ddwywaith neu fwy ac nad yw yn y gofrestr.</translation>
    </message>
    <message>
        <source>Nobody is in the register. Import a list of people, or look at who is proposed.</source>
        <translation type="unfinished">Nid oes neb yn y gofrestr. Mewnforiwch restr o bobl, neu edrychwch pwy sy&apos;n cael ei gynnig.</translation>
    </message>
    <message>
        <source>%1 · %2
%3 open, %4 redacted, %5 kept</source>
        <translation type="unfinished">%1 · %2
%3 ar agor, %4 wedi&apos;u golygu allan, %5 wedi&apos;u cadw</translation>
    </message>
    <message>
        <source>%1 · %2
Named %3 times on %4 pages</source>
        <translation type="unfinished">%1 · %2
Enwyd %3 o weithiau ar %4 tudalen</translation>
    </message>
    <message>
        <source>Add the names to that entry</source>
        <translation type="unfinished">Ychwanegu&apos;r enwau at yr eitem honno</translation>
    </message>
</context>
<context>
    <name>ui::PlaceKind</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">Enw</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation type="unfinished">Rhif GIG</translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation type="unfinished">Rhif Yswiriant Gwladol</translation>
    </message>
    <message>
        <source>Unique pupil number</source>
        <translation type="unfinished">Rhif unigryw disgybl</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation type="unfinished">Rhif ffôn</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished">Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished">Cyfeiriad</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished">Cod post</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished">Dyddiad geni</translation>
    </message>
    <message>
        <source>Bank account or card</source>
        <translation type="unfinished">Cyfrif neu gerdyn banc</translation>
    </message>
    <message>
        <source>Vehicle registration</source>
        <translation type="unfinished">Rhif cofrestru cerbyd</translation>
    </message>
    <message>
        <source>CHI number</source>
        <translation type="unfinished">Rhif CHI</translation>
    </message>
    <message>
        <source>Health and care number</source>
        <translation type="unfinished">Rhif iechyd a gofal</translation>
    </message>
    <message>
        <source>Unique learner number</source>
        <translation type="unfinished">Rhif unigryw dysgwr</translation>
    </message>
    <message>
        <source>Tax reference</source>
        <translation type="unfinished">Cyfeirnod treth</translation>
    </message>
    <message>
        <source>Teacher reference number</source>
        <translation type="unfinished">Cyfeirnod athro</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation type="unfinished">Rhif pasbort</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation type="unfinished">Trwydded yrru</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished">Cyfeiriad gwe</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation type="unfinished">Cyfeirnod</translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished">Iechyd</translation>
    </message>
    <message>
        <source>Religion or belief</source>
        <translation type="unfinished">Crefydd neu gred</translation>
    </message>
    <message>
        <source>Ethnic origin</source>
        <translation type="unfinished">Tarddiad ethnig</translation>
    </message>
    <message>
        <source>Sexual life</source>
        <translation type="unfinished">Bywyd rhywiol</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation type="unfinished">Trosedd</translation>
    </message>
    <message>
        <source>Political opinion</source>
        <translation type="unfinished">Barn wleidyddol</translation>
    </message>
    <message>
        <source>Trade union</source>
        <translation type="unfinished">Undeb llafur</translation>
    </message>
    <message>
        <source>Legal advice</source>
        <translation type="unfinished">Cyngor cyfreithiol</translation>
    </message>
    <message>
        <source>From the police</source>
        <translation type="unfinished">Oddi wrth yr heddlu</translation>
    </message>
    <message>
        <source>Health professional’s opinion</source>
        <translation type="unfinished">Barn gweithiwr iechyd</translation>
    </message>
    <message>
        <source>Serious harm</source>
        <translation type="unfinished">Niwed difrifol</translation>
    </message>
    <message>
        <source>Court papers</source>
        <translation type="unfinished">Papurau llys</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation type="unfinished">Mabwysiadu</translation>
    </message>
    <message>
        <source>Principal Reporter</source>
        <translation type="unfinished">Prif Ohebydd (Principal Reporter)</translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished">Ysgol</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished">Cyflogwr</translation>
    </message>
    <message>
        <source>Small place or club</source>
        <translation type="unfinished">Lle bach neu glwb</translation>
    </message>
    <message>
        <source>Read by eye</source>
        <translation type="unfinished">Darllen â llygad</translation>
    </message>
</context>
<context>
    <name>ui::PlacesDialog</name>
    <message>
        <source>Each for what it &amp;calls for</source>
        <translation type="unfinished">Pob un am yr hyn y mae&apos;n ei &amp;alw amdano</translation>
    </message>
    <message>
        <source>Earlier   PgUp</source>
        <translation type="unfinished">Cynharach   PgUp</translation>
    </message>
    <message>
        <source>Next   PgDn</source>
        <translation type="unfinished">Nesaf   PgDn</translation>
    </message>
    <message>
        <source>Only what was shown is decided. Arrows and Space leave a place out. Undo takes all of it back at once.</source>
        <translation type="unfinished">Dim ond yr hyn a ddangoswyd a benderfynir. Mae saethau a Space yn gadael lle allan. Mae dadwneud yn tynnu&apos;r cyfan yn ôl ar unwaith.</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation type="unfinished">Esemptiad</translation>
    </message>
    <message>
        <source>Choose an exemption</source>
        <translation type="unfinished">Dewiswch esemptiad</translation>
    </message>
    <message>
        <source>What is suggested says which exemption it calls for; where it says none, the chosen one counts.</source>
        <translation type="unfinished">Mae&apos;r awgrym yn dweud pa esemptiad y mae&apos;n ei alw amdano; lle nad yw&apos;n dweud, yr un a ddewiswyd sy&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>Leave them   Esc</source>
        <translation type="unfinished">Eu gadael   Esc</translation>
    </message>
    <message>
        <source>%1 places, sheet %2 of %3.</source>
        <translation type="unfinished">%1 lle, dalen %2 o %3.</translation>
    </message>
    <message>
        <source>One was not shown yet and stays as it is.</source>
        <translation type="unfinished">Ni ddangoswyd un eto ac mae&apos;n aros fel y mae.</translation>
    </message>
    <message>
        <source>%1 were not shown yet and stay as they are.</source>
        <translation type="unfinished">Ni ddangoswyd %1 eto ac maent yn aros fel y maent.</translation>
    </message>
    <message>
        <source>Redact %1   F</source>
        <translation type="unfinished">Golygu %1 allan   F</translation>
    </message>
    <message>
        <source>Keep %1   D</source>
        <translation type="unfinished">Cadw %1   D</translation>
    </message>
    <message>
        <source>Redact %1, keep %2   B</source>
        <translation type="unfinished">Golygu %1 allan, cadw %2   B</translation>
    </message>
    <message>
        <source>Only what was shown is decided. A click, or Space, turns a tick, with Shift those of all that are the same; drawn on, the mouse, or Shift with the arrows, takes the tick along. L leaves a place for later. Undo takes all of it back at once.</source>
        <translation type="unfinished">Dim ond yr hyn a ddangoswyd a benderfynir. Mae clic, neu Space, yn troi tic, gyda Shift ticiau pob un sydd yr un fath; o&apos;i llusgo, mae&apos;r llygoden, neu Shift gyda&apos;r saethau, yn mynd â&apos;r tic gyda hi. Mae L yn gadael lle at eto. Mae dadwneud yn tynnu&apos;r cyfan yn ôl ar unwaith.</translation>
    </message>
</context>
<context>
    <name>ui::Preferences</name>
    <message>
        <source>Show the &amp;overview first when a case is opened</source>
        <translation type="unfinished">Dangos y &amp;trosolwg yn gyntaf wrth agor achos</translation>
    </message>
    <message>
        <source>&amp;Remember the cases that were open, and when they are due</source>
        <translation type="unfinished">&amp;Cofio&apos;r achosion a fu ar agor, a phryd y maent i&apos;w hateb</translation>
    </message>
    <message>
        <source>&amp;Veil pages that are pictures until I press the key for it</source>
        <translation type="unfinished">&amp;Gorchuddio tudalennau sy&apos;n lluniau nes i mi bwyso&apos;r fysell</translation>
    </message>
    <message>
        <source>Say beforehand what &amp;hard things a document tells of</source>
        <translation type="unfinished">Dweud ymlaen llaw am ba bethau a&amp;nodd y mae dogfen yn sôn</translation>
    </message>
    <message>
        <source>Remind me to &amp;pause after</source>
        <translation type="unfinished">Fy atgoffa i gael &amp;saib ar ôl</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Dewisiadau</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished">&amp;Ffenestr</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished">&amp;Bysellau</translation>
    </message>
    <message>
        <source>&amp;Care of yourself</source>
        <translation type="unfinished">Gofal &amp;amdanoch chi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Cadw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished">Thema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished">Fel y system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Tywyll</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished">Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Iaith</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished">T&amp;hema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished">&amp;Iaith</translation>
    </message>
    <message>
        <source>Another language holds from the next start on. The Welsh words still wait for a translator&apos;s check.</source>
        <translation type="unfinished">Daw iaith arall i rym y tro nesaf y cychwynnir y rhaglen. Mae&apos;r geiriau Cymraeg yn dal i aros am wiriad cyfieithydd.</translation>
    </message>
    <message>
        <source>Minutes of work before the reminder</source>
        <translation type="unfinished">Munudau o waith cyn yr atgoffa</translation>
    </message>
    <message>
        <source> minutes of work</source>
        <translation type="unfinished"> munud o waith</translation>
    </message>
    <message>
        <source>Some of these records are hard to read. These choices are yours alone, and nobody is told of them. Whether veils and notes protect is not proven; use what helps you.</source>
        <translation type="unfinished">Mae rhai o&apos;r cofnodion hyn yn anodd eu darllen. Eich dewisiadau chi yn unig yw&apos;r rhain, ac ni ddywedir amdanynt wrth neb. Nid oes prawf bod gorchuddion a nodiadau&apos;n amddiffyn; defnyddiwch yr hyn sy&apos;n eich helpu.</translation>
    </message>
</context>
<context>
    <name>ui::QueueFilters</name>
    <message>
        <source>However sure</source>
        <translation type="unfinished">Pa mor sicr bynnag</translation>
    </message>
    <message>
        <source>Sure: 85 % and more</source>
        <translation type="unfinished">Sicr: 85 % a mwy</translation>
    </message>
    <message>
        <source>Likely: 60 to 85 %</source>
        <translation type="unfinished">Tebygol: 60 i 85 %</translation>
    </message>
    <message>
        <source>Doubtful: below 60 %</source>
        <translation type="unfinished">Amheus: o dan 60 %</translation>
    </message>
    <message>
        <source>Which decisions to list</source>
        <translation type="unfinished">Pa benderfyniadau i&apos;w rhestru</translation>
    </message>
    <message>
        <source>Which kind to list</source>
        <translation type="unfinished">Pa fath i&apos;w restru</translation>
    </message>
    <message>
        <source>Whom to list</source>
        <translation type="unfinished">Pwy i&apos;w rhestru</translation>
    </message>
    <message>
        <source>How sure the machine is</source>
        <translation type="unfinished">Pa mor sicr yw&apos;r peiriant</translation>
    </message>
    <message>
        <source>Which file to list</source>
        <translation type="unfinished">Pa ffeil i&apos;w rhestru</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation type="unfinished">Pob math</translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished">Golygon</translation>
    </message>
    <message>
        <source>To decide (%1)</source>
        <translation type="unfinished">I&apos;w benderfynu (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation type="unfinished">Popeth (%1)</translation>
    </message>
    <message>
        <source>Redacted (%1)</source>
        <translation type="unfinished">Golygwyd allan (%1)</translation>
    </message>
    <message>
        <source>Kept (%1)</source>
        <translation type="unfinished">Cadwyd (%1)</translation>
    </message>
    <message>
        <source>Asked (%1)</source>
        <translation type="unfinished">Gofynnwyd (%1)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished">Pawb</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation type="unfinished">Pob ffeil</translation>
    </message>
    <message>
        <source>&amp;Keep this list as a view...</source>
        <translation type="unfinished">&amp;Cadw&apos;r rhestr hon fel golwg...</translation>
    </message>
    <message>
        <source>&amp;Forget a view</source>
        <translation type="unfinished">&amp;Anghofio golwg</translation>
    </message>
    <message>
        <source>Keep this list as a view</source>
        <translation type="unfinished">Cadw&apos;r rhestr hon fel golwg</translation>
    </message>
    <message>
        <source>Name of the view. It is kept for you, in every case; the file is not kept with it.</source>
        <translation type="unfinished">Enw&apos;r golwg. Fe&apos;i cedwir i chi, ym mhob achos; ni chedwir y ffeil gydag ef.</translation>
    </message>
    <message>
        <source>Fewer filters</source>
        <translation type="unfinished">Llai o hidlyddion</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished">Mwy o hidlyddion</translation>
    </message>
    <message>
        <source>&amp;One of each page that is there again</source>
        <translation type="unfinished">&amp;Un yn unig o bob tudalen sydd yno eto</translation>
    </message>
    <message>
        <source>Leaves out pages of which there is another before them. What is decided there can be carried to them.</source>
        <translation type="unfinished">Yn gadael allan dudalennau y mae un arall ohonynt o&apos;u blaen. Gellir cario&apos;r hyn a benderfynir yno iddynt.</translation>
    </message>
</context>
<context>
    <name>ui::QueueModel</name>
    <message>
        <source>%1, %2, page %3: %4</source>
        <translation type="unfinished">%1, %2, tudalen %3: %4</translation>
    </message>
    <message>
        <source>, treated otherwise elsewhere</source>
        <translation type="unfinished">, wedi&apos;i drin yn wahanol mewn man arall</translation>
    </message>
</context>
<context>
    <name>ui::ReadingBar</name>
    <message>
        <source>Pages read</source>
        <translation type="unfinished">Tudalennau a ddarllenwyd</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished">Stopio darllen</translation>
    </message>
    <message>
        <source>Stop reading; what was read stays</source>
        <translation type="unfinished">Stopio darllen; mae&apos;r hyn a ddarllenwyd yn aros</translation>
    </message>
    <message>
        <source>Getting ready to read</source>
        <translation type="unfinished">Yn paratoi i ddarllen</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation type="unfinished">Parhau i ddarllen</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation type="unfinished">Oedi darllen</translation>
    </message>
    <message>
        <source>Making suggestions</source>
        <translation type="unfinished">Yn gwneud awgrymiadau</translation>
    </message>
    <message>
        <source>Making suggestions: %1 of %2</source>
        <translation type="unfinished">Yn gwneud awgrymiadau: %1 o %2</translation>
    </message>
    <message>
        <source>Suggestions made</source>
        <translation type="unfinished">Gwnaed awgrymiadau</translation>
    </message>
</context>
<context>
    <name>ui::RedactAllDialog</name>
    <message>
        <source>Redact all of these</source>
        <translation type="unfinished">Golygu&apos;r rhain i gyd allan</translation>
    </message>
    <message>
        <source>Places to redact</source>
        <translation type="unfinished">Lleoedd i&apos;w golygu allan</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation type="unfinished">Esemptiad</translation>
    </message>
    <message>
        <source>Choose an exemption</source>
        <translation type="unfinished">Dewiswch esemptiad</translation>
    </message>
    <message>
        <source>Note for the file</source>
        <translation type="unfinished">Nodyn i&apos;r ffeil</translation>
    </message>
    <message>
        <source>Note for the file; never sent</source>
        <translation type="unfinished">Nodyn i&apos;r ffeil; ni chaiff ei anfon byth</translation>
    </message>
    <message>
        <source>Found by searching for “%1”</source>
        <translation type="unfinished">Cafwyd drwy chwilio am “%1”</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation type="unfinished">Ticio &amp;popeth</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation type="unfinished">Ticio &amp;dim</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>What is redacted already stays as it is; a suggestion that says the same is answered with it. Undo takes all of it back at once.</source>
        <translation type="unfinished">Mae&apos;r hyn sydd wedi&apos;i olygu allan yn barod yn aros fel y mae; atebir awgrym sy&apos;n dweud yr un peth gydag ef. Mae dadwneud yn tynnu&apos;r cyfan yn ôl ar unwaith.</translation>
    </message>
    <message>
        <source>%1 of %2, on %3</source>
        <translation type="unfinished">%1 o %2, ar %3</translation>
    </message>
    <message>
        <source>Redact %1</source>
        <translation type="unfinished">Golygu %1 allan</translation>
    </message>
</context>
<context>
    <name>ui::RequestForm</name>
    <message>
        <source>Case folder</source>
        <translation type="unfinished">Ffolder yr achos</translation>
    </message>
    <message>
        <source>A new folder; the case is kept in it</source>
        <translation type="unfinished">Ffolder newydd; cedwir yr achos ynddo</translation>
    </message>
    <message>
        <source>Data subject</source>
        <translation type="unfinished">Gwrthrych y data</translation>
    </message>
    <message>
        <source>The person whose record it is</source>
        <translation type="unfinished">Y person y mae&apos;r cofnod amdano</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished">Enwau eraill</translation>
    </message>
    <message>
        <source>One a line: earlier and other names</source>
        <translation type="unfinished">Un i bob llinell: enwau cynharach ac enwau eraill</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished">Dyddiad geni</translation>
    </message>
    <message>
        <source>Such as 28/01/1987</source>
        <translation type="unfinished">Megis 28/01/1987</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished">Cyfeiriadau</translation>
    </message>
    <message>
        <source>One a line, with the postcode</source>
        <translation type="unfinished">Un i bob llinell, gyda&apos;r cod post</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished">Dynodwyr</translation>
    </message>
    <message>
        <source>One a line, such as: nhs_number 943 283 1723</source>
        <translation type="unfinished">Un i bob llinell, megis: nhs_number 943 283 1723</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished">Cyfeirnod</translation>
    </message>
    <message>
        <source>Your own number of the request</source>
        <translation type="unfinished">Eich rhif eich hun ar y cais</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished">Derbyniwyd ar</translation>
    </message>
    <message>
        <source>Such as 28/01/2026; the due date follows from it</source>
        <translation type="unfinished">Megis 28/01/2026; mae&apos;r dyddiad cau yn dilyn ohono</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation type="unfinished">Creu achos</translation>
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished">Achos newydd</translation>
    </message>
    <message>
        <source>Bank holidays of</source>
        <translation type="unfinished">Gwyliau banc</translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished">Lloegr</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished">Cymru</translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished">Yr Alban</translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished">Gogledd Iwerddon</translation>
    </message>
    <message>
        <source>PDFs to add</source>
        <translation type="unfinished">PDFau i&apos;w hychwanegu</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation type="unfinished">Dewis...</translation>
    </message>
    <message>
        <source>Add PDFs...</source>
        <translation type="unfinished">Ychwanegu PDFau...</translation>
    </message>
    <message>
        <source>Load request.json...</source>
        <translation type="unfinished">Llwytho request.json...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Case &amp;folder</source>
        <translation type="unfinished">&amp;Ffolder yr achos</translation>
    </message>
    <message>
        <source>Data &amp;subject</source>
        <translation type="unfinished">&amp;Gwrthrych y data</translation>
    </message>
    <message>
        <source>Other &amp;names</source>
        <translation type="unfinished">&amp;Enwau eraill</translation>
    </message>
    <message>
        <source>Date of &amp;birth</source>
        <translation type="unfinished">Dyddiad ge&amp;ni</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation type="unfinished">&amp;Cyfeiriadau</translation>
    </message>
    <message>
        <source>&amp;Identifiers</source>
        <translation type="unfinished">&amp;Dynodwyr</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation type="unfinished">Cyfei&amp;rnod</translation>
    </message>
    <message>
        <source>Received &amp;on</source>
        <translation type="unfinished">Derbyniwyd &amp;ar</translation>
    </message>
    <message>
        <source>PDFs</source>
        <translation type="unfinished">PDFau</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished">Ni ellir darllen %1: %2</translation>
    </message>
    <message>
        <source>Choose where the case is to be kept.</source>
        <translation type="unfinished">Dewiswch ble i gadw&apos;r achos.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose a name that is free.</source>
        <translation type="unfinished">Mae %1 yno yn barod. Dewiswch enw sy&apos;n rhydd.</translation>
    </message>
    <message>
        <source>Say whose record it is: nothing of this person is ever suggested for redaction.</source>
        <translation type="unfinished">Dywedwch gofnod pwy ydyw: ni chaiff dim am y person hwn ei awgrymu i&apos;w olygu allan byth.</translation>
    </message>
    <message>
        <source>The date of birth is no date. Write it as 28/01/1987 or 1987-01-28.</source>
        <translation type="unfinished">Nid yw&apos;r dyddiad geni yn ddyddiad. Ysgrifennwch ef fel 28/01/1987 neu 1987-01-28.</translation>
    </message>
    <message>
        <source>The date of receipt is no date. Write it as 28/01/2026 or 2026-01-28.</source>
        <translation type="unfinished">Nid yw&apos;r dyddiad derbyn yn ddyddiad. Ysgrifennwch ef fel 28/01/2026 neu 2026-01-28.</translation>
    </message>
    <message>
        <source>Each identifier wants a kind, a blank and its value, such as: nhs_number 943 283 1723</source>
        <translation type="unfinished">Mae angen math, bwlch a gwerth ar bob dynodydd, megis: nhs_number 943 283 1723</translation>
    </message>
</context>
<context>
    <name>ui::ReviewModel</name>
    <message>
        <source>a question is open</source>
        <translation type="unfinished">mae cwestiwn ar agor</translation>
    </message>
    <message>
        <source>changed since the sign-off</source>
        <translation type="unfinished">newidiwyd ers y gymeradwyaeth</translation>
    </message>
    <message>
        <source>was returned</source>
        <translation type="unfinished">dychwelwyd</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation type="unfinished">gwerth edrych arno</translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished">sampl</translation>
    </message>
    <message>
        <source>nobody saw it whole</source>
        <translation type="unfinished">ni welodd neb y cyfan</translation>
    </message>
    <message>
        <source>○ open</source>
        <translation type="unfinished">○ ar agor</translation>
    </message>
    <message>
        <source>✓ agreed</source>
        <translation type="unfinished">✓ cytunwyd</translation>
    </message>
    <message>
        <source>↩ returned</source>
        <translation type="unfinished">↩ dychwelwyd</translation>
    </message>
    <message>
        <source>✉ answered</source>
        <translation type="unfinished">✉ atebwyd</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation type="unfinished">Tudalen gyfan</translation>
    </message>
    <message>
        <source>p. %1 · %2
%3 · %4</source>
        <translation type="unfinished">t. %1 · %2
%3 · %4</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPanel</name>
    <message>
        <source>%1 agreed.</source>
        <translation type="unfinished">Cytunodd %1.</translation>
    </message>
    <message>
        <source>%1 returned it: %2</source>
        <translation type="unfinished">Dychwelodd %1 ef: %2</translation>
    </message>
    <message>
        <source>%1 noted: %2</source>
        <translation type="unfinished">Nododd %1: %2</translation>
    </message>
    <message>
        <source>%1 answered: %2</source>
        <translation type="unfinished">Atebodd %1: %2</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished">Dechrau</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished">Cytuno</translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished">Dychwelyd</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished">Sylw</translation>
    </message>
    <message>
        <source>How many ordinary decisions to look at</source>
        <translation type="unfinished">Faint o benderfyniadau cyffredin i edrych arnynt</translation>
    </message>
    <message>
        <source>A tenth, risky ones more</source>
        <translation type="unfinished">Degfed, risg yn fwy</translation>
    </message>
    <message>
        <source>A quarter, risky ones more</source>
        <translation type="unfinished">Chwarter, risg yn fwy</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished">Popeth</translation>
    </message>
    <message>
        <source>Places to look at a second time</source>
        <translation type="unfinished">Lleoedd i edrych arnynt eilwaith</translation>
    </message>
    <message>
        <source>Note for the other person</source>
        <translation type="unfinished">Nodyn i&apos;r person arall</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished">Ateb</translation>
    </message>
    <message>
        <source>Why it goes back, or a comment</source>
        <translation type="unfinished">Pam y mae&apos;n mynd yn ôl, neu sylw</translation>
    </message>
    <message>
        <source>Your answer; or change the decision</source>
        <translation type="unfinished">Eich ateb; neu newidiwch y penderfyniad</translation>
    </message>
    <message>
        <source>Nothing has come back from the second person.</source>
        <translation type="unfinished">Nid oes dim wedi dod yn ôl oddi wrth yr ail berson.</translation>
    </message>
    <message>
        <source>These came back. Change each decision, or answer the note.</source>
        <translation type="unfinished">Daeth y rhain yn ôl. Newidiwch bob penderfyniad, neu atebwch y nodyn.</translation>
    </message>
    <message>
        <source>Choose how many ordinary decisions you look at. Risky ones and pages that nobody saw are added.</source>
        <translation type="unfinished">Dewiswch faint o benderfyniadau cyffredin yr edrychwch arnynt. Ychwanegir y rhai â risg a thudalennau na welodd neb.</translation>
    </message>
    <message>
        <source>%1, %2 of them open.</source>
        <translation type="unfinished">%1, %2 ohonynt ar agor.</translation>
    </message>
    <message>
        <source>Choose a place; the page shows it.</source>
        <translation type="unfinished">Dewiswch le; mae&apos;r dudalen yn ei ddangos.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished">%1 gan %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished">Nodyn: %1</translation>
    </message>
    <message>
        <source>Suggested because: %1</source>
        <translation type="unfinished">Awgrymwyd oherwydd: %1</translation>
    </message>
    <message>
        <source>The page as a whole: look for what nobody found.</source>
        <translation type="unfinished">Y dudalen yn ei chyfanrwydd: chwiliwch am yr hyn na chanfu neb.</translation>
    </message>
    <message>
        <source>Write the note, and press Return to send it.</source>
        <translation type="unfinished">Ysgrifennwch y nodyn, a phwyswch Enter i&apos;w anfon.</translation>
    </message>
    <message>
        <source>Choose a place of the list first.</source>
        <translation type="unfinished">Dewiswch le o&apos;r rhestr yn gyntaf.</translation>
    </message>
    <message>
        <source>Agreed, page %1.</source>
        <translation type="unfinished">Cytunwyd, tudalen %1.</translation>
    </message>
    <message>
        <source>Returned, page %1.</source>
        <translation type="unfinished">Dychwelwyd, tudalen %1.</translation>
    </message>
    <message>
        <source>Noted, page %1.</source>
        <translation type="unfinished">Nodwyd, tudalen %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettleDialog</name>
    <message>
        <source>&amp;Withhold all of its places</source>
        <translation type="unfinished">&amp;Dal pob un o&apos;i leoedd yn ôl</translation>
    </message>
    <message>
        <source>&amp;Keep all of its places</source>
        <translation type="unfinished">&amp;Cadw pob un o&apos;i leoedd</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished">Esbonio</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation type="unfinished">Gwneud yr un fath</translation>
    </message>
    <message>
        <source>Why it is right as it is</source>
        <translation type="unfinished">Pam y mae&apos;n iawn fel y mae</translation>
    </message>
    <message>
        <source>Kept in the file and in the log; never sent</source>
        <translation type="unfinished">Wedi&apos;i gadw yn y ffeil ac yn y log; ni chaiff ei anfon byth</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
</context>
<context>
    <name>ui::SideBySide</name>
    <message>
        <source>Pages %1 and %2 side by side</source>
        <translation type="unfinished">Tudalennau %1 a %2 ochr yn ochr</translation>
    </message>
    <message>
        <source>Page %1: %2 words that the other has not, or that were read otherwise</source>
        <translation type="unfinished">Tudalen %1: %2 gair nad ydynt ar y llall, neu a ddarllenwyd yn wahanol</translation>
    </message>
</context>
<context>
    <name>ui::SignOffDialog</name>
    <message>
        <source>Sign off</source>
        <translation type="unfinished">Cymeradwyo</translation>
    </message>
    <message>
        <source>Name of the second person</source>
        <translation type="unfinished">Enw&apos;r ail berson</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>&amp;Name of the second person, who made none of the decisions</source>
        <translation type="unfinished">&amp;Enw&apos;r ail berson, na wnaeth yr un o&apos;r penderfyniadau</translation>
    </message>
    <message>
        <source>%1; redactions: %2; kept: %3. Nothing stands in the way.

The sign-off holds for what the case holds now; any later change makes it void on the pages that it touches.</source>
        <translation type="unfinished">%1; golygiadau: %2; wedi&apos;u cadw: %3. Nid oes dim yn y ffordd.

Mae&apos;r gymeradwyaeth yn dal am yr hyn sydd yn yr achos nawr; mae unrhyw newid diweddarach yn ei dirymu ar y tudalennau y mae&apos;n eu cyffwrdd.</translation>
    </message>
    <message>
        <source>Nobody can sign off yet. This is owed:</source>
        <translation type="unfinished">Ni all neb gymeradwyo eto. Mae hyn i&apos;w wneud:</translation>
    </message>
    <message>
        <source>To look at a second time: %1, %2 of them open.</source>
        <translation type="unfinished">I edrych arnynt eilwaith: %1, %2 ohonynt ar agor.</translation>
    </message>
</context>
<context>
    <name>ui::SlipDialog</name>
    <message>
        <source>Decide</source>
        <translation type="unfinished">Penderfynu</translation>
    </message>
    <message>
        <source>Page %1 as a whole</source>
        <translation type="unfinished">Tudalen %1 yn ei chyfanrwydd</translation>
    </message>
    <message>
        <source>What becomes of the page</source>
        <translation type="unfinished">Beth sy&apos;n digwydd i&apos;r dudalen</translation>
    </message>
    <message>
        <source>It is sent</source>
        <translation type="unfinished">Mae&apos;n cael ei hanfon</translation>
    </message>
    <message>
        <source>Withheld: a slip goes out in its place</source>
        <translation type="unfinished">Dal yn ôl: mae slip yn mynd yn ei lle</translation>
    </message>
    <message>
        <source>Deferred: held back for now</source>
        <translation type="unfinished">Gohirio: ei dal yn ôl am nawr</translation>
    </message>
    <message>
        <source>Duplicate: another page is sent in its place</source>
        <translation type="unfinished">Dyblyg: anfonir tudalen arall yn ei lle</translation>
    </message>
    <message>
        <source>Illegible: nobody can read it</source>
        <translation type="unfinished">Annarllenadwy: ni all neb ei darllen</translation>
    </message>
    <message>
        <source>Missing: it is not in the file</source>
        <translation type="unfinished">Ar goll: nid yw yn y ffeil</translation>
    </message>
    <message>
        <source>Page of the record that is sent in its place</source>
        <translation type="unfinished">Tudalen o&apos;r cofnod a anfonir yn ei lle</translation>
    </message>
    <message>
        <source>Note for the file</source>
        <translation type="unfinished">Nodyn i&apos;r ffeil</translation>
    </message>
    <message>
        <source>Note for the file; never sent</source>
        <translation type="unfinished">Nodyn i&apos;r ffeil; ni chaiff ei anfon byth</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>&amp;The page</source>
        <translation type="unfinished">&amp;Y dudalen</translation>
    </message>
    <message>
        <source>&amp;Exemption</source>
        <translation type="unfinished">&amp;Esemptiad</translation>
    </message>
    <message>
        <source>&amp;Sent as page</source>
        <translation type="unfinished">&amp;Anfonir fel tudalen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished">&amp;Nodyn</translation>
    </message>
    <message>
        <source>Decide about the page</source>
        <translation type="unfinished">Penderfynu am y dudalen</translation>
    </message>
</context>
<context>
    <name>ui::StateBar</name>
    <message>
        <source>How far the case is decided</source>
        <translation type="unfinished">Pa mor bell y mae&apos;r achos wedi&apos;i benderfynu</translation>
    </message>
    <message>
        <source>%1 redacted, %2 kept, %3 asked about, %4 to decide</source>
        <translation type="unfinished">%1 wedi&apos;u golygu allan, %2 wedi&apos;u cadw, %3 y gofynnwyd amdanynt, %4 i&apos;w penderfynu</translation>
    </message>
</context>
<context>
    <name>ui::SuggestionsPanel</name>
    <message>
        <source>List everybody again</source>
        <translation type="unfinished">Rhestru pawb eto</translation>
    </message>
    <message>
        <source>Queue of suggestions</source>
        <translation type="unfinished">Ciw o awgrymiadau</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation type="unfinished">%1 ✕</translation>
    </message>
    <message>
        <source>Only %1 is listed; list everybody again</source>
        <translation type="unfinished">Dim ond %1 sydd yn y rhestr; rhestru pawb eto</translation>
    </message>
    <message>
        <source>Suggestions appear here once pages have been added and read.</source>
        <translation type="unfinished">Mae awgrymiadau&apos;n ymddangos yma unwaith y bydd tudalennau wedi&apos;u hychwanegu a&apos;u darllen.</translation>
    </message>
    <message>
        <source>Nothing in this list yet. Pages are being read; suggestions appear as they are found.</source>
        <translation type="unfinished">Dim yn y rhestr hon eto. Mae tudalennau&apos;n cael eu darllen; mae awgrymiadau&apos;n ymddangos wrth iddynt gael eu canfod.</translation>
    </message>
    <message>
        <source>Nothing is left to decide here. Read the pages themselves before you sign off: no machine finds everything.</source>
        <translation type="unfinished">Nid oes dim ar ôl i&apos;w benderfynu yma. Darllenwch y tudalennau eu hunain cyn cymeradwyo: nid oes peiriant yn canfod popeth.</translation>
    </message>
    <message>
        <source>Nothing in this list.</source>
        <translation type="unfinished">Dim yn y rhestr hon.</translation>
    </message>
</context>
<context>
    <name>ui::Thumbnails</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished">Tudalennau</translation>
    </message>
</context>
<context>
    <name>ui::Veil</name>
    <message>
        <source>A picture, veiled</source>
        <translation type="unfinished">Llun, dan orchudd</translation>
    </message>
    <message>
        <source>A picture, veiled. Press %1 to see it.</source>
        <translation type="unfinished">Llun, dan orchudd. Pwyswch %1 i&apos;w weld.</translation>
    </message>
    <message>
        <source>sexual matters</source>
        <translation type="unfinished">materion rhywiol</translation>
    </message>
    <message>
        <source>serious harm</source>
        <translation type="unfinished">niwed difrifol</translation>
    </message>
    <message>
        <source>offences</source>
        <translation type="unfinished">troseddau</translation>
    </message>
</context>
</TS>
