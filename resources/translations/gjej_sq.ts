<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
<context>
    <name>AnnotationBar</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>edhe %Ln</numerusform>
            <numerusform>edhe %Ln të tjera</numerusform>
        </translation>
    </message>
    <message>
        <source>All documents labelled “{label}”</source>
        <translation>Të gjitha dokumentet me etiketën „{label}“</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Vëri yll</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Shënim</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Hiqi yllin</translation>
    </message>
    <message>
        <source>Your note. It is kept in the library, not in the file.</source>
        <translation>Shënimi juaj. Ruhet në bibliotekë, jo në skedar.</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>Best passage</source>
        <translation>Pasazhi më i mirë</translation>
    </message>
    <message>
        <source>Did you mean “{query}”?</source>
        <translation>Mos donit „{query}“?</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Kërkesa</translation>
    </message>
    <message>
        <source>With all the words</source>
        <translation>Me të gjitha fjalët</translation>
    </message>
</context>
<context>
    <name>BatchPresenter</name>
    <message>
        <source>Choose a file of queries</source>
        <translation>Zgjidhni një skedar me kërkesa</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Ruaj si tabelë</translation>
    </message>
    <message>
        <source>queries-found</source>
        <translation>kerkesat-e-gjetura</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message numerus="yes">
        <source>%Ln beyond the limit left out</source>
        <translation>
            <numerusform>%Ln përtej kufirit u la jashtë</numerusform>
            <numerusform>%Ln përtej kufirit u lanë jashtë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty line(s) passed over</source>
        <translation>
            <numerusform>u kapërcye %Ln rresht bosh</numerusform>
            <numerusform>u kapërcyen %Ln rreshta bosh</numerusform>
        </translation>
    </message>
    <message>
        <source>A text with one query a line, or a CSV table. Each is searched, and you get how much it finds with the best passage.</source>
        <translation>Tekst me një kërkesë në rresht, ose tabelë CSV. Kërkohet secila dhe ju shihni sa gjen, me pasazhin më të mirë.</translation>
    </message>
    <message>
        <source>Choose a file of queries, or drop it here</source>
        <translation>Zgjidhni një skedar me kërkesa ose lëshojeni këtu</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Zgjidh skedar…</translation>
    </message>
    <message>
        <source>Many queries at once</source>
        <translation>Shumë kërkesa njëherësh</translation>
    </message>
    <message>
        <source>Queries answered</source>
        <translation>Kërkesa me përgjigje</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Ruaj si tabelë…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>U ruajt te {path}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ndalo</translation>
    </message>
    <message>
        <source>What each query found</source>
        <translation>Çfarë gjeti secila kërkesë</translation>
    </message>
    <message>
        <source>{name}: {done} of {total} queries</source>
        <translation>{name}: {done} nga {total} kërkesa</translation>
    </message>
    <message>
        <source>{name}: {done} of {total} queries, stopped</source>
        <translation>{name}: {done} nga {total} kërkesa, u ndal</translation>
    </message>
</context>
<context>
    <name>CloseRow</name>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Asked before: {query}</source>
        <translation>Kërkuar më parë: {query}</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Plotësime</translation>
    </message>
    <message numerus="yes">
        <source>{word}, %Ln document(s)</source>
        <translation>
            <numerusform>{word}, %Ln dokument</numerusform>
            <numerusform>{word}, %Ln dokumente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>After</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumenti</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Fjala</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Faqja</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>f. {page}</translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln përputhje</numerusform>
            <numerusform>%Ln përputhje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>tregohet %Ln</numerusform>
            <numerusform>tregohen %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>No match to show</source>
        <translation>S’ka përputhje për të treguar</translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation>Vetëm rreshtat me…</translation>
    </message>
    <message>
        <source>Reading the matches…</source>
        <translation>Po lexohen përputhjet…</translation>
    </message>
    <message>
        <source>Search for a word: every place where it stands comes here, on one line.</source>
        <translation>Kërkoni një fjalë: çdo vend ku gjendet del këtu, në një rresht.</translation>
    </message>
    <message>
        <source>Show only lines that contain this</source>
        <translation>Trego vetëm rreshtat që e përmbajnë këtë</translation>
    </message>
    <message>
        <source>The first {read} of {total} matches; a narrower query shows the rest.</source>
        <translation>{read} të parat nga {total} përputhje; një kërkesë më e ngushtë tregon të tjerat.</translation>
    </message>
