<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>CloseRow</name>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Let go to add the folder</source>
        <translation>Lëshojeni këtu që dosja të shtohet</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Not found at the moment; {documents} kept</source>
        <translation>Për momentin nuk gjendet; në tregues: {documents}</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Add a folder…</source>
        <translation>Shto dosje…</translation>
    </message>
    <message>
        <source>Every file that was found could be read.</source>
        <translation>Të gjithë skedarët e gjetur u lexuan.</translation>
    </message>
    <message>
        <source>Files not read ({count})</source>
        <translation>Skedarë të palexuar ({count})</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Skedarët që nuk u lexuan dot</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dosjet</translation>
    </message>
    <message>
        <source>Folders of the library</source>
        <translation>Dosjet e bibliotekës</translation>
    </message>
    <message>
        <source>Forgets the folder; the files themselves stay untouched</source>
        <translation>E heq dosjen nga biblioteka; vetë skedarët nuk preken</translation>
    </message>
    <message>
        <source>Gjej tries these files again when they change.</source>
        <translation>Gjej i provon sërish këta skedarë kur të ndryshojnë.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hiq</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Përditëso tani</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Folders</source>
        <translation>Dosjet</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ndihma</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Rregullimet</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Every form of a word is found, whatever its ending, and ë and ç may be typed as e and c. Documents with all the words come first.</source>
        <translation>Fjala gjendet në çdo trajtë, me çfarëdo mbarese, dhe ë e ç mund t’i shkruani si e dhe c. Dokumentet që i kanë të gjitha fjalët dalin të parat.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ndihma</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastet</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Si kërkohet</translation>
    </message>
    <message>
        <source>back: from the text to the results, from there to the box</source>
        <translation>kthim: nga teksti te rezultatet, prej tyre te kutia</translation>
    </message>
    <message>
        <source>from the box into the results</source>
        <translation>nga kutia te rezultatet</translation>
    </message>
    <message>
        <source>next match, previous match</source>
        <translation>përputhja pasuese, përputhja e mëparshme</translation>
    </message>
    <message>
        <source>open in the system&apos;s program</source>
        <translation>hap me programin e sistemit</translation>
    </message>
    <message>
        <source>read the result; in the box, the first one</source>
        <translation>lexo rezultatin; te kutia, rezultatin e parë</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>rregullimet</translation>
    </message>
    <message>
        <source>show the documents similar to a result, hide them</source>
        <translation>shfaq dokumentet e ngjashme me një rezultat, fshihi</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>kjo ndihmë</translation>
    </message>
    <message>
        <source>to the search box</source>
        <translation>te kutia e kërkimit</translation>
    </message>
    <message>
        <source>which forms of the words were searched</source>
        <translation>cilat trajta të fjalëve u kërkuan</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Results</source>
        <translation>Rezultatet</translation>
    </message>
</context>
<context>
    <name>HitWords</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln përputhje</numerusform>
            <numerusform>%Ln përputhje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar</source>
        <translation>
            <numerusform>%Ln i ngjashëm</numerusform>
            <numerusform>%Ln të ngjashme</numerusform>
        </translation>
    </message>
    <message>
        <source>Also: {place}</source>
        <translation>Edhe: {place}</translation>
    </message>
    <message>
        <source>Similar: {title}</source>
        <translation>I ngjashëm: {title}</translation>
    </message>
    <message>
        <source>Some of the words are missing</source>
        <translation>Disa nga fjalët mungojnë</translation>
    </message>
    <message numerus="yes">
        <source>and in %Ln more place(s)</source>
        <translation>
            <numerusform>edhe në %Ln vend tjetër</numerusform>
            <numerusform>edhe në %Ln vende të tjera</numerusform>
        </translation>
    </message>
    <message>
        <source>folded, Right unfolds</source>
        <translation>të palosura, tasti Djathtas i hap</translation>
    </message>
    <message>
        <source>p. {number}</source>
        <translation>f. {number}</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>të hapura</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>Documents can be searched as soon as they are read.</source>
        <translation>Dokumentet mund t’i kërkoni sapo të jenë lexuar.</translation>
    </message>
    <message>
        <source>Nothing to search yet</source>
        <translation>Ende nuk ka dokumente</translation>
    </message>
    <message>
        <source>Ready to search</source>
        <translation>Gati për kërkim</translation>
    </message>
