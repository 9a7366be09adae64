<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnnotationBar</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message numerus="yes">
        <source>%Ln beyond the limit left out</source>
        <translation>
            <numerusform>%Ln beyond the limit left out</numerusform>
            <numerusform>%Ln beyond the limit left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty line(s) passed over</source>
        <translation>
            <numerusform>%Ln empty line passed over</numerusform>
            <numerusform>%Ln empty lines passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message numerus="yes">
        <source>{word}, %Ln document(s)</source>
        <translation>
            <numerusform>{word}, %Ln document</numerusform>
            <numerusform>{word}, %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExclusionsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%Ln could not be copied</source>
        <translation>
            <numerusform>%Ln could not be copied</numerusform>
            <numerusform>%Ln could not be copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) copied</source>
        <translation>
            <numerusform>%Ln file copied</numerusform>
            <numerusform>%Ln files copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written</source>
        <translation>
            <numerusform>%Ln row written</numerusform>
            <numerusform>%Ln rows written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln document(s) here</source>
        <translation>
            <numerusform>in %Ln document here</numerusform>
            <numerusform>in %Ln documents here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the first %Ln</source>
        <translation>
            <numerusform>in the first %Ln</numerusform>
            <numerusform>in the first %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderWords</name>
    <message numerus="yes">
        <source>%Ln file(s) not read</source>
        <translation>
            <numerusform>%Ln file not read</numerusform>
            <numerusform>%Ln files not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) waiting</source>
        <translation>
            <numerusform>%Ln scan waiting</numerusform>
            <numerusform>%Ln scans waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitWords</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar</source>
        <translation>
            <numerusform>%Ln similar</numerusform>
            <numerusform>%Ln similar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and in %Ln more place(s)</source>
        <translation>
            <numerusform>and in %Ln more place</numerusform>
            <numerusform>and in %Ln more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new in saved searches</source>
        <translation>
            <numerusform>%Ln new in saved searches</numerusform>
            <numerusform>%Ln new in saved searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln folder(s)</source>
        <translation>
            <numerusform>in %Ln folder</numerusform>
            <numerusform>in %Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagePage</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message numerus="yes">
        <source>%Ln document(s) read</source>
        <translation>
            <numerusform>%Ln document read</numerusform>
            <numerusform>%Ln documents read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to read</source>
        <translation>
            <numerusform>%Ln file to read</numerusform>
            <numerusform>%Ln files to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultLine</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with all the words</source>
        <translation>
            <numerusform>%Ln with all the words</numerusform>
            <numerusform>%Ln with all the words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) wait for it.</source>
        <translation>
            <numerusform>%Ln file waits for it.</numerusform>
            <numerusform>%Ln files wait for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordFormsPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