</context>
<context>
    <name>ConcordanceTable</name>
    <message>
        <source>Matches in context</source>
        <translation>Përputhjet në kontekst</translation>
    </message>
</context>
<context>
    <name>DocumentMenu</name>
    <message>
        <source>Copy the path</source>
        <translation>Kopjo shtegun</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumenti</translation>
    </message>
    <message>
        <source>Open in the system&apos;s program</source>
        <translation>Hap me programin e sistemit</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Hap dosjen</translation>
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
    <name>ExclusionsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln skedar</numerusform>
            <numerusform>%Ln skedarë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln dosje</numerusform>
            <numerusform>%Ln dosje</numerusform>
        </translation>
    </message>
    <message>
        <source>(the first {count} are shown)</source>
        <translation>(tregohen {count} të parët)</translation>
    </message>
    <message>
        <source>* stands for any letters and ? for one: *.tmp, draft-?. With / at its end a name holds for folders only; drafts/2023 is a folder in a folder.</source>
        <translation>* zë vendin e çdo vargu shkronjash dhe ? të një shkronje: *.tmp, skica-?. Me / në fund emri vlen vetëm për dosjet; skica/2023 është dosje brenda dosjes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Leave out hidden files and folders</source>
        <translation>Lër jashtë skedarët dhe dosjet e fshehura</translation>
    </message>
    <message>
        <source>Leave out the folders of programs: node_modules, .git, caches</source>
        <translation>Lër jashtë dosjet e programeve: node_modules, .git, cache</translation>
    </message>
    <message>
        <source>Leave out these names, one a line:</source>
        <translation>Lër jashtë këta emra, një në rresht:</translation>
    </message>
    <message>
        <source>Left out by this: {what}</source>
        <translation>Kështu lihen jashtë: {what}</translation>
    </message>
    <message>
        <source>Looking at the folders…</source>
        <translation>Po shihen dosjet…</translation>
    </message>
    <message>
        <source>Names to leave out</source>
        <translation>Emrat që lihen jashtë</translation>
    </message>
    <message>
        <source>Nothing is left out by this.</source>
        <translation>Kështu nuk lihet jashtë asgjë.</translation>
    </message>
    <message>
        <source>Preview of what is left out</source>
        <translation>Pamje paraprake e asaj që lihet jashtë</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Ruaj</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Çfarë lihet jashtë</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Save as</source>
        <translation>Ruaj si</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelë (CSV)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Faqe uebi (HTML)</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Dokument Word (DOCX)</translation>
    </message>
</context>
<context>
    <name>ExportPresenter</name>
    <message>
        <source>Copy the files into a folder</source>
        <translation>Kopjo skedarët në një dosje</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Ruaj si</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%Ln could not be copied</source>
        <translation>
            <numerusform>%Ln nuk u kopjua dot</numerusform>
            <numerusform>%Ln nuk u kopjuan dot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) copied</source>
        <translation>
            <numerusform>U kopjua %Ln skedar</numerusform>
            <numerusform>U kopjuan %Ln skedarë</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written</source>
        <translation>
            <numerusform>U shkrua %Ln rresht</numerusform>
            <numerusform>U shkruan %Ln rreshta</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
    </message>
    <message>
        <source>Files that could not be copied</source>
        <translation>Skedarë që nuk u kopjuan dot</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Sa është shkruar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Hap</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ndalo</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>U ndal; nuk u shkrua asgjë.</translation>
    </message>
    <message>
        <source>Taking away</source>
        <translation>Nxjerrja</translation>
    </message>
    <message>
        <source>Writing {done} of {total}…</source>
        <translation>Po shkruhet {done} nga {total}…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Po shkruhet…</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Exclude this</source>
        <translation>Përjashto këtë</translation>
    </message>
    <message>
        <source>Keep only this</source>
        <translation>Mbaj vetëm këtë</translation>
    </message>
    <message>
        <source>Narrow the result</source>
        <translation>Ngushto rezultatin</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Hiq këtë filtër</translation>
    </message>