</context>
<context>
    <name>IndexProgress</name>
    <message>
        <source>Hide this line</source>
        <translation>Fshih këtë rresht</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzë</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Ecuria e leximit</translation>
    </message>
    <message>
        <source>Recognise scans later; the settings take it up again</source>
        <translation>Skanimet njihen më vonë; te cilësimet vazhdon prapë</translation>
    </message>
    <message>
        <source>Scan {number} of {total}</source>
        <translation>Skanimi {number} nga {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ndalo</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Po ndalet…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} nga {total}</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln folder(s)</source>
        <translation>
            <numerusform>në %Ln dosje</numerusform>
            <numerusform>në %Ln dosje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Kërkimi</translation>
    </message>
</context>
<context>
    <name>NoResults</name>
    <message>
        <source>Fewer words find more. Endings do not matter; e stands for ë, c for ç.</source>
        <translation>Me më pak fjalë gjenden më shumë dokumente. Mbaresat nuk kanë rëndësi; ë mund ta shkruani e, ç mund ta shkruani c.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nuk u gjet asgjë</translation>
    </message>
    <message>
        <source>Search for {query}</source>
        <translation>Kërko {query}</translation>
    </message>
    <message>
        <source>Searched: {words}</source>
        <translation>U kërkua: {words}</translation>
    </message>
    <message>
        <source>Try instead:</source>
        <translation>Provoni:</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message numerus="yes">
        <source>%Ln document(s) read</source>
        <translation>
            <numerusform>u lexua %Ln dokument</numerusform>
            <numerusform>u lexuan %Ln dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln skedar nuk u lexua dot</numerusform>
            <numerusform>%Ln skedarë nuk u lexuan dot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to read</source>
        <translation>
            <numerusform>%Ln skedar për t’u lexuar</numerusform>
            <numerusform>%Ln skedarë për t’u lexuar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>u zhvendos %Ln</numerusform>
            <numerusform>u zhvendosën %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>u hoq %Ln</numerusform>
            <numerusform>u hoqën %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is up to date.</source>
        <translation>Gjithçka është e përditësuar.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Po lexohet {name}</translation>
    </message>
    <message>
        <source>Recognising the text in {name}</source>
        <translation>Po njihet teksti në {name}</translation>
    </message>
    <message>
        <source>Recognising the text in {name}, page {page} of {pages}</source>
        <translation>Po njihet teksti në {name}, faqja {page} nga {pages}</translation>
    </message>
    <message>
        <source>Stopped. What was read by then can be searched.</source>
        <translation>U ndal. Çfarë u lexua deri tani mund të kërkohet.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read; its documents are kept.</source>
        <translation>Dosja {path} nuk lexohet dot; dokumentet e saj ruhen.</translation>
    </message>
    <message>
        <source>The index is built anew for this version of Gjej.</source>
        <translation>Treguesi po ndërtohet nga e para për këtë version të Gjej.</translation>
    </message>
    <message>
        <source>The index was damaged and is built anew from your documents.</source>
        <translation>Treguesi ishte i dëmtuar dhe po ndërtohet nga e para prej dokumenteve tuaja.</translation>
    </message>
    <message>
        <source>These folders cannot be read; their documents are kept: {paths}</source>
        <translation>Këto dosje nuk lexohen dot; dokumentet e tyre ruhen: {paths}</translation>
    </message>
</context>
<context>
    <name>QueryBox</name>
    <message>
        <source>Empty the box</source>
        <translation>Zbraz kutinë</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Kërkesa</translation>
    </message>
    <message>
        <source>Search in your documents</source>
        <translation>Kërkoni në dokumentet tuaja</translation>
    </message>
</context>
<context>
    <name>QueryGuide</name>
    <message>
        <source>*tain</source>
        <translation>*shëm</translation>
    </message>
    <message>
        <source>=mountains</source>
        <translation>=malet</translation>
    </message>
    <message>
        <source>after a date; also &gt;=, &lt;, &lt;=</source>
        <translation>pas një date; edhe &gt;=, &lt;, &lt;=</translation>
    </message>
    <message>
        <source>all words that begin so</source>
        <translation>të gjitha fjalët që fillojnë kështu</translation>
    </message>
    <message>
        <source>all words that end so</source>
        <translation>të gjitha fjalët që mbarojnë kështu</translation>
    </message>
    <message>
        <source>also today, yesterday, this month, last year, last 7 days, 5 May 2023</source>
        <translation>edhe sot, dje, këtë muaj, vitin e kaluar, 7 ditët e fundit, 5 maj 2023</translation>
    </message>
    <message>
        <source>also what differs by a letter; ~2 by two</source>
        <translation>edhe ç’ndryshon me një shkronjë; ~2 me dy</translation>
    </message>
    <message>
        <source>any letter, any letters inside</source>
        <translation>çdo shkronjë, çdo varg shkronjash brenda</translation>
    </message>
    <message>
        <source>author:Durham</source>
        <translation>autori:Kadare</translation>
    </message>
    <message>
        <source>between two dates: years, months or days</source>
        <translation>mes dy datash: vite, muaj ose ditë</translation>
    </message>
    <message>
        <source>both words, with any ending</source>
        <translation>të dyja fjalët, me çdo mbaresë</translation>
    </message>
    <message>
        <source>by this author</source>
        <translation>nga ky autor</translation>
    </message>
    <message>
        <source>date:2020..2023</source>
        <translation>data:2020..2023</translation>
    </message>
    <message>
        <source>date:2023-05</source>
        <translation>data:2023-05</translation>
    </message>
    <message>
        <source>date:&gt;2020-05</source>
        <translation>data:&gt;2020-05</translation>
    </message>
    <message>
        <source>date:last week</source>
        <translation>data:javën e kaluar</translation>
    </message>
    <message>
        <source>dated May 2023</source>
        <translation>me datë në maj 2023</translation>
    </message>
    <message>
        <source>folder:reports</source>
        <translation>dosja:raporte</translation>
    </message>
    <message>
        <source>in a folder of this name, at any depth</source>
        <translation>në një dosje me këtë emër, sado thellë</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>në titull</translation>
    </message>
    <message>
        <source>language:Albanian</source>
        <translation>gjuha:shqip</translation>
    </message>
    <message>
        <source>m?unt*in</source>
        <translation>m?l*sor</translation>
    </message>
    <message>
        <source>moun*</source>
        <translation>kod*</translation>
    </message>
    <message>
        <source>mountain -road</source>
        <translation>rrugë -mal</translation>
    </message>
    <message>
        <source>mountain AND road</source>
        <translation>mal DHE rrugë</translation>
    </message>
    <message>
        <source>mountain NEAR/5 road</source>
        <translation>mal AFËR/5 rrugë</translation>
    </message>
    <message>
        <source>mountain NOT (road OR hill)</source>
        <translation>mal JO (rrugë OSE kodër)</translation>
    </message>
    <message>
        <source>mountain OR hill</source>
        <translation>mal OSE kodër</translation>
    </message>
    <message>
        <source>mountain road</source>
        <translation>rrugë mali</translation>
    </message>
    <message>
        <source>mountain^3 road</source>
        <translation>mal^3 rrugë</translation>
    </message>
    <message>
        <source>mountian~</source>
        <translation>malësroi~</translation>
    </message>
    <message>
        <source>one of the words, or both</source>
        <translation>njëra nga fjalët, ose të dyja</translation>
    </message>
    <message>
        <source>only documents in this language</source>
        <translation>vetëm dokumente në këtë gjuhë</translation>
    </message>
    <message>
        <source>only documents with both words</source>
        <translation>vetëm dokumente me të dyja fjalët</translation>
    </message>
    <message>
        <source>only files of this kind</source>
        <translation>vetëm skedarë të këtij lloji</translation>
    </message>
    <message>
        <source>path:reports/2023</source>
        <translation>shtegu:raporte/2023</translation>
    </message>
    <message>
        <source>the first word counts three times as much</source>
        <translation>fjala e parë peshon trefish</translation>
    </message>
    <message>
        <source>the same with words, “phrases”, brackets</source>
        <translation>po ashtu, me fjalë, „shprehje“ e kllapa</translation>
    </message>
    <message>
        <source>the word exactly as it is typed</source>
        <translation>fjala pikërisht siç shkruhet</translation>
    </message>
    <message>
        <source>the words close together, up to five others between them</source>
        <translation>fjalët pranë njëra-tjetrës, me jo më shumë se pesë të tjera mes tyre</translation>
    </message>
    <message>
        <source>the words next to each other</source>
        <translation>fjalët ngjitur, në këtë radhë</translation>
    </message>
    <message>
        <source>title:mountain</source>
        <translation>titulli:mal</translation>
    </message>
    <message>
        <source>type:pdf</source>
        <translation>lloji:pdf</translation>
    </message>
    <message>
        <source>with this in the file&apos;s path or name</source>
        <translation>me këtë në shtegun ose emrin e skedarit</translation>
    </message>
    <message>
        <source>without the second word</source>
        <translation>pa fjalën e dytë</translation>
    </message>
    <message>
        <source>without what follows; brackets too</source>
        <translation>pa atë që vjen më pas; edhe me kllapa</translation>
    </message>
    <message>
        <source>“mountain road”</source>
        <translation>„rrugë mali“</translation>
    </message>
    <message>
        <source>“mountain road”~5</source>
        <translation>„rrugë mali“~5</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Choose a result to read it here</source>
        <translation>Zgjidhni një rezultat për ta lexuar këtu</translation>
    </message>
    <message>
        <source>Enter reads it, F3 goes from match to match.</source>
        <translation>Me Enter e lexoni, me F3 kaloni nga një përputhje te tjetra.</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Teksti i dokumentit</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Close the document</source>
        <translation>Mbyll dokumentin</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Përputhja pasuese</translation>
    </message>
    <message>
        <source>No matches in the text</source>
        <translation>Asnjë përputhje në tekst</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Hap</translation>
    </message>
    <message>
        <source>Open in the system&apos;s program</source>
        <translation>Hap me programin e sistemit</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Përputhja e mëparshme</translation>
    </message>
    <message>
        <source>page {number} of {total}</source>
        <translation>faqja {number} nga {total}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} nga {total}</translation>
    </message>