</context>
<context>
    <name>FacetPane</name>
    <message>
        <source>Narrow the result</source>
        <translation>Ngushto rezultatin</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>edhe %Ln</numerusform>
            <numerusform>edhe %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autori</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dosja</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Lloji i skedarit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Stands out here</source>
        <translation>Bien në sy këtu</translation>
    </message>
    <message>
        <source>Word form</source>
        <translation>Trajta e fjalës</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>përjashtuar</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>më pak</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s) here</source>
        <translation>
            <numerusform>në %Ln dokument këtu</numerusform>
            <numerusform>në %Ln dokumente këtu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the first %Ln</source>
        <translation>
            <numerusform>në %Ln të parin</numerusform>
            <numerusform>në %Ln të parët</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>mbajtur</translation>
    </message>
    <message>
        <source>like: {title}</source>
        <translation>si: {title}</translation>
    </message>
    <message>
        <source>not {value}</source>
        <translation>jo {value}</translation>
    </message>
    <message>
        <source>{times} times as frequent as elsewhere</source>
        <translation>{times} herë më e shpeshtë se gjetkë</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Every file that was found could be read.</source>
        <translation>Të gjithë skedarët e gjetur u lexuan.</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Skedarët që nuk u lexuan dot</translation>
    </message>
    <message>
        <source>Gjej tries these files again when they change.</source>
        <translation>Gjej i provon sërish këta skedarë kur të ndryshojnë.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Hap</translation>
    </message>
    <message>
        <source>Open in the system&apos;s program</source>
        <translation>Hape me programin e sistemit</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Provo përsëri</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Provoji të gjithë përsëri</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>Hiqi të gjitha</translation>
    </message>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>Hiq filtrin {filter}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close the find box</source>
        <translation>Mbyll kutinë e gjetjes</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Gjej në këtë dokument</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Përputhja pasuese</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Përputhja e mëparshme</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>Add a folder…</source>
        <translation>Shto dosje…</translation>
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
        <source>Remove</source>
        <translation>Hiq</translation>
    </message>
    <message>
        <source>What is left out…</source>
        <translation>Çfarë lihet jashtë…</translation>
    </message>
</context>
<context>
    <name>FolderPresenter</name>
    <message>
        <source>Add a folder</source>
        <translation>Shto dosje</translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message numerus="yes">
        <source>%Ln file(s) not read</source>
        <translation>
            <numerusform>%Ln skedar i palexuar</numerusform>
            <numerusform>%Ln skedarë të palexuar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) waiting</source>
        <translation>
            <numerusform>%Ln skanim në pritje</numerusform>
            <numerusform>%Ln skanime në pritje</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found at the moment; {documents} kept</source>
        <translation>Për momentin nuk gjendet; në tregues: {documents}</translation>
    </message>
    <message>
        <source>a part of it is not connected</source>
        <translation>një pjesë e saj nuk është e lidhur</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>ende e palexuar</translation>
    </message>
    <message>
        <source>others {count}</source>
        <translation>të tjera {count}</translation>
    </message>
    <message>
        <source>updated on {date}</source>
        <translation>përditësuar më {date}</translation>
    </message>
    <message>
        <source>updated today at {time}</source>
        <translation>përditësuar sot në orën {time}</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anulo</translation>
    </message>
    <message>
        <source>Every document is read anew; until then a search finds only part of them. Those on a disk that is not connected come back with it.</source>
        <translation>Çdo dokument lexohet nga e para; deri atëherë kërkimi gjen vetëm një pjesë të tyre. Ato në një disk të palidhur kthehen bashkë me të.</translation>
    </message>
    <message>
        <source>Files not read ({count})</source>
        <translation>Skedarë të palexuar ({count})</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dosjet</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Rindërto</translation>
    </message>
    <message>
        <source>Rebuild the index…</source>
        <translation>Rindërto treguesin…</translation>
    </message>
    <message>
        <source>The index takes {size} on the disk.</source>
        <translation>Treguesi zë {size} në disk.</translation>
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
        <source>Search form</source>
        <translation>Formular kërkimi</translation>
    </message>
    <message>
        <source>Searches and labels</source>
        <translation>Kërkime dhe etiketa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Rregullimet</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Every form of a word is found, whatever its ending, and ë and ç may be typed as e and c. Documents with all the words come first. A click on an example tries it.</source>
        <translation>Çdo fjalë gjendet në të gjitha trajtat, me çfarëdo mbaresë, dhe ë e ç mund të shkruhen si e e c. Dokumentet me të gjitha fjalët vijnë të parat. Klikoni një shembull për ta provuar.</translation>
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
        <source>Space</source>
        <translation>Hapësirë</translation>
    </message>
    <message>
        <source>a form that writes the query</source>
        <translation>formular që e shkruan kërkesën</translation>
    </message>
    <message>
        <source>back: from the text to the results, from there to the box</source>
        <translation>kthim: nga teksti te rezultatet, prej tyre te kutia</translation>
    </message>
    <message>
        <source>complete the word; ↓ and Enter choose another, Esc none</source>
        <translation>plotëson fjalën; me ↓ e Enter zgjidhet një tjetër, me Esc asnjë</translation>
    </message>
    <message>
        <source>copy the passage of the result with its source</source>
        <translation>kopjo pasazhin e rezultatit bashkë me burimin</translation>
    </message>
    <message>
        <source>every match in context; all passages of the document</source>
        <translation>çdo përputhje në kontekst; të gjitha pasazhet e dokumentit</translation>
    </message>
    <message>
        <source>find something in the document that is read</source>
        <translation>gjej diçka në dokumentin që po lexohet</translation>
    </message>
    <message>
        <source>from the box into the results</source>
        <translation>nga kutia te rezultatet</translation>
    </message>
    <message>
        <source>give the document a star, or take it off</source>
        <translation>i vë dokumentit yll ose ia heq</translation>
    </message>
    <message>
        <source>glance at the result without leaving the list</source>
        <translation>vështrim i shpejtë i rezultatit pa dalë nga lista</translation>
    </message>
    <message>
        <source>in the empty box: what was asked before</source>
        <translation>në kutinë bosh: çfarë u kërkua më parë</translation>
    </message>
    <message>
        <source>labels of the document, a note on it</source>
        <translation>etiketat e dokumentit, një shënim për të</translation>
    </message>
    <message>
        <source>larger, smaller, usual size</source>
        <translation>më i madh, më i vogël, madhësia e zakonshme</translation>
    </message>
    <message>
        <source>many queries at once</source>
        <translation>shumë kërkesa njëherësh</translation>
    </message>
    <message>
        <source>more like the chosen result</source>
        <translation>të ngjashme me rezultatin e zgjedhur</translation>
    </message>
    <message>
        <source>next match, previous match</source>
        <translation>përputhja pasuese, përputhja e mëparshme</translation>
    </message>
    <message>
        <source>open in another program, a PDF at its page</source>
        <translation>hap me një program tjetër, PDF-në te faqja e vet</translation>
    </message>
    <message>
        <source>read the result; in the box, the first one</source>
        <translation>lexo rezultatin; te kutia, rezultatin e parë</translation>
    </message>
    <message>
        <source>saved and past searches, save this search</source>
        <translation>kërkimet e ruajtura e të kaluara, ruan këtë kërkim</translation>
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
        <source>take the result away: table, document, copies</source>
        <translation>nxirr rezultatin: tabelë, dokument, kopje</translation>
    </message>
    <message>
        <source>the pages of a PDF, or its text</source>
        <translation>faqet e një PDF-je ose teksti i saj</translation>
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
        <source>what the result is made of, to narrow it</source>
        <translation>nga se përbëhet rezultati, për ta ngushtuar</translation>
    </message>
    <message>
        <source>which forms of the words were searched</source>
        <translation>cilat trajta të fjalëve u kërkuan</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Copy the passage</source>
        <translation>Kopjo pasazhin</translation>
    </message>
    <message>
        <source>Glance at it</source>
        <translation>Vështrim i shpejtë</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Të ngjashme me këtë</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lexo</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Rezultatet</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Hapësirë</translation>
    </message>
    <message>
        <source>The passage was copied with its source.</source>
        <translation>Pasazhi u kopjua bashkë me burimin.</translation>
    </message>