</context>
<context>
    <name>ResultLine</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln rezultat</numerusform>
            <numerusform>%Ln rezultate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with all the words</source>
        <translation>
            <numerusform>%Ln me të gjitha fjalët</numerusform>
            <numerusform>%Ln me të gjitha fjalët</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean “{query}”?</source>
        <translation>Mos donit të kërkonit „{query}“?</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Po kërkohet…</translation>
    </message>
    <message>
        <source>Which forms were searched</source>
        <translation>Cilat trajta u kërkuan</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>SearchApp</name>
    <message>
        <source>Add a folder</source>
        <translation>Shto dosje</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) wait for it.</source>
        <translation>
            <numerusform>%Ln skedar e pret radhën.</numerusform>
            <numerusform>%Ln skedarë e presin radhën.</numerusform>
        </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Pamja</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>E errët</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lëre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>E çelët</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Në pauzë</translation>
    </message>
    <message>
        <source>Recognise it when all else is read</source>
        <translation>Njihe pasi të lexohet gjithçka tjetër</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Si e sistemit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Rregullimet</translation>
    </message>
    <message>
        <source>Text in scans and pictures</source>
        <translation>Teksti në skanime e figura</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Shto dosje…</translation>
    </message>
    <message>
        <source>Finds every form of a word in your Albanian documents, with or without ë and ç.</source>
        <translation>Gjen çdo trajtë të fjalës në dokumentet tuaja shqip, me ose pa ë e ç.</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Provo bibliotekën shembull</translation>
    </message>
    <message>
        <source>You can also drop a folder on this window.</source>
        <translation>Mund ta tërhiqni dosjen edhe mbi këtë dritare.</translation>
    </message>
</context>
<context>
    <name>WordFormsPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>edhe %Ln</numerusform>
            <numerusform>edhe %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms in your library</source>
        <translation>Trajtat në bibliotekën tuaj</translation>
    </message>
</context>
</TS>