</context>
<context>
    <name>HitMap</name>
    <message>
        <source>Map of the matches</source>
        <translation>Harta e përputhjeve</translation>
    </message>
    <message>
        <source>Where the matches are; a click goes there</source>
        <translation>Ku gjenden përputhjet; klikoni për të shkuar atje</translation>
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
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln faqe</numerusform>
            <numerusform>%Ln faqe</numerusform>
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
        <source>Its disk is not connected; the text can be read here</source>
        <translation>Disku i tij nuk është i lidhur; teksti lexohet këtu</translation>
    </message>
    <message>
        <source>Labels: {labels}</source>
        <translation>Etiketa: {labels}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Shënim: {note}</translation>
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
        <source>starred</source>
        <translation>me yll</translation>
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
        <translation>Skanimet njihen më vonë; te rregullimet vazhdon prapë</translation>
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
    <name>KeptWords</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln i ri</numerusform>
            <numerusform>%Ln të reja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new in saved searches</source>
        <translation>
            <numerusform>%Ln dokument i ri te kërkimet e ruajtura</numerusform>
            <numerusform>%Ln dokumente të reja te kërkimet e ruajtura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln rezultat</numerusform>
            <numerusform>%Ln rezultate</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Me yll</translation>
    </message>
    <message>
        <source>read: {titles}</source>
        <translation>u lexua: {titles}</translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Known labels</source>
        <translation>Etiketat e njohura</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiketa</translation>
    </message>
    <message>
        <source>Labels of this document</source>
        <translation>Etiketat e këtij dokumenti</translation>
    </message>
    <message>
        <source>New label, or part of a known one</source>
        <translation>Etiketë e re, ose pjesë e një të njohure</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>hidden</source>
        <translation>element i fshehur</translation>
    </message>
    <message>
        <source>named in your list</source>
        <translation>në listën tuaj</translation>
    </message>
    <message>
        <source>part of a program</source>
        <translation>pjesë e një programi</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln përputhje</numerusform>
            <numerusform>%Ln përputhje</numerusform>
        </translation>
    </message>
    <message>
        <source>Walk the matches of “{word}” only</source>
        <translation>Kalo vetëm nëpër përputhjet e „{word}“</translation>
    </message>
    <message>
        <source>Words of the query</source>
        <translation>Fjalët e kërkimit</translation>
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
        <source>Filters are on, above: without one of them more may be found.</source>
        <translation>Sipër ka filtra: pa njërin prej tyre mund të gjendet më shumë.</translation>
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
    <name>OrderChoice</name>
    <message>
        <source>Sorted by</source>
        <translation>Renditur sipas</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datës</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokumentit</translation>
    </message>
    <message>
        <source>match</source>
        <translation>fjalës</translation>
    </message>
    <message>
        <source>words after</source>
        <translation>fjalëve pas</translation>
    </message>
    <message>
        <source>words before</source>
        <translation>fjalëve para</translation>
    </message>
</context>
<context>
    <name>OutsideDesk</name>
    <message>
        <source>A temporary copy of “{name}” was opened: what you change in it is not kept.</source>
        <translation>U hap një kopje e përkohshme e dokumentit „{name}“: ndryshimet në të nuk ruhen.</translation>
    </message>
    <message>
        <source>Opened in the usual program, which cannot be told the page: turn to page {page}.</source>
        <translation>U hap me programin e sistemit, të cilit nuk i tregohet dot faqja: shkoni te faqja {page}.</translation>
    </message>
    <message>
        <source>Taking “{name}” out of its archive…</source>
        <translation>„{name}“ po nxirret nga arkivi…</translation>
    </message>
    <message>
        <source>{viewer} did not start: the document opens in the system&apos;s usual program.</source>
        <translation>{viewer} nuk u nis: dokumenti hapet me programin e zakonshëm të sistemit.</translation>
    </message>
</context>
<context>
    <name>OutsidePresenter</name>
    <message>
        <source>The path was copied.</source>
        <translation>Shtegu u kopjua.</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln përputhje</numerusform>
            <numerusform>%Ln përputhje</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Faqja {number}</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>Faqet</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>Kopjo</translation>
    </message>
    <message>
        <source>Ctrl+T shows the text</source>
        <translation>Ctrl+T tregon tekstin</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Faqet e dokumentit</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Përzgjidh gjithçka</translation>
    </message>
    <message>
        <source>This page cannot be drawn.</source>
        <translation>Kjo faqe nuk mund të paraqitet.</translation>
    </message>
</context>
<context>
    <name>PassageModel</name>
    <message>
        <source>p. {page}</source>
        <translation>f. {page}</translation>
    </message>
</context>
<context>
    <name>PassagePage</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln përputhje</numerusform>
            <numerusform>%Ln përputhje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln pasazh</numerusform>
            <numerusform>%Ln pasazhe</numerusform>
        </translation>
    </message>
    <message>
        <source>No passages to show</source>
        <translation>S’ka pasazhe për të treguar</translation>
    </message>
    <message>
        <source>Open a document that has the words: all its passages come here.</source>
        <translation>Hapni një dokument që i ka fjalët: të gjitha pasazhet e tij dalin këtu.</translation>
    </message>
    <message>
        <source>Passages of the document</source>
        <translation>Pasazhet e dokumentit</translation>
    </message>
    <message>
        <source>The first {shown} of {total} matches are shown.</source>
        <translation>Tregohen {shown} të parat nga {total} përputhje.</translation>
    </message>
</context>
<context>
    <name>PassagesWindow</name>
    <message>
        <source>All passages of one document</source>
        <translation>Të gjitha pasazhet e një dokumenti</translation>
    </message>
    <message>
        <source>Every match of the result on a line</source>
        <translation>Çdo përputhje e rezultatit në një rresht</translation>
    </message>
    <message>
        <source>In context</source>
        <translation>Në kontekst</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasazhet</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Ky dokument</translation>
    </message>
</context>
<context>
    <name>PeekCard</name>
    <message>
        <source>A glance at the result</source>
        <translation>Vështrim i shpejtë i rezultatit</translation>
    </message>
    <message>
        <source>Around the passages</source>
        <translation>Rreth pasazheve</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Mbyll</translation>
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
        <source>On battery: reading goes on when the computer is plugged in.</source>
        <translation>Me bateri: leximi vazhdon kur ta lidhni kompjuterin me rrymën.</translation>
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
        <source>The index is built anew.</source>
        <translation>Treguesi po ndërtohet nga e para.</translation>
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
    <name>QueriesDialog</name>
    <message>
        <source>Forget</source>
        <translation>Harro</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Harroji të gjitha</translation>
    </message>
    <message>
        <source>Keep “{query}”, and see what came to it since you last looked.</source>
        <translation>Ruajeni „{query}“ dhe shihni çfarë i është shtuar që kur e patë për herë të fundit.</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Emri i kërkimit</translation>
    </message>
    <message>
        <source>New name of the chosen label</source>
        <translation>Emri i ri i etiketës së zgjedhur</translation>
    </message>
    <message>
        <source>Open a document to give it a star (Ctrl+D), labels (Ctrl+E) or a note.</source>
        <translation>Hapni një dokument për t’i vënë yll (Ctrl+D), etiketa (Ctrl+E) ose një shënim.</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Të kaluara</translation>
    </message>
    <message>
        <source>Past queries</source>
        <translation>Kërkimet e kaluara</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hiq</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Riemërto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Ruaj</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Të ruajtura</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Kërkimet e ruajtura</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Kërko</translation>
    </message>
    <message>
        <source>Searches and labels</source>
        <translation>Kërkime dhe etiketa</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Shfaq të rejat</translation>
    </message>
    <message>
        <source>Stars and labels</source>
        <translation>Yje dhe etiketa</translation>
    </message>
    <message>
        <source>Take off everywhere</source>
        <translation>Hiqe kudo</translation>
    </message>
    <message>
        <source>Type a query first: then it can be kept here under a name.</source>
        <translation>Shkruani më parë një kërkesë: pastaj mund ta ruani këtu me një emër.</translation>
    </message>
    <message>
        <source>What you looked for, and what you read of it.</source>
        <translation>Çfarë keni kërkuar dhe çfarë keni lexuar prej tyre.</translation>
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
    <name>QueryFormDialog</name>
    <message>
        <source>All these words</source>
        <translation>Të gjitha këto fjalë</translation>
    </message>
    <message>
        <source>Any of these words</source>
        <translation>Njëra prej këtyre fjalëve</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autori</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>Zbraz formularin</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dosja</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nga</translation>
    </message>
    <message>
        <source>In the title</source>
        <translation>Në titull</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Lloji i skedarit</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiketa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Gjuha</translation>
    </message>
    <message>
        <source>Near each other</source>
        <translation>Pranë njëra-tjetrës</translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation>Asnjëra prej këtyre fjalëve</translation>
    </message>
    <message>
        <source>Query: {query}</source>
        <translation>Kërkesa: {query}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Kërko</translation>
    </message>
    <message>
        <source>Search form</source>
        <translation>Formular kërkimi</translation>
    </message>
    <message>
        <source>This exact wording</source>
        <translation>Pikërisht kjo shprehje</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Deri më</translation>
    </message>
    <message>
        <source>What is typed says more than this form can: here a new query begins.</source>
        <translation>Kërkesa e shkruar nuk futet dot në këtë formular: këtu fillon një e re.</translation>
    </message>
    <message>
        <source>Words between them, at the most</source>
        <translation>Fjalë mes tyre, së shumti</translation>
    </message>
    <message>
        <source>any</source>
        <translation>çdo</translation>
    </message>
    <message>
        <source>words between, at the most</source>
        <translation>fjalë mes tyre, së shumti</translation>
    </message>
</context>
<context>
    <name>QueryGuide</name>
    <message>
        <source>Search for {query}</source>
        <translation>Kërko {query}</translation>
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
        <source>More with this document</source>
        <translation>Më shumë për këtë dokument</translation>
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
    <name>ReaderNotice</name>
    <message>
        <source>The file has changed since Gjej read it: this is the text as it was then.</source>
        <translation>Skedari ka ndryshuar që kur e lexoi Gjej: ky është teksti siç ishte atëherë.</translation>
    </message>
    <message>
        <source>The file is no longer there: this is its text as Gjej read it.</source>
        <translation>Skedari nuk gjendet më: ky është teksti i tij siç e lexoi Gjej.</translation>
    </message>
    <message>
        <source>The pages of this document cannot be drawn: this is its text.</source>
        <translation>Faqet e këtij dokumenti nuk mund të paraqiten: ky është teksti i tij.</translation>
    </message>
    <message>
        <source>There are very many matches: the first {count} of a word are marked.</source>
        <translation>Përputhjet janë shumë: për secilën fjalë janë shënuar {count} të parat.</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Përditëso tani</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>Larger files are listed and not read</source>
        <translation>Skedarët më të mëdhenj renditen, por nuk lexohen</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Skedari më i madh</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Bërthama të procesorit</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leximi</translation>
    </message>
    <message>
        <source>Wait while the computer runs on battery</source>
        <translation>Prit kur kompjuteri punon me bateri</translation>
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
        <source>Compact list</source>
        <translation>Listë e ngjeshur</translation>
    </message>
    <message>
        <source>Did you mean “{query}”?</source>
        <translation>Mos donit të kërkonit „{query}“?</translation>
    </message>
    <message>
        <source>Narrow the result</source>
        <translation>Ngushto rezultatin</translation>
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
    <name>ResultMenu</name>
    <message>
        <source>Copy the files into a folder…</source>
        <translation>Kopjo skedarët në një dosje…</translation>
    </message>
    <message>
        <source>Every match in context</source>
        <translation>Çdo përputhje në kontekst</translation>
    </message>
    <message>
        <source>Many queries at once…</source>
        <translation>Shumë kërkesa njëherësh…</translation>
    </message>
    <message>
        <source>Save as a Word document with passages (DOCX)…</source>
        <translation>Ruaj si dokument Word me pasazhe (DOCX)…</translation>
    </message>
    <message>
        <source>Save as a table (CSV)…</source>
        <translation>Ruaj si tabelë (CSV)…</translation>
    </message>
    <message>
        <source>Save as a web page with passages (HTML)…</source>
        <translation>Ruaj si faqe uebi me pasazhe (HTML)…</translation>
    </message>
    <message>
        <source>Take the result away</source>
        <translation>Nxirr rezultatin</translation>
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
        <source>Comfortable</source>
        <translation>E lirshme</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>E ngjeshur</translation>
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
        <source>List of results</source>
        <translation>Lista e rezultateve</translation>
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
    <name>TimelineView</name>
    <message>
        <source>Arrows walk, Shift and arrows choose, Enter narrows, Backspace widens</source>
        <translation>Shigjetat ecin, Shift me shigjeta zgjedh, Enter ngushton, Backspace zgjeron</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Vija e kohës</translation>
    </message>
</context>
<context>
    <name>ViewTools</name>
    <message>
        <source>All passages of this document</source>
        <translation>Të gjitha pasazhet e këtij dokumenti</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Gjej në këtë dokument</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Përshtat me gjerësinë</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Më i madh</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>Shfaq faqet</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Shfaq tekstin</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Më i vogël</translation>
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
